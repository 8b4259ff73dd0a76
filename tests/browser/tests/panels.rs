//! "Andere manieren van verdelen", "Bewaren en exporteren" and "Uitleg" in a real browser: they open, what they change
//! counts at once, their files arrive, and nothing is wrong with them at any width or in either language.

use std::{fs, sync::Arc};

use browser_tests::{DESKTOP, Fault, NARROW, PHONE, Page};
use fairshare::{
    divide::divide,
    figures::{read_table, shipped},
};
use serde_json::json;

fn open_panel(page: &Page, name: &str) {
    page.wait_for_text(".panel-list", name);
    // Away from the foot of a phone, where the result bar lies.
    let _ = page.script("document.querySelector('.panels').scrollIntoView({ block: 'start' })", &[]);
    page.click_text(".panel-btn", name);
    page.wait_for(".panel h2");
}

#[test]
fn the_panels_and_the_explanation_are_clean_at_every_width() {
    for (size, width) in [(DESKTOP, "1280"), (PHONE, "390"), (NARROW, "320")] {
        for (name, picture) in [("Andere manieren van verdelen", "manieren"), ("Bewaren en exporteren", "bewaren")] {
            let page = Page::open(size);
            open_panel(&page, name);
            // Every fold of the panel, so that all of it is looked at.
            let _ = page.script(
                "document.querySelectorAll('.panel details:not([open]) > summary').forEach((e) => e.click())",
                &[],
            );
            page.wait_until("all folds of the panel are open", || page.count(".panel details:not([open])") == 0);
            page.screenshot(&format!("{picture}-{width}"));
            page.assert_clean();
        }
        let page = Page::open_at(size, "#/uitleg");
        page.wait_for_text("h1", "Uitleg");
        page.screenshot(&format!("uitleg-{width}"));
        page.assert_clean();
    }
}

#[test]
fn the_panels_speak_english() {
    let page = Page::open(DESKTOP);
    page.click(".lang [lang=en]");
    open_panel(&page, "Other ways to divide");
    page.assert_clean();
    page.click_text(".panel-btn", "Save and export");
    page.wait_for_text(".panel h2", "Save and export");
    page.assert_clean();
}

#[test]
fn a_table_for_dutch_excel_arrives() {
    let page = Page::open(DESKTOP);
    open_panel(&page, "Bewaren en exporteren");
    page.click_text(".panel button", "CSV voor Nederlandse Excel");
    let saved = fs::read(page.downloaded("fair-share-uitkomst.csv")).unwrap();
    assert!(saved.starts_with(b"\xef\xbb\xbf") && saved.ends_with(b"\r\n"), "as Dutch Excel wants it");
    let text = String::from_utf8(saved).unwrap();
    let amsterdam = text.lines().find(|line| line.contains(";Amsterdam;")).unwrap();
    assert!(amsterdam.contains(";1768;"), "{amsterdam}");
    page.assert_no_console_errors();
}

#[test]
fn the_outcome_arrives_as_a_workbook_and_goes_in_again() {
    let page = Page::open(DESKTOP);
    open_panel(&page, "Bewaren en exporteren");
    page.click_text(".panel button", "Excel (XLSX)");
    let saved = fs::read(page.downloaded("fair-share-uitkomst.xlsx")).unwrap();
    page.wait_for_text(".keep-told", "‘fair-share-uitkomst.xlsx’ staat bij uw downloads.");
    page.assert_clean();

    let scenario = shipped::scenario(2025).unwrap();
    let (known, outcome) = (Arc::clone(&scenario.region), divide(Arc::new(scenario)).unwrap());
    let (draft, issues) = read_table(&saved, &known);
    let sheets: Vec<&str> = draft.sheets().collect();
    assert_eq!(sheets, ["Uitkomst", "Per groep", "Groepen", "Cijfers", "Bronnen en aannames", "Berekening"]);
    let homes = draft.columns().iter().find(|column| column.heading == "Eerlijk aandeel in woningen").unwrap();
    let read: Vec<Option<u64>> = homes.cells.iter().map(|cell| cell.value.unwrap().as_whole()).collect();
    assert_eq!(read, outcome.total.homes().map(Some).collect::<Vec<_>>(), "{issues:?}");

    // The same file, dropped where figures come in: its sheet with the figures gives the figures in use.
    page.go_to("#/cijfers");
    page.wait_for("#plak");
    let script = "const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(arguments[0])], \
                  'uitkomst.xlsx')); document.querySelector('.drop').dispatchEvent(new DragEvent('drop', \
                  { dataTransfer: data, bubbles: true, cancelable: true }))";
    let _ = page.script(script, &[json!(saved)]);
    page.wait_for("#tabblad");
    page.choose("#tabblad", "3");
    page.wait_for("#gelezen[role=status]");
    page.wait_for_text(".facts", "Klopt precies met CBS op 1 januari 2025.");
    page.assert_clean();
}

#[test]
fn a_workbook_that_cannot_be_written_is_said_and_harms_nothing() {
    // Gone from the beginning: the service worker would keep it, and then it can be written.
    let page = Page::open_with(DESKTOP, Fault::Missing { start: "import_worker", end: ".wasm" });
    open_panel(&page, "Bewaren en exporteren");
    page.click_text(".panel button", "Excel (XLSX)");
    page.wait_for_text(".keep-told", "Het Excel-bestand kan nu niet gemaakt worden.");
    page.click_text(".panel button", "CSV voor Nederlandse Excel");
    page.wait_for_text(".keep-told", "‘fair-share-uitkomst.csv’ staat bij uw downloads.");
}
