//! Saving and copying what goes out. Every callback hears whether the browser did it.

use yew::Callback;

use crate::ui::platform::{self, share};

/// How large a PNG is against its drawing: sharp in print.
const PNG_SCALE: u32 = 3;

/// What came of copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockCopied {
    WithLayout,
    AsText,
    Refused,
}

/// Offers a text as a file.
pub(crate) fn save_document(name: &str, kind: &str, text: &str) -> bool {
    platform::file::download(name, kind, text).is_some()
}

/// Draws an SVG document as PNG and offers it as a file.
pub(crate) fn save_png(name: &'static str, svg: String, on_end: Callback<bool>) {
    wasm_bindgen_futures::spawn_local(async move {
        let blob = platform::picture::to_png(&svg, PNG_SCALE).await;
        on_end.emit(blob.and_then(|blob| platform::file::offer(name, &blob)).is_some());
    });
}

/// Puts a block on the clipboard, with its layout where the browser can.
pub(crate) fn copy_block(html: String, text: String, on_end: Callback<BlockCopied>) {
    wasm_bindgen_futures::spawn_local(async move {
        let copied = if share::copy_with_layout(&html, &text).await {
            BlockCopied::WithLayout
        } else if share::copy(&text).await {
            BlockCopied::AsText
        } else {
            BlockCopied::Refused
        };
        on_end.emit(copied);
    });
}

/// Opens the window in which the reader prints.
pub(crate) fn print() {
    platform::page::print();
}

/// The day of today.
pub(crate) fn today() -> String {
    platform::page::today()
}
