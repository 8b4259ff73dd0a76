//! Brings figures in: from a file or a text to a draft, without holding up the page.

mod reading;
mod writing;

use std::rc::Rc;

use yew::{Callback, Event, InputEvent, hook, use_effect_with, use_state};

use crate::{
    export::render_template,
    figures::refuse_large,
    model::{Region, Scenario},
    text::{FiguresLabel, Lang},
    ui::{
        platform,
        state::{Figures, FiguresAction, Input},
    },
};

pub(super) use reading::read_once;
pub(crate) use reading::use_reading;
pub(crate) use writing::{Written, save_workbook};

/// The id of the element that tells what came of reading.
pub(crate) const READ_RESULT: &str = "gelezen";

/// Takes a file that was chosen or dropped. One that is too large is refused without reading it.
pub(crate) fn bring_file(file: web_sys::File, scenario: &Scenario, dispatch: Callback<FiguresAction>) {
    let name: Rc<str> = file.name().into();
    if let Some(draft) = refuse_large(platform::file::size_of(&file), &scenario.region) {
        dispatch.emit(FiguresAction::DraftRead { input: None, name: Some(name), draft: Rc::new(draft) });
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        dispatch.emit(match platform::file::read_bytes(&file).await {
            Some(bytes) => FiguresAction::FileBrought(Rc::new(Input { name: Some(name), bytes })),
            None => FiguresAction::FileRefused(name),
        });
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

/// Whether the browser has had time for others since this was first asked: then the next piece of work may follow. Where
/// there is no browser nobody waits.
#[hook]
pub(crate) fn use_breath() -> bool {
    let is_due = use_state(|| cfg!(not(target_arch = "wasm32")));
    {
        let is_due = is_due.clone();
        use_effect_with((), move |()| {
            let timer = (!*is_due).then(|| platform::timer::after(0, move || is_due.set(true)));
            move || drop(timer)
        });
    }
    *is_due
}

/// Moves the focus to the element with this id.
pub(crate) fn focus_on(id: &str) {
    platform::page::focus_on(id);
}

/// The text that was pasted.
pub(crate) fn pasted_text(event: &Event) -> Option<String> {
    platform::event::pasted_text(event)
}

/// The text in a field while it is being typed.
pub(crate) fn typed_text(event: &InputEvent) -> String {
    platform::event::typed_text(event)
}

/// Offers the blank table as a file.
pub(crate) fn save_template(region: &Region, lang: Lang) {
    let name = FiguresLabel::TemplateName.say(lang);
    let _ = platform::file::download(&name, "text/csv;charset=utf-8", &render_template(region, lang));
}
