//! The browser's history: every step of the timeline is an entry in it, with its index.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::PopStateEvent;

/// Where the browser is.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::ui) struct Place {
    /// The index of the step, for an entry that is ours.
    pub(in crate::ui) index: Option<usize>,
    /// The fragment of the address, with its `#`.
    pub(in crate::ui) fragment: String,
}

/// Where the browser is now.
pub(in crate::ui) fn place() -> Place {
    let state = history().and_then(|history| history.state().ok());
    Place { index: state.as_ref().and_then(index_in), fragment: fragment() }
}

/// Adds an entry after the present one.
pub(in crate::ui) fn push(index: usize, fragment: &str) {
    if let Some(history) = history() {
        // Browsers refuse when pages add entries very fast; then back and forward just take larger steps.
        let _ = history.push_state_with_url(&state_of(index), "", Some(fragment));
    }
}

/// Gives the present entry an index.
pub(in crate::ui) fn replace(index: usize, fragment: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&state_of(index), "", Some(fragment));
    }
}

/// Goes back (negative) or forward.
pub(in crate::ui) fn go(steps: i64) {
    if let (Some(history), Ok(steps)) = (history(), i32::try_from(steps)) {
        let _ = history.go_with_delta(steps);
    }
}

/// Calls back whenever the browser went back or forward, or to another fragment.
pub(in crate::ui) fn on_arrival(mut arrived: impl FnMut(Place) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        arrived(Place { index: state.as_ref().and_then(index_in), fragment: fragment() });
    }))
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

// A number is all that is kept: a short text, so that a state of another page on the same address is not mistaken for it.
const MARK: &str = "fair-share:";

fn state_of(index: usize) -> JsValue {
    JsValue::from_str(&format!("{MARK}{index}"))
}

fn index_in(state: &JsValue) -> Option<usize> {
    state.as_string()?.strip_prefix(MARK)?.parse().ok()
}
