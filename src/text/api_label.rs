//! The words of the JavaScript interface that nothing else says.

use super::Lang;
use crate::model::Code;

/// One sentence of the JavaScript interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApiLabel<'a> {
    /// What was given is no code.
    NotACode(&'a str),
    /// The municipality is not in the region of the scenario.
    NotInRegion(Code),
    /// There is no link to a scenario; the most characters of one.
    LinkTooLong(usize),
    /// An argument is of the wrong kind; the name of the argument.
    WrongArgument(&'a str),
}

impl ApiLabel<'_> {
    /// The sentence, with what to do.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::NotACode(found) => {
                let found: String = found.chars().take(40).collect();
                lang.pick(
                    format!("‘{found}’ is geen gemeentecode. Geef een code van het CBS, zoals GM0363."),
                    format!(
                        "‘{found}’ is not a municipality code. Give a code of Statistics Netherlands, such as GM0363."
                    ),
                )
            }
            Self::NotInRegion(code) => lang.pick(
                format!("Gemeente {code} hoort niet bij de regio van dit scenario. Kies een gemeente uit de regio."),
                format!("Municipality {code} is not in the region of this scenario. Choose one from the region."),
            ),
            Self::LinkTooLong(most) => lang.pick(
                format!("Dit scenario is te groot voor een link van {most} tekens. Bewaar het als bestand."),
                format!("This scenario is too large for a link of {most} characters. Save it as a file."),
            ),
            Self::WrongArgument(name) => lang.pick(
                format!(
                    "Het argument ‘{name}’ is van de verkeerde soort. Kijk in de TypeScript-declaraties wat erin past."
                ),
                format!("The argument ‘{name}’ is of the wrong kind. See the TypeScript declarations for what fits."),
            ),
        }
    }
}
