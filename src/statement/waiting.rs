//! Statement 3, "the Rijk must take more and faster direction": the waiting list under three regimes.

use num_traits::Zero;

use super::{
    Amount, Cells, Regime,
    regime::{Capacities, YEARS},
    years::{Flow, run},
};
use crate::model::{Decimal, GroupId, Outcome, Parameter, Ratio, Statements};

/// Three regimes side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regimes {
    /// Waiting before the first year, in homes.
    pub opening: Amount,
    /// One per regime, in the order of [`Regime::ALL`].
    pub regimes: Vec<RegimeYears>,
    /// What a start of the framework in each year would come to, earliest first.
    pub starts: Vec<StartYear>,
}

/// One regime over all years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegimeYears {
    /// Which regime.
    pub regime: Regime,
    /// One per year.
    pub years: Vec<YearTotals>,
    /// Waiting at the end of each year per municipality: by municipality, in the order of the region, then by year.
    pub municipalities: Vec<Vec<Amount>>,
    /// Waiting at the end of each year per group, in the order of the groups that count.
    pub groups: Vec<(GroupId, Vec<Amount>)>,
    /// Persons waiting at the end of a year, added up over the years.
    pub person_years: Ratio,
}

/// All municipalities and groups together, in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearTotals {
    /// The calendar year.
    pub year: u16,
    /// Homes that were asked for in the year.
    pub inflow: Amount,
    /// Homes in which people were housed.
    pub housed: Amount,
    /// Homes that people wait for at the end of the year.
    pub waiting: Amount,
}

/// The framework, if it would start in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartYear {
    /// The year.
    pub year: u16,
    /// Persons waiting at the end of a year, added up over the years.
    pub person_years: Ratio,
}

impl RegimeYears {
    /// The first year at the end of which less than one home is waited for in a municipality, and from then on.
    #[must_use]
    pub fn cleared_in(&self, index: usize) -> Option<u16> {
        let waiting = self.municipalities.get(index)?;
        let still = waiting.iter().rposition(|amount| *amount >= Amount::HOME);
        let first = still.map_or(0, |last| last + 1);
        self.years.get(first).map(|totals| totals.year)
    }

    /// Waiting at the end of the last year, in homes.
    #[must_use]
    pub fn last(&self) -> Amount {
        self.years.last().map_or(Amount::ZERO, |totals| totals.waiting)
    }
}

impl Regimes {
    /// One of the regimes.
    #[must_use]
    pub fn of(&self, regime: Regime) -> Option<&RegimeYears> {
        self.regimes.iter().find(|years| years.regime == regime)
    }

    /// What starting the framework a year later than `year` costs, in person-years; never below zero.
    #[must_use]
    pub fn cost_of_a_year_later(&self, year: u16) -> Option<Ratio> {
        let at = |year: u16| self.starts.iter().find(|start| start.year == year).map(|start| &start.person_years);
        Some(at(year.checked_add(1)?)? - at(year)?)
    }
}

/// Runs the three regimes over all years, and the framework once for each year in which it could start.
#[must_use]
pub fn regimes(outcome: &Outcome, cells: &Cells) -> Regimes {
    let scenario = &outcome.scenario;
    let statements = &scenario.statements;
    let quick = Quick::new(outcome, cells, statements);
    let flow = Flow::per_group(cells, statements);
    let regimes = Regime::ALL.into_iter().map(|regime| RegimeYears {
        person_years: quick.person_years(statements, regime),
        ..one_regime(&flow, &quick.capacities, cells, statements, regime)
    });
    let start = |year: u16| StartYear {
        year,
        person_years: quick.person_years(&statements.with(Parameter::NationalStart, year.into()), Regime::National),
    };
    Regimes {
        opening: flow.opening.iter().flatten().copied().sum(),
        regimes: regimes.collect(),
        starts: YEARS.map(start).collect(),
    }
}

fn one_regime(
    flow: &Flow,
    capacities: &Capacities,
    cells: &Cells,
    statements: &Statements,
    regime: Regime,
) -> RegimeYears {
    let mut years = vec![];
    let mut municipalities = vec![vec![]; cells.municipalities];
    let mut groups: Vec<(GroupId, Vec<Amount>)> = cells.groups.iter().map(|group| (group.id, vec![])).collect();
    run(flow, capacities, statements, regime, |year, end| {
        let mut waiting_in_all = Amount::ZERO;
        for ((_, of_group), waiting) in groups.iter_mut().zip(&end.waiting) {
            let sum = waiting.iter().copied().sum();
            of_group.push(sum);
            waiting_in_all = waiting_in_all + sum;
        }
        for (index, of_municipality) in municipalities.iter_mut().enumerate() {
            of_municipality.push(end.waiting.iter().filter_map(|waiting| waiting.get(index).copied()).sum());
        }
        let sum = |of: &[Amount]| of.iter().copied().sum();
        years.push(YearTotals { year, inflow: sum(&end.inflow), housed: sum(&end.housed), waiting: waiting_in_all });
    });
    RegimeYears { regime, years, municipalities, groups, person_years: Ratio::zero() }
}

/// What is needed to run a regime many times: groups with as many persons per home are taken together.
pub(super) struct Quick {
    pub(super) capacities: Capacities,
    flow: Flow,
    sizes: Vec<Decimal>,
}

impl Quick {
    pub(super) fn new(outcome: &Outcome, cells: &Cells, statements: &Statements) -> Self {
        let mut sizes: Vec<Decimal> = vec![];
        let mut kinds = vec![];
        for group in &cells.groups {
            let known = sizes.iter().position(|size| *size == group.household_size);
            kinds.push(known.unwrap_or_else(|| {
                sizes.push(group.household_size);
                sizes.len() - 1
            }));
        }
        let flow = Flow::per_group(cells, statements).merged(&kinds, sizes.len());
        Self { capacities: Capacities::of_statements(&outcome.scenario, statements), flow, sizes }
    }

    /// Persons waiting at the end of a year, added up over the years.
    pub(super) fn person_years(&self, statements: &Statements, regime: Regime) -> Ratio {
        let mut sums = vec![Amount::ZERO; self.sizes.len()];
        run(&self.flow, &self.capacities, statements, regime, |_, end| {
            for (sum, waiting) in sums.iter_mut().zip(&end.waiting) {
                *sum = *sum + waiting.iter().copied().sum();
            }
        });
        sums.iter().zip(&self.sizes).map(|(sum, size)| sum.ratio() * size.ratio()).sum()
    }

    /// Homes waited for at the end of each year.
    pub(super) fn waiting(&self, statements: &Statements, regime: Regime) -> Vec<Amount> {
        let mut years = vec![];
        run(&self.flow, &self.capacities, statements, regime, |_, end| {
            years.push(end.waiting.iter().flatten().copied().sum());
        });
        years
    }
}
