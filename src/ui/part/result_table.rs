//! "Wat elke gemeente doet": one row per municipality, sortable by every column, with a total that closes.

use std::{cmp::Ordering, rc::Rc};

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::{
    drawing::view_scene,
    result_row::{Strip, view_row, view_total},
};
use crate::{
    chart::{Tick, draw_range_axis},
    model::Code,
    text::{Label, Lang},
    ui::{
        context::{use_dispatch, use_lang},
        division::{Division, Row},
        state::{Action, Column, ColumnGroup, Direction, Sort},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct ResultTableProps {
    pub(crate) division: Rc<Division>,
    pub(crate) own: Option<Code>,
    pub(crate) sort: Sort,
    pub(crate) columns: ColumnGroup,
}

#[component]
pub(crate) fn ResultTable(props: &ResultTableProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let ResultTableProps { division, own, sort, columns } = props;
    let strip = Strip::of(division, lang);
    let on_pick = dispatch.reform(|code| Action::MunicipalityChosen(Some(code)));
    let rows = order(division, *sort);
    let sorted_by = words::column_name(sort.column).say(lang).replace('\u{ad}', "").to_lowercase();
    let caption = Label::TableCaption { task: division.total.task, order: &sorted_by }.say(lang);
    html! {
        <>
            { view_column_groups(*columns, lang, &dispatch) }
            <div class="res-wrap">
                <table class="tbl res-tbl" id="result" data-cols={columns.name()}>
                    <caption>{ caption }</caption>
                    <thead><tr>{ for Column::ALL.into_iter().map(|column| view_head(column, *sort, &strip, lang, &dispatch)) }</tr></thead>
                    <tbody>{ for rows.into_iter().map(|row| view_row(row, division.span(row), Some(row.code) == *own, &strip, &on_pick)) }</tbody>
                    <tfoot>{ view_total(division, lang) }</tfoot>
                </table>
            </div>
        </>
    }
}

/// The rows in the order of the table; equal rows stay in the order of the region.
pub(crate) fn order(division: &Division, sort: Sort) -> Vec<&Row> {
    let mut rows: Vec<&Row> = division.rows.iter().collect();
    // How far the keys lie apart.
    let width = |row: &Row| {
        let keys = division.span(row).map_or(&[][..], |span| &span.keys);
        let ends = keys.iter().fold((f64::MAX, 0.0), |(low, high), key| (f64::min(low, *key), f64::max(high, *key)));
        ends.1 - ends.0
    };
    let compare = |left: &Row, right: &Row| match sort.column {
        Column::Name => left.index.cmp(&right.index),
        Column::Housed => left.housed.cmp(&right.housed),
        Column::Homes => left.homes.cmp(&right.homes),
        Column::Difference => left.difference.cmp(&right.difference),
        Column::PerThousand => left.burden.total_cmp(&right.burden),
        Column::OfLettings => left.of_lettings.cmp(&right.of_lettings),
        Column::Range => width(left).total_cmp(&width(right)),
    };
    let turn = |order: Ordering| match sort.direction {
        Direction::Ascending => order,
        Direction::Descending => order.reverse(),
    };
    crate::order::sort_by(&mut rows, |left, right| turn(compare(left, right)));
    rows
}

/// The class by which a phone shows the column with others, and by which it gets its width.
pub(super) fn column_class(column: Column) -> &'static str {
    match column {
        Column::Name => "c-name",
        Column::Housed | Column::Homes => "num g-aan",
        Column::Difference => "num c-diff g-aan",
        Column::PerThousand | Column::OfLettings => "num g-last",
        Column::Range => "c-rng g-ber",
    }
}

fn view_head(column: Column, sort: Sort, strip: &Strip, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let is_sorted = column == sort.column;
    let (order, arrow) = match sort.direction {
        Direction::Ascending => ("ascending", " ↑"),
        Direction::Descending => ("descending", " ↓"),
    };
    let on_click = dispatch.reform(move |_: MouseEvent| Action::SortChosen(column));
    let axis = (column == Column::Range).then(|| view_axis(strip));
    html! {
        <th key={column_class(column).to_owned() + &format!("{column:?}")} scope="col" class={column_class(column)} aria-sort={is_sorted.then_some(order)}>
            <button class="sort" type="button" onclick={on_click}>
                { words::column_name(column).say(lang) }
                if is_sorted {
                    <span aria-hidden="true">{ arrow }</span>
                }
            </button>
            { axis }
        </th>
    }
}

fn view_axis(strip: &Strip) -> Html {
    let ticks: Vec<Tick<'_>> = strip.ticks.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    view_scene(&draw_range_axis(&ticks), None)
}

fn view_column_groups(chosen: ColumnGroup, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let button = |group: ColumnGroup| {
        let on_click = dispatch.reform(move |_: MouseEvent| Action::ColumnsChosen(group));
        html! {
            <button key={group.name()} type="button" aria-pressed={(group == chosen).to_string()} onclick={on_click}>
                { words::column_group_name(group).say(lang) }
            </button>
        }
    };
    html! {
        <div class="cols-pick" role="group" aria-label={Label::WhichColumns.say(lang)}>
            { for ColumnGroup::ALL.into_iter().map(button) }
        </div>
    }
}
