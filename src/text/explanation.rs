//! The arithmetic behind a number, step by step in plain words, from the steps of [`crate::divide::explain`].

use super::Lang;
use crate::{
    divide::Step,
    model::{Code, Outcome},
};

/// One step in words: a heading, sentences, perhaps a table, and the sum that comes out of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explained {
    /// Heading of the step.
    pub heading: String,
    /// Column headings of the table; empty when there is none.
    pub columns: Vec<String>,
    /// Rows of the table; the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// Last row of the table, the sum; empty when there is none.
    pub total: Vec<String>,
    /// Sentences.
    pub sentences: Vec<String>,
    /// The sum that closes the step, such as `5,668 % van 3.120 = 176,85 woningen`.
    pub sum: Option<String>,
}

/// All steps for one municipality, in words; empty when it is not in the region.
#[must_use]
pub fn explain_in_words(outcome: &Outcome, code: Code, lang: Lang) -> Vec<Explained> {
    let steps = crate::divide::explain(outcome, code).unwrap_or_default();
    steps.iter().map(|step| step_in_words(step, outcome, code, lang)).collect()
}

/// One step in words.
#[must_use]
pub fn step_in_words(step: &Step, outcome: &Outcome, code: Code, lang: Lang) -> Explained {
    let _ = (step, outcome, code, lang);
    Explained::default()
}
