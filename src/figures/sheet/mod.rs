//! Spreadsheets: XLSX and XLSM, XLS, ODS. Only the worker and the command line link this (feature `sheets`).
//!
//! Nothing of a file is believed before it is counted: a zip is unpacked once to see how large it becomes, a sheet is
//! filled cell by cell up to a limit. So a small file that unpacks to gigabytes is refused in a moment.

mod cell;
mod ods;
mod packed;
mod xls;
mod xlsx;

use std::borrow::Cow;

use super::split::Grid;
use super::{FileKind, IssueKind, MAX_CELLS};
use packed::Packed;

/// One sheet of a workbook, as text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct RawSheet {
    pub(super) name: String,
    pub(super) grid: Grid<'static>,
    /// Numbers that had more than six digits behind the comma.
    pub(super) rounded: usize,
    /// There is something in the columns behind the last that is read.
    pub(super) is_cut: bool,
}

/// The columns that are read of a sheet.
const MAX_COLUMNS: usize = super::shape::MAX_COLUMNS;
/// The sheets that are read of a workbook.
const MAX_SHEETS: usize = 50;
/// Places in a sheet up to its last cell, empty ones too: they cost memory.
const MAX_PLACES: usize = 8 * MAX_CELLS;

/// Reads a workbook of the kind that its first bytes promise.
///
/// # Errors
/// [`IssueKind`] when it is damaged, encrypted, too large or something else.
pub(super) fn read_workbook(
    bytes: &[u8],
    kind: FileKind,
    tell: &mut dyn FnMut(usize, usize),
) -> Result<Vec<RawSheet>, IssueKind> {
    let sheets = match kind {
        FileKind::OldSpreadsheet => xls::read(bytes)?,
        FileKind::Spreadsheet
        | FileKind::Pdf
        | FileKind::WebPage
        | FileKind::Json
        | FileKind::Text
        | FileKind::Document
        | FileKind::Archive
        | FileKind::Binary => match packed::inspect(bytes)? {
            Packed::Excel => xlsx::read(bytes, tell)?,
            Packed::OpenDocument(content) => ods::read(&content)?,
        },
    };
    if sheets.iter().all(|sheet| sheet.grid.is_empty()) { Err(IssueKind::Empty) } else { Ok(sheets) }
}

/// Takes cells in any order of columns, row after row.
#[derive(Debug, Default)]
struct Filler {
    sheet: RawSheet,
    cells: usize,
    places: usize,
}

impl Filler {
    fn new(name: &str) -> Self {
        Self { sheet: RawSheet { name: name.to_owned(), ..RawSheet::default() }, ..Self::default() }
    }

    /// Puts a text at a row and column, both from 0. An empty one is nothing.
    fn put(&mut self, row: usize, column: usize, text: Cow<'static, str>) -> Result<(), IssueKind> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.cells += 1;
        let limit = MAX_CELLS;
        if self.cells > limit {
            return Err(IssueKind::TooManyCells { limit });
        }
        if column >= MAX_COLUMNS {
            self.sheet.is_cut = true;
            return Ok(());
        }
        let grid = &mut self.sheet.grid;
        if grid.len() <= row {
            self.places += row + 1 - grid.len();
            if self.places > MAX_PLACES {
                return Err(IssueKind::TooManyCells { limit });
            }
            grid.resize_with(row + 1, Vec::new);
        }
        let Some(line) = grid.get_mut(row) else { return Ok(()) };
        if line.len() <= column {
            self.places += column + 1 - line.len();
            if self.places > MAX_PLACES {
                return Err(IssueKind::TooManyCells { limit });
            }
            line.resize(column + 1, Cow::Borrowed(""));
        }
        if let Some(place) = line.get_mut(column) {
            *place = text;
        }
        Ok(())
    }

    fn number(&mut self, row: usize, column: usize, value: f64) -> Result<(), IssueKind> {
        let (text, is_rounded) = cell::number(value);
        self.sheet.rounded += usize::from(is_rounded);
        self.put(row, column, text.into())
    }

    fn finish(self) -> RawSheet {
        self.sheet
    }
}

/// What a reader of others could not make sense of.
fn damaged() -> IssueKind {
    IssueKind::Damaged
}
