//! How long the division both ways takes: `cargo bench --bench two_way`.

use fairshare::divide::two_way::{Goal, Problem, Table, certificate, solve};
use num_bigint::BigUint;

fn main() {
    divan::main();
}

/// What the weights of a table look like.
#[derive(Debug, Clone, Copy)]
enum Key {
    /// All rows have the same key, the main case.
    Shared,
    /// Every cell has a weight of its own.
    Own,
    /// All weights and all totals are equal: nothing but ties.
    Even,
}

const KEYS: [Key; 3] = [Key::Shared, Key::Own, Key::Even];

/// Numbers that look irregular and are the same in every run.
fn irregular(seed: u64) -> u64 {
    let mixed = seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 44
}

/// Parts in proportion to irregular sizes between a small and a large municipality.
fn parts(total: u64, count: u64, is_even: bool, seed: u64) -> Vec<u64> {
    let size = |index: u64| if is_even { 1 } else { 5 + irregular(seed + index) % 400 };
    let sum: u64 = (0..count).map(size).sum();
    let mut parts: Vec<u64> = (0..count).map(|index| total * size(index) / sum).collect();
    let rest = total - parts.iter().sum::<u64>();
    for part in parts.iter_mut().take(usize::try_from(rest).unwrap_or(0)) {
        *part += 1;
    }
    parts
}

fn problem(key: Key, height: u64, width: u64, total: u64, goal: Goal) -> Problem {
    let weight = |row: u64, column: u64| match key {
        Key::Shared => 1_000 + irregular(column),
        Key::Own => 1_000 + irregular(7_000 + row * width + column),
        Key::Even => 1,
    };
    let weights =
        (0..height).map(|row| (0..width).map(|column| BigUint::from(weight(row, column))).collect()).collect();
    let is_even = matches!(key, Key::Even);
    Problem::new(weights, parts(total, height, is_even, 1_000), parts(total, width, is_even, 2_000), goal)
}

#[divan::bench(args = KEYS)]
fn region_of_9_by_30_with_4000_homes(bencher: divan::Bencher<'_, '_>, key: Key) {
    let problem = problem(key, 9, 30, 4_000, Goal::Webster);
    bencher.bench(|| solve(divan::black_box(&problem)));
}

#[divan::bench(args = KEYS)]
fn country_of_6_by_342_with_10000_homes(bencher: divan::Bencher<'_, '_>, key: Key) {
    let problem = problem(key, 6, 342, 10_000, Goal::Webster);
    bencher.bench(|| solve(divan::black_box(&problem)));
}

#[divan::bench(args = KEYS)]
fn country_rounded_down(bencher: divan::Bencher<'_, '_>, key: Key) {
    let problem = problem(key, 6, 342, 10_000, Goal::Jefferson);
    bencher.bench(|| solve(divan::black_box(&problem)));
}

#[divan::bench(args = KEYS)]
fn country_with_controlled_rounding(bencher: divan::Bencher<'_, '_>, key: Key) {
    let problem = problem(key, 6, 342, 10_000, Goal::Controlled);
    bencher.bench(|| solve(divan::black_box(&problem)));
}

#[divan::bench(args = [1_000, 100_000, 10_000_000])]
fn country_with_ever_more_homes(bencher: divan::Bencher<'_, '_>, total: u64) {
    let problem = problem(Key::Shared, 6, 342, total, Goal::Webster);
    bencher.bench(|| solve(divan::black_box(&problem)));
}

#[divan::bench(args = KEYS, sample_count = 10)]
fn square_of_60_by_60_with_20000_homes(bencher: divan::Bencher<'_, '_>, key: Key) {
    let problem = problem(key, 60, 60, 20_000, Goal::Webster);
    bencher.bench(|| solve(divan::black_box(&problem)));
}

#[divan::bench(args = KEYS, sample_count = 3)]
fn oracle_on_9_by_30(bencher: divan::Bencher<'_, '_>, key: Key) {
    let problem = problem(key, 9, 30, 4_000, Goal::Webster);
    let cells = solve(&problem).map(|table: Table| table.cells).unwrap_or_default();
    bencher.bench(|| certificate::check(divan::black_box(&problem), &cells));
}
