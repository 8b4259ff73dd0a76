//! The small calculator in websites of other origins: with and without its script, in a sandbox, narrow, and twice.

use browser_tests::{Fault, Page, Preference, Size};
use serde_json::{Value, json};

const WIDE: Size = Size { width: 640, height: 900 };
const SIDE_COLUMN: Size = Size { width: 360, height: 900 };
const NARROW: Size = Size { width: 320, height: 700 };

/// A host that allows the frames and the script of the calculator and nothing else; not even a style of its own.
fn strict(origin: &str) -> String {
    format!("default-src 'none'; frame-src {origin}; script-src {origin}")
}

fn page_with(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Een nieuwsbericht</title></head><body><h1>Een nieuwsbericht</h1>{body}</body></html>"
    )
}

fn frame(url: &str, id: &str, query: &str, more: &str) -> String {
    format!(
        "<iframe id=\"{id}\" title=\"Rekenhulp {id}\" src=\"{url}embed.html{query}\" width=\"100%\" height=\"760\" frameborder=\"0\" {more}></iframe>"
    )
}

fn script(url: &str) -> String {
    format!("<script async src=\"{url}embed.v1.js\"></script>")
}

/// The height that a frame has, in pixels.
fn height(page: &Page, selector: &str) -> f64 {
    page.script("return document.querySelector(arguments[0]).getBoundingClientRect().height", &[json!(selector)])
        .as_f64()
        .unwrap_or(0.0)
}

/// The page as it was built makes place for the widget.
fn wait_until_drawn(page: &Page) {
    page.wait_until_gone("#first");
    page.wait_for(".em-foot a");
}

/// Everything in the frame is seen without scrolling in it.
fn wait_until_it_fits(page: &Page, selector: &str) {
    page.enter_frame(selector);
    wait_until_drawn(page);
    page.wait_until("the frame is as high as what is in it", || {
        page.script("return document.documentElement.scrollHeight <= innerHeight && innerHeight !== 760", &[])
            == Value::Bool(true)
    });
    page.leave_frame();
}

#[test]
fn the_widget_reads_as_designed_and_is_accessible_at_every_width() {
    for (size, name) in [(WIDE, "embed-640"), (SIDE_COLUMN, "embed-360"), (NARROW, "embed-320")] {
        let page = Page::open_file(size, "embed.html?gemeente=GM0479");
        page.wait_for_text("h1", "Zaanstad: ");
        assert_eq!(page.script("return document.querySelectorAll('.tile').length", &[]), json!(30), "{name}");
        assert_eq!(page.texts(".em-opt .radio").len(), 3, "{name}");
        page.screenshot(name);
        page.assert_clean();
    }
}

#[test]
fn every_view_theme_and_language_is_accessible() {
    for (query, sign) in [
        ("?view=zin&theme=donker", ".em-foot"),
        ("?view=tabel&gemeente=GM0363&theme=neutraal&lang=en", "tfoot"),
        ("?view=staven&gemeente=GM0479&theme=mra", "td svg"),
        ("?view=kaart&theme=licht&lang=en", ".keyscale"),
    ] {
        let page = Page::open_file(SIDE_COLUMN, &format!("embed.html{query}"));
        wait_until_drawn(&page);
        page.wait_for(sign);
        page.screenshot(&format!("embed-{}", query.replace(['?', '&', '='], "-")));
        page.assert_clean();
    }
}

#[test]
fn a_theme_by_name_holds_whatever_the_system_says() {
    let paper = |query: &str, preference| {
        let page = Page::open_file(SIDE_COLUMN, &format!("embed.html{query}"));
        page.prefer(preference);
        wait_until_drawn(&page);
        page.script("return getComputedStyle(document.querySelector('main')).backgroundColor", &[])
    };
    let (light, dark) = (json!("rgb(255, 255, 255)"), json!("rgb(16, 24, 30)"));
    assert_eq!(paper("", Preference::Dark), dark);
    assert_eq!(paper("?theme=licht", Preference::Dark), light);
    assert_eq!(paper("?theme=mra", Preference::Dark), light);
    assert_eq!(paper("?theme=donker", Preference::Default), dark);
    assert_eq!(paper("?theme=https://evil.example/a.css", Preference::Default), light);
}

#[test]
fn a_host_with_a_strict_policy_shows_it_at_its_own_height_and_hears_what_is_chosen() {
    let body = |url: &str| page_with(&format!("{}{}", frame(url, "een", "?gemeente=GM0479", ""), script(url)));
    let page = Page::open_in_host(WIDE, body, strict);
    let _ = page.script(
        "window.heard = []; document.addEventListener('verdeel:state', (e) => heard.push([e.target.id, e.detail]))",
        &[],
    );
    wait_until_it_fits(&page, "#een");
    page.enter_frame("#een");
    page.click_text(".radio", "Meer waar huur vrijkomt");
    page.wait_until("another number", || {
        page.script("return document.querySelector('.em-opt input:checked').parentElement.innerText", &[])
            == json!("Meer waar huur vrijkomt")
    });
    let shown = page.text("h1");
    page.leave_frame();
    page.wait_until("the host has heard it", || {
        page.script("return heard.some(([id, state]) => id === 'een' && state.key.lettings === 100)", &[])
            == Value::Bool(true)
    });
    let homes = page.script("return heard.at(-1)[1].homes", &[]);
    assert!(shown.contains(&format!("{homes} woningen")), "{homes} in {shown}");
    page.screenshot("embed-host-640");
    page.assert_no_console_errors();
}

#[test]
fn without_the_script_the_frame_keeps_its_height_and_scrolls() {
    let page = Page::open_in_host(NARROW, |url| page_with(&frame(url, "een", "?view=tabel", "")), strict);
    page.enter_frame("#een");
    wait_until_drawn(&page);
    assert_eq!(
        page.script("scrollTo(0, 9999); return [innerHeight, scrollY > 0]", &[]),
        json!([760, true]),
        "what is below can be reached"
    );
    page.assert_no_sideways_scroll();
    page.leave_frame();
    assert!((height(&page, "#een") - 760.0).abs() < 1.0);
    page.assert_no_console_errors();
}

#[test]
fn two_frames_on_one_page_do_not_disturb_each_other() {
    let body = |url: &str| {
        page_with(&format!(
            "{}<fair-share view=\"tabel\" gemeente=\"GM0363\" theme=\"mra\" lang=\"en\"></fair-share>{}",
            frame(url, "een", "?view=zin&gemeente=GM0479", ""),
            script(url)
        ))
    };
    let page = Page::open_in_host(NARROW, body, strict);
    wait_until_it_fits(&page, "#een");
    let _ = page.script("document.querySelector('fair-share').scrollIntoView()", &[]);
    wait_until_it_fits(&page, "fair-share iframe");
    assert!(height(&page, "fair-share iframe") > height(&page, "#een") + 300.0, "a table is higher than a sentence");
    page.enter_frame("#een");
    page.click_text(".radio", "Meer waar weinig sociale huur is");
    page.leave_frame();
    page.enter_frame("fair-share iframe");
    assert!(page.text("h1").starts_with("Amsterdam: "), "the other frame stays as it was");
    assert_eq!(page.texts(".em-opt input:checked").len(), 1);
    page.assert_accessible();
    page.assert_no_sideways_scroll();
}

#[test]
fn a_sandbox_with_and_without_downloads_shows_the_same() {
    for sandbox in ["allow-scripts allow-same-origin", "allow-scripts allow-same-origin allow-downloads allow-popups"] {
        let body = |url: &str| {
            let frame = frame(url, "een", "?gemeente=GM0479", &format!("sandbox=\"{sandbox}\""));
            page_with(&format!("{frame}{}", script(url)))
        };
        let page = Page::open_in_host(SIDE_COLUMN, body, strict);
        wait_until_it_fits(&page, "#een");
        page.enter_frame("#een");
        page.wait_for_text("h1", "Zaanstad: ");
        page.leave_frame();
        page.assert_no_console_errors();
    }
}

#[test]
fn a_sandbox_without_an_origin_is_told_in_words() {
    let body = |url: &str| page_with(&frame(url, "een", "", "sandbox=\"allow-scripts\""));
    let page = Page::open_in_host(SIDE_COLUMN, body, strict);
    page.enter_frame("#een");
    page.wait_for_text("#load-failed", "De rekenhulp kan hier niet starten");
}

#[test]
fn only_the_frame_itself_sets_its_height_and_only_within_bounds() {
    let body = |url: &str| page_with(&format!("{}{}", frame(url, "een", "?view=zin", ""), script(url)));
    let page = Page::open_in_host(WIDE, body, strict);
    wait_until_it_fits(&page, "#een");
    let before = height(&page, "#een");
    // The host itself says so: another source, another origin.
    let _ = page.script("postMessage({ type: 'verdeel:height', v: 1, height: 5000 }, '*')", &[]);
    page.enter_frame("#een");
    for (said, expected) in [(json!("5000"), before), (Value::Null, before), (json!(1e9), 6_000.0), (json!(-5), 200.0)]
    {
        let _ = page.script("parent.postMessage({ type: 'verdeel:height', v: 1, height: arguments[0] }, '*')", &[said]);
        page.leave_frame();
        page.wait_until("the frame has the height that is allowed", || (height(&page, "#een") - expected).abs() < 1.0);
        page.enter_frame("#een");
    }
}

#[test]
fn a_scenario_in_the_address_is_shown_and_a_broken_one_is_answered() {
    let page = Page::open_file(SIDE_COLUMN, "embed.html?gemeente=GM0479#s=1.");
    page.wait_for(".em-note");
    page.wait_for_text("h1", "Zaanstad: ");
    page.assert_accessible();

    let document = r#"{"format":"fair-share-scenario","version":1,"limits":{"own":{"GM0479":{"at_most":7}}}}"#;
    let link = fairshare::document::read_scenario(document)
        .map(|scenario| fairshare::share::encode_link(&scenario, fairshare::share::Validity::Fixed, None));
    let fragment = link.unwrap().unwrap().fragment;
    let page = Page::open_file(SIDE_COLUMN, &format!("embed.html?gemeente=GM0479{fragment}"));
    page.wait_for_text("h1", "Zaanstad: 7 woningen");
    let address = page.attribute(".em-foot a", "href").unwrap_or_default();
    assert_eq!(address, format!("./{fragment}.0479"), "the whole calculator opens the same");
}

fn is_seen(page: &Page, selector: &str) -> bool {
    let seen = "return document.querySelector(arguments[0]).checkVisibility({ visibilityProperty: true })";
    page.script(seen, &[json!(selector)]) == Value::Bool(true)
}

#[test]
fn before_its_webassembly_comes_a_frame_shows_what_shipped_as_far_as_that_is_asked_for() {
    // It never comes, so what stands in the page stays, below the reason.
    let page = Page::open_with(SIDE_COLUMN, Fault::Missing { start: "widget-", end: ".wasm" });
    let fragment = |document: &str| {
        let scenario = fairshare::document::read_scenario(document).unwrap();
        fairshare::share::encode_link(&scenario, fairshare::share::Validity::Fixed, None).unwrap().fragment
    };
    let shipped = fragment(r#"{"format":"fair-share-scenario","version":1}"#);
    let limited = fragment(r#"{"format":"fair-share-scenario","version":1,"limits":{"at_least":{"homes":15}}}"#);
    // The address; and whether the sentence, the map and the table are seen.
    let rows = [
        ("", [true, true, false]),
        ("?view=kaart&lang=nl#shipped", [true, true, false]),
        ("?view=tabel", [true, false, true]),
        ("?view=zin&theme=mra", [true, false, false]),
        ("?gemeente=GM0479", [false, true, false]),
        ("?lang=en", [false, false, false]),
        ("#limited", [false, false, false]),
    ];
    for (address, seen) in rows {
        page.visit(&format!("embed.html{}", address.replace("#shipped", &shipped).replace("#limited", &limited)));
        page.wait_for_text("#load-failed", "De rekenhulp kan hier niet starten");
        let parts = ["#first h1", "#first .em-map", "#first .em-table"];
        assert_eq!(parts.map(|part| is_seen(&page, part)), seen, "{address}");
        page.assert_accessible();
        page.assert_no_sideways_scroll();
    }
    page.visit("embed.html?view=tabel");
    page.wait_for_text("#load-failed", "De rekenhulp kan hier niet starten");
    let before = (page.text("#first h1"), page.text("#first table"));
    let drawn = Page::open_file(SIDE_COLUMN, "embed.html?view=tabel");
    wait_until_drawn(&drawn);
    assert_eq!((drawn.text("h1"), drawn.text("table")), before);
}

#[test]
fn what_is_chosen_stays_in_hand() {
    let page = Page::open_file(WIDE, "embed.html");
    wait_until_drawn(&page);
    let _ = page
        .script("window.answer = document.querySelector('.em-res'); window.list = document.querySelector('#own')", &[]);
    let _ = page.script(
        "document.querySelector('[data-key=GM0363] text').dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        &[],
    );
    page.wait_for_text("h1", "Amsterdam: ");
    assert_eq!(page.value("#own"), "GM0363", "the list follows the map");
    page.choose("#own", "GM0479");
    page.wait_for_text("h1", "Zaanstad: ");
    let _ = page.script(
        "document.querySelector('[data-key=GM0363]').dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        &[],
    );
    page.wait_for_text("h1", "Amsterdam: ");
    assert_eq!(page.value("#own"), "GM0363", "also after it was used");
    page.click_text(".radio", "Meer waar weinig sociale huur is");
    page.wait_until("the round is the only one", || {
        page.count(".em-opt input[checked]") == 1 && page.value(".em-opt input:checked") == "ruimte"
    });
    assert_eq!(
        page.script("return document.activeElement === document.querySelector('[value=ruimte]')", &[]),
        json!(true)
    );
    let is_same =
        "return window.answer === document.querySelector('.em-res') && window.list === document.querySelector('#own')";
    assert_eq!(page.script(is_same, &[]), json!(true), "nothing is made anew that a reader follows");
    page.assert_clean();
}
