//! The task that is divided, and the year of the figures.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::{link::PlaceLink, select::Select};
use crate::{
    figures::shipped,
    model::{Scenario, Standing},
    text::{Label, standing_name},
    ui::{
        context::{use_dispatch, use_lang},
        state::{Action, Change, Fold},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct TaskSettingProps {
    pub(crate) scenario: Arc<Scenario>,
}

#[component]
pub(crate) fn TaskSetting(props: &TaskSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let scenario = &props.scenario;
    let standing = weakest(scenario.included().map(|group| group.task.standing));
    let on_follow = dispatch.reform(|()| Action::FoldOpened(Fold::Groups));
    html! {
        <section aria-labelledby="h-task">
            <h2 id="h-task">{ Label::TaskOf(scenario.task_year).say(lang) }{ " " }
                <PlaceLink to="h-groups" class="small" {on_follow}>
                    { Label::ChangeIt.say(lang) }<span class="vh">{ Label::ChangeItRest.say(lang) }</span>
                </PlaceLink>
            </h2>
            <p class="task-n num">
                { lang.whole(scenario.task_in_homes()) }{ " " }<span class="unit">{ Label::HomesUnit.say(lang) }</span>
                if let Some(standing) = standing {
                    { " " }<span class="badge">{ standing_name(standing, lang) }</span>
                }
            </p>
            <Year year={scenario.region.shipped_year} />
        </section>
    }
}

/// The standing of a sum is that of its weakest part; nothing to say when all of it was published.
fn weakest(standings: impl Iterator<Item = Standing>) -> Option<Standing> {
    let rank = |standing: &Standing| match standing {
        Standing::Official => 0,
        Standing::Derived => 1,
        Standing::Assumption => 2,
    };
    standings.max_by_key(rank).filter(|standing| *standing != Standing::Official)
}

#[derive(Properties, PartialEq)]
struct YearProps {
    year: Option<u16>,
}

#[component]
fn Year(props: &YearProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let on_choose = Callback::from(move |year: String| {
        if let Ok(year) = year.parse() {
            dispatch.emit(Action::Changed(Change::Year(year)));
        }
    });
    let option = |year: u16| {
        html! { <option key={year} value={year.to_string()} selected={props.year == Some(year)}>{ year }</option> }
    };
    let value = props.year.map_or_else(String::new, |year| year.to_string());
    html! {
        <div class="who year">
            <label class="small" for="year">{ Label::FiguresOf.say(lang) }</label>
            <Select id="year" {value} {on_choose}>
                if props.year.is_none() {
                    <option key="own" value="" selected=true>{ Label::OwnFigures.say(lang) }</option>
                }
                { for shipped::YEARS.rev().map(option) }
            </Select>
        </div>
    }
}
