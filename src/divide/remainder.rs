//! Largest remainder (Hamilton): the whole part first, then one home each to the largest remainders.
//!
//! Never more than one home from the exact claim, but a larger total can cost somebody a home (the Alabama paradox).
//! With bounds the method has two meanings, each under its own name: see [`RemainderLimits`].

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

use super::{Bounds, Infeasible, claims::Claims, tie::EqualClaims};
use crate::model::RemainderLimits;

/// A division by largest remainder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByRemainder {
    /// Homes per claim; where remainders are equal, the earlier in the list holds the home for now.
    pub homes: Vec<u64>,
    /// Homes before the remainders are looked at.
    pub whole: Vec<u64>,
    /// Place of the remainder, from 1; equal remainders share a place. `None` for who is held by a bound.
    pub ranks: Vec<Option<u64>>,
    /// Equal remainders for too few homes.
    pub equal: Option<EqualClaims>,
}

/// Divides `total` homes.
///
/// # Errors
/// [`Infeasible`] when the bounds leave no outcome.
pub fn divide_by_remainder(
    claims: &Claims,
    total: u64,
    bounds: &[Bounds],
    meaning: RemainderLimits,
) -> Result<ByRemainder, Infeasible> {
    super::check_bounds(claims, total, bounds)?;
    let held = match meaning {
        RemainderLimits::Clip => vec![None; claims.len()],
        RemainderLimits::Recompute => hold_violators(claims, total, bounds),
    };
    let fixed: u64 = held.iter().flatten().sum();
    let is_free = |index: usize| held.get(index).is_some_and(Option::is_none);
    let free_weight: BigUint =
        (0..claims.len()).filter(|&index| is_free(index)).map(|index| claims.weight(index)).sum();
    let free_total = total.saturating_sub(fixed);
    let mut parts = vec![];
    for (index, bound) in bounds.iter().enumerate() {
        let (quota, remainder) = if free_weight.is_zero() {
            (0, BigUint::ZERO)
        } else {
            let (quota, remainder) = (claims.weight(index) * free_total).div_rem(&free_weight);
            (quota.to_u64().unwrap_or(u64::MAX), remainder)
        };
        let whole = match held.get(index) {
            Some(Some(homes)) => *homes,
            _ => quota.clamp(bound.at_least, bound.at_most),
        };
        // Who a floor lifted above the quota, and who is full, has no remainder to show.
        let has_claim = !claims.is_zero(index);
        let is_eligible = is_free(index) && whole == quota && whole < bound.at_most && has_claim;
        parts.push(Part { index, whole, remainder, has_claim, is_eligible });
    }
    Ok(hand_out(&parts, total, bounds))
}

/// One claim under largest remainder.
struct Part {
    index: usize,
    whole: u64,
    remainder: BigUint,
    has_claim: bool,
    is_eligible: bool,
}

/// The largest remainder first; among equals the earlier in the list.
fn largest_first(mut parts: Vec<&Part>) -> Vec<&Part> {
    crate::order::sort_by(&mut parts, |left, right| {
        right.remainder.cmp(&left.remainder).then(left.index.cmp(&right.index))
    });
    parts
}

/// Gives the homes that are left to the largest remainders, or takes what floors gave too much from the smallest.
fn hand_out(parts: &[Part], total: u64, bounds: &[Bounds]) -> ByRemainder {
    let whole: Vec<u64> = parts.iter().map(|part| part.whole).collect();
    let mut homes = whole.clone();
    let order = largest_first(parts.iter().filter(|part| part.is_eligible).collect());
    let mut ranks = vec![None; parts.len()];
    for part in &order {
        let ahead = order.partition_point(|other| other.remainder > part.remainder);
        if let Some(rank) = ranks.get_mut(part.index) {
            *rank = u64::try_from(ahead + 1).ok();
        }
    }
    let sum: u64 = homes.iter().sum();
    let equal = match sum.cmp(&total) {
        Ordering::Less => give(&mut homes, &order, parts, total - sum, bounds),
        Ordering::Equal => None,
        Ordering::Greater => take(&mut homes, parts, sum - total, bounds),
    };
    ByRemainder { homes, whole, ranks, equal }
}

/// One home each in the order of the remainders; when caps leave more than one round, in that order again.
fn give(homes: &mut [u64], order: &[&Part], parts: &[Part], mut left: u64, bounds: &[Bounds]) -> Option<EqualClaims> {
    let room = |homes: &[u64], index: usize| {
        homes.get(index).zip(bounds.get(index)).is_some_and(|(homes, bound)| *homes < bound.at_most)
    };
    // Later rounds are open to everybody with a claim and room: only bounds can make them needed.
    let everybody = largest_first(parts.iter().filter(|part| part.has_claim).collect());
    let mut queue: Vec<&Part> = order.to_vec();
    loop {
        let round = usize::try_from(left).unwrap_or(usize::MAX).min(queue.len());
        let (winners, losers) = queue.split_at(round);
        for part in winners {
            if let Some(homes) = homes.get_mut(part.index) {
                *homes += 1;
            }
        }
        left -= round as u64;
        if left == 0 {
            return equal_at_cut(winners, losers);
        }
        queue = everybody.iter().copied().filter(|part| room(homes, part.index)).collect();
        if queue.is_empty() {
            return None;
        }
        // Rounds in which everybody gets one, all at once: there can be as many as there are homes.
        let most = queue.iter().filter_map(|part| Some(bounds.get(part.index)?.at_most - homes.get(part.index)?)).min();
        let rounds = most.unwrap_or(0).min(left.saturating_sub(1) / queue.len() as u64);
        change_all(homes, &queue, rounds, u64::saturating_add);
        left -= rounds * queue.len() as u64;
        queue.retain(|part| room(homes, part.index));
    }
}

/// Gives so many homes to each, or takes them.
fn change_all(homes: &mut [u64], parts: &[&Part], by: u64, change: fn(u64, u64) -> u64) {
    for part in parts {
        if let Some(homes) = homes.get_mut(part.index) {
            *homes = change(*homes, by);
        }
    }
}

/// Equal remainders on both sides of the cut.
fn equal_at_cut(winners: &[&Part], losers: &[&Part]) -> Option<EqualClaims> {
    let (last, next) = (winners.last()?, losers.first()?);
    if last.remainder != next.remainder {
        return None;
    }
    let equal = |parts: &[&Part]| -> Vec<usize> {
        parts.iter().filter(|part| part.remainder == last.remainder).map(|part| part.index).collect()
    };
    let mut holders = equal(winners);
    let mut candidates: Vec<usize> = holders.iter().copied().chain(equal(losers)).collect();
    crate::order::sort(&mut holders);
    crate::order::sort(&mut candidates);
    Some(EqualClaims { candidates, holders })
}

/// Takes back what floors gave beyond the total, from the smallest remainder up.
fn take(homes: &mut [u64], parts: &[Part], mut surplus: u64, bounds: &[Bounds]) -> Option<EqualClaims> {
    let order = largest_first(parts.iter().collect());
    while surplus > 0 {
        let giving: Vec<&Part> = order
            .iter()
            .rev()
            .copied()
            .filter(|part| {
                let pair = homes.get(part.index).zip(bounds.get(part.index));
                pair.is_some_and(|(homes, bound)| *homes > bound.at_least)
            })
            .collect();
        if giving.is_empty() {
            return None;
        }
        // Rounds in which everybody gives one back, all at once.
        let most =
            giving.iter().filter_map(|part| Some(homes.get(part.index)? - bounds.get(part.index)?.at_least)).min();
        let rounds = most.unwrap_or(0).min(surplus.saturating_sub(1) / giving.len() as u64);
        if rounds > 1 {
            change_all(homes, &giving, rounds - 1, u64::saturating_sub);
            surplus -= (rounds - 1) * giving.len() as u64;
            continue;
        }
        let round = usize::try_from(surplus).unwrap_or(usize::MAX).min(giving.len());
        let (losers, keepers) = giving.split_at(round);
        for part in losers {
            if let Some(homes) = homes.get_mut(part.index) {
                *homes -= 1;
            }
        }
        surplus -= round as u64;
        if surplus == 0 {
            let keepers: Vec<&Part> = keepers.iter().rev().copied().collect();
            let losers: Vec<&Part> = losers.iter().rev().copied().collect();
            return equal_at_cut(&keepers, &losers);
        }
    }
    None
}

/// Fixes who falls outside a bound and recomputes the claims of the others, until nobody does. Each round fixes the
/// side that decides: the floors when clipping gives too much, the caps when it gives too little.
fn hold_violators(claims: &Claims, total: u64, bounds: &[Bounds]) -> Vec<Option<u64>> {
    let mut held: Vec<Option<u64>> =
        bounds.iter().enumerate().map(|(index, bound)| claims.is_zero(index).then_some(bound.at_least)).collect();
    loop {
        let free: Vec<usize> = (0..claims.len()).filter(|&index| held.get(index) == Some(&None)).collect();
        let weight: BigUint = free.iter().map(|&index| claims.weight(index)).sum();
        if weight.is_zero() {
            return held;
        }
        let target = total.saturating_sub(held.iter().flatten().sum());
        let (mut lifted, mut cut) = (BigUint::ZERO, BigUint::ZERO);
        let (mut low, mut high) = (vec![], vec![]);
        for &index in &free {
            let Some(bound) = bounds.get(index) else { continue };
            let claim = claims.weight(index) * target;
            let (floor, cap) = (&weight * bound.at_least, &weight * bound.at_most);
            if claim < floor {
                lifted += floor - claim;
                low.push((index, bound.at_least));
            } else if claim > cap {
                cut += claim - cap;
                high.push((index, bound.at_most));
            }
        }
        let violators = match lifted.cmp(&cut) {
            Ordering::Greater => low,
            Ordering::Less => high,
            Ordering::Equal => low.into_iter().chain(high).collect(),
        };
        if violators.is_empty() {
            return held;
        }
        for (index, homes) in violators {
            if let Some(held) = held.get_mut(index) {
                *held = Some(homes);
            }
        }
    }
}
