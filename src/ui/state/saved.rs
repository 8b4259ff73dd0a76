//! What the device keeps when the user asks for it: the scenario document, the municipality and the language.

use serde_json::{Value, json};

use crate::{
    document::read_scenario,
    model::{Code, Scenario},
    text::Lang,
};

/// What the device kept.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Saved {
    pub(crate) scenario: Scenario,
    pub(crate) own: Option<Code>,
    pub(crate) lang: Lang,
}

const VERSION: u32 = 1;

/// Writes what the device keeps, from the scenario as a document.
pub(crate) fn render_saved(document: &str, own: Option<Code>, lang: Lang) -> String {
    let own = own.map(|code| code.to_string());
    json!({ "version": VERSION, "lang": lang.tag(), "municipality": own, "scenario": document }).to_string()
}

/// Reads what the device kept; `None` when it is not ours or damaged.
pub(crate) fn read_saved(text: &str) -> Option<Saved> {
    let saved: Value = serde_json::from_str(text).ok()?;
    if saved.get("version")?.as_u64()? != u64::from(VERSION) {
        return None;
    }
    let scenario = read_scenario(saved.get("scenario")?.as_str()?).ok()?;
    let own = saved.get("municipality").and_then(Value::as_str).and_then(|code| code.parse().ok());
    let tag = saved.get("lang").and_then(Value::as_str);
    let lang = Lang::ALL.into_iter().find(|lang| Some(lang.tag()) == tag).unwrap_or_default();
    Some(Saved { scenario, own, lang })
}
