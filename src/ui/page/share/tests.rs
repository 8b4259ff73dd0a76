//! The panel as text, and what opening a link does to the scenario.

use std::{future::Future, pin::pin, rc::Rc, task};

use yew::{ContextProvider, LocalServerRenderer, Properties, Reducible as _, component};

use super::*;
use crate::{
    figures::shipped,
    model::{AllocationKey, Code, FigureId},
    share::{Validity, encode, encode_link},
    text::Lang,
    ui::{
        more::{Desk, MoreAction},
        state::{Arrived, Embedding, Panel, Route, SharingAction, Shown, Storing, WithOwn},
        widget::{WidgetTheme, WidgetView},
    },
};

#[derive(Properties, PartialEq)]
struct PanelProps {
    state: MoreState,
}

#[component]
fn SharePanel(props: &PanelProps) -> Html {
    html! { <ContextProvider<Lang> context={props.state.desk.lang}>{ view_share(&props.state) }</ContextProvider<Lang>> }
}

/// Nothing in a view waits for anything, so polling is enough.
fn panel(state: &MoreState) -> String {
    let renderer = LocalServerRenderer::<SharePanel>::with_props(PanelProps { state: state.clone() }).hydratable(false);
    let mut panel = pin!(renderer.render());
    let mut context = task::Context::from_waker(task::Waker::noop());
    for _ in 0..1_000 {
        if let task::Poll::Ready(html) = panel.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("the panel was not ready")
}

fn opened_at(link: Option<&str>, lang: Lang) -> Rc<MoreState> {
    let scenario = Arc::new(shipped::scenario(2025).unwrap());
    let (shown, own) = (Shown::Panel(Panel::Share), Code::new(479).ok());
    Rc::new(MoreState::new(Desk {
        shown,
        lang,
        own,
        storing: Storing::Off,
        groups_asked: 0,
        scenario,
        link: link.map(Into::into),
    }))
}

fn after(state: Rc<MoreState>, action: SharingAction) -> Rc<MoreState> {
    state.reduce(MoreAction::Sharing(action))
}

#[test]
fn the_panel_shows_the_code_the_link_and_the_qr_code() {
    let html = panel(&opened_at(None, Lang::Nl));
    let code = encode(&shipped::scenario(2025).unwrap(), Validity::Fixed).unwrap();
    for part in [
        code.grouped().as_str(),
        &format!("#s=1.{}", code.as_str()),
        "Kopieer link",
        "mailto:?subject=",
        "<svg",
        "Vast",
        "Levend",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains(" style="));
    let english = panel(&opened_at(None, Lang::En));
    assert!(english.contains("Copy link") && !english.contains("Kopieer"));
}

#[test]
fn the_link_can_choose_the_municipality_and_follow_the_newest_figures() {
    let state = after(opened_at(None, Lang::Nl), SharingAction::OwnChosen(WithOwn::Yes));
    let html = panel(&after(Rc::clone(&state), SharingAction::ValidityChosen(Validity::Live)));
    let live = encode(&state.desk.scenario, Validity::Live).unwrap();
    assert!(html.contains(&format!("#s=1.{}.0479", live.as_str())), "{html}");
}

#[test]
fn a_division_without_a_code_says_why_and_how_long_the_link_is() {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.groups[1].task.amount = 4_000;
    let desk = Desk { scenario: Arc::new(scenario), ..opened_at(None, Lang::Nl).desk.clone() };
    let html = panel(&MoreState::new(desk));
    assert!(html.contains("past niet in een korte code, omdat ‘Statushouders’ een eigen opgave heeft"), "{html}");
    assert!(html.contains("#s=1z.") && html.contains("tekens lang") && !html.contains("Kopieer code"), "{html}");
    assert!(html.contains("Dit kan alleen als de verdeling in een code past"), "{html}");
}

#[test]
fn a_link_that_was_opened_is_the_scenario_and_the_page() {
    let mut scenario = shipped::scenario(2023).unwrap();
    scenario.key = AllocationKey::only(FigureId::Lettings);
    let link = encode_link(&scenario, Validity::Fixed, Code::new(363).ok()).unwrap();
    let state = opened_at(Some(&format!("https://example.nl/map/{}", link.fragment)), Lang::Nl);
    assert_eq!(*state.desk.scenario, scenario);
    assert_eq!((state.desk.own, state.desk.link.clone()), (Code::new(363).ok(), None));
    assert_eq!(state.desk.shown, Shown::Page(Route::Divide));
    // A mended link, and one with numbers of the maker, are told about.
    let mended = opened_at(Some(&format!("https://example.nl/%23{}", &link.fragment[1..])), Lang::Nl);
    assert_eq!((&*mended.desk.scenario, mended.desk.shown), (&scenario, Shown::Panel(Panel::Share)));
    assert!(panel(&mended).contains("De link was beschadigd en is hersteld"));
    scenario.groups[1].task.amount = 4_000;
    let own = encode_link(&scenario, Validity::Fixed, None).unwrap();
    let html = panel(&opened_at(Some(&own.fragment), Lang::Nl));
    assert!(html.contains("eigen opgaven van de maker"), "{html}");
}

#[test]
fn a_link_that_cannot_be_read_leaves_the_division_and_says_what_to_do() {
    let state = opened_at(Some("https://example.nl/#s=9.abc"), Lang::Nl);
    assert_eq!(*state.desk.scenario, shipped::scenario(2025).unwrap());
    let html = panel(&state);
    assert!(html.contains("role=\"alert\"") && html.contains("nieuwere rekenhulp"), "{html}");
    assert!(html.contains("Kopieer link"), "the rest still works");
}

#[test]
fn a_mistyped_code_offers_the_one_that_was_meant() {
    let code = encode(&shipped::scenario(2021).unwrap(), Validity::Fixed).unwrap();
    let wrong = if code.as_str().ends_with('8') { "9" } else { "8" };
    let typed = format!("{}{wrong}", &code.as_str()[..code.as_str().len() - 1]);
    let state = after(opened_at(None, Lang::Nl), SharingAction::LinkEntered(typed.as_str().into()));
    assert!(matches!(state.sharing.arrived, Some(Arrived::Refused(_))));
    assert!(panel(&state).contains(&format!("Open {}", code.grouped())));
    let state = after(state, SharingAction::LinkEntered(code.as_str().into()));
    assert_eq!(state.desk.scenario.region.shipped_year, Some(2021));
}

#[test]
fn the_lines_for_a_website_follow_what_is_chosen() {
    let state = opened_at(None, Lang::Nl);
    let code = encode(&state.desk.scenario, Validity::Fixed).unwrap();
    let html = panel(&state);
    assert!(html.contains("In een andere website zetten"), "{html}");
    assert!(html.contains(&format!("embed.html?view=kaart&amp;lang=nl#s=1.{}", code.as_str())), "{html}");
    let embedding =
        Embedding { view: WidgetView::Bars, own: Code::new(363).ok(), lang: Lang::En, theme: Some(WidgetTheme::Mra) };
    let state =
        after(after(state, SharingAction::EmbeddingChosen(embedding)), SharingAction::ValidityChosen(Validity::Live));
    let live = encode(&state.desk.scenario, Validity::Live).unwrap();
    let html = panel(&state);
    let address = format!("embed.html?view=staven&amp;gemeente=GM0363&amp;lang=en&amp;theme=mra#s=1.{}", live.as_str());
    // Once in the lines, once in the frame that shows what they give.
    assert_eq!(html.matches(&address).count(), 2, "{html}");
    assert!(html.contains("Open the calculator"), "the words are for the readers of that website: {html}");
}
