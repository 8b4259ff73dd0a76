//! The three statements and "Volgen" in a real browser: predict and reveal, levers, the hot potato, the ledger; with the
//! keyboard alone, at every width.
#![expect(clippy::unwrap_used, clippy::panic, reason = "what cannot be set up, or is not reached, fails the test")]

use std::{fs, sync::Arc};

use browser_tests::{DESKTOP, NARROW, PHONE, Page, Preference};
use fairshare::{
    divide::divide,
    figures::shipped,
    model::{Code, Parameter, Scenario},
    statement::{cells, hot_potato, shortage, without_support_if_housed},
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
    page.click("button[aria-label=\"Bouwen, woningen per jaar: meer\"]");
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
fn each_page_works_with_the_keyboard_alone() {
    // Statement 2: guess, reveal, a lever, a choice of support, a typed assumption.
    let page = open("#/stelling-2");
    tab_to(&page, "input[name=guess]");
    page.press("Space");
    tab_to(&page, ".before-after button");
    page.press("Enter");
    page.wait_for(".verdict");
    let heading = || page.text(".step[aria-labelledby=s-levers] h3.big");
    let before = heading();
    tab_to(&page, ".lever button[aria-label$=\": meer\"]");
    page.press("Enter");
    page.wait_until("the sentence follows", || heading() != before);
    tab_to(&page, "input[role=switch]");
    page.press("Space");
    page.wait_for("input[role=switch]:checked");
    tab_to(&page, "#p-reserved");
    page.replace_text("#p-reserved", "35");
    page.press("Tab");
    page.wait_until("the number is the reader's own", || {
        page.texts(".assume .badge").contains(&"eigen getal".to_owned())
    });
    page.assert_clean();

    // Statement 3: the start year, the years of another regime, the hot potato.
    page.go_to("#/stelling-3");
    page.wait_for("#s-potato");
    tab_to(&page, ".before-after button");
    page.press("Enter");
    page.wait_for(".verdict");
    tab_to(&page, ".year button[aria-label$=\": meer\"]");
    page.press("Enter");
    page.wait_until("the framework starts a year later", || page.texts(".year output").contains(&"2029".to_owned()));
    tab_to(&page, "details summary");
    page.press("Enter");
    page.wait_for("details[open]");
    tab_to(&page, ".potato .row-actions button");
    page.press("Enter");
    page.wait_for(".chip");
    tab_to(&page, ".chip button");
    page.press("Enter");
    page.wait_until_gone(".chip");
    page.assert_clean();

    // Following up: a number, the half-year, and the years.
    page.go_to("#/volgen");
    page.wait_for("#s-ledger");
    tab_to(&page, "#half");
    page.press("ArrowDown");
    page.wait_for_text(".scroller caption", "tweede helft van 2026");
    tab_to(&page, "#done-GM0358");
    page.replace_text("#done-GM0358", "20");
    page.press("Tab");
    page.wait_for_text(".tbl tfoot", "20");
    page.assert_clean();
}

#[test]
fn both_consequences_are_shown_and_the_municipality_is_chosen_on_the_spot() {
    let page = open("#/stelling-1");
    reveal(&page);
    assert_eq!(page.count(".consq"), 1, "the region has its sentence");
    page.choose("#own", "GM0479");
    page.wait_until("both have a sentence", || page.count(".consq") == 2);
    assert!(page.texts(".consq").join(" ").contains("Zaanstad"));
    // More homes let: every burden is lighter, and the sentence says so; one step, which is undone.
    let burden = || page.texts(".consq .small").join(" ");
    let before = burden();
    page.click("button[aria-label=\"Deel van de corporatiewoningen dat elk jaar vrijkomt: meer\"]");
    page.wait_until("the sentence follows", || burden() != before);
    page.click_text(".tools button", "Ongedaan");
    page.wait_until("it is undone", || burden() == before);
    page.assert_clean();
}

#[test]
fn without_names_nothing_tells_who_it_is() {
    let page = open("#/stelling-1");
    reveal(&page);
    page.click_text("button", "Verberg de namen");
    page.wait_until("the names are hidden", || page.texts(".tbl th[scope=row]").contains(&"AD".to_owned()));
    // The list to choose from names everybody, and an assumption says where it was measured; nothing else names anybody.
    let said = page.script(
        "const page = document.querySelector('main').cloneNode(true); \
         page.querySelectorAll('#own, .assume').forEach((e) => e.remove()); return page.textContent",
        &[],
    );
    let said = said.as_str().unwrap_or_default().to_owned();
    assert!(said.contains("Het is A: "), "{said}");
    let scenario = shipped();
    let names = scenario.region.municipalities().iter().map(|found| found.name.as_str());
    let told: Vec<&str> = names.filter(|name| said.contains(name)).collect();
    assert!(told.is_empty(), "{told:?}");
    page.assert_clean();
    page.click_text("button", "Onthul de namen");
    page.wait_until("the names are back", || page.texts(".tbl th[scope=row]").contains(&"Amsterdam".to_owned()));
}

#[test]
fn homes_without_support_stand_in_the_table_of_the_division() {
    let page = Page::open_at(DESKTOP, "#/verdelen");
    let of = |scenario: Scenario| {
        let outcome = divide(Arc::new(scenario)).unwrap();
        let without = without_support_if_housed(&outcome, &cells(&outcome));
        (Lang::Nl.whole(without[28]), Lang::Nl.whole(without.iter().sum()))
    };
    // Also what is too far down the page to be drawn.
    let written = |selector: &str| {
        let text = page.script("return document.querySelector(arguments[0]).textContent", &[json!(selector)]);
        text.as_str().unwrap_or_default().to_owned()
    };
    let shows = |expected: &(String, String)| {
        page.wait_until(&format!("the table shows {expected:?}"), || {
            page.count("#sup-GM0479:not(:empty)") == 1 && (written("#sup-GM0479"), written("#sup-total")) == *expected
        });
    };
    shows(&of(shipped()));
    assert_eq!(written("#sup-head"), "Zonder begeleiding");
    page.screenshot("verdelen-begeleiding-1280");
    page.assert_clean();
    // It follows what is assumed on the page of statement 2, and stays right when the table is sorted.
    page.go_to("#/stelling-2");
    page.wait_for(".step");
    reveal(&page);
    page.replace_text("#p-supportcapacity", "20");
    page.press("Tab");
    page.wait_until("the number is the reader's own", || {
        page.texts(".assume .badge").contains(&"eigen getal".to_owned())
    });
    page.go_to("#/verdelen");
    let mut less = shipped();
    less.statements.set(Parameter::SupportCapacity, 20);
    shows(&of(less.clone()));
    let _ = page.script("document.querySelector('#result').scrollIntoView()", &[]);
    page.click_text("#result .sort", "Gemeente");
    shows(&of(less));
}

#[test]
fn a_workbook_and_a_saved_ledger_are_opened() {
    let page = open("#/volgen");
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("gerealiseerd.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        (0_u32..).zip([["Gemeente", "Opgave", "Gerealiseerd"], ["Amsterdam", "884", "900"], ["Zaanstad", "154", "150"]])
    {
        for (column, text) in (0_u16..).zip(cells) {
            match text.parse::<u32>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, text).unwrap(),
            };
        }
    }
    book.save(&file).unwrap();
    page.upload(".file input", &file);
    page.wait_for_text("[role=status]", "Van 2 gemeenten is het getal overgenomen.");
    assert_eq!((page.value("#done-GM0363"), page.value("#done-GM0479")), ("900".to_owned(), "150".to_owned()));
    // What is no workbook is refused in words.
    let broken = folder.join("kapot.xlsx");
    fs::write(&broken, b"PK\x03\x04not really").unwrap();
    page.upload(".file input", &broken);
    page.wait_for_text("[role=status]", "beschadigd");
    page.assert_clean();
    // The ledger goes out, is filled in, and comes back.
    page.click_text("button", "Bewaar als CSV");
    let saved = fs::read_to_string(page.downloaded("fair-share-volgen.csv")).unwrap();
    let line = saved.lines().find(|line| line.starts_with("GM0358;Aalsmeer;2027;1;")).unwrap();
    let mut cells: Vec<&str> = line.split(';').collect();
    (cells[8], cells[9]) = ("30", "6");
    let filled = folder.join("ingevuld.csv");
    fs::write(&filled, saved.replace(line, &cells.join(";"))).unwrap();
    page.upload(".file input", &filled);
    page.wait_for_text("[role=status]", "Van 3 gemeenten is het getal overgenomen.");
    page.choose("#half", "2");
    page.wait_until("the number of 2027 is there", || page.value("#done-GM0358") == "30");
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

#[test]
fn a_phone_shows_the_fields_for_what_was_done_first() {
    let page = Page::open_at(PHONE, "#/volgen");
    page.wait_for("#done-GM0363");
    let is_shown = |id: &str| {
        page.script("return document.getElementById(arguments[0]).offsetParent !== null", &[json!(id)]) == json!(true)
    };
    assert!(is_shown("done-GM0363") && !is_shown("task-GM0363"));
    page.click_text(".ledger .cols-pick button", "Opgave");
    page.wait_until("the fields of the task are shown", || is_shown("task-GM0363") && !is_shown("done-GM0363"));
}
