//! What the widget does outside itself: it reads its address, and tells the host what it shows.

use yew::{hook, use_effect_with};

use crate::ui::platform;

/// The query and the fragment of the address.
pub(crate) fn address() -> (String, String) {
    platform::widget::address()
}

/// Asks the page for the module that reads documents.
pub(crate) fn ask_for_documents() {
    platform::widget::ask_for_documents();
}

/// Tells the host what is shown, whenever it changes.
#[hook]
pub(crate) fn use_host(state: String) {
    use_effect_with(state, |state| platform::widget::tell(state));
}
