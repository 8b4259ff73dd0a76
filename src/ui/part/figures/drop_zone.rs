//! The field in which a table is pasted, and over which a file can be dropped.

use std::{rc::Rc, sync::Arc};

use yew::{
    Callback, DragEvent, Event, Html, InputEvent, Properties, classes, component, hook, html, use_mut_ref, use_state,
};

use super::use_figures_dispatch;
use crate::{
    model::Scenario,
    text::{FiguresLabel as Label, Lang},
    ui::{
        context::use_lang,
        effects,
        part::button::{Button, Look},
        state::{Figures, FiguresAction, Import, Stop},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct DropZoneProps {
    pub(super) figures: Figures,
    pub(super) scenario: Arc<Scenario>,
}

#[component]
pub(super) fn DropZone(props: &DropZoneProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let is_over = use_state(|| false);
    let on_over = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            if effects::carries_file(&event) {
                event.prevent_default();
                is_over.set(true);
            }
        })
    };
    let on_leave = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            if effects::has_left(&event) {
                is_over.set(false);
            }
        })
    };
    let on_drop = {
        let (is_over, dispatch, scenario) = (is_over.clone(), dispatch.clone(), Arc::clone(&props.scenario));
        Callback::from(move |event: DragEvent| {
            is_over.set(false);
            if let Some(file) = effects::dropped_file(&event) {
                event.prevent_default();
                effects::bring_file(file, &scenario, dispatch.clone());
            }
        })
    };
    let is_reading = matches!(props.figures.import, Import::Reading(_));
    html! {
        <div class={classes!("drop", (*is_over).then_some("over"))} ondragover={on_over} ondragleave={on_leave} ondrop={on_drop}
            aria-busy={is_reading.then_some("true")}>
            <label class="label" for="plak">{ Label::PasteHere.say(lang) }</label>
            <p class="small muted" id="plak-uitleg">{ Label::PasteHint.say(lang) }</p>
            <PasteField text={Rc::clone(&props.figures.text)} />
            { view_buttons(props, lang, &dispatch) }
            <p class="small" role="status">{ progress(&props.figures.import, lang) }</p>
            if is_reading {
                { view_progress(props.figures.steps, lang, &dispatch) }
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PasteFieldProps {
    text: Rc<str>,
}

/// A large field. What is pasted is read at once; what is typed waits for the button.
#[component]
fn PasteField(props: &PasteFieldProps) -> Html {
    let on_input = use_on_input();
    let was_pasted = on_input.1;
    let on_paste = Callback::from(move |_: Event| {
        was_pasted.replace(true);
    });
    html! {
        <textarea id="plak" aria-describedby="plak-uitleg" spellcheck="false" autocomplete="off" value={props.text.to_string()}
            oninput={on_input.0} onpaste={on_paste} />
    }
}

/// What a change of the field means, and the flag by which it knows that a paste came before. Not every browser says so
/// in the event itself.
#[hook]
fn use_on_input() -> (Callback<InputEvent>, Rc<std::cell::RefCell<bool>>) {
    let dispatch = use_figures_dispatch();
    let was_pasted = use_mut_ref(|| false);
    let pasted = Rc::clone(&was_pasted);
    let on_input = Callback::from(move |event: InputEvent| {
        let is_paste = pasted.replace(false) || effects::is_paste(&event);
        let text: Rc<str> = effects::area_text(&event).into();
        dispatch.emit(if is_paste { FiguresAction::TablePasted(text) } else { FiguresAction::TextEntered(text) });
    });
    (on_input, was_pasted)
}

fn view_buttons(props: &DropZoneProps, lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let figures = &props.figures;
    let is_idle = figures.import == Import::Idle;
    let check = if is_idle { Label::Check } else { Label::CheckAgain };
    let on_file = {
        let (scenario, dispatch) = (Arc::clone(&props.scenario), dispatch.clone());
        Callback::from(move |event: Event| {
            if let Some(file) = effects::chosen_file(&event) {
                effects::bring_file(file, &scenario, dispatch.clone());
            }
        })
    };
    html! {
        <div class="acts">
            <Button look={Look::Main} on_press={dispatch.reform(|()| FiguresAction::CheckPressed)}>{ check.say(lang) }</Button>
            <label class="btn file">
                { Label::ChooseFile.say(lang) }
                <input id="bestand" class="vh" type="file" accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.json,.html,text/csv,text/plain,text/tab-separated-values" onchange={on_file} />
            </label>
            if !is_idle || !figures.text.is_empty() {
                <Button look={Look::Text} on_press={dispatch.reform(|()| FiguresAction::Cleared)}>{ Label::ClearAll.say(lang) }</Button>
            }
        </div>
    }
}

/// How far it is; without an end as long as nothing is known.
fn view_progress((done, all): (usize, usize), lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let on_stop = dispatch.reform(|()| FiguresAction::ReadingStopped(Stop::ByUser));
    let is_known = all > 0;
    html! {
        <div class="acts">
            <progress aria-label={Label::Reading.say(lang)} value={is_known.then(|| done.to_string())} max={is_known.then(|| all.to_string())} />
            <Button on_press={on_stop}>{ Label::StopReading.say(lang) }</Button>
        </div>
    }
}

/// What is going on, for who cannot see it.
fn progress(import: &Import, lang: Lang) -> String {
    let label = match import {
        Import::Idle => return String::new(),
        Import::Reading(_) => Label::Reading,
        Import::Unreadable(name) => Label::FileUnreadable(name),
        Import::Stopped(Stop::ByUser) => Label::ReadingStopped,
        Import::Stopped(Stop::TimeLimit) => Label::ReadingTooSlow,
        Import::Stopped(Stop::Broken) => Label::ReadingBroken,
        Import::Stopped(Stop::NoReader) => Label::NoReader,
        Import::Read(reading) => match &reading.name {
            Some(name) => Label::FileRead(name),
            None => return String::new(),
        },
    };
    label.say(lang).into_owned()
}
