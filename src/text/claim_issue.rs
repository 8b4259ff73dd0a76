//! What is wrong with a list of claims, or with dividing it, in words for the command line.

use super::Lang;
use crate::{
    divide::{
        Infeasible,
        two_way::{NoTable, Side},
    },
    figures::ClaimIssue,
};

/// What is wrong with the list and what to do about it.
#[must_use]
pub fn claim_issue_in_words(issue: &ClaimIssue, lang: Lang) -> String {
    match issue {
        ClaimIssue::HeadingMissing(heading) => lang.pick(
            format!("De kolom ‘{heading}’ ontbreekt. De eerste regel hoort te zijn: name,weight[,min][,max][,base], of voor een tabel: type,row,col,weight,expected."),
            format!("The column `{heading}` is missing. The first line should be: name,weight[,min][,max][,base], or for a table: type,row,col,weight,expected."),
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
        ClaimIssue::Twice { line, name } => lang.pick(
            format!("Regel {line}: ‘{name}’ staat er twee keer in. Haal er een weg."),
            format!("Line {line}: `{name}` is there twice. Remove one."),
        ),
        ClaimIssue::Kind { line, found } => lang.pick(
            format!("Regel {line}, kolom type: ‘{found}’ is geen row, col of cell."),
            format!("Line {line}, column type: `{found}` is not row, col or cell."),
        ),
        ClaimIssue::CellOutside { row, column } => lang.pick(
            format!("De cel {row} × {column} hoort bij een rij of kolom zonder totaal. Voeg een regel row of col toe."),
            format!("The cell {row} × {column} is in a row or column without a total. Add a row or col line."),
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

impl NoTable {
    /// Why there is no table, naming the rows and columns that cannot fit.
    #[must_use]
    pub fn in_words(&self, rows: &[String], columns: &[String], lang: Lang) -> String {
        let named = |names: &[String], indexes: &[usize]| {
            let names: Vec<String> = indexes.iter().filter_map(|&index| names.get(index).cloned()).collect();
            super::list_in_words(&names, lang)
        };
        match self {
            Self::Shape => lang.pick(
                "Niet elke rij en kolom heeft een gewicht.".to_owned(),
                "Not every row and column has a weight.".to_owned(),
            ),
            Self::TotalsDiffer { rows, columns } => lang.pick(
                format!("De rijen tellen op tot {rows}, de kolommen tot {columns}. Maak die gelijk."),
                format!("The rows add up to {rows}, the columns to {columns}. Make them equal."),
            ),
            Self::FloorAboveCap { row, column, floor, cap } => {
                let (row, column) = (named(rows, &[*row]), named(columns, &[*column]));
                lang.pick(
                    format!("In cel {row} × {column} is het minimum ({floor}) hoger dan wat er kan ({cap})."),
                    format!("In cell {row} × {column} the minimum ({floor}) is above what is possible ({cap})."),
                )
            }
            Self::FloorsAboveTotal { side, index, floors, total } => {
                let name = match side {
                    Side::Rows => named(rows, &[*index]),
                    Side::Columns => named(columns, &[*index]),
                };
                lang.pick(
                    format!("Bij {name} tellen de minima op tot {floors}; het totaal is {total}."),
                    format!("For {name} the minima add up to {floors}; the total is {total}."),
                )
            }
            Self::Shortfall { side, rows: row_indexes, columns: column_indexes, necessary, available } => {
                let (rows, columns) = (Lines::rows(rows, row_indexes), Lines::columns(columns, column_indexes));
                let (who, only) = match side {
                    Side::Rows => (rows, columns),
                    Side::Columns => (columns, rows),
                };
                let (subject, object) = (who.as_subject(lang), only.as_object(lang));
                let sums = lang.pick(
                    format!("{necessary} nodig, {available} beschikbaar."),
                    format!("{necessary} necessary, {available} available."),
                );
                match (who.names.len(), only.names.is_empty()) {
                    (1, true) => lang.pick(
                        format!("{subject} heeft geen cel met een gewicht: {sums}"),
                        format!("{subject} has no cell with a weight: {sums}"),
                    ),
                    (_, true) => lang.pick(
                        format!("{subject} hebben geen cel met een gewicht: {sums}"),
                        format!("{subject} have no cell with a weight: {sums}"),
                    ),
                    (1, false) => lang.pick(
                        format!("{subject} kan alleen {object} gebruiken: {sums}"),
                        format!("{subject} can only use {object}: {sums}"),
                    ),
                    (_, false) => lang.pick(
                        format!("{subject} kunnen alleen {object} gebruiken: {sums}"),
                        format!("{subject} can only use {object}: {sums}"),
                    ),
                }
            }
        }
    }
}

/// Some rows or columns, by name.
struct Lines {
    side: Side,
    names: Vec<String>,
}

impl Lines {
    fn rows(names: &[String], indexes: &[usize]) -> Self {
        Self::of(Side::Rows, names, indexes)
    }

    fn columns(names: &[String], indexes: &[usize]) -> Self {
        Self::of(Side::Columns, names, indexes)
    }

    fn of(side: Side, names: &[String], indexes: &[usize]) -> Self {
        Self { side, names: indexes.iter().filter_map(|&index| names.get(index).cloned()).collect() }
    }

    fn as_subject(&self, lang: Lang) -> String {
        let noun = match (self.side, self.names.len()) {
            (Side::Rows, 1) => lang.pick("Rij", "Row"),
            (Side::Rows, _) => lang.pick("Rijen", "Rows"),
            (Side::Columns, 1) => lang.pick("Kolom", "Column"),
            (Side::Columns, _) => lang.pick("Kolommen", "Columns"),
        };
        format!("{noun} {}", super::list_in_words(&self.names, lang))
    }

    fn as_object(&self, lang: Lang) -> String {
        let noun = match (self.side, self.names.len()) {
            (Side::Rows, 1) => lang.pick("rij", "row"),
            (Side::Rows, _) => lang.pick("rijen", "rows"),
            (Side::Columns, 1) => lang.pick("kolom", "column"),
            (Side::Columns, _) => lang.pick("kolommen", "columns"),
        };
        format!("{noun} {}", super::list_in_words(&self.names, lang))
    }
}
