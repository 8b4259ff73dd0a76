//! What a decision of the user changes in a draft.

use std::sync::Arc;

use super::build::{known_value, read_cell, repeats_known, unit_of};
use super::{Cell, CellOrigin, Draft, Meaning, Repair, Row, RowUse};
use crate::figures::{NameMatch, NumberIssue};
use crate::model::{Decimal, FigureId, Source};

impl Draft {
    /// The draft after a decision. The draft itself stays as it is: keep it for undo.
    #[must_use]
    pub fn apply(&self, repair: &Repair) -> Self {
        let mut draft = self.clone();
        match repair {
            Repair::CellTyped { row, column, text } => draft.retype(*row, *column, text),
            Repair::CellFilledFromKnown { row, column, value } => {
                draft.set_cell(*row, *column, CellOrigin::Known, *value);
            }
            Repair::CellAssumed { row, column, value } => draft.set_cell(*row, *column, CellOrigin::Assumed, *value),
            Repair::CellRestored { row, column } => draft.restore(*row, *column),
            Repair::RowNamed { row, code } => draft.use_row(*row, RowUse::Municipality(*code)),
            Repair::RowSkipped { row } => draft.use_row(*row, RowUse::Skipped),
            Repair::RowAddedTo { row, code } => draft.use_row(*row, RowUse::AddedTo(*code)),
            Repair::NameRejected { row } => {
                if let Some(row) = draft.rows.get_mut(*row) {
                    row.found = NameMatch::Unknown;
                    row.usage = RowUse::Asked;
                }
            }
            Repair::MissingFilled => draft.fill_missing(),
            Repair::MeaningChosen { .. }
            | Repair::NotationChosen { .. }
            | Repair::ColumnNamed { .. }
            | Repair::SourceGiven { .. }
            | Repair::ReferenceGiven { .. }
            | Repair::UnitChosen { .. }
            | Repair::StandingChosen { .. } => draft.change_column(repair),
            Repair::SheetChosen { sheet } => {
                if self.book.sheet(*sheet).is_some() {
                    return Self::of_sheet(&self.known, &self.book, *sheet);
                }
            }
            Repair::PeriodChosen { period } => {
                if self.shape().is_some_and(|shape| shape.tables.len() > *period) {
                    return Self::of_period(&self.known, &self.book, self.sheet, *period);
                }
            }
        }
        draft.disown_sources();
        draft
    }

    /// A column that took the source of the figure in use, because its numbers were the same, loses it when a
    /// correction makes them differ: they are the user's own then.
    fn disown_sources(&mut self) {
        for column in &mut self.columns {
            let is_true = match (&column.source, column.meaning) {
                (Source::Own(_), _) | (_, Meaning::Ignored) => true,
                (_, Meaning::Figure(figure)) => repeats_known(&self.known, &self.rows, column, figure),
            };
            if !is_true {
                column.source = Source::Own(String::new());
            }
        }
    }

    fn cell_mut(&mut self, row: usize, column: usize) -> Option<&mut Cell> {
        self.columns.get_mut(column)?.cells.get_mut(row)
    }

    fn set_cell(&mut self, row: usize, column: usize, origin: CellOrigin, value: Decimal) {
        if let Some(cell) = self.cell_mut(row, column) {
            cell.origin = origin;
            cell.value = Ok(value);
        }
    }

    /// What is typed is meant as it stands: the factor of the heading does not count.
    fn retype(&mut self, row: usize, column: usize, text: &str) {
        let Some(notation) = self.columns.get(column).map(|column| column.notation) else { return };
        if let Some(cell) = self.cell_mut(row, column) {
            cell.value = read_cell(text, notation, 1);
            cell.origin = CellOrigin::Typed(text.to_owned());
        }
    }

    fn restore(&mut self, row: usize, column: usize) {
        let Some((notation, factor)) = self.columns.get(column).map(|column| (column.notation, column.factor)) else {
            return;
        };
        if let Some(cell) = self.cell_mut(row, column) {
            cell.value = read_cell(&cell.written, notation, factor);
            cell.origin = CellOrigin::Written;
        }
    }

    fn use_row(&mut self, row: usize, usage: RowUse) {
        let is_known = match usage {
            RowUse::Municipality(code) | RowUse::AddedTo(code) => self.known.municipality(code).is_some(),
            RowUse::Asked | RowUse::Skipped => true,
        };
        if let Some(row) = self.rows.get_mut(row).filter(|_| is_known) {
            row.usage = usage;
        }
    }

    fn fill_missing(&mut self) {
        for code in self.missing() {
            let Some(municipality) = self.known.municipality(code) else { continue };
            self.rows.push(Row {
                number: None,
                name: municipality.name.clone(),
                found: NameMatch::Exact(code),
                usage: RowUse::Municipality(code),
            });
            for column in &mut self.columns {
                let figure = match column.meaning {
                    Meaning::Figure(figure) => Some(figure),
                    Meaning::Ignored => None,
                };
                let known = known_value(&self.known, figure, code);
                column.cells.push(Cell {
                    written: String::new(),
                    origin: if known.is_some() { CellOrigin::Known } else { CellOrigin::Written },
                    value: known.ok_or(NumberIssue::Missing),
                });
            }
        }
    }

    fn change_column(&mut self, repair: &Repair) {
        let (Repair::MeaningChosen { column, .. }
        | Repair::NotationChosen { column, .. }
        | Repair::ColumnNamed { column, .. }
        | Repair::SourceGiven { column, .. }
        | Repair::ReferenceGiven { column, .. }
        | Repair::UnitChosen { column, .. }
        | Repair::StandingChosen { column, .. }) = repair
        else {
            return;
        };
        let known = Arc::clone(&self.known);
        let rows = &self.rows;
        let Some(column) = self.columns.get_mut(*column) else { return };
        if let Repair::MeaningChosen { meaning, .. } = repair {
            column.meaning = *meaning;
            if let Meaning::Figure(figure) = meaning {
                column.unit = unit_of(*figure);
                // A cell that took the figure in use takes that of the new meaning.
                for (row, cell) in
                    rows.iter().zip(&mut column.cells).filter(|(_, cell)| cell.origin == CellOrigin::Known)
                {
                    if let RowUse::Municipality(code) = row.usage {
                        cell.value = known_value(&known, Some(*figure), code).ok_or(NumberIssue::Missing);
                    }
                }
            }
            if !matches!(column.source, Source::Own(_)) {
                column.source = Source::Own(String::new());
            }
        } else if let Repair::NotationChosen { notation, .. } = repair {
            column.notation = *notation;
            column.is_ambiguous = false;
            for cell in &mut column.cells {
                match &cell.origin {
                    CellOrigin::Written | CellOrigin::Repaired => {
                        cell.value = read_cell(&cell.written, *notation, column.factor);
                        cell.origin = CellOrigin::Written;
                    }
                    CellOrigin::Typed(text) => cell.value = read_cell(text, *notation, 1),
                    CellOrigin::Known | CellOrigin::Assumed => {}
                }
            }
        } else if let Repair::ColumnNamed { name, .. } = repair {
            column.name.clone_from(name);
        } else if let Repair::SourceGiven { source, .. } = repair {
            column.source = Source::Own(source.trim().to_owned());
        } else if let Repair::ReferenceGiven { reference, .. } = repair {
            column.reference = reference.trim().to_owned();
        } else if let Repair::UnitChosen { unit, .. } = repair {
            column.unit = unit.clone();
        } else if let Repair::StandingChosen { standing, .. } = repair {
            column.chosen_standing = Some(*standing);
        }
    }

    /// An own figure that no column and no figure in use has yet, for "een eigen cijfer" in the list of meanings.
    #[must_use]
    pub fn free_own_figure(&self) -> Option<FigureId> {
        let is_taken = |id| {
            self.known.figure(id).is_some() || self.columns.iter().any(|column| column.meaning == Meaning::Figure(id))
        };
        (0..=u8::MAX).map(FigureId::Own).find(|&id| !is_taken(id))
    }
}
