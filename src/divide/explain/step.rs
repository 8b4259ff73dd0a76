//! The steps of an explanation, as data. The words stand in the text module.

use crate::{
    divide::two_way::Goal,
    model::{
        Allocation, Bend, Code, Decimal, DivisorInterval, GroupId, Method, NationalNumber, PartShare, Ratio, Rounding,
        SubregionTie, Swap, TaskUnit, Tie,
    },
};

/// What limits move, and to whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moved {
    /// Who gets more than without limits, the most first, with how many.
    pub to: Vec<(Code, u64)>,
    /// Who gets less.
    pub from: Vec<(Code, u64)>,
}

impl Moved {
    /// What the limits of an allocation move.
    #[must_use]
    pub fn of(allocation: &Allocation) -> Self {
        let moved = |sign: i64| {
            let part = |recipient: &crate::model::Recipient| {
                let homes = u64::try_from(recipient.moved() * sign).ok().filter(|homes| *homes > 0)?;
                Some((recipient.code, homes))
            };
            let mut moved: Vec<(Code, u64)> = allocation.recipients.iter().filter_map(part).collect();
            crate::order::sort_by(&mut moved, |left, right| right.1.cmp(&left.1).then(left.0.cmp(&right.0)));
            moved
        };
        Self { to: moved(1), from: moved(-1) }
    }
}

/// One step of the explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The first of two tiers: the subregion of the municipality.
    Tier {
        /// Its name.
        name: String,
        /// One per figure of the key of this tier.
        parts: Vec<PartShare>,
        /// A fraction of 1.
        share: Ratio,
        /// What is divided over the subregions, in homes.
        number: u64,
        /// The exact claim of the subregion.
        claim: Ratio,
        /// Its homes.
        homes: u64,
        /// Its claim equalled that of other subregions.
        tie: Option<SubregionTie>,
    },
    /// How large the municipality is by every figure of the key; the weighted parts add up to `share`.
    Share {
        /// One per figure; none for the only municipality of a subregion, which has all of it.
        parts: Vec<PartShare>,
        /// A fraction of 1.
        share: Ratio,
        /// The subregion of which it is a share; `None` is the region.
        subregion: Option<String>,
    },
    /// Groups with keys of their own: every group contributes its own fair share.
    SharePerGroup {
        /// Group, task in homes, share as a fraction of 1.
        groups: Vec<(GroupId, u64, Ratio)>,
        /// The subregion of which these are shares; `None` is the region.
        subregion: Option<String>,
    },
    /// Every group was divided on its own: the homes of a municipality add up.
    SumOfGroups {
        /// Group, its task, exact claim on it and homes.
        groups: Vec<(GroupId, u64, Ratio, u64)>,
        /// Homes of all groups together.
        homes: u64,
    },
    /// It takes no part.
    OptedOut {
        /// Homes that it would have had.
        unlimited: u64,
        /// To whom these and all that limits move go.
        moved: Moved,
    },
    /// That share of the task.
    FairShare {
        /// In homes.
        task: u64,
        /// A fraction of 1, or `None` when groups have keys of their own.
        share: Option<Ratio>,
        /// In homes, exact.
        fair_share: Ratio,
    },
    /// That share of a national number.
    National {
        /// As it was announced, in persons.
        number: u32,
        /// What it means.
        meaning: NationalNumber,
        /// Share of the country, a fraction of 1.
        share: Option<Ratio>,
        /// In persons, exact.
        fair_share: Ratio,
    },
    /// So many first, the key divides the rest.
    Base {
        /// Homes that come first.
        base: u64,
        /// The exact claim on the rest.
        claim: Ratio,
    },
    /// What is housed now is divided together with the task.
    CreditInShare {
        /// The task, in homes, without bases.
        task: u64,
        /// Housed now in all municipalities that take part.
        credits: u64,
        /// Housed now in this municipality.
        housed: u64,
        /// The exact claim on both together.
        claim: Ratio,
    },
    /// What is housed already is taken off again.
    CreditTaken {
        /// Homes with those in which people live now.
        after: u64,
        /// Housed now.
        housed: u64,
        /// Homes of the task.
        homes: u64,
    },
    /// One divisor for everybody, rounded by the method.
    ByDivisor {
        /// Webster, Jefferson, Adams, Dean or Huntington-Hill.
        method: Method,
        /// Every divisor in it gives the same outcome.
        interval: DivisorInterval,
        /// A divisor from it with few digits; 1 when nothing has to be adjusted.
        divisor: Ratio,
        /// The claim over the divisor.
        quotient: Ratio,
        /// The quotient rounded by the method.
        rounded: u64,
        /// What everybody together comes to.
        total: u64,
    },
    /// Whole part, and a home or not for the remainder.
    ByRemainder {
        /// Homes before the remainders are looked at.
        whole: u64,
        /// What is left of the claim, below 1.
        remainder: Ratio,
        /// How many homes there were for remainders.
        left: i64,
        /// Place of this remainder, 1 is the largest; `None` for who is held by a limit.
        rank: Option<u64>,
        /// Whole part plus the home for the remainder, if it earned one.
        homes: u64,
    },
    /// Rounded on its own: the sum may differ from the task.
    OnItsOwn {
        /// Up or nearest.
        rounding: Rounding,
        /// Homes after rounding.
        homes: u64,
        /// Homes of the region minus the task.
        difference: i64,
    },
    /// The statutory number of persons, in homes.
    InPersons {
        /// Persons, rounded up.
        persons: u64,
        /// Persons in the region after rounding, minus the exact number.
        difference: i64,
        /// Homes, to the nearest.
        homes: u64,
    },
    /// Its claim equalled that of others.
    Tie {
        /// Who, how many homes, by which rule, and who won.
        tie: Tie,
        /// Whether this municipality won a home.
        has_won: bool,
    },
    /// Limits: which apply, whether one binds, and what they move.
    Limits {
        /// Whether the scenario has any limit.
        any: bool,
        /// The limit that binds here.
        bend: Option<Bend>,
        /// Its lower bound, in homes.
        at_least: u64,
        /// Its upper bound, in homes.
        at_most: Option<u64>,
        /// Homes if nothing were limited.
        unlimited: u64,
        /// Homes with the limits.
        homes: u64,
        /// From whom and to whom; empty when nothing moves here.
        moved: Moved,
    },
    /// Tasks that change hands.
    Swapped {
        /// The swaps of this municipality.
        swaps: Vec<Swap>,
        /// Homes before them.
        before: u64,
        /// Homes after them.
        homes: u64,
    },
    /// What is housed now is subtracted afterwards.
    Settled {
        /// Homes of the task.
        homes: u64,
        /// Housed now.
        housed: u64,
        /// What remains to be provided.
        to_do: u64,
        /// What goes beyond the task.
        lead: u64,
    },
    /// Against what is housed now.
    Now {
        /// Homes in the outcome.
        homes: u64,
        /// Homes in which people of these groups live now.
        housed: u64,
    },
    /// The task of a group, from its own unit to homes.
    TaskInHomes {
        /// The task in its own unit.
        amount: u32,
        /// That unit.
        unit: TaskUnit,
        /// Persons per home.
        household_size: Decimal,
        /// The task in homes.
        homes: u64,
    },
    /// A cell of the table that closes both ways.
    Cell {
        /// Which table is the best one.
        goal: Goal,
        /// The exact claim, in homes.
        claim: Ratio,
        /// What the group and the municipality are multiplied by, and the claim times both; for Webster.
        multiplied: Option<(Ratio, Ratio, Ratio)>,
        /// What the row must add up to: the task of the group.
        row: u64,
        /// What the column must add up to: the homes of the municipality.
        column: u64,
        /// The whole number, before swaps of this group.
        homes: u64,
        /// Cells that could differ in an equally good table.
        interchangeable: usize,
    },
    /// A row or a column of the table added up.
    Sum {
        /// What is added up, in order.
        parts: Vec<(Part, u64)>,
        /// The sum.
        total: u64,
        /// What it should come to: the task of the group, or the homes of the municipality.
        expected: u64,
    },
}

/// What a sum is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A municipality, in the row of a group.
    Municipality(Code),
    /// A group, in the column of a municipality.
    Group(GroupId),
}
