//! What an outcome does: the burden per municipality, the range over all keys, and how unequal it is.

mod axioms;
mod inequality;
mod range;

pub use axioms::{Axiom, axioms_that_bite};
pub use inequality::{Extreme, Fairness, LorenzPoint, fairness, unavoidable};
pub use range::{KeyResult, results_by_key};

use crate::model::{Decimal, Ratio, fraction};

/// Homes per 1,000 of a figure, such as inhabitants; `None` when the figure is zero.
#[must_use]
pub fn per_thousand(homes: u64, figure: Decimal) -> Option<Ratio> {
    per(homes, figure, 1_000)
}

/// Homes as a percentage of a figure, such as lettings; `None` when the figure is zero.
#[must_use]
pub fn percentage(homes: u64, figure: Decimal) -> Option<Ratio> {
    per(homes, figure, 100)
}

fn per(homes: u64, figure: Decimal, units: u32) -> Option<Ratio> {
    if figure.is_zero() {
        return None;
    }
    let millionths = i128::from(homes) * i128::from(units) * 1_000_000;
    let numerator = if figure.is_negative() { -millionths } else { millionths };
    Some(fraction(numerator, figure.millionths().unsigned_abs().into()))
}
