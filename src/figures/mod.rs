//! Figures: the set that ships with the calculator, and reading figures from what a user pastes or uploads.

mod encoding;
pub mod names;
pub mod number;
pub mod shipped;
mod split;
