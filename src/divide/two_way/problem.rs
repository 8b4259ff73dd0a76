//! What is asked, what is answered, and the checks that need no search.

use num_bigint::BigUint;
use num_traits::Zero;

use super::{grid::Grid, multipliers::Multipliers};

/// Which table is the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// Biproportional Webster: each cell is the nearest whole number to weight × row multiplier × column multiplier.
    Webster,
    /// Biproportional Jefferson: the same, rounded down.
    Jefferson,
    /// Controlled rounding (Cox 1987): each cell is the floor or the ceiling of its exact share; of those tables the one
    /// with the least total absolute deviation from the shares, which is also the one with the least sum of squared
    /// deviations, because rounding a fraction *f* up instead of down changes both by 1 − 2*f*.
    ///
    /// The exact shares are, in this order:
    /// 1. row total × column total / total, when all rows have the same key (proportional weights);
    /// 2. row total × weight / sum of weights in the row, when these add up to the column totals as they are;
    /// 3. else the weights fitted to both margins and the bounds. Proportional fitting has irrational limits, so the
    ///    fitted table is defined in millionths of a unit: the biproportional Webster table for a million times the
    ///    totals. (Coarser when the total exceeds 9 × 10¹²; the finest power of ten that keeps it below 2⁶³.)
    ///
    /// The first two count only when they respect the bounds.
    Controlled,
}

/// A division both ways. Rows and columns are interchangeable in everything but names and the settling of ties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Weight per row and column. A cell without weight holds its lower bound and no more.
    pub weights: Vec<Vec<BigUint>>,
    /// What each row must add up to.
    pub rows: Vec<u64>,
    /// What each column must add up to.
    pub columns: Vec<u64>,
    /// Lower bound per cell; empty when there are none.
    pub at_least: Vec<Vec<u64>>,
    /// Upper bound per cell, `None` where there is none; empty when there are none at all.
    pub at_most: Vec<Vec<Option<u64>>>,
    /// Which table is the best one.
    pub goal: Goal,
}

/// A table that closes both ways, the best of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Units per row and column.
    pub cells: Vec<Vec<u64>>,
    /// Number of cells that differ in at least one other equally good table; 0 when the table is the only best one.
    pub interchangeable: usize,
    /// With what the weights were multiplied, for divisor methods.
    pub multipliers: Option<Multipliers>,
}

/// One of the two directions of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The rows.
    Rows,
    /// The columns.
    Columns,
}

/// Why there is no table. Rows and columns are given by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoTable {
    /// Weights or bounds do not have one number per row and column.
    Shape,
    /// The rows and the columns do not add up to the same total.
    TotalsDiffer {
        /// Sum of the row totals.
        rows: u128,
        /// Sum of the column totals.
        columns: u128,
    },
    /// A lower bound above the upper bound of the same cell.
    FloorAboveCap {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The lower bound.
        floor: u64,
        /// The upper bound.
        cap: u64,
    },
    /// The lower bounds in one row or column add up to more than its total.
    FloorsAboveTotal {
        /// Row or column.
        side: Side,
        /// Which one.
        index: usize,
        /// Sum of the lower bounds.
        floors: u128,
        /// The total.
        total: u64,
    },
    /// Some rows have more to place than fits in the columns they can use, or the other way round (Hall's condition).
    Shortfall {
        /// `Rows`: the `rows` can only use the `columns`. `Columns`: the `columns` can only use the `rows`.
        side: Side,
        /// The rows concerned.
        rows: Vec<usize>,
        /// The columns concerned.
        columns: Vec<usize>,
        /// What the totals of the one side require.
        necessary: u128,
        /// What the other side has for them: its totals, less what lower bounds reserve for others, plus what upper
        /// bounds allow elsewhere.
        available: u128,
    },
}

impl Problem {
    /// A division without bounds on cells.
    #[must_use]
    pub fn new(weights: Vec<Vec<BigUint>>, rows: Vec<u64>, columns: Vec<u64>, goal: Goal) -> Self {
        Self { weights, rows, columns, at_least: Vec::new(), at_most: Vec::new(), goal }
    }

    /// Lower bound of a cell.
    #[must_use]
    pub fn floor(&self, row: usize, column: usize) -> u64 {
        self.at_least.get(row).and_then(|bounds| bounds.get(column)).copied().unwrap_or(0)
    }

    /// Upper bound of a cell: the one that was given and, for a cell without weight, its lower bound.
    #[must_use]
    pub fn cap(&self, row: usize, column: usize) -> Option<u64> {
        let given = self.at_most.get(row).and_then(|bounds| bounds.get(column)).copied().flatten();
        let has_weight = self.weights.get(row).and_then(|weights| weights.get(column)).is_some_and(|w| !w.is_zero());
        if has_weight { given } else { Some(given.unwrap_or(u64::MAX).min(self.floor(row, column))) }
    }

    /// Checks all that needs no search.
    pub(super) fn check(&self) -> Result<Grid, NoTable> {
        let (row_count, column_count) = (self.rows.len(), self.columns.len());
        let fits = has_shape(&self.weights, row_count, column_count)
            && (self.at_least.is_empty() || has_shape(&self.at_least, row_count, column_count))
            && (self.at_most.is_empty() || has_shape(&self.at_most, row_count, column_count));
        if !fits {
            return Err(NoTable::Shape);
        }
        let (rows, columns) = (total(&self.rows), total(&self.columns));
        if rows != columns {
            return Err(NoTable::TotalsDiffer { rows, columns });
        }
        for row in 0..row_count {
            for column in 0..column_count {
                let floor = self.floor(row, column);
                match self.cap(row, column) {
                    Some(cap) if cap < floor => return Err(NoTable::FloorAboveCap { row, column, floor, cap }),
                    Some(_) | None => {}
                }
            }
        }
        for (index, &total) in self.rows.iter().enumerate() {
            let floors = (0..column_count).map(|column| u128::from(self.floor(index, column))).sum();
            if floors > u128::from(total) {
                return Err(NoTable::FloorsAboveTotal { side: Side::Rows, index, floors, total });
            }
        }
        for (index, &total) in self.columns.iter().enumerate() {
            let floors = (0..row_count).map(|row| u128::from(self.floor(row, index))).sum();
            if floors > u128::from(total) {
                return Err(NoTable::FloorsAboveTotal { side: Side::Columns, index, floors, total });
            }
        }
        Ok(Grid::new(self))
    }
}

fn has_shape<T>(table: &[Vec<T>], rows: usize, columns: usize) -> bool {
    table.len() == rows && table.iter().all(|row| row.len() == columns)
}

fn total(parts: &[u64]) -> u128 {
    parts.iter().copied().map(u128::from).sum()
}
