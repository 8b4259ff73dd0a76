//! The page around the app: language, title, announcements, scrolling, and what the reader asks of every page.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element in which the app lives.
pub(in crate::ui) fn root() -> Option<web_sys::Element> {
    document()?.get_element_by_id("app")
}

/// The language of the page, for speech and hyphens.
pub(in crate::ui) fn set_language(tag: &str) {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        let _ = page.set_attribute("lang", tag);
    }
}

/// The title of the page.
pub(in crate::ui) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Puts a text where screen readers read it out.
pub(in crate::ui) fn announce(id: &str, text: &str) {
    if let Some(place) = document().and_then(|document| document.get_element_by_id(id)) {
        place.set_text_content(Some(text));
    }
}

/// Scrolls to an element and moves the focus there, so that the keyboard goes on from there.
pub(in crate::ui) fn jump_to(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Moves the focus to an element, which the browser then scrolls into sight; the text of a field is selected.
pub(in crate::ui) fn focus_on(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// When the element with the focus is gone from the page, the focus goes to this one; nothing scrolls.
pub(in crate::ui) fn keep_focus(id: &str) {
    let Some(document) = document() else { return };
    let is_lost = document.active_element().is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"));
    let element = document.get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let (true, Some(element)) = (is_lost, element) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Opens the window in which the reader prints or makes a PDF.
pub(in crate::ui) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The day of today where the reader is, as `2026-11-25`.
pub(in crate::ui) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Whether the reader asked for less movement.
pub(in crate::ui) fn prefers_reduced_motion() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok());
    query.flatten().is_some_and(|query| query.matches())
}
