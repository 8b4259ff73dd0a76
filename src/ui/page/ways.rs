//! The panel "Andere manieren van verdelen" of the page "Verdelen".

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Html, html};

use crate::{
    model::Unworkable,
    text::WaysLabel,
    ui::{
        division::Division,
        more::MoreState,
        part::ways::{
            Compare, CompositionSetting, CreditSetting, MergingSetting, MethodSetting, PresetList, SwapSetting,
            TierSetting,
        },
        state::PinAction,
    },
};

/// The whole panel.
pub(in crate::ui) fn view_ways(
    state: &MoreState,
    division: &Result<Rc<Division>, Unworkable>,
    on_pin: Callback<PinAction>,
) -> Html {
    let lang = state.desk.lang;
    let scenario = || Arc::clone(&state.desk.scenario);
    let division = || division.as_ref().ok().cloned();
    html! {
        <section class="ways" aria-labelledby="h-ways">
            <h2 id="h-ways" tabindex="-1">{ WaysLabel::Title.say(lang) }</h2>
            <p class="hint">{ WaysLabel::Intro.say(lang) }</p>
            <PresetList scenario={scenario()} division={division()} />
            <CompositionSetting scenario={scenario()} division={division()} />
            <TierSetting scenario={scenario()} division={division()} />
            <CreditSetting scenario={scenario()} division={division()} />
            <SwapSetting scenario={scenario()} division={division()} />
            <MergingSetting scenario={scenario()} division={division()} />
            <MethodSetting scenario={scenario()} division={division()} />
            <Compare scenario={scenario()} division={division()} pins={state.pins.clone()} {on_pin} />
        </section>
    }
}
