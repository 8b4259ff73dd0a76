//! What a scenario comes to, with everything that the page shows of it: computed once per change, from the core alone.

use std::{rc::Rc, sync::Arc};

use num_traits::ToPrimitive;
use yew::{hook, use_memo};

use super::effects;
use crate::{
    divide::divide,
    measure::{self, KeyResult},
    model::{
        Bend, Code, Decimal, FigureId, Method, Outcome, Ratio, Region, Scenario, TargetGroup, TaskUnit, TieRule,
        Unworkable,
    },
};

/// An outcome with its measures. Two are equal when they are the same object, so that comparing them costs nothing.
#[derive(Debug)]
pub(crate) struct Division {
    pub(crate) outcome: Outcome,
    /// One per municipality, in the order of the region.
    pub(crate) rows: Vec<Row>,
    /// All municipalities together.
    pub(crate) total: Total,
    /// What stays the same when the key changes.
    pub(crate) backdrop: Rc<Backdrop>,
}

/// What follows from the scenario, computed when it changes and not otherwise.
#[hook]
pub(crate) fn use_division(scenario: &Arc<Scenario>) -> Result<Rc<Division>, Unworkable> {
    let backdrop = {
        let scenario = Arc::clone(scenario);
        use_memo(BackdropBasis::of(&scenario), move |_| {
            effects::measured("recompute-backdrop", || Backdrop::of(&scenario))
        })
    };
    let division = use_memo((Arc::clone(scenario), backdrop), |(scenario, backdrop)| {
        effects::measured("recompute", || Division::of(Arc::clone(scenario), Rc::clone(backdrop))).map(Rc::new)
    });
    (*division).clone()
}

impl PartialEq for Division {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// One municipality in the table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) index: usize,
    pub(crate) code: Code,
    pub(crate) name: String,
    pub(crate) housed: u64,
    pub(crate) homes: u64,
    pub(crate) difference: i64,
    /// Homes per 1,000 inhabitants.
    pub(crate) per_thousand: Option<Ratio>,
    /// The same as a float, for charts and for sorting.
    pub(crate) burden: f64,
    /// Homes as a percentage of the lettings of a year.
    pub(crate) of_lettings: Option<Ratio>,
    /// The limit that binds.
    pub(crate) bend: Option<Bend>,
}

/// What does not depend on the key and the limits, which change most: computed when groups, figures or method change.
#[derive(Debug)]
pub(crate) struct Backdrop {
    /// What every figure alone would give.
    pub(crate) by_key: Vec<KeyResult>,
    /// The same per 1,000 inhabitants, one per municipality.
    pub(crate) spans: Vec<Span>,
}

impl PartialEq for Backdrop {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What the keys would ask of one municipality, and what is housed there now, per 1,000 inhabitants.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    /// One per key, for charts.
    pub(crate) keys: Vec<f64>,
    /// The lowest and the highest of all keys, exact.
    pub(crate) range: Option<(Ratio, Ratio)>,
    /// What is housed now, for charts; `None` without inhabitants.
    pub(crate) now: Option<f64>,
}

impl Backdrop {
    /// Divides by every figure alone, and measures what is housed now.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let region = &scenario.region;
        let by_key = measure::results_by_key(scenario);
        let housed = housed_now(scenario);
        let inhabitants = inhabitants(region);
        let span = |(index, housed): (usize, &u64)| {
            let people = inhabitants.get(index).copied().unwrap_or(Decimal::ZERO);
            let thousands = people.ratio() / Ratio::from_integer(1_000.into());
            let per_thousand = |key: &KeyResult| Some(key.fair_shares.get(index)? / &thousands);
            let exact: Vec<Ratio> =
                if people.is_zero() { vec![] } else { by_key.iter().filter_map(per_thousand).collect() };
            let keys = exact.iter().map(|ratio| ratio.to_f64().unwrap_or(0.0)).collect();
            let range = exact.iter().min().cloned().zip(exact.iter().max().cloned());
            Span { keys, range, now: burden(*housed, people) }
        };
        let spans = housed.iter().enumerate().map(span).collect();
        Self { by_key, spans }
    }
}

/// Homes in which people of the groups that count live now, one per municipality.
pub(crate) fn housed_now(scenario: &Scenario) -> Vec<u64> {
    let at = |index: usize| {
        scenario.included().filter_map(|group| group.housed.get(index)).map(|homes| u64::from(*homes)).sum()
    };
    (0..scenario.region.municipalities().len()).map(at).collect()
}

/// The inhabitants, one per municipality; none when the region has no such figure.
pub(crate) fn inhabitants(region: &Region) -> &[Decimal] {
    region.figure(FigureId::Inhabitants).map_or(&[][..], |figure| &figure.values)
}

/// Homes per 1,000 inhabitants, for charts.
fn burden(homes: u64, inhabitants: Decimal) -> Option<f64> {
    let people = inhabitants.millionths().to_f64().filter(|people| *people > 0.0)?;
    Some(homes.to_f64()? * 1e9 / people)
}

/// All municipalities together.
#[derive(Debug, Clone)]
pub(crate) struct Total {
    pub(crate) task: u64,
    pub(crate) housed: u64,
    pub(crate) homes: u64,
    pub(crate) difference: i64,
    pub(crate) per_thousand: Option<Ratio>,
    pub(crate) of_lettings: Option<Ratio>,
    /// Homes minus the task, for methods that do not close.
    pub(crate) rounding: i64,
}

/// On what a backdrop depends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BackdropBasis {
    region: Arc<Region>,
    groups: Vec<TargetGroup>,
    method: Method,
    tie_rule: TieRule,
}

impl BackdropBasis {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let Scenario { region, groups, method, tie_rule, .. } = scenario;
        Self { region: Arc::clone(region), groups: groups.clone(), method: *method, tie_rule: *tie_rule }
    }
}

impl Division {
    /// Divides and measures.
    pub(crate) fn of(scenario: Arc<Scenario>, backdrop: Rc<Backdrop>) -> Result<Self, Unworkable> {
        let outcome = divide(scenario)?;
        let region = &outcome.scenario.region;
        let total = total(&outcome);
        let rows = (0..region.municipalities().len()).filter_map(|index| row(&outcome, index)).collect();
        Ok(Self { outcome, rows, total, backdrop })
    }

    pub(crate) fn scenario(&self) -> &Scenario {
        &self.outcome.scenario
    }

    pub(crate) fn region(&self) -> &Region {
        &self.outcome.scenario.region
    }

    /// The row of a municipality.
    pub(crate) fn row(&self, code: Option<Code>) -> Option<&Row> {
        self.rows.iter().find(|row| Some(row.code) == code)
    }

    /// What the keys would ask of a municipality.
    pub(crate) fn span(&self, row: &Row) -> Option<&Span> {
        self.backdrop.spans.get(row.index)
    }

    /// How many municipalities a limit holds.
    pub(crate) fn bent(&self, bend: Bend) -> usize {
        self.rows.iter().filter(|row| row.bend == Some(bend)).count()
    }
}

fn row(outcome: &Outcome, index: usize) -> Option<Row> {
    let region = &outcome.scenario.region;
    let municipality = region.municipalities().get(index)?;
    let recipient = outcome.total.recipients.get(index)?;
    let housed = outcome.housed.get(index).copied().unwrap_or(0);
    let value = |figure| region.value(figure, index).unwrap_or(Decimal::ZERO);
    let inhabitants = value(FigureId::Inhabitants);
    Some(Row {
        index,
        code: municipality.code,
        name: municipality.name.clone(),
        housed,
        homes: recipient.homes,
        difference: recipient.against(housed),
        per_thousand: measure::per_thousand(recipient.homes, inhabitants),
        burden: burden(recipient.homes, inhabitants).unwrap_or(0.0),
        of_lettings: in_homes(outcome, measure::percentage(recipient.homes, value(FigureId::Lettings))),
        bend: recipient.bend,
    })
}

/// Persons are no part of the homes that are let.
fn in_homes(outcome: &Outcome, of_lettings: Option<Ratio>) -> Option<Ratio> {
    of_lettings.filter(|_| outcome.scenario.unit() != TaskUnit::Persons)
}

fn total(outcome: &Outcome) -> Total {
    let homes: u64 = outcome.total.homes().sum();
    let housed: u64 = outcome.housed.iter().sum();
    let per = |figure, units: u32| {
        let total = outcome.scenario.region.figure(figure)?.total();
        let is_zero = total == Ratio::from_integer(0.into());
        (!is_zero).then(|| Ratio::from_integer(homes.into()) * Ratio::from_integer(units.into()) / total)
    };
    Total {
        task: outcome.total.task,
        housed,
        homes,
        difference: outcome.difference(),
        per_thousand: per(FigureId::Inhabitants, 1_000),
        of_lettings: in_homes(outcome, per(FigureId::Lettings, 100)),
        rounding: outcome.total.rounding_difference(),
    }
}
