//! A table that scrolls by itself on a narrow screen, and a fold for what not everybody needs.

use yew::{Html, classes, html};

use crate::text::{Lang, StatementLabel as L};

/// One cell of a table.
#[derive(Clone)]
pub(crate) enum Cell {
    /// A number, at the right.
    Number(String),
    /// A number with the colour of a part, at the right.
    Swatch(&'static str, String),
    /// Words, at the left.
    Words(String),
    /// A drawing of the number beside it, which a narrow screen leaves out.
    Bar(Html),
    /// A field for a number, at the right.
    Field(Html),
    /// Anything else.
    Html(Html),
}

/// A row: its key, whether it is the own municipality, its name, and its cells.
pub(crate) type Row = (String, bool, String, Vec<Cell>);

/// A table with a caption. The first column names the rows; columns whose first cell is a number stand at the right.
pub(crate) fn view_table(
    caption: &str,
    columns: &[String],
    rows: &[Row],
    total: Option<&[String]>,
    lang: Lang,
) -> Html {
    let first = |column: usize| rows.first().and_then(|(_, _, _, cells)| cells.get(column.checked_sub(1)?));
    let is_bar = |column: usize| matches!(first(column), Some(Cell::Bar(_)));
    let side = |column: usize| match first(column)? {
        Cell::Number(_) | Cell::Swatch(..) => Some("num"),
        Cell::Field(_) => Some("num field-num"),
        Cell::Words(_) | Cell::Bar(_) | Cell::Html(_) => None,
    };
    let head = |(index, column): (usize, &String)| match is_bar(index) {
        // What the drawing shows stands in the column before it.
        true => html! { <td class="bar-cell" /> },
        false => html! { <th scope="col" class={side(index)}>{ column }</th> },
    };
    let cell = |cell: &Cell| match cell {
        Cell::Number(number) => html! { <td class="num">{ number }</td> },
        Cell::Swatch(class, number) => html! {
            <td class="num"><i class={classes!("swatch", *class)} aria-hidden="true" />{ number }</td>
        },
        Cell::Words(words) => html! { <td class="words">{ words }</td> },
        Cell::Bar(drawing) => html! { <td class="bar-cell">{ drawing.clone() }</td> },
        Cell::Field(field) => html! { <td class="num">{ field.clone() }</td> },
        Cell::Html(html) => html! { <td>{ html.clone() }</td> },
    };
    let row = |(key, is_own, name, cells): &Row| {
        html! {
            <tr key={key.clone()} class={is_own.then_some("own")}><th scope="row">{ name }</th>{ for cells.iter().map(cell) }</tr>
        }
    };
    let foot = |(index, text): (usize, &String)| match index {
        0 => html! { <th scope="row">{ text }</th> },
        _ => html! { <td class={side(index)}>{ text }</td> },
    };
    html! {
        <div class="scroller" tabindex="0" role="region" aria-label={L::TableOf(caption).say(lang).into_owned()}>
            <table class="tbl">
                <caption><span>{ caption }</span></caption>
                <thead><tr>{ for columns.iter().enumerate().map(head) }</tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
                if let Some(total) = total {
                    <tfoot><tr>{ for total.iter().enumerate().map(foot) }</tr></tfoot>
                }
            </table>
        </div>
    }
}

/// A fold that the browser opens and closes.
pub(crate) fn view_fold(summary: &str, content: Html) -> Html {
    html! { <details class="datatbl"><summary>{ summary }</summary>{ content }</details> }
}
