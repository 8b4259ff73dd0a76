//! Where the names of municipalities stand in a grid: the line of cells that names most of them.

use std::collections::BTreeSet;

use super::grid::trimmed;
use super::names::{NameMatch, Names};
use crate::model::Code;

/// How well a line of cells names municipalities: different ones count four times, each repetition takes one off, so
/// that the code column of a table of neighbourhoods wins from the column that repeats the municipality.
pub(super) fn tally<'c>(cells: impl Iterator<Item = &'c str>, names: &Names) -> usize {
    let (mut filled, mut hits, mut bare_codes) = (0_usize, 0_usize, 0_usize);
    let mut distinct = BTreeSet::new();
    // A column that repeats the municipality has the same cell a hundred times.
    let mut earlier = ("", None);
    for cell in cells {
        let cell = trimmed(cell);
        if cell.is_empty() {
            continue;
        }
        filled += 1;
        let is_digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        if is_digits && cell.len() > 4 {
            continue;
        }
        if cell != earlier.0 {
            earlier = (cell, municipality(names.find_certain(cell)));
        }
        if let Some(code) = earlier.1 {
            hits += 1;
            bare_codes += usize::from(is_digits);
            distinct.insert(code);
        }
    }
    // Small counts look like codes without letters: those need company.
    if bare_codes * 2 > hits && (hits * 10 < filled * 6 || distinct.len() < 2) {
        return 0;
    }
    let repeated = hits - distinct.len();
    distinct.len() * 4 - repeated.min(distinct.len() * 3)
}

/// The line with the highest score above zero; of equal ones the first.
pub(super) fn best(scores: impl Iterator<Item = (usize, usize)>) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for (index, score) in scores {
        if score > best.map_or(0, |(_, score)| score) {
            best = Some((index, score));
        }
    }
    best
}

/// The municipality that a text surely names, wherever it lies.
pub(super) fn municipality(found: NameMatch) -> Option<Code> {
    match found {
        NameMatch::Exact(code) | NameMatch::Other(code) => Some(code),
        NameMatch::Dissolved { successor, .. } => Some(successor),
        NameMatch::Likely(_) | NameMatch::NotAMunicipality | NameMatch::Unknown => None,
    }
}
