//! The panel "Andere manieren van verdelen" of the page "Verdelen".

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Html, html};

use crate::{
    model::Unworkable,
    text::{WaysLabel, unworkable_in_words},
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
    let outcome = || division.as_ref().ok().cloned();
    html! {
        <section class="ways" aria-labelledby="h-ways">
            <h2 id="h-ways" tabindex="-1">{ WaysLabel::Title.say(lang) }</h2>
            <p class="hint">{ WaysLabel::Intro.say(lang) }</p>
            // The result says it too, but that may be far above what was changed here; only there it is read out.
            if let Err(unworkable) = division {
                <p class="note way-refusal">
                    <b>{ WaysLabel::CannotDivide.say(lang) }</b>{ " " }{ unworkable_in_words(unworkable, &state.desk.scenario, lang) }
                </p>
            }
            <PresetList scenario={scenario()} division={outcome()} />
            <CompositionSetting scenario={scenario()} division={outcome()} />
            <TierSetting scenario={scenario()} division={outcome()} />
            <CreditSetting scenario={scenario()} division={outcome()} />
            <SwapSetting scenario={scenario()} division={outcome()} />
            <MergingSetting scenario={scenario()} division={outcome()} />
            <MethodSetting scenario={scenario()} division={outcome()} />
            <Compare scenario={scenario()} division={outcome()} pins={state.pins.clone()} {on_pin} />
        </section>
    }
}
