//! The foot of every page.

use yew::{Html, component, html};

use crate::{text::Label, ui::context::use_lang};

#[component]
pub(crate) fn Footer() -> Html {
    let lang = use_lang();
    html! {
        <footer class="foot"><div class="wrap">
            <span>{ Label::FooterSources.say(lang) }</span>
            <span>{ Label::FooterPrivacy.say(lang) }</span>
        </div></footer>
    }
}
