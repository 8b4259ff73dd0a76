//! What sharing asks of the browser.

use yew::{Callback, NodeRef, hook, use_effect_with, use_state};

use crate::ui::{
    platform::{self, share},
    state::{Copied, Sharing, SharingAction},
};

/// The id of the element that tells what came of a link.
pub(crate) const SHARE_RESULT: &str = "gedeeld";

/// What the browser offers for sharing; nothing while the page is rendered as text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Means {
    /// The address to which the end of a link is added.
    pub(crate) address: String,
    pub(crate) has_sheet: bool,
}

/// Asks the browser what it offers.
#[hook]
pub(crate) fn use_means() -> Means {
    let means = use_state(Means::default);
    let set = means.setter();
    use_effect_with((), move |()| {
        set.set(Means { address: share::page_address().unwrap_or_default(), has_sheet: share::has_share_sheet() });
    });
    (*means).clone()
}

/// Puts a text on the clipboard and reports how that ended.
pub(crate) fn copy(text: String, what: Copied, dispatch: Callback<SharingAction>) {
    wasm_bindgen_futures::spawn_local(async move {
        let is_copied = share::copy(&text).await;
        dispatch.emit(SharingAction::CopyEnded(is_copied.then_some(what).ok_or(())));
    });
}

/// Opens the phone's share sheet.
pub(crate) fn share_with_app(title: &str, text: &str, address: &str) {
    share::share(title, text, address);
}

/// Shows a dialog over the page as soon as it is drawn.
#[hook]
pub(crate) fn use_dialog(node: &NodeRef) {
    let node = node.clone();
    use_effect_with((), move |()| share::show_dialog(&node));
}

/// Moves the focus to what came of a link, unless the page shows it without words.
#[hook]
pub(crate) fn use_share_focus(sharing: &Sharing) {
    let is_plain = sharing.is_plain();
    use_effect_with(sharing.read_count, move |count| {
        if *count > 0 && !is_plain {
            platform::page::jump_to(SHARE_RESULT);
        }
    });
}
