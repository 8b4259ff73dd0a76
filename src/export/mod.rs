//! What goes out: the outcome as JSON and as a table, and a blank table to fill in. The scenario document is in [`crate::document`].

mod outcome;
mod table;
mod template;

pub use outcome::{explanation_twin, outcome_twin, render_outcome};
pub use table::render_csv;
pub use template::render_template;
