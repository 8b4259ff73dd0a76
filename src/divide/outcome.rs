//! The whole way: scenario, shares, bounds, method, tie, swaps, outcome.

use std::sync::Arc;

use num_traits::{ToPrimitive, Zero};

use super::{
    Bounds,
    division::{Division, Ground, Spread, plus},
    limits::bounds,
    share::national_shares,
    swap::{settle, swap},
    tiers::Tiering,
};
use crate::model::{
    Allocation, AllocationKey, Bend, Composition, Credit, Credited, FigureId, GroupOutcome, KeyShare, Method,
    NationalConflict, Outcome, Ratio, Recipient, Rounding, Scenario, Swap, TargetGroup, TaskUnit, Unworkable,
    UpwardsOf,
};

/// Computes the outcome of a scenario.
///
/// # Errors
/// [`Unworkable`], with the numbers that a sentence needs, when the scenario has no outcome.
pub fn divide(scenario: Arc<Scenario>) -> Result<Outcome, Unworkable> {
    if scenario.included().next().is_none() {
        return Err(Unworkable::NoGroup);
    }
    let housed: Vec<u64> = (0..scenario.region.municipalities().len()).map(|index| housed(&scenario, index)).collect();
    let (groups, total) = match scenario.composition {
        Composition::TotalFirst | Composition::BothWays(_) => total_first(&scenario, &housed)?,
        Composition::PerGroup => per_group(&scenario)?,
    };
    Ok(Outcome { groups, total, housed, scenario })
}

/// Homes in which people of the groups that count live now: the user's own column, or else the sum over the groups.
/// In persons when the outcome is in persons.
fn housed(scenario: &Scenario, index: usize) -> u64 {
    let homes = |group: &TargetGroup| u64::from(group.housed.get(index).copied().unwrap_or(0));
    let own = scenario.region.value(FigureId::Housed, index).map(|own| own.ratio());
    let number = match (scenario.unit(), own) {
        (TaskUnit::Homes | TaskUnit::Places, None) => return scenario.included().map(homes).sum(),
        (TaskUnit::Homes | TaskUnit::Places, Some(own)) => own,
        (TaskUnit::Persons, None) => {
            let persons = |group| Ratio::from_integer(homes(group).into()) * group.household_size.ratio();
            scenario.included().map(persons).sum()
        }
        (TaskUnit::Persons, Some(own)) => {
            let tasks: u64 = scenario.task_in_homes();
            let task = |group: &TargetGroup| Ratio::from_integer(group.task_in_homes().into());
            let persons: Ratio = scenario.included().map(|group| task(group) * group.household_size.ratio()).sum();
            if tasks == 0 { own } else { own * persons / Ratio::from_integer(tasks.into()) }
        }
    };
    number.round().to_integer().to_u64().unwrap_or(0)
}

/// Whether limits and opting out count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limiting {
    On,
    Off,
}

fn ground(scenario: &Scenario, limiting: Limiting) -> Result<Ground<'_>, Unworkable> {
    let region = &*scenario.region;
    let codes: Vec<_> = region.municipalities().iter().map(|municipality| municipality.code).collect();
    let is_limited = limiting == Limiting::On;
    let takes_part: Vec<bool> =
        codes.iter().map(|code| !(is_limited && scenario.limits.opted_out.contains(code))).collect();
    if !takes_part.contains(&true) {
        return Err(Unworkable::NobodyTakesPart);
    }
    let tiering = scenario.subregion_key.as_ref().map(|key| Tiering::new(region, key, &takes_part)).transpose()?;
    Ok(Ground {
        region,
        bounds: if is_limited { bounds(region, &scenario.limits)? } else { vec![Bounds::FREE; codes.len()] },
        base: scenario.limits.base.filter(|_| is_limited).map_or(0, u64::from),
        tie_rule: scenario.tie_rule,
        tiering,
        takes_part,
        codes,
    })
}

/// The shares under every key that a group follows, each once.
fn spreads(scenario: &Scenario, ground: &Ground<'_>) -> Result<Vec<Spread>, Unworkable> {
    let mut spreads: Vec<Spread> = vec![];
    for group in scenario.included() {
        let key = key_of(scenario, group);
        if !spreads.iter().any(|spread| spread.key == *key) {
            spreads.push(ground.spread(key)?);
        }
    }
    Ok(spreads)
}

fn key_of<'a>(scenario: &'a Scenario, group: &'a TargetGroup) -> &'a AllocationKey {
    group.key.as_ref().unwrap_or(&scenario.key)
}

/// The shares of the municipalities in the country, with the number that is divided, for the statutory method.
fn national(scenario: &Scenario, ground: &Ground<'_>, method: Method) -> Result<Option<(Ratio, Spread)>, Unworkable> {
    let Some(number) = method.upwards_of().and_then(UpwardsOf::to_divide) else { return Ok(None) };
    if scenario.credit == Credit::InShare {
        return Err(Unworkable::National(NationalConflict::CreditInShare));
    }
    if ground.tiering.is_some() {
        return Err(Unworkable::National(NationalConflict::Tiers));
    }
    let shares = national_shares(ground.region, &ground.takes_part)?;
    let spread = Spread {
        key: AllocationKey::only(FigureId::Inhabitants),
        of: Arc::new(shares.of.clone()),
        shares: vec![shares],
    };
    Ok(Some((number.ratio(), spread)))
}

/// All groups together, divided once.
fn total_first(scenario: &Scenario, housed: &[u64]) -> Result<(Vec<GroupOutcome>, Allocation), Unworkable> {
    let unlimited: Option<Vec<u64>> = if scenario.limits.is_empty() {
        None
    } else {
        let (_, total) = divided_total(scenario, &ground(scenario, Limiting::Off)?, housed, None)?;
        Some(total.homes().collect())
    };
    let ground = ground(scenario, Limiting::On)?;
    let (groups, mut total) = divided_total(scenario, &ground, housed, unlimited.as_deref())?;
    for change in &scenario.swaps {
        if change.group.is_some_and(|id| !groups.iter().any(|group| group.id == id)) {
            return Err(Unworkable::SwapWithNobody(*change));
        }
        swap(&mut total.recipients, change)?;
    }
    if scenario.credit == Credit::Afterwards {
        settle(&mut total.recipients, housed);
    }
    Ok((groups, total))
}

/// All groups with their shares, and the division of their tasks together; `unlimited` is what every municipality would
/// have without limits.
fn divided_total(
    scenario: &Scenario,
    ground: &Ground<'_>,
    housed: &[u64],
    unlimited: Option<&[u64]>,
) -> Result<(Vec<GroupOutcome>, Allocation), Unworkable> {
    let national = national(scenario, ground, scenario.method)?;
    let spreads = match &national {
        Some((_, spread)) => vec![spread.clone()],
        None => spreads(scenario, ground)?,
    };
    let spread_of = |key: &AllocationKey| {
        spreads.iter().find(|spread| national.is_some() || spread.key == *key).or(spreads.first())
    };
    let mut groups = vec![];
    let mut parts: Vec<(u64, &Spread)> = vec![];
    for group in scenario.included() {
        let Some(spread) = spread_of(key_of(scenario, group)) else { continue };
        let task = u64::from(group.task_in_homes());
        match parts.iter_mut().find(|(_, present)| present.key == spread.key) {
            Some((sum, _)) => *sum += task,
            None => parts.push((task, spread)),
        }
        let (key, shares) = (key_of(scenario, group).clone(), Arc::clone(&spread.of));
        groups.push(GroupOutcome { id: group.id, task, key, shares, allocation: None });
    }
    let credit = (scenario.credit == Credit::InShare).then(|| housed.to_vec());
    let number = national.as_ref().map(|(number, _)| number.clone());
    let division = Division { ground, parts, method: scenario.method, national: number, credit };
    Ok((groups, division.divide(unlimited)?))
}

/// Every group on its own; the total of a municipality is the sum.
fn per_group(scenario: &Scenario) -> Result<(Vec<GroupOutcome>, Allocation), Unworkable> {
    if scenario.limits.has_bounds() {
        return Err(Unworkable::LimitsNeedTheTotal);
    }
    if let Some(change) = scenario.swaps.iter().find(|change| change.group.is_none()) {
        return Err(Unworkable::SwapNeedsGroup(*change));
    }
    let limited = ground(scenario, Limiting::On)?;
    let limited_spreads = spreads(scenario, &limited)?;
    let free = if scenario.limits.is_empty() { None } else { Some(ground(scenario, Limiting::Off)?) };
    let free_spreads = free.as_ref().map(|ground| spreads(scenario, ground)).transpose()?;
    let mut groups = vec![];
    for group in scenario.included() {
        let unlimited: Option<Vec<u64>> = match (&free, &free_spreads) {
            (Some(free), Some(spreads)) => {
                let (allocation, _) = divided_group(scenario, group, (free, spreads), None)?;
                Some(allocation.homes().collect())
            }
            (_, _) => None,
        };
        let (mut allocation, shares) =
            divided_group(scenario, group, (&limited, &limited_spreads), unlimited.as_deref())?;
        if matches!(allocation.method, Method::Upwards(UpwardsOf::Country { .. })) {
            in_homes(&mut allocation, group);
        }
        let key = key_of(scenario, group).clone();
        groups.push(GroupOutcome { id: group.id, task: allocation.task, key, shares, allocation: Some(allocation) });
    }
    for change in &scenario.swaps {
        let group = groups.iter_mut().find(|group| Some(group.id) == change.group);
        let Some(allocation) = group.and_then(|group| group.allocation.as_mut()) else {
            return Err(Unworkable::SwapWithNobody(*change));
        };
        swap(&mut allocation.recipients, change)?;
    }
    if scenario.credit == Credit::Afterwards {
        for (outcome, group) in groups.iter_mut().zip(scenario.included()) {
            if let Some(allocation) = &mut outcome.allocation {
                let housed: Vec<u64> = group.housed.iter().map(|&homes| homes.into()).collect();
                settle(&mut allocation.recipients, &housed);
            }
        }
    }
    let total = sum(scenario, &groups);
    Ok((groups, total))
}

/// The division of one group, and the shares by which it is divided.
fn divided_group(
    scenario: &Scenario,
    group: &TargetGroup,
    (ground, spreads): (&Ground<'_>, &[Spread]),
    unlimited: Option<&[u64]>,
) -> Result<(Allocation, Arc<Vec<KeyShare>>), Unworkable> {
    let method = group.method.unwrap_or(scenario.method);
    let national = national(scenario, ground, method)?;
    let key = key_of(scenario, group);
    let found =
        national.as_ref().map(|(_, spread)| spread).or_else(|| spreads.iter().find(|spread| spread.key == *key));
    let Some(spread) = found else { return Err(Unworkable::NobodyTakesPart) };
    let housed = || group.housed.iter().map(|&homes| homes.into()).collect();
    let division = Division {
        ground,
        parts: vec![(group.task_in_homes().into(), spread)],
        method,
        national: national.as_ref().map(|(number, _)| number.clone()),
        credit: (scenario.credit == Credit::InShare).then(housed),
    };
    Ok((division.divide(unlimited)?, Arc::clone(&spread.of)))
}

/// Turns the statutory number of persons into homes of the stated household size, to the nearest home.
fn in_homes(allocation: &mut Allocation, group: &TargetGroup) {
    let size = group.household_size.ratio();
    if size.is_zero() {
        return;
    }
    let homes = |persons: u64| (Ratio::from_integer(persons.into()) / &size).round().to_integer().to_u64().unwrap_or(0);
    for recipient in &mut allocation.recipients {
        let persons = recipient.homes;
        recipient.rounding = Rounding::UpInPersons { persons };
        recipient.homes = homes(persons);
        recipient.certain = recipient.homes;
        recipient.unlimited = homes(recipient.unlimited);
        recipient.fair_share = &recipient.fair_share / &size;
    }
    allocation.task = homes(allocation.task);
}

/// The allocations of all groups added up.
fn sum(scenario: &Scenario, groups: &[GroupOutcome]) -> Allocation {
    let allocations: Vec<&Allocation> = groups.iter().filter_map(|group| group.allocation.as_ref()).collect();
    let recipient = |(index, municipality): (usize, &crate::model::Municipality)| {
        let cells = || allocations.iter().filter_map(|allocation| allocation.recipients.get(index));
        Recipient {
            code: municipality.code,
            fair_share: cells().fold(Ratio::zero(), |sum, cell| plus(&sum, &cell.fair_share)),
            claim: None,
            at_least: 0,
            at_most: None,
            base: 0,
            rounding: Rounding::Sum,
            certain: cells().map(|cell| cell.certain).sum(),
            homes: cells().map(|cell| cell.homes).sum(),
            swapped: cells().map(|cell| cell.swapped).sum(),
            credited: cells().filter_map(|cell| cell.credited).reduce(together),
            unlimited: cells().map(|cell| cell.unlimited).sum(),
            bend: scenario.limits.opted_out.contains(&municipality.code).then_some(Bend::OptedOut),
        }
    };
    Allocation {
        task: groups.iter().map(|group| group.task).sum(),
        method: scenario.method,
        recipients: scenario.region.municipalities().iter().enumerate().map(recipient).collect(),
        divisor: None,
        tie: None,
        tiers: None,
    }
}

/// The credit of two groups together.
fn together(left: Credited, right: Credited) -> Credited {
    match (left, right) {
        (Credited::InShare { housed, after }, Credited::InShare { housed: more_housed, after: more_after }) => {
            Credited::InShare { housed: housed + more_housed, after: after + more_after }
        }
        (
            Credited::Afterwards { housed, to_do, lead },
            Credited::Afterwards { housed: more_housed, to_do: more_to_do, lead: more_lead },
        ) => Credited::Afterwards { housed: housed + more_housed, to_do: to_do + more_to_do, lead: lead + more_lead },
        // One scenario credits in one way.
        (left, _) => left,
    }
}

/// The swaps that name a group.
pub(super) fn swaps_of_groups(scenario: &Scenario) -> impl Iterator<Item = &Swap> {
    scenario.swaps.iter().filter(|swap| swap.group.is_some())
}
