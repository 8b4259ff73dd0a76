//! Which cells could differ in an equally good table, and which of the best tables is taken.
//!
//! At the exact shortest distances (the dual) every best table uses only trades without loss. The trades without loss
//! that lie on a cycle are the cells in which best tables differ.
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `Grid`")]

use std::collections::VecDeque;

use super::{
    cost::{Cost, Unit},
    grid::Grid,
    problem::Goal,
    trade::{Market, Path},
};

/// The best table that is taken, and its dual.
pub(super) struct Settled<K> {
    pub(super) units: Vec<u64>,
    pub(super) interchangeable: usize,
    /// Potential of each row: a path whose cost it is.
    pub(super) rows: Vec<Path<K>>,
    /// Potential of each column: the same with the unit that is given up last; `None` when nothing can be given up.
    pub(super) columns: Vec<Option<Path<K>>>,
}

/// What a cell can do without loss. Never both, because the next unit is worth strictly less than the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tight {
    No,
    CanGive,
    CanTake,
}

/// Settles ties. The units must be a best table.
pub(super) fn settle<C: Cost>(grid: &Grid, cost: &C, goal: Goal, mut units: Vec<u64>) -> Settled<C::Key> {
    let market = Market::new(grid, cost, goal, 1, &units);
    // There is no improving cycle, so there are potentials.
    let rows = market.potentials().unwrap_or_default();
    let columns: Vec<_> = (0..grid.width).map(|column| column_potential(grid, cost, &market, &rows, column)).collect();
    let mut tight = vec![Tight::No; units.len()];
    for (cell, tight) in tight.iter_mut().enumerate() {
        let (row, column) = grid.place(cell);
        let (Some(row), Some(Some(column))) = (rows.get(row), columns.get(column)) else { continue };
        let is_level = |path: &Path<C::Key>, other: &Path<C::Key>| {
            cost.compare((&path.key, &path.units), (&other.key, &other.units)).is_eq()
        };
        if market.given(cell).is_some_and(|(key, unit)| is_level(&after(row, key.clone(), *unit), column)) {
            *tight = Tight::CanGive;
        } else if market.taken(cell).is_some_and(|(key, unit)| is_level(&onto(column, key.clone(), *unit), row)) {
            *tight = Tight::CanTake;
        }
    }
    keep_cycles(grid, &mut tight);
    let interchangeable = tight.iter().filter(|&&tight| tight != Tight::No).count();
    if interchangeable > 0 {
        raise_first_cells(grid, &mut tight, &mut units);
    }
    Settled { units, interchangeable, rows, columns }
}

/// The path with one more unit given up.
fn after<K: Clone + std::ops::Add<Output = K>>(path: &Path<K>, key: K, unit: Unit) -> Path<K> {
    let units = path.units.iter().copied().chain([unit]).collect();
    Path { key: path.key.clone() + key, units }
}

/// The path with one more unit taken on.
fn onto<K: Clone + std::ops::Sub<Output = K>>(path: &Path<K>, key: K, unit: Unit) -> Path<K> {
    let units = path.units.iter().copied().chain([unit]).collect();
    Path { key: path.key.clone() - key, units }
}

fn column_potential<C: Cost>(
    grid: &Grid,
    cost: &C,
    market: &Market<'_, C>,
    rows: &[Path<C::Key>],
    column: usize,
) -> Option<Path<C::Key>> {
    let paths = rows.iter().enumerate().filter_map(|(row, path)| {
        let (key, unit) = market.given(row * grid.width + column)?;
        Some(after(path, key.clone(), *unit))
    });
    paths.reduce(
        |best, next| {
            if cost.compare((&next.key, &next.units), (&best.key, &best.units)).is_lt() { next } else { best }
        },
    )
}

/// Leaves only the cells that lie on a cycle of trades without loss.
fn keep_cycles(grid: &Grid, tight: &mut [Tight]) {
    let (height, width) = (grid.height, grid.width);
    let cell = |row: usize, column: usize| row * width + column;
    // Which row can pass units on to which, in any number of steps.
    let mut reaches = vec![false; height * height];
    for start in 0..height {
        let mut has_column = vec![false; width];
        let mut queue = VecDeque::from([start]);
        reaches[start * height + start] = true;
        while let Some(row) = queue.pop_front() {
            for column in 0..width {
                if has_column[column] || tight[cell(row, column)] != Tight::CanGive {
                    continue;
                }
                has_column[column] = true;
                for next in 0..height {
                    if tight[cell(next, column)] == Tight::CanTake && !reaches[start * height + next] {
                        reaches[start * height + next] = true;
                        queue.push_back(next);
                    }
                }
            }
        }
    }
    for column in 0..width {
        let of = |wanted: Tight| (0..height).filter(|&row| tight[cell(row, column)] == wanted).collect::<Vec<_>>();
        let (givers, takers) = (of(Tight::CanGive), of(Tight::CanTake));
        for &giver in &givers {
            if !takers.iter().any(|&taker| reaches[taker * height + giver]) {
                tight[cell(giver, column)] = Tight::No;
            }
        }
        for &taker in &takers {
            if !givers.iter().any(|&giver| reaches[taker * height + giver]) {
                tight[cell(taker, column)] = Tight::No;
            }
        }
    }
}

/// Goes through the cells in the order of the problem and gives each a unit more where the others allow it.
fn raise_first_cells(grid: &Grid, tight: &mut [Tight], units: &mut [u64]) {
    for cell in grid.cells_in_order() {
        if tight[cell] == Tight::CanTake
            && let Some(cycle) = cycle_through(grid, tight, cell)
        {
            for other in cycle {
                if tight[other] == Tight::CanTake {
                    units[other] += 1;
                    tight[other] = Tight::CanGive;
                } else {
                    units[other] -= 1;
                    tight[other] = Tight::CanTake;
                }
            }
        }
        // From here on this cell stays as it is.
        tight[cell] = Tight::No;
    }
}

/// The cells of a shortest cycle of trades without loss in which `cell` takes a unit on.
fn cycle_through(grid: &Grid, tight: &[Tight], cell: usize) -> Option<Vec<usize>> {
    let (height, width) = (grid.height, grid.width);
    let (first_row, last_column) = grid.place(cell);
    let mut row_came_by = vec![None; height];
    let mut column_came_by = vec![None; width];
    let mut queue = VecDeque::from([first_row]);
    while let Some(row) = queue.pop_front() {
        let gives = |column: usize| tight[row * width + column] == Tight::CanGive;
        if gives(last_column) {
            let mut cycle = vec![cell, row * width + last_column];
            let mut at = row;
            while at != first_row {
                let column = row_came_by[at]?;
                let before = column_came_by[column]?;
                cycle.extend([at * width + column, before * width + column]);
                at = before;
            }
            return Some(cycle);
        }
        for column in 0..width {
            if column_came_by[column].is_some() || !gives(column) {
                continue;
            }
            column_came_by[column] = Some(row);
            for next in (0..height).filter(|&next| next != first_row) {
                if tight[next * width + column] == Tight::CanTake && row_came_by[next].is_none() {
                    row_came_by[next] = Some(column);
                    queue.push_back(next);
                }
            }
        }
    }
    None
}
