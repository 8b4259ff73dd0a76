//! "Zo berekend": every step with the real numbers, so that anybody can check it.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::explained::view_explained;
use crate::{
    model::Code,
    text::{RestLabel, explain_in_words},
    ui::{context::use_lang, division::Division},
};

#[derive(Properties, PartialEq)]
pub(crate) struct CalculationProps {
    pub(crate) division: Rc<Division>,
    /// Whose number is explained.
    pub(crate) code: Code,
    /// Whether the user chose it; otherwise it is an example.
    pub(crate) is_chosen: bool,
}

#[component]
pub(crate) fn Calculation(props: &CalculationProps) -> Html {
    let lang = use_lang();
    let name = props.division.row(Some(props.code)).map_or("", |row| row.name.as_str());
    let steps = explain_in_words(&props.division.outcome, props.code, lang);
    html! {
        <section class="sec" id="berekend" tabindex="-1" aria-labelledby="h-calc">
            <header>
                <h2 id="h-calc">{ RestLabel::CalculatedFor(name).say(lang) }</h2>
                <p>{ RestLabel::CalculationExplained.say(lang) }</p>
                if !props.is_chosen {
                    <p>{ RestLabel::CalculationIsExample.say(lang) }</p>
                }
            </header>
            <ol class="calc">{ for steps.iter().map(|step| view_explained(step, lang)) }</ol>
        </section>
    }
}
