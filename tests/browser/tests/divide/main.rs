//! The page "Verdelen" in a real browser: everything that it shows is compared with what the core computes.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails loudly")]

mod keeping;
mod limits;
mod mix;
mod screens;
mod steps;
mod support;
mod words;
