//! How long the three statements take, natively: `cargo bench --bench statements`.
//!
//! The budget: everything on the three pages 5 ms in wasm for 30 municipalities, 50 ms for 342.

use std::sync::Arc;

use fairshare::{
    divide::divide,
    figures::shipped,
    model::{Code, Decimal, Figure, Municipality, Outcome, Region, Scenario},
    statement::{cells, compare_keys, hot_potato, regimes, sensitivity, shortage, swaps},
};

fn main() {
    divan::main();
}

/// The shipped region with nine groups, repeated until there are so many municipalities, each a little larger.
fn region_of(count: usize) -> Scenario {
    let mut scenario = shipped::scenario(2025).unwrap_or_else(|_| unreachable!("2025 ships"));
    let region = &scenario.region;
    let shipped = region.municipalities().len();
    let municipalities: Vec<Municipality> = (0..count)
        .zip(1..)
        .filter_map(|(index, number)| {
            let known = region.municipalities().get(index % shipped)?;
            Some(Municipality { code: Code::new(number).ok()?, ..known.clone() })
        })
        .collect();
    let repeated = |figure: &Figure| {
        let value = |index: usize| {
            let known = figure.values.get(index % shipped).copied().unwrap_or(Decimal::ZERO);
            Decimal::from_millionths(known.millionths() + i64::try_from(index / shipped).unwrap_or(0) * 7_000_000)
        };
        Figure { values: (0..count).filter_map(|index| value(index).ok()).collect(), ..figure.clone() }
    };
    let figures = region.figures().iter().map(repeated).collect();
    let region = Region::new(region.name.clone(), municipalities, figures);
    scenario.region = Arc::new(region.unwrap_or_else(|_| unreachable!("one value per municipality")));
    for group in &mut scenario.groups {
        group.is_included = true;
        group.housed = vec![0; count];
    }
    let codes = scenario.region.municipalities().iter().map(|municipality| municipality.code);
    scenario.statements.stopped = codes.take(4).collect();
    scenario
}

fn outcome_of(count: usize) -> Outcome {
    divide(region_of(count).into()).unwrap_or_else(|_| unreachable!("the shipped scenario divides"))
}

/// Everything that the three pages show.
#[divan::bench(args = [30, 342])]
fn all_three_pages(bencher: divan::Bencher<'_, '_>, count: usize) {
    let outcome = outcome_of(count);
    bencher.bench_local(|| {
        let cells = cells(&outcome);
        let first = (compare_keys(&outcome), swaps(&outcome));
        (
            first,
            shortage(&outcome, &cells),
            regimes(&outcome, &cells),
            sensitivity(&outcome, &cells),
            hot_potato(&outcome),
        )
    });
}

#[divan::bench(args = [30, 342])]
fn claims_per_group(bencher: divan::Bencher<'_, '_>, count: usize) {
    let outcome = outcome_of(count);
    bencher.bench_local(|| cells(&outcome));
}

#[divan::bench(args = [30, 342])]
fn statement_1_keys_compared(bencher: divan::Bencher<'_, '_>, count: usize) {
    let outcome = outcome_of(count);
    bencher.bench_local(|| compare_keys(&outcome));
}

#[divan::bench(args = [30, 342])]
fn statement_2_shortage(bencher: divan::Bencher<'_, '_>, count: usize) {
    let outcome = outcome_of(count);
    let cells = cells(&outcome);
    bencher.bench_local(|| shortage(&outcome, &cells));
}

#[divan::bench(args = [30, 342])]
fn statement_3_regimes(bencher: divan::Bencher<'_, '_>, count: usize) {
    let outcome = outcome_of(count);
    let cells = cells(&outcome);
    bencher.bench_local(|| regimes(&outcome, &cells));
}

#[divan::bench(args = [30, 342])]
fn statement_3_sensitivity(bencher: divan::Bencher<'_, '_>, count: usize) {
    let outcome = outcome_of(count);
    let cells = cells(&outcome);
    bencher.bench_local(|| sensitivity(&outcome, &cells));
}

#[divan::bench(args = [30, 342])]
fn statement_3_hot_potato(bencher: divan::Bencher<'_, '_>, count: usize) {
    let outcome = outcome_of(count);
    bencher.bench_local(|| hot_potato(&outcome));
}
