//! What every figure alone would give: before limits and rounding a mix is linear in its weights, so the lowest and
//! the highest of the single figures are the exact range over all keys. It shows where self-interest points.

use std::sync::Arc;

use crate::{
    divide::divide,
    model::{AllocationKey, Composition, Credit, FigureId, Limits, Ratio, Scenario},
};

/// The outcome when one figure alone decides, without limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyResult {
    /// The figure.
    pub figure: FigureId,
    /// Exact claim per municipality, in homes.
    pub fair_shares: Vec<Ratio>,
    /// Whole homes per municipality, by the method of the scenario.
    pub homes: Vec<u64>,
}

/// The outcome under every figure of the region that can be a key, in the order of the figures. Figures that are
/// zero everywhere are left out.
#[must_use]
pub fn results_by_key(scenario: &Scenario) -> Vec<KeyResult> {
    let keys = scenario.region.figures().iter().map(|figure| figure.id).filter(|figure| figure.is_key());
    keys.filter_map(|figure| {
        let mut alone = scenario.clone();
        alone.key = AllocationKey::only(figure);
        alone.limits = Limits::default();
        alone.subregion_key = None;
        alone.composition = Composition::TotalFirst;
        alone.credit = Credit::None;
        alone.swaps = vec![];
        for group in &mut alone.groups {
            group.key = None;
        }
        let total = divide(Arc::new(alone)).ok()?.total;
        Some(KeyResult {
            figure,
            homes: total.homes().collect(),
            fair_shares: total.recipients.into_iter().map(|recipient| recipient.fair_share).collect(),
        })
    })
    .collect()
}
