//! What the other ways to divide do in a real browser: limits of one municipality, a mix per group, the taakstelling in
//! persons, comparing, lots, and why something cannot be divided.

use browser_tests::{DESKTOP, Page};

/// Opens the panel with all its folds.
fn open_ways(page: &Page) {
    page.wait_for_text(".panel-list", "Andere manieren van verdelen");
    page.click_text(".panel-btn", "Andere manieren van verdelen");
    page.wait_for("section.ways");
    let _ =
        page.script("document.querySelectorAll('.ways details:not([open]) > summary').forEach((e) => e.click())", &[]);
    page.wait_until("all folds of the panel are open", || page.count(".ways details:not([open])") == 0);
}

/// A click by script: where an element lies on the screen is not the question here.
fn press(page: &Page, selector: &str) {
    page.wait_for(selector);
    let _ = page.script("document.querySelector(arguments[0]).click()", &[selector.into()]);
}

#[test]
fn a_base_and_limits_of_one_municipality_change_the_division() {
    let page = Page::open(DESKTOP);
    page.wait_for(".limits");
    press(&page, ".limits > label.check:nth-of-type(3) input");
    page.wait_for("#base");
    page.choose("#own-limit", "GM0363");
    page.wait_for("#at-most-GM0363");
    page.replace_text("#at-most-GM0363", "1000");
    page.press("Tab");
    page.wait_for_text("details.fold:has(.limits) > summary", "2 ingesteld");
    page.choose("#own", "GM0363");
    page.wait_for_text("#sentence", "1.000 woningen");
    page.assert_clean();
}

#[test]
fn a_group_divides_by_a_mix_of_its_own() {
    let page = Page::open(DESKTOP);
    open_ways(&page);
    page.choose("#key-homeless", "mix");
    page.wait_for("#key-homeless-lettings");
    page.replace_text("#key-homeless-lettings", "30");
    page.press("Tab");
    page.wait_until("the mix totals a hundred", || page.value("#key-homeless-inhabitants") == "70");
    page.assert_clean();
}

#[test]
fn what_cannot_be_divided_is_said_where_it_was_chosen() {
    let page = Page::open(DESKTOP);
    page.wait_for(".limits");
    press(&page, ".limits > label.check:nth-of-type(1) input");
    open_ways(&page);
    // Limits hold for the total, so groups on their own cannot have them.
    let _ = page.script("document.querySelectorAll('input[name=composition]')[1].click()", &[]);
    page.wait_for_text(".way-refusal", "Zo valt het niet te verdelen");
    let _ = page.script("document.querySelectorAll('input[name=composition]')[0].click()", &[]);
    page.wait_until_gone(".way-refusal");
    page.assert_clean();
}

#[test]
fn the_taakstelling_counts_persons_and_divisions_are_compared() {
    let page = Page::open(DESKTOP);
    open_ways(&page);
    page.click_text(".way-form button", "Zet vast");
    page.wait_for_text(".ways", "Terug naar Verdeling A");
    press(&page, "button[aria-label*='Taakstelling']");
    page.wait_for(".way-rule .way-cells");
    // 2023-H1: 21,200 x inhabitants of Amsterdam / inhabitants of the country on 1 January 2022, upwards.
    page.wait_for_text(".way-rule .way-cells", "Amsterdam");
    let amsterdam = page.texts(".way-rule .way-cells tbody tr").into_iter().find(|row| row.starts_with("Amsterdam"));
    assert!(amsterdam.is_some_and(|row| row.contains("1.089") && row.contains("545")));
    let told = || page.texts(".way-cells caption").iter().any(|caption| caption.contains("verschil met Verdeling A"));
    page.wait_until("the table of the comparison names its baseline", told);
    page.assert_clean();
}

#[test]
fn lots_are_drawn_from_a_seed_that_is_shown() {
    let page = Page::open(DESKTOP);
    open_ways(&page);
    let _ = page.script("document.querySelectorAll('input[name=tie-rule]')[1].click()", &[]);
    page.wait_for("#lot-seed");
    assert_eq!(page.value("#lot-seed"), "1");
    page.replace_text("#lot-seed", "2026");
    page.press("Tab");
    page.wait_until("the seed is in use", || page.value("#lot-seed") == "2.026");
    page.assert_clean();
}
