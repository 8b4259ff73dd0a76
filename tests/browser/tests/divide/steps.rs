//! Undo, redo, the browser's back and forward, the beginning, and the last change shown again.

use browser_tests::{DESKTOP, Page, Preference};
use fairshare::{
    figures::shipped,
    model::{AllocationKey, FigureId, Percent},
};

use super::support::{Expected, beginning, click_named, code};

const UNDO: &str = ".tools button:nth-of-type(1)";
const REDO: &str = ".tools button:nth-of-type(2)";
const RESET: &str = ".tools button:nth-of-type(3)";
const REPLAY: &str = ".tools button:nth-of-type(4)";

fn is_refused(page: &Page, button: &str) -> bool {
    page.attribute(button, "aria-disabled").as_deref() == Some("true")
}

/// The beginning, a step in the mix, a municipality, and a preset: what the page shows after each.
fn four_steps(page: &Page) -> [Expected; 4] {
    let first = beginning();
    first.assert_shown(page, "the beginning");
    page.click("button[aria-label=\"Inwoners: 5 procent minder\"]");
    let mut second = first.clone();
    let weight = Percent::new(95).unwrap();
    second.scenario.key = second.scenario.key.with_weight(FigureId::Inhabitants, weight, FigureId::Households);
    second.assert_shown(page, "a step in the mix");
    page.choose("#own", "GM0392");
    let third = Expected { own: code(392), ..second.clone() };
    third.assert_shown(page, "a municipality");
    click_named(page, "fieldset label.radio", "Meer waar sociale huur vrijkomt");
    let mut fourth = third.clone();
    fourth.scenario.key = AllocationKey::only(FigureId::Lettings);
    fourth.assert_shown(page, "a preset");
    [first, second, third, fourth]
}

#[test]
fn every_change_is_undone_and_redone_by_buttons_and_by_the_browser() {
    let page = Page::open(DESKTOP);
    assert!(
        is_refused(&page, UNDO) && is_refused(&page, REDO) && is_refused(&page, RESET) && is_refused(&page, REPLAY)
    );
    let [first, second, third, fourth] = four_steps(&page);
    assert!(!is_refused(&page, UNDO) && is_refused(&page, REDO) && !is_refused(&page, RESET));

    page.back();
    third.assert_shown(&page, "back, over the preset");
    page.back();
    second.assert_shown(&page, "back, over the municipality");
    page.back();
    first.assert_shown(&page, "back, over the step");
    assert!(is_refused(&page, UNDO) && !is_refused(&page, REDO));
    page.forward();
    second.assert_shown(&page, "forward, over the step");
    page.forward();
    page.forward();
    fourth.assert_shown(&page, "forward, to the end");

    // The buttons undo what was done to the scenario, and leave the municipality.
    page.click(UNDO);
    third.assert_shown(&page, "undone once");
    page.click(UNDO);
    let chosen = Expected { own: third.own, ..first.clone() };
    chosen.assert_shown(&page, "undone twice");
    assert!(is_refused(&page, UNDO));
    page.click(REDO);
    third.assert_shown(&page, "redone once");
    page.click(REDO);
    fourth.assert_shown(&page, "redone twice");
    assert!(is_refused(&page, REDO));

    // Quick presses: the browser's history must end where the page is.
    for button in [UNDO, UNDO, REDO, REDO, UNDO] {
        page.click(button);
    }
    third.assert_shown(&page, "after five quick presses");
    page.choose("#year", "2023");
    let mut year = third.clone();
    year.scenario.region = shipped::region(2023).unwrap().into();
    year.assert_shown(&page, "a change after undoing");
    assert!(is_refused(&page, REDO), "what was undone is given up");
    page.back();
    third.assert_shown(&page, "back, over the change after undoing");
    page.assert_no_console_errors();
}

#[test]
fn reset_can_be_undone_and_a_reload_without_keeping_starts_anew() {
    let page = Page::open(DESKTOP);
    let [first, .., fourth] = four_steps(&page);
    page.click(RESET);
    let reset = Expected { own: fourth.own, ..first.clone() };
    reset.assert_shown(&page, "reset");
    assert!(is_refused(&page, RESET));
    page.click(UNDO);
    fourth.assert_shown(&page, "reset was undone");
    page.click(REDO);
    reset.assert_shown(&page, "reset was redone");
    page.reload();
    first.assert_shown(&page, "nothing is kept unless asked");
    page.assert_no_console_errors();
}

#[test]
fn the_last_change_is_shown_again_old_and_new() {
    let page = Page::open(DESKTOP);
    let [.., third, fourth] = four_steps(&page);
    for preference in [Preference::LessMotion, Preference::Default] {
        page.prefer(preference);
        page.click(REPLAY);
        page.wait_for_text(".replay-note", "vóór uw laatste wijziging");
        third.assert_replayed(&page, "the replay shows the old");
        page.wait_for_text(".replay-note", "na uw laatste wijziging");
        fourth.assert_replayed(&page, "the replay shows the new");
        page.wait_until_gone(".replay-note");
        fourth.assert_shown(&page, "after the replay");
    }
    // A change during the replay ends it, and goes on from what counts.
    page.click(REPLAY);
    page.wait_for_text(".replay-note", "vóór");
    page.click(UNDO);
    third.assert_shown(&page, "undone during the replay");
    assert_eq!(page.count(".replay-note"), 0);
    page.assert_no_console_errors();
}
