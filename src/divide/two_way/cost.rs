//! What a unit costs, and the exact comparison of paths.
//!
//! A path is a list of units that change hands: given up, taken on, given up, taken on… Its cost is the sum of the values
//! of the units given up less the values of those taken on; the value of a unit in a divisor method is
//! ln(weight / signpost). The sign of a difference of two such sums is the comparison of two products of whole numbers,
//! which is exact but slow; floats with a proven error bound decide the clear cases (the filter of Fortune & Van Wyk 1996).
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `Grid`")]

use std::{
    cmp::Ordering,
    ops::{Add, Neg, Sub},
};

use num_bigint::BigUint;
use num_traits::{One, ToPrimitive, Zero};

use super::{
    grid::{Grid, ln},
    problem::Goal,
};

/// A unit, or a block of units, that a cell can give up or take on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// The cell.
    pub(super) cell: usize,
    /// The signpost: the weight is divided by it.
    pub(super) post: u128,
}

/// The signpost of the block of `size` units on top of `below` units. For single units these are the signposts of the
/// divisor methods, with those of Webster doubled to be whole; larger blocks are units of that size.
pub(super) fn post(goal: Goal, below: u64, size: u64) -> u128 {
    let (below, size) = (u128::from(below), u128::from(size));
    match goal {
        Goal::Webster => 2 * below + size,
        Goal::Jefferson => below + size,
        Goal::Controlled => 1,
    }
}

/// How units are valued and paths compared. Even places in a path are units given up, odd places units taken on.
pub(super) trait Cost {
    /// The (approximate or exact) value of units and paths.
    type Key: Clone + Add<Output = Self::Key> + Sub<Output = Self::Key> + Zero;

    /// The value of a unit.
    fn value(&self, unit: Unit) -> Self::Key;

    /// Compares two costs when their keys alone can tell.
    fn compare_keys(&self, left: &Self::Key, right: &Self::Key) -> Option<Ordering>;

    /// Compares the costs of two paths, exactly.
    fn compare(&self, left: (&Self::Key, &[Unit]), right: (&Self::Key, &[Unit])) -> Ordering;

    /// Compares two units of one column at the prices of their rows, exactly.
    fn compare_priced(&self, left: Unit, right: Unit) -> Ordering;
}

/// The costs of the divisor methods, with a price per row to start from.
pub(super) struct Ratios<'grid> {
    grid: &'grid Grid,
    ln_weights: Vec<f64>,
    /// Price of each row, a whole number. Any prices give a valid start; close ones give a short way.
    prices: Vec<BigUint>,
    ln_prices: Vec<f64>,
    /// Two sums of logarithms further apart than this differ in truth.
    tolerance: f64,
}

impl<'grid> Ratios<'grid> {
    pub(super) fn new(grid: &'grid Grid, ln_prices: &[f64]) -> Self {
        let lowest = ln_prices.iter().copied().fold(f64::INFINITY, f64::min);
        let prices: Vec<BigUint> = ln_prices.iter().map(|&price| whole_exp(price - lowest)).collect();
        let ln_prices: Vec<f64> = prices.iter().map(ln).collect();
        let ln_weights: Vec<f64> =
            grid.weights.iter().map(|weight| if weight.is_zero() { 0.0 } else { ln(weight) }).collect();
        // Signposts stay below 2⁶⁶, whose logarithm is 46.
        let largest = ln_weights.iter().chain(&ln_prices).copied().fold(46.0, f64::max);
        // A path has at most two units per row and one more. Each of its terms, at most `largest`, is the difference of
        // two logarithms, each within (1 + largest) · 2⁻⁵¹; adding h terms adds at most h² · 2 · largest · 2⁻⁵³. With
        // h = 2 · height + 3 terms on either side this bound is at least twice the error of a difference.
        let terms = 2.0 * grid.height as f64 + 3.0;
        let tolerance = (1.0 + largest) * terms * (terms + 8.0) * 2.0_f64.powi(-49);
        Self { grid, ln_weights, prices, ln_prices, tolerance }
    }

    /// The product of whole numbers: weights and signposts.
    fn product(&self, path: &[Unit], weight_parity: usize) -> BigUint {
        let factors = path.iter().enumerate();
        factors.fold(BigUint::one(), |product, (place, unit)| {
            if place % 2 == weight_parity { product * &self.grid.weights[unit.cell] } else { product * unit.post }
        })
    }

    /// The same within 128 bits, onto `start`; `None` when it does not fit.
    fn small_product(&self, start: u128, path: &[Unit], weight_parity: usize) -> Option<u128> {
        let weights = self.grid.small_weights.as_ref()?;
        let mut product = start;
        for (place, unit) in path.iter().enumerate() {
            let factor = if place % 2 == weight_parity { u128::from(weights[unit.cell]) } else { unit.post };
            product = product.checked_mul(factor)?;
        }
        Some(product)
    }

    /// Cost of a path as a fraction: what its logarithm stands for.
    pub(super) fn fraction(&self, path: &[Unit]) -> (BigUint, BigUint) {
        (self.product(path, 0), self.product(path, 1))
    }

    /// Logarithm of weight × price per cell; minus infinity without weight.
    pub(super) fn ln_claims(&self) -> Vec<f64> {
        let claim = |(cell, weight): (usize, &BigUint)| {
            let price = self.ln_prices[self.grid.place(cell).0];
            if weight.is_zero() { f64::NEG_INFINITY } else { self.ln_weights[cell] + price }
        };
        self.grid.weights.iter().enumerate().map(claim).collect()
    }

    fn compare_products(&self, left: &[Unit], right: &[Unit]) -> Ordering {
        let small = |over: &[Unit], under: &[Unit]| self.small_product(self.small_product(1, over, 0)?, under, 1);
        match (small(left, right), small(right, left)) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => {
                let big = |over: &[Unit], under: &[Unit]| self.product(over, 0) * self.product(under, 1);
                big(left, right).cmp(&big(right, left))
            }
        }
    }

    fn row_of(&self, unit: Unit) -> usize {
        self.grid.place(unit.cell).0
    }
}

impl Cost for Ratios<'_> {
    type Key = f64;

    fn value(&self, unit: Unit) -> f64 {
        self.ln_weights[unit.cell] - libm::log(unit.post as f64)
    }

    fn compare_keys(&self, left: &f64, right: &f64) -> Option<Ordering> {
        let gap = left - right;
        if gap > self.tolerance {
            Some(Ordering::Greater)
        } else if gap < -self.tolerance {
            Some(Ordering::Less)
        } else {
            None
        }
    }

    fn compare(&self, (left_key, left): (&f64, &[Unit]), (right_key, right): (&f64, &[Unit])) -> Ordering {
        self.compare_keys(left_key, right_key).unwrap_or_else(|| self.compare_products(left, right))
    }

    fn compare_priced(&self, left: Unit, right: Unit) -> Ordering {
        let (left_row, right_row) = (self.row_of(left), self.row_of(right));
        let worth = |unit: Unit, row: usize| self.value(unit) + self.ln_prices[row];
        if let Some(order) = self.compare_keys(&worth(left, left_row), &worth(right, right_row)) {
            return order;
        }
        let priced = |unit: Unit, row: usize, post: u128| &self.prices[row] * &self.grid.weights[unit.cell] * post;
        priced(left, left_row, right.post).cmp(&priced(right, right_row, left.post))
    }
}

/// About e to the power `exponent` (not negative) with 52 bits behind the point, as a whole number.
fn whole_exp(exponent: f64) -> BigUint {
    let doublings = exponent / std::f64::consts::LN_2;
    let whole = libm::floor(doublings);
    let mantissa = libm::exp2(doublings - whole) * 2.0_f64.powi(52);
    let shift = whole.to_usize().unwrap_or(0);
    BigUint::from(mantissa.to_u64().unwrap_or(1)) << shift
}

/// The costs of controlled rounding: the fraction that is rounded up or down, exact.
pub(super) struct Fractions<N> {
    fractions: Vec<N>,
}

impl<N> Fractions<N> {
    pub(super) fn new(fractions: Vec<N>) -> Self {
        Self { fractions }
    }
}

impl<N: Clone + Ord + Zero + Add<Output = N> + Sub<Output = N> + Neg<Output = N>> Cost for Fractions<N> {
    type Key = N;

    fn value(&self, unit: Unit) -> N {
        self.fractions[unit.cell].clone()
    }

    fn compare_keys(&self, left: &N, right: &N) -> Option<Ordering> {
        Some(left.cmp(right))
    }

    fn compare(&self, (left, _): (&N, &[Unit]), (right, _): (&N, &[Unit])) -> Ordering {
        left.cmp(right)
    }

    fn compare_priced(&self, left: Unit, right: Unit) -> Ordering {
        self.fractions[left.cell].cmp(&self.fractions[right.cell])
    }
}
