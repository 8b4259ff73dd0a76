//! Choosing a key: one figure, or a mix of the user's own with a field per figure.

use std::sync::Arc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::{key_named, key_value, view_keys};
use crate::{
    document::figure_id_name,
    model::{AllocationKey, FigureId, KeyPart, Percent, Scenario},
    text::{Lang, WaysLabel, figure_name},
    ui::{
        context::{use_dispatch, use_lang},
        part::{number_field::NumberField, select::Select},
        state::{Action, parse_count},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct KeyChoiceProps {
    /// Tells the fields of several choices apart.
    pub(super) id: AttrValue,
    /// What the list is for, when no label says so.
    #[prop_or_default]
    pub(super) name: Option<AttrValue>,
    /// The option that is no key.
    pub(super) none: AttrValue,
    pub(super) scenario: Arc<Scenario>,
    pub(super) chosen: Option<AllocationKey>,
    /// What a choice does.
    pub(super) on_key: Callback<Option<AllocationKey>, Action>,
}

/// The value of the option that begins a mix.
const MIX: &str = "mix";

#[component]
pub(super) fn KeyChoice(props: &KeyChoiceProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let chosen = props.chosen.as_ref();
    let is_mix = chosen.is_some_and(|key| key.parts().len() > 1);
    let on_choose = {
        let (on_key, scenario, chosen) = (props.on_key.clone(), Arc::clone(&props.scenario), props.chosen.clone());
        Callback::from(move |value: String| {
            let key = if value == MIX {
                Some(begun(&scenario, chosen.as_ref()))
            } else {
                key_named(&scenario.region, &value)
            };
            dispatch.emit(on_key.emit(key));
        })
    };
    html! {
        <>
            <Select id={props.id.clone()} name={props.name.clone()} value={chosen.map(key_value).unwrap_or_default()} {on_choose}>
                <option key="" value="" selected={chosen.is_none()}>{ props.none.clone() }</option>
                { view_keys(&props.scenario.region, chosen, lang) }
                if !is_mix {
                    <option key={MIX} value={MIX}>{ WaysLabel::OwnMix.say(lang) }</option>
                }
            </Select>
            if let Some(key) = chosen.filter(|_| is_mix) {
                { view_mix(props, key, lang) }
            }
        </>
    }
}

/// A mix to begin with: half of what counts now, half of another figure.
fn begun(scenario: &Scenario, chosen: Option<&AllocationKey>) -> AllocationKey {
    let present = chosen.unwrap_or(&scenario.key);
    if present.parts().len() > 1 {
        return present.clone();
    }
    let has_figure =
        |figure: &FigureId| scenario.region.figure(*figure).is_some() && present.weight(*figure).get() == 0;
    let other = [FigureId::Lettings, FigureId::Inhabitants].into_iter().find(has_figure);
    let half = Percent::new(50).unwrap_or_default();
    let parts = present.parts().iter().copied().map(|part| KeyPart { weight: half, ..part });
    let added = other.map(|figure| KeyPart { figure, factor: None, weight: half });
    AllocationKey::new(parts.chain(added)).unwrap_or_else(|_| present.clone())
}

/// A field per figure. The weights keep totalling 100%: the heaviest of the others makes room.
fn view_mix(props: &KeyChoiceProps, key: &AllocationKey, lang: Lang) -> Html {
    let region = &props.scenario.region;
    let figures = region.figures().iter().map(|figure| figure.id).filter(|figure| figure.is_key());
    let field = |figure: FigureId| {
        let name = figure_name(region, figure, lang);
        let read = {
            let (on_key, key) = (props.on_key.clone(), key.clone());
            Callback::from(move |text: String| {
                let weight = parse_count(&text, lang, 100)?;
                let weight = u8::try_from(weight).ok().and_then(Percent::new).unwrap_or_default();
                let fallback = if figure == FigureId::Inhabitants { FigureId::Lettings } else { FigureId::Inhabitants };
                Ok(on_key.emit(Some(key.with_weight(figure, weight, fallback))))
            })
        };
        html! {
            <li key={figure_id_name(figure)}>
                <span aria-hidden="true">{ &name }</span>
                <span class="way-number">
                    <NumberField id={format!("{}-{}", props.id, figure_id_name(figure))} name={WaysLabel::WeightOf(&name).say(lang).into_owned()}
                        value={lang.whole(key.weight(figure).get().into())} largest="100" {read} />
                    { "%" }
                </span>
            </li>
        }
    };
    let with_factor = key.parts().iter().filter(|part| part.factor.is_some());
    let fixed = with_factor.map(|part| {
        let key = AllocationKey::new([KeyPart { weight: Percent::ALL, ..*part }]);
        let name = key.map_or_else(|_| String::new(), |key| crate::text::key_name(region, &key, lang));
        html! { <li key={name.clone()}><span>{ &name }</span><span>{ lang.with_percent_sign(&part.weight.get().to_string()) }</span></li> }
    });
    html! {
        <div class="way-mix">
            <p class="hint">{ WaysLabel::MixHint.say(lang) }</p>
            <ul>{ for figures.map(field) }{ for fixed }</ul>
        </div>
    }
}
