//! The widget: one sentence, three ideas of fair, and a map, table or bars, for a frame in somebody else's page. It is a
//! WebAssembly of its own (`src/bin/widget.rs`), small enough to stand under a news item. A link that holds a document
//! is drawn by a second one (`src/bin/widget_documents.rs`): the same views with a longer `Reach`.
//!
//! The views are functions from what is chosen to a `tree` of elements, which `platform::widget` puts into the page.

mod foot;
mod parameters;
mod picture;
mod reach;
mod result;
mod shown;
mod start;
mod tree;

use super::effects;
pub(crate) use parameters::{WidgetTheme, WidgetView};
use reach::Reach;
use shown::Shown;
use start::WidgetStart;
pub(crate) use tree::{Element, Node};

/// Mounts the widget in the page, as far as there is one, for what shipped and for codes; asks for the other module when
/// the address holds a document.
pub fn start_with_codes() {
    if !mount(Reach::CODES) {
        effects::ask_for_documents();
    }
}

/// Mounts the widget in the page, as far as there is one, whatever the address holds.
pub fn start_with_documents() {
    mount(Reach::DOCUMENTS);
}

/// Whether the address is within reach.
fn mount(reach: Reach) -> bool {
    let (query, fragment) = effects::address();
    let Some(start) = WidgetStart::read(&query, &fragment, reach) else { return false };
    let Some(root) = effects::root() else { return true };
    let mut shown = Shown::new(start);
    let mut drawn = shown.view();
    effects::draw(&root, &drawn);
    effects::tell(&shown.told());
    effects::listen(&root.clone(), move |name, value| {
        shown.choose(name, value);
        let next = shown.view();
        if next != drawn {
            effects::redraw(&root, &drawn, &next);
            effects::tell(&shown.told());
            drawn = next;
        }
    });
    true
}

/// The widget with what shipped, as it stands in the page before the WebAssembly is there.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render_first() -> Option<String> {
    let start = WidgetStart::read("", "", Reach::CODES)?;
    Some(tree::render_html(&Shown::new(start).view_first()))
}

/// The ends of addresses that show what shipped, with a space between them.
#[cfg(feature = "ssr")]
#[must_use]
pub fn shipped_fragments() -> Option<String> {
    use crate::share::{Validity, encode_link};

    let start = WidgetStart::read("", "", Reach::CODES)?;
    let fragment = |validity| encode_link(&start.scenario, validity, None).ok().map(|link| link.fragment);
    let fragments: Option<Vec<String>> = [Validity::Fixed, Validity::Live].into_iter().map(fragment).collect();
    Some(fragments?.join(" "))
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
