//! Merging municipalities (herindeling).

use std::sync::Arc;

use yew::{Callback, Html, UseStateHandle, component, html, use_state};

use super::{WayProps, swaps::view_municipalities, view_fold};
use crate::{
    model::{Code, FigureId, Merger, Scenario},
    text::{WaysLabel, list_in_words},
    ui::{
        context::{use_dispatch, use_lang},
        part::Button,
        state::{Action, Change},
    },
};

#[component]
pub(crate) fn MergingSetting(props: &WayProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let scenario = &props.scenario;
    let first: UseStateHandle<Option<Code>> = use_state(|| None);
    let second: UseStateHandle<Option<Code>> = use_state(|| None);
    let is_here = |code: &Code| scenario.region.index_of(*code).is_some();
    let pair = first.filter(is_here).zip(second.filter(is_here)).filter(|(first, second)| first != second);
    let on_press = {
        let scenario = Arc::clone(scenario);
        Callback::from(move |()| {
            if let Some(merged) = pair.and_then(|pair| merged(&scenario, pair)) {
                dispatch.emit(Action::Changed(Change::Ruled(Arc::new(merged))));
            }
        })
    };
    let refusal = pair.is_none().then(|| WaysLabel::Choose.say(lang).into_owned());
    let item = |merger: &Merger| {
        let parts: Vec<String> = merger.parts.iter().map(ToString::to_string).collect();
        let parts = list_in_words(&parts, lang);
        html! { <li key={merger.code.to_string()}>{ WaysLabel::MergedFrom { name: &merger.name, parts: &parts }.say(lang) }</li> }
    };
    let mergers = &scenario.region.mergers;
    let content = html! {
        <>
            <p class="hint">{ WaysLabel::MergingHint.say(lang) }</p>
            <div class="way-form">
                { view_municipalities("merge-first", &WaysLabel::First, scenario, &first, lang) }
                { view_municipalities("merge-second", &WaysLabel::Second, scenario, &second, lang) }
                <Button {refusal} {on_press}>{ WaysLabel::Merge.say(lang) }</Button>
            </div>
            if !mergers.is_empty() {
                <ul>{ for mergers.iter().map(item) }</ul>
            }
        </>
    };
    let state = (!mergers.is_empty()).then(|| lang.whole(mergers.len() as u64));
    view_fold(&WaysLabel::Merging, state, lang, content)
}

/// The scenario after two municipalities became one, under the name and code of the one with most inhabitants.
fn merged(scenario: &Scenario, (first, second): (Code, Code)) -> Option<Scenario> {
    let people = |code: Code| scenario.region.value(FigureId::Inhabitants, scenario.region.index_of(code)?);
    let code = if people(second) > people(first) { second } else { first };
    let name = scenario.region.municipality(code)?.name.clone();
    scenario.merge(&Merger { code, name, parts: vec![first, second] }).ok()
}
