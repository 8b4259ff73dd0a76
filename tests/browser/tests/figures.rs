//! The page "Cijfers" in a real browser: paste, correct, use, undo; a file of Excel; every width.

use std::{fs, path::PathBuf};

use browser_tests::{DESKTOP, NARROW, PHONE, Page, Preference};

/// All municipalities as an export of Excel: the lines of the shared example, with a typing error and a bad number.
fn table() -> String {
    let rows = include_str!("../../import/dutch_inhabitants.csv");
    rows.replace("Gooise Meren", "Gooise Mern").replace("Almere;229.574", "Almere;229.O00")
}

fn open() -> Page {
    let page = Page::open_at(DESKTOP, "#/cijfers");
    page.wait_for("#plak");
    page
}

#[test]
fn a_table_is_pasted_corrected_used_and_undone() {
    let page = open();
    page.go_to("#/verdelen");
    page.wait_for("#result tfoot");
    let before = page.texts("#result tbody tr");
    page.go_to("#/cijfers");
    page.paste("#plak", &table());
    page.wait_for("#gelezen[role=alert]");
    page.wait_until("the focus is on what has to be checked", || {
        page.script("return document.activeElement.id", &[]) == "gelezen"
    });
    page.screenshot("cijfers-vragen-1280");
    page.assert_clean();

    page.click_text("#gelezen button", "Ja, Gooise Meren");
    page.wait_until("one problem is left", || page.count("#gelezen li") == 1);
    page.replace_text(".rowq input.bad", "250.000");
    page.press("Tab");
    page.wait_for("#gelezen[role=status]");
    page.screenshot("cijfers-goed-1280");
    page.assert_clean();

    page.click_text("button", "Gebruik deze cijfers");
    page.wait_for(".own-figures .badge");
    assert!(page.path().ends_with("#/verdelen"), "{}", page.path());
    assert_ne!(page.texts("#result tbody tr"), before, "Almere grew, so the shares moved");
    page.screenshot("verdelen-eigen-cijfers-1280");
    page.assert_clean();

    page.click_text(".tools button", "Ongedaan");
    page.wait_until_gone(".own-figures");
    assert_eq!(page.texts("#result tbody tr"), before);

    // What was read waits for another try, also after a change of language.
    page.go_to("#/cijfers");
    page.wait_for("#gelezen");
    page.click_text(".lang button", "EN");
    page.wait_for_text("h1", "Use your own figures");
    page.wait_for("#gelezen");
}

#[test]
fn a_file_in_windows_1252_is_read_and_corrected_by_keyboard() {
    let page = open();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("cijfers-1252.csv");
    let mut bytes = b"gemeente;Eigen sc\xf6re;Inwoners\r\n".to_vec();
    for line in include_str!("../../import/dutch_inhabitants.csv").lines().skip(1) {
        let (name, number) = line.split_once(';').unwrap();
        bytes.extend(format!("{name};5;{number}\r\n").bytes());
    }
    fs::write(&file, bytes).unwrap();
    page.upload("#bestand", &file);
    page.wait_for("#gelezen[role=status]");
    assert!(page.texts("th[scope=row]").contains(&"Eigen scöre".to_owned()));
    assert!(page.text(".import-notes, summary").contains("Goed om te weten"));
    page.wait_for_text(".facts", "Klopt precies met CBS op 1 januari 2025.");
    page.assert_clean();
}

#[test]
fn what_is_no_table_is_refused_and_nothing_changes() {
    let page = open();
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cijfers.xlsx");
    fs::write(&file, b"PK\x03\x04not really").unwrap();
    page.upload("#bestand", &file);
    page.wait_for_text("#gelezen", "Dit is een bestand van Excel of LibreOffice.");
    page.screenshot("cijfers-geweigerd-1280");
    page.assert_clean();
    page.click_text("button", "Wis alles");
    page.wait_until_gone("#gelezen");
}

#[test]
fn the_blank_sheet_is_saved() {
    let page = open();
    page.click_text("button", "Leeg blad, CSV");
    let saved = fs::read(page.downloaded("fair-share-cijfers.csv")).unwrap();
    assert!(saved.starts_with(b"\xef\xbb\xbfcode;gemeente;Inwoners"));
    assert!(saved.ends_with(b"\r\n"));
}

#[test]
fn every_width_and_colour_scheme_shows_the_page_clean() {
    for (size, name) in [(DESKTOP, "1280"), (PHONE, "390"), (NARROW, "320")] {
        let page = Page::open_at(size, "#/cijfers");
        page.wait_for("#plak");
        page.screenshot(&format!("cijfers-leeg-{name}"));
        page.assert_clean();
        page.paste("#plak", include_str!("../../import/memo.csv"));
        page.wait_for("#gelezen");
        page.screenshot(&format!("cijfers-memo-{name}"));
        page.assert_clean();
        page.prefer(Preference::Dark);
        page.screenshot(&format!("cijfers-donker-{name}"));
        page.assert_accessible();
    }
}
