//! The arithmetic behind a cell, a row and a column of the table groups × municipalities.

use super::{Moved, Step, Subject, explain, step::Part};
use crate::{
    divide::{Cells, CellsBy, TableCells},
    model::{Code, GroupId, Outcome, Ratio, Rounding, Swap},
};

/// The steps for the homes of one group in one municipality; `None` when the outcome has no such cell.
#[must_use]
pub fn explain_cell(outcome: &Outcome, cells: &Cells, group: GroupId, code: Code) -> Option<Vec<Step>> {
    let row = outcome.groups.iter().position(|present| present.id == group)?;
    let column = outcome.scenario.region.index_of(code)?;
    match &cells.by {
        CellsBy::Groups => of_group(outcome, row, column),
        CellsBy::Table(table) => of_table(outcome, cells, table, (row, column)),
    }
}

/// The homes of a group that was divided on its own, or of the only group.
fn of_group(outcome: &Outcome, row: usize, column: usize) -> Option<Vec<Step>> {
    let group = outcome.groups.get(row)?;
    let subject = Subject {
        outcome,
        allocation: group.allocation.as_ref().unwrap_or(&outcome.total),
        groups: std::slice::from_ref(group),
    };
    subject.steps(column)
}

fn of_table(outcome: &Outcome, cells: &Cells, table: &TableCells, (row, column): (usize, usize)) -> Option<Vec<Step>> {
    let (group, recipient) = (outcome.groups.get(row)?, outcome.total.recipients.get(column)?);
    let swaps: Vec<Swap> = outcome
        .scenario
        .swaps
        .iter()
        .filter(|swap| swap.group == Some(group.id) && [swap.from, swap.to].contains(&recipient.code))
        .copied()
        .collect();
    let came = |swap: &Swap| if swap.to == recipient.code { i64::from(swap.homes) } else { -i64::from(swap.homes) };
    let homes = cells.at(row, column);
    let before = homes.saturating_add_signed(-swaps.iter().map(came).sum::<i64>());
    let came_to_total: i64 = outcome
        .scenario
        .swaps
        .iter()
        .filter(|swap| swap.group.is_some() && [swap.from, swap.to].contains(&recipient.code))
        .map(came)
        .sum();
    let claim = table.claims.get(row)?.get(column)?.clone();
    let share = group.shares.get(column)?;
    let subregion = outcome.total.tiers.as_ref().and_then(|tiers| tiers.subregion(column));
    let mut steps = vec![
        Step::Share {
            parts: share.parts.clone(),
            share: share.share.clone(),
            subregion: subregion.map(|subregion| subregion.name.clone()),
        },
        Step::FairShare {
            task: group.task,
            share: subregion.is_none().then(|| share.share.clone()),
            fair_share: claim.clone(),
        },
    ];
    let multiplied = table.multipliers.as_ref().and_then(|(rows, columns)| {
        let (by_row, by_column) = (rows.get(row)?.clone(), columns.get(column)?.clone());
        let quotient: Ratio = &claim * &by_row * &by_column;
        Some((by_row, by_column, quotient))
    });
    steps.push(Step::Cell {
        goal: table.goal,
        claim,
        multiplied,
        row: group.task,
        column: recipient.homes.saturating_add_signed(-came_to_total),
        homes: before,
        interchangeable: table.interchangeable,
    });
    if !swaps.is_empty() {
        steps.push(Step::Swapped { swaps, before, homes });
    }
    Some(steps)
}

/// The steps for a whole group: its task, and how it adds up over the municipalities; `None` when it does not count.
#[must_use]
pub fn explain_group(outcome: &Outcome, cells: &Cells, id: GroupId) -> Option<Vec<Step>> {
    let row = outcome.groups.iter().position(|present| present.id == id)?;
    let group = outcome.scenario.included().find(|group| group.id == id)?;
    let mut steps = vec![Step::TaskInHomes {
        amount: group.task.amount,
        unit: group.task.unit,
        household_size: group.household_size,
        homes: group.task_in_homes().into(),
    }];
    let parts: Vec<(Part, u64)> = outcome
        .total
        .recipients
        .iter()
        .zip(cells.homes.get(row)?)
        .map(|(recipient, homes)| (Part::Municipality(recipient.code), *homes))
        .collect();
    let expected = outcome.groups.get(row).map_or(0, |group| group.task);
    steps.push(Step::Sum { total: parts.iter().map(|(_, homes)| homes).sum(), parts, expected });
    let alone = outcome.groups.get(row).and_then(|group| group.allocation.as_ref());
    if let Some(tie) = alone.and_then(|allocation| allocation.tie.clone()) {
        steps.push(Step::Tie { tie, has_won: false });
    }
    Some(steps)
}

/// The steps for a whole municipality: how its total came about, and how it adds up over the groups; `None` when it is not
/// in the region.
#[must_use]
pub fn explain_column(outcome: &Outcome, cells: &Cells, code: Code) -> Option<Vec<Step>> {
    let column = outcome.scenario.region.index_of(code)?;
    let mut steps = explain(outcome, code)?;
    let recipient = outcome.total.recipients.get(column)?;
    if recipient.rounding != Rounding::Sum {
        let parts: Vec<(Part, u64)> =
            (0..).zip(&outcome.groups).map(|(row, group)| (Part::Group(group.id), cells.at(row, column))).collect();
        let total = parts.iter().map(|(_, homes)| homes).sum();
        steps.push(Step::Sum { parts, total, expected: recipient.homes });
    }
    Some(steps)
}

impl Moved {
    /// Nothing moves.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.to.is_empty() && self.from.is_empty()
    }
}
