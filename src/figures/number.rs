//! Reads one cell as a number, in the notations that people use. Nothing is rounded and nothing is guessed: what a
//! mark means is the [`Notation`] of the column, and what is not understood is an issue.

use crate::model::Decimal;

/// What the point and the comma mean. Spaces and apostrophes between groups of three digits are understood in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notation {
    /// No cell of the column holds a point or a comma ("hele getallen"). A mark that is typed later is read as in
    /// [`Notation::DecimalComma`].
    Plain,
    /// Dutch: `1.234,5` ("punt als duizendteken").
    DecimalComma,
    /// English: `1,234.5` ("komma als duizendteken").
    DecimalPoint,
}

impl Notation {
    /// The notation that reads the marks the other way round.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Plain | Self::DecimalComma => Self::DecimalPoint,
            Self::DecimalPoint => Self::DecimalComma,
        }
    }

    /// The mark between groups of three digits, and the one before the decimals.
    fn marks(self) -> (char, char) {
        match self {
            Self::Plain | Self::DecimalComma => ('.', ','),
            Self::DecimalPoint => (',', '.'),
        }
    }
}

/// Why a cell is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberIssue {
    /// Nothing is filled in, or a sign that stands for nothing (`-`, `.`, `x`).
    Missing,
    /// Something else than a number.
    NotANumber,
    /// More than six digits behind the decimal mark.
    TooFine,
    /// More than a thousand billion.
    TooLarge,
    /// What a spreadsheet writes when a formula fails: `#N/B`, `#REF!`.
    FormulaError,
    /// A date: spreadsheets turn `1-2` and `3.25` into one.
    Date,
}

/// Reads one cell.
///
/// Euro and percent signs are passed over, as are footnote marks behind the number; a minus sign of any kind, behind
/// or before it, and parentheses make it negative.
///
/// # Errors
/// [`NumberIssue`] says what the cell is instead.
pub fn read_number(text: &str, notation: Notation) -> Result<Decimal, NumberIssue> {
    let text = text.trim_matches(is_blank);
    if matches!(text, "" | "-" | "–" | "—" | "−" | "." | ".." | "x" | "X") {
        return Err(NumberIssue::Missing);
    }
    if text.starts_with('#') {
        return Err(NumberIssue::FormulaError);
    }
    let (is_negative, digits) = strip_signs(text);
    match read_digits(digits, notation) {
        Ok(millionths) => Decimal::from_millionths(if is_negative { -millionths } else { millionths })
            .map_err(|_| NumberIssue::TooLarge),
        Err(NumberIssue::NotANumber) if is_date(text) => Err(NumberIssue::Date),
        Err(issue) => Err(issue),
    }
}

/// What the marks in a cell say about the notation of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    /// No point and no comma.
    NoMarks,
    /// Can only be this notation.
    Only(Notation),
    /// One mark before exactly three digits: grouping in this notation, decimals in the other.
    Groups(Notation),
}

/// Looks at the marks only; whether the cell is a number at all is not judged.
pub(super) fn evidence(text: &str) -> Evidence {
    let (_, digits) = strip_signs(text.trim_matches(is_blank));
    let Some(last) = digits.rfind(['.', ',']) else { return Evidence::NoMarks };
    let (before, after) = digits.split_at(last);
    let is_comma = after.starts_with(',');
    let (if_decimal, if_grouping) = if is_comma {
        (Notation::DecimalComma, Notation::DecimalPoint)
    } else {
        (Notation::DecimalPoint, Notation::DecimalComma)
    };
    let (same, opposite) = if is_comma { (',', '.') } else { ('.', ',') };
    if before.contains(opposite) {
        return Evidence::Only(if_decimal);
    }
    if before.contains(same) {
        return Evidence::Only(if_grouping);
    }
    let is_group = after.len() == 4 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if is_group { Evidence::Groups(if_grouping) } else { Evidence::Only(if_decimal) }
}

/// White space of any kind, and characters without width that copying leaves behind.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}')
}

fn is_minus(character: char) -> bool {
    matches!(character, '-' | '−' | '–' | '‐' | '‑')
}

/// Takes off everything around the digits that does not change them.
fn strip_signs(text: &str) -> (bool, &str) {
    let mut text = strip_footnote(text);
    let mut is_negative = false;
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        is_negative = true;
        text = inner.trim_matches(is_blank);
    }
    // Sign and currency come in either order: `-€ 5`, `€ -5`.
    loop {
        let before = text;
        if let Some(rest) = text.strip_prefix(is_minus) {
            if is_negative {
                break;
            }
            is_negative = true;
            text = rest;
        }
        text = text.strip_prefix('€').or_else(|| text.strip_prefix("EUR")).unwrap_or(text).trim_start_matches(is_blank);
        text = text.strip_suffix(['€', '%']).or_else(|| text.strip_suffix("EUR")).unwrap_or(text);
        text = text.strip_suffix(",-").unwrap_or(text).trim_end_matches(is_blank);
        if before == text {
            break;
        }
    }
    if let Some(rest) = text.strip_suffix(is_minus)
        && !is_negative
    {
        return (true, rest.trim_end_matches(is_blank));
    }
    (is_negative, text)
}

/// Marks behind a number that refer to a note: `*`, `**`, `†`, `²`, ` 1)`, `(p)`.
fn strip_footnote(text: &str) -> &str {
    let text = text.trim_end_matches(['*', '†', '‡', '¹', '²', '³', '⁴', '⁵']).trim_end_matches(is_blank);
    let is_open = text.starts_with('(');
    let Some(inner) = text.strip_suffix(')').filter(|_| !is_open) else { return text };
    let note = inner.trim_end_matches(|character: char| character.is_ascii_alphanumeric());
    let note_length = inner.len() - note.len();
    let opened = note.strip_suffix('(').unwrap_or(note);
    let is_apart = opened.ends_with(is_blank) || opened.len() < note.len();
    if (1..=2).contains(&note_length) && is_apart { opened.trim_end_matches(is_blank) } else { text }
}

/// Digits with marks between groups of three and one decimal mark, to millionths.
fn read_digits(text: &str, notation: Notation) -> Result<i64, NumberIssue> {
    let (grouping, decimal) = notation.marks();
    let (whole, decimals) = match text.split_once(decimal) {
        Some((_, "")) => return Err(NumberIssue::NotANumber),
        Some((whole, decimals)) => (whole, decimals),
        None => (text, ""),
    };
    if whole.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberIssue::NotANumber);
    }
    let whole = read_whole(whole, grouping)?;
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 6 {
        return Err(NumberIssue::TooFine);
    }
    let mut fraction = 0;
    for place in 0..6 {
        let digit = decimals.as_bytes().get(place).map_or(0, |byte| i64::from(byte - b'0'));
        fraction = fraction * 10 + digit;
    }
    Ok(whole * 1_000_000 + fraction)
}

fn read_whole(text: &str, grouping: char) -> Result<i64, NumberIssue> {
    let mut whole: i64 = 0;
    let mut in_group: usize = 0;
    let mut separator = None;
    for character in text.chars() {
        if let Some(digit) = character.to_digit(10) {
            whole = whole * 10 + i64::from(digit);
            in_group += 1;
            if whole > Decimal::MAX_WHOLE {
                return Err(NumberIssue::TooLarge);
            }
        } else {
            let is_separator = character == grouping || is_blank(character) || matches!(character, '\'' | '’');
            // One kind of mark, before groups of three; the first group may be shorter.
            let is_in_place = match separator {
                None => (1..=3).contains(&in_group),
                Some(earlier) => earlier == character && in_group == 3,
            };
            if !is_separator || !is_in_place {
                return Err(NumberIssue::NotANumber);
            }
            separator = Some(character);
            in_group = 0;
        }
    }
    let is_closed = separator.is_none() && in_group > 0 || in_group == 3;
    if is_closed { Ok(whole) } else { Err(NumberIssue::NotANumber) }
}

/// `1-1-2025`, `2025-01-01`, `1/1/25`, `1.1.2025`, `1 jan 2025`, `jan-25`, `12 maart`.
fn is_date(text: &str) -> bool {
    const MONTHS: [&str; 15] =
        ["jan", "feb", "mrt", "maart", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov"];
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let numbers = |separator: char| {
        let parts = || day.split(separator);
        parts().count() == 3
            && parts().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if numbers('-') || numbers('/') || numbers('.') {
        return true;
    }
    let lower = text.to_lowercase();
    let has_digit = lower.bytes().any(|byte| byte.is_ascii_digit());
    let mut words = lower.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
    let is_month = |word: &str| MONTHS.iter().any(|month| word.starts_with(month)) || word.starts_with("dec");
    has_digit && words.next().is_some_and(is_month) && words.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Notation::{DecimalComma, DecimalPoint, Plain};

    fn read(text: &str, notation: Notation) -> Result<String, NumberIssue> {
        read_number(text, notation).map(|decimal| decimal.to_string())
    }

    #[test]
    fn numbers_are_read_in_every_usual_spelling() {
        let cases = [
            ("1.234,5", DecimalComma, "1234.5"),
            ("1,234.5", DecimalPoint, "1234.5"),
            ("1.234.567", DecimalComma, "1234567"),
            ("168,743", DecimalPoint, "168743"),
            ("168,743", DecimalComma, "168.743"),
            ("33 250", Plain, "33250"),
            ("33\u{a0}250", Plain, "33250"),
            ("33\u{202f}250,5", DecimalComma, "33250.5"),
            ("33'250", Plain, "33250"),
            ("33’250’000", Plain, "33250000"),
            ("€ 1.234,-", DecimalComma, "1234"),
            ("€ -5", DecimalComma, "-5"),
            ("-€ 5", DecimalComma, "-5"),
            ("12,5%", DecimalComma, "12.5"),
            ("12,5 %", DecimalComma, "12.5"),
            ("−7", Plain, "-7"),
            ("7-", Plain, "-7"),
            ("(1.234)", DecimalComma, "-1234"),
            ("1234*", Plain, "1234"),
            ("1.234 1)", DecimalComma, "1234"),
            ("1.234 (p)", DecimalComma, "1234"),
            ("1.234²", DecimalComma, "1234"),
            (" 0363 ", Plain, "363"),
            ("0,123456", DecimalComma, "0.123456"),
            ("0,1234560000", DecimalComma, "0.123456"),
            ("1000000000000", Plain, "1000000000000"),
        ];
        for (text, notation, expected) in cases {
            assert_eq!(read(text, notation).as_deref(), Ok(expected), "{text} as {notation:?}");
        }
    }

    #[test]
    fn what_is_no_number_says_what_it_is() {
        use NumberIssue::{Date, FormulaError, Missing, NotANumber, TooFine, TooLarge};
        let cases = [
            ("", Missing),
            (" \u{a0} ", Missing),
            ("-", Missing),
            (".", Missing),
            ("n.b.", NotANumber),
            ("12.5O0", NotANumber),
            ("1.23", NotANumber),
            ("1.2345", NotANumber),
            ("1234.567", NotANumber),
            ("1.234 567", NotANumber),
            ("1,2,3", NotANumber),
            ("5,", NotANumber),
            (",5", NotANumber),
            ("--5", NotANumber),
            ("1E5", NotANumber),
            ("NaN", NotANumber),
            ("∞", NotANumber),
            ("٣", NotANumber),
            ("circa 5", NotANumber),
            ("0,1234567", TooFine),
            ("1000000000001", TooLarge),
            ("99999999999999999999999999", TooLarge),
            ("#N/B", FormulaError),
            ("#VERW!", FormulaError),
            ("1-1-2025", Date),
            ("2025-01-01", Date),
            ("2025-01-01 00:00", Date),
            ("1/2/25", Date),
            ("1.1.2025", Date),
            ("3 mrt 2025", Date),
            ("jan-25", Date),
        ];
        for (text, issue) in cases {
            assert_eq!(read(text, DecimalComma), Err(issue), "{text}");
        }
    }

    #[test]
    fn marks_are_evidence_for_a_notation() {
        let cases = [
            ("1234", Evidence::NoMarks),
            ("33 250", Evidence::NoMarks),
            ("1.234", Evidence::Groups(DecimalComma)),
            ("1,234", Evidence::Groups(DecimalPoint)),
            ("1.234,5", Evidence::Only(DecimalComma)),
            ("1,234.5", Evidence::Only(DecimalPoint)),
            ("1.234.567", Evidence::Only(DecimalComma)),
            ("1.5", Evidence::Only(DecimalPoint)),
            ("0.123", Evidence::Only(DecimalPoint)),
            ("1234,567", Evidence::Only(DecimalComma)),
        ];
        for (text, expected) in cases {
            assert_eq!(evidence(text), expected, "{text}");
        }
    }
}
