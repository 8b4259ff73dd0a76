//! What the first module asks of the second when a scenario asks for more than the plain way to divide, and what that
//! answers. Both travel as text (`wire`); the answer leaves out the scenario, because whoever asked has it.

use std::sync::Arc;

use super::wire::{Carried, Put, Take, choices, records};
use crate::{
    model::{Bend, Scenario},
    text::Lang,
    ui::overview::{Backdrop, Divider, KeyHomes, Share, Shared, Shares, Span},
};

/// What there is to know of a scenario.
pub(crate) enum Question {
    /// What every key alone would give.
    Backdrop,
    /// What every municipality gets, or words in this language that say why there is no outcome.
    Shares(Lang),
}

choices! {
    Question { Backdrop, 1 Shares(lang) }
    Bend { AtLeast, 1 AtMost, 2 Housed, 3 OptedOut }
}

records! {
    Share { housed, homes, unlimited, difference, bend }
    Shares { task, of }
    KeyHomes { figure, homes }
    Span { keys, range }
    Backdrop { by_key, spans }
}

impl Question {
    pub(crate) fn render(&self, scenario: &Scenario) -> String {
        let mut out = Put::default();
        self.put(&mut out);
        scenario.put(&mut out);
        out.end()
    }
}

/// Answers a question; `None` when it is none.
pub(crate) fn answer(divider: &Divider, question: &str) -> Option<String> {
    let mut from = Take::from(question);
    let question = Question::take(&mut from);
    let scenario = Scenario::take(&mut from)?;
    let scenario = Arc::new(from.end(scenario)?);
    let mut out = Put::default();
    match question {
        Question::Backdrop => (divider.backdrop)(&scenario)?.put(&mut out),
        Question::Shares(lang) => match (divider.shares)(&scenario, lang)? {
            Ok(shares) => {
                out.text("");
                shares.put(&mut out);
            }
            Err(words) => out.text(&words),
        },
    }
    Some(out.end())
}

/// Reads the answer about a backdrop.
pub(crate) fn read_backdrop(text: &str) -> Option<Backdrop> {
    let mut from = Take::from(text);
    let backdrop = Carried::take(&mut from);
    from.end(backdrop)
}

/// Reads the answer about shares.
pub(crate) fn read_shares(text: &str) -> Option<Shared> {
    let mut from = Take::from(text);
    let words = from.text();
    let shares = if words.is_empty() { Ok(Carried::take(&mut from)) } else { Err(words.into()) };
    from.end(shares)
}
