//! Sentences of sharing that hold a list, and the address of a mail.

use crate::{
    model::Scenario,
    share::{Link, LinkKind, NoLink, NotCodable},
    text::{Lang, ShareLabel as Label, left_out_in_words, list_in_words, not_codable_in_words},
};

/// What a link holds and does not hold: a sentence each.
pub(super) fn about(link: &Result<Link, NoLink>, address: &str, scenario: &Scenario, lang: Lang) -> Vec<String> {
    match link {
        Ok(link) => {
            let mut sentences = match &link.kind {
                LinkKind::Code(code) => {
                    vec![Label::ReadAloud(code.as_str().len()).say(lang).into_owned()]
                }
                LinkKind::Packed(reasons) => {
                    let length = Label::LinkLength(address.chars().count() + link.fragment.len()).say(lang);
                    vec![no_code(reasons, scenario, lang), length.into_owned()]
                }
            };
            if !link.left_out.is_empty() {
                let words: Vec<String> =
                    link.left_out.iter().map(|one| left_out_in_words(*one, lang).to_owned()).collect();
                sentences.push(Label::LeftOut(&list_in_words(&words, lang)).say(lang).into_owned());
            }
            sentences
        }
        Err(NoLink { chars, reasons }) => {
            let length = chars.map_or(Label::NoLink, Label::LinkTooLong).say(lang).into_owned();
            vec![no_code(reasons, scenario, lang), length]
        }
    }
}

fn no_code(reasons: &[NotCodable], scenario: &Scenario, lang: Lang) -> String {
    let words: Vec<String> = reasons.iter().map(|reason| not_codable_in_words(*reason, scenario, lang)).collect();
    Label::NoCode(&list_in_words(&words, lang)).say(lang).into_owned()
}

/// A code as a screen reader should say it: character by character.
pub(super) fn spelled(grouped: &str) -> String {
    let group = |group: &str| group.chars().map(String::from).collect::<Vec<_>>().join(" ");
    grouped.split('-').map(group).collect::<Vec<_>>().join(", ")
}

/// The address that opens the user's mail program with a letter in it.
pub(super) fn mail(address: &str, code: Option<&str>, lang: Lang) -> String {
    let mut body = Label::MailBody(address).say(lang).into_owned();
    if let Some(code) = code {
        body += &Label::MailCode(code).say(lang);
    }
    // RFC 6068: a line break in a letter is CR LF.
    let body = body.replace('\n', "\r\n");
    format!("mailto:?subject={}&body={}", encoded(&Label::MailSubject.say(lang)), encoded(&body))
}

/// Everything but letters, digits and a few signs as `%` and two digits.
fn encoded(text: &str) -> String {
    let mut address = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            address.push(char::from(byte));
        } else {
            address += &format!("%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_spelled() {
        assert_eq!(spelled("Q3SH-34F9"), "Q 3 S H, 3 4 F 9");
    }

    #[test]
    fn a_letter_survives_the_mail_program() {
        let address = mail("https://example.nl/#s=1.Q3SH34F9", Some("Q3SH-34F9"), Lang::Nl);
        assert!(address.starts_with("mailto:?subject=Een%20verdeling%20uit"), "{address}");
        assert!(address.contains("https%3A%2F%2Fexample.nl%2F%23s%3D1.Q3SH34F9%0D%0A"), "{address}");
        assert!(!address.contains(['#', ' ', '\n']), "{address}");
    }
}
