//! One step of an explanation: heading, table, sentences and the sum.

use yew::{Html, html};

use crate::text::{Explained, Lang, RestLabel};

/// A step as an item of the list of steps.
pub(super) fn view_explained(step: &Explained, lang: Lang) -> Html {
    html! {
        <li key={step.heading.clone()}>
            <div>
                <h3>{ &step.heading }</h3>
                if !step.columns.is_empty() {
                    <div class="scroller" tabindex="0" role="region" aria-label={RestLabel::TableOf(&step.heading).say(lang).into_owned()}>
                        { view_table(step) }
                    </div>
                }
                { for step.sentences.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
                if let Some(sum) = &step.sum {
                    <p class="sum">{ sum }</p>
                }
            </div>
        </li>
    }
}

fn view_table(step: &Explained) -> Html {
    let column =
        |(index, name): (usize, &String)| html! { <th scope="col" class={(index > 0).then_some("num")}>{ name }</th> };
    html! {
        <table>
            <thead><tr>{ for step.columns.iter().enumerate().map(column) }</tr></thead>
            <tbody>{ for step.rows.iter().map(|cells| view_cells(cells, &step.columns)) }</tbody>
            if !step.total.is_empty() {
                <tfoot>{ view_cells(&step.total, &[]) }</tfoot>
            }
        </table>
    }
}

/// On a phone the row of headings is gone: every cell carries its own.
fn view_cells(cells: &[String], columns: &[String]) -> Html {
    let last = cells.len().saturating_sub(1);
    let cell = |(index, text): (usize, &String)| {
        if index == 0 {
            return html! { <th scope="row">{ text }</th> };
        }
        let class = if index == last { "num b" } else { "num" };
        let heading = columns.get(index).map(|heading| format!("{heading} "));
        html! { <td {class} data-op={heading}>{ text }</td> }
    };
    html! { <tr>{ for cells.iter().enumerate().map(cell) }</tr> }
}
