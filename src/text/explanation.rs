//! The arithmetic behind a number, step by step in plain words, from the steps of [`crate::divide::explain`].

mod agreement;
mod cell;
mod limits;
mod rounding;
mod share;
mod table;

pub use table::{explain_cell_in_words, explain_column_in_words, explain_group_in_words, no_cells_in_words};

use super::{Lang, group_name};
use crate::{
    divide::Step,
    model::{Code, GroupId, Outcome, Ratio, TaskUnit},
};

/// One step in words: a heading, perhaps a table, sentences, and the sum that comes out of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explained {
    /// Heading of the step.
    pub heading: String,
    /// Column headings of the table; empty when there is none.
    pub columns: Vec<String>,
    /// Rows of the table; the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// Last row of the table, the sum; empty when there is none.
    pub total: Vec<String>,
    /// Sentences.
    pub sentences: Vec<String>,
    /// The sum that closes the step, such as `5,668 % van 3.120 = 176,85 woningen`.
    pub sum: Option<String>,
}

/// All steps for one municipality, in words; empty when it is not in the region.
#[must_use]
pub fn explain_in_words(outcome: &Outcome, code: Code, lang: Lang) -> Vec<Explained> {
    let steps = crate::divide::explain(outcome, code).unwrap_or_default();
    steps.iter().map(|step| step_in_words(step, outcome, code, lang)).collect()
}

/// One step in words.
#[must_use]
pub fn step_in_words(step: &Step, outcome: &Outcome, code: Code, lang: Lang) -> Explained {
    let teller =
        Teller { outcome, lang, name: name_of(outcome, code), code: Some(code), unit: outcome.scenario.unit() };
    teller.step(step)
}

/// One step for a whole group, in words.
#[must_use]
pub fn group_step_in_words(step: &Step, outcome: &Outcome, group: GroupId, lang: Lang) -> Explained {
    let name = group_name_of(outcome, group, lang);
    Teller { outcome, lang, name, code: None, unit: outcome.scenario.unit() }.step(step)
}

fn name_of(outcome: &Outcome, code: Code) -> String {
    outcome.scenario.region.municipality(code).map_or_else(|| code.to_string(), |found| found.name.clone())
}

fn group_name_of(outcome: &Outcome, id: GroupId, lang: Lang) -> String {
    let group = outcome.scenario.groups.iter().find(|group| group.id == id);
    group.map_or_else(String::new, |group| group_name(group, lang))
}

/// Who tells the steps: about which municipality or group, in which language.
struct Teller<'a> {
    outcome: &'a Outcome,
    lang: Lang,
    name: String,
    code: Option<Code>,
    unit: TaskUnit,
}

impl Teller<'_> {
    fn step(&self, step: &Step) -> Explained {
        match step {
            Step::Tier { name, parts, share, number, claim, homes, tie } => {
                self.tier(name, parts, share, (*number, claim, *homes), tie.as_ref())
            }
            Step::Share { parts, share, subregion } => self.share(parts, share, subregion.as_deref()),
            Step::SharePerGroup { groups, subregion } => self.share_per_group(groups, subregion.as_deref()),
            Step::SumOfGroups { groups, homes } => self.sum_of_groups(groups, *homes),
            Step::OptedOut { unlimited, moved } => self.opted_out(*unlimited, moved),
            Step::FairShare { task, share, fair_share } => self.fair_share(*task, share.as_ref(), fair_share),
            Step::National { number, meaning, share, fair_share } => {
                self.national(*number, *meaning, share.as_ref(), fair_share)
            }
            Step::Base { base, claim } => self.base(*base, claim),
            Step::CreditInShare { task, credits, housed, claim } => {
                self.credit_in_share(*task, *credits, *housed, claim)
            }
            Step::CreditTaken { after, housed, homes } => self.credit_taken(*after, *housed, *homes),
            Step::ByDivisor { method, interval, divisor, quotient, rounded, total } => {
                self.by_divisor(*method, (interval, divisor), quotient, (*rounded, *total))
            }
            Step::ByRemainder { whole, remainder, left, rank, homes } => {
                self.by_remainder(*whole, remainder, *left, *rank, *homes)
            }
            Step::OnItsOwn { rounding, homes, difference } => self.on_its_own(*rounding, *homes, *difference),
            Step::InPersons { persons, difference, homes } => self.in_persons(*persons, *difference, *homes),
            Step::Tie { tie, has_won } => self.tie(tie, *has_won),
            Step::Limits { any, bend, at_least, at_most, unlimited, homes, moved } => {
                self.limits(*any, *bend, (*at_least, *at_most), (*unlimited, *homes), moved)
            }
            Step::Swapped { swaps, before, homes } => self.swapped(swaps, *before, *homes),
            Step::Settled { homes, housed, to_do, lead } => self.settled(*homes, *housed, *to_do, *lead),
            Step::Now { homes, housed } => self.now(*homes, *housed),
            Step::TaskInHomes { amount, unit, household_size, homes } => {
                self.task_in_homes(*amount, *unit, *household_size, *homes)
            }
            Step::Cell { goal, claim, multiplied, row, column, homes, interchangeable } => {
                self.cell(*goal, claim, multiplied.as_ref(), (*row, *column), (*homes, *interchangeable))
            }
            Step::Sum { parts, total, expected } => self.sum(parts, *total, *expected),
        }
    }

    fn whole(&self, number: u64) -> String {
        self.lang.whole(number)
    }

    /// A number with its word: `1 woning`, `177 woningen`, `190 personen`.
    fn homes(&self, number: u64) -> String {
        let word = match (self.unit, number) {
            (TaskUnit::Persons, 1) => self.lang.pick("persoon", "person"),
            (TaskUnit::Homes | TaskUnit::Places, 1) => self.lang.pick("woning", "home"),
            (_, _) => self.homes_word(),
        };
        format!("{} {word}", self.whole(number))
    }

    /// What is counted, in the plural.
    fn homes_word(&self) -> &'static str {
        match self.unit {
            TaskUnit::Persons => self.lang.pick("personen", "persons"),
            TaskUnit::Homes | TaskUnit::Places => self.lang.pick("woningen", "homes"),
        }
    }

    /// An exact number of homes, with two digits.
    fn exact_homes(&self, number: &Ratio) -> String {
        format!("{} {}", self.lang.exact(number, 2), self.homes_word())
    }
}
