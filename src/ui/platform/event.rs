//! What an event of the page carries.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlSelectElement};
use yew::{Event, InputEvent, MouseEvent, NodeRef, TargetCast as _};

/// The text in the field or list that changed.
pub(in crate::ui) fn entered_text(event: &Event) -> String {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        return input.value();
    }
    event.target_dyn_into::<HtmlSelectElement>().map_or_else(String::new, |select| select.value())
}

/// The text in a field while it is being typed.
pub(in crate::ui) fn typed_text(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map_or_else(String::new, |input| input.value())
}

/// The text that was pasted; `None` when it holds none.
pub(in crate::ui) fn pasted_text(event: &Event) -> Option<String> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    data.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// Puts a text back in the field that changed: what the app did not accept as a change, it does not draw again.
pub(in crate::ui) fn put_text(event: &Event, text: &str) {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
        select.set_value(text);
    }
}

/// Puts a list at a value.
pub(in crate::ui) fn set_chosen(node: &NodeRef, value: &str) {
    if let Some(select) = node.cast::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// A click that means "follow", not "open in another tab".
pub(in crate::ui) fn is_plain_click(event: &MouseEvent) -> bool {
    let is_held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    !is_held && event.button() == 0
}

/// The file that was chosen, if any; the field is emptied, so that the same file can be chosen again.
pub(in crate::ui) fn chosen_file(event: &Event) -> Option<web_sys::File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}
