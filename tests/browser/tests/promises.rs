//! The promises that every screen is held to do fail when they are broken: a check that cannot fail proves nothing.

use browser_tests::{DESKTOP, NARROW, Page};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Whether the check panics.
fn fails(check: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(check)).is_err()
}

#[test]
fn a_request_to_another_origin_is_noticed() {
    let page = Page::open(DESKTOP);
    page.assert_only_own_requests();
    // The policy cannot stop the page from leaving. Nothing answers on that port: the request is what counts.
    let _ = page.script("location.href = 'http://127.0.0.1:9/'", &[]);
    page.wait_until("the request is noticed", || fails(|| page.assert_only_own_requests()));
}

#[test]
fn a_breach_of_the_policy_is_noticed() {
    let page = Page::open(DESKTOP);
    page.assert_no_console_errors();
    let _ = page.script("return fetch('http://127.0.0.1:9/').catch(() => null)", &[]);
    assert!(fails(|| page.assert_no_console_errors()));
    assert!(page.console_errors().iter().any(|line| line.contains("Content Security Policy")));
}

#[test]
fn an_image_without_a_text_is_noticed() {
    let page = Page::open(DESKTOP);
    page.assert_accessible();
    let _ = page.script(
        "const image = document.createElement('img'); image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; \
         document.querySelector('main').append(image)",
        &[],
    );
    assert!(fails(|| page.assert_accessible()));
}

#[test]
fn an_element_that_is_too_wide_is_noticed() {
    let page = Page::open(NARROW);
    page.assert_no_sideways_scroll();
    let _ = page.script(
        "const wide = document.createElement('p'); wide.textContent = 'wide'; wide.style.minWidth = '900px'; document.body.append(wide)",
        &[],
    );
    assert!(fails(|| page.assert_no_sideways_scroll()));
}

#[test]
fn keys_clicks_and_pastes_reach_the_page() {
    let page = Page::open(DESKTOP);
    let _ = page.script(
        "const field = document.createElement('textarea'); field.id = 'probe'; document.body.append(field); \
         const button = document.createElement('button'); button.textContent = 'Wis'; document.body.append(button); \
         button.onclick = () => { field.value = ''; }",
        &[],
    );
    page.type_text("#probe", "één");
    assert_eq!(page.value("#probe"), "één");
    page.replace_text("#probe", "twee");
    assert_eq!(page.value("#probe"), "twee");
    assert_eq!(page.focused(), "textarea#probe");
    page.press("Tab");
    assert_eq!(page.focused(), "button \"Wis\"");
    page.press("Enter");
    assert_eq!(page.value("#probe"), "");
    page.paste("#probe", "a\tb");
    assert_eq!(page.value("#probe"), "a\tb");
    page.click_text("button", "Wis");
    assert_eq!(page.value("#probe"), "");
}

#[test]
fn a_saved_file_is_found() {
    let page = Page::open(DESKTOP);
    let _ = page.script(
        "const link = document.createElement('a'); link.download = 'probe.json'; link.id = 'probe'; \
         link.href = URL.createObjectURL(new Blob(['{}'])); link.textContent = 'Bewaar'; document.body.append(link)",
        &[],
    );
    page.click("#probe");
    assert_eq!(std::fs::read_to_string(page.downloaded("probe.json")).unwrap(), "{}");
    page.assert_only_own_requests();
}
