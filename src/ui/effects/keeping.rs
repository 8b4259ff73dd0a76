//! Keeping, saving and opening scenarios, and copying what goes out. Every callback hears whether the browser did it. Only
//! the second module keeps, because only that one knows documents.

use std::sync::Arc;

use yew::{Callback, Event, hook, use_effect_with};

use crate::{
    divide::divide,
    document::{self, DocumentIssue},
    export,
    model::Scenario,
    ui::{
        more::Desk,
        platform::{self, share, timer},
        state::{KeepingAction, Notice, Saved, Storing, read_saved, render_saved},
    },
};

/// How large a PNG is against its drawing: sharp in print.
const PNG_SCALE: u32 = 3;

/// What came of copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockCopied {
    WithLayout,
    AsText,
    Refused,
}

/// Offers the scenario as a file.
pub(crate) fn save_as_file(scenario: &Scenario, dispatch: &Callback<KeepingAction>) {
    let text = document::render_scenario(scenario);
    if platform::file::download("fair-share.json", "application/json", &text).is_some() {
        dispatch.emit(KeepingAction::Noticed(Notice::Downloaded));
    }
}

/// Offers the outcome as a file: the same text, byte for byte, as the command line prints for the saved scenario. A
/// scenario without an outcome has no such file.
pub(crate) fn save_outcome(scenario: &Arc<Scenario>, dispatch: &Callback<KeepingAction>) {
    let Ok(outcome) = divide(Arc::clone(scenario)) else { return };
    let text = export::render_outcome(&outcome, None);
    if platform::file::download("fair-share-uitkomst.json", "application/json", &text).is_some() {
        dispatch.emit(KeepingAction::Noticed(Notice::Downloaded));
    }
}

/// Reads the file that was chosen and opens the scenario in it.
pub(crate) fn open_file(event: &Event, dispatch: Callback<KeepingAction>) {
    let Some(file) = platform::event::chosen_file(event) else { return };
    let bytes = platform::file::size_of(&file);
    if bytes > document::MAX_BYTES {
        dispatch.emit(KeepingAction::Noticed(Notice::Refused(DocumentIssue::TooLarge { bytes })));
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        let text = platform::file::read(&file).await;
        dispatch.emit(match text.as_deref().map(document::read_scenario) {
            Some(Ok(scenario)) => KeepingAction::FileOpened(Arc::new(scenario)),
            Some(Err(issue)) => KeepingAction::Noticed(Notice::Refused(issue)),
            None => KeepingAction::Noticed(Notice::Unreadable),
        });
    });
}

/// Wipes what the device keeps.
pub(crate) fn erase(dispatch: &Callback<KeepingAction>) {
    let is_erased = platform::storage::erase().is_ok();
    dispatch.emit(KeepingAction::StoringChosen(Storing::Off));
    dispatch.emit(KeepingAction::Noticed(if is_erased { Notice::Erased } else { Notice::StorageRefused }));
}

/// What the device keeps, as far as it can be read.
pub(crate) fn kept() -> Option<Saved> {
    platform::storage::read().and_then(|text| read_saved(&text))
}

/// Keeps every change on the device when the user asked for it, and the scenario for when the page breaks.
#[hook]
pub(crate) fn use_keeping(desk: &Desk, dispatch: &Callback<KeepingAction>) {
    let dispatch = dispatch.clone();
    let kept = (Arc::clone(&desk.scenario), desk.own, desk.lang, desk.storing);
    use_effect_with(kept, move |(scenario, own, lang, storing)| {
        let (scenario, own, lang, storing) = (Arc::clone(scenario), *own, *lang, *storing);
        // After the frame: what is kept may wait for what is seen.
        let keep = move || {
            let document = document::render_scenario(&scenario);
            if storing == Storing::On && platform::storage::write(&render_saved(&document, own, lang)).is_err() {
                dispatch.emit(KeepingAction::StoringChosen(Storing::Off));
                dispatch.emit(KeepingAction::Noticed(Notice::StorageRefused));
            }
            platform::panic::keep_document(&document);
        };
        timer::after(0, keep).forget();
    });
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
