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
    pub(super) times: u128,
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
    pub(super) fn lead(&self, index: usize) -> u64 {
        self.lead.get(index).copied().unwrap_or(0)
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
        // left.times / left.by against right.times / right.by, without the fractions.
        let (left_times, right_times) = (left_factor.times * right_factor.by, right_factor.times * left_factor.by);
        let (left_lead, right_lead) = (self.lead(left), self.lead(right));
        if self.exact.is_none() {
            return product(power, left_lead, left_times).cmp(&product(power, right_lead, right_times));
        }
        // A weight lies from its lead up to, not including, its lead plus one.
        if product(power, left_lead, left_times) >= product(power, right_lead + 1, right_times) {
            return Ordering::Greater;
        }
        if product(power, right_lead, right_times) >= product(power, left_lead + 1, left_times) {
            return Ordering::Less;
        }
        let exact = |index, times: u128| {
            let weight = self.weight(index);
            match power {
                Power::One => weight * times,
                Power::Two => &weight * &weight * times,
            }
        };
        exact(left, left_times).cmp(&exact(right, right_times))
    }
}

/// lead^power × times, as its upper and its lower 128 bits.
fn product(power: Power, lead: u64, times: u128) -> (u128, u128) {
    if let (Power::One, Ok(times)) = (power, u64::try_from(times)) {
        // The usual case: 64 bits times 64 bits.
        return (0, u128::from(lead) * u128::from(times));
    }
    let lead = match power {
        Power::One => u128::from(lead),
        Power::Two => u128::from(lead) * u128::from(lead),
    };
    if let Some(small) = lead.checked_mul(times) {
        return (0, small);
    }
    const LOW: u128 = u64::MAX as u128;
    let (lead_high, lead_low) = (lead >> 64, lead & LOW);
    let (times_high, times_low) = (times >> 64, times & LOW);
    let low = lead_low * times_low;
    let middle = lead_high * times_low + (low >> 64);
    let other_middle = lead_low * times_high + (middle & LOW);
    (lead_high * times_high + (middle >> 64) + (other_middle >> 64), (other_middle << 64) | (low & LOW))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_product_has_all_its_bits() {
        for (lead, times) in [(u64::MAX >> 1, u128::MAX), (3, 5), (u64::MAX >> 1, 1 << 100), (12345, u128::MAX / 7)] {
            for power in [Power::One, Power::Two] {
                let exponent = if power == Power::One { 1 } else { 2 };
                let expected = BigUint::from(lead).pow(exponent) * times;
                let (high, low) = product(power, lead, times);
                assert_eq!((BigUint::from(high) << 128_u32) + low, expected);
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
