//! A page of the second module, as far as the first draws it: undo and redo, the place where the other draws, and what to
//! do when it does not come.

use yew::{Callback, Html, html};

use crate::{
    text::{Label, Lang},
    ui::{
        effects,
        part::{Button, Can, Possible, Toolbar},
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
    html! {
        <main id="inhoud" tabindex="-1">
            <div class="wrap"><div class="bar-top bar-more"><Toolbar {possible} replay={None} /></div></div>
            { view_more_slot(state, dispatch) }
        </main>
    }
}

/// Where the second module draws. Nothing of the first module may ever stand inside the slot.
pub(in crate::ui) fn view_more_slot(state: &State, dispatch: &Callback<Action>) -> Html {
    html! {
        <>
            { view_arrival(state.view.more, state.lang, dispatch) }
            <div id={effects::MORE_SLOT} />
        </>
    }
}

/// What to do when the second module does not come.
pub(super) fn view_arrival(arrival: Arrival, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let on_retry = dispatch.reform(|()| Action::MoreArrived(Arrival::Awaited));
    match arrival {
        Arrival::Here => Html::default(),
        Arrival::Awaited => html! { <p class="wrap more-wait" role="status">{ Label::MoreAwaited.say(lang) }</p> },
        Arrival::Failed => html! {
            <div class="wrap more-wait" role="alert">
                <p>{ Label::MoreFailed.say(lang) }</p>
                <p><Button on_press={on_retry}>{ Label::TryAgain.say(lang) }</Button></p>
            </div>
        },
    }
}
