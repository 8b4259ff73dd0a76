//! Support and prevention per group, and the hours of support that a municipality has.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::{
    edit::edit,
    table::{Cell, view_fold, view_table},
};
use crate::{
    model::{GroupId, Percent, Scenario, Support, TargetGroup},
    text::{Lang, StatementLabel as L, group_name, support_name},
    ui::{
        context::{use_dispatch, use_lang},
        part::{Select, number_field::NumberField},
        state::{Action, EntryIssue, parse_count},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct SupportSettingProps {
    pub(crate) scenario: Arc<Scenario>,
    /// Homes without support, per municipality in the order of the region.
    pub(crate) without_support: Vec<u64>,
    /// Hours of support a week there are, per municipality.
    pub(crate) hours: Vec<u64>,
}

#[component]
pub(crate) fn SupportSetting(props: &SupportSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let scenario = &props.scenario;
    let columns =
        [L::Group, L::SupportKind, L::HoursPerHome, L::AvoidablePercent].map(|label| label.say(lang).into_owned());
    let rows: Vec<_> = scenario
        .included()
        .map(|group| {
            let cells = vec![
                Cell::Html(view_support(scenario, group, lang, &dispatch)),
                Cell::Number(lang.whole(scenario.statements.hours(group.id).into())),
                Cell::Field(view_avoidable(scenario, group, lang)),
            ];
            (format!("{:?}", group.id), false, group_name(group, lang), cells)
        })
        .collect();
    let municipal = [L::Municipality, L::HoursAWeek, L::WithoutSupport].map(|label| label.say(lang).into_owned());
    let municipalities: Vec<_> = scenario
        .region
        .municipalities()
        .iter()
        .enumerate()
        .map(|(index, municipality)| {
            let hours = props.hours.get(index).copied().unwrap_or(0);
            let without = props.without_support.get(index).copied().unwrap_or(0);
            let cells = vec![Cell::Field(view_hours(scenario, index, hours, lang)), Cell::Number(lang.whole(without))];
            (municipality.code.to_string(), false, municipality.name.clone(), cells)
        })
        .collect();
    let table = view_table(&L::HoursPerMunicipality.say(lang), &municipal, &municipalities, None, lang);
    html! {
        <>
            { view_table(&L::SupportPerGroup.say(lang), &columns, &rows, None, lang) }
            <p class="src"><span class="badge">{ L::AnAssumption.say(lang) }</span>{ " " }{ L::SupportBasis.say(lang) }</p>
            { view_fold(&L::HoursPerMunicipality.say(lang), html! { <><p>{ L::HoursExplained.say(lang) }</p>{ table }</> }) }
        </>
    }
}

fn view_support(scenario: &Arc<Scenario>, group: &TargetGroup, lang: Lang, dispatch: &Callback<Action>) -> Html {
    const KINDS: [(&str, Support); 3] =
        [("none", Support::None), ("light", Support::Light), ("intensive", Support::Intensive)];
    let (id, current) = (group.id, scenario.statements.support(group.id));
    let on_choose = edit(scenario, dispatch, move |next, chosen: String| {
        if let Some((_, support)) = KINDS.into_iter().find(|(name, _)| *name == chosen) {
            next.statements.set_support(id, support);
        }
    });
    let value = KINDS.into_iter().find(|(_, kind)| *kind == current).map_or("", |(name, _)| name);
    let option = |(name, kind): (&'static str, Support)| {
        html! { <option key={name} value={name} selected={kind == current}>{ support_name(kind, lang) }</option> }
    };
    let name = L::SupportOf(&group_name(group, lang)).say(lang).into_owned();
    html! { <Select {name} {value} {on_choose}>{ for KINDS.into_iter().map(option) }</Select> }
}

fn view_avoidable(scenario: &Arc<Scenario>, group: &TargetGroup, lang: Lang) -> Html {
    let (id, percent) = (group.id, scenario.statements.avoidable(group.id).get());
    let read = reading(scenario, lang, 100, move |next, value| {
        let percent = u8::try_from(value).ok().and_then(Percent::new);
        next.statements.set_avoidable(id, percent.unwrap_or_default());
    });
    let name = L::AvoidableOf(&group_name(group, lang)).say(lang).into_owned();
    html! { <NumberField id={format!("avoid-{}", id_name(id))} {name} value={percent.to_string()} largest="100" {read} /> }
}

fn view_hours(scenario: &Arc<Scenario>, index: usize, hours: u64, lang: Lang) -> Html {
    let Some(municipality) = scenario.region.municipalities().get(index) else { return Html::default() };
    let code = municipality.code;
    let read = reading(scenario, lang, u32::MAX, move |next, value| {
        next.statements.support_hours.insert(code, value);
    });
    let name = L::HoursOf(&municipality.name).say(lang).into_owned();
    let largest = lang.whole(u32::MAX.into());
    html! { <NumberField id={format!("hours-{code}")} {name} value={lang.whole(hours)} {largest} {read} /> }
}

fn id_name(id: GroupId) -> String {
    format!("{id:?}").to_lowercase().replace(['(', ')'], "-")
}

/// What is typed, as a change of the scenario.
fn reading(
    scenario: &Arc<Scenario>,
    lang: Lang,
    most: u32,
    change: impl Fn(&mut Scenario, u32) + 'static,
) -> Callback<String, Result<Action, EntryIssue>> {
    let scenario = Arc::clone(scenario);
    Callback::from(move |text: String| {
        let value = parse_count(&text, lang, most)?;
        let mut next = (*scenario).clone();
        change(&mut next, value);
        Ok(Action::ScenarioOpened(Arc::new(next)))
    })
}
