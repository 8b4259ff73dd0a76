//! An amount of homes in whole millionths: exact enough for ten years of percentages, and the same on every platform.

use std::{iter::Sum, ops::Add};

use crate::model::{Decimal, Ratio};

/// Homes in millionths of a home, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(u64);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// One home.
    pub const HOME: Self = Self(1_000_000);

    /// So many millionths of a home.
    #[must_use]
    pub const fn from_millionths(millionths: u64) -> Self {
        Self(millionths)
    }

    /// Whole homes.
    #[must_use]
    pub const fn homes(homes: u64) -> Self {
        Self(homes.saturating_mul(Self::HOME.0))
    }

    /// In millionths of a home.
    #[must_use]
    pub const fn millionths(self) -> u64 {
        self.0
    }

    /// The nearest whole number of homes, half upwards.
    #[must_use]
    pub const fn nearest(self) -> u64 {
        self.0.saturating_add(Self::HOME.0 / 2) / Self::HOME.0
    }

    /// As a fraction.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        Ratio::new_raw(self.0.into(), Self::HOME.0.into())
    }

    /// Without what is subtracted, at least nothing.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// × times / by, rounded down to a millionth; nothing when `by` is 0.
    #[must_use]
    pub fn times(self, times: u64, by: u64) -> Self {
        Self(times_over(self.0, times, by))
    }

    /// So many percent of it.
    #[must_use]
    pub fn percent(self, percent: u32) -> Self {
        self.times(percent.into(), 100)
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::add)
    }
}

/// A figure that counts homes.
impl From<Decimal> for Amount {
    fn from(figure: Decimal) -> Self {
        Self(u64::try_from(figure.millionths()).unwrap_or(0))
    }
}

/// `number × times / by`, rounded down; 0 when `by` is 0.
pub(super) fn times_over(number: u64, times: u64, by: u64) -> u64 {
    if let Some(product) = number.checked_mul(times) {
        // The usual case, without the slow division of 128 bits.
        return product.checked_div(by).unwrap_or(0);
    }
    let quotient = (u128::from(number) * u128::from(times)).checked_div(by.into());
    quotient.map_or(0, |quotient| u64::try_from(quotient).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_rounded_down_to_a_millionth() {
        assert_eq!(Amount::homes(1).times(1, 3), Amount::from_millionths(333_333));
        assert_eq!(Amount::homes(200).percent(58), Amount::homes(116));
        assert_eq!(Amount::homes(5).times(1, 0), Amount::ZERO);
    }

    #[test]
    fn the_nearest_home_is_half_upwards() {
        for (millionths, homes) in [(0, 0), (499_999, 0), (500_000, 1), (1_499_999, 1), (u64::MAX, 18_446_744_073_709)]
        {
            assert_eq!(Amount::from_millionths(millionths).nearest(), homes);
        }
    }

    #[test]
    fn what_does_not_fit_is_as_large_as_can_be() {
        assert_eq!(Amount::homes(u64::MAX).millionths(), u64::MAX);
        assert_eq!(times_over(u64::MAX, u64::MAX, 1), u64::MAX);
        assert_eq!(times_over(u64::MAX, 3, 3), u64::MAX);
    }
}
