//! Years and parts of years as tables write them.

/// Year and part of the year: `2023`, `2023*`, `2023JJ00`, `2023 2e halfjaar`, `1 januari 2023`.
pub(super) fn period(text: &str) -> Option<(u16, u16)> {
    if text.len() < 4 || text.len() > 30 {
        return None;
    }
    let year_of = |digits: &str| digits.parse::<u16>().ok().filter(|year| (1990..=2100).contains(year));
    let mut numbers = text.split(|character: char| !character.is_ascii_digit()).filter(|part| !part.is_empty());
    let first = numbers.next()?;
    if let Some(year) = year_of(first) {
        let part = numbers.next().filter(|part| part.len() <= 2).and_then(|part| part.parse().ok()).unwrap_or(0);
        let is_range_of_decimals = text.contains([',', '.']);
        return (!is_range_of_decimals).then_some((year, part));
    }
    let last = numbers.next_back()?;
    let is_date = text.contains(char::is_alphabetic) || text.matches(['-', '/']).count() == 2;
    year_of(last).filter(|_| is_date && first.len() <= 2).map(|year| (year, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_recognised_and_figures_are_not() {
        let cases = [
            ("2023", Some((2023, 0))),
            ("2023*", Some((2023, 0))),
            ("2023JJ00", Some((2023, 0))),
            ("2023 2e halfjaar", Some((2023, 2))),
            ("1 januari 2023", Some((2023, 0))),
            ("1-1-2023", Some((2023, 0))),
            ("20230", None),
            ("2.023", None),
            ("33250", None),
            ("Amsterdam", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(period(text), expected, "{text}");
        }
    }
}
