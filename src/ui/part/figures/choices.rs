//! Which sheet of a workbook, and which period of a table, is read.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::use_figures_dispatch;
use crate::{
    figures::Repair,
    text::FiguresLabel as Label,
    ui::{checked::Checked, context::use_lang, part::select::Select, state::FiguresAction},
};

#[derive(Properties, PartialEq)]
pub(crate) struct ChoicesProps {
    pub(crate) checked: Rc<Checked>,
}

#[component]
pub(crate) fn Choices(props: &ChoicesProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let draft = &props.checked.draft;
    let sheets: Vec<&str> = draft.sheets().collect();
    let periods: Vec<&str> = draft.periods().collect();
    let on_sheet = chosen(&dispatch, |sheet| Repair::SheetChosen { sheet });
    let on_period = chosen(&dispatch, |period| Repair::PeriodChosen { period });
    html! {
        <>
            { view(("tabblad", Label::WhichSheet.say(lang).into_owned()), &sheets, draft.sheet(), on_sheet) }
            { view(("periode", Label::WhichPeriod.say(lang).into_owned()), &periods, draft.period(), on_period) }
        </>
    }
}

fn chosen(dispatch: &Callback<FiguresAction>, repair: fn(usize) -> Repair) -> Callback<String> {
    let dispatch = dispatch.clone();
    Callback::from(move |place: String| {
        if let Ok(place) = place.parse() {
            dispatch.emit(FiguresAction::Repaired(repair(place)));
        }
    })
}

/// A list with a label; nothing when there is nothing to choose.
fn view((id, label): (&'static str, String), names: &[&str], place: usize, on_choose: Callback<String>) -> Html {
    if names.len() < 2 {
        return Html::default();
    }
    let option = |(index, name): (usize, &&str)| {
        html! { <option key={index} value={index.to_string()} selected={index == place}>{ *name }</option> }
    };
    html! {
        <p class="pick">
            <label class="label" for={id}>{ label }</label>
            <Select {id} value={place.to_string()} {on_choose}>{ for names.iter().enumerate().map(option) }</Select>
        </p>
    }
}
