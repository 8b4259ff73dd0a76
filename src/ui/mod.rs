//! The app in the browser.
//!
//! | module | what it does |
//! |---|---|
//! | `state` | what the interface remembers, and a pure function from action to next state |
//! | `overview` | what the first screen shows of a division, computed once per change |
//! | `division` | the outcome with every step, in the second module |
//! | `checked` | what follows from figures that were read |
//! | `page` | a page composes parts |
//! | `part` | parts show data and report actions; they know no page |
//! | `more` | the second module: every page but "Verdelen" |
//! | `widget` | the small calculator that other websites show |
//! | `effects` | everything outside: history, storage, files, timers |
//! | `element` | builds elements with little code, for the views of the first screen |
//! | `platform` | the browser, called by `effects` alone |

mod app;
mod checked;
mod context;
mod division;
mod effects;
mod element;
pub mod import_worker;
pub mod more;
mod overview;
mod page;
mod part;
mod platform;
mod state;
pub mod widget;
mod words;

pub use app::{App, AppProps};
pub use overview::Divider;
pub use state::{Route, Start, Storing};

/// Mounts the app in the page, as far as there is one. Where the page holds what the app would draw first, the app takes
/// that over; where it would draw something else, it draws afresh.
pub fn start() {
    effects::watch_for_panics();
    let (Some(root), Some(start)) = (effects::root(), effects::start()) else { return };
    let is_drawn = root.has_child_nodes() && start.is_first();
    let renderer = yew::Renderer::<App>::with_root_and_props(root, AppProps { start, divider: effects::ASK });
    if is_drawn {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

/// What the first module draws for somebody who comes for the first time, as `start` takes it over: the page as it is
/// built. Nothing when there are no shipped figures.
#[cfg(feature = "ssr")]
pub async fn render_first() -> Option<String> {
    let start = Start::first()?;
    let props = AppProps { start, divider: division::IN_FULL };
    Some(yew::LocalServerRenderer::<App>::with_props(props).render().await)
}

/// The page as text, as it is before anybody does anything: what both modules draw of it.
#[cfg(feature = "ssr")]
pub async fn render_page(start: Start) -> String {
    use more::{Desk, Drawn, render_part};
    let Start { scenario, own, route, lang, storing, .. } = start.clone();
    let desk = Desk { shown: state::Shown::Page(route), lang, own, storing, groups_asked: 0, scenario, link: None };
    let props = AppProps { start, divider: division::IN_FULL };
    let mut page = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await;
    for (slot, drawn) in [
        (effects::SETTINGS_SLOT, Drawn::Settings),
        (effects::REST_SLOT, Drawn::Rest),
        (effects::MORE_SLOT, Drawn::Everything),
    ] {
        let element = format!("<div id=\"{slot}\">");
        if let Some((before, after)) = page.split_once(&element) {
            page = [before, &element, &render_part(desk.clone(), drawn).await, after].concat();
        }
    }
    page
}
