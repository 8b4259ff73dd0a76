//! A button. One that cannot be used now stays in reach of the keyboard and says why.

use yew::{AttrValue, Callback, Classes, Html, MouseEvent, Properties, classes, component, html};

/// How much a button stands out. The classes are those of NL Design System, and ours for what it does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Look {
    #[default]
    Plain,
    Main,
    Text,
}

impl Look {
    pub(crate) fn classes(self) -> Classes {
        match self {
            Self::Plain => classes!("nl-button", "nl-button--secondary", "btn"),
            Self::Main => classes!("nl-button", "nl-button--primary", "btn", "btn-main"),
            Self::Text => classes!("nl-button", "nl-button--subtle", "btn", "btn-text"),
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ButtonProps {
    #[prop_or_default]
    pub(crate) look: Look,
    /// Why it cannot be used now; `None` when it can.
    #[prop_or_default]
    pub(crate) refusal: Option<AttrValue>,
    pub(crate) on_press: Callback<()>,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Button(props: &ButtonProps) -> Html {
    let on_click = match props.refusal {
        Some(_) => Callback::noop(),
        None => props.on_press.reform(|_: MouseEvent| ()),
    };
    html! {
        <button type="button" class={props.look.classes()} aria-disabled={props.refusal.is_some().then_some("true")}
            title={props.refusal.clone()} onclick={on_click}>
            { props.children.clone() }
        </button>
    }
}
