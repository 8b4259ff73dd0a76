//! A start near the outcome of a divisor method, so that few steps are left (Pukelsheim's jump).
//!
//! Nothing here decides the outcome: any start leads to it. But from a start that is further away than a step or two
//! per claim, the way would be long, so that is what is promised, for weights, bounds and totals of any size.

use num_bigint::BigUint;
use num_traits::ToPrimitive;

use super::{
    Bounds,
    claims::{Claims, Factor, Power},
    divisor::Signposts,
};

/// Homes within the bounds that nearly add up to `total`. The bounds must leave an outcome.
pub(super) fn jump(claims: &Claims, total: u64, bounds: &[Bounds], signposts: Signposts) -> Vec<u64> {
    by_rounds(claims, total, bounds, signposts).unwrap_or_else(|| by_sweep(claims, total, bounds))
}

/// Rounds under a common divisor, within bounds; again for those not held by a bound until the sum is near. `None` when
/// it is not after a few rounds.
fn by_rounds(claims: &Claims, total: u64, bounds: &[Bounds], signposts: Signposts) -> Option<Vec<u64>> {
    const ROUNDS: usize = 8;
    let mut homes: Vec<u64> = bounds.iter().map(|bound| bound.at_least).collect();
    let mut free: Vec<usize> = (0..claims.len()).filter(|&index| !claims.is_zero(index)).collect();
    let mut held = homes.iter().fold(0, |sum, homes| sum + u128::from(*homes));
    for &index in &free {
        held -= u128::from(homes.get(index).copied().unwrap_or(0));
    }
    for _ in 0..ROUNDS {
        let sum: u128 = free.iter().map(|&index| u128::from(claims.lead(index))).sum();
        if sum == 0 {
            return if free.is_empty() { Some(homes) } else { None };
        }
        let target = u128::from(total).saturating_sub(held);
        if claims.is_long() && target > sum {
            // A lead can miss nearly one: too coarse when that is more than a home.
            return None;
        }
        let scale = Scale::new(signposts, target, free.len(), sum);
        let (mut below, mut above) = (0_u128, 0_u128);
        for &index in &free {
            let (Some(homes), Some(bound)) = (homes.get_mut(index), bounds.get(index)) else { continue };
            let rounded = scale.round(claims.lead(index));
            *homes = rounded.clamp(bound.at_least, bound.at_most);
            below += u128::from(rounded.saturating_sub(*homes));
            above += u128::from(homes.saturating_sub(rounded));
        }
        if below + above <= claims.len() as u128 {
            return Some(homes);
        }
        // Only those whose bound works against the sum are surely held; the others may come loose again.
        free.retain(|&index| {
            let (Some(&homes), Some(bound)) = (homes.get(index), bounds.get(index)) else { return false };
            let is_held = if below > above { homes == bound.at_most } else { homes == bound.at_least };
            held += if is_held { homes.into() } else { 0 };
            !is_held
        });
    }
    None
}

/// Homes per weight, as a whole number of parts of 2^`shift`.
struct Scale {
    signposts: Signposts,
    multiplier: u128,
    shift: u32,
}

impl Scale {
    fn new(signposts: Signposts, target: u128, count: usize, sum: u128) -> Self {
        // Rounding down takes half a home from each claim on average, rounding up adds it.
        let half = (count / 2) as u128;
        let target = match signposts {
            Signposts::Down => target + half,
            Signposts::Up => target.saturating_sub(half),
            Signposts::Harmonic | Signposts::Geometric | Signposts::Halfway => target,
        };
        let bits = |number: u128| 128 - number.leading_zeros();
        // A weight is at most the sum, so that weight × multiplier is at most target × 2^shift: below 2^127, never too much.
        let shift = (63 + bits(sum)).saturating_sub(bits(target)).max(32).min(127 - bits(target));
        Self { signposts, multiplier: (target << shift) / sum, shift }
    }

    /// The weight in homes, rounded where the signposts say.
    #[inline(always)]
    fn round(&self, weight: u64) -> u64 {
        let scaled = u128::from(weight).wrapping_mul(self.multiplier);
        let whole = scaled >> self.shift;
        // The part behind the point, in parts of 2^32.
        let part = (scaled >> (self.shift - 32)) & u128::from(u32::MAX);
        let is_up = match self.signposts {
            Signposts::Up => true,
            Signposts::Halfway => part >= 1 << 31,
            Signposts::Down => false,
            // With a claim of whole + part: where the harmonic and the geometric mean are.
            Signposts::Harmonic => (2 * whole + 1) * part >= whole << 32,
            Signposts::Geometric => (((2 * whole) << 32) + part) * (part >> 16) >= whole << 48,
        };
        u64::try_from(whole + u128::from(is_up)).unwrap_or(u64::MAX)
    }
}

/// A bound, at the divisor at which a claim meets it.
#[derive(Clone, Copy)]
enum Event {
    /// The claim leaves its lower bound.
    Leaves(usize, u64),
    /// The claim meets its upper bound.
    Meets(usize, u64),
}

impl Event {
    fn claim(self) -> (usize, u64) {
        match self {
            Self::Leaves(index, homes) | Self::Meets(index, homes) => (index, homes),
        }
    }
}

/// Lowers the divisor past all bounds in turn until the claims between their bounds make the total: exact, whatever the
/// bounds are, but slower.
fn by_sweep(claims: &Claims, total: u64, bounds: &[Bounds]) -> Vec<u64> {
    let mut homes: Vec<u64> = bounds.iter().map(|bound| bound.at_least).collect();
    let mut events = vec![];
    for (index, bound) in bounds.iter().enumerate().filter(|(index, _)| !claims.is_zero(*index)) {
        events.push(Event::Leaves(index, bound.at_least));
        events.push(Event::Meets(index, bound.at_most));
    }
    // The highest divisor first: weight over homes.
    let key = |event: &Event| {
        let (index, homes) = event.claim();
        (index, Factor { times: 1, by: homes.into() })
    };
    crate::order::sort_by(&mut events, |left, right| claims.compare(Power::One, key(right), key(left)));
    let mut fixed: u128 = homes.iter().map(|homes| u128::from(*homes)).sum();
    let mut weight = BigUint::ZERO;
    let mut is_active = vec![false; homes.len()];
    for event in events {
        let (index, bound) = event.claim();
        // At this divisor the active claims have weight × bound / own weight.
        let left = BigUint::from(u128::from(total).saturating_sub(fixed));
        if &weight * bound >= &left * claims.weight(index) {
            for (index, homes) in homes.iter_mut().enumerate().filter(|(index, _)| is_active.get(*index) == Some(&true))
            {
                let rounded = (claims.weight(index) * &left + (&weight >> 1_u32)) / &weight;
                let bound = bounds.get(index).copied().unwrap_or(Bounds::FREE);
                *homes = rounded.to_u64().unwrap_or(u64::MAX).clamp(bound.at_least, bound.at_most);
            }
            return homes;
        }
        match event {
            Event::Leaves(..) => {
                fixed -= u128::from(bound);
                weight += claims.weight(index);
            }
            Event::Meets(..) => {
                fixed += u128::from(bound);
                weight -= claims.weight(index);
                if let Some(homes) = homes.get_mut(index) {
                    *homes = bound;
                }
            }
        }
        if let Some(is_active) = is_active.get_mut(index) {
            *is_active = matches!(event, Event::Leaves(..));
        }
    }
    homes
}
