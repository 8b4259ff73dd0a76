//! The frame in which the widget stands: its address, and the script beside it that speaks to the host.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast as _;

/// Set by `static/embed-loader.js`: passes what is shown on to the page around the frame.
const TELL: &str = "fairShareTell";

/// The query and the fragment of the address.
pub(in crate::ui) fn address() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// Tells the host what is shown, as JSON.
pub(in crate::ui) fn tell(state: &str) {
    let tell = web_sys::window().and_then(|window| Reflect::get(&window, &TELL.into()).ok());
    if let Some(tell) = tell.and_then(|tell| tell.dyn_into::<Function>().ok()) {
        // A host that does not listen is no failure.
        let _ = tell.call1(&wasm_bindgen::JsValue::UNDEFINED, &state.into());
    }
}
