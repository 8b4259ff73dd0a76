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

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use std::{future::Future, pin::pin, sync::Arc, task};

    use super::*;
    use crate::{figures::shipped, model::Method, ui::division::IN_FULL};

    /// The page as text; nothing in a view waits for anything, so polling is enough.
    fn page(method: Method, divider: Divider) -> String {
        let scenario = crate::model::Scenario { method, ..shipped::scenario(2025).unwrap() };
        let props = AppProps { start: Start::with(Arc::new(scenario)), divider };
        let mut page = pin!(yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
        let mut context = task::Context::from_waker(task::Waker::noop());
        for _ in 0..1_000 {
            if let task::Poll::Ready(html) = page.as_mut().poll(&mut context) {
                return html;
            }
        }
        panic!("the page was not ready")
    }

    /// As long as the second module is not there.
    const NOBODY: Divider = Divider { backdrop: |_| None, shares: |_, _| None };

    #[test]
    fn the_plain_way_waits_for_nobody() {
        assert_eq!(page(Method::Webster, NOBODY), page(Method::Webster, IN_FULL));
        assert!(page(Method::Webster, NOBODY).contains("4.959 woningen"));
    }

    #[test]
    fn numbers_that_only_the_second_module_can_compute_are_waited_for_with_a_sign() {
        let waiting = page(Method::Nearest, NOBODY);
        assert!(waiting.contains("<div class=\"work\" hidden=\"\">"), "{waiting}");
        assert!(waiting.contains("more-wait") && !waiting.contains("woningen, verdeeld"), "{waiting}");
        assert!(page(Method::Nearest, IN_FULL).contains("verdeeld over"));
    }
}
