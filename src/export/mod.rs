//! What goes out: the outcome as JSON and as a table. The scenario document is in [`crate::document`].

mod outcome;
mod table;

pub use outcome::render_outcome;
pub use table::render_csv;
