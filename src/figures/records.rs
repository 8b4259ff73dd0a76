//! Lines of a plain list, as scripts write them: a heading, cells with commas, remarks after `#`.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::{claims::ClaimIssue, encoding::read_text};
use crate::divide::Bounds;

/// The lines of a list, remarks left out.
pub(super) struct Records {
    /// Lines `# key: value` before the heading.
    pub(super) remarks: BTreeMap<String, String>,
    headings: Vec<String>,
    lines: Vec<csv::StringRecord>,
    comma: Comma,
}

/// What stands before the decimals of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comma {
    /// A point, where commas part the cells.
    Point,
    /// A point or a comma, where something else parts the cells.
    Either,
}

/// One line of a list, by heading.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    headings: &'a [String],
    cells: &'a csv::StringRecord,
    comma: Comma,
}

impl Records {
    /// Reads a list that has all the headings that are needed.
    pub(super) fn read(bytes: &[u8], needed: &[&'static str]) -> Result<Self, ClaimIssue> {
        let (text, _) = read_text(bytes);
        let is_text = |line: &&str| !line.starts_with('#') && !line.trim().is_empty();
        let heading_line = text.lines().find(is_text).unwrap_or_default();
        // Spreadsheets in Dutch part cells with a semicolon, and copied cells have a tab between them.
        let separator = [b',', b';', b'\t'].into_iter().max_by_key(|&separator| {
            let count = heading_line.bytes().filter(|&byte| byte == separator).count();
            (count, separator == b',')
        });
        let separator = separator.unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .comment(Some(b'#'))
            .trim(csv::Trim::All)
            .flexible(true)
            .from_reader(text.as_bytes());
        let unreadable =
            |error: &csv::Error| ClaimIssue::Unreadable { line: error.position().map_or(1, csv::Position::line) };
        let headings: Vec<String> =
            reader.headers().map_err(|error| unreadable(&error))?.iter().map(str::to_lowercase).collect();
        if let Some(missing) = needed.iter().find(|needed| !headings.iter().any(|heading| heading == *needed)) {
            return Err(ClaimIssue::HeadingMissing(missing));
        }
        let is_twice = |(index, heading): &(usize, &String)| {
            !heading.is_empty() && headings.iter().take(*index).any(|earlier| earlier == *heading)
        };
        if let Some((_, twice)) = headings.iter().enumerate().find(is_twice) {
            return Err(ClaimIssue::HeadingTwice(twice.clone()));
        }
        let mut lines = vec![];
        for line in reader.records() {
            let line = line.map_err(|error| unreadable(&error))?;
            // Spreadsheets leave rows of empty cells at the end.
            if line.iter().any(|cell| !cell.is_empty()) {
                lines.push(line);
            }
        }
        let comma = if separator == b',' { Comma::Point } else { Comma::Either };
        Ok(Self { remarks: remarks(&text), headings, lines, comma })
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Record<'_>> {
        let record = |cells| Record { headings: &self.headings, cells, comma: self.comma };
        self.lines.iter().map(record)
    }
}

impl<'a> Record<'a> {
    /// Line in the file, from 1.
    pub(super) fn line(&self) -> u64 {
        self.cells.position().map_or(0, csv::Position::line)
    }

    /// The cell under a heading; empty when there is none.
    pub(super) fn get(&self, heading: &str) -> &'a str {
        let index = self.headings.iter().position(|known| known == heading);
        index.and_then(|index| self.cells.get(index)).unwrap_or("")
    }

    /// All cells with their headings.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&'a String, &'a str)> {
        self.headings.iter().zip(self.cells.iter().chain(std::iter::repeat("")))
    }

    /// The cell under a heading as a number of zero or more: the digits as a whole number, and how many of them stand
    /// behind the point.
    pub(super) fn weight(&self, heading: &str) -> Result<(BigUint, usize), ClaimIssue> {
        let found = self.get(heading);
        let issue = || ClaimIssue::Weight { line: self.line(), found: found.to_owned() };
        plain_decimal(&self.with_point(found)).ok_or_else(issue)
    }

    /// The cell under a heading as a whole number. `8.0` is one: a column with gaps gets decimals in some programs.
    pub(super) fn whole(&self, heading: &str) -> Result<u64, ClaimIssue> {
        let found = self.get(heading);
        let issue = || ClaimIssue::Whole { line: self.line(), column: heading.to_owned(), found: found.to_owned() };
        let text = self.with_point(found);
        let (digits, decimals) = plain_decimal(&text).ok_or_else(issue)?;
        if decimals > 0 {
            return Err(issue());
        }
        u64::try_from(&digits).ok().filter(|number| *number < Bounds::NO_CAP).ok_or_else(issue)
    }

    /// The same, or `absent` when the cell is empty.
    pub(super) fn whole_or(&self, heading: &str, absent: u64) -> Result<u64, ClaimIssue> {
        if self.get(heading).is_empty() { Ok(absent) } else { self.whole(heading) }
    }

    fn with_point(&self, text: &str) -> String {
        if self.comma == Comma::Either && !text.contains('.') { text.replacen(',', ".", 1) } else { text.to_owned() }
    }
}

/// Weights of different numbers of decimals, all times the same power of ten so that they are whole; and how many
/// decimals that took.
pub(super) fn scaled(weights: Vec<(BigUint, usize)>) -> (Vec<BigUint>, usize) {
    let most = weights.iter().map(|(_, decimals)| *decimals).max().unwrap_or(0);
    let scale = |(digits, decimals): (BigUint, usize)| digits * power_of_ten(most - decimals);
    (weights.into_iter().map(scale).collect(), most)
}

/// `# key: value` lines before the heading.
fn remarks(text: &str) -> BTreeMap<String, String> {
    let remark = |line: &str| {
        let (key, value) = line.strip_prefix('#')?.split_once(':')?;
        Some((key.trim().to_owned(), value.trim().to_owned()))
    };
    text.lines().take_while(|line| line.starts_with('#') || line.trim().is_empty()).filter_map(remark).collect()
}

fn power_of_ten(exponent: usize) -> BigUint {
    BigUint::from(10_u32).pow(u32::try_from(exponent).unwrap_or(0))
}

/// Digits with at most one point, and an exponent as programs write it for large and small numbers (`1e+05`): the
/// digits as a number, and how many stand behind the point, trailing zeros left out.
fn plain_decimal(text: &str) -> Option<(BigUint, usize)> {
    const MOST_DIGITS: usize = 400;
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i16>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{whole}{fraction}");
    let has_digits = mantissa.bytes().any(|byte| byte.is_ascii_digit());
    let shift = usize::from(exponent.unsigned_abs());
    let is_plain = has_digits && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain || digits.len() + shift > MOST_DIGITS {
        return None;
    }
    let number: BigUint = if digits.is_empty() { BigUint::ZERO } else { digits.parse().ok()? };
    if exponent < 0 {
        return Some((number, fraction.len() + shift));
    }
    let missing = shift.saturating_sub(fraction.len());
    Some((number * power_of_ten(missing), fraction.len().saturating_sub(shift)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly_in_every_notation_of_programs() {
        let cases = [
            ("0", 0_u32, 0),
            ("12", 12, 0),
            ("12.50", 125, 1),
            ("8.0", 8, 0),
            (".5", 5, 1),
            ("5.", 5, 0),
            ("0.0", 0, 0),
            ("1e+05", 100_000, 0),
            ("1.5E3", 1_500, 0),
            ("2.5e-3", 25, 4),
            ("1.234e2", 1_234, 1),
        ];
        for (text, digits, decimals) in cases {
            assert_eq!(plain_decimal(text), Some((BigUint::from(digits), decimals)), "{text}");
        }
        for text in ["", ".", "-1", "+1", "1.2.3", "1,5", "1 000", "NaN", "inf", "1e", "e5", "1e999", "٣"] {
            assert_eq!(plain_decimal(text), None, "{text}");
        }
    }
}
