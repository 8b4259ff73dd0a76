//! Figures: the set that ships with the calculator, and reading figures from what a user pastes or uploads.

pub mod shipped;
