//! What was read from a file before anything is decided about it: one sheet or more, each with its tables, or the
//! reason why there is none. A worker makes it and hands it over as text.

use super::shape::Shape;
use super::{IssueKind, NameMatch};

/// What was read from a file, for the municipalities of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// At least one, unless there is a refusal.
    pub(super) sheets: Vec<BookSheet>,
    pub(super) refusal: Option<IssueKind>,
}

/// A sheet of a workbook, or a whole file of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BookSheet {
    /// Empty for a file of text.
    pub(super) name: String,
    pub(super) shape: Result<Shape, IssueKind>,
}

impl Book {
    /// A file of which nothing can be made.
    #[must_use]
    pub fn refused(refusal: IssueKind) -> Self {
        Self { sheets: vec![], refusal: Some(refusal) }
    }

    /// A file of text, or another with one table.
    pub(super) fn single(shape: Shape) -> Self {
        Self { sheets: vec![BookSheet { name: String::new(), shape: Ok(shape) }], refusal: None }
    }

    pub(super) fn sheet(&self, index: usize) -> Option<&BookSheet> {
        self.sheets.get(index)
    }

    /// The sheet in which most municipalities of the region have figures; of equal ones the first.
    pub(super) fn best_sheet(&self) -> usize {
        let score = |sheet: &BookSheet| sheet.shape.as_ref().map_or(0, score);
        let scores = self.sheets.iter().map(score).enumerate();
        scores.rev().max_by_key(|&(_, score)| score).map_or(0, |(index, _)| index)
    }
}

/// Municipalities first, then filled cells beside them.
fn score(shape: &Shape) -> usize {
    let of_table = |table: &super::shape::RawTable| {
        let mut codes = std::collections::BTreeSet::new();
        let mut filled = 0_usize;
        for row in &table.rows {
            let cells = row.cells.iter().filter(|cell| cell.bytes().any(|byte| byte.is_ascii_digit())).count();
            if let (NameMatch::Exact(code), true) = (row.found, cells > 0) {
                codes.insert(code);
                filled += cells;
            }
        }
        1 + codes.len() * 100_000 + filled.min(99_999)
    };
    shape.tables.iter().map(of_table).max().unwrap_or(0)
}
