//! What is wrong with a list of claims, or with dividing it, in words for the command line.

use super::Lang;
use crate::{divide::Infeasible, figures::ClaimIssue};

/// What is wrong with the list and what to do about it.
#[must_use]
pub fn claim_issue_in_words(issue: &ClaimIssue, lang: Lang) -> String {
    match issue {
        ClaimIssue::HeadingMissing(heading) => lang.pick(
            format!("De kolom ‘{heading}’ ontbreekt. De eerste regel hoort te zijn: name,weight[,min][,max][,base]."),
            format!("The column `{heading}` is missing. The first line should be: name,weight[,min][,max][,base]."),
        ),
        ClaimIssue::HeadingTwice(heading) => lang.pick(
            format!("De kolom ‘{heading}’ staat er twee keer in. Haal er een weg."),
            format!("The column `{heading}` is there twice. Remove one."),
        ),
        ClaimIssue::NoRows => lang.pick(
            "Er staan geen rijen onder de koppen.".to_owned(),
            "There are no rows below the headings.".to_owned(),
        ),
        ClaimIssue::Unreadable { line } => lang.pick(
            format!("Regel {line} is niet als tabel te lezen. Bewaar het bestand als CSV in UTF-8."),
            format!("Line {line} cannot be read as a table. Save the file as CSV in UTF-8."),
        ),
        ClaimIssue::Weight { line, found } => lang.pick(
            format!("Regel {line}, kolom weight: ‘{found}’ is geen getal van 0 of meer met een punt als komma."),
            format!("Line {line}, column weight: `{found}` is not a number of 0 or more with a decimal point."),
        ),
        ClaimIssue::Whole { line, column, found } => lang.pick(
            format!("Regel {line}, kolom {column}: ‘{found}’ is geen heel getal van 0 of meer."),
            format!("Line {line}, column {column}: `{found}` is not a whole number of 0 or more."),
        ),
    }
}

impl Infeasible {
    /// Why there is no outcome, with both sums.
    #[must_use]
    pub fn in_words(self, total: u64, names: &[String], lang: Lang) -> String {
        let total = lang.whole(total);
        match self {
            Self::FloorsAboveTotal { floors } => {
                let floors = lang.whole(floors);
                lang.pick(
                    format!("De ondergrenzen tellen op tot {floors}; er is {total}."),
                    format!("The lower limits add up to {floors}; the total is {total}."),
                )
            }
            Self::CapsBelowTotal { caps } => {
                let caps = lang.whole(caps);
                lang.pick(
                    format!("Met de bovengrenzen is er plaats voor {caps}; er is {total}."),
                    format!("The upper limits leave room for {caps}; the total is {total}."),
                )
            }
            Self::FloorAboveCap { index } => {
                let name = names.get(index).map_or("", String::as_str);
                lang.pick(
                    format!("Bij {name} is de ondergrens hoger dan de bovengrens."),
                    format!("For {name} the lower limit is above the upper limit."),
                )
            }
            Self::TooFewHomes { needed } => {
                let needed = lang.whole(needed);
                lang.pick(
                    format!("Deze methode geeft iedereen met een aanspraak er minstens één. Dat zijn er {needed}; er is {total}."),
                    format!("This method gives everybody with a claim at least one: {needed} in all; the total is {total}."),
                )
            }
        }
    }
}
