//! Municipalities with an exactly equal claim on the last homes: who they are, and by which rule it is settled.

use std::rc::Rc;

use yew::{Callback, Event, Html, Properties, component, html};

use super::number_field::NumberField;
use crate::{
    model::TieRule,
    text::RestLabel,
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        state::{Action, Change, parse_count},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct TieSettingProps {
    pub(super) division: Rc<Division>,
}

/// The seed with which lots are first drawn: the user sees it and can take another.
const FIRST_SEED: u32 = 1;

#[component]
pub(super) fn TieSetting(props: &TieSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let Some(tie) = &props.division.outcome.total.tie else { return Html::default() };
    let names = |codes: &[crate::model::Code]| {
        let rows = codes.iter().filter_map(|code| props.division.row(Some(*code)));
        rows.map(|row| row.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let (candidates, winners) = (names(&tie.candidates), names(&tie.winners));
    let seed = match tie.rule {
        TieRule::LargerFirst => None,
        TieRule::ByLot { seed } => Some(seed),
    };
    let choose = |rule: TieRule| dispatch.reform(move |_: Event| Action::Changed(Change::TieRule(rule)));
    let by_lot = TieRule::ByLot { seed: seed.unwrap_or(FIRST_SEED) };
    let read = Callback::from(move |text: String| {
        let seed = parse_count(&text, lang, u32::MAX)?;
        Ok(Action::Changed(Change::TieRule(TieRule::ByLot { seed })))
    });
    html! {
        <fieldset class="tie">
            <legend>{ RestLabel::Tie.say(lang) }</legend>
            <p class="hint">{ RestLabel::TieExplained { candidates: &candidates, open: tie.open, winners: &winners }.say(lang) }</p>
            <label class="radio">
                <input type="radio" name="tie" checked={seed.is_none()} onchange={choose(TieRule::LargerFirst)} />
                <span>{ RestLabel::LargerFirst.say(lang) }</span>
            </label>
            <label class="radio">
                <input type="radio" name="tie" checked={seed.is_some()} onchange={choose(by_lot)} /><span>{ RestLabel::ByLot.say(lang) }</span>
            </label>
            if let Some(seed) = seed {
                <div class="fld">
                    <NumberField id="seed" name={RestLabel::Seed.say(lang)} value={lang.whole(seed.into())} largest={lang.whole(u32::MAX.into())} {read} />
                    <span>{ RestLabel::SeedExplained.say(lang) }</span>
                </div>
            }
        </fieldset>
    }
}
