//! From a grid of cells to rows with a municipality: where the names stand, what is heading, total or note, which
//! way the table lies, and whether it is in long form (period × region × value).

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Apart, ApartReason};
use super::grid::{Grid, is_blank_cell, trimmed};
use super::names::{NameMatch, Names, fold, folds_to};
use super::number::{Notation, NumberIssue, read_number};
use super::period::period;
use super::tally::{best, municipality, tally};
use super::{Encoding, IssueKind};

/// What was read from a file: one table per period, or one table without a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) encoding: Encoding,
    /// Control and other invisible characters that were removed.
    pub(super) removed: usize,
    /// Numbers of a spreadsheet that had more than six digits behind the comma.
    pub(super) rounded: usize,
    /// There is something in the columns behind the last that is read.
    pub(super) is_cut: bool,
    pub(super) is_on_its_side: bool,
    pub(super) tables: Vec<RawTable>,
}

/// The rows of one period.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct RawTable {
    /// Empty when the file has no periods.
    pub(super) period: String,
    /// Heading and number of every column with figures.
    pub(super) headings: Vec<(usize, String)>,
    pub(super) rows: Vec<RawRow>,
    pub(super) apart: Vec<Apart>,
    /// What stands behind "Bron:".
    pub(super) source: String,
}

/// A row that is a municipality of the region, or might be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawRow {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) found: NameMatch,
    pub(super) cells: Vec<String>,
}

/// Columns that are read. More would be noise: an own figure needs a place in a list of 256.
pub(super) const MAX_COLUMNS: usize = 400;
/// Rows that are looked at to find the column with names.
const SAMPLE: usize = 3_000;
/// Columns in which names are looked for when the beginning of the table does not have them.
const NAME_COLUMNS: usize = 6;
/// Rows set apart that are kept to be shown.
const MAX_APART: usize = 1_000;
/// From so many municipalities outside the region on, the table is about the country: unknown names are no question.
const NATIONAL: usize = 10;

/// From so many unknown names on, the table is not about municipalities: they are no question either.
const MAX_UNKNOWN: usize = 100;

/// The most rows that name a municipality of the region, per period.
pub(super) const MAX_ROWS: usize = 2_000;

/// Finds the tables in a grid.
pub(super) fn read_tables(grid: &Grid<'_>, names: &Names) -> Result<(bool, Vec<RawTable>), IssueKind> {
    let by_names = |columns: std::ops::Range<usize>, rows: usize| {
        best(columns.map(|column| (column, tally(grid.column(column).take(rows), names))))
    };
    // The beginning tells, except where thousands of neighbourhoods stand before the first municipality.
    let first_columns = 0..columns(grid).end.min(NAME_COLUMNS);
    let column = by_names(columns(grid), SAMPLE).or_else(|| by_names(first_columns.clone(), usize::MAX));
    let row = best(
        grid.rows()
            .enumerate()
            .take(40)
            .map(|(index, row)| (index, tally(row.iter().take(MAX_COLUMNS).map(AsRef::as_ref), names))),
    );
    let is_on_its_side = match (column, row) {
        (Some((_, down)), Some((_, across))) => across > down && across > 1,
        (None, Some((_, across))) => across > 1,
        (_, None) => false,
    };
    if is_on_its_side && grid.len() <= MAX_COLUMNS {
        let turned = grid.turned(MAX_COLUMNS);
        let column = best(columns(&turned).map(|column| (column, tally(turned.column(column), names))));
        let (column, _) = column.ok_or(IssueKind::NoNames)?;
        return Ok((true, Sheet::new(&turned, column, names).tables()?));
    }
    let by_guess = || {
        first_columns
            .clone()
            .find(|&column| grid.column(column).take(200).any(|cell| matches!(names.find(cell), NameMatch::Likely(_))))
    };
    let column = column.map(|(column, _)| column).or_else(by_guess).ok_or(IssueKind::NoNames)?;
    Ok((false, Sheet::new(grid, column, names).tables()?))
}

fn columns(grid: &Grid<'_>) -> std::ops::Range<usize> {
    0..grid.widest().min(MAX_COLUMNS)
}

/// A grid of which the column with names is known.
struct Sheet<'g> {
    grid: &'g Grid<'g>,
    names: &'g Names,
    name_column: usize,
    width: usize,
    /// The first row that is not heading or title.
    first: usize,
    heading_rows: std::ops::Range<usize>,
    /// The column that says wijk, buurt or gemeente.
    kind_column: Option<usize>,
    period_column: Option<usize>,
    is_national: bool,
}

impl<'g> Sheet<'g> {
    fn new(grid: &'g Grid<'g>, name_column: usize, names: &'g Names) -> Self {
        let mut sheet = Self {
            grid,
            names,
            name_column,
            width: columns(grid).end,
            first: 0,
            heading_rows: 0..0,
            kind_column: None,
            period_column: None,
            is_national: false,
        };
        let is_named = |cell| municipality(names.find_certain(cell)).is_some();
        let named = grid.column(name_column).position(is_named);
        let likely = || grid.column(name_column).position(|cell| names.find(cell) != NameMatch::Unknown);
        sheet.first = named.or_else(likely).unwrap_or_default();
        while sheet.first > 0 && sheet.is_data(sheet.first - 1) {
            sheet.first -= 1;
        }
        sheet.heading_rows = sheet.find_heading_rows();
        let others = || (0..columns(grid).end).filter(|&column| column != name_column);
        sheet.kind_column = others().find(|&column| sheet.is_kind_column(column));
        sheet.period_column = others().find(|&column| sheet.is_period_column(column));
        let municipalities = sheet.data().filter(|(row, _)| !sheet.is_other_kind(*row));
        let outside = municipalities.filter(|(_, cell)| matches!(names.find_certain(cell), NameMatch::Other(_)));
        sheet.is_national = outside.take(NATIONAL).count() == NATIONAL;
        sheet
    }

    /// The row says itself that it is a neighbourhood, a province or the country.
    fn is_other_kind(&self, row: usize) -> bool {
        self.kind_column.is_some_and(|column| !folds_to(self.cell(row, column), "gemeente"))
    }

    /// The rows from the first on that have a name, by index.
    fn data(&self) -> impl Iterator<Item = (usize, &'g str)> {
        let cells = self.grid.column(self.name_column).enumerate().skip(self.first);
        cells.filter(|(_, cell)| !is_blank_cell(cell))
    }

    /// A row above the first municipality that has a name and mostly numbers is a row with a name that is not known.
    fn is_data(&self, index: usize) -> bool {
        let row = self.grid.row(index);
        let has_name = row.get(self.name_column).is_some_and(|cell| !cell.trim().is_empty());
        let others = || {
            let cells = row.iter().enumerate().filter(|(column, _)| *column != self.name_column);
            cells.map(|(_, cell)| cell.trim()).filter(|cell| !cell.is_empty())
        };
        let numbers = others().filter(|cell| is_number(cell) && period(cell).is_none()).count();
        has_name && numbers > 0 && numbers * 2 >= others().count()
    }

    fn is_kind_column(&self, column: usize) -> bool {
        const KINDS: [&str; 6] = ["gemeente", "wijk", "buurt", "provincie", "land", "landsdeel"];
        let (mut count, mut has_gemeente) = (0_usize, false);
        let mut earlier = "";
        for (index, _) in self.data().take(SAMPLE) {
            let kind = self.cell(index, column);
            if kind != earlier || count == 0 {
                let Some(place) = KINDS.iter().position(|known| folds_to(kind, known)) else { return false };
                has_gemeente |= place == 0;
                earlier = kind;
            }
            count += 1;
        }
        count > 1 && has_gemeente
    }

    fn is_period_column(&self, column: usize) -> bool {
        let heading = self.heading(column);
        let heading = fold(&heading);
        let is_called_so = ["perioden", "periode", "period", "jaar", "year", "peildatum", "datum", "date"]
            .iter()
            .any(|name| heading == *name);
        let mut periods = BTreeSet::new();
        let mut pairs = BTreeSet::new();
        let mut names = BTreeSet::new();
        for (index, name) in self.data().take(SAMPLE) {
            let Some(period) = period(self.cell(index, column)) else { return false };
            periods.insert(period);
            names.insert(name);
            pairs.insert((period, name));
        }
        // Without a telling heading, only when it explains why names come back.
        !periods.is_empty() && (is_called_so || periods.len() > 1 && pairs.len() > names.len())
    }

    fn cell(&self, row: usize, column: usize) -> &'g str {
        trimmed(self.grid.cell(row, column))
    }

    /// Up to three rows above the first one; a cell that spans columns counts for those behind it.
    fn heading(&self, column: usize) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for row in self.heading_rows.clone() {
            let is_last = row + 1 == self.first;
            let mut text = self.cell(row, column);
            if text.is_empty() && !is_last {
                text =
                    (0..column).rev().map(|before| self.cell(row, before)).find(|cell| !cell.is_empty()).unwrap_or("");
            }
            if !text.is_empty() && !parts.contains(&text) {
                parts.push(text);
            }
        }
        parts.join(" ").chars().filter(|character| *character != '\n').take(200).collect()
    }

    fn find_heading_rows(&self) -> std::ops::Range<usize> {
        let filled = |row: usize| (0..self.width.min(64)).filter(move |&column| !self.cell(row, column).is_empty());
        // Above a heading, one cell that spans several columns is heading too; a title stands over the names.
        let is_span = |row: usize| row + 1 < self.first && filled(row).any(|column| column > self.name_column);
        let mut start = self.first;
        while start > 0 && self.first - start < 3 && (filled(start - 1).count() > 1 || is_span(start - 1)) {
            start -= 1;
        }
        start..self.first
    }

    /// Columns that say which row it is and hold no figures.
    fn skipped(&self) -> [Option<usize>; 3] {
        [Some(self.name_column), self.kind_column, self.period_column]
    }

    fn tables(&self) -> Result<Vec<RawTable>, IssueKind> {
        let used: Vec<usize> = (0..self.width).filter(|column| !self.skipped().contains(&Some(*column))).collect();
        let headings: Vec<(usize, String)> = used.iter().map(|&column| (column + 1, self.heading(column))).collect();
        let mut common = RawTable { headings, source: self.source_by_shape().to_owned(), ..RawTable::default() };
        for row in 0..self.first {
            if !self.heading_rows.contains(&row) {
                self.set_apart(&mut common, row, ApartReason::Title);
            }
        }
        let mut tables: BTreeMap<(u16, u16), RawTable> = BTreeMap::new();
        let mut unknown_count = 0;
        for row in self.first..self.grid.len() {
            let name = self.cell(row, self.name_column);
            let period_text = self.period_column.map_or("", |column| self.cell(row, column));
            let key = period(period_text).unwrap_or_default();
            if self.grid.row(row).iter().all(|cell| is_blank_cell(cell)) {
                continue;
            }
            let table = if self.period_column.is_some() && key == (0, 0) {
                &mut common
            } else {
                tables.entry(key).or_insert_with(|| RawTable { period: period_text.to_owned(), ..RawTable::default() })
            };
            let is_certain_only = self.is_national || unknown_count >= MAX_UNKNOWN;
            let judged = self.judge(row, name, is_certain_only);
            unknown_count += usize::from(judged == Ok(NameMatch::Unknown));
            match judged {
                Err(reason) => self.set_apart(table, row, reason),
                Ok(_) if table.rows.len() >= MAX_ROWS => return Err(IssueKind::TooManyRows { limit: MAX_ROWS }),
                Ok(found) => table.rows.push(RawRow {
                    number: row + 1,
                    name: name.to_owned(),
                    found,
                    cells: used.iter().map(|&column| self.cell(row, column).to_owned()).collect(),
                }),
            }
        }
        let source = tables.values().map(|table| table.source.clone()).find(|source| !source.is_empty());
        let source = source.unwrap_or_else(|| common.source.clone());
        let mut tables: Vec<RawTable> = tables.into_values().collect();
        for table in &mut tables {
            table.headings.clone_from(&common.headings);
            table.source.clone_from(&source);
            table.apart.splice(0..0, common.apart.iter().cloned());
        }
        Ok(tables)
    }

    /// Every table of StatLine begins with these two columns; where it comes from stands nowhere in it.
    fn source_by_shape(&self) -> &'static str {
        let is_statline = self.period_column.is_some_and(|column| self.heading(column) == "Perioden")
            && self.heading(self.name_column) == "Regio's";
        if is_statline { "CBS StatLine" } else { "" }
    }

    /// What the row stands for, or why it is no row of the draft.
    fn judge(&self, row: usize, name: &str, is_certain_only: bool) -> Result<NameMatch, ApartReason> {
        if self.is_other_kind(row) {
            return Err(ApartReason::NotAMunicipality);
        }
        let found = if is_certain_only { self.names.find_certain(name) } else { self.names.find(name) };
        // Only what was written in this row: in a ragged table that is much less than there are columns.
        let cells = || {
            let row = self.grid.row(row).iter().take(self.width).enumerate();
            row.filter(|(column, _)| !self.skipped().contains(&Some(*column))).map(|(_, cell)| cell.trim())
        };
        let has_digits = || cells().any(|cell| cell.bytes().any(|byte| byte.is_ascii_digit()));
        let is_empty = || cells().all(|cell| read_number(cell, Notation::Plain) == Err(NumberIssue::Missing));
        match found {
            NameMatch::NotAMunicipality => Err(ApartReason::NotAMunicipality),
            NameMatch::Other(_) => Err(ApartReason::OutsideRegion),
            NameMatch::Dissolved { .. } if is_empty() => Err(ApartReason::Empty),
            NameMatch::Unknown | NameMatch::Likely(_) if !has_digits() => Err(ApartReason::Note),
            NameMatch::Unknown if is_certain_only => Err(ApartReason::OutsideRegion),
            NameMatch::Unknown if is_note(name) => Err(ApartReason::Note),
            NameMatch::Exact(_) | NameMatch::Likely(_) | NameMatch::Dissolved { .. } | NameMatch::Unknown => Ok(found),
        }
    }

    fn set_apart(&self, table: &mut RawTable, row: usize, reason: ApartReason) {
        if table.apart.len() >= MAX_APART {
            return;
        }
        let mut text = String::with_capacity(64);
        for cell in self.grid.row(row).iter().map(|cell| trimmed(cell)).filter(|cell| !cell.is_empty()) {
            text.push_str(if text.is_empty() { "" } else { " · " });
            text.push_str(cell);
            if text.len() > 200
                && let Some((end, _)) = text.char_indices().nth(200)
            {
                text.truncate(end);
                break;
            }
        }
        if text.is_empty() {
            return;
        }
        let source = text.strip_prefix("Bron:").or_else(|| text.strip_prefix("Source:"));
        if let Some(source) = source {
            source.trim().clone_into(&mut table.source);
        }
        table.apart.push(Apart { number: row + 1, text, reason });
    }
}

fn is_note(name: &str) -> bool {
    let start = name.split([':', ' ']).next().unwrap_or_default();
    let start = fold(start);
    name.len() > 80 || ["", "bron", "source", "noot", "note", "toelichting", "peildatum"].contains(&start.as_str())
}

fn is_number(cell: &str) -> bool {
    [Notation::DecimalComma, Notation::DecimalPoint].iter().any(|&notation| read_number(cell, notation).is_ok())
}
