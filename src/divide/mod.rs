//! From a scenario to an outcome: shares, fair shares, limits, whole homes, ties, and the steps that explain them.

mod apportion;
mod cells;
mod claims;
mod division;
mod divisor;
mod explain;
mod jump;
mod limits;
mod outcome;
mod plain;
mod queue;
mod remainder;
mod share;
mod swap;
mod tie;
mod tiers;
pub mod two_way;

pub use apportion::{Apportioned, apportion};
pub use cells::{Cells, CellsBy, NoCells, TableCells, cells};
pub use claims::Claims;
pub use divisor::{ByDivisor, Signposts, divide_by_divisor};
pub use explain::{Moved, Part, Step, explain, explain_cell, explain_column, explain_group};
pub use outcome::divide;
pub use plain::{divide_plainly, divide_plainly_by};
pub use remainder::{ByRemainder, divide_by_remainder};
pub use tie::{EqualClaims, settle_tie};

/// How few and how many homes one claim may get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// At least so many.
    pub at_least: u64,
    /// At most so many; [`Bounds::NO_CAP`] without an upper bound.
    pub at_most: u64,
}

impl Bounds {
    /// More than any task.
    pub const NO_CAP: u64 = u64::MAX >> 8;
    /// No bounds.
    pub const FREE: Self = Self { at_least: 0, at_most: Self::NO_CAP };
}

/// Why bounds leave no outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Infeasible {
    /// The lower bounds total more than there is.
    FloorsAboveTotal {
        /// Their sum.
        floors: u64,
    },
    /// The upper bounds of those with a claim, and the lower bounds of those without, total less than there is.
    CapsBelowTotal {
        /// Their sum.
        caps: u64,
    },
    /// A lower bound is above the upper bound.
    FloorAboveCap {
        /// Whose.
        index: usize,
    },
    /// The method gives everybody with a claim at least one, and there are not that many.
    TooFewHomes {
        /// How many are needed.
        needed: u64,
    },
}

/// Whether any outcome is possible.
fn check_bounds(claims: &Claims, total: u64, bounds: &[Bounds]) -> Result<(), Infeasible> {
    if let Some(index) = bounds.iter().position(|bound| bound.at_least > bound.at_most) {
        return Err(Infeasible::FloorAboveCap { index });
    }
    let floors = bounds.iter().fold(0_u64, |sum, bound| sum.saturating_add(bound.at_least));
    if floors > total {
        return Err(Infeasible::FloorsAboveTotal { floors });
    }
    let most = |(index, bound): (usize, &Bounds)| if claims.is_zero(index) { bound.at_least } else { bound.at_most };
    let caps = bounds.iter().enumerate().map(most).fold(0_u64, u64::saturating_add);
    if caps < total {
        return Err(Infeasible::CapsBelowTotal { caps });
    }
    Ok(())
}
