//! Makes a draft of what was read: chooses the meaning and the notation of every column.

use std::sync::Arc;

use super::{ApartReason, Cell, CellOrigin, Column, Draft, Meaning, Row, RowUse};
use crate::figures::book::Book;
use crate::figures::headings::{Heading, read_heading, topic};
use crate::figures::number::{Evidence, Notation, evidence, read_number};
use crate::figures::shape::{RawTable, Shape};
use crate::figures::{IssueKind, NameMatch, NumberIssue};
use crate::model::{Code, Decimal, FigureId, FigureUnit, Region, Source};

impl Draft {
    /// A draft of what was read for a region, with the sheet and the period that say most.
    #[must_use]
    pub fn of_book(known: &Arc<Region>, book: &Arc<Book>) -> Self {
        if let Some(refusal) = &book.refusal {
            return Self::refused(known, refusal.clone());
        }
        Self::of_sheet(known, book, book.best_sheet())
    }

    pub(super) fn of_sheet(known: &Arc<Region>, book: &Arc<Book>, sheet: usize) -> Self {
        match book.sheet(sheet).map(|sheet| &sheet.shape) {
            Some(Ok(shape)) => Self::of_period(known, book, sheet, default_period(known, shape)),
            Some(Err(refusal)) => Self { sheet, book: Arc::clone(book), ..Self::refused(known, refusal.clone()) },
            None => Self::refused(known, IssueKind::Empty),
        }
    }

    /// A draft of a file that holds nothing to use.
    pub(in crate::figures) fn refused(known: &Arc<Region>, refusal: IssueKind) -> Self {
        Self {
            known: Arc::clone(known),
            book: Arc::new(Book::refused(refusal.clone())),
            sheet: 0,
            period: 0,
            refusal: Some(refusal),
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    pub(super) fn of_period(known: &Arc<Region>, book: &Arc<Book>, sheet: usize, period: usize) -> Self {
        let shape = book.sheet(sheet).and_then(|sheet| sheet.shape.as_ref().ok());
        let Some(table) = shape.and_then(|shape| shape.tables.get(period)) else {
            return Self { sheet, book: Arc::clone(book), ..Self::refused(known, IssueKind::NoNames) };
        };
        let rows: Vec<Row> = table
            .rows
            .iter()
            .map(|raw| Row {
                number: Some(raw.number),
                name: raw.name.clone(),
                found: raw.found,
                usage: match raw.found {
                    NameMatch::Exact(code) => RowUse::Municipality(code),
                    NameMatch::Likely(_)
                    | NameMatch::Dissolved { .. }
                    | NameMatch::NotAMunicipality
                    | NameMatch::Other(_)
                    | NameMatch::Unknown => RowUse::Asked,
                },
            })
            .collect();
        let columns = build_columns(known, table, &rows);
        let has_figures = columns.iter().any(|column| column.meaning != Meaning::Ignored);
        let refusal = match (rows.is_empty(), has_figures) {
            (true, _) => {
                let outside = table.apart.iter().filter(|apart| apart.reason == ApartReason::OutsideRegion).count();
                Some(if outside > 0 { IssueKind::OtherRegion { count: outside } } else { IssueKind::NoNames })
            }
            (false, false) if columns.is_empty() => Some(IssueKind::NoFigures),
            (false, _) => None,
        };
        Self { known: Arc::clone(known), book: Arc::clone(book), sheet, period, refusal, rows, columns }
    }
}

/// The newest period in which every municipality of the region has figures, or else the one in which most have.
fn default_period(known: &Region, shape: &Shape) -> usize {
    let count = |table: &RawTable| {
        let has_figures = |code: Code| {
            let mut rows = table.rows.iter().filter(|row| row.found == NameMatch::Exact(code));
            rows.any(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        };
        known.municipalities().iter().filter(|municipality| has_figures(municipality.code)).count()
    };
    // Of equal counts the last is taken, and periods stand oldest first.
    let periods = shape.tables.iter().map(count).enumerate();
    periods.max_by_key(|&(_, count)| count).map_or(0, |(period, _)| period)
}

/// A column while its meaning is being chosen.
struct Candidate {
    heading: Heading,
    figure: Option<FigureId>,
    column: Column,
}

fn build_columns(known: &Region, table: &RawTable, rows: &[Row]) -> Vec<Column> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (place, (number, heading)) in table.headings.iter().enumerate() {
        let texts: Vec<&str> = table.rows.iter().map(|row| row.cells.get(place).map_or("", String::as_str)).collect();
        if texts.iter().any(|text| !text.is_empty()) {
            candidates.push(candidate(known, rows, *number, heading, &texts));
        }
    }
    let newest = |figure, candidates: &[Candidate]| {
        let same = candidates.iter().filter(|candidate| candidate.figure == Some(figure));
        same.filter_map(|candidate| candidate.heading.year).max()
    };
    let figures: Vec<Option<FigureId>> = candidates
        .iter()
        .map(|candidate| {
            // Of "inwoners 2024" and "inwoners 2025" the newest is meant, until the user says otherwise.
            let figure = candidate.figure?;
            (candidate.heading.year >= newest(figure, &candidates)).then_some(figure)
        })
        .collect();
    let mut own = 0..=u8::MAX;
    let mut columns = Vec::new();
    for (mut candidate, figure) in candidates.into_iter().zip(figures) {
        // Only a table with periods comes from StatLine; elsewhere a stroke and brackets are part of a name.
        let heading = candidate.column.heading.clone();
        let topic = topic(&heading).filter(|_| !table.period.is_empty());
        candidate.column.name = topic.map_or(candidate.column.name, |(name, _)| name.to_owned());
        let is_older = candidate.figure.is_some() && figure.is_none();
        let is_unused = is_older || candidate.column.meaning == Meaning::Ignored;
        let column = &mut candidate.column;
        let id = match figure {
            Some(figure) => Some(figure),
            None if is_unused => None,
            None => own_id(known, &column.name, &mut own),
        };
        column.meaning = id.map_or(Meaning::Ignored, Meaning::Figure);
        column.unit = id.map_or(FigureUnit::Own(String::new()), unit_of);
        if let (FigureUnit::Own(unit), Some((_, written))) = (&mut column.unit, topic) {
            written.clone_into(unit);
        }
        if column.reference.is_empty() {
            column.reference.clone_from(&table.period);
        }
        if let Source::Own(source) = &mut column.source {
            source.clone_from(&table.source);
        }
        columns.push(candidate.column);
    }
    adopt_known_source(known, rows, &mut columns);
    columns
}

/// The place of an own figure with the same name in the region in use, or the next free one.
pub(super) fn own_id(known: &Region, name: &str, free: &mut impl Iterator<Item = u8>) -> Option<FigureId> {
    let named = known.figures().iter().find(|figure| !name.is_empty() && figure.name.as_deref() == Some(name));
    if let Some(figure) = named
        && matches!(figure.id, FigureId::Own(_))
    {
        return Some(figure.id);
    }
    free.map(FigureId::Own).find(|&id| known.figure(id).is_none())
}

/// The unit in which a figure is counted.
pub(super) fn unit_of(figure: FigureId) -> FigureUnit {
    match figure {
        FigureId::Inhabitants | FigureId::LivedBefore => FigureUnit::Persons,
        FigureId::Households | FigureId::OnePersonHouseholds => FigureUnit::Households,
        FigureId::HousingStock | FigureId::CorporationHomes | FigureId::RoomToNorm | FigureId::Housed => {
            FigureUnit::Homes
        }
        FigureId::Lettings | FigureId::NewHomes => FigureUnit::HomesPerYear,
        FigureId::AverageWoz => FigureUnit::Euros,
        FigureId::SesWoa => FigureUnit::Own("score".to_owned()),
        FigureId::Own(_) => FigureUnit::Own(String::new()),
    }
}

/// A column that repeats the figure in use exactly, counts what that one counts and comes from where it comes from.
fn adopt_known_source(known: &Region, rows: &[Row], columns: &mut [Column]) {
    for column in columns {
        let Meaning::Figure(id) = column.meaning else { continue };
        let Some(figure) = known.figure(id) else { continue };
        if repeats_known(known, rows, column, id) && !rows.is_empty() {
            column.source = figure.source.clone();
            column.unit = figure.unit.clone();
            column.reference.clone_from(&figure.reference);
        }
    }
}

/// Every number that counts is the one in use.
pub(super) fn repeats_known(known: &Region, rows: &[Row], column: &Column, figure: FigureId) -> bool {
    rows.iter().zip(&column.cells).all(|(row, cell)| match row.usage {
        RowUse::Municipality(code) => cell.value.ok() == known_value(known, Some(figure), code),
        RowUse::AddedTo(_) => cell.value.is_err(),
        RowUse::Asked | RowUse::Skipped => true,
    })
}

pub(super) fn known_value(known: &Region, figure: Option<FigureId>, code: Code) -> Option<Decimal> {
    known.value(figure?, known.index_of(code)?)
}

/// A name without the apostrophe that keeps it from being a formula in a spreadsheet, as our own tables write it.
fn unguarded(text: &str) -> &str {
    let is_guarded = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    text.strip_prefix('\'').filter(|_| is_guarded).unwrap_or(text)
}

fn candidate(known: &Region, rows: &[Row], number: usize, text: &str, texts: &[&str]) -> Candidate {
    let heading = read_heading(text);
    let codes: Vec<Option<Code>> = rows
        .iter()
        .map(|row| match row.found {
            NameMatch::Exact(code) | NameMatch::Likely(code) => Some(code),
            NameMatch::Dissolved { .. } | NameMatch::NotAMunicipality | NameMatch::Other(_) | NameMatch::Unknown => {
                None
            }
        })
        .collect();
    let (notation, is_ambiguous, figure) = match heading.figure {
        Some(figure) => {
            let (notation, is_ambiguous) = choose_notation(known, figure, &codes, texts, heading.factor);
            (notation, is_ambiguous, Some(figure))
        }
        None => by_content(known, &codes, texts, heading.factor),
    };
    let mut cells: Vec<Cell> = texts
        .iter()
        .map(|text| Cell {
            written: (*text).to_owned(),
            origin: CellOrigin::Written,
            value: read_cell(text, notation, heading.factor),
        })
        .collect();
    repair_cells(known, figure, &codes, notation, heading.factor, &mut cells);

    let filled = texts.iter().filter(|text| !text.is_empty()).count();
    // A formula that failed was meant to be a number: it is told at its cell, not passed over.
    let is_meant = |cell: &&Cell| {
        matches!(cell.value, Ok(_) | Err(NumberIssue::FormulaError | NumberIssue::TooFine | NumberIssue::TooLarge))
    };
    let numbers = cells.iter().filter(is_meant).count();
    let repeats_code =
        codes.iter().zip(texts).filter(|(code, text)| code.is_some() && text.parse::<Code>().ok() == **code);
    let is_label = heading.is_label || numbers * 2 < filled || repeats_code.count() * 10 > filled * 6;
    let figure = figure.filter(|_| numbers > 0);
    Candidate {
        figure,
        column: Column {
            heading: text.to_owned(),
            number,
            meaning: if is_label && figure.is_none() { Meaning::Ignored } else { Meaning::Figure(FigureId::Own(0)) },
            name: unguarded(text).to_owned(),
            notation,
            is_ambiguous,
            factor: heading.factor,
            unit: FigureUnit::Own(String::new()),
            reference: heading.year.map(|year| year.to_string()).unwrap_or_default(),
            source: Source::Own(String::new()),
            chosen_standing: None,
            cells,
        },
        heading,
    }
}

/// A cell in the notation and factor of its column.
pub(super) fn read_cell(text: &str, notation: Notation, factor: u32) -> Result<Decimal, NumberIssue> {
    let number = read_number(text, notation)?;
    if factor == 1 {
        return Ok(number);
    }
    let product = number.millionths().checked_mul(i64::from(factor)).ok_or(NumberIssue::TooLarge)?;
    Decimal::from_millionths(product).map_err(|_| NumberIssue::TooLarge)
}

/// Within a quarter of the known value: the other notation is a factor of a thousand away.
fn is_close(value: Decimal, known: Decimal) -> bool {
    let (value, known) = (i128::from(value.millionths()), i128::from(known.millionths()));
    known > 0 && (value - known).abs() * 4 <= known
}

/// The notation in which most cells are close to the known figures, then in which most are numbers, then for which
/// the marks themselves speak; and whether nothing told.
fn choose_notation(
    known: &Region,
    figure: FigureId,
    codes: &[Option<Code>],
    texts: &[&str],
    factor: u32,
) -> (Notation, bool) {
    let close = |notation| {
        let pairs = codes.iter().zip(texts).filter_map(|(code, text)| {
            let known = known_value(known, Some(figure), (*code)?)?;
            Some((read_cell(text, notation, factor).ok()?, known))
        });
        pairs.filter(|&(value, known)| is_close(value, known)).count()
    };
    choose(texts, close)
}

fn choose(texts: &[&str], close: impl Fn(Notation) -> usize) -> (Notation, bool) {
    let marks: Vec<Evidence> = texts.iter().filter(|text| read_is_possible(text)).map(|text| evidence(text)).collect();
    let plain = marks.iter().filter(|mark| **mark == Evidence::NoMarks).count();
    if plain == marks.len() {
        return (Notation::Plain, false);
    }
    let count = |wanted: Evidence| marks.iter().filter(|mark| **mark == wanted).count();
    let score = |notation: Notation| {
        let valid = texts.iter().filter(|text| read_number(text, notation).is_ok()).count();
        (close(notation), valid, count(Evidence::Only(notation)))
    };
    let (comma, point) = (score(Notation::DecimalComma), score(Notation::DecimalPoint));
    if comma != point {
        return (if comma > point { Notation::DecimalComma } else { Notation::DecimalPoint }, false);
    }
    // Only groups of three are left, such as 1.234: more likely thousands than three decimals. A number below a
    // thousand without a mark makes that certain.
    let is_comma = count(Evidence::Groups(Notation::DecimalComma)) >= count(Evidence::Groups(Notation::DecimalPoint));
    (if is_comma { Notation::DecimalComma } else { Notation::DecimalPoint }, plain == 0)
}

fn read_is_possible(text: &str) -> bool {
    [Notation::DecimalComma, Notation::DecimalPoint].iter().any(|&notation| read_number(text, notation).is_ok())
}

/// Without a telling heading: the figure to which at least four of five cells are within 3%, if there are enough cells.
fn by_content(
    known: &Region,
    codes: &[Option<Code>],
    texts: &[&str],
    factor: u32,
) -> (Notation, bool, Option<FigureId>) {
    let is_near = |value: Decimal, known: Decimal| {
        let (value, known) = (i128::from(value.millionths()), i128::from(known.millionths()));
        known > 0 && (value - known).abs() * 100 <= known * 3
    };
    let mut best: Option<(usize, Notation, FigureId)> = None;
    for notation in [Notation::DecimalComma, Notation::DecimalPoint] {
        let values: Vec<Option<Decimal>> = texts.iter().map(|text| read_cell(text, notation, factor).ok()).collect();
        for figure in known.figures().iter().filter(|figure| FigureId::SHIPPED.contains(&figure.id)) {
            let (mut compared, mut near) = (0_usize, 0_usize);
            for (code, value) in codes.iter().zip(&values) {
                let known = code.and_then(|code| known_value(known, Some(figure.id), code));
                if let (Some(value), Some(known)) = (value, known) {
                    compared += 1;
                    near += usize::from(is_near(*value, known));
                }
            }
            if compared >= 5 && near * 5 >= compared * 4 && best.is_none_or(|(most, _, _)| near > most) {
                best = Some((near, notation, figure.id));
            }
        }
    }
    let (notation, is_ambiguous) = choose(texts, |notation| match best {
        Some((near, best, _)) if best == notation => near,
        Some(_) | None => 0,
    });
    (notation, is_ambiguous && best.is_none(), best.map(|(_, _, figure)| figure))
}

/// Reads a cell in the other notation when only that fits: "168,743" between "33.250" and "61.003".
fn repair_cells(
    known: &Region,
    figure: Option<FigureId>,
    codes: &[Option<Code>],
    notation: Notation,
    factor: u32,
    cells: &mut [Cell],
) {
    if notation == Notation::Plain {
        return;
    }
    let is_whole = |cell: &Cell| cell.value.is_ok_and(|value| value.millionths() % 1_000_000 == 0);
    let broken = cells.iter().filter(|cell| cell.value.is_ok() && !is_whole(cell)).count();
    let whole = cells.iter().filter(|cell| is_whole(cell)).count();
    for (code, cell) in codes.iter().zip(cells) {
        let is_odd =
            evidence(&cell.written) == Evidence::Groups(notation.other()) || cell.value == Err(NumberIssue::NotANumber);
        let Ok(other) = read_cell(&cell.written, notation.other(), factor) else { continue };
        if !is_odd || Ok(other) == cell.value {
            continue;
        }
        let fits = match code.and_then(|code| known_value(known, figure, code)) {
            Some(known) => is_close(other, known) && !cell.value.is_ok_and(|value| is_close(value, known)),
            // Without a known figure: the only broken numbers in a column of whole ones.
            None => other.millionths() % 1_000_000 == 0 && broken * 4 < whole,
        };
        if fits {
            cell.value = Ok(other);
            cell.origin = CellOrigin::Repaired;
        }
    }
}
