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

use super::grid::{Grid, is_blank_cell};
use super::{FileKind, IssueKind, MAX_CELLS};
use packed::Packed;

/// One sheet of a workbook, as text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct RawSheet<'a> {
    pub(super) name: String,
    pub(super) grid: Grid<'a>,
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

/// Reads a workbook of the kind that its first bytes promise, and gives its sheets one by one.
///
/// # Errors
/// [`IssueKind`] when it is damaged, encrypted, too large or something else.
pub(super) fn read_workbook(
    bytes: &[u8],
    kind: FileKind,
    tell: &mut dyn FnMut(usize, usize),
    take: &mut dyn FnMut(RawSheet<'_>),
) -> Result<(), IssueKind> {
    match kind {
        FileKind::OldSpreadsheet => xls::read(bytes)?.into_iter().for_each(take),
        FileKind::Spreadsheet
        | FileKind::Pdf
        | FileKind::WebPage
        | FileKind::Json
        | FileKind::Text
        | FileKind::Document
        | FileKind::Archive
        | FileKind::Binary => match packed::unpack(bytes)? {
            Packed::Excel(unpacked) => xlsx::read(&unpacked, tell, take)?,
            Packed::OpenDocument(content) => ods::read(&content)?.into_iter().for_each(take),
        },
    }
    Ok(())
}

/// Takes cells in any order; in the order of the sheet they cost least.
#[derive(Debug, Default)]
struct Filler<'a> {
    sheet: RawSheet<'a>,
    cells: usize,
    places: usize,
    /// Cells behind the end of a row that is ended, with their row and column.
    late: Vec<(usize, usize, Cow<'a, str>)>,
}

impl<'a> Filler<'a> {
    fn new(name: &str) -> Self {
        Self { sheet: RawSheet { name: name.to_owned(), ..RawSheet::default() }, ..Self::default() }
    }

    /// Puts a text at a row and column, both from 0. An empty one is nothing.
    fn put(&mut self, row: usize, column: usize, text: Cow<'a, str>) -> Result<(), IssueKind> {
        if is_blank_cell(&text) {
            return Ok(());
        }
        self.cells += 1;
        if self.cells > MAX_CELLS {
            return Err(too_many());
        }
        if column >= MAX_COLUMNS {
            self.sheet.is_cut = true;
            return Ok(());
        }
        let rows = self.sheet.grid.len();
        if row > rows {
            self.take_places(row - rows)?;
            (rows..row).for_each(|_| self.sheet.grid.close_row());
        }
        let reached = self.sheet.grid.open_row().len();
        if row == self.sheet.grid.len() && column >= reached {
            self.take_places(column + 1 - reached)?;
            (reached..column).for_each(|_| self.sheet.grid.push(Cow::Borrowed("")));
            self.sheet.grid.push(text);
        } else if let Some(place) = self.sheet.grid.cell_mut(row, column) {
            *place = text;
        } else {
            self.take_places(column + 1)?;
            self.late.push((row, column, text));
        }
        Ok(())
    }

    fn take_places(&mut self, count: usize) -> Result<(), IssueKind> {
        self.places = self.places.saturating_add(count);
        if self.places > MAX_PLACES { Err(too_many()) } else { Ok(()) }
    }

    fn number(&mut self, row: usize, column: usize, value: f64) -> Result<(), IssueKind> {
        let (text, is_rounded) = cell::number(value);
        self.sheet.rounded += usize::from(is_rounded);
        self.put(row, column, text.into())
    }

    fn finish(mut self) -> RawSheet<'a> {
        if !self.sheet.grid.open_row().is_empty() {
            self.sheet.grid.close_row();
        }
        if !self.late.is_empty() {
            let mut rows: Vec<Vec<Cow<'a, str>>> = self.sheet.grid.rows().map(<[_]>::to_vec).collect();
            for (row, column, text) in self.late {
                let Some(row) = rows.get_mut(row) else { continue };
                row.resize(row.len().max(column + 1), Cow::Borrowed(""));
                if let Some(place) = row.get_mut(column) {
                    *place = text;
                }
            }
            self.sheet.grid = Grid::default();
            rows.into_iter().for_each(|row| self.sheet.grid.push_row(row));
        }
        self.sheet
    }
}

fn too_many() -> IssueKind {
    IssueKind::TooManyCells { limit: MAX_CELLS }
}

/// What a reader of others could not make sense of.
fn damaged() -> IssueKind {
    IssueKind::Damaged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_in_any_order_make_the_same_sheet() {
        let cells = [(0, 0, "a"), (0, 2, "b"), (2, 1, "c"), (3, 0, "d"), (3, 3, "e")];
        let sheet = |order: &[usize]| {
            let mut filler = Filler::new("");
            for index in order {
                let (row, column, text) = cells[*index];
                filler.put(row, column, text.into()).unwrap();
            }
            filler.finish()
        };
        let expected = sheet(&[0, 1, 2, 3, 4]);
        let rows: Vec<&[Cow<'_, str>]> = expected.grid.rows().collect();
        assert_eq!(rows, [&["a", "", "b"][..], &[], &["", "c"], &["d", "", "", "e"]]);
        for order in [[4, 3, 2, 1, 0], [3, 0, 4, 1, 2], [0, 2, 1, 4, 3]] {
            assert_eq!(sheet(&order), expected, "{order:?}");
        }
    }

    #[test]
    fn what_stands_far_apart_is_refused_before_it_takes_memory() {
        assert_eq!(Filler::new("").put(usize::MAX, 0, "a".into()), Err(too_many()));
        let mut filler = Filler::new("");
        filler.put(MAX_PLACES / MAX_COLUMNS, 0, "a".into()).unwrap();
        let put = (0..MAX_PLACES / MAX_COLUMNS).map(|row| filler.put(row, MAX_COLUMNS - 1, "a".into()));
        assert_eq!(put.collect::<Result<(), _>>(), Err(too_many()));
    }
}
