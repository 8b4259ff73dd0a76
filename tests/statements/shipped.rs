//! The claims per group, swaps and the hot potato, on the figures that ship.

use fairshare::{
    divide::divide,
    figures::shipped,
    model::{AllocationKey, Code, FigureId, Method, NationalNumber, Unworkable, UpwardsOf},
    statement::{Amount, cells, divide_in_homes, hot_potato, swaps},
};

#[test]
fn the_claims_of_a_group_are_its_task() {
    let outcome = divide(shipped::scenario(2025).unwrap().into()).unwrap();
    let found = cells(&outcome);
    assert_eq!(found.groups.len(), 5);
    for (group, of) in found.groups.iter().zip(&outcome.groups) {
        assert_eq!(group.of.iter().copied().sum::<Amount>(), Amount::homes(of.task), "{:?}", group.id);
    }
}

#[test]
fn who_takes_no_part_has_no_claim() {
    let mut scenario = shipped::scenario(2025).unwrap();
    let code = scenario.region.municipalities()[3].code;
    scenario.limits.opted_out.insert(code);
    let outcome = divide(scenario.into()).unwrap();
    for group in cells(&outcome).groups {
        assert_eq!(group.of[3], Amount::ZERO);
    }
}

#[test]
fn the_sum_stays_equal_and_the_neighbours_share_a_subregion() {
    let outcome = divide(shipped::scenario(2025).unwrap().into()).unwrap();
    let proposals = swaps(&outcome);
    assert!(!proposals.is_empty());
    let subregion = |code| outcome.scenario.region.municipality(code).map(|found| found.subregion.clone());
    for swap in proposals {
        assert_eq!(swap.from_homes.0 + swap.to_homes.0, swap.from_homes.1 + swap.to_homes.1);
        assert_eq!(subregion(swap.from), subregion(swap.to));
    }
}

#[test]
fn the_last_one_holds_it_all() {
    let mut scenario = shipped::scenario(2025).unwrap();
    let codes: Vec<Code> = scenario.region.municipalities().iter().map(|municipality| municipality.code).collect();
    scenario.statements.stopped = codes[..29].to_vec();
    let outcome = divide(scenario.into()).unwrap();
    let potato = hot_potato(&outcome);
    assert_eq!((potato.steps.len(), potato.stuck.clone()), (29, None));
    let task = outcome.total.task;
    for (step, stopped) in potato.steps.iter().zip(1..) {
        assert_eq!(step.homes.iter().sum::<u64>(), task, "totals close at each step");
        assert!(step.homes[..stopped].iter().all(|homes| *homes == 0));
    }
    assert_eq!(potato.now()[29], task);
    assert_eq!(potato.moved(), task - outcome.total.recipients[29].homes);
}

#[test]
fn nobody_is_left_is_told_and_what_was_stays() {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.statements.stopped = scenario.region.municipalities().iter().map(|found| found.code).collect();
    let potato = hot_potato(&divide(scenario.into()).unwrap());
    assert_eq!((potato.steps.len(), potato.stuck), (29, Some(Unworkable::NobodyTakesPart)));
}

#[test]
fn who_is_unknown_or_stops_twice_changes_nothing() {
    let mut scenario = shipped::scenario(2025).unwrap();
    let code = scenario.region.municipalities()[0].code;
    scenario.statements.stopped = vec![code, code, Code::new(9999).unwrap()];
    let potato = hot_potato(&divide(scenario.into()).unwrap());
    assert_eq!(potato.steps.len(), 1);
    assert_eq!(potato.steps[0].moved, potato.before[0]);
}

#[test]
fn two_tiers_and_national_numbers_have_claims_in_homes() {
    let mut scenario = shipped::scenario(2025).unwrap();
    scenario.subregion_key = Some(AllocationKey::only(FigureId::Lettings));
    let outcome = divide(scenario.clone().into()).unwrap();
    for (group, of) in cells(&outcome).groups.iter().zip(&outcome.groups) {
        assert_eq!(group.of.iter().copied().sum::<Amount>(), Amount::homes(of.task), "{:?}", group.id);
    }
    scenario.subregion_key = None;
    scenario.method = Method::Upwards(UpwardsOf::Country { number: 13_500, meaning: NationalNumber::ToDivide });
    let in_homes = divide_in_homes(&scenario.into()).unwrap();
    assert_eq!(in_homes.total.task, in_homes.scenario.task_in_homes());
}
