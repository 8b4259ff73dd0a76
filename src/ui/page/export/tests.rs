//! The panel as text.

use std::{future::Future, pin::pin, task};

use yew::{ContextProvider, LocalServerRenderer};

use super::*;
use crate::figures::shipped;

#[derive(Properties, PartialEq)]
struct PanelProps {
    scenario: Arc<Scenario>,
    own: Option<Code>,
    lang: Lang,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    html! {
        <ContextProvider<Lang> context={props.lang}>
            <ExportPanel scenario={Arc::clone(&props.scenario)} own={props.own} />
        </ContextProvider<Lang>>
    }
}

/// Nothing in a view waits for anything, so polling is enough.
fn panel(scenario: Scenario, own: Option<Code>, lang: Lang) -> String {
    let props = PanelProps { scenario: Arc::new(scenario), own, lang };
    let mut panel = pin!(LocalServerRenderer::<Panel>::with_props(props).hydratable(false).render());
    let mut context = task::Context::from_waker(task::Waker::noop());
    for _ in 0..1_000 {
        if let task::Poll::Ready(html) = panel.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("the panel was not ready")
}

#[test]
fn the_panel_offers_every_form_and_shows_the_block_of_the_own_subregion() {
    let scenario = shipped::scenario(2025).unwrap();
    let html = panel(scenario.clone(), Code::new(479).ok(), Lang::Nl);
    for part in [
        "CSV voor Nederlandse Excel",
        "SVG",
        "PNG",
        "Verslag van Zaanstad",
        "Wat elke sleutel van Zaanstad vraagt",
        "Scenario (JSON)",
        "Uitkomst (JSON)",
    ] {
        assert!(html.contains(part), "{part} is missing");
    }
    assert!(html.contains("In de deelregio Zaanstreek-Waterland (7 gemeenten)"), "{html}");
    let html = panel(scenario, None, Lang::En);
    assert!(html.contains("CSV for Dutch Excel") && html.contains("Choose a municipality for a report"), "{html}");
    // Without a municipality there are no keys to show.
    assert!(!html.contains("value=\"keys\""), "{html}");
}

#[test]
fn a_scenario_without_an_outcome_can_still_be_saved() {
    let mut scenario = shipped::scenario(2025).unwrap();
    for group in &mut scenario.groups {
        group.is_included = false;
    }
    let html = panel(scenario, None, Lang::Nl);
    assert!(html.contains("kan zo niet verdeeld worden") && html.contains("Scenario (JSON)"), "{html}");
    assert!(!html.contains("Uitkomst (JSON)") && !html.contains("CSV"), "{html}");
}
