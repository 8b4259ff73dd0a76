//! Figures from bytes, for a program: what was recognised, what is wrong, and a region to put into a scenario.

use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::ApiError;
use crate::{
    document::{DocumentIssue, figure_id_name, render_region},
    figures::{ColumnState, Draft, Issue, IssueKind, Meaning, Severity, read_table, shipped},
    text::{ImportWords, Lang, import_issue_in_words},
};

/// What was made of the bytes.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadFigures {
    /// How many municipalities of the region were recognised.
    recognised: usize,
    /// The columns, in the order of the table.
    columns: Vec<ReadColumn>,
    /// What is wrong or worth knowing.
    issues: Vec<ReadIssue>,
    /// The `region` of a scenario document: the shipped figures with the columns that are ready in their place.
    region: Value,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct ReadColumn {
    heading: String,
    figure: Option<String>,
    state: &'static str,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct ReadIssue {
    code: &'static str,
    severity: &'static str,
    place: Option<String>,
    message: String,
}

/// Reads a table (CSV in any dialect, UTF-8, UTF-16, Windows-1252 or Mac Roman) on top of the shipped figures of a year.
/// Reading never fails as a whole: what cannot be used is said in the issues.
///
/// # Errors
/// [`super::ErrorCode::YearNotShipped`].
pub fn read_figures(bytes: &[u8], year: u16, lang: Lang) -> Result<ReadFigures, ApiError> {
    let not_shipped = |_| ApiError::of_document(&DocumentIssue::YearNotShipped(year), lang);
    let known = Arc::new(shipped::region(year).map_err(not_shipped)?);
    let (draft, issues) = read_table(bytes, &known);
    let column = |(index, column): (usize, &crate::figures::Column)| ReadColumn {
        heading: column.heading.clone(),
        figure: match column.meaning {
            Meaning::Figure(figure) => Some(figure_id_name(figure)),
            Meaning::Ignored => None,
        },
        state: match draft.state_among(index, &issues) {
            ColumnState::Ready => "ready",
            ColumnState::Blocked(_) => "blocked",
            ColumnState::Ignored => "ignored",
        },
    };
    Ok(ReadFigures {
        recognised: draft.recognised_count(),
        columns: draft.columns().iter().enumerate().map(column).collect(),
        issues: issues.iter().map(|issue| read_issue(issue, &draft, lang)).collect(),
        region: serde_json::from_str(&render_region(&draft.region(&known))).unwrap_or_default(),
    })
}

fn read_issue(issue: &Issue, draft: &Draft, lang: Lang) -> ReadIssue {
    let words = import_issue_in_words(issue, draft, lang);
    let message = words.in_full();
    let ImportWords { place, .. } = words;
    ReadIssue {
        code: issue_code(&issue.kind),
        severity: match issue.severity {
            Severity::File => "file",
            Severity::Blocks => "blocks",
            Severity::Asks => "asks",
            Severity::Tells => "tells",
        },
        place: (!place.is_empty()).then_some(place),
        message,
    }
}

/// The name by which a program knows an issue. Names are never changed.
fn issue_code(kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::NotATable(_) => "not_a_table",
        IssueKind::Empty => "empty",
        IssueKind::TooLarge { .. } => "too_large",
        IssueKind::TooManyCells { .. } => "too_many_cells",
        IssueKind::TooManyRows { .. } => "too_many_rows",
        IssueKind::NoNames => "no_names",
        IssueKind::NoFigures => "no_figures",
        IssueKind::MissingMunicipalities { .. } => "missing_municipalities",
        IssueKind::NameTwice { .. } => "name_twice",
        IssueKind::UnknownName => "unknown_name",
        IssueKind::LikelyName { .. } => "likely_name",
        IssueKind::Dissolved { .. } => "dissolved",
        IssueKind::NotANumber { .. } => "not_a_number",
        IssueKind::Missing => "missing",
        IssueKind::Negative { .. } => "negative",
        IssueKind::TooFine { .. } => "too_fine",
        IssueKind::NumberTooLarge { .. } => "number_too_large",
        IssueKind::FormulaError { .. } => "formula_error",
        IssueKind::Date { .. } => "date",
        IssueKind::Repaired { .. } => "repaired",
        IssueKind::AmbiguousNotation { .. } => "ambiguous_notation",
        IssueKind::DuplicateHeading { .. } => "duplicate_heading",
        IssueKind::MeaningTwice { .. } => "meaning_twice",
        IssueKind::FarFromKnown { .. } => "far_from_known",
        IssueKind::EncodingGuessed(_) => "encoding_guessed",
        IssueKind::ControlCharacters { .. } => "control_characters",
        IssueKind::PeriodChosen { .. } => "period_chosen",
        IssueKind::SheetChosen { .. } => "sheet_chosen",
        IssueKind::OtherRegion { .. } => "other_region",
        IssueKind::Damaged => "damaged",
        IssueKind::Encrypted => "encrypted",
        IssueKind::InflatesTooFar { .. } => "inflates_too_far",
        IssueKind::Rounded { .. } => "rounded",
        IssueKind::ColumnsCut { .. } => "columns_cut",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_becomes_a_region_that_divides() {
        let table = include_bytes!("../../tests/import/dutch_inhabitants.csv");
        let read = read_figures(table, 2025, Lang::Nl).unwrap();
        assert_eq!((read.recognised, read.columns.len()), (30, 1));
        assert_eq!((read.columns[0].figure.as_deref(), read.columns[0].state), (Some("inhabitants"), "ready"));
        let document = format!(r#"{{"format":"fair-share-scenario","version":1,"region":{}}}"#, read.region);
        let text = super::super::divide_to_text(&document, None, Lang::Nl).unwrap();
        assert!(text.contains("\"code\": \"GM0479\""));
    }

    #[test]
    fn what_cannot_be_used_is_said() {
        let read = read_figures("gemeente;inwoners\nZaanstad;veel\n".as_bytes(), 2025, Lang::Nl).unwrap();
        let codes: Vec<&str> = read.issues.iter().map(|issue| issue.code).collect();
        assert!(codes.contains(&"missing_municipalities"), "{codes:?}");
        assert!(read.issues.iter().all(|issue| issue.message.ends_with(['.', '?'])), "{:?}", read.issues);
        assert_eq!(read_figures(b"", 1999, Lang::Nl).unwrap_err().code.name(), "year_not_shipped");
    }
}
