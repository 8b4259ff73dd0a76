//! Keeps the browser's history and the timeline together. The timeline leads: it moves at once, and the browser follows,
//! which takes it a moment. When the browser leads (its back button), the timeline follows.

use std::{cell::RefCell, rc::Rc};

use yew::{Callback, hook, use_effect_with, use_memo};

use crate::ui::{
    platform::{
        history::{self, Place},
        timer::{self, Timer},
    },
    state::{Action, Route, State},
};

/// Where the timeline is.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Target {
    index: usize,
    pushed: usize,
    route: Route,
}

/// Where the browser is, and what it still has to do.
struct Follower {
    target: Target,
    /// The index of the entry that the browser shows.
    browser: usize,
    /// How many steps the browser has been told of.
    pushed: usize,
    /// The index to which the browser is on its way, and when to stop waiting for it: browsers forget old entries, and
    /// say nothing when they are asked for one.
    awaited: Option<(usize, Timer)>,
}

/// How long a browser may take to go back.
const PATIENCE_MS: u32 = 400;

/// Keeps history and timeline together for as long as the app lives.
#[hook]
pub(crate) fn use_history(state: &State, dispatch: &Callback<Action>) {
    let timeline = &state.timeline;
    let target = Target { index: timeline.index(), pushed: timeline.pushed(), route: state.route() };
    let follower = use_memo((), |()| {
        RefCell::new(Follower { target, browser: target.index, pushed: target.pushed, awaited: None })
    });
    let dispatch = dispatch.clone();
    let listening = Rc::clone(&follower);
    use_effect_with((), move |()| {
        let fragment = history::place().fragment;
        // A link stays in the address until the first step, so that the page can be loaded again.
        let is_link = super::has_link(&fragment);
        history::replace(target.index, if is_link { &fragment } else { target.route.to_fragment() });
        let listener = history::on_arrival(move |place| arrive(&listening, &place, &dispatch));
        move || drop(listener)
    });
    use_effect_with(target, move |target| {
        if let Ok(mut follower) = follower.try_borrow_mut() {
            follower.target = *target;
        }
        // After the frame: the address may wait for what is seen.
        timer::after(0, move || follow(&follower)).forget();
    });
}

/// Brings the browser to where the timeline is.
fn follow(follower: &Rc<RefCell<Follower>>) {
    let Ok(mut now) = follower.try_borrow_mut() else { return };
    if now.awaited.is_some() {
        return;
    }
    let Target { index, pushed, route } = now.target;
    let added = pushed.saturating_sub(now.pushed);
    // New steps come after the one from which they were taken: the browser must be there first.
    let wanted = index.saturating_sub(added);
    if now.browser != wanted {
        let waiting = Rc::clone(follower);
        let give_up = move || {
            settle(&waiting, wanted);
            follow(&waiting);
        };
        now.awaited = Some((wanted, timer::after(PATIENCE_MS, give_up)));
        let steps = i64::try_from(wanted).unwrap_or(0) - i64::try_from(now.browser).unwrap_or(0);
        drop(now);
        history::go(steps);
        return;
    }
    for step in wanted..index {
        history::push(step + 1, route.to_fragment());
    }
    (now.browser, now.pushed) = (index, pushed);
}

/// The browser is at this index.
fn settle(follower: &Rc<RefCell<Follower>>, index: usize) {
    if let Ok(mut now) = follower.try_borrow_mut() {
        now.browser = index;
        now.awaited = None;
    }
}

fn arrive(follower: &Rc<RefCell<Follower>>, place: &Place, dispatch: &Callback<Action>) {
    let Ok(now) = follower.try_borrow() else { return };
    let awaited = now.awaited.as_ref().map(|(index, _)| *index);
    let target = now.target;
    drop(now);
    settle(follower, place.index.unwrap_or(target.index));
    if place.index.is_some() && place.index == awaited {
        let fragment = target.route.to_fragment();
        if place.index == Some(target.index) && place.fragment != fragment {
            // The step was taken on another page than the one on which it was undone.
            history::replace(target.index, fragment);
        }
        follow(follower);
        return;
    }
    if place.index.is_none() {
        // An address that was typed, or a place on the page: the entry is new to us and gets the index of this step.
        history::replace(target.index, &place.fragment);
    }
    if place.index.is_none() && super::has_link(&place.fragment) {
        dispatch.emit(Action::LinkVisited(place.fragment.as_str().into()));
        return;
    }
    dispatch.emit(Action::TimelineMoved { index: place.index, route: Route::parse(&place.fragment) });
}
