//! Links, codes and QR codes in a real browser: made, opened, mangled and mended.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use browser_tests::{DESKTOP, NARROW, PHONE, Page};
use fairshare::{
    figures::shipped,
    model::{AllocationKey, Code, FigureId, Scenario},
    share::{Validity, encode, encode_link},
};
use serde_json::json;

/// A scenario that is not the first one.
fn other() -> Scenario {
    let mut scenario = shipped::scenario(2023).unwrap();
    scenario.key = AllocationKey::only(FigureId::Lettings);
    scenario
}

fn link(scenario: &Scenario) -> String {
    encode_link(scenario, Validity::Fixed, Code::new(479).ok()).unwrap().fragment
}

fn open_panel(page: &Page, name: &str) {
    // On a phone the result stays at the bottom of the screen, over whatever is there.
    let _ = page.script("document.querySelector('.panel-btn').scrollIntoView({ block: 'center' })", &[]);
    page.click_text(".panel-btn", name);
    page.wait_for(".share .qr svg");
}

/// What the page says of the scenario: the sentence, and which key is chosen.
fn preset(page: &Page) -> String {
    let checked = page.script(
        "return document.querySelector('.controls input[type=radio]:checked')?.closest('label').textContent ?? ''",
        &[],
    );
    checked.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_panel_shows_the_code_that_the_core_makes() {
    let page = Page::open(DESKTOP);
    open_panel(&page, "Delen");
    let code = encode(&shipped::scenario(2025).unwrap(), Validity::Fixed).unwrap();
    page.wait_until("the code is there", || page.text(".share .code").contains(&code.grouped()));
    let address = page.value(".share-field input[readonly]");
    assert!(address.ends_with(&format!("/sub/path/#s=1.{}", code.as_str())), "{address}");
    page.screenshot("delen-1280");
    page.assert_clean();
    page.click_text(".share button", "Kopieer link");
    page.wait_for_text(".share-told", "De link is gekopieerd");
    // The large one, for a projector.
    page.click_text(".share button", "QR-code groot");
    page.wait_until("the dialog is open", || page.is_visible(".qr-dialog"));
    page.screenshot("delen-groot-1280");
    page.assert_accessible();
    page.press("\u{e00c}");
    page.wait_until_gone(".qr-dialog");
    page.assert_clean();
}

#[test]
fn a_change_changes_the_code() {
    let page = Page::open(PHONE);
    open_panel(&page, "Delen");
    let before = page.text(".share .code");
    let _ = page.script("document.querySelectorAll('.controls input[type=radio]')[1].click()", &[]);
    page.wait_until("another code", || page.text(".share .code") != before);
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.key = AllocationKey::only(FigureId::Lettings);
    let code = encode(&scenario, Validity::Fixed).unwrap();
    assert!(page.text(".share .code").contains(&code.grouped()));
    page.screenshot("delen-390");
    page.assert_clean();
}

#[test]
fn at_320_pixels_sharing_fits() {
    let page = Page::open(NARROW);
    open_panel(&page, "Delen");
    page.screenshot("delen-320");
    page.assert_no_sideways_scroll();
    page.assert_clean();
}

#[test]
fn sharing_speaks_english_too() {
    let page = Page::open(DESKTOP);
    page.click(".lang [lang=en]");
    page.wait_for_text(".panel-list", "Share");
    open_panel(&page, "Share");
    page.wait_for_text(".share h2", "Share this division");
    page.screenshot("delen-en-1280");
    page.assert_clean();
}

#[test]
fn a_link_opens_the_division_and_the_municipality_and_survives_a_reload() {
    let page = Page::open_at(DESKTOP, &link(&other()));
    page.wait_for_text("h1", "Zaanstad");
    page.wait_until("the key of the link", || preset(&page).contains("sociale huur vrijkomt"));
    page.assert_clean();
    assert_eq!(page.path(), link(&other()));
    page.reload();
    page.wait_for_text("h1", "Zaanstad");
    page.wait_until("the key of the link", || preset(&page).contains("sociale huur vrijkomt"));
}

#[test]
fn a_link_typed_into_the_address_is_a_step_that_can_be_undone() {
    let page = Page::open(DESKTOP);
    let _ = page.script("location.hash = arguments[0]", &[json!(link(&other()))]);
    page.wait_for_text("h1", "Zaanstad");
    page.wait_until("the key of the link", || preset(&page).contains("sociale huur vrijkomt"));
    page.click_text(".bar-top button", "Ongedaan");
    page.wait_until("the first key again", || preset(&page).contains("evenveel per inwoner"));
    page.assert_clean();
}

#[test]
fn a_code_is_typed_into_the_box() {
    let page = Page::open(DESKTOP);
    open_panel(&page, "Delen");
    let code = encode(&other(), Validity::Fixed).unwrap().grouped().to_lowercase();
    page.type_text(".open-link input", &code);
    page.click_text(".open-link button", "Open");
    page.wait_until("the key of the code", || preset(&page).contains("sociale huur vrijkomt"));
    page.wait_for_text(".share-result", "De gedeelde verdeling staat nu voor u");
    page.assert_clean();
}

#[test]
fn a_link_that_cannot_be_read_is_answered_and_the_page_works() {
    let page = Page::open_at(DESKTOP, "#s=9.abcdef");
    page.wait_for_text(".share-result", "nieuwere rekenhulp");
    assert!(page.focused().contains("gedeeld") || page.is_visible("#gedeeld"));
    page.screenshot("delen-fout-1280");
    assert!(!page.text("h1").is_empty());
    page.assert_clean();
}

#[test]
fn an_address_that_a_mail_program_mangled_is_mended() {
    let page = Page::open(DESKTOP);
    let body = link(&other()).replace("#s=", "");
    for mangled in [format!("%23s=1.{}", &body[2..]), format!("%23s%3D{body}"), format!("?x=1&amp;s={body}")] {
        page.go_to(&mangled);
        page.wait_for_text("h1", "Zaanstad");
        page.wait_until("the key of the link", || preset(&page).contains("sociale huur vrijkomt"));
    }
}

#[test]
fn the_lines_for_a_website_show_what_they_give() {
    let page = Page::open(DESKTOP);
    open_panel(&page, "Delen");
    page.click_text("summary", "In een andere website zetten");
    page.choose("#embed-view", "tabel");
    page.choose("#embed-own", "GM0479");
    page.choose("#embed-theme", "donker");
    let code = encode(&shipped::scenario(2025).unwrap(), Validity::Fixed).unwrap();
    let address = format!("embed.html?view=tabel&gemeente=GM0479&lang=nl&theme=donker#s=1.{}\"", code.as_str());
    page.wait_until("the lines follow", || page.value(".embedding textarea").contains(&address));
    page.click_text(".embedding button", "Kopieer de regels");
    page.wait_for_text(".share-told", "De regels voor de website zijn gekopieerd");
    page.screenshot("delen-website-1280");
    page.assert_clean();
    page.enter_frame(".embed-preview");
    page.wait_for_text("h1", "Zaanstad: ");
    page.wait_for(".em-table");
    assert_eq!(page.count("body.fs-dark"), 1);
    page.leave_frame();
    page.assert_no_console_errors();
}

#[test]
fn the_share_sheet_of_the_phone_gets_the_link() {
    let page = Page::open(PHONE);
    let stub = "Object.defineProperty(navigator, 'share', { configurable: true, \
        value: (data) => { window.shared = data; return Promise.resolve(); } })";
    let _ = page.script(stub, &[]);
    open_panel(&page, "Delen");
    page.click_text(".share button", "Deel met een app");
    page.wait_until("the sheet is asked for", || page.script("return window.shared?.url ?? null", &[]) != json!(null));
    let shared = page.script("return [shared.title, shared.url]", &[]);
    let code = encode(&shipped::scenario(2025).unwrap(), Validity::Fixed).unwrap();
    assert_eq!(shared[0], "Een verdeling uit de Fair share-rekenhulp");
    assert!(shared[1].as_str().unwrap().ends_with(&format!("/sub/path/#s=1.{}", code.as_str())), "{shared}");
    let mail = page.attribute(".share a[href^='mailto:']", "href").unwrap_or_default();
    assert!(mail.contains(&format!("%23s%3D1.{}", code.as_str())), "{mail}");
}

#[test]
fn a_picture_holds_its_source_and_its_link() {
    let page = Page::open(DESKTOP);
    page.click_text(".panel-btn", "Bewaren en exporteren");
    page.wait_for(".panel h2");
    page.click_text(".panel button", "SVG");
    let code = encode(&shipped::scenario(2025).unwrap(), Validity::Fixed).unwrap();
    let svg = std::fs::read_to_string(page.downloaded("fair-share-kaart.svg")).unwrap();
    assert!(svg.contains(&format!("/sub/path/#s=1.{}</text>", code.as_str())) && svg.contains("CBS"), "{svg}");
    page.click_text(".panel button", "PNG");
    let png = std::fs::read(page.downloaded("fair-share-kaart.png")).unwrap();
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    page.assert_no_console_errors();
}

#[test]
fn the_notice_about_the_makers_own_numbers_stays_while_they_count() {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.groups[1].task.amount = 4_000;
    let page = Page::open_at(DESKTOP, &link(&scenario));
    page.wait_for_text(".share-result .warn", "eigen opgaven van de maker");
    page.click_text(".share button", "Kopieer link");
    page.wait_for_text(".share-told", "De link is gekopieerd");
    page.wait_for(".share-result .warn");
    page.assert_accessible();
    page.click_text(".tools button", "Beginstand");
    page.wait_until_gone(".share-result .warn");
}
