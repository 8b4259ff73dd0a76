//! Predict, then reveal, and predict again. Nobody has to guess: the answer is one button away.

use std::rc::Rc;

use yew::{Event, Html, Properties, classes, component, html};

use super::edit::use_remember;
use crate::{
    text::{StatementId, StatementLabel as L},
    ui::{
        context::use_lang,
        part::{Button, Look},
        state::Remember,
    },
};

/// A question with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Guessing {
    pub(crate) question: String,
    /// Each option, and what is shown beside it afterwards.
    pub(crate) options: Vec<(String, String)>,
    /// Which option it is.
    pub(crate) answer: usize,
    /// The answer in a sentence.
    pub(crate) verdict: String,
    /// Why.
    pub(crate) because: String,
}

#[derive(Properties, PartialEq)]
pub(crate) struct GuessProps {
    pub(crate) statement: StatementId,
    pub(crate) guessing: Rc<Guessing>,
    pub(crate) guess: Option<usize>,
    pub(crate) is_revealed: bool,
}

#[component]
pub(crate) fn Guess(props: &GuessProps) -> Html {
    let lang = use_lang();
    let remember = use_remember();
    let statement = props.statement;
    let guessing = &props.guessing;
    let option = |(index, (words, aside)): (usize, &(String, String))| {
        let on_change = remember.reform(move |_: Event| Remember::Guessed { statement, guess: index });
        let is_hit = props.is_revealed && index == guessing.answer;
        let mark = match (props.guess == Some(index), is_hit) {
            (true, true) => Some(L::YourChoiceAndTheAnswer),
            (true, false) => Some(L::YourChoice),
            (false, true) => Some(L::TheAnswer),
            (false, false) => None,
        };
        html! {
            <label key={index} class={classes!(is_hit.then_some("hit"))}>
                <input type="radio" name="guess" checked={props.guess == Some(index)} onchange={on_change} />
                <span>{ words }</span>
                if props.is_revealed {
                    <span class="ans">
                        if let Some(mark) = mark {
                            <b>{ mark.say(lang) }</b>
                            if !aside.is_empty() {
                                { " · " }
                            }
                        }
                        { aside }
                    </span>
                }
            </label>
        }
    };
    let verdict =
        match props.guess.filter(|guess| *guess != guessing.answer).and_then(|guess| guessing.options.get(guess)) {
            Some((chosen, _)) => format!("{} {}", L::YouChose(chosen).say(lang), guessing.verdict),
            None => guessing.verdict.clone(),
        };
    let (reveal, cover) = (
        remember.reform(move |()| Remember::Revealed(statement)),
        remember.reform(move |()| Remember::Covered(statement)),
    );
    html! {
        <>
            <fieldset>
                <legend><h3 class="big">{ &guessing.question }</h3></legend>
                <div class="guess">{ for guessing.options.iter().enumerate().map(option) }</div>
            </fieldset>
            <div aria-live="polite">
                if props.is_revealed {
                    <p class="verdict">{ verdict }</p>
                    <p>{ &guessing.because }</p>
                }
            </div>
            <p class="before-after">
                if props.is_revealed {
                    <Button on_press={cover}>{ L::GuessAgain.say(lang) }</Button>
                } else {
                    <Button look={Look::Main} on_press={reveal}>{ L::Reveal.say(lang) }</Button>
                }
            </p>
        </>
    }
}
