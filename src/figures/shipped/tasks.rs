//! The nine groups that ship, with a task and what is housed now. Where nothing was published the number is an
//! assumption and carries that name; the arithmetic stands beside each constant and a test repeats it.

use crate::model::{Decimal, GroupId, Source, Standing, TargetGroup, Task, TaskUnit};

/// Homes that the corporations of Amsterdam let in 2021, to anyone (AT5, January 2023).
pub(super) const AMSTERDAM_LETTINGS: u32 = 7_345;
/// Of those: to people who need support (wonen met begeleiding). NUL20, 27 June 2022.
pub(super) const AMSTERDAM_WITH_SUPPORT: u32 = 810;
/// Of those: to people with urgency who need no support (wonen zonder begeleiding). NUL20, 27 June 2022.
pub(super) const AMSTERDAM_WITHOUT_SUPPORT: u32 = 687;
/// Of those: to statushouders. The published number was cut off after "62"; the total of 2,117 leaves 620.
pub(super) const AMSTERDAM_STATUS_HOLDERS: u32 = 620;

/// The national taakstelling of 2022 (10,000 persons in the first half-year, 13,500 in the second), by inhabitants:
/// 23,500 × 2,517,145 inhabitants of the region / 17,475,415 of the country on 1 January 2021, in persons.
pub(super) const STATUS_HOLDERS: u32 = 3_385;
/// 810 / 7,345 × 16,027 lettings of the region = 1,767 homes; the published number does not say how these divide over
/// people without a home and people who leave an institution, so each gets half.
pub(super) const HOMELESS: u32 = 884;
/// The other half of the 1,767.
pub(super) const INSTITUTION_LEAVERS: u32 = 883;
/// 687 / 7,345 × 16,027 lettings of the region = 1,499 homes; again half each.
pub(super) const SOCIALLY_URGENT: u32 = 750;
/// The other half of the 1,499.
pub(super) const MEDICALLY_URGENT: u32 = 749;
/// Persons to house in Aalsmeer and Amstelveen (Trouw, June 2019); of the region nothing was published.
pub(super) const MIGRANT_WORKERS: u32 = 1_000;
/// The shortage of 6,600 student homes in the region Amsterdam (2021), made up in ten years.
pub(super) const STUDENTS: u32 = 660;
/// Standplaatsen: a round number; only the number that exists was published.
pub(super) const CARAVAN_DWELLERS: u32 = 20;
/// Homes: a round number; ouderen have a programme of their own.
pub(super) const ELDERLY: u32 = 1_000;

/// The row of Amsterdam in the order of the region: Aalsmeer, Almere, Amstelveen, Amsterdam.
pub(super) const AMSTERDAM_INDEX: usize = 3;

/// The groups in the order of [`GroupId::SHIPPED`], for the lettings per municipality in the order of the region.
pub(super) fn groups(lettings: &[u32]) -> Vec<TargetGroup> {
    GroupId::SHIPPED.into_iter().map(|id| group(id, lettings)).collect()
}

fn group(id: GroupId, lettings: &[u32]) -> TargetGroup {
    let amsterdam = Source::AmsterdamLettings2021;
    let (amount, unit, source, amsterdam_lets) = match id {
        GroupId::Homeless => (HOMELESS, TaskUnit::Homes, amsterdam, AMSTERDAM_WITH_SUPPORT.div_ceil(2)),
        GroupId::StatusHolders => {
            (STATUS_HOLDERS, TaskUnit::Persons, Source::NationalTask2022, AMSTERDAM_STATUS_HOLDERS)
        }
        GroupId::SociallyUrgent => (SOCIALLY_URGENT, TaskUnit::Homes, amsterdam, AMSTERDAM_WITHOUT_SUPPORT.div_ceil(2)),
        GroupId::MedicallyUrgent => (MEDICALLY_URGENT, TaskUnit::Homes, amsterdam, AMSTERDAM_WITHOUT_SUPPORT / 2),
        GroupId::InstitutionLeavers => (INSTITUTION_LEAVERS, TaskUnit::Homes, amsterdam, AMSTERDAM_WITH_SUPPORT / 2),
        GroupId::MigrantWorkers => (MIGRANT_WORKERS, TaskUnit::Persons, Source::MigrantWorkers2019, 0),
        GroupId::Students => (STUDENTS, TaskUnit::Homes, Source::StudentShortage2021, 0),
        GroupId::CaravanDwellers => (CARAVAN_DWELLERS, TaskUnit::Places, Source::NoSource, 0),
        GroupId::Elderly | GroupId::Own(_) => (ELDERLY, TaskUnit::Homes, Source::NoSource, 0),
    };
    // Only the number of statushouders is arithmetic on published national numbers.
    let standing = if id == GroupId::StatusHolders { Standing::Derived } else { Standing::Assumption };
    let mut group = TargetGroup {
        id,
        name: None,
        is_included: amsterdam_lets > 0,
        task: Task { amount, unit, standing, source },
        household_size: Decimal::whole(HOUSEHOLD_SIZE),
        key: None,
        method: None,
        housed: Vec::new(),
        housed_standing: Standing::Assumption,
    };
    group.housed = if amsterdam_lets > 0 {
        housed_as_amsterdam(amsterdam_lets, lettings)
    } else {
        housed_for_half(group.task_in_homes(), lettings)
    };
    group
}

/// Persons per home, for the groups whose task counts persons: an assumption that the user can change.
const HOUSEHOLD_SIZE: u32 = 2;

/// Amsterdam: what its corporations let in 2021. Elsewhere, an assumption: the same part of the lettings, to the
/// nearest whole home, half upwards. Little is known: statushouders got 8.4% of the lettings in Amsterdam (2021), 6% in
/// Groot-Amsterdam with Amsterdam in it (2022, NH Nieuws) and at most 3% in Purmerend (2022, VNG Magazine). One
/// percentage for all blames nobody without figures.
fn housed_as_amsterdam(amsterdam_lets: u32, lettings: &[u32]) -> Vec<u32> {
    let elsewhere = |lets: u32| nearest(u64::from(amsterdam_lets) * u64::from(lets), AMSTERDAM_LETTINGS.into());
    let housed = lettings.iter().enumerate();
    housed.map(|(index, &lets)| if index == AMSTERDAM_INDEX { amsterdam_lets } else { elsewhere(lets) }).collect()
}

/// Of the groups that are off nothing is known: half of the task is met, in proportion to the lettings.
fn housed_for_half(task_in_homes: u32, lettings: &[u32]) -> Vec<u32> {
    let total: u64 = lettings.iter().map(|&lets| u64::from(lets)).sum();
    lettings.iter().map(|&lets| nearest(u64::from(task_in_homes) * u64::from(lets), 2 * total)).collect()
}

/// The quotient to the nearest whole number, half upwards; 0 where nothing is divided.
pub(super) fn nearest(dividend: u64, divisor: u64) -> u32 {
    let doubled = (2 * dividend + divisor).checked_div(2 * divisor).unwrap_or_default();
    u32::try_from(doubled).unwrap_or(u32::MAX)
}
