//! Brings figures in: from a file or a text to a draft, without holding up the page.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with};

use crate::{
    export::render_template,
    figures::{read_table, refuse_large},
    model::{Region, Scenario},
    text::{FiguresLabel, Lang},
    ui::{
        more::MoreState,
        platform::{self, timer},
        state::{Figures, FiguresAction, Import, Input},
    },
};

/// The id of the element that tells what came of reading.
pub(crate) const READ_RESULT: &str = "gelezen";

/// Long enough for the browser to show that reading has begun.
const AFTER_PAINT_MS: u32 = 40;

/// Takes a file that was chosen or dropped. One that is too large is refused without reading it.
pub(crate) fn bring_file(file: web_sys::File, scenario: &Scenario, dispatch: Callback<FiguresAction>) {
    let name: Rc<str> = file.name().into();
    if let Some(draft) = refuse_large(platform::file::size_of(&file), &scenario.region) {
        dispatch.emit(FiguresAction::DraftRead { name: Some(name), draft: Rc::new(draft) });
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        dispatch.emit(match platform::file::read_bytes(&file).await {
            Some(bytes) => FiguresAction::FileBrought(Rc::new(Input { name: Some(name), bytes })),
            None => FiguresAction::FileRefused(name),
        });
    });
}

/// Reads what waits to be read, after the browser has shown that it waits. Something newer takes its place.
#[hook]
pub(crate) fn use_reading(state: &MoreState, dispatch: &Callback<FiguresAction>) {
    let waiting = match &state.figures.import {
        Import::Reading(input) => Some(Rc::clone(input)),
        Import::Idle | Import::Unreadable(_) | Import::Read(_) => None,
    };
    let (region, dispatch) = (std::sync::Arc::clone(&state.desk.scenario.region), dispatch.clone());
    use_effect_with(waiting, move |waiting| {
        let timer = waiting.clone().map(|input| {
            timer::after(AFTER_PAINT_MS, move || {
                let (draft, _) = super::measured("read-figures", || read_table(&input.bytes, &region));
                let (name, draft) = (input.name.clone(), Rc::new(draft));
                dispatch.emit(FiguresAction::DraftRead { name, draft });
            })
        });
        move || drop(timer)
    });
}

/// Moves the focus to what came of reading, and back to it when the button that was pressed is gone.
#[hook]
pub(crate) fn use_result_focus(figures: &Figures) {
    let read_count = figures.read_count;
    use_effect_with(read_count, |count| {
        if *count > 0 {
            platform::page::jump_to(READ_RESULT);
        }
    });
    use_effect_with(figures.draft().cloned(), |draft| {
        if draft.is_some() {
            platform::page::keep_focus(READ_RESULT);
        }
    });
}

/// Offers the blank table as a file.
pub(crate) fn save_template(region: &Region, lang: Lang) {
    let name = FiguresLabel::TemplateName.say(lang);
    let _ = platform::file::download(&name, "text/csv;charset=utf-8", &render_template(region, lang));
}
