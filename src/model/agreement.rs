//! What municipalities can agree on besides key and limits: how the groups and the total relate, what counts of who is
//! housed already, who swaps with whom, and which municipalities merge.

use super::{Code, GroupId};

/// How the homes of all groups together and the homes per group relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Composition {
    /// The homes of all groups together are divided once; the table per group follows from it.
    #[default]
    TotalFirst,
    /// Every group is divided on its own, by its own key and method; a municipality's total is their sum.
    PerGroup,
    /// The total first, and a table that closes both ways under a rounding of the user's choice.
    BothWays(TableRounding),
}

/// How the cells of a table that closes both ways are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TableRounding {
    /// One multiplier per group and one per municipality, then rounded normally (biproportional Webster).
    #[default]
    Webster,
    /// Every cell is its exact share, rounded down or up (controlled rounding, Cox 1987).
    Controlled,
}

/// What counts of the homes in which people of the groups live now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Credit {
    /// Nothing: it is shown beside the outcome.
    #[default]
    None,
    /// *Verrekend in het aandeel*: what is housed now is divided together with the task, and nobody goes below what
    /// it houses. Whoever houses more keeps that, and the rest shares less.
    InShare,
    /// *Achteraf verrekend*: the task is divided first; then what is housed now is subtracted. What goes beyond is a lead.
    Afterwards,
}

/// The part of a year over which a task goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Period {
    /// January to December.
    #[default]
    Year,
    /// January to June, as the taakstelling has it.
    FirstHalf,
    /// July to December.
    SecondHalf,
}

/// Two municipalities change their tasks (ruil); the sum stays equal. Huisvestingswet 2014, art. 29 lid 2 (2026-07-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Swap {
    /// Who hands over.
    pub from: Code,
    /// Who takes over.
    pub to: Code,
    /// How many homes.
    pub homes: u32,
    /// Of which group; `None` for the total.
    pub group: Option<GroupId>,
}

/// Municipalities that become one (herindeling): their figures are added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merger {
    /// The code of the municipality that comes about; it may be one of the parts.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// Who merge, at least two.
    pub parts: Vec<Code>,
}
