//! Promises that hold for every region.

use fairshare::{
    model::{
        Decimal, FigureId, Floor, GroupId, Parameter, Percent, Ratio, Realised, Scenario, Spread, Support, TaskUnit,
    },
    statement::{Amount, add_up, cells, follow, hot_potato, regimes, shortage, split_homes},
};
use proptest::prelude::*;

use crate::small::{code, divided, region, scenario};

/// Any parameters, three groups of different sizes, two to six municipalities.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    let columns = (2_usize..7).prop_flat_map(|count| {
        let column = |most: u32| prop::collection::vec(0..most, count);
        let inhabitants = prop::collection::vec(1_u32..200_000, count);
        (inhabitants, column(2_000), column(3_000), column(4_000))
    });
    let parameters = Parameter::ALL.map(|parameter| parameter.range().least..=parameter.range().most.min(3_000));
    let parameters: Vec<_> = parameters.into_iter().collect();
    let groups = prop::collection::vec((0_u32..900, 1_u32..4, 0_u8..=100, 0_u8..3), 3);
    (columns, parameters, groups, any::<bool>(), any::<bool>()).prop_map(|(columns, values, groups, fair, lettings)| {
        let (inhabitants, lets, new, room) = columns;
        let region = region(&[
            (FigureId::Inhabitants, &inhabitants),
            (FigureId::Lettings, &lets),
            (FigureId::NewHomes, &new),
            (FigureId::RoomToNorm, &room),
        ]);
        let mut scenario = scenario(region, 1);
        let kinds = [GroupId::Homeless, GroupId::MedicallyUrgent, GroupId::Students];
        let known = scenario.groups[0].clone();
        scenario.groups.clear();
        for (id, (task, size, avoidable, support)) in kinds.into_iter().zip(groups) {
            let mut group = known.clone();
            group.id = id;
            group.task.amount = task;
            group.task.unit = TaskUnit::Homes;
            group.household_size = Decimal::whole(size);
            scenario.groups.push(group);
            scenario.statements.set_avoidable(id, Percent::new(avoidable).unwrap());
            scenario
                .statements
                .set_support(id, [Support::None, Support::Light, Support::Intensive][usize::from(support)]);
        }
        for (parameter, value) in Parameter::ALL.into_iter().zip(values) {
            scenario.statements.set(parameter, value);
        }
        scenario.statements.spread = if fair { Spread::Fair } else { Spread::Present };
        scenario.statements.floor = if lettings { Floor::Lettings } else { Floor::FairShare };
        scenario
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_levers_add_up_to_the_difference(scenario in any_scenario()) {
        let (outcome, cells) = divided(scenario);
        let found = shortage(&outcome, &cells);
        let together: Ratio = found.levers.iter().map(|effect| effect.homes.clone()).sum();
        let difference = i128::from(found.before.total()) - i128::from(found.after.total());
        prop_assert_eq!(together, Ratio::from_integer(difference.into()));
        // The table per municipality has the same total as the split.
        prop_assert_eq!(found.municipalities.iter().map(|short| short.unmet()).sum::<u64>(), found.after.total());
    }

    #[test]
    fn unmet_is_shortage_and_distribution(pairs in prop::collection::vec((0_u64..500, 0_u64..500), 0..20)) {
        let (need, supply): (Vec<u64>, Vec<u64>) = pairs.into_iter().unzip();
        let unmet: u64 = need.iter().zip(&supply).map(|(need, supply)| need.saturating_sub(*supply)).sum();
        let (shortage, distribution) = split_homes(&need, &supply);
        prop_assert_eq!(shortage + distribution, unmet);
        prop_assert_eq!(shortage, need.iter().sum::<u64>().saturating_sub(supply.iter().sum()));
    }

    #[test]
    fn with_the_least_extra_homes_nobody_lacks_one(mut scenario in any_scenario()) {
        for lever in [
            Parameter::ExtraHomes,
            Parameter::TransformedHomes,
            Parameter::SharedHomes,
            Parameter::ExtraSupport,
            Parameter::Prevention,
        ] {
            scenario.statements.set(lever, 0);
        }
        scenario.statements.spread = Spread::Present;
        let (outcome, cells) = divided(scenario.clone());
        let least = shortage(&outcome, &cells).least;
        prop_assert!(least.spread_fairly <= least.where_they_lack);
        let Some(as_now) = least.as_now.filter(|number| *number <= 100_000) else { return Ok(()) };
        prop_assert!(least.where_they_lack <= as_now);
        let lacking = |homes: u64| {
            let mut built = scenario.clone();
            built.statements.set(Parameter::ExtraHomes, u32::try_from(homes).unwrap());
            let (outcome, cells) = divided(built);
            shortage(&outcome, &cells).municipalities.iter().map(|short| short.without_home).sum::<u64>()
        };
        prop_assert_eq!(lacking(as_now), 0);
        if as_now > 0 {
            prop_assert!(lacking(as_now - 1) > 0, "one home fewer is too few");
        }
    }

    #[test]
    fn a_later_start_never_lowers_person_years(scenario in any_scenario()) {
        let (outcome, cells) = divided(scenario);
        let found = regimes(&outcome, &cells);
        for pair in found.starts.windows(2) {
            prop_assert!(pair[0].person_years <= pair[1].person_years, "{} against {}", pair[0].year, pair[1].year);
        }
    }

    #[test]
    fn who_waits_is_who_waited_and_came_and_was_not_housed(scenario in any_scenario()) {
        let (outcome, cells) = divided(scenario);
        let found = regimes(&outcome, &cells);
        for regime in &found.regimes {
            let mut waiting = found.opening;
            for (place, year) in regime.years.iter().enumerate() {
                waiting = (waiting + year.inflow).minus(year.housed);
                prop_assert_eq!(waiting, year.waiting);
                let per_municipality: Amount = regime.municipalities.iter().map(|years| years[place]).sum();
                let per_group: Amount = regime.groups.iter().map(|(_, years)| years[place]).sum();
                prop_assert_eq!((per_municipality, per_group), (waiting, waiting));
            }
        }
    }

    #[test]
    fn the_hot_potato_keeps_the_total(scenario in any_scenario(), order in Just([3_u16, 1, 2]).prop_shuffle()) {
        let mut scenario = scenario;
        scenario.statements.stopped = order.iter().map(|number| code(*number)).collect();
        let (outcome, _) = divided(scenario);
        let potato = hot_potato(&outcome);
        for step in &potato.steps {
            prop_assert_eq!(step.homes.iter().sum::<u64>(), potato.task);
        }
        // The others get exactly what those who stopped had, and nobody who goes on gets less.
        let count = outcome.total.recipients.len();
        let stopped = order.iter().map(|number| usize::from(*number) - 1).filter(|index| *index < count);
        let had: u64 = stopped.take(potato.steps.len()).map(|index| potato.before[index]).sum();
        prop_assert_eq!(potato.moved(), had);
    }

    #[test]
    fn the_ledger_balances(
        scenario in any_scenario(),
        realised in prop::collection::vec(prop::option::of(0_u32..400), 12),
        opening in -50_i64..50,
    ) {
        let mut scenario = scenario;
        let mut half_year =
            fairshare::model::HalfYear { year: scenario.task_year, half: fairshare::model::Half::First };
        let size = u32::try_from(opening.unsigned_abs()).unwrap();
        use fairshare::model::Balance;
        scenario.ledger.set_opening(code(1), if opening < 0 { Balance::ahead(size) } else { Balance::behind(size) });
        for pair in realised.chunks(2) {
            for (number, realised) in (1..).zip(pair) {
                scenario.ledger.set_realised(half_year, code(number), realised.map(Realised::whole));
            }
            half_year = half_year.next();
        }
        let (outcome, _) = divided(scenario);
        let accounts = follow(&outcome, 6);
        for account in &accounts {
            for pair in account.lines.windows(2) {
                prop_assert_eq!(pair[1].opening, pair[0].closing.unwrap_or_default());
            }
            for line in &account.lines {
                prop_assert_eq!(line.corrected, i64::from(line.task) + line.opening.signed());
                if let (Some(realised), Some(closing)) = (line.realised, line.closing) {
                    prop_assert_eq!(closing.signed(), line.corrected - i64::from(realised.number));
                }
            }
        }
        for place in 0..6 {
            let total = add_up(accounts.iter().map(|account| &account.lines[place]));
            let balance = i64::try_from(total.backlog).unwrap() - i64::try_from(total.lead).unwrap();
            prop_assert_eq!(total.corrected, i64::try_from(total.task).unwrap() + balance);
        }
    }

    #[test]
    fn nothing_panics_on_the_largest_numbers(value in prop::sample::select(vec![0_u32, 1, 4_000_000_000])) {
        let region = region(&[
            (FigureId::Inhabitants, &[value, 1]),
            (FigureId::Lettings, &[value, value]),
            (FigureId::NewHomes, &[value, 0]),
        ]);
        let mut scenario = scenario(region, 10_000_000);
        scenario.statements.set_support(GroupId::MedicallyUrgent, Support::Intensive);
        scenario.statements.set(Parameter::IntensiveHours, 168);
        scenario.statements.set(Parameter::OpeningList, 1_000);
        scenario.statements.set(Parameter::ExtraHomes, 100_000);
        scenario.statements.set(Parameter::ExtraSupport, 100_000);
        let (outcome, of) = divided(scenario);
        prop_assert_eq!(&cells(&outcome), &of);
        prop_assert!(shortage(&outcome, &of).before.total() > 0);
        prop_assert_eq!(regimes(&outcome, &of).starts.len(), 10);
    }
}
