//! The foot of every page.

use yew::Html;

use crate::{
    text::{Label, Lang},
    ui::element::element,
};

pub(crate) fn view_footer(lang: Lang) -> Html {
    let wrap = element("div")
        .class("wrap")
        .with(element("span").say(&Label::FooterSources, lang))
        .with(element("span").say(&Label::FooterPrivacy, lang));
    element("footer").class("foot").with(wrap).html()
}
