//! A list to choose from. It follows the state also after the reader has used it: from then on browsers ignore which
//! option is marked as chosen.

use yew::{AttrValue, Callback, Event, Html, Properties, component, html, use_node_ref};

use crate::ui::effects;

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
    html! {
        <select ref={node} class="select" id={props.id.clone()} aria-label={props.name.clone()} onchange={on_change}>
            { props.children.clone() }
        </select>
    }
}
