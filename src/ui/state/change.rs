//! What a user can change in a scenario. Each change is a pure function from scenario to scenario.

use crate::order::Map;
use std::sync::Arc;

use crate::{
    figures::shipped,
    model::{
        AllocationKey, Bound, Code, Decimal, FigureId, GroupId, KeyPart, Method, Percent, Region, Scenario, Source,
        Standing, TargetGroup, TieRule,
    },
};

/// A change that the user made to the scenario.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Change {
    /// A figure of the key got another weight; the others make room.
    Weight { figure: FigureId, weight: Percent },
    /// Another idea of fair was chosen.
    Preset(Preset),
    /// A group was switched on or off.
    GroupToggled(GroupId),
    /// The task of a group was entered, in its own unit.
    Task { group: GroupId, amount: u32 },
    /// The household size of a group was entered.
    HouseholdSize { group: GroupId, size: Decimal },
    /// Figures of another year were chosen.
    Year(u16),
    /// The figures of the user's own were put aside for the shipped ones.
    OwnFiguresDropped,
    /// Another method of rounding was chosen.
    Method(Method),
    /// Another rule for ties was chosen.
    TieRule(TieRule),
    /// The lower bound was set or taken away.
    AtLeast(Option<Bound>),
    /// The upper bound was set or taken away.
    AtMost(Option<Bound>),
    /// A municipality takes no part any more.
    OptedOut(Code),
    /// A municipality takes part again.
    OptedIn(Code),
    /// Another rule was chosen among the other ways to divide.
    Ruled(Arc<Scenario>),
}

/// An idea of what is fair, with the key that expresses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Preset {
    /// Everybody the same per inhabitant.
    PerInhabitant,
    /// More where social homes become available.
    Supply,
    /// More where there are few social homes.
    Room,
    /// A mix of the user's own.
    OwnMix,
}

impl Preset {
    pub(crate) const ALL: [Self; 4] = [Self::PerInhabitant, Self::Supply, Self::Room, Self::OwnMix];

    /// Which idea a key expresses.
    pub(crate) fn of(key: &AllocationKey) -> Self {
        let named = [Self::PerInhabitant, Self::Supply, Self::Room];
        named.into_iter().find(|preset| preset.key().as_ref() == Some(key)).unwrap_or(Self::OwnMix)
    }

    /// The key; `None` for a mix of the user's own.
    pub(crate) fn key(self) -> Option<AllocationKey> {
        match self {
            Self::PerInhabitant => Some(AllocationKey::only(FigureId::Inhabitants)),
            Self::Supply => Some(AllocationKey::only(FigureId::Lettings)),
            Self::Room => Some(AllocationKey::only(FigureId::RoomToNorm)),
            Self::OwnMix => None,
        }
    }
}

/// A mix to start from, for who chooses "my own mix" before having made one.
fn first_mix() -> AllocationKey {
    let part = |figure, percent| KeyPart { figure, factor: None, weight: Percent::new(percent).unwrap_or_default() };
    let parts = [part(FigureId::Inhabitants, 60), part(FigureId::Lettings, 30), part(FigureId::RoomToNorm, 10)];
    AllocationKey::new(parts).unwrap_or_else(|_| AllocationKey::only(FigureId::Inhabitants))
}

impl Change {
    /// The scenario after the change; `None` when nothing changes. `earlier` are the scenarios before it, the latest
    /// first.
    pub(crate) fn apply<'a>(
        &self,
        scenario: &Scenario,
        earlier: impl Iterator<Item = &'a Scenario>,
    ) -> Option<Scenario> {
        let mut next = scenario.clone();
        match self {
            Self::Weight { figure, weight } => {
                next.key = scenario.key.with_weight(*figure, *weight, fallback(&scenario.region, *figure));
            }
            Self::Preset(preset) => next.key = preset.key().unwrap_or_else(|| own_mix(scenario, earlier)),
            Self::GroupToggled(id) => {
                let group = group_mut(&mut next, *id)?;
                group.is_included = !group.is_included;
            }
            Self::Task { group, amount } => enter_task(group_mut(&mut next, *group)?, *amount),
            Self::HouseholdSize { group, size } => {
                let group = group_mut(&mut next, *group)?;
                group.household_size = if *size > Decimal::ZERO { *size } else { return None };
            }
            Self::Year(year) => use_year(&mut next, *year)?,
            Self::OwnFiguresDropped => {
                use_year(&mut next, scenario.region.shipped_year.unwrap_or(shipped::DEFAULT_YEAR))?;
            }
            Self::Method(method) => next.method = *method,
            Self::TieRule(rule) => next.tie_rule = *rule,
            Self::AtLeast(bound) => next.limits.at_least = *bound,
            Self::AtMost(bound) => next.limits.at_most = *bound,
            Self::OptedOut(code) => {
                scenario.region.index_of(*code)?;
                next.limits.opted_out.insert(*code);
            }
            Self::OptedIn(code) => {
                next.limits.opted_out.remove(code);
            }
            Self::Ruled(ruled) => next = (**ruled).clone(),
        }
        (next != *scenario).then_some(next)
    }
}

/// The figures that can be part of a key, in the order in which they are offered.
pub(crate) fn key_figures(region: &Region) -> impl Iterator<Item = FigureId> {
    region.figures().iter().map(|figure| figure.id).filter(|figure| figure.is_key())
}

/// Which figure takes the weight that the only figure of a key loses: the one that is offered after it.
fn fallback(region: &Region, figure: FigureId) -> FigureId {
    let next = key_figures(region).skip_while(|offered| *offered != figure).nth(1);
    next.or_else(|| key_figures(region).next()).unwrap_or(figure)
}

/// The last mix that was no preset, or a mix to start from.
fn own_mix<'a>(scenario: &Scenario, mut earlier: impl Iterator<Item = &'a Scenario>) -> AllocationKey {
    if Preset::of(&scenario.key) == Preset::OwnMix {
        return scenario.key.clone();
    }
    let last = earlier.find(|earlier| Preset::of(&earlier.key) == Preset::OwnMix);
    last.map_or_else(first_mix, |earlier| earlier.key.clone())
}

fn group_mut(scenario: &mut Scenario, id: GroupId) -> Option<&mut TargetGroup> {
    scenario.groups.iter_mut().find(|group| group.id == id)
}

/// A number that the user enters is no longer the number of the source.
fn enter_task(group: &mut TargetGroup, amount: u32) {
    let amount = amount.min(TargetGroup::MAX_TASK);
    if amount != group.task.amount {
        group.task.amount = amount;
        group.task.source = Source::Own(String::new());
        group.task.standing = Standing::Assumption;
    }
}

/// Takes the shipped figures of a year. What is housed now stays, unless the municipalities are others.
fn use_year(scenario: &mut Scenario, year: u16) -> Option<()> {
    let region = shipped::region(year).ok()?;
    let is_same_set = scenario.region.municipalities() == region.municipalities();
    if !is_same_set {
        let fresh = shipped::scenario(year).ok()?.groups;
        let mut housed: Map<GroupId, Vec<u32>> = fresh.into_iter().map(|group| (group.id, group.housed)).collect();
        for group in &mut scenario.groups {
            group.housed = housed.remove(&group.id).unwrap_or_else(|| vec![0; region.municipalities().len()]);
        }
        scenario.limits.opted_out.retain(|code| region.index_of(*code).is_some());
        scenario.limits.own.retain(|code, _| region.index_of(*code).is_some());
    }
    // A figure of the user's own leaves the key together with its column.
    let gone: Vec<FigureId> = scenario.key.parts().iter().map(|part| part.figure).collect();
    for figure in gone.into_iter().filter(|figure| region.figure(*figure).is_none()) {
        scenario.key = scenario.key.with_weight(figure, Percent::NONE, FigureId::Inhabitants);
    }
    scenario.region = Arc::new(region);
    Some(())
}
