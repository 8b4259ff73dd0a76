//! The homes per group and municipality. When every group was divided on its own they are its homes; otherwise they are the
//! table that closes both ways, which is computed only when somebody asks for it.

use num_traits::Zero;

use super::{
    Claims,
    outcome::swaps_of_groups,
    two_way::{Goal, NoTable, Problem, solve},
};
use crate::model::{Composition, GroupOutcome, Outcome, Ratio, Swap, TableRounding};

/// How the cells came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellsBy {
    /// Every group was divided on its own, or there is one group only.
    Groups,
    /// A table that closes in rows and columns.
    Table(TableCells),
}

/// The table behind the cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCells {
    /// Which table is the best one.
    pub goal: Goal,
    /// Cells that differ in at least one other equally good table.
    pub interchangeable: usize,
    /// The exact claim of a municipality on the task of a group, in homes: one row per group.
    pub claims: Vec<Vec<Ratio>>,
    /// By which the claims of a group and of a municipality are multiplied before they are rounded, for Webster.
    pub multipliers: Option<(Vec<Ratio>, Vec<Ratio>)>,
}

/// Homes per group and municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// One row per group of the outcome, one column per municipality.
    pub homes: Vec<Vec<u64>>,
    /// How they came about, before swaps.
    pub by: CellsBy,
}

impl Cells {
    /// The homes of a group in a municipality, by index.
    #[must_use]
    pub fn at(&self, group: usize, municipality: usize) -> u64 {
        self.homes.get(group).and_then(|row| row.get(municipality)).copied().unwrap_or(0)
    }
}

/// Why there are no cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCells {
    /// No table closes both ways. Rows are the groups of the outcome, columns the municipalities.
    NoTable(NoTable),
    /// Somebody hands over more homes of a group than it has.
    SwapTooLarge {
        /// The swap.
        swap: Swap,
        /// What the municipality that hands over has of that group.
        present: u64,
    },
}

/// The cells of an outcome.
///
/// # Errors
/// [`NoCells`] when no table closes both ways, with the rows and columns that cannot fit.
pub fn cells(outcome: &Outcome) -> Result<Cells, NoCells> {
    let alone: Option<Vec<Vec<u64>>> = outcome
        .groups
        .iter()
        .map(|group| group.allocation.as_ref().map(|allocation| allocation.homes().collect()))
        .collect();
    if let Some(homes) = alone {
        return Ok(Cells { homes, by: CellsBy::Groups });
    }
    if let [_] = outcome.groups.as_slice() {
        return Ok(Cells { homes: vec![outcome.total.homes().collect()], by: CellsBy::Groups });
    }
    let goal = match outcome.scenario.composition {
        Composition::BothWays(TableRounding::Controlled) => Goal::Controlled,
        Composition::BothWays(TableRounding::Webster) | Composition::TotalFirst | Composition::PerGroup => {
            Goal::Webster
        }
    };
    let shares: Vec<Claims> = outcome.groups.iter().map(|group| Claims::from_ratios(&shares(outcome, group))).collect();
    let count = outcome.total.recipients.len();
    let weights = shares.iter().map(|claims| (0..count).map(|index| claims.weight(index)).collect()).collect();
    let rows = outcome.groups.iter().map(|group| group.task).collect();
    let problem = Problem::new(weights, rows, before_group_swaps(outcome), goal);
    let table = solve(&problem).map_err(NoCells::NoTable)?;
    let claims = shares
        .iter()
        .zip(&outcome.groups)
        .map(|(claims, group)| (0..count).map(|index| claims.quota(index, group.task)).collect());
    // A multiplier of weights becomes one of claims, which are weights in homes.
    let of_claims = |(multiplier, (claims, group)): (&Ratio, (&Claims, &GroupOutcome))| {
        if group.task == 0 {
            return Ratio::zero();
        }
        multiplier * Ratio::new(claims.total().clone().into(), group.task.into())
    };
    let multipliers = table.multipliers.map(|multipliers| {
        let of_groups = shares.iter().zip(&outcome.groups);
        let rows: Vec<Ratio> = multipliers.rows.iter().zip(of_groups).map(of_claims).collect();
        around_one(rows, multipliers.columns, outcome)
    });
    let by = CellsBy::Table(TableCells {
        goal,
        interchangeable: table.interchangeable,
        claims: claims.collect(),
        multipliers,
    });
    let mut cells = Cells { homes: table.cells, by };
    for swap in swaps_of_groups(&outcome.scenario) {
        cells.swap(outcome, swap)?;
    }
    Ok(cells)
}

/// Only products of multipliers count, so that of the municipality with most homes can be 1.
fn around_one(rows: Vec<Ratio>, columns: Vec<Ratio>, outcome: &Outcome) -> (Vec<Ratio>, Vec<Ratio>) {
    let largest = columns.iter().zip(outcome.total.homes()).max_by_key(|(_, homes)| *homes).map(|(column, _)| column);
    let Some(one) = largest.filter(|one| !one.is_zero()).cloned() else { return (rows, columns) };
    (rows.iter().map(|row| row * &one).collect(), columns.iter().map(|column| column / &one).collect())
}

/// The share of every municipality in the task of a group, a fraction of 1.
fn shares(outcome: &Outcome, group: &GroupOutcome) -> Vec<Ratio> {
    let share = |(index, key_share): (usize, &crate::model::KeyShare)| {
        let subregion = outcome.total.tiers.as_ref().and_then(|tiers| tiers.subregion(index));
        subregion.map_or_else(|| key_share.share.clone(), |subregion| &subregion.share.share * &key_share.share)
    };
    group.shares.iter().enumerate().map(share).collect()
}

/// The totals per municipality, without the swaps that name a group.
fn before_group_swaps(outcome: &Outcome) -> Vec<u64> {
    let total = |recipient: &crate::model::Recipient| {
        swaps_of_groups(&outcome.scenario).fold(recipient.homes, |homes, swap| {
            if swap.from == recipient.code {
                homes + u64::from(swap.homes)
            } else if swap.to == recipient.code {
                homes.saturating_sub(swap.homes.into())
            } else {
                homes
            }
        })
    };
    outcome.total.recipients.iter().map(total).collect()
}

impl Cells {
    fn swap(&mut self, outcome: &Outcome, swap: &Swap) -> Result<(), NoCells> {
        let region = &outcome.scenario.region;
        let row = outcome.groups.iter().position(|group| Some(group.id) == swap.group);
        let (Some(row), Some(from), Some(to)) = (row, region.index_of(swap.from), region.index_of(swap.to)) else {
            // `divide` refuses a swap with nobody.
            return Ok(());
        };
        let homes = u64::from(swap.homes);
        let present = self.at(row, from);
        if present < homes {
            return Err(NoCells::SwapTooLarge { swap: *swap, present });
        }
        if let Some(row) = self.homes.get_mut(row) {
            if let Some(cell) = row.get_mut(from) {
                *cell -= homes;
            }
            if let Some(cell) = row.get_mut(to) {
                *cell += homes;
            }
        }
        Ok(())
    }
}
