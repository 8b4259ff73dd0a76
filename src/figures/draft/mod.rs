//! What was read, before it is used: every cell as it was written beside the way it was read, and what the user
//! decided about it. A draft is a value: a [`Repair`] makes a new one, so undo is keeping the old one.

mod apply;
mod build;
mod check;
mod exported;
mod result;

use std::sync::Arc;

use super::book::Book;
use super::names::Names;
use super::shape::Shape;
use super::{Encoding, IssueKind, NameMatch, Notation, NumberIssue};
use crate::model::{Code, Decimal, FigureId, FigureUnit, Region, Source, Standing};

/// Something the user decided about a draft. Rows and columns are indexes in [`Draft::rows`] and [`Draft::columns`];
/// one that does not exist changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// A cell was typed over.
    CellTyped {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// What was typed.
        text: String,
    },
    /// A cell takes the figure in use: "Gebruik 2.965 van CBS".
    CellFilledFromKnown {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The figure in use.
        value: Decimal,
    },
    /// A cell takes an estimate: "Gebruik 182 als aanname".
    CellAssumed {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The estimate.
        value: Decimal,
    },
    /// A cell is read as it was written, in the notation of its column: "terug".
    CellRestored {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// A row is this municipality: "Ja, Gooise Meren".
    RowNamed {
        /// The row.
        row: usize,
        /// The municipality.
        code: Code,
    },
    /// A row is not the municipality that was proposed: "Nee".
    NameRejected {
        /// The row.
        row: usize,
    },
    /// A row is passed over: "Sla deze rij over".
    RowSkipped {
        /// The row.
        row: usize,
    },
    /// A row is added to a municipality: "Tel op bij Amsterdam".
    RowAddedTo {
        /// The row.
        row: usize,
        /// The municipality.
        code: Code,
    },
    /// Municipalities that are missing get a row with the figures in use: "Vul aan met de cijfers van CBS".
    MissingFilled,
    /// A column means something else.
    MeaningChosen {
        /// The column.
        column: usize,
        /// The meaning.
        meaning: Meaning,
    },
    /// A column is written in another notation.
    NotationChosen {
        /// The column.
        column: usize,
        /// The notation.
        notation: Notation,
    },
    /// The name of a column of the user's own was changed.
    ColumnNamed {
        /// The column.
        column: usize,
        /// The name.
        name: String,
    },
    /// The source of a column was filled in.
    SourceGiven {
        /// The column.
        column: usize,
        /// The source, in the user's words.
        source: String,
    },
    /// The reference date of a column was filled in.
    ReferenceGiven {
        /// The column.
        column: usize,
        /// The date or year, in the user's words.
        reference: String,
    },
    /// The unit of a column was chosen.
    UnitChosen {
        /// The column.
        column: usize,
        /// The unit.
        unit: FigureUnit,
    },
    /// The standing of a column was chosen.
    StandingChosen {
        /// The column.
        column: usize,
        /// The standing.
        standing: Standing,
    },
    /// Another sheet of the workbook was chosen. Decisions about the earlier one are forgotten.
    SheetChosen {
        /// Index in [`Draft::sheets`].
        sheet: usize,
    },
    /// Another period was chosen. Decisions about the earlier one are forgotten.
    PeriodChosen {
        /// Index in [`Draft::periods`].
        period: usize,
    },
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A figure.
    Figure(FigureId),
    /// Not used.
    Ignored,
}

/// What a row is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowUse {
    /// The figures of this municipality.
    Municipality(Code),
    /// Added to the figures of this municipality.
    AddedTo(Code),
    /// Nothing, until the user answers a question about its name.
    Asked,
    /// Nothing: the user passed it over.
    Skipped,
}

/// One row of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number as the user sees it, from 1 (of the column, in a table on its side); `None` for a row that was added.
    pub number: Option<usize>,
    /// The name or code as it was written.
    pub name: String,
    /// What the name stands for.
    pub found: NameMatch,
    /// What the row is used for.
    pub usage: RowUse,
}

/// Where the number of a cell comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellOrigin {
    /// As it was written, in the notation of the column.
    Written,
    /// As it was written, but in the other notation, because only that fits.
    Repaired,
    /// Typed over with this text.
    Typed(String),
    /// The figure in use.
    Known,
    /// An estimate.
    Assumed,
}

/// One cell: what was written and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// As it was written in the file.
    pub written: String,
    /// Where the number comes from.
    pub origin: CellOrigin,
    /// The number, or why there is none.
    pub value: Result<Decimal, NumberIssue>,
}

impl Cell {
    /// What the user sees in the cell: what was typed over it, or what was written.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.origin {
            CellOrigin::Typed(text) => text,
            CellOrigin::Written | CellOrigin::Repaired | CellOrigin::Known | CellOrigin::Assumed => &self.written,
        }
    }
}

/// One column of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading as it was written; empty when there is none.
    pub heading: String,
    /// Number of the column as the user sees it, from 1 (of the row, in a table on its side).
    pub number: usize,
    /// What it means.
    pub meaning: Meaning,
    /// The name of a column of the user's own; the heading until it is changed.
    pub name: String,
    /// The notation in which it is read.
    pub notation: Notation,
    /// The other notation reads it as well, and nothing tells which is meant.
    pub is_ambiguous: bool,
    /// By how much every number is multiplied: 1,000 under a heading such as "x 1 000".
    pub factor: u32,
    /// What one unit is.
    pub unit: FigureUnit,
    /// Reference date or year; empty when it is not known.
    pub reference: String,
    /// Where it comes from; [`Source::Own`] with an empty text when it is not known.
    pub source: Source,
    /// The standing that the user chose, if they did.
    pub chosen_standing: Option<Standing>,
    /// One cell per row of the draft.
    pub cells: Vec<Cell>,
}

/// Whether a column can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnState {
    /// It can.
    Ready,
    /// It cannot, until so many issues are solved.
    Blocked(usize),
    /// It means nothing that is used.
    Ignored,
}

/// Why a row of the file is no row of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApartReason {
    /// A line above the table.
    Title,
    /// A source, a note, a line without numbers.
    Note,
    /// A total, a country, a province, a subregion, a neighbourhood.
    NotAMunicipality,
    /// A municipality outside the region.
    OutsideRegion,
    /// A former municipality without figures.
    Empty,
}

/// A row of the file that was set apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Number as the user sees it, from 1.
    pub number: usize,
    /// Its text, cut at 200 characters.
    pub text: String,
    /// Why.
    pub reason: ApartReason,
}

/// Figures that were read and not yet used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    known: Arc<Region>,
    book: Arc<Book>,
    sheet: usize,
    period: usize,
    refusal: Option<IssueKind>,
    rows: Vec<Row>,
    columns: Vec<Column>,
}

impl Draft {
    /// The rows, in the order of the file; rows that were added stand last.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The columns with figures, in the order of the file.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Rows of the file that are not in the draft, at most 1,000 of them.
    #[must_use]
    pub fn apart(&self) -> &[Apart] {
        let table = self.shape().and_then(|shape| shape.tables.get(self.period));
        table.map_or(&[], |table| &table.apart)
    }

    /// The Dutch municipalities outside the region that have a row, for who wants to make a region of them.
    #[must_use]
    pub fn outside(&self) -> Vec<Code> {
        let rows = self.apart().iter().filter(|apart| apart.reason == ApartReason::OutsideRegion);
        let texts: Vec<&str> = rows.map(|apart| apart.text.as_str()).collect();
        if texts.is_empty() {
            return Vec::new();
        }
        let names = Names::of(&self.known);
        let found = |text: &&str| {
            text.split(" · ").find_map(|cell| match names.find_certain(cell) {
                NameMatch::Other(code) => Some(code),
                NameMatch::Exact(_)
                | NameMatch::Likely(_)
                | NameMatch::Dissolved { .. }
                | NameMatch::NotAMunicipality
                | NameMatch::Unknown => None,
            })
        };
        texts.iter().filter_map(found).collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }

    /// The periods in the file, oldest first; empty when it has no column of periods.
    pub fn periods(&self) -> impl Iterator<Item = &str> {
        let tables = self.shape().into_iter().flat_map(|shape| &shape.tables);
        tables.map(|table| table.period.as_str()).filter(|period| !period.is_empty())
    }

    /// The names of the sheets of the workbook; empty for a file that has none.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.book.sheets.iter().map(|sheet| sheet.name.as_str()).filter(|name| !name.is_empty())
    }

    /// The sheet in use, an index in [`Draft::sheets`].
    #[must_use]
    pub fn sheet(&self) -> usize {
        self.sheet
    }

    fn shape(&self) -> Option<&Shape> {
        self.book.sheet(self.sheet)?.shape.as_ref().ok()
    }

    /// The period in use, an index in [`Draft::periods`].
    #[must_use]
    pub fn period(&self) -> usize {
        self.period
    }

    /// How the bytes were read.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.shape().map_or(Encoding::Utf8, |shape| shape.encoding)
    }

    /// Every municipality has a column instead of a row; "row" in a [`super::Place`] is then a column of the file.
    #[must_use]
    pub fn is_on_its_side(&self) -> bool {
        self.shape().is_some_and(|shape| shape.is_on_its_side)
    }

    /// The region for which the figures are read.
    #[must_use]
    pub fn known(&self) -> &Region {
        &self.known
    }

    /// How many municipalities of the region have a row.
    #[must_use]
    pub fn recognised_count(&self) -> usize {
        let codes = self.known.municipalities().iter().map(|municipality| municipality.code);
        codes.filter(|&code| self.rows.iter().any(|row| row.usage == RowUse::Municipality(code))).count()
    }
}
