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
    ui::state::Action,
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
    is_checked: Option<bool>,
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
        is_checked: None,
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

    /// Clicking it reports this.
    #[inline(never)]
    pub(crate) fn sends(self, action: Action, dispatch: &Callback<Action>) -> Self {
        self.on_click(Some(dispatch.reform(move |_: MouseEvent| action.clone())))
    }

    /// Whether a box or a round is ticked.
    #[inline(never)]
    pub(crate) fn checked(mut self, is_checked: bool) -> Self {
        self.0.is_checked = Some(is_checked);
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
        let Parts { tag, names, values, listeners, children, key, is_checked } = *self.0;
        let mut built = VTag::new(AttrValue::Static(tag));
        built.key = key;
        if let Some(is_checked) = is_checked {
            built.set_checked(is_checked);
        }
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

/// A small drawing beside words that say the same.
#[inline(never)]
pub(crate) fn icon(width: &'static str, height: &'static str, view_box: &'static str) -> Element {
    element("svg")
        .fixed("width", width)
        .fixed("height", height)
        .fixed("viewBox", view_box)
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(element: Element) -> (Vec<&'static str>, Vec<Option<String>>, *const &'static str) {
        match element.tag().attributes {
            Attributes::Dynamic { keys, values } => {
                let value = |value: &Option<AttributeOrProperty>| match value {
                    Some(AttributeOrProperty::Attribute(value)) => Some(value.to_string()),
                    _ => None,
                };
                (keys.to_vec(), values.iter().map(value).collect(), keys.as_ptr())
            }
            Attributes::Static(_) | Attributes::IndexMap(_) => (Vec::new(), Vec::new(), std::ptr::null()),
        }
    }

    #[test]
    fn an_absent_attribute_keeps_its_place_so_that_two_frames_compare_value_by_value() {
        let frame = |current: Option<&'static str>| element("a").fixed("href", "#").maybe("aria-current", current);
        let (names, values, place) = attributes(frame(Some("page")));
        assert_eq!(names, ["href", "aria-current"]);
        assert_eq!(values, [Some("#".to_owned()), Some("page".to_owned())]);
        // Others in between, as rows are between two frames.
        for other in ["id", "title", "lang"] {
            let _ = attributes(element("b").fixed(other, "x"));
        }
        let (names, values, again) = attributes(frame(None));
        assert_eq!(names, ["href", "aria-current"]);
        assert_eq!(values, [Some("#".to_owned()), None]);
        assert_eq!(place, again);
    }

    #[test]
    fn other_names_are_another_set() {
        let sets = [element("p").fixed("id", "a"), element("p").fixed("id", "a").class("b"), element("p").class("b")];
        let names: Vec<_> = sets.into_iter().map(|element| attributes(element).0).collect();
        assert_eq!(names, [vec!["id"], vec!["id", "class"], vec!["class"]]);
    }

    #[test]
    fn a_single_child_stands_alone_and_more_are_a_list() {
        let child = |element: Element| element.tag().into_children();
        assert!(matches!(child(element("p").text("a")), Some(Html::VText(_))));
        assert!(matches!(child(element("p").text("a").text("b")), Some(Html::VList(list)) if list.len() == 2));
    }
}
