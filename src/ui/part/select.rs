//! A list to choose from. It follows the state also after the reader has used it: from then on browsers ignore which
//! option is marked as chosen.

use yew::{AttrValue, Callback, Event, Html, Properties, component, html, use_node_ref};

use crate::ui::{
    effects,
    element::{element, list},
};

#[derive(Properties, PartialEq)]
pub(crate) struct SelectProps {
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// What the list is for, when no label says so.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
    pub(crate) value: AttrValue,
    pub(crate) on_choose: Callback<String>,
    /// The options.
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    effects::use_chosen(&node, props.value.clone());
    let on_change = {
        let (on_choose, value) = (props.on_choose.clone(), props.value.clone());
        Callback::from(move |event: Event| {
            let chosen = effects::entered_text(&event);
            // What the state does not take over must not stay on the screen.
            effects::put_text(&event, &value);
            on_choose.emit(chosen);
        })
    };
    let mut select = element("select")
        .given("id", props.id.as_ref())
        .given("aria-label", props.name.as_ref())
        .class("select")
        .on_change(on_change)
        .child(props.children.clone())
        .tag();
    select.node_ref = node;
    select.into()
}

/// A list that a label of its own names.
#[inline(never)]
pub(crate) fn view_select(id: &'static str, value: String, on_choose: Callback<String>, options: Vec<Html>) -> Html {
    html! { <Select {id} {value} {on_choose}>{ list(options) }</Select> }
}

/// One of the options of a list in which `chosen` is chosen.
#[inline(never)]
pub(crate) fn view_option(value: String, chosen: &str, name: String) -> Html {
    let selected = (value == chosen).then_some("selected");
    element("option").key(&value).attribute("value", value).maybe("selected", selected).text(name).html()
}
