//! "Wat vindt u eerlijk?": three ideas of fair and a mix of one's own.

use yew::{Callback, Html};

use crate::{
    model::AllocationKey,
    text::{Label, Lang},
    ui::{
        element::element,
        state::{Action, Change, Preset},
        words,
    },
};

pub(crate) fn view_presets(key: &AllocationKey, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let chosen = Preset::of(key);
    let mut radios = element("div");
    for preset in Preset::ALL {
        let on_change = dispatch.reform(move |_| Action::Changed(Change::Preset(preset)));
        let name = words::preset_name(preset).say(lang);
        let input = element("input")
            .fixed("type", "radio")
            .fixed("name", "preset")
            .checked(preset == chosen)
            .on_change(on_change);
        let label = element("label").key(&name).class("radio").with(input);
        radios = radios.with(label.with(element("span").text(name)));
    }
    element("fieldset").with(element("legend").say(&Label::WhatIsFair, lang)).with(radios).html()
}
