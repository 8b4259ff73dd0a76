//! Where the search starts: prices that nearly make both margins fit, and columns that fit exactly at those prices.
//!
//! Nothing here decides what the best table is. Any prices give a table that is the best one for its own row totals,
//! which is what `trade` needs; good prices leave it little to do.
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `Grid`")]

use std::cmp::Ordering;

use num_traits::{ToPrimitive, Zero};

use super::{
    cost::{Cost, Unit, post},
    grid::{Grid, float, ln},
    problem::Goal,
};

/// Enough for close prices on tables with a pattern of zeros; without zeros a handful suffices.
const MOST_SWEEPS: usize = 60;

/// An approximate fractional table with the right margins.
pub(super) struct Fit {
    /// Logarithm of the price of each row.
    pub(super) ln_prices: Vec<f64>,
    /// The cells.
    pub(super) cells: Vec<f64>,
}

/// Proportional fitting (Deming & Stephan 1940) with cells held between their bounds.
pub(super) fn fit(grid: &Grid, goal: Goal) -> Fit {
    // A cell rounded down is half a unit below its multiplied weight on average.
    let offset = match goal {
        Goal::Jefferson => 0.5,
        Goal::Webster | Goal::Controlled => 0.0,
    };
    let mut base = vec![0.0; grid.weights.len()];
    let mut ln_prices = vec![0.0; grid.height];
    for (row, ln_price) in ln_prices.iter_mut().enumerate() {
        let cells = row * grid.width..(row + 1) * grid.width;
        let logs: Vec<Option<f64>> =
            grid.weights[cells.clone()].iter().map(|w| if w.is_zero() { None } else { Some(ln(w)) }).collect();
        let highest = logs.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
        if highest.is_finite() {
            *ln_price = -highest;
            for (cell, log) in cells.zip(logs) {
                base[cell] = log.map_or(0.0, |log| libm::exp(log - highest));
            }
        }
    }
    let bounds: Vec<(f64, f64)> =
        grid.at_least.iter().zip(&grid.at_most).map(|(&low, &high)| (float(low), float(high) + offset)).collect();
    let held = |cell: usize, row: &[f64], column: &[f64]| {
        let (at_row, at_column) = grid.place(cell);
        (base[cell] * row[at_row] * column[at_column], bounds[cell])
    };
    let mut row = vec![1.0; grid.height];
    let mut column = vec![1.0; grid.width];
    for _ in 0..MOST_SWEEPS {
        for at in 0..grid.width {
            let cells = (0..grid.height).map(|line| held(line * grid.width + at, &row, &column));
            column[at] *= factor(cells, float(grid.columns[at]), offset);
        }
        let mut change = 0.0_f64;
        for at in 0..grid.height {
            let cells = (at * grid.width..(at + 1) * grid.width).map(|cell| held(cell, &row, &column));
            let by = factor(cells, float(grid.rows[at]), offset);
            row[at] *= by;
            change += (by - 1.0).abs() * float(grid.rows[at]);
        }
        if change < 0.25 {
            break;
        }
    }
    let cells = (0..base.len()).map(|cell| {
        let (value, (low, high)) = held(cell, &row, &column);
        (value - offset).max(low).min(high)
    });
    let cells = cells.collect();
    for (ln_price, multiplier) in ln_prices.iter_mut().zip(&row) {
        let log = libm::log(*multiplier);
        *ln_price = if log.is_finite() { *ln_price + log } else { 0.0 };
    }
    Fit { ln_prices, cells }
}

/// By what the free cells of a line must be multiplied to make it add up.
fn factor(cells: impl Iterator<Item = (f64, (f64, f64))>, total: f64, offset: f64) -> f64 {
    let (mut held, mut free) = (0.0, 0.0);
    for (value, (low, high)) in cells {
        if high <= offset {
            continue;
        }
        if value <= low {
            held += low;
        } else if value >= high {
            held += high - offset;
        } else {
            free += value;
            held -= offset;
        }
    }
    let factor = (total - held) / free;
    let is_usable = factor.is_finite() && factor > 0.0;
    if is_usable {
        factor.clamp(1e-6, 1e6)
    } else if total > held {
        2.0
    } else if total < held {
        0.5
    } else {
        1.0
    }
}

/// Where the cells of a column begin.
#[derive(Debug, Clone, Copy)]
pub(super) enum Begin<'a> {
    /// At these units, which nearly add up.
    At(&'a [u64]),
    /// At these fractional cells, unless they are far from adding up; then as in `Claims`.
    Near(&'a [f64], &'a [f64]),
    /// In proportion to these claims, given as logarithms; minus infinity for none.
    Claims(&'a [f64]),
}

/// Whole units that fit every column exactly and are the best ones at the prices of the rows.
pub(super) fn fill<C: Cost>(grid: &Grid, cost: &C, goal: Goal, begin: Begin<'_>) -> Vec<u64> {
    let mut units: Vec<u64> = vec![0; grid.at_least.len()];
    // Running total of what rounding gave each row beyond the estimate: equal claims go to the row that is behind.
    let mut ahead = vec![0.0; grid.height];
    for column in 0..grid.width {
        let cells = || (0..grid.height).map(|row| row * grid.width + column);
        for cell in cells() {
            units[cell] = match begin {
                Begin::At(units) => units[cell],
                Begin::Near(estimate, _) => whole(estimate[cell]),
                Begin::Claims(_) => 0,
            };
            units[cell] = units[cell].clamp(grid.at_least[cell], grid.at_most[cell]);
        }
        match begin {
            Begin::At(_) => {}
            Begin::Near(_, claims) => {
                let sum: u128 = cells().map(|cell| u128::from(units[cell])).sum();
                let is_near = sum.abs_diff(grid.columns[column].into()) <= 2 * grid.height as u128 + 2;
                if !is_near {
                    scale_column(grid, column, claims, &mut units);
                }
            }
            Begin::Claims(claims) => scale_column(grid, column, claims, &mut units),
        }
        fill_column(grid, cost, goal, column, &ahead, &mut units);
        if let Begin::Near(estimate, _) = begin {
            for (row, cell) in cells().enumerate() {
                ahead[row] += float(units[cell]) - estimate[cell];
            }
        }
    }
    units
}

fn whole(number: f64) -> u64 {
    libm::floor(number.max(0.0)).to_u64().unwrap_or(u64::MAX)
}

/// Halvings that leave of the widest interval less than floats can tell apart.
const HALVINGS: usize = 100;

/// Multiplies the claims of a column until their whole parts, within the bounds, nearly add up.
fn scale_column(grid: &Grid, column: usize, claims: &[f64], units: &mut [u64]) {
    let cells = || (0..grid.height).map(|row| row * grid.width + column);
    let target = u128::from(grid.columns[column]);
    let highest = cells().map(|cell| claims[cell]).fold(f64::NEG_INFINITY, f64::max);
    let lowest = cells().map(|cell| claims[cell]).filter(|claim| claim.is_finite()).fold(f64::INFINITY, f64::min);
    if !highest.is_finite() {
        return;
    }
    // From the highest claim below one unit to the lowest above all units.
    let (mut low, mut high) = (-highest - 1.0, 46.0 - lowest);
    let scaled =
        |cell: usize, by: f64| whole(libm::exp(claims[cell] + by)).clamp(grid.at_least[cell], grid.at_most[cell]);
    let sum = |by: f64| cells().map(|cell| u128::from(scaled(cell, by))).sum::<u128>();
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        let (lower, upper) = (sum(middle) <= target, sum(middle) >= target);
        if lower {
            low = middle;
        }
        if upper {
            high = middle;
        }
        if lower && upper {
            break;
        }
    }
    for cell in cells() {
        units[cell] = scaled(cell, low);
    }
    // Cells that all jump at the same point: each gets at most what it would get just above.
    let mut left = target.saturating_sub(cells().map(|cell| u128::from(units[cell])).sum());
    for cell in cells() {
        let jump = u128::from(scaled(cell, high).saturating_sub(units[cell])).min(left);
        units[cell] += u64::try_from(jump).unwrap_or(0);
        left -= jump;
    }
}

/// Gives or takes the best unit until the column fits, then exchanges units while that is an improvement.
fn fill_column<C: Cost>(grid: &Grid, cost: &C, goal: Goal, column: usize, ahead: &[f64], units: &mut [u64]) {
    let cell_of = |row: usize| row * grid.width + column;
    let mut have: u128 = (0..grid.height).map(|row| u128::from(units[cell_of(row)])).sum();
    let target = u128::from(grid.columns[column]);
    // Equal claims: the row that is least ahead gets the unit, and the one most ahead gives it up.
    let settle = |order: Ordering, left: usize, right: usize| order.then_with(|| ahead[right].total_cmp(&ahead[left]));
    loop {
        let takers = (0..grid.height).filter_map(|row| {
            let cell = cell_of(row);
            (units[cell] < grid.at_most[cell]).then(|| (row, Unit { cell, post: post(goal, units[cell], 1) }))
        });
        let givers = (0..grid.height).filter_map(|row| {
            let cell = cell_of(row);
            (units[cell] > grid.at_least[cell]).then(|| (row, Unit { cell, post: post(goal, units[cell] - 1, 1) }))
        });
        let taker = takers.reduce(|best, next| {
            if settle(cost.compare_priced(next.1, best.1), next.0, best.0).is_gt() { next } else { best }
        });
        let giver = givers.reduce(|worst, next| {
            if settle(cost.compare_priced(next.1, worst.1), next.0, worst.0).is_lt() { next } else { worst }
        });
        match (have.cmp(&target), taker, giver) {
            (Ordering::Less, Some((_, taker)), _) => {
                units[taker.cell] += 1;
                have += 1;
            }
            (Ordering::Greater, _, Some((_, giver))) => {
                units[giver.cell] -= 1;
                have -= 1;
            }
            (Ordering::Equal, Some((_, taker)), Some((_, giver))) if cost.compare_priced(taker, giver).is_gt() => {
                units[taker.cell] += 1;
                units[giver.cell] -= 1;
            }
            _ => return,
        }
    }
}
