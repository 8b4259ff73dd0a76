//! The page "Cijfers" in a real browser: paste, correct, use, undo; a file of Excel; every width.
#![expect(clippy::unwrap_used, reason = "what cannot be set up fails the test")]

#[path = "../../import_sheets/make.rs"]
mod make;

use std::{fs, path::PathBuf};

use browser_tests::{DESKTOP, NARROW, PHONE, Page, Preference};
use fairshare::figures::shipped;
use make::Made::{Number, Text};
use serde_json::json;

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
    // The button went with its page: a keyboard goes on from the content.
    page.wait_until("the content has the focus", || {
        page.script("return document.activeElement.id", &[]) == json!("inhoud")
    });
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
    page.wait_for_text("#gelezen", "Het bestand is beschadigd");
    drop_file(&page, "geheim.xlsx", &make::locked());
    page.wait_for_text("#gelezen", "Het bestand is met een wachtwoord beveiligd");
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
    assert!(saved.starts_with(b"\xef\xbb\xbfCode;Gemeente;Inwoners"));
    assert!(saved.ends_with(b"\r\n"));
}

#[test]
fn the_blank_workbook_is_saved_and_goes_in_again() {
    let page = open();
    page.click_text("button", "Leeg blad, Excel");
    let saved = fs::read(page.downloaded("fair-share-cijfers.xlsx")).unwrap();
    let region = std::sync::Arc::new(shipped::region(2025).unwrap());
    let (draft, _) = fairshare::figures::read_table(&saved, &region);
    assert_eq!((draft.recognised_count(), draft.figures()), (30, vec![]));
    // A heading without numbers is no column yet; it is there to be filled in.
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(saved)).unwrap();
    let words = std::io::read_to_string(archive.by_name("xl/sharedStrings.xml").unwrap()).unwrap();
    for heading in ["Code", "Gemeente", "Inwoners", "Corporatiewoningen", "Nu gehuisvest"] {
        assert!(words.contains(&format!(">{heading}<")), "{heading}");
    }
    page.assert_no_console_errors();
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

/// Heading, and every municipality with its inhabitants and a score.
fn rows(region: &fairshare::model::Region) -> Vec<Vec<make::Made<'_>>> {
    let mut rows = vec![vec![Text("Gemeente"), Text("Inwoners"), Text("Score")]];
    for (index, municipality) in region.municipalities().iter().enumerate() {
        let people = region.value(fairshare::model::FigureId::Inhabitants, index).unwrap();
        rows.push(vec![Text(&municipality.name), Number(people.to_string().parse().unwrap()), Number(2.5)]);
    }
    rows
}

/// Drops a file on the field, as from the desktop.
fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    let script = "const bytes = Uint8Array.from(arguments[1]); const data = new DataTransfer(); \
                  data.items.add(new File([bytes], arguments[0])); const zone = document.querySelector('.drop'); \
                  for (const kind of ['dragover', 'drop']) { \
                    zone.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })); }";
    let _ = page.script(script, &[json!(name), json!(bytes)]);
}

#[test]
fn workbooks_are_dropped_read_named_used_and_undone() {
    let page = open();
    let region = shipped::region(2025).unwrap();
    let note = ("Toelichting", vec![vec![Text("Lees mij")]]);
    let xlsx = make::xlsx(&[note, ("Cijfers", rows(&region))]);
    let ods = make::ods(&make::ods_table("Blad1", &rows(&region)));
    let xls = make::xls("Blad1", &rows(&region));
    for (name, bytes) in [("cijfers.xls", xls), ("cijfers.xlsx", xlsx), ("cijfers.ods", ods)] {
        drop_file(&page, name, &bytes);
        page.wait_for_text(".drop", &format!("Gelezen uit het bestand ‘{name}’"));
        page.wait_for("#gelezen[role=status]");
        page.wait_for_text(".facts", "Klopt precies met CBS op 1 januari 2025.");
        page.assert_clean();
    }
    page.screenshot("cijfers-werkboek-1280");
    page.replace_text("input[aria-label='Eenheid van Score']", "punten");
    page.press("Tab");
    page.replace_text("input[aria-label='Bron van Score']", "Eigen onderzoek");
    page.press("Tab");
    page.click_text("button", "Gebruik deze cijfers");
    page.wait_for(".own-figures .badge");
    page.click_text(".tools button", "Ongedaan");
    page.wait_until_gone(".own-figures");
}

#[test]
fn a_sheet_and_a_period_can_be_chosen() {
    let page = open();
    let region = shipped::region(2025).unwrap();
    let few = vec![vec![Text("Gemeente"), Text("Inwoners")], vec![Text("Almere"), Number(1.0)]];
    drop_file(&page, "twee.xlsx", &make::xlsx(&[("Weinig", few), ("Veel", rows(&region))]));
    page.wait_for("#gelezen[role=status]");
    page.choose("#tabblad", "0");
    page.wait_for_text("#gelezen", "Er ontbreken 29 gemeenten");
    page.assert_clean();
    page.click_text("button", "Wis alles");
    page.paste("#plak", include_str!("../../import/statline.csv"));
    page.wait_for("#gelezen[role=status]");
    page.choose("#periode", "2");
    page.wait_for_text("#h-columns", "Welke kolom");
    page.assert_clean();
}

#[test]
fn figures_in_use_are_edited_as_in_a_spreadsheet() {
    for size in [DESKTOP, NARROW] {
        let page = Page::open_at(size, "#/cijfers");
        page.wait_for("#plak");
        page.click("#in-gebruik summary");
        page.wait_for("[role=grid]");
        page.click("#vak-0-0");
        page.press("ArrowDown");
        page.wait_until("the focus moved down", || page.script("return document.activeElement.id", &[]) == "vak-1-0");
        page.press("Enter");
        page.wait_for("#invoer-1-0");
        page.replace_text("#invoer-1-0", "veel");
        page.press("Enter");
        page.wait_for_text("#in-gebruik [role=alert]", "‘veel’ is geen getal");
        page.replace_text("#invoer-1-0", "230.000");
        page.press("Enter");
        page.wait_for_text("#vak-1-0", "230.000");
        page.paste("#vak-1-0", "240000\t99000\n95000\t45000");
        page.wait_until("the block went in", || {
            page.count("#in-gebruik tbody") > 0 && page.text("[role=grid]").contains("240.000")
        });
        page.assert_clean();
        page.screenshot(&format!("cijfers-vakken-{}", size.width));
        page.click_text("#in-gebruik button", "Maak de laatste verandering ongedaan");
        page.wait_until("the block is gone", || !page.text("[role=grid]").contains("240.000"));
    }
}

#[test]
fn another_region_is_made_from_the_table_that_was_brought() {
    let page = open();
    page.paste("#plak", "gemeente;inwoners\nUtrecht;380.000\nNieuwegein;67.000\nHouten;51.000\n");
    page.wait_for("#gelezen");
    page.click_text("#gelezen a", "Kies de 3 gemeenten");
    page.wait_for_text("#andere-regio [role=status]", "3 gemeenten gekozen");
    assert_eq!(page.script("return document.activeElement.id", &[]), json!("andere-regio-kop"));
    page.replace_text("#regio-naam", "Rond Utrecht");
    page.press("Tab");
    page.click_text("#andere-regio button", "Gebruik deze regio");
    page.wait_for("#gelezen[role=status]");
    page.assert_clean();
    page.go_to("#/verdelen");
    page.wait_for_text("#result", "Nieuwegein");
}
