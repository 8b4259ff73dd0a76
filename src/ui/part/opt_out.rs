//! Municipalities that take no part: a list to choose from, and a chip for each.

use crate::order::Set;
use std::sync::Arc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::select::Select;
use crate::{
    model::{Code, Municipality, Region},
    text::RestLabel,
    ui::{
        context::{use_dispatch, use_lang},
        state::{Action, Change},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct OptOutProps {
    pub(super) region: Arc<Region>,
    pub(super) opted_out: Set<Code>,
}

#[component]
pub(super) fn OptOut(props: &OptOutProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let (out, taking): (Vec<&Municipality>, Vec<&Municipality>) =
        props.region.municipalities().iter().partition(|municipality| props.opted_out.contains(&municipality.code));
    let on_choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |code: String| {
            if let Ok(code) = code.parse() {
                dispatch.emit(Action::Changed(Change::OptedOut(code)));
            }
        })
    };
    let option = |municipality: &Municipality| {
        let code = municipality.code.to_string();
        html! { <option key={code.clone()} value={code}>{ &municipality.name }</option> }
    };
    let chip = |municipality: &Municipality| {
        let code = municipality.code;
        let on_return = dispatch.reform(move |_: MouseEvent| Action::Changed(Change::OptedIn(code)));
        html! {
            <li key={code.to_string()} class="chip">
                { &municipality.name }{ " " }
                <button type="button" aria-label={RestLabel::TakesPartAgain(&municipality.name).say(lang).into_owned()} onclick={on_return}>{ "×" }</button>
            </li>
        }
    };
    html! {
        <div class="opt-out">
            <label for="opt-out">{ RestLabel::OptOut.say(lang) }<br /><span class="hint">{ RestLabel::OptOutExplained.say(lang) }</span></label>
            <Select id="opt-out" value="" {on_choose}>
                <option key="none" value="" selected=true>{ RestLabel::ChooseOne.say(lang) }</option>
                { for taking.into_iter().map(option) }
            </Select>
            if !out.is_empty() {
                <ul class="chips">{ for out.into_iter().map(chip) }</ul>
            }
        </div>
    }
}
