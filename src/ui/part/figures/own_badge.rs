//! The mark of figures of the user's own, wherever they count.

use yew::Html;

use crate::{
    model::{Figure, Origin, Region},
    text::{Label, Lang, figure_name, list_in_words},
    ui::element::element,
};

/// Says which figures of the user's own count; nothing when there are none.
pub(crate) fn view_own_figures(region: &Region, lang: Lang) -> Html {
    let names: Vec<String> = own(region).map(|figure| figure_name(region, figure.id, lang)).collect();
    if names.is_empty() {
        return Html::default();
    }
    element("p")
        .class("small own-figures")
        .child(view_own_badge(lang))
        .text(" ")
        .say(&Label::OwnFiguresCount(&list_in_words(&names, lang)), lang)
        .html()
}

pub(super) fn own(region: &Region) -> impl Iterator<Item = &Figure> {
    region.figures().iter().filter(|figure| figure.origin == Origin::Own)
}

pub(crate) fn view_own_badge(lang: Lang) -> Html {
    element("span").class("badge").say(&Label::OwnFigures, lang).html()
}
