//! Workbooks that the worker writes and the reader saves.

use std::{cell::RefCell, rc::Rc};

use yew::Callback;

use crate::{
    model::Scenario,
    text::Lang,
    ui::{
        import_worker::{Said, Wanted},
        platform::{
            self, timer,
            worker::{self, Heard, Running},
        },
    },
};

use super::reading::WORKER_LINK;

/// What the system calls an XLSX.
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// After this a workbook is given up.
const TIME_LIMIT_MS: u32 = 30_000;

/// What came of a workbook that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// It was offered as a file.
    Saved,
    /// It could not be written or offered.
    Refused,
}

/// Lets the worker write a workbook of a day and offers it as a file; reports what came of it.
pub(crate) fn save_workbook(
    wanted: Wanted,
    (name, made_on): (String, &str),
    scenario: &Scenario,
    lang: Lang,
    on_end: &Callback<Written>,
) {
    let request = wanted.request(scenario, lang, made_on);
    let running: Rc<RefCell<Option<Running>>> = Rc::default();
    let held = Rc::clone(&running);
    let end = {
        let held = Rc::clone(&running);
        // Not at once: it may be asked for by the worker that it ends.
        move || {
            let held = Rc::clone(&held);
            timer::after(0, move || drop(held.take())).forget();
        }
    };
    let limit = {
        let (end, on_end) = (end.clone(), on_end.clone());
        RefCell::new(Some(timer::after(TIME_LIMIT_MS, move || {
            end();
            on_end.emit(Written::Refused);
        })))
    };
    let told = on_end.clone();
    let started = worker::start(WORKER_LINK, move |heard| match heard {
        Heard::Text(text) if Said::decode(&text) == Some(Said::Ready) => {
            if let Some(worker) = held.borrow().as_ref() {
                worker.hand(&request, &[]);
            }
        }
        Heard::Text(_) => {}
        Heard::Bytes(bytes) => {
            limit.take();
            let is_saved = !bytes.is_empty() && platform::file::download_bytes(&name, KIND, &bytes).is_some();
            told.emit(if is_saved { Written::Saved } else { Written::Refused });
            end();
        }
        Heard::Broken => {
            limit.take();
            told.emit(Written::Refused);
            end();
        }
    });
    if started.is_none() {
        on_end.emit(Written::Refused);
    }
    running.replace(started);
}
