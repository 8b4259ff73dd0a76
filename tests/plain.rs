//! The plain way to divide gives what the whole one gives, or nothing.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::sync::Arc;

use fairshare::{
    divide::{divide, divide_plainly, divide_plainly_by},
    figures::shipped,
    measure::results_by_key,
    model::{
        AllocationKey, Bound, Code, Composition, Credit, Decimal, Figure, FigureId, FigureUnit, KeyPart, Limits,
        Method, Municipality, Origin, Percent, Region, RemainderLimits, Scenario, Source, Standing, Swap,
        TableRounding, TieRule, UpwardsOf,
    },
};
use proptest::prelude::*;

fn shipped(year: u16) -> Scenario {
    shipped::scenario(year).unwrap()
}

fn in_full(scenario: &Scenario) -> Option<Vec<u64>> {
    divide(Arc::new(scenario.clone())).ok().map(|outcome| outcome.total.homes().collect())
}

fn mix(parts: &[(FigureId, u8)]) -> AllocationKey {
    let part = |&(figure, weight)| KeyPart { figure, factor: None, weight: Percent::new(weight).unwrap() };
    AllocationKey::new(parts.iter().map(part)).unwrap()
}

/// Every figure that can be a key, together.
fn all_figures(scenario: &Scenario) -> AllocationKey {
    let figures: Vec<FigureId> =
        scenario.region.figures().iter().map(|figure| figure.id).filter(|figure| figure.is_key()).collect();
    let first = u8::try_from(100 - figures.len() + 1).unwrap();
    let parts: Vec<_> =
        figures.iter().enumerate().map(|(at, figure)| (*figure, if at == 0 { first } else { 1 })).collect();
    mix(&parts)
}

#[test]
fn every_year_every_figure_and_all_figures_together_are_divided_plainly() {
    for year in shipped::YEARS {
        let mut scenario = shipped(year);
        assert_eq!(divide_plainly(&scenario), Some(in_full(&scenario).unwrap()), "{year}");
        for result in results_by_key(&scenario) {
            let alone = divide_plainly_by(&scenario, &AllocationKey::only(result.figure));
            assert_eq!(alone.as_ref(), Some(&result.homes), "{year} {:?}", result.figure);
        }
        scenario.key = all_figures(&scenario);
        assert_eq!(divide_plainly(&scenario), Some(in_full(&scenario).unwrap()), "{year}, all");
    }
}

#[test]
fn whatever_asks_for_more_is_left_to_the_whole_way() {
    let (first, second) = (Code::new(363).unwrap(), Code::new(34).unwrap());
    let inhabitants = || AllocationKey::only(FigureId::Inhabitants);
    type Change = fn(&mut Scenario);
    let changes: [(&str, Change); 12] = [
        ("largest remainder", |scenario| scenario.method = Method::LargestRemainder(RemainderLimits::Clip)),
        ("upwards", |scenario| scenario.method = Method::Upwards(UpwardsOf::Region)),
        ("nearest", |scenario| scenario.method = Method::Nearest),
        ("Jefferson", |scenario| scenario.method = Method::Jefferson),
        ("per group", |scenario| scenario.composition = Composition::PerGroup),
        ("credit in the share", |scenario| scenario.credit = Credit::InShare),
        ("credit afterwards", |scenario| scenario.credit = Credit::Afterwards),
        ("a lower bound", |scenario| scenario.limits.at_least = Some(Bound::Homes(1))),
        ("a base", |scenario| scenario.limits.base = Some(1)),
        ("no group", |scenario| scenario.groups.clear()),
        ("a group with a key of its own", |scenario| {
            let group = scenario.groups.iter_mut().find(|group| group.is_included).unwrap();
            group.key = Some(AllocationKey::only(FigureId::Lettings));
        }),
        ("a factor", |scenario| {
            let part = KeyPart { figure: FigureId::Inhabitants, factor: Some(FigureId::SesWoa), weight: Percent::ALL };
            scenario.key = AllocationKey::new([part]).unwrap();
        }),
    ];
    for (name, change) in changes {
        let mut scenario = shipped(2025);
        change(&mut scenario);
        assert_eq!(divide_plainly(&scenario), None, "{name}");
    }
    let swap = Swap { from: first, to: second, homes: 1, group: None };
    let opted_out = Limits { opted_out: [first].into_iter().collect(), ..Limits::default() };
    for (name, scenario) in [
        ("tiers", Scenario { subregion_key: Some(inhabitants()), ..shipped(2025) }),
        ("a swap", Scenario { swaps: vec![swap], ..shipped(2025) }),
        ("out", Scenario { limits: opted_out, ..shipped(2025) }),
    ] {
        assert_eq!(divide_plainly(&scenario), None, "{name}");
    }
    let both = Composition::BothWays(TableRounding::Webster);
    let scenario = Scenario { composition: both, key: inhabitants(), ..shipped(2025) };
    assert_eq!(divide_plainly(&scenario), in_full(&scenario), "both ways has the same totals");
}

/// A scenario of a region with these columns and one task. Small numbers make ties, large ones make wide weights.
fn scenario(columns: &[Vec<i64>], weights: &[u8], task: u32, rule: TieRule) -> Scenario {
    let count = columns.first().map_or(0, Vec::len);
    let municipality = |index: usize| Municipality {
        // Against the order of the region, so that the code decides a tie and not the place.
        code: Code::new(u16::try_from(100 + count - index).unwrap()).unwrap(),
        name: format!("Gemeente {index}"),
        subregion: String::new(),
        province: String::new(),
    };
    let figures = [FigureId::Inhabitants, FigureId::Households, FigureId::HousingStock, FigureId::Lettings];
    let figure = |(id, values): (FigureId, &Vec<i64>)| Figure {
        id,
        name: None,
        unit: FigureUnit::Homes,
        reference: String::new(),
        source: Source::NoSource,
        standing: Standing::Assumption,
        origin: Origin::Own,
        values: values.iter().map(|value| Decimal::from_millionths(*value).unwrap()).collect(),
    };
    let columns = figures.into_iter().zip(columns).map(figure).collect();
    let region = Region::new("Proef".to_owned(), (0..count).map(municipality).collect(), columns).unwrap();
    let mut scenario = Scenario::plain(region, 2026);
    let mut group = shipped(2025).groups.swap_remove(2);
    (group.is_included, group.task.amount, group.key) = (true, task, None);
    group.household_size = Decimal::whole(1);
    group.housed = vec![0; count];
    let mut rest = 100;
    let mut parts = vec![];
    for (figure, weight) in figures.into_iter().zip(weights) {
        let weight = (*weight).min(rest);
        rest -= weight;
        parts.push((figure, weight));
    }
    if let Some((_, weight)) = parts.first_mut() {
        *weight += rest;
    }
    (scenario.groups, scenario.key, scenario.tie_rule) = (vec![group], mix(&parts), rule);
    scenario
}

fn scenarios() -> impl Strategy<Value = Scenario> {
    let value = prop_oneof![0..4_i64, (0..40_i64).prop_map(|whole| whole * 1_000_000), 0..1_000_000_000_000_000_i64];
    let columns =
        (1..12_usize).prop_flat_map(move |count| prop::collection::vec(prop::collection::vec(value.clone(), count), 4));
    let rule = prop_oneof![3 => Just(TieRule::LargerFirst), 1 => (0_u32..9).prop_map(|seed| TieRule::ByLot { seed })];
    let task = prop_oneof![0..30_u32, 0..10_000_000_u32];
    (columns, prop::collection::vec(0..60_u8, 4), task, rule)
        .prop_map(|(columns, weights, task, rule)| scenario(&columns, &weights, task, rule))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_plain_way_gives_what_the_whole_way_gives(scenario in scenarios()) {
        let (plain, full) = (divide_plainly(&scenario), in_full(&scenario));
        if let Some(plain) = plain {
            prop_assert_eq!(Some(plain), full);
        } else if full.is_some() {
            // Only a lot that has to be drawn is left to the whole way: these numbers are not too wide.
            prop_assert_ne!(scenario.tie_rule, TieRule::LargerFirst);
        }
    }
}
