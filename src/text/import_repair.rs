//! What a user can decide about figures that were read, in the words of its button; and the names of notations and of
//! the reasons why a row was set apart.

use super::{
    Lang,
    import_issue::{cut, figure_in, municipality, row_number},
    names::{figure_unit, standing_name},
};
use crate::{
    figures::{ApartReason, Draft, Meaning, NameMatch, Notation, Repair, read_number},
    model::{FigureId, Origin},
};

/// What the button of a remedy says.
#[must_use]
pub fn repair_in_words(repair: &Repair, draft: &Draft, lang: Lang) -> String {
    match repair {
        Repair::CellTyped { text, .. } => {
            lang.pick(format!("Vul ‘{}’ in", cut(text)), format!("Enter ‘{}’", cut(text)))
        }
        Repair::CellFilledFromKnown { column, value, .. } => {
            let value = lang.decimal(*value);
            if is_own_in_use(draft, *column) {
                lang.pick(format!("Gebruik {value}, zoals nu"), format!("Use {value}, as now"))
            } else {
                lang.pick(format!("Gebruik {value} van CBS"), format!("Use {value} of CBS"))
            }
        }
        Repair::CellAssumed { value, .. } => {
            let value = lang.decimal(*value);
            lang.pick(format!("Gebruik {value} als aanname"), format!("Use {value} as an assumption"))
        }
        Repair::CellRestored { .. } => lang.pick("terug", "put back").to_owned(),
        Repair::RowNamed { row, code } => {
            let name = municipality(*code, draft);
            let is_proposed = draft.rows().get(*row).is_some_and(|row| row.found == NameMatch::Likely(*code));
            if is_proposed {
                lang.pick(format!("Ja, {name}"), format!("Yes, {name}"))
            } else {
                lang.pick(format!("Dit is {name}"), format!("This is {name}"))
            }
        }
        Repair::NameRejected { .. } => lang.pick("Nee", "No").to_owned(),
        Repair::RowSkipped { row } => match draft.rows().get(*row).and_then(|row| row.number) {
            Some(number) => {
                let row = row_number(number, draft, lang);
                lang.pick(format!("Sla {row} over"), format!("Pass over {row}"))
            }
            None => lang.pick("Sla deze rij over", "Pass over this row").to_owned(),
        },
        Repair::RowAddedTo { code, .. } => {
            let name = municipality(*code, draft);
            lang.pick(format!("Tel op bij {name}"), format!("Add to {name}"))
        }
        Repair::MissingFilled => {
            if draft.known().figures().iter().any(|figure| figure.origin == Origin::Own) {
                lang.pick("Vul aan met de cijfers die nu in gebruik zijn", "Fill up with the figures in use").to_owned()
            } else {
                lang.pick("Vul aan met de cijfers van CBS", "Fill up with the figures of CBS").to_owned()
            }
        }
        Repair::MeaningChosen { .. }
        | Repair::NotationChosen { .. }
        | Repair::ColumnNamed { .. }
        | Repair::SourceGiven { .. }
        | Repair::ReferenceGiven { .. }
        | Repair::UnitChosen { .. }
        | Repair::StandingChosen { .. }
        | Repair::SheetChosen { .. }
        | Repair::PeriodChosen { .. } => about_column(repair, draft, lang),
    }
}

fn about_column(repair: &Repair, draft: &Draft, lang: Lang) -> String {
    match repair {
        Repair::MeaningChosen { column, meaning: Meaning::Ignored } => {
            let name = column_name(draft, *column, lang);
            lang.pick(format!("Gebruik {name} niet"), format!("Do not use {name}"))
        }
        Repair::MeaningChosen { column, meaning: Meaning::Figure(figure) } => {
            let (name, figure) = (column_name(draft, *column, lang), figure_in(draft, *figure, lang));
            lang.pick(format!("Lees {name} als {figure}"), format!("Read {name} as {figure}"))
        }
        Repair::NotationChosen { column, notation } => match example(draft, *column) {
            Some(example) => {
                let read = reading(example, *notation, lang);
                lang.pick(format!("Lees ‘{example}’ als {read}"), format!("Read ‘{example}’ as {read}"))
            }
            None => notation_name(*notation, lang).to_owned(),
        },
        Repair::ColumnNamed { name, .. } => {
            lang.pick(format!("Noem de kolom ‘{}’", cut(name)), format!("Name the column ‘{}’", cut(name)))
        }
        Repair::SourceGiven { source, .. } => {
            lang.pick(format!("Bron: {}", cut(source)), format!("Source: {}", cut(source)))
        }
        Repair::ReferenceGiven { reference, .. } => {
            lang.pick(format!("Peildatum: {}", cut(reference)), format!("Reference date: {}", cut(reference)))
        }
        Repair::UnitChosen { unit, .. } => {
            let unit = figure_unit(unit, lang);
            lang.pick(format!("Eenheid: {unit}"), format!("Unit: {unit}"))
        }
        Repair::StandingChosen { standing, .. } => {
            let standing = standing_name(*standing, lang);
            lang.pick(format!("Zekerheid: {standing}"), format!("Certainty: {standing}"))
        }
        Repair::SheetChosen { sheet } => {
            let name = cut(draft.sheets().nth(*sheet).unwrap_or_default());
            lang.pick(format!("Gebruik ‘{name}’"), format!("Use ‘{name}’"))
        }
        Repair::PeriodChosen { period } => {
            let period = draft.periods().nth(*period).unwrap_or_default();
            lang.pick(format!("Gebruik {period}"), format!("Use {period}"))
        }
        Repair::CellTyped { .. }
        | Repair::CellFilledFromKnown { .. }
        | Repair::CellAssumed { .. }
        | Repair::CellRestored { .. }
        | Repair::RowNamed { .. }
        | Repair::NameRejected { .. }
        | Repair::RowSkipped { .. }
        | Repair::RowAddedTo { .. }
        | Repair::MissingFilled => String::new(),
    }
}

/// What the point and the comma mean in a column.
#[must_use]
pub fn notation_name(notation: Notation, lang: Lang) -> &'static str {
    match notation {
        Notation::Plain => lang.pick("hele getallen", "whole numbers"),
        Notation::DecimalComma => {
            lang.pick("punt als duizendteken, komma als decimaal", "point for thousands, comma for decimals")
        }
        Notation::DecimalPoint => {
            lang.pick("komma als duizendteken, punt als decimaal", "comma for thousands, point for decimals")
        }
    }
}

/// Why a row is not in the table that was read.
#[must_use]
pub fn apart_reason_in_words(reason: ApartReason, lang: Lang) -> &'static str {
    match reason {
        ApartReason::Title => lang.pick("titel boven de tabel", "title above the table"),
        ApartReason::Note => lang.pick("bron of opmerking", "source or note"),
        ApartReason::NotAMunicipality => {
            lang.pick("totaalrij of geen gemeente", "row of totals, or not a municipality")
        }
        ApartReason::OutsideRegion => lang.pick("gemeente buiten de regio", "municipality outside the region"),
        ApartReason::Empty => lang.pick("opgeheven gemeente zonder cijfers", "former municipality without figures"),
    }
}

/// A text as a notation reads it: "1.234 (duizendtal)" or "1,234 (decimaal)".
pub(super) fn reading(text: &str, notation: Notation, lang: Lang) -> String {
    let Ok(value) = read_number(text, notation) else { return notation_name(notation, lang).to_owned() };
    let is_whole = value.millionths() % 1_000_000 == 0;
    let kind = if is_whole { lang.pick("duizendtal", "thousands") } else { lang.pick("decimaal", "decimals") };
    format!("{} ({kind})", lang.decimal(value))
}

/// A cell that the two notations read as different numbers.
fn example(draft: &Draft, column: usize) -> Option<&str> {
    let cells = &draft.columns().get(column)?.cells;
    let differs = |text: &&str| {
        let read = [Notation::DecimalComma, Notation::DecimalPoint].map(|notation| read_number(text, notation));
        matches!(read, [Ok(comma), Ok(point)] if comma != point)
    };
    cells.iter().map(|cell| cell.written.as_str()).find(differs)
}

/// A column by its heading and number: two columns can have the same heading.
fn column_name(draft: &Draft, column: usize, lang: Lang) -> String {
    let Some(column) = draft.columns().get(column) else { return String::new() };
    let word = if draft.is_on_its_side() { lang.pick("rij", "row") } else { lang.pick("kolom", "column") };
    if column.heading.is_empty() {
        format!("{word} {}", column.number)
    } else {
        format!("‘{}’ ({word} {})", cut(&column.heading), column.number)
    }
}

/// The figure in use that a column would replace was brought by the user.
fn is_own_in_use(draft: &Draft, column: usize) -> bool {
    let figure = draft.columns().get(column).and_then(|column| match column.meaning {
        Meaning::Figure(figure) => Some(figure),
        Meaning::Ignored => None,
    });
    let origin = |figure: FigureId| draft.known().figure(figure).map(|figure| figure.origin);
    figure.and_then(origin) == Some(Origin::Own)
}
