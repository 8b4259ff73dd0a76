//! The table that closes both ways: whole homes per group and municipality, with given row and column totals.
//!
//! # What is optimal
//!
//! Biproportional divisor methods (Balinski & Demange 1989) give each cell the rounding of `weight · row multiplier ·
//! column multiplier`, with multipliers that make both margins fit. Such a table is the optimum of a transportation
//! problem with separable convex costs, `ln` of the signpost over the weight per unit (Rote & Zachariasen 2007; Gaffke &
//! Pukelsheim 2008). Controlled rounding (Cox 1987) is the optimum of one with linear costs. Both are solved here as
//! min-cost flow, with every decision made on exact integers.
//!
//! # Why a flow and not alternating scaling
//!
//! When all groups share one key the weights have rank one, multiplying a row or a column changes nothing, and the table
//! is full of exact ties. Alternating scaling stalls on those. Successive shortest paths (Ahuja, Magnanti & Orlin 1993,
//! chapter 9) serve at least one unit per path and therefore always end.
//!
//! # How it is solved
//!
//! 1. `problem` checks the input; `hall` looks for rows and columns that cannot fit together.
//! 2. `start` fits multipliers with floats and fills every column exactly for those multipliers.
//! 3. `trade` moves units between rows along exact shortest paths until the rows fit as well.
//! 4. `settle` finds the cells that could differ in an equally good table and takes, of all the best tables, the
//!    **lexicographically largest**: the first row has as much as possible in its first column, then in its second, and so
//!    on. This is a property of the problem, not of the path to the solution, so every platform gives the same table.
//! 5. `multipliers` turns the shortest distances into multipliers that anyone can check.
//!
//! The smaller side of the table plays the rows in steps 2 to 4, whatever the caller calls it.

pub mod certificate;
mod cost;
mod grid;
mod hall;
mod multipliers;
mod problem;
mod settle;
mod shares;
mod start;
mod trade;

pub use multipliers::Multipliers;
pub use problem::{Goal, NoTable, Problem, Side, Table};

use cost::{Fractions, Ratios};
use grid::Grid;
use shares::Shares;
use start::Begin;

/// Divides both ways.
///
/// # Errors
/// [`NoTable`] when no table meets the totals and the bounds, with the reason.
///
/// # Example
///
/// ```
/// use fairshare::divide::two_way::{Goal, Problem, solve};
///
/// let weights = [[51_u32, 98, 45], [60, 100, 120], [63, 102, 144]];
/// let weights = weights.iter().map(|row| row.iter().map(|&weight| weight.into()).collect()).collect();
/// let table = solve(&Problem::new(weights, vec![4, 5, 6], vec![4, 5, 6], Goal::Webster)).unwrap();
/// assert_eq!(table.cells, [[1, 2, 1], [1, 2, 2], [2, 1, 3]]);
/// assert_eq!(table.interchangeable, 0);
/// ```
pub fn solve(problem: &Problem) -> Result<Table, NoTable> {
    let grid = feasible_grid(problem)?;
    Ok(match problem.goal {
        Goal::Webster | Goal::Jefferson => divisor_table(problem, &grid),
        Goal::Controlled => controlled_table(problem, &grid),
    })
}

/// The grid of a problem that has a table.
fn feasible_grid(problem: &Problem) -> Result<Grid, NoTable> {
    let grid = problem.check()?;
    hall::shortfall(&grid).map_or(Ok(grid), Err)
}

fn divisor_table(problem: &Problem, grid: &Grid) -> Table {
    let (units, ratios) = divisor_units(problem.goal, grid);
    let settled = settle::settle(grid, &ratios, problem.goal, units);
    let multipliers = multipliers::find(problem, grid, &ratios, &settled);
    Table { cells: grid.rows_of(&settled.units), interchangeable: settled.interchangeable, multipliers }
}

/// A best table of a divisor method, before ties are settled.
fn divisor_units(goal: Goal, grid: &Grid) -> (Vec<u64>, Ratios<'_>) {
    let fit = start::fit(grid, goal);
    let mut ratios = Ratios::new(grid, &fit.ln_prices);
    let mut units = start::fill(grid, &ratios, goal, Begin::Near(&fit.cells, &ratios.ln_claims()));
    let mut step = trade::first_step(grid, &units);
    // Coarse steps only bring the prices close when the floats did not; each round at least halves the step, so this ends.
    while step > 1 {
        if let Some(prices) = trade::coarse_prices(grid, &ratios, goal, &mut units, step) {
            ratios = Ratios::new(grid, &prices);
        }
        units = start::fill(grid, &ratios, goal, Begin::Claims(&ratios.ln_claims()));
        step = trade::first_step(grid, &units).min(step / 2);
    }
    trade::close(grid, &ratios, goal, &mut units);
    (units, ratios)
}

fn controlled_table(problem: &Problem, grid: &Grid) -> Table {
    let shares = Shares::of(problem, grid);
    let narrowed = shares.narrow(grid);
    let (cells, interchangeable) = match shares.small_fractions() {
        Some(fractions) => controlled_cells(&narrowed, &Fractions::new(fractions)),
        None => controlled_cells(&narrowed, &Fractions::new(shares.fractions)),
    };
    Table { cells: grid.rows_of(&cells), interchangeable, multipliers: None }
}

fn controlled_cells<C: cost::Cost>(grid: &Grid, cost: &C) -> (Vec<u64>, usize) {
    let mut units = start::fill(grid, cost, Goal::Controlled, Begin::At(&grid.at_least));
    trade::close(grid, cost, Goal::Controlled, &mut units);
    let settled = settle::settle(grid, cost, Goal::Controlled, units);
    (settled.units, settled.interchangeable)
}
