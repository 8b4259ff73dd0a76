//! The steps for cells, rows and columns of the table groups × municipalities, in words, and why there is no such table.

use super::{Explained, group_step_in_words, name_of, step_in_words};
use crate::{
    divide::{Cells, NoCells, explain_cell, explain_column, explain_group},
    model::{Code, GroupId, Outcome},
    text::{Lang, group_name},
};

/// All steps for the homes of one group in one municipality; empty when the outcome has no such cell.
#[must_use]
pub fn explain_cell_in_words(
    outcome: &Outcome,
    cells: &Cells,
    (group, code): (GroupId, Code),
    lang: Lang,
) -> Vec<Explained> {
    let steps = explain_cell(outcome, cells, group, code).unwrap_or_default();
    steps.iter().map(|step| step_in_words(step, outcome, code, lang)).collect()
}

/// All steps for one municipality, with its sum over the groups; empty when it is not in the region.
#[must_use]
pub fn explain_column_in_words(outcome: &Outcome, cells: &Cells, code: Code, lang: Lang) -> Vec<Explained> {
    let steps = explain_column(outcome, cells, code).unwrap_or_default();
    steps.iter().map(|step| step_in_words(step, outcome, code, lang)).collect()
}

/// All steps for one group, with its sum over the municipalities; empty when it does not count.
#[must_use]
pub fn explain_group_in_words(outcome: &Outcome, cells: &Cells, group: GroupId, lang: Lang) -> Vec<Explained> {
    let steps = explain_group(outcome, cells, group).unwrap_or_default();
    steps.iter().map(|step| group_step_in_words(step, outcome, group, lang)).collect()
}

/// Why there is no table per group, naming the groups and municipalities that cannot fit.
#[must_use]
pub fn no_cells_in_words(no_cells: &NoCells, outcome: &Outcome, lang: Lang) -> String {
    let region = &outcome.scenario.region;
    match no_cells {
        NoCells::NoTable(no_table) => {
            let group = |id: GroupId| outcome.scenario.groups.iter().find(|group| group.id == id);
            let rows: Vec<String> = outcome
                .groups
                .iter()
                .map(|present| group(present.id).map_or_else(String::new, |group| group_name(group, lang)))
                .collect();
            let columns: Vec<String> =
                region.municipalities().iter().map(|municipality| municipality.name.clone()).collect();
            let reason = no_table.in_words(&rows, &columns, lang);
            lang.pick(
                format!("Er is geen tabel die in rijen en kolommen sluit. {reason} Kies ‘elke groep apart’, of verander een grens of de manier van afronden."),
                format!("No table closes in rows and columns. {reason} Choose ‘every group on its own’, or change a limit or the method."),
            )
        }
        NoCells::SwapTooLarge { swap, present } => {
            let (from, homes) = (name_of(outcome, swap.from), lang.whole(swap.homes.into()));
            let present = lang.whole(*present);
            lang.pick(
                format!("{from} wil {homes} woningen van één groep overdragen, maar heeft er {present}. Maak de ruil kleiner."),
                format!("{from} wants to hand over {homes} homes of one group, but has {present}. Make the swap smaller."),
            )
        }
    }
}
