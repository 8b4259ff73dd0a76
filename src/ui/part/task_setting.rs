//! The task that is divided, and the year of the figures.

use yew::{AttrValue, Callback, Html};

use super::{
    link::link_to,
    select::{view_option, view_select},
};
use crate::{
    figures::shipped,
    model::{Scenario, Standing},
    text::{Label, Lang, standing_name},
    ui::{
        element::{Element, element},
        state::{Action, Change, Fold},
    },
};

pub(crate) fn view_task(scenario: &Scenario, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let on_follow = dispatch.reform(|()| Action::FoldOpened(Fold::Groups));
    let link = link_to(AttrValue::Static("h-groups"), on_follow)
        .class("small")
        .say(&Label::ChangeIt, lang)
        .with(element("span").class("vh").say(&Label::ChangeItRest, lang));
    let heading =
        element("h2").fixed("id", "h-task").say(&Label::TaskOf(scenario.task_year), lang).text(" ").with(link);
    let mut homes = element("p")
        .class("task-n num")
        .text(lang.whole(scenario.task_in_homes()))
        .text(" ")
        .with(element("span").class("unit").say(&Label::HomesUnit, lang));
    if let Some(standing) = weakest(scenario.included().map(|group| group.task.standing)) {
        homes = homes.text(" ").with(element("span").class("badge").text(standing_name(standing, lang)));
    }
    element("section")
        .fixed("aria-labelledby", "h-task")
        .with(heading)
        .with(homes)
        .with(view_year(scenario.region.shipped_year, lang, dispatch))
        .html()
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

fn view_year(shown: Option<u16>, lang: Lang, dispatch: &Callback<Action>) -> Element {
    let dispatch = dispatch.clone();
    let on_choose = Callback::from(move |year: String| {
        if let Ok(year) = year.parse() {
            dispatch.emit(Action::Changed(Change::Year(year)));
        }
    });
    let value = shown.map_or_else(String::new, |year| year.to_string());
    let mut options = Vec::new();
    if shown.is_none() {
        options.push(view_option(String::new(), &value, Label::OwnFigures.say(lang).into_owned()));
    }
    for year in shipped::YEARS.rev() {
        options.push(view_option(year.to_string(), &value, year.to_string()));
    }
    element("div")
        .class("who year")
        .with(element("label").fixed("for", "year").class("small").say(&Label::FiguresOf, lang))
        .child(view_select("year", value, on_choose, options))
}
