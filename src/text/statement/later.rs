//! Statement 3, the hot potato and following up, in one or two sentences each.

use super::sentence::{Sentences, homes, municipalities, name_of};
use crate::{
    model::{Balance, Half, HalfYear, Region},
    statement::{AccountLine, AccountTotal, Amount, HotPotato, Regime, RegimeYears, Regimes, Schedule},
    text::Lang,
};

/// Statement 3 for the region: when the framework beats the agreement, and what waiting costs.
#[must_use]
pub fn regimes_for_region(found: &Regimes, start: u16, lang: Lang) -> Sentences {
    let (Some(regional), Some(national)) = (found.of(Regime::Regional), found.of(Regime::National)) else {
        return Sentences::default();
    };
    let first = crossing(regional, national, start, lang);
    let second = found.cost_of_a_year_later(start).map_or_else(String::new, |cost| {
        let cost = lang.exact(&cost, 0);
        lang.pick(
            format!("Een jaar later beginnen kost {cost} persoonsjaren wachten."),
            format!("Starting a year later costs {cost} person-years of waiting."),
        )
    });
    (first, second)
}

fn crossing(regional: &RegimeYears, national: &RegimeYears, start: u16, lang: Lang) -> String {
    let shorter = |place: usize| {
        let waiting = |regime: &RegimeYears| regime.years.get(place).map_or(0, |year| year.waiting.nearest());
        waiting(national).cmp(&waiting(regional))
    };
    let years = national.years.len();
    // The first year from which the list under the framework is shorter and stays so.
    let still = (0..years).rev().find(|place| shorter(*place) != std::cmp::Ordering::Less);
    let from = still.map_or(0, |place| place + 1);
    let ever_longer = (0..from).any(|place| shorter(place) == std::cmp::Ordering::Greater);
    let year = national.years.get(from).map(|year| year.year);
    match (year, ever_longer) {
        (Some(year), true) => lang.pick(
            format!("Begint het landelijk kader in {start}, dan is de wachtlijst eerst langer dan bij een regionale afspraak. Vanaf {year} is hij korter."),
            format!("If the national framework starts in {start}, the waiting list is first longer than under a regional agreement. From {year} it is shorter."),
        ),
        (Some(year), false) => lang.pick(
            format!("Begint het landelijk kader in {start}, dan is de wachtlijst vanaf {year} korter dan bij een regionale afspraak."),
            format!("If the national framework starts in {start}, the waiting list is shorter than under a regional agreement from {year}."),
        ),
        (None, true) => lang.pick(
            format!("Begint het landelijk kader in {start}, dan blijft de wachtlijst langer dan bij een regionale afspraak."),
            format!("If the national framework starts in {start}, the waiting list stays longer than under a regional agreement."),
        ),
        (None, false) => lang.pick(
            format!("Begint het landelijk kader in {start}, dan maakt het geen verschil met een regionale afspraak."),
            format!("If the national framework starts in {start}, it makes no difference with a regional agreement."),
        ),
    }
}

/// Statement 3 for one municipality: the waiting list at the end, and when it is gone.
#[must_use]
pub fn regimes_for_municipality(region: &Region, found: &Regimes, index: usize, lang: Lang) -> Sentences {
    let name = name_of(region, index);
    let waiting = |regime: Regime| {
        let years = found.of(regime).and_then(|regime| regime.municipalities.get(index));
        lang.whole(years.and_then(|years| years.last()).copied().unwrap_or(Amount::ZERO).nearest())
    };
    let last = found.regimes.first().and_then(|regime| regime.years.last()).map_or(0, |year| year.year);
    let [voluntary, regional, national] = Regime::ALL.map(waiting);
    let first = lang.pick(
        format!("Eind {last} wachten in {name} {national} huishoudens met een landelijk kader, {regional} met een regionale afspraak en {voluntary} zonder afspraak."),
        format!("At the end of {last} {national} households wait in {name} under a national framework, {regional} under a regional agreement and {voluntary} without agreement."),
    );
    let cleared = found.of(Regime::National).and_then(|regime| regime.cleared_in(index));
    let second = match cleared {
        Some(year) => lang.pick(
            format!("Met het kader is de achterstand van {name} in {year} weg."),
            format!("Under the framework the backlog of {name} is gone in {year}."),
        ),
        None => lang.pick(
            format!("Ook met het kader is de achterstand van {name} in {last} niet weg."),
            format!("Even under the framework the backlog of {name} is not gone by {last}."),
        ),
    };
    (first, second)
}

/// The hot potato: who stopped, how much moves on, and what it means for one municipality.
#[must_use]
pub fn potato_sentence(region: &Region, potato: &HotPotato, own: Option<usize>, lang: Lang) -> Sentences {
    let count = potato.steps.len();
    let moved = homes(potato.moved(), lang);
    let mut holders = potato.now().iter().enumerate().filter(|(_, homes)| **homes > 0);
    let last = match (holders.next(), holders.next()) {
        (Some((index, homes)), None) if count > 0 => Some((name_of(region, index), *homes)),
        (_, _) => None,
    };
    let first = match count {
        _ if last.is_some() => last.map_or_else(String::new, |(name, all)| {
            let all = homes(all, lang);
            lang.pick(
                format!("Alleen {name} doet nog mee en houdt alle {all} vast."),
                format!("Only {name} still takes part, and holds all {all}."),
            )
        }),
        0 => lang.pick(
            "Alle gemeenten doen mee. Er schuift niets door.".to_owned(),
            "All municipalities take part. Nothing moves on.".to_owned(),
        ),
        1 => lang.pick(
            format!("1 gemeente doet niet mee. {moved} schuiven door naar de andere."),
            format!("1 municipality takes no part. {moved} move on to the others."),
        ),
        _ => {
            let count = lang.whole(count as u64);
            lang.pick(
                format!("{count} gemeenten doen niet mee. {moved} schuiven door naar de andere."),
                format!("{count} municipalities take no part. {moved} move on to the others."),
            )
        }
    };
    let second = own.map_or_else(String::new, |index| {
        let name = name_of(region, index);
        let at = |homes: &[u64]| homes.get(index).copied().unwrap_or(0);
        let (before, now) = (at(&potato.before), at(potato.now()));
        match now.cmp(&before) {
            std::cmp::Ordering::Greater => {
                let (more, before, now) = (lang.whole(now - before), lang.whole(before), lang.whole(now));
                lang.pick(
                    format!("{name} krijgt er {more} bij: van {before} naar {now}."),
                    format!("{name} gets {more} more: from {before} to {now}."),
                )
            }
            std::cmp::Ordering::Less => lang.pick(
                format!("{name} doet niet mee en schuift {} door.", homes(before - now, lang)),
                format!("{name} takes no part and passes on {}.", homes(before - now, lang)),
            ),
            std::cmp::Ordering::Equal => lang.pick(
                format!("Voor {name} blijft het {}.", homes(now, lang)),
                format!("For {name} it stays at {}.", homes(now, lang)),
            ),
        }
    });
    (first, second)
}

/// A half-year in words: `eerste helft van 2026`.
#[must_use]
pub(crate) fn half_year_in_words(half_year: HalfYear, lang: Lang) -> String {
    let year = half_year.year;
    match half_year.half {
        Half::First => lang.pick(format!("eerste helft van {year}"), format!("first half of {year}")),
        Half::Second => lang.pick(format!("tweede helft van {year}"), format!("second half of {year}")),
    }
}

/// Following up, for the region or for one municipality.
#[must_use]
pub fn ledger_sentence(
    total: &AccountTotal,
    own: Option<(&str, &AccountLine)>,
    half_year: HalfYear,
    lang: Lang,
) -> Sentences {
    let when = half_year_in_words(half_year, lang);
    let Some((name, line)) = own else {
        let (realised, reported) = (lang.whole(total.realised), municipalities(total.reported, lang));
        let asked = lang.whole(u64::try_from(total.corrected).unwrap_or(0));
        let behind = match total.behind {
            0 => lang.pick("Niemand loopt achter.".to_owned(), "Nobody is behind schedule.".to_owned()),
            1 => lang.pick("1 gemeente loopt achter.".to_owned(), "1 municipality is behind schedule.".to_owned()),
            behind => {
                let behind = lang.whole(behind as u64);
                lang.pick(
                    format!("{behind} gemeenten lopen achter."),
                    format!("{behind} municipalities are behind schedule."),
                )
            }
        };
        return match total.reported {
            0 => (
                lang.pick(
                    format!("De opgave voor de {when} is {asked}. Er is nog niets ingevuld."),
                    format!("The task for the {when} is {asked}. Nothing has been entered yet."),
                ),
                lang.pick(
                    "Vul hieronder in wat er gerealiseerd is, of plak een tabel.".to_owned(),
                    "Enter below what was realised, or paste a table.".to_owned(),
                ),
            ),
            _ => (
                lang.pick(
                    format!("In de {when} zijn {realised} van de {asked} gerealiseerd. {behind}"),
                    format!("In the {when} {realised} of {asked} were realised. {behind}"),
                ),
                lang.pick(format!("Ingevuld door {reported}."), format!("Entered by {reported}.")),
            ),
        };
    };
    let asked = lang.whole(u64::try_from(line.corrected).unwrap_or(0));
    let first = match line.realised {
        None => lang.pick(
            format!("{name} moet er in de {when} {asked} huisvesten."),
            format!("{name} has to house {asked} in the {when}."),
        ),
        Some(realised) => {
            let number = lang.whole(realised.number.into());
            lang.pick(
                format!("{name} huisvestte er in de {when} {number} van de {asked}."),
                format!("{name} housed {number} of {asked} in the {when}."),
            )
        }
    };
    let carried = |balance: Balance| match (balance.backlog(), balance.lead()) {
        (0, 0) => lang.pick("Precies op schema.".to_owned(), "Exactly on schedule.".to_owned()),
        (0, lead) => lang.pick(format!("Voorsprong: {}.", lang.whole(lead)), format!("Lead: {}.", lang.whole(lead))),
        (backlog, _) => {
            lang.pick(format!("Achterstand: {}.", lang.whole(backlog)), format!("Backlog: {}.", lang.whole(backlog)))
        }
    };
    let second = match (line.closing, line.schedule) {
        (Some(closing), _) => carried(closing),
        (None, Schedule::Behind { lacking }) => {
            let lacking = lang.whole(lacking);
            lang.pick(
                format!("Loopt achter: er hadden er {lacking} meer moeten zijn."),
                format!("Behind schedule: there should have been {lacking} more."),
            )
        }
        (None, Schedule::OnSchedule) => lang.pick("Loopt op schema.".to_owned(), "On schedule.".to_owned()),
        (None, Schedule::Unknown) => {
            let task = lang.whole(line.task.into());
            match (line.opening.backlog(), line.opening.lead()) {
                (0, 0) => lang.pick(
                    format!("Opgave {task}. Er gaat geen achterstand of voorsprong mee."),
                    format!("Task {task}. No backlog or lead is carried on."),
                ),
                (_, _) => {
                    let opening = carried(line.opening);
                    lang.pick(
                        format!("Opgave {task}. Bij het begin: {opening}"),
                        format!("Task {task}. At the start: {opening}"),
                    )
                }
            }
        }
    };
    (first, second)
}
