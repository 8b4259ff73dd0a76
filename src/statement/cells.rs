//! The exact claim per group and municipality, in millionths of a home.

use std::sync::Arc;

use num_traits::{ToPrimitive, Zero};

use super::Amount;
use crate::{
    divide::divide,
    model::{Decimal, GroupId, GroupOutcome, Method, Outcome, Ratio, Scenario, TaskUnit, Unworkable},
};

/// The claim of every group on every municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// One per group that counts.
    pub groups: Vec<GroupCells>,
    /// How many municipalities there are.
    pub municipalities: usize,
}

/// One group over the municipalities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCells {
    /// Which group.
    pub id: GroupId,
    /// Persons per home.
    pub household_size: Decimal,
    /// Hours of support a week that belong to a home.
    pub hours: u32,
    /// The part of the requests that prevention could avoid, in percent.
    pub avoidable: u32,
    /// Claim per municipality, in the order of the region; together exactly the task.
    pub of: Vec<Amount>,
}

/// The outcome on which the statements rest: the one of the scenario, in homes. The statutory method counts persons of one
/// group in the whole country; for the statements the homes of the region are divided in its stead, by Webster.
///
/// # Errors
/// [`Unworkable`] when the scenario has no outcome.
pub fn divide_in_homes(scenario: &Arc<Scenario>) -> Result<Outcome, Unworkable> {
    match scenario.unit() {
        TaskUnit::Homes | TaskUnit::Places => divide(Arc::clone(scenario)),
        TaskUnit::Persons => divide(Arc::new(Scenario { method: Method::Webster, ..(**scenario).clone() })),
    }
}

/// The claims of an outcome, before limits and rounding to whole homes.
#[must_use]
pub fn cells(outcome: &Outcome) -> Cells {
    let scenario = &outcome.scenario;
    let groups = outcome.groups.iter().map(|group| {
        let size = scenario.groups.iter().find(|known| known.id == group.id).map(|known| known.household_size);
        GroupCells {
            id: group.id,
            household_size: size.filter(|size| *size > Decimal::ZERO).unwrap_or(Decimal::from(1)),
            hours: scenario.statements.hours(group.id),
            avoidable: scenario.statements.avoidable(group.id).get().into(),
            of: claims(outcome, group),
        }
    });
    Cells { groups: groups.collect(), municipalities: scenario.region.municipalities().len() }
}

/// Task × share, rounded down to a millionth; the few millionths that are left go to the first with a share, one each.
fn claims(outcome: &Outcome, group: &GroupOutcome) -> Vec<Amount> {
    let task = Amount::homes(group.task).millionths();
    let claim = |share: &Ratio| (share.numer() * task / share.denom()).to_u64().unwrap_or(0);
    let mut claims: Vec<u64> = match &outcome.total.tiers {
        None => group.shares.iter().map(|share| claim(&share.share)).collect(),
        // With two tiers a share is one inside the subregion; the fair share in homes has both.
        Some(_) => {
            let whole: Ratio = outcome.total.recipients.iter().map(|recipient| &recipient.fair_share).sum();
            let part = |fair_share: &Ratio| if whole.is_zero() { 0 } else { claim(&(fair_share / &whole)) };
            outcome.total.recipients.iter().map(|recipient| part(&recipient.fair_share)).collect()
        }
    };
    let left = task.saturating_sub(claims.iter().sum());
    // The shares of the statutory method are shares of the country: then much is left, for other regions.
    if left < claims.len() as u64 {
        let with_share = claims.iter_mut().filter(|claim| **claim > 0);
        with_share.take(left.to_usize().unwrap_or(0)).for_each(|claim| *claim += 1);
    }
    claims.into_iter().map(Amount::from_millionths).collect()
}
