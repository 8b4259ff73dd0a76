//! The target groups: which count, and with what task.

use std::sync::Arc;

use yew::{Html, Properties, component, html};

use super::{group_row::GroupRow, key_setting::toggle};
use crate::{
    model::{Scenario, TargetGroup},
    text::{Label, RestLabel},
    ui::{
        context::{use_dispatch, use_lang},
        state::{Fold, View},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct GroupSettingProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) view: View,
}

#[component]
pub(crate) fn GroupSetting(props: &GroupSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let scenario = &props.scenario;
    let count = scenario.included().count();
    let row = |group: &TargetGroup| {
        let is_open = props.view.is_open(Fold::Group(group.id));
        html! { <GroupRow key={format!("{:?}", group.id)} group={group.clone()} {is_open} /> }
    };
    html! {
        <details class="fold" open={props.view.is_open(Fold::Groups)}>
            <summary id="h-groups" onclick={toggle(Fold::Groups, &dispatch)}>
                { RestLabel::Groups.say(lang) }<span class="closes">{ RestLabel::GroupsOf { count, of: scenario.groups.len() }.say(lang) }</span>
            </summary>
            <fieldset>
                <legend class="vh">{ RestLabel::WhichGroups.say(lang) }</legend>
                <ul class="groups">{ for scenario.groups.iter().map(row) }</ul>
                <p class="hint">
                    { RestLabel::Together.say(lang) }{ " " }<b class="num">{ Label::Homes(scenario.task_in_homes()).say(lang) }</b>{ "." }
                </p>
            </fieldset>
        </details>
    }
}
