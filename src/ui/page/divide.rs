//! The page "Verdelen": the answer first, then the settings, the table, the charts and the arithmetic.

use yew::{AttrValue, Callback, Html};

use super::more::{view_arrival, view_more_slot};
use crate::{
    text::{Label, Lang},
    ui::{
        effects,
        element::{Element, element, icon, list, pressed},
        overview::{Answer, Overview},
        part::figures::view_own_figures,
        part::{
            Can, Possible, link_to, view_chooser, view_headline, view_key_range, view_keys, view_meaning, view_presets,
            view_refusal, view_result_table, view_sticky, view_task, view_tile_map, view_toolbar,
        },
        state::{Action, Panel, State, Storing},
        words,
    },
};

/// The whole page.
pub(in crate::ui) fn view_divide(state: &State, answer: &Answer, dispatch: &Callback<Action>) -> Html {
    let (result, table, sticky) = match answer {
        Answer::Divided(overview) => (
            view_answer(overview, state, dispatch),
            view_table(overview, state, dispatch),
            view_sticky(overview, state.own(), state.lang),
        ),
        Answer::Refused(words) => (view_refusal(words, state.lang, dispatch), Html::default(), Html::default()),
        Answer::Awaited => (Html::default(), Html::default(), Html::default()),
    };
    let hero = element("div")
        .class("hero-block")
        .child(view_top(state, dispatch))
        .child(view_own_figures(&state.shown_scenario().region, state.lang))
        .child(result)
        .child(view_panels(state, dispatch));
    let work = element("div").class("work").with(hero).child(view_settings(state, dispatch));
    let work = work.child(view_rest(table, state, dispatch)).child(sticky);
    // Until what the device keeps is read, numbers that are not the reader's must not be seen. They are there all the same:
    // the second module draws in places between them, and those must stay the same elements.
    // So it is with numbers that only the second module can compute.
    let (hidden, waiting) = match (state.storing, answer) {
        (Storing::Unread, _) | (_, Answer::Awaited) => (Some(""), view_arrival(state.view.more, state.lang, dispatch)),
        (Storing::Off | Storing::On, Answer::Divided(_) | Answer::Refused(_)) => (None, Html::default()),
    };
    element("main")
        .fixed("id", "inhoud")
        .fixed("tabindex", "-1")
        .class("wrap")
        .child(waiting)
        .with(work.maybe("hidden", hidden))
        .html()
}

fn view_top(state: &State, dispatch: &Callback<Action>) -> Html {
    let timeline = &state.timeline;
    let possible = Possible {
        undo: Can::when(timeline.undo_index().is_some()),
        redo: Can::when(timeline.redo_index().is_some()),
        reset: Can::when(!state.is_at_beginning()),
    };
    let replay = state.replay.as_ref().map(|replay| replay.shown);
    element("div")
        .class("bar-top")
        .child(view_chooser(&state.shown_scenario().region, state.own(), state.lang, dispatch))
        .child(view_toolbar(possible, replay, state.lang, dispatch))
        .html()
}

fn view_answer(overview: &Overview, state: &State, dispatch: &Callback<Action>) -> Html {
    let (own, lang) = (state.own(), state.lang);
    let meaning = element("div").child(view_meaning(overview, own, lang)).child(view_key_range(overview, own, lang));
    element("div")
        .class("hero")
        .child(view_headline(overview, own, lang))
        .with(meaning)
        .child(view_tile_map(overview, own, lang, dispatch))
        .html()
}

/// What else can be done with the division; the second module draws the one that is open.
fn view_panels(state: &State, dispatch: &Callback<Action>) -> Html {
    if Panel::READY.is_empty() {
        return Html::default();
    }
    let mut buttons = element("ul").class("panel-list");
    for panel in Panel::READY {
        let is_open = state.view.panel == Some(panel);
        let button = element("button")
            .fixed("type", "button")
            .fixed("aria-expanded", pressed(is_open))
            .class("panel-btn")
            .sends(Action::PanelChosen((!is_open).then_some(panel)), dispatch)
            .say(&words::panel_name(panel), state.lang);
        buttons = buttons.with(element("li").key(panel.name()).with(button));
    }
    let mut panels = element("div").class("panels").with(buttons);
    if state.view.panel.is_some() {
        panels = panels.with(element("div").class("panel").child(view_more_slot(state, dispatch)));
    }
    panels.html()
}

fn view_settings(state: &State, dispatch: &Callback<Action>) -> Html {
    let (scenario, lang) = (state.shown_scenario(), state.lang);
    element("div")
        .fixed("role", "region")
        .named("aria-label", &Label::Settings, lang)
        .class("controls")
        .child(view_task(scenario, lang, dispatch))
        .child(view_presets(&scenario.key, lang, dispatch))
        .child(view_keys(scenario, &state.view, lang, dispatch))
        .with(element("div").fixed("id", effects::SETTINGS_SLOT))
        .html()
}

/// The table, and the place of what comes after it. That place is there also when there is no table: the second module may
/// know of a division that works again before this one does.
fn view_rest(table: Html, state: &State, dispatch: &Callback<Action>) -> Html {
    element("div")
        .class("rest")
        .child(table)
        .with(element("div").fixed("id", effects::REST_SLOT))
        .child(view_arrival(state.view.more, state.lang, dispatch))
        .html()
}

fn view_table(overview: &Overview, state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let order = (state.view.sort, state.view.columns);
    let table = view_result_table(overview, state.own(), order, lang, dispatch);
    let heading = element("h2").fixed("id", "h-table").say(&Label::WhatEachDoes, lang);
    let section = element("section")
        .fixed("id", "tabel")
        .fixed("tabindex", "-1")
        .fixed("aria-labelledby", "h-table")
        .class("sec")
        .with(element("header").with(heading))
        .child(table)
        .with(view_close_line(overview, lang))
        .with(view_strip_legend(lang));
    list(vec![view_subnav(lang).html(), section.html()])
}

fn view_subnav(lang: Lang) -> Element {
    let places = [
        ("tabel", Label::PlaceTable),
        ("last", Label::PlaceBurden),
        ("eerlijk", Label::PlaceFairness),
        ("berekend", Label::PlaceCalculation),
    ];
    let mut list = element("ul");
    for (place, label) in places {
        let link = link_to(AttrValue::Static(place), Callback::noop()).say(&label, lang);
        list = list.with(element("li").key(place).with(link));
    }
    element("nav").named("aria-label", &Label::OnThisPage, lang).class("subnav").with(list)
}

fn view_close_line(overview: &Overview, lang: Lang) -> Element {
    let total = &overview.total;
    let rest = if total.rounding == 0 {
        Label::ExactlyTheTask
    } else {
        Label::RoundingDifference { homes: total.homes, task: total.task }
    };
    element("p")
        .class("close-line")
        .say(&Label::NowAndMore { housed: total.housed, difference: total.difference }, lang)
        .text(" = ")
        .with(element("b").say(&Label::Counted(total.homes, overview.scenario().unit()), lang))
        .text(". ")
        .say(&rest, lang)
        .text(" ")
        .say(&Label::WhatOneDoesLess, lang)
}

fn view_strip_legend(lang: Lang) -> Element {
    let tick = |x: &'static str| {
        let tick = element("rect").fixed("x", x).fixed("y", "1").fixed("width", "2").fixed("height", "12");
        tick.class("range-tick")
    };
    let band = element("rect").fixed("y", "4").fixed("width", "22").fixed("height", "6").class("range-band");
    let keys = icon("22", "14", "0 0 22 14").with(band).with(tick("3")).with(tick("16"));
    let dot = element("circle").fixed("cx", "7").fixed("cy", "7").fixed("r", "6").class("mix-dot");
    let mean = element("line").fixed("x1", "3").fixed("x2", "3").fixed("y1", "0").fixed("y2", "14").class("mean");
    element("p")
        .class("legend small")
        .with(element("span").with(keys).say(&Label::EachTickIsAKey, lang))
        .with(element("span").with(icon("14", "14", "0 0 14 14").with(dot)).say(&Label::YourMix, lang))
        .with(element("span").with(icon("6", "14", "0 0 6 14").with(mean)).say(&Label::MeanPerThousand, lang))
}
