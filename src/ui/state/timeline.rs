//! Every step the user took, so that each can be undone: by the button, and by the browser's own back and forward.

use std::sync::Arc;

use super::Route;
use crate::model::{Code, Scenario};

/// What the user saw after one step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The scenario; entries that share it have the same `Arc`.
    pub(crate) scenario: Arc<Scenario>,
    /// The municipality that was chosen, if any.
    pub(crate) own: Option<Code>,
    /// The page.
    pub(crate) route: Route,
}

/// The steps in order, with the one that is in view. Each step has an index that the browser's history keeps with it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Timeline {
    past: Vec<Entry>,
    present: Entry,
    /// The next step is the last in the list.
    future: Vec<Entry>,
    /// The index of the oldest step: not 0 after a reload, and when the oldest steps were forgotten.
    first: usize,
    /// How often a step was added, so that an effect can see it.
    pushed: usize,
}

impl Timeline {
    /// Older steps are forgotten: browsers keep about fifty themselves.
    const LONGEST: usize = 200;

    /// A timeline of one step, under the index that the browser has for it.
    pub(crate) fn new(present: Entry, index: usize) -> Self {
        Self { past: vec![], present, future: vec![], first: index, pushed: 0 }
    }

    /// The step in view.
    pub(crate) fn present(&self) -> &Entry {
        &self.present
    }

    /// The index of the step in view.
    pub(crate) fn index(&self) -> usize {
        self.first + self.past.len()
    }

    /// How often a step was added.
    pub(crate) fn pushed(&self) -> usize {
        self.pushed
    }

    /// Adds a step after the one in view; what was undone is given up.
    pub(crate) fn push(&mut self, entry: Entry) {
        self.past.push(std::mem::replace(&mut self.present, entry));
        self.future.clear();
        self.pushed += 1;
        if self.past.len() > Self::LONGEST {
            self.past.remove(0);
            self.first += 1;
        }
    }

    /// Whether no step was taken yet.
    pub(crate) fn is_untouched(&self) -> bool {
        self.past.is_empty() && self.future.is_empty()
    }

    /// Puts another step in the place of the one in view.
    pub(crate) fn replace(&mut self, entry: Entry) {
        self.present = entry;
    }

    /// Shows the step with this index; false when it is not known.
    pub(crate) fn move_to(&mut self, index: usize) -> bool {
        if index < self.first || index > self.index() + self.future.len() {
            return false;
        }
        while self.index() > index {
            let Some(earlier) = self.past.pop() else { return false };
            self.future.push(std::mem::replace(&mut self.present, earlier));
        }
        while self.index() < index {
            let Some(later) = self.future.pop() else { return false };
            self.past.push(std::mem::replace(&mut self.present, later));
        }
        true
    }

    /// The page of the step in view, when the user followed a link that the browser entered in its history itself.
    pub(crate) fn set_route(&mut self, route: Route) {
        self.present.route = route;
    }

    /// The index to which undo goes: the last step with another scenario.
    pub(crate) fn undo_index(&self) -> Option<usize> {
        let back = self.past.iter().rev().position(|entry| self.is_other(entry))?;
        Some(self.index() - back - 1)
    }

    /// The index to which redo goes: the next step with another scenario.
    pub(crate) fn redo_index(&self) -> Option<usize> {
        let ahead = self.future.iter().rev().position(|entry| self.is_other(entry))?;
        Some(self.index() + ahead + 1)
    }

    /// The scenario before the last change.
    pub(crate) fn scenario_before(&self) -> Option<&Arc<Scenario>> {
        self.past.iter().rev().find(|entry| self.is_other(entry)).map(|entry| &entry.scenario)
    }

    /// The scenarios before the one in view, the latest first.
    pub(crate) fn earlier(&self) -> impl Iterator<Item = &Scenario> {
        self.past.iter().rev().map(|entry| &*entry.scenario)
    }

    /// Shows another step with another scenario, and leaves the municipality and the page as they are: undoing a step
    /// of the mix should not take away the choice of a municipality that came after it.
    pub(crate) fn move_scenario(&mut self, index: usize) -> bool {
        let (own, route) = (self.present.own, self.present.route);
        let is_moved = self.move_to(index);
        if is_moved {
            let own = own.filter(|code| self.present.scenario.region.index_of(*code).is_some());
            (self.present.own, self.present.route) = (own, route);
        }
        is_moved
    }

    fn is_other(&self, entry: &Entry) -> bool {
        !Arc::ptr_eq(&entry.scenario, &self.present.scenario)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::shipped;

    fn entry(year: u16) -> Entry {
        Entry { scenario: Arc::new(shipped::scenario(year).unwrap()), own: None, route: Route::Divide }
    }

    fn years(timeline: &Timeline) -> (Option<u16>, usize) {
        (timeline.present().scenario.region.shipped_year, timeline.index())
    }

    #[test]
    fn steps_go_back_and_forth() {
        let mut timeline = Timeline::new(entry(2021), 3);
        timeline.push(entry(2022));
        timeline.push(entry(2023));
        assert_eq!((years(&timeline), timeline.undo_index()), ((Some(2023), 5), Some(4)));
        assert!(timeline.move_to(3));
        assert_eq!((years(&timeline), timeline.redo_index()), ((Some(2021), 3), Some(4)));
        assert!(timeline.move_to(5));
        assert_eq!(years(&timeline), (Some(2023), 5));
    }

    #[test]
    fn an_unknown_index_changes_nothing() {
        let mut timeline = Timeline::new(entry(2021), 3);
        timeline.push(entry(2022));
        let before = timeline.clone();
        for index in [0, 2, 5, usize::MAX] {
            assert!(!timeline.move_to(index));
        }
        assert_eq!(timeline, before);
    }

    #[test]
    fn undo_passes_over_steps_with_the_same_scenario_and_keeps_the_municipality() {
        let code = Code::new(363).ok();
        let mut timeline = Timeline::new(entry(2021), 0);
        timeline.push(entry(2022));
        let chosen = Entry { own: code, ..timeline.present().clone() };
        timeline.push(chosen);
        assert_eq!(timeline.undo_index(), Some(0));
        assert!(timeline.move_scenario(0));
        assert_eq!((years(&timeline), timeline.present().own), ((Some(2021), 0), code));
        assert_eq!(timeline.undo_index(), None);
        assert_eq!(timeline.redo_index(), Some(1));
    }

    #[test]
    fn a_new_step_gives_up_what_was_undone() {
        let mut timeline = Timeline::new(entry(2021), 0);
        timeline.push(entry(2022));
        timeline.move_to(0);
        timeline.push(entry(2024));
        assert_eq!((years(&timeline), timeline.redo_index()), ((Some(2024), 1), None));
    }

    #[test]
    fn the_oldest_steps_are_forgotten_and_indexes_stay() {
        let mut timeline = Timeline::new(entry(2021), 0);
        let next = entry(2022);
        for _ in 0..Timeline::LONGEST + 10 {
            timeline.push(next.clone());
        }
        assert_eq!(timeline.index(), Timeline::LONGEST + 10);
        assert!(!timeline.move_to(0));
        assert!(timeline.move_to(10));
    }
}
