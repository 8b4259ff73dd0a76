//! The twins of groups, keys, limits and methods.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    DocumentIssue,
    values::{CodeTwin, DecimalTwin, FigureTwinId, GroupTwinId, SourceTwin, StandingTwin, clean},
};
use crate::model::{
    AllocationKey, Bound, Code, Decimal, KeyPart, Limits, Method, MunicipalityLimits, Percent, Region, RemainderLimits,
    TargetGroup, Task, TaskUnit, TieRule, UpwardsOf,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartTwin {
    figure: FigureTwinId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    factor: Option<FigureTwinId>,
    weight: u8,
}

pub(super) fn key_twin(key: &AllocationKey) -> Vec<PartTwin> {
    let twin = |part: &KeyPart| PartTwin {
        figure: FigureTwinId(part.figure),
        factor: part.factor.map(FigureTwinId),
        weight: part.weight.get(),
    };
    key.parts().iter().map(twin).collect()
}

pub(super) fn key(parts: Vec<PartTwin>) -> Result<AllocationKey, DocumentIssue> {
    let part = |part: PartTwin| {
        let weight = Percent::new(part.weight).ok_or_else(|| out_of_range("key", &part.weight))?;
        Ok(KeyPart { figure: part.figure.0, factor: part.factor.map(|factor| factor.0), weight })
    };
    super::checked_key(parts.into_iter().map(part).collect::<Result<_, DocumentIssue>>()?)
}

fn out_of_range(place: &str, found: &impl ToString) -> DocumentIssue {
    DocumentIssue::OutOfRange { place: place.to_owned(), found: found.to_string() }
}

#[derive(Serialize, Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(super) enum MethodTwin {
    Webster,
    LargestRemainder,
    LargestRemainderRecomputed,
    Jefferson,
    Adams,
    Dean,
    HuntingtonHill,
    Upwards,
    UpwardsOfCountry { number: u32 },
    Nearest,
}

impl From<Method> for MethodTwin {
    fn from(method: Method) -> Self {
        match method {
            Method::Webster => Self::Webster,
            Method::LargestRemainder(RemainderLimits::Clip) => Self::LargestRemainder,
            Method::LargestRemainder(RemainderLimits::Recompute) => Self::LargestRemainderRecomputed,
            Method::Jefferson => Self::Jefferson,
            Method::Adams => Self::Adams,
            Method::Dean => Self::Dean,
            Method::HuntingtonHill => Self::HuntingtonHill,
            Method::Upwards(UpwardsOf::Region) => Self::Upwards,
            Method::Upwards(UpwardsOf::Country { number }) => Self::UpwardsOfCountry { number },
            Method::Nearest => Self::Nearest,
        }
    }
}

impl MethodTwin {
    pub(super) fn method(self) -> Result<Method, DocumentIssue> {
        Ok(match self {
            Self::Webster => Method::Webster,
            Self::LargestRemainder => Method::LargestRemainder(RemainderLimits::Clip),
            Self::LargestRemainderRecomputed => Method::LargestRemainder(RemainderLimits::Recompute),
            Self::Jefferson => Method::Jefferson,
            Self::Adams => Method::Adams,
            Self::Dean => Method::Dean,
            Self::HuntingtonHill => Method::HuntingtonHill,
            Self::Upwards => Method::Upwards(UpwardsOf::Region),
            Self::UpwardsOfCountry { number } if number > TargetGroup::MAX_TASK => {
                return Err(out_of_range("method", &number));
            }
            Self::UpwardsOfCountry { number } => Method::Upwards(UpwardsOf::Country { number }),
            Self::Nearest => Method::Nearest,
        })
    }
}

#[derive(Serialize, Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(super) enum TieRuleTwin {
    LargerFirst,
    ByLot { seed: u32 },
}

impl From<TieRule> for TieRuleTwin {
    fn from(rule: TieRule) -> Self {
        match rule {
            TieRule::LargerFirst => Self::LargerFirst,
            TieRule::ByLot { seed } => Self::ByLot { seed },
        }
    }
}

impl From<TieRuleTwin> for TieRule {
    fn from(rule: TieRuleTwin) -> Self {
        match rule {
            TieRuleTwin::LargerFirst => Self::LargerFirst,
            TieRuleTwin::ByLot { seed } => Self::ByLot { seed },
        }
    }
}

#[derive(Serialize, Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum BoundTwin {
    Homes(u32),
    PerThousandInhabitants(DecimalTwin),
    PercentOfLettings(DecimalTwin),
}

impl BoundTwin {
    fn of(bound: Bound) -> Self {
        match bound {
            Bound::Homes(homes) => Self::Homes(homes),
            Bound::PerThousandInhabitants(rate) => Self::PerThousandInhabitants(DecimalTwin(rate)),
            Bound::PercentOfLettings(rate) => Self::PercentOfLettings(DecimalTwin(rate)),
        }
    }

    fn bound(self, place: &str) -> Result<Bound, DocumentIssue> {
        match self {
            Self::Homes(homes) => Ok(Bound::Homes(homes)),
            Self::PerThousandInhabitants(DecimalTwin(rate)) | Self::PercentOfLettings(DecimalTwin(rate))
                if rate.is_negative() =>
            {
                Err(out_of_range(place, &rate))
            }
            Self::PerThousandInhabitants(DecimalTwin(rate)) => Ok(Bound::PerThousandInhabitants(rate)),
            Self::PercentOfLettings(DecimalTwin(rate)) => Ok(Bound::PercentOfLettings(rate)),
        }
    }
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct LimitsTwin {
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<BoundTwin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<BoundTwin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<u32>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    opted_out: BTreeSet<CodeTwin>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    own: BTreeMap<CodeTwin, OwnLimitsTwin>,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct OwnLimitsTwin {
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<u32>,
}

impl LimitsTwin {
    pub(super) fn of(limits: &Limits) -> Self {
        let own = |(code, limits): (&Code, &MunicipalityLimits)| {
            (CodeTwin(*code), OwnLimitsTwin { at_least: limits.at_least, at_most: limits.at_most })
        };
        Self {
            at_least: limits.at_least.map(BoundTwin::of),
            at_most: limits.at_most.map(BoundTwin::of),
            base: limits.base,
            opted_out: limits.opted_out.iter().copied().map(CodeTwin).collect(),
            own: limits.own.iter().map(own).collect(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.at_least.is_none()
            && self.at_most.is_none()
            && self.base.is_none()
            && self.opted_out.is_empty()
            && self.own.is_empty()
    }

    pub(super) fn limits(self, region: &Region) -> Result<Limits, DocumentIssue> {
        let known = |CodeTwin(code): CodeTwin| match region.index_of(code) {
            Some(_) => Ok(code),
            None => Err(DocumentIssue::UnknownMunicipality(code)),
        };
        let own = |(code, limits): (CodeTwin, OwnLimitsTwin)| {
            Ok((known(code)?, MunicipalityLimits { at_least: limits.at_least, at_most: limits.at_most }))
        };
        Ok(Limits {
            at_least: self.at_least.map(|bound| bound.bound("limits.at_least")).transpose()?,
            at_most: self.at_most.map(|bound| bound.bound("limits.at_most")).transpose()?,
            base: self.base,
            opted_out: self.opted_out.into_iter().map(known).collect::<Result<_, _>>()?,
            own: self.own.into_iter().map(own).collect::<Result<_, DocumentIssue>>()?,
        })
    }
}

#[derive(Serialize, Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum TaskUnitTwin {
    Persons,
    Homes,
    Places,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskTwin {
    amount: u32,
    unit: TaskUnitTwin,
    standing: StandingTwin,
    source: SourceTwin,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct HousedTwin {
    standing: StandingTwin,
    values: BTreeMap<CodeTwin, u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupTwin {
    id: GroupTwinId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    included: bool,
    task: TaskTwin,
    household_size: DecimalTwin,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<Vec<PartTwin>>,
    housed: HousedTwin,
}

impl GroupTwin {
    pub(super) fn of(group: &TargetGroup, region: &Region) -> Self {
        let codes = region.municipalities().iter().map(|municipality| CodeTwin(municipality.code));
        Self {
            id: GroupTwinId(group.id),
            name: group.name.clone(),
            included: group.is_included,
            task: TaskTwin {
                amount: group.task.amount,
                unit: match group.task.unit {
                    TaskUnit::Persons => TaskUnitTwin::Persons,
                    TaskUnit::Homes => TaskUnitTwin::Homes,
                    TaskUnit::Places => TaskUnitTwin::Places,
                },
                standing: group.task.standing.into(),
                source: SourceTwin::of(&group.task.source),
            },
            household_size: DecimalTwin(group.household_size),
            key: group.key.as_ref().map(key_twin),
            housed: HousedTwin {
                standing: group.housed_standing.into(),
                values: codes.zip(group.housed.iter().copied()).collect(),
            },
        }
    }

    fn group(self, region: &Region) -> Result<TargetGroup, DocumentIssue> {
        let place = |field: &str| format!("groups.{}.{field}", self.id.name());
        if self.task.amount > TargetGroup::MAX_TASK {
            return Err(out_of_range(&place("task.amount"), &self.task.amount));
        }
        let DecimalTwin(household_size) = self.household_size;
        if household_size <= Decimal::ZERO {
            return Err(out_of_range(&place("household_size"), &household_size));
        }
        if let Some((&CodeTwin(code), _)) =
            self.housed.values.iter().find(|(code, _)| region.index_of(code.0).is_none())
        {
            return Err(DocumentIssue::UnknownMunicipality(code));
        }
        let housed = |code| self.housed.values.get(&CodeTwin(code)).copied().unwrap_or(0);
        Ok(TargetGroup {
            id: self.id.0,
            is_included: self.included,
            task: Task {
                amount: self.task.amount,
                unit: match self.task.unit {
                    TaskUnitTwin::Persons => TaskUnit::Persons,
                    TaskUnitTwin::Homes => TaskUnit::Homes,
                    TaskUnitTwin::Places => TaskUnit::Places,
                },
                standing: self.task.standing.into(),
                source: self.task.source.source(),
            },
            household_size,
            housed: region.municipalities().iter().map(|municipality| housed(municipality.code)).collect(),
            housed_standing: self.housed.standing.into(),
            name: self.name.map(clean),
            key: self.key.map(key).transpose()?,
        })
    }
}

pub(super) fn groups(twins: Vec<GroupTwin>, region: &Region) -> Result<Vec<TargetGroup>, DocumentIssue> {
    const MOST_GROUPS: usize = 100;
    if twins.len() > MOST_GROUPS {
        return Err(out_of_range("groups", &twins.len()));
    }
    let groups: Vec<TargetGroup> = twins.into_iter().map(|twin| twin.group(region)).collect::<Result<_, _>>()?;
    let mut ids = BTreeSet::new();
    match groups.iter().find(|group| !ids.insert(group.id)) {
        Some(twice) => Err(DocumentIssue::GroupTwice(GroupTwinId(twice.id).name())),
        None => Ok(groups),
    }
}
