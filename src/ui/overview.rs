//! What "Verdelen" shows of a division: whole homes per municipality, the burden, and what every key alone would give.
//!
//! The first module divides by itself as long as nobody asks for more than the plain way (`divide_plainly`); everything else
//! was set in the second module, so that is there, and it answers in the same terms (`ui::more`).

use std::{rc::Rc, sync::Arc};

use num_traits::ToPrimitive;
use yew::{hook, use_memo};

use super::{effects, state::Arrival};
use crate::{
    divide::{divide_plainly, divide_plainly_by},
    measure::Rate,
    model::{AllocationKey, Bend, Code, Decimal, FigureId, Method, Region, Scenario, TargetGroup, TaskUnit, TieRule},
    text::Lang,
};

/// What a scenario comes to, as far as the first screen shows it. Two are equal when they are the same object, so that
/// comparing them costs nothing.
#[derive(Debug)]
pub(crate) struct Overview {
    pub(crate) scenario: Arc<Scenario>,
    /// One per municipality, in the order of the region.
    pub(crate) rows: Vec<Row>,
    /// All municipalities together.
    pub(crate) total: Total,
    /// What stays the same when the key changes.
    pub(crate) backdrop: Rc<Backdrop>,
}

impl PartialEq for Overview {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What became of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    Divided(Rc<Overview>),
    /// It has no outcome: why, and what to do, in words.
    Refused(Rc<str>),
    /// It asks for more than the first module can do, and the second is not there yet.
    Awaited,
}

/// Who divides what asks for more than the plain way: the second module, or in a page as text the core itself. Each gives
/// `None` while that is not there.
#[derive(Debug, Clone, Copy)]
pub struct Divider {
    /// What every key alone would give, in any way.
    pub(super) backdrop: fn(&Scenario) -> Option<Backdrop>,
    /// What every municipality gets, or words that say why there is no outcome.
    pub(super) shares: fn(&Arc<Scenario>, Lang) -> Option<Shared>,
}

/// What every municipality gets, or words that say why there is no outcome.
pub(crate) type Shared = Result<Shares, Rc<str>>;

impl PartialEq for Divider {
    /// There is one per program.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What follows from the scenario, computed when it changes and not otherwise.
#[hook]
pub(crate) fn use_overview(scenario: &Arc<Scenario>, divider: Divider, lang: Lang, arrival: Arrival) -> Answer {
    let backdrop = {
        let scenario = Arc::clone(scenario);
        use_memo((BackdropBasis::of(&scenario), arrival), move |_| {
            let backdrop = || Backdrop::plain(&scenario).or_else(|| (divider.backdrop)(&scenario));
            effects::measured("recompute-backdrop", backdrop).map(Rc::new)
        })
    };
    let answer = use_memo((Arc::clone(scenario), backdrop, lang, arrival), move |(scenario, backdrop, lang, _)| {
        let shares = || Shares::plain(scenario).map(Ok).or_else(|| (divider.shares)(scenario, *lang));
        effects::measured("recompute", || match ((**backdrop).as_ref(), shares()) {
            (Some(backdrop), Some(Ok(shares))) => {
                Answer::Divided(Rc::new(Overview::new(Arc::clone(scenario), &shares, Rc::clone(backdrop))))
            }
            (_, Some(Err(words))) => Answer::Refused(words),
            (_, _) => Answer::Awaited,
        })
    });
    (*answer).clone()
}

/// What every municipality gets of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shares {
    pub(crate) task: u64,
    /// One per municipality, in the order of the region.
    pub(crate) of: Vec<Share>,
}

/// What one municipality gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) housed: u64,
    pub(crate) homes: u64,
    /// Homes without limits.
    pub(crate) unlimited: u64,
    pub(crate) difference: i64,
    /// The limit that binds.
    pub(crate) bend: Option<Bend>,
}

/// One municipality in the table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) index: usize,
    pub(crate) code: Code,
    pub(crate) name: String,
    pub(crate) housed: u64,
    pub(crate) homes: u64,
    /// Homes without limits.
    pub(crate) unlimited: u64,
    pub(crate) difference: i64,
    /// Homes per 1,000 inhabitants.
    pub(crate) per_thousand: Option<Rate>,
    /// The same as a float, for charts and for sorting.
    pub(crate) burden: f64,
    /// Homes as a percentage of the lettings of a year.
    pub(crate) of_lettings: Option<Rate>,
    /// The limit that binds.
    pub(crate) bend: Option<Bend>,
}

/// All municipalities together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Total {
    pub(crate) task: u64,
    pub(crate) housed: u64,
    pub(crate) homes: u64,
    pub(crate) difference: i64,
    pub(crate) per_thousand: Option<Rate>,
    pub(crate) of_lettings: Option<Rate>,
    /// Homes minus the task, for methods that do not close.
    pub(crate) rounding: i64,
}

impl Overview {
    /// Lays out what every municipality gets.
    pub(crate) fn new(scenario: Arc<Scenario>, shares: &Shares, backdrop: Rc<Backdrop>) -> Self {
        let (rows, total) = (rows(&scenario, &shares.of), total(&scenario, shares));
        Self { scenario, rows, total, backdrop }
    }

    pub(crate) fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    pub(crate) fn region(&self) -> &Region {
        &self.scenario.region
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

impl Shares {
    /// Divides in the plain way, if that is what the scenario asks for.
    pub(super) fn plain(scenario: &Scenario) -> Option<Self> {
        let share = |(homes, housed)| Share {
            housed,
            homes,
            unlimited: homes,
            difference: signed(homes) - signed(housed),
            bend: None,
        };
        let of = divide_plainly(scenario)?.into_iter().zip(housed_now(scenario)).map(share).collect();
        Some(Self { task: scenario.task_in_homes(), of })
    }
}

fn rows(scenario: &Scenario, shares: &[Share]) -> Vec<Row> {
    let (inhabitants, lettings) = (values(scenario, FigureId::Inhabitants), values(scenario, FigureId::Lettings));
    let of = |figure: &'_ [Decimal], index: usize| figure.get(index).copied().unwrap_or(Decimal::ZERO);
    let row = |(index, (municipality, share)): (usize, (&crate::model::Municipality, &Share))| {
        let Share { housed, homes, unlimited, difference, bend } = *share;
        let people = of(inhabitants, index);
        Row {
            index,
            code: municipality.code,
            name: municipality.name.clone(),
            housed,
            homes,
            unlimited,
            difference,
            per_thousand: Rate::new(homes, 1_000, &[people]),
            burden: burden(homes, people).unwrap_or(0.0),
            of_lettings: in_homes(scenario, Rate::new(homes, 100, &[of(lettings, index)])),
            bend,
        }
    };
    scenario.region.municipalities().iter().zip(shares).enumerate().map(row).collect()
}

fn total(scenario: &Scenario, Shares { task, of: shares }: &Shares) -> Total {
    let homes: u64 = shares.iter().map(|share| share.homes).sum();
    Total {
        task: *task,
        housed: shares.iter().map(|share| share.housed).sum(),
        homes,
        difference: shares.iter().map(|share| share.difference).sum(),
        per_thousand: Rate::new(homes, 1_000, values(scenario, FigureId::Inhabitants)),
        of_lettings: in_homes(scenario, Rate::new(homes, 100, values(scenario, FigureId::Lettings))),
        rounding: signed(homes) - signed(*task),
    }
}

/// Persons are no part of the homes that are let.
fn in_homes(scenario: &Scenario, of_lettings: Option<Rate>) -> Option<Rate> {
    of_lettings.filter(|_| scenario.unit() != TaskUnit::Persons)
}

fn signed(homes: u64) -> i64 {
    i64::try_from(homes).unwrap_or(i64::MAX)
}

/// The values of a figure; none when the region has no such figure.
fn values(scenario: &Scenario, figure: FigureId) -> &[Decimal] {
    scenario.region.figure(figure).map_or(&[][..], |figure| &figure.values)
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
pub(crate) fn burden(homes: u64, inhabitants: Decimal) -> Option<f64> {
    let people = inhabitants.millionths().to_f64().filter(|people| *people > 0.0)?;
    Some(homes.to_f64()? * 1e9 / people)
}

/// What does not depend on the key and the limits, which change most: computed when groups, figures or method change.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Backdrop {
    /// What every figure alone would give, in the order of the figures.
    pub(crate) by_key: Vec<KeyHomes>,
    /// The same before rounding, per 1,000 inhabitants, one per municipality.
    pub(crate) spans: Vec<Span>,
}

/// What one figure alone would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyHomes {
    pub(crate) figure: FigureId,
    /// One per municipality.
    pub(crate) homes: Vec<u64>,
}

/// What the keys would ask of one municipality, per 1,000 inhabitants.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    /// One per key, for charts.
    pub(crate) keys: Vec<f64>,
    /// The lowest and the highest of all keys, in hundredths.
    pub(crate) range: Option<(i128, i128)>,
}

impl Span {
    /// From what every key would ask: as a float, and in hundredths.
    pub(crate) fn new(claims: impl Iterator<Item = (f64, i128)> + Clone) -> Self {
        let hundredths = claims.clone().map(|(_, hundredths)| hundredths);
        let range = hundredths.clone().min().zip(hundredths.max());
        Self { keys: claims.map(|(float, _)| float).collect(), range }
    }
}

impl Backdrop {
    /// Divides by every figure alone; `None` when that takes more than the plain way.
    pub(super) fn plain(scenario: &Scenario) -> Option<Self> {
        let (region, task) = (&scenario.region, scenario.task_in_homes());
        let figures = region.figures().iter().filter(|figure| figure.id.is_key());
        let columns: Vec<_> = figures.filter(|figure| figure.values.iter().any(|value| !value.is_zero())).collect();
        let alone = |figure: &&crate::model::Figure| {
            let homes = divide_plainly_by(scenario, &AllocationKey::only(figure.id))?;
            Some(KeyHomes { figure: figure.id, homes })
        };
        let by_key = columns.iter().map(alone).collect::<Option<_>>()?;
        let span = |(index, people): (usize, Decimal)| {
            let figures = if people.is_zero() { &[][..] } else { &columns };
            let claim = |figure: &&crate::model::Figure| Rate::of_claim(task, (&figure.values, index), 1_000, people);
            let claims = figures.iter().map(claim).collect::<Option<Vec<Rate>>>()?;
            Some(Span::new(claims.iter().map(|claim| (claim.float(), claim.rounded(2)))))
        };
        let inhabitants = inhabitants(region);
        let people =
            (0..region.municipalities().len()).map(|index| inhabitants.get(index).copied().unwrap_or_default());
        let spans = people.enumerate().map(span).collect::<Option<_>>()?;
        Some(Self { by_key, spans })
    }
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
