//! What can be wrong with figures that a user brings, with the place and the remedies. The words stand in the text
//! module; the sentences here are examples of what it makes of them.

use super::{Encoding, Notation, Repair};
use crate::model::{Code, Decimal, FigureId};

/// Where something is wrong, in the numbering of the user's own file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A row. In a table on its side, where every municipality has a column, `number` is that of the column.
    Row {
        /// Index in [`super::Draft::rows`].
        row: usize,
        /// Number as the user sees it, from 1; `None` for a row that was added.
        number: Option<usize>,
        /// The name as it was written.
        name: String,
    },
    /// A column.
    Column {
        /// Index in [`super::Draft::columns`].
        column: usize,
        /// The heading as it was written; empty when there is none.
        heading: String,
    },
    /// A cell.
    Cell {
        /// Index in [`super::Draft::rows`].
        row: usize,
        /// Number of the row as the user sees it, from 1; `None` for a row that was added.
        number: Option<usize>,
        /// The name in that row as it was written.
        name: String,
        /// Index in [`super::Draft::columns`].
        column: usize,
        /// The heading of the column as it was written; empty when there is none.
        heading: String,
    },
}

/// What an issue holds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing can be used: there is no table.
    File,
    /// The column cannot be used until it is solved; for a row, all columns.
    Blocks,
    /// A question; the figures can be used without an answer.
    Asks,
    /// Something that was done or passed over, for the user to know.
    Tells,
}

/// What a file is, when it is no table of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// XLSX, XLSM, ODS or another zip archive.
    Spreadsheet,
    /// XLS, or an encrypted workbook.
    OldSpreadsheet,
    /// A document of Word or Writer.
    Document,
    /// A zip archive that is no workbook we read.
    Archive,
    /// A PDF.
    Pdf,
    /// A web page.
    WebPage,
    /// JSON.
    Json,
    /// Text that is no table.
    Text,
    /// Anything else.
    Binary,
}

/// What is wrong, or worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssueKind {
    /// "Dit bestand is een PDF, geen tabel. Kopieer de tabel en plak die hier."
    NotATable(FileKind),
    /// "Er staat niets in. Plak een tabel met gemeenten en getallen."
    Empty,
    /// "Het bestand is 50 MB; 10 MB is de grens. Verwijder tabbladen of kolommen die u niet nodig hebt."
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// "Het bestand is beschadigd of niet helemaal overgekomen. Open het in uw rekenblad en bewaar het opnieuw."
    Damaged,
    /// "Het bestand heeft een wachtwoord. Bewaar het zonder wachtwoord, of kopieer de cellen en plak ze hier."
    Encrypted,
    /// "Uitgepakt is het bestand groter dan 200 MB."
    InflatesTooFar {
        /// The limit, in bytes.
        limit: usize,
    },
    /// "De tabel heeft meer dan 1.000.000 cellen. Verwijder rijen of kolommen die u niet nodig hebt."
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// "Meer dan 2.000 rijen noemen een gemeente uit deze regio. Geef één rij per gemeente."
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// "Wij vonden geen gemeenten. Zet in de eerste kolom de naam of de CBS-code."
    NoNames,
    /// "Uw tabel gaat over 26 gemeenten buiten de Metropoolregio Amsterdam."
    OtherRegion {
        /// How many municipalities outside the region it names.
        count: usize,
    },
    /// "Wij vonden wel gemeenten, maar geen kolom met getallen."
    NoFigures,
    /// "Er ontbreken 2 gemeenten: Zaanstad en Zandvoort." Counts for every column.
    MissingMunicipalities {
        /// Which ones, in the order of the region.
        codes: Vec<Code>,
    },
    /// "Rij 12: Haarlem staat ook al in rij 7."
    NameTwice {
        /// The municipality.
        code: Code,
        /// Number of the first row as the user sees it.
        first: Option<usize>,
    },
    /// "Rij 9: ‘Amsterdam-Zuidoost’ kennen wij niet."
    UnknownName,
    /// "Bedoelt u Gooise Meren?" Until the answer the municipality counts as missing.
    LikelyName {
        /// The proposal.
        code: Code,
    },
    /// "Weesp hoort sinds 24 maart 2022 bij Amsterdam."
    Dissolved {
        /// Into which municipality it went.
        successor: Code,
        /// On which date.
        since: &'static str,
    },
    /// "‘12.5O0’ is geen getal."
    NotANumber {
        /// What stands there, cut at 60 characters.
        found: String,
    },
    /// "Zaanstad: ‘nu gehuisvest’ is leeg."
    Missing,
    /// "−5 is minder dan nul."
    Negative {
        /// What stands there.
        found: String,
    },
    /// "‘0,1234567’ heeft meer dan zes cijfers achter de komma."
    TooFine {
        /// What stands there.
        found: String,
    },
    /// "‘9999999999999’ is te groot."
    NumberTooLarge {
        /// What stands there.
        found: String,
    },
    /// "‘#N/B’ is een fout in een formule."
    FormulaError {
        /// What stands there.
        found: String,
    },
    /// "‘1-2-2025’ is een datum. Uw rekenblad heeft er een datum van gemaakt."
    Date {
        /// What stands there.
        found: String,
    },
    /// "168,743 hebben wij gelezen als 168.743." The other cells of the column are written the other way.
    Repaired {
        /// What stands there.
        found: String,
        /// How it was read.
        read: Decimal,
    },
    /// "Is 1.234 duizendtal of decimaal? Wij lazen duizendtal."
    AmbiguousNotation {
        /// A cell that can be read in two ways.
        example: String,
        /// How it was read.
        chosen: Notation,
    },
    /// "De kop ‘inwoners’ komt twee keer voor." Blocks nothing by itself.
    DuplicateHeading {
        /// The first column with the heading.
        first: usize,
    },
    /// "Twee kolommen betekenen ‘Inwoners’. Kies welke."
    MeaningTwice {
        /// The meaning.
        figure: FigureId,
        /// The first column with this meaning.
        first: usize,
    },
    /// "Uw getal voor Zaanstad wijkt sterk af van CBS: 16.282 tegen 162.828."
    FarFromKnown {
        /// The number in use.
        known: Decimal,
        /// The number that was read.
        read: Decimal,
    },
    /// "De accenten zijn gelezen als Windows-1252."
    EncodingGuessed(Encoding),
    /// "Wij hebben 3 onzichtbare tekens verwijderd."
    ControlCharacters {
        /// How many were removed.
        count: usize,
    },
    /// "3 getallen hebben wij afgerond op zes cijfers achter de komma."
    Rounded {
        /// How many.
        count: usize,
    },
    /// "Wij lezen de eerste 400 kolommen."
    ColumnsCut {
        /// How many are read.
        limit: usize,
    },
    /// "Wij gebruiken het tabblad ‘Cijfers’: daar staan de meeste gemeenten."
    SheetChosen {
        /// Index in [`super::Draft::sheets`].
        sheet: usize,
    },
    /// "Wij gebruiken 2023, de laatste periode die compleet is."
    PeriodChosen {
        /// Index in [`super::Draft::periods`].
        period: usize,
    },
}

/// One thing that is wrong or worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: IssueKind,
    /// What it holds up.
    pub severity: Severity,
    /// What would solve it, the most sensible first: one button each. Correcting a cell by hand is always possible.
    pub repairs: Vec<Repair>,
}
