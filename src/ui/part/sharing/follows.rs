//! Which figures a link follows, and whether it chooses the municipality.

use yew::{Event, Html, Properties, component, html};

use super::use_sharing_dispatch;
use crate::{
    share::Validity,
    text::ShareLabel as Label,
    ui::{
        context::use_lang,
        part::Can,
        state::{SharingAction, WithOwn},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct FollowsProps {
    pub(super) validity: Validity,
    /// Only a code can be live.
    pub(super) live: Can,
    pub(super) with_own: WithOwn,
    /// The name of the municipality that is chosen, if any.
    pub(super) own: Option<String>,
}

#[component]
pub(super) fn Follows(props: &FollowsProps) -> Html {
    let lang = use_lang();
    let dispatch = use_sharing_dispatch();
    let choice = |validity: Validity, name: Label<'static>, explained: Label<'static>| {
        let is_off = validity == Validity::Live && props.live == Can::No;
        let chosen = if props.live == Can::No { Validity::Fixed } else { props.validity };
        let on_choose = dispatch.reform(move |_: Event| SharingAction::ValidityChosen(validity));
        let explained = if is_off { Label::LiveNeedsCode } else { explained };
        html! {
            <label class="radio">
                <input type="radio" name="validity" checked={chosen == validity} disabled={is_off} onchange={on_choose} />
                <span>{ name.say(lang) }<br /><span class="hint">{ explained.say(lang) }</span></span>
            </label>
        }
    };
    let other = match props.with_own {
        WithOwn::No => WithOwn::Yes,
        WithOwn::Yes => WithOwn::No,
    };
    let on_own = dispatch.reform(move |_: Event| SharingAction::OwnChosen(other));
    html! {
        <fieldset class="follows">
            <legend class="label">{ Label::Follows.say(lang) }</legend>
            { choice(Validity::Fixed, Label::Fixed, Label::FixedExplained) }
            { choice(Validity::Live, Label::Live, Label::LiveExplained) }
            if let Some(own) = &props.own {
                <label class="check">
                    <input type="checkbox" checked={props.with_own == WithOwn::Yes} onchange={on_own} />
                    <span>{ Label::WithOwn(own).say(lang) }</span>
                </label>
            }
        </fieldset>
    }
}
