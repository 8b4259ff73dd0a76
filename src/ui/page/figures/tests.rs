//! The page as text, in each of its states, and what pasting, correcting, using and undoing do to the scenario.

use std::{future::Future, pin::pin, task};

use yew::{ContextProvider, LocalServerRenderer, Properties, Reducible as _, component};

use super::*;
use crate::{
    figures::{Repair, read_table, shipped},
    model::{Decimal, FigureId, Origin},
    text::Lang,
    ui::{
        more::{Desk, MoreAction},
        state::{Action, Change, FiguresAction, Import, Input, Route, Shown, Storing},
    },
};

const MEMO: &str = include_str!("../../../../tests/import/memo.csv");

#[derive(Properties, PartialEq)]
struct PageProps {
    state: MoreState,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let checked = props.state.figures.draft().map(|draft| Rc::new(Checked::of(Rc::clone(draft))));
    html! { <ContextProvider<Lang> context={props.state.desk.lang}>{ view_figures(&props.state, checked.as_ref()) }</ContextProvider<Lang>> }
}

/// Nothing in a view waits for anything, so polling is enough.
fn page(state: &MoreState) -> String {
    let renderer = LocalServerRenderer::<Page>::with_props(PageProps { state: state.clone() }).hydratable(false);
    let mut page = pin!(renderer.render());
    let mut context = task::Context::from_waker(task::Waker::noop());
    for _ in 0..1_000 {
        if let task::Poll::Ready(html) = page.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("the page was not ready")
}

fn begin() -> Rc<MoreState> {
    let scenario = Arc::new(shipped::scenario(2025).unwrap());
    Rc::new(MoreState::new(Desk {
        shown: Shown::Page(Route::Figures),
        lang: Lang::Nl,
        own: None,
        storing: Storing::Off,
        groups_asked: 0,
        scenario,
        link: None,
    }))
}

fn after(state: Rc<MoreState>, actions: impl IntoIterator<Item = MoreAction>) -> Rc<MoreState> {
    actions.into_iter().fold(state, MoreState::reduce)
}

/// Pasting, and reading as the effect does it.
fn paste(state: Rc<MoreState>, text: &str) -> Rc<MoreState> {
    let state = after(state, [MoreAction::Figures(FiguresAction::TablePasted(text.into()))]);
    let Import::Reading(input) = &state.figures.import else { panic!("{:?}", state.figures.import) };
    let (draft, _) = read_table(&input.bytes, &state.desk.scenario.region);
    let read = FiguresAction::DraftRead { input: None, name: None, draft: Rc::new(draft) };
    after(state, [MoreAction::Figures(read)])
}

fn repaired(repair: Repair) -> MoreAction {
    MoreAction::Figures(FiguresAction::Repaired(repair))
}

fn inhabitants(state: &MoreState) -> (String, Origin) {
    let figure = state.desk.scenario.region.figure(FigureId::Inhabitants).unwrap();
    (figure.total().to_string(), figure.origin)
}

#[test]
fn the_empty_page_asks_for_a_table_and_shows_the_figures_in_use() {
    let html = page(&begin());
    for part in ["id=\"plak\"", "Plak hier uw tabel", "Leeg blad, CSV", "Cijfers die nu in gebruik zijn", "2.623.253"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(html.contains("<li aria-current=\"step\">Plakken</li>"));
    assert!(!html.contains("role=\"alert\"") && !html.contains(" style="));
    assert_eq!(html.matches("<h1").count(), 1);
}

#[test]
fn a_memo_shows_its_problems_with_links_and_remedies() {
    let html = page(&paste(begin(), MEMO));
    for part in [
        "<li aria-current=\"step\">Controleren</li>",
        "role=\"alert\"",
        "Gebruik 2.965 van CBS",
        "Tel op bij Amsterdam",
        "href=\"#cel-6-1\"",
        "id=\"cel-6-1\"",
        "aria-invalid=\"true\"",
        "aria-describedby=\"cel-6-1-fout\"",
        "id=\"cel-6-1-fout\"",
        "168.743",
        "<s class=\"raw\">168,743</s>",
        "punt als duizendteken, komma als decimaal",
        "aria-disabled=\"true\"",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn every_link_of_the_summary_leads_somewhere() {
    for text in [MEMO, include_str!("../../../../tests/import/trouble.csv")] {
        let html = page(&paste(begin(), text));
        for link in html.split("href=\"#").skip(1) {
            let id = link.split('"').next().unwrap();
            assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
    }
}

#[test]
fn what_is_no_table_says_what_to_do_and_leaves_the_figures_in_use() {
    let state = paste(begin(), "%PDF-1.7");
    let html = page(&state);
    assert!(html.contains("Dit bestand is een PDF, geen tabel.") && html.contains("kopieer de tabel"));
    assert!(!html.contains("Welke kolom is wat?"));
    assert!(
        page(&after(Rc::clone(&state), [MoreAction::Handed(Desk { lang: Lang::En, ..state.desk.clone() })]))
            .contains("This file is a PDF")
    );
    assert_eq!(state.desk.scenario, begin().desk.scenario);
    let used = after(Rc::clone(&state), [MoreAction::Figures(FiguresAction::Used)]);
    assert_eq!(used.desk.scenario, begin().desk.scenario);
}

#[test]
fn markup_is_shown_as_text() {
    let html = page(&paste(begin(), "gemeente;<img src=x>\nAlmere;5\n<script>alert(1)</script>;6\nHaarlem;7\n"));
    assert!(!html.contains("<script") && !html.contains("<img"));
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn reading_is_said_while_it_lasts() {
    let input = Rc::new(Input { name: Some("a.csv".into()), bytes: vec![] });
    let html = page(&after(begin(), [MoreAction::Figures(FiguresAction::FileBrought(input))]));
    assert!(html.contains("Bezig met lezen…") && html.contains("aria-busy=\"true\""));
    let html = page(&after(begin(), [MoreAction::Figures(FiguresAction::FileRefused("a.csv".into()))]));
    assert!(html.contains("Uw browser kan het bestand ‘a.csv’ niet lezen."));
}

#[test]
fn figures_are_pasted_corrected_used_and_undone() {
    let state = paste(begin(), "gemeente;inwoners\nAlmere;230.O00\nHaarlem;168.743\n");
    assert_eq!(inhabitants(&state), inhabitants(&begin()));
    let typed = Repair::CellTyped { row: 0, column: 0, text: "230.000".to_owned() };
    let state = after(state, [repaired(typed), repaired(Repair::MissingFilled)]);
    let html = page(&state);
    assert!(html.contains("niets dat u moet nakijken") && !html.contains("aria-disabled=\"true\""), "{html}");

    let state = after(state, [MoreAction::Figures(FiguresAction::Used)]);
    assert_eq!(state.desk.shown, Shown::Page(Route::Divide));
    assert_eq!(inhabitants(&state), ((2_623_253 - 229_574 + 230_000).to_string(), Origin::Own));
    let html = page(&after(Rc::clone(&state), [MoreAction::Common(Action::RouteVisited(Route::Figures))]));
    assert!(
        html.contains("<li aria-current=\"step\">Gebruiken</li>") && html.contains("Terug naar de cijfers van het CBS")
    );
    assert!(html.contains("eigen cijfers"));

    // Undoing is the first module's: it hands the earlier scenario over. The draft stays, for another try.
    let undone = after(state, [MoreAction::Handed(begin().desk.clone())]);
    assert_eq!(inhabitants(&undone), inhabitants(&begin()));
    assert!(undone.figures.draft().is_some());
    let again = after(
        undone,
        [MoreAction::Figures(FiguresAction::Used), MoreAction::Common(Action::Changed(Change::OwnFiguresDropped))],
    );
    assert_eq!(*again.desk.scenario.region, *begin().desk.scenario.region);
}

#[test]
fn a_blocked_column_does_not_hold_up_the_others() {
    let mut text = "gemeente;inwoners;score\n".to_owned();
    for municipality in begin().desk.scenario.region.municipalities() {
        text += &format!("{};1000;{}\n", municipality.name, if municipality.name == "Almere" { "?" } else { "5" });
    }
    let state = paste(begin(), &text);
    let html = page(&state);
    assert!(html.contains("Alleen inwoners gebruiken") && html.contains("Kijk eerst de punten bovenaan na."), "{html}");
    let state = after(state, [MoreAction::Figures(FiguresAction::Used)]);
    assert_eq!(inhabitants(&state), ("30000".to_owned(), Origin::Own));
    assert_eq!(state.desk.scenario.region.figure(FigureId::Own(0)), None);
}

#[test]
fn a_key_of_an_own_figure_leaves_with_it() {
    let rows: String =
        begin().desk.scenario.region.municipalities().iter().map(|row| format!("{};7\n", row.name)).collect();
    let state = paste(begin(), &format!("gemeente;score\n{rows}"));
    let weight = crate::model::Percent::new(100).unwrap();
    let chosen = MoreAction::Common(Action::Changed(Change::Weight { figure: FigureId::Own(0), weight }));
    let state = after(state, [MoreAction::Figures(FiguresAction::Used), chosen]);
    assert_eq!(state.desk.scenario.key.weight(FigureId::Own(0)).get(), 100);
    let state = after(state, [MoreAction::Common(Action::Changed(Change::OwnFiguresDropped))]);
    assert_eq!(state.desk.scenario.key.weight(FigureId::Inhabitants).get(), 100);
}

#[test]
fn a_correction_is_taken_back_and_clearing_forgets_everything() {
    let state = paste(begin(), MEMO);
    let draft = Rc::clone(state.figures.draft().unwrap());
    let filled = Repair::CellFilledFromKnown { row: 6, column: 1, value: Decimal::whole(2_965) };
    let state = after(state, [repaired(filled)]);
    assert!(page(&state).contains("Maak de laatste correctie ongedaan"));
    let state = after(state, [MoreAction::Figures(FiguresAction::RepairUndone)]);
    assert_eq!(state.figures.draft(), Some(&draft));
    let state = after(state, [MoreAction::Figures(FiguresAction::Cleared)]);
    assert_eq!((state.figures.draft(), &*state.figures.text), (None, ""));
}
