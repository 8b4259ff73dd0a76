//! How an exact claim became whole homes, in words, for every method.

use std::cmp::Ordering;

use num_traits::{One, Zero};

use super::{Explained, Teller};
use crate::model::{DivisorInterval, Method, Ratio, Rounding};

impl Teller<'_> {
    fn rounding_heading(&self) -> String {
        self.lang.pick("Maak er hele woningen van", "Make whole homes of it").to_owned()
    }

    pub(super) fn by_divisor(
        &self,
        method: Method,
        (interval, divisor): (&DivisorInterval, &Ratio),
        quotient: &Ratio,
        (rounded, total): (u64, u64),
    ) -> Explained {
        let lang = self.lang;
        let rule = self.rule(method);
        let task = self.whole(total);
        let shown = lang.short(divisor, 12);
        let (claim, homes) = (lang.exact(&(quotient * divisor), 2), self.homes(rounded));
        if divisor.is_one() {
            return Explained {
                heading: self.rounding_heading(),
                sentences: vec![lang.pick(
                    format!("{rule} Doen alle gemeenten dat, dan is het samen precies {task}."),
                    format!("{rule} When every municipality does that, the sum is exactly {task}."),
                )],
                sum: Some(lang.pick(format!("{claim} wordt {homes}"), format!("{claim} becomes {homes}"))),
                ..Explained::default()
            };
        }
        let why = lang.pick(
            format!("{rule} Zonder meer komt het samen niet op {task} uit. Daarom delen alle gemeenten hun aandeel eerst door hetzelfde getal: {shown}."),
            format!("{rule} As they are, the shares would not add up to {task}. So every municipality first divides its share by the same number: {shown}."),
        );
        let check = self.interval(interval);
        // As many digits as it takes to see on which side of the turning point the quotient lies, six at most.
        let digits = (2..=6).find(|&digits| !is_near_half(quotient, digits)).unwrap_or(6);
        let quotient = lang.exact(quotient, digits);
        Explained {
            heading: self.rounding_heading(),
            sentences: vec![why, check],
            sum: Some(lang.pick(
                format!("{claim} : {shown} = {quotient}, dat wordt {homes}"),
                format!("{claim} ÷ {shown} = {quotient}, which becomes {homes}"),
            )),
            ..Explained::default()
        }
    }

    /// Which divisors give the same outcome.
    fn interval(&self, interval: &DivisorInterval) -> String {
        let lang = self.lang;
        // Rounded inwards, so that every number that the sentence allows does give the outcome.
        let inwards = |digits: u32| {
            let scale = Ratio::from_integer(10_u64.pow(digits).into());
            let above = (&interval.above * &scale).ceil() / &scale;
            let up_to = interval.up_to.as_ref().map(|up_to| (up_to * &scale).floor() / &scale);
            let has_room = up_to.as_ref().is_none_or(|up_to| *up_to > above);
            has_room.then(|| (lang.short(&above, digits), up_to.map(|up_to| lang.short(&up_to, digits))))
        };
        match inwards(6).or_else(|| inwards(12)) {
            Some((above, Some(up_to))) => lang.pick(
                format!("Elk getal boven {above} tot en met {up_to} geeft dezelfde uitkomst."),
                format!("Any number above {above} up to and including {up_to} gives the same outcome."),
            ),
            Some((above, None)) => lang.pick(
                format!("Elk getal boven {above} geeft dezelfde uitkomst."),
                format!("Any number above {above} gives the same outcome."),
            ),
            // At a tie the equal claims lie exactly where rounding turns, whatever gives them their homes.
            None => lang.pick(
                "Er is maar één zo’n getal. Gemeenten met een gelijke stand komen dan precies uit op de grens tussen naar boven en naar beneden.".to_owned(),
                "There is only one such number. Municipalities with an equal claim then lie exactly between up and down.".to_owned(),
            ),
        }
    }

    fn rule(&self, method: Method) -> &'static str {
        let lang = self.lang;
        match method {
            Method::Jefferson => lang.pick("Wat achter de komma staat, vervalt.", "What stands behind the point is dropped."),
            Method::Adams => lang.pick("Elk deel van een woning telt als een hele.", "Any part of a home counts as a whole one."),
            Method::Dean => lang.pick(
                "Rond af bij het harmonisch gemiddelde: 2 × a × b gedeeld door a + b, van de hele getallen a en b eronder en erboven.",
                "Round at the harmonic mean: 2 × a × b over a + b, of the whole numbers a below and b above.",
            ),
            Method::HuntingtonHill => lang.pick(
                "Rond af bij het meetkundig gemiddelde: de wortel uit a × b, van de hele getallen a en b eronder en erboven.",
                "Round at the geometric mean: the square root of a × b, of the whole numbers a below and b above.",
            ),
            Method::Webster | Method::LargestRemainder(_) | Method::Upwards(_) | Method::Nearest => lang.pick(
                "Rond gewoon af: vanaf een half naar boven.",
                "Round normally: from a half upwards.",
            ),
        }
    }

    pub(super) fn by_remainder(
        &self,
        whole: u64,
        remainder: &Ratio,
        left: i64,
        rank: Option<u64>,
        homes: u64,
    ) -> Explained {
        let (lang, name) = (self.lang, &self.name);
        let (wholes, shown) = (self.whole(whole), lang.exact(remainder, 2));
        let first = lang.pick(
            format!("Elke gemeente krijgt eerst het hele getal: {name} krijgt er {wholes}."),
            format!("Every municipality gets the whole number first: {name} gets {wholes}."),
        );
        let left = self.whole(u64::try_from(left).unwrap_or(0));
        let word = self.homes_word();
        let rest = lang.pick(
            format!("Dan zijn er nog {left} {word} over. Die gaan naar de gemeenten met het grootste restje."),
            format!("That leaves {left} {word}. They go to the municipalities with the largest remainders."),
        );
        let place = match rank {
            Some(rank) => lang.pick(
                format!("{name} heeft {shown} over en staat op plek {}.", self.whole(rank)),
                format!("{name} has {shown} left and stands at place {}.", self.whole(rank)),
            ),
            None => lang.pick(
                format!("{name} zit aan een grens en doet niet mee met de restjes."),
                format!("{name} is held by a limit and has no remainder."),
            ),
        };
        let sum = match homes.cmp(&whole) {
            Ordering::Less => format!("{wholes} − {} = {}", self.whole(whole - homes), self.homes(homes)),
            Ordering::Equal | Ordering::Greater => {
                format!("{wholes} + {} = {}", self.whole(homes - whole), self.homes(homes))
            }
        };
        Explained {
            heading: self.rounding_heading(),
            sentences: vec![first, rest, place],
            sum: Some(sum),
            ..Explained::default()
        }
    }

    pub(super) fn on_its_own(&self, rounding: Rounding, homes: u64, difference: i64) -> Explained {
        let lang = self.lang;
        let rule = match rounding {
            Rounding::Up | Rounding::UpInPersons { .. } => {
                lang.pick("Elke gemeente rondt naar boven af.", "Every municipality rounds upwards.")
            }
            Rounding::Near | Rounding::ByDivisor | Rounding::ByRemainder { .. } | Rounding::Sum => lang.pick(
                "Elke gemeente rondt gewoon af, zonder naar de andere te kijken.",
                "Every municipality rounds normally, without looking at the others.",
            ),
        };
        let surplus = self.whole(difference.unsigned_abs());
        let effect = match difference.cmp(&0) {
            Ordering::Equal => lang.pick("Samen komt het precies uit.".to_owned(), "The sum is exact.".to_owned()),
            Ordering::Greater => lang.pick(
                format!("Samen zijn dat er {surplus} meer dan de opgave: het afrondingsoverschot."),
                format!("Together that is {surplus} more than the task: the rounding surplus."),
            ),
            Ordering::Less => lang.pick(
                format!("Samen zijn dat er {surplus} minder dan de opgave."),
                format!("Together that is {surplus} less than the task."),
            ),
        };
        Explained {
            heading: self.rounding_heading(),
            sentences: vec![rule.to_owned(), effect],
            sum: Some(self.homes(homes)),
            ..Explained::default()
        }
    }
}

/// With so many digits the number reads as exactly a half or a whole although it is not.
fn is_near_half(number: &Ratio, digits: u32) -> bool {
    let scale = Ratio::from_integer(10_u64.pow(digits).into());
    let shown = (number * &scale).round() / scale;
    let doubled = &shown + &shown;
    doubled.fract().is_zero() && shown != *number
}
