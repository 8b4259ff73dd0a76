//! How these pages change the scenario: the whole changed scenario goes to the one timeline, so that every change is undone
//! like any other.

use std::sync::Arc;

use yew::{Callback, hook, use_context};

use crate::{
    model::Scenario,
    ui::state::{Action, Remember},
};

/// Hands over the scenario with a change.
pub(crate) fn edit<T: 'static>(
    scenario: &Arc<Scenario>,
    dispatch: &Callback<Action>,
    change: impl Fn(&mut Scenario, T) + 'static,
) -> Callback<T> {
    let scenario = Arc::clone(scenario);
    dispatch.reform(move |value: T| {
        let mut next = (*scenario).clone();
        change(&mut next, value);
        Action::ScenarioOpened(Arc::new(next))
    })
}

/// Where these pages report what only they remember.
#[hook]
pub(crate) fn use_remember() -> Callback<Remember> {
    use_context::<Callback<Remember>>().unwrap_or_else(Callback::noop)
}
