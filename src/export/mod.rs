//! What goes out: the outcome as JSON, as tables in every dialect, as a workbook, a picture, a report and a block for a
//! memo, and a blank table to fill in.
//!
//! Everything is read off one [`crate::model::Outcome`]; nothing here divides. Sentences come from the text module.

mod block;
mod book;
mod dialect;
mod ledger;
mod map;
mod method;
mod node;
mod outcome;
mod per_group;
mod picture;
mod report;
mod sheet;
mod sources;
mod table;
mod template;
#[cfg(feature = "sheets")]
mod xlsx;

pub use block::{Block, draw_block, subregions};
pub use book::{figures_sheet, groups_sheet, outcome_book, outcome_sheet, sources_sheet};
pub use dialect::{Dialect, render_sheet_csv};
pub use ledger::{read_ledger, render_ledger};
pub use map::{MapTile, draw_map};
pub use method::{MethodLine, check_in_words, method_lines};
pub use node::{Node, Tag};
pub use outcome::{explanation_twin, outcome_twin, render_outcome};
pub use picture::{PictureKind, draw_picture};
pub use report::{Report, draw_report, render_report};
pub use sheet::{Book, ColumnKind, Sheet, SheetCell, SheetColumn};
pub use sources::{SourceKind, SourceLine, SourceScope, source_lines, standing_of};
pub use table::render_csv;
pub use template::{render_template, template_book};
#[cfg(feature = "sheets")]
pub use xlsx::{XlsxRefused, render_xlsx};
