//! A cell of a spreadsheet as text: a number in a notation that cannot be misread, a date as a date.

use calamine::ExcelDateTime;

/// A number with a decimal comma and without grouping, to six digits behind it; and whether that rounded it.
///
/// `1234.5` becomes `1234,5`. With three digits behind the comma a fourth is written, for `1,234` could be a thousand.
pub(super) fn number(value: f64) -> (String, bool) {
    let mut shown = value;
    let mut exact = value.to_string();
    // A spreadsheet shows fifteen digits: what lies behind them is how it stores a fraction.
    if exact.bytes().filter(u8::is_ascii_digit).count() > 15 {
        shown = format!("{value:.14e}").parse::<f64>().unwrap_or(value);
        exact = shown.to_string();
    }
    match exact.split_once('.') {
        None => return (exact, false),
        Some((_, decimals)) if decimals.len() <= 6 => return (comma(&exact), false),
        Some(_) => {}
    }
    let rounded = format!("{shown:.6}");
    (comma(rounded.trim_end_matches('0').trim_end_matches('.')), true)
}

/// A plain number with a point as one with a comma that cannot be taken for a mark between thousands.
pub(super) fn comma(plain: &str) -> String {
    match plain.split_once('.') {
        Some((whole, decimals)) if decimals.len() == 3 => format!("{whole},{decimals}0"),
        Some((whole, decimals)) => format!("{whole},{decimals}"),
        None => plain.to_owned(),
    }
}

/// A date as `2025-01-31`; a duration as the number that it is.
pub(super) fn date(value: ExcelDateTime) -> String {
    if value.is_duration() {
        return number(value.as_f64()).0;
    }
    let (year, month, day, ..) = value.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Notation, read_number};

    #[test]
    fn a_number_becomes_text_that_reads_back_as_itself() {
        let cases = [
            (33_250.0, "33250", false),
            (-5.0, "-5", false),
            (1.5, "1,5", false),
            (1.234, "1,2340", false),
            (0.1 + 0.2, "0,3", false),
            (1.0 / 3.0, "0,333333", true),
            (2.0 / 3.0 * 1000.0, "666,666667", true),
            (1e12, "1000000000000", false),
            (0.0, "0", false),
        ];
        for (value, expected, is_rounded) in cases {
            assert_eq!(number(value), (expected.to_owned(), is_rounded), "{value}");
            assert!(read_number(expected, Notation::DecimalComma).is_ok(), "{value}");
        }
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, f64::MIN_POSITIVE] {
            let _ = read_number(&number(value).0, Notation::DecimalComma);
        }
    }
}
