//! Why a file is not a scenario, in words with place and remedy.

use super::Lang;
use crate::{
    document::{DocumentIssue, MAX_BYTES},
    model::{FigureId, KeyError, RegionError},
};

/// What is wrong with the file and what to do about it.
#[must_use]
pub fn document_issue_in_words(issue: &DocumentIssue, lang: Lang) -> String {
    match issue {
        DocumentIssue::TooLarge { bytes } => {
            let (size, limit) = (megabytes(*bytes, lang), megabytes(MAX_BYTES, lang));
            lang.pick(
                format!("Het bestand is {size} groot. Een scenario mag hoogstens {limit} zijn."),
                format!("The file is {size}. A scenario may be {limit} at most."),
            )
        }
        DocumentIssue::NotJson { line, column } => lang.pick(
            format!("Dit is geen leesbaar scenario: op regel {line}, teken {column} klopt de schrijfwijze niet of breekt het bestand af. Kies een bestand dat met ‘Bewaar als bestand’ is gemaakt."),
            format!("This cannot be read as a scenario: at line {line}, character {column} the notation is wrong or the file breaks off. Choose a file made with ‘Save as file’."),
        ),
        DocumentIssue::NotAScenario => lang.pick(
            "Dit bestand is geen scenario van de rekenhulp. Kies een bestand dat met ‘Bewaar als bestand’ is gemaakt.".to_owned(),
            "This file is not a scenario of the calculator. Choose a file made with ‘Save as file’.".to_owned(),
        ),
        DocumentIssue::Newer { version } => lang.pick(
            format!("Dit scenario is gemaakt met een nieuwere rekenhulp (versie {version}). Laad de pagina opnieuw en probeer het nog eens."),
            format!("This scenario was made with a newer calculator (version {version}). Reload the page and try again."),
        ),
        DocumentIssue::Content { line, column, detail } => lang.pick(
            format!("Op regel {line}, teken {column} staat iets wat er niet hoort: {detail}."),
            format!("At line {line}, character {column} something does not belong: {detail}."),
        ),
        DocumentIssue::YearNotShipped(year) => lang.pick(
            format!("Van het jaar {year} zijn geen cijfers ingebouwd. Kies een jaar van 2021 tot en met 2025."),
            format!("No figures of {year} are built in. Choose a year from 2021 to 2025."),
        ),
        DocumentIssue::UnknownMunicipality(code) => lang.pick(
            format!("Gemeente {code} hoort niet bij deze regio. Haal haar uit het bestand of voeg haar toe aan de gemeenten."),
            format!("Municipality {code} is not in this region. Remove it from the file, or add it to the municipalities."),
        ),
        DocumentIssue::ValueMissing(figure, code) => {
            let figure = plain_name(*figure, lang);
            lang.pick(
                format!("Bij het cijfer ‘{figure}’ ontbreekt gemeente {code}. Vul een getal in."),
                format!("The figure ‘{figure}’ has no value for municipality {code}. Enter one."),
            )
        }
        DocumentIssue::Region(error) => region_error(error, lang),
        DocumentIssue::Key(error) => key_error(*error, lang),
        DocumentIssue::OutOfRange { place, found } => lang.pick(
            format!("Bij {place} staat {found}. Dat is te groot, te klein of te veel."),
            format!("{place} is {found}: too large, too small or too many."),
        ),
        DocumentIssue::GroupTwice(group) => lang.pick(
            format!("De groep ‘{group}’ staat er twee keer in. Haal er een weg."),
            format!("The group ‘{group}’ is there twice. Remove one."),
        ),
    }
}

fn megabytes(bytes: usize, lang: Lang) -> String {
    format!("{}{}MB", lang.whole(bytes.div_ceil(1_000_000) as u64), super::NBSP)
}

/// The name of a figure when no region is at hand.
fn plain_name(figure: FigureId, lang: Lang) -> String {
    super::names::shipped_figure_name(figure, lang)
}

fn region_error(error: &RegionError, lang: Lang) -> String {
    match error {
        RegionError::Empty => lang.pick(
            "Er staat geen gemeente in het bestand.".to_owned(),
            "There is no municipality in the file.".to_owned(),
        ),
        RegionError::Twice(code) => lang.pick(
            format!("Gemeente {code} staat er twee keer in. Haal er een weg."),
            format!("Municipality {code} is there twice. Remove one."),
        ),
        RegionError::Length(figure) => {
            let figure = plain_name(*figure, lang);
            lang.pick(
                format!("Het cijfer ‘{figure}’ heeft niet voor elke gemeente precies één getal."),
                format!("The figure ‘{figure}’ does not have exactly one number per municipality."),
            )
        }
        RegionError::FigureTwice(figure) => {
            let figure = plain_name(*figure, lang);
            lang.pick(
                format!("Het cijfer ‘{figure}’ staat er twee keer in. Haal er een weg."),
                format!("The figure ‘{figure}’ is there twice. Remove one."),
            )
        }
        RegionError::Negative(figure, code) => {
            let figure = plain_name(*figure, lang);
            lang.pick(
                format!("Bij gemeente {code} is ‘{figure}’ kleiner dan 0. Vul 0 of meer in."),
                format!("For municipality {code}, ‘{figure}’ is below 0. Enter 0 or more."),
            )
        }
    }
}

fn key_error(error: KeyError, lang: Lang) -> String {
    match error {
        KeyError::NotAHundred(total) => lang.pick(
            format!("De verdeelsleutels tellen op tot {total}. Samen moeten zij 100 zijn."),
            format!("The weights of the key add up to {total}. Together they must be 100."),
        ),
        KeyError::Twice(figure) => {
            let figure = plain_name(figure, lang);
            lang.pick(
                format!("‘{figure}’ staat twee keer in de verdeelsleutel. Haal er een weg."),
                format!("‘{figure}’ is in the key twice. Remove one."),
            )
        }
        KeyError::NotAKey(figure) => {
            let figure = plain_name(figure, lang);
            lang.pick(
                format!("Met ‘{figure}’ valt niet te verdelen: een som daarvan betekent niets. Kies een ander cijfer."),
                format!("Nothing can be divided by ‘{figure}’: a sum of it means nothing. Choose another figure."),
            )
        }
    }
}
