//! A table to divide both ways as a plain list: `type,row,col,weight,expected[,min]`, for analysts and for the
//! published cases. `type` is row, col or cell; `expected` of a row or col is its total.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::claims::{ClaimIssue, plain_decimal, records, remarks};
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

/// Reads a table; lines that start with `#` are remarks. Cells that are not there have no weight.
///
/// # Errors
/// The first [`ClaimIssue`]: a list is for scripts, which want one clear answer.
pub fn read_two_way(bytes: &[u8], goal: Goal) -> Result<TwoWayList, ClaimIssue> {
    let mut rows: Vec<(String, u64)> = vec![];
    let mut columns: Vec<(String, u64)> = vec![];
    let mut cells: BTreeMap<(String, String), Cell> = BTreeMap::new();
    for record in records(bytes, &["type", "row", "col", "weight", "expected"])? {
        let (line, kind) = (record.line, record.get("type"));
        let (row, column) = (record.get("row").to_owned(), record.get("col").to_owned());
        let twice = |name: &str| ClaimIssue::Twice { line, name: name.to_owned() };
        match kind {
            "row" if rows.iter().any(|(name, _)| *name == row) => return Err(twice(&row)),
            "row" => rows.push((row, record.whole("expected")?)),
            "col" if columns.iter().any(|(name, _)| *name == column) => return Err(twice(&column)),
            "col" => columns.push((column, record.whole("expected")?)),
            "cell" => {
                let found = record.get("weight");
                let issue = || ClaimIssue::Weight { line, found: found.to_owned() };
                let weight = plain_decimal(found).ok_or_else(issue)?;
                let min = if record.get("min").is_empty() { 0 } else { record.whole("min")? };
                let name = format!("{row} × {column}");
                let cell = Cell { weight, min, expected: record.get("expected").parse().ok() };
                if cells.insert((row, column), cell).is_some() {
                    return Err(twice(&name));
                }
            }
            other => return Err(ClaimIssue::Kind { line, found: other.to_owned() }),
        }
    }
    if rows.is_empty() || columns.is_empty() {
        return Err(ClaimIssue::NoRows);
    }
    let is_known = |names: &[(String, u64)], name: &String| names.iter().any(|(known, _)| known == name);
    if let Some((row, column)) = cells.keys().find(|(row, column)| !is_known(&rows, row) || !is_known(&columns, column))
    {
        return Err(ClaimIssue::CellOutside { row: row.clone(), column: column.clone() });
    }
    let decimals = cells.values().map(|cell| cell.weight.1).max().unwrap_or(0);
    let scaled = |cell: &Cell| {
        let missing = u32::try_from(decimals - cell.weight.1).unwrap_or(0);
        &cell.weight.0 * BigUint::from(10_u32).pow(missing)
    };
    let nothing = Cell::default();
    let mut problem = Problem::new(vec![], totals(&rows), totals(&columns), goal);
    let mut expected = vec![];
    for (row, _) in &rows {
        let line: Vec<&Cell> =
            columns.iter().map(|(column, _)| cells.get(&(row.clone(), column.clone())).unwrap_or(&nothing)).collect();
        problem.weights.push(line.iter().map(|cell| scaled(cell)).collect());
        problem.at_least.push(line.iter().map(|cell| cell.min).collect());
        expected.push(line.iter().map(|cell| cell.expected).collect());
    }
    let names = |list: Vec<(String, u64)>| list.into_iter().map(|(name, _)| name).collect();
    Ok(TwoWayList { remarks: remarks(bytes), rows: names(rows), columns: names(columns), problem, expected })
}

fn totals(list: &[(String, u64)]) -> Vec<u64> {
    list.iter().map(|(_, total)| *total).collect()
}
