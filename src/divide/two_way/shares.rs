//! The exact shares that controlled rounding rounds.
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `Grid`")]

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

use super::{
    divisor_units,
    grid::Grid,
    problem::{Goal, Problem},
};

/// The finest unit of a fitted table: a millionth.
const FINEST: u64 = 1_000_000;

/// A fractional table with the totals as margins.
#[derive(Debug, Clone)]
pub(super) struct Shares {
    /// Whole part per cell.
    pub(super) floors: Vec<u64>,
    /// What is left, in parts of `denominator`.
    pub(super) fractions: Vec<BigInt>,
    /// The same for all cells.
    pub(super) denominator: BigUint,
}

impl Shares {
    /// The shares of a feasible problem, in the order of the grid. See [`Goal::Controlled`] for the definition.
    pub(super) fn of(problem: &Problem, grid: &Grid) -> Self {
        let respects = |shares: &Self| shares.respect_bounds(grid);
        Self::same_key(grid)
            .filter(respects)
            .or_else(|| Self::by_row(problem, grid).filter(respects))
            .unwrap_or_else(|| Self::fitted(grid))
    }

    /// Row total × column total / total.
    fn same_key(grid: &Grid) -> Option<Self> {
        let total: u128 = grid.rows.iter().copied().map(u128::from).sum();
        let is_proportional = |cell: usize| {
            let (row, column) = grid.place(cell);
            grid.weights[cell].is_one() || grid.rows[row] == 0 || grid.columns[column] == 0
        };
        if total == 0 || !(0..grid.weights.len()).all(is_proportional) {
            return None;
        }
        let numerators = (0..grid.weights.len()).map(|cell| {
            let (row, column) = grid.place(cell);
            BigUint::from(u128::from(grid.rows[row]) * u128::from(grid.columns[column]))
        });
        Self::from_numerators(numerators, total.into())
    }

    /// Row total × weight / sum of the weights in the row (a row of the problem), when the columns then add up.
    fn by_row(problem: &Problem, grid: &Grid) -> Option<Self> {
        let sums: Vec<BigUint> = problem.weights.iter().map(|row| row.iter().sum()).collect();
        let wanted = || sums.iter().zip(&problem.rows).filter(|&(_, &total)| total > 0);
        if wanted().any(|(sum, _)| sum.is_zero()) {
            return None;
        }
        let denominator = wanted().fold(BigUint::one(), |common, (sum, _)| common.lcm(sum));
        let scales: Vec<BigUint> = sums
            .iter()
            .zip(&problem.rows)
            .map(|(sum, &total)| if total == 0 { BigUint::zero() } else { &denominator / sum * total })
            .collect();
        for (column, &total) in problem.columns.iter().enumerate() {
            let sum: BigUint = problem.weights.iter().zip(&scales).map(|(row, scale)| &row[column] * scale).sum();
            if sum != &denominator * total {
                return None;
            }
        }
        let numerators = (0..grid.weights.len()).map(|cell| {
            let (row, column) = grid.place(cell);
            let (row, column) = if grid.is_turned { (column, row) } else { (row, column) };
            &problem.weights[row][column] * &scales[row]
        });
        Self::from_numerators(numerators, denominator.clone())
    }

    /// The biproportional Webster table in the finest unit that fits.
    fn fitted(grid: &Grid) -> Self {
        let total: u128 = grid.rows.iter().copied().map(u128::from).sum();
        let limit = u128::from(u64::MAX / 2);
        let mut scale = FINEST;
        while scale > 1 && total.saturating_mul(scale.into()) > limit {
            scale /= 10;
        }
        let scaled = |units: &Vec<u64>| units.iter().map(|&units| units.saturating_mul(scale)).collect();
        let fine = Grid {
            rows: scaled(&grid.rows),
            columns: scaled(&grid.columns),
            at_least: scaled(&grid.at_least),
            at_most: scaled(&grid.at_most),
            ..grid.clone()
        };
        let (units, ratios) = divisor_units(Goal::Webster, &fine);
        let cells = super::settle::settle(&fine, &ratios, Goal::Webster, units).units;
        Self {
            floors: cells.iter().map(|&units| units / scale).collect(),
            fractions: cells.iter().map(|&units| BigInt::from(units % scale)).collect(),
            denominator: scale.into(),
        }
    }

    fn from_numerators(numerators: impl Iterator<Item = BigUint>, denominator: BigUint) -> Option<Self> {
        let (mut floors, mut fractions) = (Vec::new(), Vec::new());
        for numerator in numerators {
            let (floor, rest) = numerator.div_rem(&denominator);
            floors.push(floor.to_u64()?);
            fractions.push(rest.into());
        }
        Some(Self { floors, fractions, denominator })
    }

    fn respect_bounds(&self, grid: &Grid) -> bool {
        (0..self.floors.len())
            .all(|cell| grid.at_least[cell] <= self.floors[cell] && self.ceiling(cell) <= grid.at_most[cell])
    }

    fn ceiling(&self, cell: usize) -> u64 {
        self.floors[cell].saturating_add(u64::from(!self.fractions[cell].is_zero()))
    }

    /// The grid in which each cell is the floor or the ceiling of its share.
    pub(super) fn narrow(&self, grid: &Grid) -> Grid {
        let at_most = (0..self.floors.len()).map(|cell| self.ceiling(cell)).collect();
        Grid { at_least: self.floors.clone(), at_most, ..grid.clone() }
    }

    /// The fractions as machine numbers, when sums along any path fit.
    pub(super) fn small_fractions(&self) -> Option<Vec<i128>> {
        let is_small = self.denominator.bits() < 100;
        if is_small { self.fractions.iter().map(ToPrimitive::to_i128).collect() } else { None }
    }
}
