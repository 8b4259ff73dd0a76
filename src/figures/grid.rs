//! Rows of cells in one list: a row costs a number, not a list of its own, so that a hundred thousand of them are soon
//! read.

use std::borrow::Cow;

/// Rows of cells. Rows are as long as they were written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Grid<'a> {
    cells: Vec<Cow<'a, str>>,
    /// Where each row ends in the list. What stands behind the last end is the row that is being written.
    ends: Vec<usize>,
    widest: usize,
}

impl<'a> Grid<'a> {
    fn last_end(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// Makes room for so many cells more.
    pub(super) fn reserve(&mut self, cells: usize) {
        self.cells.reserve_exact(cells);
    }

    /// Adds a cell to the row that is being written.
    pub(super) fn push(&mut self, cell: Cow<'a, str>) {
        self.cells.push(cell);
    }

    /// The cells of the row that is being written.
    pub(super) fn open_row(&self) -> &[Cow<'a, str>] {
        self.cells.get(self.last_end()..).unwrap_or_default()
    }

    /// Empties the row that is being written.
    pub(super) fn clear_row(&mut self) {
        self.cells.truncate(self.last_end());
    }

    /// Ends the row that is being written.
    pub(super) fn close_row(&mut self) {
        self.widest = self.widest.max(self.open_row().len());
        self.ends.push(self.cells.len());
    }

    /// Adds a row, behind one that is not ended.
    pub(super) fn push_row(&mut self, row: impl IntoIterator<Item = Cow<'a, str>>) {
        self.cells.extend(row);
        self.close_row();
    }

    /// How many rows are ended.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The length of the longest row.
    pub(super) fn widest(&self) -> usize {
        self.widest
    }

    /// The cells of a row; none when there is no such row.
    pub(super) fn row(&self, index: usize) -> &[Cow<'a, str>] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(usize::MAX));
        self.ends.get(index).and_then(|end| self.cells.get(start..*end)).unwrap_or_default()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &[Cow<'a, str>]> {
        (0..self.len()).map(|index| self.row(index))
    }

    /// A cell as it was written; empty when the row does not reach so far.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.row(row).get(column).map_or("", AsRef::as_ref)
    }

    /// A cell, to be changed.
    #[cfg(any(feature = "sheets", test))]
    pub(super) fn cell_mut(&mut self, row: usize, column: usize) -> Option<&mut Cow<'a, str>> {
        let length = if row == self.len() { self.open_row().len() } else { self.row(row).len() };
        let start = row.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(usize::MAX));
        if column < length { self.cells.get_mut(start + column) } else { None }
    }

    /// The cells of a column, from the first row to the last.
    pub(super) fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows().map(move |row| row.get(column).map_or("", AsRef::as_ref))
    }

    /// All cells, whatever their row.
    #[cfg(any(feature = "sheets", test))]
    pub(super) fn cells_mut(&mut self) -> impl Iterator<Item = &mut Cow<'a, str>> {
        self.cells.iter_mut()
    }

    /// The same cells with rows for columns, up to so many columns.
    pub(super) fn turned(&self, columns: usize) -> Grid<'_> {
        let mut turned = Grid::default();
        for column in 0..self.widest.min(columns) {
            turned.push_row(self.column(column).map(Cow::Borrowed));
        }
        turned
    }
}

/// A cell without the white space around it: most have none, which their first and last letters tell.
pub(super) fn trimmed(cell: &str) -> &str {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let bytes = cell.as_bytes();
    if is_letter(bytes.first()) && is_letter(bytes.last()) { cell } else { cell.trim() }
}

/// Nothing that can be seen. The first letter tells of most cells.
pub(super) fn is_blank_cell(cell: &str) -> bool {
    cell.bytes().next().is_none_or(|first| !first.is_ascii_graphic()) && cell.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_as_long_as_they_were_written() {
        let mut grid = Grid::default();
        grid.push_row(["a", "b", "c"].map(Cow::Borrowed));
        grid.close_row();
        grid.push(Cow::Borrowed("d"));
        assert_eq!((grid.len(), grid.open_row().len(), grid.row(2).len()), (2, 1, 0));
        if let Some(cell) = grid.cell_mut(2, 0) {
            *cell = Cow::Borrowed("e");
        }
        assert_eq!(grid.cell_mut(0, 3), None);
        assert_eq!(grid.cell_mut(1, 0), None);
        grid.close_row();
        grid.push(Cow::Borrowed("f"));
        grid.clear_row();
        assert_eq!(grid.rows().map(<[_]>::len).collect::<Vec<_>>(), [3, 0, 1]);
        assert_eq!((grid.cell(0, 1), grid.cell(2, 0), grid.cell(2, 1), grid.cell(9, 0)), ("b", "e", "", ""));
        assert_eq!(grid.column(0).collect::<Vec<_>>(), ["a", "", "e"]);
        assert_eq!(grid.turned(2).column(0).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!((grid.widest(), grid.turned(2).widest()), (3, 3));
    }

    #[test]
    fn white_space_is_nothing() {
        let cases = [("", true), (" \u{a0}\t", true), ("\u{a0}", true), ("0", false), ("\u{a0}é", false), ("é", false)];
        for (cell, expected) in cases {
            assert_eq!(is_blank_cell(cell), expected, "{cell:?}");
            assert_eq!(trimmed(cell), cell.trim(), "{cell:?}");
        }
    }
}
