//! Why a scenario has no outcome, in words with the remedy.

use super::Lang;
use crate::model::{NationalConflict, Scenario, Unworkable};

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
        Unworkable::FigureIsZeroIn { figure: id, subregion } => lang.pick(
            format!("In de deelregio {subregion} is ‘{}’ overal 0. Daarmee valt daar niets te verdelen. Kies een andere sleutel.", figure(*id)),
            format!("In the subregion {subregion}, ‘{}’ is 0 everywhere, so nothing can be divided by it there. Choose another key.", figure(*id)),
        ),
        Unworkable::National(NationalConflict::CreditInShare) => lang.pick(
            "Bij een landelijk aantal kan ‘verrekend in het aandeel’ niet: van gemeenten buiten de regio is niet bekend wie er nu woont. Kies ‘achteraf verrekend’.".to_owned(),
            "A national number cannot be combined with credit in the share: who is housed outside the region is not known. Choose credit afterwards.".to_owned(),
        ),
        Unworkable::National(NationalConflict::Tiers) => lang.pick(
            "De wet verdeelt een landelijk aantal over gemeenten, niet over deelregio’s. Zet ‘eerst over de deelregio’s’ uit of kies een andere manier van afronden.".to_owned(),
            "The law divides a national number over municipalities, not over subregions. Switch off ‘subregions first’ or choose another method.".to_owned(),
        ),
        Unworkable::LimitsNeedTheTotal => lang.pick(
            "De grenzen gelden voor alle groepen samen. Dat kan niet als elke groep apart wordt verdeeld. Kies ‘eerst het totaal’ of haal de grenzen weg.".to_owned(),
            "The limits hold for all groups together. That cannot be when every group is divided on its own. Choose the total first, or remove the limits.".to_owned(),
        ),
        Unworkable::SwapTooLarge { swap, present } => lang.pick(
            format!("{} wil {} overdragen, maar heeft er {}. Maak de ruil kleiner.", name(swap.from), whole(swap.homes.into()), whole(*present)),
            format!("{} wants to hand over {}, but has {}. Make the swap smaller.", name(swap.from), whole(swap.homes.into()), whole(*present)),
        ),
        Unworkable::SwapWithNobody(swap) => lang.pick(
            format!("De ruil van {} naar {} kan niet: kies twee verschillende gemeenten en een groep die meetelt.", name(swap.from), name(swap.to)),
            format!("The swap from {} to {} cannot be: choose two different municipalities, and a group that counts.", name(swap.from), name(swap.to)),
        ),
        Unworkable::SwapNeedsGroup(swap) => lang.pick(
            format!("Elke groep wordt apart verdeeld. Kies daarom bij de ruil van {} naar {} om welke groep het gaat.", name(swap.from), name(swap.to)),
            format!("Every group is divided on its own, so choose which group the swap from {} to {} is about.", name(swap.from), name(swap.to)),
        ),
    }
}
