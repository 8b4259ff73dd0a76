//! Files of the page "Volgen".

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Event};

use super::figures::read_once;
use crate::{
    figures::{Draft, is_workbook, refuse_large},
    model::Region,
    text::{Lang, StatementLabel},
    ui::{
        platform,
        state::{Input, Stop},
    },
};

/// Offers the ledger as a file.
pub(crate) fn save_ledger(text: &str, lang: Lang) {
    let _ = platform::file::download(&StatementLabel::LedgerFile.say(lang), "text/csv;charset=utf-8", text);
}

/// What a file was found to be.
#[derive(Debug, Clone)]
pub(crate) enum Opened {
    /// Text, as it stands there.
    Text(String),
    /// A table, from a text or a workbook.
    Table(Rc<Draft>),
    /// Reading it ended before it was done.
    Stopped(Stop),
}

/// Reads the file that was chosen: text at once, a workbook in the worker. A file that the browser cannot read is as an
/// empty one, which is answered in words.
pub(crate) fn open_chosen(event: &Event, region: &Arc<Region>, on_open: Callback<Opened>) {
    let Some(file) = platform::event::chosen_file(event) else { return };
    if let Some(draft) = refuse_large(platform::file::size_of(&file), region) {
        on_open.emit(Opened::Table(Rc::new(draft)));
        return;
    }
    let region = Arc::clone(region);
    wasm_bindgen_futures::spawn_local(async move {
        let bytes = platform::file::read_bytes(&file).await.unwrap_or_default();
        match std::str::from_utf8(&bytes) {
            Ok(text) if !is_workbook(&bytes) => on_open.emit(Opened::Text(text.to_owned())),
            Ok(_) | Err(_) => {
                let input = Rc::new(Input { name: Some(file.name().into()), bytes });
                read_once(
                    &input,
                    &region,
                    on_open.reform(|answer| match answer {
                        Ok(draft) => Opened::Table(draft),
                        Err(stop) => Opened::Stopped(stop),
                    }),
                );
            }
        }
    });
}
