//! What the pages of the three statements share.

use std::sync::Arc;

use yew::{Callback, Html, Properties, html};

use crate::{
    model::{Code, Scenario, Unworkable},
    text::{Lang, StatementId, StatementLabel as L, unworkable_in_words},
    ui::{
        part::{
            Button, Look,
            statement::{view_head, view_pager},
        },
        state::{Action, Memory, Route},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct StatementProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) own: Option<Code>,
    pub(crate) memory: Memory,
}

/// In the place of the numbers, when the scenario has no outcome.
pub(super) fn view_refusal(
    statement: StatementId,
    scenario: &Scenario,
    unworkable: &Unworkable,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    html! {
        <div class="wrap">
            { view_head(statement, lang) }
            <div class="err-sum" role="alert">
                <p>{ L::CannotCompute.say(lang) }</p>
                <p>{ unworkable_in_words(unworkable, scenario, lang) }</p>
            </div>
            { view_pager(Route::Divide, Route::Figures, lang, dispatch) }
        </div>
    }
}

/// Whose consequence is shown.
pub(super) fn own_note(props: &StatementProps, lang: Lang) -> String {
    let name = props.own.and_then(|code| props.scenario.region.municipality(code)).map(|found| found.name.as_str());
    name.map_or_else(
        || L::NoMunicipality.say(lang).into_owned(),
        |name| L::YourMunicipality(name).say(lang).into_owned(),
    )
}

/// The same scenario in "Verdelen".
pub(super) fn view_open_divide(lang: Lang, dispatch: &Callback<Action>) -> Html {
    let on_press = dispatch.reform(|()| Action::RouteVisited(Route::Divide));
    html! { <Button look={Look::Plain} {on_press}>{ L::OpenInDivide.say(lang) }</Button> }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
