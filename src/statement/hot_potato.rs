//! The hot potato: municipalities stop taking part, one after the other, and their task moves to the others.

use std::sync::Arc;

use crate::{
    divide::divide,
    model::{Code, Outcome, Scenario, Unworkable},
};

/// Who stopped, step by step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HotPotato {
    /// Homes per municipality before anybody stopped, in the order of the region.
    pub before: Vec<u64>,
    /// The task that every step divides, in homes.
    pub task: u64,
    /// One per municipality that stopped, in that order.
    pub steps: Vec<PotatoStep>,
    /// Why a further step is not possible, if somebody stopped who cannot.
    pub stuck: Option<Unworkable>,
}

/// What happens when one more municipality stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PotatoStep {
    /// Who stops.
    pub code: Code,
    /// The homes that it had, which now move on.
    pub moved: u64,
    /// Homes per municipality after it stopped, in the order of the region. Together the task.
    pub homes: Vec<u64>,
}

impl HotPotato {
    /// Homes per municipality now.
    #[must_use]
    pub fn now(&self) -> &[u64] {
        self.steps.last().map_or(&self.before, |step| &step.homes)
    }

    /// Homes that moved from who stopped to the others, against the start.
    #[must_use]
    pub fn moved(&self) -> u64 {
        self.before.iter().zip(self.now()).map(|(before, now)| now.saturating_sub(*before)).sum()
    }
}

/// Divides again after each municipality that stopped. Who takes no part in the scenario itself is out from the start.
#[must_use]
pub fn hot_potato(outcome: &Outcome) -> HotPotato {
    let mut scenario: Scenario = (*outcome.scenario).clone();
    let before: Vec<u64> = outcome.total.homes().collect();
    let mut potato = HotPotato { task: before.iter().sum(), before, steps: vec![], stuck: None };
    for code in outcome.scenario.statements.stopped.iter().copied() {
        let Some(index) = scenario.region.index_of(code) else { continue };
        if !scenario.limits.opted_out.insert(code) {
            continue;
        }
        // A lower bound of who stopped no longer holds for it.
        scenario.limits.own.remove(&code);
        match divide(Arc::new(scenario.clone())) {
            Ok(divided) => {
                let moved = potato.now().get(index).copied().unwrap_or(0);
                potato.steps.push(PotatoStep { code, moved, homes: divided.total.homes().collect() });
            }
            Err(unworkable) => {
                potato.stuck = Some(unworkable);
                break;
            }
        }
    }
    potato
}
