//! The scenario and the outcome as documents.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::{Tell, saved, view_part};
use crate::{
    document::render_scenario,
    export::render_outcome,
    model::{Outcome, Scenario},
    text::ExportPanelLabel as Label,
    ui::{context::use_lang, effects, part::Button},
};

/// The names of the files.
const SCENARIO: &str = "fair-share.json";
const OUTCOME: &str = "fair-share-uitkomst.json";

#[derive(Properties, PartialEq)]
pub(crate) struct DocumentsPartProps {
    pub(crate) scenario: Arc<Scenario>,
    /// `None` when the scenario cannot be divided.
    pub(crate) outcome: Option<Arc<Outcome>>,
    pub(crate) tell: Tell,
}

#[component]
pub(crate) fn DocumentsPart(props: &DocumentsPartProps) -> Html {
    let lang = use_lang();
    let on_scenario = {
        let (scenario, tell) = (Arc::clone(&props.scenario), props.tell.clone());
        Callback::from(move |()| {
            let text = render_scenario(&scenario);
            tell.emit(saved(SCENARIO, effects::save_document(SCENARIO, "application/json", &text)));
        })
    };
    let outcome = props.outcome.clone().map(|outcome| {
        let tell = props.tell.clone();
        let on_outcome = Callback::from(move |()| {
            let text = render_outcome(&outcome, None);
            tell.emit(saved(OUTCOME, effects::save_document(OUTCOME, "application/json", &text)));
        });
        html! { <Button on_press={on_outcome}>{ Label::OutcomeDocument.say(lang) }</Button> }
    });
    let inside = html! {
        <div class="acts">
            <Button on_press={on_scenario}>{ Label::ScenarioDocument.say(lang) }</Button>
            { for outcome }
        </div>
    };
    view_part("h-documents", Label::Documents, Some(Label::DocumentsExplained), lang, inside)
}
