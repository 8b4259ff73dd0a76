//! What the widget does outside itself: it reads its address, draws itself, hears what is chosen, and tells the host what
//! it shows.

use crate::ui::{platform::widget as platform, widget::Node};

/// The query and the fragment of the address.
pub(crate) fn address() -> (String, String) {
    platform::address()
}

/// Asks the page for the module that reads documents.
pub(crate) fn ask_for_documents() {
    platform::ask_for_documents();
}

/// Tells the host what is shown.
pub(crate) fn tell(state: &str) {
    platform::tell(state);
}

/// Puts the widget in place of whatever stands in the element.
pub(crate) fn draw(root: &web_sys::Element, nodes: &[Node]) {
    // A browser that makes no elements shows none; there is nobody to tell.
    let _ = platform::draw(root, nodes);
}

/// Changes what differs between two drawings.
pub(crate) fn redraw(root: &web_sys::Element, before: &[Node], after: &[Node]) {
    let _ = platform::redraw(root, before, after);
}

/// Hears what is chosen, by the name of the field and its value.
pub(crate) fn listen(root: &web_sys::Element, on_chosen: impl FnMut(&str, &str) + 'static) {
    platform::listen(root, on_chosen);
}
