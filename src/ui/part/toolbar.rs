//! Undo, redo, back to the beginning, and the last change again.

use yew::{AttrValue, Callback, Html};

use super::button::{Look, button};
use crate::{
    text::{Label, Lang},
    ui::{
        effects,
        element::{Element, element, icon, list},
        state::{Action, Moment},
        words,
    },
};

/// What the buttons can do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Possible {
    pub(crate) undo: Can,
    pub(crate) redo: Can,
    pub(crate) reset: Can,
}

/// Whether there is something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Can {
    Yes,
    No,
}

impl Can {
    pub(crate) fn when(is_possible: bool) -> Self {
        if is_possible { Self::Yes } else { Self::No }
    }

    pub(super) fn refusal(self, reason: Label<'_>, lang: Lang) -> Option<AttrValue> {
        match self {
            Self::Yes => None,
            Self::No => Some(reason.say(lang).into()),
        }
    }
}

const UNDO: &str = "M7 3L3 7l4 4M3 7h7a5 5 0 010 10H8";
const REDO: &str = "M11 3l4 4-4 4M15 7H8a5 5 0 000 10h2";
const RESET: &str = "M4 3v4h4M4.3 7A6 6 0 113 11";
const REPLAY: &str = "M6 4l8 5-8 5z";

/// `replay`: which side of the last change is shown, while it is shown again.
pub(crate) fn view_toolbar(
    possible: Possible,
    replay: Option<Moment>,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    let Possible { undo, redo, reset } = possible;
    let on_replay = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.emit(Action::ReplayPressed(effects::motion())))
    };
    let report = |action: Action| dispatch.reform(move |()| action.clone());
    let tool = |refusal: Option<AttrValue>, on_press: Callback<()>, path: &'static str, words: Element| {
        button(Look::Text, refusal.as_ref(), &on_press).with(view_icon(path)).with(words)
    };
    let rest = |class: &'static str, label: Label<'_>| element("span").class(class).say(&label, lang);
    let words = |label: Label<'_>| element("span").say(&label, lang);
    let undo_words = words(Label::Undo).with(rest("vh", Label::UndoRest));
    let reset_words = words(Label::Reset).with(rest("lbl-long", Label::ResetRest));
    let replay_words = words(Label::Replay).with(rest("lbl-long", Label::ReplayRest));
    let tools = element("div")
        .fixed("role", "group")
        .named("aria-label", &Label::Changes, lang)
        .class("tools")
        .with(tool(undo.refusal(Label::NothingToUndo, lang), report(Action::Undone), UNDO, undo_words))
        .with(tool(redo.refusal(Label::NothingToRedo, lang), report(Action::Redone), REDO, words(Label::Redo)))
        .with(tool(reset.refusal(Label::AtBeginning, lang), report(Action::ResetPressed), RESET, reset_words))
        .with(tool(undo.refusal(Label::NothingToReplay, lang), on_replay, REPLAY, replay_words))
        .html();
    let note = replay.map(|moment| {
        element("p").fixed("role", "status").class("replay-note").say(&words::replay_shows(moment), lang).html()
    });
    list(vec![tools, note.unwrap_or_default()])
}

fn view_icon(path: &'static str) -> Element {
    let path = element("path").fixed("d", path).fixed("fill", "none").fixed("stroke", "currentColor");
    icon("18", "18", "0 0 18 18").with(path.fixed("stroke-width", "1.75"))
}
