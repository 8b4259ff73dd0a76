//! On a phone: the number, always in view at the foot.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::link::PlaceLink;
use crate::{
    model::Code,
    text::Label,
    ui::{context::use_lang, division::Division},
};

#[derive(Properties, PartialEq)]
pub(crate) struct StickyResultProps {
    pub(crate) division: Rc<Division>,
    pub(crate) own: Option<Code>,
}

#[component]
pub(crate) fn StickyResult(props: &StickyResultProps) -> Html {
    let lang = use_lang();
    let row = props.division.row(props.own);
    let total = &props.division.total;
    let (who, homes, difference) = match row {
        Some(row) => (row.name.clone(), row.homes, row.difference),
        None => (Label::WholeRegionShort.say(lang).into_owned(), total.homes, total.difference),
    };
    html! {
        <div class="sticky-res">
            <span><b>{ who }{ " " }{ lang.whole(homes) }</b>{ " " }<span>{ Label::ComparedWithNow(difference).say(lang) }</span></span>
            <PlaceLink to="h-keys">{ Label::AdjustMix.say(lang) }</PlaceLink>
        </div>
    }
}
