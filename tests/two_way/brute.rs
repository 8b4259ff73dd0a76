//! Every table there is, one by one.

use std::cmp::Ordering;

use fairshare::divide::two_way::{
    Goal, NoTable, Problem, Side,
    certificate::{Verdict, check},
};
use num_bigint::BigUint;

/// All tables with the right margins and within the bounds, in lexicographic order.
pub(crate) fn all_tables(problem: &Problem) -> Vec<Vec<Vec<u64>>> {
    let mut found = Vec::new();
    let mut cells = vec![vec![0; problem.columns.len()]; problem.rows.len()];
    extend(problem, 0, &mut cells, &mut found);
    found
}

fn extend(problem: &Problem, place: usize, cells: &mut Vec<Vec<u64>>, found: &mut Vec<Vec<Vec<u64>>>) {
    let (height, width) = (problem.rows.len(), problem.columns.len());
    if place == height * width {
        let has_totals = (0..height).all(|row| cells[row].iter().sum::<u64>() == problem.rows[row])
            && (0..width).all(|column| cells.iter().map(|row| row[column]).sum::<u64>() == problem.columns[column]);
        if has_totals {
            found.push(cells.clone());
        }
        return;
    }
    let (row, column) = (place / width, place % width);
    let placed: u64 = cells[row][..column].iter().sum();
    let left = problem.rows[row].saturating_sub(placed).min(problem.columns[column]);
    let most = problem.cap(row, column).unwrap_or(u64::MAX).min(left);
    for units in problem.floor(row, column)..=most {
        cells[row][column] = units;
        extend(problem, place + 1, cells, found);
    }
    cells[row][column] = 0;
}

/// The best tables in lexicographic order, by comparing the goals of whole tables.
pub(crate) fn best_tables(problem: &Problem) -> Vec<Vec<Vec<u64>>> {
    let mut best: Vec<Vec<Vec<u64>>> = Vec::new();
    for cells in all_tables(problem) {
        if problem.goal == Goal::Controlled {
            // What a share is, the oracle knows; `nearest_roundings` has a definition of its own for one shared key.
            if matches!(check(problem, &cells), Verdict::Unique | Verdict::Tied { .. }) {
                best.push(cells);
            }
            continue;
        }
        match best.first().map_or(Ordering::Greater, |known| compare(problem, &cells, known)) {
            Ordering::Greater => best = vec![cells],
            Ordering::Equal => best.push(cells),
            Ordering::Less => {}
        }
    }
    best
}

/// The roundings of row total × column total / total with the least sum of squared deviations, in lexicographic order.
pub(crate) fn nearest_roundings(problem: &Problem) -> Vec<Vec<Vec<u64>>> {
    let total = problem.rows.iter().sum::<u64>().max(1);
    // Deviation from the share, in parts of the total.
    let deviations = |cells: &[Vec<u64>]| -> Vec<u64> {
        let row_of = |(units, row): (&Vec<u64>, u64)| -> Vec<u64> {
            units.iter().zip(&problem.columns).map(|(units, column)| (units * total).abs_diff(row * column)).collect()
        };
        cells.iter().zip(problem.rows.iter().copied()).flat_map(row_of).collect()
    };
    let squares = |cells: &[Vec<u64>]| deviations(cells).iter().map(|deviation| deviation.pow(2)).sum::<u64>();
    let mut roundings = all_tables(problem);
    roundings.retain(|cells| deviations(cells).iter().all(|&deviation| deviation < total));
    let least = roundings.iter().map(|cells| squares(cells)).min();
    roundings.retain(|cells| Some(squares(cells)) == least);
    roundings
}

/// Compares the products over all units of weight / signpost.
fn compare(problem: &Problem, left: &[Vec<u64>], right: &[Vec<u64>]) -> Ordering {
    let fraction = |cells: &[Vec<u64>]| {
        let (mut over, mut under) = (BigUint::from(1_u32), BigUint::from(1_u32));
        for (row, units) in cells.iter().enumerate() {
            for (column, &units) in units.iter().enumerate() {
                for k in problem.floor(row, column) + 1..=units {
                    over *= &problem.weights[row][column];
                    under *= if problem.goal == Goal::Webster { 2 * k - 1 } else { k };
                }
            }
        }
        (over, under)
    };
    let ((left_over, left_under), (right_over, right_under)) = (fraction(left), fraction(right));
    (left_over * right_under).cmp(&(right_over * left_under))
}

/// Checks the arithmetic of a reason, and that the lines named can indeed use nothing else.
pub(crate) fn assert_impossible(problem: &Problem, reason: &NoTable) {
    match reason {
        NoTable::Shape => panic!("the shape is right: {problem:?}"),
        NoTable::TotalsDiffer { rows, columns } => assert_ne!(rows, columns),
        NoTable::FloorAboveCap { row, column, floor, cap } => {
            assert_eq!((*floor, Some(*cap)), (problem.floor(*row, *column), problem.cap(*row, *column)));
            assert!(floor > cap);
        }
        NoTable::FloorsAboveTotal { floors, total, .. } => assert!(*floors > u128::from(*total)),
        NoTable::Shortfall { side, rows, columns, necessary, available } => {
            assert!(necessary > available, "{reason:?}");
            let sum = |indexes: &[usize], totals: &[u64]| {
                indexes.iter().map(|&index| u128::from(totals[index])).sum::<u128>()
            };
            let (mut reserved, mut elsewhere) = (0, 0);
            for row in 0..problem.rows.len() {
                for column in 0..problem.columns.len() {
                    let (is_row, is_column) = (rows.contains(&row), columns.contains(&column));
                    let (is_line, is_crossing) =
                        if *side == Side::Rows { (is_row, is_column) } else { (is_column, is_row) };
                    if is_crossing && !is_line {
                        reserved += u128::from(problem.floor(row, column));
                    }
                    if is_line && !is_crossing {
                        let total = problem.rows[row].min(problem.columns[column]);
                        elsewhere += u128::from(problem.cap(row, column).unwrap_or(total).min(total));
                    }
                }
            }
            let (need, give) = match side {
                Side::Rows => (sum(rows, &problem.rows), sum(columns, &problem.columns)),
                Side::Columns => (sum(columns, &problem.columns), sum(rows, &problem.rows)),
            };
            assert_eq!((*necessary, *available), (need, give - reserved + elsewhere), "{reason:?} {problem:?}");
        }
    }
}
