//! Figures: the set that ships with the calculator, and reading figures from what a user pastes or uploads.

mod claims;
pub mod shipped;

pub use claims::{ClaimIssue, ClaimList, plain_decimal, read_claims};
