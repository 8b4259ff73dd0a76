//! What a user typed in a field, as a number.

use num_traits::ToPrimitive;

use crate::{
    figures::{Notation, NumberIssue, read_number},
    model::Decimal,
    text::Lang,
};

/// Why what was typed is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryIssue {
    /// Nothing was filled in.
    Missing,
    /// Something else than a number.
    NotANumber,
    /// A number with decimals where a whole number is asked.
    NotWhole,
    /// Below what is accepted.
    TooSmall,
    /// Above what is accepted.
    TooLarge,
}

/// Reads a count of at most `largest`: digits, perhaps in groups of three.
pub(crate) fn parse_count(text: &str, lang: Lang, largest: u32) -> Result<u32, EntryIssue> {
    let number = parse_decimal(text, lang, Decimal::whole(largest))?;
    let whole = number.as_whole().ok_or(EntryIssue::NotWhole)?;
    whole.to_u32().ok_or(EntryIssue::TooLarge)
}

/// Reads a number from 0 to `largest`, in the notation of the language.
pub(crate) fn parse_decimal(text: &str, lang: Lang, largest: Decimal) -> Result<Decimal, EntryIssue> {
    let notation = lang.pick(Notation::DecimalComma, Notation::DecimalPoint);
    let number = read_number(text, notation).map_err(|issue| match issue {
        NumberIssue::Missing => EntryIssue::Missing,
        NumberIssue::TooLarge => EntryIssue::TooLarge,
        NumberIssue::NotANumber | NumberIssue::TooFine | NumberIssue::FormulaError | NumberIssue::Date => {
            EntryIssue::NotANumber
        }
    })?;
    if number.is_negative() {
        Err(EntryIssue::TooSmall)
    } else if number > largest {
        Err(EntryIssue::TooLarge)
    } else {
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_reader_writes_them() {
        let cases = [
            ("plain", "3120", Lang::Nl, "3120"),
            ("grouped", "3.120", Lang::Nl, "3120"),
            ("grouped in English", "3,120", Lang::En, "3120"),
            ("with spaces", " 3 120 ", Lang::Nl, "3120"),
            ("decimals", "1,5", Lang::Nl, "1.5"),
            ("decimals in English", "1.5", Lang::En, "1.5"),
            ("both", "1.234,5", Lang::Nl, "1234.5"),
        ];
        for (name, text, lang, expected) in cases {
            let read = parse_decimal(text, lang, Decimal::whole(1_000_000));
            assert_eq!(read.map(|number| number.to_string()).as_deref(), Ok(expected), "{name}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_the_reason() {
        let cases = [
            ("", EntryIssue::Missing),
            ("  ", EntryIssue::Missing),
            ("n.b.", EntryIssue::NotANumber),
            ("1.5", EntryIssue::NotANumber),
            ("1.2345", EntryIssue::NotANumber),
            ("1,5", EntryIssue::NotWhole),
            ("-3", EntryIssue::TooSmall),
            ("−3", EntryIssue::TooSmall),
            ("1001", EntryIssue::TooLarge),
            ("99999999999999999999999", EntryIssue::TooLarge),
            ("1e3", EntryIssue::NotANumber),
            ("٣", EntryIssue::NotANumber),
        ];
        for (text, issue) in cases {
            assert_eq!(parse_count(text, Lang::Nl, 1000), Err(issue), "{text}");
        }
    }
}
