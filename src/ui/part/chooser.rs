//! "Kies uw gemeente": the list by which everybody, with or without a mouse, chooses a municipality.

use std::sync::Arc;

use yew::{Html, Properties, component, html};

use super::select::Select;
use crate::{
    model::{Code, Municipality, Region},
    text::Label,
    ui::{
        context::{use_dispatch, use_lang},
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
    let on_choose = use_dispatch().reform(|code: String| Action::MunicipalityChosen(code.parse().ok()));
    let option = |municipality: &Municipality| {
        let code = municipality.code.to_string();
        html! {
            <option key={code.clone()} value={code} selected={props.own == Some(municipality.code)}>{ &municipality.name }</option>
        }
    };
    let value = props.own.map_or_else(String::new, |code| code.to_string());
    html! {
        <div class="who">
            <label class="label" for="own">{ Label::ChooseMunicipality.say(lang) }</label>
            <Select id="own" {value} {on_choose}>
                <option key="none" value="" selected={props.own.is_none()}>{ Label::WholeRegion.say(lang) }</option>
                { for props.region.municipalities().iter().map(option) }
            </Select>
        </div>
    }
}
