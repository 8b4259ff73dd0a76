//! The fuzz targets on stable Rust: bytes from a seed, and published files and a scenario with bytes changed.
//! `fuzz/README.md` says how to run them longer.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails loudly")]

use std::{env, fs, path::Path};

use fairshare::{document::render_scenario, figures::shipped};

#[expect(unreachable_pub, clippy::indexing_slicing, reason = "the fuzz targets, in a workspace of their own, share it")]
#[path = "../fuzz/src/checks.rs"]
mod checks;

#[cfg(feature = "sheets")]
#[path = "import_sheets/make.rs"]
mod make;

/// A generator of numbers (SplitMix64, Steele, Lea & Flood 2014).
struct Lot(u64);

impl Lot {
    fn new() -> Self {
        Self(from_environment("FAIR_SHARE_FUZZ_SEED").unwrap_or(2026))
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % (end.max(1) as u64)).unwrap()
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.byte()).collect()
    }

    /// Some bytes of a file changed, taken out, put in or doubled.
    fn changed(&mut self, file: &[u8]) -> Vec<u8> {
        const TELLING: &[u8] = b",;\n\r\"#0123456789.-+eE \t{}[]:\0\xff\xc3";
        let mut bytes = file.to_vec();
        for _ in 0..=self.below(5) {
            let place = self.below(bytes.len() + 1).min(bytes.len().saturating_sub(1));
            let telling = TELLING.get(self.below(TELLING.len())).copied().unwrap_or(0);
            match self.below(4) {
                0 => bytes.insert(place.min(bytes.len()), telling),
                1 if !bytes.is_empty() => {
                    bytes.remove(place);
                }
                2 => {
                    let end = (place + self.below(60)).min(bytes.len());
                    let part = bytes.get(place..end).unwrap_or_default().to_vec();
                    bytes.splice(place.min(bytes.len())..place.min(bytes.len()), part);
                }
                _ => {
                    if let Some(byte) = bytes.get_mut(place) {
                        *byte = telling;
                    }
                }
            }
        }
        bytes
    }
}

fn from_environment(name: &str) -> Option<u64> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is not a number: {text}")))
}

fn rounds(usual: u64) -> u64 {
    from_environment("FAIR_SHARE_FUZZ_ROUNDS").unwrap_or(usual)
}

fn files(start: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/apportionment");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.file_name().unwrap().to_string_lossy().starts_with(start));
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn change_files(files: &[Vec<u8>], usual: u64, check: fn(&[u8])) {
    let mut lot = Lot::new();
    files.iter().for_each(|file| check(file));
    for _ in 0..rounds(usual) {
        let file = files.get(lot.below(files.len())).unwrap();
        check(&lot.changed(file));
    }
}

#[test]
fn any_bytes_make_a_division_that_keeps_its_promises() {
    let mut lot = Lot::new();
    for _ in 0..rounds(4_000) {
        checks::divider(&lot.bytes(160));
    }
}

#[test]
fn any_bytes_make_a_table_that_is_the_best_or_impossible() {
    let mut lot = Lot::new();
    for _ in 0..rounds(1_500) {
        checks::table(&lot.bytes(200));
    }
}

#[test]
fn any_list_is_read_or_refused() {
    change_files(&files(""), 3_000, checks::claim_list);
}

#[test]
fn any_table_is_read_or_refused() {
    change_files(&files("bip_"), 1_500, checks::two_way_list);
}

#[test]
fn any_figures_are_read_or_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    // Short ones: what a change does is found near it.
    let files = paths.iter().map(|path| fs::read(path).unwrap()).filter(|file| file.len() < 3_000);
    change_files(&files.collect::<Vec<_>>(), 250, checks::figures);
}

/// A table of all kinds of cells, as a workbook would hold it.
#[cfg(feature = "sheets")]
fn cells() -> Vec<Vec<make::Made<'static>>> {
    use make::Made::{Number, Text};
    vec![
        vec![Text("Gemeente"), Text("Inwoners"), Text("Score")],
        vec![Text("Almere"), Number(229_574.0), Number(1.25)],
        vec![Text("GM0363"), Text("931.298"), Number(-2.0)],
        vec![Text("Totaal"), Number(1_160_872.0)],
    ]
}

/// A file in a zip.
#[cfg(feature = "sheets")]
fn unzipped(bytes: Vec<u8>, name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name(name).unwrap(), &mut found).unwrap();
    found
}

#[cfg(feature = "sheets")]
#[test]
fn any_workbook_of_excel_is_read_or_refused() {
    let file = |name| unzipped(make::xlsx(&[("A", cells())]), name);
    let files = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"].map(file);
    change_files(&files, 60, checks::xlsx);
    change_files(&[make::xlsx(&[("A", cells())])], 60, checks::figures);
}

#[cfg(feature = "sheets")]
#[test]
fn any_workbook_of_libreoffice_is_read_or_refused() {
    change_files(&[unzipped(make::ods(&make::ods_table("A", &cells())), "content.xml")], 150, checks::ods);
}

#[cfg(feature = "sheets")]
#[test]
fn any_workbook_of_old_excel_is_read_or_refused() {
    let file = make::xls("A", &cells());
    change_files(&[file.clone(), make::locked()], 100, checks::xls);
    // Most of it is padding; what is changed here is in the stream with the cells.
    let (mut lot, stream) = (Lot::new(), 3 * 512);
    for _ in 0..rounds(200) {
        let mut bytes = file.clone();
        for _ in 0..=lot.below(4) {
            let at = stream + lot.below(400);
            bytes[at] = lot.byte();
        }
        checks::xls(&bytes);
    }
}

#[test]
fn anything_that_the_worker_says_is_a_book_or_not() {
    let region = shipped::region(2025).unwrap();
    let files = ["statline.csv", "trouble.csv", "memo.csv"].map(|name| {
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)).unwrap();
        fairshare::figures::read_book(&bytes, &region).encode().into_bytes()
    });
    change_files(&files, 300, checks::book);
}

#[test]
fn any_scenario_is_read_or_refused() {
    let scenario = render_scenario(&shipped::scenario(2025).unwrap()).into_bytes();
    change_files(&[scenario], 300, checks::scenario);
}

#[test]
fn any_link_is_read_or_refused() {
    let kept = include_str!("links/kept.tsv").lines().filter(|line| !line.starts_with('#'));
    let links: Vec<Vec<u8>> =
        kept.filter_map(|line| line.split('\t').nth(1)).map(|link| link.as_bytes().to_vec()).collect();
    change_files(&links, 3_000, checks::link);
}
