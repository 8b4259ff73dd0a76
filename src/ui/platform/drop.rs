//! What is pasted in a field or dropped on the page.

use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, File, HtmlTextAreaElement};
use yew::{InputEvent, TargetCast as _};

/// The text in a large field after a change.
pub(in crate::ui) fn area_text(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlTextAreaElement>().map_or_else(String::new, |area| area.value())
}

/// Whether the change was a paste or a drop of text.
pub(in crate::ui) fn is_paste(event: &InputEvent) -> bool {
    matches!(event.input_type().as_str(), "insertFromPaste" | "insertFromDrop")
}

/// The file that was dropped, if any.
pub(in crate::ui) fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Whether something that hangs over the page is a file.
pub(in crate::ui) fn carries_file(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}

/// Whether the pointer left the element itself, not one of the parts inside it.
pub(in crate::ui) fn has_left(event: &DragEvent) -> bool {
    let place = event.current_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    let to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    !place.is_some_and(|place| place.contains(to.as_ref()))
}
