//! When the app breaks: says so, and saves what the user entered. A panic is a mistake of ours, and after it nothing of
//! the app works any more, so this touches the page alone.

use std::cell::RefCell;

use super::page::document;

thread_local! {
    /// The scenario as a file, from before the panic.
    static LAST_DOCUMENT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps the scenario, in case of a panic.
pub(in crate::ui) fn keep_document(text: String) {
    LAST_DOCUMENT.with(|kept| {
        if let Ok(mut kept) = kept.try_borrow_mut() {
            *kept = text;
        }
    });
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
    let text = LAST_DOCUMENT.with(|kept| kept.try_borrow().map(|text| text.clone()).unwrap_or_default());
    if !text.is_empty() {
        let address = format!("data:application/json;charset=utf-8,{}", js_sys::encode_uri_component(&text));
        document.get_element_by_id("panic-save")?.set_attribute("href", &address).ok()?;
        show("panic-save")?;
    }
    super::page::jump_to("panic");
    Some(())
}

fn log(text: &str) {
    web_sys::console::error_1(&wasm_bindgen::JsValue::from_str(text));
}
