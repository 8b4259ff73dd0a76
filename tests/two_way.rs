//! The division both ways: published tables, and promises on many tables that nobody published.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic, reason = "a test that stops says where")]

mod two_way {
    //! What the tests share.
    pub(crate) mod brute;
    pub(crate) mod lot;
    pub(crate) mod published;
    pub(crate) mod tables;
}

use std::collections::BTreeSet;

use fairshare::divide::two_way::{
    Goal, NoTable, Problem, Side, Table,
    certificate::{Verdict, check},
    solve,
};
use num_bigint::BigUint;
use two_way::{
    brute,
    lot::Lot,
    published,
    tables::{general, permuted, reordered, turned},
};

const GOALS: [Goal; 3] = [Goal::Webster, Goal::Jefferson, Goal::Controlled];

fn weights(rows: &[&[u64]]) -> Vec<Vec<BigUint>> {
    rows.iter().map(|row| row.iter().map(|&weight| weight.into()).collect()).collect()
}

/// Solves and lets the oracle confirm: a best table, as many interchangeable cells, and multipliers that explain it.
fn confirmed(problem: &Problem) -> Table {
    let table = solve(problem).unwrap_or_else(|reason| panic!("{reason:?} for {problem:?}"));
    let expected = match table.interchangeable {
        0 => Verdict::Unique,
        interchangeable => Verdict::Tied { interchangeable },
    };
    assert_eq!(check(problem, &table.cells), expected, "{problem:?} gave {table:?}");
    if problem.goal != Goal::Controlled {
        let multipliers = table.multipliers.as_ref().unwrap_or_else(|| panic!("no multipliers for {problem:?}"));
        assert!(multipliers.explain(problem, &table.cells), "{problem:?} gave {table:?}");
    }
    table
}

#[test]
fn published_tables_come_out_as_published() {
    for case in published::all() {
        let outcome = case.header("outcome");
        if outcome.is_some_and(|outcome| outcome.starts_with("infeasible")) {
            assert!(solve(&case.problem).is_err(), "{}", case.name);
            continue;
        }
        let table = confirmed(&case.problem);
        if outcome.is_some_and(|outcome| outcome.starts_with("tie")) {
            assert!(table.interchangeable > 0, "{}", case.name);
            continue;
        }
        if table.interchangeable == 0 {
            assert_eq!(Some(&table.cells), case.cells.as_ref(), "{}", case.name);
        } else if let Some(cells) = &case.cells {
            // The source settled the tie in its own way; that must be one of the best tables.
            let interchangeable = table.interchangeable;
            assert_eq!(check(&case.problem, cells), Verdict::Tied { interchangeable }, "{}", case.name);
        }
    }
}

#[test]
fn rows_that_cannot_fit_are_named_with_what_they_need() {
    let published = published::all().into_iter().find(|case| case.name == "bip_infeasible_flow_1").unwrap();
    let shortfall =
        NoTable::Shortfall { side: Side::Rows, rows: vec![1, 2], columns: vec![1], necessary: 2, available: 1 };
    assert_eq!(solve(&published.problem), Err(shortfall));
}

#[test]
fn every_reason_why_there_is_no_table_has_its_own_answer() {
    let open = Problem::new(weights(&[&[1, 1], &[1, 1]]), vec![2, 2], vec![2, 2], Goal::Webster);
    let cases: [(&str, Problem, NoTable); 7] = [
        ("totals", Problem { rows: vec![2, 3], ..open.clone() }, NoTable::TotalsDiffer { rows: 5, columns: 4 }),
        ("shape", Problem { weights: weights(&[&[1, 1], &[1]]), ..open.clone() }, NoTable::Shape),
        ("shape of bounds", Problem { at_least: vec![vec![0, 0]], ..open.clone() }, NoTable::Shape),
        (
            "floor above cap",
            Problem {
                at_least: vec![vec![0, 2], vec![0, 0]],
                at_most: vec![vec![None, Some(1)], vec![None, None]],
                ..open.clone()
            },
            NoTable::FloorAboveCap { row: 0, column: 1, floor: 2, cap: 1 },
        ),
        (
            "floors above a row",
            Problem { at_least: vec![vec![2, 1], vec![0, 0]], ..open.clone() },
            NoTable::FloorsAboveTotal { side: Side::Rows, index: 0, floors: 3, total: 2 },
        ),
        (
            "floors above a column",
            Problem { at_least: vec![vec![2, 0], vec![1, 0]], ..open.clone() },
            NoTable::FloorsAboveTotal { side: Side::Columns, index: 0, floors: 3, total: 2 },
        ),
        (
            "caps below a column",
            Problem { at_most: vec![vec![Some(0), None], vec![Some(1), None]], ..open.clone() },
            NoTable::Shortfall { side: Side::Columns, rows: vec![], columns: vec![0], necessary: 2, available: 1 },
        ),
    ];
    for (name, problem, reason) in cases {
        let answer = solve(&problem);
        match (&answer, &reason) {
            // Which of the two forms is the shorter one does not matter here.
            (Err(NoTable::Shortfall { necessary, available, .. }), NoTable::Shortfall { .. }) => {
                assert_eq!(necessary - available, 1, "{name}: {answer:?}");
            }
            _ => assert_eq!(answer, Err(reason), "{name}"),
        }
    }
}

#[test]
fn tables_with_one_key_for_all_rows_never_hang_or_fail() {
    let mut lot = Lot::new(1);
    for round in 0..3000 {
        let (height, width) = (1 + lot.below(8), 1 + lot.below(12));
        let (rows, columns) = lot.margins(height, width, 400);
        let key: Vec<u64> = (0..width).map(|_| 1 + lot.below(50)).collect();
        let goal = GOALS[round % 3];
        let problem =
            Problem::new((0..height).map(|_| key.iter().map(|&w| w.into()).collect()).collect(), rows, columns, goal);
        confirmed(&problem);
    }
}

#[test]
fn with_one_key_only_the_totals_matter() {
    let mut lot = Lot::new(2);
    for _ in 0..200 {
        let (rows, columns) = lot.margins(4, 7, 100);
        let scaled = (0..4).map(|_| 1 + lot.below(9)).collect::<Vec<_>>();
        let key: Vec<u64> = (0..7).map(|_| 1 + lot.below(50)).collect();
        let weights = scaled.iter().map(|by| key.iter().map(|weight| (weight * by).into()).collect()).collect();
        let problem = Problem::new(weights, rows.clone(), columns.clone(), Goal::Webster);
        let even = Problem::new(vec![vec![1_u32.into(); 7]; 4], rows, columns, Goal::Webster);
        assert_eq!(solve(&problem).unwrap().cells, solve(&even).unwrap().cells);
    }
}

#[test]
fn tables_with_zeros_and_bounds_are_best_or_proven_impossible() {
    let mut lot = Lot::new(3);
    let (mut possible, mut impossible) = (0, 0);
    for round in 0..3000 {
        let (height, width) = (1 + lot.below(5), 1 + lot.below(6));
        let problem = general(&mut lot, height, width, 60, GOALS[round % 3]);
        match solve(&problem) {
            Ok(_) => {
                possible += 1;
                confirmed(&problem);
            }
            Err(reason) => {
                impossible += 1;
                brute::assert_impossible(&problem, &reason);
            }
        }
    }
    assert!(possible > 500 && impossible > 500, "{possible} possible, {impossible} impossible");
}

#[test]
fn tiny_tables_are_the_best_of_all_tables() {
    let mut lot = Lot::new(4);
    let mut possible = 0;
    for round in 0..1500 {
        let (height, width) = (1 + lot.below(3), 1 + lot.below(3));
        let mut problem = general(&mut lot, height, width, 7, GOALS[round % 3]);
        if lot.below(2) == 0 {
            // Small weights for many ties.
            for weight in problem.weights.iter_mut().flatten() {
                *weight = (&*weight % 3_u32) + 1_u32;
            }
        }
        let best = brute::best_tables(&problem);
        match solve(&problem) {
            Ok(table) => {
                possible += 1;
                // The lexicographically largest of all the best tables, and a right count of what differs.
                assert_eq!(Some(&table.cells), best.last(), "{problem:?} has {best:?}");
                let place = |row: usize, column: usize| move |cells: &Vec<Vec<u64>>| cells[row][column];
                let is_varied = |&(row, column): &(usize, usize)| {
                    best.iter().map(place(row, column)).collect::<BTreeSet<_>>().len() > 1
                };
                let columns = problem.columns.len();
                let places = (0..problem.rows.len()).flat_map(|row| (0..columns).map(move |column| (row, column)));
                let differing = places.filter(is_varied);
                assert_eq!(table.interchangeable, differing.count(), "{problem:?} has {best:?}");
            }
            Err(reason) => assert!(best.is_empty(), "{reason:?} for {problem:?}"),
        }
    }
    assert!(possible > 500, "{possible} possible");
}

#[test]
fn controlled_rounding_is_the_nearest_of_all_roundings() {
    let mut lot = Lot::new(11);
    for _ in 0..400 {
        let (height, width) = (1 + lot.below(3), 1 + lot.below(3));
        let (rows, columns) = lot.margins(height, width, 9);
        let key: Vec<BigUint> = (0..width).map(|_| (1 + lot.below(5)).into()).collect();
        let problem = Problem::new((0..height).map(|_| key.clone()).collect(), rows, columns, Goal::Controlled);
        let nearest = brute::nearest_roundings(&problem);
        assert_eq!(Some(&confirmed(&problem).cells), nearest.last(), "{problem:?} has {nearest:?}");
    }
}

#[test]
fn the_oracle_rejects_tables_that_are_not_the_best() {
    let mut lot = Lot::new(5);
    for round in 0..300 {
        let mut problem = general(&mut lot, 3, 3, 7, GOALS[round % 3]);
        problem.at_least.clear();
        let best = brute::best_tables(&problem);
        for cells in brute::all_tables(&problem) {
            let is_best = best.contains(&cells);
            let verdict = check(&problem, &cells);
            assert_eq!(
                matches!(verdict, Verdict::Unique | Verdict::Tied { .. }),
                is_best,
                "{verdict:?} {cells:?} {problem:?}"
            );
        }
    }
    let problem = Problem::new(weights(&[&[1, 1], &[1, 1]]), vec![1, 1], vec![1, 1], Goal::Webster);
    assert_eq!(check(&problem, &[vec![1, 0]]), Verdict::WrongShape);
    assert_eq!(check(&problem, &[vec![1, 0], vec![1, 0]]), Verdict::WrongTotal { side: Side::Columns, index: 0 });
    assert_eq!(check(&problem, &[vec![1, 1], vec![0, 0]]), Verdict::WrongTotal { side: Side::Rows, index: 0 });
}

#[test]
fn another_order_of_rows_and_columns_gives_an_equally_good_table() {
    let mut lot = Lot::new(6);
    for round in 0..300 {
        let problem = general(&mut lot, 4, 6, 80, GOALS[round % 3]);
        let Ok(table) = solve(&problem) else { continue };
        let (row_order, column_order) = (lot.order(4), lot.order(6));
        let moved = reordered(&problem, &row_order, &column_order);
        let other = confirmed(&moved);
        assert_eq!(other.interchangeable, table.interchangeable);
        if table.interchangeable == 0 {
            assert_eq!(other.cells, permuted(&table.cells, &row_order, &column_order));
        }
    }
}

#[test]
fn a_turned_table_is_as_good() {
    let mut lot = Lot::new(7);
    for round in 0..300 {
        let problem = general(&mut lot, 3, 5, 50, GOALS[round % 3]);
        let turned = Problem {
            weights: turned(&problem.weights, 5),
            rows: problem.columns.clone(),
            columns: problem.rows.clone(),
            at_least: if problem.at_least.is_empty() { vec![] } else { turned(&problem.at_least, 5) },
            at_most: if problem.at_most.is_empty() { vec![] } else { turned(&problem.at_most, 5) },
            goal: problem.goal,
        };
        let (Ok(table), Ok(other)) = (solve(&problem), solve(&turned)) else {
            assert_eq!(solve(&problem).is_err(), solve(&turned).is_err());
            continue;
        };
        confirmed(&turned);
        assert_eq!(table.interchangeable, other.interchangeable);
    }
}

#[test]
fn empty_and_zero_tables_have_an_answer() {
    for goal in GOALS {
        assert_eq!(confirmed(&Problem::new(vec![], vec![], vec![], goal)).cells, Vec::<Vec<u64>>::new());
        let no_columns = Problem::new(vec![vec![], vec![]], vec![0, 0], vec![], goal);
        assert_eq!(confirmed(&no_columns).cells, vec![Vec::<u64>::new(); 2]);
        let nothing = Problem::new(weights(&[&[0, 3], &[0, 0]]), vec![0, 0], vec![0, 0], goal);
        assert_eq!(confirmed(&nothing).cells, [[0, 0], [0, 0]]);
        assert!(solve(&Problem::new(vec![vec![]], vec![1], vec![], goal)).is_err());
        assert!(solve(&Problem::new(weights(&[&[0]]), vec![1], vec![1], goal)).is_err());
        let row = Problem::new(weights(&[&[7, 1, 0, 2]]), vec![9], vec![3, 4, 0, 2], goal);
        assert_eq!(confirmed(&row).cells, [[3, 4, 0, 2]]);
        let column = Problem::new(weights(&[&[7], &[1], &[0]]), vec![3, 6, 0], vec![9], goal);
        assert_eq!(confirmed(&column).cells, [[3], [6], [0]]);
        // A row without homes but with weights, next to rows with homes.
        let idle = Problem::new(weights(&[&[5, 9], &[3, 3], &[0, 0]]), vec![0, 5, 0], vec![2, 3], goal);
        assert_eq!(confirmed(&idle).cells, [[0, 0], [2, 3], [0, 0]]);
    }
}

#[test]
fn a_floor_holds_where_there_is_no_weight() {
    for goal in GOALS {
        let mut problem = Problem::new(weights(&[&[0, 4], &[5, 5]]), vec![3, 4], vec![4, 3], goal);
        problem.at_least = vec![vec![2, 0], vec![0, 0]];
        assert_eq!(confirmed(&problem).cells, [[2, 1], [2, 2]]);
    }
}

#[test]
fn weights_of_a_thousand_bits_are_exact_to_the_last_bit() {
    let huge: BigUint = BigUint::from(1_u32) << 1000_u32;
    for goal in [Goal::Webster, Goal::Jefferson] {
        for (extra, first) in [(0_u32, 1), (1, 1)] {
            // One more in the corner decides between two tables that are otherwise equally good.
            let corner = |is_here: bool| if is_here { &huge + extra } else { huge.clone() };
            let upper = Problem::new(
                vec![vec![huge.clone(), corner(true)], vec![huge.clone(), huge.clone()]],
                vec![1, 1],
                vec![1, 1],
                goal,
            );
            let table = confirmed(&upper);
            let expected = if extra == 0 { [[first, 0], [0, 1]] } else { [[0, 1], [1, 0]] };
            assert_eq!(table.cells, expected);
            assert_eq!(table.interchangeable, if extra == 0 { 4 } else { 0 });
        }
    }
    let mut lot = Lot::new(8);
    for round in 0..60 {
        let mut problem = general(&mut lot, 3, 4, 30, GOALS[round % 3]);
        for weight in problem.weights.iter_mut().flatten() {
            let shift = lot.below(1000);
            *weight = (&*weight << shift) + (&*weight % 7_u32);
        }
        match solve(&problem) {
            Ok(_) => {
                confirmed(&problem);
            }
            Err(reason) => brute::assert_impossible(&problem, &reason),
        }
    }
}

#[test]
fn enormous_totals_are_answered() {
    let mut lot = Lot::new(9);
    for round in 0..60 {
        let mut problem = general(&mut lot, 3, 4, 1 << 40, GOALS[round % 3]);
        problem.at_most.clear();
        match solve(&problem) {
            Ok(_) => {
                confirmed(&problem);
            }
            Err(reason) => brute::assert_impossible(&problem, &reason),
        }
    }
    for goal in GOALS {
        let problem = Problem::new(weights(&[&[1, 2], &[3, 5]]), vec![u64::MAX, 3], vec![5, u64::MAX - 2], goal);
        confirmed(&problem);
    }
}

#[test]
fn controlled_rounding_takes_a_fractional_table_as_it_is() {
    // Cox (1987) rounds a table of counts to a base: here a table in tenths whose margins are whole.
    let problem = Problem::new(
        weights(&[&[12, 13, 15], &[15, 13, 12], &[3, 4, 3]]),
        vec![4, 4, 1],
        vec![3, 3, 3],
        Goal::Controlled,
    );
    let table = confirmed(&problem);
    for (row, shares) in table.cells.iter().zip([[1.2, 1.3, 1.5], [1.5, 1.3, 1.2], [0.3, 0.4, 0.3]]) {
        for (&units, share) in row.iter().zip(shares) {
            assert!((units as f64 - share).abs() < 1.0);
        }
    }
}

#[test]
fn the_same_problem_always_gives_the_same_table() {
    let mut lot = Lot::new(10);
    for round in 0..30 {
        let problem = general(&mut lot, 5, 8, 200, GOALS[round % 3]);
        assert_eq!(solve(&problem), solve(&problem));
    }
}
