//! The arithmetic behind one municipality's number, read off the outcome step by step. Nothing is divided again.

mod cell;
mod step;

use num_traits::{ToPrimitive, Zero};

use crate::model::{
    Allocation, Bend, Code, Composition, Credited, DivisorInterval, GroupOutcome, KeyShare, Method, NationalNumber,
    Outcome, Ratio, Recipient, Rounding, Tiers, UpwardsOf,
};
pub use cell::{explain_cell, explain_column, explain_group};
pub use step::{Moved, Part, Step};

/// The steps for the total of one municipality; `None` when it is not in the region.
#[must_use]
pub fn explain(outcome: &Outcome, code: Code) -> Option<Vec<Step>> {
    let index = outcome.scenario.region.index_of(code)?;
    let housed = outcome.housed.get(index).copied().unwrap_or(0);
    let subject = Subject { outcome, allocation: &outcome.total, groups: &outcome.groups };
    let mut steps = match outcome.scenario.composition {
        Composition::TotalFirst | Composition::BothWays(_) => subject.steps(index)?,
        Composition::PerGroup => match outcome.groups.as_slice() {
            [only @ GroupOutcome { allocation: Some(allocation), .. }] => {
                Subject { outcome, allocation, groups: std::slice::from_ref(only) }.steps(index)?
            }
            _ => sum_of_groups(outcome, index)?,
        },
    };
    let recipient = outcome.total.recipients.get(index)?;
    match recipient.credited {
        // What is housed now was counted already.
        Some(Credited::InShare { .. } | Credited::Afterwards { .. }) => {}
        None => steps.push(Step::Now { homes: recipient.homes, housed }),
    }
    Some(steps)
}

/// Every group was divided on its own: the total is a sum.
fn sum_of_groups(outcome: &Outcome, index: usize) -> Option<Vec<Step>> {
    let recipient = outcome.total.recipients.get(index)?;
    let cell = |group: &GroupOutcome| {
        let cell = group.allocation.as_ref()?.recipients.get(index)?;
        Some((group.id, group.task, cell.fair_share.clone(), cell.homes))
    };
    let groups = outcome.groups.iter().filter_map(cell).collect();
    let mut steps = vec![Step::SumOfGroups { groups, homes: recipient.homes }];
    if recipient.bend == Some(Bend::OptedOut) {
        steps.push(opted_out(&outcome.total, recipient));
    }
    steps.extend(recipient.credited.and_then(|credited| match credited {
        Credited::InShare { .. } => None,
        Credited::Afterwards { housed, to_do, lead } => {
            Some(Step::Settled { homes: recipient.homes, housed, to_do, lead })
        }
    }));
    Some(steps)
}

fn opted_out(allocation: &Allocation, recipient: &Recipient) -> Step {
    Step::OptedOut { unlimited: recipient.unlimited, moved: Moved::of(allocation) }
}

/// What is explained: the division of one group, or of all groups together.
struct Subject<'a> {
    outcome: &'a Outcome,
    allocation: &'a Allocation,
    groups: &'a [GroupOutcome],
}

impl Subject<'_> {
    fn steps(&self, index: usize) -> Option<Vec<Step>> {
        let recipient = self.allocation.recipients.get(index)?;
        let mut steps = vec![];
        if recipient.bend == Some(Bend::OptedOut) {
            steps.push(opted_out(self.allocation, recipient));
        } else {
            self.rounding_steps(index, recipient, &mut steps);
        }
        steps.extend(self.swap_step(recipient));
        if let Some(Credited::Afterwards { housed, to_do, lead }) = recipient.credited {
            steps.push(Step::Settled { homes: recipient.homes, housed, to_do, lead });
        }
        Some(steps)
    }

    /// From the share to the whole number, before swaps.
    fn rounding_steps(&self, index: usize, recipient: &Recipient, steps: &mut Vec<Step>) {
        let allocation = self.allocation;
        let tiers = allocation.tiers.as_ref();
        if let Some(tiers) = tiers {
            steps.extend(self.tier_step(tiers, index));
        }
        let (share_step, share) = self.shares(index, tiers);
        steps.push(share_step);
        let credits = self.credits();
        let inside = tiers.and_then(|tiers| tiers.subregion(index));
        match (self.national(), inside) {
            (Some((number, meaning)), _) => {
                // In persons, also where the outcome is in homes.
                let fair_share = match recipient.rounding {
                    Rounding::UpInPersons { .. } => &recipient.fair_share * self.household_size(),
                    Rounding::ByDivisor
                    | Rounding::ByRemainder { .. }
                    | Rounding::Up
                    | Rounding::Near
                    | Rounding::Sum => recipient.fair_share.clone(),
                };
                steps.push(Step::National { number, meaning, share, fair_share });
            }
            (None, Some(subregion)) => {
                steps.push(Step::FairShare { task: subregion.homes, share, fair_share: recipient.claim().clone() });
            }
            (None, None) => steps.push(Step::FairShare {
                task: allocation.task,
                share: share.clone(),
                fair_share: recipient.fair_share.clone(),
            }),
        }
        let bases = self.bases();
        if recipient.base > 0 {
            steps.push(Step::Base { base: recipient.base, claim: recipient.claim().clone() });
        }
        if let Some(Credited::InShare { housed, .. }) = recipient.credited {
            let number = allocation.task - bases.min(allocation.task) + credits;
            steps.push(Step::CreditInShare {
                task: number - credits,
                credits,
                housed,
                claim: recipient.claim().clone(),
            });
        }
        steps.extend(self.rounding_step(index, recipient));
        let ties = [allocation.tie.as_ref(), inside.and_then(|subregion| subregion.tie.as_ref())];
        if let Some(tie) = ties.into_iter().flatten().find(|tie| tie.candidates.contains(&recipient.code)) {
            steps.push(Step::Tie { tie: tie.clone(), has_won: tie.winners.contains(&recipient.code) });
        }
        if let Some(Credited::InShare { housed, .. }) = recipient.credited {
            let homes = before_swaps(recipient);
            steps.push(Step::CreditTaken { after: homes + housed, housed, homes });
        }
        if self.outcome.scenario.composition != Composition::PerGroup {
            let moved = if recipient.moved() == 0 { Moved::default() } else { Moved::of(allocation) };
            steps.push(Step::Limits {
                any: !self.outcome.scenario.limits.is_empty(),
                bend: recipient.bend,
                at_least: recipient.at_least,
                at_most: recipient.at_most,
                unlimited: recipient.unlimited,
                homes: before_swaps(recipient),
                moved,
            });
        }
    }

    /// The first tier, for the subregion of a municipality.
    fn tier_step(&self, tiers: &Tiers, index: usize) -> Option<Step> {
        let subregion = tiers.subregion(index)?;
        let bases = self.bases();
        Some(Step::Tier {
            name: subregion.name.clone(),
            parts: subregion.share.parts.clone(),
            share: subregion.share.share.clone(),
            number: self.allocation.task - bases.min(self.allocation.task) + self.credits(),
            claim: subregion.claim.clone(),
            homes: subregion.homes,
            tie: tiers.tie.clone().filter(|tie| tie.candidates.contains(&subregion.name)),
        })
    }

    /// How the share came about, and the share itself when all groups have one key.
    fn shares(&self, index: usize, tiers: Option<&Tiers>) -> (Step, Option<Ratio>) {
        let share_of = |group: &GroupOutcome| group.shares.get(index).cloned();
        let is_shared = self.groups.windows(2).all(|pair| match pair {
            [left, right] => left.key == right.key,
            _ => true,
        });
        let subregion = tiers.and_then(|tiers| tiers.subregion(index)).map(|subregion| subregion.name.clone());
        match self.groups.first().and_then(share_of) {
            Some(KeyShare { parts, share }) if is_shared || self.national().is_some() => {
                (Step::Share { parts, share: share.clone(), subregion }, Some(share))
            }
            Some(_) | None => {
                let of_group = |group: &GroupOutcome| {
                    (group.id, group.task, share_of(group).map_or_else(Ratio::zero, |share| share.share))
                };
                (Step::SharePerGroup { groups: self.groups.iter().map(of_group).collect(), subregion }, None)
            }
        }
    }

    /// The national number that was divided.
    fn national(&self) -> Option<(u32, NationalNumber)> {
        self.allocation.method.upwards_of().and_then(UpwardsOf::announced)
    }

    fn bases(&self) -> u64 {
        self.allocation.recipients.iter().map(|recipient| recipient.base).sum()
    }

    /// What is housed now and counts in the share, of everybody who takes part.
    fn credits(&self) -> u64 {
        self.allocation.recipients.iter().map(credit_of).sum()
    }

    fn rounding_step(&self, index: usize, recipient: &Recipient) -> Option<Step> {
        let allocation = self.allocation;
        let subregion = allocation.tiers.as_ref().and_then(|tiers| tiers.subregion(index));
        let claim = recipient.claim();
        let rounded_homes = before_swaps(recipient) + credit_of(recipient) - recipient.base;
        match recipient.rounding {
            Rounding::ByDivisor => {
                let interval: DivisorInterval = match subregion {
                    Some(subregion) => subregion.divisor.clone()?,
                    None => allocation.divisor.clone()?,
                };
                let divisor = interval.handy();
                if divisor.is_zero() {
                    return None;
                }
                let quotient = claim / &divisor;
                let rounded = rounded(allocation.method, &quotient);
                let total = self.pool(index);
                Some(Step::ByDivisor { method: allocation.method, interval, divisor, quotient, rounded, total })
            }
            Rounding::ByRemainder { whole, rank } => {
                let pool = self.pool(index);
                let wholes: u64 = self
                    .members(index)
                    .map(|recipient| match recipient.rounding {
                        Rounding::ByRemainder { whole, .. } => whole,
                        Rounding::ByDivisor
                        | Rounding::Up
                        | Rounding::Near
                        | Rounding::UpInPersons { .. }
                        | Rounding::Sum => recipient.homes,
                    })
                    .sum();
                let left = i64::try_from(pool).ok()? - i64::try_from(wholes).ok()?;
                Some(Step::ByRemainder { whole, remainder: claim.fract(), left, rank, homes: rounded_homes })
            }
            rounding @ (Rounding::Up | Rounding::Near) => {
                Some(Step::OnItsOwn { rounding, homes: rounded_homes, difference: allocation.rounding_difference() })
            }
            Rounding::UpInPersons { persons } => Some(Step::InPersons {
                persons,
                difference: self.difference_in_persons(),
                homes: before_swaps(recipient),
            }),
            Rounding::Sum => None,
        }
    }

    /// What rounding persons upwards adds, in the region.
    fn difference_in_persons(&self) -> i64 {
        let persons: u64 = self
            .allocation
            .recipients
            .iter()
            .map(|recipient| match recipient.rounding {
                Rounding::UpInPersons { persons } => persons,
                Rounding::ByDivisor | Rounding::ByRemainder { .. } | Rounding::Up | Rounding::Near | Rounding::Sum => 0,
            })
            .sum();
        let size = self.household_size();
        let exact: Ratio = self.allocation.recipients.iter().map(|recipient| &recipient.fair_share * &size).sum();
        i64::try_from(persons).unwrap_or(i64::MAX) - exact.round().to_integer().to_i64().unwrap_or(i64::MAX)
    }

    /// Persons per home of the group that is explained.
    fn household_size(&self) -> Ratio {
        let id = self.groups.first().map(|group| group.id);
        let group = self.outcome.scenario.groups.iter().find(|group| Some(group.id) == id);
        group.map_or_else(|| Ratio::from_integer(1.into()), |group| group.household_size.ratio())
    }

    /// The number that is rounded over those who are rounded together.
    fn pool(&self, index: usize) -> u64 {
        match self.allocation.tiers.as_ref().and_then(|tiers| tiers.subregion(index)) {
            Some(subregion) => subregion.homes,
            None => self.allocation.task - self.bases().min(self.allocation.task) + self.credits(),
        }
    }

    /// Those who are rounded together: the region, or a subregion.
    fn members(&self, index: usize) -> impl Iterator<Item = &Recipient> {
        let of = self.allocation.tiers.as_ref().map(|tiers| &tiers.of);
        let own = of.and_then(|of| of.get(index));
        let recipients = self.allocation.recipients.iter().enumerate();
        recipients.filter(move |(other, _)| of.is_none_or(|of| of.get(*other) == own)).map(|(_, recipient)| recipient)
    }

    fn swap_step(&self, recipient: &Recipient) -> Option<Step> {
        let swaps: Vec<_> = self
            .outcome
            .scenario
            .swaps
            .iter()
            .filter(|swap| [swap.from, swap.to].contains(&recipient.code))
            .filter(|swap| self.counts(swap.group))
            .copied()
            .collect();
        (!swaps.is_empty()).then(|| Step::Swapped { swaps, before: before_swaps(recipient), homes: recipient.homes })
    }

    /// Whether a swap of a group is a swap of what is explained.
    fn counts(&self, group: Option<crate::model::GroupId>) -> bool {
        group.is_none_or(|id| self.groups.iter().any(|group| group.id == id))
    }
}

fn credit_of(recipient: &Recipient) -> u64 {
    match recipient.credited {
        Some(Credited::InShare { housed, .. }) => housed,
        Some(Credited::Afterwards { .. }) | None => 0,
    }
}

fn before_swaps(recipient: &Recipient) -> u64 {
    recipient.homes.saturating_add_signed(-recipient.swapped)
}

/// A quotient rounded by the rule of a divisor method: up from the signpost on.
pub(super) fn rounded(method: Method, quotient: &Ratio) -> u64 {
    let below = quotient.floor();
    let whole = below.to_integer().to_u64().unwrap_or(0);
    if *quotient == below {
        return whole;
    }
    let next = &below + Ratio::from_integer(1.into());
    let goes_up = match method {
        Method::Adams | Method::Upwards(_) => true,
        Method::Jefferson | Method::LargestRemainder(_) => false,
        Method::Webster | Method::Nearest => quotient + quotient >= &below + &next,
        Method::HuntingtonHill => quotient * quotient >= &below * &next,
        Method::Dean => quotient * (&below + &next) >= (&below * &next) * Ratio::from_integer(2.into()),
    };
    if goes_up { whole + 1 } else { whole }
}
