//! The mix of the key, in steps of five percent; whatever the step, the weights total 100.

use std::sync::Arc;

use num_traits::ToPrimitive;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, component, html};

use super::drawing::view_scene;
use crate::{
    chart::{KeySlot, MixBar, MixPart, draw_mix_bar},
    model::{AllocationKey, FigureId, Percent, Scenario},
    text::{Label, Lang, figure_name},
    ui::{
        context::{use_dispatch, use_lang},
        state::{Action, Change, Fold, key_figures},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct KeySettingProps {
    pub(crate) scenario: Arc<Scenario>,
    /// Whether the keys that few use are shown.
    pub(crate) is_more_open: bool,
}

/// The keys that wait under "meer sleutels": published for one year only.
const RARE: [FigureId; 2] = [FigureId::NewHomes, FigureId::OnePersonHouseholds];

#[component]
pub(crate) fn KeySetting(props: &KeySettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let Scenario { region, key, .. } = &*props.scenario;
    let (rare, usual): (Vec<FigureId>, Vec<FigureId>) = key_figures(region).partition(|figure| RARE.contains(figure));
    let first = usual.first().copied();
    let view = |figure: FigureId| {
        let name = AttrValue::from(figure_name(region, figure, lang));
        html! { <KeyRow key={name.to_string()} {figure} name={name.clone()} weight={key.weight(figure)} is_first={Some(figure) == first} /> }
    };
    let is_rare_used = rare.iter().any(|figure| key.weight(*figure) != Percent::NONE);
    let on_more = toggle(Fold::MoreKeys, &dispatch);
    html! {
        <section aria-labelledby="h-keys" class="keys-wrap">
            <h2 id="h-keys" tabindex="-1">{ Label::Keys.say(lang) }{ " " }<span class="closes">{ Label::TotalsHundred.say(lang) }</span></h2>
            <p class="hint">{ Label::KeysExplained.say(lang) }</p>
            <div>
                { view_bar(key) }
                { for usual.into_iter().map(view) }
                if !rare.is_empty() {
                    <details class="more-keys" open={props.is_more_open || is_rare_used}>
                        <summary onclick={on_more}>{ Label::MoreKeys.say(lang) }</summary>
                        { for rare.into_iter().map(view) }
                    </details>
                }
            </div>
        </section>
    }
}

/// Opens or closes a fold; the browser must not do it as well.
pub(super) fn toggle(fold: Fold, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    dispatch.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::FoldToggled(fold)
    })
}

fn view_bar(key: &AllocationKey) -> Html {
    let part = |part: &crate::model::KeyPart| MixPart {
        slot: slot(part.figure),
        percent: part.weight.get().to_f64().unwrap_or(0.0),
    };
    view_scene(&draw_mix_bar(&key.parts().iter().map(part).collect::<Vec<_>>(), MixBar::Settings), None)
}

/// The colour of a figure: its own, whatever the mix.
fn slot(figure: FigureId) -> KeySlot {
    match figure {
        FigureId::Inhabitants => KeySlot::One,
        FigureId::Lettings => KeySlot::Two,
        FigureId::RoomToNorm => KeySlot::Three,
        FigureId::Households => KeySlot::Four,
        FigureId::HousingStock => KeySlot::Five,
        FigureId::CorporationHomes => KeySlot::Six,
        FigureId::NewHomes => KeySlot::Seven,
        FigureId::OnePersonHouseholds
        | FigureId::AverageWoz
        | FigureId::Housed
        | FigureId::SesWoa
        | FigureId::LivedBefore => KeySlot::Eight,
        FigureId::Own(number) => KeySlot::nth(usize::from(number) + 3),
    }
}

#[derive(Properties, PartialEq)]
struct KeyRowProps {
    figure: FigureId,
    name: AttrValue,
    weight: Percent,
    is_first: bool,
}

#[component]
fn KeyRow(props: &KeyRowProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let weight = props.weight.get();
    let less = weight.checked_sub(AllocationKey::STEP).or((weight > 0).then_some(0));
    let more = (weight < 100).then(|| weight.saturating_add(AllocationKey::STEP).min(100));
    let swatch = if weight == 0 { "m0" } else { slot(props.figure).class().as_str() };
    let step = |target: Option<u8>| {
        let change = target.and_then(Percent::new).map(|weight| Change::Weight { figure: props.figure, weight });
        change.map(|change| dispatch.reform(move |_: MouseEvent| Action::Changed(change.clone())))
    };
    let bench = props.is_first.then_some("step");
    html! {
        <div class={classes!("key", (weight == 0).then_some("zero"))}>
            <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><rect class={swatch} width="12" height="12" /></svg>
            <span class="nm">{ words::breakable(&props.name) }</span>
            <div class="stepper" role="group" aria-label={props.name.clone()}>
                { view_step("−", step(less), Label::StepLess(&props.name), lang, bench) }
                <output>{ lang.with_percent_sign(&weight.to_string()) }</output>
                { view_step("+", step(more), Label::StepMore(&props.name), lang, bench) }
            </div>
        </div>
    }
}

fn view_step(
    sign: &'static str,
    on_click: Option<Callback<MouseEvent>>,
    label: Label<'_>,
    lang: Lang,
    bench: Option<&'static str>,
) -> Html {
    let disabled = on_click.is_none().then_some("true");
    html! {
        <button type="button" aria-label={label.say(lang).into_owned()} aria-disabled={disabled} data-bench={bench} onclick={on_click}>
            <span aria-hidden="true">{ sign }</span>
        </button>
    }
}
