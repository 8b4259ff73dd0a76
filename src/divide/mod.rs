//! Placeholder.

pub mod two_way;
