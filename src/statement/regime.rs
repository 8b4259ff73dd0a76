//! The regimes of statement 3 and how much each brings municipalities to do, year by year.

use std::ops::RangeInclusive;

use super::{Amount, supply};
use crate::model::{FigureId, Floor, FrameworkPart, Parameter, Scenario, Statements};

/// The years that are computed.
pub const YEARS: RangeInclusive<u16> = 2026..=2035;

/// Under which rules municipalities house people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Regime {
    /// Everyone does what they are willing to do.
    Voluntary,
    /// The region agrees; all take part, and keep to it better each year.
    Regional,
    /// The Rijk sets a framework: from a start year, with a floor and an intervention ladder.
    #[default]
    National,
}

impl Regime {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Voluntary, Self::Regional, Self::National];
}

/// What municipalities do, in millionths of what is asked.
const ALL_OF_IT: u64 = 1_000_000;

/// What is known of a regime in one year, the same for every municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    /// What municipalities do at least, in millionths of what is asked.
    pub(super) done: u64,
    /// The framework: what is done of the lettings that it asks for, in millionths; `None` without such a floor.
    pub(super) of_lettings: Option<u64>,
    /// The framework is in force.
    pub(super) in_force: InForce,
}

/// Whether the framework is in force, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InForce {
    /// Not, or not yet.
    No,
    /// For so many years, this one included.
    For(u16),
}

/// What a regime brings municipalities to do in a year.
///
/// Never less than without agreement once it has started, and never less a year later: a regime that starts earlier
/// leaves nobody waiting longer.
pub(super) fn level(statements: &Statements, regime: Regime, year: u16) -> Level {
    let voluntary = voluntary(statements);
    let none = |done| Level { done, of_lettings: None, in_force: InForce::No };
    match regime {
        Regime::Voluntary => none(voluntary),
        Regime::Regional => match started(statements, Parameter::RegionalStart, year) {
            None => none(voluntary),
            Some(years) => {
                let ramp = statements.get(Parameter::RegionalRamp);
                none(ramped(voluntary, percent(statements, Parameter::RegionalCompliance), years, ramp))
            }
        },
        Regime::National => match started(statements, Parameter::NationalStart, year) {
            None => none(voluntary.saturating_sub(percent(statements, Parameter::WaitAndSee))),
            Some(years) => national(statements, voluntary, years),
        },
    }
}

fn national(statements: &Statements, voluntary: u64, years: u16) -> Level {
    // Two half-years a year: after so many that were missed, the province takes over and all that is asked is done.
    let is_taken_over = u32::from(years - 1) * 2 >= statements.get(Parameter::LadderHalfYears);
    let compliance = percent(statements, Parameter::NationalCompliance);
    let kept = if is_taken_over {
        ALL_OF_IT
    } else {
        ramped(voluntary, compliance, years, statements.get(Parameter::NationalRamp))
    };
    let in_force = InForce::For(years);
    match statements.floor {
        Floor::FairShare => {
            let of_fair_share = kept * u64::from(statements.get(Parameter::FloorShare)) / 100;
            Level { done: of_fair_share.max(voluntary), of_lettings: None, in_force }
        }
        Floor::Lettings => {
            let of_lettings = kept * u64::from(statements.get(Parameter::FloorLettings)) / 100;
            Level { done: voluntary, of_lettings: Some(of_lettings), in_force }
        }
    }
}

/// Those who take part do all that is asked, the others what they are willing to do: on average, without naming anyone.
fn voluntary(statements: &Statements) -> u64 {
    let takes_part = u64::from(statements.get(Parameter::TakesPart));
    let willing = u64::from(statements.get(Parameter::Willingness));
    (takes_part * 100 + (100 - takes_part.min(100)) * willing) * (ALL_OF_IT / 10_000)
}

/// From one level to another in equal steps; never downwards.
fn ramped(from: u64, to: u64, years: u16, ramp: u32) -> u64 {
    let steps = u64::from(years).min(ramp.into());
    from + to.saturating_sub(from) * steps / u64::from(ramp.max(1))
}

fn percent(statements: &Statements, parameter: Parameter) -> u64 {
    u64::from(statements.get(parameter)) * (ALL_OF_IT / 100)
}

/// For how many years, this one included, something has been in force.
fn started(statements: &Statements, start: Parameter, year: u16) -> Option<u16> {
    let start = u16::try_from(statements.get(start)).unwrap_or(u16::MAX);
    year.checked_sub(start).map(|years| years + 1)
}

/// Homes per municipality that can go to the groups, which no regime can exceed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Capacities {
    present: Vec<Amount>,
    with_framework: Vec<Amount>,
    pub(super) lettings: Vec<Amount>,
}

impl Capacities {
    #[cfg(test)]
    fn new(scenario: &Scenario) -> Self {
        Self::of_statements(scenario, &scenario.statements)
    }

    /// The homes of a scenario under other assumptions than its own.
    pub(super) fn of_statements(scenario: &Scenario, statements: &Statements) -> Self {
        let region = &scenario.region;
        let of_lettings = supply::percent_of(region, FigureId::Lettings, &[statements.get(Parameter::Capacity)]);
        let new = |social| supply::percent_of(region, FigureId::NewHomes, &supply::of_new_homes(statements, social));
        let now = new(Parameter::SocialOfNew);
        let add = |left: &[Amount], right: &[Amount]| -> Vec<Amount> {
            left.iter().zip(right).map(|(left, right)| *left + *right).collect()
        };
        let present = add(&of_lettings, &now);
        let mut with_framework = present.clone();
        if statements.has(FrameworkPart::AffordableNewHomes) {
            let more = new(Parameter::FrameworkSocialOfNew);
            let at_least_now: Vec<Amount> = more.iter().zip(&now).map(|(more, now)| *more.max(now)).collect();
            with_framework = add(&of_lettings, &at_least_now);
        }
        if statements.has(FrameworkPart::SocialRentNorm) {
            let years = u64::from(statements.get(Parameter::NormYears));
            let room = supply::percent_of(region, FigureId::RoomToNorm, &[statements.get(Parameter::Capacity)]);
            let each_year: Vec<Amount> = room.into_iter().map(|room| room.times(1, years)).collect();
            with_framework = add(&with_framework, &each_year);
        }
        Self { present, with_framework, lettings: supply::percent_of(region, FigureId::Lettings, &[]) }
    }

    pub(super) fn of(&self, in_force: InForce) -> &[Amount] {
        match in_force {
            InForce::No => &self.present,
            InForce::For(_) => &self.with_framework,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(statements: &Statements, regime: Regime) -> Vec<u64> {
        YEARS.map(|year| level(statements, regime, year).done).collect()
    }

    #[test]
    fn without_agreement_every_year_is_the_same() {
        // 18% do all, 82% do 58%: 18 + 47.56 = 65.56%.
        assert_eq!(done(&Statements::default(), Regime::Voluntary), [655_600; 10]);
    }

    #[test]
    fn a_regional_agreement_is_kept_better_each_year() {
        // From 65.56 to 90 in four steps of 6.11, from 2027.
        let expected = [655_600, 716_700, 777_800, 838_900, 900_000, 900_000, 900_000, 900_000, 900_000, 900_000];
        assert_eq!(done(&Statements::default(), Regime::Regional), expected);
    }

    #[test]
    fn a_framework_is_waited_for_and_then_kept_and_in_the_end_taken_over() {
        // Five points less until 2028; then to 95 in two steps of 14.72; after four half-years the province takes over.
        let expected =
            [605_600, 605_600, 802_800, 950_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000];
        assert_eq!(done(&Statements::default(), Regime::National), expected);
    }

    #[test]
    fn a_floor_below_what_is_done_anyway_changes_nothing() {
        let statements = Statements::default().with(Parameter::FloorShare, 10);
        assert_eq!(done(&statements, Regime::National)[9], 655_600);
        let mut lettings = Statements::default();
        lettings.floor = Floor::Lettings;
        // 30% of the lettings, kept for 95% in the second year: 28.5%.
        assert_eq!(level(&lettings, Regime::National, 2029).of_lettings, Some(285_000));
        assert_eq!(level(&lettings, Regime::National, 2027).of_lettings, None);
    }

    #[test]
    fn the_parts_of_the_framework_only_add_homes() {
        let scenario = crate::statement::samples::scenario(&[
            (FigureId::Lettings, [132, 0]),
            (FigureId::NewHomes, [31, 0]),
            (FigureId::RoomToNorm, [824, 0]),
        ]);
        let capacities = Capacities::new(&scenario);
        // Aalsmeer: 40% of 132 lettings and 2% of 31 new homes; with the framework 3.3% of 31, and 40% of a twentieth of
        // the 824 homes that lack to 30%.
        assert_eq!(capacities.of(InForce::No)[0], Amount::from_millionths(53_420_000));
        assert_eq!(capacities.of(InForce::For(1))[0], Amount::from_millionths(52_800_000 + 1_023_000 + 16_480_000));
        let mut bare = scenario;
        bare.statements.without = [FrameworkPart::AffordableNewHomes, FrameworkPart::SocialRentNorm].into();
        let capacities = Capacities::new(&bare);
        assert_eq!(capacities.of(InForce::No), capacities.of(InForce::For(3)));
    }
}
