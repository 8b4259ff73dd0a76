//! What a statement means for the region and for one municipality, in one or two sentences each.

use crate::{
    measure::{per_thousand, percentage},
    model::{FigureId, Outcome, Ratio, Region},
    statement::{KeysCompared, Short, Shortage, Situation, Split, Why},
    text::{Lang, figure_name, list_in_words},
};

/// A sentence and what it rests on.
pub(super) type Sentences = (String, String);

pub(super) fn name_of(region: &Region, index: usize) -> &str {
    region.municipalities().get(index).map_or("", |municipality| municipality.name.as_str())
}

pub(super) fn municipalities(count: usize, lang: Lang) -> String {
    let number = lang.whole(count as u64);
    match count {
        1 => lang.pick(format!("{number} gemeente"), format!("{number} municipality")),
        _ => lang.pick(format!("{number} gemeenten"), format!("{number} municipalities")),
    }
}

pub(super) fn homes(count: u64, lang: Lang) -> String {
    let number = lang.whole(count);
    match count {
        1 => lang.pick(format!("{number} woning"), format!("{number} home")),
        _ => lang.pick(format!("{number} woningen"), format!("{number} homes")),
    }
}

fn households(count: u64, lang: Lang) -> String {
    let number = lang.whole(count);
    match count {
        1 => lang.pick(format!("{number} huishouden"), format!("{number} household")),
        _ => lang.pick(format!("{number} huishoudens"), format!("{number} households")),
    }
}

/// Statement 1 for the region: who does more and who less, and where self-interest points.
#[must_use]
pub fn keys_for_region(outcome: &Outcome, compared: &KeysCompared, lang: Lang) -> Sentences {
    let region = &outcome.scenario.region;
    let by_inhabitants = compared.keys.iter().find(|key| key.figure == FigureId::Inhabitants);
    let first = by_inhabitants.map_or_else(String::new, |key| {
        let (more, fewer) = (municipalities(key.more, lang), municipalities(key.fewer, lang));
        lang.pick(
            format!("Doet iedereen evenveel per inwoner, dan komen er bij {more} woningen bij ten opzichte van nu. Bij {fewer} gaan er woningen af."),
            format!("If everyone does the same per inhabitant, {more} will house more than now, and {fewer} fewer."),
        )
    });
    let chosen_by = by_inhabitants.map_or(0, |key| key.chosen_by);
    let names: Vec<String> =
        compared.most_bearable.iter().map(|figure| format!("‘{}’", figure_name(region, *figure, lang))).collect();
    let chosen = match chosen_by {
        0 => lang.pick("kiest niemand voor inwoners".to_owned(), "nobody chooses inhabitants".to_owned()),
        1 => lang.pick("kiest 1 gemeente voor inwoners".to_owned(), "1 municipality chooses inhabitants".to_owned()),
        _ => {
            let count = lang.whole(chosen_by as u64);
            lang.pick(
                format!("kiezen {count} gemeenten voor inwoners"),
                format!("{count} municipalities choose inhabitants"),
            )
        }
    };
    let second = if names.is_empty() {
        String::new()
    } else {
        let names = list_in_words(&names, lang);
        lang.pick(
            format!("Kijkt elke gemeente alleen naar zichzelf, dan {chosen}. Met {names} is de grootste tegenvaller het kleinst."),
            format!("If each municipality looks only at itself, {chosen}. With {names} the largest setback is smallest."),
        )
    };
    (first, second)
}

/// Statement 1 for one municipality.
#[must_use]
pub fn keys_for_municipality(outcome: &Outcome, compared: &KeysCompared, index: usize, lang: Lang) -> Sentences {
    let region = &outcome.scenario.region;
    let name = name_of(region, index);
    let by = |figure: FigureId| {
        compared.keys.iter().find(|key| key.figure == figure).and_then(|key| key.homes.get(index).copied())
    };
    let Some(then) = by(FigureId::Inhabitants) else { return Sentences::default() };
    let now = outcome.housed.get(index).copied().unwrap_or(0);
    let then_words = homes(then, lang);
    let against_now = match then.cmp(&now) {
        std::cmp::Ordering::Greater => {
            let more = lang.whole(then - now);
            lang.pick(format!("Dat zijn er {more} meer dan nu."), format!("That is {more} more than now."))
        }
        std::cmp::Ordering::Less => {
            let fewer = lang.whole(now - then);
            lang.pick(format!("Dat zijn er {fewer} minder dan nu."), format!("That is {fewer} fewer than now."))
        }
        std::cmp::Ordering::Equal => {
            lang.pick("Dat zijn er evenveel als nu.".to_owned(), "That is as many as now.".to_owned())
        }
    };
    let first = lang.pick(
        format!("Bent u het eens? Dan huisvest {name} {then_words}. {against_now}"),
        format!("Do you agree? Then {name} houses {then_words}. {against_now}"),
    );
    let lettings = region.value(FigureId::Lettings, index);
    let burden = lettings.and_then(|lettings| percentage(then, lettings)).map(|of| lang.short(&of, 1));
    let other = by(FigureId::Lettings).map(|other| homes(other, lang));
    let second = match (burden, other) {
        (Some(burden), Some(other)) => lang.pick(
            format!("Dat is {burden} op de 100 vrijkomende sociale huurwoningen. Telt niet het aantal inwoners maar de vrijkomende huur, dan zijn het {other}."),
            format!("That is {burden} of every 100 social homes let. If not inhabitants but the homes let count, it is {other}."),
        ),
        (Some(burden), None) => lang.pick(
            format!("Dat is {burden} op de 100 vrijkomende sociale huurwoningen."),
            format!("That is {burden} of every 100 social homes let."),
        ),
        (None, _) => {
            let people = region.value(FigureId::Inhabitants, index).and_then(|people| per_thousand(then, people));
            let burden = people.map_or_else(String::new, |of| lang.short(&of, 2));
            lang.pick(format!("Dat is {burden} per 1.000 inwoners."), format!("That is {burden} per 1,000 inhabitants."))
        }
    };
    (first, second)
}

/// Why households have no fitting home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The region has too few homes.
    Shortage,
    /// The homes are elsewhere.
    Distribution,
    /// The support is not there.
    Support,
    /// Prevention could avoid the request.
    Avoidable,
}

impl Cause {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Shortage, Self::Distribution, Self::Support, Self::Avoidable];

    /// Its part of an unmet need.
    #[must_use]
    pub fn of(self, split: &Split) -> i64 {
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        match self {
            Self::Shortage => signed(split.shortage),
            Self::Distribution => signed(split.distribution),
            Self::Support => signed(split.support),
            Self::Avoidable => split.avoidable,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Shortage => lang.pick("te weinig woningen", "too few homes"),
            Self::Distribution => lang.pick("woningen in een andere gemeente", "homes in another municipality"),
            Self::Support => lang.pick("te weinig begeleiding", "too little support"),
            Self::Avoidable => lang.pick("te voorkomen vragen", "requests that can be avoided"),
        }
    }
}

/// The largest part of an unmet need; `None` when nothing is unmet.
#[must_use]
pub fn largest_cause(split: &Split) -> Option<Cause> {
    // The first of equals, so that the answer does not depend on chance.
    let largest = Cause::ALL.into_iter().rev().max_by_key(|cause| cause.of(split))?;
    (largest.of(split) > 0).then_some(largest)
}

/// Statement 2 for the region.
#[must_use]
pub fn shortage_for_region(found: &Shortage, lang: Lang) -> Sentences {
    let (need, supply) = (homes(found.need, lang), homes(found.supply, lang));
    let numbers = lang.pick(
        format!("Nodig zijn {need} per jaar. Er zijn er {}.", lang.whole(found.supply)),
        format!("Needed are {need} a year. There are {}.", lang.whole(found.supply)),
    );
    let edge = match found.situation {
        Situation::NoNeed => Some(lang.pick(
            "Niemand vraagt een woning. Er valt niets te verdelen.",
            "Nobody asks for a home. There is nothing to divide.",
        )),
        Situation::NoSupply => Some(lang.pick(
            "Er komt geen enkele woning vrij. Dan valt er niets eerlijk te verdelen: alles is tekort.",
            "Not a single home becomes available. Then there is nothing to distribute fairly: all of it is shortage.",
        )),
        Situation::NobodyFallsShort => Some(lang.pick(
            "Niemand komt tekort: elke gemeente heeft genoeg woningen en begeleiding voor haar deel.",
            "Nobody falls short: every municipality has enough homes and support for its part.",
        )),
        Situation::OnlyDistribution | Situation::OnlySupport | Situation::Shortage => None,
    };
    let (before, after) = (found.before.total(), found.after.total());
    // A choice that changes something is told, also where there was nothing at first.
    if let Some(edge) = edge.filter(|_| before == after) {
        return (edge.to_owned(), numbers);
    }
    let rest = largest_cause(&found.after).map_or_else(String::new, |cause| {
        let cause = cause.name(lang);
        lang.pick(
            format!("De grootste reden die overblijft: {cause}."),
            format!("The largest reason that remains: {cause}."),
        )
    });
    let left = households(after, lang);
    let first = match (found.pulled.is_empty(), before.cmp(&after)) {
        (true, _) => {
            let cause = largest_cause(&found.before).map_or("", |cause| cause.name(lang));
            lang.pick(
                format!("{left} blijven zonder passende woning. De grootste reden: {cause}."),
                format!("{left} remain without a fitting home. The largest reason: {cause}."),
            )
        }
        (false, std::cmp::Ordering::Equal) => lang.pick(
            format!("Uw keuzes veranderen niets: {left} blijven zonder passende woning. {rest}"),
            format!("Your choices change nothing: {left} remain without a fitting home. {rest}"),
        ),
        (false, std::cmp::Ordering::Greater) if after == 0 => lang.pick(
            format!(
                "Met uw keuzes komt niemand meer tekort. Zonder die keuzes waren dat {}.",
                households(before, lang)
            ),
            format!("With your choices nobody falls short any more. Without them it was {}.", households(before, lang)),
        ),
        (false, std::cmp::Ordering::Greater) => {
            let fewer = lang.whole(before - after);
            lang.pick(
                format!("Met uw keuzes blijven {left} zonder passende woning, {fewer} minder. {rest}"),
                format!("With your choices {left} remain without a fitting home, {fewer} fewer. {rest}"),
            )
        }
        (false, std::cmp::Ordering::Less) => {
            let more = lang.whole(after - before);
            lang.pick(
                format!("Met uw keuzes blijven {left} zonder passende woning, {more} meer. {rest}"),
                format!("With your choices {left} remain without a fitting home, {more} more. {rest}"),
            )
        }
    };
    let second = match found.situation {
        Situation::OnlyDistribution => lang.pick(
            format!(
                "De regio heeft met {supply} genoeg voor de {} die nodig zijn. Ze staan niet waar ze nodig zijn.",
                lang.whole(found.need)
            ),
            format!(
                "With {supply} the region has enough for the {} needed. They are not where they are needed.",
                lang.whole(found.need)
            ),
        ),
        Situation::OnlySupport => lang.pick(
            format!("{numbers} Wat ontbreekt, is begeleiding."),
            format!("{numbers} What is missing is support."),
        ),
        Situation::NoNeed | Situation::NoSupply | Situation::NobodyFallsShort | Situation::Shortage => numbers,
    };
    (first, second)
}

/// Statement 2 for one municipality.
#[must_use]
pub fn shortage_for_municipality(region: &Region, found: &Shortage, index: usize, lang: Lang) -> Sentences {
    let Some(short) = found.municipalities.get(index) else { return Sentences::default() };
    let name = name_of(region, index);
    let need = lang.whole(short.need);
    let (lacking, support) = (lang.whole(short.without_home), lang.whole(short.without_support));
    let why = why_short(short, lang);
    match (short.without_home, short.without_support) {
        (0, 0) => (
            lang.pick(
                format!("{name} komt niet tekort: er is genoeg voor alle {need} huishoudens."),
                format!("{name} does not fall short: there is enough for all {need} households."),
            ),
            why.to_owned(),
        ),
        (0, _) => (
            lang.pick(
                format!(
                    "{name} heeft genoeg woningen. Voor {support} van de {need} huishoudens ontbreekt de begeleiding."
                ),
                format!("{name} has enough homes. For {support} of the {need} households the support is missing."),
            ),
            why.to_owned(),
        ),
        (_, 0) => (
            lang.pick(
                format!("{name} komt {lacking} woningen tekort van de {need}."),
                format!("{name} falls {lacking} homes short of the {need}."),
            ),
            why.to_owned(),
        ),
        (_, _) => (
            lang.pick(
                format!("{name} komt {lacking} woningen tekort van de {need}."),
                format!("{name} falls {lacking} homes short of the {need}."),
            ),
            lang.pick(
                format!("{why} Voor {support} andere huishoudens ontbreekt de begeleiding."),
                format!("{why} For {support} other households the support is missing."),
            ),
        ),
    }
}

/// The least extra homes under the present distribution and under the fair one, and why building as now takes so many.
#[must_use]
pub fn least_in_words(region: &Region, found: &Shortage, lang: Lang) -> Sentences {
    let least = &found.least;
    let (present, fair) = (lang.whole(least.where_they_lack), lang.whole(least.spread_fairly));
    let first = match (least.where_they_lack, least.spread_fairly) {
        (0, _) => lang.pick(
            "Er zijn geen extra woningen nodig: elke gemeente heeft er genoeg voor haar deel.".to_owned(),
            "No extra homes are needed: every municipality has enough for its part.".to_owned(),
        ),
        (_, 0) => lang.pick(
            format!("Met de verdeling van nu zijn minstens {present} extra woningen nodig. Worden de woningen eerlijk verdeeld, dan geen enkele."),
            format!("With the present distribution at least {present} extra homes are needed. If homes are spread fairly, none at all."),
        ),
        (now, fairly) if now == fairly => lang.pick(
            format!("Er zijn minstens {present} extra woningen nodig, met de verdeling van nu en ook als de woningen eerlijk verdeeld worden."),
            format!("At least {present} extra homes are needed, with the present distribution and also if homes are spread fairly."),
        ),
        (_, _) => lang.pick(
            format!("Met de verdeling van nu zijn minstens {present} extra woningen nodig. Worden de woningen eerlijk verdeeld, dan {fair}."),
            format!("With the present distribution at least {present} extra homes are needed. If homes are spread fairly, {fair}."),
        ),
    };
    let second = match (least.as_now, least.held_up_by) {
        (Some(as_now), Some(index)) if as_now > least.where_they_lack => {
            let (name, as_now) = (name_of(region, index), lang.whole(as_now));
            lang.pick(
                format!("Komen de extra woningen waar nu gebouwd wordt, dan zijn er {as_now} nodig. Dat komt door {name}: daar wordt weinig gebouwd en ontbreken woningen."),
                format!("If the extra homes come where homes are built now, {as_now} are needed. That is because of {name}: little is built there and homes are missing."),
            )
        }
        (_, _) => String::new(),
    };
    (first, second)
}

/// Why a municipality falls short.
#[must_use]
pub fn why_short(short: &Short, lang: Lang) -> &'static str {
    match short.why {
        Why::Enough => lang.pick("Er is genoeg.", "There is enough."),
        Why::HomesElsewhere => {
            lang.pick("Andere gemeenten houden woningen over.", "Other municipalities have homes left.")
        }
        Why::TooFewHomes => lang.pick("De regio heeft te weinig woningen.", "The region has too few homes."),
        Why::Support => lang.pick("Er is te weinig begeleiding.", "There is too little support."),
    }
}

/// The exact number of a Ratio to one digit; used by explanations.
pub(super) fn short(lang: Lang, number: &Ratio) -> String {
    lang.short(number, 2)
}
