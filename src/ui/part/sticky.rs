//! On a phone: the number, always in view at the foot.

use yew::{AttrValue, Callback, Html};

use super::link::link_to;
use crate::{
    model::Code,
    text::{Label, Lang},
    ui::{element::element, overview::Overview},
};

pub(crate) fn view_sticky(overview: &Overview, own: Option<Code>, lang: Lang) -> Html {
    let row = overview.row(own);
    let total = &overview.total;
    let (who, homes, difference) = match row {
        Some(row) => (row.name.clone(), row.homes, row.difference),
        None => (Label::WholeRegionShort.say(lang).into_owned(), total.homes, total.difference),
    };
    let words = element("span")
        .with(element("b").text(who).text(" ").text(lang.whole(homes)))
        .text(" ")
        .with(element("span").say(&Label::ComparedWithNow(difference), lang));
    let link = link_to(AttrValue::Static("h-keys"), Callback::noop()).say(&Label::AdjustMix, lang);
    element("div").class("sticky-res").with(words).with(link).html()
}
