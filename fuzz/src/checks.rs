//! What must hold for any bytes. The fuzz targets and `tests/fuzz.rs` call the same functions: the first let coverage
//! look for bytes, the second takes them from a seed and needs no extra tool.

use std::sync::Arc;

use fairshare::{
    divide::{
        Bounds, Claims, Infeasible, Signposts, apportion, divide, divide_by_divisor,
        two_way::{
            Goal, Problem,
            certificate::{Verdict, check},
            solve,
        },
    },
    document::{read_scenario, render_scenario},
    figures::{Book, Draft, read_book, read_claims, read_two_way, shipped},
    model::{Method, RemainderLimits, TieRule, UpwardsOf},
    share::{encode_link, read_link},
    text::{Lang, import_issue_in_words},
};
use num_bigint::BigUint;

/// Bytes read as numbers; zeros when there are no more.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    fn below(&mut self, end: u64) -> u64 {
        u64::from(self.byte()) % end
    }

    /// Mostly small, so that there are ties; sometimes very large.
    fn number(&mut self) -> u64 {
        let kind = self.byte();
        let mut number = u64::from(self.byte() % 8);
        for _ in 0..kind.saturating_sub(200) / 8 {
            number = number.wrapping_mul(251).wrapping_add(u64::from(self.byte()));
        }
        number
    }

    fn weight(&mut self) -> BigUint {
        let number = BigUint::from(self.number());
        if self.byte() < 16 { (number << (u32::from(self.byte()) * 2)) + u32::from(self.byte()) } else { number }
    }

    fn bounds(&mut self) -> Bounds {
        let at_least = if self.byte() < 64 { self.number() % Bounds::NO_CAP } else { 0 };
        let room = if self.byte() < 64 { self.number() % Bounds::NO_CAP } else { Bounds::NO_CAP };
        Bounds { at_least, at_most: at_least.saturating_add(room).min(Bounds::NO_CAP) }
    }
}

/// Every method divides any total over any claims within any bounds, or says why not.
pub fn divider(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    let total = bytes.number() % Bounds::NO_CAP;
    let count = 1 + bytes.below(9);
    let weights: Vec<BigUint> = (0..count).map(|_| bytes.weight()).collect();
    let bounds: Vec<Bounds> = (0..count).map(|_| bytes.bounds()).collect();
    let claims = Claims::from_big(weights);
    let signposts = [Signposts::Up, Signposts::Harmonic, Signposts::Geometric, Signposts::Halfway, Signposts::Down];
    for signposts in signposts {
        let divided = divide_by_divisor(&claims, total, &bounds, signposts);
        let one_more = divide_by_divisor(&claims, total + 1, &bounds, signposts);
        if let Ok(divided) = &divided {
            keeps(&divided.homes, total, &bounds);
            if let Some(equal) = &divided.equal {
                assert!(!equal.holders.is_empty() && equal.holders.len() < equal.candidates.len());
            }
            if let Ok(one_more) = one_more {
                let grows = divided.homes.iter().zip(&one_more.homes).all(|(before, after)| before <= after);
                // Who of the tied holds the home for now is the earliest in the list, in both.
                assert!(grows, "a larger total cost a home: {divided:?} {one_more:?}");
            }
        }
    }
    let remainders = [RemainderLimits::Clip, RemainderLimits::Recompute].map(Method::LargestRemainder);
    for method in remainders.into_iter().chain([Method::Upwards(UpwardsOf::Region), Method::Nearest]) {
        match apportion(&claims, total, &bounds, method, (&[], TieRule::ByLot { seed: 1 })) {
            Ok(divided) if method.closes() => keeps(&divided.homes, total, &bounds),
            Ok(divided) => assert_eq!(divided.homes.len(), bounds.len()),
            Err(Infeasible::FloorsAboveTotal { floors }) => assert!(floors > total),
            Err(Infeasible::CapsBelowTotal { caps }) => assert!(caps < total),
            Err(Infeasible::TooFewHomes { .. } | Infeasible::FloorAboveCap { .. }) => {
                unreachable!("the bounds are in order and the method asks for no first home")
            }
        }
    }
}

fn keeps(homes: &[u64], total: u64, bounds: &[Bounds]) {
    assert_eq!(homes.iter().map(|&homes| u128::from(homes)).sum::<u128>(), u128::from(total));
    assert!(homes.iter().zip(bounds).all(|(homes, bound)| (bound.at_least..=bound.at_most).contains(homes)));
}

/// A table or workbook of any bytes is answered, by numbers or by issues with words; what the worker hands over arrives.
pub fn figures(bytes: &[u8]) {
    let Ok(region) = shipped::region(2025) else { return };
    let known = Arc::new(region);
    let book = read_book(bytes, &known);
    assert_eq!(Book::decode(&book.encode()), Some(book.clone()));
    let draft = Draft::of_book(&known, &Arc::new(book));
    for issue in draft.issues() {
        for lang in Lang::ALL {
            assert!(!import_issue_in_words(&issue, &draft, lang).what.is_empty(), "{issue:?}");
        }
        for repair in &issue.repairs {
            let _ = draft.apply(repair).issues();
        }
    }
    for figure in draft.figures() {
        assert_eq!(figure.values.len(), known.municipalities().len());
    }
}

/// What the worker says is a book or not; a book is said the same again, and shown like any other.
pub fn book(bytes: &[u8]) {
    let Ok(region) = shipped::region(2025) else { return };
    let Some(book) = Book::decode(&String::from_utf8_lossy(bytes)) else { return };
    assert_eq!(Book::decode(&book.encode()).map(|book| book.encode()), Some(book.encode()));
    let draft = Draft::of_book(&Arc::new(region), &Arc::new(book));
    for issue in draft.issues() {
        assert!(!import_issue_in_words(&issue, &draft, Lang::Nl).what.is_empty(), "{issue:?}");
    }
}

#[cfg(feature = "sheets")]
const WORKBOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
#[cfg(feature = "sheets")]
const RELATED: &str = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
/// A sheet whose first two cells are the first two shared texts.
#[cfg(feature = "sheets")]
const SHEET: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>"#;
#[cfg(feature = "sheets")]
const STRINGS: &str = "<sst><si><t>Almere</t></si><si><t>inwoners</t></si></sst>";

/// A workbook of Excel is answered, whatever its sheet, its texts or its list of sheets are.
#[cfg(feature = "sheets")]
pub fn xlsx(bytes: &[u8]) {
    let parts: [&[u8]; 3] = [WORKBOOK.as_bytes(), SHEET.as_bytes(), STRINGS.as_bytes()];
    for place in 0..parts.len() {
        let mut parts = parts;
        parts[place] = bytes;
        figures(&zipped(&[
            ("xl/workbook.xml", parts[0]),
            ("xl/_rels/workbook.xml.rels", RELATED.as_bytes()),
            ("xl/worksheets/sheet1.xml", parts[1]),
            ("xl/sharedStrings.xml", parts[2]),
        ]));
    }
}

/// An OpenDocument workbook is answered, whatever its contents are.
#[cfg(feature = "sheets")]
pub fn ods(bytes: &[u8]) {
    figures(&zipped(&[("content.xml", bytes)]));
}

/// A workbook of Excel 97 is answered, whatever comes behind its first bytes.
#[cfg(feature = "sheets")]
pub fn xls(bytes: &[u8]) {
    const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0";
    figures(&[SIGNATURE, bytes.get(SIGNATURE.len()..).unwrap_or_default()].concat());
}

#[cfg(feature = "sheets")]
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Write as _};
    use zip::{ZipWriter, write::SimpleFileOptions};

    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a zip in memory takes any file");
        writer.write_all(bytes).expect("a zip in memory takes any bytes");
    }
    writer.finish().expect("a zip in memory can be finished").into_inner()
}

/// Every table is the best one by an oracle that does not know the solver, or there is none.
pub fn table(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    let goal = [Goal::Webster, Goal::Jefferson, Goal::Controlled][usize::from(bytes.byte() % 3)];
    let (height, width) = (1 + bytes.below(5), 1 + bytes.below(6));
    let is_one_key = bytes.byte() < 128;
    let key: Vec<BigUint> = (0..width).map(|_| bytes.weight()).collect();
    let row =
        |bytes: &mut Bytes<'_>| if is_one_key { key.clone() } else { (0..width).map(|_| bytes.weight()).collect() };
    let weights: Vec<Vec<BigUint>> = (0..height).map(|_| row(&mut bytes)).collect();
    let mut rows: Vec<u64> = (0..height).map(|_| bytes.number() >> 8).collect();
    let mut columns: Vec<u64> = (0..width).map(|_| bytes.number() >> 8).collect();
    // The shorter side gets what is missing, so that most tables exist.
    let (by_rows, by_columns): (u64, u64) = (rows.iter().sum(), columns.iter().sum());
    rows[0] += by_columns.saturating_sub(by_rows);
    columns[0] += by_rows.saturating_sub(by_columns);
    let mut problem = Problem::new(weights, rows, columns, goal);
    if bytes.byte() < 48 {
        problem.at_least = (0..height).map(|_| (0..width).map(|_| bytes.below(2)).collect()).collect();
    }
    best_or_none(&problem);
}

fn best_or_none(problem: &Problem) {
    match solve(problem) {
        Ok(table) => {
            let expected = match table.interchangeable {
                0 => Verdict::Unique,
                interchangeable => Verdict::Tied { interchangeable },
            };
            assert_eq!(check(problem, &table.cells), expected, "{problem:?}");
        }
        Err(reason) => assert_eq!(check(problem, &[]), Verdict::Impossible(reason)),
    }
}

/// A list in a file is read or refused, and what was read divides.
pub fn claim_list(bytes: &[u8]) {
    let Ok(list) = read_claims(bytes) else { return };
    let total = bytes.len() as u64;
    let claims = Claims::from_big(list.weights);
    let rule = (&[][..], TieRule::LargerFirst);
    if let Ok(divided) = apportion(&claims, total, &list.bounds, Method::Webster, rule) {
        keeps(&divided.homes, total, &list.bounds);
    }
}

/// A table in a file is read or refused, and what was read closes both ways or cannot.
pub fn two_way_list(bytes: &[u8]) {
    let Ok(list) = read_two_way(bytes, Goal::Webster) else { return };
    if list.rows.len() * list.columns.len() <= 64 {
        best_or_none(&list.problem);
    }
}

/// A scenario document is read or refused; what was read is written so that it is read back the same, and divides or
/// says why not.
pub fn scenario(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(scenario) = read_scenario(text) else { return };
    let again = read_scenario(&render_scenario(&scenario));
    assert_eq!(again.as_ref().ok(), Some(&scenario));
    let _ = divide(Arc::new(scenario));
}

/// A link or code is read or refused; what was read has a link of its own that brings the same.
pub fn link(bytes: &[u8]) {
    let Ok(opened) = read_link(&String::from_utf8_lossy(bytes)) else { return };
    let Ok(link) = encode_link(&opened.scenario, opened.validity, opened.own) else { return };
    assert!(link.left_out.is_empty(), "a link brought words: {link:?}");
    let again = read_link(&link.fragment).map(|again| (again.scenario, again.own));
    assert_eq!(again, Ok((opened.scenario, opened.own)));
}
