//! Files of the page "Volgen".

use yew::{Callback, Event};

use crate::{
    text::{Lang, StatementLabel},
    ui::platform,
};

/// Offers the ledger as a file.
pub(crate) fn save_ledger(text: &str, lang: Lang) {
    let _ = platform::file::download(&StatementLabel::LedgerFile.say(lang), "text/csv;charset=utf-8", text);
}

/// Reads the file that was chosen as text. A file that the browser cannot read is as an empty one, which is answered in
/// words.
pub(crate) fn read_chosen(event: &Event, on_text: Callback<String>) {
    let Some(file) = platform::event::chosen_file(event) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        on_text.emit(platform::file::read(&file).await.unwrap_or_default());
    });
}
