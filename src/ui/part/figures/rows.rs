//! "Rijen met een vraag": the rows that need a look, each question beside what it is about.

use std::rc::Rc;

use yew::{Callback, Event, Html, Properties, component, html};

use super::{
    cell::{Editing, view_cell},
    decide,
    problems::view_remedies,
    row_id, use_figures_dispatch,
};
use crate::{
    figures::{Issue, IssueKind, Repair, Row, RowUse, Severity},
    model::{Code, Municipality},
    text::{FiguresLabel as Label, Label as Common, Lang, import_issue_in_words},
    ui::{
        checked::Checked,
        context::use_lang,
        effects,
        part::button::{Button, Look},
        state::{FiguresAction, ROWS_AT_ONCE},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct RowSectionProps {
    pub(crate) checked: Rc<Checked>,
    /// How many rows are shown on top of the first ones.
    pub(crate) more_rows: usize,
}

/// More columns than this do not fit in a table for people.
pub(super) const COLUMNS_SHOWN: usize = 24;

#[component]
pub(crate) fn RowSection(props: &RowSectionProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let checked = &props.checked;
    let asked = checked.asked_rows();
    let all = checked.draft.rows().len();
    let shown = asked.len().min(ROWS_AT_ONCE + props.more_rows);
    let count = if asked.is_empty() { Label::NoRowsWithQuestion } else { Label::RowsCount { asked: asked.len(), all } };
    html! {
        <section class="sec" aria-labelledby="h-rows">
            <header><h2 id="h-rows">{ Label::RowsWithQuestion.say(lang) }</h2><p>{ count.say(lang) }</p></header>
            if !asked.is_empty() {
                <div class="scroller">
                    <table class="tbl grid-tbl stack rowq" aria-labelledby="h-rows">
                        { view_head(checked, lang) }
                        <tbody>{ for asked.iter().take(shown).map(|row| view_row(checked, *row, Editing::Problems, (lang, &dispatch))) }</tbody>
                    </table>
                </div>
                { view_more(asked.len(), shown, lang, &dispatch) }
                <p class="src">{ Label::KeptAsPasted.say(lang) }</p>
            }
        </section>
    }
}

/// The heads: the municipality and every column that means something.
pub(super) fn view_head(checked: &Checked, lang: Lang) -> Html {
    let head = |(index, column): (usize, &crate::figures::Column)| {
        html! { <th key={index} scope="col" class="num">{ checked.column_name(column, lang) }</th> }
    };
    html! {
        <thead><tr>
            <th scope="col">{ Common::ColumnMunicipality.say(lang) }</th>
            { for checked.used_columns().take(COLUMNS_SHOWN).map(head) }
        </tr></thead>
    }
}

/// The button to see more rows, when there are more.
pub(super) fn view_more(all: usize, shown: usize, lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let rest = all.saturating_sub(shown).min(ROWS_AT_ONCE);
    if rest == 0 {
        return Html::default();
    }
    let on_press = dispatch.reform(|()| FiguresAction::MoreRowsShown);
    html! { <p><Button {on_press}>{ Label::ShowMore(rest).say(lang) }</Button></p> }
}

pub(super) fn view_row(
    checked: &Checked,
    index: usize,
    editing: Editing,
    (lang, dispatch): (Lang, &Callback<FiguresAction>),
) -> Html {
    let Some(row) = checked.draft.rows().get(index) else { return Html::default() };
    let cell = |(column, content): (usize, &crate::figures::Column)| {
        let name = checked.column_name(content, lang);
        view_cell(checked, (index, column), (&row.name, &name), editing, (lang, dispatch))
    };
    let is_asked = editing == Editing::Problems;
    html! {
        <tr key={index} id={is_asked.then(|| row_id(index))} tabindex={is_asked.then_some("-1")}>
            <th scope="row">
                { &row.name }
                if is_asked {
                    { for checked.at_row(index).map(|issue| view_question(checked, index, issue, lang, dispatch)) }
                    { view_usage(checked, row, lang) }
                }
            </th>
            { for checked.used_columns().take(COLUMNS_SHOWN).map(cell) }
        </tr>
    }
}

/// What a row is used for, when its name does not say so.
fn view_usage(checked: &Checked, row: &Row, lang: Lang) -> Html {
    let named = |code: Code| checked.draft.known().municipality(code).map_or("", |municipality| &municipality.name);
    let label = match row.usage {
        RowUse::Municipality(code) if row.found != crate::figures::NameMatch::Exact(code) => Label::ReadAs(named(code)),
        RowUse::AddedTo(code) => Label::AddedTo(named(code)),
        RowUse::Skipped => Label::PassedOver,
        RowUse::Municipality(_) | RowUse::Asked => return Html::default(),
    };
    html! { <span class="cell-fix">{ label.say(lang) }</span> }
}

fn view_question(
    checked: &Checked,
    index: usize,
    issue: &Issue,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
) -> Html {
    if let IssueKind::LikelyName { code } = issue.kind {
        return view_proposal(checked, index, code, lang, dispatch);
    }
    let words = import_issue_in_words(issue, &checked.draft, lang);
    let what = match issue.severity {
        Severity::Blocks | Severity::File => {
            html! { <span class="cell-err">{ Label::Wrong.say(lang) }{ " " }{ words.what }</span> }
        }
        Severity::Asks | Severity::Tells => html! { <span class="cell-err">{ capital(&words.what) }</span> },
    };
    html! {
        <>
            { what }
            <div class="inline-q">{ view_remedies(&issue.repairs, checked, lang, dispatch) }</div>
            if issue.kind == IssueKind::UnknownName {
                { view_choice(checked, index, lang, dispatch) }
            }
        </>
    }
}

fn view_proposal(checked: &Checked, row: usize, code: Code, lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let name = checked.draft.known().municipality(code).map_or("", |municipality| &municipality.name);
    html! {
        <div class="inline-q">
            <span>{ Label::DoYouMean.say(lang) }{ " " }<b>{ name }</b>{ "?" }</span>
            <Button look={Look::Main} on_press={decide(Repair::RowNamed { row, code }, dispatch)}>{ Label::Yes.say(lang) }</Button>
            <Button on_press={decide(Repair::NameRejected { row }, dispatch)}>{ Label::No.say(lang) }</Button>
        </div>
    }
}

/// The municipalities that have no row yet, to say which one a row is.
fn view_choice(checked: &Checked, row: usize, lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let draft = &checked.draft;
    let is_free = |municipality: &&Municipality| {
        !draft.rows().iter().any(|row| row.usage == RowUse::Municipality(municipality.code))
    };
    let view = |municipality: &Municipality| {
        let code = municipality.code.to_string();
        html! { <option key={code.clone()} value={code}>{ &municipality.name }</option> }
    };
    let name = draft.rows().get(row).map_or("", |row| &row.name);
    let dispatch = dispatch.clone();
    let on_change = Callback::from(move |event: Event| {
        if let Ok(code) = effects::entered_text(&event).parse() {
            dispatch.emit(FiguresAction::Repaired(Repair::RowNamed { row, code }));
        }
    });
    html! {
        <select class="select" aria-label={Label::WhichMunicipality(name).say(lang)} onchange={on_change}>
            <option key="none" value="" selected=true>{ Label::ChooseMunicipality.say(lang) }</option>
            { for draft.known().municipalities().iter().filter(is_free).map(view) }
        </select>
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
