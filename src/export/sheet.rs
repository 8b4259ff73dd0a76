//! Tables before they are written. Cells have a type, so that CSV, a spreadsheet, a page and plain text each write the
//! same number in their own way.

use crate::{
    model::Ratio,
    text::{Lang, MINUS},
};

/// A workbook: several sheets under one title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// What the workbook is about; printed above every sheet.
    pub title: String,
    /// The sheets, the most wanted first.
    pub sheets: Vec<Sheet>,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name on the tab.
    pub name: String,
    /// The columns.
    pub columns: Vec<SheetColumn>,
    /// One cell per column in every row.
    pub rows: Vec<Vec<SheetCell>>,
    /// The last row, below a line; empty when a sum means nothing.
    pub total: Vec<SheetCell>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetColumn {
    /// The heading.
    pub heading: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column, and so how wide it is and how its numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// A code or a short word.
    Word,
    /// A name.
    Name,
    /// Sentences, which are wrapped.
    Prose,
    /// Whole numbers.
    Count,
    /// Differences, with their sign.
    Difference,
    /// Numbers with so many digits behind the comma when they are shown; files keep six.
    Exact(u8),
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetCell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(Ratio),
    /// In a total row: the sum of the column above, and what it comes to.
    Sum(Ratio),
    /// In a total row: the cell of one column over that of another, times a number of units, and what it comes to.
    Quotient {
        /// Index of the column above the line.
        of: usize,
        /// Index of the column below the line.
        per: usize,
        /// How many of the second one counts: 1,000 inhabitants, 100 lettings.
        units: u32,
        /// What it comes to.
        value: Ratio,
    },
}

impl SheetCell {
    /// A whole number.
    #[must_use]
    pub fn count(number: u64) -> Self {
        Self::Number(Ratio::from_integer(number.into()))
    }

    /// A number, or nothing where there is none.
    #[must_use]
    pub fn maybe(number: Option<Ratio>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    /// The number in the cell, whatever it is made of.
    #[must_use]
    pub fn number(&self) -> Option<&Ratio> {
        match self {
            Self::Empty | Self::Text(_) => None,
            Self::Number(number) | Self::Sum(number) | Self::Quotient { value: number, .. } => Some(number),
        }
    }
}

impl Sheet {
    /// Some columns, in this order. Quotients keep what they come to.
    #[must_use]
    pub fn with_columns(&self, columns: &[usize]) -> Self {
        let pick = |row: &Vec<SheetCell>| columns.iter().filter_map(|&column| row.get(column).cloned()).collect();
        Self {
            name: self.name.clone(),
            columns: columns.iter().filter_map(|&column| self.columns.get(column).cloned()).collect(),
            rows: self.rows.iter().map(pick).collect(),
            total: pick(&self.total),
        }
    }

    /// What a cell shows to a reader, in the way of its column.
    #[must_use]
    pub fn shown(&self, cell: &SheetCell, column: usize, lang: Lang) -> String {
        let number = match cell {
            SheetCell::Empty => return String::new(),
            SheetCell::Text(text) => return text.clone(),
            SheetCell::Number(number) | SheetCell::Sum(number) | SheetCell::Quotient { value: number, .. } => number,
        };
        match self.columns.get(column).map_or(ColumnKind::Word, |column| column.kind) {
            ColumnKind::Count => lang.exact(number, 0),
            ColumnKind::Difference => {
                let text = lang.exact(number, 0);
                if text == "0" || text.starts_with(MINUS) { text } else { format!("+{text}") }
            }
            ColumnKind::Exact(places) => lang.exact(number, places.into()),
            ColumnKind::Word | ColumnKind::Name | ColumnKind::Prose => lang.short(number, 6),
        }
    }
}

impl ColumnKind {
    /// Numbers stand at the right side of their column.
    #[must_use]
    pub fn is_number(self) -> bool {
        match self {
            Self::Word | Self::Name | Self::Prose => false,
            Self::Count | Self::Difference | Self::Exact(_) => true,
        }
    }
}

impl From<&str> for SheetCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for SheetCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
