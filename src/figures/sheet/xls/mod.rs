//! XLS, the workbooks of before 2007, record by record (Microsoft, \[MS-XLS\]); and what else begins like one: a workbook
//! with a password.

mod compound;
mod strings;

use std::collections::BTreeMap;

use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::{Filler, MAX_SHEETS, RawSheet, cell, damaged};
use crate::figures::IssueKind;
use compound::{Compound, u16_at, u32_at};
use strings::{Letters, text};

/// A record: its kind and what is in it.
type Record<'b> = (u16, &'b [u8]);

/// What the workbook says before its sheets.
#[derive(Default)]
struct Globals {
    /// Name and place of every sheet that is shown.
    sheets: Vec<(String, usize)>,
    texts: Vec<String>,
    /// Whether a cell format is that of a date, by its number.
    dates: Vec<bool>,
    is_1904: bool,
}

#[inline(never)]
pub(super) fn read(bytes: &[u8]) -> Result<Vec<RawSheet<'static>>, IssueKind> {
    let stream = match compound::open(bytes) {
        Some(Compound::Workbook(stream)) => stream,
        Some(Compound::Encrypted) => return Err(IssueKind::Encrypted),
        None => return Err(damaged()),
    };
    let letters = match records(&stream, 0).next() {
        Some((0x0809, begin)) if u16_at(begin, 0) == Some(0x0600) => Letters::Flagged,
        Some((0x0809, _)) => Letters::Bytes,
        Some(_) | None => return Err(damaged()),
    };
    let globals = read_globals(&stream, letters)?;
    if globals.sheets.is_empty() {
        return Err(damaged());
    }
    globals.sheets.iter().map(|(name, place)| read_sheet(&stream, *place, name, &globals, letters)).collect()
}

/// The records from a place on, as far as they are whole.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record<'_>> {
    let mut at = from;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
        let body = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, body))
    })
}

fn read_globals(stream: &[u8], letters: Letters) -> Result<Globals, IssueKind> {
    let mut globals = Globals::default();
    let mut formats: BTreeMap<u16, bool> = BTreeMap::new();
    let mut numbers: Vec<u16> = Vec::new();
    let mut pieces: Vec<&[u8]> = Vec::new();
    let mut before = 0;
    for (kind, body) in records(stream, 0) {
        match kind {
            0x002F => return Err(IssueKind::Encrypted),
            0x0085 if globals.sheets.len() < MAX_SHEETS => {
                let is_shown_table = u16_at(body, 4).is_some_and(|state| state & 3 == 0 && state >> 8 == 0);
                let place = u32_at(body, 0).and_then(|place| usize::try_from(place).ok());
                let name = text(body.get(6..).unwrap_or_default(), 1, letters);
                if let (Some(place), true) = (place, is_shown_table) {
                    globals.sheets.push((name.unwrap_or_default(), place));
                }
            }
            0x00FC => pieces = vec![body],
            0x003C if before == 0x00FC => {
                pieces.push(body);
                // The next piece may follow.
                continue;
            }
            0x00E0 => numbers.extend(u16_at(body, 2)),
            0x041E => {
                let format =
                    text(body.get(2..).unwrap_or_default(), if letters == Letters::Bytes { 1 } else { 2 }, letters);
                if let (Some(number), Some(format)) = (u16_at(body, 0), format) {
                    formats.insert(number, is_date_format(&format));
                }
            }
            0x0022 => globals.is_1904 = u16_at(body, 0) == Some(1),
            0x000A => break,
            _ => {}
        }
        before = kind;
    }
    globals.texts = strings::shared(pieces);
    let is_date = |number: &u16| formats.get(number).copied().unwrap_or(matches!(number, 14..=22 | 45..=47));
    globals.dates = numbers.iter().map(is_date).collect();
    Ok(globals)
}

/// A day or a year in a format, outside quotes and brackets.
fn is_date_format(format: &str) -> bool {
    let mut closing = None;
    for character in format.chars() {
        match (closing, character) {
            (Some(end), _) if character == end => closing = None,
            (None, '"') => closing = Some('"'),
            (None, '[') => closing = Some(']'),
            (None, 'd' | 'D' | 'y' | 'Y') => return true,
            (Some(_) | None, _) => {}
        }
    }
    false
}

fn read_sheet(
    stream: &[u8],
    place: usize,
    name: &str,
    globals: &Globals,
    letters: Letters,
) -> Result<RawSheet<'static>, IssueKind> {
    let mut filler = Filler::new(name);
    let mut depth = 0_u32;
    let mut is_whole = false;
    // Where the text of a formula goes, which follows it.
    let mut awaited = None;
    for (kind, body) in records(stream, place) {
        let at = |offset| u16_at(body, offset).map(usize::from);
        let (Some(row), Some(column)) = (at(0), at(2)) else {
            match kind {
                0x000A if depth <= 1 => {
                    is_whole = true;
                    break;
                }
                0x000A => depth -= 1,
                _ => {}
            }
            continue;
        };
        match kind {
            // A chart has a beginning and an end of its own inside the sheet.
            0x0809 => depth += 1,
            _ if depth > 1 => {}
            0x0203 => number(&mut filler, (row, column), at(4), float_at(body, 6), globals)?,
            0x027E => number(&mut filler, (row, column), at(4), packed_at(body, 6), globals)?,
            0x00BD => {
                for (index, pair) in body.get(4..).unwrap_or_default().as_chunks::<6>().0.iter().enumerate() {
                    let format = u16_at(pair, 0).map(usize::from);
                    number(&mut filler, (row, column + index), format, packed_at(pair, 2), globals)?;
                }
            }
            0x00FD => {
                let index = u32_at(body, 6).and_then(|index| usize::try_from(index).ok());
                let shared = index.and_then(|index| globals.texts.get(index)).cloned().unwrap_or_default();
                filler.put(row, column, shared.into())?;
            }
            0x0204 | 0x00D6 => {
                let label = text(body.get(6..).unwrap_or_default(), 2, letters).unwrap_or_default();
                filler.put(row, column, label.into())?;
            }
            0x0205 => {
                let (value, kind) = (body.get(6).copied().unwrap_or(0), body.get(7).copied().unwrap_or(0));
                filler.put(row, column, result(kind.saturating_add(1), value).into())?;
            }
            0x0006 | 0x0206 | 0x0406 => match body.get(6..14) {
                Some([0, .., 0xFF, 0xFF]) => awaited = Some((row, column)),
                Some([kind, _, value, .., 0xFF, 0xFF]) => filler.put(row, column, result(*kind, *value).into())?,
                Some(_) | None => number(&mut filler, (row, column), at(4), float_at(body, 6), globals)?,
            },
            0x0207 => {
                if let Some((row, column)) = awaited.take() {
                    filler.put(row, column, text(body, 2, letters).unwrap_or_default().into())?;
                }
            }
            _ => {}
        }
    }
    // Half a sheet is not given for a whole one.
    if is_whole { Ok(filler.finish()) } else { Err(damaged()) }
}

fn number(
    filler: &mut Filler<'_>,
    (row, column): (usize, usize),
    format: Option<usize>,
    value: Option<f64>,
    globals: &Globals,
) -> Result<(), IssueKind> {
    let Some(value) = value else { return Ok(()) };
    let is_date = format.and_then(|format| globals.dates.get(format)).is_some_and(|is_date| *is_date);
    if is_date {
        let date = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, globals.is_1904);
        return filler.put(row, column, cell::date(date).into());
    }
    filler.number(row, column, value)
}

fn float_at(body: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(body.get(at..at + 8)?.try_into().ok()?))
}

/// A number in thirty bits: the leading ones of a fraction, or a whole number; either may count hundredths.
fn packed_at(body: &[u8], at: usize) -> Option<f64> {
    let packed = u32_at(body, at)?;
    let value = if packed & 2 == 2 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    Some(if packed & 1 == 1 { value / 100.0 } else { value })
}

/// What a formula or a cell holds that is no number and no text: 1 a truth, 2 an error.
fn result(kind: u8, value: u8) -> String {
    let text = match (kind, value) {
        (1, 0) => "FALSE",
        (1, _) => "TRUE",
        (2, 0x00) => "#NULL!",
        (2, 0x07) => "#DIV/0!",
        (2, 0x0F) => "#VALUE!",
        (2, 0x17) => "#REF!",
        (2, 0x1D) => "#NAME?",
        (2, 0x24) => "#NUM!",
        (2, _) => "#N/A",
        _ => "",
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_what_excel_means_by_them() {
        let cases = [(0x3FF0_0000_u32, 1.0), (0x3FF0_0001, 0.01), (22, 5.0), (23, 0.05), (0xFFFF_FFEA, -6.0)];
        for (packed, expected) in cases {
            assert_eq!(
                packed_at(&packed.to_le_bytes(), 0).map(f64::to_bits),
                Some(f64::to_bits(expected)),
                "{packed:x}"
            );
        }
    }

    #[test]
    fn a_format_of_days_is_a_date_and_one_of_euros_is_not() {
        for (format, is_date) in [("d-m-yyyy", true), ("0.00", false), ("[Red]0", false), ("\"dag\" 0", false)] {
            assert_eq!(is_date_format(format), is_date, "{format}");
        }
    }
}
