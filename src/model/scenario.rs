//! Everything that is needed to compute one outcome.

use std::sync::Arc;

use super::{
    AllocationKey, Composition, Credit, FigureId, Ledger, Limits, Method, Period, Region, Statements, Swap,
    TargetGroup, TaskUnit, TieRule, UpwardsOf,
};

/// A scenario: figures, groups with their tasks, key, limits and method. One versioned JSON document
/// ([`crate::document`]) holds all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// The year for which the task is divided.
    pub task_year: u16,
    /// The part of that year.
    pub period: Period,
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
    /// How the total and the groups relate.
    pub composition: Composition,
    /// What counts of the homes in which people live now.
    pub credit: Credit,
    /// Two tiers: this key divides over subregions first, the other keys divide inside each. `None` is one tier.
    pub subregion_key: Option<AllocationKey>,
    /// Tasks that change hands at the end, in this order.
    pub swaps: Vec<Swap>,
    /// What the three statements assume.
    pub statements: Statements,
    /// What was realised, to follow up.
    pub ledger: Ledger,
}

impl Scenario {
    /// The plainest scenario of a region: a year, no groups, inhabitants as the key, nobody limited, Webster.
    #[must_use]
    pub fn plain(region: Region, task_year: u16) -> Self {
        Self {
            task_year,
            period: Period::Year,
            region: Arc::new(region),
            groups: vec![],
            key: AllocationKey::only(FigureId::Inhabitants),
            limits: Limits::default(),
            method: Method::Webster,
            tie_rule: TieRule::LargerFirst,
            composition: Composition::TotalFirst,
            credit: Credit::None,
            subregion_key: None,
            swaps: vec![],
            statements: Statements::default(),
            ledger: Ledger::default(),
        }
    }

    /// The task of all groups that count, in homes.
    #[must_use]
    pub fn task_in_homes(&self) -> u64 {
        self.included().map(|group| u64::from(group.task_in_homes())).sum()
    }

    /// What the whole numbers of the outcome count: the statutory taakstelling counts persons, everything else homes.
    #[must_use]
    pub fn unit(&self) -> TaskUnit {
        match (self.composition, self.method.upwards_of().and_then(UpwardsOf::announced)) {
            (Composition::TotalFirst | Composition::BothWays(_), Some(_)) => TaskUnit::Persons,
            (Composition::TotalFirst | Composition::PerGroup | Composition::BothWays(_), None)
            | (Composition::PerGroup, Some(_)) => TaskUnit::Homes,
        }
    }

    /// The groups that count.
    pub fn included(&self) -> impl Iterator<Item = &TargetGroup> {
        self.groups.iter().filter(|group| group.is_included)
    }
}
