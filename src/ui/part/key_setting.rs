//! The mix of the key, in steps of five percent; whatever the step, the weights total 100.

use num_traits::ToPrimitive;
use yew::{Callback, Html, MouseEvent};

use super::drawing::view_scene;
use crate::{
    chart::{KeySlot, MixBar, MixPart, draw_mix_bar},
    model::{AllocationKey, FigureId, Percent, Scenario},
    text::{Label, Lang, figure_name},
    ui::{
        element::{Element, element},
        state::{Action, Change, Fold, View, key_figures},
        words,
    },
};

/// The keys that wait under "meer sleutels": published for one year only.
const RARE: [FigureId; 2] = [FigureId::NewHomes, FigureId::OnePersonHouseholds];

/// The view says whether the keys that few use are shown.
pub(crate) fn view_keys(scenario: &Scenario, view: &View, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let Scenario { region, key, .. } = scenario;
    let (rare, usual): (Vec<FigureId>, Vec<FigureId>) = key_figures(region).partition(|figure| RARE.contains(figure));
    let first = usual.first().copied();
    let row = |figure: FigureId| {
        let bench = (Some(figure) == first).then_some("step");
        view_row(figure, &figure_name(region, figure, lang), key.weight(figure), bench, lang, dispatch)
    };
    let heading = element("h2")
        .fixed("id", "h-keys")
        .fixed("tabindex", "-1")
        .say(&Label::Keys, lang)
        .text(" ")
        .with(element("span").class("closes").say(&Label::TotalsHundred, lang));
    let mut rows = element("div").child(view_bar(key));
    for figure in usual {
        rows = rows.with(row(figure));
    }
    if !rare.is_empty() {
        let is_rare_used = rare.iter().any(|figure| key.weight(*figure) != Percent::NONE);
        let on_more = Some(toggle(Fold::MoreKeys, dispatch));
        let is_open = is_rare_used || view.is_open(Fold::MoreKeys);
        let mut fold = element("details")
            .maybe("open", is_open.then_some("open"))
            .class("more-keys")
            .with(element("summary").on_click(on_more).say(&Label::MoreKeys, lang));
        for figure in rare {
            fold = fold.with(row(figure));
        }
        rows = rows.with(fold);
    }
    element("section")
        .fixed("aria-labelledby", "h-keys")
        .class("keys-wrap")
        .with(heading)
        .with(element("p").class("hint").say(&Label::KeysExplained, lang))
        .with(rows)
        .html()
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

/// A figure with its weight; the benchmark presses the buttons of the row with a name for it.
fn view_row(
    figure: FigureId,
    name: &str,
    weight: Percent,
    bench: Option<&'static str>,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Element {
    let weight = weight.get();
    let less = weight.checked_sub(AllocationKey::STEP).or((weight > 0).then_some(0));
    let more = (weight < 100).then(|| weight.saturating_add(AllocationKey::STEP).min(100));
    let swatch = if weight == 0 { "m0" } else { slot(figure).class().as_str() };
    let step = |target: Option<u8>| {
        let change = target.and_then(Percent::new).map(|weight| Change::Weight { figure, weight });
        change.map(|change| dispatch.reform(move |_: MouseEvent| Action::Changed(change.clone())))
    };
    let swatch = element("svg")
        .fixed("viewBox", "0 0 12 12")
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
        .with(element("rect").fixed("width", "12").fixed("height", "12").class(swatch));
    let stepper = element("div")
        .fixed("role", "group")
        .attribute("aria-label", name.to_owned())
        .class("stepper")
        .with(view_step("−", step(less), &Label::StepLess(name), lang, bench))
        .with(element("output").text(lang.with_percent_sign(&weight.to_string())))
        .with(view_step("+", step(more), &Label::StepMore(name), lang, bench));
    element("div")
        .key(name)
        .class(if weight == 0 { "key zero" } else { "key" })
        .with(swatch)
        .with(element("span").class("nm").text(words::breakable(name)))
        .with(stepper)
}

fn view_step(
    sign: &'static str,
    on_click: Option<Callback<MouseEvent>>,
    label: &Label<'_>,
    lang: Lang,
    bench: Option<&'static str>,
) -> Element {
    element("button")
        .fixed("type", "button")
        .named("aria-label", label, lang)
        .maybe("aria-disabled", on_click.is_none().then_some("true"))
        .maybe("data-bench", bench)
        .on_click(on_click)
        .with(element("span").fixed("aria-hidden", "true").text(sign))
}
