//! A plain list of claims to apportion: `name,weight[,min][,max][,base]`, for analysts and for the published cases.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use num_bigint::BigUint;

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
    let mut list = ClaimList { remarks: remarks(bytes), ..ClaimList::default() };
    let mut weights = vec![];
    for record in records(bytes, &["name", "weight"])? {
        let found = record.get("weight");
        let issue = || ClaimIssue::Weight { line: record.line, found: found.to_owned() };
        weights.push(plain_decimal(found).ok_or_else(issue)?);
        let whole = |heading: &str, absent: u64| {
            if record.get(heading).is_empty() { Ok(absent) } else { record.whole(heading) }
        };
        list.names.push(record.get("name").to_owned());
        list.bounds.push(Bounds { at_least: whole("min", 0)?, at_most: whole("max", Bounds::NO_CAP)? });
        list.bases.push(whole("base", 0)?);
        for (heading, cell) in &record.cells {
            if !["name", "weight", "min", "max", "base"].contains(&heading.as_str()) {
                list.others.entry(heading.clone()).or_default().push(cell.clone());
            }
        }
    }
    if weights.is_empty() {
        return Err(ClaimIssue::NoRows);
    }
    list.decimals = weights.iter().map(|(_, decimals)| *decimals).max().unwrap_or(0);
    let scaled = |(digits, decimals): (BigUint, usize)| {
        let missing = u32::try_from(list.decimals - decimals).unwrap_or(0);
        digits * BigUint::from(10_u32).pow(missing)
    };
    list.weights = weights.into_iter().map(scaled).collect();
    Ok(list)
}

/// One line of a list, by heading.
pub(super) struct Record {
    /// Line in the file, from 1.
    pub(super) line: u64,
    cells: Vec<(String, String)>,
}

impl Record {
    /// The cell under a heading; empty when there is none.
    pub(super) fn get(&self, heading: &str) -> &str {
        self.cells.iter().find(|(name, _)| name == heading).map_or("", |(_, cell)| cell)
    }

    /// The cell under a heading as a whole number.
    pub(super) fn whole(&self, heading: &str) -> Result<u64, ClaimIssue> {
        let found = self.get(heading);
        let issue = || ClaimIssue::Whole { line: self.line, column: heading.to_owned(), found: found.to_owned() };
        u64::from_str(found).ok().filter(|number| *number < Bounds::NO_CAP).ok_or_else(issue)
    }
}

/// The lines of a list, remarks left out, with the headings that are needed.
pub(super) fn records(bytes: &[u8], needed: &[&'static str]) -> Result<Vec<Record>, ClaimIssue> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let unreadable =
        |error: &csv::Error| ClaimIssue::Unreadable { line: error.position().map_or(1, csv::Position::line) };
    let headings: Vec<String> =
        reader.headers().map_err(|error| unreadable(&error))?.iter().map(str::to_lowercase).collect();
    let mut seen = BTreeSet::new();
    if let Some(twice) = headings.iter().find(|heading| !seen.insert((*heading).clone())) {
        return Err(ClaimIssue::HeadingTwice(twice.clone()));
    }
    if let Some(missing) = needed.iter().find(|needed| !headings.iter().any(|heading| heading == *needed)) {
        return Err(ClaimIssue::HeadingMissing(missing));
    }
    let record = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(|error| unreadable(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells = headings.iter().cloned().zip(record.iter().chain(std::iter::repeat("")).map(str::to_owned));
        Ok(Record { line, cells: cells.collect() })
    };
    reader.records().map(record).collect()
}

/// `# key: value` lines before the heading.
pub(super) fn remarks(bytes: &[u8]) -> BTreeMap<String, String> {
    let text = String::from_utf8_lossy(bytes);
    let remark = |line: &str| {
        let (key, value) = line.strip_prefix('#')?.split_once(':')?;
        Some((key.trim().to_owned(), value.trim().to_owned()))
    };
    text.lines().take_while(|line| line.starts_with('#') || line.trim().is_empty()).filter_map(remark).collect()
}

/// Digits with at most one point: the digits as a number, and how many stand behind the point.
pub(super) fn plain_decimal(text: &str) -> Option<(BigUint, usize)> {
    const MOST_DIGITS: usize = 400;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{fraction}");
    if whole.is_empty() || digits.len() > MOST_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((digits.parse().ok()?, fraction.len()))
}
