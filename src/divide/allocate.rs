//! The whole way: scenario, shares, bounds, method, tie, outcome.

use std::sync::Arc;

use num_traits::{ToPrimitive, Zero};

use super::{
    Bounds, Claims, EqualClaims, Infeasible, Signposts, divide_by_divisor, divide_by_remainder,
    limits::bounds,
    settle_tie,
    share::{Shares, national_shares, shares},
};
use crate::model::{
    Allocation, AllocationKey, Bend, Code, DivisorInterval, GroupOutcome, KeyShare, Method, Outcome, Ratio, Recipient,
    Rounding, Scenario, Tie, TieRule, Unworkable, UpwardsOf,
};

/// What one division gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apportioned {
    /// Homes per claim, ties settled.
    pub homes: Vec<u64>,
    /// How each number came about.
    pub roundings: Vec<Rounding>,
    /// Equal claims, and who won.
    pub tie: Option<(EqualClaims, Vec<usize>)>,
    /// The divisors that give this outcome, in weight per home.
    pub divisor: Option<DivisorInterval>,
}

impl Apportioned {
    /// Homes that are certain whatever settles the tie.
    #[must_use]
    pub fn certain(&self, index: usize) -> u64 {
        let won = self.tie.as_ref().is_some_and(|(_, winners)| winners.contains(&index));
        self.homes.get(index).copied().unwrap_or(0).saturating_sub(won.into())
    }
}

/// Divides a number of homes over claims, by any method, with bounds.
///
/// # Errors
/// [`Infeasible`] when the bounds leave no outcome.
pub fn apportion(
    claims: &Claims,
    total: u64,
    bounds: &[Bounds],
    method: Method,
    (codes, rule): (&[Code], TieRule),
) -> Result<Apportioned, Infeasible> {
    let signposts = match method {
        Method::Webster => Signposts::Halfway,
        Method::Jefferson => Signposts::Down,
        Method::Adams => Signposts::Up,
        Method::Dean => Signposts::Harmonic,
        Method::HuntingtonHill => Signposts::Geometric,
        Method::LargestRemainder(meaning) => {
            let by_remainder = divide_by_remainder(claims, total, bounds, meaning)?;
            let rounding = |(&whole, &rank): (&u64, &Option<u64>)| Rounding::ByRemainder { whole, rank };
            let roundings = by_remainder.whole.iter().zip(&by_remainder.ranks).map(rounding).collect();
            let (homes, tie) = settled(by_remainder.homes, by_remainder.equal, claims, codes, rule);
            return Ok(Apportioned { homes, roundings, tie, divisor: None });
        }
        Method::Upwards(_) => return Ok(each_on_its_own(claims, total, bounds, Rounding::Up)),
        Method::Nearest => return Ok(each_on_its_own(claims, total, bounds, Rounding::Near)),
    };
    let by_divisor = divide_by_divisor(claims, total, bounds, signposts)?;
    let (homes, tie) = settled(by_divisor.homes, by_divisor.equal, claims, codes, rule);
    Ok(Apportioned {
        homes,
        roundings: vec![Rounding::ByDivisor; claims.len()],
        tie,
        divisor: Some(by_divisor.divisor),
    })
}

/// Takes the homes of the tie from their holders and gives them to the winners.
fn settled(
    mut homes: Vec<u64>,
    equal: Option<EqualClaims>,
    claims: &Claims,
    codes: &[Code],
    rule: TieRule,
) -> (Vec<u64>, Option<(EqualClaims, Vec<usize>)>) {
    let Some(equal) = equal else { return (homes, None) };
    let winners = settle_tie(&equal, claims, codes, rule);
    for &index in &equal.holders {
        if let Some(homes) = homes.get_mut(index) {
            *homes = homes.saturating_sub(1);
        }
    }
    for &index in &winners {
        if let Some(homes) = homes.get_mut(index) {
            *homes += 1;
        }
    }
    (homes, Some((equal, winners)))
}

/// Rounds every claim without looking at the others; the sum may differ from the total.
fn each_on_its_own(claims: &Claims, total: u64, bounds: &[Bounds], rounding: Rounding) -> Apportioned {
    let half = Ratio::new(1.into(), 2.into());
    let round = |(index, bound): (usize, &Bounds)| {
        let quota = claims.quota(index, total);
        let whole = if rounding == Rounding::Up { quota.ceil() } else { (quota + &half).floor() };
        whole.to_integer().to_u64().unwrap_or(Bounds::NO_CAP).clamp(bound.at_least, bound.at_most)
    };
    let homes = bounds.iter().enumerate().map(round).collect();
    Apportioned { homes, roundings: vec![rounding; claims.len()], tie: None, divisor: None }
}

/// Computes the outcome of a scenario.
///
/// # Errors
/// [`Unworkable`], with the numbers that a sentence needs, when the scenario has no outcome.
pub fn divide(scenario: Arc<Scenario>) -> Result<Outcome, Unworkable> {
    if scenario.included().next().is_none() {
        return Err(Unworkable::NoGroup);
    }
    let limited = Division::new(&scenario, Limiting::On)?;
    let apportioned = limited.apportion()?;
    let unlimited = if scenario.limits.is_empty() {
        apportioned.homes.clone()
    } else {
        Division::new(&scenario, Limiting::Off)?.apportion()?.homes
    };
    let total = limited.allocation(&apportioned, &unlimited);
    let housed = (0..scenario.region.municipalities().len()).map(|index| housed(&scenario, index)).collect();
    let groups = limited.groups;
    Ok(Outcome { groups, total, housed, scenario })
}

/// Homes in which people of the groups that count live now: the user's own column, or else the sum over the groups.
fn housed(scenario: &Scenario, index: usize) -> u64 {
    let own = scenario.region.value(crate::model::FigureId::Housed, index);
    let by_group =
        || scenario.included().filter_map(|group| group.housed.get(index)).map(|&homes| u64::from(homes)).sum();
    own.map_or_else(by_group, |own| own.ratio().round().to_integer().to_u64().unwrap_or(0))
}

/// Whether limits and opting out count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limiting {
    On,
    Off,
}

/// A scenario made ready to be divided.
struct Division<'a> {
    scenario: &'a Scenario,
    codes: Vec<Code>,
    groups: Vec<GroupOutcome>,
    fair_shares: Vec<Ratio>,
    claims: Claims,
    task: u64,
    bounds: Vec<Bounds>,
    base: u64,
}

impl<'a> Division<'a> {
    fn new(scenario: &'a Scenario, limiting: Limiting) -> Result<Self, Unworkable> {
        let region = &scenario.region;
        let codes: Vec<Code> = region.municipalities().iter().map(|municipality| municipality.code).collect();
        let is_limited = limiting == Limiting::On;
        let takes_part: Vec<bool> =
            codes.iter().map(|code| !(is_limited && scenario.limits.opted_out.contains(code))).collect();
        if !takes_part.contains(&true) {
            return Err(Unworkable::NobodyTakesPart);
        }
        let mut keys: Vec<(AllocationKey, Shares, Arc<Vec<KeyShare>>)> = vec![];
        let mut groups = vec![];
        let national = match scenario.method {
            Method::Upwards(UpwardsOf::Country { number, .. }) => Some((number, national_shares(region, &takes_part)?)),
            Method::Upwards(UpwardsOf::Region)
            | Method::Webster
            | Method::LargestRemainder(_)
            | Method::Jefferson
            | Method::Adams
            | Method::Dean
            | Method::HuntingtonHill
            | Method::Nearest => None,
        };
        for group in scenario.included() {
            let key = group.key.as_ref().unwrap_or(&scenario.key);
            if !keys.iter().any(|(known, _, _)| known == key) {
                let shares = match &national {
                    Some((_, shares)) => shares.clone(),
                    None => shares(region, key, &takes_part)?,
                };
                let of = Arc::new(shares.of.clone());
                keys.push((key.clone(), shares, of));
            }
            let of = keys.iter().find(|(known, _, _)| known == key).map(|(_, _, of)| Arc::clone(of));
            let task = group.task_in_homes().into();
            groups.push(GroupOutcome {
                id: group.id,
                task,
                key: key.clone(),
                shares: of.unwrap_or_default(),
                allocation: None,
            });
        }
        let task_of = |key: &AllocationKey| -> u64 {
            groups.iter().filter(|group| group.key == *key).map(|group| group.task).sum()
        };
        let indexes = 0..codes.len();
        let (fair_shares, claims): (Vec<Ratio>, Claims) = match (&national, keys.as_slice()) {
            (Some((number, shares)), _) => {
                (indexes.map(|index| shares.fair_share(index, (*number).into())).collect(), shares.claims())
            }
            (None, [(key, shares, _)]) => {
                let task = task_of(key);
                (indexes.map(|index| shares.fair_share(index, task)).collect(), shares.claims())
            }
            (None, several) => {
                let sum = |index| {
                    several.iter().map(|(key, shares, _)| shares.fair_share(index, task_of(key))).sum::<Ratio>()
                };
                let fair_shares: Vec<Ratio> = indexes.map(sum).collect();
                let claims = Claims::from_ratios(&fair_shares);
                (fair_shares, claims)
            }
        };
        let task = match &national {
            Some(_) => fair_shares.iter().sum::<Ratio>().round().to_integer().to_u64().unwrap_or(0),
            None => groups.iter().map(|group| group.task).sum(),
        };
        let bounds = if is_limited { bounds(region, &scenario.limits)? } else { vec![Bounds::FREE; codes.len()] };
        let base = scenario.limits.base.filter(|_| is_limited).map_or(0, u64::from);
        Ok(Self { scenario, codes, groups, fair_shares, claims, task, bounds, base })
    }

    /// The base of a municipality: nobody who takes no part has one.
    fn base_of(&self, index: usize) -> u64 {
        self.bounds.get(index).map_or(0, |bound| self.base.min(bound.at_most))
    }

    fn bases(&self) -> u64 {
        (0..self.codes.len()).map(|index| self.base_of(index)).sum()
    }

    fn apportion(&self) -> Result<Apportioned, Unworkable> {
        let bases = self.bases();
        let (task, method) = (self.task, self.scenario.method);
        if bases > task {
            return Err(Unworkable::FloorsAboveTask { floors: bases, task });
        }
        let after_base = |(index, bound): (usize, &Bounds)| Bounds {
            at_least: bound.at_least - self.base_of(index),
            at_most: bound.at_most - self.base_of(index),
        };
        let bounds: Vec<Bounds> = self.bounds.iter().enumerate().map(after_base).collect();
        let mut apportioned = match method {
            Method::Upwards(UpwardsOf::Country { .. }) => self.each_upwards(&bounds),
            Method::Upwards(UpwardsOf::Region)
            | Method::Webster
            | Method::LargestRemainder(_)
            | Method::Jefferson
            | Method::Adams
            | Method::Dean
            | Method::HuntingtonHill
            | Method::Nearest => {
                apportion(&self.claims, task - bases, &bounds, method, (&self.codes, self.scenario.tie_rule))
                    .map_err(|infeasible| self.in_words_of_the_field(infeasible, bases))?
            }
        };
        for (index, homes) in apportioned.homes.iter_mut().enumerate() {
            *homes += self.base_of(index);
        }
        Ok(apportioned)
    }

    /// The statutory rounding: the claims are parts of a national number, so they do not add up to a regional one.
    fn each_upwards(&self, bounds: &[Bounds]) -> Apportioned {
        let up = |(fair_share, bound): (&Ratio, &Bounds)| {
            fair_share.ceil().to_integer().to_u64().unwrap_or(Bounds::NO_CAP).clamp(bound.at_least, bound.at_most)
        };
        let homes = self.fair_shares.iter().zip(bounds).map(up).collect();
        Apportioned { homes, roundings: vec![Rounding::Up; self.codes.len()], tie: None, divisor: None }
    }

    fn in_words_of_the_field(&self, infeasible: Infeasible, bases: u64) -> Unworkable {
        let task = self.task;
        match infeasible {
            Infeasible::FloorsAboveTotal { floors } => Unworkable::FloorsAboveTask { floors: floors + bases, task },
            Infeasible::CapsBelowTotal { caps } => Unworkable::CapsBelowTask { caps: caps + bases, task },
            Infeasible::TooFewHomes { needed } => Unworkable::TooFewHomes { needed: needed + bases, task },
            Infeasible::FloorAboveCap { index } => match (self.codes.get(index), self.bounds.get(index)) {
                (Some(&code), Some(bound)) => {
                    Unworkable::FloorAboveCap { code, floor: bound.at_least, cap: bound.at_most }
                }
                (_, _) => Unworkable::NobodyTakesPart,
            },
        }
    }

    fn allocation(&self, apportioned: &Apportioned, unlimited: &[u64]) -> Allocation {
        let recipient = |(index, &code): (usize, &Code)| {
            let bound = self.bounds.get(index).copied().unwrap_or(Bounds::FREE);
            let homes = apportioned.homes.get(index).copied().unwrap_or(0);
            Recipient {
                code,
                fair_share: self.fair_shares.get(index).cloned().unwrap_or_else(Ratio::zero),
                at_least: bound.at_least,
                at_most: (bound.at_most < Bounds::NO_CAP).then_some(bound.at_most),
                base: self.base_of(index),
                rounding: apportioned.roundings.get(index).copied().unwrap_or(Rounding::ByDivisor),
                certain: apportioned.certain(index),
                claim: None,
                swapped: 0,
                credited: None,
                homes,
                unlimited: unlimited.get(index).copied().unwrap_or(0),
                bend: self.bend(index, homes, apportioned),
            }
        };
        let tie = apportioned.tie.as_ref().map(|(equal, winners)| Tie {
            candidates: equal.candidates.iter().filter_map(|&index| self.codes.get(index).copied()).collect(),
            open: equal.holders.len() as u64,
            rule: self.scenario.tie_rule,
            winners: winners.iter().filter_map(|&index| self.codes.get(index).copied()).collect(),
        });
        Allocation {
            task: self.task,
            method: self.scenario.method,
            recipients: self.codes.iter().enumerate().map(recipient).collect(),
            divisor: apportioned.divisor.as_ref().and_then(|divisor| self.per_fair_share(divisor)),
            tie,
            tiers: None,
        }
    }

    /// A divisor in weight per home becomes one in fair share per home: 1 is "rounded as it is".
    fn per_fair_share(&self, divisor: &DivisorInterval) -> Option<DivisorInterval> {
        let total = Ratio::from_integer(self.claims.total().clone().into());
        if total.is_zero() {
            return None;
        }
        let homes = Ratio::from_integer((self.task - self.bases()).into());
        let scaled = |divisor: &Ratio| divisor * &homes / &total;
        Some(DivisorInterval { above: scaled(&divisor.above), up_to: divisor.up_to.as_ref().map(scaled) })
    }

    /// The limit that holds a municipality: it is at the limit, and without it the method would have gone beyond.
    fn bend(&self, index: usize, homes: u64, apportioned: &Apportioned) -> Option<Bend> {
        let (bound, code) = (self.bounds.get(index)?, self.codes.get(index)?);
        if self.scenario.limits.opted_out.contains(code) {
            return Some(Bend::OptedOut);
        }
        let is_at_floor = homes == bound.at_least && bound.at_least > self.base_of(index);
        let is_at_cap = homes == bound.at_most;
        if !is_at_floor && !is_at_cap {
            return None;
        }
        let wanted = self.wanted(index, apportioned)?;
        if is_at_floor && wanted < homes {
            Some(Bend::AtLeast)
        } else if is_at_cap && wanted > homes {
            Some(Bend::AtMost)
        } else {
            None
        }
    }

    /// What the method would give without this municipality's own limits, under the divisor that was found.
    fn wanted(&self, index: usize, apportioned: &Apportioned) -> Option<u64> {
        let claim = self.claim_after_base(index);
        let divisor = apportioned.divisor.as_ref().and_then(|divisor| self.per_fair_share(divisor));
        let wanted = match self.scenario.method {
            Method::Webster | Method::Dean | Method::HuntingtonHill | Method::Jefferson | Method::Adams => {
                let divisor = divisor?.handy();
                super::explain::rounded(self.scenario.method, &(claim / divisor))
            }
            Method::LargestRemainder(_) => claim.round().to_integer().to_u64()?,
            Method::Upwards(_) => claim.ceil().to_integer().to_u64()?,
            Method::Nearest => claim.round().to_integer().to_u64()?,
        };
        Some(wanted + self.base_of(index))
    }

    /// The exact claim on what is left after everybody's base.
    fn claim_after_base(&self, index: usize) -> Ratio {
        if self.base == 0 {
            return self.fair_shares.get(index).cloned().unwrap_or_else(Ratio::zero);
        }
        self.claims.quota(index, self.task - self.bases())
    }
}
