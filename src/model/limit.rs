//! Lower and upper bounds (ondergrens, bovengrens) on what a municipality takes.

use crate::order::{Map, Set};

use super::{Code, Decimal};

/// How a limit is expressed. It becomes a whole number of homes per municipality: a lower bound is rounded up,
/// an upper bound down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The same number of homes for every municipality.
    Homes(u32),
    /// Homes per 1,000 inhabitants.
    PerThousandInhabitants(Decimal),
    /// Homes per 100 lettings: a percentage of the lettings of a year.
    PercentOfLettings(Decimal),
}

/// Limits of one municipality, over and above the shared ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MunicipalityLimits {
    /// At least this many homes.
    pub at_least: Option<u32>,
    /// At most this many homes.
    pub at_most: Option<u32>,
}

/// The limits of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// Every municipality takes at least this (floor).
    pub at_least: Option<Bound>,
    /// No municipality takes more than this (cap).
    pub at_most: Option<Bound>,
    /// Every municipality first takes so many; the key divides the rest (base).
    pub base: Option<u32>,
    /// Municipalities that take no part (doet niet mee): a cap of 0, and no share in the key.
    pub opted_out: Set<Code>,
    /// Limits of single municipalities; they replace the shared limit of the same kind.
    pub own: Map<Code, MunicipalityLimits>,
}

impl Limits {
    /// There is a lower or upper bound or a base, apart from who takes no part.
    #[must_use]
    pub fn has_bounds(&self) -> bool {
        let Self { at_least, at_most, base, opted_out: _, own } = self;
        at_least.is_some() || at_most.is_some() || base.is_some_and(|base| base > 0) || !own.is_empty()
    }

    /// Nothing is limited and everybody takes part.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
