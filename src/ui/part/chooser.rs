//! "Kies uw gemeente": the list by which everybody, with or without a mouse, chooses a municipality.

use std::sync::Arc;

use yew::{Callback, Event, Html, Properties, component, html};

use crate::{
    model::{Code, Municipality, Region},
    text::Label,
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        state::Action,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct ChooserProps {
    pub(crate) region: Arc<Region>,
    pub(crate) own: Option<Code>,
}

#[component]
pub(crate) fn Chooser(props: &ChooserProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let on_change = Callback::from(move |event: Event| {
        let code = effects::entered_text(&event).parse().ok();
        dispatch.emit(Action::MunicipalityChosen(code));
    });
    let option = |municipality: &Municipality| {
        let code = municipality.code.to_string();
        html! {
            <option key={code.clone()} value={code} selected={props.own == Some(municipality.code)}>{ &municipality.name }</option>
        }
    };
    // Set as a property, because a list that the reader has used no longer listens to `selected`.
    let value = props.own.map_or_else(String::new, |code| code.to_string());
    html! {
        <div class="who">
            <label class="label" for="own">{ Label::ChooseMunicipality.say(lang) }</label>
            <select class="select" id="own" ~value={value} onchange={on_change}>
                <option key="none" value="" selected={props.own.is_none()}>{ Label::WholeRegion.say(lang) }</option>
                { for props.region.municipalities().iter().map(option) }
            </select>
        </div>
    }
}
