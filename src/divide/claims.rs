//! Exact claims on a number of homes, compared quickly.
//!
//! A mix of figures gives weights of hundreds of bits. Nearly every comparison is settled by their leading
//! 63 bits; only what these cannot settle is computed with all bits. That is the idea of a filtered predicate
//! (Shewchuk 1997), here with integers, so that the answer is always exact and the same on every platform.

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

use crate::model::Ratio;

/// Non-negative weights in proportion to which homes are claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// Each weight without its lowest `shift` bits.
    lead: Vec<u64>,
    /// All bits; `None` when `lead` has them all.
    exact: Option<Vec<BigUint>>,
    total: BigUint,
}

/// A factor on a claim in a comparison: `times / by`. A claim over zero is above every other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Factor {
    /// Counts for claims themselves, not for their squares.
    pub(super) times: u64,
    pub(super) by: u128,
}

/// Whether claims themselves are compared or their squares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Power {
    One,
    Two,
}

impl Claims {
    /// Bits that are kept for quick comparison; one less than 64, so that a lead plus one and its square fit.
    const LEAD_BITS: u64 = 63;

    /// Claims in proportion to whole numbers, such as inhabitants.
    #[must_use]
    pub fn from_integers(weights: &[u64]) -> Self {
        if weights.iter().any(|weight| weight.leading_zeros() == 0) {
            return Self::from_big(weights.iter().map(|&weight| weight.into()).collect());
        }
        let total = weights.iter().map(|&weight| u128::from(weight)).sum::<u128>();
        Self { lead: weights.to_vec(), exact: None, total: total.into() }
    }

    /// Claims in proportion to whole numbers of any size.
    #[must_use]
    pub fn from_big(weights: Vec<BigUint>) -> Self {
        let bits = weights.iter().map(BigUint::bits).max().unwrap_or(0);
        let shift = bits.saturating_sub(Self::LEAD_BITS);
        let lead = weights.iter().map(|weight| (weight >> shift).to_u64().unwrap_or(u64::MAX)).collect();
        let total = weights.iter().sum();
        Self { lead, exact: (shift > 0).then_some(weights), total }
    }

    /// Claims in proportion to fractions; negative ones count as zero.
    #[must_use]
    pub fn from_ratios(ratios: &[Ratio]) -> Self {
        let positive = |ratio: &Ratio| ratio.numer().to_biguint().unwrap_or_default();
        let denominator = |ratio: &Ratio| ratio.denom().magnitude().clone();
        let common = ratios.iter().fold(BigUint::one(), |common, ratio| common.lcm(&denominator(ratio)));
        Self::from_big(ratios.iter().map(|ratio| positive(ratio) * (&common / denominator(ratio))).collect())
    }

    /// How many claims there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lead.len()
    }

    /// There is no claim at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lead.is_empty()
    }

    /// The sum of all weights.
    #[must_use]
    pub fn total(&self) -> &BigUint {
        &self.total
    }

    /// One weight, with all its bits. Zero outside the list.
    #[must_use]
    pub fn weight(&self, index: usize) -> BigUint {
        match &self.exact {
            Some(exact) => exact.get(index).cloned().unwrap_or_default(),
            None => self.lead(index).into(),
        }
    }

    /// There is nothing to claim with.
    #[must_use]
    #[inline(always)]
    pub fn is_zero(&self, index: usize) -> bool {
        match &self.exact {
            Some(exact) => exact.get(index).is_none_or(BigUint::is_zero),
            None => self.lead(index) == 0,
        }
    }

    /// The exact claim on a total: `total × weight / sum of weights`.
    #[must_use]
    pub fn quota(&self, index: usize, total: u64) -> Ratio {
        if self.total.is_zero() {
            return Ratio::zero();
        }
        Ratio::new((self.weight(index) * total).into(), self.total.clone().into())
    }

    /// The leading bits of a weight.
    #[inline(always)]
    pub(super) fn lead(&self, index: usize) -> u64 {
        self.lead.get(index).copied().unwrap_or(0)
    }

    /// The leading bits are not all there is.
    pub(super) fn is_long(&self) -> bool {
        self.exact.is_some()
    }

    /// Compares two claims, each to a power and times a factor.
    pub(super) fn compare(&self, power: Power, left: (usize, Factor), right: (usize, Factor)) -> Ordering {
        let ((left, left_factor), (right, right_factor)) = (left, right);
        match (left_factor.by, right_factor.by) {
            (0, 0) => return Ordering::Equal,
            (0, _) => return Ordering::Greater,
            (_, 0) => return Ordering::Less,
            (_, _) => {}
        }
        // left × times / by against right × times / by, without the fractions.
        let (left_by, right_by) = (left_factor.by, right_factor.by);
        let (left_lead, right_lead) = (self.lead(left), self.lead(right));
        let numerator = |lead: u64, times: u64| match power {
            Power::One => u128::from(lead) * u128::from(times),
            Power::Two => u128::from(lead) * u128::from(lead),
        };
        let from = (numerator(left_lead, left_factor.times), numerator(right_lead, right_factor.times));
        if self.exact.is_none() {
            return compare_products((from.0, right_by), (from.1, left_by));
        }
        // A weight lies from its lead up to, not including, its lead plus one.
        let up_to = (numerator(left_lead + 1, left_factor.times), numerator(right_lead + 1, right_factor.times));
        if compare_products((from.0, right_by), (up_to.1, left_by)).is_ge() {
            return Ordering::Greater;
        }
        if compare_products((up_to.0, right_by), (from.1, left_by)).is_le() {
            return Ordering::Less;
        }
        let exact = |index, times: u64, by: u128| {
            let weight = self.weight(index);
            match power {
                Power::One => weight * times * by,
                Power::Two => &weight * &weight * by,
            }
        };
        exact(left, left_factor.times, right_by).cmp(&exact(right, right_factor.times, left_by))
    }
}

/// Compares the products of two pairs.
fn compare_products(left: (u128, u128), right: (u128, u128)) -> Ordering {
    let small = |(one, other): (u128, u128)| {
        Some(u128::from(u64::try_from(one).ok()?) * u128::from(u64::try_from(other).ok()?))
    };
    match (small(left), small(right)) {
        // The usual case: 64 bits times 64 bits.
        (Some(left), Some(right)) => left.cmp(&right),
        (_, _) => product(left).cmp(&product(right)),
    }
}

/// The product of two numbers, as its upper and its lower 128 bits.
fn product((left, right): (u128, u128)) -> (u128, u128) {
    const LOW: u128 = u64::MAX as u128;
    let (left_high, left_low) = (left >> 64, left & LOW);
    let (right_high, right_low) = (right >> 64, right & LOW);
    let low = left_low * right_low;
    let middle = left_high * right_low + (low >> 64);
    let other_middle = left_low * right_high + (middle & LOW);
    (left_high * right_high + (middle >> 64) + (other_middle >> 64), (other_middle << 64) | (low & LOW))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_product_has_all_its_bits() {
        let numbers = [0, 1, 3, u128::from(u64::MAX), 1 << 64, 1 << 100, u128::MAX / 7, u128::MAX];
        for left in numbers {
            for right in numbers {
                let (high, low) = product((left, right));
                assert_eq!((BigUint::from(high) << 128_u32) + low, BigUint::from(left) * right);
                let (sum, other) = (left.saturating_add(1), right.saturating_sub(1));
                let expected = (BigUint::from(left) * right).cmp(&(BigUint::from(sum) * other));
                assert_eq!(compare_products((left, right), (sum, other)), expected);
            }
        }
    }

    #[test]
    fn weights_that_differ_in_their_last_bit_only_are_told_apart() {
        let large = BigUint::one() << 500_u32;
        let claims = Claims::from_big(vec![large.clone(), &large + 1_u32, large.clone()]);
        let plain = Factor { times: 1, by: 1 };
        assert_eq!(claims.compare(Power::One, (0, plain), (1, plain)), Ordering::Less);
        assert_eq!(claims.compare(Power::Two, (1, plain), (0, plain)), Ordering::Greater);
        assert_eq!(claims.compare(Power::Two, (0, plain), (2, plain)), Ordering::Equal);
    }

    #[test]
    fn fractions_keep_their_proportion() {
        let ratio = |numerator: i32, denominator: i32| Ratio::new(numerator.into(), denominator.into());
        let claims = Claims::from_ratios(&[ratio(1, 2), ratio(1, 3), ratio(1, 6), ratio(-1, 4)]);
        let weights: Vec<u32> = (0..4).map(|index| claims.weight(index).to_u32().unwrap()).collect();
        assert_eq!(weights, [6, 4, 2, 0]);
    }
}
