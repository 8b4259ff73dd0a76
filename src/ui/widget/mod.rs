//! The widget: one sentence, three ideas of fair, and a map, table or bars, for a frame in somebody else's page. It is a
//! WebAssembly of its own (`src/bin/widget.rs`), small enough to stand under a news item. A link that holds a document
//! is drawn by a second one (`src/bin/widget_documents.rs`): the same views with a longer [`Reach`].

mod foot;
mod parameters;
mod reach;
mod result;
mod start;
mod table;
mod tiles;

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Html, Properties, component, html, use_memo, use_state};

use super::{effects, part::Select, state::Preset};
use crate::{
    document::figure_id_name,
    model::{AllocationKey, Code, Municipality, Scenario},
    text::{Lang, WidgetLabel, unworkable_in_words},
};
pub(crate) use parameters::{WidgetTheme, WidgetView};
use reach::Reach;
use result::Result;
use start::WidgetStart;

/// With what the widget starts.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct WidgetProps {
    start: WidgetStart,
}

/// What the reader can change.
#[derive(Clone, PartialEq)]
struct Choice {
    key: AllocationKey,
    own: Option<Code>,
}

/// The widget.
#[component]
pub(crate) fn Widget(props: &WidgetProps) -> Html {
    let WidgetStart { scenario, own, lang, view, reach, .. } = &props.start;
    let (lang, view, divide) = (*lang, *view, reach.divide);
    let choice = use_state(|| Choice { key: scenario.key.clone(), own: *own });
    let result = {
        let scenario = Arc::clone(scenario);
        use_memo(choice.key.clone(), move |key| {
            Result::of(divide(Arc::new(Scenario { key: key.clone(), ..(*scenario).clone() })))
        })
    };
    effects::use_host(told(&choice, &result, view));
    let on_own = {
        let choice = choice.clone();
        Callback::from(move |own| choice.set(Choice { own, ..(*choice).clone() }))
    };
    let on_key = {
        let choice = choice.clone();
        Callback::from(move |key| choice.set(Choice { key, ..(*choice).clone() }))
    };
    let (sentence, picture) = match &*result {
        Ok(result) => (view_sentence(result, choice.own, lang), view_picture(result, choice.own, view, lang, &on_own)),
        Err(unworkable) => {
            let words = unworkable_in_words(unworkable, scenario, lang);
            (html! { <div class="em-res" role="status"><p>{ words }</p></div> }, Html::default())
        }
    };
    html! {
        <>
            { foot::view_notices(&props.start) }
            <div class={yew::classes!("em-grid", (view == WidgetView::Map).then_some("em-with-map"))}>
                { view_chooser(scenario, choice.own, lang, &on_own) }
                { sentence }
                { view_ideas(&scenario.key, &choice.key, lang, &on_key) }
                { picture }
            </div>
            { foot::view_foot(&props.start, &choice.key, choice.own) }
        </>
    }
}

/// The municipalities to choose from.
fn view_chooser(scenario: &Scenario, own: Option<Code>, lang: Lang, on_own: &Callback<Option<Code>>) -> Html {
    let on_choose = on_own.reform(|code: String| code.parse().ok());
    let option = |municipality: &Municipality| {
        let code = municipality.code.to_string();
        html! { <option key={code.clone()} value={code} selected={own == Some(municipality.code)}>{ &municipality.name }</option> }
    };
    html! {
        <div class="em-head">
            <label class="label" for="own">{ WidgetLabel::ChooseMunicipality.say(lang) }</label>
            <Select id="own" value={own.map_or_else(String::new, |code| code.to_string())} {on_choose}>
                <option key="none" value="" selected={own.is_none()}>{ WidgetLabel::WholeRegion.say(lang) }</option>
                { for scenario.region.municipalities().iter().map(option) }
            </Select>
        </div>
    }
}

/// The answer, read out when it changes.
fn view_sentence(result: &Result, own: Option<Code>, lang: Lang) -> Html {
    let [who, homes, than_now] = result.sentence(own, lang);
    html! {
        <div class="em-res" role="status">
            <h1><span class="nw">{ who }{ ": " }{ homes }{ "," }</span>{ " " }<span class="nw">{ than_now }</span></h1>
            <p>{ result.meaning(own, lang) }</p>
        </div>
    }
}

fn view_picture(
    result: &Result,
    own: Option<Code>,
    view: WidgetView,
    lang: Lang,
    on_own: &Callback<Option<Code>>,
) -> Html {
    match view {
        WidgetView::Sentence => Html::default(),
        WidgetView::Table => table::view_table(result, own, lang),
        WidgetView::Bars => table::view_bars(result, own, lang),
        WidgetView::Map => tiles::view_map(result, own, lang, on_own),
    }
}

/// The ideas of fair; the mix with which the scenario came is one of them when it is none of the three.
fn view_ideas(first: &AllocationKey, chosen: &AllocationKey, lang: Lang, on_key: &Callback<AllocationKey>) -> Html {
    let idea = |preset: Preset| {
        let (label, key) = match preset {
            Preset::PerInhabitant => (WidgetLabel::PerInhabitant, preset.key()),
            Preset::Supply => (WidgetLabel::Supply, preset.key()),
            Preset::Room => (WidgetLabel::Room, preset.key()),
            Preset::OwnMix => {
                (WidgetLabel::OtherMix, Some(first).filter(|key| Preset::of(key) == Preset::OwnMix).cloned())
            }
        };
        let key = key?;
        let is_chosen = key == *chosen;
        let on_change = on_key.reform(move |_| key.clone());
        Some(html! {
            <label key={format!("{preset:?}")} class="radio">
                <input type="radio" name="idea" checked={is_chosen} onchange={on_change} /><span>{ label.say(lang) }</span>
            </label>
        })
    };
    html! {
        <fieldset class="em-opt">
            <legend>{ WidgetLabel::WhatIsFair.say(lang) }</legend>
            <div>{ for Preset::ALL.into_iter().filter_map(idea) }</div>
        </fieldset>
    }
}

/// What a host hears, as JSON. Every word in it is ours, so nothing needs escaping.
fn told(
    choice: &Choice,
    result: &std::result::Result<Rc<Result>, crate::model::Unworkable>,
    view: WidgetView,
) -> String {
    let own = choice.own.map_or_else(|| "null".to_owned(), |code| format!("\"{code}\""));
    let weight = |part: &crate::model::KeyPart| format!("\"{}\":{}", figure_id_name(part.figure), part.weight.get());
    let key: Vec<String> = choice.key.parts().iter().map(weight).collect();
    let row = result.as_ref().ok().and_then(|result| result.row(choice.own).map(|row| (row.homes, row.difference)));
    let (homes, difference) = row.map_or_else(
        || ("null".to_owned(), "null".to_owned()),
        |(homes, difference)| (homes.to_string(), difference.to_string()),
    );
    format!(
        "{{\"view\":\"{}\",\"gemeente\":{own},\"key\":{{{}}},\"homes\":{homes},\"difference\":{difference}}}",
        view.name(),
        key.join(",")
    )
}

/// Mounts the widget in the page, as far as there is one, for what shipped and for codes; asks for the other module when
/// the address holds a document.
pub fn start_with_codes() {
    if !mount(Reach::CODES) {
        effects::ask_for_documents();
    }
}

/// Mounts the widget in the page, as far as there is one, whatever the address holds.
pub fn start_with_documents() {
    mount(Reach::DOCUMENTS);
}

/// Whether the address is within reach.
fn mount(reach: Reach) -> bool {
    let (query, fragment) = effects::address();
    let Some(start) = WidgetStart::read(&query, &fragment, reach) else { return false };
    if let Some(root) = effects::root() {
        yew::Renderer::<Widget>::with_root_and_props(root, WidgetProps { start }).render();
    }
    true
}

/// The sentence and the table of the shipped scenario as text, without anything to press: for readers without scripts.
#[cfg(feature = "ssr")]
pub async fn render_still(lang: Lang) -> String {
    yew::LocalServerRenderer::<Still>::with_props(StillProps { lang }).hydratable(false).render().await
}

#[cfg(feature = "ssr")]
#[derive(Clone, PartialEq, Properties)]
struct StillProps {
    lang: Lang,
}

#[cfg(feature = "ssr")]
#[component]
fn Still(props: &StillProps) -> Html {
    let lang = props.lang;
    let result =
        WidgetStart::read("", "", Reach::CODES).and_then(|start| Result::of((start.reach.divide)(start.scenario)).ok());
    match result {
        Some(result) => html! { <>{ view_sentence(&result, None, lang) }{ table::view_table(&result, None, lang) }</> },
        None => Html::default(),
    }
}

/// The widget as text, as it is before anybody does anything.
#[cfg(feature = "ssr")]
pub async fn render_widget(query: &str, fragment: &str) -> Option<String> {
    let start = WidgetStart::read(query, fragment, Reach::DOCUMENTS)?;
    Some(yew::LocalServerRenderer::<Widget>::with_props(WidgetProps { start }).hydratable(false).render().await)
}
