//! One wording per kind of issue. About the file as a whole it is a sentence of its own; about a row, column or cell it
//! follows a colon.

use super::{figure_in, file, municipality, row_number};
use crate::{
    figures::{Draft, Issue, IssueKind, Notation, Place, read_number},
    text::{Lang, date_in_words, encoding_name, import_repair::reading},
};

/// What is wrong, and what to do about it.
#[expect(clippy::too_many_lines, reason = "one match, so that an issue without words does not compile")]
pub(super) fn say(issue: &Issue, draft: &Draft, lang: Lang) -> (String, String) {
    let fill_in = || lang.pick("Vul een getal in.", "Enter a number.").to_owned();
    match &issue.kind {
        IssueKind::NotATable(kind) => file::not_a_table(*kind, lang),
        IssueKind::TooLarge { bytes, limit } => {
            let (size, limit) = (file::megabytes(*bytes, lang), file::megabytes(*limit, lang));
            lang.pick(
                (
                    format!("Het bestand is {size}; {limit} is de grens."),
                    "Verwijder tabbladen, rijen of kolommen die u niet nodig hebt.".to_owned(),
                ),
                (
                    format!("The file is {size}; {limit} is the limit."),
                    "Remove sheets, rows or columns that you do not need.".to_owned(),
                ),
            )
        }
        IssueKind::Damaged
        | IssueKind::Encrypted
        | IssueKind::InflatesTooFar { .. }
        | IssueKind::Rounded { .. }
        | IssueKind::ColumnsCut { .. }
        | IssueKind::SheetChosen { .. } => super::workbook::say(&issue.kind, draft, lang),
        IssueKind::TooManyCells { limit } => {
            let limit = lang.whole(*limit as u64);
            lang.pick(
                (
                    format!("De tabel heeft meer dan {limit} cellen."),
                    "Verwijder rijen of kolommen die u niet nodig hebt.".to_owned(),
                ),
                (
                    format!("The table has more than {limit} cells."),
                    "Remove rows or columns that you do not need.".to_owned(),
                ),
            )
        }
        IssueKind::Empty => file::pair(
            lang,
            ("Er staat niets in.", "Plak een tabel met gemeenten en getallen."),
            ("There is nothing in it.", "Paste a table with municipalities and numbers."),
        ),
        IssueKind::NoNames => file::pair(
            lang,
            (
                "Wij vonden geen gemeenten.",
                "Zet in de eerste kolom de naam of de CBS-code, bijvoorbeeld Zaanstad of GM0479.",
            ),
            (
                "We found no municipalities.",
                "Put the name or the CBS code in the first column, such as Zaanstad or GM0479.",
            ),
        ),
        IssueKind::OtherRegion { count } => file::other_region(*count, draft, lang),
        IssueKind::NoFigures => file::pair(
            lang,
            (
                "Wij vonden wel gemeenten, maar geen kolom met getallen.",
                "Zet de getallen naast de namen en plak opnieuw.",
            ),
            (
                "We found municipalities, but no column with numbers.",
                "Put the numbers next to the names and paste again.",
            ),
        ),
        IssueKind::MissingMunicipalities { codes } => file::missing(codes, draft, lang),
        IssueKind::EncodingGuessed(encoding) => {
            let name = encoding_name(*encoding);
            lang.pick(
                (
                    format!("De accenten zijn gelezen als {name}."),
                    "Kloppen de namen niet? Bewaar het bestand dan als CSV UTF-8.".to_owned(),
                ),
                (
                    format!("The accents were read as {name}."),
                    "Are the names wrong? Then save the file as CSV UTF-8.".to_owned(),
                ),
            )
        }
        IssueKind::ControlCharacters { count: 1 } => file::pair(
            lang,
            ("Wij hebben 1 onzichtbaar teken verwijderd.", ""),
            ("We removed 1 invisible character.", ""),
        ),
        IssueKind::ControlCharacters { count } => {
            let count = lang.whole(*count as u64);
            lang.pick(
                (format!("Wij hebben {count} onzichtbare tekens verwijderd."), String::new()),
                (format!("We removed {count} invisible characters."), String::new()),
            )
        }
        IssueKind::PeriodChosen { period } => {
            let name = draft.periods().nth(*period).unwrap_or_default();
            lang.pick(
                (
                    format!("In het bestand staan meer perioden. Wij gebruiken {name}."),
                    "U kunt een andere periode kiezen.".to_owned(),
                ),
                (
                    format!("There are several periods in the file. We use {name}."),
                    "You can choose another period.".to_owned(),
                ),
            )
        }
        IssueKind::TooManyRows { limit } => {
            let limit = lang.whole(*limit as u64);
            lang.pick(
                (
                    format!("Meer dan {limit} rijen noemen een gemeente uit deze regio."),
                    "Geef één rij per gemeente.".to_owned(),
                ),
                (
                    format!("More than {limit} rows name a municipality of this region."),
                    "Give one row per municipality.".to_owned(),
                ),
            )
        }
        IssueKind::NameTwice { code, first } => {
            let name = municipality(*code, draft);
            let first = first.map_or_else(
                || lang.pick("een toegevoegde rij", "a row that was added").to_owned(),
                |number| row_number(number, draft, lang),
            );
            lang.pick(
                (format!("{name} staat ook al in {first}."), "Sla een van de twee over, of tel ze op.".to_owned()),
                (format!("{name} is in {first} as well."), "Pass over one of the two, or add them up.".to_owned()),
            )
        }
        IssueKind::UnknownName => file::pair(
            lang,
            ("deze naam kennen wij niet.", "Sla de rij over, of kies welke gemeente het is."),
            ("we do not know this name.", "Pass over the row, or choose which municipality it is."),
        ),
        IssueKind::LikelyName { code } => {
            let name = municipality(*code, draft);
            lang.pick(
                (format!("bedoelt u {name}?"), "Kies ja of nee.".to_owned()),
                (format!("do you mean {name}?"), "Choose yes or no.".to_owned()),
            )
        }
        IssueKind::Dissolved { successor, since } => {
            let (name, since) = (municipality(*successor, draft), date_in_words(since, lang));
            lang.pick(
                (
                    format!("deze gemeente hoort sinds {since} bij {name}."),
                    "Sla de rij over als zij al is meegeteld, of tel haar erbij op.".to_owned(),
                ),
                (
                    format!("this municipality has been part of {name} since {since}."),
                    "Pass over the row if it is counted already, or add it.".to_owned(),
                ),
            )
        }
        IssueKind::Repaired { found, read } => {
            let read = lang.decimal(*read);
            lang.pick(
                (
                    format!("‘{found}’ hebben wij gelezen als {read}."),
                    "Klopt dat niet? Kies ‘terug’ of typ het getal.".to_owned(),
                ),
                (
                    format!("we read ‘{found}’ as {read}."),
                    "Is that wrong? Choose ‘put back’ or type the number.".to_owned(),
                ),
            )
        }
        IssueKind::AmbiguousNotation { example, chosen } => {
            let read = reading(example, *chosen, lang);
            lang.pick(
                (
                    format!("‘{example}’ kan duizendtal of decimaal zijn. Wij lazen {read}."),
                    "Kies hoe het bedoeld is.".to_owned(),
                ),
                (
                    format!("‘{example}’ can be thousands or decimals. We read {read}."),
                    "Choose what is meant.".to_owned(),
                ),
            )
        }
        IssueKind::DuplicateHeading { first } => {
            let number = draft.columns().get(*first).map_or(0, |column| column.number);
            let word = if draft.is_on_its_side() { lang.pick("rij", "row") } else { lang.pick("kolom", "column") };
            lang.pick(
                (format!("deze kop staat ook boven {word} {number}."), "Kijk of u de goede kolom gebruikt.".to_owned()),
                (
                    format!("this heading stands above {word} {number} as well."),
                    "Check that you use the right column.".to_owned(),
                ),
            )
        }
        IssueKind::MeaningTwice { figure, .. } => {
            let name = figure_in(draft, *figure, lang);
            lang.pick(
                (format!("twee kolommen betekenen ‘{name}’."), "Kies welke u gebruikt.".to_owned()),
                (format!("two columns mean ‘{name}’."), "Choose which one you use.".to_owned()),
            )
        }
        IssueKind::FarFromKnown { known, read } => {
            let (known, read) = (lang.decimal(*known), lang.decimal(*read));
            lang.pick(
                (
                    format!("uw getal wijkt sterk af van het getal in gebruik: {read} tegen {known}."),
                    "Kijk of er een cijfer te veel of te weinig staat.".to_owned(),
                ),
                (
                    format!("your number is far from the number in use: {read} against {known}."),
                    "Check for a digit too many or too few.".to_owned(),
                ),
            )
        }
        IssueKind::Missing => (lang.pick("de cel is leeg.", "the cell is empty.").to_owned(), fill_in()),
        IssueKind::NotANumber { found } => {
            let what = lang.pick(format!("‘{found}’ is geen getal."), format!("‘{found}’ is not a number."));
            (what, not_a_number(found, notation_at(issue, draft), lang).map_or_else(fill_in, str::to_owned))
        }
        IssueKind::Negative { found } => with_remedy(lang.pick(
            (format!("‘{found}’ is minder dan nul."), "Vul 0 of meer in."),
            (format!("‘{found}’ is below zero."), "Enter 0 or more."),
        )),
        IssueKind::TooFine { found } => with_remedy(lang.pick(
            (format!("‘{found}’ heeft meer dan zes cijfers achter de komma."), "Rond het getal af."),
            (format!("‘{found}’ has more than six decimals."), "Round the number."),
        )),
        IssueKind::NumberTooLarge { found } => with_remedy(lang.pick(
            (format!("‘{found}’ is te groot."), "Kijk of er cijfers te veel staan."),
            (format!("‘{found}’ is too large."), "Check for digits too many."),
        )),
        IssueKind::FormulaError { found } => with_remedy(lang.pick(
            (
                format!("‘{found}’ is een fout in een formule."),
                "Herstel de formule in uw rekenblad, of vul een getal in.",
            ),
            (
                format!("‘{found}’ is an error in a formula."),
                "Repair the formula in your spreadsheet, or enter a number.",
            ),
        )),
        IssueKind::Date { found } => with_remedy(lang.pick(
            (
                format!("‘{found}’ is een datum. Uw rekenblad heeft er een datum van gemaakt."),
                "Vul het getal in dat er hoort.",
            ),
            (
                format!("‘{found}’ is a date. Your spreadsheet made a date of it."),
                "Enter the number that belongs there.",
            ),
        )),
    }
}

fn with_remedy((what, remedy): (String, &str)) -> (String, String) {
    (what, remedy.to_owned())
}

/// What to do about a text that is nearly a number; `None` when nothing special can be said.
fn not_a_number(found: &str, notation: Notation, lang: Lang) -> Option<&'static str> {
    let is_number_after =
        |from: &[char], to: &str| found.contains(from) && read_number(&found.replace(from, to), notation).is_ok();
    if is_number_after(&['O', 'o'], "0") {
        Some(lang.pick("Vervang de letter O door een nul.", "Replace the letter O by a zero."))
    } else if is_number_after(&['l', 'I'], "1") {
        Some(lang.pick("Vervang de letter l door een 1.", "Replace the letter l by a 1."))
    } else if read_number(found, notation.other()).is_ok() {
        Some(lang.pick(
            "De punt en de komma staan andersom dan in de rest van de kolom. Typ het getal opnieuw.",
            "The point and the comma are the other way round from the rest of the column. Type the number again.",
        ))
    } else if found.bytes().any(|byte| byte.is_ascii_digit()) {
        Some(lang.pick("Laat alleen het getal staan.", "Leave only the number."))
    } else {
        None
    }
}

fn notation_at(issue: &Issue, draft: &Draft) -> Notation {
    let column = match issue.place {
        Place::Cell { column, .. } | Place::Column { column, .. } => column,
        Place::File | Place::Row { .. } => return Notation::Plain,
    };
    draft.columns().get(column).map_or(Notation::Plain, |column| column.notation)
}
