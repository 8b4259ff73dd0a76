//! Why a file is not a scenario, in words with place and remedy.

use super::Lang;
use crate::{
    document::{DocumentIssue, Expected, MAX_BYTES},
    model::{Decimal, FigureId, KeyError, MergeError, RegionError},
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
        DocumentIssue::Content { place, found, expected } => {
            let expected = expected_in_words(expected, lang);
            lang.pick(
                format!("Bij {place} staat ‘{found}’. Daar hoort {expected}."),
                format!("At {place} stands ‘{found}’. It should be {expected}."),
            )
        }
        DocumentIssue::UnknownField { place, known } => {
            let known = names_in_words(known);
            lang.pick(
                format!("Het veld {place} bestaat niet. Haal het weg of verbeter de naam. Op die plek kunnen staan: {known}."),
                format!("There is no field {place}. Remove it or correct its name. These can stand there: {known}."),
            )
        }
        DocumentIssue::Missing { place } => lang.pick(
            format!("Het veld {place} ontbreekt. Vul het in."),
            format!("The field {place} is missing. Fill it in."),
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
        DocumentIssue::Merge(error) => merge_error(error, lang),
        DocumentIssue::GroupTwice(group) => lang.pick(
            format!("De groep ‘{group}’ staat er twee keer in. Haal er een weg."),
            format!("The group ‘{group}’ is there twice. Remove one."),
        ),
    }
}

/// What may stand at a place, to follow "Daar hoort" and "It should be".
fn expected_in_words(expected: &Expected, lang: Lang) -> String {
    match expected {
        Expected::Object => {
            lang.pick("een blok met velden tussen { en }".to_owned(), "a block of fields between { and }".to_owned())
        }
        Expected::List => lang.pick("een lijst tussen [ en ]".to_owned(), "a list between [ and ]".to_owned()),
        Expected::Text => {
            lang.pick("een tekst tussen aanhalingstekens".to_owned(), "a text between quotation marks".to_owned())
        }
        Expected::YesOrNo => lang.pick("true of false".to_owned(), "true or false".to_owned()),
        Expected::Whole { most } => {
            let most = lang.whole((*most).into());
            lang.pick(format!("een heel getal van 0 tot en met {most}"), format!("a whole number from 0 to {most}"))
        }
        Expected::Between { least, most } => {
            // Also years, so without separators.
            lang.pick(
                format!("een heel getal van {least} tot en met {most}"),
                format!("a whole number from {least} to {most}"),
            )
        }
        Expected::Number => {
            let most = lang.whole(Decimal::MAX_WHOLE.unsigned_abs());
            lang.pick(
                format!("een getal met een punt en hoogstens zes cijfers daarachter, tot en met {most}"),
                format!("a number with a point and at most six digits behind it, up to {most}"),
            )
        }
        Expected::NotNegative => lang.pick("een getal van 0 of meer".to_owned(), "a number of 0 or more".to_owned()),
        Expected::AboveZero => lang.pick("een getal boven 0".to_owned(), "a number above 0".to_owned()),
        Expected::AtMost { items } => {
            let items = lang.whole(*items as u64);
            lang.pick(format!("een lijst van hoogstens {items}"), format!("a list of at most {items}"))
        }
        Expected::Code => lang.pick(
            "een gemeentecode van het CBS, zoals GM0363".to_owned(),
            "a CBS municipality code, such as GM0363".to_owned(),
        ),
        Expected::OneOf(names) => {
            let names = names_in_words(names);
            lang.pick(format!("een van deze namen: {names}"), format!("one of these names: {names}"))
        }
    }
}

fn names_in_words(names: &[&str]) -> String {
    names.join(", ")
}

fn merge_error(error: &MergeError, lang: Lang) -> String {
    match error {
        MergeError::TooFew => lang.pick(
            "Voor een herindeling zijn minstens twee gemeenten nodig.".to_owned(),
            "A merger needs at least two municipalities.".to_owned(),
        ),
        MergeError::Unknown(code) => lang.pick(
            format!("Gemeente {code} kan niet samengaan: zij hoort niet bij deze regio."),
            format!("Municipality {code} cannot merge: it is not in this region."),
        ),
        MergeError::CodeInUse(code) => lang.pick(
            format!("De code {code} is al van een gemeente die niet meegaat in de herindeling. Kies een andere code."),
            format!("The code {code} belongs to a municipality that does not merge. Choose another code."),
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
            let least = lang.signed(figure.least());
            let figure = plain_name(*figure, lang);
            lang.pick(
                format!("Bij gemeente {code} is ‘{figure}’ te klein. Vul {least} of meer in."),
                format!("For municipality {code}, ‘{figure}’ is too low. Enter {least} or more."),
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
