//! The table of municipalities and groups, for a workbook: how many homes of each group go where, closing in both
//! directions.

use super::{
    book::{column, municipality_cells, municipality_columns},
    method::MethodLine,
    sheet::{ColumnKind, Sheet, SheetCell, SheetColumn},
};
use crate::{
    divide::{Cells, CellsBy, NoCells},
    model::{GroupOutcome, Outcome, Ratio},
    text::{ExportLabel, Lang, group_name, no_cells_in_words},
};

/// One row per municipality, one column per group, and what they come to. With one group it would be the outcome again,
/// so there is none.
pub(super) fn cells_sheet(outcome: &Outcome, cells: &Cells, lang: Lang) -> Option<Sheet> {
    if outcome.groups.len() < 2 {
        return None;
    }
    let region = &outcome.scenario.region;
    let mut columns = municipality_columns(lang);
    columns.extend(
        outcome.groups.iter().map(|group| SheetColumn { heading: name(outcome, group, lang), kind: ColumnKind::Count }),
    );
    columns.push(column(ExportLabel::InOutcome(outcome.scenario.unit()), ColumnKind::Count, lang));
    let row = |index: usize| {
        let homes: Vec<u64> = (0..outcome.groups.len()).map(|group| cells.at(group, index)).collect();
        let together = homes.iter().sum();
        let mut row = municipality_cells(region, index);
        row.extend(homes.into_iter().chain([together]).map(SheetCell::count));
        row
    };
    let sums: Vec<u64> = cells.homes.iter().map(|homes| homes.iter().sum()).collect();
    let together = sums.iter().sum();
    let mut total = vec![SheetCell::Empty, ExportLabel::Total.say(lang).into(), SheetCell::Empty];
    total.extend(sums.into_iter().chain([together]).map(|sum| SheetCell::Sum(Ratio::from_integer(sum.into()))));
    let rows = (0..region.municipalities().len()).map(row).collect();
    Some(Sheet { name: ExportLabel::SheetCells.say(lang), columns, rows, total })
}

/// How sure the numbers per group are, or why there are none; nothing where every group was divided on its own.
pub(super) fn cells_line(outcome: &Outcome, cells: &Result<Cells, NoCells>, lang: Lang) -> Option<MethodLine> {
    let meaning = match cells {
        Ok(Cells { by: CellsBy::Groups, .. }) => return None,
        Ok(Cells { by: CellsBy::Table(table), .. }) => ExportLabel::CellsAre(table.interchangeable).say(lang),
        Err(no_cells) => no_cells_in_words(no_cells, outcome, lang),
    };
    Some(MethodLine { subject: ExportLabel::SheetCells.say(lang), meaning })
}

fn name(outcome: &Outcome, group: &GroupOutcome, lang: Lang) -> String {
    let found = outcome.scenario.groups.iter().find(|found| found.id == group.id);
    found.map_or_else(String::new, |found| group_name(found, lang))
}
