//! The plain way to divide: one key for everybody, Webster, nobody limited, in machine numbers of a fixed width.
//!
//! It gives the homes that [`super::divide`] gives, without the steps that explain them, and gives nothing when a scenario
//! asks for more or its numbers are wider. That is what the first screen needs before anybody changes a rule; fractions of
//! any size and the other ways would be a fifth of what that screen may weigh. A property test compares the two.

use std::cmp::Ordering;

use num_traits::ToPrimitive;

use crate::{
    model::{AllocationKey, Code, Composition, Credit, FigureId, Method, Region, Scenario, TieRule},
    order::sort_by,
};

/// Whole homes per municipality; `None` when the scenario asks for more than the plain way, or has no outcome.
#[must_use]
pub fn divide_plainly(scenario: &Scenario) -> Option<Vec<u64>> {
    // A field that is added here may be something that the plain way cannot do.
    let Scenario {
        task_year: _,
        period: _,
        region,
        groups: _,
        key,
        limits,
        method: _,
        tie_rule: _,
        composition,
        credit,
        subregion_key,
        swaps,
        statements: _,
        ledger: _,
    } = scenario;
    let is_together = match composition {
        Composition::TotalFirst | Composition::BothWays(_) => true,
        Composition::PerGroup => false,
    };
    let has_one_key = scenario.included().all(|group| group.key.as_ref().is_none_or(|own| own == key));
    let is_plain = is_together
        && has_one_key
        && limits.is_empty()
        && *credit == Credit::None
        && subregion_key.is_none()
        && swaps.is_empty()
        && region.figure(FigureId::Housed).is_none();
    if is_plain { divide_plainly_by(scenario, key) } else { None }
}

/// Whole homes per municipality if this key alone decided, without limits; `None` when the method is another, or the
/// numbers are too wide.
#[must_use]
pub fn divide_plainly_by(scenario: &Scenario, key: &AllocationKey) -> Option<Vec<u64>> {
    if scenario.method != Method::Webster || scenario.included().next().is_none() {
        return None;
    }
    let weights = weights(&scenario.region, key)?;
    let codes: Vec<Code> = scenario.region.municipalities().iter().map(|municipality| municipality.code).collect();
    Webster::new(weights, scenario.task_in_homes())?.settled(&codes, scenario.tie_rule)
}

/// What everybody claims with: Σ weight × value × the totals of the other figures, so that no fraction is needed.
fn weights(region: &Region, key: &AllocationKey) -> Option<Vec<Wide>> {
    let mut columns = vec![];
    for part in key.parts().iter().filter(|part| part.factor.is_none()) {
        let values = region.figure(part.figure)?.values.iter();
        let values: Vec<u64> = values.map(|value| u64::try_from(value.millionths()).unwrap_or(0)).collect();
        let total = values.iter().try_fold(0, |sum: u64, value| sum.checked_add(*value))?;
        columns.push((u64::from(part.weight.get()), values, total));
    }
    if columns.len() < key.parts().len() || columns.iter().any(|(_, _, total)| *total == 0) {
        return None;
    }
    let mut weights = vec![Wide::ZERO; region.municipalities().len()];
    for (place, (percent, values, _)) in columns.iter().enumerate() {
        let mut others = columns.iter().enumerate().filter(|(other, _)| *other != place);
        let rest = others.try_fold(Wide::from(*percent), |rest, (_, (_, _, total))| rest.times(*total))?;
        for (weight, value) in weights.iter_mut().zip(values) {
            *weight = weight.plus(rest.times(*value)?)?;
        }
    }
    Some(weights)
}

/// A division on its way to the outcome: no home can go to a stronger claim (as in [`super::divisor`], for few claims).
struct Webster {
    weights: Vec<Wide>,
    /// The weights without their lowest bits: they settle nearly every comparison.
    leads: Vec<u64>,
    homes: Vec<u64>,
}

/// A claim on a home: whose, and twice the signpost, so 1 for the first home, 3 for the second.
type Claim = (usize, u64);

impl Webster {
    fn new(weights: Vec<Wide>, total: u64) -> Option<Self> {
        let bits = weights.iter().map(|weight| weight.bits()).max()?;
        if bits > Wide::ROOM || total > u32::MAX.into() {
            return None;
        }
        let shift = bits.saturating_sub(62);
        let leads: Vec<u64> = weights.iter().map(|weight| weight.lead(shift)).collect();
        let sum: u128 = leads.iter().map(|lead| u128::from(*lead)).sum();
        let start = |lead: &u64| ((u128::from(2 * total) * u128::from(*lead)).checked_div(sum)? + 1).to_u64();
        let homes = leads.iter().map(|lead| Some(start(lead)? / 2)).collect::<Option<Vec<u64>>>()?;
        let mut webster = Self { weights, leads, homes };
        webster.settle(total)?;
        Some(webster)
    }

    /// Gives or takes homes until the total is met and no claim is stronger than one that was met.
    fn settle(&mut self, total: u64) -> Option<()> {
        loop {
            let sum: u64 = self.homes.iter().sum();
            let strongest = self.strongest()?;
            let order = match sum.cmp(&total) {
                Ordering::Equal => match self.weakest() {
                    Some(weakest) if self.compare(strongest, weakest).is_gt() => Ordering::Greater,
                    Some(_) | None => return Some(()),
                },
                order @ (Ordering::Less | Ordering::Greater) => order,
            };
            let (index, change) = match order {
                Ordering::Less | Ordering::Equal => (strongest.0, 1),
                Ordering::Greater => (self.weakest()?.0, -1),
            };
            let homes = self.homes.get_mut(index)?;
            *homes = homes.saturating_add_signed(change);
        }
    }

    /// The claim on one more home.
    fn next(&self, index: usize) -> Option<Claim> {
        Some((index, 2 * self.homes.get(index)? + 1))
    }

    /// The claim on the home it has last.
    fn last(&self, index: usize) -> Option<Claim> {
        Some((index, (2 * self.homes.get(index)?).checked_sub(1)?))
    }

    fn strongest(&self) -> Option<Claim> {
        let claims = (0..self.homes.len()).filter_map(|index| self.next(index));
        claims.reduce(|best, claim| if self.compare(claim, best).is_gt() { claim } else { best })
    }

    fn weakest(&self) -> Option<Claim> {
        let claims = (0..self.homes.len()).filter_map(|index| self.last(index));
        claims.reduce(|least, claim| if self.compare(claim, least).is_lt() { claim } else { least })
    }

    /// Weight over signpost against weight over signpost.
    fn compare(&self, (left, left_post): Claim, (right, right_post): Claim) -> Ordering {
        let lead = |index| u128::from(self.leads.get(index).copied().unwrap_or(0));
        let (from, other) = (lead(left) * u128::from(right_post), lead(right) * u128::from(left_post));
        // A weight lies from its lead up to, not including, its lead plus one.
        if from >= other + u128::from(left_post) {
            return Ordering::Greater;
        }
        if other >= from + u128::from(right_post) {
            return Ordering::Less;
        }
        let exact = |index, post| self.weights.get(index).and_then(|weight: &Wide| weight.times(post));
        exact(left, right_post).cmp(&exact(right, left_post))
    }

    /// The homes, with those on which several have an equal claim given by the rule (as in [`super::tie`]).
    fn settled(mut self, codes: &[Code], rule: TieRule) -> Option<Vec<u64>> {
        let (Some(strongest), Some(weakest)) = (self.strongest(), self.weakest()) else { return Some(self.homes) };
        if self.compare(strongest, weakest).is_ne() {
            return Some(self.homes);
        }
        if rule != TieRule::LargerFirst {
            return None;
        }
        let is_equal = |claim: Option<Claim>| claim.is_some_and(|claim| self.compare(claim, weakest).is_eq());
        let indexes = 0..self.homes.len();
        let holders: Vec<usize> = indexes.clone().filter(|&index| is_equal(self.last(index))).collect();
        let mut candidates: Vec<usize> =
            indexes.filter(|index| holders.contains(index) || is_equal(self.next(*index))).collect();
        sort_by(&mut candidates, |&left, &right| {
            let larger_first = self.weights.get(right).cmp(&self.weights.get(left));
            larger_first.then_with(|| codes.get(left).cmp(&codes.get(right)))
        });
        for &index in &holders {
            *self.homes.get_mut(index)? -= 1;
        }
        for &index in candidates.iter().take(holders.len()) {
            *self.homes.get_mut(index)? += 1;
        }
        Some(self.homes)
    }
}

/// A number of up to 512 bits, the lowest 64 first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wide([u64; 8]);

impl Wide {
    const ZERO: Self = Self([0; 8]);
    /// A number of so many bits can still be multiplied by one of 64.
    const ROOM: u32 = 448;

    fn from(number: u64) -> Self {
        Self([number, 0, 0, 0, 0, 0, 0, 0])
    }

    /// `None` when the product is too wide.
    fn times(self, by: u64) -> Option<Self> {
        self.carried(|limb, _| u128::from(limb) * u128::from(by), Self::ZERO)
    }

    /// `None` when the sum is too wide.
    fn plus(self, other: Self) -> Option<Self> {
        self.carried(|limb, other| u128::from(limb) + u128::from(other), other)
    }

    fn carried(mut self, combine: impl Fn(u64, u64) -> u128, other: Self) -> Option<Self> {
        let mut carry = 0_u128;
        for (limb, other) in self.0.iter_mut().zip(other.0) {
            carry += combine(*limb, other);
            *limb = u64::try_from(carry & u128::from(u64::MAX)).unwrap_or(0);
            carry >>= 64;
        }
        (carry == 0).then_some(self)
    }

    fn bits(self) -> u32 {
        let limbs = self.0.iter().zip(0_u32..);
        limbs
            .filter(|(limb, _)| **limb > 0)
            .map(|(limb, place)| 64 * (place + 1) - limb.leading_zeros())
            .max()
            .unwrap_or(0)
    }

    /// The number without its lowest bits; it must be short enough by then.
    fn lead(self, shift: u32) -> u64 {
        let mut lead = 0_u64;
        for (limb, place) in self.0.into_iter().zip(0_u32..) {
            let at = 64 * place;
            lead |= match at.checked_sub(shift) {
                Some(up) => limb.checked_shl(up).unwrap_or(0),
                None => limb.checked_shr(shift - at).unwrap_or(0),
            };
        }
        lead
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
