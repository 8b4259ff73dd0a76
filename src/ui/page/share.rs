//! The panel "Delen" of the page "Verdelen".

use std::sync::Arc;

use yew::{Html, html};

use crate::ui::{
    more::MoreState,
    part::sharing::{LinkResult, OpenLink, ShareBar, Snippet},
};

/// The whole panel.
pub(in crate::ui) fn view_share(state: &MoreState) -> Html {
    let scenario = Arc::clone(&state.desk.scenario);
    html! {
        <>
            <LinkResult scenario={Arc::clone(&scenario)} arrived={state.sharing.arrived.clone()} />
            <ShareBar scenario={Arc::clone(&scenario)} own={state.desk.own} sharing={state.sharing.clone()} />
            <Snippet {scenario} validity={state.sharing.validity} embedding={state.sharing.embedding} />
            <OpenLink arrived={state.sharing.arrived.clone()} />
        </>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
