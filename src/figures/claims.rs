//! A plain list of claims to apportion: `name,weight[,min][,max][,base]`, for analysts and for the published cases.

use std::{collections::BTreeMap, str::FromStr};

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
    /// A min, max or base is not a whole number.
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
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let unreadable =
        |error: &csv::Error| ClaimIssue::Unreadable { line: error.position().map_or(1, csv::Position::line) };
    let headings: Vec<String> =
        reader.headers().map_err(|error| unreadable(&error))?.iter().map(str::to_lowercase).collect();
    let mut seen = std::collections::BTreeSet::new();
    if let Some(twice) = headings.iter().find(|heading| !seen.insert((*heading).clone())) {
        return Err(ClaimIssue::HeadingTwice(twice.clone()));
    }
    for needed in ["name", "weight"] {
        if !headings.iter().any(|heading| heading == needed) {
            return Err(ClaimIssue::HeadingMissing(needed));
        }
    }
    let mut weights = vec![];
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let mut bound = Bounds::FREE;
        let mut base = 0;
        for (heading, cell) in headings.iter().zip(record.iter().chain(std::iter::repeat(""))) {
            let whole = || u64::from_str(cell).ok().filter(|number| *number < Bounds::NO_CAP);
            let whole = || {
                let issue = || ClaimIssue::Whole { line, column: heading.clone(), found: cell.to_owned() };
                whole().ok_or_else(issue)
            };
            match (heading.as_str(), cell.is_empty()) {
                ("name", _) => list.names.push(cell.to_owned()),
                ("weight", _) => weights
                    .push(plain_decimal(cell).ok_or_else(|| ClaimIssue::Weight { line, found: cell.to_owned() })?),
                ("min" | "max" | "base", true) => {}
                ("min", false) => bound.at_least = whole()?,
                ("max", false) => bound.at_most = whole()?,
                ("base", false) => base = whole()?,
                (_, _) => list.others.entry(heading.clone()).or_default().push(cell.to_owned()),
            }
        }
        list.bounds.push(bound);
        list.bases.push(base);
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

/// `# key: value` lines before the heading.
fn remarks(bytes: &[u8]) -> BTreeMap<String, String> {
    let text = String::from_utf8_lossy(bytes);
    let remark = |line: &str| {
        let (key, value) = line.strip_prefix('#')?.split_once(':')?;
        Some((key.trim().to_owned(), value.trim().to_owned()))
    };
    text.lines().take_while(|line| line.starts_with('#') || line.trim().is_empty()).filter_map(remark).collect()
}

/// Digits with at most one point: the digits as a number, and how many stand behind the point.
pub fn plain_decimal(text: &str) -> Option<(BigUint, usize)> {
    const MOST_DIGITS: usize = 400;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{fraction}");
    if whole.is_empty() || digits.len() > MOST_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((digits.parse().ok()?, fraction.len()))
}
