//! The state of the second module: what the first handed over, and what only its own pages remember.

use std::{rc::Rc, sync::Arc};

use yew::Reducible;

use super::Desk;
use crate::{
    figures::{ColumnState, change_cells, names},
    model::{Code, Decimal, FigureId, Scenario},
    ui::{
        checked::Checked,
        state::{
            Action, Figures, FiguresAction, Fold, KeepingAction, Linked, Memory, Notice, Panel, Pin, PinAction,
            Remember, Route, Saved, Sharing, SharingAction, Shown, Storing, View, reduce_pins, with_region,
        },
    },
};

/// Everything that the second module remembers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MoreState {
    pub(crate) desk: Desk,
    pub(crate) view: View,
    /// Something to tell the user, beside what they did.
    pub(crate) notice: Option<Notice>,
    /// What the user brought on "Cijfers"; undoing a step of the scenario leaves it as it is.
    pub(crate) figures: Figures,
    pub(crate) sharing: Sharing,
    /// Divisions to compare with.
    pub(crate) pins: Vec<Pin>,
    /// What the pages of the statements remember: answers, guesses, what is shown.
    pub(crate) memory: Memory,
}

/// What happened in the second module.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum MoreAction {
    /// The first module handed something over.
    Handed(Desk),
    /// What parts of both modules report.
    Common(Action),
    /// Something happened on the page "Cijfers".
    Figures(FiguresAction),
    /// Something happened in the part that keeps and opens.
    Keeping(KeepingAction),
    /// Something happened in the part that shares.
    Sharing(SharingAction),
    /// A division was pinned or removed.
    Pins(PinAction),
    /// Something for the pages of the statements to remember.
    Remember(Remember),
}

impl MoreState {
    pub(crate) fn new(desk: Desk) -> Self {
        let (view, figures, sharing) = (View::default(), Figures::default(), Sharing::default());
        let memory = Memory::default();
        let mut state = Self { desk, view, notice: None, figures, sharing, pins: vec![], memory };
        state.read_link();
        state
    }

    /// Starts with what the device keeps, as far as that can be read. A link of somebody else comes before it: then only the
    /// language counts, and what is kept stays there.
    pub(crate) fn with_kept(mut self, kept: Option<Saved>) -> Self {
        let is_awaited = self.desk.storing == Storing::Unread;
        if is_awaited {
            self.desk.storing = Storing::Off;
        }
        let Some(Saved { scenario, own, lang }) = kept else { return self };
        self.desk.lang = lang;
        if is_awaited {
            (self.desk.scenario, self.desk.own, self.desk.storing) = (Arc::new(scenario), own, Storing::On);
        }
        self
    }

    /// Reads the link that was handed over, if any.
    fn read_link(&mut self) {
        let Some(link) = self.desk.link.take() else { return };
        let linked = self.sharing.open(&link);
        self.desk.shown = if self.sharing.is_plain() { Shown::Page(Route::Divide) } else { Shown::Panel(Panel::Share) };
        self.show_linked(linked);
    }

    fn show_linked(&mut self, linked: Option<Linked>) {
        let Some(Linked { scenario, own }) = linked else { return };
        let own = own.or(self.desk.own);
        self.desk.own = own.filter(|code| scenario.region.index_of(*code).is_some());
        self.desk.scenario = scenario;
    }

    /// Puts the columns that are ready in the scenario, and goes to where they count.
    fn use_figures(&mut self) {
        let Some(draft) = self.figures.draft() else { return };
        let checked = Checked::of(Rc::clone(draft));
        if checked.states.contains(&ColumnState::Ready) {
            let scenario = &self.desk.scenario;
            let region = draft.region(&scenario.region);
            if region != *scenario.region {
                self.desk.scenario = Arc::new(Scenario { region: Arc::new(region), ..(**scenario).clone() });
            }
            self.desk.shown = Shown::Page(Route::Divide);
        }
    }

    fn enter_cells(&mut self, row: usize, figure: FigureId, block: &[Vec<Decimal>]) {
        let scenario = Arc::clone(&self.desk.scenario);
        if let Some(region) = change_cells(&scenario.region, (row, figure), block) {
            self.figures.before.push(Arc::clone(&scenario.region));
            self.desk.scenario = Arc::new(Scenario { region: Arc::new(region), ..(*scenario).clone() });
        }
    }

    fn undo_cells(&mut self) {
        let Some(region) = self.figures.before.pop() else { return };
        // Meanwhile another region may have been chosen; its numbers are not these.
        if region.municipalities() == self.desk.scenario.region.municipalities() {
            self.desk.scenario = Arc::new(Scenario { region, ..(*self.desk.scenario).clone() });
        }
    }

    /// Uses the municipalities that were picked, and reads what was brought again for them.
    fn make_region(&mut self) {
        let codes: Vec<Code> = self.figures.picked.iter().copied().collect();
        let name = self.figures.region_name.trim();
        let Some(region) = names::region_of(&codes, name).filter(|_| !name.is_empty()) else { return };
        self.desk.scenario = Arc::new(with_region(&self.desk.scenario, region));
        self.desk.own = self.desk.own.filter(|code| codes.contains(code));
        self.figures.before.clear();
        self.figures.read_again();
    }

    fn keeping(&mut self, action: KeepingAction) {
        match action {
            KeepingAction::FileOpened(scenario) => {
                self.notice = Some(Notice::Opened);
                self.desk.scenario = scenario;
            }
            KeepingAction::StoringChosen(storing) => self.desk.storing = storing,
            KeepingAction::Noticed(notice) => {
                if notice == Notice::StorageRefused {
                    // A device can be full long after anybody pressed anything here.
                    self.view.open.insert(Fold::Saving);
                }
                self.notice = Some(notice);
            }
        }
    }

    fn common(&mut self, action: Action) {
        match action {
            Action::Changed(change) => {
                if let Some(scenario) = change.apply(&self.desk.scenario, std::iter::empty()) {
                    self.desk.scenario = Arc::new(scenario);
                }
            }
            Action::ScenarioOpened(scenario) => self.desk.scenario = scenario,
            Action::MunicipalityChosen(own) => {
                self.desk.own = own.filter(|code| self.desk.scenario.region.index_of(*code).is_some());
            }
            Action::RouteVisited(route) => self.desk.shown = Shown::Page(route),
            Action::PanelChosen(panel) => self.desk.shown = panel.map_or(Shown::Page(Route::Divide), Shown::Panel),
            Action::FoldToggled(fold) => self.view.toggle(fold),
            Action::FoldOpened(fold) => {
                self.view.open.insert(fold);
            }
            Action::SortChosen(column) => self.view.sort = self.view.sort.pressed(column),
            Action::ColumnsChosen(columns) => self.view.columns = columns,
            // The first module keeps the timeline, the language and the menu.
            Action::Undone
            | Action::Redone
            | Action::ResetPressed
            | Action::TimelineMoved { .. }
            | Action::ReplayPressed(_)
            | Action::ReplayTurned
            | Action::LanguageChosen(_)
            | Action::MenuToggled(_)
            | Action::Returned(_)
            | Action::MoreArrived(_)
            | Action::LinkVisited(_) => {}
        }
    }
}

impl Reducible for MoreState {
    type Action = MoreAction;

    fn reduce(self: Rc<Self>, action: MoreAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            MoreAction::Handed(desk) => {
                if desk.groups_asked > next.desk.groups_asked {
                    next.view.open.insert(Fold::Groups);
                }
                next.desk = desk;
                next.read_link();
            }
            MoreAction::Common(action) => next.common(action),
            MoreAction::Keeping(action) => next.keeping(action),
            MoreAction::Figures(FiguresAction::Used) => next.use_figures(),
            MoreAction::Figures(FiguresAction::CellsEntered { row, figure, block }) => {
                next.enter_cells(row, figure, &block);
            }
            MoreAction::Figures(FiguresAction::CellsUndone) => next.undo_cells(),
            MoreAction::Figures(FiguresAction::RegionMade) => next.make_region(),
            MoreAction::Figures(action) => next.figures.reduce(action),
            MoreAction::Pins(action) => reduce_pins(&mut next.pins, action),
            MoreAction::Remember(remember) => next.memory.reduce(remember),
            MoreAction::Sharing(action) => {
                let linked = next.sharing.reduce(action);
                next.show_linked(linked);
            }
        }
        // The same `Rc` tells Yew that there is nothing to draw.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{figures::shipped, text::Lang};

    fn desk(storing: Storing) -> Desk {
        let scenario = Arc::new(shipped::scenario(2025).unwrap());
        let shown = Shown::Page(Route::Divide);
        Desk { shown, lang: Lang::Nl, own: None, storing, groups_asked: 0, scenario, link: None }
    }

    fn kept() -> Saved {
        Saved { scenario: shipped::scenario(2021).unwrap(), own: Code::new(363).ok(), lang: Lang::En }
    }

    #[test]
    fn what_the_device_keeps_is_where_the_page_starts() {
        let started = MoreState::new(desk(Storing::Unread)).with_kept(Some(kept())).desk;
        assert_eq!((started.storing, started.lang, started.own), (Storing::On, Lang::En, Code::new(363).ok()));
        assert_eq!(started.scenario.region.shipped_year, Some(2021));
    }

    #[test]
    fn what_cannot_be_read_leaves_the_page_as_it_is() {
        assert_eq!(MoreState::new(desk(Storing::Unread)).with_kept(None).desk, desk(Storing::Off));
    }

    #[test]
    fn of_what_the_device_keeps_only_the_language_counts_beside_a_link() {
        let started = MoreState::new(desk(Storing::Off)).with_kept(Some(kept())).desk;
        assert_eq!(started, Desk { lang: Lang::En, ..desk(Storing::Off) });
    }
}
