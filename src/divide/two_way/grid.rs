//! The problem as the solver sees it: flat, the smaller side as rows, weights as small as they can be.
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `new`")]

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

use super::problem::Problem;

/// A table in one vector, row after row.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    /// Number of rows; at most `width`.
    pub(super) height: usize,
    /// Number of columns.
    pub(super) width: usize,
    /// The rows are the columns of the problem.
    pub(super) is_turned: bool,
    /// Totals of the rows.
    pub(super) rows: Vec<u64>,
    /// Totals of the columns.
    pub(super) columns: Vec<u64>,
    /// Lower bounds.
    pub(super) at_least: Vec<u64>,
    /// Upper bounds; `u64::MAX` where there is none.
    pub(super) at_most: Vec<u64>,
    /// Weights, with the common factors of rows and columns taken out.
    pub(super) weights: Vec<BigUint>,
    /// The same when they all fit.
    pub(super) small_weights: Option<Vec<u64>>,
    /// The factor taken out of each row.
    pub(super) row_factors: Vec<BigUint>,
    /// The factor taken out of each column.
    pub(super) column_factors: Vec<BigUint>,
}

impl Grid {
    /// The problem must have been checked.
    pub(super) fn new(problem: &Problem) -> Self {
        let is_turned = problem.rows.len() > problem.columns.len();
        let (rows, columns) = if is_turned {
            (problem.columns.clone(), problem.rows.clone())
        } else {
            (problem.rows.clone(), problem.columns.clone())
        };
        let (height, width) = (rows.len(), columns.len());
        let size = height * width;
        let mut at_least = Vec::with_capacity(size);
        let mut at_most = Vec::with_capacity(size);
        let mut weights = Vec::with_capacity(size);
        for (row, &row_total) in rows.iter().enumerate() {
            for (column, &column_total) in columns.iter().enumerate() {
                let (given_row, given_column) = if is_turned { (column, row) } else { (row, column) };
                let floor = problem.floor(given_row, given_column);
                let is_empty = row_total == 0 || column_total == 0;
                let cap = if is_empty { 0 } else { problem.cap(given_row, given_column).unwrap_or(u64::MAX) };
                at_least.push(floor);
                at_most.push(cap);
                // A weight that nothing can follow must not keep the others from having a common factor.
                let is_idle = cap == 0;
                weights.push(if is_idle { BigUint::zero() } else { problem.weights[given_row][given_column].clone() });
            }
        }
        let row_factors = (0..height).map(|row| take_factor(&mut weights, row * width, 1, width)).collect();
        let column_factors = (0..width).map(|column| take_factor(&mut weights, column, width, height)).collect();
        let small_weights = weights.iter().map(ToPrimitive::to_u64).collect();
        Self {
            height,
            width,
            is_turned,
            rows,
            columns,
            at_least,
            at_most,
            weights,
            small_weights,
            row_factors,
            column_factors,
        }
    }

    /// Row and column of a cell.
    pub(super) fn place(&self, cell: usize) -> (usize, usize) {
        (cell / self.width, cell % self.width)
    }

    /// The cells in the order of the problem: row by row as the caller sees them.
    pub(super) fn cells_in_order(&self) -> Vec<usize> {
        if self.is_turned {
            (0..self.width).flat_map(|column| (0..self.height).map(move |row| row * self.width + column)).collect()
        } else {
            (0..self.height * self.width).collect()
        }
    }

    /// The flat table as rows of the problem.
    pub(super) fn rows_of(&self, units: &[u64]) -> Vec<Vec<u64>> {
        if self.is_turned {
            let column_of = |column| (0..self.height).map(|row| units[row * self.width + column]).collect();
            (0..self.width).map(column_of).collect()
        } else {
            (0..self.height).map(|row| units[row * self.width..(row + 1) * self.width].to_vec()).collect()
        }
    }

    /// Units that each row has too many (positive) or too few.
    pub(super) fn surpluses(&self, units: &[u64]) -> Vec<i128> {
        let sum = |row: usize| units[row * self.width..(row + 1) * self.width].iter().copied().map(i128::from).sum();
        self.rows
            .iter()
            .enumerate()
            .map(|(row, &total)| {
                let sum: i128 = sum(row);
                sum - i128::from(total)
            })
            .collect()
    }
}

/// Divides a row or column by its greatest common divisor and gives that.
fn take_factor(weights: &mut [BigUint], first: usize, stride: usize, count: usize) -> BigUint {
    let cells = || (0..count).map(|place| first + place * stride);
    let mut factor = BigUint::zero();
    for cell in cells() {
        if !weights[cell].is_zero() && !factor.is_one() {
            factor = match (factor.to_u64(), weights[cell].to_u64()) {
                (Some(left), Some(right)) => left.gcd(&right).into(),
                _ => factor.gcd(&weights[cell]),
            };
        }
    }
    if factor.is_zero() {
        return BigUint::one();
    }
    if !factor.is_one() {
        for cell in cells() {
            weights[cell] = &weights[cell] / &factor;
        }
    }
    factor
}

/// A count as a float, for estimates only.
pub(super) fn float(units: u64) -> f64 {
    units as f64
}

/// The natural logarithm of a positive whole number, within (1 + |result|) · 2⁻⁵¹.
///
/// The 64 highest bits suffice: dropping the rest and converting to f64 changes the number by less than a factor
/// 1 + 2⁻⁵², and `libm::log` is within one unit in the last place.
pub(super) fn ln(number: &BigUint) -> f64 {
    let dropped = number.bits().saturating_sub(64);
    let top = if dropped == 0 { number.to_u64() } else { (number >> dropped).to_u64() };
    libm::log(top.map_or(f64::MIN_POSITIVE, float)) + float(dropped) * std::f64::consts::LN_2
}
