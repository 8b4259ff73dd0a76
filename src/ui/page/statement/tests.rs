//! The pages of the statements and of following up as text: before and after the answer is shown, in both languages, and what
//! a reader's steps do to the scenario.

use std::{future::Future, pin::pin, rc::Rc, sync::Arc, task};

use yew::{ContextProvider, Html, LocalServerRenderer, Properties, Reducible as _, component, html};

use crate::{
    divide::divide,
    figures::shipped,
    model::{Code, Floor, GroupId, Parameter, Realised, Scenario, Spread, Support},
    text::{Lang, StatementId},
    ui::{
        more::{Desk, MoreAction, MoreState},
        page::{FollowPage, MoreDirectionPage, OnlyShortagePage, PerInhabitantPage},
        state::{Action, Answer, Remember, Round, Route, Shown, Storing},
    },
};

#[derive(Properties, PartialEq)]
struct PageProps {
    state: MoreState,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let state = &props.state;
    let (scenario, own, memory) = (Arc::clone(&state.desk.scenario), state.desk.own, state.memory.clone());
    let page = match state.desk.shown {
        Shown::Page(Route::Statement1) => html! { <PerInhabitantPage {scenario} {own} {memory} /> },
        Shown::Page(Route::Statement2) => html! { <OnlyShortagePage {scenario} {own} {memory} /> },
        Shown::Page(Route::Statement3) => html! { <MoreDirectionPage {scenario} {own} {memory} /> },
        Shown::Page(_) | Shown::Panel(_) => html! { <FollowPage {scenario} {own} {memory} /> },
    };
    html! { <ContextProvider<Lang> context={state.desk.lang}>{ page }</ContextProvider<Lang>> }
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

fn at(route: Route, lang: Lang, scenario: Scenario) -> Rc<MoreState> {
    Rc::new(MoreState::new(Desk {
        shown: Shown::Page(route),
        lang,
        own: Code::new(479).ok(),
        storing: Storing::Off,
        groups_asked: 0,
        scenario: Arc::new(scenario),
        link: None,
    }))
}

fn after(state: Rc<MoreState>, actions: impl IntoIterator<Item = MoreAction>) -> Rc<MoreState> {
    actions.into_iter().fold(state, MoreState::reduce)
}

fn shipped() -> Scenario {
    shipped::scenario(2025).unwrap()
}

const STATEMENTS: [(Route, StatementId); 3] = [
    (Route::Statement1, StatementId::PerInhabitant),
    (Route::Statement2, StatementId::OnlyShortage),
    (Route::Statement3, StatementId::MoreDirection),
];

fn revealed(route: Route, statement: StatementId, lang: Lang, scenario: Scenario) -> String {
    page(&after(at(route, lang, scenario), [MoreAction::Remember(Remember::Revealed(statement))]))
}

#[test]
fn the_numbers_wait_for_the_prediction_and_nobody_is_forced() {
    for (route, statement) in STATEMENTS {
        for lang in Lang::ALL {
            let covered = page(&at(route, lang, shipped()));
            let shown = revealed(route, statement, lang, shipped());
            assert!(covered.contains("name=\"answer-before\"") && covered.contains("name=\"guess\""));
            // The consequence and the verdict come after the guess; arguments do not wait.
            assert!(!covered.contains("class=\"consq\"") && !covered.contains("class=\"verdict\""), "{route:?}");
            assert!(covered.contains("class=\"proscons\""));
            assert!(shown.contains("class=\"consq\"") && shown.contains("class=\"verdict\""), "{route:?}");
            assert!(shown.contains("name=\"answer-after\""));
        }
    }
}

#[test]
fn a_table_stands_before_its_drawing() {
    for (route, statement) in STATEMENTS {
        let html = revealed(route, statement, Lang::Nl, shipped());
        let (table, drawing) = (html.find("<table").unwrap(), html.find("class=\"svg-wide\"").unwrap());
        assert!(table < drawing, "{route:?}");
    }
    let follow = page(&at(Route::Follow, Lang::Nl, shipped()));
    assert!(follow.find("<table").unwrap() < follow.find("class=\"svg-wide\"").unwrap());
}

#[test]
fn headings_go_down_one_level_at_a_time_and_ids_are_used_once() {
    for (route, statement) in STATEMENTS {
        check_structure(&revealed(route, statement, Lang::En, shipped()));
    }
    check_structure(&page(&at(Route::Follow, Lang::En, shipped())));
}

fn check_structure(html: &str) {
    let mut last = 0;
    for (place, _) in html.match_indices("<h") {
        let Some(level) = html[place + 2..].chars().next().and_then(|digit| digit.to_digit(10)) else { continue };
        assert!(level <= last + 1, "h{level} after h{last}: {}", &html[place..place + 60]);
        last = level;
    }
    let mut ids: Vec<&str> =
        html.match_indices(" id=\"").map(|(place, _)| html[place + 5..].split('"').next().unwrap()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id twice");
}

#[test]
fn the_sentence_follows_the_levers() {
    let mut scenario = shipped();
    let before = revealed(Route::Statement2, StatementId::OnlyShortage, Lang::Nl, scenario.clone());
    let outcome = divide(scenario.clone().into()).unwrap();
    let found = crate::statement::shortage(&outcome, &crate::statement::cells(&outcome));
    assert!(before.contains(&crate::text::shortage_for_region(&found, Lang::Nl).0));
    assert!(before.contains("U heeft nog aan geen knop gedraaid."));
    scenario.statements.set(Parameter::ExtraHomes, 400);
    scenario.statements.spread = Spread::Fair;
    let html = revealed(Route::Statement2, StatementId::OnlyShortage, Lang::Nl, scenario);
    assert!(html.contains("Met uw keuzes blijven"));
    assert!(html.contains("24 volgordes"));
}

#[test]
fn the_answer_is_in_no_document() {
    let statement = StatementId::PerInhabitant;
    let answered =
        MoreAction::Remember(Remember::Answered { statement, round: Round::Before, answer: Answer::FullyAgree });
    let before = at(Route::Statement1, Lang::Nl, shipped());
    let state = after(Rc::clone(&before), [answered]);
    assert_eq!(state.desk, before.desk);
    assert_eq!(state.desk.render(None), before.desk.render(None));
    assert!(page(&state).contains("checked"));
}

#[test]
fn hidden_names_are_nowhere_in_the_tables() {
    let state = after(
        at(Route::Statement1, Lang::Nl, shipped()),
        [
            MoreAction::Remember(Remember::Revealed(StatementId::PerInhabitant)),
            MoreAction::Remember(Remember::NamesToggled),
        ],
    );
    let html = page(&state);
    let table = html.split("Last per gemeente").nth(2).unwrap().split("</table>").next().unwrap();
    assert!(!table.contains("Wormerland") && table.contains(">AD<"), "{table}");
    assert!(html.contains("Onthul de namen"));
}

#[test]
fn the_hot_potato_names_who_stopped_and_closes() {
    let mut scenario = shipped();
    scenario.statements.stopped = [394, 1942].map(|number| Code::new(number).unwrap()).to_vec();
    let task = divide(scenario.clone().into()).unwrap().total.task;
    let html = page(&at(Route::Statement3, Lang::Nl, scenario));
    assert!(html.contains("2 gemeenten doen niet mee."));
    assert!(html.contains("Haarlemmermeer doet weer mee"));
    assert!(html.contains("sluit ✓") && html.contains(&Lang::Nl.whole(task)));
}

#[test]
fn a_scenario_without_outcome_is_answered_in_words() {
    let mut scenario = shipped();
    scenario.groups.iter_mut().for_each(|group| group.is_included = false);
    for (route, _) in STATEMENTS.into_iter().chain([(Route::Follow, StatementId::PerInhabitant)]) {
        let html = page(&at(route, Lang::Nl, scenario.clone()));
        assert!(html.contains("role=\"alert\""), "{route:?}");
    }
}

#[test]
fn odd_settings_still_give_a_page() {
    let mut scenario = shipped();
    scenario.statements.floor = Floor::Lettings;
    scenario.statements.set(Parameter::Reserved, 0);
    scenario.statements.set(Parameter::SocialOfNew, 0);
    for group in GroupId::SHIPPED {
        scenario.statements.set_support(group, Support::Intensive);
    }
    scenario.groups.iter_mut().for_each(|group| group.is_included = true);
    for (route, statement) in STATEMENTS {
        let html = revealed(route, statement, Lang::En, scenario.clone());
        assert!(!html.contains("NaN"), "{route:?}");
    }
}

#[test]
fn what_was_realised_is_in_the_account() {
    let mut scenario = shipped();
    let first = crate::model::HalfYear { year: scenario.task_year, half: crate::model::Half::First };
    scenario.ledger.set_realised(first, Code::new(479).unwrap(), Some(Realised { number: 20, months: 2 }));
    let html = page(&at(Route::Follow, Lang::Nl, scenario));
    // 154 in six months is 51.33 in two: 32 too few.
    assert!(html.contains("nee, 32 te weinig"), "behind by a sixth per month");
    assert!(html.contains("na 2 maanden"));
    assert!(html.contains("Zaanstad huisvestte er in de eerste helft van 2026 20 van de 154."));
}

#[test]
fn a_changed_scenario_goes_back_as_a_step() {
    let state = at(Route::Statement2, Lang::Nl, shipped());
    let mut changed = shipped();
    changed.statements.set(Parameter::ExtraHomes, 100);
    let next = after(Rc::clone(&state), [MoreAction::Common(Action::ScenarioOpened(Arc::new(changed.clone())))]);
    assert_eq!(*next.desk.scenario, changed);
    let back = Desk::read(&next.desk.render(Some(&state.desk.scenario)), Some(&state.desk.scenario)).unwrap();
    assert_eq!(*back.scenario, changed, "the parameters travel in the document");
}
