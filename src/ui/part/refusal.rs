//! In the place of the result, when the settings leave none: why, and the way back.

use std::sync::Arc;

use yew::{Html, Properties, component, html};

use super::button::{Button, Look};
use crate::{
    model::{Scenario, Unworkable},
    text::{Label, unworkable_in_words},
    ui::{
        context::{use_dispatch, use_lang},
        state::Action,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct RefusalProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) unworkable: Unworkable,
}

#[component]
pub(crate) fn Refusal(props: &RefusalProps) -> Html {
    let lang = use_lang();
    let on_press = use_dispatch().reform(|()| Action::Undone);
    html! {
        <>
            <h1 id="sentence" tabindex="-1">{ Label::CannotDivide.say(lang) }</h1>
            <div class="err-sum" role="alert">
                <p>{ unworkable_in_words(&props.unworkable, &props.scenario, lang) }</p>
                <div class="acts"><Button look={Look::Main} {on_press}>{ Label::UndoThis.say(lang) }</Button></div>
            </div>
        </>
    }
}
