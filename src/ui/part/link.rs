//! Links within the app: to a page, and to a place on the page. Both are real links, and both are followed by the app.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component};

use crate::ui::{
    effects,
    element::{Element, element},
};

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
    let link = link_to(props.to.clone(), props.on_follow.clone()).given("class", props.class.as_ref());
    link.child(props.children.clone()).html()
}

/// The same, to be filled by who asks for it.
#[inline(never)]
pub(crate) fn link_to(to: AttrValue, on_follow: Callback<()>) -> Element {
    let link = element("a").attribute("href", ["#", &to].concat());
    link.on_click(Some(Callback::from(move |event: MouseEvent| {
        if effects::is_plain_click(&event) {
            event.prevent_default();
            on_follow.emit(());
            effects::jump_to(&to);
        }
    })))
}
