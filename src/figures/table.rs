//! From bytes to a draft: the door through which figures of the user come in.

use std::borrow::Cow;
use std::sync::Arc;

use super::book::Book;
use super::draft::Draft;
use super::encoding::read_text;
use super::grid::Grid;
use super::names::Names;
use super::shape::{Shape, read_tables};
use super::split::split;
use super::{Encoding, FileKind, Issue, IssueKind};
use crate::model::Region;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 10_000_000;

/// The largest number of cells that is read.
pub const MAX_CELLS: usize = 1_000_000;

/// So many control characters may stand in any text, however short.
const MAX_NOISE: usize = 8;

/// The largest size, in bytes, to which a packed workbook may unpack.
pub const MAX_INFLATED: usize = 200_000_000;

/// Reads a table in any dialect, for the municipalities of a region. The figures of the region help to recognise
/// columns and notations; they are not changed. Spreadsheets are read when the crate has the feature `sheets`.
#[must_use]
pub fn read_table(bytes: &[u8], known: &Arc<Region>) -> (Draft, Vec<Issue>) {
    let draft = Draft::of_book(known, &Arc::new(read_book(bytes, known)));
    let issues = draft.issues();
    (draft, issues)
}

/// The part of [`read_table`] that takes time: everything but choosing what the columns mean.
#[must_use]
pub fn read_book(bytes: &[u8], known: &Region) -> Book {
    read_book_with(bytes, known, &mut |_, _| {})
}

/// The same, telling how many steps of how many are done.
#[must_use]
pub fn read_book_with(bytes: &[u8], known: &Region, tell: &mut dyn FnMut(usize, usize)) -> Book {
    read(bytes, known, tell).unwrap_or_else(Book::refused)
}

/// The answer to a file of so many bytes, without reading it; `None` when it is small enough to be read.
#[must_use]
pub fn refuse_large(bytes: usize, known: &Arc<Region>) -> Option<Draft> {
    let refusal = IssueKind::TooLarge { bytes, limit: MAX_BYTES };
    (bytes > MAX_BYTES).then(|| Draft::refused(known, refusal))
}

/// A workbook, by its first bytes: only a reader with the feature `sheets` can make something of it.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    matches!(kind_by_signature(bytes), Some(FileKind::Spreadsheet | FileKind::OldSpreadsheet))
}

fn read(bytes: &[u8], known: &Region, tell: &mut dyn FnMut(usize, usize)) -> Result<Book, IssueKind> {
    if bytes.len() > MAX_BYTES {
        return Err(IssueKind::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    if let Some(kind) = kind_by_signature(bytes) {
        #[cfg(feature = "sheets")]
        if is_workbook(bytes) {
            return workbook(bytes, kind, known, tell);
        }
        return Err(IssueKind::NotATable(kind));
    }
    // Noise is told from its beginning, so that ten megabytes of it are not read first.
    if is_noise(bytes.get(..65_536.min(bytes.len())).unwrap_or_default()) {
        return Err(IssueKind::NotATable(FileKind::Binary));
    }
    let (text, encoding) = read_text(bytes);
    let (text, removed) = without_invisible(text);
    if text.trim().is_empty() {
        return Err(IssueKind::Empty);
    }
    let kind = kind_by_markup(&text);
    if let Some(kind) = kind.filter(|kind| *kind != FileKind::WebPage) {
        return Err(IssueKind::NotATable(kind));
    }
    tell(1, 3);
    let names = Names::of(known);
    let grid = if kind.is_some() {
        super::markup::read_table(&text, MAX_CELLS)?.ok_or(IssueKind::NotATable(FileKind::WebPage))?
    } else {
        split(&text, &names, MAX_CELLS).map_err(|_| IssueKind::TooManyCells { limit: MAX_CELLS })?
    };
    tell(2, 3);
    let is_prose = !text.bytes().any(|byte| byte.is_ascii_digit());
    let shape = find_tables(&grid, &names)
        .map_err(|issue| if is_prose { IssueKind::NotATable(kind.unwrap_or(FileKind::Text)) } else { issue })?;
    tell(3, 3);
    Ok(Book::single(Shape { encoding, removed, ..shape }))
}

#[cfg(feature = "sheets")]
#[inline(never)]
fn workbook(
    bytes: &[u8],
    kind: FileKind,
    known: &Region,
    tell: &mut dyn FnMut(usize, usize),
) -> Result<Book, IssueKind> {
    use super::book::BookSheet;
    let names = Names::of(known);
    let mut sheets = Vec::new();
    super::sheet::read_workbook(bytes, kind, tell, &mut |mut sheet| {
        let mut removed = 0;
        for cell in sheet.grid.cells_mut() {
            let (text, count) = without_invisible(std::mem::take(cell));
            removed += count;
            *cell = text;
        }
        let shape = if sheet.grid.is_empty() { Err(IssueKind::Empty) } else { find_tables(&sheet.grid, &names) };
        let (rounded, is_cut) = (sheet.rounded, sheet.is_cut);
        let shape = shape.map(|shape| Shape { removed, rounded, is_cut, ..shape });
        sheets.push(BookSheet { name: sheet.name, shape });
    })?;
    // A workbook of which every sheet is empty says nothing.
    if sheets.iter().all(|sheet: &BookSheet| sheet.shape == Err(IssueKind::Empty)) {
        return Err(IssueKind::Empty);
    }
    Ok(Book { sheets, refusal: None })
}

/// The tables in a grid, as if the file said nothing else.
#[inline(never)]
fn find_tables(grid: &Grid<'_>, names: &Names) -> Result<Shape, IssueKind> {
    let (is_on_its_side, tables) = read_tables(grid, names)?;
    let is_cut = grid.widest() > super::shape::MAX_COLUMNS;
    Ok(Shape { encoding: Encoding::Utf8, removed: 0, rounded: 0, is_cut, is_on_its_side, tables })
}

/// More control characters than any text has.
#[inline(never)]
fn is_noise(beginning: &[u8]) -> bool {
    if !may_hold_invisible(beginning) && beginning.is_ascii() {
        return false;
    }
    let (beginning, _) = read_text(beginning);
    let is_noise = |character: &char| character.is_control() && !is_layout(*character) || *character == '\u{fffd}';
    let noise = beginning.chars().filter(is_noise).count();
    noise > MAX_NOISE && noise * 50 > beginning.len()
}

/// The text without characters that nobody sees, and how many there were.
#[inline(never)]
fn without_invisible(text: Cow<'_, str>) -> (Cow<'_, str>, usize) {
    // Piece by piece, for the reason that splitting goes row by row.
    if !text.as_bytes().chunks(4096).any(may_hold_invisible) {
        return (text, 0);
    }
    match text.chars().filter(|&character| is_invisible(character)).count() {
        0 => (text, 0),
        removed => (text.chars().filter(|&character| !is_invisible(character)).collect(), removed),
    }
}

fn kind_by_signature(bytes: &[u8]) -> Option<FileKind> {
    let starts = |signature: &[u8]| bytes.starts_with(signature);
    if starts(b"PK\x03\x04") {
        Some(FileKind::Spreadsheet)
    } else if starts(b"\xd0\xcf\x11\xe0") {
        Some(FileKind::OldSpreadsheet)
    } else if starts(b"%PDF") {
        Some(FileKind::Pdf)
    } else if starts(b"\x89PNG") || starts(b"\xff\xd8\xff") || starts(b"GIF8") || starts(b"\x1f\x8b") {
        Some(FileKind::Binary)
    } else {
        None
    }
}

fn kind_by_markup(text: &str) -> Option<FileKind> {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_ascii_lowercase();
    let is_page =
        ["<!doctype", "<html", "<table", "<?xml", "<body", "<meta", "<div"].iter().any(|tag| start.starts_with(tag));
    let is_json = start.starts_with('{') && start.contains("\":") || start.starts_with("[{");
    if is_page {
        Some(FileKind::WebPage)
    } else if is_json {
        Some(FileKind::Json)
    } else {
        None
    }
}

/// Whether an invisible character may begin with this byte of UTF-8: most texts hold none, and bytes are soon seen.
fn may_be_invisible(byte: u8) -> bool {
    // Below 0x20 and at 0x7f control characters; 0xc2 begins those from U+0080 on, 0xe2 and 0xef the others.
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef)
}

/// Whether invisible characters may begin in these bytes: eight at a time, for there can be ten million.
#[inline(never)]
fn may_hold_invisible(bytes: &[u8]) -> bool {
    const EVERY: u64 = 0x0101_0101_0101_0101;
    let (words, rest) = bytes.as_chunks::<8>();
    let mut suspects = words.iter().filter(|word| {
        let word = u64::from_le_bytes(**word);
        // The highest bit of a byte is set where it is below 0x20, or 0x7f, or no ASCII; the first may set more.
        (word.wrapping_sub(EVERY * 0x20) | word.wrapping_add(EVERY) | word) & (EVERY * 0x80) != 0
    });
    suspects.any(|word| word.iter().copied().any(may_be_invisible)) || rest.iter().copied().any(may_be_invisible)
}

/// Control characters, and those that turn the direction of writing: neither belongs in a table.
fn is_invisible(character: char) -> bool {
    character.is_control() && !is_layout(character)
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_layout(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r')
}
