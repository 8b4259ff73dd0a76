//! From bytes to a draft: the door through which figures of the user come in.

use std::borrow::Cow;
use std::sync::Arc;

use super::draft::Draft;
use super::encoding::read_text;
use super::names::Names;
use super::shape::{Shape, read_tables};
use super::split::split;
use super::{FileKind, Issue, IssueKind};
use crate::model::Region;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 10_000_000;

/// The largest number of cells that is read.
pub const MAX_CELLS: usize = 1_000_000;

/// Reads a table in any dialect, for the municipalities of a region. The figures of the region help to recognise
/// columns and notations; they are not changed.
#[must_use]
pub fn read_table(bytes: &[u8], known: &Arc<Region>) -> (Draft, Vec<Issue>) {
    let draft = match read_shape(bytes, known) {
        Ok(shape) => Draft::new(known, Arc::new(shape)),
        Err(refusal) => Draft::refused(known, refusal),
    };
    let issues = draft.issues();
    (draft, issues)
}

/// The answer to a file of so many bytes, without reading it; `None` when it is small enough to be read.
#[must_use]
pub fn refuse_large(bytes: usize, known: &Arc<Region>) -> Option<Draft> {
    let refusal = IssueKind::TooLarge { bytes, limit: MAX_BYTES };
    (bytes > MAX_BYTES).then(|| Draft::refused(known, refusal))
}

fn read_shape(bytes: &[u8], known: &Region) -> Result<Shape, IssueKind> {
    if bytes.len() > MAX_BYTES {
        return Err(IssueKind::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    if let Some(kind) = kind_by_signature(bytes) {
        return Err(IssueKind::NotATable(kind));
    }
    // Noise is told from its beginning, so that ten megabytes of it are not read first.
    let (beginning, _) = read_text(bytes.get(..65_536.min(bytes.len())).unwrap_or_default());
    let is_noise = |character: &char| character.is_control() && !is_layout(*character) || *character == '\u{fffd}';
    if beginning.chars().filter(is_noise).count() * 50 > beginning.len() {
        return Err(IssueKind::NotATable(FileKind::Binary));
    }
    let (text, encoding) = read_text(bytes);
    let removed = text.chars().filter(|&character| is_invisible(character)).count();
    let text: Cow<'_, str> =
        if removed == 0 { text.into() } else { text.chars().filter(|&character| !is_invisible(character)).collect() };
    if text.trim().is_empty() {
        return Err(IssueKind::Empty);
    }
    if let Some(kind) = kind_by_markup(&text) {
        return Err(IssueKind::NotATable(kind));
    }
    let names = Names::of(known);
    let grid = split(&text, &names, MAX_CELLS).map_err(|_| IssueKind::TooManyCells { limit: MAX_CELLS })?;
    let is_prose = !text.bytes().any(|byte| byte.is_ascii_digit());
    let (is_on_its_side, tables) = read_tables(&grid, &names)
        .map_err(|issue| if is_prose { IssueKind::NotATable(FileKind::Text) } else { issue })?;
    Ok(Shape { encoding, removed, is_on_its_side, tables })
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

/// Control characters, and those that turn the direction of writing: neither belongs in a table.
fn is_invisible(character: char) -> bool {
    character.is_control() && !is_layout(character)
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_layout(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r')
}
