//! The panel "Bewaren en exporteren" of the page "Verdelen".

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html, use_memo, use_state};

use crate::{
    divide::divide,
    model::{Code, Outcome, Scenario},
    text::{ExportPanelLabel as Label, Lang},
    ui::{
        context::use_lang,
        more::MoreState,
        part::keeping::{BlockPart, DocumentsPart, PicturesPart, ReportPart, TablesPart, Tell},
    },
};

/// The whole panel.
pub(in crate::ui) fn view_export(state: &MoreState) -> Html {
    html! { <ExportPanel scenario={Arc::clone(&state.desk.scenario)} own={state.desk.own} /> }
}

#[derive(Properties, PartialEq)]
struct ExportPanelProps {
    scenario: Arc<Scenario>,
    own: Option<Code>,
}

#[component]
fn ExportPanel(props: &ExportPanelProps) -> Html {
    let lang = use_lang();
    let told = use_state(|| None::<Label<'static>>);
    let outcome = use_memo(Arc::clone(&props.scenario), |scenario| divide(Arc::clone(scenario)).ok().map(Arc::new));
    let tell: Tell = {
        let told = told.clone();
        Callback::from(move |label| told.set(Some(label)))
    };
    let parts = match &*outcome {
        Some(outcome) => view_parts(outcome, props.own, &tell),
        None => html! { <p class="note">{ Label::NoOutcome.say(lang) }</p> },
    };
    html! {
        <>
            <h2 class="label">{ Label::Title.say(lang) }</h2>
            <p class="small muted">{ Label::Stays.say(lang) }</p>
            { view_told(*told, lang) }
            { parts }
            <DocumentsPart scenario={Arc::clone(&props.scenario)} outcome={(*outcome).clone()} {tell} />
        </>
    }
}

fn view_parts(outcome: &Arc<Outcome>, own: Option<Code>, tell: &Tell) -> Html {
    let shared = || (Arc::clone(outcome), tell.clone());
    let ((tables, tell_tables), (pictures, tell_pictures)) = (shared(), shared());
    let ((report, tell_report), (block, tell_block)) = (shared(), shared());
    html! {
        <>
            <TablesPart outcome={tables} tell={tell_tables} />
            <PicturesPart outcome={pictures} {own} tell={tell_pictures} />
            <ReportPart outcome={report} {own} tell={tell_report} />
            <BlockPart outcome={block} {own} tell={tell_block} />
        </>
    }
}

fn view_told(told: Option<Label<'static>>, lang: Lang) -> Html {
    html! { <p class="keep-told" role="status">{ for told.map(|told| told.say(lang)) }</p> }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
