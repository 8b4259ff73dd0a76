//! A plain list of claims to apportion: `name,weight[,min][,max][,base]`, for analysts and for the published cases.

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigUint;

use super::records::{Records, scaled};
use crate::divide::Bounds;

/// Claims as they stand in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClaimList {
    /// Lines `# key: value` at the top.
    pub remarks: BTreeMap<String, String>,
    /// Names, in the order of the file.
    pub names: Vec<String>,
    /// Weights, scaled by one power of ten so that all are whole.
    pub weights: Vec<BigUint>,
    /// By how many decimals the weights were scaled.
    pub decimals: usize,
    /// The columns `min` and `max`.
    pub bounds: Vec<Bounds>,
    /// The column `base`.
    pub bases: Vec<u64>,
    /// Other columns, by heading.
    pub others: BTreeMap<String, Vec<String>>,
}

/// What is wrong with a list of claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimIssue {
    /// No heading `name` or no heading `weight`.
    HeadingMissing(&'static str),
    /// A heading stands there twice.
    HeadingTwice(String),
    /// The file has a heading and nothing else.
    NoRows,
    /// A line cannot be read as cells.
    Unreadable {
        /// Line in the file, from 1.
        line: u64,
    },
    /// A weight is not a number of zero or more.
    Weight {
        /// Line in the file, from 1.
        line: u64,
        /// What stands there.
        found: String,
    },
    /// A row, column or cell stands there twice.
    Twice {
        /// Line in the file, from 1.
        line: u64,
        /// Which one.
        name: String,
    },
    /// The type of a line is not row, col or cell.
    Kind {
        /// Line in the file, from 1.
        line: u64,
        /// What stands there.
        found: String,
    },
    /// A cell names a row or column that has no total.
    CellOutside {
        /// Its row.
        row: String,
        /// Its column.
        column: String,
    },
    /// A min, max, base or total is not a whole number.
    Whole {
        /// Line in the file, from 1.
        line: u64,
        /// Heading of the column.
        column: String,
        /// What stands there.
        found: String,
    },
}

/// Reads a list of claims; lines that start with `#` are remarks.
///
/// # Errors
/// The first [`ClaimIssue`]: a list is for scripts, which want one clear answer.
pub fn read_claims(bytes: &[u8]) -> Result<ClaimList, ClaimIssue> {
    let records = Records::read(bytes, &["name", "weight"])?;
    let mut list = ClaimList { remarks: records.remarks.clone(), ..ClaimList::default() };
    let mut weights = vec![];
    let mut seen = BTreeSet::new();
    for record in records.iter() {
        let name = record.get("name");
        if !seen.insert(name) {
            return Err(ClaimIssue::Twice { line: record.line(), name: name.to_owned() });
        }
        weights.push(record.weight("weight")?);
        list.names.push(name.to_owned());
        let (at_least, at_most) = (record.whole_or("min", 0)?, record.whole_or("max", Bounds::NO_CAP)?);
        list.bounds.push(Bounds { at_least, at_most });
        list.bases.push(record.whole_or("base", 0)?);
        for (heading, cell) in record.cells() {
            if !["name", "weight", "min", "max", "base"].contains(&heading.as_str()) {
                list.others.entry(heading.clone()).or_default().push(cell.to_owned());
            }
        }
    }
    if weights.is_empty() {
        return Err(ClaimIssue::NoRows);
    }
    (list.weights, list.decimals) = scaled(weights);
    Ok(list)
}
