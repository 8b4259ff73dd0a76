//! A page of the second module, as far as the first draws it: undo and redo, the place where the other draws, and what to
//! do when it does not come.

use yew::{Callback, Html};

use crate::{
    text::{Label, Lang},
    ui::{
        effects,
        element::{element, list},
        part::{Can, Look, Possible, button, view_toolbar},
        state::{Action, Arrival, State},
    },
};

/// The whole page.
pub(in crate::ui) fn view_more(state: &State, dispatch: &Callback<Action>) -> Html {
    let timeline = &state.timeline;
    let possible = Possible {
        undo: Can::when(timeline.undo_index().is_some()),
        redo: Can::when(timeline.redo_index().is_some()),
        reset: Can::when(!state.is_at_beginning()),
    };
    let toolbar = view_toolbar(possible, None, state.lang, dispatch);
    let bar = element("div").class("wrap").with(element("div").class("bar-top bar-more").child(toolbar));
    element("main")
        .fixed("id", "inhoud")
        .fixed("tabindex", "-1")
        .with(bar)
        .child(view_more_slot(state, dispatch))
        .html()
}

/// Where the second module draws. Nothing of the first module may ever stand inside the slot.
pub(in crate::ui) fn view_more_slot(state: &State, dispatch: &Callback<Action>) -> Html {
    let arrival = view_arrival(state.view.more, state.lang, dispatch);
    list(vec![arrival, element("div").fixed("id", effects::MORE_SLOT).html()])
}

/// What to do when the second module does not come.
pub(super) fn view_arrival(arrival: Arrival, lang: Lang, dispatch: &Callback<Action>) -> Html {
    match arrival {
        Arrival::Here => Html::default(),
        Arrival::Awaited => {
            element("p").fixed("role", "status").class("wrap more-wait").say(&Label::MoreAwaited, lang).html()
        }
        Arrival::Failed => {
            let on_retry = dispatch.reform(|()| Action::MoreArrived(Arrival::Awaited));
            let retry = button(Look::Plain, None, &on_retry).say(&Label::TryAgain, lang);
            element("div")
                .fixed("role", "alert")
                .class("wrap more-wait")
                .with(element("p").say(&Label::MoreFailed, lang))
                .with(element("p").with(retry))
                .html()
        }
    }
}
