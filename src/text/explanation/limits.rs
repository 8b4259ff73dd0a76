//! Limits, opting out and ties, in words: which binds, what it moves and to whom.

use super::{Explained, Teller, name_of};
use crate::{
    divide::Moved,
    model::{Bend, Code, Tie},
    text::list_in_words,
};

/// How many municipalities are named before "and others".
const NAMED: usize = 5;

impl Teller<'_> {
    pub(super) fn opted_out(&self, unlimited: u64, moved: &Moved) -> Explained {
        let (name, homes) = (&self.name, self.homes(unlimited));
        Explained {
            heading: self.lang.pick(format!("{name} doet niet mee"), format!("{name} takes no part")),
            sentences: [self.lang.pick(
                format!("Als {name} wel meedoet, en er geen grenzen zijn, krijgt de gemeente {homes}. Die gaan nu naar de andere gemeenten."),
                format!("If {name} took part, without limits, it would get {homes}. They go to the other municipalities now."),
            )]
            .into_iter()
            .chain(self.moved_to(moved))
            .collect(),
            sum: Some(self.homes(0)),
            ..Explained::default()
        }
    }

    pub(super) fn tie(&self, tie: &Tie, has_won: bool) -> Explained {
        let (lang, open) = (self.lang, self.homes(tie.open));
        let names: Vec<String> = tie.candidates.iter().map(|&code| name_of(self.outcome, code)).collect();
        let names = list_in_words(&names, lang);
        let rule = self.tie_rule(tie.rule);
        let name = &self.name;
        let winners: Vec<String> = tie.winners.iter().map(|&code| name_of(self.outcome, code)).collect();
        let winners = list_in_words(&winners, lang);
        let won = if self.code.is_none() {
            lang.pick(format!("Dat is: {winners}."), format!("That is: {winners}."))
        } else if has_won {
            lang.pick(format!("{name} krijgt er daarvan een."), format!("{name} gets one of them."))
        } else {
            lang.pick(format!("{name} krijgt er daarvan geen."), format!("{name} gets none of them."))
        };
        let equal = lang.pick(
            format!("{names} hebben precies evenveel recht op {open}."),
            format!("{names} have exactly the same claim on {open}."),
        );
        Explained {
            heading: lang.pick("Gelijke stand", "A tie").to_owned(),
            sentences: vec![equal, rule, won],
            ..Explained::default()
        }
    }

    pub(super) fn limits(
        &self,
        any: bool,
        bend: Option<Bend>,
        (at_least, at_most): (u64, Option<u64>),
        (unlimited, homes): (u64, u64),
        to_others: &Moved,
    ) -> Explained {
        let (lang, name) = (self.lang, &self.name);
        let heading = lang.pick("Kijk of een grens geldt", "Look whether a limit applies").to_owned();
        if !any {
            let sentence = lang.pick(
                format!(
                    "Er is geen ondergrens en geen bovengrens. Alle gemeenten doen mee. Het getal blijft {}.",
                    self.whole(homes)
                ),
                format!(
                    "There is no lower or upper limit, and everybody takes part. The number stays {}.",
                    self.whole(homes)
                ),
            );
            return Explained { heading, sentences: vec![sentence], ..Explained::default() };
        }
        let bound = match bend {
            Some(Bend::AtLeast) => lang.pick(
                format!("De ondergrens voor {name} is {}. Die houdt het getal omhoog.", self.homes(at_least)),
                format!("The lower limit for {name} is {}. It holds the number up.", self.homes(at_least)),
            ),
            Some(Bend::AtMost) => {
                let cap = self.homes(at_most.unwrap_or(homes));
                lang.pick(
                    format!("De bovengrens voor {name} is {cap}. Die houdt het getal omlaag."),
                    format!("The upper limit for {name} is {cap}. It holds the number down."),
                )
            }
            Some(Bend::Housed) => lang.pick(
                format!("In {name} wonen nu al meer mensen van deze groepen dan het aandeel vraagt. Die blijven er wonen. Er komt niets bij."),
                format!("{name} houses more people of these groups now than its share asks. They stay. Nothing is added."),
            ),
            Some(Bend::OptedOut) | None => {
                lang.pick(format!("Voor {name} knelt geen grens."), format!("No limit binds for {name}."))
            }
        };
        let moved = match homes.cmp(&unlimited) {
            std::cmp::Ordering::Equal => lang.pick(
                format!("Zonder de grenzen was het ook {}.", self.whole(unlimited)),
                format!("Without the limits it would also be {}.", self.whole(unlimited)),
            ),
            std::cmp::Ordering::Greater => lang.pick(
                format!(
                    "Zonder de grenzen was het {}. Er komen er {} bij door de grenzen.",
                    self.whole(unlimited),
                    self.whole(homes - unlimited)
                ),
                format!(
                    "Without the limits it would be {}. The limits add {}.",
                    self.whole(unlimited),
                    self.whole(homes - unlimited)
                ),
            ),
            std::cmp::Ordering::Less => lang.pick(
                format!(
                    "Zonder de grenzen was het {}. Door de grenzen gaan er {} naar andere gemeenten.",
                    self.whole(unlimited),
                    self.whole(unlimited - homes)
                ),
                format!(
                    "Without the limits it would be {}. The limits move {} to others.",
                    self.whole(unlimited),
                    self.whole(unlimited - homes)
                ),
            ),
        };
        let others = match homes.cmp(&unlimited) {
            std::cmp::Ordering::Less => self.moved_to(to_others),
            std::cmp::Ordering::Equal | std::cmp::Ordering::Greater => self.moved_from(to_others),
        };
        let sentences = [bound, moved].into_iter().chain(others).collect();
        Explained { heading, sentences, sum: Some(self.homes(homes)), ..Explained::default() }
    }

    /// Who gets what limits and opting out move.
    fn moved_to(&self, moved: &Moved) -> Option<String> {
        let names = self.with_homes(&moved.to)?;
        Some(self.lang.pick(
            format!("Door alle grenzen samen krijgen er woningen bij: {names}."),
            format!("All limits together move homes to: {names}."),
        ))
    }

    /// From whom limits and opting out move.
    fn moved_from(&self, moved: &Moved) -> Option<String> {
        let names = self.with_homes(&moved.from)?;
        Some(self.lang.pick(
            format!("Door alle grenzen samen hoeven minder te doen: {names}."),
            format!("All limits together take homes away from: {names}."),
        ))
    }

    /// `Almere (12), Zaanstad (9) en 3 andere`.
    fn with_homes(&self, moved: &[(Code, u64)]) -> Option<String> {
        if moved.is_empty() {
            return None;
        }
        let name = |(code, homes): &(Code, u64)| format!("{} ({})", name_of(self.outcome, *code), self.whole(*homes));
        let mut names: Vec<String> = moved.iter().take(NAMED).map(name).collect();
        let others = moved.len().saturating_sub(NAMED);
        if others > 0 {
            names.push(self.lang.pick(format!("{others} andere"), format!("{others} others")));
        }
        Some(list_in_words(&names, self.lang))
    }
}
