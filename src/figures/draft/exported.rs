//! Figures that the calculator wrote itself, in a document: nothing has to be recognised, so nothing can be mistaken.

use std::sync::Arc;

use super::build::{own_id, read_cell};
use super::{Apart, ApartReason, Draft, Meaning};
use crate::figures::book::Book;
use crate::figures::names::Names;
use crate::figures::shape::{RawRow, RawTable, Shape};
use crate::figures::{Encoding, NameMatch, Notation};
use crate::model::{Decimal, FigureId, Municipality, Region};

impl Draft {
    /// The figures of a region as if they stood in a table, for the municipalities of `known`.
    #[must_use]
    pub fn of_region(known: &Arc<Region>, region: &Region) -> Self {
        let names = Names::of(known);
        let headings =
            (2..).zip(region.figures()).map(|(number, figure)| (number, figure.name.clone().unwrap_or_default()));
        let row = |(index, municipality): (usize, &Municipality)| RawRow {
            number: index + 2,
            name: municipality.name.clone(),
            found: names.find_certain(&municipality.code.to_string()),
            cells: region
                .figures()
                .iter()
                .map(|figure| figure.values.get(index).map_or_else(String::new, written))
                .collect(),
        };
        let rows = region.municipalities().iter().enumerate().map(row);
        let (rows, outside): (Vec<RawRow>, _) = rows.partition(|row| !matches!(row.found, NameMatch::Other(_)));
        let apart = outside.into_iter().map(|row| Apart {
            number: row.number,
            text: row.name,
            reason: ApartReason::OutsideRegion,
        });
        let table = RawTable { headings: headings.collect(), rows, apart: apart.collect(), ..RawTable::default() };
        let shape = Shape {
            encoding: Encoding::Utf8,
            removed: 0,
            rounded: 0,
            is_cut: false,
            is_on_its_side: false,
            tables: vec![table],
        };
        let mut draft = Self::of_book(known, &Arc::new(Book::single(shape)));
        let mut free = 0..=u8::MAX;
        for (column, figure) in draft.columns.iter_mut().zip(region.figures()) {
            let is_own = matches!(figure.id, FigureId::Own(_));
            let id = if is_own { own_id(known, &column.name, &mut free) } else { Some(figure.id) };
            column.meaning = id.map_or(Meaning::Ignored, Meaning::Figure);
            column.unit = figure.unit.clone();
            column.reference.clone_from(&figure.reference);
            column.source = figure.source.clone();
            column.chosen_standing = Some(figure.standing);
            column.notation = Notation::DecimalComma;
            column.is_ambiguous = false;
            for cell in &mut column.cells {
                cell.value = read_cell(&cell.written, Notation::DecimalComma, 1);
            }
        }
        draft
    }
}

/// A number in a notation that cannot be misread: with a comma, and never three digits behind it.
fn written(value: &Decimal) -> String {
    let plain = value.to_string();
    match plain.split_once('.') {
        Some((whole, decimals)) if decimals.len() == 3 => format!("{whole},{decimals}0"),
        Some((whole, decimals)) => format!("{whole},{decimals}"),
        None => plain,
    }
}
