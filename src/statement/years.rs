//! One regime, year by year: waiting(t + 1) = waiting(t) + inflow(t) − housed(t).
//!
//! Asked of a municipality is the inflow of the year and a part of its waiting list; housed is what the regime brings it
//! to do of that, at most what it has homes for and never more than its own list. All groups of a municipality are
//! served for the same part of what is asked for them.
//!
//! Every step is one division rounded down, of numbers that grow with the list and shrink with what is done. So more
//! waiting never becomes less waiting a year later, and a regime that does more never leaves more people waiting.

use super::{
    Amount, Cells, Regime,
    regime::{Capacities, Level, level},
};
use crate::model::{Parameter, Statements};

/// What flows in per year, per kind of household and municipality, and what is waiting at the start.
#[derive(Debug, Clone)]
pub(super) struct Flow {
    /// Yearly inflow in the first year, by kind, then by municipality.
    pub(super) inflow: Vec<Vec<Amount>>,
    /// Waiting at the start, by kind, then by municipality.
    pub(super) opening: Vec<Vec<Amount>>,
}

impl Flow {
    /// One kind per group.
    pub(super) fn per_group(cells: &Cells, statements: &Statements) -> Self {
        let prevention = statements.get(Parameter::Prevention);
        let after_prevention =
            |claim: &Amount, avoidable: u32| claim.minus(claim.times(u64::from(avoidable * prevention), 10_000));
        let inflow = cells
            .groups
            .iter()
            .map(|group| group.of.iter().map(|claim| after_prevention(claim, group.avoidable)).collect::<Vec<_>>());
        let percent = statements.get(Parameter::OpeningList);
        let opening = cells.groups.iter().map(|group| group.of.iter().map(|claim| claim.percent(percent)).collect());
        Self { inflow: inflow.collect(), opening: opening.collect() }
    }

    /// Groups with the same number of persons per home together: enough for person-years, and quicker.
    pub(super) fn merged(&self, kinds: &[usize], count: usize) -> Self {
        let merge = |of: &[Vec<Amount>]| {
            let mut merged: Vec<Vec<Amount>> = vec![vec![]; count];
            for (amounts, kind) in of.iter().zip(kinds) {
                let Some(into) = merged.get_mut(*kind) else { continue };
                into.resize(amounts.len(), Amount::ZERO);
                into.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum = *sum + *amount);
            }
            merged
        };
        Self { inflow: merge(&self.inflow), opening: merge(&self.opening) }
    }
}

/// The state at the end of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YearEnd {
    /// Waiting, by kind, then by municipality.
    pub(super) waiting: Vec<Vec<Amount>>,
    /// Housed in the year, per municipality.
    pub(super) housed: Vec<Amount>,
    /// Flowed in during the year, per municipality.
    pub(super) inflow: Vec<Amount>,
}

/// Runs a regime over all years and hands the end of each to `on_year`.
pub(super) fn run(
    flow: &Flow,
    capacities: &Capacities,
    statements: &Statements,
    regime: Regime,
    mut on_year: impl FnMut(u16, &YearEnd),
) {
    let municipalities = capacities.lettings.len();
    let catch_up = statements.get(Parameter::CatchUp);
    let growth = statements.get(Parameter::InflowGrowth);
    let nothing = || vec![Amount::ZERO; municipalities];
    let mut end = YearEnd { waiting: flow.opening.clone(), housed: nothing(), inflow: nothing() };
    for (years, year) in (0_u32..).zip(super::regime::YEARS) {
        let level = level(statements, regime, year);
        let capacity = capacities.of(level.in_force);
        let percent_of_first_year = 100 + growth * years;
        for index in 0..municipalities {
            let at = |of: &[Amount]| of.get(index).copied().unwrap_or_default();
            let lists = || flow.inflow.iter().zip(&end.waiting);
            let asked = lists()
                .map(|(inflow, waiting)| at(inflow).percent(percent_of_first_year) + at(waiting).percent(catch_up));
            let asked: Amount = asked.sum();
            let part = part_that_is_done(asked, level, at(capacity), at(&capacities.lettings));
            let (mut housed_here, mut inflow_here) = (Amount::ZERO, Amount::ZERO);
            for (inflow, waiting) in flow.inflow.iter().zip(&mut end.waiting) {
                let (Some(inflow), Some(waiting)) = (inflow.get(index), waiting.get_mut(index)) else { continue };
                let inflow = inflow.percent(percent_of_first_year);
                let asked = inflow + waiting.percent(catch_up);
                let list = *waiting + inflow;
                let housed = asked.times(part.times, part.by).min(list);
                *waiting = list.minus(housed);
                housed_here = housed_here + housed;
                inflow_here = inflow_here + inflow;
            }
            set(&mut end.housed, index, housed_here);
            set(&mut end.inflow, index, inflow_here);
        }
        on_year(year, &end);
    }
}

fn set(of: &mut [Amount], index: usize, amount: Amount) {
    if let Some(place) = of.get_mut(index) {
        *place = amount;
    }
}

/// The part of what is asked that is done: `times / by`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    times: u64,
    by: u64,
}

impl Part {
    fn is_more_than(self, other: Self) -> bool {
        u128::from(self.times) * u128::from(other.by) > u128::from(other.times) * u128::from(self.by)
    }
}

/// What the regime brings a municipality to do, at most what it has homes for.
fn part_that_is_done(asked: Amount, level: Level, capacity: Amount, lettings: Amount) -> Part {
    let asked = asked.millionths().max(1);
    let mut part = Part { times: level.done, by: 1_000_000 };
    if let Some(of_lettings) = level.of_lettings {
        let floor = Part { times: lettings.times(of_lettings, 1_000_000).millionths(), by: asked };
        if floor.is_more_than(part) {
            part = floor;
        }
    }
    let most = Part { times: capacity.millionths(), by: asked };
    if part.is_more_than(most) { most } else { part }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::regime::InForce;

    fn level_of(done: u64, of_lettings: Option<u64>) -> Level {
        Level { done, of_lettings, in_force: InForce::No }
    }

    #[test]
    fn capacity_bounds_what_is_done() {
        let (asked, lettings) = (Amount::homes(50), Amount::homes(100));
        let homes = |part: Part| asked.times(part.times, part.by);
        let done = |level, capacity| homes(part_that_is_done(asked, level, Amount::homes(capacity), lettings));
        assert_eq!(done(level_of(600_000, None), 100), Amount::homes(30));
        assert_eq!(done(level_of(600_000, None), 20), Amount::homes(20));
        // The floor asks for 40% of 100 lettings.
        assert_eq!(done(level_of(600_000, Some(400_000)), 100), Amount::homes(40));
        assert_eq!(done(level_of(900_000, Some(400_000)), 100), Amount::homes(45));
        let part = part_that_is_done(Amount::ZERO, level_of(1_000_000, None), lettings, lettings);
        assert_eq!(Amount::ZERO.times(part.times, part.by), Amount::ZERO);
    }
}
