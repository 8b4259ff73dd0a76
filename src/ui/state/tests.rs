//! The reducer: what each action does, and what it leaves alone.

use super::*;
use crate::model::{AllocationKey, Bound, Decimal, FigureId, GroupId, Percent, Source, Standing};

fn begin() -> Rc<State> {
    Rc::new(State::new(Start::with(shipped::scenario(2025).unwrap().into())))
}

fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state, |state, action| state.reduce(action))
}

fn weight(figure: FigureId, percent: u8) -> Action {
    Action::Changed(Change::Weight { figure, weight: Percent::new(percent).unwrap() })
}

fn code(number: u16) -> Code {
    Code::new(number).unwrap()
}

#[test]
fn a_step_keeps_the_mix_at_a_hundred_and_can_be_undone_and_redone() {
    let state = after(begin(), [weight(FigureId::Inhabitants, 95)]);
    assert_eq!(state.scenario().key.weight(FigureId::Households).get(), 5);
    assert_eq!(Preset::of(&state.scenario().key), Preset::OwnMix);
    let undone = after(Rc::clone(&state), [Action::Undone]);
    assert!(undone.is_at_beginning());
    assert_eq!(after(undone, [Action::Redone]).scenario().key, state.scenario().key);
}

#[test]
fn the_weight_that_the_only_figure_loses_goes_to_the_next_one() {
    let state = after(begin(), [Action::Changed(Change::Preset(Preset::Supply)), weight(FigureId::Lettings, 90)]);
    assert_eq!(state.scenario().key.weight(FigureId::RoomToNorm).get(), 10);
}

#[test]
fn what_changes_nothing_adds_no_step() {
    let state = begin();
    let nothing = [
        Action::Changed(Change::Preset(Preset::PerInhabitant)),
        Action::Changed(Change::Year(2025)),
        Action::Changed(Change::Year(1999)),
        Action::Changed(Change::OptedIn(code(363))),
        Action::Changed(Change::OptedOut(code(9999))),
        Action::Changed(Change::HouseholdSize { group: GroupId::StatusHolders, size: Decimal::ZERO }),
        Action::MunicipalityChosen(Some(code(9999))),
        Action::RouteVisited(Route::Divide),
        Action::ResetPressed,
        Action::Undone,
        Action::Redone,
        Action::ReplayPressed(Motion::Full),
        Action::ReplayTurned,
        Action::TimelineMoved { index: Some(77), route: None },
    ];
    for action in nothing {
        let name = format!("{action:?}");
        assert!(Rc::ptr_eq(&after(Rc::clone(&state), [action]), &state), "{name}");
    }
}

#[test]
fn resetting_can_be_undone() {
    let state = after(begin(), [weight(FigureId::Lettings, 40), Action::ResetPressed]);
    assert!(state.is_at_beginning());
    assert_eq!(after(state, [Action::Undone]).scenario().key.weight(FigureId::Lettings).get(), 40);
}

#[test]
fn undoing_a_step_keeps_the_municipality_that_was_chosen_later() {
    let state =
        after(begin(), [weight(FigureId::Lettings, 40), Action::MunicipalityChosen(Some(code(479))), Action::Undone]);
    assert!(state.is_at_beginning());
    assert_eq!(state.own(), Some(code(479)));
}

#[test]
fn the_browsers_back_button_undoes_one_thing_at_a_time() {
    let state = after(begin(), [weight(FigureId::Lettings, 40), Action::MunicipalityChosen(Some(code(479)))]);
    assert_eq!(state.timeline.index(), 2);
    let back = after(state, [Action::TimelineMoved { index: Some(1), route: Some(Route::Divide) }]);
    assert_eq!((back.own(), back.scenario().key.weight(FigureId::Lettings).get()), (None, 40));
    let back = after(back, [Action::TimelineMoved { index: Some(0), route: Some(Route::Divide) }]);
    assert!(back.is_at_beginning());
}

#[test]
fn own_mix_brings_the_last_mix_back() {
    let own_mix = Action::Changed(Change::Preset(Preset::OwnMix));
    let state = after(
        begin(),
        [weight(FigureId::Lettings, 35), Action::Changed(Change::Preset(Preset::Room)), own_mix.clone()],
    );
    assert_eq!(state.scenario().key.weight(FigureId::Lettings).get(), 35);
    let first = after(begin(), [own_mix]);
    assert_eq!(Preset::of(&first.scenario().key), Preset::OwnMix);
}

#[test]
fn every_preset_is_recognised() {
    for preset in Preset::ALL {
        let key = preset.key().unwrap_or_else(|| {
            AllocationKey::only(FigureId::Inhabitants).with_weight(
                FigureId::Lettings,
                Percent::new(30).unwrap(),
                FigureId::Households,
            )
        });
        assert_eq!(Preset::of(&key), preset);
    }
}

#[test]
fn a_task_that_is_entered_is_the_users_own() {
    let entered = Action::Changed(Change::Task { group: GroupId::Homeless, amount: 1_000 });
    let state = after(begin(), [entered]);
    let group = state.scenario().groups.iter().find(|group| group.id == GroupId::Homeless).unwrap();
    assert_eq!((group.task.amount, &group.task.source), (1_000, &Source::Own(String::new())));
    assert_eq!(group.task.standing, Standing::Assumption);
}

#[test]
fn another_year_takes_other_figures_and_leaves_the_rest() {
    let state = after(begin(), [weight(FigureId::Lettings, 40), Action::Changed(Change::Year(2021))]);
    assert_eq!(state.scenario().region.shipped_year, Some(2021));
    assert_eq!(state.scenario().key.weight(FigureId::Lettings).get(), 40);
    assert_eq!(state.scenario().groups, begin().scenario().groups);
}

#[test]
fn a_replay_shows_old_and_new_three_times_and_then_stops() {
    let state = after(begin(), [weight(FigureId::Lettings, 40), Action::ReplayPressed(Motion::Full)]);
    let mut shown = vec![];
    let mut state = state;
    while let Some(replay) = state.replay.clone() {
        shown.push(replay.shown);
        let is_old = Arc::ptr_eq(state.shown_scenario(), state.timeline.scenario_before().unwrap());
        assert_eq!(is_old, replay.shown == Moment::Before);
        state = after(state, [Action::ReplayTurned]);
    }
    assert_eq!(shown, [Moment::Before, Moment::After].repeat(3));
    assert_eq!(state.shown_scenario(), state.scenario());
}

#[test]
fn a_replay_without_movement_shows_each_once_and_a_change_ends_it() {
    let state = after(begin(), [weight(FigureId::Lettings, 40), Action::ReplayPressed(Motion::Reduced)]);
    assert_eq!(after(Rc::clone(&state), [Action::ReplayTurned, Action::ReplayTurned]).replay, None);
    assert_eq!(after(state, [weight(FigureId::Lettings, 45)]).replay, None);
}

#[test]
fn a_region_without_the_chosen_municipality_loses_the_choice() {
    let mut small = shipped::scenario(2025).unwrap();
    let region = crate::model::Region::new("Test".into(), small.region.municipalities()[..2].to_vec(), vec![]).unwrap();
    small.region = Arc::new(region);
    let state = after(begin(), [Action::MunicipalityChosen(Some(code(363))), Action::ScenarioOpened(Arc::new(small))]);
    assert_eq!(state.own(), None);
    // Shipped figures for another set of municipalities bring what is housed there.
    let state = after(state, [Action::Changed(Change::Year(2024))]);
    assert!(state.scenario().groups.iter().all(|group| group.housed.len() == 30));
}

#[test]
fn what_is_kept_is_read_back() {
    let state = after(
        begin(),
        [
            weight(FigureId::Lettings, 40),
            Action::MunicipalityChosen(Some(code(363))),
            Action::LanguageChosen(Lang::En),
            Action::Changed(Change::AtLeast(Some(Bound::Homes(15)))),
        ],
    );
    let document = crate::document::render_scenario(state.scenario());
    let saved = read_saved(&render_saved(&document, state.own(), state.lang)).unwrap();
    assert_eq!((saved.own, saved.lang), (Some(code(363)), Lang::En));
    assert_eq!(saved.scenario, **state.scenario());
}

#[test]
fn what_is_not_ours_is_not_read() {
    for text in ["", "{}", "null", "{\"version\":2,\"scenario\":\"\"}", "{\"version\":1,\"scenario\":\"x\"}", "[1]"] {
        assert_eq!(read_saved(text), None, "{text}");
    }
}

/// The second module hands back figures of another year.
fn returned(year: u16, storing: Storing) -> Action {
    let scenario = Arc::new(shipped::scenario(year).unwrap());
    let (shown, lang, own) = (Shown::Page(Route::Divide), Lang::En, Some(code(363)));
    Action::Returned(Box::new(Desk { shown, lang, own, storing, groups_asked: 0, scenario, link: None }))
}

#[test]
fn a_page_begins_with_what_the_device_keeps_and_later_changes_are_steps() {
    let start = Start { storing: Storing::Unread, ..Start::with(shipped::scenario(2025).unwrap().into()) };
    let state = Rc::new(State::new(start)).reduce(returned(2021, Storing::On));
    assert_eq!((state.scenario().region.shipped_year, state.own()), (Some(2021), Some(code(363))));
    assert_eq!((state.lang, state.storing, state.timeline.undo_index()), (Lang::En, Storing::On, None));
    let state = after(state, [Action::LanguageChosen(Lang::Nl), returned(2022, Storing::On)]);
    assert_eq!((state.lang, state.timeline.undo_index()), (Lang::Nl, Some(0)));
}

#[test]
fn a_page_that_a_link_opened_begins_there_and_a_later_link_is_a_step() {
    let start = Start { link: Some("#s=1.X".into()), ..Start::with(shipped::scenario(2025).unwrap().into()) };
    let state = Rc::new(State::new(start));
    assert_eq!((state.link().map(|link| &**link), state.shown()), (Some("#s=1.X"), Shown::Panel(Panel::Share)));
    let opened = state.reduce(returned(2021, Storing::Off));
    assert_eq!((opened.scenario().region.shipped_year, opened.timeline.undo_index()), (Some(2021), None));
    assert_eq!((opened.link(), opened.shown()), (None, Shown::Page(Route::Divide)));
    let visited = opened.reduce(Action::LinkVisited("#s=1.Y".into())).reduce(returned(2022, Storing::Off));
    assert_eq!((visited.scenario().region.shipped_year, visited.timeline.undo_index()), (Some(2022), Some(0)));
}
