//! What the second module draws of "Verdelen": the settings after the mix, and everything after the table.

use std::{rc::Rc, sync::Arc};

use yew::{Html, html};

use crate::{
    model::{Code, Scenario, TaskUnit, Unworkable},
    statement::{cells, divide_in_homes, without_support_if_housed},
    text::StatementLabel as L,
    ui::{
        division::Division,
        effects,
        more::MoreState,
        part::{
            BurdenSection, Calculation, Can, GroupSetting, LimitSetting, RoundingSetting, SavingSetting, Sources,
            order, support_slot_id,
        },
        state::{Fold, Route, Sort},
    },
};

/// The settings after the mix.
pub(in crate::ui) fn view_more_settings(state: &MoreState, division: &Result<Rc<Division>, Unworkable>) -> Html {
    let division = division.as_ref().ok();
    let scenario = || Arc::clone(&state.desk.scenario);
    let is_open = |fold| state.view.is_open(fold);
    html! {
        <>
            <LimitSetting scenario={scenario()} division={division.cloned()} is_open={is_open(Fold::Limits)} />
            <GroupSetting scenario={scenario()} view={state.view.clone()} />
            <RoundingSetting scenario={scenario()} division={division.cloned()} is_open={is_open(Fold::Rounding)} />
            <SavingSetting scenario={scenario()} outcome={Can::when(division.is_some())} storing={state.desk.storing}
                notice={state.notice.clone()} is_open={is_open(Fold::Saving)} />
        </>
    }
}

/// Everything after the table.
pub(in crate::ui) fn view_more_rest(state: &MoreState, division: &Result<Rc<Division>, Unworkable>) -> Html {
    let Ok(division) = division else { return Html::default() };
    let own = state.desk.own;
    let explained = own.or_else(|| order(division, Sort::default()).first().map(|row| row.code));
    let clone = || Rc::clone(division);
    html! {
        <>
            { view_support_note(state) }
            <Sources division={clone()} is_open={state.view.is_open(Fold::Sources)} />
            <BurdenSection division={clone()} {own} />
            { for explained.map(|code| view_calculation(division, code, own)) }
        </>
    }
}

/// Whether the table shows the homes without support: not without groups that need it, nor where persons are divided.
fn shows_support(scenario: &Scenario) -> bool {
    match scenario.unit() {
        TaskUnit::Homes | TaskUnit::Places => scenario.included().any(|group| scenario.statements.hours(group.id) > 0),
        TaskUnit::Persons => false,
    }
}

/// The homes for which support is missing, as a column of the table of the first module.
pub(in crate::ui) fn view_support_column(state: &MoreState) -> Html {
    let (scenario, lang) = (&state.desk.scenario, state.desk.lang);
    let outcome = Some(scenario).filter(|scenario| shows_support(scenario)).map(divide_in_homes);
    let Some(Ok(outcome)) = outcome else { return Html::default() };
    let without = without_support_if_housed(&outcome, &cells(&outcome));
    let number = |row: &str, number: u64| effects::draw_in(&support_slot_id(row), html! { { lang.whole(number) } });
    let municipalities = scenario.region.municipalities().iter().zip(&without);
    html! {
        <>
            { effects::draw_in(&support_slot_id("head"), html! { { L::WithoutSupport.say(lang) } }) }
            { for municipalities.map(|(municipality, homes)| number(&municipality.code.to_string(), *homes)) }
            { number("total", without.iter().sum()) }
        </>
    }
}

/// What that column rests on.
fn view_support_note(state: &MoreState) -> Html {
    if !shows_support(&state.desk.scenario) {
        return Html::default();
    }
    let lang = state.desk.lang;
    html! {
        <p class="src">
            { L::SupportInTable.say(lang) }{ " " }<span class="badge">{ L::AnAssumption.say(lang) }</span>
            { " " }<a href={Route::Statement2.to_fragment()}>{ L::SupportIsSetAt.say(lang) }</a>
        </p>
    }
}

fn view_calculation(division: &Rc<Division>, code: Code, own: Option<Code>) -> Html {
    html! { <Calculation division={Rc::clone(division)} {code} is_chosen={own == Some(code)} /> }
}
