//! Homes per so many of a figure, exact, in machine numbers: what the first screen shows of a number that is not whole.
//! Fractions of any size would be a tenth of what that screen may weigh.

use std::cmp::Ordering;

use num_traits::ToPrimitive;

use crate::model::{Decimal, Ratio, fraction};

/// Homes per so many of a figure: per 1,000 inhabitants, or per 100 lettings.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    numerator: i128,
    /// Above zero.
    denominator: i128,
}

impl Rate {
    /// Homes per `units` of a figure that is the sum of these values; `None` when that is zero.
    #[must_use]
    pub fn new(homes: u64, units: u32, figure: &[Decimal]) -> Option<Self> {
        let millionths: i128 = figure.iter().map(|value| i128::from(value.millionths())).sum();
        let homes = i128::from(homes) * i128::from(units) * 1_000_000;
        let numerator = if millionths < 0 { -homes } else { homes };
        (millionths != 0).then(|| Self { numerator, denominator: millionths.abs() })
    }

    /// What one figure asks of the municipality at an index per `units` of a base, before rounding: task × value / total,
    /// over the base. `None` when the base or the total is not above zero, or the numbers are too wide.
    #[must_use]
    pub fn of_claim(task: u64, (values, index): (&[Decimal], usize), units: u32, base: Decimal) -> Option<Self> {
        let wide = |number: Decimal| i128::from(number.millionths());
        let total: i128 = values.iter().copied().map(wide).sum();
        let value = wide(values.get(index).copied()?);
        let numerator = value.checked_mul(i128::from(task) * i128::from(units) * 1_000_000)?;
        let denominator = total.checked_mul(wide(base)).filter(|denominator| *denominator > 0)?;
        (numerator.unsigned_abs().max(denominator.unsigned_abs()) < 1 << 100).then_some(Self { numerator, denominator })
    }

    /// With so many digits behind the comma, as a whole number of the last of them; half goes away from zero.
    #[must_use]
    pub fn rounded(self, places: u32) -> i128 {
        let half = self.denominator;
        let doubled = 2 * self.numerator * 10_i128.pow(places);
        (if doubled < 0 { doubled - half } else { doubled + half }) / (2 * half)
    }

    /// For charts.
    #[must_use]
    pub fn float(self) -> f64 {
        self.numerator.to_f64().unwrap_or(0.0) / self.denominator.to_f64().unwrap_or(1.0)
    }

    /// The same number as a fraction of any size.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        fraction(self.numerator, self.denominator.unsigned_abs())
    }
}

impl Ord for Rate {
    fn cmp(&self, other: &Self) -> Ordering {
        compare((self.numerator, self.denominator), (other.numerator, other.denominator))
    }
}

/// Compares fractions whose products can be wider than a machine number: the whole parts decide, or else the rests (Euclid).
fn compare(left: (i128, i128), right: (i128, i128)) -> Ordering {
    let whole = left.0.div_euclid(left.1).cmp(&right.0.div_euclid(right.1));
    match (left.0.rem_euclid(left.1), right.0.rem_euclid(right.1)) {
        (_, _) if whole.is_ne() => whole,
        (0, 0) => Ordering::Equal,
        (0, _) => Ordering::Less,
        (_, 0) => Ordering::Greater,
        (left_rest, right_rest) => compare((right.1, right_rest), (left.1, left_rest)),
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Rate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Rate {}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(homes: u64, figure: i64) -> Rate {
        Rate::new(homes, 100, &[Decimal::from_millionths(figure).unwrap()]).unwrap()
    }

    #[test]
    fn rates_compare_and_round_as_their_fractions_do() {
        let homes = [0, 1, 2, 3, 7, 999, 1_000_003, u64::from(u32::MAX)];
        let figures = [1, 3, 7, 1_000_000, 2_623_253_000_000, 1_000_000_000_000_000_000, -7];
        let all: Vec<Rate> = homes.iter().flat_map(|&homes| figures.map(|figure| rate(homes, figure))).collect();
        for left in &all {
            for right in &all {
                assert_eq!(left.cmp(right), left.ratio().cmp(&right.ratio()), "{left:?} {right:?}");
            }
            let shown = left.ratio() * Ratio::from_integer(100.into());
            assert_eq!(left.rounded(2), shown.round().to_integer().to_i128().unwrap(), "{left:?}");
            assert!((left.float() - left.ratio().to_f64().unwrap()).abs() <= left.float().abs() * 1e-15, "{left:?}");
        }
    }

    #[test]
    fn nothing_is_no_rate_of_nothing() {
        assert_eq!(Rate::new(3, 100, &[]), None);
        assert_eq!(Rate::new(3, 100, &[Decimal::ZERO]), None);
    }
}
