//! How exact shares become whole homes, and what happens to a tie.

use std::{rc::Rc, sync::Arc};

use yew::{Event, Html, Properties, component, html};

use super::{key_setting::toggle, tie_setting::TieSetting};
use crate::{
    model::{Method, RemainderLimits, Scenario, UpwardsOf},
    text::{Label, RestLabel, method_name},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        state::{Action, Change, Fold},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct RoundingSettingProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) division: Option<Rc<Division>>,
    pub(crate) is_open: bool,
}

/// The methods that are offered. One that a document brought is added.
const OFFERED: [Method; 4] = [
    Method::Webster,
    Method::LargestRemainder(RemainderLimits::Clip),
    Method::Upwards(UpwardsOf::Region),
    Method::Nearest,
];

#[component]
pub(crate) fn RoundingSetting(props: &RoundingSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let chosen = props.scenario.method;
    let brought = (!OFFERED.contains(&chosen)).then_some(chosen);
    let radio = |method: Method| {
        let on_change = dispatch.reform(move |_: Event| Action::Changed(Change::Method(method)));
        html! {
            <label key={method_name(method, lang)} class="radio">
                <input type="radio" name="method" checked={method == chosen} onchange={on_change} />
                <span>{ method_name(method, lang) }<br /><span class="hint">{ RestLabel::MethodExplained(method).say(lang) }</span></span>
            </label>
        }
    };
    let total = props.division.as_ref().map(|division| &division.total);
    let tie = props.division.as_ref().filter(|division| division.outcome.total.tie.is_some());
    html! {
        <details class="fold" open={props.is_open}>
            <summary onclick={toggle(Fold::Rounding, &dispatch)}>
                { RestLabel::Rounding.say(lang) }<span class="closes">{ RestLabel::MethodShort(chosen).say(lang) }</span>
            </summary>
            <fieldset>
                <legend class="vh">{ RestLabel::RoundingQuestion.say(lang) }</legend>
                <div>{ for OFFERED.into_iter().chain(brought).map(radio) }</div>
            </fieldset>
            if let Some(total) = total.filter(|total| total.rounding != 0) {
                <p class="note">{ Label::RoundingDifference { homes: total.homes, task: total.task }.say(lang) }</p>
            }
            if let Some(division) = tie {
                <TieSetting division={Rc::clone(division)} />
            }
        </details>
    }
}
