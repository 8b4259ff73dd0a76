//! Credit, swaps and what is housed now, in words.

use super::{Explained, Teller, group_name_of, name_of};
use crate::model::{Ratio, Swap};

impl Teller<'_> {
    pub(super) fn credit_in_share(&self, task: u64, credits: u64, housed: u64, claim: &Ratio) -> Explained {
        let lang = self.lang;
        let (number, task, credits) = (self.whole(task + credits), self.whole(task), self.whole(credits));
        let (claim, housed, name) = (self.exact_homes(claim), self.homes(housed), &self.name);
        Explained {
            heading: lang.pick("Tel mee wat er nu al is", "Count what is there now").to_owned(),
            sentences: vec![
                lang.pick(
                    format!("De opgave ({task}) en wat de gemeenten nu huisvesten ({credits}) worden samen verdeeld. Dat is {number}. Het deel van {name} daarvan is {claim}."),
                    format!("The task ({task}) and what the municipalities house now ({credits}) are divided together: {number}. The part of {name} is {claim}."),
                ),
                lang.pick(
                    format!("Niemand gaat onder wat er nu al is. Voor {name} is dat {housed}."),
                    format!("Nobody goes below what is there now. For {name} that is {housed}."),
                ),
            ],
            ..Explained::default()
        }
    }

    pub(super) fn credit_taken(&self, after: u64, housed: u64, homes: u64) -> Explained {
        let lang = self.lang;
        let (after, housed, homes) = (self.whole(after), self.whole(housed), self.homes(homes));
        Explained {
            heading: lang.pick("Trek af wat er nu al is", "Subtract what is there now").to_owned(),
            sum: Some(lang.pick(
                format!("{after} − {housed} nu gehuisvest = {homes} erbij"),
                format!("{after} − {housed} housed now = {homes} to add"),
            )),
            ..Explained::default()
        }
    }

    pub(super) fn settled(&self, homes: u64, housed: u64, to_do: u64, lead: u64) -> Explained {
        let lang = self.lang;
        let (more, ahead) = (self.homes(to_do), self.homes(lead));
        let rest = match (to_do, lead) {
            (_, 0) => lang.pick(format!("nog {more} te doen"), format!("{more} still to do")),
            (0, _) => lang.pick(format!("een voorsprong van {ahead}"), format!("a lead of {ahead}")),
            // Several groups together.
            (_, _) => lang.pick(
                format!("voor sommige groepen nog {more} te doen, voor andere een voorsprong van {ahead}"),
                format!("{more} still to do for some groups, a lead of {ahead} for others"),
            ),
        };
        let (homes, housed) = (self.whole(homes), self.whole(housed));
        Explained {
            heading: lang.pick("Verreken achteraf wat er nu al is", "Settle what is there now afterwards").to_owned(),
            sum: Some(lang.pick(
                format!("{homes} − {housed} nu gehuisvest: {rest}"),
                format!("{homes} − {housed} housed now: {rest}"),
            )),
            ..Explained::default()
        }
    }

    pub(super) fn swapped(&self, swaps: &[Swap], before: u64, homes: u64) -> Explained {
        let lang = self.lang;
        let swap = |swap: &Swap| {
            let (from, to) = (name_of(self.outcome, swap.from), name_of(self.outcome, swap.to));
            let homes = self.homes(swap.homes.into());
            let group =
                swap.group.map_or_else(String::new, |group| format!(" ({})", group_name_of(self.outcome, group, lang)));
            lang.pick(
                format!("{from} draagt {homes} over aan {to}{group}."),
                format!("{from} hands over {homes} to {to}{group}."),
            )
        };
        let sign = if homes >= before { '+' } else { '−' };
        let sum =
            format!("{} {sign} {} = {}", self.whole(before), self.whole(homes.abs_diff(before)), self.homes(homes));
        let equal = lang.pick("De som van de gemeenten blijft gelijk.", "The sum of the municipalities stays equal.");
        Explained {
            heading: lang.pick("Ruil met een andere gemeente", "A swap with another municipality").to_owned(),
            sentences: swaps.iter().map(swap).chain([equal.to_owned()]).collect(),
            sum: Some(sum),
            ..Explained::default()
        }
    }

    pub(super) fn now(&self, homes: u64, housed: u64) -> Explained {
        let lang = self.lang;
        let difference = i64::try_from(homes).unwrap_or(i64::MAX) - i64::try_from(housed).unwrap_or(i64::MAX);
        let (homes, housed, difference) = (self.whole(homes), self.whole(housed), lang.signed(difference));
        Explained {
            heading: lang.pick("Vergelijk met nu", "Compare with now").to_owned(),
            sum: Some(lang.pick(
                format!("{homes} − {housed} nu gehuisvest = {difference}"),
                format!("{homes} − {housed} housed now = {difference}"),
            )),
            ..Explained::default()
        }
    }
}
