//! Figures: the set that ships with the calculator, and reading figures from what a user pastes or uploads.

mod claims;
mod encoding;
pub mod names;
pub mod number;
pub mod shipped;
mod split;
mod two_way_list;

pub use claims::{ClaimIssue, ClaimList, read_claims};
pub use two_way_list::{TwoWayList, read_two_way};
