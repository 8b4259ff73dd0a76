//! The people whom the homes are for, and how many homes they need.

use super::{AllocationKey, Decimal, Method, Source, Standing};

/// Which target group (aandachtsgroep).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupId {
    /// Dak- en thuislozen.
    Homeless,
    /// Statushouders (vergunninghouders).
    StatusHolders,
    /// Sociaal urgenten.
    SociallyUrgent,
    /// Medisch urgenten.
    MedicallyUrgent,
    /// Uitstromers uit een instelling.
    InstitutionLeavers,
    /// Arbeidsmigranten.
    MigrantWorkers,
    /// Studenten.
    Students,
    /// Woonwagenbewoners.
    CaravanDwellers,
    /// Ouderen: a programme of its own, listed and off.
    Elderly,
    /// A group that the user added.
    Own(u8),
}

impl GroupId {
    /// The groups that ship, in the order in which they are shown.
    pub const SHIPPED: [Self; 9] = [
        Self::Homeless,
        Self::StatusHolders,
        Self::SociallyUrgent,
        Self::MedicallyUrgent,
        Self::InstitutionLeavers,
        Self::MigrantWorkers,
        Self::Students,
        Self::CaravanDwellers,
        Self::Elderly,
    ];
}

/// What a task counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskUnit {
    /// People; divided by the household size to get homes.
    Persons,
    /// Homes.
    Homes,
    /// Standplaatsen, each counted as one home.
    Places,
}

/// A whole number to divide, per year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: TaskUnit,
    /// How far it can be relied on.
    pub standing: Standing,
    /// Where it comes from.
    pub source: Source,
}

/// One target group with its task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetGroup {
    /// Which group.
    pub id: GroupId,
    /// The user's name for it, if they gave one.
    pub name: Option<String>,
    /// Counts in the division.
    pub is_included: bool,
    /// What has to be divided.
    pub task: Task,
    /// Persons per home, above zero. Only used when the task counts persons.
    pub household_size: Decimal,
    /// A key of its own; `None` follows the shared key.
    pub key: Option<AllocationKey>,
    /// A method of its own, when every group is divided on its own; `None` follows the shared method.
    pub method: Option<Method>,
    /// Homes in which people of this group live now, per municipality in the order of the region.
    pub housed: Vec<u32>,
    /// How far the column `housed` can be relied on.
    pub housed_standing: Standing,
}

impl TargetGroup {
    /// The largest task that is accepted, in its own unit.
    pub const MAX_TASK: u32 = 10_000_000;

    /// The task in whole homes: persons divided by the household size, half a home rounded up.
    #[must_use]
    pub fn task_in_homes(&self) -> u32 {
        match self.task.unit {
            TaskUnit::Homes | TaskUnit::Places => self.task.amount,
            TaskUnit::Persons if self.household_size <= Decimal::ZERO => self.task.amount,
            TaskUnit::Persons => {
                // Amount over size in millionths, in machine numbers: these are never too wide for them.
                let (amount, size) = (i128::from(self.task.amount), i128::from(self.household_size.millionths()));
                let homes = (amount * 2 * i128::from(Decimal::MICRO) + size) / (2 * size);
                u32::try_from(homes).unwrap_or(u32::MAX)
            }
        }
    }
}
