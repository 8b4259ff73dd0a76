//! What the digits of a code stand for. Frozen: nothing here may change or change places, for codes that were handed out
//! refer to it. New figures, groups, municipalities, tasks or methods get a new stamp with lists of its own, and the old
//! ones must go on meaning the figures and tasks of today: `tests/links.rs` holds the homes that came of them.

use crate::{
    figures::shipped,
    model::{Bound, Decimal, FigureId, GroupId, Method, RemainderLimits, Scenario, UpwardsOf},
};

/// The first digit of a code: of which figures and tasks it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    /// The newest that ship ("levend").
    Newest,
    /// The figures of 2021–2025 and the tasks for 2026 ("vast").
    Year2026,
}

/// Room for stamps to come.
pub(super) const STAMPS: u64 = 8;

impl Stamp {
    pub(super) fn digit(self) -> u64 {
        match self {
            Self::Newest => 0,
            Self::Year2026 => 1,
        }
    }

    pub(super) fn of(digit: u64) -> Option<Self> {
        [Self::Newest, Self::Year2026].into_iter().find(|stamp| stamp.digit() == digit)
    }

    /// The scenario that a code of this stamp changes.
    pub(super) fn scenario(self, year: u16) -> Option<Scenario> {
        match self {
            // The same for as long as nothing newer ships.
            Self::Newest | Self::Year2026 => shipped::scenario(year).ok(),
        }
    }
}

/// The year before the first: digit 0 is "the newest year that ships".
pub(super) const YEAR_ZERO: u16 = 2020;
/// Room for the years up to 2027.
pub(super) const YEARS: u64 = 8;

/// The figures of a mix.
pub(super) const FIGURES: [FigureId; 8] = [
    FigureId::Inhabitants,
    FigureId::Households,
    FigureId::HousingStock,
    FigureId::CorporationHomes,
    FigureId::Lettings,
    FigureId::RoomToNorm,
    FigureId::NewHomes,
    FigureId::OnePersonHouseholds,
];

/// The groups that are on or off, the first as the lowest bit.
pub(super) const GROUPS: [GroupId; 9] = [
    GroupId::Homeless,
    GroupId::StatusHolders,
    GroupId::SociallyUrgent,
    GroupId::MedicallyUrgent,
    GroupId::InstitutionLeavers,
    GroupId::MigrantWorkers,
    GroupId::Students,
    GroupId::CaravanDwellers,
    GroupId::Elderly,
];

/// The methods of rounding that need no number, as they stand in codes for good: this list is not that of the model,
/// which may grow and change its order.
pub(super) const METHODS: [Method; 9] = [
    Method::Webster,
    Method::LargestRemainder(RemainderLimits::Clip),
    Method::LargestRemainder(RemainderLimits::Recompute),
    Method::Jefferson,
    Method::Adams,
    Method::Dean,
    Method::HuntingtonHill,
    Method::Upwards(UpwardsOf::Region),
    Method::Nearest,
];

/// The CBS numbers of the municipalities that can take no part.
pub(super) const MUNICIPALITIES: [u16; 30] = [
    34, 358, 362, 363, 375, 376, 377, 384, 385, 392, 394, 396, 397, 402, 406, 415, 417, 431, 437, 439, 450, 451, 453,
    473, 479, 852, 880, 995, 1696, 1942,
];

/// The highest base ("eerst zoveel voor iedereen") plus one.
pub(super) const BASES: u64 = 256;

/// The steps in which a bound can be stated: homes, then tenths of homes per 1,000 inhabitants, then percents of the
/// lettings.
pub(super) struct Grid {
    homes_step: u32,
    homes_count: u32,
    tenths_count: u32,
    percents_count: u32,
}

/// 0–250 homes; 0.0–5.0 per 1,000 inhabitants; 0–100% of the lettings.
pub(super) const AT_LEAST: Grid = Grid { homes_step: 1, homes_count: 251, tenths_count: 51, percents_count: 101 };
/// 0–2,000 homes by ten; 0.0–10.0 per 1,000 inhabitants; 0–200% of the lettings.
pub(super) const AT_MOST: Grid = Grid { homes_step: 10, homes_count: 201, tenths_count: 101, percents_count: 201 };

impl Grid {
    /// How many bounds there are.
    pub(super) fn count(&self) -> u64 {
        u64::from(self.homes_count + self.tenths_count + self.percents_count)
    }

    /// The number of a bound; `None` when it does not stand on the grid.
    pub(super) fn digit(&self, bound: Bound) -> Option<u64> {
        let (step, count, before) = match bound {
            Bound::Homes(homes) => {
                let step = homes.is_multiple_of(self.homes_step).then(|| homes / self.homes_step)?;
                (i64::from(step), self.homes_count, 0)
            }
            Bound::PerThousandInhabitants(rate) => (steps(rate, TENTH)?, self.tenths_count, self.homes_count),
            Bound::PercentOfLettings(rate) => {
                (steps(rate, 10 * TENTH)?, self.percents_count, self.homes_count + self.tenths_count)
            }
        };
        let step = u32::try_from(step).ok().filter(|step| *step < count)?;
        Some(u64::from(before + step))
    }

    /// The bound with a number.
    pub(super) fn bound(&self, digit: u64) -> Option<Bound> {
        let digit = u32::try_from(digit).ok()?;
        if digit < self.homes_count {
            return Some(Bound::Homes(digit * self.homes_step));
        }
        let digit = digit - self.homes_count;
        if digit < self.tenths_count {
            let rate = Decimal::from_millionths(i64::from(digit) * TENTH).ok()?;
            return Some(Bound::PerThousandInhabitants(rate));
        }
        let digit = digit - self.tenths_count;
        (digit < self.percents_count).then(|| Bound::PercentOfLettings(Decimal::whole(digit)))
    }
}

/// In millionths.
const TENTH: i64 = 100_000;

fn steps(rate: Decimal, step: i64) -> Option<i64> {
    let millionths = rate.millionths();
    (millionths % step == 0).then_some(millionths / step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bound_on_the_grid_has_a_number_of_its_own() {
        for grid in [AT_LEAST, AT_MOST] {
            for digit in 0..grid.count() {
                assert_eq!(grid.bound(digit).and_then(|bound| grid.digit(bound)), Some(digit));
            }
            assert_eq!(grid.bound(grid.count()), None);
        }
    }

    #[test]
    fn a_bound_off_the_grid_has_no_number() {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        let off = [
            Bound::Homes(251),
            Bound::PerThousandInhabitants(decimal("1.25")),
            Bound::PerThousandInhabitants(decimal("5.1")),
            Bound::PercentOfLettings(decimal("12.5")),
            Bound::PercentOfLettings(decimal("-1")),
        ];
        for bound in off {
            assert_eq!(AT_LEAST.digit(bound), None, "{bound:?}");
        }
        assert_eq!(AT_MOST.digit(Bound::Homes(155)), None);
    }

    #[test]
    fn the_municipalities_are_those_that_ship() {
        let region = shipped::region(shipped::DEFAULT_YEAR).unwrap();
        let mut numbers: Vec<u16> = region.municipalities().iter().map(|one| one.code.number()).collect();
        crate::order::sort(&mut numbers);
        assert_eq!(numbers, MUNICIPALITIES);
    }
}
