//! Reads the published tables in `tests/cases/apportionment`.

use std::{fs, path::Path};

use fairshare::{
    divide::two_way::{Goal, Problem},
    figures::{TwoWayList, read_two_way},
};

/// A published table.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) problem: Problem,
    /// What was published, when cells were.
    pub(crate) cells: Option<Vec<Vec<u64>>>,
    list: TwoWayList,
}

impl Case {
    pub(crate) fn header(&self, key: &str) -> Option<&str> {
        self.list.remarks.get(key).map(String::as_str)
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
    let bytes = fs::read(path).unwrap();
    let goal = |list: &TwoWayList| match list.remarks.get("method").map(String::as_str) {
        Some("webster") => Goal::Webster,
        Some("jefferson") => Goal::Jefferson,
        Some("controlled") => Goal::Controlled,
        method => panic!("{}: unknown method {method:?}", path.display()),
    };
    let mut list = read_two_way(&bytes, Goal::Webster).unwrap();
    list.problem.goal = goal(&list);
    let cells = list.expected.iter().map(|row| row.iter().copied().collect()).collect();
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    Case { name, problem: list.problem.clone(), cells, list }
}
