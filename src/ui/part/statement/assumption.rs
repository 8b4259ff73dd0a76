//! The assumptions of a page: each with its basis, a badge for what no source backs, and a way to change it.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::{edit::edit, stepper::Stepper};
use crate::{
    model::{Parameter, ParameterUnit, Scenario, Standing},
    text::{Lang, StatementLabel as L, parameter_unit, parameter_value, parameter_words},
    ui::{
        context::{use_dispatch, use_lang},
        part::{Button, number_field::NumberField},
        state::{Action, EntryIssue, parse_count},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct ParameterStepperProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) parameter: Parameter,
}

/// Minus and plus for one parameter.
#[component]
pub(crate) fn ParameterStepper(props: &ParameterStepperProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let ParameterStepperProps { scenario, parameter } = props;
    let parameter = *parameter;
    let (value, range) = (scenario.statements.get(parameter), parameter.range());
    let set = move |next: &mut Scenario, value: u32| next.statements.set(parameter, value);
    let to = |value: u32| edit(scenario, &dispatch, set).reform(move |()| value);
    let less = (value > range.least).then(|| to(value.saturating_sub(range.step)));
    let more = (value < range.most).then(|| to(value.saturating_add(range.step)));
    html! {
        <Stepper name={parameter_words(parameter, lang).name} value={parameter_value(parameter, value, lang)} {less} {more} />
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct AssumptionsProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) parameters: Vec<Parameter>,
}

/// The list of assumptions.
#[component]
pub(crate) fn Assumptions(props: &AssumptionsProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let statements = &props.scenario.statements;
    let is_default = props.parameters.iter().all(|parameter| statements.get(*parameter) == parameter.range().default);
    let parameters = props.parameters.clone();
    let on_reset = edit(&props.scenario, &dispatch, move |next, ()| {
        for parameter in &parameters {
            next.statements.set(*parameter, parameter.range().default);
        }
    });
    html! {
        <>
            <p class="lede">{ L::AssumptionsExplained.say(lang) }</p>
            <ul>{ for props.parameters.iter().map(|parameter| view_row(&props.scenario, *parameter, lang)) }</ul>
            if !is_default {
                <p class="row-actions"><Button on_press={on_reset}>{ L::BackToDefaults.say(lang) }</Button></p>
            }
        </>
    }
}

fn view_row(scenario: &Arc<Scenario>, parameter: Parameter, lang: Lang) -> Html {
    let words = parameter_words(parameter, lang);
    let (value, range) = (scenario.statements.get(parameter), parameter.range());
    let badge = match (value == range.default, range.standing) {
        (false, _) => L::OwnNumber,
        (true, Standing::Official | Standing::Derived) => L::FromASource,
        (true, Standing::Assumption) => L::AnAssumption,
    };
    let most = match range.unit {
        ParameterUnit::Year => range.most.to_string(),
        ParameterUnit::Percent
        | ParameterUnit::Homes
        | ParameterUnit::Places
        | ParameterUnit::Hours
        | ParameterUnit::Years
        | ParameterUnit::HalfYears => lang.whole(range.most.into()),
    };
    let read = read_parameter(scenario, parameter, lang);
    let id = format!("p-{parameter:?}").to_lowercase();
    html! {
        <li class="assume" key={id.clone()}>
            <div>
                <label for={id.clone()}>{ words.name }</label>{ " " }<span class="badge">{ badge.say(lang) }</span>
                <p>{ words.basis }{ " " }{ L::DefaultIs(&parameter_value(parameter, range.default, lang)).say(lang) }</p>
            </div>
            <div>
                <NumberField id={id} name={words.name} value={field_value(parameter, value, lang)} largest={most} {read} />
                <span class="small muted">{ parameter_unit(range.unit, lang) }</span>
            </div>
        </li>
    }
}

/// A year without separators, everything else as the reader writes it.
fn field_value(parameter: Parameter, value: u32, lang: Lang) -> String {
    match parameter.range().unit {
        ParameterUnit::Year => value.to_string(),
        ParameterUnit::Percent
        | ParameterUnit::Homes
        | ParameterUnit::Places
        | ParameterUnit::Hours
        | ParameterUnit::Years
        | ParameterUnit::HalfYears => lang.whole(value.into()),
    }
}

fn read_parameter(
    scenario: &Arc<Scenario>,
    parameter: Parameter,
    lang: Lang,
) -> Callback<String, Result<Action, EntryIssue>> {
    let scenario = Arc::clone(scenario);
    Callback::from(move |text: String| {
        let range = parameter.range();
        let value = parse_count(&text, lang, range.most)?;
        if value < range.least {
            return Err(EntryIssue::TooSmall);
        }
        let mut next = (*scenario).clone();
        next.statements.set(parameter, value);
        Ok(Action::ScenarioOpened(Arc::new(next)))
    })
}
