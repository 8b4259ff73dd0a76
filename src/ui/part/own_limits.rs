//! Homes that everybody gets first, and limits of a single municipality.

use std::sync::Arc;

use yew::{AttrValue, Callback, Event, Html, MouseEvent, Properties, component, html};

use super::{number_field::NumberField, select::Select};
use crate::{
    model::{Code, Limits, Municipality, MunicipalityLimits, Scenario},
    text::RestLabel,
    ui::{
        context::{use_dispatch, use_lang},
        state::{Action, Change, parse_count},
    },
};

const LARGEST: u32 = 1_000_000;

#[derive(Properties, PartialEq)]
pub(super) struct OwnLimitsProps {
    pub(super) scenario: Arc<Scenario>,
}

fn limited(scenario: &Scenario, change: impl FnOnce(&mut Limits)) -> Action {
    let mut next = scenario.clone();
    change(&mut next.limits);
    Action::Changed(Change::Ruled(Arc::new(next)))
}

/// So many for everybody first; the key divides the rest.
#[component]
pub(super) fn BaseSetting(props: &OwnLimitsProps) -> Html {
    /// The number with which it is switched on: small beside the shipped task.
    const FIRST: u32 = 2;
    let lang = use_lang();
    let dispatch = use_dispatch();
    let base = props.scenario.limits.base;
    let on_switch = {
        let (scenario, switched) = (Arc::clone(&props.scenario), base.is_none().then_some(FIRST));
        dispatch.reform(move |_: Event| limited(&scenario, |limits| limits.base = switched))
    };
    let read = {
        let scenario = Arc::clone(&props.scenario);
        Callback::from(move |text: String| {
            let base = parse_count(&text, lang, LARGEST)?;
            Ok(limited(&scenario, |limits| limits.base = Some(base)))
        })
    };
    html! {
        <>
            <label class="check">
                <input type="checkbox" checked={base.is_some()} onchange={on_switch} />
                <span>{ RestLabel::Base.say(lang) }<br /><span class="hint">{ RestLabel::BaseExplained.say(lang) }</span></span>
            </label>
            if let Some(base) = base {
                <div class="fld">
                    <NumberField id="base" name={RestLabel::Base.say(lang)} value={lang.whole(base.into())} largest={lang.whole(LARGEST.into())} {read} />
                    <span>{ RestLabel::HomesPerMunicipality.say(lang) }</span>
                </div>
            }
        </>
    }
}

/// Limits of single municipalities: a list to choose from, and two fields for each.
#[component]
pub(super) fn OwnLimits(props: &OwnLimitsProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let limits = &props.scenario.limits;
    let has_own = |municipality: &&Municipality| limits.own.get(&municipality.code).is_some();
    let municipalities = props.scenario.region.municipalities();
    let on_choose = {
        let (scenario, dispatch) = (Arc::clone(&props.scenario), dispatch.clone());
        Callback::from(move |code: String| {
            if let Ok(code) = code.parse::<Code>() {
                let none = MunicipalityLimits::default();
                dispatch.emit(limited(&scenario, |limits| {
                    limits.own.insert(code, none);
                }));
            }
        })
    };
    let option = |municipality: &Municipality| {
        let code = municipality.code.to_string();
        html! { <option key={code.clone()} value={code}>{ &municipality.name }</option> }
    };
    let row = |municipality: &Municipality| {
        html! { <OwnLimit key={municipality.code.to_string()} scenario={Arc::clone(&props.scenario)} code={municipality.code} name={municipality.name.clone()} /> }
    };
    html! {
        <div class="opt-out">
            <label for="own-limit">{ RestLabel::OwnLimits.say(lang) }<br /><span class="hint">{ RestLabel::OwnLimitsExplained.say(lang) }</span></label>
            <Select id="own-limit" value="" {on_choose}>
                <option key="none" value="" selected=true>{ RestLabel::ChooseOne.say(lang) }</option>
                { for municipalities.iter().filter(|municipality| !has_own(municipality)).map(option) }
            </Select>
            <ul class="own-limits">{ for municipalities.iter().filter(has_own).map(row) }</ul>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OwnLimitProps {
    scenario: Arc<Scenario>,
    code: Code,
    name: AttrValue,
}

/// The two limits of one municipality. An empty field is no limit of its own.
#[component]
fn OwnLimit(props: &OwnLimitProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let code = props.code;
    let present = props.scenario.limits.own.get(&code).copied().unwrap_or_default();
    let read = |put: fn(&mut MunicipalityLimits, Option<u32>)| {
        let scenario = Arc::clone(&props.scenario);
        Callback::from(move |text: String| {
            let bound = if text.trim().is_empty() { None } else { Some(parse_count(&text, lang, LARGEST)?) };
            let mut own = present;
            put(&mut own, bound);
            Ok(limited(&scenario, |limits| {
                limits.own.insert(code, own);
            }))
        })
    };
    let on_remove = {
        let scenario = Arc::clone(&props.scenario);
        dispatch.reform(move |_: MouseEvent| {
            limited(&scenario, |limits| {
                limits.own.remove(&code);
            })
        })
    };
    let written = |bound: Option<u32>| bound.map_or_else(String::new, |bound| lang.whole(bound.into()));
    let name = props.name.as_str();
    let largest = lang.whole(LARGEST.into());
    html! {
        <li>
            <b>{ name }</b>
            <button type="button" class="nl-button nl-button--subtle btn btn-text" aria-label={RestLabel::RemoveOwnLimits(name).say(lang).into_owned()} onclick={on_remove}>{ "×" }</button>
            <span class="own-bound">
                <span aria-hidden="true">{ RestLabel::OwnAtLeast.say(lang) }</span>
                <NumberField id={format!("at-least-{code}")} name={RestLabel::OwnAtLeastOf(name).say(lang)} value={written(present.at_least)}
                    largest={largest.clone()} read={read(|own, bound| own.at_least = bound)} />
            </span>
            <span class="own-bound">
                <span aria-hidden="true">{ RestLabel::OwnAtMost.say(lang) }</span>
                <NumberField id={format!("at-most-{code}")} name={RestLabel::OwnAtMostOf(name).say(lang)} value={written(present.at_most)}
                    largest={largest} read={read(|own, bound| own.at_most = bound)} />
            </span>
        </li>
    }
}
