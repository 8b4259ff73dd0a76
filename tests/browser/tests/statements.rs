//! The three statements and "Volgen" in a real browser: predict and reveal, levers, the hot potato, the ledger; with the
//! keyboard alone, at every width.
#![expect(clippy::unwrap_used, clippy::panic, reason = "what cannot be set up, or is not reached, fails the test")]

use std::{fs, sync::Arc};

use browser_tests::{DESKTOP, NARROW, PHONE, Page, Preference};
use fairshare::{
    divide::divide,
    figures::shipped,
    model::{Code, Parameter, Scenario},
    statement::{cells, hot_potato, shortage},
    text::{Lang, potato_sentence, shortage_for_region},
};
use serde_json::json;

const PAGES: [(&str, &str); 4] = [
    ("#/stelling-1", "stelling-1"),
    ("#/stelling-2", "stelling-2"),
    ("#/stelling-3", "stelling-3"),
    ("#/volgen", "volgen"),
];

fn open(fragment: &str) -> Page {
    let page = Page::open_at(DESKTOP, fragment);
    page.wait_for(".step");
    page
}

fn reveal(page: &Page) {
    page.click_text(".step button", "Laat het antwoord zien");
    page.wait_for(".verdict");
}

fn shipped() -> Scenario {
    shipped::scenario(2025).unwrap()
}

/// Presses Tab until the focus is on an element that matches.
fn tab_to(page: &Page, selector: &str) {
    for _ in 0..200 {
        page.press("Tab");
        if page.script("return document.activeElement.matches(arguments[0])", &[json!(selector)]) == json!(true) {
            return;
        }
    }
    panic!("Tab never reaches {selector}; it is at {}", page.focused());
}

#[test]
fn a_statement_is_answered_guessed_and_revealed_with_the_keyboard_alone() {
    let page = open("#/stelling-1");
    assert_eq!(page.count(".consq"), 0, "the numbers wait for the prediction");
    tab_to(&page, "input[name=answer-before]");
    page.press("ArrowRight");
    page.wait_until("an answer is chosen", || page.count("input[name=answer-before]:checked") == 1);
    tab_to(&page, "input[name=guess]");
    page.press("Space");
    page.wait_until("a guess is made", || page.count("input[name=guess]:checked") == 1);
    tab_to(&page, ".before-after button");
    page.press("Enter");
    page.wait_for_text(".verdict", "Het is");
    page.wait_for(".consq");
    tab_to(&page, ".before-after button");
    page.press("Enter");
    page.wait_until_gone(".verdict");
    assert_eq!(page.count("input[name=guess]:checked"), 0, "to predict again, the guess is forgotten");
    assert_eq!(page.count("input[name=answer-before]:checked"), 1, "the answer is not");
    // Nothing of it is kept or sent.
    let kept = page.script("return Object.keys(localStorage).length + Object.keys(sessionStorage).length", &[]);
    assert_eq!(kept, json!(0));
    page.assert_clean();
}

#[test]
fn a_lever_rewrites_the_sentence_and_is_undone() {
    let page = open("#/stelling-2");
    reveal(&page);
    let sentence = |scenario: Scenario| {
        let outcome = divide(Arc::new(scenario)).unwrap();
        shortage_for_region(&shortage(&outcome, &cells(&outcome)), Lang::Nl).0
    };
    let heading = || page.texts(".step h3.big");
    page.wait_until("the sentence is revealed", || heading().contains(&sentence(shipped())));
    page.click("button[aria-label=\"Extra woningen per jaar: meer\"]");
    let mut more = shipped();
    more.statements.set(Parameter::ExtraHomes, 100);
    let expected = sentence(more);
    page.wait_until("the sentence follows the lever", || heading().contains(&expected));
    page.screenshot("stelling-2-knop-1280");
    page.assert_clean();
    page.click_text(".tools button", "Ongedaan");
    page.wait_until("the lever is back", || heading().contains(&sentence(shipped())));
}

#[test]
fn a_number_of_an_assumption_is_typed_and_a_bad_one_answered() {
    let page = open("#/stelling-2");
    reveal(&page);
    page.replace_text("#p-reserved", "honderd");
    page.press("Tab");
    page.wait_for("#p-reserved-issue");
    page.assert_clean();
    page.replace_text("#p-reserved", "35");
    page.press("Tab");
    page.wait_until_gone("#p-reserved-issue");
    page.wait_until("the number is the reader's own", || {
        page.texts(".assume .badge").contains(&"eigen getal".to_owned())
    });
}

#[test]
fn the_hot_potato_moves_on_the_map_and_comes_back() {
    let page = open("#/stelling-3");
    let sentence = |codes: &[u16]| {
        let mut scenario = shipped();
        scenario.statements.stopped = codes.iter().map(|number| Code::new(*number).unwrap()).collect();
        let outcome = divide(scenario.into()).unwrap();
        potato_sentence(&outcome.scenario.region, &hot_potato(&outcome), None, Lang::Nl).0
    };
    let says = |codes: &[u16]| {
        let expected = sentence(codes);
        page.wait_until(&format!("the page says {expected:?}"), || page.texts(".step h3.big").contains(&expected));
    };
    says(&[]);
    page.choose("#stop", "GM0394");
    says(&[394]);
    // The tile of Amsterdam.
    let tile = "const t = [...document.querySelectorAll('.potato .tile')].find((e) => e.textContent.includes('Amsterdam')); \
                t.dispatchEvent(new MouseEvent('click', { bubbles: true }))";
    let _ = page.script(tile, &[]);
    says(&[394, 363]);
    page.screenshot("stelling-3-aardappel-1280");
    page.assert_clean();
    page.click("button[aria-label=\"Haarlemmermeer doet weer mee\"]");
    says(&[363]);
    page.click_text(".potato button", "Neem over in Verdelen");
    says(&[]);
    page.click_text(".row-actions button, .pager a, .nav a", "Verdelen");
    page.wait_for_text("#result", "uit");
    page.back();
    page.wait_for(".potato");
}

#[test]
fn what_was_realised_is_typed_pasted_and_saved() {
    let page = open("#/volgen");
    page.replace_text("#open-GM0479", "14");
    page.press("Tab");
    page.wait_until("a backlog has its sign", || page.value("#open-GM0479") == "−14");
    page.replace_text("#done-GM0479", "140");
    page.press("Tab");
    page.wait_until("Zaanstad reported", || page.text(".tbl tfoot").contains("140"));
    page.replace_text("#done-GM0479", "veel");
    page.press("Tab");
    page.wait_for("#done-GM0479-issue");
    page.assert_clean();
    page.paste("#realised", "Gemeente\tAantal\nAmsterdam\t1.204\nPurmerend\tn.b.\nZaanstad\t150\n");
    page.click_text("button", "Neem over");
    page.wait_for_text("[role=status]", "Van 2 gemeenten is het getal overgenomen.");
    assert!(page.texts("[role=status] li").join(" ").contains("Purmerend"));
    assert_eq!(page.value("#done-GM0363"), "1.204");
    page.screenshot("volgen-geplakt-1280");
    page.assert_clean();
    page.click_text("button", "Bewaar als CSV");
    let saved = fs::read_to_string(page.downloaded("fair-share-volgen.csv")).unwrap();
    assert!(
        saved.starts_with('\u{feff}') && saved.contains("GM0479;Zaanstad;2026;1;154;14;0;168;150;6;18;0;18;1\r\n"),
        "{saved}"
    );
}

#[test]
fn every_width_language_and_colour_scheme_shows_the_pages_clean() {
    for (size, name) in [(DESKTOP, "1280"), (PHONE, "390"), (NARROW, "320")] {
        let page = Page::open_at(size, "#/verdelen");
        page.choose("#own", "GM0479");
        for (fragment, shot) in PAGES {
            page.go_to(fragment);
            page.wait_for(".step");
            if fragment != "#/volgen" {
                reveal(&page);
            }
            page.screenshot(&format!("{shot}-{name}"));
            page.assert_clean();
            let _ = page.script("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })", &[]);
            page.prefer(Preference::Dark);
            page.assert_clean();
            page.prefer(Preference::Default);
        }
    }
}

#[test]
fn the_pages_speak_english() {
    let page = open("#/stelling-1");
    page.click("button[lang=en]");
    page.wait_for_text("h1", "Everyone must contribute equally");
    page.click_text(".step button", "Show the answer");
    page.wait_for_text(".verdict", "It is");
    page.click_text(".pager a", "Statement 2");
    page.wait_for_text("h1", "The only fundamental problem");
    page.assert_clean();
}
