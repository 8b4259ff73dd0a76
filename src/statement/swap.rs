//! Swaps between neighbours: two municipalities change their tasks, the sum stays equal (Huisvestingswet 2014 art. 29
//! lid 2, text of 2026-07-01). Proposed is what makes the burden per 100 lettings as equal as whole homes allow.

use std::collections::BTreeMap;

use super::Amount;
use crate::model::{Code, FigureId, Outcome};

/// A swap that two municipalities of one subregion could agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SwapProposal {
    /// Takes fewer homes: its burden per 100 lettings is the highest of the subregion.
    pub from: Code,
    /// Takes more homes: its burden is the lowest.
    pub to: Code,
    /// How many homes change places.
    pub homes: u64,
    /// Homes of `from` before and after.
    pub from_homes: (u64, u64),
    /// Homes of `to` before and after.
    pub to_homes: (u64, u64),
}

/// One proposal per subregion, where there is one: the highest burden per 100 lettings with the lowest.
#[must_use]
pub fn swaps(outcome: &Outcome) -> Vec<SwapProposal> {
    let region = &outcome.scenario.region;
    let mut subregions: BTreeMap<&str, Vec<Burdened>> = BTreeMap::new();
    for (index, (municipality, homes)) in region.municipalities().iter().zip(outcome.total.homes()).enumerate() {
        let lettings = region.value(FigureId::Lettings, index).map_or(0, |value| Amount::from(value).millionths());
        let takes_part = !outcome.scenario.limits.opted_out.contains(&municipality.code);
        if lettings > 0 && takes_part {
            let burdened = Burdened { code: municipality.code, homes, lettings };
            subregions.entry(&municipality.subregion).or_default().push(burdened);
        }
    }
    let mut proposals: Vec<SwapProposal> = subregions.values().filter_map(|subregion| proposal(subregion)).collect();
    crate::order::sort_by(&mut proposals, |left, right| right.homes.cmp(&left.homes).then(left.from.cmp(&right.from)));
    proposals
}

struct Burdened {
    code: Code,
    homes: u64,
    lettings: u64,
}

impl Burdened {
    /// Homes times the lettings of another: compares homes / lettings without a fraction.
    fn against(&self, other: &Self) -> u128 {
        u128::from(self.homes) * u128::from(other.lettings)
    }
}

fn proposal(subregion: &[Burdened]) -> Option<SwapProposal> {
    let by_burden = |left: &&Burdened, right: &&Burdened| {
        left.against(right).cmp(&right.against(left)).then(right.code.cmp(&left.code))
    };
    let (from, to) = (subregion.iter().max_by(by_burden)?, subregion.iter().min_by(by_burden)?);
    // (from − m) / L_from ≥ (to + m) / L_to, with the largest whole m.
    let difference = from.against(to).saturating_sub(to.against(from));
    let homes = u64::try_from(difference / (u128::from(from.lettings) + u128::from(to.lettings))).ok()?;
    (homes > 0).then(|| SwapProposal {
        from: from.code,
        to: to.code,
        homes,
        from_homes: (from.homes, from.homes - homes),
        to_homes: (to.homes, to.homes + homes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn burdened(number: u16, homes: u64, lettings: u64) -> Burdened {
        Burdened { code: Code::new(number).unwrap(), homes, lettings }
    }

    #[test]
    fn a_swap_makes_two_burdens_as_equal_as_whole_homes_allow() {
        // 20 of 40 against 10 of 100: with 11 fewer 9 of 40 (22.5), with 11 more 21 of 100; 12 would turn it round.
        let found = proposal(&[burdened(1, 20, 40), burdened(2, 10, 100), burdened(3, 12, 60)]).unwrap();
        assert_eq!((found.from.number(), found.to.number(), found.homes), (1, 2, 11));
        assert_eq!((found.from_homes, found.to_homes), ((20, 9), (10, 21)));
    }

    #[test]
    fn equal_burdens_and_single_municipalities_have_nothing_to_swap() {
        assert_eq!(proposal(&[burdened(1, 5, 10), burdened(2, 10, 20)]), None);
        assert_eq!(proposal(&[burdened(1, 5, 10)]), None);
        assert_eq!(proposal(&[]), None);
    }
}
