//! The scenario as one versioned JSON document: what the page saves and opens, and what the command line divides.
//!
//! Its shape is `static/scenario.schema.json`. The names here are twins of those in the model: the model can change without
//! changing a document that somebody kept. Version 1 is read for good.
//!
//! Reading goes by hand over `serde_json::Value` with a `cursor` that knows its path: every issue is data, worded in both
//! languages, and it links a fifth of what derived readers do. A new section is a module with two functions, `read` and
//! `node`, one line in [`render_scenario`], one in [`read_scenario`] and its name in `FIELDS` and in the schema. It is
//! optional, and written only when it differs from its default.

mod cursor;
mod groups;
mod node;
mod region;
mod rules;
mod statements;
mod values;

use std::sync::Arc;

use crate::{
    figures::shipped,
    model::{Code, FigureId, KeyError, MergeError, Region, RegionError, Scenario},
};
use cursor::Cursor;
use node::{Fields, Node};
pub use values::{figure_name as figure_id_name, group_id, group_name as group_id_name};

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
        /// Where, as a path such as `groups.homeless.task`.
        place: String,
        /// What stands there.
        found: String,
        /// What was expected.
        expected: Expected,
    },
    /// A field that a scenario does not have.
    UnknownField {
        /// Its path.
        place: String,
        /// The fields that may stand there.
        known: &'static [&'static str],
    },
    /// A field that has to be there.
    Missing {
        /// Its path.
        place: String,
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
    /// Municipalities that cannot merge.
    Merge(MergeError),
    /// The same group stands in it twice.
    GroupTwice(String),
}

/// What may stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// An object with fields.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// `true` or `false`.
    YesOrNo,
    /// A whole number from 0.
    Whole {
        /// The largest that is accepted.
        most: u32,
    },
    /// A whole number within limits.
    Between {
        /// The smallest that is accepted.
        least: u32,
        /// The largest that is accepted.
        most: u32,
    },
    /// A number with at most six decimals, up to [`crate::model::Decimal::MAX_WHOLE`].
    Number,
    /// A number of 0 or more.
    NotNegative,
    /// A number above 0.
    AboveZero,
    /// A list that is not longer than this.
    AtMost {
        /// Items at most.
        items: usize,
    },
    /// The code of a municipality.
    Code,
    /// One of these names.
    OneOf(&'static [&'static str]),
}

/// What was read. The issue is boxed, because nearly every line hands a result on.
type OrIssue<T> = Result<T, Box<DocumentIssue>>;

const FIELDS: &[&str] = &[
    "$schema",
    "format",
    "version",
    "task_year",
    "period",
    "region",
    "key",
    "subregion_key",
    "method",
    "tie_rule",
    "composition",
    "credit",
    "limits",
    "swaps",
    "groups",
    "statements",
    "ledger",
];

/// Writes a scenario as a document, the same text for the same scenario.
#[must_use]
pub fn render_scenario(scenario: &Scenario) -> String {
    Fields::new()
        .put("format", Node::text(FORMAT))
        .put("version", Node::Whole(VERSION.into()))
        .put("task_year", Node::Whole(scenario.task_year.into()))
        .put_some("period", rules::period_node(scenario.period))
        .put("region", region::region_node(&scenario.region))
        .put("key", rules::key_node(&scenario.key))
        .put_some("subregion_key", scenario.subregion_key.as_ref().map(rules::key_node))
        .put("method", rules::method_node(scenario.method))
        .put("tie_rule", rules::tie_rule_node(scenario.tie_rule))
        .put_some("composition", rules::composition_node(scenario.composition))
        .put_some("credit", rules::credit_node(scenario.credit))
        .put_some("limits", rules::limits_node(&scenario.limits))
        .put_some("swaps", rules::swaps_node(&scenario.swaps))
        .put("groups", groups::groups_node(&scenario.groups, &scenario.region))
        .put_some("statements", statements::statements_node(&scenario.statements))
        .put_some("ledger", statements::ledger_node(&scenario.ledger))
        .node()
        .render()
}

/// Writes the `region` of a document, for who writes a document of their own around it.
#[must_use]
pub fn render_region(region: &Region) -> String {
    region::region_node(region).render()
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
    let value: serde_json::Value = serde_json::from_str(text)
        .map_err(|error| DocumentIssue::NotJson { line: error.line(), column: error.column() })?;
    let format = value.get("format").and_then(serde_json::Value::as_str);
    let version =
        value.get("version").and_then(serde_json::Value::as_u64).and_then(|number| u32::try_from(number).ok());
    match (format, version) {
        (Some(FORMAT), Some(VERSION)) => scenario(&Cursor::top(&value)).map_err(|issue| *issue),
        (Some(FORMAT), Some(version)) if version > VERSION => Err(DocumentIssue::Newer { version }),
        (_, _) => Err(DocumentIssue::NotAScenario),
    }
}

fn scenario(cursor: &Cursor<'_>) -> OrIssue<Scenario> {
    cursor.fields(FIELDS)?;
    cursor.get_with("$schema", Cursor::text)?;
    let region::Read { region, year, is_shipped } = region::region(cursor.get("region").as_ref())?;
    let mut default = shipped::scenario(year).map_err(|_| DocumentIssue::YearNotShipped(year))?;
    for merger in region.mergers.iter().filter(|_| is_shipped) {
        default = default.merge(merger).map_err(DocumentIssue::Merge)?;
    }
    let groups = match cursor.get("groups") {
        Some(list) => groups::groups(&list, &region)?,
        None => {
            if !is_shipped {
                // Who is housed now is not known for another region.
                let nobody = vec![0; region.municipalities().len()];
                default.groups.iter_mut().for_each(|group| group.housed.clone_from(&nobody));
            }
            default.groups
        }
    };
    let task_year = cursor.get_with("task_year", |year| year.whole(u16::MAX.into()))?;
    Ok(Scenario {
        task_year: task_year.and_then(|year| u16::try_from(year).ok()).unwrap_or(default.task_year),
        period: cursor.get_with("period", rules::period)?.unwrap_or_default(),
        key: cursor.get_with("key", rules::key)?.unwrap_or(default.key),
        subregion_key: cursor.get_with("subregion_key", rules::key)?,
        method: cursor.get_with("method", rules::method)?.unwrap_or(default.method),
        tie_rule: cursor.get_with("tie_rule", rules::tie_rule)?.unwrap_or(default.tie_rule),
        composition: cursor.get_with("composition", rules::composition)?.unwrap_or_default(),
        credit: cursor.get_with("credit", rules::credit)?.unwrap_or_default(),
        limits: cursor.get("limits").map(|limits| rules::limits(&limits, &region)).transpose()?.unwrap_or_default(),
        swaps: cursor.get("swaps").map(|swaps| rules::swaps(&swaps, &region)).transpose()?.unwrap_or_default(),
        statements: cursor
            .get("statements")
            .map(|statements| statements::statements(&statements, &region))
            .transpose()?
            .unwrap_or_default(),
        ledger: cursor
            .get("ledger")
            .map(|ledger| statements::ledger(&ledger, &region))
            .transpose()?
            .unwrap_or_default(),
        groups,
        region: Arc::new(region),
    })
}
