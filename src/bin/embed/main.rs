//! Hands the calculator to JavaScript. Only conversion happens here; what it does, and its tests, are in
//! `fairshare::api`. A scenario goes in as an object or as JSON text.
#![no_main]

use fairshare::{
    api::{self, ApiError},
    share::Validity,
    text::Lang,
};
use js_sys::{Error, JSON, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

/// The precise types of everything below.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// The outcome of a scenario, as an object.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(skip_typescript)]
pub fn divide(scenario: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = language(options, "lang").unwrap_or_default();
    let outcome = api::divide(&document(scenario, lang)?, language(options, "explain"), lang);
    to_js(&outcome.map_err(|error| to_error(&error))?)
}

/// The outcome of a scenario, as the text that the page saves and the command line prints.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(js_name = divideToText, skip_typescript)]
pub fn divide_to_text(scenario: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let lang = language(options, "lang").unwrap_or_default();
    let outcome = api::divide_to_text(&document(scenario, lang)?, language(options, "explain"), lang);
    outcome.map_err(|error| to_error(&error))
}

/// The arithmetic of one municipality, step by step.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(skip_typescript)]
pub fn explain(scenario: &JsValue, code: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = language(options, "lang").unwrap_or_default();
    let code = code.as_string().unwrap_or_default();
    let steps = api::explain(&document(scenario, lang)?, &code, lang);
    to_js(&steps.map_err(|error| to_error(&error))?)
}

/// Figures from a table.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(js_name = readFigures, skip_typescript)]
pub fn read_figures(bytes: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = language(options, "lang").unwrap_or_default();
    let bytes = if let Some(text) = bytes.as_string() {
        text.into_bytes()
    } else if let Some(bytes) = bytes.dyn_ref::<js_sys::Uint8Array>() {
        bytes.to_vec()
    } else if let Some(buffer) = bytes.dyn_ref::<js_sys::ArrayBuffer>() {
        js_sys::Uint8Array::new(buffer).to_vec()
    } else {
        return Err(to_error(&ApiError::wrong_argument("bytes", lang)));
    };
    let read = api::read_figures(&bytes, year(options, lang)?, lang);
    to_js(&read.map_err(|error| to_error(&error))?)
}

/// The shipped scenario of a year, to start from.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(js_name = shippedScenario, skip_typescript)]
pub fn shipped_scenario(options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = language(options, "lang").unwrap_or_default();
    let document = api::shipped_scenario(year(options, lang)?, lang).map_err(|error| to_error(&error))?;
    JSON::parse(&document)
}

/// The link to a scenario.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(js_name = encodeLink, skip_typescript)]
pub fn encode_link(scenario: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = language(options, "lang").unwrap_or_default();
    let validity = match option(options, "validity").and_then(|word| word.as_string()).as_deref() {
        None | Some("fixed") => Validity::Fixed,
        Some("live") => Validity::Live,
        Some(_) => return Err(to_error(&ApiError::wrong_argument("options.validity", lang))),
    };
    let own = option(options, "municipality").and_then(|code| code.as_string());
    let link = api::encode_link(&document(scenario, lang)?, validity, own.as_deref(), lang);
    to_js(&link.map_err(|error| to_error(&error))?)
}

/// What a link brings.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(js_name = decodeLink, skip_typescript)]
pub fn decode_link(link: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = language(options, "lang").unwrap_or_default();
    let text = link.as_string().ok_or_else(|| to_error(&ApiError::wrong_argument("link", lang)))?;
    to_js(&api::decode_link(&text, lang).map_err(|error| to_error(&error))?)
}

/// Which calculator this is.
///
/// # Errors
/// An `Error` with `code`, `place` and `message`.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> Result<JsValue, JsValue> {
    to_js(&api::version())
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    // Objects rather than JavaScript's Map, so that they can be written as JSON and compared.
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// An `Error` with `code` and `place`, so that a stack comes along.
fn to_error(error: &ApiError) -> JsValue {
    let js = Error::new(&error.message);
    js.set_name("FairShareError");
    let place = error.place.as_deref().map_or(JsValue::NULL, JsValue::from);
    for (name, value) in [("code", JsValue::from(error.code.name())), ("place", place)] {
        // Refused only by a frozen object, which a new one is not.
        let _ = Reflect::set(&js, &name.into(), &value);
    }
    js.into()
}

fn document(scenario: &JsValue, lang: Lang) -> Result<String, JsValue> {
    if let Some(text) = scenario.as_string() {
        return Ok(text);
    }
    // Circular objects throw, functions and undefined give nothing.
    let text = JSON::stringify(scenario).ok().filter(|text| JsValue::from(text.clone()).is_string());
    text.map(String::from).ok_or_else(|| to_error(&ApiError::wrong_argument("scenario", lang)))
}

/// A language among the options; one that is not known counts as not given.
fn language(options: &JsValue, name: &str) -> Option<Lang> {
    let tag = option(options, name)?.as_string()?;
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

fn year(options: &JsValue, lang: Lang) -> Result<u16, JsValue> {
    let Some(year) = option(options, "year") else { return Ok(fairshare::figures::shipped::DEFAULT_YEAR) };
    let number = serde_wasm_bindgen::from_value(year);
    number.map_err(|_| to_error(&ApiError::wrong_argument("options.year", lang)))
}

fn option(options: &JsValue, name: &str) -> Option<JsValue> {
    // Options that are no object have no members.
    Reflect::get(options, &name.into()).ok().filter(|value| !value.is_undefined())
}
