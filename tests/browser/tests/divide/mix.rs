//! The answer and the mix: choosing a municipality, the key, the presets, the groups, the year and the rounding.

use browser_tests::{DESKTOP, Page};
use fairshare::{
    figures::shipped,
    model::{AllocationKey, FigureId, Method, Percent, RemainderLimits, Source, Standing, UpwardsOf},
    text::{group_name, method_name},
};
use serde_json::json;

use super::support::{Expected, assert_soon, beginning, click_found, click_named, code, enter, open_fold};

#[test]
fn a_municipality_that_is_chosen_anywhere_is_chosen_everywhere() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    expected.assert_shown(&page, "the start shows the default scenario");
    assert_eq!(page.text(".close-line b"), page.text("#result tfoot td:nth-of-type(2)") + " woningen");

    page.choose("#own", "GM0363");
    expected.own = code(363);
    expected.assert_shown(&page, "Amsterdam was chosen in the list");
    click_named(&page, ".tilesvg .tile", "Zaanstad");
    expected.own = code(479);
    expected.assert_shown(&page, "Zaanstad was chosen on the map");
    click_named(&page, "#result .row-btn", "Laren");
    expected.own = code(417);
    expected.assert_shown(&page, "Laren was chosen in the table");
    page.choose("#own", "");
    expected.own = None;
    expected.assert_shown(&page, "the whole region was chosen");
    page.assert_no_console_errors();
}

/// The key, in the code of `WebDriver`.
const BACKSPACE: &str = "\u{e003}";

/// Presses a step of a key, and checks everything after it.
fn step(page: &Page, expected: &mut Expected, (name, figure): (&str, FigureId), sign: &str, weight: u8) {
    let label = format!("{name}: 5 procent {}", if sign == "+" { "meer" } else { "minder" });
    page.click(&format!("button[aria-label=\"{label}\"]"));
    // What the only key of a mix loses goes to the key that is offered after it.
    let fallback = FigureId::Households;
    expected.scenario.key = expected.scenario.key.with_weight(figure, Percent::new(weight).unwrap(), fallback);
    expected.assert_shown(page, &format!("{label}, to {weight}"));
    assert_mix(page, expected);
}

/// The percentages are those of the key, and total 100.
fn assert_mix(page: &Page, expected: &Expected) {
    let figures = expected.scenario.region.figures().iter().map(|figure| figure.id).filter(|figure| figure.is_key());
    let mut weights: Vec<u32> = figures.map(|figure| expected.scenario.key.weight(figure).get().into()).collect();
    weights.sort_unstable();
    assert_soon(page, "the percentages are those of the mix", &weights, || {
        let shown =
            page.script("return Array.from(document.querySelectorAll('.key output'), (e) => e.textContent)", &[]);
        let number = |text: &str| text.trim_end_matches(['%', '\u{a0}']).parse::<u32>().unwrap();
        let mut shown: Vec<u32> = shown.as_array().unwrap().iter().map(|text| number(text.as_str().unwrap())).collect();
        assert_eq!(shown.iter().sum::<u32>(), 100, "the mix totals 100: {shown:?}");
        shown.sort_unstable();
        shown
    });
}

#[test]
fn every_mix_totals_a_hundred_and_shows_the_numbers_of_the_core() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    page.choose("#own", "GM0394");
    expected.own = code(394);

    step(&page, &mut expected, ("Inwoners", FigureId::Inhabitants), "−", 95);
    step(&page, &mut expected, ("Inwoners", FigureId::Inhabitants), "+", 100);
    let full = "button[aria-label=\"Inwoners: 5 procent meer\"]";
    assert_eq!(page.attribute(full, "aria-disabled").as_deref(), Some("true"), "100 is the end");
    page.click(full);
    assert_mix(&page, &expected);
    let lettings = "Vrijkomende sociale huur";
    for weight in [5, 10, 15] {
        step(&page, &mut expected, (lettings, FigureId::Lettings), "+", weight);
    }
    let own_mix = expected.scenario.key.clone();

    let presets = [
        ("Iedereen evenveel per inwoner", AllocationKey::only(FigureId::Inhabitants)),
        ("Meer waar sociale huur vrijkomt", AllocationKey::only(FigureId::Lettings)),
        ("Meer waar weinig sociale huur is", AllocationKey::only(FigureId::RoomToNorm)),
        ("Mijn eigen mix", own_mix),
    ];
    for (name, key) in presets {
        click_named(&page, "fieldset label.radio", name);
        expected.scenario.key = key;
        expected.assert_shown(&page, name);
        assert_mix(&page, &expected);
        let chosen = "return document.querySelector('input[name=preset]:checked').parentElement.textContent";
        assert_soon(&page, "the preset is marked", &json!(name), || page.script(chosen, &[]));
    }
    page.assert_no_console_errors();
}

#[test]
fn groups_tasks_year_and_rounding_change_the_task_and_the_numbers() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    let task = |expected: &Expected| expected.lang.whole(expected.scenario.task_in_homes());
    open_fold(&page, "Groepen");
    let included: Vec<usize> = (0..9).filter(|index| expected.scenario.groups[*index].is_included).collect();
    let left_out = (0..9).find(|index| !expected.scenario.groups[*index].is_included).unwrap();
    for index in [included[0], left_out] {
        page.click(&format!(".groups > li:nth-child({}) label.check", index + 1));
        let group = &mut expected.scenario.groups[index];
        group.is_included = !group.is_included;
        expected.assert_shown(&page, "a group was switched");
        assert_eq!(page.text(".task-n").lines().next(), Some(task(&expected).as_str()));
    }

    // A task with letters stays as it was typed, is explained, and changes nothing.
    let group = &expected.scenario.groups[included[1]];
    let field = format!("#task-{:?}", group.id);
    open_fold(&page, &format!("Opgave en bron: {}", group_name(group, expected.lang)));
    let depth = page.script("return history.length", &[]);
    for (text, reason) in [
        ("honderd", "‘honderd’ is geen getal. Vul een getal in."),
        ("1,5", "‘1,5’ is geen heel getal."),
        ("-3", "Het getal is te laag."),
        ("99999999", "Vul hoogstens 10.000.000 in."),
        ("", "Vul een getal in."),
    ] {
        enter(&page, &field, if text.is_empty() { BACKSPACE } else { text });
        page.wait_for_text(&format!("{field}-issue"), reason);
        assert_eq!(page.value(&field), text, "what was typed stays");
        assert_eq!(page.attribute(&field, "aria-invalid").as_deref(), Some("true"));
        assert_eq!(page.attribute(&field, "aria-describedby"), Some(format!("{}-issue", &field[1..])));
        expected.assert_shown(&page, "what is no number changes nothing");
    }
    assert_eq!(page.script("return history.length", &[]), depth, "and is no step");
    enter(&page, &field, "1.234");
    let group = &mut expected.scenario.groups[included[1]];
    group.task.amount = 1234;
    (group.task.source, group.task.standing) = (Source::Own(String::new()), Standing::Assumption);
    expected.assert_shown(&page, "a task was entered");
    assert_eq!((page.value(&field).as_str(), page.attribute(&field, "aria-invalid")), ("1.234", None));
    assert_eq!(page.text(".task-n").lines().next(), Some(task(&expected).as_str()));

    page.choose("#year", "2021");
    expected.scenario.region = shipped::region(2021).unwrap().into();
    expected.assert_shown(&page, "the figures of 2021 were chosen");

    open_fold(&page, "Afronden");
    for method in [Method::LargestRemainder(RemainderLimits::Clip), Method::Upwards(UpwardsOf::Region), Method::Nearest]
    {
        let name = method_name(method, expected.lang);
        click_found(
            &page,
            "Array.from(document.querySelectorAll('input[name=method]')).find((e) => \
             e.parentElement.textContent.startsWith(arguments[0]))",
            &[json!(name)],
        );
        expected.scenario.method = method;
        expected.assert_shown(&page, name);
        if let Method::Upwards(_) = method {
            let (homes, task): (u64, u64) = (expected.outcome().total.homes().sum(), expected.scenario.task_in_homes());
            assert!(homes > task, "otherwise this shows nothing");
            let whole = |number| expected.lang.whole(number);
            let difference = format!(
                "Door het afronden zijn het er {} meer dan de opgave van {}.",
                whole(homes - task),
                whole(task)
            );
            page.wait_for_text("details.fold .note", &difference);
            page.wait_for_text(".close-line", &difference);
        }
    }
    page.assert_no_console_errors();
}
