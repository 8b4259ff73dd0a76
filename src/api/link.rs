//! Links and codes for a program. They are those of `share`: what the page makes, this reads, and the other way round.

use serde::Serialize;
use serde_json::Value;

use super::{ApiError, ErrorCode};
use crate::{
    document::{read_scenario, render_scenario},
    model::Code,
    share::{self, Brought, LeftOut, LinkIssue, LinkKind, Opened, Validity},
    text::{ApiLabel, Lang, link_issue_in_words},
};

/// A scenario as the end of an address.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EncodedLink {
    /// What stands behind the address of the page: `#s=1.K7QF2M9XA3TB`.
    fragment: String,
    /// The code that can be read aloud, in groups; `None` when the scenario holds more than a code can.
    code: Option<String>,
    /// Words of the maker that do not travel.
    left_out: Vec<&'static str>,
}

/// What a link brought.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DecodedLink {
    scenario: Value,
    validity: &'static str,
    municipality: Option<String>,
    brought: Vec<&'static str>,
    is_repaired: bool,
}

/// The link to a scenario. Without a municipality nobody's is chosen when it is opened.
///
/// # Errors
/// [`ApiError`], worded in `lang`; [`ErrorCode::LinkTooLong`] when only a file can hold the scenario.
pub fn encode_link(
    scenario: &str,
    validity: Validity,
    municipality: Option<&str>,
    lang: Lang,
) -> Result<EncodedLink, ApiError> {
    let scenario = read_scenario(scenario).map_err(|issue| ApiError::of_document(&issue, lang))?;
    let code = |text: &str| text.parse::<Code>().map_err(|_| ApiError::not_a_code(text, lang));
    let own = municipality.map(code).transpose()?;
    let link = share::encode_link(&scenario, validity, own).map_err(|_| {
        let message = ApiLabel::LinkTooLong(share::MAX_LINK_CHARS).say(lang);
        ApiError { code: ErrorCode::LinkTooLong, place: None, message }
    })?;
    let code = match &link.kind {
        LinkKind::Code(code) => Some(code.grouped()),
        LinkKind::Packed(_) => None,
    };
    let left_out = link.left_out.into_iter().map(|left_out| match left_out {
        LeftOut::FigureNames => "figure_names",
        LeftOut::GroupNames => "group_names",
        LeftOut::Sources => "sources",
        LeftOut::Places => "places",
    });
    Ok(EncodedLink { fragment: link.fragment, code, left_out: left_out.collect() })
}

/// Reads an address, its end, or a code, also when it was damaged on the way.
///
/// # Errors
/// [`ApiError`], worded in `lang`.
pub fn decode_link(text: &str, lang: Lang) -> Result<DecodedLink, ApiError> {
    let Opened { scenario, validity, own, repairs, brought } = share::read_link(text).map_err(|issue| {
        let message = link_issue_in_words(&issue, lang);
        ApiError { code: issue_code(&issue, lang), place: None, message }
    })?;
    let brought = brought.into_iter().map(|brought| match brought {
        Brought::Figures => "figures",
        Brought::Tasks => "tasks",
    });
    Ok(DecodedLink {
        scenario: serde_json::from_str(&render_scenario(&scenario)).unwrap_or_default(),
        validity: match validity {
            Validity::Fixed => "fixed",
            Validity::Live => "live",
        },
        municipality: own.map(|code| code.to_string()),
        brought: brought.collect(),
        is_repaired: !repairs.is_empty(),
    })
}

fn issue_code(issue: &LinkIssue, lang: Lang) -> ErrorCode {
    match issue {
        LinkIssue::NoScenario => ErrorCode::LinkWithoutScenario,
        LinkIssue::TooLong { .. } | LinkIssue::TooLarge => ErrorCode::LinkTooLong,
        LinkIssue::Code(_) => ErrorCode::LinkCodeWrong,
        LinkIssue::Newer => ErrorCode::Newer,
        LinkIssue::CutOff | LinkIssue::UpperCased | LinkIssue::Damaged => ErrorCode::LinkDamaged,
        LinkIssue::Document(issue) => ApiError::of_document(issue, lang).code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(rest: &str) -> String {
        format!(r#"{{"format":"fair-share-scenario","version":1{rest}}}"#)
    }

    #[test]
    fn a_link_brings_back_the_scenario() {
        let rows = [
            ("the shipped scenario", document(""), true),
            ("lettings", document(r#","key":[{"figure":"lettings","weight":100}]"#), true),
            ("limits of one municipality", document(r#","limits":{"own":{"GM0479":{"at_most":100}}}"#), false),
        ];
        for (name, document, has_code) in rows {
            let link = encode_link(&document, Validity::Fixed, Some("GM0479"), Lang::Nl).unwrap();
            assert_eq!(link.code.is_some(), has_code, "{name}");
            let opened = decode_link(&format!("https://example.org/{}", link.fragment), Lang::Nl).unwrap();
            assert_eq!(opened.municipality.as_deref(), Some("GM0479"), "{name}");
            let again = serde_json::to_string(&opened.scenario).unwrap();
            assert_eq!(read_scenario(&again), read_scenario(&document), "{name}");
        }
    }

    #[test]
    fn what_is_no_link_is_answered() {
        let rows = [
            ("https://example.org/", "link_without_scenario"),
            ("#s=1.", "link_damaged"),
            ("#s=7.K7QF2M9XA3TB", "newer"),
            ("K7QF-2M9X", "link_code_wrong"),
        ];
        for (text, code) in rows {
            let error = decode_link(text, Lang::En).unwrap_err();
            assert_eq!(error.code.name(), code, "{text}");
            assert!(error.message.ends_with('.'), "{text}: {}", error.message);
        }
        let error = encode_link(&document(""), Validity::Live, Some("Zaanstad"), Lang::En).unwrap_err();
        assert_eq!(error.code, ErrorCode::NotACode);
    }
}
