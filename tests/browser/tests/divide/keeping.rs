//! What stays: on the device when asked, in files, and the same outcome from page and command line.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use browser_tests::{DESKTOP, Page};
use fairshare::{
    document::{read_scenario, render_scenario},
    export::render_outcome,
    model::{Bound, Decimal, FigureId, Percent},
    text::Lang,
};
use serde_json::{Value, json};

use super::support::{Expected, beginning, click_found, click_named, code, enter, open_fold};

const FILE: &str = "input[type=file]";

fn kept(page: &Page) -> Value {
    page.script("return Object.keys(localStorage).concat(Object.keys(sessionStorage))", &[])
}

#[test]
fn nothing_is_kept_before_it_is_asked_and_everything_after() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    page.choose("#own", "GM0479");
    click_named(&page, "fieldset label.radio", "Meer waar weinig sociale huur is");
    page.click("button[lang=en]");
    expected.own = code(479);
    expected.lang = Lang::En;
    expected.scenario.key = fairshare::model::AllocationKey::only(FigureId::RoomToNorm);
    expected.assert_shown(&page, "a municipality, a preset and a language");
    assert_eq!(kept(&page), json!([]), "nothing is kept unless asked");
    assert_eq!(page.script("return document.cookie", &[]), json!(""));

    open_fold(&page, "Saving");
    click_named(&page, "label.check", "Keep on this device");
    page.wait_until("something is kept", || kept(&page) == json!(["fair-share"]));
    // What changes afterwards is kept too.
    page.click("button[aria-label=\"Inhabitants: 5 percent more\"]");
    let more = expected.scenario.key.with_weight(FigureId::Inhabitants, Percent::new(5).unwrap(), FigureId::Households);
    expected.scenario.key = more;
    expected.assert_shown(&page, "a change after asking to keep");
    page.reload();
    expected.assert_shown(&page, "after a reload");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));

    open_fold(&page, "Saving");
    click_named(&page, "button", "Wipe from this device");
    page.wait_for_text("details.fold [role=status]", "Everything was wiped from this device.");
    assert_eq!(kept(&page), json!([]));
    page.click("button[aria-label=\"Inhabitants: 5 percent more\"]");
    page.reload();
    beginning().assert_shown(&page, "after wiping and a reload");
    assert_eq!(kept(&page), json!([]));
    page.assert_no_console_errors();
}

/// A mix of three, limits, a group on, and one municipality out: made by hand on the page.
fn make_unusual(page: &Page) -> Expected {
    let mut expected = beginning();
    let scenario = &mut expected.scenario;
    for (name, figure, weight) in
        [("Vrijkomende sociale huur", FigureId::Lettings, 5), ("Woningvoorraad", FigureId::HousingStock, 5)]
    {
        page.click(&format!("button[aria-label=\"{name}: 5 procent meer\"]"));
        scenario.key = scenario.key.with_weight(figure, Percent::new(weight).unwrap(), FigureId::Households);
    }
    open_fold(page, "Grenzen");
    click_named(page, ".limits label.check input + span", "Ondergrens");
    click_named(page, ".limits label.check input + span", "Bovengrens");
    enter(page, "#at-most", "62,5");
    scenario.limits.at_least = Some(Bound::Homes(15));
    scenario.limits.at_most = Some(Bound::PercentOfLettings("62.5".parse::<Decimal>().unwrap()));
    page.choose("#opt-out", "GM0417");
    scenario.limits.opted_out.extend(code(417));
    open_fold(page, "Groepen");
    let index = scenario.groups.iter().position(|group| !group.is_included).unwrap();
    page.click(&format!(".groups > li:nth-child({}) label.check", index + 1));
    scenario.groups[index].is_included = true;
    page.choose("#year", "2022");
    scenario.region = fairshare::figures::shipped::region(2022).unwrap().into();
    expected.assert_shown(page, "an unusual scenario");
    expected
}

/// Presses the button and reads the file that was saved.
fn save(page: &Page, button: &str, name: &str) -> (PathBuf, String) {
    click_named(page, ".acts button", button);
    page.wait_for_text("details.fold [role=status]", "Het bestand staat bij uw downloads.");
    let path = page.downloaded(name);
    let text = fs::read_to_string(&path).unwrap();
    (path, text)
}

/// What the command line prints for a scenario.
fn command_line(scenario: &Path) -> String {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.toml");
    let run = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--bin", "fairshare", "--manifest-path"])
        .arg(manifest)
        .args(["--", "divide"])
        .arg(scenario)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

/// The outcome that the page saves, the one that the command line prints for the scenario that the page saves, and the
/// one that the core renders are the same text.
fn assert_same_outcome(page: &Page, expected: &Expected) {
    let (path, document) = save(page, "Bewaar als bestand", "fair-share.json");
    let (_, from_page) = save(page, "Bewaar uitkomst (JSON)", "fair-share-uitkomst.json");
    assert_eq!(read_scenario(&document).unwrap(), expected.scenario, "the document holds the scenario of the page");
    assert_eq!(from_page, render_outcome(&expected.outcome(), None));
    assert!(from_page.len() > 10_000, "thirty municipalities are more than this");
    assert_eq!(from_page, command_line(&path));
}

#[test]
fn page_and_command_line_give_the_same_outcome_byte_for_byte() {
    let page = Page::open(DESKTOP);
    open_fold(&page, "Opslaan");
    assert_same_outcome(&page, &beginning());
    // Chromium would number the second file of the same name.
    let page = Page::open(DESKTOP);
    let expected = make_unusual(&page);
    open_fold(&page, "Opslaan");
    assert_same_outcome(&page, &expected);
    page.assert_no_console_errors();
}

#[test]
fn a_saved_file_restores_everything_in_a_fresh_page_and_a_broken_one_changes_nothing() {
    let page = Page::open(DESKTOP);
    let expected = make_unusual(&page);
    open_fold(&page, "Opslaan");
    let (path, text) = save(&page, "Bewaar als bestand", "fair-share.json");
    assert_eq!(text, render_scenario(&expected.scenario));
    let folder = path.parent().unwrap();

    let fresh = Page::open(DESKTOP);
    let before = beginning();
    before.assert_shown(&fresh, "a fresh page");
    open_fold(&fresh, "Opslaan");
    for (name, content, reason) in [
        ("cut-off.json", &text[..text.len() / 2], "geen leesbaar scenario"),
        ("empty.json", "", "geen scenario van de rekenhulp"),
        ("picture.png", "\u{0}PNG\u{fffd}", "geen leesbaar scenario"),
        ("other.json", "{\"a\": 1}", "geen scenario van de rekenhulp"),
        ("newer.json", "{\"format\": \"fair-share-scenario\", \"version\": 99}", "nieuwere rekenhulp (versie 99)"),
    ] {
        let file = folder.join(name);
        fs::write(&file, content).unwrap();
        fresh.upload(FILE, &file);
        fresh.wait_for_text("details.fold [role=status]", reason);
        before.assert_shown(&fresh, name);
    }
    fresh.upload(FILE, &path);
    fresh.wait_for_text("details.fold [role=status]", "Het bestand is geopend.");
    expected.assert_shown(&fresh, "the file was opened");
    click_found(&fresh, "document.querySelector('.tools button')", &[]);
    before.assert_shown(&fresh, "opening was undone");
    // The same file again: browsers report no change unless the field is cleared.
    fresh.upload(FILE, &path);
    expected.assert_shown(&fresh, "the same file was opened again");
    fresh.assert_no_console_errors();
    page.assert_no_console_errors();
}
