//! What the pages of the three statements share.

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Html, Properties, html};

use crate::{
    model::{Code, Scenario, Unworkable},
    text::{Explained, Lang, StatementId, StatementLabel as L, unworkable_in_words},
    ui::{
        part::{
            Button, Look,
            statement::{
                AnswerScale, Consequence, Guess, Guessing, Step, view_arguments, view_calculation, view_fold,
                view_head, view_pager,
            },
            view_chooser,
        },
        state::{Action, Memory, Round, Route},
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

/// How every statement begins: its words, the reader's own answer and a guess.
pub(super) fn view_opening(statement: StatementId, props: &StatementProps, guessing: Guessing, lang: Lang) -> Html {
    let memory = &props.memory;
    html! {
        <>
            { view_head(statement, lang) }
            <Step id="s-answer" number=1 title={L::YourAnswer.say(lang).into_owned()} note={L::NotKept.say(lang).into_owned()}>
                <AnswerScale {statement} round={Round::Before} answer={memory.answer(statement, Round::Before)} />
            </Step>
            <Step id="s-guess" number=2 title={L::Predict.say(lang).into_owned()} note={L::FirstGuess.say(lang).into_owned()}>
                <Guess {statement} guessing={Rc::new(guessing)} guess={memory.guess(statement)} is_revealed={memory.is_revealed(statement)} />
            </Step>
        </>
    }
}

/// The arguments for and against.
pub(super) fn view_sides(statement: StatementId, number: u8, lang: Lang) -> Html {
    html! {
        <Step id="s-sides" {number} title={L::ProAndCon.say(lang).into_owned()} note={L::WhatOthersSay.say(lang).into_owned()}>
            { view_arguments(statement, lang) }
        </Step>
    }
}

/// With what a statement ends, apart from what all have.
pub(super) struct Closing {
    /// What it means for the region.
    pub(super) region: (String, String),
    /// What it means for the own municipality, when there is one.
    pub(super) own: Option<(String, String)>,
    /// What the reader can do with it, beside opening it in "Verdelen".
    pub(super) action: Html,
    pub(super) assumptions: Html,
    /// The arithmetic; left out where it would say who it is about.
    pub(super) calculation: Option<Vec<Explained>>,
}

/// How every statement ends: what it means, what it rests on, and the answer once more.
pub(super) fn view_closing(
    statement: StatementId,
    props: &StatementProps,
    closing: Closing,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    let Closing { region, own, action, assumptions, calculation } = closing;
    let calculation = calculation.map(|steps| view_fold(&L::ShowCalculation.say(lang), view_calculation(&steps, lang)));
    html! {
        <>
            <Step id="s-means" number=7 title={L::WhatItMeans.say(lang).into_owned()} note={own_note(props, lang)}>
                { view_consequences(props, region, own, lang, dispatch) }
                <div class="row-actions">{ action }{ view_open_divide(lang, dispatch) }</div>
            </Step>
            <Step id="s-assume" number=8 title={L::AssumptionsTitle.say(lang).into_owned()} note={L::ChangeThem.say(lang).into_owned()}>
                { assumptions }
                { for calculation }
            </Step>
            <Step id="s-after" number=9 title={L::YourAnswerNow.say(lang).into_owned()} note={L::MayBeTheSame.say(lang).into_owned()}>
                <AnswerScale {statement} round={Round::After} answer={props.memory.answer(statement, Round::After)} />
            </Step>
        </>
    }
}

/// What the statement means for the region, and for the own municipality, which can be chosen on the spot.
fn view_consequences(
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
fn own_note(props: &StatementProps, lang: Lang) -> String {
    let name = props.own.and_then(|code| props.scenario.region.municipality(code)).map(|found| found.name.as_str());
    name.map_or_else(
        || L::NoMunicipality.say(lang).into_owned(),
        |name| L::YourMunicipality(name).say(lang).into_owned(),
    )
}

/// The same scenario in "Verdelen".
fn view_open_divide(lang: Lang, dispatch: &Callback<Action>) -> Html {
    let on_press = dispatch.reform(|()| Action::RouteVisited(Route::Divide));
    html! { <Button look={Look::Plain} {on_press}>{ L::OpenInDivide.say(lang) }</Button> }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
