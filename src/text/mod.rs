//! The words, in Dutch (plain, level B1) and in English, and the way numbers are written.
//!
//! Every message is a value of an enum or a struct of the core, worded here by an exhaustive `match` per language: a
//! missing translation does not compile.

mod explanation;
mod names;
mod number;
mod unworkable;

pub use explanation::{Explained, explain_in_words, step_in_words};
pub use names::{
    figure_name, figure_unit, group_definition, group_name, key_name, method_name, source_name, standing_name,
    task_unit,
};
pub use number::{MINUS, NBSP};
pub use unworkable::unworkable_in_words;

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
