//! A table as CSV, in the dialect that the reader's spreadsheet expects.

use std::borrow::Cow;

use super::sheet::{Sheet, SheetCell};
use crate::{
    model::Ratio,
    text::{Lang, MINUS},
};

/// How a table is written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// As Dutch Excel opens and saves it: byte order mark, semicolons, decimal comma, CRLF.
    DutchExcel,
    /// RFC 4180 with a decimal point, UTF-8 without a mark: for scripts and for spreadsheets in English.
    International,
}

impl Dialect {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DutchExcel, Self::International];

    fn separator(self) -> u8 {
        match self {
            Self::DutchExcel => b';',
            Self::International => b',',
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::DutchExcel => "\u{feff}",
            Self::International => "",
        }
    }
}

/// A sheet as CSV: headings, rows and the total row.
#[must_use]
pub fn render_sheet_csv(sheet: &Sheet, dialect: Dialect) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(dialect.separator())
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(dialect.mark().as_bytes().to_vec());
    // Writing to memory does not fail.
    let _ = writer.write_record(sheet.columns.iter().map(|column| harmless(&column.heading).into_owned()));
    let totals = (!sheet.total.is_empty()).then_some(&sheet.total);
    for row in sheet.rows.iter().chain(totals) {
        let _ = writer.write_record(row.iter().map(|cell| written(cell, dialect)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn written(cell: &SheetCell, dialect: Dialect) -> String {
    match cell {
        SheetCell::Empty => String::new(),
        SheetCell::Text(text) => harmless(text).into_owned(),
        SheetCell::Number(number) | SheetCell::Sum(number) | SheetCell::Quotient { value: number, .. } => {
            plain_number(number, dialect)
        }
    }
}

/// A number with at most six digits behind the decimal mark, without marks between thousands, and with the minus of
/// the keyboard: what every spreadsheet and every script reads as a number.
pub(super) fn plain_number(number: &Ratio, dialect: Dialect) -> String {
    let digits = Lang::En.short(number, 6).replace(',', "").replace(MINUS, "-");
    // `1.234` could be one thousand two hundred and thirty-four to who does not know the dialect; `1.2340` cannot.
    let is_ambiguous = digits.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    let digits = if is_ambiguous { format!("{digits}0") } else { digits };
    match dialect {
        Dialect::DutchExcel => digits.replace('.', ","),
        Dialect::International => digits,
    }
}

/// A text that a spreadsheet would run as a formula is made harmless with an apostrophe before it. Only texts come
/// here: a negative number is a number and stays one. A text that had such an apostrophe gets a second one, so that the
/// reader, who takes one off, gives back what was written.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    let is_formula = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sheet::{ColumnKind, SheetColumn};

    fn ratio(numerator: i64, denominator: i64) -> Ratio {
        Ratio::new(numerator.into(), denominator.into())
    }

    #[test]
    fn numbers_are_plain_in_both_dialects() {
        let cases = [
            ("whole", ratio(2_623_253, 1), "2623253", "2623253"),
            ("negative", ratio(-5, 1), "-5", "-5"),
            ("decimal", ratio(-25, 10), "-2,5", "-2.5"),
            ("three digits get a fourth", ratio(1_234, 1_000), "1,2340", "1.2340"),
            ("at most six digits", ratio(1, 3), "0,333333", "0.333333"),
            ("rounded to nothing has no sign", ratio(-1, 10_000_000), "0", "0"),
        ];
        for (name, number, dutch, international) in cases {
            assert_eq!(plain_number(&number, Dialect::DutchExcel), dutch, "{name}");
            assert_eq!(plain_number(&number, Dialect::International), international, "{name}");
        }
    }

    // OWASP, CSV Injection (2024): cells that begin with = + - @, tab or carriage return.
    #[test]
    fn no_text_begins_as_a_formula_and_negative_numbers_stay_numbers() {
        for text in ["=1+1", "+31 20", "-5%", "@SUM(A1)", "\t=1", "\r=1", "'=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        for text in ["Zaanstad", "", "'s-Gravenhage", "5-1", " =1"] {
            assert_eq!(harmless(text), text);
        }
        let sheet = Sheet {
            name: String::new(),
            columns: vec![
                SheetColumn { heading: "=naam".to_owned(), kind: ColumnKind::Name },
                SheetColumn { heading: "getal; \"nu\"".to_owned(), kind: ColumnKind::Difference },
            ],
            rows: vec![vec!["-min;\"x\"\ny".into(), SheetCell::Number(ratio(-5, 2))]],
            total: vec!["som".into(), SheetCell::Sum(ratio(-5, 2))],
        };
        assert_eq!(
            render_sheet_csv(&sheet, Dialect::DutchExcel),
            "\u{feff}'=naam;\"getal; \"\"nu\"\"\"\r\n\"'-min;\"\"x\"\"\ny\";-2,5\r\nsom;-2,5\r\n"
        );
        assert_eq!(
            render_sheet_csv(&sheet, Dialect::International),
            "'=naam,\"getal; \"\"nu\"\"\"\r\n\"'-min;\"\"x\"\"\ny\",-2.5\r\nsom,-2.5\r\n"
        );
    }
}
