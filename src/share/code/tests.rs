//! What fits in a code, how long it is, and why the rest has none.

use super::*;
use crate::model::{Bound, Decimal, FigureId, Method, TieRule, UpwardsOf};

fn shipped_2025() -> Scenario {
    shipped::scenario(2025).unwrap()
}

fn mix(weights: &[(FigureId, u8)]) -> AllocationKey {
    let part = |&(figure, percent)| KeyPart { figure, factor: None, weight: Percent::new(percent).unwrap() };
    AllocationKey::new(weights.iter().map(part)).unwrap()
}

/// The scenario after a change, and the length of its code.
fn length(change: impl FnOnce(&mut Scenario)) -> usize {
    let mut scenario = shipped_2025();
    change(&mut scenario);
    let code = encode(&scenario, Validity::Fixed).unwrap();
    assert_eq!(decode(&code.grouped()), Ok((scenario, Validity::Fixed)), "{}", code.grouped());
    code.as_str().len()
}

fn reasons(change: impl FnOnce(&mut Scenario)) -> Vec<NotCodable> {
    let mut scenario = shipped_2025();
    change(&mut scenario);
    encode(&scenario, Validity::Fixed).unwrap_err()
}

#[test]
fn what_is_simple_has_a_short_code() {
    let rate = |text: &str| text.parse::<Decimal>().unwrap();
    assert_eq!(length(|_| {}), 8);
    assert_eq!(length(|scenario| scenario.key = AllocationKey::only(FigureId::RoomToNorm)), 8);
    assert_eq!(length(|scenario| scenario.method = Method::Nearest), 8);
    let own_mix = [(FigureId::Inhabitants, 60), (FigureId::Lettings, 30), (FigureId::RoomToNorm, 10)];
    assert_eq!(length(|scenario| scenario.key = mix(&own_mix)), 12);
    assert_eq!(length(|scenario| scenario.limits.at_least = Some(Bound::Homes(15))), 8);
    let both = |scenario: &mut Scenario| {
        scenario.limits.at_least = Some(Bound::PerThousandInhabitants(rate("0.7")));
        scenario.limits.at_most = Some(Bound::PercentOfLettings(Decimal::whole(50)));
    };
    assert_eq!(length(both), 12);
}

#[test]
fn the_fullest_first_screen_fits_in_fourteen_characters() {
    let fullest = |scenario: &mut Scenario| {
        // The last mix of all eight figures, the last bounds on the grid, every group, the last method.
        let weights = FIGURES.map(|figure| (figure, if figure == FigureId::Inhabitants { 65 } else { 5 }));
        scenario.key = mix(&weights);
        scenario.method = Method::Nearest;
        scenario.groups.iter_mut().for_each(|group| group.is_included = true);
        scenario.limits.at_least = Some(Bound::PercentOfLettings(Decimal::whole(100)));
        scenario.limits.at_most = Some(Bound::PercentOfLettings(Decimal::whole(200)));
    };
    assert_eq!(length(fullest), 14);
    assert_eq!(
        length(|scenario| {
            scenario.limits.opted_out.extend([Code::new(995).unwrap(), Code::new(1942).unwrap()]);
        }),
        12
    );
}

#[test]
fn what_has_no_code_says_why() {
    let group = GroupId::StatusHolders;
    let task = |scenario: &mut Scenario| scenario.groups[1].task.amount += 1;
    assert_eq!(reasons(task), [NotCodable::OwnTask(group)]);
    assert_eq!(
        reasons(|scenario| scenario.groups[1].household_size = Decimal::whole(3)),
        [NotCodable::HouseholdSize(group)]
    );
    let key = |scenario: &mut Scenario| scenario.groups[1].key = Some(AllocationKey::only(FigureId::Lettings));
    assert_eq!(reasons(key), [NotCodable::OwnKey(group)]);
    assert_eq!(reasons(|scenario| scenario.groups[1].name = Some("Anders".to_owned())), [NotCodable::OwnGroup(group)]);
    assert_eq!(
        reasons(|scenario| {
            scenario.groups.remove(1);
        }),
        [NotCodable::OwnGroup(group)]
    );
    let off_grid = [(FigureId::Inhabitants, 52), (FigureId::Lettings, 48)];
    assert_eq!(reasons(|scenario| scenario.key = mix(&off_grid)), [NotCodable::Mix]);
    let factor = |scenario: &mut Scenario| {
        let part = KeyPart { figure: FigureId::Inhabitants, factor: Some(FigureId::Lettings), weight: Percent::ALL };
        scenario.key = AllocationKey::new([part]).unwrap();
    };
    assert_eq!(reasons(factor), [NotCodable::Mix]);
    assert_eq!(reasons(|scenario| scenario.limits.at_least = Some(Bound::Homes(251))), [NotCodable::AtLeast]);
    assert_eq!(reasons(|scenario| scenario.limits.at_most = Some(Bound::Homes(1))), [NotCodable::AtMost]);
    assert_eq!(reasons(|scenario| scenario.limits.base = Some(256)), [NotCodable::Base]);
    let own = |scenario: &mut Scenario| {
        scenario.limits.own.insert(Code::new(363).unwrap(), Default::default());
    };
    assert_eq!(reasons(own), [NotCodable::OwnLimits]);
    let country = Method::Upwards(UpwardsOf::Country { number: 1, meaning: Default::default() });
    assert_eq!(reasons(|scenario| scenario.method = country), [NotCodable::Method]);
    assert_eq!(reasons(|scenario| scenario.tie_rule = TieRule::ByLot { seed: 1 }), [NotCodable::ByLot]);
    assert_eq!(reasons(|scenario| scenario.task_year = 2030), [NotCodable::TaskYear]);
    let everybody_out = |scenario: &mut Scenario| {
        scenario.limits.opted_out =
            MUNICIPALITIES.into_iter().skip(15).map(|number| Code::new(number).unwrap()).collect();
        scenario.limits.base = Some(1);
    };
    assert_eq!(reasons(everybody_out), [NotCodable::TooMuch]);
}

#[test]
fn every_reason_is_named_not_the_first_alone() {
    let several = |scenario: &mut Scenario| {
        scenario.task_year = 2030;
        scenario.groups[0].task.amount = 1;
        scenario.limits.at_most = Some(Bound::Homes(1));
    };
    assert_eq!(reasons(several), [NotCodable::TaskYear, NotCodable::OwnTask(GroupId::Homeless), NotCodable::AtMost]);
}

#[test]
fn a_live_code_follows_the_newest_year_only_when_it_was_made_on_it() {
    let newest = shipped_2025();
    let code = encode(&newest, Validity::Live).unwrap();
    assert_eq!(decode(code.as_str()), Ok((newest, Validity::Live)));
    let older = shipped::scenario(2022).unwrap();
    let code = encode(&older, Validity::Live).unwrap();
    assert_eq!(decode(code.as_str()), Ok((older, Validity::Live)));
}

#[test]
fn a_mistyped_code_is_answered_with_the_one_that_was_meant() {
    let code = encode(&shipped_2025(), Validity::Fixed).unwrap();
    let mut typed = code.as_str().to_owned();
    let wrong = if typed.starts_with('7') { "8" } else { "7" };
    typed.replace_range(..1, wrong);
    assert_eq!(decode(&typed), Err(CodeIssue::Check { meant: Some(code) }));
}

#[test]
fn a_code_of_a_newer_version_says_so() {
    for stamp in 2..STAMPS {
        let code = symbols::write(stamp).unwrap();
        assert_eq!(decode(&code), Err(CodeIssue::Newer), "{code}");
    }
    // The year 2027, of a calculator with newer figures.
    let code = symbols::write(STAMPS * 7).unwrap();
    assert_eq!(decode(&code), Err(CodeIssue::Newer));
}

#[test]
fn digits_that_mean_nothing_are_no_scenario() {
    let fixed = Stamp::Year2026.digit();
    // No year; and a mix beyond the last.
    assert_eq!(decode(&symbols::write(fixed).unwrap()), Err(CodeIssue::Check { meant: None }));
    let last_mix = choose(27, 7);
    for (mix, is_scenario) in [(last_mix - 1, true), (last_mix, false)] {
        let digits = Digits(vec![(fixed, STAMPS), (5, YEARS), (0, 9), (31, 512), (0, SHAPES), (mix, u64::MAX)]);
        let code = symbols::write(digits.number().unwrap()).unwrap();
        assert_eq!(decode(&code).is_ok(), is_scenario, "{code}");
    }
}
