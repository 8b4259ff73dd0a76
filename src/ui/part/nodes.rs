//! Shows the tree of a report as elements: what is printed here is what the command line writes.

use yew::{AttrValue, Html, html};

use super::drawing::view_scene;
use crate::export::{Node, Tag};

/// Some nodes.
pub(crate) fn view_nodes(nodes: &[Node]) -> Html {
    nodes.iter().map(view_node).collect()
}

fn view_node(node: &Node) -> Html {
    match node {
        Node::Text(text) => html! { { text } },
        Node::Drawing(scene) => view_scene(scene, None),
        Node::Element { tag, class, children } => {
            let class = (!class.is_empty()).then_some(AttrValue::Static(class));
            let inside = view_nodes(children);
            match tag {
                // Headings of the page around it come first.
                Tag::H1 => html! { <h3 class="rep-title">{ inside }</h3> },
                Tag::H2 => html! { <h4 {class}>{ inside }</h4> },
                Tag::H3 => html! { <h5 {class}>{ inside }</h5> },
                Tag::ColumnHead => html! { <th scope="col" {class}>{ inside }</th> },
                Tag::RowHead => html! { <th scope="row" {class}>{ inside }</th> },
                Tag::Section
                | Tag::Div
                | Tag::P
                | Tag::Small
                | Tag::Strong
                | Tag::Ul
                | Tag::Ol
                | Tag::Li
                | Tag::Dl
                | Tag::Dt
                | Tag::Dd
                | Tag::Figure
                | Tag::Figcaption
                | Tag::Table
                | Tag::Thead
                | Tag::Tbody
                | Tag::Tfoot
                | Tag::Tr
                | Tag::Td => html! { <@{tag.name()} {class}>{ inside }</@> },
            }
        }
    }
}
