//! The widget as a tree, before it stands in a page. A frame shows a few hundred elements of which few ever change, and
//! hears two kinds of events: a library of components would make its WebAssembly half as large again.

use std::borrow::Cow;

use crate::chart::{Attributes, Canvas, Scene, draw_svg};

/// Words, or the value of an attribute.
type Words = Cow<'static, str>;

/// A piece of the widget.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Element(Element),
    Text(Words),
}

/// An element with what is in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Element {
    pub(crate) tag: &'static str,
    pub(crate) attributes: Attributes,
    pub(crate) children: Vec<Node>,
}

/// An element with this tag.
#[inline(never)]
pub(super) fn element(tag: &'static str) -> Element {
    Element { tag, attributes: vec![], children: vec![] }
}

impl Element {
    /// An attribute.
    pub(super) fn set(self, name: &'static str, value: impl Into<Words>) -> Self {
        self.put(name, value.into())
    }

    pub(super) fn class(self, class: &'static str) -> Self {
        self.put("class", Cow::Borrowed(class))
    }

    /// An attribute that is there or not.
    pub(super) fn has(self, name: &'static str, is_there: Option<&'static str>) -> Self {
        match is_there {
            Some(value) => self.put(name, Cow::Borrowed(value)),
            None => self,
        }
    }

    /// Words in the element.
    pub(super) fn text(self, words: impl Into<Words>) -> Self {
        self.child(Node::Text(words.into()))
    }

    /// An element in the element.
    pub(super) fn with(self, child: Self) -> Self {
        self.child(Node::Element(child))
    }

    /// Elements in the element.
    pub(super) fn all(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    #[inline(never)]
    fn put(mut self, name: &'static str, value: Words) -> Self {
        self.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn child(mut self, child: Node) -> Self {
        self.children.push(child);
        self
    }
}

/// A drawing. Its content stands in the sentence and the list beside it.
pub(super) fn drawing(scene: &Scene) -> Element {
    let mut growing = Growing { open: vec![element("div")] };
    draw_svg(&mut growing, scene);
    let drawn = growing.open.pop().and_then(|mut around| around.children.pop());
    match drawn {
        Some(Node::Element(drawn)) => drawn,
        Some(Node::Text(_)) | None => element("svg"),
    }
}

/// Elements that are not closed yet, the innermost last.
struct Growing {
    open: Vec<Element>,
}

impl Canvas for Growing {
    fn open(&mut self, tag: &'static str, attributes: Attributes) {
        self.open.push(Element { tag, attributes, children: vec![] });
    }

    fn leaf(&mut self, tag: &'static str, attributes: Attributes) {
        self.open(tag, attributes);
        self.close(tag);
    }

    fn words(&mut self, words: &str) {
        if let Some(around) = self.open.last_mut() {
            around.children.push(Node::Text(words.to_owned().into()));
        }
    }

    fn close(&mut self, _: &'static str) {
        let closed = self.open.pop();
        if let (Some(closed), Some(around)) = (closed, self.open.last_mut()) {
            around.children.push(Node::Element(closed));
        }
    }
}

/// The tree as HTML.
#[cfg(feature = "ssr")]
pub(super) fn render_html(nodes: &[Node]) -> String {
    fn render(node: &Node, out: &mut String) {
        match node {
            Node::Text(words) => out.words(words),
            Node::Element(Element { tag: tag @ ("input" | "br"), attributes, .. }) => out.leaf(tag, attributes.clone()),
            Node::Element(Element { tag, attributes, children }) => {
                out.open(tag, attributes.clone());
                children.iter().for_each(|child| render(child, out));
                out.close(tag);
            }
        }
    }
    let mut out = String::new();
    nodes.iter().for_each(|node| render(node, &mut out));
    out
}
