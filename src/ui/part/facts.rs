//! How equal the burden is, in numbers: each beside what it is now and the least that whole homes allow.

use std::rc::Rc;

use num_traits::ToPrimitive;
use yew::{Html, Properties, component, html};

use crate::{
    measure::{Extreme, Fairness},
    text::{Label, Lang},
    ui::{context::use_lang, division::Division},
};

#[derive(Properties, PartialEq)]
pub(super) struct FactsProps {
    pub(super) division: Rc<Division>,
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
    let division = &props.division;
    let Some(fairness) = &division.fairness else { return Html::default() };
    let least = division.unavoidable.as_ref();
    let facts = [
        hoover(division, fairness, lang),
        measured((Label::Gini, Label::GiniExplained), (fairness, division), |fairness| fairness.gini, lang),
        measured((Label::Theil, Label::TheilExplained), (fairness, division), |fairness| fairness.theil, lang),
        extreme(division, (Label::HighestBurden, &fairness.highest), least.map(|least| &least.highest), lang),
        extreme(division, (Label::LowestBurden, &fairness.lowest), least.map(|least| &least.lowest), lang),
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

fn hoover(division: &Division, fairness: &Fairness, lang: Lang) -> Fact {
    let written = |fairness: &Fairness| lang.with_percent_sign(&lang.measure(fairness.hoover * 100.0, 1));
    let to_move = (fairness.hoover * division.total.homes.to_f64().unwrap_or(0.0)).round().to_u64().unwrap_or(0);
    Fact {
        name: Label::Hoover.say(lang).into_owned(),
        value: written(fairness),
        beside: now(division.backdrop.fairness_now.as_ref().map(written), lang),
        meaning: Label::HooverExplained(to_move).say(lang).into_owned(),
        least: least(division.unavoidable.as_ref().map(written), lang),
    }
}

fn measured(
    (name, meaning): (Label<'_>, Label<'_>),
    (fairness, division): (&Fairness, &Division),
    measure: fn(&Fairness) -> f64,
    lang: Lang,
) -> Fact {
    let written = |fairness: &Fairness| lang.measure(measure(fairness), 3);
    Fact {
        name: name.say(lang).into_owned(),
        value: written(fairness),
        beside: now(division.backdrop.fairness_now.as_ref().map(written), lang),
        meaning: meaning.say(lang).into_owned(),
        least: least(division.unavoidable.as_ref().map(written), lang),
    }
}

fn extreme(
    division: &Division,
    (name, extreme): (Label<'_>, &Extreme),
    unavoidable: Option<&Extreme>,
    lang: Lang,
) -> Fact {
    let written = |extreme: &Extreme| lang.exact(&extreme.per_thousand, 2);
    let row = division.rows.iter().find(|row| row.index == extreme.index);
    Fact {
        name: name.say(lang).into_owned(),
        value: written(extreme),
        beside: row.map_or_else(String::new, |row| row.name.clone()),
        meaning: Label::HomesPerThousand.say(lang).into_owned(),
        least: unavoidable.map(|extreme| Label::EqualWouldBe(&written(extreme)).say(lang).into_owned()),
    }
}

fn now(value: Option<String>, lang: Lang) -> String {
    value.map_or_else(String::new, |value| Label::NowIs(&value).say(lang).into_owned())
}

fn least(value: Option<String>, lang: Lang) -> Option<String> {
    value.map(|value| Label::LeastPossible(&value).say(lang).into_owned())
}
