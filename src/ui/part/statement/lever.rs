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

/// The ways in which more homes come about.
const HOMES: [(Parameter, Option<L<'static>>); 3] = [
    (Parameter::ExtraHomes, Some(L::Build)),
    (Parameter::TransformedHomes, Some(L::Transform)),
    (Parameter::SharedHomes, Some(L::Share)),
];

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
        let (parameters, hint): (&[(Parameter, Option<L<'static>>)], _) = match lever {
            Lever::MoreHomes => (&HOMES, L::MoreHomesHint),
            Lever::FairSpread => (&[], L::FairSpreadHint),
            Lever::Support => (&[(Parameter::ExtraSupport, None)], L::SupportHint),
            Lever::Prevention => (&[(Parameter::Prevention, None)], L::PreventionHint),
        };
        let stepper = |(parameter, word): &(Parameter, Option<L<'static>>)| {
            html! {
                <div>
                    { for word.as_ref().map(|word| html! { <p class="way">{ word.say(lang) }</p> }) }
                    <ParameterStepper scenario={Arc::clone(scenario)} parameter={*parameter} />
                </div>
            }
        };
        html! {
            <div class="lever" key={format!("{lever:?}")}>
                <p class="ttl">{ lever_name(lever, lang) }</p>
                <div class={(parameters.len() > 1).then_some("lever-ways")}>{ for parameters.iter().map(stepper) }</div>
                if parameters.is_empty() {
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
