//! The parts of "Bewaren en exporteren": tables, pictures, the report, the block for a memo, and documents.

mod block;
mod documents;
mod pictures;
mod report;
mod tables;

use yew::{AttrValue, Callback, Html, html};

use crate::text::{ExportPanelLabel as Label, Lang};

pub(crate) use block::BlockPart;
pub(crate) use documents::DocumentsPart;
pub(crate) use pictures::PicturesPart;
pub(crate) use report::ReportPart;
pub(crate) use tables::TablesPart;

/// What the panel tells after a button was pressed.
pub(crate) type Tell = Callback<Label<'static>>;

/// One part with its heading and explanation.
fn view_part(id: &'static str, title: Label<'_>, explained: Option<Label<'_>>, lang: Lang, inside: Html) -> Html {
    html! {
        <section class="keep" aria-labelledby={AttrValue::Static(id)}>
            <h3 {id} class="label">{ title.say(lang) }</h3>
            { for explained.map(|explained| html! { <p class="small muted">{ explained.say(lang) }</p> }) }
            { inside }
        </section>
    }
}

/// What is told when a file was offered, or when the browser refused.
fn saved(name: &'static str, is_saved: bool) -> Label<'static> {
    if is_saved { Label::Saved(name) } else { Label::Refused }
}
