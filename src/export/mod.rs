//! What goes out and comes in again: the scenario document, the outcome document, and tables.

pub mod document;
mod outcome;
mod table;

pub use outcome::render_outcome;
pub use table::render_csv;
