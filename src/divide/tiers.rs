//! Two tiers: the task over subregions first, then inside each.

use super::{
    Apportioned, Bounds, EqualClaims, apportion,
    division::{Division, Offset, Rounded, per_claim},
    share::{Shares, all_for, shares, shares_of_subregions},
};
use crate::model::{
    AllocationKey, Code, KeyShare, Ratio, Region, Rounding, Subregion, SubregionTie, Tiers, Unworkable,
};

/// The subregions, made ready to be divided over.
pub(super) struct Tiering {
    key: AllocationKey,
    names: Vec<String>,
    /// The lowest code in each, by which ties are settled.
    codes: Vec<Code>,
    /// Index of the subregion per municipality.
    pub(super) of: Vec<usize>,
    /// Share of every subregion.
    pub(super) shares: Shares,
}

impl Tiering {
    pub(super) fn new(region: &Region, key: &AllocationKey, takes_part: &[bool]) -> Result<Self, Unworkable> {
        let (mut names, mut codes, mut of): (Vec<String>, Vec<Code>, Vec<usize>) = (vec![], vec![], vec![]);
        for municipality in region.municipalities() {
            match names.iter().position(|name| *name == municipality.subregion) {
                Some(index) => {
                    of.push(index);
                    if let Some(code) = codes.get_mut(index) {
                        *code = municipality.code.min(*code);
                    }
                }
                None => {
                    of.push(names.len());
                    names.push(municipality.subregion.clone());
                    codes.push(municipality.code);
                }
            }
        }
        let shares = shares_of_subregions(region, key, takes_part, (&of, names.len()))?;
        Ok(Self { key: key.clone(), names, codes, of, shares })
    }

    /// The shares inside every subregion, for explaining and for dividing.
    pub(super) fn shares_inside(
        &self,
        region: &Region,
        key: &AllocationKey,
        takes_part: &[bool],
    ) -> Result<(Vec<KeyShare>, Vec<Shares>), Unworkable> {
        let mut inside = vec![];
        for (subregion, name) in self.names.iter().enumerate() {
            let is_inside = |index: usize| self.of.get(index) == Some(&subregion);
            let members: Vec<bool> =
                takes_part.iter().enumerate().map(|(index, takes_part)| *takes_part && is_inside(index)).collect();
            let mut present = members.iter().enumerate().filter(|(_, is_member)| **is_member);
            inside.push(match (present.next(), present.next()) {
                // Nobody takes part: its share is zero, so nothing is divided inside it.
                (None, _) => all_for(usize::MAX, takes_part.len()),
                (Some((only, _)), None) => all_for(only, takes_part.len()),
                (Some(_), Some(_)) => match shares(region, key, &members) {
                    Err(Unworkable::FigureIsZero(figure)) => {
                        return Err(Unworkable::FigureIsZeroIn { figure, subregion: name.clone() });
                    }
                    shares => shares?,
                },
            });
        }
        let share = |(index, subregion): (usize, &usize)| {
            let share = inside.get(*subregion).and_then(|shares| shares.of.get(index)).cloned();
            share.unwrap_or_else(|| KeyShare { parts: vec![], share: Ratio::from_integer(0.into()) })
        };
        let of = self.of.iter().enumerate().map(share).collect();
        Ok((of, inside))
    }
}

/// Rounds a number over the subregions, and what each gets over its municipalities.
pub(super) fn round(
    division: &Division<'_>,
    tiering: &Tiering,
    fair_shares: &[Ratio],
    number: u64,
    bounds: &[Bounds],
    offset: &Offset,
) -> Result<Rounded, Unworkable> {
    let (ground, method) = (division.ground, division.method);
    let issue = |infeasible| division.in_words_of_the_field(infeasible, offset);
    let first_claims = tiering.shares.claims();
    let first_bounds = sums(bounds, tiering);
    let first = apportion(&first_claims, number, &first_bounds, method, (&tiering.codes, ground.tie_rule));
    let first = first.map_err(issue)?;

    let mut whole = Apportioned {
        homes: vec![0; bounds.len()],
        roundings: vec![Rounding::ByDivisor; bounds.len()],
        tie: None,
        divisor: None,
    };
    let mut claims: Vec<Option<Ratio>> = vec![None; bounds.len()];
    let mut subregions = vec![];
    for (subregion, name) in tiering.names.iter().enumerate() {
        let homes = first.homes.get(subregion).copied().unwrap_or(0);
        let is_inside = |index: usize| tiering.of.get(index) == Some(&subregion);
        let outside = Bounds { at_least: 0, at_most: 0 };
        let inside: Vec<Bounds> =
            bounds.iter().enumerate().map(|(index, bound)| if is_inside(index) { *bound } else { outside }).collect();
        let second_claims = division.claims(fair_shares, Some(subregion));
        let second = apportion(&second_claims, homes, &inside, method, (&ground.codes, ground.tie_rule));
        let second = second.map_err(issue)?;
        for index in (0..bounds.len()).filter(|&index| is_inside(index)) {
            take(&mut whole.homes, &second.homes, index);
            take(&mut whole.roundings, &second.roundings, index);
            if let Some(claim) = claims.get_mut(index) {
                *claim = Some(second_claims.quota(index, homes));
            }
        }
        subregions.push(Subregion {
            name: name.clone(),
            share: tiering
                .shares
                .of
                .get(subregion)
                .cloned()
                .unwrap_or_else(|| KeyShare { parts: vec![], share: Ratio::from_integer(0.into()) }),
            claim: first_claims.quota(subregion, number),
            rounding: first.roundings.get(subregion).copied().unwrap_or(Rounding::ByDivisor),
            homes,
            divisor: per_claim(second.divisor.as_ref(), homes, &second_claims),
            tie: division.tie(&second),
        });
        whole.tie = joined(whole.tie.take(), second.tie);
    }
    let tiers = Tiers {
        key: tiering.key.clone(),
        subregions,
        of: tiering.of.clone(),
        divisor: per_claim(first.divisor.as_ref(), number, &first_claims),
        tie: subregion_tie(tiering, &first, division),
    };
    Ok(Rounded { apportioned: whole, claims, tie: None, divisor: None, tiers: Some(tiers) })
}

/// The bounds of the municipalities in each subregion together.
fn sums(bounds: &[Bounds], tiering: &Tiering) -> Vec<Bounds> {
    let mut sums = vec![Bounds { at_least: 0, at_most: 0 }; tiering.names.len()];
    for (bound, &subregion) in bounds.iter().zip(&tiering.of) {
        if let Some(sum) = sums.get_mut(subregion) {
            sum.at_least = sum.at_least.saturating_add(bound.at_least);
            sum.at_most = sum.at_most.saturating_add(bound.at_most).min(Bounds::NO_CAP);
        }
    }
    sums
}

fn take<T: Copy>(into: &mut [T], from: &[T], index: usize) {
    if let (Some(into), Some(from)) = (into.get_mut(index), from.get(index)) {
        *into = *from;
    }
}

/// The ties of all subregions, to know who won: every candidate stands in one of them only.
fn joined(
    left: Option<(EqualClaims, Vec<usize>)>,
    right: Option<(EqualClaims, Vec<usize>)>,
) -> Option<(EqualClaims, Vec<usize>)> {
    match (left, right) {
        (Some((mut equal, mut winners)), Some((more, more_winners))) => {
            equal.candidates.extend(more.candidates);
            equal.holders.extend(more.holders);
            winners.extend(more_winners);
            Some((equal, winners))
        }
        (tie, None) | (None, tie) => tie,
    }
}

fn subregion_tie(tiering: &Tiering, first: &Apportioned, division: &Division<'_>) -> Option<SubregionTie> {
    let name = |&index: &usize| tiering.names.get(index).cloned();
    first.tie.as_ref().map(|(equal, winners)| SubregionTie {
        candidates: equal.candidates.iter().filter_map(name).collect(),
        open: equal.holders.len() as u64,
        rule: division.ground.tie_rule,
        winners: winners.iter().filter_map(name).collect(),
    })
}
