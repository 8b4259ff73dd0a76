//! The built app starts in a real browser; where it cannot, the page says what to do.

use browser_tests::{DESKTOP, Fault, NARROW, PHONE, Page};
use serde_json::Value;

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

/// Remembers what stands in the page before the app comes.
const REMEMBER: &str = "document.addEventListener('DOMContentLoaded', () => { \
    window.drawn = document.querySelector('#app h1'); window.drawnText = document.querySelector('#app').textContent; })";

/// A page whose first script does something more before the app comes.
fn with_script(more: &str) -> Page {
    let page = Page::waiting(DESKTOP);
    let dist = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    let names = std::fs::read_dir(&dist).into_iter().flatten().flatten();
    let mut names = names.filter_map(|entry| entry.file_name().into_string().ok());
    let name = names.find(|name| name.starts_with("first-look-")).unwrap_or_default();
    let script = std::fs::read_to_string(dist.join(&name)).unwrap_or_default();
    page.renew_file(&name, format!("{more};\n{script}").into_bytes());
    page
}

fn remembering(rest: &str) -> Page {
    let page = with_script(REMEMBER);
    page.go_to(rest);
    page
}

fn takes_over(page: &Page) -> bool {
    page.script("return window.drawn === document.querySelector('#app h1')", &[]) == Value::Bool(true)
}

#[test]
fn the_app_takes_over_the_page_as_it_was_built() {
    let page = remembering("");
    let text = page.script("return window.drawnText", &[]);
    for expected in ["Verdelen", "Zaanstad", "gemeenten"] {
        assert!(text.as_str().unwrap_or_default().contains(expected), "{expected} stands in the page: {text}");
    }
    assert!(takes_over(&page), "what was drawn stays, and comes to life");
    let before = page.text(".hero h1");
    let _ = page.script("document.querySelectorAll('.controls input[type=radio]')[1].click()", &[]);
    page.choose("#own", "GM0479");
    page.wait_until("the sentence is about Zaanstad", || page.text(".hero h1").contains("Zaanstad"));
    assert_ne!(page.text(".hero h1"), before);
    page.assert_no_console_errors();
}

#[test]
fn whoever_comes_for_something_else_gets_that_drawn_afresh() {
    for rest in ["#/cijfers", "#s=1.K7QF2M9XA3TB", "?s=1.K7QF2M9XA3TB"] {
        let page = remembering(rest);
        assert!(!takes_over(&page), "{rest}");
        let is_hidden = "return document.documentElement.classList.contains('other-first')";
        assert_eq!(page.script(is_hidden, &[]), Value::Bool(false), "{rest}: what is drawn is seen");
        page.assert_no_console_errors();
    }
}

#[test]
fn a_page_that_was_changed_on_the_way_is_drawn_afresh() {
    // As a translator does it.
    let change = "document.addEventListener('DOMContentLoaded', () => { window.drawn = document.querySelector('#app h1'); \
                  window.drawn.append(document.createElement('font')); })";
    let page = with_script(change);
    page.go_to("");
    assert!(!takes_over(&page));
    assert_eq!(page.count("font"), 0);
    page.assert_no_console_errors();
}

#[test]
fn without_scripts_the_sentence_and_the_table_can_be_read() {
    let page = Page::waiting(PHONE);
    page.forbid_scripts();
    page.visit("");
    assert!(!page.text("#app h1").is_empty());
    assert!(page.text("#tabel").contains("Zaanstad"));
    assert!(page.text("#starting").contains("Zet JavaScript aan"));
    page.screenshot("no-script-390");
    page.visit("embed.html");
    assert!(page.is_visible("#first table") && page.text("#first table").contains("Zaanstad"));
    assert!(page.text("#first h1").contains("woningen"));
    assert!(page.text("noscript").contains("JavaScript"));
    for unusable in ["#loading", "#own", ".em-opt"] {
        assert!(!page.is_visible(unusable), "{unusable} would not answer");
    }
    page.screenshot("no-script-embed-390");
}

#[test]
fn what_is_fetched_later_tells_its_contents_in_its_name() {
    let page = Page::open(DESKTOP);
    page.wait_for("#more-settings details");
    let later = page.requests().into_iter().map(|request| request.target).find(|target| target.contains("/more-"));
    let target = later.unwrap_or_default();
    let hash = target.split("/more-").nth(1).unwrap_or_default().split(['.', '_']).next().unwrap_or_default();
    assert!(hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{target}");
}
