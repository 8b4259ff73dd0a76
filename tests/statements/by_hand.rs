//! Every formula on a region that a reader can compute.

use fairshare::{
    model::{FigureId, GroupId, Parameter, Percent, Ratio, Scenario, Spread, Support},
    statement::{
        Amount, LeastHomes, Lever, Regime, Situation, Split, Why, regimes, sensitivity, shortage, split_homes,
        without_support_if_housed,
    },
};

use crate::small::{divided, region, scenario};

fn whole(number: i64) -> Ratio {
    Ratio::from_integer(number.into())
}

/// 100 homes by inhabitants: 60 and 40. Of 100 lettings each, half are reserved: 50 and 50.
fn two() -> Scenario {
    let region = region(&[(FigureId::Inhabitants, &[6_000, 4_000]), (FigureId::Lettings, &[100, 100])]);
    let mut scenario = scenario(region, 100);
    scenario.statements.set(Parameter::Reserved, 50);
    scenario
}

fn split(shortage: u64, distribution: u64, support: u64, avoidable: i64) -> Split {
    Split { shortage, distribution, support, avoidable }
}

#[test]
fn enough_homes_in_the_wrong_place_is_distribution() {
    let (outcome, cells) = divided(two());
    let found = shortage(&outcome, &cells);
    assert_eq!((found.situation, found.need, found.supply), (Situation::OnlyDistribution, 100, 100));
    assert_eq!((found.before, found.after), (split(0, 10, 0, 0), split(0, 10, 0, 0)));
    assert_eq!((found.municipalities[0].without_home, found.municipalities[0].why), (10, Why::HomesElsewhere));
    assert_eq!(found.municipalities[1].why, Why::Enough);
    // 10 exactly where they lack; spread by inhabitants the first gets 6 of 10, so 17 are needed (17 × 0.6 = 10.2; of 16
    // it gets 9.6, which is 10 as well: Webster rounds up), so 16.
    assert_eq!(
        found.least,
        LeastHomes { where_they_lack: 10, as_now: Some(16), held_up_by: Some(0), spread_fairly: 0 }
    );
}

#[test]
fn the_fair_spread_and_extra_homes_share_what_they_both_solve() {
    let mut scenario = two();
    scenario.statements.spread = Spread::Fair;
    scenario.statements.set(Parameter::ExtraHomes, 100);
    let (outcome, cells) = divided(scenario);
    let found = shortage(&outcome, &cells);
    assert_eq!(found.after.total(), 0);
    assert_eq!(found.pulled, [Lever::MoreHomes, Lever::FairSpread]);
    // Either alone solves all 10, so by symmetry each gets 5; the other two levers do nothing.
    let homes = found.levers.map(|effect| effect.homes);
    assert_eq!(homes, [whole(5), whole(5), whole(0), whole(0)]);
}

#[test]
fn too_few_homes_is_shortage_and_only_the_rest_is_distribution() {
    // 60 and 40 needed, 20 and 50 there: 40 lack, of which the region 30.
    assert_eq!(split_homes(&[60, 40], &[20, 50]), (30, 10));
    assert_eq!(split_homes(&[60, 40], &[60, 40]), (0, 0));
    assert_eq!(split_homes(&[], &[]), (0, 0));
    assert_eq!(split_homes(&[0, 0], &[5, 5]), (0, 0));
    assert_eq!(split_homes(&[3, 4], &[0, 0]), (7, 0));
}

#[test]
fn the_edges_have_a_case_of_their_own() {
    let with = |task: u32, lettings: &[u32]| {
        let region = region(&[(FigureId::Inhabitants, &[6_000, 4_000]), (FigureId::Lettings, lettings)]);
        let (outcome, cells) = divided(scenario(region, task));
        shortage(&outcome, &cells).situation
    };
    assert_eq!(with(0, &[100, 100]), Situation::NoNeed);
    assert_eq!(with(10, &[0, 0]), Situation::NoSupply);
    assert_eq!(with(10, &[1_000, 1_000]), Situation::NobodyFallsShort);
    assert_eq!(with(600, &[1_000, 1_000]), Situation::Shortage);
}

#[test]
fn support_and_prevention_are_parts_of_their_own() {
    let mut scenario = two();
    scenario.statements.set(Parameter::Reserved, 100);
    // Enough homes everywhere. Each needs 2 hours of support: 120 and 80. There are 10 per 1,000 people: 60 and 40.
    scenario.statements.set_support(GroupId::MedicallyUrgent, Support::Light);
    scenario.statements.set(Parameter::SupportCapacity, 100);
    let (outcome, cells) = divided(scenario.clone());
    let found = shortage(&outcome, &cells);
    assert_eq!((found.situation, found.before), (Situation::OnlySupport, split(0, 0, 50, 0)));
    // Half of the hours are there: 30 of 60 homes and 20 of 40, which the table of "Verdelen" shows as well.
    assert_eq!(without_support_if_housed(&outcome, &cells), [30, 20]);
    // Prevention of 20% leaves 48 and 32 homes, that need 96 and 64 hours: 36 and 24 hours lack, 18 and 12 homes.
    scenario.statements.set_avoidable(GroupId::MedicallyUrgent, Percent::new(20).unwrap());
    let (outcome, cells) = divided(scenario.clone());
    assert_eq!(shortage(&outcome, &cells).before, split(0, 0, 30, 20));
    // Half of that prevention: 54 and 36 homes, 24 and 16 lack support. And 30 more places: 18 and 12.
    scenario.statements.set(Parameter::Prevention, 50);
    scenario.statements.set(Parameter::ExtraSupport, 30);
    let (outcome, cells) = divided(scenario);
    let found = shortage(&outcome, &cells);
    assert_eq!(found.after, split(0, 0, 0, 10));
    assert_eq!(found.municipalities.iter().map(|short| short.without_support).collect::<Vec<_>>(), [6, 4]);
    assert_eq!(found.municipalities[0].why, Why::Support);
    // Alone: places 30, prevention 10; together 40. So each has its own effect in every order.
    assert_eq!(found.levers.map(|effect| effect.homes), [whole(0), whole(0), whole(30), whole(10)]);
}

/// Half of what is asked is done, and half of the list is asked for again each year.
fn halves() -> Scenario {
    let mut scenario = two();
    for (parameter, value) in [
        (Parameter::OpeningList, 100),
        (Parameter::InflowGrowth, 0),
        (Parameter::CatchUp, 50),
        (Parameter::Capacity, 100),
        (Parameter::TakesPart, 0),
        (Parameter::Willingness, 50),
        (Parameter::WaitAndSee, 0),
    ] {
        scenario.statements.set(parameter, value);
    }
    scenario
}

#[test]
fn a_waiting_list_of_three_years() {
    let (outcome, cells) = divided(halves());
    let found = regimes(&outcome, &cells);
    assert_eq!(found.opening, Amount::homes(100));
    let voluntary = found.of(Regime::Voluntary).unwrap();
    // First: 60 waiting + 60 new; asked 60 + 30 = 90, done 45, so 75 wait. Then 60 + 37.5 = 97.5 asked, 48.75 done, so
    // 86.25; then 103.125 asked, 51.5625 done, so 94.6875. The second municipality has two-thirds of each.
    let waiting: Vec<u64> = voluntary.municipalities[0].iter().take(3).map(|amount| amount.millionths()).collect();
    assert_eq!(waiting, [75_000_000, 86_250_000, 94_687_500]);
    assert_eq!(voluntary.years[0].waiting, Amount::homes(125));
    assert_eq!((voluntary.years[0].inflow, voluntary.years[0].housed), (Amount::homes(100), Amount::homes(75)));
    assert_eq!(voluntary.groups[0].1[0], Amount::homes(125));
    assert_eq!(voluntary.cleared_in(0), None);
}

#[test]
fn inflow_grows_by_a_part_of_the_first_year() {
    let mut scenario = halves();
    scenario.statements.set(Parameter::InflowGrowth, 10);
    let (outcome, cells) = divided(scenario);
    let found = regimes(&outcome, &cells);
    let inflow = found.regimes[0].years.iter().map(|year| year.inflow.nearest()).collect::<Vec<_>>();
    assert_eq!(inflow, [100, 110, 120, 130, 140, 150, 160, 170, 180, 190]);
}

#[test]
fn a_framework_clears_the_list_and_a_later_start_costs_person_years() {
    let mut scenario = halves();
    scenario.statements.set(Parameter::CatchUp, 100);
    scenario.statements.set(Parameter::NationalStart, 2026);
    scenario.statements.set(Parameter::NationalRamp, 1);
    scenario.statements.set(Parameter::NationalCompliance, 100);
    scenario.statements.set(Parameter::Capacity, 100);
    let (outcome, cells) = divided(scenario);
    let found = regimes(&outcome, &cells);
    let national = found.of(Regime::National).unwrap();
    // Asked of the first: 60 + 60, there are 100 homes, so 20 wait; the next year 80 are asked and housed.
    assert_eq!(national.municipalities[0][..2], [Amount::homes(20), Amount::ZERO]);
    assert_eq!((national.cleared_in(0), national.cleared_in(1)), (Some(2027), Some(2026)));
    // 20 homes of 2 persons wait at the end of one year.
    assert_eq!(national.person_years, whole(40));
    // A year later: half of 120 and 80 is done, so 60 and 40 wait at the end of 2026, 200 person-years; then 20 and 0 of
    // the first two years' 120 and 80: 40 person-years.
    assert_eq!(found.starts[1].person_years, whole(240));
    assert_eq!(found.cost_of_a_year_later(2026), Some(whole(200)));
    assert_eq!(found.cost_of_a_year_later(2035), None);
}

#[test]
fn the_assumption_that_matters_most_comes_first() {
    let (outcome, cells) = divided(halves());
    let found = sensitivity(&outcome, &cells);
    assert_eq!(found.effects.len(), 10);
    assert!(found.effects.windows(2).all(|pair| pair[0].reach() >= pair[1].reach()));
    let opening = found.effects.iter().find(|effect| effect.parameter == Parameter::OpeningList).unwrap();
    assert_eq!((opening.low, opening.high), (50, 150));
    assert!(opening.person_years_low < opening.person_years_high);
    for band in &found.bands {
        assert!(band.favourable.iter().zip(&band.unfavourable).all(|(low, high)| low <= high), "{:?}", band.regime);
    }
}
