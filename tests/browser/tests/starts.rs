//! The built app starts in a real browser; where it cannot, the page says what to do.

use browser_tests::{DESKTOP, Fault, NARROW, PHONE, Page};

#[test]
fn the_app_draws_its_heading() {
    let page = Page::open(DESKTOP);
    assert!(!page.text("h1").is_empty());
    page.screenshot("start-1280");
    page.assert_clean();
}

#[test]
fn a_phone_shows_the_same_app() {
    let page = Page::open(PHONE);
    page.screenshot("start-390");
    page.assert_clean();
}

#[test]
fn at_320_pixels_nothing_scrolls_sideways() {
    let page = Page::open(NARROW);
    page.screenshot("start-320");
    page.assert_no_sideways_scroll();
}

#[test]
fn every_file_is_asked_for_once_and_found() {
    let page = Page::open(DESKTOP);
    let requests = page.requests();
    let missing: Vec<_> = requests.iter().filter(|request| request.status != 200).collect();
    assert!(missing.is_empty(), "not found: {missing:?}");
    // Chromium asks for the icon again whenever it likes, such as after a change of the title.
    // Some time later the service worker comes, and asks for everything again to keep it.
    let of_page = requests.iter().map(|request| &request.target).take_while(|target| !target.contains("sw.js"));
    let mut targets: Vec<_> = of_page.filter(|target| !target.contains("icon")).collect();
    targets.sort();
    let count = targets.len();
    targets.dedup();
    assert_eq!(targets.len(), count, "a preload that is not used makes the browser load twice: {requests:?}");
}

#[test]
fn without_its_webassembly_the_page_says_what_to_do() {
    let page = Page::open_with(PHONE, Fault::Missing { start: "app-", end: ".wasm" });
    page.wait_for("#load-failed");
    let text = page.text("#starting");
    for expected in
        ["De rekenhulp kan niet starten", "The calculator cannot start", "laad de pagina opnieuw", "HTTP 404"]
    {
        assert!(text.contains(expected), "{expected:?} is missing in {text:?}");
    }
    assert!(!text.contains("wordt geladen"), "it no longer pretends to load");
    page.screenshot("load-failed-390");
    page.assert_accessible();
    page.assert_no_sideways_scroll();
}

#[test]
fn without_its_glue_the_page_says_what_to_do() {
    let page = Page::open_with(PHONE, Fault::Missing { start: "app-", end: ".js" });
    page.wait_for("#load-failed");
    assert!(page.text("#load-failed-cause").contains("app-"), "the cause names the file");
}
