//! Saving and opening: on this device when the user asks for it, and as a file.

use std::sync::Arc;

use yew::{Callback, Event, Html, Properties, classes, component, hook, html, use_context};

use super::{
    button::{Button, Look},
    key_setting::toggle,
    toolbar::Can,
};
use crate::{
    model::Scenario,
    text::{Label, RestLabel},
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        state::{Fold, KeepingAction, Notice, Storing},
        words,
    },
};

/// Where these parts report what happened.
#[hook]
pub(crate) fn use_keeping_dispatch() -> Callback<KeepingAction> {
    use_context::<Callback<KeepingAction>>().unwrap_or_else(Callback::noop)
}

#[derive(Properties, PartialEq)]
pub(crate) struct SavingSettingProps {
    pub(crate) scenario: Arc<Scenario>,
    /// Whether the scenario has an outcome.
    pub(crate) outcome: Can,
    pub(crate) storing: Storing,
    pub(crate) notice: Option<Notice>,
    pub(crate) is_open: bool,
}

#[component]
pub(crate) fn SavingSetting(props: &SavingSettingProps) -> Html {
    let lang = use_lang();
    let (dispatch, keeping) = (use_dispatch(), use_keeping_dispatch());
    let is_on = props.storing == Storing::On;
    let on_erase = {
        let keeping = keeping.clone();
        Callback::from(move |()| effects::erase(&keeping))
    };
    let on_store = {
        let on_erase = on_erase.clone();
        Callback::from(move |_: Event| {
            if is_on {
                on_erase.emit(());
            } else {
                keeping.emit(KeepingAction::StoringChosen(Storing::On));
            }
        })
    };
    html! {
        <details class="fold" open={props.is_open}>
            <summary onclick={toggle(Fold::Saving, &dispatch)}>
                { RestLabel::Saving.say(lang) }<span class="closes">{ words::storing_short(props.storing).say(lang) }</span>
            </summary>
            <p class="hint">{ RestLabel::NothingLeaves.say(lang) }</p>
            <label class="check">
                <input type="checkbox" checked={is_on} onchange={on_store} />
                <span>{ RestLabel::KeepOnDevice.say(lang) }<br /><span class="hint">{ RestLabel::KeepExplained.say(lang) }</span></span>
            </label>
            if is_on {
                <Button look={Look::Text} on_press={on_erase}>{ RestLabel::EraseFromDevice.say(lang) }</Button>
            }
            <Files scenario={Arc::clone(&props.scenario)} outcome={props.outcome} />
            <p class="hint" role="status">{ for props.notice.iter().map(|notice| words::notice_in_words(notice, lang)) }</p>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct FilesProps {
    scenario: Arc<Scenario>,
    outcome: Can,
}

#[component]
fn Files(props: &FilesProps) -> Html {
    let lang = use_lang();
    let dispatch = use_keeping_dispatch();
    let on_save = {
        let (scenario, dispatch) = (Arc::clone(&props.scenario), dispatch.clone());
        Callback::from(move |()| effects::save_as_file(&scenario, &dispatch))
    };
    let on_outcome = {
        let (scenario, dispatch) = (Arc::clone(&props.scenario), dispatch.clone());
        Callback::from(move |()| effects::save_outcome(&scenario, &dispatch))
    };
    let refusal = props.outcome.refusal(Label::CannotDivide, lang);
    let on_open = Callback::from(move |event: Event| effects::open_file(&event, dispatch.clone()));
    html! {
        <div class="acts">
            <Button on_press={on_save}>{ RestLabel::SaveAsFile.say(lang) }</Button>
            <label class={classes!(Look::Plain.classes(), "file")}>
                { RestLabel::OpenFile.say(lang) }
                <input class="vh" type="file" accept="application/json,.json" onchange={on_open} />
            </label>
            <Button {refusal} on_press={on_outcome}>{ RestLabel::SaveOutcome.say(lang) }</Button>
        </div>
    }
}
