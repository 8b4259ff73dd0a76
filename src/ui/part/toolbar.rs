//! Undo, redo, back to the beginning, and the last change again.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::button::{Button, Look};
use crate::{
    text::{Label, Lang},
    ui::{
        context::{use_dispatch, use_lang},
        effects,
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

#[derive(Properties, PartialEq)]
pub(crate) struct ToolbarProps {
    pub(crate) possible: Possible,
    /// Which side of the last change is shown, while it is shown again.
    pub(crate) replay: Option<Moment>,
}

const UNDO: &str = "M7 3L3 7l4 4M3 7h7a5 5 0 010 10H8";
const REDO: &str = "M11 3l4 4-4 4M15 7H8a5 5 0 000 10h2";
const RESET: &str = "M4 3v4h4M4.3 7A6 6 0 113 11";
const REPLAY: &str = "M6 4l8 5-8 5z";

#[component]
pub(crate) fn Toolbar(props: &ToolbarProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let Possible { undo, redo, reset } = props.possible;
    let report = |action: Action| dispatch.reform(move |()| action.clone());
    let on_replay = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.emit(Action::ReplayPressed(effects::motion())))
    };
    html! {
        <>
            <div class="tools" role="group" aria-label={Label::Changes.say(lang)}>
                <Button look={Look::Text} refusal={undo.refusal(Label::NothingToUndo, lang)} on_press={report(Action::Undone)}>
                    { view_icon(UNDO) }<span>{ Label::Undo.say(lang) }<span class="vh">{ Label::UndoRest.say(lang) }</span></span>
                </Button>
                <Button look={Look::Text} refusal={redo.refusal(Label::NothingToRedo, lang)} on_press={report(Action::Redone)}>
                    { view_icon(REDO) }<span>{ Label::Redo.say(lang) }</span>
                </Button>
                <Button look={Look::Text} refusal={reset.refusal(Label::AtBeginning, lang)} on_press={report(Action::ResetPressed)}>
                    { view_icon(RESET) }<span>{ Label::Reset.say(lang) }<span class="lbl-long">{ Label::ResetRest.say(lang) }</span></span>
                </Button>
                <Button look={Look::Text} refusal={undo.refusal(Label::NothingToReplay, lang)} on_press={on_replay}>
                    { view_icon(REPLAY) }<span>{ Label::Replay.say(lang) }<span class="lbl-long">{ Label::ReplayRest.say(lang) }</span></span>
                </Button>
            </div>
            if let Some(moment) = props.replay {
                <p class="replay-note" role="status">{ words::replay_shows(moment).say(lang) }</p>
            }
        </>
    }
}

fn view_icon(path: &'static str) -> Html {
    html! {
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.75" />
        </svg>
    }
}
