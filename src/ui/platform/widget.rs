//! The frame in which the widget stands: its address, the script beside it that speaks to the host, and its elements.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Event;

use crate::ui::widget::{Element, Node};

/// Set by `static/embed-loader.js`: passes what is shown on to the page around the frame.
const TELL: &str = "fairShareTell";
/// Set by `static/embed-loader.js`: fetches and starts the module that reads documents.
const DOCUMENTS: &str = "fairShareDocuments";

/// The query and the fragment of the address.
pub(in crate::ui) fn address() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// Tells the host what is shown, as JSON.
pub(in crate::ui) fn tell(state: &str) {
    call(TELL, &state.into());
}

/// Asks the page for the module that reads documents.
pub(in crate::ui) fn ask_for_documents() {
    call(DOCUMENTS, &JsValue::UNDEFINED);
}

fn call(name: &str, argument: &JsValue) {
    let function = web_sys::window().and_then(|window| Reflect::get(&window, &name.into()).ok());
    if let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) {
        // A host that does not listen is no failure.
        let _ = function.call1(&JsValue::UNDEFINED, argument);
    }
}

/// Hears what is chosen in a list or round (its name and value), and which tile is clicked (`gemeente` and its key).
pub(in crate::ui) fn listen(root: &web_sys::Element, on_chosen: impl FnMut(&str, &str) + 'static) {
    let on_chosen = Rc::new(RefCell::new(on_chosen));
    let listen = |kind, read: fn(&web_sys::Element) -> Option<(String, String)>| {
        let on_chosen = Rc::clone(&on_chosen);
        let listener = EventListener::new(root, kind, move |event: &Event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let chosen = target.as_ref().and_then(read);
            if let (Some((name, value)), Ok(mut on_chosen)) = (chosen, on_chosen.try_borrow_mut()) {
                on_chosen(&name, &value);
            }
        });
        // It lives as long as the page.
        listener.forget();
    };
    listen("change", |field| {
        let value = Reflect::get(field, &"value".into()).ok()?.as_string()?;
        Some((field.get_attribute("name")?, value))
    });
    listen("click", |element| {
        let tile = element.closest("[data-key]").ok().flatten()?;
        Some(("gemeente".to_owned(), tile.get_attribute("data-key")?))
    });
}

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Puts the widget in place of whatever stands in the element.
pub(in crate::ui) fn draw(root: &web_sys::Element, nodes: &[Node]) -> Option<()> {
    root.set_text_content(None);
    nodes.iter().try_for_each(|node| add(root, node, HTML))
}

/// Changes what differs and leaves all else, so that the focus, the place in a table, and what a screen reader follows
/// stay where they are.
pub(in crate::ui) fn redraw(root: &web_sys::Element, before: &[Node], after: &[Node]) -> Option<()> {
    change_children(root, before, after, HTML)
}

fn change_children(parent: &web_sys::Node, before: &[Node], after: &[Node], space: &str) -> Option<()> {
    let mut place = parent.first_child();
    for (before, after) in before.iter().zip(after) {
        let here = place?;
        place = here.next_sibling();
        if before != after {
            change(parent, &here, (before, after), space)?;
        }
    }
    for _ in after.len()..before.len() {
        parent.remove_child(&parent.last_child()?).ok()?;
    }
    after.iter().skip(before.len()).try_for_each(|node| add(parent, node, space))
}

fn change(parent: &web_sys::Node, here: &web_sys::Node, pair: (&Node, &Node), space: &str) -> Option<()> {
    match pair {
        (Node::Text(_), Node::Text(words)) => here.set_node_value(Some(words)),
        (Node::Element(before), Node::Element(after)) if before.tag == after.tag => {
            let element = here.dyn_ref::<web_sys::Element>()?;
            for (name, _) in &before.attributes {
                if after.attributes.iter().all(|(kept, _)| kept != name) {
                    element.remove_attribute(name).ok()?;
                    follow(element, name, false);
                }
            }
            for attribute in &after.attributes {
                if !before.attributes.contains(attribute) {
                    put(element, attribute)?;
                }
            }
            change_children(here, &before.children, &after.children, space_in(after, space))?;
        }
        (Node::Text(_) | Node::Element(_), after) => {
            parent.replace_child(&made(after, space)?, here).ok()?;
        }
    }
    Some(())
}

fn add(parent: &web_sys::Node, node: &Node, space: &str) -> Option<()> {
    parent.append_child(&made(node, space)?).ok()?;
    Some(())
}

fn made(node: &Node, space: &str) -> Option<web_sys::Node> {
    let document = super::page::document()?;
    match node {
        Node::Text(words) => Some(document.create_text_node(words).into()),
        Node::Element(node) => {
            let space = space_in(node, space);
            let element = document.create_element_ns(Some(space), node.tag).ok()?;
            node.attributes.iter().try_for_each(|attribute| put(&element, attribute))?;
            node.children.iter().try_for_each(|child| add(&element, child, space))?;
            Some(element.into())
        }
    }
}

/// In which names an element and what is in it are named.
fn space_in<'a>(element: &Element, around: &'a str) -> &'a str {
    if element.tag == "svg" { SVG } else { around }
}

fn put(element: &web_sys::Element, (name, value): &(&'static str, std::borrow::Cow<'static, str>)) -> Option<()> {
    element.set_attribute(name, value).ok()?;
    follow(element, name, true);
    Some(())
}

/// Once somebody chose something, browsers look at the property and no longer at the attribute.
fn follow(element: &web_sys::Element, name: &str, is_so: bool) {
    if ["checked", "selected"].contains(&name) {
        // Every element takes any property.
        let _ = Reflect::set(element, &name.into(), &is_so.into());
    }
}
