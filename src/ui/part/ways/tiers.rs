//! Two tiers: over the subregions first, by a key of their own.

use std::sync::Arc;

use yew::{Callback, Html, component, html};

use super::{WayProps, key_choice::KeyChoice, ruled, view_fold};
use crate::{
    model::{AllocationKey, Subregion},
    text::{WaysLabel, key_name},
    ui::context::use_lang,
};

#[component]
pub(crate) fn TierSetting(props: &WayProps) -> Html {
    let lang = use_lang();
    let chosen = props.scenario.subregion_key.as_ref();
    let on_key = {
        let scenario = Arc::clone(&props.scenario);
        Callback::from(move |key: Option<AllocationKey>| ruled(&scenario, |next| next.subregion_key = key))
    };
    let row = |subregion: &Subregion| {
        let name = if subregion.name.is_empty() {
            WaysLabel::NoSubregion.say(lang).into_owned()
        } else {
            subregion.name.clone()
        };
        html! {
            <tr key={name.clone()}>
                <th scope="row">{ name.clone() }</th>
                <td class="num">{ lang.exact(&subregion.claim, 2) }</td>
                <td class="num b">{ lang.whole(subregion.homes) }</td>
            </tr>
        }
    };
    let outcome = props.division.as_ref().map(|division| &division.outcome);
    let tiers = outcome.and_then(|outcome| match outcome.groups.as_slice() {
        [only] => only.allocation.as_ref().unwrap_or(&outcome.total).tiers.as_ref(),
        _ => outcome.total.tiers.as_ref(),
    });
    let content = html! {
        <>
            <p class="hint">{ WaysLabel::TiersHint.say(lang) }</p>
            <div class="way-field">
                <label for="tier-key">{ WaysLabel::TiersBy.say(lang) }</label>
                <KeyChoice id="tier-key" none={WaysLabel::TiersOff.say(lang).into_owned()} scenario={Arc::clone(&props.scenario)} chosen={chosen.cloned()} {on_key} />
            </div>
            if let Some(tiers) = tiers {
                <div class="scroller" tabindex="0" role="region" aria-label={WaysLabel::Tiers.say(lang).into_owned()}>
                    <table class="tbl">
                        <thead><tr>
                            <th scope="col">{ WaysLabel::Subregion.say(lang) }</th>
                            <th scope="col" class="num">{ WaysLabel::Exact.say(lang) }</th>
                            <th scope="col" class="num">{ WaysLabel::Homes.say(lang) }</th>
                        </tr></thead>
                        <tbody>{ for tiers.subregions.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        </>
    };
    let state = chosen.map(|key| key_name(&props.scenario.region, key, lang));
    view_fold(&WaysLabel::Tiers, state, lang, content)
}
