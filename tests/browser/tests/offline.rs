//! The calculator without a network: everything works after the first visit, and new versions come when they are asked for.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

#[path = "../../import_sheets/make.rs"]
#[expect(dead_code, reason = "other tests make other workbooks")]
mod make;

use std::fs;

use browser_tests::{DESKTOP, Page};
use fairshare::{
    figures::shipped,
    model::{AllocationKey, Code, FigureId},
    share::{Validity, encode_link},
};
use make::Made::{Number, Text};
use serde_json::{Value, json};

const STORES: &str = "return caches.keys().then((names) => names.join('\\n'))";

/// A page that was opened once, and then without a network.
fn without_a_network() -> Page {
    let page = Page::open(DESKTOP);
    page.wait_until_kept();
    page.lose_network();
    page.reload();
    page
}

#[test]
fn every_page_works_without_a_network_after_the_first_visit() {
    let page = without_a_network();
    page.wait_for(".controls input[type=radio]");
    assert!(!page.text("h1").is_empty());
    for fragment in ["#/cijfers", "#/stelling-1", "#/stelling-2", "#/stelling-3", "#/volgen", "#/uitleg", "#/verdelen"]
    {
        let before = page.text("h1");
        page.go_to(fragment);
        page.wait_until(&format!("{fragment} is drawn"), || page.text("h1") != before);
        // Also when it is the first that is seen.
        let drawn = page.text("h1");
        page.reload();
        page.wait_until(&format!("{fragment} is drawn again"), || page.text("h1") == drawn);
    }
    let mut scenario = shipped::scenario(2023).unwrap();
    scenario.key = AllocationKey::only(FigureId::Lettings);
    page.go_to(&encode_link(&scenario, Validity::Fixed, Code::new(479).ok()).unwrap().fragment);
    page.wait_for_text("h1", "Zaanstad");
    page.assert_no_console_errors();
}

#[test]
fn workbooks_are_read_and_written_without_a_network() {
    let page = without_a_network();
    page.go_to("#/cijfers");
    page.wait_for("#plak");
    let region = shipped::region(2025).unwrap();
    let mut rows = vec![vec![Text("Gemeente"), Text("Inwoners")]];
    for (index, municipality) in region.municipalities().iter().enumerate() {
        let people = region.value(FigureId::Inhabitants, index).unwrap();
        rows.push(vec![Text(&municipality.name), Number(people.to_string().parse().unwrap())]);
    }
    for (name, bytes) in [
        ("zonder-netwerk.xlsx", make::xlsx(&[("Cijfers", rows.clone())])),
        ("zonder-netwerk.ods", make::ods(&make::ods_table("Blad1", &rows))),
        ("zonder-netwerk.xls", make::xls("Blad1", &rows)),
    ] {
        let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&file, bytes).unwrap();
        page.upload("#bestand", &file);
        page.wait_for_text(".drop", &format!("Gelezen uit het bestand ‘{name}’"));
        page.wait_for_text(".facts", "Klopt precies met CBS op 1 januari 2025.");
    }
    page.click_text("button", "Leeg blad, Excel");
    assert!(fs::read(page.downloaded("fair-share-cijfers.xlsx")).unwrap().starts_with(b"PK"));
    page.assert_no_console_errors();
}

#[test]
fn what_else_is_hosted_opens_without_a_network() {
    let page = without_a_network();
    page.visit("embed.html?gemeente=GM0479");
    page.wait_for_text("h1", "Zaanstad: ");
    page.visit("nergens");
    page.wait_for_text("h1", "Dit adres bestaat niet");
    page.visit("?utm_source=nieuwsbrief");
    page.wait_for(".controls input[type=radio]");
}

#[test]
fn the_calculator_can_be_installed() {
    let page = Page::open(DESKTOP);
    page.wait_until_kept();
    let manifest = page
        .script("return fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())", &[]);
    let icons = manifest["icons"].as_array().unwrap();
    for icon in icons {
        // The size that is said is the size that is there.
        let measure = "const image = new Image(); image.src = arguments[0]; \
            return image.decode().then(() => `${image.naturalWidth}x${image.naturalHeight}`)";
        let size = page.script(measure, &[icon["src"].clone()]);
        let said = icon["sizes"].as_str().unwrap();
        assert!(said == "any" || size == json!(said), "{icon}: {size}");
    }
    for size in ["192x192", "512x512"] {
        assert!(icons.iter().any(|icon| icon["sizes"] == size), "{size}");
    }
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    if page.is_chromium() {
        let answer = page.devtools("Page.getInstallabilityErrors", &json!({}));
        let errors = answer["installabilityErrors"].as_array().unwrap();
        assert_eq!(errors, &Vec::<Value>::new());
    }
}

/// The worker of a next build: another version, whose files are the same but for those with this in their names.
fn renew(page: &Page, version: &str, without: &str) {
    let worker = page.script("return fetch('sw.js').then((answer) => answer.text())", &[]);
    let worker = worker.as_str().unwrap();
    let old = worker.split("const VERSION = \"").nth(1).unwrap().split('"').next().unwrap();
    let stores = page.script(STORES, &[]);
    assert!(stores.as_str().unwrap().ends_with(old), "{stores}");
    let lines = worker.lines().filter(|line| without.is_empty() || !line.contains(without));
    let worker = lines.collect::<Vec<_>>().join("\n").replace(old, version);
    page.renew_file("sw.js", worker.into_bytes());
    let update = "return navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => true)";
    let _ = page.script(update, &[]);
    page.wait_until("the offer", || page.is_visible("#new-version"));
}

fn wait_for_only_store(page: &Page, version: &str) {
    page.wait_until("only the new store", || {
        let stores = page.script(STORES, &[]);
        stores.as_str().is_some_and(|stores| stores.lines().count() == 1 && stores.ends_with(version))
    });
}

#[test]
fn a_new_version_is_offered_and_the_old_one_cleans_up() {
    let page = Page::open(DESKTOP);
    page.wait_until_kept();
    let _ = page.script("window.isRunning = true", &[]);
    renew(&page, "0123456789abcdef", "");
    page.screenshot("nieuwe-versie-1280");
    // The session goes on with the old one until the reader takes the offer.
    assert_eq!(page.script("return window.isRunning", &[]), json!(true));
    page.assert_clean();
    page.click("#new-version-take");
    page.wait_until("the page began afresh", || {
        page.script("return window.isRunning === undefined", &[]) == json!(true)
    });
    wait_for_only_store(&page, "0123456789abcdef");
}

#[test]
fn another_window_keeps_its_version_until_it_is_closed() {
    let page = Page::open(DESKTOP);
    page.wait_until_kept();
    let _ = page.script("window.isRunning = true", &[]);
    let first = page.open_tab("");
    page.wait_until_kept();
    renew(&page, "0123456789abcdef", "import_worker");
    let _ = page.script("window.isOld = true", &[]);
    page.click("#new-version-take");
    page.wait_until("this window began afresh", || {
        page.script("return window.isOld === undefined && document.readyState === 'complete'", &[]) == json!(true)
    });
    page.lose_network();

    page.close_tab();
    page.go_to_tab(&first);
    assert_eq!(page.script("return window.isRunning", &[]), json!(true), "nothing was forced on the other window");
    // What it did not fetch yet is gone from the server and from the new store.
    page.go_to("#/cijfers");
    page.wait_for("#plak");
    page.upload("#bestand", &workbook());
    page.wait_for_text(".drop", "Gelezen uit het bestand ‘twee-vensters.xlsx’");
    assert_eq!(page.script("return window.isRunning", &[]), json!(true));
    assert_eq!(page.script(STORES, &[]).as_str().unwrap().lines().count(), 2, "the old store is still needed");
    // When it begins afresh it is the last one, and nothing needs the old store any more.
    page.reload();
    wait_for_only_store(&page, "0123456789abcdef");
}

fn workbook() -> std::path::PathBuf {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("twee-vensters.xlsx");
    let rows = vec![vec![Text("Gemeente"), Text("Inwoners")], vec![Text("Almere"), Number(230_000.0)]];
    fs::write(&file, make::xlsx(&[("Cijfers", rows)])).unwrap();
    file
}
