//! From a draft to figures in use.

use super::{CellOrigin, Column, ColumnState, Draft, Meaning, RowUse};
use crate::figures::shipped;
use crate::model::{Code, Decimal, Figure, FigureId, Origin, Region, Source, Standing};

impl Draft {
    /// The figures of the columns that are ready, in the order of the region for which the draft was read.
    #[must_use]
    pub fn figures(&self) -> Vec<Figure> {
        self.figures_for(&self.known)
    }

    /// A region with the ready columns put in; everything else stays as it is, except what follows from it: lettings
    /// that are 4% of the corporation homes, and the room to the norm, are computed again when their basis changed.
    #[must_use]
    pub fn region(&self, in_use: &Region) -> Region {
        let mut region = in_use.clone();
        let figures = self.figures_for(in_use);
        let brought = |id| figures.iter().any(|figure| figure.id == id);
        let has_new_homes = brought(FigureId::CorporationHomes);
        let has_new_basis = has_new_homes || brought(FigureId::HousingStock);
        for figure in &figures {
            // Refused only for a wrong length or a number below zero, and neither comes from a ready column.
            let _ = region.put(figure.clone());
        }
        if has_new_homes && !brought(FigureId::Lettings) {
            shipped::renew_lettings(&mut region);
        }
        if has_new_basis && !brought(FigureId::RoomToNorm) {
            shipped::renew_room_to_norm(&mut region);
        }
        region
    }

    /// How far a column can be relied on: as the user chose, else an assumption as long as it has no source or holds
    /// an estimate.
    #[must_use]
    pub fn standing(&self, column: usize) -> Standing {
        let Some(column) = self.columns.get(column) else { return Standing::Assumption };
        if let Some(standing) = column.chosen_standing {
            return standing;
        }
        let has_estimate = column.cells.iter().any(|cell| cell.origin == CellOrigin::Assumed);
        match (&column.source, column.meaning) {
            _ if has_estimate => Standing::Assumption,
            (Source::Own(source), _) if source.is_empty() => Standing::Assumption,
            (Source::Own(_), _) | (_, Meaning::Ignored) => Standing::Official,
            (_, Meaning::Figure(id)) => self.known.figure(id).map_or(Standing::Official, |figure| figure.standing),
        }
    }

    /// The number of a municipality in a column, read as a figure, with what is added to it; `None` when it has none.
    #[must_use]
    pub fn value_of(&self, column: usize, figure: FigureId, code: Code) -> Option<Decimal> {
        self.value(self.columns.get(column)?, figure, code)
    }

    fn figures_for(&self, region: &Region) -> Vec<Figure> {
        let issues = self.issues();
        let mut figures: Vec<Figure> = Vec::new();
        for (index, column) in self.columns.iter().enumerate() {
            let Meaning::Figure(id) = column.meaning else { continue };
            if self.state_among(index, &issues) != ColumnState::Ready || figures.iter().any(|figure| figure.id == id) {
                continue;
            }
            let codes = region.municipalities().iter().map(|municipality| municipality.code);
            let Some(values) = codes.map(|code| self.value(column, id, code)).collect::<Option<Vec<_>>>() else {
                continue;
            };
            figures.push(Figure {
                id,
                name: matches!(id, FigureId::Own(_)).then(|| column.name.clone()),
                unit: column.unit.clone(),
                reference: column.reference.clone(),
                source: column.source.clone(),
                standing: self.standing(index),
                origin: Origin::Own,
                values,
            });
        }
        figures
    }

    /// The number of a municipality: its row, and what was added to it. An average is not a sum: nothing is added.
    fn value(&self, column: &Column, id: FigureId, code: Code) -> Option<Decimal> {
        let mut own = None;
        let mut added: i64 = 0;
        for (row, cell) in self.rows.iter().zip(&column.cells) {
            match row.usage {
                RowUse::Municipality(other) if other == code => own = cell.value.ok(),
                RowUse::AddedTo(other) if other == code && !id.is_mean() => {
                    added = added.checked_add(cell.value.map_or(0, Decimal::millionths))?;
                }
                RowUse::Municipality(_) | RowUse::AddedTo(_) | RowUse::Asked | RowUse::Skipped => {}
            }
        }
        Decimal::from_millionths(own?.millionths().checked_add(added)?).ok()
    }
}
