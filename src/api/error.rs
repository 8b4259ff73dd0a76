//! What goes wrong, for a program: a code that stays the same for good, a place, and words for its user.

use serde::Serialize;

use crate::{
    document::{DocumentIssue, figure_id_name},
    model::{Code, KeyError, MergeError, RegionError, Scenario, Unworkable},
    text::{ApiLabel, Lang, document_issue_in_words, unworkable_in_words},
};

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ApiError {
    /// What is wrong. Codes are never renamed.
    pub code: ErrorCode,
    /// Where: `12:5` (line and character of what is no JSON), or a path such as `region.figures.lettings`; `None` for the
    /// whole.
    pub place: Option<String>,
    /// What is wrong and what to do about it, in the language that was asked for.
    pub message: String,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident => $name:literal),* $(,)?) => {
        /// What is wrong, by a name that stays the same for good.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ErrorCode {
            $($(#[doc = $doc])* $variant,)*
        }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name by which a program knows it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

codes! {
    /// The document is too large.
    TooLarge => "too_large",
    /// The document is not JSON, or is cut off.
    NotJson => "not_json",
    /// JSON, but not a scenario.
    NotAScenario => "not_a_scenario",
    /// Made by a newer calculator.
    Newer => "newer",
    /// Something in it is not what it should be.
    Content => "content",
    /// No figures of that year ship.
    YearNotShipped => "year_not_shipped",
    /// A municipality that the region does not have.
    UnknownMunicipality => "unknown_municipality",
    /// A figure lacks a value.
    ValueMissing => "value_missing",
    /// The region has no municipality.
    RegionEmpty => "region_empty",
    /// A municipality stands in it twice.
    MunicipalityTwice => "municipality_twice",
    /// A figure has not one value per municipality.
    FigureLength => "figure_length",
    /// A figure stands in it twice.
    FigureTwice => "figure_twice",
    /// A value is below zero.
    Negative => "negative",
    /// The weights of a key do not total 100.
    KeyNotAHundred => "key_not_a_hundred",
    /// A figure stands in a key twice.
    KeyTwice => "key_twice",
    /// A figure in a key cannot be one.
    KeyNotAKey => "key_not_a_key",
    /// A field that a scenario does not have.
    UnknownField => "unknown_field",
    /// A field that has to be there is not.
    Missing => "missing",
    /// Fewer than two municipalities merge.
    MergeOfTooFew => "merge_of_too_few",
    /// A municipality that merges is not in the region.
    MergeOfUnknown => "merge_of_unknown",
    /// The code of a merged municipality is taken.
    MergeCodeInUse => "merge_code_in_use",
    /// A group stands in it twice.
    GroupTwice => "group_twice",
    /// No group counts.
    NoGroup => "no_group",
    /// No municipality takes part.
    NobodyTakesPart => "nobody_takes_part",
    /// The key names a figure that is not there.
    FigureMissing => "figure_missing",
    /// A figure of the key is zero for everybody that takes part.
    FigureIsZero => "figure_is_zero",
    /// The lower bounds total more than the task.
    FloorsAboveTask => "floors_above_task",
    /// The upper bounds total less than the task.
    CapsBelowTask => "caps_below_task",
    /// A lower bound is above its upper bound.
    FloorAboveCap => "floor_above_cap",
    /// The method needs more homes than there are.
    TooFewHomes => "too_few_homes",
    /// The statutory method needs the inhabitants of the country.
    NoNationalInhabitants => "no_national_inhabitants",
    /// A figure of a key is zero for everybody in a subregion.
    FigureIsZeroInSubregion => "figure_is_zero_in_subregion",
    /// A national number does not go together with another choice.
    NationalConflict => "national_conflict",
    /// Limits hold for all groups together, so they need the total first.
    LimitsNeedTheTotal => "limits_need_the_total",
    /// Somebody hands over more homes than it has.
    SwapTooLarge => "swap_too_large",
    /// A swap names somebody that takes no part.
    SwapWithNobody => "swap_with_nobody",
    /// A swap has to name its group.
    SwapNeedsGroup => "swap_needs_group",
    /// Not a code such as GM0363.
    NotACode => "not_a_code",
    /// A code of a municipality outside the region.
    NotInRegion => "not_in_region",
    /// There is no scenario in a link.
    LinkWithoutScenario => "link_without_scenario",
    /// A link would be, or is, longer than links may be.
    LinkTooLong => "link_too_long",
    /// A code that was read or typed is wrong.
    LinkCodeWrong => "link_code_wrong",
    /// Part of a link is lost.
    LinkDamaged => "link_damaged",
    /// A scenario, or bytes, were expected, and something else came.
    WrongArgument => "wrong_argument",
}

impl Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl ApiError {
    /// A document that is no scenario.
    #[must_use]
    pub fn of_document(issue: &DocumentIssue, lang: Lang) -> Self {
        let (code, place) = match issue {
            DocumentIssue::TooLarge { .. } => (ErrorCode::TooLarge, None),
            DocumentIssue::NotJson { line, column } => (ErrorCode::NotJson, Some(format!("{line}:{column}"))),
            DocumentIssue::NotAScenario => (ErrorCode::NotAScenario, None),
            DocumentIssue::Newer { .. } => (ErrorCode::Newer, Some("version".to_owned())),
            DocumentIssue::Content { place, .. } => (ErrorCode::Content, Some(place.clone())),
            DocumentIssue::UnknownField { place, .. } => (ErrorCode::UnknownField, Some(place.clone())),
            DocumentIssue::Missing { place } => (ErrorCode::Missing, Some(place.clone())),
            DocumentIssue::YearNotShipped(_) => (ErrorCode::YearNotShipped, Some("region.shipped".to_owned())),
            DocumentIssue::UnknownMunicipality(code) => (ErrorCode::UnknownMunicipality, Some(code.to_string())),
            DocumentIssue::ValueMissing(figure, code) => {
                (ErrorCode::ValueMissing, Some(format!("{}.values.{code}", figure_place(*figure))))
            }
            DocumentIssue::Region(error) => region_error(error),
            DocumentIssue::Key(error) => (key_error(*error), Some("key".to_owned())),
            DocumentIssue::Merge(error) => (merge_error(error), Some("region.merged".to_owned())),
            DocumentIssue::GroupTwice(group) => (ErrorCode::GroupTwice, Some(format!("groups.{group}"))),
        };
        Self { code, place, message: document_issue_in_words(issue, lang) }
    }

    /// A scenario without an outcome.
    #[must_use]
    pub fn of_outcome(unworkable: &Unworkable, scenario: &Scenario, lang: Lang) -> Self {
        let (code, place) = match unworkable {
            Unworkable::NoGroup => (ErrorCode::NoGroup, Some("groups".to_owned())),
            Unworkable::NobodyTakesPart => (ErrorCode::NobodyTakesPart, Some("limits.opted_out".to_owned())),
            Unworkable::FigureMissing(figure) => (ErrorCode::FigureMissing, Some(figure_place(*figure))),
            Unworkable::FigureIsZero(figure) => (ErrorCode::FigureIsZero, Some(figure_place(*figure))),
            Unworkable::FloorsAboveTask { .. } => (ErrorCode::FloorsAboveTask, Some("limits.at_least".to_owned())),
            Unworkable::CapsBelowTask { .. } => (ErrorCode::CapsBelowTask, Some("limits.at_most".to_owned())),
            Unworkable::FloorAboveCap { code, .. } => (ErrorCode::FloorAboveCap, Some(format!("limits.own.{code}"))),
            Unworkable::TooFewHomes { .. } => (ErrorCode::TooFewHomes, Some("method".to_owned())),
            Unworkable::NoNationalInhabitants => {
                (ErrorCode::NoNationalInhabitants, Some("region.national_inhabitants".to_owned()))
            }
            Unworkable::FigureIsZeroIn { figure, .. } => {
                (ErrorCode::FigureIsZeroInSubregion, Some(figure_place(*figure)))
            }
            Unworkable::National(_) => (ErrorCode::NationalConflict, Some("method".to_owned())),
            Unworkable::LimitsNeedTheTotal => (ErrorCode::LimitsNeedTheTotal, Some("limits".to_owned())),
            Unworkable::SwapTooLarge { .. } => (ErrorCode::SwapTooLarge, Some("swaps".to_owned())),
            Unworkable::SwapWithNobody(_) => (ErrorCode::SwapWithNobody, Some("swaps".to_owned())),
            Unworkable::SwapNeedsGroup(_) => (ErrorCode::SwapNeedsGroup, Some("swaps".to_owned())),
        };
        Self { code, place, message: unworkable_in_words(unworkable, scenario, lang) }
    }

    /// Not a code.
    #[must_use]
    pub fn not_a_code(found: &str, lang: Lang) -> Self {
        Self { code: ErrorCode::NotACode, place: Some("code".to_owned()), message: ApiLabel::NotACode(found).say(lang) }
    }

    /// A code of elsewhere.
    #[must_use]
    pub fn not_in_region(code: Code, lang: Lang) -> Self {
        let message = ApiLabel::NotInRegion(code).say(lang);
        Self { code: ErrorCode::NotInRegion, place: Some("code".to_owned()), message }
    }

    /// Something else than was asked for.
    #[must_use]
    pub fn wrong_argument(place: &str, lang: Lang) -> Self {
        let message = ApiLabel::WrongArgument(place).say(lang);
        Self { code: ErrorCode::WrongArgument, place: Some(place.to_owned()), message }
    }
}

fn figure_place(figure: crate::model::FigureId) -> String {
    format!("region.figures.{}", figure_id_name(figure))
}

fn region_error(error: &RegionError) -> (ErrorCode, Option<String>) {
    match error {
        RegionError::Empty => (ErrorCode::RegionEmpty, Some("region.municipalities".to_owned())),
        RegionError::Twice(code) => (ErrorCode::MunicipalityTwice, Some(code.to_string())),
        RegionError::Length(figure) => (ErrorCode::FigureLength, Some(figure_place(*figure))),
        RegionError::FigureTwice(figure) => (ErrorCode::FigureTwice, Some(figure_place(*figure))),
        RegionError::Negative(figure, code) => {
            (ErrorCode::Negative, Some(format!("{}.values.{code}", figure_place(*figure))))
        }
    }
}

fn key_error(error: KeyError) -> ErrorCode {
    match error {
        KeyError::NotAHundred(_) => ErrorCode::KeyNotAHundred,
        KeyError::Twice(_) => ErrorCode::KeyTwice,
        KeyError::NotAKey(_) => ErrorCode::KeyNotAKey,
    }
}

fn merge_error(error: &MergeError) -> ErrorCode {
    match error {
        MergeError::TooFew => ErrorCode::MergeOfTooFew,
        MergeError::Unknown(_) => ErrorCode::MergeOfUnknown,
        MergeError::CodeInUse(_) => ErrorCode::MergeCodeInUse,
    }
}
