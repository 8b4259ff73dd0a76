//! An oracle: whether a table is the best one, without the solver.
//!
//! It builds the residual graph of the whole table, looks for an improving cycle with exact fractions (Bellman 1958) and
//! tells a unique table from a tied one. Slow and simple on purpose; meant for tests and for checking tables of others.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::{
    NoTable, feasible_grid,
    grid::Grid,
    problem::{Goal, Problem, Side},
    shares::Shares,
};
use crate::model::Ratio;

/// What is to be said of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The only best table.
    Unique,
    /// A best table; so many cells differ in at least one other best table.
    Tied {
        /// Number of those cells.
        interchangeable: usize,
    },
    /// A better table exists.
    Improvable,
    /// The table does not have one number per row and column.
    WrongShape,
    /// A row or column does not add up to its total.
    WrongTotal {
        /// Row or column.
        side: Side,
        /// Which one.
        index: usize,
    },
    /// A cell is outside its bounds or, under controlled rounding, not the floor or the ceiling of its share.
    OutOfBounds {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// There is no table at all.
    Impossible(NoTable),
}

/// A unit that can be moved from a row to a column (given up by the cell) or back (taken on), and what that costs.
struct Arc {
    from: usize,
    to: usize,
    cost: Ratio,
}

/// Checks a table.
#[must_use]
pub fn check(problem: &Problem, cells: &[Vec<u64>]) -> Verdict {
    let grid = match feasible_grid(problem) {
        Ok(grid) => grid,
        Err(reason) => return Verdict::Impossible(reason),
    };
    let (height, width) = (problem.rows.len(), problem.columns.len());
    if cells.len() != height || cells.iter().any(|row| row.len() != width) {
        return Verdict::WrongShape;
    }
    if let Some(verdict) = wrong_total(problem, cells) {
        return verdict;
    }
    let shares = (problem.goal == Goal::Controlled).then(|| Exact::new(problem, &grid));
    let mut arcs = Vec::new();
    for (row, units) in cells.iter().enumerate() {
        for (column, &units) in units.iter().enumerate() {
            let (at_least, at_most) = shares.as_ref().map_or_else(
                || (problem.floor(row, column), problem.cap(row, column).unwrap_or(u64::MAX)),
                |shares| shares.bounds(row, column),
            );
            if units < at_least || units > at_most {
                return Verdict::OutOfBounds { row, column };
            }
            // The value of the k-th unit of this cell.
            let value = |k: u64| match (problem.goal, &shares) {
                (Goal::Controlled, Some(shares)) => shares.fraction(row, column),
                (Goal::Webster, _) => weight(problem, row, column) / BigInt::from(2 * u128::from(k) - 1),
                (Goal::Jefferson | Goal::Controlled, _) => weight(problem, row, column) / BigInt::from(k),
            };
            let (row_node, column_node) = (row, height + column);
            if units > at_least {
                arcs.push(Arc { from: row_node, to: column_node, cost: value(units) });
            }
            if units < at_most {
                let value = value(units.saturating_add(1));
                let cost = if problem.goal == Goal::Controlled { -value } else { value.recip() };
                arcs.push(Arc { from: column_node, to: row_node, cost });
            }
        }
    }
    judge(problem.goal, height + width, &arcs)
}

fn wrong_total(problem: &Problem, cells: &[Vec<u64>]) -> Option<Verdict> {
    let is_wrong =
        |parts: &mut dyn Iterator<Item = u64>, total: u64| parts.map(u128::from).sum::<u128>() != total.into();
    for (index, (units, &total)) in cells.iter().zip(&problem.rows).enumerate() {
        if is_wrong(&mut units.iter().copied(), total) {
            return Some(Verdict::WrongTotal { side: Side::Rows, index });
        }
    }
    for (index, &total) in problem.columns.iter().enumerate() {
        if is_wrong(&mut cells.iter().filter_map(|units| units.get(index)).copied(), total) {
            return Some(Verdict::WrongTotal { side: Side::Columns, index });
        }
    }
    None
}

fn weight(problem: &Problem, row: usize, column: usize) -> Ratio {
    let weight = problem.weights.get(row).and_then(|weights| weights.get(column));
    Ratio::from_integer(weight.cloned().unwrap_or_default().into())
}

/// Distances multiply for divisor methods, whose costs are logarithms of fractions, and add for controlled rounding.
fn judge(goal: Goal, nodes: usize, arcs: &[Arc]) -> Verdict {
    let join = |left: &Ratio, right: &Ratio| if goal == Goal::Controlled { left + right } else { left * right };
    let start = if goal == Goal::Controlled { Ratio::zero() } else { Ratio::one() };
    let mut distances = vec![start; nodes];
    let mut rounds = 0;
    loop {
        let mut is_settled = true;
        for arc in arcs {
            let (Some(from), Some(to)) = (distances.get(arc.from), distances.get(arc.to)) else { continue };
            let distance = join(from, &arc.cost);
            if distance < *to {
                is_settled = false;
                if let Some(to) = distances.get_mut(arc.to) {
                    *to = distance;
                }
            }
        }
        if is_settled {
            break;
        }
        if rounds > nodes {
            return Verdict::Improvable;
        }
        rounds += 1;
    }
    let is_tight = |arc: &Arc| match (distances.get(arc.from), distances.get(arc.to)) {
        (Some(from), Some(to)) => join(from, &arc.cost) == *to,
        _ => false,
    };
    let tight: Vec<(usize, usize)> = arcs.iter().filter(|arc| is_tight(arc)).map(|arc| (arc.from, arc.to)).collect();
    match tight.iter().filter(|&&(from, to)| can_reach(&tight, nodes, to, from)).count() {
        0 => Verdict::Unique,
        interchangeable => Verdict::Tied { interchangeable },
    }
}

fn can_reach(arcs: &[(usize, usize)], nodes: usize, start: usize, goal: usize) -> bool {
    let mut is_reached = vec![false; nodes];
    let mut open = vec![start];
    while let Some(node) = open.pop() {
        if node == goal {
            return true;
        }
        let is_new = is_reached.get_mut(node).is_some_and(|is_reached| !std::mem::replace(is_reached, true));
        if is_new {
            open.extend(arcs.iter().filter(|arc| arc.0 == node).map(|arc| arc.1));
        }
    }
    false
}

/// The exact shares in the order of the problem.
struct Exact {
    shares: Shares,
    width: usize,
    is_turned: bool,
}

impl Exact {
    fn new(problem: &Problem, grid: &Grid) -> Self {
        Self { shares: Shares::of(problem, grid), width: grid.width, is_turned: grid.is_turned }
    }

    fn cell(&self, row: usize, column: usize) -> usize {
        if self.is_turned { column * self.width + row } else { row * self.width + column }
    }

    fn fraction(&self, row: usize, column: usize) -> Ratio {
        let numerator = self.shares.fractions.get(self.cell(row, column)).cloned().unwrap_or_default();
        Ratio::new(numerator, self.shares.denominator.clone().into())
    }

    fn bounds(&self, row: usize, column: usize) -> (u64, u64) {
        let floor = self.shares.floors.get(self.cell(row, column)).copied().unwrap_or_default();
        let is_whole = self.fraction(row, column).is_zero();
        (floor, if is_whole { floor } else { floor.saturating_add(1) })
    }
}
