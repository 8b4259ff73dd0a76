//! The words of what the second module draws of "Verdelen": limits, groups, rounding, saving, sources, burden, fairness and
//! the calculation. They stand apart from [`super::label`], whose words are in the first module.

pub(super) mod en;
pub(super) mod nl;

use std::borrow::Cow;

use super::Lang;
use crate::model::{Bound, Method, Ratio};

/// A word, sentence or name of the second half of "Verdelen", with the data that stand in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum RestLabel<'a> {
    // The answer.
    HomesPerThousand,

    // Settings: limits.
    Limits,
    LimitsSet(usize),
    AtLeast,
    AtLeastExplained,
    AtLeastUnit,
    AtMost,
    AtMostExplained,
    AtMostUnit,
    BoundUnit(Bound),
    Holds(usize),
    Base,
    BaseExplained,
    HomesPerMunicipality,
    OwnLimits,
    OwnLimitsExplained,
    OwnAtLeast,
    OwnAtLeastOf(&'a str),
    OwnAtMost,
    OwnAtMostOf(&'a str),
    RemoveOwnLimits(&'a str),
    OptOut,
    OptOutExplained,
    ChooseOne,
    TakesPartAgain(&'a str),
    TotalStays(u64),

    // Settings: groups.
    Groups,
    GroupsOf {
        count: usize,
        of: usize,
    },
    WhichGroups,
    Together,
    TaskAndSource,
    TaskOfGroup(&'a str),
    HouseholdSizeOf(&'a str),
    PersonsPerHome,
    MakesHomes(u64),
    EnteredByYou,

    // Settings: rounding and ties.
    Rounding,
    RoundingQuestion,
    MethodShort(Method),
    MethodExplained(Method),
    Tie,
    TieExplained {
        candidates: &'a str,
        open: u64,
        winners: &'a str,
    },
    LargerFirst,
    ByLot,
    Seed,
    SeedExplained,

    // Saving.
    Saving,
    StoringOn,
    StoringOff,
    NothingLeaves,
    KeepOnDevice,
    KeepExplained,
    EraseFromDevice,
    SaveAsFile,
    SaveOutcome,
    OpenFile,

    // What is wrong with a number that was typed.
    NumberMissing,
    NotANumber(&'a str),
    NotWhole(&'a str),
    NumberTooSmall,
    NumberTooLarge {
        largest: &'a str,
    },

    // Sources.
    HousedExplained,
    AllSources,
    /// A date such as `2025-01-01`, or a year.
    Reference(&'a str),

    // Burden and fairness.
    WhoDoesMuch,
    BurdenExplained,
    MeanIs(&'a Ratio),
    HowEqual,
    LorenzExplained,
    ExactlyEqual,
    Now,
    NowIs(&'a str),
    InhabitantsLowFirst,
    Hoover,
    HooverExplained(u64),
    Gini,
    GiniExplained,
    Theil,
    TheilExplained,
    HighestBurden,
    LowestBurden,
    LeastPossible(&'a str),
    EqualWouldBe(&'a str),

    // The calculation.
    CalculatedFor(&'a str),
    CalculationExplained,
    CalculationIsExample,
    TableOf(&'a str),
}

impl RestLabel<'_> {
    /// What the label says.
    pub(crate) fn say(&self, lang: Lang) -> Cow<'static, str> {
        match lang {
            Lang::Nl => nl::say(self),
            Lang::En => en::say(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_with_the_name_of_the_month() {
        let cases = [
            ("2025-01-01", "1 januari 2025", "1 January 2025"),
            ("2024-12-31", "31 december 2024", "31 December 2024"),
            ("2024", "2024", "2024"),
            ("2024-13-01", "2024-13-01", "2024-13-01"),
            ("2024-00-01", "2024-00-01", "2024-00-01"),
            ("medio-mei-2024", "medio-mei-2024", "medio-mei-2024"),
        ];
        for (reference, nl, en) in cases {
            let label = RestLabel::Reference(reference);
            assert_eq!((label.say(Lang::Nl).as_ref(), label.say(Lang::En).as_ref()), (nl, en));
        }
    }
}
