//! A cell, a row and a column of the table groups × municipalities, in words.

use super::{Explained, Teller, group_name_of, name_of};
use crate::{
    divide::{Part, two_way::Goal},
    model::{Decimal, GroupId, Ratio, TaskUnit},
    text::task_unit,
};

impl Teller<'_> {
    pub(super) fn sum_of_groups(&self, groups: &[(GroupId, u64, Ratio, u64)], homes: u64) -> Explained {
        let lang = self.lang;
        let row = |(id, task, claim, homes): &(GroupId, u64, Ratio, u64)| {
            vec![group_name_of(self.outcome, *id, lang), self.whole(*task), lang.exact(claim, 2), self.whole(*homes)]
        };
        Explained {
            heading: lang.pick("Elke groep is apart verdeeld", "Every group was divided on its own").to_owned(),
            columns: lang
                .pick(["Groep", "opgave", "precies", "woningen"], ["Group", "task", "exact", "homes"])
                .map(str::to_owned)
                .to_vec(),
            rows: groups.iter().map(row).collect(),
            total: vec![
                lang.pick("Alle groepen", "All groups").to_owned(),
                self.whole(groups.iter().map(|(_, task, ..)| task).sum()),
                lang.exact(&groups.iter().map(|(_, _, claim, _)| claim.clone()).sum(), 2),
                self.whole(homes),
            ],
            sum: Some(lang.pick(format!("samen {}", self.homes(homes)), format!("together {}", self.homes(homes)))),
            ..Explained::default()
        }
    }

    pub(super) fn task_in_homes(&self, amount: u32, unit: TaskUnit, size: Decimal, homes: u64) -> Explained {
        let lang = self.lang;
        let amount = format!("{} {}", self.whole(amount.into()), task_unit(unit, lang));
        let sum = match unit {
            TaskUnit::Persons => {
                let (size, homes) = (lang.decimal(size), self.whole(homes));
                lang.pick(
                    format!("{amount} : {size} per woning = {homes} woningen"),
                    format!("{amount} ÷ {size} per home = {homes} homes"),
                )
            }
            TaskUnit::Homes | TaskUnit::Places => amount,
        };
        Explained { heading: lang.pick("De opgave", "The task").to_owned(), sum: Some(sum), ..Explained::default() }
    }

    pub(super) fn in_persons(&self, persons: u64, difference: i64, homes: u64) -> Explained {
        let lang = self.lang;
        let (persons, homes) = (self.whole(persons), self.homes(homes));
        let surplus = self.whole(difference.unsigned_abs());
        let surplus = lang.pick(
            format!("In de hele regio geeft naar boven afronden {surplus} personen extra: het afrondingsoverschot."),
            format!("In the whole region, rounding upwards adds {surplus} persons: the rounding surplus."),
        );
        Explained {
            heading: lang.pick("Rond de personen naar boven af", "Round the persons upwards").to_owned(),
            sentences: vec![lang.pick(
                "De wet rondt personen af. Daarna worden het woningen, met het aantal personen per woning van deze groep.".to_owned(),
                "The law rounds persons. They become homes by the persons per home of this group.".to_owned(),
            ), surplus],
            sum: Some(lang.pick(format!("{persons} personen, dat zijn {homes}"), format!("{persons} persons: {homes}"))),
            ..Explained::default()
        }
    }

    pub(super) fn cell(
        &self,
        goal: Goal,
        claim: &Ratio,
        multiplied: Option<&(Ratio, Ratio, Ratio)>,
        (row, column): (u64, u64),
        (homes, interchangeable): (u64, usize),
    ) -> Explained {
        let lang = self.lang;
        let (name, row, column) = (&self.name, self.whole(row), self.whole(column));
        let closes = lang.pick(
            format!("De tabel sluit twee kanten op: deze groep is samen {row}, {name} is samen {column}."),
            format!("The table closes both ways: this group is {row} together, {name} is {column} together."),
        );
        let (rule, sum) = match (goal, multiplied) {
            (Goal::Webster | Goal::Jefferson, Some((by_row, by_column, quotient))) => {
                let (claim, homes) = (lang.exact(claim, 2), self.homes(homes));
                let (by_row, by_column) = (lang.short(by_row, 6), lang.short(by_column, 6));
                let quotient = lang.exact(quotient, 3);
                (
                    lang.pick(
                        "Elke groep heeft één factor en elke gemeente heeft één factor. Zo komen alle rijen en kolommen uit. Rond daarna gewoon af.".to_owned(),
                        "Every group has one factor and every municipality has one. With these all rows and columns fit. Then round normally.".to_owned(),
                    ),
                    lang.pick(
                        format!("{claim} × {by_row} (groep) × {by_column} (gemeente) = {quotient}, dat wordt {homes}"),
                        format!("{claim} × {by_row} (group) × {by_column} (municipality) = {quotient}, which becomes {homes}"),
                    ),
                )
            }
            (Goal::Webster | Goal::Jefferson | Goal::Controlled, _) => {
                let (claim, homes) = (lang.exact(claim, 2), self.homes(homes));
                (
                    lang.pick(
                        "Elke cel gaat van het precieze getal naar het hele getal eronder of erboven, zo dat alle rijen en kolommen uitkomen en het verschil samen zo klein mogelijk is.".to_owned(),
                        "Every cell goes from its exact number to the whole number below or above, so that all rows and columns fit and the differences together are as small as possible.".to_owned(),
                    ),
                    lang.pick(format!("{claim} wordt {homes}"), format!("{claim} becomes {homes}")),
                )
            }
        };
        let others = (interchangeable > 0).then(|| {
            let count = self.whole(interchangeable as u64);
            lang.pick(
                format!("In de hele tabel kunnen {count} cellen anders zijn in een tabel die net zo goed is. De rekenhulp kiest steeds dezelfde."),
                format!("In the whole table {count} cells could differ in an equally good table. The calculator always takes the same."),
            )
        });
        let is_half = multiplied.is_some_and(|(_, _, quotient)| {
            let doubled = quotient + quotient;
            doubled.is_integer() && !quotient.is_integer()
        });
        let half = is_half.then(|| {
            lang.pick(
                "Precies een half mag naar boven en naar beneden. Wat past, beslist.".to_owned(),
                "Exactly a half may go up or down. What fits decides.".to_owned(),
            )
        });
        Explained {
            heading: lang.pick("Maak de tabel passend", "Make the table fit").to_owned(),
            sentences: [closes, rule].into_iter().chain(half).chain(others).collect(),
            sum: Some(sum),
            ..Explained::default()
        }
    }

    pub(super) fn sum(&self, parts: &[(Part, u64)], total: u64, expected: u64) -> Explained {
        let lang = self.lang;
        let part_name = |part: &Part| match part {
            Part::Municipality(code) => name_of(self.outcome, *code),
            Part::Group(id) => group_name_of(self.outcome, *id, lang),
        };
        let first = match parts.first() {
            Some((Part::Municipality(_), _)) => lang.pick("Gemeente", "Municipality"),
            Some((Part::Group(_), _)) | None => lang.pick("Groep", "Group"),
        };
        let closes = if total == expected {
            lang.pick(
                format!("Dat is precies {}.", self.homes(expected)),
                format!("That is exactly {}.", self.homes(expected)),
            )
        } else {
            let difference = self.whole(total.abs_diff(expected));
            let more = lang
                .pick(if total > expected { "meer" } else { "minder" }, if total > expected { "more" } else { "less" });
            lang.pick(
                format!(
                    "Dat is {difference} {more} dan de opgave van {}. Zo rondt deze manier af.",
                    self.whole(expected)
                ),
                format!(
                    "That is {difference} {more} than the task of {}. This way of rounding does that.",
                    self.whole(expected)
                ),
            )
        };
        Explained {
            heading: lang.pick("Tel op", "Add up").to_owned(),
            columns: vec![first.to_owned(), self.homes_word().to_owned()],
            rows: parts.iter().map(|(part, homes)| vec![part_name(part), self.whole(*homes)]).collect(),
            total: vec![lang.pick("Samen", "Together").to_owned(), self.whole(total)],
            sentences: vec![closes],
            sum: None,
        }
    }
}
