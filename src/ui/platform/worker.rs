//! A worker of the browser, from both sides: the page starts it, hands it a file and hears texts; the worker takes the
//! file and says texts.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, Event, HtmlLinkElement, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::page::document;

/// A worker at work. It ends when this is dropped.
pub(in crate::ui) struct Running {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Running {
    /// Hands over a text and bytes. One copy of the bytes is made; the worker gets that one, not a copy of it.
    pub(in crate::ui) fn hand(&self, text: &str, bytes: &[u8]) {
        let bytes = Uint8Array::from(bytes);
        let message = Array::of2(&text.into(), &bytes);
        let _ = self.worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()));
    }
}

/// What is heard from a worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) enum Heard {
    Text(String),
    Bytes(Vec<u8>),
    /// It broke, or says something that nobody understands.
    Broken,
}

/// Starts the worker whose address the link with this id has.
pub(in crate::ui) fn start(link: &str, hear: impl Fn(Heard) + 'static) -> Option<Running> {
    let address = document()?.get_element_by_id(link)?.dyn_into::<HtmlLinkElement>().ok()?.href();
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&address, &options).ok()?;
    let hear = std::rc::Rc::new(hear);
    let heard = std::rc::Rc::clone(&hear);
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| heard(understood(&event.data())));
    let on_error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        event.prevent_default();
        hear(Heard::Broken);
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Some(Running { worker, _on_message: on_message, _on_error: on_error })
}

fn understood(data: &JsValue) -> Heard {
    match (data.as_string(), data.dyn_ref::<Uint8Array>()) {
        (Some(text), _) => Heard::Text(text),
        (None, Some(bytes)) => Heard::Bytes(bytes.to_vec()),
        (None, None) => Heard::Broken,
    }
}

/// Inside the worker: what to do with a text and bytes.
pub(in crate::ui) fn serve(work: impl Fn(String, Vec<u8>) + 'static) {
    let Some(scope) = scope() else { return };
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(message) = event.data().dyn_into::<Array>() else { return };
        let (text, bytes) = (message.get(0).as_string(), message.get(1).dyn_into::<Uint8Array>());
        if let (Some(text), Ok(bytes)) = (text, bytes) {
            work(text, bytes.to_vec());
        }
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
}

/// Inside the worker: says a text to the page.
pub(in crate::ui) fn say(text: &str) {
    if let Some(scope) = scope() {
        let _ = scope.post_message(&JsValue::from_str(text));
    }
}

/// Inside the worker: hands bytes to the page.
pub(in crate::ui) fn hand_back(bytes: &[u8]) {
    if let Some(scope) = scope() {
        let _ = scope.post_message(&Uint8Array::from(bytes));
    }
}

/// Bytes of memory that this WebAssembly has.
pub(in crate::ui) fn memory() -> usize {
    let memory = wasm_bindgen::memory().dyn_into::<js_sys::WebAssembly::Memory>().ok();
    let buffer = memory.and_then(|memory| memory.buffer().dyn_into::<js_sys::ArrayBuffer>().ok());
    buffer.and_then(|buffer| usize::try_from(buffer.byte_length()).ok()).unwrap_or(0)
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}
