//! Words about a workbook: what keeps it closed, and what was chosen in it.

use super::{cut, file};
use crate::{
    figures::{Draft, IssueKind},
    text::Lang,
};

/// What is wrong, and what to do about it; empty for what is not about a workbook.
pub(super) fn say(kind: &IssueKind, draft: &Draft, lang: Lang) -> (String, String) {
    match kind {
        IssueKind::Damaged => file::pair(
            lang,
            (
                "Het bestand is beschadigd of niet helemaal overgekomen.",
                "Open het in uw rekenblad en bewaar het opnieuw, of kopieer de cellen en plak ze hier.",
            ),
            (
                "The file is damaged, or a part of it is missing.",
                "Open it in your spreadsheet and save it again, or copy the cells and paste them here.",
            ),
        ),
        IssueKind::Encrypted => file::pair(
            lang,
            (
                "Het bestand is met een wachtwoord beveiligd.",
                "Bewaar het zonder wachtwoord, of kopieer de cellen en plak ze hier.",
            ),
            ("The file has a password.", "Save it without the password, or copy the cells and paste them here."),
        ),
        IssueKind::InflatesTooFar { limit } => {
            let limit = file::megabytes(*limit, lang);
            lang.pick(
                (
                    format!("Uitgepakt is het bestand groter dan {limit}; dat is de grens."),
                    "Kopieer alleen de cellen die u nodig hebt, en plak ze hier.".to_owned(),
                ),
                (
                    format!("Unpacked, the file is larger than {limit}, which is the limit."),
                    "Copy only the cells that you need, and paste them here.".to_owned(),
                ),
            )
        }
        IssueKind::Rounded { count } => {
            let number = lang.whole(*count as u64);
            let what = match (lang, count) {
                (Lang::Nl, 1) => "1 getal is afgerond op zes cijfers achter de komma.".to_owned(),
                (Lang::Nl, _) => format!("{number} getallen zijn afgerond op zes cijfers achter de komma."),
                (Lang::En, 1) => "1 number was rounded to six decimals.".to_owned(),
                (Lang::En, _) => format!("{number} numbers were rounded to six decimals."),
            };
            (what, String::new())
        }
        IssueKind::ColumnsCut { limit } => {
            let limit = lang.whole(*limit as u64);
            lang.pick(
                (
                    format!("De tabel heeft meer kolommen dan wij lezen. Alleen de eerste {limit} tellen mee."),
                    "Staat uw cijfer verderop? Verwijder dan kolommen die u niet nodig hebt.".to_owned(),
                ),
                (
                    format!("The table has more columns than we read. Only the first {limit} count."),
                    "Is your figure further on? Then remove columns that you do not need.".to_owned(),
                ),
            )
        }
        IssueKind::SheetChosen { sheet } => {
            let name = cut(draft.sheets().nth(*sheet).unwrap_or_default());
            let what = lang.pick(
                format!("Het bestand heeft meer tabbladen. Wij lezen ‘{name}’."),
                format!("The file has more sheets. We read ‘{name}’."),
            );
            (what, String::new())
        }
        IssueKind::NotATable(_)
        | IssueKind::Empty
        | IssueKind::TooLarge { .. }
        | IssueKind::TooManyCells { .. }
        | IssueKind::TooManyRows { .. }
        | IssueKind::NoNames
        | IssueKind::OtherRegion { .. }
        | IssueKind::NoFigures
        | IssueKind::MissingMunicipalities { .. }
        | IssueKind::NameTwice { .. }
        | IssueKind::UnknownName
        | IssueKind::LikelyName { .. }
        | IssueKind::Dissolved { .. }
        | IssueKind::NotANumber { .. }
        | IssueKind::Missing
        | IssueKind::Negative { .. }
        | IssueKind::TooFine { .. }
        | IssueKind::NumberTooLarge { .. }
        | IssueKind::FormulaError { .. }
        | IssueKind::Date { .. }
        | IssueKind::Repaired { .. }
        | IssueKind::AmbiguousNotation { .. }
        | IssueKind::DuplicateHeading { .. }
        | IssueKind::MeaningTwice { .. }
        | IssueKind::FarFromKnown { .. }
        | IssueKind::EncodingGuessed(_)
        | IssueKind::ControlCharacters { .. }
        | IssueKind::PeriodChosen { .. } => (String::new(), String::new()),
    }
}
