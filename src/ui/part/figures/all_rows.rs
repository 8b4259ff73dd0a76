//! Every row that was read, and the rows that were set apart: folded away, and drawn only when opened.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::{
    cell::Editing,
    rows::{view_head, view_more, view_row},
    use_figures_dispatch,
};
use crate::{
    figures::Apart,
    text::{FiguresLabel as Label, Lang, apart_reason_in_words},
    ui::{
        checked::Checked,
        context::{use_dispatch, use_lang},
        part::key_setting::toggle,
        state::{Fold, ROWS_AT_ONCE, View},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct OtherRowsProps {
    pub(crate) checked: Rc<Checked>,
    pub(crate) view: View,
    /// How many rows are shown on top of the first ones.
    pub(crate) more_rows: usize,
}

#[component]
pub(crate) fn OtherRows(props: &OtherRowsProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let (apart, rows) = (props.checked.draft.apart(), props.checked.draft.rows().len());
    let is_open = |fold| props.view.is_open(fold);
    let shown = ROWS_AT_ONCE + props.more_rows;
    html! {
        <>
            if !apart.is_empty() {
                <details class="fold" open={is_open(Fold::RowsApart)}>
                    <summary onclick={toggle(Fold::RowsApart, &dispatch)}>{ Label::Apart(apart.len()).say(lang) }</summary>
                    if is_open(Fold::RowsApart) {
                        { view_apart(apart, shown, lang) }
                    }
                </details>
            }
            <details class="fold" open={is_open(Fold::AllRows)}>
                <summary onclick={toggle(Fold::AllRows, &dispatch)}>{ Label::AllRows(rows).say(lang) }</summary>
                if is_open(Fold::AllRows) {
                    <AllRows checked={Rc::clone(&props.checked)} {shown} />
                }
            </details>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AllRowsProps {
    checked: Rc<Checked>,
    shown: usize,
}

/// Every row, every cell a field: for who wants to correct what we did not doubt.
#[component]
fn AllRows(props: &AllRowsProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let checked = &props.checked;
    let all = checked.draft.rows().len();
    let shown = all.min(props.shown);
    html! {
        <>
            <div class="scroller">
                <table class="tbl grid-tbl stack rowq" aria-label={Label::AllRows(all).say(lang)}>
                    { view_head(checked, lang) }
                    <tbody>{ for (0..shown).map(|row| view_row(checked, row, Editing::All, (lang, &dispatch))) }</tbody>
                </table>
            </div>
            { view_more(all, shown, lang, &dispatch) }
        </>
    }
}

fn view_apart(apart: &[Apart], shown: usize, lang: Lang) -> Html {
    let heads = [Label::RowHead, Label::TextHead, Label::ReasonHead];
    let row = |row: &Apart| {
        html! {
            <tr key={row.number}>
                <th scope="row">{ row.number }</th>
                <td data-l={Label::TextHead.say(lang)}><div>{ &row.text }</div></td>
                <td data-l={Label::ReasonHead.say(lang)}><div>{ apart_reason_in_words(row.reason, lang) }</div></td>
            </tr>
        }
    };
    html! {
        <>
            <p class="hint">{ Label::ApartExplained.say(lang) }</p>
            <table class="tbl grid-tbl stack" aria-label={Label::Apart(apart.len()).say(lang)}>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head.say(lang) }</th> }) }</tr></thead>
                <tbody>{ for apart.iter().take(shown).map(row) }</tbody>
            </table>
        </>
    }
}
