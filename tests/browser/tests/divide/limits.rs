//! Lower and upper limits, limits that cannot be met, and a municipality that takes no part.

use std::sync::Arc;

use browser_tests::{DESKTOP, Page};
use fairshare::{
    divide::divide,
    model::{Bend, Bound, Decimal, Unworkable},
    text::unworkable_in_words,
};

use super::support::{Expected, beginning, click_found, code, enter, open_fold};

/// The page says how many municipalities the limits hold, and the numbers are those of the core.
fn assert_held(page: &Page, expected: &Expected, bends: &[Bend], after: &str) {
    expected.assert_shown(page, after);
    let held: Vec<String> = bends
        .iter()
        .map(|bend| match expected.bent(*bend) {
            0 => "raakt geen gemeente".to_owned(),
            1 => "raakt 1 gemeente".to_owned(),
            count => format!("raakt {count} gemeenten"),
        })
        .collect();
    assert_eq!(page.texts(".limits .held"), held, "{after}");
}

fn switch(page: &Page, name: &str) {
    let find = format!(
        "Array.from(document.querySelectorAll('.limits label.check')).find((e) => e.textContent.startsWith('{name}'))"
    );
    click_found(page, &find, &[]);
}

#[test]
fn limits_hold_municipalities_and_the_total_still_closes() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    open_fold(&page, "Grenzen");

    switch(&page, "Ondergrens");
    expected.scenario.limits.at_least = Some(Bound::Homes(15));
    assert_held(&page, &expected, &[Bend::AtLeast], "a lower limit of 15");
    for homes in [40, 16] {
        enter(&page, "#at-least", &homes.to_string());
        expected.scenario.limits.at_least = Some(Bound::Homes(homes));
        assert_eq!(expected.bent(Bend::AtLeast) > 0, homes == 40, "one that holds somebody, one that holds nobody");
        assert_held(&page, &expected, &[Bend::AtLeast], "another lower limit");
    }

    switch(&page, "Bovengrens");
    expected.scenario.limits.at_most = Some(Bound::PercentOfLettings(Decimal::whole(50)));
    assert!(expected.bent(Bend::AtMost) > 0, "otherwise this shows nothing");
    let both = [Bend::AtLeast, Bend::AtMost];
    assert_held(&page, &expected, &both, "an upper limit of 50 % of the lettings");
    enter(&page, "#at-most", "47,5");
    expected.scenario.limits.at_most = Some(Bound::PercentOfLettings("47.5".parse().unwrap()));
    assert_held(&page, &expected, &both, "an upper limit with a decimal");
    page.choose("select[aria-label=\"Maat van de bovengrens\"]", "per-thousand");
    expected.scenario.limits.at_most = Some(Bound::PerThousandInhabitants(Decimal::whole(3)));
    assert_held(&page, &expected, &both, "an upper limit per 1,000 inhabitants");

    switch(&page, "Bovengrens");
    expected.scenario.limits.at_most = None;
    assert_held(&page, &expected, &[Bend::AtLeast], "the upper limit was taken away");
    page.assert_no_console_errors();
}

#[test]
fn limits_that_cannot_be_met_are_explained_and_undone() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    open_fold(&page, "Grenzen");
    switch(&page, "Ondergrens");
    expected.scenario.limits.at_least = Some(Bound::Homes(15));
    expected.assert_shown(&page, "a lower limit of 15");

    let mut impossible = expected.scenario.clone();
    impossible.limits.at_least = Some(Bound::Homes(1000));
    enter(&page, "#at-least", "1.000");
    let unworkable = divide(Arc::new(impossible.clone())).unwrap_err();
    assert!(matches!(unworkable, Unworkable::FloorsAboveTask { floors: 30_000, .. }), "{unworkable:?}");
    page.wait_for_text("h1", "Zo valt het niet te verdelen");
    let sentence = page.text(".err-sum p");
    assert_eq!(sentence, unworkable_in_words(&unworkable, &impossible, expected.lang));
    let task = expected.lang.whole(expected.scenario.task_in_homes());
    assert!(sentence.contains("30.000") && sentence.contains(&task), "both sums: {sentence}");
    assert_eq!(page.count("#result"), 0, "no numbers of something else stay on the page");
    page.click(".err-sum button");
    expected.assert_shown(&page, "the impossible limit was undone");
    assert_eq!(page.value("#at-least"), "15");

    enter(&page, "#at-least", "1.000");
    page.wait_for_text("h1", "Zo valt het niet te verdelen");
    enter(&page, "#at-least", "15");
    expected.assert_shown(&page, "the impossible limit was lowered in its own field");

    // Too low an upper limit, undone by the toolbar.
    switch(&page, "Ondergrens");
    expected.scenario.limits.at_least = None;
    expected.assert_shown(&page, "the lower limit was taken away");
    switch(&page, "Bovengrens");
    expected.scenario.limits.at_most = Some(Bound::PercentOfLettings(Decimal::whole(50)));
    expected.assert_shown(&page, "an upper limit of 50 % of the lettings");
    enter(&page, "#at-most", "20");
    page.wait_for_text(".err-sum p", "Met deze bovengrenzen is er plaats voor");
    assert!(page.text(".err-sum p").contains(&format!("de opgave is {task}")));
    page.click(".tools button:nth-of-type(1)");
    expected.assert_shown(&page, "the upper limit was undone");
    page.assert_no_console_errors();
}

#[test]
fn a_municipality_that_takes_no_part_passes_its_homes_on() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    page.choose("#own", "GM0363");
    expected.own = code(363);
    let task = expected.scenario.task_in_homes();
    let before = page.text("#result tr.own td b");
    open_fold(&page, "Grenzen");

    page.choose("#opt-out", "GM0363");
    expected.scenario.limits.opted_out.extend(expected.own);
    expected.assert_shown(&page, "Amsterdam takes no part");
    assert_eq!(expected.outcome().total.homes().sum::<u64>(), task, "others take what Amsterdam does not");
    assert!(page.text("#result tfoot .okline").contains("sluit op"));
    page.wait_for_text(".hero .sub", &format!("Anders zou het om {before} woningen gaan."));
    assert_eq!(page.value("#opt-out"), "", "the list is ready for the next");

    page.choose("#opt-out", "GM0034");
    expected.scenario.limits.opted_out.extend(code(34));
    page.choose("#own", "");
    expected.own = None;
    expected.assert_shown(&page, "Almere takes no part either");
    assert!(page.text("h1").contains("28 gemeenten"));
    page.click("button[aria-label=\"Amsterdam doet weer mee\"]");
    expected.scenario.limits.opted_out.remove(&code(363).unwrap());
    expected.assert_shown(&page, "Amsterdam takes part again");
    page.assert_no_console_errors();
}
