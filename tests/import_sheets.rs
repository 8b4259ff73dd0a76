//! Workbooks as users have them, made here, and what is read in them; and workbooks that mean harm.

#![cfg(feature = "sheets")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot be set up has failed")]
#![expect(clippy::disallowed_methods, reason = "these tests run natively, where there is a clock")]

#[path = "import_sheets/make.rs"]
mod make;

use std::{sync::Arc, time::Instant};

use fairshare::figures::{
    Draft, FileKind, Issue, IssueKind, MAX_CELLS, MAX_INFLATED, Meaning, Repair, Severity, read_table, shipped,
};
use fairshare::model::{FigureId, Region};
use fairshare::text::{Lang, import_issue_in_words};
use make::{
    Made::{Number, Text},
    locked, ods, ods_table, xls, xlsx, zipped,
};

fn known() -> Arc<Region> {
    Arc::new(shipped::region(2025).unwrap())
}

fn read(bytes: &[u8]) -> (Draft, Vec<Issue>) {
    read_table(bytes, &known())
}

/// Title, heading, every municipality with its inhabitants and a score, total, source.
fn rows(region: &Region) -> Vec<Vec<make::Made<'_>>> {
    let inhabitants = region.figure(FigureId::Inhabitants).unwrap();
    let number = |index: usize| Number(inhabitants.values[index].to_string().parse().unwrap());
    let mut rows =
        vec![vec![Text("Kerncijfers per gemeente")], vec![], vec![Text("Gemeente"), Text("Inwoners"), Text("Score")]];
    for (index, municipality) in region.municipalities().iter().enumerate() {
        rows.push(vec![Text(&municipality.name), number(index), Number(1.234)]);
    }
    rows.push(vec![Text("Totaal"), Number(2_623_253.0), Number(37.02)]);
    rows.push(vec![Text("Bron: CBS, bewerking gemeente")]);
    rows
}

fn totals(draft: &Draft) -> Vec<(FigureId, String)> {
    draft.figures().iter().map(|figure| (figure.id, figure.total().to_string())).collect()
}

fn kinds(issues: &[Issue]) -> Vec<&IssueKind> {
    issues.iter().map(|issue| &issue.kind).collect()
}

#[test]
fn every_kind_of_workbook_goes_in_without_a_question() {
    let region = known();
    let rows = rows(&region);
    let files = [
        ("XLSX", xlsx(&[("Cijfers", rows.clone())])),
        ("ODS", ods(&ods_table("Cijfers", &rows))),
        ("XLS", xls("Cijfers", &rows)),
    ];
    for (name, bytes) in files {
        let (draft, issues) = read(&bytes);
        assert!(issues.is_empty(), "{name}: {issues:?}");
        // 30 × 1.234: a number with three decimals is not taken for a thousand.
        let expected = [(FigureId::Inhabitants, "2623253".to_owned()), (FigureId::Own(0), "1851/50".to_owned())];
        assert_eq!(totals(&draft), expected, "{name}");
        assert_eq!(draft.sheets().collect::<Vec<_>>(), ["Cijfers"], "{name}");
        assert_eq!(draft.apart().iter().map(|row| row.number).collect::<Vec<_>>(), [1, 34, 35], "{name}");
    }
}

#[test]
fn of_several_sheets_the_fullest_is_read_and_another_can_be_chosen() {
    let region = known();
    let short = vec![vec![Text("gemeente"), Text("opgave")], vec![Text("Almere"), Number(5.0)]];
    let bytes = xlsx(&[("Toelichting", vec![vec![Text("Lees mij")]]), ("Kort", short), ("Alles", rows(&region))]);
    let (draft, issues) = read(&bytes);
    assert_eq!((draft.sheet(), draft.recognised_count()), (2, 30));
    let chosen = issues.iter().find(|issue| issue.kind == IssueKind::SheetChosen { sheet: 2 }).unwrap();
    assert_eq!(chosen.repairs, [0, 1].map(|sheet| Repair::SheetChosen { sheet }));
    let other = draft.apply(&Repair::SheetChosen { sheet: 1 });
    assert_eq!((other.sheet(), other.recognised_count()), (1, 1));
    // A sheet without a table can be left again.
    let empty = draft.apply(&Repair::SheetChosen { sheet: 0 });
    assert_eq!(empty.issues()[0].severity, Severity::File);
    assert_eq!(empty.apply(&empty.issues()[0].repairs[1]), draft);
    assert_eq!(draft.apply(&Repair::SheetChosen { sheet: 9 }), draft);
}

#[test]
fn merged_headings_dates_errors_and_fractions_are_understood() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 1, 0, 2, "Inwoners", &plain).unwrap();
    for (column, text) in [(0, "Gemeente"), (1, "2024"), (2, "2025"), (3, "score"), (4, "lijst"), (5, "som")] {
        sheet.write(1, column, text).unwrap();
    }
    let date = Format::new().set_num_format("d-m-yyyy");
    for (row, name, people) in [(2, "Almere", 229_574), (3, "Haarlem", 168_743)] {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, people - 1_000).unwrap();
        sheet.write(row, 2, people).unwrap();
        sheet.write(row, 3, 1.0 / 3.0).unwrap();
        sheet.write(row, 4, 7).unwrap();
        sheet.write_formula(row, 5, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    }
    sheet.write_with_format(3, 4, ExcelDateTime::from_ymd(2025, 2, 1).unwrap(), &date).unwrap();
    sheet.write_formula(2, 5, Formula::new("=1+1").set_result("2")).unwrap();
    let (draft, issues) = read(&workbook.save_to_buffer().unwrap());
    let meanings: Vec<Meaning> = draft.columns().iter().map(|column| column.meaning).collect();
    let expected = [
        Meaning::Ignored,
        Meaning::Figure(FigureId::Inhabitants),
        Meaning::Figure(FigureId::Own(0)),
        Meaning::Figure(FigureId::Own(1)),
        Meaning::Figure(FigureId::Own(2)),
    ];
    assert_eq!(meanings, expected, "{:?}", draft.columns());
    let found = kinds(&issues);
    assert!(found.contains(&&IssueKind::Rounded { count: 2 }), "{found:?}");
    assert!(found.contains(&&IssueKind::Date { found: "2025-02-01".to_owned() }), "{found:?}");
    assert!(found.contains(&&IssueKind::FormulaError { found: "#DIV/0!".to_owned() }), "{found:?}");
    assert_eq!(draft.columns()[2].cells[0].value, Ok("0.333333".parse().unwrap()));
}

/// A table with two municipalities, and more in its first row.
fn ods_with(first_cells: &str, between: &str) -> Vec<u8> {
    let row = |name: &str| {
        format!(
            "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>let op</text:p>\
             </office:annotation><text:p>{name}</text:p></table:table-cell><table:table-cell office:value-type=\"float\" \
             office:value=\"5\"/>{first_cells}</table:table-row>"
        )
    };
    ods(&format!("<table:table table:name=\"A\">{}{between}{}</table:table>", row("Almere"), row("Haarlem")))
}

#[test]
fn repeated_rows_and_cells_of_libreoffice_are_counted_before_they_are_written_out() {
    let (draft, _) = read(&ods_with("<table:table-cell table:number-columns-repeated=\"16382\"/>", ""));
    assert_eq!(draft.rows().iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Almere", "Haarlem"]);
    let empty = "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell/></table:table-row>";
    let (draft, _) = read(&ods_with("", empty));
    assert_eq!(draft.rows()[1].number, Some(1_048_576));

    let full =
        "<table:table-cell table:number-columns-repeated=\"16382\" office:value-type=\"float\" office:value=\"1\"/>";
    let full = format!("<table:table-row table:number-rows-repeated=\"1048574\">{full}</table:table-row>");
    let (_, issues) = read(&ods_with("", &full));
    assert_eq!(kinds(&issues), [&IssueKind::TooManyCells { limit: MAX_CELLS }]);
    let endless = empty.replace("1048574", "18446744073709551615");
    let (_, issues) = read(&ods_with("", &endless));
    assert_eq!(kinds(&issues), [&IssueKind::TooManyCells { limit: MAX_CELLS }]);
}

#[test]
fn a_sheet_with_two_cells_at_its_far_ends_is_read_at_once() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, name) in [(0, "Almere"), (1_048_575, "Haarlem")] {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, 5).unwrap();
    }
    sheet.write(0, 16_383, "ver weg").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let start = Instant::now();
    let (draft, issues) = read(&bytes);
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    assert_eq!(draft.rows().len(), 2);
    assert!(kinds(&issues).contains(&&IssueKind::ColumnsCut { limit: 400 }), "{issues:?}");
}

/// A workbook of Excel with this sheet, written by hand.
fn raw_xlsx(sheet: &str, strings: &[u8]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let workbook = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let related = format!(
        "<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"r2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", related.as_bytes()),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// Files that mean harm or are broken, with their names.
fn harmful() -> Vec<(&'static str, Vec<u8>)> {
    let region = known();
    let whole = xlsx(&[("A", rows(&region))]);
    let bomb = vec![b' '; MAX_INFLATED + 1];
    let entities = "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    let cells =
        "<c r=\"A1\" t=\"inlineStr\"><is><t>Almere</t></is></c><c r=\"B1\"><v>NaN</v></c><c r=\"C1\"><v>1e999</v></c>";
    let sheet =
        |cells: &str| format!("{entities}<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");
    let manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    let xls = xls("A", &rows(&region));
    vec![
        ("a truncated XLSX", whole[..whole.len() / 2].to_vec()),
        ("a truncated XLS", xls[..700].to_vec()),
        ("an XLSX with a password", locked()),
        (
            "an ODS with a password",
            zipped(&[("content.xml", b"\x8f\x01\x02noise"), ("META-INF/manifest.xml", manifest)]),
        ),
        ("a zip bomb", raw_xlsx("<worksheet/>", &bomb)),
        ("an XML bomb in XLSX", raw_xlsx(&sheet("<c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c>"), b"<sst/>")),
        (
            "an XML bomb in ODS",
            ods(&format!(
                "{entities}<table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Almere &c;</text:p></table:table-cell></table:table-row></table:table>"
            )),
        ),
        ("no number and an infinite one", raw_xlsx(&sheet(cells), b"<sst/>")),
        ("a Word document", zipped(&[("word/document.xml", b"<w:document/>")])),
        (
            "a Writer document",
            zipped(&[("content.xml", b"<office:document-content><office:text/></office:document-content>")]),
        ),
        ("a zip of something else", zipped(&[("foto.txt", b"niets")])),
        ("an empty workbook", xlsx(&[("Blad1", vec![])])),
        ("an XLSX that is an XLS by its name", xls[..2_000].to_vec()),
        (
            "ODS cut between two tags",
            zipped(&[("content.xml", b"<office:document-content><office:spreadsheet><table:table>")]),
        ),
    ]
}

#[test]
fn harmful_workbooks_are_answered_in_words() {
    let mut said = String::new();
    for (name, bytes) in harmful() {
        let start = Instant::now();
        let (draft, issues) = read(&bytes);
        assert!(start.elapsed().as_secs() < 20, "{name}: {:?}", start.elapsed());
        assert_eq!(draft.figures(), [], "{name}");
        said.push_str(&format!("{name}\n"));
        for issue in issues.iter().filter(|issue| issue.severity < Severity::Tells) {
            for lang in Lang::ALL {
                said.push_str(&format!("  {}\n", import_issue_in_words(issue, &draft, lang).in_full()));
            }
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn a_password_and_a_bomb_are_named_as_such() {
    let files = harmful();
    let kind = |wanted: &str| {
        let (_, bytes) = files.iter().find(|(name, _)| *name == wanted).unwrap();
        read(bytes).1.remove(0).kind
    };
    assert_eq!(kind("an XLSX with a password"), IssueKind::Encrypted);
    assert_eq!(kind("an ODS with a password"), IssueKind::Encrypted);
    assert_eq!(kind("a zip bomb"), IssueKind::InflatesTooFar { limit: MAX_INFLATED });
    assert_eq!(kind("a truncated XLSX"), IssueKind::Damaged);
    assert_eq!(kind("a Word document"), IssueKind::NotATable(FileKind::Document));
}

#[test]
fn a_workbook_broken_at_any_place_is_no_reason_to_stop() {
    let region = known();
    let rows = &rows(&region)[..8];
    for whole in [xlsx(&[("A", rows.to_vec())]), ods(&ods_table("A", rows)), xls("A", rows)] {
        let step = whole.len() / 60 + 1;
        for at in (0..whole.len()).step_by(step) {
            let _ = read(&whole[..at]);
            let mut wrong = whole.clone();
            wrong[at] ^= 0x55;
            let _ = read(&wrong);
        }
    }
}
