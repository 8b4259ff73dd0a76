//! "Wat elke gemeente doet": one row per municipality, sortable by every column, with a total that closes.

use std::cmp::Ordering;

use yew::{Callback, Html, MouseEvent};

use super::{
    drawing::view_scene,
    result_row::{Strip, view_row, view_total},
};
use crate::{
    chart::{Tick, draw_range_axis},
    model::Code,
    text::{Label, Lang},
    ui::{
        element::{Element, element, list, pressed},
        overview::{Overview, Row},
        state::{Action, Column, ColumnGroup, Direction, Sort},
        words,
    },
};

pub(crate) fn view_result_table(
    overview: &Overview,
    own: Option<Code>,
    (sort, columns): (Sort, ColumnGroup),
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    let strip = Strip::of(overview, lang);
    let on_pick = dispatch.reform(|code| Action::MunicipalityChosen(Some(code)));
    let rows = order(overview, sort);
    let sorted_by = words::column_name(sort.column).say(lang).replace('\u{ad}', "").to_ascii_lowercase();
    let caption = Label::TableCaption { task: overview.total.task, order: &sorted_by };
    let mut head = element("tr");
    for column in Column::ALL {
        if column == Column::Range {
            head = head.with(support_slot("th", "head").fixed("scope", "col"));
        }
        head = head.child(view_head(column, sort, &strip, lang, dispatch));
    }
    let mut body = element("tbody");
    for row in rows {
        body = body.child(view_row(row, overview.span(row), Some(row.code) == own, &strip, &on_pick));
    }
    let table = element("table")
        .fixed("id", "result")
        .fixed("data-cols", columns.name())
        .class("tbl res-tbl")
        .with(element("caption").say(&caption, lang))
        .with(element("thead").with(head))
        .with(body)
        .with(element("tfoot").child(view_total(overview, lang)));
    list(vec![view_column_groups(columns, lang, dispatch), element("div").class("res-wrap").with(table).html()])
}

/// The rows in the order of the table; equal rows stay in the order of the region.
pub(crate) fn order(overview: &Overview, sort: Sort) -> Vec<&Row> {
    let mut rows: Vec<&Row> = overview.rows.iter().collect();
    // How far the keys lie apart.
    let width = |row: &Row| {
        let keys = overview.span(row).map_or(&[][..], |span| &span.keys);
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

/// A cell that the second module fills with the homes without support; a column that stays empty is not shown.
pub(super) fn support_slot(tag: &'static str, row: &str) -> Element {
    element(tag).attribute("id", support_slot_id(row)).class("num g-last c-sup")
}

/// The id of such a cell, by the code of the municipality, `head` or `total`.
pub(crate) fn support_slot_id(row: &str) -> String {
    ["sup-", row].concat()
}

fn view_head(column: Column, sort: Sort, strip: &Strip, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let is_sorted = column == sort.column;
    let (order, arrow) = match sort.direction {
        Direction::Ascending => ("ascending", " ↑"),
        Direction::Descending => ("descending", " ↓"),
    };
    let on_click = dispatch.reform(move |_: MouseEvent| Action::SortChosen(column));
    let mut button = element("button")
        .fixed("type", "button")
        .class("sort")
        .on_click(Some(on_click))
        .say(&words::column_name(column), lang);
    if is_sorted {
        button = button.with(element("span").fixed("aria-hidden", "true").text(arrow));
    }
    let mut head = element("th")
        .fixed("scope", "col")
        .maybe("aria-sort", is_sorted.then_some(order))
        .class(column_class(column))
        .with(button);
    if column == Column::Range {
        head = head.child(view_axis(strip));
    }
    head.html()
}

fn view_axis(strip: &Strip) -> Html {
    let ticks: Vec<Tick<'_>> = strip.ticks.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    view_scene(&draw_range_axis(&ticks), None)
}

fn view_column_groups(chosen: ColumnGroup, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let mut groups =
        element("div").fixed("role", "group").named("aria-label", &Label::WhichColumns, lang).class("cols-pick");
    for group in ColumnGroup::ALL {
        let on_click = dispatch.reform(move |_: MouseEvent| Action::ColumnsChosen(group));
        let button = element("button")
            .key(group.name())
            .fixed("type", "button")
            .fixed("aria-pressed", pressed(group == chosen))
            .on_click(Some(on_click))
            .say(&words::column_group_name(group), lang);
        groups = groups.with(button);
    }
    groups.html()
}
