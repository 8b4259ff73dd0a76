//! What the three statements assume: one whole number per parameter, and what belongs to a group or a municipality.
//!
//! A parameter that nobody set has its default, so that a scenario holds only what somebody chose. The answers that a
//! reader gives to a statement are no part of a scenario: they stay in the memory of the page.

use crate::order::{Map, Set};

use super::{Code, GroupId, Merger, Parameter, Percent};

/// The support (begeleiding) that belongs to a home of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Support {
    /// People live on their own.
    None,
    /// Some hours a week.
    Light,
    /// Many hours a week.
    Intensive,
}

/// Whether homes are used where they are, or also for who falls short elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spread {
    /// As now: a home that is left in one municipality helps nobody in another.
    #[default]
    Present,
    /// Fair: what one municipality has left houses people who fall short elsewhere.
    Fair,
}

/// What a national framework asks at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Floor {
    /// A percentage of the fair share: [`Parameter::FloorShare`].
    #[default]
    FairShare,
    /// A percentage of the lettings: [`Parameter::FloorLettings`].
    Lettings,
}

/// A part of a national framework that makes more homes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FrameworkPart {
    /// Two-thirds of new homes affordable, of which half social rent.
    AffordableNewHomes,
    /// Every municipality grows to 30% corporation homes.
    SocialRentNorm,
}

/// Everything that the three statements assume.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statements {
    values: Map<Parameter, u32>,
    support: Map<GroupId, Support>,
    avoidable: Map<GroupId, Percent>,
    /// Lever: how homes are spread.
    pub spread: Spread,
    /// What the national framework asks at least.
    pub floor: Floor,
    /// The parts of the national framework that are left out.
    pub without: Set<FrameworkPart>,
    /// Hours of support a week that a municipality can add each year, where that is known.
    pub support_hours: Map<Code, u32>,
    /// Hot potato: who stopped taking part, in the order in which they did.
    pub stopped: Vec<Code>,
}

impl Statements {
    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, parameter: Parameter) -> u32 {
        self.values.get(&parameter).copied().unwrap_or(parameter.range().default)
    }

    /// Sets a parameter, within its limits; the default is not kept.
    pub fn set(&mut self, parameter: Parameter, value: u32) {
        let value = parameter.clamp(value);
        if value == parameter.range().default {
            self.values.remove(&parameter);
        } else {
            self.values.insert(parameter, value);
        }
    }

    /// The same with one parameter changed.
    #[must_use]
    pub fn with(&self, parameter: Parameter, value: u32) -> Self {
        let mut changed = self.clone();
        changed.set(parameter, value);
        changed
    }

    /// The parameters that somebody set.
    pub fn chosen(&self) -> impl Iterator<Item = (Parameter, u32)> {
        self.values.iter().map(|(parameter, value)| (*parameter, *value))
    }

    /// The support that belongs to a home of a group.
    #[must_use]
    pub fn support(&self, group: GroupId) -> Support {
        self.support.get(&group).copied().unwrap_or_else(|| default_support(group))
    }

    /// Sets the support of a group; the default is not kept.
    pub fn set_support(&mut self, group: GroupId, support: Support) {
        if support == default_support(group) {
            self.support.remove(&group);
        } else {
            self.support.insert(group, support);
        }
    }

    /// The groups whose support somebody set.
    pub fn chosen_support(&self) -> impl Iterator<Item = (GroupId, Support)> {
        self.support.iter().map(|(group, support)| (*group, *support))
    }

    /// Hours of support a week that belong to a home of a group.
    #[must_use]
    pub fn hours(&self, group: GroupId) -> u32 {
        match self.support(group) {
            Support::None => 0,
            Support::Light => self.get(Parameter::LightHours),
            Support::Intensive => self.get(Parameter::IntensiveHours),
        }
    }

    /// The part of the requests of a group that prevention could avoid.
    #[must_use]
    pub fn avoidable(&self, group: GroupId) -> Percent {
        self.avoidable.get(&group).copied().unwrap_or_else(|| default_avoidable(group))
    }

    /// Sets the part that prevention could avoid; the default is not kept.
    pub fn set_avoidable(&mut self, group: GroupId, percent: Percent) {
        if percent == default_avoidable(group) {
            self.avoidable.remove(&group);
        } else {
            self.avoidable.insert(group, percent);
        }
    }

    /// The groups whose avoidable part somebody set.
    pub fn chosen_avoidable(&self) -> impl Iterator<Item = (GroupId, Percent)> {
        self.avoidable.iter().map(|(group, percent)| (*group, *percent))
    }

    /// The same after municipalities merged. Hours of support add up where they are known of every part; who stopped has
    /// stopped after it only if all parts did.
    pub(super) fn merge(&mut self, merger: &Merger) {
        let hours: Vec<u32> = merger.parts.iter().filter_map(|code| self.support_hours.remove(code)).collect();
        if hours.len() == merger.parts.len() {
            self.support_hours.insert(merger.code, hours.iter().fold(0, |sum, hours| sum.saturating_add(*hours)));
        }
        let all_stopped = merger.parts.iter().all(|code| self.stopped.contains(code));
        self.stopped.retain(|code| !merger.parts.contains(code));
        if all_stopped {
            self.stopped.push(merger.code);
        }
    }

    /// The framework has this part.
    #[must_use]
    pub fn has(&self, part: FrameworkPart) -> bool {
        !self.without.contains(&part)
    }
}

/// Amsterdam counts what it lets to homeless people and people who leave an institution as homes with support, and
/// what it lets to urgent people as homes without (NUL20, June 2022). How many hours that is, nobody published.
const fn default_support(group: GroupId) -> Support {
    match group {
        GroupId::Homeless | GroupId::InstitutionLeavers => Support::Intensive,
        GroupId::StatusHolders => Support::Light,
        GroupId::SociallyUrgent
        | GroupId::MedicallyUrgent
        | GroupId::MigrantWorkers
        | GroupId::Students
        | GroupId::CaravanDwellers
        | GroupId::Elderly
        | GroupId::Own(_) => Support::None,
    }
}

/// Nobody published what prevention could avoid; round numbers to start the conversation.
const fn default_avoidable(group: GroupId) -> Percent {
    match group {
        GroupId::Homeless | GroupId::SociallyUrgent | GroupId::InstitutionLeavers => Percent::from_whole::<5>(),
        GroupId::StatusHolders
        | GroupId::MedicallyUrgent
        | GroupId::MigrantWorkers
        | GroupId::Students
        | GroupId::CaravanDwellers
        | GroupId::Elderly
        | GroupId::Own(_) => Percent::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_stays_within_its_limits_and_its_default_is_not_kept() {
        let mut statements = Statements::default();
        statements.set(Parameter::Reserved, 140);
        assert_eq!(statements.get(Parameter::Reserved), 100);
        statements.set(Parameter::NationalStart, 1);
        assert_eq!(statements.get(Parameter::NationalStart), 2026);
        statements.set(Parameter::Reserved, 28);
        statements.set(Parameter::NationalStart, 2028);
        assert_eq!(statements, Statements::default());
    }

    #[test]
    fn what_belongs_to_a_group_is_kept_only_when_it_was_chosen() {
        let mut statements = Statements::default();
        statements.set_support(GroupId::Students, Support::Light);
        assert_eq!(statements.hours(GroupId::Students), 2);
        statements.set_support(GroupId::Students, Support::None);
        statements.set_avoidable(GroupId::Homeless, Percent::ALL);
        assert_eq!(statements.avoidable(GroupId::Homeless), Percent::ALL);
        statements.set_avoidable(GroupId::Homeless, Percent::new(5).unwrap());
        assert_eq!(statements, Statements::default());
    }
}
