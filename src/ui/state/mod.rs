//! The state of the interface and how it changes: pure, so that it is tested without a browser. What follows from the
//! scenario is computed from it and never kept here.

mod action;
mod change;
mod embedding;
mod entered;
mod figures;
mod memory;
mod pin;
mod region;
mod route;
mod saved;
mod sharing;
mod timeline;
mod view;

use std::{rc::Rc, sync::Arc};

use yew::Reducible;

pub(crate) use action::{Action, KeepingAction, Motion, Notice};
pub(crate) use change::{Change, Preset, key_figures};
pub(crate) use embedding::{Embedding, FRAME_HEIGHT, FRAME_MAY, folder_of};
pub(crate) use entered::{EntryIssue, parse_count, parse_decimal};
pub(crate) use figures::{Figures, FiguresAction, Import, Input, ROWS_AT_ONCE, Stop};
pub(crate) use memory::{Answer, Memory, Names, Pasted, Remember, Round, Scope};
pub(crate) use pin::{Pin, PinAction, reduce_pins};
pub(crate) use region::with_region;
pub use route::Route;
pub(crate) use route::{Panel, Shown};
pub(crate) use saved::{Saved, read_saved, render_saved};
pub(crate) use sharing::{Arrived, Copied, Linked, QrSize, Sharing, SharingAction, Told, WithOwn};
pub(crate) use timeline::{Entry, Timeline};
pub(crate) use view::{Arrival, Column, ColumnGroup, Direction, Fold, Menu, Sort, View};

use crate::{
    figures::shipped,
    model::{Code, Scenario},
    text::Lang,
    ui::more::Desk,
};

/// With what the app starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// The scenario; the shipped one, or the one that the device kept.
    pub scenario: Arc<Scenario>,
    /// The municipality that is chosen, if any.
    pub own: Option<Code>,
    /// The page.
    pub route: Route,
    /// The language.
    pub lang: Lang,
    /// Whether changes are kept on this device.
    pub storing: Storing,
    /// The index that the browser's history has for this page.
    pub index: usize,
    /// The address that was opened, when it holds a scenario that is still to be read.
    pub link: Option<Rc<str>>,
}

impl Start {
    /// What somebody finds who comes for the first time; `None` without shipped figures.
    #[must_use]
    pub fn first() -> Option<Self> {
        shipped::scenario(shipped::DEFAULT_YEAR).ok().map(|scenario| Self::with(Arc::new(scenario)))
    }

    /// Whether everything that shows is as somebody finds it who comes for the first time.
    #[must_use]
    pub fn is_first(&self) -> bool {
        Self::first().is_some_and(|first| *self == Self { index: self.index, ..first })
    }

    /// A scenario, with nothing chosen and nothing kept.
    #[must_use]
    pub fn with(scenario: Arc<Scenario>) -> Self {
        let (own, route, lang, storing) = (None, Route::default(), Lang::default(), Storing::Off);
        Self { scenario, own, route, lang, storing, index: 0, link: None }
    }
}

/// Whether changes are kept on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Storing {
    /// Nothing is kept.
    #[default]
    Off,
    /// Something is kept, and the second module has still to read it.
    Unread,
    /// Every change is kept.
    On,
}

/// The last change, shown again: old and new in turn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Replay {
    /// The scenario before the change.
    before: Arc<Scenario>,
    /// Which of the two is shown.
    pub(crate) shown: Moment,
    /// How many turns follow.
    turns: u8,
}

/// Before or after the last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    Before,
    After,
}

/// An address with a scenario, and when it was visited.
#[derive(Debug, Clone, PartialEq)]
enum Visited {
    AtStart(Rc<str>),
    Later(Rc<str>),
}

/// Everything that the interface remembers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct State {
    pub(crate) timeline: Timeline,
    pub(crate) lang: Lang,
    pub(crate) view: View,
    pub(crate) storing: Storing,
    pub(crate) replay: Option<Replay>,
    /// How often the tasks of the groups were asked for: the second module opens them.
    pub(crate) groups_asked: usize,
    /// Where "Beginstand" leads.
    beginning: Arc<Scenario>,
    /// An address with a scenario that the second module has not read yet.
    link: Option<Visited>,
}

impl State {
    pub(crate) fn new(start: Start) -> Self {
        let Start { scenario, own, route, lang, storing, index, link } = start;
        let beginning = shipped::scenario(shipped::DEFAULT_YEAR).map_or_else(|_| Arc::clone(&scenario), Arc::new);
        // The same scenario is the same `Arc`, so that comparing the two costs nothing.
        let scenario = if *scenario == *beginning { Arc::clone(&beginning) } else { scenario };
        let own = own.filter(|code| scenario.region.index_of(*code).is_some());
        let timeline = Timeline::new(Entry { scenario, own, route }, index);
        let (view, groups_asked) = (View::default(), 0);
        let mut state = Self { timeline, lang, view, storing, replay: None, groups_asked, beginning, link: None };
        if let Some(address) = link {
            state.view.panel = Some(Panel::Share);
            state.link = Some(Visited::AtStart(address));
        }
        state
    }

    /// The scenario that counts: what is saved, changed and undone.
    pub(crate) fn scenario(&self) -> &Arc<Scenario> {
        &self.timeline.present().scenario
    }

    /// The scenario on the screen: during a replay, sometimes the one before.
    pub(crate) fn shown_scenario(&self) -> &Arc<Scenario> {
        match &self.replay {
            Some(Replay { before, shown: Moment::Before, .. }) => before,
            Some(Replay { shown: Moment::After, .. }) | None => self.scenario(),
        }
    }

    pub(crate) fn own(&self) -> Option<Code> {
        self.timeline.present().own
    }

    pub(crate) fn route(&self) -> Route {
        self.timeline.present().route
    }

    /// Whether "Beginstand" would change anything.
    pub(crate) fn is_at_beginning(&self) -> bool {
        **self.scenario() == *self.beginning
    }

    fn push_scenario(&mut self, scenario: Arc<Scenario>) {
        let present = self.timeline.present();
        let own = present.own.filter(|code| scenario.region.index_of(*code).is_some());
        self.timeline.push(Entry { scenario, own, route: present.route });
        self.replay = None;
    }

    fn push_own(&mut self, own: Option<Code>) {
        let present = self.timeline.present();
        let own = own.filter(|code| present.scenario.region.index_of(*code).is_some());
        if own != present.own {
            self.timeline.push(Entry { own, ..present.clone() });
        }
    }

    fn push_route(&mut self, route: Route) {
        let present = self.timeline.present();
        if route != present.route {
            self.timeline.push(Entry { route, ..present.clone() });
        }
    }

    fn change(&mut self, change: &Change) {
        if let Some(scenario) = change.apply(self.scenario(), self.timeline.earlier()) {
            self.push_scenario(Arc::new(scenario));
        }
    }

    /// Shows another scenario of the timeline.
    fn move_scenario(&mut self, index: Option<usize>) {
        if let Some(index) = index {
            self.timeline.move_scenario(index);
            self.replay = None;
        }
    }

    fn open(&mut self, scenario: Arc<Scenario>) {
        if *scenario != **self.scenario() {
            self.push_scenario(scenario);
        }
    }

    /// Takes what the second module changed, as one step.
    fn take_back(&mut self, desk: Desk) {
        let present = self.timeline.present();
        let scenario = if *desk.scenario == *present.scenario { Arc::clone(&present.scenario) } else { desk.scenario };
        let own = desk.own.filter(|code| scenario.region.index_of(*code).is_some());
        let is_start = self.awaits_start();
        if is_start {
            self.lang = desk.lang;
        }
        self.storing = desk.storing;
        let entry = Entry { scenario, own, route: desk.shown.route() };
        if entry != *present {
            // A page that was opened by a link begins there: the address stays that of the link, also for a reload.
            if is_start && self.timeline.is_untouched() {
                self.timeline.replace(entry);
            } else {
                self.timeline.push(entry);
            }
            self.replay = None;
        }
        self.link = desk.link.map(Visited::Later);
        self.view.panel = match desk.shown {
            Shown::Panel(panel) => Some(panel),
            Shown::Page(_) => None,
        };
    }

    /// What is shown: the page, or the panel that is open on it.
    pub(crate) fn shown(&self) -> Shown {
        match (self.route(), self.view.panel) {
            (Route::Divide, Some(panel)) => Shown::Panel(panel),
            (route, _) => Shown::Page(route),
        }
    }

    /// Whether the second module is still to read with what the page starts: a link, or what the device keeps.
    fn awaits_start(&self) -> bool {
        matches!(self.link, Some(Visited::AtStart(_))) || self.storing == Storing::Unread
    }

    /// The address of which the scenario is still to be read.
    pub(crate) fn link(&self) -> Option<&Rc<str>> {
        self.link.as_ref().map(|visited| match visited {
            Visited::AtStart(address) | Visited::Later(address) => address,
        })
    }

    /// The address became one that holds a scenario.
    fn visit(&mut self, address: Rc<str>) {
        self.push_route(Route::Divide);
        self.view.panel = Some(Panel::Share);
        self.link = Some(Visited::Later(address));
    }

    fn start_replay(&mut self, motion: Motion) {
        // The screen shows "before" first; three times with movement is five turns after that.
        let turns = match motion {
            Motion::Full => 5,
            Motion::Reduced => 1,
        };
        let before = self.timeline.scenario_before().cloned();
        self.replay = before.map(|before| Replay { before, shown: Moment::Before, turns });
    }

    fn turn_replay(&mut self) {
        let Some(replay) = self.replay.as_mut() else { return };
        if replay.turns == 0 {
            self.replay = None;
            return;
        }
        replay.turns -= 1;
        replay.shown = match replay.shown {
            Moment::Before => Moment::After,
            Moment::After => Moment::Before,
        };
    }

    /// The browser went back or forward, or to an address that the user typed.
    fn arrive(&mut self, index: Option<usize>, route: Option<Route>) {
        self.replay = None;
        let is_known = index.is_some_and(|index| self.timeline.move_to(index));
        if let (false, Some(route)) = (is_known, route) {
            self.timeline.set_route(route);
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Changed(change) => next.change(&change),
            Action::MunicipalityChosen(own) => next.push_own(own),
            Action::RouteVisited(route) => {
                next.push_route(route);
                next.view.menu = Menu::Closed;
            }
            Action::Undone => next.move_scenario(next.timeline.undo_index()),
            Action::Redone => next.move_scenario(next.timeline.redo_index()),
            Action::ResetPressed if self.is_at_beginning() => {}
            Action::ResetPressed => next.push_scenario(Arc::clone(&self.beginning)),
            Action::TimelineMoved { index, route } => next.arrive(index, route),
            Action::ReplayPressed(motion) => next.start_replay(motion),
            Action::ReplayTurned => next.turn_replay(),
            Action::ScenarioOpened(scenario) => next.open(scenario),
            Action::LanguageChosen(lang) => next.lang = lang,
            Action::SortChosen(column) => next.view.sort = next.view.sort.pressed(column),
            Action::ColumnsChosen(columns) => next.view.columns = columns,
            Action::FoldToggled(fold) => next.view.toggle(fold),
            Action::FoldOpened(Fold::Groups) => next.groups_asked += 1,
            Action::FoldOpened(fold) => {
                next.view.open.insert(fold);
            }
            Action::MenuToggled(menu) => next.view.menu = menu,
            Action::PanelChosen(panel) => next.view.panel = panel,
            Action::Returned(desk) => next.take_back(*desk),
            Action::MoreArrived(arrival) => next.view.more = arrival,
            Action::LinkVisited(address) => next.visit(address),
        }
        // The same `Rc` tells Yew that there is nothing to draw.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests;
