//! How far homes are from being spread like a base, such as inhabitants. Floats are allowed here: these numbers are
//! shown with two digits, and they are computed in the same order on every platform.
//!
//! Definitions: Hoover (1936) = Loosemore & Hanby (1971); Gini weighted by the base (Lerman & Yitzhaki 1989);
//! Theil (1967), with 0 ln 0 = 0.

use std::cmp::Ordering;

use num_traits::ToPrimitive;

use crate::{
    divide::{Bounds, Claims, apportion},
    model::{Decimal, Method, Ratio, RemainderLimits, TieRule, fraction},
};

/// A point on the Lorenz curve: the part of the base and the part of the homes up to and including one municipality.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LorenzPoint {
    /// Index of the municipality in the region.
    pub index: usize,
    /// Part of the base, from 0 to 1.
    pub base: f64,
    /// Part of the homes, from 0 to 1.
    pub homes: f64,
}

/// The highest or lowest burden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extreme {
    /// Index of the municipality in the region.
    pub index: usize,
    /// Homes per 1,000 of the base, exact.
    pub per_thousand: Ratio,
}

/// The inequality of homes against a base. Municipalities with a base of zero are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Fairness {
    /// Part of the homes that would have to move to be spread exactly like the base, from 0 to 1.
    pub hoover: f64,
    /// 0 is spread exactly like the base, 1 is everything in one municipality.
    pub gini: f64,
    /// Theil T: 0 is spread exactly like the base; large claims weigh more.
    pub theil: f64,
    /// Who carries most.
    pub highest: Extreme,
    /// Who carries least.
    pub lowest: Extreme,
    /// The Lorenz curve, lowest burden first, without the point (0, 0).
    pub lorenz: Vec<LorenzPoint>,
}

impl Fairness {
    /// Highest over lowest burden; `None` when the lowest is zero.
    #[must_use]
    pub fn highest_over_lowest(&self) -> Option<Ratio> {
        let lowest = &self.lowest.per_thousand;
        (*lowest != Ratio::from_integer(0.into())).then(|| &self.highest.per_thousand / lowest)
    }
}

/// Measures homes against a base; `None` when either is zero everywhere.
#[must_use]
pub fn fairness(homes: &[u64], base: &[Decimal]) -> Option<Fairness> {
    let mut entries: Vec<(usize, u64, i64)> = homes
        .iter()
        .zip(base)
        .enumerate()
        .map(|(index, (&homes, base))| (index, homes, base.millionths()))
        .filter(|(_, _, base)| *base > 0)
        .collect();
    crate::order::sort_by(&mut entries, |left, right| burden(left, right).then(left.0.cmp(&right.0)));
    let total_homes = float(entries.iter().map(|(_, homes, _)| i128::from(*homes)).sum());
    let total_base = float(entries.iter().map(|(_, _, base)| i128::from(*base)).sum());
    if total_homes <= 0.0 || total_base <= 0.0 {
        return None;
    }
    let (mut hoover, mut gini, mut theil, mut up_to_base, mut up_to_homes) = (0.0, 1.0, 0.0, 0.0, 0.0);
    let mut lorenz = vec![];
    for (index, homes, base) in &entries {
        let (part, share) = (float((*base).into()) / total_base, float((*homes).into()) / total_homes);
        hoover += (share - part).abs() / 2.0;
        gini -= part * (2.0 * up_to_homes + share);
        if share > 0.0 {
            theil += share * libm::log(share / part);
        }
        up_to_base += part;
        up_to_homes += share;
        lorenz.push(LorenzPoint { index: *index, base: up_to_base, homes: up_to_homes });
    }
    let extreme = |&(index, homes, base): &(usize, u64, i64)| Extreme {
        index,
        per_thousand: fraction(i128::from(homes) * 1_000_000_000, base.unsigned_abs().into()),
    };
    Some(Fairness {
        hoover,
        gini: gini.max(0.0),
        theil: theil.max(0.0),
        highest: entries.last().map(extreme)?,
        lowest: entries.first().map(extreme)?,
        lorenz,
    })
}

/// The least that whole homes allow: the same number of homes spread by the base alone, without limits. For each
/// measure the lower of Webster and largest remainder, which between them minimise the usual distances.
#[must_use]
pub fn unavoidable(total: u64, base: &[Decimal]) -> Option<Fairness> {
    let millionths = |value: &Decimal| u64::try_from(value.millionths()).unwrap_or(0);
    let claims = Claims::from_integers(&base.iter().map(millionths).collect::<Vec<_>>());
    let bounds = vec![Bounds::FREE; base.len()];
    let measured = |method| {
        let apportioned = apportion(&claims, total, &bounds, method, (&[], TieRule::LargerFirst)).ok()?;
        fairness(&apportioned.homes, base)
    };
    let webster = measured(Method::Webster)?;
    let hamilton = measured(Method::LargestRemainder(RemainderLimits::Clip))?;
    Some(Fairness {
        hoover: webster.hoover.min(hamilton.hoover),
        gini: webster.gini.min(hamilton.gini),
        theil: webster.theil.min(hamilton.theil),
        ..webster
    })
}

/// Compares homes per base, exactly.
fn burden(left: &(usize, u64, i64), right: &(usize, u64, i64)) -> Ordering {
    (i128::from(left.1) * i128::from(right.2)).cmp(&(i128::from(right.1) * i128::from(left.2)))
}

fn float(number: i128) -> f64 {
    number.to_f64().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(homes: &[u64], base: &[u32]) -> Fairness {
        fairness(homes, &base.iter().map(|&value| Decimal::whole(value)).collect::<Vec<_>>()).unwrap()
    }

    fn close(left: f64, right: f64) -> bool {
        (left - right).abs() < 5e-6
    }

    #[test]
    fn homes_spread_like_the_base_are_equal() {
        let fairness = measured(&[1, 2, 3], &[10, 20, 30]);
        assert!(close(fairness.hoover, 0.0) && close(fairness.gini, 0.0) && close(fairness.theil, 0.0));
    }

    #[test]
    fn equal_bases_give_the_values_of_pysal() {
        // PySAL inequality 1.1.2 for 1, 2, 3, 4, 10: Gini 0.4, Theil 0.27636.
        let fairness = measured(&[1, 2, 3, 4, 10], &[1, 1, 1, 1, 1]);
        assert!(close(fairness.gini, 0.4), "{}", fairness.gini);
        assert!((fairness.theil - 0.27636).abs() < 5e-6, "{}", fairness.theil);
    }

    #[test]
    fn a_base_counts_as_many_times_as_it_is_large() {
        // One municipality of 3 with 6 homes is three of 1 with 2 homes each.
        let (merged, split) = (measured(&[6, 5, 1], &[3, 1, 2]), measured(&[2, 2, 2, 5, 1], &[1, 1, 1, 1, 2]));
        assert!(
            close(merged.gini, split.gini) && close(merged.theil, split.theil) && close(merged.hoover, split.hoover)
        );
    }

    #[test]
    fn nothing_to_measure_has_no_measure() {
        assert_eq!(fairness(&[], &[]), None);
        assert_eq!(fairness(&[0, 0], &[Decimal::whole(1), Decimal::whole(2)]), None);
        assert_eq!(fairness(&[1], &[Decimal::ZERO]), None);
    }

    #[test]
    fn who_carries_nothing_leaves_no_ratio() {
        assert_eq!(measured(&[0, 4], &[1, 1]).highest_over_lowest(), None);
        assert_eq!(measured(&[2, 4], &[1, 1]).highest_over_lowest(), Some(Ratio::from_integer(2.into())));
    }

    #[test]
    fn no_outcome_is_more_equal_than_the_unavoidable() {
        let base: Vec<Decimal> = [55, 31, 14, 7].map(Decimal::whole).to_vec();
        let least = unavoidable(11, &base).unwrap();
        for a in 0..=11 {
            for b in 0..=11 - a {
                for c in 0..=11 - a - b {
                    let outcome = fairness(&[a, b, c, 11 - a - b - c], &base).unwrap();
                    assert!(outcome.hoover >= least.hoover - 1e-9);
                }
            }
        }
    }
}
