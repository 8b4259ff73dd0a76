//! The scenario as one versioned JSON document: what the page saves and opens, and what the command line divides.
//!
//! Its shape is `static/scenario.schema.json`. The types here are twins of the model: the model can change without
//! changing a document that somebody kept. Version 1 is read for good.

mod parts;
mod region;
mod values;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    figures::shipped,
    model::{AllocationKey, Code, FigureId, KeyError, RegionError, Scenario},
};
use parts::{GroupTwin, LimitsTwin, MethodTwin, PartTwin, TieRuleTwin};
use region::RegionTwin;

/// The version of the document that is written.
pub const VERSION: u32 = 1;
/// The name by which a scenario document is known.
pub const FORMAT: &str = "fair-share-scenario";
/// The largest document that is read, in bytes.
pub const MAX_BYTES: usize = 10_000_000;

/// Why a text is not a scenario. The figures in use stay as they are; the words stand in the text module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentIssue {
    /// Larger than [`MAX_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON, or cut off.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Place in the line, from 1.
        column: usize,
    },
    /// JSON, but not a scenario.
    NotAScenario,
    /// Made by a newer version of the calculator.
    Newer {
        /// The version that was found.
        version: u32,
    },
    /// Something in it is not what it should be.
    Content {
        /// Line, from 1.
        line: usize,
        /// Place in the line, from 1.
        column: usize,
        /// What was expected, in the words of the reader of JSON (English).
        detail: String,
    },
    /// The data year is not one that ships.
    YearNotShipped(u16),
    /// A municipality that the region does not have.
    UnknownMunicipality(Code),
    /// A figure lacks a value for a municipality.
    ValueMissing(FigureId, Code),
    /// Municipalities and figures do not fit together.
    Region(RegionError),
    /// The key is no key.
    Key(KeyError),
    /// A number is beyond what is accepted.
    OutOfRange {
        /// Where, as a path such as `groups.homeless.task`.
        place: String,
        /// What stands there.
        found: String,
    },
    /// The same group stands in it twice.
    GroupTwice(String),
}

/// Reads only what says which kind and version of document it is.
#[derive(Deserialize)]
struct Envelope {
    format: Option<String>,
    version: Option<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioTwin {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    format: String,
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    task_year: Option<u16>,
    #[serde(default)]
    region: RegionTwin,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<Vec<PartTwin>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    method: Option<MethodTwin>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tie_rule: Option<TieRuleTwin>,
    #[serde(default, skip_serializing_if = "LimitsTwin::is_empty")]
    limits: LimitsTwin,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    groups: Option<Vec<GroupTwin>>,
}

/// Writes a scenario as a document, the same text for the same scenario.
#[must_use]
pub fn render_scenario(scenario: &Scenario) -> String {
    let twin = ScenarioTwin {
        schema: None,
        format: FORMAT.to_owned(),
        version: VERSION,
        task_year: Some(scenario.task_year),
        region: RegionTwin::of(&scenario.region),
        key: Some(parts::key_twin(&scenario.key)),
        method: Some(scenario.method.into()),
        tie_rule: Some(scenario.tie_rule.into()),
        limits: LimitsTwin::of(&scenario.limits),
        groups: Some(scenario.groups.iter().map(|group| GroupTwin::of(group, &scenario.region)).collect()),
    };
    let mut text = serde_json::to_string_pretty(&twin).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a scenario document. What it leaves out is as in the shipped scenario.
///
/// # Errors
/// [`DocumentIssue`], with the place and what stands there.
pub fn read_scenario(text: &str) -> Result<Scenario, DocumentIssue> {
    if text.len() > MAX_BYTES {
        return Err(DocumentIssue::TooLarge { bytes: text.len() });
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(DocumentIssue::NotAScenario);
    }
    let envelope: Envelope = serde_json::from_str(text)
        .map_err(|error| if error.is_data() { DocumentIssue::NotAScenario } else { json_issue(&error) })?;
    match (envelope.format.as_deref(), envelope.version) {
        (Some(FORMAT), Some(VERSION)) => {}
        (Some(FORMAT), Some(version)) if version > VERSION => return Err(DocumentIssue::Newer { version }),
        (_, _) => return Err(DocumentIssue::NotAScenario),
    }
    let twin: ScenarioTwin = serde_json::from_str(text).map_err(|error| json_issue(&error))?;
    twin.scenario()
}

impl ScenarioTwin {
    fn scenario(self) -> Result<Scenario, DocumentIssue> {
        let is_shipped = self.region.is_shipped();
        let year = self.region.shipped_year();
        let default = shipped::scenario(year).map_err(|_| DocumentIssue::YearNotShipped(year))?;
        let region = self.region.region()?;
        let key = match self.key {
            Some(parts) => parts::key(parts)?,
            None => default.key,
        };
        let groups = match self.groups {
            Some(twins) => parts::groups(twins, &region)?,
            None if is_shipped => default.groups,
            // Who is housed now is not known for another region.
            None => {
                let nobody = vec![0; region.municipalities().len()];
                let mut groups = default.groups;
                groups.iter_mut().for_each(|group| group.housed.clone_from(&nobody));
                groups
            }
        };
        Ok(Scenario {
            task_year: self.task_year.unwrap_or(default.task_year),
            limits: self.limits.limits(&region)?,
            method: self.method.map_or(Ok(default.method), MethodTwin::method)?,
            tie_rule: self.tie_rule.map_or(default.tie_rule, Into::into),
            region: Arc::new(region),
            groups,
            key,
            statements: default.statements,
            ledger: default.ledger,
        })
    }
}

fn json_issue(error: &serde_json::Error) -> DocumentIssue {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Data => {
            let detail = error.to_string();
            let detail = detail.split(" at line ").next().unwrap_or_default().to_owned();
            DocumentIssue::Content { line, column, detail }
        }
        serde_json::error::Category::Io | serde_json::error::Category::Syntax | serde_json::error::Category::Eof => {
            DocumentIssue::NotJson { line, column }
        }
    }
}

/// A key that was read, or why it is none.
fn checked_key(parts: Vec<crate::model::KeyPart>) -> Result<AllocationKey, DocumentIssue> {
    AllocationKey::new(parts).map_err(DocumentIssue::Key)
}
