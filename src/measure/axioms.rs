//! Where a method breaks a rule that most people take for granted. Computed on the scenario at hand, never canned.
//!
//! Balinski & Young, *Fair Representation* (1982): no method stays within the quota and is monotone as well.

use std::sync::Arc;

use num_traits::ToPrimitive;

use crate::{
    divide::divide,
    model::{Code, Credit, Method, Outcome, Ratio, Scenario, TargetGroup, TaskUnit},
};

/// A rule that an outcome breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Axiom {
    /// One home more to divide costs a municipality a home (the Alabama paradox).
    MoreCosts {
        /// Who loses.
        code: Code,
        /// The task before, in homes; one more after.
        task: u64,
        /// Its homes before.
        before: u64,
        /// Its homes after.
        after: u64,
    },
    /// A municipality gets more than a home away from its exact fair share.
    BeyondQuota {
        /// Which.
        code: Code,
        /// Its homes.
        homes: u64,
        /// Its exact share, in homes.
        fair_share: Ratio,
    },
    /// The homes do not add up to the task.
    DoesNotClose {
        /// Homes minus the task.
        difference: i64,
    },
}

/// How far from the task a paradox is looked for.
const REACH: u64 = 60;

/// The rules that the outcome breaks, or that its method breaks near its task: at most one paradox, the nearest.
#[must_use]
pub fn axioms_that_bite(outcome: &Outcome) -> Vec<Axiom> {
    let mut found = vec![];
    let difference = outcome.total.rounding_difference();
    if difference != 0 {
        found.push(Axiom::DoesNotClose { difference });
    }
    found.extend(nearest_paradox(outcome));
    found.extend(beyond_quota(outcome));
    found
}

/// Fair shares are what a method is held to only when nothing else pulls.
fn is_plain(scenario: &Scenario) -> bool {
    scenario.limits.is_empty() && scenario.swaps.is_empty() && scenario.credit == Credit::None
}

fn beyond_quota(outcome: &Outcome) -> Vec<Axiom> {
    if !is_plain(&outcome.scenario) {
        return vec![];
    }
    let one = Ratio::from_integer(1.into());
    let is_beyond = |homes: u64, fair_share: &Ratio| {
        let away = Ratio::from_integer(homes.into()) - fair_share;
        away >= one || away <= -one.clone()
    };
    let recipients = outcome.total.recipients.iter();
    recipients
        .filter(|recipient| is_beyond(recipient.homes, &recipient.fair_share))
        .map(|recipient| Axiom::BeyondQuota {
            code: recipient.code,
            homes: recipient.homes,
            fair_share: recipient.fair_share.clone(),
        })
        .collect()
}

/// The paradox that is nearest to the task. Divisor methods have none, so nothing is looked for there.
fn nearest_paradox(outcome: &Outcome) -> Option<Axiom> {
    match outcome.total.method {
        Method::LargestRemainder(_) => {}
        Method::Webster
        | Method::Jefferson
        | Method::Adams
        | Method::Dean
        | Method::HuntingtonHill
        | Method::Upwards(_)
        | Method::Nearest => return None,
    }
    let task = outcome.total.task;
    let homes = |task: u64| -> Option<Vec<u64>> {
        with_task(&outcome.scenario, task).map(|outcome| outcome.total.homes().collect())
    };
    let paradox = |from: u64, before: &[u64], after: &[u64]| {
        let pairs = outcome.total.recipients.iter().zip(before.iter().zip(after));
        let loss = pairs.filter(|(_, (before, after))| after < before).max_by_key(|(_, (before, _))| **before);
        loss.map(|(recipient, (&before, &after))| Axiom::MoreCosts { code: recipient.code, task: from, before, after })
    };
    let here: Vec<u64> = outcome.total.homes().collect();
    let (mut above, mut below) = (here.clone(), here);
    for step in 0..REACH {
        let next = homes(task + step + 1)?;
        if let Some(found) = paradox(task + step, &above, &next) {
            return Some(found);
        }
        above = next;
        if let Some(from) = task.checked_sub(step + 1) {
            let next = homes(from)?;
            if let Some(found) = paradox(from, &next, &below) {
                return Some(found);
            }
            below = next;
        }
    }
    None
}

/// The same scenario with another task in all: the largest group that counts homes takes the difference.
fn with_task(scenario: &Scenario, task: u64) -> Option<Outcome> {
    let mut changed = scenario.clone();
    let present = scenario.task_in_homes();
    let largest = |group: &&mut TargetGroup| group.task_in_homes();
    let group = changed.groups.iter_mut().filter(|group| group.is_included).max_by_key(largest)?;
    let homes = (u64::from(group.task_in_homes()) + task).checked_sub(present)?;
    group.task.amount = u32::try_from(homes).ok()?;
    group.task.unit = TaskUnit::Homes;
    let outcome = divide(Arc::new(changed)).ok()?;
    (outcome.total.task.to_u64() == Some(task)).then_some(outcome)
}
