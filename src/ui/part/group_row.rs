//! One target group: on or off, and behind a fold its task, definition and source.

use yew::{Callback, Event, Html, Properties, component, html};

use super::{key_setting::toggle, number_field::NumberField, sources::view_standing};
use crate::{
    model::{Decimal, Source, TargetGroup, TaskUnit},
    text::{Lang, RestLabel, group_definition, group_name, source_name, task_unit},
    ui::{
        context::{use_dispatch, use_lang},
        state::{Action, Change, Fold, parse_count, parse_decimal},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct GroupRowProps {
    pub(super) group: TargetGroup,
    pub(super) is_open: bool,
}

#[component]
pub(super) fn GroupRow(props: &GroupRowProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let group = &props.group;
    let id = group.id;
    let name = group_name(group, lang);
    let on_switch = dispatch.reform(move |_: Event| Action::Changed(Change::GroupToggled(id)));
    html! {
        <li>
            <label class="check">
                <input type="checkbox" checked={group.is_included} onchange={on_switch} />
                <span>{ &name }</span><span class="num">{ lang.whole(group.task_in_homes().into()) }</span>
            </label>
            <details class="group" open={props.is_open}>
                <summary class="small" onclick={toggle(Fold::Group(id), &dispatch)}>
                    { RestLabel::TaskAndSource.say(lang) }<span class="vh">{ ": " }{ &name }</span>
                </summary>
                <TaskField group={group.clone()} />
                if let Some(definition) = group_definition(id, lang) {
                    <p class="hint">{ definition }</p>
                }
                <p class="hint">{ view_standing(group.task.standing, lang) }{ " " }{ source(group, lang) }</p>
            </details>
        </li>
    }
}

fn source(group: &TargetGroup, lang: Lang) -> String {
    let is_entered = group.task.source == Source::Own(String::new());
    if is_entered { RestLabel::EnteredByYou.say(lang).into_owned() } else { source_name(&group.task.source, lang) }
}

#[derive(Properties, PartialEq)]
struct TaskFieldProps {
    group: TargetGroup,
}

#[component]
fn TaskField(props: &TaskFieldProps) -> Html {
    let lang = use_lang();
    let group = &props.group;
    let id = group.id;
    let name = group_name(group, lang);
    let read_task = Callback::from(move |text: String| {
        let amount = parse_count(&text, lang, TargetGroup::MAX_TASK)?;
        Ok(Action::Changed(Change::Task { group: id, amount }))
    });
    let read_size = Callback::from(move |text: String| {
        let size = parse_decimal(&text, lang, Decimal::whole(LARGEST_HOUSEHOLD))?;
        let is_zero = size <= Decimal::ZERO;
        if is_zero {
            Err(crate::ui::state::EntryIssue::TooSmall)
        } else {
            Ok(Action::Changed(Change::HouseholdSize { group: id, size }))
        }
    });
    let field = format!("task-{id:?}");
    let size_field = format!("size-{id:?}");
    html! {
        <>
            <div class="fld">
                <NumberField id={field} name={RestLabel::TaskOfGroup(&name).say(lang).into_owned()} value={lang.whole(group.task.amount.into())}
                    largest={lang.whole(TargetGroup::MAX_TASK.into())} read={read_task} />
                <span>{ task_unit(group.task.unit, lang) }</span>
            </div>
            if group.task.unit == TaskUnit::Persons {
                <div class="fld">
                    <NumberField id={size_field} name={RestLabel::HouseholdSizeOf(&name).say(lang).into_owned()} value={lang.decimal(group.household_size)}
                        largest={lang.whole(LARGEST_HOUSEHOLD.into())} read={read_size} />
                    <span>{ RestLabel::PersonsPerHome.say(lang) }<br /><b>{ RestLabel::MakesHomes(group.task_in_homes().into()).say(lang) }</b></span>
                </div>
            }
        </>
    }
}

const LARGEST_HOUSEHOLD: u32 = 100;
