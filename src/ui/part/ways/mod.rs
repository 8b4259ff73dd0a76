//! Parts of the panel "Andere manieren van verdelen": rules by law, per group and both ways, subregions first, credit,
//! swaps, mergers, methods, and comparing.

mod cells;
mod compare;
mod composition;
mod credit;
mod key_choice;
mod merging;
mod methods;
mod presets;
mod statutory;
mod swaps;
mod tiers;

pub(crate) use cells::CellsTable;
pub(crate) use compare::Compare;
pub(crate) use composition::CompositionSetting;
pub(crate) use credit::CreditSetting;
pub(crate) use merging::MergingSetting;
pub(crate) use methods::MethodSetting;
pub(crate) use presets::PresetList;
pub(crate) use swaps::SwapSetting;
pub(crate) use tiers::TierSetting;

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Event, Html, Properties, html};

use crate::{
    document::figure_id_name,
    model::{AllocationKey, FigureId, KeyPart, Percent, Region, Scenario},
    text::{Lang, WaysLabel, key_name},
    ui::{
        division::Division,
        state::{Action, Change},
    },
};

/// What every part of the panel needs.
#[derive(Properties, PartialEq)]
pub(crate) struct WayProps {
    pub(crate) scenario: Arc<Scenario>,
    /// What came out, if anything did.
    pub(crate) division: Option<Rc<Division>>,
}

/// The action that changes the scenario in one way.
fn ruled(scenario: &Scenario, change: impl FnOnce(&mut Scenario)) -> Action {
    let mut next = scenario.clone();
    change(&mut next);
    Action::Changed(Change::Ruled(Arc::new(next)))
}

/// One choice of several.
struct Choice<'a> {
    /// The name that the choices share.
    group: &'static str,
    label: WaysLabel<'a>,
    hint: WaysLabel<'a>,
    is_chosen: bool,
}

fn view_choice(choice: &Choice<'_>, lang: Lang, on_choose: Callback<Event>) -> Html {
    html! {
        <label key={choice.label.say(lang).into_owned()} class="radio">
            <input type="radio" name={choice.group} checked={choice.is_chosen} onchange={on_choose} />
            <span>{ choice.label.say(lang) }<br /><span class="hint">{ choice.hint.say(lang) }</span></span>
        </label>
    }
}

/// Keys of one figure, and the one of the Spreidingswet where the region has its factor, each with its name in a list.
fn offered_keys(region: &Region) -> Vec<AllocationKey> {
    let keys = region.figures().iter().map(|figure| figure.id).filter(|figure| figure.is_key());
    let mut offered: Vec<AllocationKey> = keys.map(AllocationKey::only).collect();
    if region.figure(FigureId::SesWoa).is_some() {
        let part = KeyPart { figure: FigureId::Inhabitants, factor: Some(FigureId::SesWoa), weight: Percent::ALL };
        offered.extend(AllocationKey::new([part]));
    }
    offered
}

/// The value of a key in a list.
fn key_value(key: &AllocationKey) -> String {
    let part = |part: &KeyPart| {
        let factor = part.factor.map_or_else(String::new, |factor| format!("*{}", figure_id_name(factor)));
        format!("{}{factor}:{}", figure_id_name(part.figure), part.weight.get())
    };
    key.parts().iter().map(part).collect::<Vec<_>>().join("+")
}

/// The options of a list of keys; a mix that is in use is among them.
fn view_keys(region: &Region, chosen: Option<&AllocationKey>, lang: Lang) -> Html {
    let mut keys = offered_keys(region);
    keys.extend(chosen.filter(|chosen| !keys.contains(chosen)).cloned());
    let option = |key: &AllocationKey| {
        let value = key_value(key);
        html! { <option key={value.clone()} value={value.clone()} selected={chosen == Some(key)}>{ key_name(region, key, lang) }</option> }
    };
    html! { <>{ for keys.iter().map(option) }</> }
}

/// The key with a value from the list.
fn key_named(region: &Region, value: &str) -> Option<AllocationKey> {
    offered_keys(region).into_iter().find(|key| key_value(key) == value)
}

/// A fold of the panel.
fn view_fold(title: &WaysLabel<'_>, state: Option<String>, lang: Lang, content: Html) -> Html {
    html! {
        <details class="fold way">
            <summary>
                <h3>{ title.say(lang) }</h3>
                if let Some(state) = state {
                    <span class="closes">{ state }</span>
                }
            </summary>
            { content }
        </details>
    }
}
