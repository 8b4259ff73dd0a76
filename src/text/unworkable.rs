//! Why a scenario has no outcome, in words with the remedy.

use super::Lang;
use crate::model::{Scenario, Unworkable};

/// What is wrong and what to do about it, in one or two sentences.
#[must_use]
pub fn unworkable_in_words(unworkable: &Unworkable, scenario: &Scenario, lang: Lang) -> String {
    let name = |code| scenario.region.municipality(code).map_or_else(String::new, |found| found.name.clone());
    let figure = |id| super::figure_name(&scenario.region, id, lang);
    let whole = |number| lang.whole(number);
    match unworkable {
        Unworkable::NoGroup => lang.pick(
            "Er is geen groep gekozen. Zet bij Groepen minstens één groep aan.".to_owned(),
            "No group is switched on. Switch on at least one under Groups.".to_owned(),
        ),
        Unworkable::NobodyTakesPart => lang.pick(
            "Er doet geen gemeente mee. Laat minstens één gemeente meedoen.".to_owned(),
            "No municipality takes part. Let at least one take part.".to_owned(),
        ),
        Unworkable::FigureMissing(id) => lang.pick(
            format!("Het cijfer ‘{}’ ontbreekt. Kies een andere verdeelsleutel of vul het cijfer in.", figure(*id)),
            format!("The figure ‘{}’ is missing. Choose another key, or enter the figure.", figure(*id)),
        ),
        Unworkable::FigureIsZero(id) => lang.pick(
            format!("Het cijfer ‘{}’ is overal 0. Daarmee valt niets te verdelen. Kies een andere sleutel.", figure(*id)),
            format!("The figure ‘{}’ is 0 everywhere, so nothing can be divided by it. Choose another key.", figure(*id)),
        ),
        Unworkable::FloorsAboveTask { floors, task } => lang.pick(
            format!(
                "De ondergrenzen tellen op tot {}; de opgave is {}. Maak de ondergrens lager of de opgave groter.",
                whole(*floors), whole(*task)
            ),
            format!(
                "The lower limits add up to {}; the task is {}. Lower the limit or raise the task.",
                whole(*floors), whole(*task)
            ),
        ),
        Unworkable::CapsBelowTask { caps, task } => lang.pick(
            format!(
                "Met deze bovengrenzen is er plaats voor {}; de opgave is {}. Maak de bovengrens hoger of laat meer gemeenten meedoen.",
                whole(*caps), whole(*task)
            ),
            format!(
                "These upper limits leave room for {}; the task is {}. Raise the limit or let more municipalities take part.",
                whole(*caps), whole(*task)
            ),
        ),
        Unworkable::FloorAboveCap { code, floor, cap } => lang.pick(
            format!(
                "Bij {} is de ondergrens ({}) hoger dan de bovengrens ({}). Verander een van de twee.",
                name(*code), whole(*floor), whole(*cap)
            ),
            format!(
                "For {} the lower limit ({}) is above the upper limit ({}). Change one of the two.",
                name(*code), whole(*floor), whole(*cap)
            ),
        ),
        Unworkable::TooFewHomes { needed, task } => lang.pick(
            format!(
                "Deze manier van afronden geeft iedereen minstens één woning. Dat zijn er {}; de opgave is {}. Kies een andere manier.",
                whole(*needed), whole(*task)
            ),
            format!(
                "This method gives everybody at least one home: {} in all; the task is {}. Choose another method.",
                whole(*needed), whole(*task)
            ),
        ),
        Unworkable::NoNationalInhabitants => lang.pick(
            "Voor deze berekening is het aantal inwoners van Nederland nodig. Kies een jaar uit de lijst.".to_owned(),
            "This method needs the inhabitants of the Netherlands. Choose a year from the list.".to_owned(),
        ),
    }
}
