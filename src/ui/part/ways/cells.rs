//! The homes per group and municipality, closing in rows and columns, and the arithmetic of any of them.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, UseStateHandle, component, html, use_memo, use_state};

use crate::{
    divide::{Cells, CellsBy, cells},
    document::{group_id, group_id_name},
    model::{Code, GroupId, Outcome},
    text::{
        Lang, RestLabel, WaysLabel, explain_cell_in_words, explain_column_in_words, explain_group_in_words, group_name,
        no_cells_in_words,
    },
    ui::{
        context::use_lang,
        division::Division,
        part::{explained::view_explained, select::Select},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct CellsTableProps {
    pub(crate) division: Rc<Division>,
}

#[component]
pub(crate) fn CellsTable(props: &CellsTableProps) -> Html {
    let lang = use_lang();
    // The table takes far longer than the division, so it is filled once per outcome.
    let table = use_memo(Rc::clone(&props.division), |division| cells(&division.outcome));
    let outcome = &props.division.outcome;
    match &*table {
        Ok(cells) => html! {
            <>
                { view_table(outcome, cells, lang) }
                <ExplainCell division={Rc::clone(&props.division)} cells={Rc::new(cells.clone())} />
            </>
        },
        Err(no_cells) => html! { <p class="note" role="status">{ no_cells_in_words(no_cells, outcome, lang) }</p> },
    }
}

fn names(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let name = |id: GroupId| {
        let group = outcome.scenario.groups.iter().find(|group| group.id == id);
        group.map_or_else(String::new, |group| group_name(group, lang))
    };
    outcome.groups.iter().map(|group| name(group.id)).collect()
}

fn view_table(outcome: &Outcome, cells: &Cells, lang: Lang) -> Html {
    let title = WaysLabel::Cells.say(lang).into_owned();
    let groups = names(outcome, lang);
    let heading = |name: &String| html! { <th scope="col" class="num">{ name }</th> };
    let row = |(column, municipality): (usize, &crate::model::Municipality)| {
        let cell = |row: usize| html! { <td class="num">{ lang.whole(cells.at(row, column)) }</td> };
        let total: u64 = (0..groups.len()).map(|row| cells.at(row, column)).sum();
        html! {
            <tr key={municipality.code.to_string()}>
                <th scope="row">{ &municipality.name }</th>{ for (0..groups.len()).map(cell) }<td class="num b">{ lang.whole(total) }</td>
            </tr>
        }
    };
    let sum = |homes: &Vec<u64>| html! { <td class="num">{ lang.whole(homes.iter().sum()) }</td> };
    let all: u64 = cells.homes.iter().flatten().sum();
    let closes = WaysLabel::CellsHint(all).say(lang);
    let others = match &cells.by {
        CellsBy::Groups => None,
        CellsBy::Table(table) => Some(WaysLabel::Interchangeable(table.interchangeable).say(lang)),
    };
    html! {
        <>
            <h4>{ &title }</h4>
            <p class="hint">{ closes }{ " " }{ others }</p>
            <div class="scroller way-cells" tabindex="0" role="region" aria-label={RestLabel::TableOf(&title).say(lang).into_owned()}>
                <table class="tbl">
                    <thead><tr><th scope="col">{ WaysLabel::Municipality.say(lang) }</th>{ for groups.iter().map(heading) }<th scope="col" class="num">{ WaysLabel::Together.say(lang) }</th></tr></thead>
                    <tbody>{ for outcome.scenario.region.municipalities().iter().enumerate().map(row) }</tbody>
                    <tfoot><tr><th scope="row">{ WaysLabel::Together.say(lang) }</th>{ for cells.homes.iter().map(sum) }<td class="num">{ lang.whole(all) }</td></tr></tfoot>
                </table>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ExplainCellProps {
    division: Rc<Division>,
    cells: Rc<Cells>,
}

/// What is to be explained: a cell, a row, a column, or nothing yet.
#[component]
fn ExplainCell(props: &ExplainCellProps) -> Html {
    let lang = use_lang();
    let code: UseStateHandle<Option<Code>> = use_state(|| None);
    let group: UseStateHandle<Option<GroupId>> = use_state(|| None);
    let outcome = &props.division.outcome;
    // What was chosen may have left the outcome.
    let chosen_code = code.filter(|code| outcome.scenario.region.index_of(*code).is_some());
    let chosen_group = group.filter(|id| outcome.groups.iter().any(|group| group.id == *id));
    let steps = match (chosen_code, chosen_group) {
        (Some(code), Some(group)) => explain_cell_in_words(outcome, &props.cells, (group, code), lang),
        (Some(code), None) => explain_column_in_words(outcome, &props.cells, code, lang),
        (None, Some(group)) => explain_group_in_words(outcome, &props.cells, group, lang),
        (None, None) => vec![],
    };
    let on_code = Callback::from(move |value: String| code.set(value.parse().ok()));
    let on_group = Callback::from(move |value: String| group.set(group_id(&value)));
    let municipalities = outcome.scenario.region.municipalities().iter();
    let municipalities = municipalities.map(|municipality| (municipality.code.to_string(), municipality.name.clone()));
    let groups = outcome.groups.iter().map(|group| group_id_name(group.id)).zip(names(outcome, lang));
    html! {
        <>
            <h4>{ WaysLabel::Explain.say(lang) }</h4>
            <div class="way-form">
                { view_list("explain-code", &WaysLabel::ExplainMunicipality, &WaysLabel::AllMunicipalities, municipalities, (chosen_code.map(|code| code.to_string()), on_code), lang) }
                { view_list("explain-group", &WaysLabel::ExplainGroup, &WaysLabel::AllGroups, groups, (chosen_group.map(group_id_name), on_group), lang) }
            </div>
            if !steps.is_empty() {
                <ol class="calc" aria-live="polite">{ for steps.iter().map(|step| view_explained(step, lang)) }</ol>
            }
        </>
    }
}

/// A labelled list whose first option is "all of them".
fn view_list(
    id: &'static str,
    label: &WaysLabel<'_>,
    all: &WaysLabel<'_>,
    options: impl Iterator<Item = (String, String)>,
    (chosen, on_choose): (Option<String>, Callback<String>),
    lang: Lang,
) -> Html {
    let chosen = chosen.unwrap_or_default();
    let option = |(value, name): (String, String)| {
        html! { <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ name }</option> }
    };
    html! {
        <div class="way-field">
            <label for={id}>{ label.say(lang) }</label>
            <Select id={id} value={AttrValue::from(chosen.clone())} {on_choose}>
                <option key="" value="" selected={chosen.is_empty()}>{ all.say(lang) }</option>
                { for options.map(option) }
            </Select>
        </div>
    }
}
