//! Links within the app: to a page, and to a place on the page. Both are real links, and both are followed by the app.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::ui::effects;

#[derive(Properties, PartialEq)]
pub(crate) struct PlaceLinkProps {
    /// The id of the element to which it leads.
    pub(crate) to: AttrValue,
    #[prop_or_default]
    pub(crate) class: Option<AttrValue>,
    /// What has to happen first, such as opening a fold.
    #[prop_or_default]
    pub(crate) on_follow: Callback<()>,
    pub(crate) children: Html,
}

/// A link to a place on the page. The address stays that of the page.
#[component]
pub(crate) fn PlaceLink(props: &PlaceLinkProps) -> Html {
    let (to, on_follow) = (props.to.clone(), props.on_follow.clone());
    let on_click = Callback::from(move |event: MouseEvent| {
        if effects::is_plain_click(&event) {
            event.prevent_default();
            on_follow.emit(());
            effects::jump_to(&to);
        }
    });
    html! { <a href={format!("#{}", props.to)} class={props.class.clone()} onclick={on_click}>{ props.children.clone() }</a> }
}
