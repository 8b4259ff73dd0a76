//! Need against supply per municipality, and the least extra homes with which nobody falls short.

use num_traits::ToPrimitive;
use yew::{Html, html};

use super::statement::StatementProps;
use crate::{
    chart::draw_share,
    model::Ratio,
    statement::{Short, Shortage},
    text::{Lang, StatementLabel as L, least_in_words, why_short},
    ui::part::{
        statement::{Cell, Row, view_fold, view_table},
        view_scene,
    },
};

/// How many municipalities stand in the open table.
const FIRST: usize = 12;

/// Who falls short, the largest part first; after that, in a fold, everybody else.
pub(super) fn view_short(props: &StatementProps, found: &Shortage, lang: Lang) -> Html {
    let municipalities = &found.municipalities;
    let mut order: Vec<usize> = (0..municipalities.len()).collect();
    order.sort_by(|left, right| {
        let part = |index: &usize| municipalities.get(*index).map(part);
        part(right).cmp(&part(left)).then(left.cmp(right))
    });
    let short = municipalities.iter().filter(|short| short.unmet() > 0).count();
    let columns = [
        L::Municipality,
        L::Needed,
        L::Available,
        L::WithoutHomeColumn,
        L::WithoutSupport,
        L::PartColumn,
        // The column of the drawing, whose head is empty.
        L::PartColumn,
        L::WhyColumn,
    ];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let rows: Vec<Row> = order
        .iter()
        .filter_map(|index| {
            let municipality = props.scenario.region.municipalities().get(*index)?;
            let is_own = props.own == Some(municipality.code);
            let cells = cells(municipalities.get(*index)?, lang);
            Some((municipality.code.to_string(), is_own, municipality.name.clone(), cells))
        })
        .collect();
    let (first, rest) = rows.split_at(rows.len().min(short.min(FIRST)));
    let table = |caption: &str, rows: &[_]| view_table(caption, &columns, rows, None, lang);
    let others = match first.is_empty() {
        true => L::AllMunicipalities(rest.len()),
        false => L::AndOthers(rest.len()),
    };
    let others = others.say(lang);
    html! {
        <>
            <h3 class="big">{ L::CountFallsShort { count: short, of: municipalities.len() }.say(lang) }</h3>
            if !first.is_empty() {
                { table(&L::ShortTable.say(lang), first) }
            }
            if !rest.is_empty() {
                { view_fold(&others, table(&others, rest)) }
            }
        </>
    }
}

/// The part of the need that falls short.
fn part(short: &Short) -> Ratio {
    Ratio::new(short.unmet().into(), short.need.max(1).into())
}

fn cells(short: &Short, lang: Lang) -> Vec<Cell> {
    let part = part(short);
    let bar = view_scene(&draw_share(part.to_f64().unwrap_or(0.0)), None);
    vec![
        Cell::Number(lang.whole(short.need)),
        Cell::Number(lang.whole(short.supply)),
        Cell::Number(lang.whole(short.without_home)),
        Cell::Number(lang.whole(short.without_support)),
        Cell::Number(lang.percent(&part, 0)),
        Cell::Bar(bar),
        Cell::Words(why_short(short, lang).to_owned()),
    ]
}

/// The least extra homes under the present distribution and under the fair one.
pub(super) fn view_least(props: &StatementProps, found: &Shortage, lang: Lang) -> Html {
    let columns = [L::HowBuilt, L::LeastExtra].map(|label| label.say(lang).into_owned());
    let as_now = found.least.as_now.map_or_else(|| L::NotPossible.say(lang).into_owned(), |homes| lang.whole(homes));
    let rows = [
        (L::BuiltWhereLacking, lang.whole(found.least.where_they_lack)),
        (L::BuiltAsNow, as_now),
        (L::BuiltAndShared, lang.whole(found.least.spread_fairly)),
    ];
    let row = |(label, number): (L<'static>, String)| {
        let name = label.say(lang).into_owned();
        (name.clone(), false, name, vec![Cell::Number(number)])
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    let (first, second) = least_in_words(&props.scenario.region, found, lang);
    html! {
        <>
            <h3>{ L::LeastTitle.say(lang) }</h3>
            <p class="lede">{ first }</p>
            { view_table(&L::LeastTable.say(lang), &columns, &rows, None, lang) }
            if !second.is_empty() {
                <p class="src">{ second }</p>
            }
        </>
    }
}
