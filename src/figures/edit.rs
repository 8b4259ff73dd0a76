//! Figures in use that are changed cell by cell, as in a spreadsheet.

use super::shipped;
use super::{Notation, NumberIssue, read_number};
use crate::model::{Decimal, FigureId, Origin, Region, Source, Standing};

/// A block of cells as it was copied from a spreadsheet: lines with tabs between the cells.
///
/// # Errors
/// Row and column in the block, from 0, what stands there, and why it is no number.
pub fn read_block(text: &str, notation: Notation) -> Result<Vec<Vec<Decimal>>, (usize, usize, String, NumberIssue)> {
    let lines = text.trim_end_matches(['\r', '\n']).lines().enumerate();
    let cell = |row: usize, column: usize, text: &str| {
        read_number(text, notation).map_err(|issue| (row, column, text.trim().chars().take(60).collect(), issue))
    };
    lines
        .map(|(row, line)| line.split('\t').enumerate().map(|(column, text)| cell(row, column, text)).collect())
        .collect()
}

/// The region with a block of cells put in from a municipality and a figure on, in the order of the region; what falls
/// outside is left out. A figure that changes is the user's own from then on, without a source and an assumption.
/// `None` when nothing changes, or a number is below what the figure may be.
#[must_use]
pub fn change_cells(region: &Region, first: (usize, FigureId), block: &[Vec<Decimal>]) -> Option<Region> {
    let (first_row, first_figure) = first;
    let first_column = region.figures().iter().position(|figure| figure.id == first_figure)?;
    let mut next = region.clone();
    for (column, figure) in region.figures().iter().enumerate().skip(first_column) {
        let mut changed = figure.clone();
        for (row, line) in block.iter().enumerate() {
            let place = changed.values.get_mut(first_row + row);
            if let (Some(place), Some(value)) = (place, line.get(column - first_column)) {
                *place = *value;
            }
        }
        if changed.values != figure.values {
            changed.source = Source::Own(String::new());
            changed.standing = Standing::Assumption;
            changed.origin = Origin::Own;
            next.put(changed).ok()?;
        }
    }
    let values = |of: &Region, id| of.figure(id).map(|figure| figure.values.clone());
    let changed: Vec<FigureId> = region.figures().iter().map(|figure| figure.id).collect();
    let changed: Vec<FigureId> = changed.into_iter().filter(|id| values(&next, *id) != values(region, *id)).collect();
    let has_new_homes = changed.contains(&FigureId::CorporationHomes);
    if has_new_homes && !changed.contains(&FigureId::Lettings) {
        shipped::renew_lettings(&mut next);
    }
    let has_new_basis = has_new_homes || changed.contains(&FigureId::HousingStock);
    if has_new_basis && !changed.contains(&FigureId::RoomToNorm) {
        shipped::renew_room_to_norm(&mut next);
    }
    (next != *region).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_goes_in_where_it_was_pasted_and_nowhere_else() {
        let region = shipped::region(2025).unwrap();
        let block = read_block("1.000\t500\r\n2.000\t600\r\n", Notation::DecimalComma).unwrap();
        let changed = change_cells(&region, (28, FigureId::Inhabitants), &block).unwrap();
        let value = |id, row| changed.value(id, row).map(|value| value.to_string());
        assert_eq!(value(FigureId::Inhabitants, 28).as_deref(), Some("1000"));
        assert_eq!(value(FigureId::Households, 29).as_deref(), Some("600"));
        assert_eq!(changed.value(FigureId::Inhabitants, 27), region.value(FigureId::Inhabitants, 27));
        let figure = changed.figure(FigureId::Inhabitants).unwrap();
        assert_eq!((figure.origin, figure.standing), (Origin::Own, Standing::Assumption));
        assert_eq!(changed.figure(FigureId::HousingStock), region.figure(FigureId::HousingStock));
        // The last municipality is the thirtieth: the second line falls outside.
        assert!(change_cells(&region, (29, FigureId::Inhabitants), &block).is_some());
        assert_eq!(change_cells(&region, (30, FigureId::Inhabitants), &block), None);
    }

    #[test]
    fn what_is_no_number_or_too_small_changes_nothing() {
        let region = shipped::region(2025).unwrap();
        let wrong = read_block("1\t2\n3\tveel", Notation::DecimalComma);
        assert_eq!(wrong, Err((1, 1, "veel".to_owned(), NumberIssue::NotANumber)));
        let negative = read_block("-5", Notation::DecimalComma).unwrap();
        assert_eq!(change_cells(&region, (0, FigureId::Inhabitants), &negative), None);
        let same = vec![vec![region.value(FigureId::Inhabitants, 0).unwrap()]];
        assert_eq!(change_cells(&region, (0, FigureId::Inhabitants), &same), None);
    }

    #[test]
    fn what_follows_from_corporation_homes_is_computed_again() {
        let region = shipped::region(2025).unwrap();
        let changed = change_cells(&region, (0, FigureId::CorporationHomes), &[vec![Decimal::whole(1_000)]]).unwrap();
        assert_eq!(changed.value(FigureId::Lettings, 0), Some(Decimal::whole(40)));
    }
}
