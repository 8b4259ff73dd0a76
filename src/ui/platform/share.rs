//! The address of the page, the clipboard and the phone's share sheet: each may be missing or refused.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDialogElement, ShareData};
use yew::NodeRef;

/// The address of the page, without what follows `?` or `#`.
pub(in crate::ui) fn page_address() -> Option<String> {
    let location = web_sys::window()?.location();
    Some(format!("{}{}", location.origin().ok()?, location.pathname().ok()?))
}

/// The whole address.
pub(in crate::ui) fn whole_address() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// Puts a text on the clipboard; false when the browser refuses.
pub(in crate::ui) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Missing outside secure contexts and in some frames.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    let Ok(clipboard) = clipboard.dyn_into::<web_sys::Clipboard>() else { return false };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Puts a text on the clipboard with its layout, for a word processor; false when the browser refuses.
pub(in crate::ui) async fn copy_with_layout(html: &str, text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let has_items = js_sys::Reflect::has(&window, &"ClipboardItem".into()).unwrap_or(false);
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    let (true, Ok(clipboard)) = (has_items, clipboard.dyn_into::<web_sys::Clipboard>()) else { return false };
    let kinds = js_sys::Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let parts = js_sys::Array::of1(&content.into());
        let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else { return false };
        let _ = js_sys::Reflect::set(&kinds, &kind.into(), &blob);
    }
    let Ok(item) = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds) else { return false };
    JsFuture::from(clipboard.write(&js_sys::Array::of1(&item))).await.is_ok()
}

/// Whether there is a share sheet.
pub(in crate::ui) fn has_share_sheet() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| js_sys::Reflect::has(&navigator, &"share".into()).unwrap_or(false))
}

/// Opens the share sheet; the user may close it without sharing.
pub(in crate::ui) fn share(title: &str, text: &str, address: &str) {
    let Some(window) = web_sys::window() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(address);
    let shared = window.navigator().share_with_data(&data);
    wasm_bindgen_futures::spawn_local(async move {
        let _ = JsFuture::from(shared).await;
    });
}

/// Shows a dialog over the page, which keeps the focus inside and closes on Escape.
pub(in crate::ui) fn show_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>()
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}
