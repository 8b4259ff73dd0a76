//! "Wat vindt u eerlijk?": three ideas of fair and a mix of one's own.

use yew::{Html, Properties, component, html};

use crate::{
    model::AllocationKey,
    text::Label,
    ui::{
        context::{use_dispatch, use_lang},
        state::{Action, Change, Preset},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct PresetSettingProps {
    pub(crate) allocation_key: AllocationKey,
}

#[component]
pub(crate) fn PresetSetting(props: &PresetSettingProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let chosen = Preset::of(&props.allocation_key);
    let radio = |preset: Preset| {
        let on_change = dispatch.reform(move |_| Action::Changed(Change::Preset(preset)));
        let label = words::preset_name(preset).say(lang);
        html! {
            <label key={label.clone().into_owned()} class="radio">
                <input type="radio" name="preset" checked={preset == chosen} onchange={on_change} /><span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ Label::WhatIsFair.say(lang) }</legend>
            <div>{ for Preset::ALL.into_iter().map(radio) }</div>
        </fieldset>
    }
}
