//! Everything that is needed to compute one outcome.

use std::sync::Arc;

use super::{AllocationKey, Ledger, Limits, Method, Region, Statements, TargetGroup, TieRule};

/// A scenario: figures, groups with their tasks, key, limits and method. One versioned JSON document
/// (`export::document`) holds all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// The year for which the task is divided.
    pub task_year: u16,
    /// Municipalities and figures; shared, because scenarios are compared and undone.
    pub region: Arc<Region>,
    /// The target groups, in the order in which they are shown.
    pub groups: Vec<TargetGroup>,
    /// The shared allocation key.
    pub key: AllocationKey,
    /// The limits on the homes of all groups together.
    pub limits: Limits,
    /// How fair shares become whole homes.
    pub method: Method,
    /// How ties are settled.
    pub tie_rule: TieRule,
    /// What the three statements assume.
    pub statements: Statements,
    /// What was realised, to follow up.
    pub ledger: Ledger,
}

impl Scenario {
    /// The task of all groups that count, in homes.
    #[must_use]
    pub fn task_in_homes(&self) -> u64 {
        self.included().map(|group| u64::from(group.task_in_homes())).sum()
    }

    /// The groups that count.
    pub fn included(&self) -> impl Iterator<Item = &TargetGroup> {
        self.groups.iter().filter(|group| group.is_included)
    }
}
