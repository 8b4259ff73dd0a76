//! One cell: what was read, what stood there, and a field to correct it.

use yew::{Callback, Event, Html, classes, html};

use super::{cell_id, decide};
use crate::{
    figures::{Cell, CellOrigin, Issue, Repair, Severity},
    model::Standing,
    text::{FiguresLabel as Label, Lang, import_issue_in_words, standing_name},
    ui::{checked::Checked, effects, state::FiguresAction},
};

/// Which cells can be typed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Editing {
    /// Those with a problem, and those that were typed already.
    Problems,
    /// All.
    All,
}

/// The cell in a row and column, under the name of its column.
pub(super) fn view_cell(
    checked: &Checked,
    (row, column): (usize, usize),
    (row_name, column_name): (&str, &str),
    editing: Editing,
    (lang, dispatch): (Lang, &Callback<FiguresAction>),
) -> Html {
    let Some(cell) = checked.draft.columns().get(column).and_then(|column| column.cells.get(row)) else {
        return Html::default();
    };
    let issue = checked.at_cell(row, column);
    let is_wrong = issue.is_some_and(|issue| issue.severity == Severity::Blocks);
    let is_field = is_wrong || editing == Editing::All || matches!(cell.origin, CellOrigin::Typed(_));
    let name = Label::Cell { row: row_name, column: column_name }.say(lang);
    let inner = if is_field {
        view_field(cell, (row, column), (&name, is_wrong, editing), (lang, dispatch))
    } else {
        html! { { written(cell, lang) } }
    };
    html! {
        <td class="num" data-l={column_name.to_owned()}>
            <div>
                { inner }
                { for issue.map(|issue| view_issue(issue, checked, (row, column, editing), lang)) }
                { view_origin(cell, (row, column), lang, dispatch) }
            </div>
        </td>
    }
}

/// The number as the reader writes it; what is no number as it stands.
fn written(cell: &Cell, lang: Lang) -> String {
    cell.value.map_or_else(|_| cell.text().to_owned(), |value| lang.decimal(value))
}

fn view_field(
    cell: &Cell,
    (row, column): (usize, usize),
    (name, is_wrong, editing): (&str, bool, Editing),
    (lang, dispatch): (Lang, &Callback<FiguresAction>),
) -> Html {
    let on_change = dispatch.reform(move |event: Event| {
        FiguresAction::Repaired(Repair::CellTyped { row, column, text: effects::entered_text(&event) })
    });
    let value = match cell.origin {
        CellOrigin::Known | CellOrigin::Assumed | CellOrigin::Repaired => written(cell, lang),
        CellOrigin::Written | CellOrigin::Typed(_) => cell.text().to_owned(),
    };
    // The same cell can stand in both tables; the links lead to the one with the question.
    let id = (editing == Editing::Problems).then(|| cell_id(row, column));
    let described_by = (is_wrong && editing == Editing::Problems).then(|| format!("{}-fout", cell_id(row, column)));
    html! {
        <input {id} class={classes!("input", "num", is_wrong.then_some("bad"))} type="text" inputmode="decimal" autocomplete="off"
            value={value} aria-label={name.to_owned()} aria-invalid={is_wrong.then_some("true")} aria-describedby={described_by}
            onchange={on_change} />
    }
}

fn view_issue(issue: &Issue, checked: &Checked, (row, column, editing): (usize, usize, Editing), lang: Lang) -> Html {
    let words = import_issue_in_words(issue, &checked.draft, lang);
    let id = (editing == Editing::Problems).then(|| format!("{}-fout", cell_id(row, column)));
    match issue.severity {
        Severity::Blocks | Severity::File => html! {
            <span class="cell-err" {id}>{ Label::Wrong.say(lang) }{ " " }{ words.what }{ " " }{ words.remedy }</span>
        },
        // What was repaired is told by the line below it.
        Severity::Asks | Severity::Tells
            if issue.repairs.iter().any(|repair| matches!(repair, Repair::CellRestored { .. })) =>
        {
            Html::default()
        }
        Severity::Asks | Severity::Tells => html! { <span class="cell-fix" {id}>{ words.what }</span> },
    }
}

/// What stood there, when something else is used, with a button to go back to it.
fn view_origin(cell: &Cell, (row, column): (usize, usize), lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let kind = match cell.origin {
        CellOrigin::Written => return Html::default(),
        CellOrigin::Repaired | CellOrigin::Typed(_) => None,
        CellOrigin::Known => Some(Label::FigureInUse.say(lang).into_owned()),
        CellOrigin::Assumed => Some(standing_name(Standing::Assumption, lang).to_owned()),
    };
    let on_back = decide(Repair::CellRestored { row, column }, dispatch).reform(|_: yew::MouseEvent| ());
    let before = if cell.written.is_empty() {
        html! { { Label::WasEmpty.say(lang) } }
    } else {
        html! { <>{ Label::WasWritten.say(lang) }{ " " }<s class="raw">{ &cell.written }</s></> }
    };
    html! {
        <span class="cell-fix">
            { for kind.map(|kind| format!("{kind}, ")) }{ before }{ " " }
            <button type="button" onclick={on_back}>{ Label::Back.say(lang) }</button>
        </span>
    }
}
