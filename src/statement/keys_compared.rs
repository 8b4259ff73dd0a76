//! Statement 1, "everybody contributes equally, pro rata to inhabitants": the same task under every key, side by side.
//!
//! Regret (Savage 1951): what a key asks of a municipality above what the key that is best for it would ask, here in
//! homes per 1,000 inhabitants, so that a village counts like a city. The key that most could live with is the one whose
//! largest regret is smallest.

use std::cmp::Ordering;

use num_traits::Zero;

use crate::{
    measure::{KeyResult, results_by_key},
    model::{FigureId, Outcome, Ratio},
};

/// The same task under every key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeysCompared {
    /// One per key, in the order of the figures.
    pub keys: Vec<ComparedKey>,
    /// One per municipality, in the order of the region.
    pub municipalities: Vec<PerKey>,
    /// The key with the smallest largest regret; more than one when they are exactly equal.
    pub most_bearable: Vec<FigureId>,
}

/// One key over all municipalities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedKey {
    /// By which figure is divided.
    pub figure: FigureId,
    /// Whole homes per municipality, in the order of the region.
    pub homes: Vec<u64>,
    /// Municipalities that would house more than now.
    pub more: usize,
    /// Municipalities that would house fewer than now.
    pub fewer: usize,
    /// Municipalities that would choose this key if they looked only at themselves.
    pub chosen_by: usize,
    /// Who has most to complain; `None` where nobody has inhabitants.
    pub largest_regret: Option<Regret>,
}

/// What a key asks above the best key of one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regret {
    /// Index of the municipality in the region.
    pub index: usize,
    /// Homes per 1,000 inhabitants, exact, before rounding and limits.
    pub per_thousand: Ratio,
}

/// One municipality over all keys. Before rounding and limits a mix is linear in its weights, so no mix of keys asks
/// less than the lowest or more than the highest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerKey {
    /// What the most favourable key asks, in homes, exact.
    pub lowest: Ratio,
    /// What the least favourable key asks, in homes, exact.
    pub highest: Ratio,
    /// The keys that ask least: where self-interest points.
    pub chosen: Vec<FigureId>,
}

/// Compares all keys that the figures of the region allow.
#[must_use]
pub fn compare_keys(outcome: &Outcome) -> KeysCompared {
    compare(outcome, &results_by_key(&outcome.scenario))
}

fn compare(outcome: &Outcome, results: &[KeyResult]) -> KeysCompared {
    let region = &outcome.scenario.region;
    let count = region.municipalities().len();
    let municipalities: Vec<PerKey> = (0..count).map(|index| per_key(results, index)).collect();
    let keys: Vec<ComparedKey> = results
        .iter()
        .map(|result| ComparedKey {
            figure: result.figure,
            homes: result.homes.clone(),
            more: compared_to_now(outcome, result, Ordering::Greater),
            fewer: compared_to_now(outcome, result, Ordering::Less),
            chosen_by: municipalities.iter().filter(|per_key| per_key.chosen.contains(&result.figure)).count(),
            largest_regret: largest_regret(outcome, result, &municipalities),
        })
        .collect();
    let regret = |key: &ComparedKey| key.largest_regret.as_ref().map(|regret| regret.per_thousand.clone());
    let least = keys.iter().filter_map(regret).min();
    let most_bearable =
        keys.iter().filter(|key| least.is_some() && regret(key) == least).map(|key| key.figure).collect();
    KeysCompared { keys, municipalities, most_bearable }
}

fn compared_to_now(outcome: &Outcome, result: &KeyResult, ordering: Ordering) -> usize {
    result.homes.iter().zip(&outcome.housed).filter(|(then, now)| then.cmp(now) == ordering).count()
}

fn per_key(results: &[KeyResult], index: usize) -> PerKey {
    let mut lowest: Option<&Ratio> = None;
    let mut highest: Option<&Ratio> = None;
    let mut chosen = vec![];
    for result in results {
        let Some(asked) = result.fair_shares.get(index) else { continue };
        match lowest.map_or(Ordering::Less, |lowest| cross(asked, lowest)) {
            Ordering::Less => {
                lowest = Some(asked);
                chosen = vec![result.figure];
            }
            Ordering::Equal => chosen.push(result.figure),
            Ordering::Greater => {}
        }
        if highest.is_none_or(|highest| cross(asked, highest) == Ordering::Greater) {
            highest = Some(asked);
        }
    }
    let or_zero = |ratio: Option<&Ratio>| ratio.cloned().unwrap_or_else(Ratio::zero);
    PerKey { lowest: or_zero(lowest), highest: or_zero(highest), chosen }
}

/// Compares two fractions that are not negative by multiplying across, without looking for common factors.
fn cross(left: &Ratio, right: &Ratio) -> Ordering {
    (left.numer() * right.denom()).cmp(&(right.numer() * left.denom()))
}

fn largest_regret(outcome: &Outcome, result: &KeyResult, municipalities: &[PerKey]) -> Option<Regret> {
    let inhabitants = outcome.scenario.region.figure(FigureId::Inhabitants)?;
    let mut largest: Option<Regret> = None;
    for (index, (asked, best)) in result.fair_shares.iter().zip(municipalities).enumerate() {
        let millionths = inhabitants.values.get(index).map_or(0, |value| value.millionths());
        if millionths <= 0 {
            continue;
        }
        // (asked − lowest) × 1,000 / inhabitants, on one denominator and not reduced.
        let difference = asked.numer() * best.lowest.denom() - best.lowest.numer() * asked.denom();
        let per_thousand =
            Ratio::new_raw(difference * 1_000_000_000_u64, asked.denom() * best.lowest.denom() * millionths);
        let is_larger = |so_far: &Regret| cross(&per_thousand, &so_far.per_thousand) == Ordering::Greater;
        if largest.as_ref().is_none_or(is_larger) {
            largest = Some(Regret { index, per_thousand });
        }
    }
    largest.map(|regret| Regret { per_thousand: regret.per_thousand.reduced(), ..regret })
}
