//! The frame in which the widget stands: its address, and the script beside it that speaks to the host.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// Set by `static/embed-loader.js`: passes what is shown on to the page around the frame.
const TELL: &str = "fairShareTell";
/// Set by `static/embed-loader.js`: fetches and starts the module that reads documents.
const DOCUMENTS: &str = "fairShareDocuments";

/// The query and the fragment of the address.
pub(in crate::ui) fn address() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// Tells the host what is shown, as JSON.
pub(in crate::ui) fn tell(state: &str) {
    call(TELL, &state.into());
}

/// Asks the page for the module that reads documents.
pub(in crate::ui) fn ask_for_documents() {
    call(DOCUMENTS, &JsValue::UNDEFINED);
}

fn call(name: &str, argument: &JsValue) {
    let function = web_sys::window().and_then(|window| Reflect::get(&window, &name.into()).ok());
    if let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) {
        // A host that does not listen is no failure.
        let _ = function.call1(&JsValue::UNDEFINED, argument);
    }
}
