//! What the second module draws of "Verdelen": the settings after the mix, and everything after the table.

use std::{rc::Rc, sync::Arc};

use yew::{Html, html};

use crate::{
    model::{Code, Unworkable},
    ui::{
        division::Division,
        more::MoreState,
        part::{
            BurdenSection, Calculation, Can, GroupSetting, LimitSetting, RoundingSetting, SavingSetting, Sources, order,
        },
        state::{Fold, Sort},
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
            <Sources division={clone()} is_open={state.view.is_open(Fold::Sources)} />
            <BurdenSection division={clone()} {own} />
            { for explained.map(|code| view_calculation(division, code, own)) }
        </>
    }
}

fn view_calculation(division: &Rc<Division>, code: Code, own: Option<Code>) -> Html {
    html! { <Calculation division={Rc::clone(division)} {code} is_chosen={own == Some(code)} /> }
}
