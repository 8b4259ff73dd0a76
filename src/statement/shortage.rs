//! Statement 2, "the only fundamental problem is the lack of homes": what the unmet need is made of.
//!
//! Need is the homes that the division gives a municipality; supply is what comes free and new for the groups.
//! Σ max(0, need − supply) is unmet. Of that, max(0, Σ need − Σ supply) is *shortage*: no distribution solves it. The rest
//! is *distribution*. Homes without the support that belongs to them come on top. First is taken off what prevention
//! could avoid, because a request that never comes needs no home; that order is shown.

use super::{
    Cells, Coalition, Lever, LeverEffect,
    levers::{Levers, Place, Preventing, Unmet, is_pulled, unmet, without_support},
    shapley,
    supply::{self, Way},
};
use crate::{
    divide::Claims,
    model::{Outcome, Spread},
};

/// What the unmet need is made of, in households. The parts add up to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Split {
    /// The region has too few homes.
    pub shortage: u64,
    /// The homes are elsewhere.
    pub distribution: u64,
    /// There is a home, but not the support that belongs to it.
    pub support: u64,
    /// Prevention could avoid the request. Signed, because rounding support up can tip it by a home.
    pub avoidable: i64,
}

impl Split {
    /// The whole unmet need, in households.
    #[must_use]
    pub fn total(&self) -> u64 {
        (self.shortage + self.distribution + self.support).saturating_add_signed(self.avoidable)
    }
}

/// The case of the region, for which the page has a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// Nobody needs a home.
    NoNeed,
    /// There is no home at all.
    NoSupply,
    /// Nobody falls short.
    NobodyFallsShort,
    /// The region has enough homes, but not everywhere.
    OnlyDistribution,
    /// Everybody has a home, but not everybody the support that belongs to it.
    OnlySupport,
    /// The region has too few homes.
    Shortage,
}

/// Why a municipality falls short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It does not.
    Enough,
    /// Too few homes, while other municipalities have homes left.
    HomesElsewhere,
    /// Too few homes, as in the region as a whole.
    TooFewHomes,
    /// Mostly too little support.
    Support,
}

/// One municipality, with the levers as chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Short {
    /// Homes needed.
    pub need: u64,
    /// Homes there are.
    pub supply: u64,
    /// Households without a home.
    pub without_home: u64,
    /// Households with a home, without the support that belongs to it.
    pub without_support: u64,
    /// The largest part of the reason.
    pub why: Why,
}

impl Short {
    /// Households without a home or without support.
    #[must_use]
    pub fn unmet(&self) -> u64 {
        self.without_home + self.without_support
    }
}

/// The least extra homes with which no municipality falls short of homes, with present need and supply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeastHomes {
    /// Built exactly where they lack.
    pub where_they_lack: u64,
    /// Spread like the homes that are built now; `None` when nothing is built where homes lack.
    pub as_now: Option<u64>,
    /// The municipality for which so many are needed when they are spread like the homes that are built now: the index in
    /// the region; `None` when none are needed, or no number is enough.
    pub held_up_by: Option<usize>,
    /// With what is left elsewhere used.
    pub spread_fairly: u64,
}

/// Statement 2, computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// The case of the region, without any lever.
    pub situation: Situation,
    /// Homes needed, without any lever.
    pub need: u64,
    /// Homes needed, without any lever, if everything that prevention could avoid were avoided.
    pub need_without_avoidable: u64,
    /// Homes there are, without any lever.
    pub supply: u64,
    /// The unmet need without any lever.
    pub before: Split,
    /// The unmet need with the levers as chosen.
    pub after: Split,
    /// What each lever takes away; together exactly the difference.
    pub levers: [LeverEffect; Coalition::LEVERS],
    /// The levers that were pulled.
    pub pulled: Vec<Lever>,
    /// One per municipality, in the order of the region, with the levers as chosen.
    pub municipalities: Vec<Short>,
    /// The least extra homes.
    pub least: LeastHomes,
}

/// Need against supply, what the unmet need is made of, and what the levers take away.
#[must_use]
pub fn shortage(outcome: &Outcome, cells: &Cells) -> Shortage {
    let levers = Levers::new(outcome, cells);
    let statements = &outcome.scenario.statements;
    let unmet_at_first = levers.unmet(Coalition::NONE);
    let values = shapley(|pulled| signed(unmet_at_first) - signed(levers.unmet(pulled)));
    let mut effects = Lever::ALL.into_iter().zip(values).map(|(lever, homes)| LeverEffect { lever, homes });
    let none = || LeverEffect { lever: Lever::MoreHomes, homes: crate::model::Ratio::from_integer(0.into()) };
    let present = levers.places(Coalition::NONE, Preventing::Nothing);
    let without_avoidable = levers.places(Coalition::NONE, Preventing::Everything);
    let before = split(&levers, Coalition::NONE);
    Shortage {
        situation: situation(&present, &before),
        need: present.iter().map(|place| place.need).sum(),
        need_without_avoidable: without_avoidable.iter().map(|place| place.need).sum(),
        supply: present.iter().map(|place| place.supply).sum(),
        before,
        after: split(&levers, Coalition::ALL),
        levers: std::array::from_fn(|_| effects.next().unwrap_or_else(none)),
        pulled: Lever::ALL.into_iter().filter(|lever| is_pulled(statements, *lever)).collect(),
        municipalities: municipalities(&levers),
        least: least_homes(&present, &supply::where_homes_come(&outcome.scenario.region, Way::Build)),
    }
}

/// Homes for which the hours of support run out if everybody is housed, per municipality in the order of the region, without
/// any lever.
#[must_use]
pub fn without_support_if_housed(outcome: &Outcome, cells: &Cells) -> Vec<u64> {
    let places = Levers::new(outcome, cells).places(Coalition::NONE, Preventing::Nothing);
    places.iter().map(|place| without_support(place, place.need)).collect()
}

/// Unmet homes as (shortage, distribution): together Σ max(0, need − supply).
#[must_use]
pub fn split_homes(need: &[u64], supply: &[u64]) -> (u64, u64) {
    let lacking: u64 = need.iter().zip(supply).map(|(need, supply)| need.saturating_sub(*supply)).sum();
    let shortage = need.iter().sum::<u64>().saturating_sub(supply.iter().sum());
    // Each municipality's surplus only lowers the shortage of the region, so it is at most what lacks.
    (shortage.min(lacking), lacking.saturating_sub(shortage))
}

fn split(levers: &Levers, pulled: Coalition) -> Split {
    let spread = levers.spread(pulled);
    let whole = total(&levers.places(pulled, Levers::preventing(pulled)), spread);
    let places = levers.places(pulled, Preventing::Everything);
    let rest = unmet(&places, spread);
    let (need, supply) = need_and_supply(&places);
    let (shortage, distribution) = match spread {
        Spread::Present => split_homes(&need, &supply),
        Spread::Fair => (rest.iter().map(|unmet| unmet.without_home).sum(), 0),
    };
    let support = rest.iter().map(|unmet| unmet.without_support).sum();
    Split { shortage, distribution, support, avoidable: signed(whole) - signed(shortage + distribution + support) }
}

fn need_and_supply(places: &[Place]) -> (Vec<u64>, Vec<u64>) {
    places.iter().map(|place| (place.need, place.supply)).unzip()
}

fn total(places: &[Place], spread: Spread) -> u64 {
    unmet(places, spread).into_iter().map(Unmet::total).sum()
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn situation(present: &[Place], split: &Split) -> Situation {
    let (need, supply) = need_and_supply(present);
    let (shortage, distribution) = split_homes(&need, &supply);
    match (need.iter().sum::<u64>(), supply.iter().sum::<u64>(), split.total()) {
        (0, _, _) => Situation::NoNeed,
        (_, 0, _) => Situation::NoSupply,
        (_, _, 0) => Situation::NobodyFallsShort,
        (_, _, _) if shortage > 0 => Situation::Shortage,
        (_, _, _) if distribution > 0 => Situation::OnlyDistribution,
        (_, _, _) => Situation::OnlySupport,
    }
}

fn municipalities(levers: &Levers) -> Vec<Short> {
    let places = levers.places(Coalition::ALL, Levers::preventing(Coalition::ALL));
    let (need, supply) = need_and_supply(&places);
    let (shortage, distribution) = split_homes(&need, &supply);
    let spread = levers.spread(Coalition::ALL);
    let short = |(place, unmet): (&Place, Unmet)| Short {
        need: place.need,
        supply: place.supply,
        without_home: unmet.without_home,
        without_support: unmet.without_support,
        why: match unmet {
            Unmet { without_home: 0, without_support: 0 } => Why::Enough,
            Unmet { without_home, without_support } if without_support > without_home => Why::Support,
            Unmet { .. } if spread == Spread::Present && distribution > shortage => Why::HomesElsewhere,
            Unmet { .. } => Why::TooFewHomes,
        },
    };
    places.iter().zip(unmet(&places, spread)).map(short).collect()
}

fn least_homes(present: &[Place], claims: &Claims) -> LeastHomes {
    let (need, supply) = need_and_supply(present);
    let lacking: Vec<u64> = need.iter().zip(&supply).map(|(need, supply)| need.saturating_sub(*supply)).collect();
    let (shortage, distribution) = split_homes(&need, &supply);
    let as_now = least_spread(&lacking, claims);
    // Of one home fewer, this one gets too few.
    let held_up_by = as_now.and_then(|homes| homes.checked_sub(1)).and_then(|homes| {
        let spread = supply::spread(homes, claims, None);
        spread.iter().zip(&lacking).position(|(homes, lacking)| homes < lacking)
    });
    LeastHomes { where_they_lack: shortage + distribution, as_now, held_up_by, spread_fairly: shortage }
}

/// The least number of which, spread by these claims, everybody gets at least what lacks. A larger number never gives
/// anybody less (Webster is house monotone), so halving finds it.
fn least_spread(lacking: &[u64], claims: &Claims) -> Option<u64> {
    if lacking.iter().enumerate().any(|(index, lacking)| *lacking > 0 && claims.is_zero(index)) {
        return None;
    }
    let suffices = |number: u64| {
        let spread = supply::spread(number, claims, None);
        spread.iter().zip(lacking).all(|(homes, lacking)| homes >= lacking)
    };
    let (mut too_few, mut enough) = (None, lacking.iter().sum::<u64>());
    while !suffices(enough) {
        too_few = Some(enough);
        // More homes than a country has are no answer; it also bounds the search.
        enough = enough.checked_mul(2).filter(|number| *number < 1 << 40)?;
    }
    while too_few.is_some_and(|few| few + 1 < enough) {
        let few = too_few?;
        let middle = few + (enough - few) / 2;
        if suffices(middle) { enough = middle } else { too_few = Some(middle) }
    }
    Some(enough)
}
