//! Figures: the set that ships with the calculator, and reading figures from what a user pastes or uploads.

mod claims;
mod encoding;
pub mod names;
pub mod number;
pub mod shipped;
mod split;

pub use claims::{ClaimIssue, ClaimList, plain_decimal, read_claims};
