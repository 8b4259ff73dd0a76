//! The words, in Dutch (plain, level B1) and in English, and the way numbers are written.
//!
//! Every message is a value of an enum or a struct of the core, worded here by an exhaustive `match` per language: a
//! missing translation does not compile.

mod api_label;
mod axiom;
mod claim_issue;
mod document_issue;
mod explanation;
mod export_label;
#[cfg(feature = "web")]
mod export_panel_label;
#[cfg(feature = "web")]
mod figures_label;
#[cfg(feature = "web")]
mod guide_label;
mod import_issue;
mod import_repair;
#[cfg(feature = "web")]
mod label;
mod names;
mod number;
mod preset_words;
#[cfg(feature = "web")]
mod rest_label;
mod share_issue;
#[cfg(feature = "web")]
mod share_label;
mod statement;
#[cfg(feature = "web")]
mod statement_label;
mod unworkable;
#[cfg(feature = "web")]
mod ways_label;
#[cfg(feature = "web")]
mod widget_label;

pub use api_label::ApiLabel;
pub use axiom::axiom_in_words;
pub use claim_issue::claim_issue_in_words;
pub use document_issue::document_issue_in_words;
pub use explanation::{
    Explained, explain_cell_in_words, explain_column_in_words, explain_group_in_words, explain_in_words,
    group_step_in_words, no_cells_in_words, step_in_words,
};
pub(crate) use export_label::ExportLabel;
#[cfg(feature = "web")]
pub(crate) use export_panel_label::ExportPanelLabel;
#[cfg(feature = "web")]
pub(crate) use figures_label::FiguresLabel;
#[cfg(feature = "web")]
pub(crate) use guide_label::{GuideLabel, GuideRule, Term};
pub use import_issue::{ImportWords, encoding_name, import_issue_in_words, import_place};
pub use import_repair::{apart_reason_in_words, notation_name, repair_in_words};
#[cfg(feature = "web")]
pub(crate) use label::Label;
pub use names::{
    figure_name, figure_unit, group_definition, group_name, key_name, method_name, source_name, standing_name,
    task_unit,
};
pub use number::{MINUS, NBSP};
pub use preset_words::{PresetWords, preset_issue_in_words, preset_words};
#[cfg(feature = "web")]
pub(crate) use rest_label::RestLabel;
#[cfg(feature = "web")]
pub(crate) use share_issue::code_link_issue_in_words;
pub use share_issue::{
    brought_in_words, left_out_in_words, link_issue_in_words, link_repair_in_words, not_codable_in_words,
};
#[cfg(feature = "web")]
pub(crate) use share_label::ShareLabel;
#[cfg(feature = "web")]
pub(crate) use statement::half_year_in_words;
pub use statement::{
    Argument, Cause, ParameterWords, StatementId, arguments, calculate_keys, calculate_ledger, calculate_regimes,
    calculate_shortage, floor_name, framework_part_name, keys_for_municipality, keys_for_region, largest_cause,
    least_in_words, ledger_sentence, lever_name, parameter_unit, parameter_value, parameter_words, potato_sentence,
    regime_name, regimes_for_municipality, regimes_for_region, shortage_for_municipality, shortage_for_region,
    spread_name, statement_in_full, support_name, why_short,
};
#[cfg(feature = "web")]
pub(crate) use statement_label::StatementLabel;
pub use unworkable::unworkable_in_words;
#[cfg(feature = "web")]
pub(crate) use ways_label::{HalfYearPart, WaysLabel};
#[cfg(feature = "web")]
pub(crate) use widget_label::WidgetLabel;

/// The language of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Nederlands.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language tag, as in `lang="nl"`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// One of two wordings.
    #[must_use]
    pub fn pick<T>(self, nl: T, en: T) -> T {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }
}

/// Words in a row: `A, B en C`.
#[must_use]
pub fn list_in_words(words: &[String], lang: Lang) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} {} {last}", start.join(", "), lang.pick("en", "and")),
    }
}

/// A reference date in words: `2025-01-01` is `1 januari 2025`; anything else stays as it is.
#[must_use]
pub fn date_in_words(date: &str, lang: Lang) -> String {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let words = || {
        let mut parts = date.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month: usize = month.parse().ok()?;
        let month = lang.pick(NL, EN).get(month.checked_sub(1)?).copied()?;
        Some(format!("{} {month} {year}", day.parse::<u8>().ok()?))
    };
    words().unwrap_or_else(|| date.to_owned())
}
