//! What is wrong with figures that a user brings, in words: where, what, and what to do about it.

mod file;
mod words;
mod workbook;

use super::{Lang, names::shipped_figure_name};
use crate::{
    figures::{Draft, Encoding, Issue, Meaning, Place},
    model::{Code, FigureId},
};

/// An issue in three parts, so that a list can show the first two, a cell the last two, and a log all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportWords {
    /// "Rij 7 (Haarlem), kolom ‘Inwoners’"; empty for the file as a whole.
    pub place: String,
    /// "‘12.5O0’ is geen getal."
    pub what: String,
    /// "Vervang de letter O door een nul." Empty when there is nothing to do.
    pub remedy: String,
}

impl ImportWords {
    /// All three in a row.
    #[must_use]
    pub fn in_full(&self) -> String {
        let mut text = self.headline();
        if !self.remedy.is_empty() {
            text.push(' ');
            text.push_str(&self.remedy);
        }
        text
    }

    /// Where and what.
    #[must_use]
    pub fn headline(&self) -> String {
        if self.place.is_empty() { self.what.clone() } else { format!("{}: {}", self.place, self.what) }
    }
}

/// What is wrong, or worth knowing, in the words of the reader.
#[must_use]
pub fn import_issue_in_words(issue: &Issue, draft: &Draft, lang: Lang) -> ImportWords {
    let place = import_place(&issue.place, draft, lang);
    let (what, remedy) = words::say(issue, draft, lang);
    ImportWords { place, what, remedy }
}

/// Where something stands, in the numbering of the user's own file.
#[must_use]
pub fn import_place(place: &Place, draft: &Draft, lang: Lang) -> String {
    let is_turned = draft.is_on_its_side();
    let (row_word, column_word) = match (is_turned, lang) {
        (false, Lang::Nl) => ("rij", "kolom"),
        (true, Lang::Nl) => ("kolom", "rij"),
        (false, Lang::En) => ("row", "column"),
        (true, Lang::En) => ("column", "row"),
    };
    let row = |number: &Option<usize>, name: &str| match number {
        Some(number) if name.is_empty() => format!("{row_word} {number}"),
        Some(number) => format!("{row_word} {number} ({name})"),
        None => name.to_owned(),
    };
    let column = |index: usize, heading: &str| {
        let number = draft.columns().get(index).map_or(0, |column| column.number);
        if heading.is_empty() {
            format!("{column_word} {number}")
        } else {
            format!("{column_word} ‘{}’", cut(heading))
        }
    };
    let text = match place {
        Place::File => return String::new(),
        Place::Row { number, name, .. } => row(number, &cut(name)),
        Place::Column { column: index, heading } => column(*index, heading),
        Place::Cell { number, name, column: index, heading, .. } => {
            format!("{}, {}", row(number, &cut(name)), column(*index, heading))
        }
    };
    capital(&text)
}

pub(super) fn municipality(code: Code, draft: &Draft) -> String {
    draft.known().municipality(code).map_or_else(|| code.to_string(), |municipality| municipality.name.clone())
}

/// A row of the file by its number; in a table on its side that is a column.
pub(super) fn row_number(number: usize, draft: &Draft, lang: Lang) -> String {
    let word = if draft.is_on_its_side() { lang.pick("kolom", "column") } else { lang.pick("rij", "row") };
    format!("{word} {number}")
}

/// The name of a figure; for one of the user's own, the name that its column has.
pub(super) fn figure_in(draft: &Draft, figure: FigureId, lang: Lang) -> String {
    let own = draft.columns().iter().find(|column| column.meaning == Meaning::Figure(figure));
    match (figure, own) {
        (FigureId::Own(_), Some(column)) if !column.name.is_empty() => cut(&column.name),
        _ => shipped_figure_name(figure, lang),
    }
}

/// The name of an encoding, for who can choose one when saving.
#[must_use]
pub fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::MacRoman => "Mac Roman",
    }
}

/// A heading or name is at most a line.
pub(super) fn cut(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
