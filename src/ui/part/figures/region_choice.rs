//! Another region: any of the municipalities of the country, under a name of its own.

use std::collections::BTreeSet;

use yew::{Callback, Event, Html, Properties, component, html};

use super::use_figures_dispatch;
use crate::{
    figures::names::{DutchMunicipality, netherlands},
    model::Code,
    text::{FiguresLabel as Label, Lang},
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        part::{
            button::{Button, Look},
            key_setting::toggle,
        },
        state::{Figures, FiguresAction, Fold},
    },
};

/// Where another region is chosen; there also while the choices are folded away.
pub(super) const OTHER_REGION: &str = "andere-regio-kop";

#[derive(Properties, PartialEq)]
pub(crate) struct RegionChoiceProps {
    pub(crate) figures: Figures,
    /// Municipalities outside the region in what was brought.
    pub(crate) outside: Vec<Code>,
    pub(crate) is_open: bool,
}

#[component]
pub(crate) fn RegionChoice(props: &RegionChoiceProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let on_toggle = toggle(Fold::OtherRegion, &use_dispatch());
    html! {
        <details class="fold" id="andere-regio" open={props.is_open}>
            <summary id={OTHER_REGION} onclick={on_toggle}>{ Label::OtherRegion.say(lang) }</summary>
            if props.is_open {
                { view_choice(props, lang, &dispatch) }
            }
        </details>
    }
}

fn view_choice(props: &RegionChoiceProps, lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let figures = &props.figures;
    let name = figures.region_name.to_string();
    let on_name = dispatch.reform(|event: Event| FiguresAction::RegionNamed(effects::entered_text(&event).into()));
    let refusal = match (figures.picked.is_empty(), name.trim().is_empty()) {
        (true, _) => Some(Label::PickFirst),
        (false, true) => Some(Label::NameFirst),
        (false, false) => None,
    };
    let refusal = refusal.map(|label| label.say(lang));
    let outside: BTreeSet<Code> = props.outside.iter().copied().collect();
    let outside_count = outside.len();
    let on_outside = dispatch.reform(move |()| FiguresAction::MunicipalitiesPicked(outside.clone()));
    let mut provinces: Vec<(&str, Vec<DutchMunicipality>)> = Vec::new();
    for one in netherlands() {
        match provinces.last_mut().filter(|(province, _)| *province == one.province) {
            Some((_, members)) => members.push(one),
            None => provinces.push((one.province, vec![one])),
        }
    }
    html! {
        <>
            <p class="hint">{ Label::OtherRegionExplained.say(lang) }</p>
            if outside_count > 0 {
                <p><Button on_press={on_outside}>{ Label::PickFromTable(outside_count).say(lang) }</Button></p>
            }
            <p>
                <label class="label" for="regio-naam">{ Label::RegionName.say(lang) }</label>
                <input id="regio-naam" class="input" type="text" autocomplete="off" maxlength="80" value={name} onchange={on_name} />
            </p>
            { for provinces.iter().map(|(province, members)| view_province(province, members, &figures.picked, lang, dispatch)) }
            <p role="status">{ Label::Picked(figures.picked.len()).say(lang) }</p>
            <div class="acts">
                <Button look={Look::Main} refusal={refusal.clone().map(yew::AttrValue::from)} on_press={dispatch.reform(|()| FiguresAction::RegionMade)}>
                    { Label::MakeRegion.say(lang) }
                </Button>
            </div>
            <p class="small muted">{ for refusal }</p>
        </>
    }
}

fn view_province(
    province: &str,
    members: &[DutchMunicipality],
    picked: &BTreeSet<Code>,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
) -> Html {
    let count = members.iter().filter(|one| picked.contains(&one.code)).count();
    let all: BTreeSet<Code> = picked.iter().copied().chain(members.iter().map(|one| one.code)).collect();
    let view = |one: &DutchMunicipality| {
        let code = one.code;
        let on_change = dispatch.reform(move |_: Event| FiguresAction::MunicipalityPicked(code));
        html! {
            <li key={code.to_string()}><label class="check">
                <input type="checkbox" checked={picked.contains(&code)} onchange={on_change} />{ " " }{ one.name }
            </label></li>
        }
    };
    html! {
        <details class="datatbl" key={province.to_owned()}>
            <summary>{ Label::Province { name: province, picked: count, all: members.len() }.say(lang) }</summary>
            <p><Button look={Look::Text} on_press={dispatch.reform(move |()| FiguresAction::MunicipalitiesPicked(all.clone()))}>
                { Label::PickAll.say(lang) }
            </Button></p>
            <ul class="region-list">{ for members.iter().map(view) }</ul>
        </details>
    }
}
