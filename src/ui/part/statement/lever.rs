//! The four levers of statement 2.

use std::sync::Arc;

use yew::{Event, Html, Properties, component, html};

use super::{assumption::ParameterStepper, edit::edit};
use crate::{
    model::{Parameter, Scenario, Spread},
    statement::Lever,
    text::{StatementLabel as L, lever_name, spread_name},
    ui::context::{use_dispatch, use_lang},
};

#[derive(Properties, PartialEq)]
pub(crate) struct LeversProps {
    pub(crate) scenario: Arc<Scenario>,
}

#[component]
pub(crate) fn Levers(props: &LeversProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let scenario = &props.scenario;
    let is_fair = scenario.statements.spread == Spread::Fair;
    let turned = if is_fair { Spread::Present } else { Spread::Fair };
    let on_turn = edit(scenario, &dispatch, move |next, _: Event| next.statements.spread = turned);
    let lever = |lever: Lever| {
        let (parameter, hint) = match lever {
            Lever::MoreHomes => (Some(Parameter::ExtraHomes), L::MoreHomesHint),
            Lever::FairSpread => (None, L::FairSpreadHint),
            Lever::Support => (Some(Parameter::ExtraSupport), L::SupportHint),
            Lever::Prevention => (Some(Parameter::Prevention), L::PreventionHint),
        };
        html! {
            <div class="lever" key={format!("{lever:?}")}>
                <p class="ttl">{ lever_name(lever, lang) }</p>
                if let Some(parameter) = parameter {
                    <ParameterStepper scenario={Arc::clone(scenario)} {parameter} />
                } else {
                    <label class="switch">
                        <input type="checkbox" role="switch" checked={is_fair} aria-label={lever_name(lever, lang)} onchange={on_turn.clone()} />
                        <span>{ spread_name(scenario.statements.spread, lang) }</span>
                    </label>
                }
                <p class="hint">{ hint.say(lang) }</p>
            </div>
        }
    };
    html! { <div class="levers">{ for Lever::ALL.into_iter().map(lever) }</div> }
}
