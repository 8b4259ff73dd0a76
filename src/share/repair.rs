//! What becomes of a link on its way, and how it is undone: mail programs, chat programs and people change, wrap and
//! break addresses.

/// Something that had happened to a link and was undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repair {
    /// `%23` stood for `#`, perhaps several times over.
    PercentEncoded,
    /// `&amp;`, `&#35;` or `=3D` stood for a character.
    Escaped,
    /// There were spaces or line breaks in it.
    Broken,
    /// It was part of the address of a mail filter.
    Wrapped,
    /// Capitals where small letters belong.
    UpperCased,
    /// Something followed that does not belong to it, such as a full stop.
    Surrounded,
}

/// The parts of the parameter `s=1.K7QF2M9XA3TB.0479`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// Before the first point: `1`, `1z`.
    pub(super) version: String,
    /// Between the points; empty when nothing follows.
    pub(super) body: String,
    /// After the last point.
    pub(super) own: Option<String>,
}

/// Finds the parameter in whatever the link became; `None` when there is none.
pub(super) fn find(text: &str) -> (Option<Parts>, Vec<Repair>) {
    let mut repairs = vec![];
    let text = without_breaks(text, &mut repairs);
    let text = unescaped(text, &mut repairs);
    let text = percent_decoded(text, &mut repairs);
    let parts = parameter(&text).map(|(at, is_upper)| {
        let rest = text.get(at..).unwrap_or_default();
        let end = rest.find(|character: char| !is_of_parameter(character)).unwrap_or(rest.len());
        let inside = rest.get(..end).unwrap_or_default().trim_end_matches(is_punctuation);
        if inside.len() < rest.len() {
            let is_wrapped = text.contains("safelinks.") || text.contains("urldefense.");
            repairs.push(if is_wrapped { Repair::Wrapped } else { Repair::Surrounded });
        }
        if is_upper {
            repairs.push(Repair::UpperCased);
        }
        parts(inside)
    });
    crate::order::sort(&mut repairs);
    repairs.dedup();
    (parts, repairs)
}

/// What a reader cannot see or a program put in to break the line.
fn without_breaks(text: &str, repairs: &mut Vec<Repair>) -> String {
    let is_break = |character: char| {
        character.is_whitespace()
            || character.is_control()
            || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let text = text.trim_matches(is_break);
    // Quoted-printable breaks a line with an equals sign at its end.
    let joined: String = text.replace("=\r\n", "").replace("=\n", "").chars().filter(|one| !is_break(*one)).collect();
    if joined.len() < text.len() {
        repairs.push(Repair::Broken);
    }
    joined
}

fn unescaped(text: String, repairs: &mut Vec<Repair>) -> String {
    const ESCAPES: [(&str, &str); 7] = [
        ("&amp;", "&"),
        ("&AMP;", "&"),
        ("&#35;", "#"),
        ("&#x23;", "#"),
        ("&num;", "#"),
        ("&#61;", "="),
        ("s=3D1", "s=1"),
    ];
    let mut plain = text;
    for (escaped, character) in ESCAPES {
        if plain.contains(escaped) {
            plain = plain.replace(escaped, character);
            repairs.push(Repair::Escaped);
        }
    }
    plain
}

fn percent_decoded(text: String, repairs: &mut Vec<Repair>) -> String {
    // A link that went through three filters has been encoded three times.
    const MOST_TIMES: usize = 4;
    let mut plain = text;
    for _ in 0..MOST_TIMES {
        let decoded = percent_decoded_once(&plain);
        if decoded == plain {
            break;
        }
        plain = decoded;
        repairs.push(Repair::PercentEncoded);
    }
    plain
}

fn percent_decoded_once(text: &str) -> String {
    let mut bytes = vec![];
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = match after {
            [high, low, ..] if first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = hex {
            bytes.push(high << 4 | low);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    u8::try_from(char::from(digit).to_digit(16)?).ok()
}

/// Where the parameter begins, after `s=`, and whether that was written in capitals.
fn parameter(text: &str) -> Option<(usize, bool)> {
    let small = ["#s=", "?s=", "&s=", "/s="].into_iter().find_map(|mark| text.find(mark).map(|at| at + mark.len()));
    let small = small.or_else(|| text.starts_with("s=").then_some("s=".len())).map(|at| (at, false));
    let upper = ["#S=", "?S=", "&S=", "/S="].into_iter().find_map(|mark| text.find(mark).map(|at| at + mark.len()));
    let upper = upper.or_else(|| text.starts_with("S=").then_some("S=".len())).map(|at| (at, true));
    small.or(upper)
}

fn is_of_parameter(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.')
}

fn is_punctuation(character: char) -> bool {
    matches!(character, '.' | '-' | '_')
}

fn parts(inside: &str) -> Parts {
    let mut parts = inside.splitn(3, '.').map(str::to_owned);
    let version = parts.next().unwrap_or_default();
    Parts { version, body: parts.next().unwrap_or_default(), own: parts.next() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (String, Vec<Repair>) {
        let (parts, repairs) = find(text);
        let written = parts.map_or_else(String::new, |parts| {
            let own = parts.own.map_or_else(String::new, |own| format!(" {own}"));
            format!("{} {}{own}", parts.version, parts.body)
        });
        (written, repairs)
    }

    #[test]
    fn a_whole_link_needs_no_repair() {
        for text in
            ["#s=1.K7QF2M9X", "https://example.nl/map/#s=1.K7QF2M9X", "s=1.K7QF2M9X", "example.nl/?x=2#s=1.K7QF2M9X"]
        {
            assert_eq!(found(text), ("1 K7QF2M9X".to_owned(), vec![]), "{text}");
        }
        assert_eq!(found("#s=1.K7QF2M9X.0479").0, "1 K7QF2M9X 0479");
    }

    #[test]
    fn what_mail_and_chat_do_to_a_link_is_undone() {
        use Repair::{Broken, Escaped, PercentEncoded, Surrounded, UpperCased, Wrapped};
        // From the field: Skyfay/SkySend#68 (Safe Links), MicrosoftDocs/msteams-docs#4817 (&amp;).
        let cases: [(&str, &str, &[Repair]); 14] = [
            ("# as %23", "https://example.nl/%23s=1.K7QF2M9X", &[PercentEncoded]),
            ("everything encoded", "https%3A%2F%2Fexample.nl%2F%23s%3D1.K7QF2M9X", &[PercentEncoded]),
            ("encoded twice", "https://example.nl/%2523s%253D1.K7QF2M9X", &[PercentEncoded]),
            ("&amp;", "https://example.nl/?x=1&amp;s=1.K7QF2M9X", &[Escaped]),
            ("entity", "https://example.nl/&#35;s=1.K7QF2M9X", &[Escaped]),
            ("quoted-printable", "https://example.nl/#s=3D1.K7QF=\r\n2M9X", &[Escaped, Broken]),
            ("broken line", "https://example.nl/#s=1.K7QF\n  2M9X", &[Broken]),
            ("zero-width space", "https://example.nl/#s=1.K7QF\u{200b}2M9X", &[Broken]),
            ("full stop", "https://example.nl/#s=1.K7QF2M9X.", &[Surrounded]),
            ("brackets", "<https://example.nl/#s=1.K7QF2M9X>", &[Surrounded]),
            ("quotes", "“https://example.nl/#s=1.K7QF2M9X”,", &[Surrounded]),
            ("capitals", "HTTPS://EXAMPLE.NL/#S=1.K7QF2M9X", &[UpperCased]),
            (
                "Safe Links",
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.nl%2F%23s%3D1.K7QF2M9X&data=05%7C02%7C&sdata=abc%3D&reserved=0",
                &[PercentEncoded, Wrapped],
            ),
            (
                "Proofpoint",
                "https://urldefense.com/v3/__https://example.nl/%23s=1.K7QF2M9X__;Iw!!abc$",
                &[PercentEncoded, Wrapped],
            ),
        ];
        for (name, text, repairs) in cases {
            assert_eq!(found(text), ("1 K7QF2M9X".to_owned(), repairs.to_vec()), "{name}");
        }
    }

    #[test]
    fn an_address_without_the_parameter_has_none() {
        for text in ["", "#/verdelen", "https://example.nl/?sdata=1.K7QF2M9X", "K7QF-2M9X", "%%%", "%2"] {
            assert_eq!(find(text).0, None, "{text}");
        }
    }
}
