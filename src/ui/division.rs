//! What a scenario comes to, with everything that the page shows of it: computed once per change, from the core alone.

use std::{rc::Rc, sync::Arc};

use crate::{
    divide::divide,
    measure::{self, Fairness, KeyResult},
    model::{
        Bend, Code, Decimal, FigureId, Method, Outcome, Ratio, Region, Scenario, TargetGroup, TieRule, Unworkable,
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
    /// What every figure alone would give.
    pub(crate) by_key: Rc<Vec<KeyResult>>,
    /// How homes are spread over inhabitants.
    pub(crate) fairness: Option<Fairness>,
    /// The same for what is housed now.
    pub(crate) fairness_now: Option<Fairness>,
    /// The least that whole homes allow.
    pub(crate) unavoidable: Option<Fairness>,
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
    /// The same for what is housed now.
    pub(crate) per_thousand_now: Option<Ratio>,
    /// Homes as a percentage of the lettings of a year.
    pub(crate) of_lettings: Option<Ratio>,
    /// What each key alone would give, per 1,000 inhabitants.
    pub(crate) keys: Vec<Ratio>,
    /// The limit that binds.
    pub(crate) bend: Option<Bend>,
}

impl Row {
    /// The lowest and the highest of all keys.
    pub(crate) fn range(&self) -> Option<(&Ratio, &Ratio)> {
        Some((self.keys.iter().min()?, self.keys.iter().max()?))
    }
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

/// On what the results by key depend: not on the key and the limits, which change most.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KeyBasis {
    region: Arc<Region>,
    groups: Vec<TargetGroup>,
    method: Method,
    tie_rule: TieRule,
}

impl KeyBasis {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let Scenario { region, groups, method, tie_rule, .. } = scenario;
        Self { region: Arc::clone(region), groups: groups.clone(), method: *method, tie_rule: *tie_rule }
    }
}

impl Division {
    /// Divides and measures.
    pub(crate) fn of(scenario: Arc<Scenario>, by_key: Rc<Vec<KeyResult>>) -> Result<Self, Unworkable> {
        let outcome = divide(scenario)?;
        let region = &outcome.scenario.region;
        let homes: Vec<u64> = outcome.total.homes().collect();
        let inhabitants = region.figure(FigureId::Inhabitants).map_or(&[][..], |figure| &figure.values);
        let fairness = measure::fairness(&homes, inhabitants);
        let fairness_now = measure::fairness(&outcome.housed, inhabitants);
        let unavoidable = measure::unavoidable(homes.iter().sum(), inhabitants);
        let rows = (0..region.municipalities().len()).filter_map(|index| row(&outcome, &by_key, index)).collect();
        let total = total(&outcome);
        Ok(Self { outcome, rows, total, by_key, fairness, fairness_now, unavoidable })
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

    /// How many municipalities a limit holds.
    pub(crate) fn bent(&self, bend: Bend) -> usize {
        self.rows.iter().filter(|row| row.bend == Some(bend)).count()
    }
}

fn row(outcome: &Outcome, by_key: &[KeyResult], index: usize) -> Option<Row> {
    let region = &outcome.scenario.region;
    let municipality = region.municipalities().get(index)?;
    let recipient = outcome.total.recipients.get(index)?;
    let housed = outcome.housed.get(index).copied().unwrap_or(0);
    let value = |figure| region.value(figure, index).unwrap_or(Decimal::ZERO);
    let inhabitants = value(FigureId::Inhabitants);
    let thousand = Ratio::from_integer(1_000.into());
    let per_thousand = |share: &Ratio| (!inhabitants.is_zero()).then(|| share * &thousand / inhabitants.ratio());
    Some(Row {
        index,
        code: municipality.code,
        name: municipality.name.clone(),
        housed,
        homes: recipient.homes,
        difference: difference(recipient.homes, housed),
        per_thousand: measure::per_thousand(recipient.homes, inhabitants),
        per_thousand_now: measure::per_thousand(housed, inhabitants),
        of_lettings: measure::percentage(recipient.homes, value(FigureId::Lettings)),
        keys: by_key.iter().filter_map(|key| per_thousand(key.fair_shares.get(index)?)).collect(),
        bend: recipient.bend,
    })
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
        difference: difference(homes, housed),
        per_thousand: per(FigureId::Inhabitants, 1_000),
        of_lettings: per(FigureId::Lettings, 100),
        rounding: outcome.total.rounding_difference(),
    }
}

fn difference(homes: u64, housed: u64) -> i64 {
    i64::try_from(homes).unwrap_or(i64::MAX).saturating_sub(i64::try_from(housed).unwrap_or(i64::MAX))
}
