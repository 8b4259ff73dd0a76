//! What follows from a draft: its issues by place and the state of every column, computed once per correction.

use std::{collections::BTreeMap, rc::Rc};

use crate::{
    figures::{CellOrigin, Column, ColumnState, Draft, Issue, Meaning, NameMatch, Place, Row, RowUse, Severity},
    model::{Code, FigureId},
    text::{Lang, figure_name},
};

/// A draft with its issues. Two are equal when they are the same object, so that comparing them costs nothing.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) draft: Rc<Draft>,
    /// What the user has to look at: it blocks something, or asks something.
    pub(crate) problems: Vec<Issue>,
    /// What is only worth knowing.
    pub(crate) notes: Vec<Issue>,
    /// One per column.
    pub(crate) states: Vec<ColumnState>,
    /// The municipalities outside the region that have a row.
    pub(crate) outside: Vec<Code>,
    by_cell: BTreeMap<(usize, usize), Issue>,
    by_row: BTreeMap<usize, Issue>,
}

impl PartialEq for Checked {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Checked {
    pub(crate) fn of(draft: Rc<Draft>) -> Self {
        let issues = draft.issues();
        let states = (0..draft.columns().len()).map(|column| draft.state_among(column, &issues)).collect();
        let (mut by_cell, mut by_row) = (BTreeMap::new(), BTreeMap::new());
        for issue in &issues {
            match issue.place {
                Place::Cell { row, column, .. } => {
                    by_cell.entry((row, column)).or_insert_with(|| issue.clone());
                }
                Place::Row { row, .. } => {
                    by_row.entry(row).or_insert_with(|| issue.clone());
                }
                Place::File | Place::Column { .. } => {}
            }
        }
        let (notes, problems) = issues.into_iter().partition(|issue| issue.severity == Severity::Tells);
        let outside = draft.outside();
        Self { draft, problems, notes, states, outside, by_cell, by_row }
    }

    /// Nothing can be made of what was brought.
    pub(crate) fn is_refused(&self) -> bool {
        self.problems.iter().any(|issue| issue.severity == Severity::File)
    }

    pub(crate) fn state(&self, column: usize) -> ColumnState {
        self.states.get(column).copied().unwrap_or(ColumnState::Ignored)
    }

    pub(crate) fn at_row(&self, row: usize) -> Option<&Issue> {
        self.by_row.get(&row)
    }

    pub(crate) fn at_cell(&self, row: usize, column: usize) -> Option<&Issue> {
        self.by_cell.get(&(row, column))
    }

    /// The columns that mean something, with their indexes.
    pub(crate) fn used_columns(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.draft.columns().iter().enumerate().filter(|(_, column)| column.meaning != Meaning::Ignored)
    }

    /// The names of the columns that can be used, as they go in a sentence.
    pub(crate) fn ready_names(&self, lang: Lang) -> Vec<String> {
        let ready = self.used_columns().filter(|(index, _)| self.state(*index) == ColumnState::Ready);
        ready.map(|(_, column)| in_sentence(&self.column_name(column, lang))).collect()
    }

    /// How many columns cannot be used yet.
    pub(crate) fn blocked_count(&self) -> usize {
        self.states.iter().filter(|state| matches!(state, ColumnState::Blocked(_))).count()
    }

    /// What a column is called: the figure it means, or its own name.
    pub(crate) fn column_name(&self, column: &Column, lang: Lang) -> String {
        match column.meaning {
            Meaning::Figure(FigureId::Own(_)) | Meaning::Ignored => column.name.clone(),
            Meaning::Figure(figure) => figure_name(self.draft.known(), figure, lang),
        }
    }

    /// The rows that ask for a look: with an issue, or with a decision of the user that can be reconsidered.
    pub(crate) fn asked_rows(&self) -> Vec<usize> {
        let with_cell: std::collections::BTreeSet<usize> = self.by_cell.keys().map(|(row, _)| *row).collect();
        let is_asked = |(index, row): (usize, &Row)| {
            self.by_row.contains_key(&index) || with_cell.contains(&index) || self.is_decided(index, row)
        };
        self.draft
            .rows()
            .iter()
            .enumerate()
            .filter(|(index, row)| is_asked((*index, row)))
            .map(|(index, _)| index)
            .collect()
    }

    fn is_decided(&self, index: usize, row: &Row) -> bool {
        let is_renamed = match row.usage {
            RowUse::Municipality(code) => row.found != NameMatch::Exact(code),
            RowUse::AddedTo(_) | RowUse::Skipped => true,
            RowUse::Asked => false,
        };
        // A row that was added has the figures in use in every cell: that is what it is for.
        let is_changed = |origin: &CellOrigin| match origin {
            CellOrigin::Written => false,
            CellOrigin::Known => row.number.is_some(),
            CellOrigin::Repaired | CellOrigin::Typed(_) | CellOrigin::Assumed => true,
        };
        is_renamed
            || self
                .used_columns()
                .any(|(_, column)| column.cells.get(index).is_some_and(|cell| is_changed(&cell.origin)))
    }
}

/// "Inwoners" at the start of a line is "inwoners" in a sentence; names such as "WOZ" stay as they are.
fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let (Some(first), second) = (letters.next(), letters.clone().next()) else { return String::new() };
    if second.is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}
