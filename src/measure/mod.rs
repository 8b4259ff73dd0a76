//! What an outcome does: the burden per municipality, the range over all keys, and how unequal it is.

mod axioms;
mod inequality;
mod range;
mod rate;

pub use axioms::{Axiom, axioms_that_bite};
pub use inequality::{Extreme, Fairness, LorenzPoint, fairness, unavoidable};
pub use range::{KeyResult, results_by_key};
pub use rate::Rate;

use crate::model::{Decimal, Ratio};

/// Homes per 1,000 of a figure, such as inhabitants; `None` when the figure is zero.
#[must_use]
pub fn per_thousand(homes: u64, figure: Decimal) -> Option<Ratio> {
    Rate::new(homes, 1_000, &[figure]).map(Rate::ratio)
}

/// Homes as a percentage of a figure, such as lettings; `None` when the figure is zero.
#[must_use]
pub fn percentage(homes: u64, figure: Decimal) -> Option<Ratio> {
    Rate::new(homes, 100, &[figure]).map(Rate::ratio)
}
