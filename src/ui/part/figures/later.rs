//! A part of the page that is drawn after the rest: a long page that is drawn in pieces holds up nobody.

use yew::{Html, Properties, component, html};

use crate::ui::effects;

#[derive(Properties, PartialEq)]
pub(crate) struct LaterProps {
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Later(props: &LaterProps) -> Html {
    let is_due = effects::use_breath();
    html! {
        if is_due {
            { props.children.clone() }
        }
    }
}
