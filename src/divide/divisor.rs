//! Divisor methods with bounds: one divisor for everybody, and a rule for rounding.
//!
//! The outcome is the one in which no home can move to somebody with a stronger claim: the highest claim on a next
//! home is at most the lowest claim on a last home (Balinski & Young 1982). Any start leads there; a start near the
//! end takes few steps (Pukelsheim's jump and step). With bounds it stays unique up to ties, and monotone.

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_traits::{One, Zero};

use super::{
    Bounds, Infeasible,
    claims::{Claims, Factor, Power},
    jump::jump,
    queue::{Entry, First, Queue, Strengths},
    tie::EqualClaims,
};
use crate::model::{DivisorInterval, Ratio};

/// Where the rounding turns: a claim over the divisor between n and n + 1 goes up from the signpost of n on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signposts {
    /// n: always up (Adams).
    Up,
    /// The harmonic mean of n and n + 1 (Dean).
    Harmonic,
    /// The geometric mean (Huntington-Hill).
    Geometric,
    /// Halfway (Webster/Sainte-Laguë).
    Halfway,
    /// n + 1: always down (Jefferson/D'Hondt).
    Down,
}

impl Signposts {
    /// One over the signpost of `homes`, to the power in which it is rational.
    pub(super) fn inverse(self, homes: u64) -> Factor {
        // Products of 64 bits by 64 bits: these are quick, those of 128 bits by 128 are not.
        let twice = 2 * homes;
        match self {
            Self::Up => Factor { times: 1, by: homes.into() },
            Self::Harmonic => Factor { times: twice + 1, by: u128::from(twice) * u128::from(homes + 1) },
            Self::Geometric => Factor { times: 1, by: u128::from(homes) * u128::from(homes + 1) },
            Self::Halfway => Factor { times: 2, by: (twice + 1).into() },
            Self::Down => Factor { times: 1, by: (homes + 1).into() },
        }
    }

    /// The signpost times a number that is the same for all homes, when that is whole and short; else 0.
    #[inline(always)]
    pub(super) fn short_post(self, homes: u64) -> u64 {
        match self {
            Self::Up => homes,
            Self::Halfway => 2 * homes + 1,
            Self::Down => homes + 1,
            Self::Harmonic | Self::Geometric => 0,
        }
    }

    pub(super) fn power(self) -> Power {
        match self {
            Self::Geometric => Power::Two,
            Self::Up | Self::Harmonic | Self::Halfway | Self::Down => Power::One,
        }
    }

    /// Everybody with a claim gets a first home before anybody gets a second.
    #[must_use]
    pub fn gives_everyone_one(self) -> bool {
        self.inverse(0).by == 0
    }
}

/// A division by a divisor method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByDivisor {
    /// Homes per claim; where claims are equal, the earlier in the list holds the home for now.
    pub homes: Vec<u64>,
    /// Equal claims on too few homes.
    pub equal: Option<EqualClaims>,
    /// The divisors that give this outcome, in weight per home.
    pub divisor: DivisorInterval,
}

/// Divides `total` homes.
///
/// # Errors
/// [`Infeasible`] when the bounds leave no outcome.
pub fn divide_by_divisor(
    claims: &Claims,
    total: u64,
    bounds: &[Bounds],
    signposts: Signposts,
) -> Result<ByDivisor, Infeasible> {
    super::check_bounds(claims, total, bounds)?;
    if !signposts.gives_everyone_one() {
        return Ok(Steps::new(claims, bounds, signposts, total).finish());
    }
    let first = |(index, bound): (usize, &Bounds)| {
        let one = if claims.is_zero(index) { 0 } else { bound.at_most.min(1) };
        Bounds { at_least: bound.at_least.max(one), at_most: bound.at_most }
    };
    let bounds: Vec<Bounds> = bounds.iter().enumerate().map(first).collect();
    let needed = bounds.iter().map(|bound| bound.at_least).sum();
    if needed > total {
        return Err(Infeasible::TooFewHomes { needed });
    }
    Ok(Steps::new(claims, &bounds, signposts, total).finish())
}

/// The state of stepping towards the outcome.
struct Steps<'a> {
    bounds: &'a [Bounds],
    strengths: Strengths<'a>,
    homes: Vec<u64>,
    next: Queue,
    last: Queue,
}

impl<'a> Steps<'a> {
    /// Steps until the outcome is there. The bounds must leave one.
    fn new(claims: &'a Claims, bounds: &'a [Bounds], signposts: Signposts, total: u64) -> Self {
        let strengths = Strengths::new(claims, signposts);
        let homes = jump(claims, total, bounds, signposts);
        let indexes = 0..homes.len();
        let empty = |first| Queue::new(first, vec![], strengths);
        let mut steps = Self { bounds, strengths, homes, next: empty(First::Strongest), last: empty(First::Weakest) };
        let next = indexes.clone().filter_map(|index| steps.next_entry(index)).collect();
        let last = indexes.filter_map(|index| steps.last_entry(index)).collect();
        steps.next = Queue::new(First::Strongest, next, strengths);
        steps.last = Queue::new(First::Weakest, last, strengths);
        steps.settle(total);
        steps
    }

    #[inline(always)]
    fn count(&self, index: usize) -> u64 {
        self.homes.get(index).copied().unwrap_or(0)
    }

    /// The claim on one more home; `None` when a bound or an empty claim forbids it.
    fn next_entry(&self, index: usize) -> Option<Entry> {
        let (homes, bound) = (self.count(index), self.bounds.get(index)?);
        let is_open = homes < bound.at_most && !self.strengths.claims.is_zero(index);
        if is_open { self.strengths.entry(index, homes) } else { None }
    }

    /// The claim on the home it has last; `None` when a bound holds it.
    fn last_entry(&self, index: usize) -> Option<Entry> {
        let (homes, bound) = (self.count(index), self.bounds.get(index)?);
        if homes > bound.at_least { self.strengths.entry(index, homes - 1) } else { None }
    }

    fn change(&mut self, index: usize, to: u64) {
        if let Some(homes) = self.homes.get_mut(index) {
            *homes = to;
        }
        if let Some(entry) = self.next_entry(index) {
            self.next.push(entry, self.strengths);
        }
        if let Some(entry) = self.last_entry(index) {
            self.last.push(entry, self.strengths);
        }
    }

    fn give(&mut self, entry: Entry) {
        self.change(entry.index(), entry.below + 1);
    }

    fn take(&mut self, entry: Entry) {
        self.change(entry.index(), entry.below);
    }

    /// The strongest claim on a next home that is still true.
    fn strongest(&mut self) -> Option<Entry> {
        while let Some(entry) = self.next.peek() {
            if entry.below == self.count(entry.index()) {
                return Some(entry);
            }
            self.next.pop(self.strengths);
        }
        None
    }

    /// The weakest claim on a last home that is still true.
    fn weakest(&mut self) -> Option<Entry> {
        while let Some(entry) = self.last.peek() {
            if entry.below + 1 == self.count(entry.index()) {
                return Some(entry);
            }
            self.last.pop(self.strengths);
        }
        None
    }

    /// Gives or takes homes until the total is met, then swaps until no claim is stronger than one that was met.
    fn settle(&mut self, total: u64) {
        let mut sum: u64 = self.homes.iter().sum();
        loop {
            match sum.cmp(&total) {
                Ordering::Less => {
                    let Some(entry) = self.strongest() else { return };
                    self.give(entry);
                    sum += 1;
                }
                Ordering::Greater => {
                    let Some(entry) = self.weakest() else { return };
                    self.take(entry);
                    sum -= 1;
                }
                Ordering::Equal => {
                    let (Some(strongest), Some(weakest)) = (self.strongest(), self.weakest()) else { return };
                    if !self.strengths.compare(&strongest, &weakest).is_gt() {
                        return;
                    }
                    self.take(weakest);
                    self.give(strongest);
                }
            }
        }
    }

    fn finish(mut self) -> ByDivisor {
        let (strongest, weakest) = (self.strongest(), self.weakest());
        let above = strongest.map_or_else(Ratio::zero, |entry| quotient(self.strengths, entry, Side::Up));
        let up_to = weakest.map(|entry| quotient(self.strengths, entry, Side::Down));
        let equal = match (strongest, weakest) {
            (Some(strongest), Some(weakest)) if self.strengths.compare(&strongest, &weakest).is_eq() => {
                Some(self.equal(weakest))
            }
            (_, _) => None,
        };
        ByDivisor { homes: self.homes, equal, divisor: DivisorInterval { above, up_to } }
    }

    /// Everybody with the same claim on a next or a last home; the earlier in the list come to hold the homes.
    fn equal(&mut self, claim: Entry) -> EqualClaims {
        let strengths = self.strengths;
        let is_equal = |entry: Option<Entry>| entry.is_some_and(|entry| strengths.compare(&entry, &claim).is_eq());
        let mut candidates = vec![];
        let mut open = 0;
        for index in 0..self.homes.len() {
            let is_holder = is_equal(self.last_entry(index));
            if is_holder || is_equal(self.next_entry(index)) {
                candidates.push(index);
            }
            if let Some(homes) = self.homes.get_mut(index).filter(|_| is_holder) {
                *homes -= 1;
                open += 1;
            }
        }
        let holders: Vec<usize> = candidates.iter().copied().take(open).collect();
        for &index in &holders {
            if let Some(homes) = self.homes.get_mut(index) {
                *homes += 1;
            }
        }
        EqualClaims { candidates, holders }
    }
}

/// Weight over signpost. For the geometric mean, which is irrational, a fraction within 10^-12 on the safe side.
fn quotient(strengths: Strengths<'_>, entry: Entry, side: Side) -> Ratio {
    let weight = strengths.claims.weight(entry.index());
    let Factor { times, by } = strengths.signposts.inverse(entry.below);
    match strengths.signposts.power() {
        // Common factors are left to who shows it.
        Power::One => Ratio::new_raw((weight * times).into(), BigUint::from(by).into()),
        Power::Two => {
            let scale = BigUint::from(10_u32).pow(12);
            let squared = &weight * &weight * &scale * &scale / by;
            let root = squared.sqrt();
            let root = match side {
                Side::Up => root + BigUint::one(),
                Side::Down => root,
            };
            Ratio::new_raw(root.into(), scale.into())
        }
    }
}

/// On which side of an irrational number its fraction lies.
#[derive(Clone, Copy)]
enum Side {
    Up,
    Down,
}
