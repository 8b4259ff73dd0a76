//! Divisor methods with bounds: one divisor for everybody, and a rule for rounding.
//!
//! The outcome is the one in which no home can move to somebody with a stronger claim: the highest claim on a next
//! home is at most the lowest claim on a last home (Balinski & Young 1982). Any start leads there; a start near the
//! end takes few steps (Pukelsheim's jump and step). With bounds it stays unique up to ties, and monotone.

use std::{cmp::Ordering, collections::BinaryHeap};

use num_bigint::BigUint;
use num_traits::{One, Zero};

use super::{
    Bounds, Infeasible,
    claims::{Claims, Factor, Power},
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
    fn inverse(self, homes: u64) -> Factor {
        let homes = u128::from(homes);
        match self {
            Self::Up => Factor { times: 1, by: homes },
            Self::Harmonic => Factor { times: 2 * homes + 1, by: 2 * homes * (homes + 1) },
            Self::Geometric => Factor { times: 1, by: homes * (homes + 1) },
            Self::Halfway => Factor { times: 2, by: 2 * homes + 1 },
            Self::Down => Factor { times: 1, by: homes + 1 },
        }
    }

    fn power(self) -> Power {
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
    if signposts.gives_everyone_one() {
        let first = |(index, bound): (usize, &Bounds)| {
            if claims.is_zero(index) { bound.at_least } else { bound.at_least.max(1.min(bound.at_most)) }
        };
        let needed: u64 = bounds.iter().enumerate().map(first).sum();
        if needed > total {
            return Err(Infeasible::TooFewHomes { needed });
        }
    }
    let mut steps = Steps::new(claims, bounds, signposts, jump(claims, total, bounds));
    steps.settle(total);
    Ok(steps.finish())
}

/// A start: claims rounded under a common divisor, within bounds; again for those not held by a bound until the sum
/// is near.
fn jump(claims: &Claims, total: u64, bounds: &[Bounds]) -> Vec<u64> {
    const ROUNDS: usize = 8;
    let mut homes: Vec<u64> = bounds.iter().map(|bound| bound.at_least).collect();
    let mut is_free: Vec<bool> = (0..claims.len()).map(|index| !claims.is_zero(index)).collect();
    for _ in 0..ROUNDS {
        let held: u64 = homes.iter().zip(&is_free).filter(|(_, is_free)| !**is_free).map(|(homes, _)| homes).sum();
        let target = u128::from(total.saturating_sub(held));
        let weights = (0..claims.len()).zip(&is_free).filter(|(_, is_free)| **is_free);
        let sum: u128 = weights.map(|(index, _)| u128::from(claims.lead(index))).sum();
        if sum == 0 {
            break;
        }
        let mut below = 0_u128;
        let mut above = 0_u128;
        for (index, (homes, bound)) in homes.iter_mut().zip(bounds).enumerate() {
            if is_free.get(index) == Some(&true) {
                let rounded = (u128::from(claims.lead(index)) * target + sum / 2) / sum;
                let rounded = u64::try_from(rounded).unwrap_or(u64::MAX);
                *homes = rounded.clamp(bound.at_least, bound.at_most);
                below += u128::from(rounded.saturating_sub(*homes));
                above += u128::from(homes.saturating_sub(rounded));
            }
        }
        let near = claims.len() as u128;
        if below + above <= near {
            break;
        }
        // Only those whose bound works against the sum are surely held; the others may come loose again.
        for (index, (homes, bound)) in homes.iter().zip(bounds).enumerate() {
            let is_held = if below > above { *homes == bound.at_most } else { *homes == bound.at_least };
            if let Some(is_free) = is_free.get_mut(index) {
                *is_free = *is_free && !is_held;
            }
        }
    }
    homes
}

/// One claim on a next home or on a last home.
#[derive(Clone, Copy)]
struct Entry<'a> {
    claims: &'a Claims,
    power: Power,
    index: usize,
    /// The homes at which this entry was made; it is stale once the count has changed.
    homes: u64,
    inverse: Factor,
}

impl Entry<'_> {
    fn strength(&self, other: &Self) -> Ordering {
        self.claims.compare(self.power, (self.index, self.inverse), (other.index, other.inverse))
    }
}

/// The strongest claim first; among equals the earlier in the list.
struct Strongest<'a>(Entry<'a>);
/// The weakest claim first; among equals the later in the list.
struct Weakest<'a>(Entry<'a>);

impl Ord for Strongest<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.strength(&other.0).then(other.0.index.cmp(&self.0.index))
    }
}

impl Ord for Weakest<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.0.strength(&self.0).then(self.0.index.cmp(&other.0.index))
    }
}

macro_rules! order_by_cmp {
    ($($name:ident),*) => {$(
        impl PartialOrd for $name<'_> {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl PartialEq for $name<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.cmp(other) == Ordering::Equal
            }
        }
        impl Eq for $name<'_> {}
    )*};
}
order_by_cmp!(Strongest, Weakest);

/// The state of stepping towards the outcome.
struct Steps<'a> {
    claims: &'a Claims,
    bounds: &'a [Bounds],
    signposts: Signposts,
    homes: Vec<u64>,
    next: BinaryHeap<Strongest<'a>>,
    last: BinaryHeap<Weakest<'a>>,
}

impl<'a> Steps<'a> {
    fn new(claims: &'a Claims, bounds: &'a [Bounds], signposts: Signposts, homes: Vec<u64>) -> Self {
        let mut steps = Self { claims, bounds, signposts, homes, next: BinaryHeap::new(), last: BinaryHeap::new() };
        let indexes = 0..steps.homes.len();
        steps.next = indexes.clone().filter_map(|index| steps.next_entry(index)).map(Strongest).collect();
        steps.last = indexes.filter_map(|index| steps.last_entry(index)).map(Weakest).collect();
        steps
    }

    fn entry(&self, index: usize, signpost: u64) -> Entry<'a> {
        Entry {
            claims: self.claims,
            power: self.signposts.power(),
            index,
            homes: self.count(index),
            inverse: self.signposts.inverse(signpost),
        }
    }

    fn count(&self, index: usize) -> u64 {
        self.homes.get(index).copied().unwrap_or(0)
    }

    /// The claim on one more home; `None` when a bound or an empty claim forbids it.
    fn next_entry(&self, index: usize) -> Option<Entry<'a>> {
        let (homes, bound) = (self.count(index), self.bounds.get(index)?);
        (homes < bound.at_most && !self.claims.is_zero(index)).then(|| self.entry(index, homes))
    }

    /// The claim on the home it has last; `None` when a bound holds it. Without a claim it goes first.
    fn last_entry(&self, index: usize) -> Option<Entry<'a>> {
        let (homes, bound) = (self.count(index), self.bounds.get(index)?);
        (homes > bound.at_least).then(|| self.entry(index, homes - 1))
    }

    fn change(&mut self, index: usize, by: i8) {
        if let Some(homes) = self.homes.get_mut(index) {
            *homes = homes.saturating_add_signed(by.into());
        }
        self.next.extend(self.next_entry(index).map(Strongest));
        self.last.extend(self.last_entry(index).map(Weakest));
    }

    /// The strongest claim on a next home that is still true.
    fn strongest(&mut self) -> Option<Entry<'a>> {
        while let Some(Strongest(entry)) = self.next.peek() {
            if entry.homes == self.count(entry.index) {
                return Some(*entry);
            }
            self.next.pop();
        }
        None
    }

    /// The weakest claim on a last home that is still true.
    fn weakest(&mut self) -> Option<Entry<'a>> {
        while let Some(Weakest(entry)) = self.last.peek() {
            if entry.homes == self.count(entry.index) {
                return Some(*entry);
            }
            self.last.pop();
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
                    self.change(entry.index, 1);
                    sum += 1;
                }
                Ordering::Greater => {
                    let Some(entry) = self.weakest() else { return };
                    self.change(entry.index, -1);
                    sum -= 1;
                }
                Ordering::Equal => {
                    let (Some(strongest), Some(weakest)) = (self.strongest(), self.weakest()) else { return };
                    if strongest.strength(&weakest) != Ordering::Greater {
                        return;
                    }
                    self.change(weakest.index, -1);
                    self.change(strongest.index, 1);
                }
            }
        }
    }

    fn finish(mut self) -> ByDivisor {
        let (strongest, weakest) = (self.strongest(), self.weakest());
        let above = strongest.map_or_else(Ratio::zero, |entry| self.quotient(&entry, Side::Up));
        let up_to = weakest.filter(|entry| entry.inverse.by != 0).map(|entry| self.quotient(&entry, Side::Down));
        let equal = match (strongest, weakest) {
            (Some(strongest), Some(weakest)) if strongest.strength(&weakest) == Ordering::Equal => {
                let is_equal = |entry: Option<Entry<'_>>| entry.is_some_and(|entry| entry.strength(&weakest).is_eq());
                let (mut candidates, mut holders) = (vec![], vec![]);
                for index in 0..self.homes.len() {
                    let is_holder = is_equal(self.last_entry(index));
                    if is_holder {
                        holders.push(index);
                    }
                    if is_holder || is_equal(self.next_entry(index)) {
                        candidates.push(index);
                    }
                }
                Some(EqualClaims { candidates, holders })
            }
            (_, _) => None,
        };
        ByDivisor { homes: self.homes, equal, divisor: DivisorInterval { above, up_to } }
    }

    /// Weight over signpost. For the geometric mean, which is irrational, a fraction within 10^-12 on the safe side.
    fn quotient(&self, entry: &Entry<'_>, side: Side) -> Ratio {
        let weight = self.claims.weight(entry.index);
        let (times, by) = (entry.inverse.times, entry.inverse.by);
        match entry.power {
            Power::One => Ratio::new((weight * times).into(), BigUint::from(by).into()),
            Power::Two => {
                let scale = BigUint::from(10_u32).pow(12);
                let squared = &weight * &weight * times * &scale * &scale / by;
                let root = squared.sqrt();
                let root = match side {
                    Side::Up => root + BigUint::one(),
                    Side::Down => root,
                };
                Ratio::new(root.into(), scale.into())
            }
        }
    }
}

/// On which side of an irrational number its fraction lies.
#[derive(Clone, Copy)]
enum Side {
    Up,
    Down,
}
