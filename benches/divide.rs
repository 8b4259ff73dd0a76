//! How long the division takes, natively: `cargo bench --bench divide`.
//!
//! Weights are drawn lognormally from a fixed seed, like the sizes of municipalities.

use std::sync::Arc;

use fairshare::{
    divide::{Bounds, Claims, apportion, divide},
    figures::shipped,
    measure::results_by_key,
    model::{AllocationKey, FigureId, KeyPart, Method, Percent, RemainderLimits, Scenario, TieRule},
};

fn main() {
    divan::main();
}

/// Sizes like those of municipalities: e to the power of a sum of twelve uniform numbers.
fn sizes(count: usize) -> Vec<u64> {
    let mut state = 42_u64;
    let mut uniform = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / (1_u64 << 24) as f64
    };
    let mut size = || libm::exp(10.3 + (0..12).map(|_| uniform()).sum::<f64>() - 6.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are between 100 and 10 million")]
    let sizes = (0..count).map(|_| size() as u64 + 1).collect();
    sizes
}

fn bench_method(bencher: divan::Bencher<'_, '_>, count: usize, homes: u64, method: Method) {
    let claims = Claims::from_integers(&sizes(count));
    let bounds = vec![Bounds::FREE; count];
    bencher.bench_local(|| apportion(&claims, homes, &bounds, method, (&[], TieRule::LargerFirst)));
}

/// The budget: 0.05 ms for 342 municipalities.
#[divan::bench(args = [171, 342, 684, 1368])]
fn webster_10_000_homes(bencher: divan::Bencher<'_, '_>, count: usize) {
    bench_method(bencher, count, 10_000, Method::Webster);
}

#[divan::bench]
fn largest_remainder_342_municipalities(bencher: divan::Bencher<'_, '_>) {
    bench_method(bencher, 342, 10_000, Method::LargestRemainder(RemainderLimits::Clip));
}

#[divan::bench]
fn huntington_hill_342_municipalities(bencher: divan::Bencher<'_, '_>) {
    bench_method(bencher, 342, 10_000, Method::HuntingtonHill);
}

/// The budget: 20 ms for 100,000 recipients.
#[divan::bench(args = [25_000, 50_000, 100_000], sample_count = 20)]
fn webster_ten_homes_each(bencher: divan::Bencher<'_, '_>, count: usize) {
    bench_method(bencher, count, 10 * count as u64, Method::Webster);
}

/// Floors and caps that bind for many, where the first guess is far off.
#[divan::bench]
fn webster_342_within_tight_limits(bencher: divan::Bencher<'_, '_>) {
    let claims = Claims::from_integers(&sizes(342));
    let bounds = vec![Bounds { at_least: 10, at_most: 60 }; 342];
    bencher.bench_local(|| apportion(&claims, 10_000, &bounds, Method::Webster, (&[], TieRule::LargerFirst)));
}

fn nine_groups() -> Arc<Scenario> {
    let mut scenario = shipped::scenario(2025).unwrap_or_else(|_| unreachable!("2025 ships"));
    let part = |(figure, weight)| KeyPart { figure, factor: None, weight: Percent::new(weight).unwrap_or_default() };
    let mix = [(FigureId::Inhabitants, 60), (FigureId::Lettings, 30), (FigureId::RoomToNorm, 10)];
    scenario.key = AllocationKey::new(mix.map(part)).unwrap_or(scenario.key);
    scenario.groups.iter_mut().for_each(|group| group.is_included = true);
    Arc::new(scenario)
}

/// What a press on ± computes: 30 municipalities × 9 groups with a mix of three figures.
#[divan::bench]
fn the_region_with_nine_groups(bencher: divan::Bencher<'_, '_>) {
    let scenario = nine_groups();
    bencher.bench_local(|| divide(Arc::clone(&scenario)));
}

/// And the range over all keys beside it.
#[divan::bench]
fn the_range_over_all_keys(bencher: divan::Bencher<'_, '_>) {
    let scenario = nine_groups();
    bencher.bench_local(|| results_by_key(&scenario));
}
