//! Reads the published tables in `tests/cases/apportionment`.

use std::{fs, path::Path};

use fairshare::divide::two_way::{Goal, Problem};
use num_bigint::BigUint;

/// A published table.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) problem: Problem,
    /// What was published, when cells were.
    pub(crate) cells: Option<Vec<Vec<u64>>>,
    headers: Vec<(String, String)>,
}

impl Case {
    pub(crate) fn header(&self, key: &str) -> Option<&str> {
        self.headers.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

pub(crate) fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/apportionment");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut tables: Vec<_> =
        files.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("bip_")).collect();
    tables.sort();
    assert!(tables.len() >= 6, "the published tables are missing");
    tables.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Case {
    let text = fs::read_to_string(path).unwrap();
    let headers: Vec<(String, String)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("# ")?.split_once(": "))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let field = |record: &csv::StringRecord, name: &str| {
        let place = names.iter().position(|other| other == name);
        place.map_or_else(String::new, |place| record[place].to_owned())
    };
    let lines = |kind: &str, key: &str| -> Vec<(String, u64)> {
        let of_kind = records.iter().filter(|record| field(record, "type") == kind);
        of_kind.map(|record| (field(record, key), field(record, "expected").parse().unwrap())).collect()
    };
    let (rows, columns) = (lines("row", "row"), lines("col", "col"));
    let cell = |row: &str, column: &str, name: &str| {
        let is_here = |record: &&csv::StringRecord| {
            field(record, "type") == "cell" && field(record, "row") == row && field(record, "col") == column
        };
        records.iter().find(is_here).map_or_else(String::new, |record| field(record, name))
    };
    let table = |name: &str| -> Vec<Vec<String>> {
        rows.iter().map(|(row, _)| columns.iter().map(|(column, _)| cell(row, column, name)).collect()).collect()
    };
    let weights = table("weight");
    let places = weights.iter().flatten().filter_map(|weight| Some(weight.split_once('.')?.1.len())).max().unwrap_or(0);
    let goal = match headers.iter().find(|(key, _)| key == "method").map(|(_, value)| value.as_str()) {
        Some("webster") => Goal::Webster,
        Some("jefferson") => Goal::Jefferson,
        Some("controlled") => Goal::Controlled,
        method => panic!("{}: unknown method {method:?}", path.display()),
    };
    let mut problem = Problem::new(
        weights.iter().map(|row| row.iter().map(|weight| scaled(weight, places)).collect()).collect(),
        rows.iter().map(|(_, total)| *total).collect(),
        columns.iter().map(|(_, total)| *total).collect(),
        goal,
    );
    let number = |text: &String| text.parse().unwrap_or(0);
    problem.at_least = table("min").iter().map(|row| row.iter().map(number).collect()).collect();
    let expected = table("expected");
    let cells = expected.iter().map(|row| row.iter().map(|units| units.parse().ok()).collect()).collect();
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    Case { name, problem, cells, headers }
}

/// A decimal number times ten to the power `places`.
fn scaled(number: &str, places: usize) -> BigUint {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    format!("0{whole}{fraction:0<places$}").parse().unwrap()
}
