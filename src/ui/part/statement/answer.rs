//! The own answer: five points and "I do not know". It is remembered by the page alone.

use yew::{Event, Html, Properties, component, html};

use super::edit::use_remember;
use crate::{
    text::{Lang, StatementId, StatementLabel as L},
    ui::{
        context::use_lang,
        state::{Answer, Remember, Round},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct AnswerScaleProps {
    pub(crate) statement: StatementId,
    pub(crate) round: Round,
    pub(crate) answer: Option<Answer>,
}

#[component]
pub(crate) fn AnswerScale(props: &AnswerScaleProps) -> Html {
    let lang = use_lang();
    let remember = use_remember();
    let AnswerScaleProps { statement, round, answer } = *props;
    let name = match round {
        Round::Before => "answer-before",
        Round::After => "answer-after",
    };
    let choice = |choice: Answer| {
        let on_change = remember.reform(move |_: Event| Remember::Answered { statement, round, answer: choice });
        html! {
            <label>
                <input type="radio" {name} checked={answer == Some(choice)} onchange={on_change} />
                <span class="dot" aria-hidden="true" /><span>{ words(choice, lang) }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend class="vh">{ L::YourAnswer.say(lang) }</legend>
            <div class="likert">{ for Answer::POINTS.into_iter().map(choice) }</div>
            <div class="dk">{ choice(Answer::DoNotKnow) }</div>
        </fieldset>
    }
}

fn words(answer: Answer, lang: Lang) -> String {
    let label = match answer {
        Answer::FullyDisagree => L::FullyDisagree,
        Answer::Disagree => L::Disagree,
        Answer::Neutral => L::Neutral,
        Answer::Agree => L::Agree,
        Answer::FullyAgree => L::FullyAgree,
        Answer::DoNotKnow => L::DoNotKnow,
    };
    label.say(lang).into_owned()
}
