//! The calculator for other programs: documents in, documents out, errors as data with a code, a place and words.
//!
//! Nothing here names a browser, so that everything is tested natively; `src/bin/embed.rs` hands it to JavaScript
//! (feature `embed`), and `cargo xtask package` makes the npm package of that.

mod error;
mod figures;
mod link;

pub use error::{ApiError, ErrorCode};
pub use figures::{ReadFigures, read_figures};
pub use link::{DecodedLink, EncodedLink, decode_link, encode_link};

use std::sync::Arc;

use serde::Serialize;

use crate::{
    divide,
    document::{self, read_scenario, render_scenario},
    export::{explanation_twin, outcome_twin, render_outcome},
    figures::shipped,
    model::{Code, Outcome},
    text::{Lang, explain_in_words},
};

/// Which calculator this is, so that a number can be traced back to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// The version of the package.
    package: &'static str,
    /// The version of scenario documents that is written.
    scenario: u32,
    /// The year of the figures that a scenario has when it names none.
    figures: u16,
}

/// The version of this calculator.
#[must_use]
pub fn version() -> Version {
    Version { package: env!("CARGO_PKG_VERSION"), scenario: document::VERSION, figures: shipped::DEFAULT_YEAR }
}

/// The shipped scenario of a year as a document, to start from.
///
/// # Errors
/// [`ErrorCode::YearNotShipped`].
pub fn shipped_scenario(year: u16, lang: Lang) -> Result<String, ApiError> {
    let issue = document::DocumentIssue::YearNotShipped(year);
    let scenario = shipped::scenario(year).map_err(|_| ApiError::of_document(&issue, lang))?;
    Ok(render_scenario(&scenario))
}

/// The outcome of a scenario document, as a value that serialises like [`divide_to_text`] reads.
///
/// # Errors
/// [`ApiError`], worded in `lang`.
pub fn divide(scenario: &str, explained_in: Option<Lang>, lang: Lang) -> Result<impl Serialize + use<>, ApiError> {
    Ok(outcome_twin(&outcome(scenario, lang)?, explained_in))
}

/// The outcome of a scenario document as JSON text: to the letter what the page saves and the command line prints.
///
/// # Errors
/// [`ApiError`], worded in `lang`.
pub fn divide_to_text(scenario: &str, explained_in: Option<Lang>, lang: Lang) -> Result<String, ApiError> {
    Ok(render_outcome(&outcome(scenario, lang)?, explained_in))
}

/// The arithmetic of one municipality, step by step.
///
/// # Errors
/// [`ApiError`], worded in `lang`; also for a code that is none, or not in the region.
pub fn explain(scenario: &str, code: &str, lang: Lang) -> Result<impl Serialize + use<>, ApiError> {
    let outcome = outcome(scenario, lang)?;
    let code: Code = code.parse().map_err(|_| ApiError::not_a_code(code, lang))?;
    let steps = explain_in_words(&outcome, code, lang);
    if steps.is_empty() { Err(ApiError::not_in_region(code, lang)) } else { Ok(explanation_twin(steps)) }
}

fn outcome(scenario: &str, lang: Lang) -> Result<Outcome, ApiError> {
    let scenario = read_scenario(scenario).map_err(|issue| ApiError::of_document(&issue, lang))?;
    let scenario = Arc::new(scenario);
    divide::divide(Arc::clone(&scenario)).map_err(|unworkable| ApiError::of_outcome(&unworkable, &scenario, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = r#"{"format":"fair-share-scenario","version":1}"#;

    #[test]
    fn value_and_text_are_the_same_outcome() {
        let value = divide(SHIPPED, Some(Lang::Nl), Lang::Nl).map(|value| serde_json::to_string_pretty(&value));
        let text = divide_to_text(SHIPPED, Some(Lang::Nl), Lang::Nl);
        assert_eq!(value.unwrap().unwrap() + "\n", text.unwrap());
    }

    #[test]
    fn every_error_has_a_code_a_place_and_words() {
        let with = |rest: &str| format!(r#"{{"format":"fair-share-scenario","version":1{rest}}}"#);
        let rows = [
            ("nothing", String::new(), "not_a_scenario", None),
            ("broken off", "{".to_owned(), "not_json", Some("1:1")),
            ("a newer document", with("").replace(":1", ":2"), "newer", Some("version")),
            ("a word that does not belong", with(r#","colour":1"#), "unknown_field", Some("colour")),
            (
                "a year without figures",
                with(r#","region":{"shipped":1999}"#),
                "year_not_shipped",
                Some("region.shipped"),
            ),
            ("weights", with(r#","key":[{"figure":"inhabitants","weight":90}]"#), "key_not_a_hundred", Some("key")),
            ("no group", with(r#","groups":[]"#), "no_group", Some("groups")),
            ("floors", with(r#","limits":{"at_least":{"homes":4000}}"#), "floors_above_task", Some("limits.at_least")),
        ];
        for (name, document, code, place) in rows {
            for lang in Lang::ALL {
                let error = divide_to_text(&document, None, lang).unwrap_err();
                assert_eq!((error.code.name(), error.place.as_deref()), (code, place), "{name}");
                assert!(error.message.ends_with('.'), "{name}: {}", error.message);
            }
        }
    }

    #[test]
    fn only_municipalities_of_the_region_are_explained() {
        let error = |code: &str| explain(SHIPPED, code, Lang::En).map(|_| ()).unwrap_err();
        assert_eq!(error("Zaanstad").code, ErrorCode::NotACode);
        assert_eq!(error("GM0014").code, ErrorCode::NotInRegion);
        assert!(explain(SHIPPED, "GM0479", Lang::En).is_ok());
    }
}
