//! A button. One that cannot be used now stays in reach of the keyboard and says why.

use yew::{AttrValue, Callback, Classes, Html, MouseEvent, Properties, component};

use crate::ui::element::{Element, element};

/// How much a button stands out. The classes are those of NL Design System, and ours for what it does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Look {
    #[default]
    Plain,
    Main,
    Text,
}

impl Look {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Plain => "nl-button nl-button--secondary btn",
            Self::Main => "nl-button nl-button--primary btn btn-main",
            Self::Text => "nl-button nl-button--subtle btn btn-text",
        }
    }

    pub(crate) fn classes(self) -> Classes {
        Classes::from(self.class())
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
    button(props.look, props.refusal.as_ref(), &props.on_press).child(props.children.clone()).html()
}

/// The same, to be filled by who asks for it.
#[inline(never)]
pub(crate) fn button(look: Look, refusal: Option<&AttrValue>, on_press: &Callback<()>) -> Element {
    let on_click = match refusal {
        Some(_) => Callback::noop(),
        None => on_press.reform(|_: MouseEvent| ()),
    };
    element("button")
        .fixed("type", "button")
        .maybe("aria-disabled", refusal.map(|_| "true"))
        .given("title", refusal)
        .class(look.class())
        .on_click(Some(on_click))
}
