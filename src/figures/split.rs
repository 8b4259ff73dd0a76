//! From text to a grid of cells: which separator, which quotes. No dialect is asked for; the separator that gives the
//! most municipalities and the most regular rows is taken.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::grid::{Grid, is_blank_cell};
use super::names::{NameMatch, Names};
use super::number::is_blank;

/// There are more cells than are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany;

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Mark(u8),
    /// Tables copied from a PDF: two spaces or more, or one space before each number at the end of the line.
    Spaces,
}

/// So many rows without anything take the memory of a cell, or less.
const BLANK_PER_CELL: usize = 2;

/// Rows that are looked at to choose the separator.
const SAMPLE: usize = 200;

/// Splits a text into cells.
///
/// # Errors
/// [`TooMany`] when there are more than `limit` cells.
pub(super) fn split<'a>(text: &'a str, names: &Names, limit: usize) -> Result<Grid<'a>, TooMany> {
    // Excel writes the separator on a first line of its own. The line stays a row, so that row numbers are the file's.
    let start: String = text.chars().take(8).collect::<String>().to_ascii_lowercase();
    let declared = start.strip_prefix("sep=").and_then(|rest| rest.bytes().next()).filter(u8::is_ascii_punctuation);
    let separator = declared.map_or_else(|| sniff(text, names), Separator::Mark);
    split_by(text, separator, usize::MAX, limit)
}

#[inline(never)]
fn sniff(text: &str, names: &Names) -> Separator {
    let candidates = [
        Separator::Mark(b'\t'),
        Separator::Mark(b';'),
        Separator::Mark(b','),
        Separator::Mark(b'|'),
        Separator::Spaces,
    ];
    let mut best = (0, Separator::Mark(b'\t'));
    for candidate in candidates {
        let Ok(grid) = split_by(text, candidate, SAMPLE, usize::MAX) else { continue };
        let score = score(&grid, names);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

/// Municipalities found in cells of their own weigh most, then how many rows have the usual number of cells.
fn score(grid: &Grid<'_>, names: &Names) -> usize {
    let filled = || grid.rows().filter(|row| !row.iter().all(|cell| is_blank_cell(cell)));
    let mut widths: Vec<usize> = filled().map(<[_]>::len).filter(|&width| width > 1).collect();
    if widths.is_empty() {
        return 0;
    }
    crate::order::sort(&mut widths);
    let usual = widths.get(widths.len() / 2).copied().unwrap_or_default();
    let regular = widths.iter().filter(|&&width| width == usual).count();
    let mut found = BTreeSet::new();
    for row in filled().filter(|row| row.len() > 1) {
        // The name stands in one of the first columns; in a table on its side, anywhere in the first rows.
        let width = if found.len() < 3 { 64 } else { 6 };
        for cell in row.iter().take(width).filter(|cell| cell.chars().any(char::is_alphabetic)) {
            match names.find_certain(cell) {
                NameMatch::Exact(code) | NameMatch::Other(code) => {
                    found.insert(code);
                }
                NameMatch::Likely(_)
                | NameMatch::Dissolved { .. }
                | NameMatch::NotAMunicipality
                | NameMatch::Unknown => {}
            }
        }
    }
    1 + found.len() * 1_000 + regular * 200 / filled().count().max(1) + usual.min(20)
}

fn split_by(text: &str, separator: Separator, rows: usize, limit: usize) -> Result<Grid<'_>, TooMany> {
    match separator {
        Separator::Spaces => split_spaces(text, rows, limit),
        Separator::Mark(mark) => split_marked(text, mark, rows, limit),
    }
}

fn split_marked(text: &str, mark: u8, rows: usize, limit: usize) -> Result<Grid<'_>, TooMany> {
    let mut splitter = Splitter { text, mark, limit, at: 0, cells: 0, blank_rows: 0, grid: Grid::default() };
    while splitter.at < text.len() && splitter.grid.len() < rows {
        splitter.row()?;
        if splitter.grid.len() == SAMPLE {
            // As many cells per byte as up to here: growing bit by bit takes twice the memory.
            let rest = text.len() - splitter.at.min(text.len());
            splitter.grid.reserve((rest / splitter.at + 1).saturating_mul(splitter.cells).min(limit));
        }
    }
    Ok(splitter.grid)
}

/// Goes through a text row by row.
struct Splitter<'a> {
    text: &'a str,
    mark: u8,
    limit: usize,
    at: usize,
    cells: usize,
    blank_rows: usize,
    grid: Grid<'a>,
}

impl Splitter<'_> {
    /// Reads one row. A function of its own, not a part of the loop over the rows: browsers compile WebAssembly anew
    /// while it runs, function by function, and never the one that is running.
    #[inline(never)]
    fn row(&mut self) -> Result<(), TooMany> {
        let bytes = self.text.as_bytes();
        loop {
            let at = self.at;
            let is_quoted = bytes.get(at) == Some(&b'"');
            let quoted = is_quoted.then(|| quoted_cell(self.text, at, self.mark)).flatten();
            // A quote that is never closed would swallow the rest of a truncated file: it is a letter. There is one at
            // most, so that looking for its end takes no more than one more pass.
            let (cell, end) = quoted.unwrap_or_else(|| {
                let end = cell_end(bytes, at, self.mark);
                (Cow::Borrowed(self.text.get(at..end).unwrap_or_default()), end)
            });
            self.grid.push(cell);
            self.cells += 1;
            if self.cells > self.limit {
                return Err(TooMany);
            }
            self.at = end + 1;
            match bytes.get(end) {
                Some(&byte) if byte == self.mark => {
                    if self.at < bytes.len() {
                        continue;
                    }
                    self.grid.push(Cow::Borrowed(""));
                    self.grid.close_row();
                    return Ok(());
                }
                Some(b'\r') if bytes.get(self.at) == Some(&b'\n') => self.at += 1,
                _ => {}
            }
            break;
        }
        // Rows without anything keep their place and count for little: spreadsheets write thousands below a table.
        let row = self.grid.open_row();
        if row.iter().all(|cell| is_blank_cell(cell)) {
            self.cells = self.cells.saturating_sub(row.len());
            self.grid.clear_row();
            self.blank_rows += 1;
            if self.blank_rows > self.limit.saturating_mul(BLANK_PER_CELL) {
                return Err(TooMany);
            }
        }
        self.grid.close_row();
        Ok(())
    }
}

fn cell_end(bytes: &[u8], from: usize, mark: u8) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().position(|&byte| byte == mark || byte == b'\n' || byte == b'\r').unwrap_or(rest.len())
}

/// The cell that opens with a quote at `start`, and where it ends. What stands behind the closing quote is kept.
fn quoted_cell(text: &str, start: usize, mark: u8) -> Option<(Cow<'_, str>, usize)> {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    let mut has_double = false;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == b'"')?;
        if bytes.get(at + 1) == Some(&b'"') {
            has_double = true;
            at += 2;
        } else {
            break;
        }
    }
    let inside = text.get(start + 1..at).unwrap_or_default();
    let end = cell_end(bytes, at + 1, mark);
    let behind = text.get(at + 1..end).unwrap_or_default();
    let inside = if has_double { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) };
    Some((if behind.trim().is_empty() { inside } else { Cow::Owned(inside.into_owned() + behind) }, end))
}

#[inline(never)]
fn split_spaces(text: &str, rows: usize, limit: usize) -> Result<Grid<'_>, TooMany> {
    let mut grid = Grid::default();
    let mut cells = 0;
    for line in text.lines().take(rows) {
        let line = line.trim_end_matches(is_blank);
        let row: Vec<Cow<'_, str>> =
            if line.trim_start().contains("  ") { by_wide_gaps(line) } else { by_numbers_at_the_end(line) };
        cells += row.len();
        if cells > limit {
            return Err(TooMany);
        }
        grid.push_row(row);
    }
    Ok(grid)
}

fn by_wide_gaps(line: &str) -> Vec<Cow<'_, str>> {
    line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(Cow::Borrowed).collect()
}

/// "Gooise Meren 61.003 5.868": the name, then the numbers. A line without numbers is a heading: word by word.
fn by_numbers_at_the_end(line: &str) -> Vec<Cow<'_, str>> {
    let mut numbers = Vec::new();
    let mut rest = line.trim();
    while let Some((before, last)) = rest.rsplit_once(' ') {
        let is_number = last.bytes().any(|byte| byte.is_ascii_digit()) && !last.chars().any(char::is_alphabetic);
        if !is_number {
            break;
        }
        numbers.push(Cow::Borrowed(last));
        rest = before.trim_end();
    }
    if numbers.is_empty() {
        return line.split_whitespace().map(Cow::Borrowed).collect();
    }
    numbers.push(Cow::Borrowed(rest));
    numbers.reverse();
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::shipped;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let names = Names::of(&shipped::region(2025).unwrap());
        let grid = split(text, &names, 1_000).unwrap();
        grid.rows().map(|row| row.iter().map(|cell| cell.clone().into_owned()).collect()).collect()
    }

    #[test]
    fn the_separator_is_found_whatever_the_dialect() {
        let expected = [["gemeente", "inwoners"], ["Aalsmeer", "33.250"], ["Gooise Meren", "61.003"]];
        let cases = [
            ("semicolon", "gemeente;inwoners\nAalsmeer;33.250\nGooise Meren;61.003\n"),
            ("tab", "gemeente\tinwoners\nAalsmeer\t33.250\nGooise Meren\t61.003"),
            ("comma", "gemeente,inwoners\r\nAalsmeer,33.250\r\nGooise Meren,61.003\r\n"),
            ("old Mac", "gemeente;inwoners\rAalsmeer;33.250\rGooise Meren;61.003\r"),
            ("quotes", "\"gemeente\",\"inwoners\"\n\"Aalsmeer\",\"33.250\"\n\"Gooise Meren\",\"61.003\"\n"),
            ("bar", "gemeente|inwoners\nAalsmeer|33.250\nGooise Meren|61.003\n"),
            ("wide gaps", "gemeente      inwoners\nAalsmeer      33.250\nGooise Meren  61.003\n"),
            ("single spaces", "gemeente inwoners\nAalsmeer 33.250\nGooise Meren 61.003\n"),
        ];
        for (name, text) in cases {
            assert_eq!(cells(text), expected, "{name}");
        }
    }

    #[test]
    fn a_decimal_comma_is_not_a_separator() {
        assert_eq!(cells("Aalsmeer;3,5;4,5\nAlmere;1,5;2,5")[0], ["Aalsmeer", "3,5", "4,5"]);
    }

    #[test]
    fn quotes_hold_separators_and_line_ends() {
        assert_eq!(cells("Aalsmeer;\"a;\"\"b\"\"\nc\";5\n"), [["Aalsmeer", "a;\"b\"\nc", "5"]]);
        assert_eq!(cells("Aalsmeer;\"5\"x;6\n"), [["Aalsmeer", "5x", "6"]]);
    }

    #[test]
    fn a_quote_that_is_not_closed_does_not_swallow_the_file() {
        assert_eq!(cells("Aalsmeer;\"5\nAlmere;6\n"), [["Aalsmeer", "\"5"], ["Almere", "6"]]);
        // Nor does it spoil the cells before it.
        assert_eq!(
            cells("\"Aalsmeer\",\"33,250\"\n\"Almere\",\"229,574\n"),
            [vec!["Aalsmeer", "33,250"], vec!["Almere", "\"229", "574"]]
        );
    }

    #[test]
    fn empty_rows_and_cells_stay_in_their_place() {
        assert_eq!(
            cells("\nAalsmeer;;5;\n\nAlmere;1;2;3"),
            [vec![], vec!["Aalsmeer", "", "5", ""], vec![], vec!["Almere", "1", "2", "3"]]
        );
        assert_eq!(cells("Aalsmeer;5;"), [["Aalsmeer", "5", ""]]);
    }

    #[test]
    fn too_many_cells_are_refused() {
        let names = Names::of(&shipped::region(2025).unwrap());
        assert_eq!(split(&"a;b;c\n".repeat(400), &names, 1_000), Err(TooMany));
        let grid = split("Aalsmeer;5\n;;;\n", &names, 1_000).unwrap();
        assert_eq!(grid.rows().map(<[_]>::len).collect::<Vec<_>>(), [2, 0]);
        let blank = |rows: usize| format!("Aalsmeer;5;6\n{}", ";;\n".repeat(rows));
        assert_eq!(split(&blank(1_500), &names, 1_000).unwrap().len(), 1_501);
        assert_eq!(split(&blank(2_001), &names, 1_000), Err(TooMany));
    }
}
