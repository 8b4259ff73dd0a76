//! The words of the page "Uitleg": how it is computed, methods, groups, words, sources, privacy and accessibility.

mod en;
mod nl;
mod rule;

use super::Lang;
use crate::model::{GroupId, Method};
pub(crate) use rule::GuideRule;

/// A word of the field, explained on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Term {
    TargetGroup,
    Task,
    Key,
    FairShare,
    Allocation,
    Lettings,
    Limit,
    Divisor,
    Tie,
    Assumption,
    Backlog,
    Norm,
}

impl Term {
    /// Every word, in the order in which it is explained.
    pub(crate) const ALL: [Self; 12] = [
        Self::TargetGroup,
        Self::Task,
        Self::Key,
        Self::FairShare,
        Self::Allocation,
        Self::Lettings,
        Self::Limit,
        Self::Divisor,
        Self::Tie,
        Self::Assumption,
        Self::Backlog,
        Self::Norm,
    ];
}

/// A heading or text of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GuideLabel<'a> {
    Title,
    Lede,
    OnThisPage,
    HowTitle,
    HowSteps,
    ExampleOf(&'a str),
    ExampleExplained,
    NoExample,
    RulesTitle,
    RulesExplained,
    Source,
    NotCovered,
    RoundingTitle,
    RoundingExplained,
    MethodSource(Method),
    OtherRulesTitle,
    OtherRulesExplained,
    GroupsTitle,
    GroupsExplained,
    NotDefined,
    /// Where the definition of a group comes from; empty for a group of the user's own.
    GroupSource(GroupId),
    WordsTitle,
    TermName(Term),
    TermMeaning(Term),
    SourcesTitle,
    SourcesExplained,
    PrivacyTitle,
    Privacy,
    AccessibilityTitle,
    Accessibility,
}

impl GuideLabel<'_> {
    /// What the label says; the paragraphs of a text stand on lines of their own.
    pub(crate) fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Nl => nl::say(self),
            Lang::En => en::say(self),
        }
    }
}
