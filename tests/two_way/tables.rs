//! Tables by lot, and the same table in another order.

use fairshare::divide::two_way::{Goal, Problem};

use super::lot::Lot;

/// Weights with zeros, and bounds now and then.
pub(crate) fn general(lot: &mut Lot, height: u64, width: u64, most: u64, goal: Goal) -> Problem {
    let (rows, columns) = lot.margins(height, width, most);
    let weights = (0..height)
        .map(|_| (0..width).map(|_| if lot.below(3) == 0 { 0 } else { 1 + lot.below(1000) }.into()).collect())
        .collect();
    let mut problem = Problem::new(weights, rows, columns, goal);
    if lot.below(3) == 0 {
        problem.at_least = (0..height)
            .map(|_| (0..width).map(|_| if lot.below(4) == 0 { lot.below(2) } else { 0 }).collect())
            .collect();
    }
    if lot.below(3) == 0 {
        let mut cap = || (lot.below(3) == 0).then(|| 1 + lot.below(1 + most / 3));
        problem.at_most = (0..height).map(|_| (0..width).map(|_| cap()).collect()).collect();
    }
    problem
}

pub(crate) fn turned<T: Clone>(table: &[Vec<T>], width: usize) -> Vec<Vec<T>> {
    (0..width).map(|column| table.iter().map(|row| row[column].clone()).collect()).collect()
}

pub(crate) fn permuted<T: Clone>(table: &[Vec<T>], rows: &[usize], columns: &[usize]) -> Vec<Vec<T>> {
    if table.is_empty() {
        return Vec::new();
    }
    rows.iter().map(|&row| columns.iter().map(|&column| table[row][column].clone()).collect()).collect()
}

pub(crate) fn reordered(problem: &Problem, rows: &[usize], columns: &[usize]) -> Problem {
    Problem {
        weights: permuted(&problem.weights, rows, columns),
        rows: rows.iter().map(|&row| problem.rows[row]).collect(),
        columns: columns.iter().map(|&column| problem.columns[column]).collect(),
        at_least: permuted(&problem.at_least, rows, columns),
        at_most: permuted(&problem.at_most, rows, columns),
        goal: problem.goal,
    }
}
