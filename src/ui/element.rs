//! Elements without a macro. `html!` writes hundreds of bytes of code for every element, and every visitor downloads the
//! views of the first screen: there they are built with one small call per attribute and per child. What is built is
//! the same.

use std::{borrow::Cow, cell::RefCell, rc::Rc};

use yew::{
    AttrValue, Callback, Event, Html, MouseEvent,
    html::{onchange, onclick},
    virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VTag, VText},
};

use crate::{
    chart::number,
    text::{Label, Lang},
};

type Words = Cow<'static, str>;

/// An element that is being built. Boxed, so that a call hands on an address and no more.
#[must_use]
pub(crate) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<Html>,
    key: Option<Key>,
}

/// An element with this tag.
#[inline(never)]
pub(crate) fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        names: Vec::new(),
        values: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
        key: None,
    }))
}

impl Element {
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.fixed("class", class)
    }

    /// An attribute whose value stands in the code.
    #[inline(never)]
    pub(crate) fn fixed(mut self, name: &'static str, value: &'static str) -> Self {
        self.put(name, Some(AttrValue::Static(value)));
        self
    }

    /// An attribute whose value stands in the code, or that is absent.
    #[inline(never)]
    pub(crate) fn maybe(mut self, name: &'static str, value: Option<&'static str>) -> Self {
        self.put(name, value.map(AttrValue::Static));
        self
    }

    /// An attribute.
    #[inline]
    pub(crate) fn attribute(self, name: &'static str, value: impl Into<Words>) -> Self {
        self.owned(name, value.into())
    }

    #[inline(never)]
    fn owned(mut self, name: &'static str, value: Words) -> Self {
        self.put(name, Some(AttrValue::from(value)));
        self
    }

    /// An attribute with words for people.
    #[inline(never)]
    pub(crate) fn named(self, name: &'static str, label: &Label<'_>, lang: Lang) -> Self {
        self.owned(name, label.say(lang))
    }

    /// An attribute with a number of a drawing.
    #[inline(never)]
    pub(crate) fn number(self, name: &'static str, value: f64) -> Self {
        self.owned(name, Cow::Owned(number(value)))
    }

    /// An attribute that was given as one, or is absent.
    #[inline(never)]
    pub(crate) fn given(mut self, name: &'static str, value: Option<&AttrValue>) -> Self {
        self.put(name, value.cloned());
        self
    }

    // An absent attribute keeps its place, so that the names of an element never differ between two frames.
    #[inline(never)]
    fn put(&mut self, name: &'static str, value: Option<AttrValue>) {
        self.0.names.push(name);
        self.0.values.push(value.map(AttributeOrProperty::Attribute));
    }

    /// What tells it from its siblings.
    #[inline(never)]
    pub(crate) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    #[inline(never)]
    pub(crate) fn on_click(mut self, callback: Option<Callback<MouseEvent>>) -> Self {
        let listener = callback.map(|callback| Rc::new(onclick::Wrapper::new(callback)) as Rc<dyn Listener>);
        self.0.listeners.push(listener);
        self
    }

    #[inline(never)]
    pub(crate) fn on_change(mut self, callback: Callback<Event>) -> Self {
        self.0.listeners.push(Some(Rc::new(onchange::Wrapper::new(callback))));
        self
    }

    /// A text as child.
    #[inline]
    pub(crate) fn text(self, words: impl Into<Words>) -> Self {
        self.words(words.into())
    }

    #[inline(never)]
    fn words(self, words: Words) -> Self {
        self.child(text(words))
    }

    /// A label as child.
    #[inline(never)]
    pub(crate) fn say(self, label: &Label<'_>, lang: Lang) -> Self {
        self.words(label.say(lang))
    }

    /// An element as child.
    #[inline(never)]
    pub(crate) fn with(self, child: Self) -> Self {
        self.child(child.html())
    }

    #[inline(never)]
    pub(crate) fn child(mut self, child: Html) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element, built.
    #[inline(never)]
    pub(crate) fn html(self) -> Html {
        self.tag().into()
    }

    /// The element, to be adjusted by hand: for what only fields of a form have.
    #[inline(never)]
    pub(crate) fn tag(self) -> VTag {
        let Parts { tag, names, values, listeners, children, key } = *self.0;
        let mut built = VTag::new(AttrValue::Static(tag));
        built.key = key;
        if !names.is_empty() {
            built.attributes = Attributes::Dynamic { keys: known(names), values: values.into_boxed_slice() };
        }
        if !listeners.is_empty() {
            built.set_listeners(listeners.into_boxed_slice());
        }
        if let Some(place) = built.children_mut().filter(|_| !children.is_empty()) {
            *place = list(children);
        }
        built
    }
}

/// A text.
#[inline(never)]
pub(crate) fn text(words: Words) -> Html {
    VText::new(AttrValue::from(words)).into()
}

/// Siblings.
#[inline(never)]
pub(crate) fn list(mut children: Vec<Html>) -> Html {
    match children.len() {
        1 => children.pop().unwrap_or_default(),
        _ => VList::from(children).into(),
    }
}

thread_local! {
    static KNOWN: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The one copy of these names. Where two frames show the same copy, Yew compares only the values; the views have a few
/// dozen sets of names in all.
#[inline(never)]
fn known(names: Vec<&'static str>) -> &'static [&'static str] {
    KNOWN.with_borrow_mut(|all| {
        if let Some(found) = all.iter().position(|one| **one == *names) {
            // Rows ask for the same few sets again and again.
            all.swap(found, found / 2);
            return all.get(found / 2).copied().unwrap_or_default();
        }
        let new: &'static [&'static str] = Vec::leak(names);
        all.push(new);
        new
    })
}

/// Whether it is so, as attributes write it.
pub(crate) fn pressed(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}
