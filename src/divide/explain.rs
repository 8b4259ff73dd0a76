//! The arithmetic behind one municipality's number, read off the outcome step by step. Nothing is divided again.

use num_traits::{ToPrimitive, Zero};

use crate::model::{
    Bend, Code, DivisorInterval, GroupId, GroupOutcome, KeyShare, Method, Outcome, PartShare, Ratio, Recipient,
    Rounding, Tie,
};

/// One step of the explanation. The words stand in the text module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// How large the municipality is by every figure of the key; the weighted parts add up to `share`.
    Share {
        /// One per figure.
        parts: Vec<PartShare>,
        /// A fraction of 1.
        share: Ratio,
    },
    /// Groups with keys of their own: every group contributes its own fair share.
    SharePerGroup {
        /// Group, task in homes, share as a fraction of 1.
        groups: Vec<(GroupId, u64, Ratio)>,
    },
    /// It takes no part.
    OptedOut {
        /// Homes that it would have had.
        unlimited: u64,
    },
    /// That share of the task.
    FairShare {
        /// In homes.
        task: u64,
        /// A fraction of 1, or `None` when groups have keys of their own.
        share: Option<Ratio>,
        /// In homes, exact.
        fair_share: Ratio,
    },
    /// So many first, the key divides the rest.
    Base {
        /// Homes that come first.
        base: u64,
        /// The exact claim on the rest.
        claim: Ratio,
    },
    /// One divisor for everybody, rounded by the method.
    ByDivisor {
        /// Webster, Jefferson, Adams, Dean or Huntington-Hill.
        method: Method,
        /// Every divisor in it gives the same outcome.
        interval: DivisorInterval,
        /// A divisor from it with few digits; 1 when nothing has to be adjusted.
        divisor: Ratio,
        /// The claim over the divisor.
        quotient: Ratio,
        /// The quotient rounded by the method.
        rounded: u64,
    },
    /// Whole part, and a home or not for the remainder.
    ByRemainder {
        /// Homes before the remainders are looked at.
        whole: u64,
        /// What is left of the claim, below 1.
        remainder: Ratio,
        /// How many homes there were for remainders in the region.
        left: i64,
        /// Place of this remainder, 1 is the largest; `None` for who is held by a limit.
        rank: Option<u64>,
        /// Whole part plus the home for the remainder, if it earned one.
        homes: u64,
    },
    /// Rounded on its own: the sum may differ from the task.
    OnItsOwn {
        /// Up or nearest.
        rounding: Rounding,
        /// Homes after rounding.
        homes: u64,
        /// Homes of the region minus the task.
        difference: i64,
    },
    /// Its claim equalled that of others.
    Tie {
        /// Who, how many homes, by which rule, and who won.
        tie: Tie,
        /// Whether this municipality won a home.
        has_won: bool,
    },
    /// Limits: which apply, whether one binds, and what they move.
    Limits {
        /// Whether the scenario has any limit.
        any: bool,
        /// The limit that binds here.
        bend: Option<Bend>,
        /// Its lower bound, in homes.
        at_least: u64,
        /// Its upper bound, in homes.
        at_most: Option<u64>,
        /// Homes if nothing were limited.
        unlimited: u64,
        /// Homes with the limits.
        homes: u64,
    },
    /// Against what is housed now.
    Now {
        /// Homes in the outcome.
        homes: u64,
        /// Homes in which people of these groups live now.
        housed: u64,
    },
}

/// The steps for one municipality; `None` when it is not in the region.
#[must_use]
pub fn explain(outcome: &Outcome, code: Code) -> Option<Vec<Step>> {
    let index = outcome.scenario.region.index_of(code)?;
    let recipient = outcome.total.recipients.get(index)?;
    let housed = outcome.housed.get(index).copied().unwrap_or(0);
    let homes = recipient.homes;
    let mut steps = vec![];
    if recipient.bend == Some(Bend::OptedOut) {
        steps.push(Step::OptedOut { unlimited: recipient.unlimited });
        steps.push(Step::Now { homes, housed });
        return Some(steps);
    }
    let (share_step, share) = shares(outcome, index);
    steps.push(share_step);
    steps.push(Step::FairShare { task: outcome.total.task, share, fair_share: recipient.fair_share.clone() });
    let claim = recipient.claim().clone();
    if recipient.base > 0 {
        steps.push(Step::Base { base: recipient.base, claim: claim.clone() });
    }
    steps.extend(rounding_step(outcome, recipient, &claim));
    if let Some(tie) = outcome.total.tie.as_ref().filter(|tie| tie.candidates.contains(&code)) {
        steps.push(Step::Tie { tie: tie.clone(), has_won: tie.winners.contains(&code) });
    }
    steps.push(Step::Limits {
        any: !outcome.scenario.limits.is_empty(),
        bend: recipient.bend,
        at_least: recipient.at_least,
        at_most: recipient.at_most,
        unlimited: recipient.unlimited,
        homes,
    });
    steps.push(Step::Now { homes, housed });
    Some(steps)
}

/// How the share came about, and the share itself when all groups have one key.
fn shares(outcome: &Outcome, index: usize) -> (Step, Option<Ratio>) {
    let share_of = |group: &GroupOutcome| group.shares.get(index).cloned();
    let is_shared = outcome.groups.windows(2).all(|pair| match pair {
        [left, right] => left.key == right.key,
        _ => true,
    });
    match outcome.groups.first().and_then(share_of) {
        Some(KeyShare { parts, share }) if is_shared => (Step::Share { parts, share: share.clone() }, Some(share)),
        Some(_) | None => {
            let of_group = |group: &GroupOutcome| {
                (group.id, group.task, share_of(group).map_or_else(Ratio::zero, |share| share.share))
            };
            (Step::SharePerGroup { groups: outcome.groups.iter().map(of_group).collect() }, None)
        }
    }
}

fn rounding_step(outcome: &Outcome, recipient: &Recipient, claim: &Ratio) -> Option<Step> {
    let total = &outcome.total;
    match recipient.rounding {
        Rounding::ByDivisor => {
            let interval = total.divisor.clone()?;
            let divisor = interval.handy();
            if divisor.is_zero() {
                return None;
            }
            let quotient = claim / &divisor;
            let rounded = rounded(total.method, &quotient);
            Some(Step::ByDivisor { method: total.method, interval, divisor, quotient, rounded })
        }
        Rounding::ByRemainder { whole, rank } => {
            let wholes = total.recipients.iter().map(|recipient| match recipient.rounding {
                Rounding::ByRemainder { whole, .. } => whole + recipient.base,
                Rounding::ByDivisor | Rounding::Up | Rounding::Near | Rounding::UpInPersons { .. } | Rounding::Sum => {
                    recipient.homes
                }
            });
            let left = i64::try_from(total.task).ok()? - i64::try_from(wholes.sum::<u64>()).ok()?;
            let remainder = claim.fract();
            Some(Step::ByRemainder { whole, remainder, left, rank, homes: recipient.homes - recipient.base })
        }
        Rounding::Sum => None,
        rounding @ (Rounding::Up | Rounding::Near | Rounding::UpInPersons { .. }) => {
            Some(Step::OnItsOwn { rounding, homes: recipient.homes, difference: total.rounding_difference() })
        }
    }
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
