//! Where a method breaks a rule that most people take for granted, in words.

use super::{Lang, method_name};
use crate::{
    measure::Axiom,
    model::{Code, Outcome, TaskUnit},
};

/// One broken rule, in a sentence with its numbers.
#[must_use]
pub fn axiom_in_words(axiom: &Axiom, outcome: &Outcome, lang: Lang) -> String {
    let name = |code: Code| outcome.scenario.region.municipality(code).map_or("", |found| found.name.as_str());
    let method = method_name(outcome.total.method, lang);
    let homes = match outcome.scenario.unit() {
        TaskUnit::Persons => lang.pick("personen", "persons"),
        TaskUnit::Homes | TaskUnit::Places => lang.pick("woningen", "homes"),
    };
    match axiom {
        Axiom::MoreCosts { code, task, before, after } => {
            let (name, lost) = (name(*code), before - after);
            let (from, to) = (lang.whole(*task), lang.whole(task + 1));
            let lost_nl = if lost == 1 { "een woning".to_owned() } else { format!("{} woningen", lang.whole(lost)) };
            let lost_en = if lost == 1 { "a home".to_owned() } else { format!("{} homes", lang.whole(lost)) };
            lang.pick(
                format!(
                    "Met ‘{method}’ verliest {name} {lost_nl} als de opgave van {from} naar {to} gaat: van {} naar {}.",
                    lang.whole(*before),
                    lang.whole(*after)
                ),
                format!(
                    "With ‘{method}’, {name} loses {lost_en} when the task goes from {from} to {to}: from {} to {}.",
                    lang.whole(*before),
                    lang.whole(*after)
                ),
            )
        }
        Axiom::BeyondQuota { code, homes: count, fair_share } => {
            let (name, count, exact) = (name(*code), lang.whole(*count), lang.exact(fair_share, 2));
            lang.pick(
                format!("Met ‘{method}’ krijgt {name} {count} {homes}. Het precieze aandeel is {exact}: dat scheelt een hele of meer."),
                format!("With ‘{method}’, {name} gets {count} {homes}. Its exact share is {exact}: a whole one or more away."),
            )
        }
        Axiom::DoesNotClose { difference } => {
            let count = lang.whole(difference.unsigned_abs());
            let task = lang.whole(outcome.total.task);
            if *difference > 0 {
                lang.pick(
                    format!("Met ‘{method}’ komen er samen {count} {homes} meer uit dan de opgave van {task}: het afrondingsoverschot."),
                    format!("With ‘{method}’ the sum is {count} {homes} more than the task of {task}: the rounding surplus."),
                )
            } else {
                lang.pick(
                    format!("Met ‘{method}’ komen er samen {count} {homes} minder uit dan de opgave van {task}."),
                    format!("With ‘{method}’ the sum is {count} {homes} less than the task of {task}."),
                )
            }
        }
    }
}
