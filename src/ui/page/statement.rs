//! What the pages of the three statements share.

use std::sync::Arc;

use yew::{Callback, Html, Properties, html};

use crate::{
    model::{Code, Scenario, Unworkable},
    text::{Lang, StatementId, StatementLabel as L, unworkable_in_words},
    ui::{
        part::{
            Button, Look,
            statement::{Consequence, view_head, view_pager},
            view_chooser,
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

/// What the statement means for the region, and for the own municipality, which can be chosen on the spot.
pub(super) fn view_consequences(
    props: &StatementProps,
    region: (String, String),
    own: Option<(String, String)>,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    let block = |(first, second): (String, String)| html! { <Consequence {first} {second} /> };
    let own = own.map_or_else(|| html! { <p>{ L::NoMunicipality.say(lang) }</p> }, block);
    html! {
        <>
            <h3>{ L::ForTheRegion.say(lang) }</h3>
            { block(region) }
            <h3>{ L::ForYourMunicipality.say(lang) }</h3>
            <div class="row-actions">{ view_chooser(&props.scenario.region, props.own, lang, dispatch) }</div>
            { own }
        </>
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
