//! The four levers of statement 2, and need, supply and support with some of them pulled.

use super::{
    Amount, Cells, Coalition,
    amount::times_over,
    supply::{self, spread},
};
use crate::{
    divide::Claims,
    model::{Outcome, Parameter, Ratio, Spread, Statements},
};

/// A lever of statement 2, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lever {
    /// More homes: build, transform, share.
    MoreHomes,
    /// What is left in one municipality helps who falls short in another.
    FairSpread,
    /// More places with support.
    Support,
    /// Requests that never come.
    Prevention,
}

impl Lever {
    /// All of them.
    pub const ALL: [Self; Coalition::LEVERS] = [Self::MoreHomes, Self::FairSpread, Self::Support, Self::Prevention];

    fn place(self) -> usize {
        match self {
            Self::MoreHomes => 0,
            Self::FairSpread => 1,
            Self::Support => 2,
            Self::Prevention => 3,
        }
    }
}

/// What a lever takes away of the unmet need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeverEffect {
    /// Which lever.
    pub lever: Lever,
    /// Homes that it takes away: its Shapley value, exact.
    pub homes: Ratio,
}

/// Need, supply and support of one municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Place {
    /// Homes needed.
    pub(super) need: u64,
    /// Homes there are.
    pub(super) supply: u64,
    /// What the homes needed consist of.
    pub(super) mix: Mix,
    /// Hours of support a week.
    pub(super) hours: u64,
    /// Places with support over and above those hours.
    pub(super) extra_places: u64,
}

/// What the need of a municipality consists of, in claims: which part needs support, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Mix {
    /// All groups together.
    pub(super) total: Amount,
    /// The groups that need support.
    pub(super) supported: Amount,
    /// Hours a week for those, times a million.
    pub(super) hours: u64,
}

/// What falls short in one municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Unmet {
    /// Households without a home.
    pub(super) without_home: u64,
    /// Households with a home, without the support that belongs to it.
    pub(super) without_support: u64,
}

impl Unmet {
    pub(super) fn total(self) -> u64 {
        self.without_home + self.without_support
    }
}

/// Everything that does not depend on which levers are pulled.
pub(super) struct Levers {
    present: Vec<Place>,
    extra_homes: Vec<u64>,
    extra_places: Vec<u64>,
    /// Need and mix after the prevention that was chosen, and after all that is possible.
    prevented: Vec<(u64, Mix)>,
    most_prevented: Vec<(u64, Mix)>,
    spread: Spread,
}

/// How much prevention is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Preventing {
    /// None.
    Nothing,
    /// What was chosen.
    Chosen,
    /// All that is avoidable.
    Everything,
}

impl Levers {
    pub(super) fn new(outcome: &Outcome, cells: &Cells) -> Self {
        let scenario = &outcome.scenario;
        let statements = &scenario.statements;
        let need: Vec<u64> = outcome.total.homes().collect();
        let present: Vec<Place> = supply::homes(scenario)
            .into_iter()
            .zip(supply::support_hours(scenario))
            .enumerate()
            .map(|(index, (supply, hours))| Place {
                need: need.get(index).copied().unwrap_or(0),
                supply,
                mix: mix(cells, index, 0),
                hours,
                extra_places: 0,
            })
            .collect();
        let by_hours = Claims::from_integers(&present.iter().map(|place| place.mix.hours).collect::<Vec<_>>());
        Self {
            extra_homes: supply::extra_homes(scenario),
            extra_places: spread(statements.get(Parameter::ExtraSupport).into(), &by_hours, None),
            prevented: prevented(cells, &need, statements.get(Parameter::Prevention)),
            most_prevented: prevented(cells, &need, 100),
            spread: statements.spread,
            present,
        }
    }

    /// Need, supply and support with these levers pulled.
    pub(super) fn places(&self, pulled: Coalition, preventing: Preventing) -> Vec<Place> {
        let prevented = match preventing {
            Preventing::Nothing => None,
            Preventing::Chosen => Some(&self.prevented),
            Preventing::Everything => Some(&self.most_prevented),
        };
        let mut places = self.present.clone();
        for (index, place) in places.iter_mut().enumerate() {
            let extra = |of: &[u64], lever: Lever| {
                if pulled.has(lever.place()) { of.get(index).copied().unwrap_or(0) } else { 0 }
            };
            place.supply += extra(&self.extra_homes, Lever::MoreHomes);
            place.extra_places = extra(&self.extra_places, Lever::Support);
            if let Some((need, mix)) = prevented.and_then(|prevented| prevented.get(index)) {
                (place.need, place.mix) = (*need, *mix);
            }
        }
        places
    }

    /// How homes are spread with these levers pulled.
    pub(super) fn spread(&self, pulled: Coalition) -> Spread {
        if pulled.has(Lever::FairSpread.place()) { self.spread } else { Spread::Present }
    }

    /// How much is prevented with these levers pulled.
    pub(super) fn preventing(pulled: Coalition) -> Preventing {
        if pulled.has(Lever::Prevention.place()) { Preventing::Chosen } else { Preventing::Nothing }
    }

    /// What falls short with these levers pulled.
    pub(super) fn unmet(&self, pulled: Coalition) -> u64 {
        let places = self.places(pulled, Self::preventing(pulled));
        unmet(&places, self.spread(pulled)).into_iter().map(Unmet::total).sum()
    }
}

/// Whether a lever does anything at all.
#[must_use]
pub(super) fn is_pulled(statements: &Statements, lever: Lever) -> bool {
    match lever {
        Lever::MoreHomes => [Parameter::ExtraHomes, Parameter::TransformedHomes, Parameter::SharedHomes]
            .into_iter()
            .any(|way| statements.get(way) > 0),
        Lever::FairSpread => statements.spread == Spread::Fair,
        Lever::Support => statements.get(Parameter::ExtraSupport) > 0,
        Lever::Prevention => statements.get(Parameter::Prevention) > 0,
    }
}

/// What falls short, per municipality.
pub(super) fn unmet(places: &[Place], spread: Spread) -> Vec<Unmet> {
    let without_home = without_home(places, spread);
    let unmet = |(place, without_home): (&Place, u64)| Unmet {
        without_home,
        without_support: without_support(place, place.need - without_home.min(place.need)),
    };
    places.iter().zip(without_home).map(unmet).collect()
}

/// Households without a home. Spread fairly, only what the region as a whole lacks remains, in proportion to what each
/// municipality lacks by itself.
fn without_home(places: &[Place], spread: Spread) -> Vec<u64> {
    let lacking: Vec<u64> = places.iter().map(|place| place.need.saturating_sub(place.supply)).collect();
    match spread {
        Spread::Present => lacking,
        Spread::Fair => {
            let need: u64 = places.iter().map(|place| place.need).sum();
            let supply: u64 = places.iter().map(|place| place.supply).sum();
            supply::spread(need.saturating_sub(supply), &Claims::from_integers(&lacking), Some(&lacking))
        }
    }
}

/// Of the households that have a home, those for whom the hours of support run out: the part of the hours that lacks,
/// times the homes with support, rounded up. The groups are housed in proportion to their claims.
pub(super) fn without_support(place: &Place, housed: u64) -> u64 {
    let Mix { total, supported, hours } = place.mix;
    let (total, supported, hours) =
        (u128::from(total.millionths()), u128::from(supported.millionths()), u128::from(hours));
    if hours == 0 || total == 0 {
        return 0;
    }
    // Hours needed: housed × hours / total. Lacking over needed, times homes with support:
    // (housed × hours − capacity × total) × supported / (total × hours).
    let needed = u128::from(housed).saturating_mul(hours);
    let lacking = needed.saturating_sub(u128::from(place.hours).saturating_mul(total));
    let homes = match lacking.checked_mul(supported) {
        Some(product) => product.div_ceil(total.saturating_mul(hours)),
        // Beyond 128 bits a loss of the last digits is far below one home.
        None => (lacking / total).saturating_mul(supported.div_ceil(hours)),
    };
    let homes = u64::try_from(homes).unwrap_or(u64::MAX).min(housed);
    homes.saturating_sub(place.extra_places)
}

/// What the need of a municipality consists of when `prevention` percent of what is avoidable is avoided.
fn mix(cells: &Cells, index: usize, prevention: u32) -> Mix {
    let mut mix = Mix::default();
    for group in &cells.groups {
        let claim = group.of.get(index).copied().unwrap_or(Amount::ZERO);
        let claim = claim.minus(claim.times(u64::from(group.avoidable * prevention), 10_000));
        mix.total = mix.total + claim;
        if group.hours > 0 {
            mix.supported = mix.supported + claim;
            mix.hours = mix.hours.saturating_add(claim.millionths().saturating_mul(group.hours.into()));
        }
    }
    mix
}

/// Need and mix when `prevention` percent of what is avoidable is avoided. What is avoided is whole homes, in
/// proportion to where the groups with avoidable requests are; nobody's need falls below zero.
fn prevented(cells: &Cells, need: &[u64], prevention: u32) -> Vec<(u64, Mix)> {
    let avoided_of = |claim: Amount, avoidable: u32| claim.times(u64::from(avoidable * prevention), 10_000);
    let mut weights = vec![0_u64; need.len()];
    for group in cells.groups.iter().filter(|group| group.avoidable > 0) {
        for (weight, claim) in weights.iter_mut().zip(&group.of) {
            *weight = weight.saturating_add(avoided_of(*claim, group.avoidable).millionths());
        }
    }
    let total: u64 = weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight));
    let avoided = spread(times_over(total, 1, Amount::HOME.millionths()), &Claims::from_integers(&weights), Some(need));
    let after = |(index, need): (usize, &u64)| {
        let avoided = avoided.get(index).copied().unwrap_or(0);
        (need.saturating_sub(avoided), mix(cells, index, prevention))
    };
    need.iter().enumerate().map(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(need: u64, supply: u64) -> Place {
        Place { need, supply, ..Place::default() }
    }

    fn homeless(places: &[Place], spread: Spread) -> Vec<u64> {
        unmet(places, spread).iter().map(|unmet| unmet.without_home).collect()
    }

    #[test]
    fn spread_fairly_only_the_shortage_of_the_region_remains() {
        // 10 + 20 + 30 needed, 4 + 18 + 34 there: 6 and 2 lack, 4 are left, so 4 remain: 3 and 1.
        let places = [place(10, 4), place(20, 18), place(30, 34)];
        assert_eq!(homeless(&places, Spread::Present), [6, 2, 0]);
        assert_eq!(homeless(&places, Spread::Fair), [3, 1, 0]);
    }

    #[test]
    fn support_that_lacks_counts_in_homes() {
        // 10 homes, of which 6 with support of 5 hours each: 30 hours. There are 20, so a third lacks: 2 homes.
        let mix = Mix { total: Amount::homes(10), supported: Amount::homes(6), hours: 30_000_000 };
        let full = Place { need: 10, supply: 10, mix, hours: 20, extra_places: 0 };
        assert_eq!(without_support(&full, 10), 2);
        // With 5 of the 10 homes 15 hours suffice.
        assert_eq!(without_support(&full, 5), 0);
        // 19 hours: 11 of 30 lacks, 2.2 homes, so 3.
        assert_eq!(without_support(&Place { hours: 19, ..full }, 10), 3);
        assert_eq!(without_support(&Place { hours: 0, extra_places: 4, ..full }, 10), 2);
        assert_eq!(without_support(&Place { mix: Mix::default(), hours: 0, ..full }, 10), 0);
    }

    #[test]
    fn huge_numbers_give_an_answer() {
        let mix = Mix { total: Amount::homes(u64::MAX), supported: Amount::homes(u64::MAX), hours: u64::MAX };
        let huge = Place { need: u64::MAX, supply: u64::MAX, mix, hours: 0, extra_places: 0 };
        assert!(without_support(&huge, u64::MAX) > 0);
    }
}
