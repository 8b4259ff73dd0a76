//! Claims on single homes, the strongest or the weakest first.
//!
//! A heap of its own because the standard one would carry, in every entry, what all entries share: here an entry is three
//! numbers. Most comparisons are settled by short keys; the others exactly. The WebAssembly is compiled to be small, so what
//! runs per comparison is inlined by hand, here and in `claims`, `jump` and `divisor`: that costs about a kilobyte.

use std::cmp::Ordering;

use super::{
    claims::{Claims, Factor},
    divisor::Signposts,
};

/// One claim on one home.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The whole part of the claim in some unit: keys further apart than 1 settle a comparison.
    key: u64,
    /// Homes without the one that is claimed.
    pub(super) below: u64,
    index: u32,
}

impl Entry {
    /// Who claims.
    pub(super) fn index(&self) -> usize {
        self.index as usize
    }
}

/// By what claims on homes are compared.
#[derive(Clone, Copy)]
pub(super) struct Strengths<'a> {
    pub(super) claims: &'a Claims,
    pub(super) signposts: Signposts,
    /// By how many bits weights are made longer for the keys.
    shift: u32,
}

impl<'a> Strengths<'a> {
    pub(super) fn new(claims: &'a Claims, signposts: Signposts) -> Self {
        let largest = (0..claims.len()).map(|index| claims.lead(index)).max().unwrap_or(0);
        Self { claims, signposts, shift: largest.leading_zeros().min(63) }
    }

    /// The claim on a home on top of `below` homes.
    #[inline(always)]
    pub(super) fn entry(&self, index: usize, below: u64) -> Option<Entry> {
        let key = (self.claims.lead(index) << self.shift).checked_div(self.signposts.short_post(below));
        Some(Entry { key: key.unwrap_or(0), below, index: u32::try_from(index).ok()? })
    }

    /// Compares two claims, exactly.
    #[inline(always)]
    pub(super) fn compare(&self, left: &Entry, right: &Entry) -> Ordering {
        if left.key.abs_diff(right.key) > 1 {
            return left.key.cmp(&right.key);
        }
        self.compare_exactly(left, right)
    }

    /// Out of line: keys that are this near are rare.
    #[inline(never)]
    fn compare_exactly(&self, left: &Entry, right: &Entry) -> Ordering {
        let claim = |entry: &Entry| -> (usize, Factor) { (entry.index(), self.signposts.inverse(entry.below)) };
        self.claims.compare(self.signposts.power(), claim(left), claim(right))
    }
}

/// Which claim comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    /// The strongest; among equals the earlier in the list.
    Strongest,
    /// The weakest; among equals the later in the list.
    Weakest,
}

/// A binary heap of claims (Williams 1964).
pub(super) struct Queue {
    first: First,
    entries: Vec<Entry>,
}

impl Queue {
    pub(super) fn new(first: First, entries: Vec<Entry>, by: Strengths<'_>) -> Self {
        let mut queue = Self { first, entries };
        for place in (0..queue.entries.len() / 2).rev() {
            queue.sink(place, by);
        }
        queue
    }

    /// The claim that comes first.
    pub(super) fn peek(&self) -> Option<Entry> {
        self.entries.first().copied()
    }

    /// Takes the first claim out.
    pub(super) fn pop(&mut self, by: Strengths<'_>) {
        if !self.entries.is_empty() {
            self.entries.swap_remove(0);
            self.sink(0, by);
        }
    }

    pub(super) fn push(&mut self, entry: Entry, by: Strengths<'_>) {
        let mut place = self.entries.len();
        self.entries.push(entry);
        while let Some(parent) =
            place.checked_sub(1).map(|before| before / 2).filter(|&parent| self.is_ahead(place, parent, by))
        {
            self.entries.swap(place, parent);
            place = parent;
        }
    }

    fn sink(&mut self, mut place: usize, by: Strengths<'_>) {
        loop {
            let (left, right) = (2 * place + 1, 2 * place + 2);
            let child = if self.is_ahead(right, left, by) { right } else { left };
            if !self.is_ahead(child, place, by) {
                return;
            }
            self.entries.swap(child, place);
            place = child;
        }
    }

    /// Whether the claim at one place comes before that at another; never when there is none.
    #[inline(always)]
    fn is_ahead(&self, place: usize, other: usize, by: Strengths<'_>) -> bool {
        let (Some(left), Some(right)) = (self.entries.get(place), self.entries.get(other)) else { return false };
        let order = by.compare(left, right).then(right.index.cmp(&left.index));
        match self.first {
            First::Strongest => order.is_gt(),
            First::Weakest => order.is_lt(),
        }
    }
}
