//! Tasks that two municipalities change: the sum stays equal.

use std::sync::Arc;

use yew::{Callback, Html, MouseEvent, UseStateHandle, component, html, use_state};

use super::{WayProps, ruled, view_fold};
use crate::{
    document::{group_id, group_id_name},
    model::{Code, Composition, Scenario, Swap},
    text::{Lang, WaysLabel, group_name},
    ui::{
        context::{use_dispatch, use_lang},
        part::{Button, number_field::NumberField, select::Select},
        state::{Action, parse_count},
    },
};

#[component]
pub(crate) fn SwapSetting(props: &WayProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let scenario = &props.scenario;
    let from: UseStateHandle<Option<Code>> = use_state(|| None);
    let to: UseStateHandle<Option<Code>> = use_state(|| None);
    let pair = (*from).zip(*to).filter(|(from, to)| from != to);
    let on_add = {
        let (scenario, dispatch) = (Arc::clone(scenario), dispatch.clone());
        Callback::from(move |()| {
            let Some((from, to)) = pair else { return };
            // On their own, groups have no total to swap.
            let group = match scenario.composition {
                Composition::PerGroup => scenario.included().next().map(|group| group.id),
                Composition::TotalFirst | Composition::BothWays(_) => None,
            };
            dispatch.emit(ruled(&scenario, |next| next.swaps.push(Swap { from, to, homes: 1, group })));
        })
    };
    let refusal = pair.is_none().then(|| WaysLabel::Choose.say(lang).into_owned());
    let total = props.division.as_ref().map(|division| WaysLabel::SumStays(division.total.homes).say(lang));
    let content = html! {
        <>
            <p class="hint">{ WaysLabel::SwapsHint.say(lang) }</p>
            <div class="way-form">
                { view_municipalities("swap-from", &WaysLabel::From, scenario, &from, lang) }
                { view_municipalities("swap-to", &WaysLabel::To, scenario, &to, lang) }
                <Button {refusal} on_press={on_add}>{ WaysLabel::AddSwap.say(lang) }</Button>
            </div>
            if scenario.swaps.is_empty() {
                <p class="hint">{ WaysLabel::NoSwaps.say(lang) }</p>
            } else {
                <ul class="way-groups">{ for scenario.swaps.iter().enumerate().map(|swap| view_swap(scenario, swap, &dispatch, lang)) }</ul>
                <p class="hint">{ total }</p>
            }
        </>
    };
    let state = (!scenario.swaps.is_empty()).then(|| lang.whole(scenario.swaps.len() as u64));
    view_fold(&WaysLabel::Swaps, state, lang, content)
}

/// A labelled list of municipalities.
pub(super) fn view_municipalities(
    id: &'static str,
    label: &WaysLabel<'_>,
    scenario: &Scenario,
    chosen: &UseStateHandle<Option<Code>>,
    lang: Lang,
) -> Html {
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |value: String| chosen.set(value.parse().ok()))
    };
    let option = |municipality: &crate::model::Municipality| {
        let code = municipality.code.to_string();
        html! { <option key={code.clone()} value={code} selected={**chosen == Some(municipality.code)}>{ &municipality.name }</option> }
    };
    let value = chosen.map_or_else(String::new, |code| code.to_string());
    html! {
        <div class="way-field">
            <label for={id}>{ label.say(lang) }</label>
            <Select id={id} {value} {on_choose}>
                <option key="" value="" selected={chosen.is_none()}>{ WaysLabel::Choose.say(lang) }</option>
                { for scenario.region.municipalities().iter().map(option) }
            </Select>
        </div>
    }
}

fn view_swap(scenario: &Arc<Scenario>, (index, swap): (usize, &Swap), dispatch: &Callback<Action>, lang: Lang) -> Html {
    let name = |code: Code| {
        scenario.region.municipality(code).map_or_else(|| code.to_string(), |municipality| municipality.name.clone())
    };
    let (from, to) = (name(swap.from), name(swap.to));
    let change = {
        let scenario = Arc::clone(scenario);
        move |change: &dyn Fn(&mut Swap)| {
            ruled(&scenario, |next| {
                if let Some(swap) = next.swaps.get_mut(index) {
                    change(swap);
                }
            })
        }
    };
    let on_group = {
        let (change, dispatch) = (change.clone(), dispatch.clone());
        Callback::from(move |value: String| dispatch.emit(change(&|swap| swap.group = group_id(&value))))
    };
    let read = Callback::from(move |text: String| {
        let homes = parse_count(&text, lang, u32::MAX)?;
        Ok(change(&|swap| swap.homes = homes))
    });
    let on_remove = {
        let scenario = Arc::clone(scenario);
        dispatch.reform(move |_: MouseEvent| {
            ruled(&scenario, |next| {
                if index < next.swaps.len() {
                    next.swaps.remove(index);
                }
            })
        })
    };
    let option = |group: &crate::model::TargetGroup| {
        let value = group_id_name(group.id);
        html! { <option key={value.clone()} value={value} selected={swap.group == Some(group.id)}>{ group_name(group, lang) }</option> }
    };
    html! {
        <li key={index.to_string()}>
            <b>{ WaysLabel::SwapName { from: &from, to: &to }.say(lang) }</b>
            <span class="way-number">
                <NumberField id={format!("swap-{index}")} name={WaysLabel::HomesOfSwap { from: &from, to: &to }.say(lang).into_owned()}
                    value={lang.whole(swap.homes.into())} largest={lang.whole(u32::MAX.into())} {read} />
                { " " }{ WaysLabel::Homes.say(lang) }
            </span>
            <Select name={WaysLabel::SwapGroup.say(lang).into_owned()} value={swap.group.map(group_id_name).unwrap_or_default()} on_choose={on_group}>
                <option key="" value="" selected={swap.group.is_none()}>{ WaysLabel::WholeTotal.say(lang) }</option>
                { for scenario.included().map(option) }
            </Select>
            <button type="button" class="nl-button nl-button--subtle btn btn-text" onclick={on_remove}>
                { WaysLabel::RemoveSwap { from: &from, to: &to }.say(lang) }
            </button>
        </li>
    }
}
