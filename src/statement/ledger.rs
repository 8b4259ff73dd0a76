//! Following up: task + opening backlog − lead = corrected task; realised; closing balance; on or behind schedule; step on
//! the supervision ladder. Per half-year and municipality, and added up.
//!
//! The law sets the task (Huisvestingswet 2014 art. 28–29); that a backlog is added to the next half-year and a lead
//! taken off is practice (Het Hogeland, 2023). Supervision is the province's: Zuid-Holland can intervene after four missed
//! half-years (RD, January 2025).

use crate::model::{Balance, Code, Half, HalfYear, Outcome, Parameter, Realised};

/// One municipality over the half-years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// CBS code.
    pub code: Code,
    /// One per half-year.
    pub lines: Vec<AccountLine>,
}

/// One municipality in one half-year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountLine {
    /// Which half-year.
    pub half_year: HalfYear,
    /// The task itself.
    pub task: u32,
    /// What was carried on from the half-year before.
    pub opening: Balance,
    /// Task + backlog − lead; below zero when the lead is larger than the task.
    pub corrected: i64,
    /// What was realised, as far as is known.
    pub realised: Option<Realised>,
    /// What is carried on; `None` until the half-year is over.
    pub closing: Option<Balance>,
    /// On or behind schedule.
    pub schedule: Schedule,
    /// Half-years in succession that were missed, up to and including this one, at most the number after which the
    /// province can take over.
    pub ladder: u32,
}

/// Whether as much was realised as the months that passed ask for: a sixth of the corrected task per month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schedule {
    /// Nothing is known yet.
    Unknown,
    /// At least as much as the months ask for.
    OnSchedule,
    /// Less than the months ask for.
    Behind {
        /// Whole number that lacks, rounded up.
        lacking: u64,
    },
}

/// All municipalities, or some, in one half-year. Backlog of one is not settled with the lead of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AccountTotal {
    /// The tasks.
    pub task: u64,
    /// The backlogs that were carried on.
    pub backlog: u64,
    /// The leads that were carried on.
    pub lead: u64,
    /// Task + backlog − lead.
    pub corrected: i64,
    /// What was realised, as far as is known.
    pub realised: u64,
    /// How many municipalities said what they realised.
    pub reported: usize,
    /// The backlogs that are carried on, of half-years that are over.
    pub closing_backlog: u64,
    /// The leads that are carried on.
    pub closing_lead: u64,
    /// Municipalities behind schedule.
    pub behind: usize,
}

/// The accounts of all municipalities, in the order of the region, over so many half-years from the year of the task.
///
/// Without a task of its own a half-year has half of the yearly homes; of an odd number the first half-year has one more.
/// A half-year that is not over carries nothing on: until it is known, its corrected task counts as met.
#[must_use]
pub fn follow(outcome: &Outcome, half_years: usize) -> Vec<Account> {
    let scenario = &outcome.scenario;
    let first = HalfYear { year: scenario.task_year, half: Half::First };
    let most = scenario.statements.get(Parameter::LadderHalfYears);
    let account = |(code, homes): (Code, u64)| {
        let mut opening = scenario.ledger.opening.get(&code).copied().unwrap_or_default();
        let mut missed = 0_u32;
        let half_years = std::iter::successors(Some(first), |half_year| Some(half_year.next())).take(half_years);
        let line = |half_year: HalfYear| {
            let entry = scenario.ledger.entry(half_year, code);
            let task = entry.task.unwrap_or_else(|| half_of(homes, half_year.half));
            let mut line = account_line(half_year, task, opening, entry.realised);
            missed = match line.closing {
                Some(closing) if closing.backlog() > 0 => (missed + 1).min(most),
                Some(_) => 0,
                None => missed,
            };
            line.ladder = missed;
            // Until it is known, the task of the half-year counts as met.
            opening = line.closing.unwrap_or_default();
            line
        };
        Account { code, lines: half_years.map(line).collect() }
    };
    let codes = scenario.region.municipalities().iter().map(|municipality| municipality.code);
    codes.zip(outcome.total.homes()).map(account).collect()
}

/// One line: the arithmetic of the ledger itself.
#[must_use]
pub fn account_line(half_year: HalfYear, task: u32, opening: Balance, realised: Option<Realised>) -> AccountLine {
    let corrected = i64::from(task).saturating_add(opening.signed());
    let closed = realised.filter(|realised| realised.is_closed());
    AccountLine {
        half_year,
        task,
        opening,
        corrected,
        realised,
        closing: closed.map(|realised| Balance::of(corrected, realised.number.into())),
        schedule: schedule(corrected, realised),
        ladder: 0,
    }
}

/// Adds up the lines of one half-year.
#[must_use]
pub fn add_up<'a>(lines: impl IntoIterator<Item = &'a AccountLine>) -> AccountTotal {
    lines.into_iter().fold(AccountTotal::default(), |sum, line| AccountTotal {
        task: sum.task + u64::from(line.task),
        backlog: sum.backlog.saturating_add(line.opening.backlog()),
        lead: sum.lead.saturating_add(line.opening.lead()),
        corrected: sum.corrected.saturating_add(line.corrected),
        realised: sum.realised + line.realised.map_or(0, |realised| realised.number.into()),
        reported: sum.reported + usize::from(line.realised.is_some()),
        closing_backlog: sum.closing_backlog.saturating_add(line.closing.unwrap_or_default().backlog()),
        closing_lead: sum.closing_lead.saturating_add(line.closing.unwrap_or_default().lead()),
        behind: sum.behind + usize::from(matches!(line.schedule, Schedule::Behind { .. })),
    })
}

fn half_of(homes: u64, half: Half) -> u32 {
    let half = match half {
        Half::First => homes.div_ceil(2),
        Half::Second => homes / 2,
    };
    u32::try_from(half).unwrap_or(u32::MAX)
}

fn schedule(corrected: i64, realised: Option<Realised>) -> Schedule {
    let Some(realised) = realised else { return Schedule::Unknown };
    let months = i128::from(realised.months.min(Realised::MONTHS));
    // Realised against corrected × months / 6, without the fraction.
    let lacking = i128::from(corrected) * months - i128::from(realised.number) * i128::from(Realised::MONTHS);
    match u64::try_from(lacking) {
        Ok(sixths) if sixths > 0 => Schedule::Behind { lacking: sixths.div_ceil(Realised::MONTHS.into()) },
        Ok(_) | Err(_) => Schedule::OnSchedule,
    }
}
