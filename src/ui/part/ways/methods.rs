//! All methods of rounding, where the one in use chafes, and how ties are settled.

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Event, Html, Properties, component, html, use_memo};

use super::{WayProps, composition::method_value, ruled, view_fold};
use crate::{
    measure::{Axiom, axioms_that_bite},
    model::{Method, TieRule},
    text::{RestLabel, WaysLabel, axiom_in_words, method_name},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        part::number_field::NumberField,
        state::parse_count,
    },
};

#[component]
pub(crate) fn MethodSetting(props: &WayProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let chosen = props.scenario.method;
    let brought = (!Method::WITHOUT_NUMBER.contains(&chosen)).then_some(chosen);
    let radio = |method: Method| {
        let scenario = Arc::clone(&props.scenario);
        let on_change = dispatch.reform(move |_: Event| ruled(&scenario, |next| next.method = method));
        html! {
            <label key={method_value(method)} class="radio">
                <input type="radio" name="every-method" checked={method == chosen} onchange={on_change} />
                <span>{ method_name(method, lang) }<br /><span class="hint">{ RestLabel::MethodExplained(method).say(lang) }</span></span>
            </label>
        }
    };
    let rule = |rule: TieRule| {
        let scenario = Arc::clone(&props.scenario);
        dispatch.reform(move |_: Event| ruled(&scenario, |next| next.tie_rule = rule))
    };
    let seed = match props.scenario.tie_rule {
        TieRule::LargerFirst => None,
        TieRule::ByLot { seed } => Some(seed),
    };
    let read = {
        let scenario = Arc::clone(&props.scenario);
        Callback::from(move |text: String| {
            let seed = parse_count(&text, lang, u32::MAX)?;
            Ok(ruled(&scenario, |next| next.tie_rule = TieRule::ByLot { seed }))
        })
    };
    let content = html! {
        <>
            <p class="hint">{ WaysLabel::MethodsHint.say(lang) }</p>
            <fieldset>
                <legend class="vh">{ WaysLabel::Methods.say(lang) }</legend>
                { for Method::WITHOUT_NUMBER.into_iter().chain(brought).map(radio) }
            </fieldset>
            if let Some(division) = props.division.clone() {
                <Axioms {division} />
            }
            <fieldset>
                <legend>{ WaysLabel::Ties.say(lang) }</legend>
                <p class="hint">{ WaysLabel::TiesHint.say(lang) }</p>
                <label class="radio">
                    <input type="radio" name="tie-rule" checked={seed.is_none()} onchange={rule(TieRule::LargerFirst)} />
                    <span>{ WaysLabel::LargerFirst.say(lang) }</span>
                </label>
                <label class="radio">
                    <input type="radio" name="tie-rule" checked={seed.is_some()} onchange={rule(TieRule::ByLot { seed: seed.unwrap_or(1) })} />
                    <span>{ WaysLabel::ByLot.say(lang) }</span>
                </label>
                if let Some(seed) = seed {
                    <div class="fld">
                        <NumberField id="lot-seed" name={WaysLabel::Seed.say(lang).into_owned()} value={lang.whole(seed.into())} largest={lang.whole(u32::MAX.into())} {read} />
                        <span>{ WaysLabel::SeedHint.say(lang) }</span>
                    </div>
                }
            </fieldset>
        </>
    };
    view_fold(&WaysLabel::Methods, Some(method_name(chosen, lang).to_owned()), lang, content)
}

#[derive(Properties, PartialEq)]
struct AxiomsProps {
    division: Rc<Division>,
}

/// The rules that the method breaks here.
#[component]
fn Axioms(props: &AxiomsProps) -> Html {
    /// How many municipalities are named.
    const NAMED: usize = 4;
    let lang = use_lang();
    // A paradox is looked for in a hundred divisions, so once per outcome.
    let found = use_memo(Rc::clone(&props.division), |division| axioms_that_bite(&division.outcome));
    let item = |axiom: &Axiom| html! { <li>{ axiom_in_words(axiom, &props.division.outcome, lang) }</li> };
    html! {
        <>
            <h4>{ WaysLabel::WhereItBites.say(lang) }</h4>
            if found.is_empty() {
                <p>{ WaysLabel::NothingBites.say(lang) }</p>
            } else {
                <ul class="way-axioms">{ for found.iter().take(NAMED).map(item) }</ul>
                if found.len() > NAMED {
                    <p>{ WaysLabel::AndMore(found.len() - NAMED).say(lang) }</p>
                }
            }
        </>
    }
}
