//! What a user typed in a field, as a number.

use num_traits::ToPrimitive;

use crate::{model::Decimal, text::Lang};

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
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if text.is_empty() {
        return Err(EntryIssue::Missing);
    }
    if text.starts_with(['-', '\u{2212}']) {
        return Err(EntryIssue::TooSmall);
    }
    let (group, mark) = lang.pick(('.', ','), (',', '.'));
    let (whole, fraction) = text.split_once(mark).unwrap_or((&text, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EntryIssue::NotANumber);
    }
    let digits = ungrouped(whole, group).ok_or(EntryIssue::NotANumber)?;
    let point = if fraction.is_empty() { "" } else { "." };
    let number: Decimal = format!("{digits}{point}{fraction}").parse().map_err(|issue| match issue {
        crate::model::DecimalError::TooLarge => EntryIssue::TooLarge,
        crate::model::DecimalError::NotANumber | crate::model::DecimalError::TooFine => EntryIssue::NotANumber,
    })?;
    if number > largest { Err(EntryIssue::TooLarge) } else { Ok(number) }
}

/// The digits without separators; `None` when the groups are not of three, because `1.5` must not become 15.
fn ungrouped(whole: &str, group: char) -> Option<String> {
    let parts: Vec<&str> = whole.split(group).collect();
    let (first, rest) = parts.split_first()?;
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|part| part.len() == 3));
    (is_grouped && parts.iter().all(|part| is_digits(part))).then(|| parts.concat())
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
            ("a mark without decimals", "12,", Lang::Nl, "12"),
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
            (",5", EntryIssue::NotANumber),
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
