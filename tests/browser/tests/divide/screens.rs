//! Every screen for everybody: axe-core, narrow and dark, and with the keyboard alone.

use browser_tests::{DESKTOP, NARROW, PHONE, Page, Preference, Size};
use serde_json::json;

use super::support::{assert_soon, beginning, code, enter, open_all_folds};

/// At 320 pixels only a box of a table scrolls sideways, and the row of links to places on the page; what else is cut
/// off cannot be read.
fn assert_only_tables_scroll(page: &Page) {
    let cut = page.script(
        "return Array.from(document.querySelectorAll('body *'))\
         .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && \
                        ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX) && \
                        !e.matches('input, select, .vh') && !e.matches('.subnav ul') && \
                        !(e.matches('.res-wrap, .scroller') && e.querySelector('table')))\
         .map((e) => `${e.tagName} ${e.getAttribute('class')} ${e.scrollWidth}/${e.clientWidth}`)",
        &[],
    );
    assert_eq!(cut, json!([]));
}

fn assert_screen(page: &Page, name: &str) {
    page.screenshot(name);
    page.assert_clean();
    assert_only_tables_scroll(page);
}

/// Everything open, at one size in both languages, once light and once dark; then with every mark and message, and
/// when nothing can be divided.
fn walk(size: Size, name: &str, looks: [(&str, Preference); 2]) {
    let page = Page::open(size);
    page.choose("#own", "GM0363");
    open_all_folds(&page);
    for (lang, preference) in looks {
        page.prefer(preference);
        page.click(&format!("button[lang={lang}]"));
        page.wait_until("the language is set", || page.attribute("html", "lang").as_deref() == Some(lang));
        assert_screen(&page, &format!("divide-{name}-{lang}-{preference:?}"));
    }
    // A number that is no number, a municipality that is out, a limit that holds, and a rounding difference.
    page.click(".limits label.check");
    enter(&page, "#at-least", "veel");
    page.wait_for("#at-least-issue");
    page.choose("#opt-out", "GM0034");
    page.click("label.radio:has(input[name=method]):nth-of-type(3)");
    page.wait_for_text("#result tfoot .okline", "by rounding");
    assert_screen(&page, &format!("divide-{name}-marks"));
    // And nothing at all. Upwards would give everybody what the limit asks, so that method goes first.
    page.click("label.radio:has(input[name=method]):nth-of-type(1)");
    enter(&page, "#at-least", "1000");
    page.wait_for(".err-sum");
    page.prefer(looks[0].1);
    assert_screen(&page, &format!("divide-{name}-refused"));
}

const LIGHT_THEN_DARK: [(&str, Preference); 2] = [("nl", Preference::Default), ("en", Preference::Dark)];
const DARK_THEN_LIGHT: [(&str, Preference); 2] = [("nl", Preference::Dark), ("en", Preference::Default)];

#[test]
fn a_desktop_shows_every_screen_without_a_fault() {
    walk(DESKTOP, "1280", LIGHT_THEN_DARK);
}

#[test]
fn a_phone_shows_every_screen_without_a_fault() {
    walk(PHONE, "390", DARK_THEN_LIGHT);
}

#[test]
fn at_320_pixels_every_screen_is_without_a_fault_and_only_tables_scroll() {
    walk(NARROW, "320", LIGHT_THEN_DARK);
}

/// Presses Tab until the focus is on an element that matches.
fn tab_to(page: &Page, selector: &str) {
    let is_there = "return document.activeElement.matches(arguments[0])";
    for _ in 0..120 {
        page.press("Tab");
        if page.script(is_there, &[json!(selector)]) == json!(true) {
            return;
        }
    }
    panic!("Tab never reaches {selector}; it is at {}", page.focused());
}

#[test]
fn the_keyboard_alone_reaches_and_works_everything() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    page.press("Tab");
    assert_eq!(page.focused(), "a \"Naar de inhoud\"", "the skip link comes first");
    assert!(page.is_visible(":focus"), "and shows itself");
    page.press("Enter");
    page.wait_until("the focus is on the content", || page.focused() == "main#inhoud");

    tab_to(&page, "#own");
    page.press("z");
    expected.own = code(479);
    assert_eq!(page.value("#own"), "GM0479", "the first with a Z is Zaanstad");
    expected.assert_shown(&page, "a municipality chosen with a letter");

    tab_to(&page, "button[aria-label=\"Inwoners: 5 procent minder\"]");
    page.press("Space");
    let step = |weight| {
        let weight = fairshare::model::Percent::new(weight).unwrap();
        let inhabitants = fairshare::model::FigureId::Inhabitants;
        beginning().scenario.key.with_weight(inhabitants, weight, fairshare::model::FigureId::Households)
    };
    expected.scenario.key = step(95);
    expected.assert_shown(&page, "Space on a step");
    page.press("Enter");
    expected.scenario.key = step(90);
    expected.assert_shown(&page, "Enter on a step; the focus stayed on it");
    tab_to(&page, "details.fold:not([open]) > summary");
    page.press("Enter");
    page.wait_until("the fold is open", || {
        page.script("return document.activeElement.matches('details[open] > summary')", &[]) == json!(true)
    });
    tab_to(&page, "#result .row-btn");
    let name = page.script("return document.activeElement.textContent", &[]);
    page.press("Enter");
    let own = expected.scenario.region.municipalities().iter().find(|one| json!(one.name) == name).unwrap().code;
    expected.own = Some(own);
    expected.assert_shown(&page, "Enter on a row");
    assert_eq!(page.script("return document.activeElement.textContent", &[]), name, "the focus stays on the row");
    page.assert_no_console_errors();
}

#[test]
fn a_column_sorts_the_table_and_says_so() {
    let page = Page::open(DESKTOP);
    let sorts = || {
        page.script(
            "return Array.from(document.querySelectorAll('#result th[aria-sort]'), (e) => [e.cellIndex, e.ariaSort])",
            &[],
        )
    };
    let column = |index: usize| page.texts(&format!("#result tbody tr > :nth-child({})", index + 1));
    assert_eq!(sorts(), json!([[3, "descending"]]), "by difference at the start");
    let numbers = |index: usize| -> Vec<i64> {
        column(index).iter().map(|text| text.replace(['.', '+'], "").replace('−', "-").parse().unwrap()).collect()
    };
    for (index, first, second) in [(1, "descending", "ascending"), (2, "descending", "ascending")] {
        let button = format!("#result thead th:nth-child({}) button", index + 1);
        page.click(&button);
        assert_soon(&page, "the first press", &json!([[index, first]]), sorts);
        assert!(numbers(index).is_sorted_by(|left, right| left >= right), "{:?}", numbers(index));
        page.click(&button);
        assert_soon(&page, "the second press", &json!([[index, second]]), sorts);
        assert!(numbers(index).is_sorted(), "{:?}", numbers(index));
    }
    page.click("#result thead th:nth-child(1) button");
    assert_soon(&page, "names", &json!([[0, "ascending"]]), sorts);
    let names: Vec<String> = beginning().scenario.region.municipalities().iter().map(|one| one.name.clone()).collect();
    assert_eq!(column(0), names);
    assert!(page.text("#result caption").contains("gesorteerd op: gemeente"));
    page.assert_no_console_errors();
}
