//! The two modules of the page meet here. `static/loader.js` fetches the second one and runs it; it leaves a function on
//! the window, by which the first one starts it. Between them go texts: they share no memory.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::Element;
use yew::Callback;

use super::page::document;

/// Set by the loader: fetches and runs the second module.
const LOAD: &str = "fairShareLoadMore";
/// Set by the second module: starts it in an element.
const START: &str = "fairShareMore";

/// Set by the second module: answers questions.
const ANSWER: &str = "fairShareAnswer";

/// The second module, started: it takes texts.
pub(in crate::ui) struct Started {
    root: Element,
    receive: Function,
}

/// The browser could not fetch or start the second module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) struct Unavailable;

/// What the second module does with an element, a first text and where to post: where further texts go.
pub(in crate::ui) type Starter = fn(Element, &str, Callback<String>) -> Option<Box<dyn Fn(&str)>>;

/// Fetches the second module and starts it in an element of its own, with a first text.
pub(in crate::ui) async fn load(text: &str, post: Callback<String>) -> Result<Started, Unavailable> {
    let root = document().and_then(|document| document.create_element("div").ok()).ok_or(Unavailable)?;
    let promise = function(LOAD)?.call0(&JsValue::UNDEFINED).map_err(|_| Unavailable)?;
    let promise = promise.dyn_into::<Promise>().map_err(|_| Unavailable)?;
    wasm_bindgen_futures::JsFuture::from(promise).await.map_err(|_| Unavailable)?;
    let post = Closure::<dyn Fn(String)>::new(move |text| post.emit(text)).into_js_value();
    let receive = function(START)?.call3(&JsValue::UNDEFINED, &root, &text.into(), &post).map_err(|_| Unavailable)?;
    let receive = receive.dyn_into::<Function>().map_err(|_| Unavailable)?;
    Ok(Started { root, receive })
}

impl Started {
    /// Puts the second module's element in the slot, if that is on the page and it is not there yet.
    pub(in crate::ui) fn place(&self, slot: &str) {
        if let Some(slot) = self::slot(slot).filter(|slot| !slot.contains(Some(&self.root))) {
            let _ = slot.append_child(&self.root);
        }
    }

    /// Hands over a text.
    pub(in crate::ui) fn hand(&self, text: &str) {
        let _ = self.receive.call1(&JsValue::UNDEFINED, &text.into());
    }
}

/// Leaves the second module's starter where the first one finds it.
pub(in crate::ui) fn offer(starter: Starter) {
    let start = move |root: Element, text: String, post: Function| -> JsValue {
        let post = Callback::from(move |text: String| {
            let _ = post.call1(&JsValue::UNDEFINED, &text.into());
        });
        match starter(root, &text, post) {
            Some(receive) => Closure::<dyn Fn(String)>::new(move |text: String| receive(&text)).into_js_value(),
            None => JsValue::NULL,
        }
    };
    let start = Closure::<dyn Fn(Element, String, Function) -> JsValue>::new(start).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &START.into(), &start);
    }
}

/// Leaves the second module's answers where the first one finds them.
pub(in crate::ui) fn offer_answers(answer: impl Fn(&str) -> Option<String> + 'static) {
    let answer = Closure::<dyn Fn(String) -> Option<String>>::new(move |text: String| answer(&text)).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &ANSWER.into(), &answer);
    }
}

/// Asks the second module, if it is there; it answers at once.
pub(in crate::ui) fn ask(question: impl FnOnce() -> String) -> Option<String> {
    let answer = function(ANSWER).ok()?;
    answer.call1(&JsValue::UNDEFINED, &question().into()).ok()?.as_string()
}

/// The element with this id.
pub(in crate::ui) fn slot(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn function(name: &str) -> Result<Function, Unavailable> {
    let window = web_sys::window().ok_or(Unavailable)?;
    let value = Reflect::get(&window, &name.into()).map_err(|_| Unavailable)?;
    value.dyn_into().map_err(|_| Unavailable)
}
