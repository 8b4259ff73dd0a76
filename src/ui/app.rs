//! The whole app: the state, what follows from it, and the page that is shown.

use yew::{Callback, Html, Properties, component, use_reducer};

use super::{
    effects,
    element::{element, list},
    overview::{Answer, Divider, use_overview},
    page::{view_divide, view_more},
    part::{headline_text, view_footer, view_header},
    state::{Action, Route, Start, State},
};
/// With what the app starts.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Scenario, language, page.
    pub start: Start,
    /// Who divides what asks for more than the plain way.
    pub divider: Divider,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let handle = use_reducer(move || State::new(start));
    let dispatch: Callback<Action> = handle.dispatcher().to_callback();
    let state: State = (*handle).clone();
    let answer = use_overview(state.shown_scenario(), props.divider, state.lang, state.view.more);
    effects::use_history(&state, &dispatch);
    effects::use_replay(&state, &dispatch);
    effects::use_more(&state, &dispatch);
    effects::use_page_head(&state);
    effects::use_announcement(announcement(&state, &answer));
    let page = match state.route() {
        Route::Divide => view_divide(&state, &answer, &dispatch),
        Route::Figures | Route::Statement1 | Route::Statement2 | Route::Statement3 | Route::Follow | Route::Guide => {
            view_more(&state, &dispatch)
        }
    };
    let announcements = element("div")
        .fixed("id", effects::ANNOUNCEMENTS)
        .fixed("role", "status")
        .fixed("aria-live", "polite")
        .class("vh");
    list(vec![
        view_header(state.route(), state.view.menu, state.lang, &dispatch),
        page,
        view_footer(state.lang),
        announcements.html(),
    ])
}

/// What a screen reader hears after a change. During a replay the page itself says which side is shown.
fn announcement(state: &State, answer: &Answer) -> String {
    match answer {
        _ if state.replay.is_some() => String::new(),
        Answer::Divided(overview) => headline_text(overview, state.own(), state.lang),
        Answer::Refused(words) => words.to_string(),
        Answer::Awaited => String::new(),
    }
}
