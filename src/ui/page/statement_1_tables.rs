//! The tables of statement 1: the keys side by side, per municipality, and swaps between neighbours.

use std::sync::Arc;

use yew::{Callback, Html, html};

use super::{
    statement::StatementProps,
    statement_1::{Found, at, chosen_names, heaviest_first, is_own, shown_name},
};
use crate::{
    model::{Code, Scenario, Swap},
    statement::{ComparedKey, SwapProposal},
    text::{Lang, StatementLabel as L, figure_name},
    ui::{
        part::{
            Button, Look,
            statement::{Cell, edit, view_table},
        },
        state::Action,
    },
};

pub(super) fn view_keys(props: &StatementProps, found: &Found, lang: Lang) -> Html {
    let order = heaviest_first(found);
    let region = &found.outcome.scenario.region;
    let columns = [L::Key, L::MoreThanNow, L::FewerThanNow, L::ChosenBy, L::LargestSetback];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let row = |key: &ComparedKey| {
        let setback = key.largest_regret.as_ref().map_or_else(
            || "–".to_owned(),
            |regret| {
                let place = order.iter().position(|index| *index == regret.index).unwrap_or(0);
                let name = shown_name(props, regret.index, place);
                format!("{} ({name})", lang.exact(&regret.per_thousand, 2))
            },
        );
        let count = |count: usize| Cell::Number(lang.whole(count as u64));
        let name = figure_name(region, key.figure, lang);
        let is_best = found.compared.most_bearable.contains(&key.figure);
        let cells = vec![count(key.more), count(key.fewer), count(key.chosen_by), Cell::Words(setback)];
        (name.clone(), is_best, if is_best { format!("{name} ✓") } else { name }, cells)
    };
    let rows: Vec<_> = found.compared.keys.iter().map(row).collect();
    html! {
        <>
            { view_table(&L::KeysTable.say(lang), &columns, &rows, None, lang) }
            <p class="src">{ L::SetbackExplained.say(lang) }</p>
        </>
    }
}

pub(super) fn view_matrix(props: &StatementProps, found: &Found, lang: Lang) -> Html {
    let region = &found.outcome.scenario.region;
    let mut columns = vec![L::Municipality.say(lang).into_owned()];
    columns.extend(found.compared.keys.iter().map(|key| figure_name(region, key.figure, lang)));
    columns.push(L::WouldChoose.say(lang).into_owned());
    let row = |(place, index): (usize, &usize)| {
        let index = *index;
        let mut cells: Vec<Cell> =
            found.compared.keys.iter().map(|key| Cell::Number(lang.whole(at(Some(key), index)))).collect();
        cells.push(Cell::Words(chosen_names(found, index, lang)));
        (index.to_string(), is_own(props, index), shown_name(props, index, place), cells)
    };
    let rows: Vec<_> = heaviest_first(found).iter().enumerate().map(row).collect();
    view_table(&L::EveryKeyPerMunicipality.say(lang), &columns, &rows, None, lang)
}

pub(super) fn view_swaps(props: &StatementProps, found: &Found, lang: Lang, dispatch: &Callback<Action>) -> Html {
    if found.swaps.is_empty() {
        return html! { <p>{ L::NoSwaps.say(lang) }</p> };
    }
    let (scenario, order): (&Arc<Scenario>, _) = (&props.scenario, heaviest_first(found));
    let name = |code: Code| {
        let index = scenario.region.index_of(code).unwrap_or(0);
        shown_name(props, index, order.iter().position(|known| *known == index).unwrap_or(0))
    };
    let columns = [L::TakesFewer, L::TakesMore, L::HomesColumn, L::BeforeAfter, L::TakeOverColumn];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let row = |swap: &SwapProposal| {
        let (from, to, homes) = (swap.from, swap.to, u32::try_from(swap.homes).unwrap_or(u32::MAX));
        let on_press = edit(scenario, dispatch, move |next, ()| next.swaps.push(Swap { from, to, homes, group: None }));
        let before_after = format!(
            "{} → {}; {} → {}",
            lang.whole(swap.from_homes.0),
            lang.whole(swap.from_homes.1),
            lang.whole(swap.to_homes.0),
            lang.whole(swap.to_homes.1)
        );
        let cells = vec![
            Cell::Words(name(to)),
            Cell::Number(lang.whole(swap.homes)),
            Cell::Words(before_after),
            Cell::Html(
                html! { <Button look={Look::Text} {on_press}>{ L::SwapThis.say(lang) }<span class="vh">{ format!(" {} – {}", name(from), name(to)) }</span></Button> },
            ),
        ];
        (from.to_string(), false, name(from), cells)
    };
    let rows: Vec<_> = found.swaps.iter().map(row).collect();
    html! {
        <>
            { view_table(&L::SwapsTable.say(lang), &columns, &rows, None, lang) }
            <p class="src">{ L::SwapsExplained.say(lang) }</p>
        </>
    }
}
