//! How the total and the groups relate, and the key and method of every group.

use std::sync::Arc;

use yew::{Callback, Event, Html, component, html};

use super::{CellsTable, Choice, WayProps, key_choice::KeyChoice, ruled, view_choice, view_fold};
use crate::{
    document::group_id_name,
    model::{AllocationKey, Composition, GroupId, Method, Scenario, TableRounding, TargetGroup},
    text::{Lang, WaysLabel, group_name, method_name},
    ui::{
        context::{use_dispatch, use_lang},
        part::select::Select,
        state::Action,
    },
};

#[component]
pub(crate) fn CompositionSetting(props: &WayProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let chosen = props.scenario.composition;
    let choice = |label: WaysLabel<'static>, hint: WaysLabel<'static>, composition: Composition| {
        let scenario = Arc::clone(&props.scenario);
        let on_choose = dispatch.reform(move |_: Event| ruled(&scenario, |next| next.composition = composition));
        view_choice(&Choice { group: "composition", label, hint, is_chosen: chosen == composition }, lang, on_choose)
    };
    let name = match chosen {
        Composition::TotalFirst => WaysLabel::TotalFirst,
        Composition::PerGroup => WaysLabel::EachGroup,
        Composition::BothWays(_) => WaysLabel::BothWays,
    };
    let content = html! {
        <>
            <fieldset>
                <legend>{ WaysLabel::CompositionQuestion.say(lang) }</legend>
                { choice(WaysLabel::TotalFirst, WaysLabel::TotalFirstHint, Composition::TotalFirst) }
                { choice(WaysLabel::EachGroup, WaysLabel::EachGroupHint, Composition::PerGroup) }
                { choice(WaysLabel::BothWays, WaysLabel::BothWaysHint, Composition::BothWays(TableRounding::Webster)) }
                { choice(WaysLabel::Controlled, WaysLabel::ControlledHint, Composition::BothWays(TableRounding::Controlled)) }
            </fieldset>
            <ul class="way-groups">{ for props.scenario.included().map(|group| view_group(&props.scenario, group, &dispatch, lang)) }</ul>
            if chosen != Composition::PerGroup {
                <p class="hint">{ WaysLabel::MethodsOnlyPerGroup.say(lang) }</p>
            }
            if let Some(division) = props.division.clone() {
                <CellsTable {division} />
            }
        </>
    };
    view_fold(&WaysLabel::PerGroup, Some(name.say(lang).into_owned()), lang, content)
}

fn view_group(scenario: &Arc<Scenario>, group: &TargetGroup, dispatch: &Callback<Action>, lang: Lang) -> Html {
    let id = group.id;
    let name = group_name(group, lang);
    let on_key = {
        let scenario = Arc::clone(scenario);
        Callback::from(move |key: Option<AllocationKey>| {
            ruled(&scenario, |next| with_group(next, id, |group| group.key = key))
        })
    };
    let on_method = {
        let (scenario, dispatch) = (Arc::clone(scenario), dispatch.clone());
        Callback::from(move |value: String| {
            let method = Method::WITHOUT_NUMBER.into_iter().find(|method| method_value(*method) == value);
            dispatch.emit(ruled(&scenario, |next| with_group(next, id, |group| group.method = method)));
        })
    };
    let brought = group.method.filter(|method| !Method::WITHOUT_NUMBER.contains(method));
    let method = |method: Method| {
        let value = method_value(method);
        html! { <option key={value.clone()} value={value} selected={group.method == Some(method)}>{ method_name(method, lang) }</option> }
    };
    html! {
        <li key={group_id_name(id)}>
            <b>{ &name }</b>
            <KeyChoice id={format!("key-{}", group_id_name(id))} name={WaysLabel::KeyOf(&name).say(lang).into_owned()}
                none={format!("{}: {}", WaysLabel::Key.say(lang), WaysLabel::SameAsAll.say(lang))} scenario={Arc::clone(scenario)} chosen={group.key.clone()} {on_key} />
            <Select name={WaysLabel::MethodOf(&name).say(lang).into_owned()} value={group.method.map(method_value).unwrap_or_default()} on_choose={on_method}>
                <option key="" value="" selected={group.method.is_none()}>{ WaysLabel::Method.say(lang) }{ ": " }{ WaysLabel::SameAsAll.say(lang) }</option>
                { for Method::WITHOUT_NUMBER.into_iter().chain(brought).map(method) }
            </Select>
        </li>
    }
}

fn with_group(scenario: &mut Scenario, id: GroupId, change: impl FnOnce(&mut TargetGroup)) {
    if let Some(group) = scenario.groups.iter_mut().find(|group| group.id == id) {
        change(group);
    }
}

/// The value of a method in a list.
pub(super) fn method_value(method: Method) -> String {
    format!("{method:?}")
}
