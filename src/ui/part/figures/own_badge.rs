//! The mark of figures of the user's own, wherever they count.

use std::sync::Arc;

use yew::{Html, Properties, component, html};

use crate::{
    model::{Figure, Origin, Region},
    text::{FiguresLabel as Label, Lang, figure_name, list_in_words},
    ui::context::use_lang,
};

#[derive(Properties, PartialEq)]
pub(crate) struct OwnFiguresNoteProps {
    pub(crate) region: Arc<Region>,
}

/// Says which figures of the user's own count; nothing when there are none.
#[component]
pub(crate) fn OwnFiguresNote(props: &OwnFiguresNoteProps) -> Html {
    let lang = use_lang();
    let names: Vec<String> = own(&props.region).map(|figure| figure_name(&props.region, figure.id, lang)).collect();
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <p class="small own-figures">
            { view_own_badge(lang) }{ " " }{ Label::OwnFiguresCount(&list_in_words(&names, lang)).say(lang) }
        </p>
    }
}

pub(super) fn own(region: &Region) -> impl Iterator<Item = &Figure> {
    region.figures().iter().filter(|figure| figure.origin == Origin::Own)
}

pub(crate) fn view_own_badge(lang: Lang) -> Html {
    html! { <span class="badge">{ Label::OwnFigures.say(lang) }</span> }
}
