//! Files that the user saves and opens. They stay on the user's own device.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::page::document;

/// Offers a text as a file of a kind.
pub(in crate::ui) fn download(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    offer(name, &Blob::new_with_str_sequence_and_options(&parts, &options).ok()?)
}

/// Offers bytes as a file of a kind.
pub(in crate::ui) fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    offer(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?)
}

/// Offers what is in memory as a file.
pub(in crate::ui) fn offer(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link = document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser copies the file while it handles the click, in its own time.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// The size of a file in bytes.
pub(in crate::ui) fn size_of(file: &File) -> usize {
    num_traits::ToPrimitive::to_usize(&file.size()).unwrap_or(usize::MAX)
}

/// Reads a file as text; `None` when the browser cannot.
pub(in crate::ui) async fn read(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Reads a file as bytes; `None` when the browser cannot.
pub(in crate::ui) async fn read_bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
