//! The hot potato: a map on which municipalities stop taking part, and a table of where their task goes. Whoever cannot
//! use the map chooses from the list.

use std::sync::Arc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::{
    edit::edit,
    table::{Cell, view_table},
};
use crate::{
    chart::Band,
    export::{MapTile, draw_map},
    model::{Code, Region, Scenario},
    statement::HotPotato,
    text::{Lang, StatementLabel as L, unworkable_in_words},
    ui::{
        context::{use_dispatch, use_lang},
        part::{Button, Select, view_scene},
        state::Action,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct HotPotatoProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) potato: HotPotato,
    pub(crate) own: Option<Code>,
}

#[component]
pub(crate) fn HotPotatoPart(props: &HotPotatoProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let HotPotatoProps { scenario, potato, own } = props;
    let toggle = edit(scenario, &dispatch, |next, code: Code| toggled(&mut next.statements.stopped, code));
    let tiles: Vec<MapTile> = (0..potato.before.len()).map(|index| tile(scenario, potato, index, lang)).collect();
    let scene = draw_map(&scenario.region, &tiles, *own);
    html! {
        <div class="potato">
            <div>
                <p class="small">{ L::PotatoMap.say(lang) }</p>
                <figure>{ view_scene(&scene, Some(&toggle)) }</figure>
                <p class="legend small">{ L::PotatoLegend.say(lang) }</p>
                { view_list(scenario, &toggle, lang) }
                { view_stopped(scenario, &toggle, lang) }
                { view_actions(scenario, &dispatch, lang) }
                if let Some(stuck) = &potato.stuck {
                    <p class="err-sum" role="alert">{ unworkable_in_words(stuck, scenario, lang) }</p>
                }
            </div>
            <div>
                { view_gains(&scenario.region, potato, *own, lang) }
                { view_steps(&scenario.region, potato, lang) }
            </div>
        </div>
    }
}

fn toggled(stopped: &mut Vec<Code>, code: Code) {
    if let Some(place) = stopped.iter().position(|known| *known == code) {
        stopped.remove(place);
    } else {
        stopped.push(code);
    }
}

fn is_out(scenario: &Scenario, index: usize) -> bool {
    let code = scenario.region.municipalities().get(index).map(|municipality| municipality.code);
    code.is_some_and(|code| scenario.statements.stopped.contains(&code) || scenario.limits.opted_out.contains(&code))
}

fn gain(potato: &HotPotato, index: usize) -> i64 {
    let at = |homes: &[u64]| homes.get(index).and_then(|homes| i64::try_from(*homes).ok()).unwrap_or(0);
    at(potato.now()) - at(&potato.before)
}

fn tile(scenario: &Scenario, potato: &HotPotato, index: usize, lang: Lang) -> MapTile {
    if is_out(scenario, index) {
        return MapTile { value: L::MarkOut.say(lang).into_owned(), band: Band::Out };
    }
    let gain = gain(potato, index);
    MapTile { value: lang.signed(gain), band: Band::of(gain) }
}

fn view_list(scenario: &Arc<Scenario>, toggle: &Callback<Code>, lang: Lang) -> Html {
    let toggle = toggle.clone();
    let on_choose = Callback::from(move |code: String| {
        if let Ok(code) = code.parse() {
            toggle.emit(code);
        }
    });
    let municipalities = scenario.region.municipalities().iter().enumerate();
    let option = |municipality: &crate::model::Municipality| {
        let code = municipality.code.to_string();
        html! { <option key={code.clone()} value={code}>{ &municipality.name }</option> }
    };
    html! {
        <p>
            <label class="label" for="stop">{ L::OrFromTheList.say(lang) }</label>
            <Select id="stop" value="" {on_choose}>
                <option key="none" value="" selected=true>{ L::ChooseMunicipality.say(lang) }</option>
                { for municipalities.filter(|(index, _)| !is_out(scenario, *index)).map(|(_, municipality)| option(municipality)) }
            </Select>
        </p>
    }
}

fn view_stopped(scenario: &Arc<Scenario>, toggle: &Callback<Code>, lang: Lang) -> Html {
    let chip = |code: &Code| {
        let code = *code;
        let name = scenario.region.municipality(code).map_or_else(|| code.to_string(), |found| found.name.clone());
        let on_click = toggle.reform(move |_: MouseEvent| code);
        html! {
            <li class="chip" key={code.to_string()}>
                { &name }<button type="button" aria-label={L::TakesPartAgain(&name).say(lang).into_owned()} onclick={on_click}>{ "×" }</button>
            </li>
        }
    };
    let stopped = &scenario.statements.stopped;
    if stopped.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="label">{ L::TakeNoPart.say(lang) }</p>
            <ul class="chips">{ for stopped.iter().map(chip) }</ul>
        </>
    }
}

/// The next one to stop, everybody back, and the same in "Verdelen".
fn view_actions(scenario: &Arc<Scenario>, dispatch: &Callback<Action>, lang: Lang) -> Html {
    // Whoever has most inhabitants stops next, until the last one holds all of it.
    let still = scenario.region.municipalities().iter().enumerate().filter(|(index, _)| !is_out(scenario, *index));
    let is_last = still.clone().count() <= 1;
    let largest = still.max_by_key(|(index, municipality)| {
        let people = scenario.region.value(crate::model::FigureId::Inhabitants, *index);
        (people, std::cmp::Reverse(municipality.code))
    });
    let next = largest.map(|(_, municipality)| municipality.code);
    let on_next = edit(scenario, dispatch, move |changed, ()| changed.statements.stopped.extend(next));
    let on_clear = edit(scenario, dispatch, |changed, ()| changed.statements.stopped.clear());
    let on_take = edit(scenario, dispatch, |changed, ()| {
        let stopped = std::mem::take(&mut changed.statements.stopped);
        changed.limits.opted_out.extend(stopped);
    });
    let is_clear = scenario.statements.stopped.is_empty();
    html! {
        <div class="row-actions">
            if is_last {
                <p>{ L::NobodyAfterThis.say(lang) }</p>
            } else {
                <Button on_press={on_next}>{ L::NextOneStops.say(lang) }</Button>
            }
            if !is_clear {
                <Button on_press={on_clear}>{ L::AllTakePart.say(lang) }</Button>
                <Button on_press={on_take}>{ L::TakeOverInDivide.say(lang) }</Button>
            }
        </div>
    }
}

fn view_gains(region: &Region, potato: &HotPotato, own: Option<Code>, lang: Lang) -> Html {
    let columns = [L::Municipality, L::Was, L::Added, L::Becomes].map(|label| label.say(lang).into_owned());
    let mut order: Vec<usize> = (0..potato.before.len()).collect();
    order.sort_by_key(|index| (std::cmp::Reverse(gain(potato, *index)), *index));
    let row = |index: usize| {
        let municipality = region.municipalities().get(index)?;
        let at = |homes: &[u64]| lang.whole(homes.get(index).copied().unwrap_or(0));
        let cells = [at(&potato.before), lang.signed(gain(potato, index)), at(potato.now())].map(Cell::Number).to_vec();
        Some((municipality.code.to_string(), own == Some(municipality.code), municipality.name.clone(), cells))
    };
    let rows: Vec<_> = order.into_iter().filter_map(row).collect();
    let now: u64 = potato.now().iter().sum();
    let moved = lang.whole(potato.moved());
    let closes = if now == potato.task { L::Closes } else { L::DoesNotClose };
    let total = [
        L::MovedOn(&moved).say(lang).into_owned(),
        lang.whole(potato.task),
        closes.say(lang).into_owned(),
        lang.whole(now),
    ];
    view_table(&L::WhoGetsMore.say(lang), &columns, &rows, Some(&total), lang)
}

fn view_steps(region: &Region, potato: &HotPotato, lang: Lang) -> Html {
    if potato.steps.is_empty() {
        return Html::default();
    }
    let columns = [L::Stops, L::PassesOn, L::TotalAfter].map(|label| label.say(lang).into_owned());
    let row = |step: &crate::statement::PotatoStep| {
        let name = region.municipality(step.code).map_or_else(|| step.code.to_string(), |found| found.name.clone());
        let total: u64 = step.homes.iter().sum();
        (
            step.code.to_string(),
            false,
            name,
            vec![Cell::Number(lang.whole(step.moved)), Cell::Number(lang.whole(total))],
        )
    };
    let rows: Vec<_> = potato.steps.iter().map(row).collect();
    view_table(&L::StepByStep.say(lang), &columns, &rows, None, lang)
}
