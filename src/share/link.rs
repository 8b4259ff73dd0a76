//! The link: everything in the fragment of the address, which browsers send to nobody.
//!
//! `#s=1.<code>` for what has a code, `#s=1z.<document>` for everything else, and `.0479` behind it when a municipality
//! is to be chosen at once.

use std::sync::Arc;

use super::{
    MAX_LINK_CHARS,
    code::{self, CodeIssue, NotCodable, ShareCode, Validity},
    packed::{self, PackIssue},
    plain::{LeftOut, without_words},
    repair::{self, Parts, Repair},
};
use crate::{
    document::{DocumentIssue, read_scenario, render_scenario},
    figures::shipped,
    model::{Code, Origin, Scenario, TargetGroup},
};

/// A link to a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The end of the address: `#s=1.K7QF2M9XA3TB`.
    pub fragment: String,
    /// What follows `#s=`.
    pub kind: LinkKind,
    /// Words of the maker that do not travel.
    pub left_out: Vec<LeftOut>,
}

/// How the scenario stands in the link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkKind {
    /// As a code, which also works without the link.
    Code(ShareCode),
    /// As a packed document, because there is no code. Such a link is always fixed.
    Packed(Vec<NotCodable>),
}

/// There is no link: the scenario is too large for one. A file can hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoLink {
    /// How long it would be, when that is known.
    pub chars: Option<usize>,
    /// Why there is no code.
    pub reasons: Vec<NotCodable>,
}

/// What a link brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Whether it follows the newest figures.
    pub validity: Validity,
    /// The municipality that the sender chose.
    pub own: Option<Code>,
    /// What had happened to the link on its way.
    pub repairs: Vec<Repair>,
    /// What is the maker's own in it, and not what ships.
    pub brought: Vec<Brought>,
}

/// Numbers of the maker that a link brought. The page says so, for a link is input from anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Brought {
    /// Figures, municipalities, or what is housed now.
    Figures,
    /// Tasks or household sizes.
    Tasks,
}

/// Why a text is not a link to a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkIssue {
    /// There is no scenario in it.
    NoScenario,
    /// It is longer than any link.
    TooLong {
        /// In characters.
        chars: usize,
    },
    /// The code in it is none.
    Code(CodeIssue),
    /// Made by a newer version of the calculator.
    Newer,
    /// The end is missing.
    CutOff,
    /// All small letters became capitals; what was lost cannot be known.
    UpperCased,
    /// Characters in it were changed.
    Damaged,
    /// The document in it is larger than a link may hold.
    TooLarge,
    /// The document in it is no scenario.
    Document(DocumentIssue),
}

/// The link to a scenario, with the municipality that is to be chosen.
///
/// # Errors
/// [`NoLink`] when it would be longer than [`MAX_LINK_CHARS`].
pub fn encode_link(scenario: &Scenario, validity: Validity, own: Option<Code>) -> Result<Link, NoLink> {
    let (plain, left_out) = without_words(scenario);
    match code::encode(&plain, validity) {
        Ok(code) => Ok(Link { fragment: fragment("1", code.as_str(), own), kind: LinkKind::Code(code), left_out }),
        Err(reasons) => {
            let packed = packed::pack(&render_scenario(&plain));
            let fragment = packed.map(|packed| fragment("1z", &packed, own));
            match fragment {
                Some(fragment) if fragment.len() <= MAX_LINK_CHARS => {
                    Ok(Link { fragment, kind: LinkKind::Packed(reasons), left_out })
                }
                fragment => Err(NoLink { chars: fragment.map(|fragment| fragment.len()), reasons }),
            }
        }
    }
}

fn fragment(version: &str, body: &str, own: Option<Code>) -> String {
    let own = own.map_or_else(String::new, |code| format!(".{:04}", code.number()));
    format!("#s={version}.{body}{own}")
}

/// The end of the address for a scenario that has a code; `None` for one that takes a document. Whoever calls this and
/// [`read_code_link`] alone links neither the writer nor the reader of documents.
#[must_use]
pub fn encode_code_link(scenario: &Scenario, own: Option<Code>) -> Option<String> {
    code::encode(scenario, Validity::Fixed).ok().map(|code| fragment("1", code.as_str(), own))
}

/// As [`read_link`], of a link that holds a code; `None` when it holds a document, which [`read_link`] reads.
#[must_use]
pub fn read_code_link(text: &str) -> Option<Result<Opened, LinkIssue>> {
    let mut holds_document = false;
    let opened = read(text, |_| {
        holds_document = true;
        Err(LinkIssue::NoScenario)
    });
    (!holds_document).then_some(opened)
}

/// Reads a link, or a code alone, from whatever became of it. Never fails otherwise than by an issue, whatever the text.
///
/// # Errors
/// [`LinkIssue`].
pub fn read_link(text: &str) -> Result<Opened, LinkIssue> {
    read(text, unpacked)
}

fn read(text: &str, of_document: impl FnOnce(&Parts) -> Result<Scenario, LinkIssue>) -> Result<Opened, LinkIssue> {
    const MAX_READ_CHARS: usize = 8 * MAX_LINK_CHARS;
    if text.len() > MAX_READ_CHARS {
        return Err(LinkIssue::TooLong { chars: text.chars().count() });
    }
    let (parts, repairs) = repair::find(text);
    let Some(parts) = parts else {
        let is_address = text.contains(['/', '#', '?', '=']);
        if is_address || text.trim().is_empty() {
            return Err(LinkIssue::NoScenario);
        }
        let (scenario, validity) = code::decode(text).map_err(of_code)?;
        return Ok(opened(scenario, validity, None, vec![]));
    };
    let own = parts.own.as_deref().and_then(|own| own.parse().ok());
    let (scenario, validity) = match parts.version.as_str() {
        "1" if parts.body.is_empty() => return Err(LinkIssue::CutOff),
        "1" => code::decode(&parts.body).map_err(of_code)?,
        "1z" | "1Z" => (of_document(&parts)?, Validity::Fixed),
        _ => return Err(unknown_version(&parts)),
    };
    Ok(opened(scenario, validity, own, repairs))
}

fn of_code(issue: CodeIssue) -> LinkIssue {
    match issue {
        CodeIssue::Newer => LinkIssue::Newer,
        CodeIssue::Character { .. } | CodeIssue::Length { .. } | CodeIssue::Check { .. } => LinkIssue::Code(issue),
    }
}

fn unknown_version(parts: &Parts) -> LinkIssue {
    let number = parts.version.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let is_newer = number.parse::<u32>().is_ok_and(|number| number >= 1);
    if is_newer { LinkIssue::Newer } else { LinkIssue::NoScenario }
}

fn unpacked(parts: &Parts) -> Result<Scenario, LinkIssue> {
    if parts.body.is_empty() {
        return Err(LinkIssue::CutOff);
    }
    let document = packed::unpack(&parts.body).map_err(|issue| {
        // In so many characters there are small letters, unless something made capitals of them.
        let is_upper = parts.body.len() > 20 && !parts.body.contains(|one: char| one.is_ascii_lowercase());
        match issue {
            PackIssue::CutOff | PackIssue::Damaged | PackIssue::TooLarge | PackIssue::Newer if is_upper => {
                LinkIssue::UpperCased
            }
            PackIssue::CutOff => LinkIssue::CutOff,
            PackIssue::Damaged => LinkIssue::Damaged,
            PackIssue::TooLarge => LinkIssue::TooLarge,
            PackIssue::Newer => LinkIssue::Newer,
        }
    })?;
    let scenario = read_scenario(&document).map_err(|issue| {
        let is_newer = matches!(issue, DocumentIssue::Newer { .. });
        if is_newer { LinkIssue::Newer } else { LinkIssue::Document(issue) }
    })?;
    // The page never makes a link with words of the maker, so these are somebody else's.
    Ok(without_words(&scenario).0.into_owned())
}

fn opened(scenario: Scenario, validity: Validity, own: Option<Code>, repairs: Vec<Repair>) -> Opened {
    let brought = brought_by(&scenario);
    let own = own.filter(|code| scenario.region.index_of(*code).is_some());
    Opened { scenario: Arc::new(scenario), validity, own, repairs, brought }
}

/// What in a scenario is its maker's own, and not what ships.
#[must_use]
pub fn brought_by(scenario: &Scenario) -> Vec<Brought> {
    let region = &scenario.region;
    let Some(base) = region.shipped_year.and_then(|year| shipped::scenario(year).ok()) else {
        return vec![Brought::Figures];
    };
    let is_merged = !region.mergers.is_empty();
    let has_own_figures = is_merged || region.figures().iter().any(|figure| figure.origin == Origin::Own);
    let has_own = |is_same: fn(&TargetGroup, &TargetGroup) -> bool| {
        let is_shipped =
            |group: &TargetGroup| base.groups.iter().any(|base| base.id == group.id && is_same(group, base));
        !scenario.groups.iter().all(is_shipped)
    };
    let has_own_housed = has_own(|group, base| group.housed == base.housed);
    let has_own_tasks = has_own(|group, base| group.task == base.task && group.household_size == base.household_size);
    let figures = (has_own_figures || has_own_housed).then_some(Brought::Figures);
    let tasks = has_own_tasks.then_some(Brought::Tasks);
    figures.into_iter().chain(tasks).collect()
}
