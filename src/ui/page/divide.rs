//! The page "Verdelen": the answer first, then the settings, the table, the charts and the arithmetic.

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Html, MouseEvent, html};

use super::more::{view_arrival, view_more_slot};
use crate::{
    model::Unworkable,
    text::{Label, Lang},
    ui::{
        division::Division,
        effects,
        part::figures::OwnFiguresNote,
        part::{
            Can, Chooser, Headline, KeyRangeFigure, KeySetting, Meaning, PlaceLink, Possible, PresetSetting, Refusal,
            ResultTable, StickyResult, TaskSetting, TileMapFigure, Toolbar,
        },
        state::{Action, Fold, Notice, Panel, State},
        words,
    },
};

/// The whole page.
pub(in crate::ui) fn view_divide(
    state: &State,
    division: &Result<Rc<Division>, Unworkable>,
    dispatch: &Callback<Action>,
) -> Html {
    let (answer, rest, sticky) = match division {
        Ok(division) => {
            (view_answer(division, state), view_rest(division, state, dispatch), view_sticky(division, state))
        }
        Err(unworkable) => (view_refusal(unworkable, state), Html::default(), Html::default()),
    };
    html! {
        <main id="inhoud" class="wrap" tabindex="-1">
            <div class="work">
                <div class="hero-block">{ view_top(state) }{ view_own_figures(state) }{ answer }{ view_panels(state, dispatch) }</div>
                { view_settings(state) }
                { rest }
                { sticky }
            </div>
        </main>
    }
}

fn view_top(state: &State) -> Html {
    let timeline = &state.timeline;
    let possible = Possible {
        undo: Can::when(timeline.undo_index().is_some()),
        redo: Can::when(timeline.redo_index().is_some()),
        reset: Can::when(!state.is_at_beginning()),
    };
    html! {
        <div class="bar-top">
            <Chooser region={Arc::clone(&state.shown_scenario().region)} own={state.own()} />
            <Toolbar {possible} replay={state.replay.as_ref().map(|replay| replay.shown)} />
            { for state.notice.iter().map(|notice| view_notice(notice, state.lang)) }
        </div>
    }
}

fn view_notice(notice: &Notice, lang: Lang) -> Html {
    html! { <p class="hint" role="status">{ words::notice_in_words(notice, lang) }</p> }
}

/// Says that figures of the user's own count, where they do.
fn view_own_figures(state: &State) -> Html {
    html! { <OwnFiguresNote region={Arc::clone(&state.shown_scenario().region)} /> }
}

fn view_answer(division: &Rc<Division>, state: &State) -> Html {
    let own = state.own();
    let division = || Rc::clone(division);
    html! {
        <div class="hero">
            <Headline division={division()} {own} />
            <div>
                <Meaning division={division()} {own} />
                <KeyRangeFigure division={division()} {own} />
            </div>
            <TileMapFigure division={division()} {own} />
        </div>
    }
}

/// What else can be done with the division; the second module draws the one that is open.
fn view_panels(state: &State, dispatch: &Callback<Action>) -> Html {
    let button = |panel: Panel| {
        let is_open = state.view.panel == Some(panel);
        let on_click = dispatch.reform(move |_: MouseEvent| Action::PanelChosen((!is_open).then_some(panel)));
        html! {
            <li key={panel.name()}>
                <button type="button" class="panel-btn" aria-expanded={is_open.to_string()} onclick={on_click}>
                    { words::panel_name(panel).say(state.lang) }
                </button>
            </li>
        }
    };
    if Panel::READY.is_empty() {
        return Html::default();
    }
    html! {
        <div class="panels">
            <ul class="panel-list">{ for Panel::READY.into_iter().map(button) }</ul>
            if state.view.panel.is_some() {
                <div class="panel">{ view_more_slot(state, dispatch) }</div>
            }
        </div>
    }
}

fn view_refusal(unworkable: &Unworkable, state: &State) -> Html {
    html! { <Refusal scenario={Arc::clone(state.shown_scenario())} unworkable={unworkable.clone()} /> }
}

fn view_settings(state: &State) -> Html {
    let scenario = || Arc::clone(state.shown_scenario());
    let is_open = |fold| state.view.is_open(fold);
    html! {
        <div class="controls" role="region" aria-label={Label::Settings.say(state.lang)}>
            <TaskSetting scenario={scenario()} />
            <PresetSetting allocation_key={state.shown_scenario().key.clone()} />
            <KeySetting scenario={scenario()} is_more_open={is_open(Fold::MoreKeys)} />
            <div id={effects::SETTINGS_SLOT} />
        </div>
    }
}

fn view_rest(division: &Rc<Division>, state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let own = state.own();
    let clone = || Rc::clone(division);
    html! {
        <div class="rest">
            { view_subnav(lang) }
            <section class="sec" id="tabel" tabindex="-1" aria-labelledby="h-table">
                <header><h2 id="h-table">{ Label::WhatEachDoes.say(lang) }</h2></header>
                <ResultTable division={clone()} {own} sort={state.view.sort} columns={state.view.columns} />
                { view_close_line(division, lang) }
                { view_strip_legend(lang) }
            </section>
            <div id={effects::REST_SLOT} />
            { view_arrival(state.view.more, lang, dispatch) }
        </div>
    }
}

fn view_subnav(lang: Lang) -> Html {
    let places = [
        ("tabel", Label::PlaceTable),
        ("last", Label::PlaceBurden),
        ("eerlijk", Label::PlaceFairness),
        ("berekend", Label::PlaceCalculation),
    ];
    let item = |(place, label): (&'static str, Label<'static>)| {
        html! { <li key={place}><PlaceLink to={place}>{ label.say(lang) }</PlaceLink></li> }
    };
    html! {
        <nav class="subnav" aria-label={Label::OnThisPage.say(lang)}><ul>{ for places.into_iter().map(item) }</ul></nav>
    }
}

fn view_close_line(division: &Division, lang: Lang) -> Html {
    let total = &division.total;
    let rest = if total.rounding == 0 {
        Label::ExactlyTheTask
    } else {
        Label::RoundingDifference { homes: total.homes, task: total.task }
    };
    html! {
        <p class="close-line">
            { Label::NowAndMore { housed: total.housed, difference: total.difference }.say(lang) }{ " = " }
            <b>{ Label::Homes(total.homes).say(lang) }</b>{ ". " }{ rest.say(lang) }{ " " }{ Label::WhatOneDoesLess.say(lang) }
        </p>
    }
}

fn view_strip_legend(lang: Lang) -> Html {
    html! {
        <p class="legend small">
            <span>
                <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false">
                    <rect class="range-band" y="4" width="22" height="6" /><rect class="range-tick" x="3" y="1" width="2" height="12" />
                    <rect class="range-tick" x="16" y="1" width="2" height="12" />
                </svg>
                { Label::EachTickIsAKey.say(lang) }
            </span>
            <span>
                <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><circle class="mix-dot" cx="7" cy="7" r="6" /></svg>
                { Label::YourMix.say(lang) }
            </span>
            <span>
                <svg width="6" height="14" viewBox="0 0 6 14" aria-hidden="true" focusable="false"><line class="mean" x1="3" x2="3" y1="0" y2="14" /></svg>
                { Label::MeanPerThousand.say(lang) }
            </span>
        </p>
    }
}

fn view_sticky(division: &Rc<Division>, state: &State) -> Html {
    html! { <StickyResult division={Rc::clone(division)} own={state.own()} /> }
}
