//! The multipliers of rows and columns: with them anyone can check a table with a pocket calculator.
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `Grid`")]

use num_bigint::{BigInt, BigUint};
use num_traits::{One, ToPrimitive, Zero};

use super::{
    cost::{Cost, Ratios, post},
    grid::{Grid, ln},
    problem::{Goal, Problem},
    settle::Settled,
};
use crate::model::Ratio;

/// Multipliers that prove a table the best one: weight × row × column lies between the two whole numbers (Jefferson) or
/// halves (Webster) around every cell; where it lies exactly on one of them, either neighbour is right. A cell at its
/// lower bound may have less, one at its upper bound more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Multipliers {
    /// One per row.
    pub rows: Vec<Ratio>,
    /// One per column.
    pub columns: Vec<Ratio>,
}

impl Multipliers {
    /// Whether every cell is the rounding of its multiplied weight, bounds aside. Exact.
    #[must_use]
    pub fn explain(&self, problem: &Problem, cells: &[Vec<u64>]) -> bool {
        let is_complete = self.rows.len() == problem.rows.len() && self.columns.len() == problem.columns.len();
        let pairs = |multipliers: &[Ratio]| -> Vec<Pair> { multipliers.iter().map(Pair::new).collect() };
        let (rows, columns) = (pairs(&self.rows), pairs(&self.columns));
        is_complete
            && cells.iter().zip(&rows).enumerate().all(|(row, (cells, by_row))| {
                cells.iter().zip(&columns).enumerate().all(|(column, (&units, by_column))| {
                    problem.weights.get(row).and_then(|weights| weights.get(column)).is_some_and(|weight| {
                        let at_most = problem.cap(row, column).unwrap_or(u64::MAX);
                        let interval = Interval::around(problem.goal, units, problem.floor(row, column), at_most);
                        by_row.rounds(by_column, weight, &interval)
                    })
                })
            })
    }
}

/// Between which signposts a multiplied weight must lie; `None` where a bound takes over.
struct Interval {
    from: Option<u128>,
    to: Option<u128>,
    /// The signposts are this many times too large.
    scale: u32,
}

/// A multiplier, and its numerator and denominator when they are short, as they nearly always are.
struct Pair {
    exact: Ratio,
    short: Option<(u64, u64)>,
}

impl Pair {
    fn new(multiplier: &Ratio) -> Self {
        let short = multiplier.numer().to_u64().zip(multiplier.denom().to_u64());
        Self { exact: multiplier.clone(), short }
    }

    /// Whether a weight times both multipliers lies in the interval.
    fn rounds(&self, other: &Self, weight: &BigUint, interval: &Interval) -> bool {
        self.rounds_short(other, weight, interval).unwrap_or_else(|| {
            let over = self.exact.numer() * other.exact.numer() * BigInt::from(weight.clone());
            interval.holds(&over, &(self.exact.denom() * other.exact.denom()))
        })
    }

    /// The same in 128 bits; `None` when they do not hold it.
    fn rounds_short(&self, other: &Self, weight: &BigUint, interval: &Interval) -> Option<bool> {
        let ((over, under), (other_over, other_under)) = (self.short?, other.short?);
        let over = u128::from(over) * u128::from(other_over);
        let over = over.checked_mul(weight.to_u64()?.into())?.checked_mul(interval.scale.into())?;
        let under = u128::from(under) * u128::from(other_under);
        let times = |post: Option<u128>| post.map(|post| under.checked_mul(post));
        let (from, to) = (times(interval.from), times(interval.to));
        if from == Some(None) || to == Some(None) {
            return None;
        }
        Some(from.flatten().is_none_or(|from| over >= from) && to.flatten().is_none_or(|to| over <= to))
    }
}

impl Interval {
    fn around(goal: Goal, units: u64, at_least: u64, at_most: u64) -> Self {
        let scale = if goal == Goal::Webster { 2 } else { 1 };
        Self {
            from: (units > at_least).then(|| post(goal, units.saturating_sub(1), 1)),
            to: (units < at_most).then(|| post(goal, units, 1)),
            scale,
        }
    }

    /// Whether `over` / `under` lies in it.
    fn holds(&self, over: &BigInt, under: &BigInt) -> bool {
        let scaled = over * self.scale;
        self.from.is_none_or(|from| scaled >= under * from) && self.to.is_none_or(|to| scaled <= under * to)
    }
}

/// Multipliers with few digits where they exist; at a tie, the exact fractions.
pub(super) fn find(problem: &Problem, grid: &Grid, ratios: &Ratios<'_>, settled: &Settled<f64>) -> Option<Multipliers> {
    let cells = grid.rows_of(&settled.units);
    let middle = Middle::new(problem.goal, grid, ratios, settled);
    let short = middle.digits().map(|digits| middle.rounded(grid, digits));
    short
        .into_iter()
        .map(|(rows, columns)| (zero_when_empty(rows, &grid.rows), zero_when_empty(columns, &grid.columns)))
        .map(|(rows, columns)| in_order(grid, rows, columns))
        .find(|multipliers| multipliers.explain(problem, &cells))
        .or_else(|| {
            let (rows, columns) = exact(problem.goal, grid, ratios, settled);
            let rows = zero_when_empty(rows, &grid.rows);
            Some(in_order(grid, rows, zero_when_empty(columns, &grid.columns)))
        })
}

fn in_order(grid: &Grid, rows: Vec<Ratio>, columns: Vec<Ratio>) -> Multipliers {
    if grid.is_turned { Multipliers { rows: columns, columns: rows } } else { Multipliers { rows, columns } }
}

/// A row or column without units multiplies by 0, whatever its weights are.
fn zero_when_empty(multipliers: Vec<Ratio>, totals: &[u64]) -> Vec<Ratio> {
    let of_total = |(multiplier, &total): (Ratio, &u64)| if total == 0 { Ratio::zero() } else { multiplier };
    multipliers.into_iter().zip(totals).map(of_total).collect()
}

/// The potentials as fractions.
fn exact(goal: Goal, grid: &Grid, ratios: &Ratios<'_>, settled: &Settled<f64>) -> (Vec<Ratio>, Vec<Ratio>) {
    let fraction = |over: BigUint, under: BigUint| Ratio::new(over.into(), under.max(BigUint::one()).into());
    let path = |units: &[_]| {
        let (over, under) = ratios.fraction(units);
        fraction(over, under)
    };
    let potentials: Vec<Ratio> = settled.rows.iter().map(|row| path(&row.units)).collect();
    let scale = Ratio::from_integer(if goal == Goal::Webster { 2.into() } else { 1.into() });
    let columns = settled.columns.iter().enumerate().map(|(column, potential)| {
        // Without a unit to give up, only the units to take on limit the multiplier, from above; 0 always fits.
        let multiplier =
            potential.as_ref().map_or_else(Ratio::zero, |potential| path(&potential.units).recip() / &scale);
        multiplier / Ratio::from_integer(grid.column_factors[column].clone().into())
    });
    let columns = columns.collect();
    let rows = potentials.iter().zip(&grid.row_factors);
    (rows.map(|(potential, factor)| potential / Ratio::from_integer(factor.clone().into())).collect(), columns)
}

/// Logarithms of multipliers as far from all signposts as a few sweeps bring them.
struct Middle {
    rows: Vec<f64>,
    columns: Vec<f64>,
    /// How far the tightest cell is from its signposts.
    slack: f64,
}

/// More sweeps bring the multipliers further from the signposts, with fewer digits; the gain fades quickly.
const SWEEPS: usize = 12;

impl Middle {
    fn new(goal: Goal, grid: &Grid, ratios: &Ratios<'_>, settled: &Settled<f64>) -> Self {
        let scale = if goal == Goal::Webster { std::f64::consts::LN_2 } else { 0.0 };
        // Per cell: the logarithms between which row + column must lie.
        let intervals: Vec<(f64, f64)> = (0..settled.units.len())
            .map(|cell| {
                let unit = |post| -ratios.value(super::cost::Unit { cell, post }) - scale;
                let interval = Interval::around(goal, settled.units[cell], grid.at_least[cell], grid.at_most[cell]);
                (interval.from.map_or(f64::NEG_INFINITY, unit), interval.to.map_or(f64::INFINITY, unit))
            })
            .collect();
        let mut rows: Vec<f64> = settled.rows.iter().map(|row| row.key).collect();
        let mut columns = vec![0.0; grid.width];
        for _ in 0..SWEEPS {
            for (column, at) in columns.iter_mut().enumerate() {
                let cells = (0..grid.height).map(|row| (intervals[row * grid.width + column], rows[row]));
                *at = midway(cells);
            }
            for (row, at) in rows.iter_mut().enumerate() {
                let cells = (0..grid.width).map(|column| (intervals[row * grid.width + column], columns[column]));
                *at = midway(cells);
            }
        }
        let slack = intervals.iter().enumerate().map(|(cell, (from, to))| {
            let (row, column) = grid.place(cell);
            let at = rows[row] + columns[column];
            (at - from).min(to - at)
        });
        let slack = slack.fold(f64::INFINITY, f64::min);
        // Rows multiply by about one, columns by about the inverse of the divisor.
        let mean = rows.iter().zip(&grid.row_factors).map(|(at, factor)| at - ln(factor)).sum::<f64>()
            / (grid.height.max(1) as f64);
        for at in &mut rows {
            *at -= mean;
        }
        for at in &mut columns {
            *at += mean;
        }
        Self { rows, columns, slack }
    }

    /// The fewest significant digits at which rounding a row and a column cannot use up the slack; `None` when floats
    /// cannot tell.
    fn digits(&self) -> Option<i32> {
        (3..=13).find(|&digits| self.slack > 1.1 * 10.0_f64.powi(1 - digits))
    }

    fn rounded(&self, grid: &Grid, digits: i32) -> (Vec<Ratio>, Vec<Ratio>) {
        let round = |(at, factor): (&f64, &BigUint)| short_exp(at - ln(factor), digits);
        (
            self.rows.iter().zip(&grid.row_factors).map(round).collect(),
            self.columns.iter().zip(&grid.column_factors).map(round).collect(),
        )
    }
}

/// The middle of what all cells of a line allow; just inside when only one side is limited.
fn midway(cells: impl Iterator<Item = ((f64, f64), f64)>) -> f64 {
    let (mut from, mut to) = (f64::NEG_INFINITY, f64::INFINITY);
    for ((low, high), across) in cells {
        from = from.max(low - across);
        to = to.min(high - across);
    }
    match (from.is_finite(), to.is_finite()) {
        (true, true) => f64::midpoint(from, to),
        (true, false) => from + 0.5,
        (false, true) => to - 0.5,
        (false, false) => 0.0,
    }
}

/// e to the power `exponent`, to so many significant digits.
fn short_exp(exponent: f64, digits: i32) -> Ratio {
    let tens = exponent / std::f64::consts::LN_10;
    let shift = libm::floor(tens) - f64::from(digits - 1);
    let mantissa = libm::round(libm::exp10(tens - shift));
    let power = |exponent: f64| BigInt::from(10).pow(exponent.to_u32().unwrap_or(0));
    let mantissa = BigInt::from(mantissa.to_u64().unwrap_or(0));
    if shift < 0.0 { Ratio::new(mantissa, power(-shift)) } else { Ratio::from_integer(mantissa * power(shift)) }
}
