//! Recognises a municipality in any usual spelling: CBS code, name with or without accents, abbreviation, typing
//! error, former municipality. A guess is a proposal, never a silent match.

mod beginnings;
mod dutch;
mod fold;
mod former;

use std::collections::BTreeMap;

use beginnings::Beginnings;
pub use dutch::{DutchMunicipality, netherlands, region_of};
pub(super) use fold::{fold, folds_to};
use former::FORMER;

use super::grid::trimmed;
use crate::model::{Code, Region};

/// What a name or code in a table stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameMatch {
    /// This municipality of the region.
    Exact(Code),
    /// Probably this municipality of the region: to be confirmed.
    Likely(Code),
    /// A former municipality, now part of one in the region.
    Dissolved {
        /// Into which municipality it went.
        successor: Code,
        /// The date on which it did, as `2022-03-24`.
        since: &'static str,
    },
    /// A total, a country, a province, a subregion, a neighbourhood.
    NotAMunicipality,
    /// A Dutch municipality outside the region.
    Other(Code),
    /// None of these.
    Unknown,
}

/// What a former municipality is part of now.
pub(super) fn dissolved_into(code: Code) -> Option<Code> {
    let found = FORMER.iter().find(|(former, ..)| *former == code.number());
    found.and_then(|(_, _, successor, _)| Code::new(*successor).ok())
}

/// The date of a merger, when it is one of the list.
pub(super) fn known_date(date: &str) -> Option<&'static str> {
    FORMER.iter().map(|(_, _, _, known)| *known).find(|known| *known == date)
}

/// Other names in use, for the code of the municipality.
const ALIASES: [(&str, u16); 11] = [
    ("adam", 363),
    ("asd", 363),
    ("hmeer", 394),
    ("hlmmeer", 394),
    ("hlmr", 394),
    ("hlm", 392),
    ("hsum", 402),
    ("amveen", 362),
    ("avn", 362),
    ("denhaag", 518),
    ("denbosch", 796),
];

/// Towns by which a municipality is sometimes called: a proposal only.
const TOWNS: [(&str, u16); 6] =
    [("edam", 385), ("volendam", 385), ("ijmuiden", 453), ("hoofddorp", 394), ("zaandam", 479), ("spaarnwoude", 394)];

/// What is no municipality by its name. Provinces that share a name with a municipality are not in the list.
const NO_MUNICIPALITY: [&str; 24] = [
    "nederland",
    "netherlands",
    "thenetherlands",
    "mra",
    "metropoolregioamsterdam",
    "amsterdammetropolitanarea",
    "regioamsterdam",
    "groteamsterdam",
    "grootamsterdam",
    "noordholland",
    "zuidholland",
    "flevoland",
    "friesland",
    "fryslan",
    "drenthe",
    "overijssel",
    "gelderland",
    "zeeland",
    "noordbrabant",
    "limburg",
    "som",
    "sum",
    "overig",
    "onbekend",
];

/// How the name of a row begins that adds up others.
const TOTALS: [&str; 6] = ["totaal", "total", "subtotaal", "subtotal", "gemiddeld", "average"];

/// The names of a region and of the country, ready to look up.
#[derive(Debug, Clone)]
pub struct Names {
    exact: BTreeMap<String, NameMatch>,
    beginnings: Beginnings,
    codes: BTreeMap<Code, NameMatch>,
    /// Folded names of the region, for typing errors.
    region: Vec<(String, Code)>,
}

impl Names {
    /// The names by which tables are read for a region.
    #[must_use]
    pub fn of(region: &Region) -> Self {
        let mut names = Self {
            exact: BTreeMap::new(),
            beginnings: Beginnings::of(std::iter::empty()),
            codes: BTreeMap::new(),
            region: Vec::new(),
        };
        for text in NO_MUNICIPALITY {
            names.exact.insert(text.to_owned(), NameMatch::NotAMunicipality);
        }
        for municipality in region.municipalities() {
            names.exact.insert(fold(&municipality.subregion), NameMatch::NotAMunicipality);
        }
        names.exact.insert(fold(&region.name), NameMatch::NotAMunicipality);
        names.exact.remove("");
        for municipality in netherlands() {
            let code = municipality.code;
            // "Laren (NH.)" is the official name of what the region calls "Laren".
            let is_inside = region.municipality(code).is_some();
            names.add(code, municipality.name, if is_inside { NameMatch::Exact(code) } else { NameMatch::Other(code) });
        }
        for (code, name, successor, since) in FORMER {
            let codes = (Code::new(code), Code::new(successor));
            if let (Ok(code), Ok(successor)) = codes
                && region.municipality(successor).is_some()
                && region.municipality(code).is_none()
            {
                names.add(code, name, NameMatch::Dissolved { successor, since });
            }
        }
        // The region comes last: its own names win.
        for municipality in region.municipalities() {
            names.add(municipality.code, &municipality.name, NameMatch::Exact(municipality.code));
            names.region.push((fold(&municipality.name), municipality.code));
        }
        for (alias, code) in ALIASES {
            if let Some(found) = Code::new(code).ok().and_then(|code| names.codes.get(&code).copied()) {
                names.exact.entry(alias.to_owned()).or_insert(found);
            }
        }
        for (town, code) in TOWNS {
            if let Ok(code) = Code::new(code)
                && region.municipality(code).is_some()
            {
                names.exact.entry(town.to_owned()).or_insert(NameMatch::Likely(code));
            }
        }
        names.beginnings = Beginnings::of(names.exact.keys().map(String::as_str).chain(TOTALS));
        names
    }

    fn look_up(&self, key: &str) -> Option<NameMatch> {
        if self.beginnings.may_begin(key.bytes()) { self.exact.get(key).copied() } else { None }
    }

    fn add(&mut self, code: Code, name: &str, found: NameMatch) {
        self.codes.insert(code, found);
        self.exact.insert(fold(name), found);
    }

    /// What a text stands for.
    #[must_use]
    pub fn find(&self, text: &str) -> NameMatch {
        let found = self.find_certain(text);
        if found != NameMatch::Unknown {
            return found;
        }
        self.nearest(&fold(core(text))).map_or(NameMatch::Unknown, NameMatch::Likely)
    }

    /// As [`Names::find`], without looking for typing errors.
    #[must_use]
    pub fn find_certain(&self, text: &str) -> NameMatch {
        let text = trimmed(text);
        if text.is_empty() || text.len() > 80 {
            return NameMatch::Unknown;
        }
        if let Ok(code) = text.parse::<Code>() {
            return self.codes.get(&code).copied().unwrap_or(NameMatch::Unknown);
        }
        if is_other_region_code(text) {
            return NameMatch::NotAMunicipality;
        }
        if self.beginnings.is_no_name(text) {
            return NameMatch::Unknown;
        }
        self.find_by_name(text)
    }

    fn find_by_name(&self, text: &str) -> NameMatch {
        let mut key = fold(text);
        if let Some(found) = self.look_up(&key) {
            return found;
        }
        let (core, note) = split_note(core(text));
        if core.len() < text.len() {
            key = fold(core);
        }
        if key.is_empty() {
            return NameMatch::Unknown;
        }
        let is_total = TOTALS.iter().any(|word| key.starts_with(word));
        let note = if note.is_empty() { String::new() } else { fold(note) };
        let is_other_kind =
            matches!(note.as_str(), "pv" | "provincie" | "ld" | "landsdeel" | "cr" | "corop" | "wijk" | "buurt");
        if is_total || is_other_kind {
            return NameMatch::NotAMunicipality;
        }
        let is_plain =
            || matches!(note.as_str(), "" | "gemeente" | "gem" | "gm" | "nh" | "noordholland" | "fl" | "flevoland");
        match self.look_up(&key) {
            Some(NameMatch::Exact(code)) if !is_plain() => NameMatch::Likely(code),
            Some(found) => found,
            None => NameMatch::Unknown,
        }
    }

    /// The only name of the region at the smallest distance, when that is small for its length.
    fn nearest(&self, key: &str) -> Option<Code> {
        if key.len() < 4 || key.len() > 40 {
            return None;
        }
        let allowed = if key.len() <= 6 { 1 } else { 2 };
        let mut best: Option<(usize, Code)> = None;
        let mut is_unique = true;
        for (name, code) in &self.region {
            if name.len().abs_diff(key.len()) > allowed {
                continue;
            }
            let distance = distance(name.as_bytes(), key.as_bytes());
            match best {
                Some((smallest, _)) if distance > smallest => {}
                Some((smallest, _)) if distance == smallest => is_unique = false,
                _ => {
                    best = Some((distance, *code));
                    is_unique = true;
                }
            }
        }
        best.filter(|&(smallest, _)| smallest <= allowed && is_unique).map(|(_, code)| code)
    }
}

/// Without "gemeente", "gem.", a rank or code before the name and a footnote mark behind it.
fn core(text: &str) -> &str {
    let mut text = text.trim();
    if let Some((first, rest)) = text.split_once(char::is_whitespace) {
        let is_number = first.trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit());
        if is_number || first.parse::<Code>().is_ok() {
            text = rest.trim_start();
        }
    }
    for prefix in ["gemeente ", "gem. ", "gem ", "gem.", "municipality of "] {
        let start = text.get(..prefix.len()).unwrap_or_default();
        if start.eq_ignore_ascii_case(prefix) {
            text = text.get(prefix.len()..).unwrap_or_default().trim_start();
            break;
        }
    }
    let is_mark = |character: char| {
        character.is_ascii_digit() || matches!(character, '*' | '¹' | '²' | '³' | '†') || character.is_whitespace()
    };
    let without_mark =
        text.strip_suffix(')').filter(|rest| rest.ends_with(|last: char| last.is_ascii_digit())).unwrap_or(text);
    without_mark.trim_end_matches(is_mark).trim_end_matches('(').trim_end()
}

/// The name and what stands behind it in parentheses: "Laren (NH.)".
fn split_note(text: &str) -> (&str, &str) {
    match text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((name, note)) => (name, note),
        None => (text, ""),
    }
}

/// Codes of CBS for what is no municipality: `NL00`, `PV27`, `WK036300`, `BU03630000`.
fn is_other_region_code(text: &str) -> bool {
    let (Some(letters), Some(digits)) = (text.get(..2), text.get(2..)) else { return false };
    let is_code = (2..=8).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_code && ["NL", "LD", "PV", "CR", "WK", "BU", "RP", "AM", "GG", "VR", "PC"].contains(&letters)
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
fn distance(left: &[u8], right: &[u8]) -> usize {
    let mut before: Vec<usize> = vec![0; right.len() + 1];
    let mut above: Vec<usize> = (0..=right.len()).collect();
    let mut previous_left = None;
    for (row, &left) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(right.len() + 1);
        current.push(row + 1);
        let mut diagonal = row;
        let mut previous_right = None;
        for (column, &right) in right.iter().enumerate() {
            let up = above.get(column + 1).copied().unwrap_or_default();
            let beside = current.last().copied().unwrap_or_default();
            let mut cost = (diagonal + usize::from(left != right)).min(up + 1).min(beside + 1);
            if previous_left == Some(right) && previous_right == Some(left) && column > 0 {
                let swapped = before.get(column - 1).copied().unwrap_or_default();
                cost = cost.min(swapped + 1);
            }
            current.push(cost);
            diagonal = up;
            previous_right = Some(right);
        }
        before = above;
        above = current;
        previous_left = Some(left);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
