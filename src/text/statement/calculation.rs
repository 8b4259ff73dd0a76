//! "Zo berekend" for the statements: the arithmetic with the real numbers of one municipality.

use super::{later::half_year_in_words, sentence::short};
use crate::{
    measure::{per_thousand, percentage},
    model::{Decimal, FigureId, HalfYear, Outcome, Parameter, Ratio},
    statement::{Account, Amount, KeysCompared, LeverEffect, Regime, Regimes, Shortage},
    text::{Explained, Lang, figure_name},
};

use super::{lever_name, regime_name};

fn explained(
    heading: &str,
    columns: &[&str],
    rows: Vec<Vec<String>>,
    sentences: Vec<String>,
    sum: Option<String>,
) -> Explained {
    Explained {
        heading: heading.to_owned(),
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        rows,
        total: vec![],
        sentences,
        sum,
    }
}

/// Statement 1: what every key asks of one municipality, and how the range, the choice and the regret follow.
#[must_use]
pub fn calculate_keys(outcome: &Outcome, compared: &KeysCompared, index: usize, lang: Lang) -> Vec<Explained> {
    let region = &outcome.scenario.region;
    let value = |figure: FigureId| region.value(figure, index).unwrap_or(Decimal::ZERO);
    let dash = || "–".to_owned();
    let row = |key: &crate::statement::ComparedKey| {
        let homes = key.homes.get(index).copied().unwrap_or(0);
        let own = value(key.figure).ratio();
        let total = region.figure(key.figure).map_or_else(Ratio::default, crate::model::Figure::total);
        vec![
            figure_name(region, key.figure, lang),
            format!("{} / {}", short(lang, &own), short(lang, &total)),
            lang.whole(homes),
            per_thousand(homes, value(FigureId::Inhabitants)).map_or_else(dash, |of| lang.exact(&of, 2)),
            percentage(homes, value(FigureId::Lettings)).map_or_else(dash, |of| lang.exact(&of, 1)),
        ]
    };
    let columns = match lang {
        Lang::Nl => ["Sleutel", "Eigen deel", "Woningen", "Per 1.000 inwoners", "Per 100 vrijkomend"],
        Lang::En => ["Key", "Own part", "Homes", "Per 1,000 inhabitants", "Per 100 let"],
    };
    let task = lang.whole(outcome.total.task);
    let sentences = vec![
        lang.pick(
            format!("De opgave van {task} woningen wordt met elke sleutel apart verdeeld, zonder grenzen, en afgerond zoals in Verdelen."),
            format!("The task of {task} homes is divided by each key on its own, without limits, and rounded as in Divide."),
        ),
        lang.pick(
            "Een mix van sleutels vraagt nooit minder dan de laagste en nooit meer dan de hoogste.".to_owned(),
            "A mix of keys never asks less than the lowest or more than the highest.".to_owned(),
        ),
        lang.pick(
            "De tegenvaller van een sleutel is wat zij meer vraagt dan de gunstigste, per 1.000 inwoners. De sleutel met de kleinste grootste tegenvaller is voor de meeste gemeenten te dragen.".to_owned(),
            "The setback of a key is what it asks above the most favourable one, per 1,000 inhabitants. The key with the smallest largest setback is bearable for most.".to_owned(),
        ),
    ];
    let range = compared.municipalities.get(index).map(|found| {
        let (low, high) = (short(lang, &found.lowest), short(lang, &found.highest));
        lang.pick(
            format!("laagste {low}, hoogste {high} woningen, voor afronding"),
            format!("lowest {low}, highest {high} homes, before rounding"),
        )
    });
    let rows = compared.keys.iter().map(row).collect();
    vec![explained(lang.pick("Elke sleutel apart", "Each key on its own"), &columns, rows, sentences, range)]
}

/// Statement 2: supply and need of one municipality, the split of the region, and the levers.
#[must_use]
pub fn calculate_shortage(outcome: &Outcome, found: &Shortage, index: usize, lang: Lang) -> Vec<Explained> {
    let (region, statements) = (&outcome.scenario.region, &outcome.scenario.statements);
    let value =
        |figure: FigureId| region.value(figure, index).map_or_else(|| "0".to_owned(), |value| lang.decimal(value));
    let percent = |parameter: Parameter| lang.with_percent_sign(&statements.get(parameter).to_string());
    let mut steps = vec![];
    if let Some(short) = found.municipalities.get(index) {
        let sum = format!(
            "{} × {} + {} × {} × {} → {}",
            value(FigureId::Lettings),
            percent(Parameter::Reserved),
            value(FigureId::NewHomes),
            percent(Parameter::SocialOfNew),
            percent(Parameter::GroupsOfSocialNew),
            lang.whole(short.supply),
        );
        let sentences = vec![
            lang.pick(
                "Aanbod: het gereserveerde deel van de vrijkomende huur en van de nieuwe sociale huur, elk naar beneden afgerond, plus het deel van de extra woningen.".to_owned(),
                "Supply: the reserved part of the homes let and of the new social homes, each rounded down, plus the part of the extra homes.".to_owned(),
            ),
            lang.pick(
                format!("Nodig: de {} woningen van de verdeling. Tekort: {}.", lang.whole(short.need), lang.whole(short.without_home)),
                format!("Needed: the {} homes of the division. Lacking: {}.", lang.whole(short.need), lang.whole(short.without_home)),
            ),
        ];
        steps.push(explained(
            lang.pick("Nodig en beschikbaar", "Needed and available"),
            &[],
            vec![],
            sentences,
            Some(sum),
        ));
    }
    let avoidable = lang.whole(found.need.saturating_sub(found.need_without_avoidable));
    let shortage = lang.whole(found.need_without_avoidable.saturating_sub(found.supply));
    let (need, supply) = (lang.whole(found.need), lang.whole(found.supply));
    steps.push(explained(
        lang.pick("Waarom er geen woning is", "Why there is no home"),
        &[],
        vec![],
        vec![
            lang.pick(
                "Eerst gaat eraf wat preventie kan voorkomen: een vraag die niet komt, heeft geen woning nodig. Van de rest is tekort wat de regio als geheel te weinig heeft. Wat dan nog ontbreekt, staat in een andere gemeente. Begeleiding komt daarbovenop.".to_owned(),
                "First goes what prevention can avoid: a request that does not come needs no home. Of the rest, shortage is what the region as a whole lacks. What is then still missing is in another municipality. Support comes on top.".to_owned(),
            ),
        ],
        Some(lang.pick(
            format!("{need} nodig − {avoidable} te voorkomen − {supply} beschikbaar → {shortage} te weinig in de regio"),
            format!("{need} needed − {avoidable} avoidable − {supply} available → {shortage} too few in the region"),
        )),
    ));
    let row = |effect: &LeverEffect| vec![lever_name(effect.lever, lang).to_owned(), lang.short(&effect.homes, 2)];
    steps.push(explained(
        lang.pick("Wat elke knop wegneemt", "What each lever takes away"),
        &match lang {
            Lang::Nl => ["Knop", "Woningen"],
            Lang::En => ["Lever", "Homes"],
        },
        found.levers.iter().map(row).collect(),
        vec![lang.pick(
            "Er zijn 24 volgordes om vier knoppen te gebruiken. Per knop tonen wij het gemiddelde van wat hij in al die volgordes wegneemt (Shapley, 1953). Samen is dat precies het verschil.".to_owned(),
            "There are 24 orders in which four levers can be pulled. Per lever we show the mean of what it takes away over all those orders (Shapley, 1953). Together that is exactly the difference.".to_owned(),
        )],
        None,
    ));
    steps
}

/// Statement 3: the waiting list of one municipality, year by year.
#[must_use]
pub fn calculate_regimes(found: &Regimes, index: usize, lang: Lang) -> Vec<Explained> {
    let mut columns = vec![lang.pick("Jaar", "Year").to_owned()];
    columns.extend(Regime::ALL.map(|regime| regime_name(regime, lang).to_owned()));
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let years = found.regimes.first().map_or(&[][..], |regime| &regime.years);
    let row = |(place, year): (usize, &crate::statement::YearTotals)| {
        let mut cells = vec![year.year.to_string()];
        cells.extend(Regime::ALL.map(|regime| {
            let waiting = found.of(regime).and_then(|years| years.municipalities.get(index)?.get(place).copied());
            lang.exact(&waiting.unwrap_or(Amount::ZERO).ratio(), 1)
        }));
        cells
    };
    vec![explained(
        lang.pick("De wachtlijst per jaar", "The waiting list per year"),
        &columns,
        years.iter().enumerate().map(row).collect(),
        vec![
            lang.pick(
                "Gevraagd wordt: de nieuwe vragen van het jaar en een deel van de wachtlijst. Gehuisvest wordt: wat het regime daarvan voor elkaar krijgt, hoogstens waar woningen voor zijn en nooit meer dan de eigen lijst.".to_owned(),
                "Asked is: the new requests of the year and a part of the waiting list. Housed is: what the regime brings about of that, at most what there are homes for and never more than the own list.".to_owned(),
            ),
            lang.pick(
                "Persoonsjaren: het aantal personen dat aan het eind van een jaar wacht, opgeteld over de jaren.".to_owned(),
                "Person-years: the persons waiting at the end of a year, added up over the years.".to_owned(),
            ),
        ],
        Some(lang.pick("wachtlijst + nieuwe vragen − gehuisvest → wachtlijst een jaar later".to_owned(), "waiting list + new requests − housed → waiting list a year later".to_owned())),
    )]
}

/// Following up: the account of one municipality.
#[must_use]
pub fn calculate_ledger(account: &Account, lang: Lang) -> Vec<Explained> {
    let columns = match lang {
        Lang::Nl => ["Halfjaar", "Opgave", "Achterstand", "Voorsprong", "Gecorrigeerd", "Gerealiseerd"],
        Lang::En => ["Half-year", "Task", "Backlog", "Lead", "Corrected", "Realised"],
    };
    let half = |half_year: HalfYear| half_year_in_words(half_year, lang);
    let row = |line: &crate::statement::AccountLine| {
        vec![
            half(line.half_year),
            lang.whole(line.task.into()),
            lang.whole(line.opening.backlog()),
            lang.whole(line.opening.lead()),
            // Also below zero, when the lead is larger than the task.
            lang.exact(&Ratio::from_integer(line.corrected.into()), 0),
            line.realised.map_or_else(|| "–".to_owned(), |realised| lang.whole(realised.number.into())),
        ]
    };
    let sentences = vec![lang.pick(
        "Per maand hoort een zesde van de gecorrigeerde opgave klaar te zijn. De wet stelt de opgave vast; dat een achterstand meegaat naar het volgende halfjaar, is praktijk.".to_owned(),
        "Each month a sixth of the corrected task should be done. The law sets the task; that a backlog goes on to the next half-year is practice.".to_owned(),
    )];
    let sum =
        lang.pick("opgave + achterstand − voorsprong → gecorrigeerde opgave", "task + backlog − lead → corrected task");
    let rows = account.lines.iter().map(row).collect();
    vec![explained(
        lang.pick("Van halfjaar naar halfjaar", "From half-year to half-year"),
        &columns,
        rows,
        sentences,
        Some(sum.to_owned()),
    )]
}
