//! One division: the task of one group, or of all groups together, becomes whole homes per municipality.

use std::sync::Arc;

use num_traits::{One, ToPrimitive, Zero};

use super::{
    Apportioned, Bounds, Claims, Infeasible, apportion,
    share::{Shares, shares},
    tiers::{self, Tiering},
};
use crate::model::{
    Allocation, AllocationKey, Bend, Code, Credited, DivisorInterval, KeyShare, Method, Ratio, Recipient, Region,
    Rounding, Tie, TieRule, Tiers, Unworkable, UpwardsOf,
};

/// Who takes part, and on what terms: the same for every group.
pub(super) struct Ground<'a> {
    pub(super) region: &'a Region,
    pub(super) codes: Vec<Code>,
    pub(super) takes_part: Vec<bool>,
    /// Bounds on the homes of the task, in homes.
    pub(super) bounds: Vec<Bounds>,
    /// Homes that come first, for each.
    pub(super) base: u64,
    pub(super) tiering: Option<Tiering>,
    pub(super) tie_rule: TieRule,
}

/// The shares under one key.
#[derive(Clone)]
pub(super) struct Spread {
    pub(super) key: AllocationKey,
    /// For explaining: the share of the region, or inside the subregion.
    pub(super) of: Arc<Vec<KeyShare>>,
    /// The same to divide by: one for the region, or one per subregion.
    pub(super) shares: Vec<Shares>,
}

impl Ground<'_> {
    pub(super) fn spread(&self, key: &AllocationKey) -> Result<Spread, Unworkable> {
        let (of, shares) = match &self.tiering {
            None => {
                let shares = shares(self.region, key, &self.takes_part)?;
                (shares.of.clone(), vec![shares])
            }
            Some(tiering) => tiering.shares_inside(self.region, key, &self.takes_part)?,
        };
        Ok(Spread { key: key.clone(), of: Arc::new(of), shares })
    }

    /// The base of a municipality: nobody who takes no part has one.
    fn base_of(&self, index: usize) -> u64 {
        self.bounds.get(index).map_or(0, |bound| self.base.min(bound.at_most))
    }

    /// The exact claim of a municipality on a task.
    fn fair_share(&self, spread: &Spread, index: usize, task: u64) -> Ratio {
        let Some(tiering) = &self.tiering else {
            return spread.shares.first().map_or_else(Ratio::zero, |shares| shares.fair_share(index, task));
        };
        let subregion = tiering.of.get(index).copied().unwrap_or(0);
        let inside = spread.shares.get(subregion).map_or_else(Ratio::zero, |shares| shares.fair_share(index, task));
        let (times, by) = tiering.shares.share(subregion);
        Ratio::new_raw(
            inside.numer() * num_bigint::BigInt::from(times),
            inside.denom() * num_bigint::BigInt::from(by.clone()),
        )
    }
}

/// What is divided: tasks, each by its own spread.
pub(super) struct Division<'a> {
    pub(super) ground: &'a Ground<'a>,
    /// Task in homes and the shares by which it is divided; groups with the same key are one part.
    pub(super) parts: Vec<(u64, &'a Spread)>,
    pub(super) method: Method,
    /// The number that is divided by the shares in the country, in persons.
    pub(super) national: Option<Ratio>,
    /// Homes in which people live now, when they count in the share.
    pub(super) credit: Option<Vec<u64>>,
}

/// Whole numbers before base and credit are taken off again.
pub(super) struct Rounded {
    pub(super) apportioned: Apportioned,
    /// The exact number that was rounded, where it is not the fair share.
    pub(super) claims: Vec<Option<Ratio>>,
    pub(super) tie: Option<Tie>,
    pub(super) divisor: Option<DivisorInterval>,
    pub(super) tiers: Option<Tiers>,
}

impl Division<'_> {
    /// The allocation; `unlimited` is what every municipality would have without limits.
    pub(super) fn divide(&self, unlimited: Option<&[u64]>) -> Result<Allocation, Unworkable> {
        let (fair_shares, task) = self.fair_shares();
        let rounded = self.round(&fair_shares, task)?;
        let mut recipients = Vec::with_capacity(self.count());
        for (place, fair_share) in self.ground.codes.iter().copied().enumerate().zip(fair_shares) {
            recipients.push(self.recipient(place, fair_share, &rounded, unlimited));
        }
        let Rounded { tie, divisor, tiers, .. } = rounded;
        Ok(Allocation { task, method: self.method, recipients, divisor, tie, tiers })
    }

    fn count(&self) -> usize {
        self.ground.codes.len()
    }

    fn recipient(
        &self,
        (index, code): (usize, Code),
        fair_share: Ratio,
        rounded: &Rounded,
        unlimited: Option<&[u64]>,
    ) -> Recipient {
        let ground = self.ground;
        let bound = ground.bounds.get(index).copied().unwrap_or(Bounds::FREE);
        let homes = self.without_credit(rounded, index);
        let won = rounded.apportioned.homes.get(index).copied().unwrap_or(0) - rounded.apportioned.certain(index);
        let claim = rounded.claims.get(index).cloned().flatten();
        let bend = self.bend(index, homes, claim.as_ref().unwrap_or(&fair_share), rounded);
        let housed = self.credit_of(index);
        let takes_part = ground.takes_part.get(index) == Some(&true);
        let credited = self.credit.is_some() && takes_part;
        Recipient {
            code,
            fair_share,
            claim,
            at_least: bound.at_least,
            at_most: (bound.at_most < Bounds::NO_CAP).then_some(bound.at_most),
            base: ground.base_of(index),
            rounding: rounded.apportioned.roundings.get(index).copied().unwrap_or(Rounding::ByDivisor),
            certain: homes.saturating_sub(won),
            homes,
            swapped: 0,
            credited: credited.then_some(Credited::InShare { housed, after: housed + homes }),
            unlimited: unlimited.and_then(|unlimited| unlimited.get(index).copied()).unwrap_or(homes),
            bend,
        }
    }

    /// The exact claims, and the whole number that is divided.
    fn fair_shares(&self) -> (Vec<Ratio>, u64) {
        let indexes = 0..self.count();
        let claim = |index| match (&self.national, self.parts.as_slice()) {
            (Some(number), [(_, spread), ..]) => {
                number * spread.shares.first().map_or_else(Ratio::zero, |shares| shares.fair_share(index, 1))
            }
            (_, [(task, spread)]) => self.ground.fair_share(spread, index, *task),
            (_, parts) => parts
                .iter()
                .fold(Ratio::zero(), |sum, (task, spread)| plus(&sum, &self.ground.fair_share(spread, index, *task))),
        };
        let fair_shares: Vec<Ratio> = indexes.map(claim).collect();
        let task = match &self.national {
            Some(_) => fair_shares.iter().sum::<Ratio>().round().to_integer().to_u64().unwrap_or(0),
            None => self.parts.iter().map(|(task, _)| task).sum(),
        };
        (fair_shares, task)
    }

    /// The homes of the task: what was rounded, without what is housed already, with the base.
    fn without_credit(&self, rounded: &Rounded, index: usize) -> u64 {
        let whole = rounded.apportioned.homes.get(index).copied().unwrap_or(0);
        whole.saturating_sub(self.credit_of(index)) + self.ground.base_of(index)
    }

    /// What is housed now and counts in the share; nothing for who takes no part.
    fn credit_of(&self, index: usize) -> u64 {
        let takes_part = self.ground.takes_part.get(index) == Some(&true);
        self.credit.as_ref().filter(|_| takes_part).and_then(|credit| credit.get(index).copied()).unwrap_or(0)
    }

    /// Bounds on what is rounded: without the base, with what is housed already.
    fn rounded_bounds(&self) -> Vec<Bounds> {
        let bound = |(index, bound): (usize, &Bounds)| {
            let (base, credit) = (self.ground.base_of(index), self.credit_of(index));
            Bounds {
                at_least: bound.at_least.saturating_sub(base) + credit,
                at_most: (bound.at_most - base).saturating_add(credit).min(Bounds::NO_CAP),
            }
        };
        self.ground.bounds.iter().enumerate().map(bound).collect()
    }

    fn round(&self, fair_shares: &[Ratio], task: u64) -> Result<Rounded, Unworkable> {
        let ground = self.ground;
        let bounds = self.rounded_bounds();
        if self.national.is_some() {
            return Ok(upwards(fair_shares, &bounds));
        }
        let bases: u64 = (0..self.count()).map(|index| ground.base_of(index)).sum();
        if bases > task {
            return Err(Unworkable::FloorsAboveTask { floors: bases, task });
        }
        let credits: u64 = (0..self.count()).map(|index| self.credit_of(index)).sum();
        let number = task - bases + credits;
        // What the numbers in an issue have to be raised by, to be about the homes of the task.
        let offset = Offset { bases, credits, task };
        let has_own_claims = bases > 0 || credits > 0;
        if let Some(tiering) = &ground.tiering {
            return tiers::round(self, tiering, fair_shares, number, &bounds, &offset);
        }
        let claims = self.claims(fair_shares, None);
        let apportioned = apportion(&claims, number, &bounds, self.method, (&ground.codes, ground.tie_rule))
            .map_err(|infeasible| self.in_words_of_the_field(infeasible, &offset))?;
        let claim = |index| has_own_claims.then(|| claims.quota(index, number));
        Ok(Rounded {
            claims: (0..self.count()).map(claim).collect(),
            tie: self.tie(&apportioned),
            divisor: per_claim(apportioned.divisor.as_ref(), number, &claims),
            tiers: None,
            apportioned,
        })
    }

    /// Weights in proportion to the fair shares, in the region or in one subregion.
    pub(super) fn claims(&self, fair_shares: &[Ratio], subregion: Option<usize>) -> Claims {
        match self.parts.as_slice() {
            [(_, spread)] => {
                spread.shares.get(subregion.unwrap_or(0)).map_or_else(|| Claims::from_integers(&[]), Shares::claims)
            }
            _ => {
                let is_inside = |index| match (subregion, &self.ground.tiering) {
                    (Some(subregion), Some(tiering)) => tiering.of.get(index) == Some(&subregion),
                    (_, _) => true,
                };
                let of = |(index, claim): (usize, &Ratio)| if is_inside(index) { claim.clone() } else { Ratio::zero() };
                Claims::from_ratios(&fair_shares.iter().enumerate().map(of).collect::<Vec<_>>())
            }
        }
    }

    pub(super) fn tie(&self, apportioned: &Apportioned) -> Option<Tie> {
        let code = |&index: &usize| self.ground.codes.get(index).copied();
        apportioned.tie.as_ref().map(|(equal, winners)| Tie {
            candidates: equal.candidates.iter().filter_map(code).collect(),
            open: equal.holders.len() as u64,
            rule: self.ground.tie_rule,
            winners: winners.iter().filter_map(code).collect(),
        })
    }

    pub(super) fn in_words_of_the_field(&self, infeasible: Infeasible, offset: &Offset) -> Unworkable {
        let ground = self.ground;
        let task = offset.task;
        match infeasible {
            Infeasible::FloorsAboveTotal { floors } => {
                Unworkable::FloorsAboveTask { floors: offset.homes(floors), task }
            }
            Infeasible::CapsBelowTotal { caps } => Unworkable::CapsBelowTask { caps: offset.homes(caps), task },
            Infeasible::TooFewHomes { needed } => Unworkable::TooFewHomes { needed: offset.homes(needed), task },
            Infeasible::FloorAboveCap { index } => match (ground.codes.get(index), ground.bounds.get(index)) {
                (Some(&code), Some(bound)) => {
                    Unworkable::FloorAboveCap { code, floor: bound.at_least, cap: bound.at_most }
                }
                (_, _) => Unworkable::NobodyTakesPart,
            },
        }
    }

    /// The limit that holds a municipality: it is at the limit, and without it the method would have gone beyond.
    fn bend(&self, index: usize, homes: u64, claim: &Ratio, rounded: &Rounded) -> Option<Bend> {
        let ground = self.ground;
        let bound = ground.bounds.get(index)?;
        if ground.takes_part.get(index) != Some(&true) {
            return Some(Bend::OptedOut);
        }
        let is_held = homes == ground.base_of(index) && self.credit_of(index) > 0;
        let is_at_floor = homes == bound.at_least && bound.at_least > ground.base_of(index);
        let is_at_cap = homes == bound.at_most;
        if !is_held && !is_at_floor && !is_at_cap {
            return None;
        }
        let wanted = (self.wanted(index, claim, rounded)? + ground.base_of(index)).checked_sub(self.credit_of(index));
        if is_at_floor && wanted.is_none_or(|wanted| wanted < homes) {
            Some(Bend::AtLeast)
        } else if is_held && wanted.is_none_or(|wanted| wanted < homes) {
            Some(Bend::Housed)
        } else if is_at_cap && wanted.is_some_and(|wanted| wanted > homes) {
            Some(Bend::AtMost)
        } else {
            None
        }
    }

    /// What the method would give without this municipality's own limits, under the divisor that was found.
    fn wanted(&self, index: usize, claim: &Ratio, rounded: &Rounded) -> Option<u64> {
        let divisor = match &rounded.tiers {
            Some(tiers) => tiers.subregion(index).and_then(|subregion| subregion.divisor.as_ref()),
            None => rounded.divisor.as_ref(),
        };
        match self.method {
            Method::Webster | Method::Dean | Method::HuntingtonHill | Method::Jefferson | Method::Adams => {
                Some(super::explain::rounded(self.method, &(claim / divisor?.handy())))
            }
            Method::LargestRemainder(_) | Method::Nearest => claim.round().to_integer().to_u64(),
            Method::Upwards(UpwardsOf::Region | UpwardsOf::Country { .. }) => claim.ceil().to_integer().to_u64(),
        }
    }
}

/// The difference between numbers that were rounded and homes of the task.
pub(super) struct Offset {
    bases: u64,
    credits: u64,
    task: u64,
}

impl Offset {
    fn homes(&self, number: u64) -> u64 {
        (number + self.bases).saturating_sub(self.credits)
    }
}

/// The statutory rounding: the claims are parts of a national number, so they do not add up to a regional one.
fn upwards(fair_shares: &[Ratio], bounds: &[Bounds]) -> Rounded {
    let up = |(fair_share, bound): (&Ratio, &Bounds)| {
        fair_share.ceil().to_integer().to_u64().unwrap_or(Bounds::NO_CAP).clamp(bound.at_least, bound.at_most)
    };
    let homes = fair_shares.iter().zip(bounds).map(up).collect();
    let apportioned = Apportioned { homes, roundings: vec![Rounding::Up; bounds.len()], tie: None, divisor: None };
    Rounded { apportioned, claims: vec![], tie: None, divisor: None, tiers: None }
}

/// A divisor in weight per home becomes one in exact claim per home: 1 is "rounded as it is".
pub(super) fn per_claim(divisor: Option<&DivisorInterval>, number: u64, claims: &Claims) -> Option<DivisorInterval> {
    let total = Ratio::from_integer(claims.total().clone().into());
    if total.is_zero() {
        return None;
    }
    let scaled = |divisor: &Ratio| Ratio::new_raw(divisor.numer() * number, divisor.denom() * total.numer());
    divisor.map(|divisor| DivisorInterval { above: scaled(&divisor.above), up_to: divisor.up_to.as_ref().map(scaled) })
}

/// A sum without looking for common factors; parts with the same denominator keep it.
pub(super) fn plus(left: &Ratio, right: &Ratio) -> Ratio {
    if left.is_zero() {
        return right.clone();
    }
    if left.denom() == right.denom() || right.denom().is_one() && left.denom().is_one() {
        return Ratio::new_raw(left.numer() + right.numer(), left.denom().clone());
    }
    Ratio::new_raw(left.numer() * right.denom() + right.numer() * left.denom(), left.denom() * right.denom())
}
