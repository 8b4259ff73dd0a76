//! When the app breaks: says so, and saves what the user entered. A panic is a mistake of ours, and after it nothing of
//! the app works any more, so this touches the page alone.

use super::page::document;

/// The link in the page by which the user saves what they entered.
const SAVE: &str = "panic-save";

/// Leaves the scenario in the page, in case of a panic of either module.
pub(in crate::ui) fn keep_document(text: &str) {
    let address = format!("data:application/json;charset=utf-8,{}", js_sys::encode_uri_component(text));
    if let Some(link) = document().and_then(|document| document.get_element_by_id(SAVE)) {
        let _ = link.set_attribute("href", &address);
    }
}

/// From now on a panic shows the words that the page holds for it.
pub(in crate::ui) fn watch() {
    std::panic::set_hook(Box::new(|info| {
        log(&info.to_string());
        show();
    }));
}

fn show() -> Option<()> {
    let document = document()?;
    let show = |id: &str| document.get_element_by_id(id)?.remove_attribute("hidden").ok();
    if let Some(app) = document.get_element_by_id("app") {
        let _ = app.set_attribute("hidden", "");
    }
    show("panic")?;
    if document.get_element_by_id(SAVE).is_some_and(|link| link.has_attribute("href")) {
        show(SAVE)?;
    }
    super::page::jump_to("panic");
    Some(())
}

fn log(text: &str) {
    web_sys::console::error_1(&wasm_bindgen::JsValue::from_str(text));
}
