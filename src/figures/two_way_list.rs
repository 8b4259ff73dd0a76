//! A table to divide both ways as a plain list: `type,row,col,weight,expected[,min]`, for analysts and for the
//! published cases. `type` is row, col or cell; `expected` of a row or col is its total.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::{
    claims::ClaimIssue,
    records::{Record, Records, scaled},
};
use crate::divide::two_way::{Goal, Problem};

/// A table as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoWayList {
    /// Lines `# key: value` at the top.
    pub remarks: BTreeMap<String, String>,
    /// Names of the rows, in the order of the file.
    pub rows: Vec<String>,
    /// Names of the columns, in the order of the file.
    pub columns: Vec<String>,
    /// Weights, totals and lower bounds.
    pub problem: Problem,
    /// The column `expected` of every cell.
    pub expected: Vec<Vec<Option<u64>>>,
}

/// One cell of the file.
#[derive(Default)]
struct Cell {
    weight: (BigUint, usize),
    min: u64,
    expected: Option<u64>,
}

/// Names of rows or columns with their totals, and where each stands.
#[derive(Default)]
struct Lines {
    names: Vec<String>,
    totals: Vec<u64>,
    places: BTreeMap<String, usize>,
}

impl Lines {
    fn add(&mut self, record: Record<'_>, heading: &str) -> Result<(), ClaimIssue> {
        let name = record.get(heading).to_owned();
        if self.places.insert(name.clone(), self.names.len()).is_some() {
            return Err(ClaimIssue::Twice { line: record.line(), name });
        }
        self.totals.push(record.whole("expected")?);
        self.names.push(name);
        Ok(())
    }
}

/// Reads a table; lines that start with `#` are remarks. Cells that are not there, or that are empty, have no weight.
///
/// # Errors
/// The first [`ClaimIssue`]: a list is for scripts, which want one clear answer.
pub fn read_two_way(bytes: &[u8], goal: Goal) -> Result<TwoWayList, ClaimIssue> {
    let records = Records::read(bytes, &["type", "row", "col", "weight", "expected"])?;
    let (mut rows, mut columns) = (Lines::default(), Lines::default());
    let mut cells: BTreeMap<(&str, &str), Cell> = BTreeMap::new();
    for record in records.iter() {
        match record.get("type").to_lowercase().as_str() {
            "row" => rows.add(record, "row")?,
            "col" => columns.add(record, "col")?,
            "cell" => {
                let place = (record.get("row"), record.get("col"));
                let is_empty = record.get("weight").is_empty();
                let weight = if is_empty { (BigUint::ZERO, 0) } else { record.weight("weight")? };
                let min = record.whole_or("min", 0)?;
                let cell = Cell { weight, min, expected: record.whole("expected").ok() };
                if cells.insert(place, cell).is_some() {
                    let name = format!("{} × {}", place.0, place.1);
                    return Err(ClaimIssue::Twice { line: record.line(), name });
                }
            }
            _ => return Err(ClaimIssue::Kind { line: record.line(), found: record.get("type").to_owned() }),
        }
    }
    if rows.names.is_empty() || columns.names.is_empty() {
        return Err(ClaimIssue::NoRows);
    }
    let is_known =
        |&&(row, column): &&(&str, &str)| rows.places.contains_key(row) && columns.places.contains_key(column);
    if let Some((row, column)) = cells.keys().find(|place| !is_known(place)) {
        return Err(ClaimIssue::CellOutside { row: (*row).to_owned(), column: (*column).to_owned() });
    }
    let (width, height) = (columns.names.len(), rows.names.len());
    let mut flat: Vec<Cell> = std::iter::repeat_with(Cell::default).take(width * height).collect();
    for ((row, column), cell) in cells {
        let place = rows.places.get(row).zip(columns.places.get(column)).map(|(row, column)| row * width + column);
        if let Some(slot) = place.and_then(|place| flat.get_mut(place)) {
            *slot = cell;
        }
    }
    let at_least = flat.chunks(width).map(|line| line.iter().map(|cell| cell.min).collect()).collect();
    let expected = flat.chunks(width).map(|line| line.iter().map(|cell| cell.expected).collect()).collect();
    let (weights, _) = scaled(flat.into_iter().map(|cell| cell.weight).collect());
    let weights = weights.chunks(width).map(<[BigUint]>::to_vec).collect();
    let problem = Problem { at_least, ..Problem::new(weights, rows.totals, columns.totals, goal) };
    let remarks = records.remarks.clone();
    Ok(TwoWayList { remarks, rows: rows.names, columns: columns.names, problem, expected })
}
