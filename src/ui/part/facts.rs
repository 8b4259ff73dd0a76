//! How equal the burden is, in numbers: each beside what it is now and the least that whole homes allow.

use std::rc::Rc;

use num_traits::ToPrimitive;
use yew::{Html, Properties, component, html};

use crate::{
    measure::{self, Extreme, Fairness},
    text::{Lang, RestLabel},
    ui::{
        context::use_lang,
        division::Division,
        overview::{housed_now, inhabitants},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct FactsProps {
    pub(super) division: Rc<Division>,
    pub(super) spread: Rc<Spread>,
}

/// How homes are spread over inhabitants. Only the part about burden shows it, so the first module does not link it.
#[derive(Debug, PartialEq)]
pub(super) struct Spread {
    pub(super) mix: Option<Fairness>,
    /// What is housed now.
    pub(super) now: Option<Fairness>,
    /// The least that whole homes allow.
    least: Option<Fairness>,
}

impl Spread {
    pub(super) fn of(division: &Division) -> Self {
        let inhabitants = inhabitants(division.region());
        let homes: Vec<u64> = division.outcome.total.homes().collect();
        // Methods that do not close spread another number of homes than the task.
        let spread =
            if division.total.rounding == 0 { division.scenario().task_in_homes() } else { division.total.homes };
        Self {
            mix: measure::fairness(&homes, inhabitants),
            now: measure::fairness(&housed_now(division.scenario()), inhabitants),
            least: measure::unavoidable(spread, inhabitants),
        }
    }
}

/// One measure in words.
struct Fact {
    name: String,
    value: String,
    beside: String,
    meaning: String,
    least: Option<String>,
}

#[component]
pub(super) fn Facts(props: &FactsProps) -> Html {
    let lang = use_lang();
    let FactsProps { division, spread } = props;
    let Some(fairness) = &spread.mix else { return Html::default() };
    let least = spread.least.as_ref();
    let facts = [
        hoover(division, spread, fairness, lang),
        measured((RestLabel::Gini, RestLabel::GiniExplained), (fairness, spread), |fairness| fairness.gini, lang),
        measured((RestLabel::Theil, RestLabel::TheilExplained), (fairness, spread), |fairness| fairness.theil, lang),
        extreme(division, (RestLabel::HighestBurden, &fairness.highest), least.map(|least| &least.highest), lang),
        extreme(division, (RestLabel::LowestBurden, &fairness.lowest), least.map(|least| &least.lowest), lang),
    ];
    html! { <dl class="facts">{ for facts.iter().map(view_fact) }</dl> }
}

fn view_fact(fact: &Fact) -> Html {
    html! {
        <div key={fact.name.clone()}>
            <dt>{ &fact.name }</dt>
            <dd>
                <span class="v">{ &fact.value }{ " " }<small>{ &fact.beside }</small></span>{ &fact.meaning }
                if let Some(least) = &fact.least {
                    { " " }{ least }
                }
            </dd>
        </div>
    }
}

fn hoover(division: &Division, spread: &Spread, fairness: &Fairness, lang: Lang) -> Fact {
    let written = |fairness: &Fairness| lang.with_percent_sign(&lang.measure(fairness.hoover * 100.0, 1));
    let to_move = (fairness.hoover * division.total.homes.to_f64().unwrap_or(0.0)).round().to_u64().unwrap_or(0);
    Fact {
        name: RestLabel::Hoover.say(lang).into_owned(),
        value: written(fairness),
        beside: now(spread.now.as_ref().map(written), lang),
        meaning: RestLabel::HooverExplained(to_move).say(lang).into_owned(),
        least: least(spread.least.as_ref().map(written), lang),
    }
}

fn measured(
    (name, meaning): (RestLabel<'_>, RestLabel<'_>),
    (fairness, spread): (&Fairness, &Spread),
    measure: fn(&Fairness) -> f64,
    lang: Lang,
) -> Fact {
    let written = |fairness: &Fairness| lang.measure(measure(fairness), 3);
    Fact {
        name: name.say(lang).into_owned(),
        value: written(fairness),
        beside: now(spread.now.as_ref().map(written), lang),
        meaning: meaning.say(lang).into_owned(),
        least: least(spread.least.as_ref().map(written), lang),
    }
}

fn extreme(
    division: &Division,
    (name, extreme): (RestLabel<'_>, &Extreme),
    unavoidable: Option<&Extreme>,
    lang: Lang,
) -> Fact {
    let written = |extreme: &Extreme| lang.exact(&extreme.per_thousand, 2);
    let row = division.rows.iter().find(|row| row.index == extreme.index);
    Fact {
        name: name.say(lang).into_owned(),
        value: written(extreme),
        beside: row.map_or_else(String::new, |row| row.name.clone()),
        meaning: RestLabel::HomesPerThousand.say(lang).into_owned(),
        least: unavoidable.map(|extreme| RestLabel::EqualWouldBe(&written(extreme)).say(lang).into_owned()),
    }
}

fn now(value: Option<String>, lang: Lang) -> String {
    value.map_or_else(String::new, |value| RestLabel::NowIs(&value).say(lang).into_owned())
}

fn least(value: Option<String>, lang: Lang) -> Option<String> {
    value.map(|value| RestLabel::LeastPossible(&value).say(lang).into_owned())
}
