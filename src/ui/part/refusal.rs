//! In the place of the result, when the settings leave none: why, and the way back.

use yew::{Callback, Html};

use super::button::{Look, button};
use crate::{
    text::{Label, Lang},
    ui::{
        element::{element, list},
        state::Action,
    },
};

pub(crate) fn view_refusal(words: &str, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let on_press = dispatch.reform(|()| Action::Undone);
    let undo = button(Look::Main, None, &on_press).say(&Label::UndoThis, lang);
    let heading = element("h1").fixed("id", "sentence").fixed("tabindex", "-1").say(&Label::CannotDivide, lang);
    let block = element("div")
        .fixed("role", "alert")
        .class("err-sum")
        .with(element("p").text(words.to_owned()))
        .with(element("div").class("acts").with(undo));
    list(vec![heading.html(), block.html()])
}
