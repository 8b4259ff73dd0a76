//! The words of the panel "Andere manieren van verdelen". Every language is one exhaustive `match`, so that a missing
//! translation does not compile.

mod en;
mod nl;

use std::borrow::Cow;

use super::Lang;

/// A word or sentence of the panel, with the data that stand in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum WaysLabel<'a> {
    Title,
    Intro,
    CannotDivide,

    // Rules of law and practice.
    Presets,
    UsePreset(&'a str),
    InUse,
    Use,
    Source,
    NotCovered,
    HalfYear,
    HalfYearName(u16, HalfYearPart),
    NationalNumber,
    Persons,
    ToDivide,
    AfterRounding,
    PersonsPerMunicipality,
    PersonsInHomes { persons: u64, size: &'a str, surplus: &'a str },

    // Per group.
    PerGroup,
    CompositionQuestion,
    TotalFirst,
    TotalFirstHint,
    EachGroup,
    EachGroupHint,
    BothWays,
    BothWaysHint,
    Controlled,
    ControlledHint,
    Key,
    Method,
    KeyOf(&'a str),
    MethodOf(&'a str),
    SameAsAll,
    OwnMix,
    MixHint,
    WeightOf(&'a str),
    MethodsOnlyPerGroup,
    Cells,
    CellsHint(u64),
    Interchangeable(usize),
    Municipality,
    Together,
    Explain,
    ExplainMunicipality,
    ExplainGroup,
    AllMunicipalities,
    AllGroups,

    // Two tiers.
    Tiers,
    TiersHint,
    TiersOff,
    TiersBy,
    Subregion,
    NoSubregion,
    Exact,
    Homes,

    // Credit.
    Credit,
    CreditQuestion,
    CreditNone,
    CreditNoneHint,
    InShare,
    InShareHint,
    Afterwards,
    AfterwardsHint,
    HousedNow,
    ToDo,
    Lead,
    Add,
    After,

    // Swaps.
    Swaps,
    SwapsHint,
    From,
    To,
    SwapGroup,
    WholeTotal,
    AddSwap,
    SwapName { from: &'a str, to: &'a str },
    HomesOfSwap { from: &'a str, to: &'a str },
    RemoveSwap { from: &'a str, to: &'a str },
    SumStays(u64),
    NoSwaps,

    // Mergers.
    Merging,
    MergingHint,
    First,
    Second,
    Merge,
    MergedFrom { name: &'a str, parts: &'a str },

    // Methods.
    Methods,
    MethodsHint,
    WhereItBites,
    NothingBites,
    AndMore(usize),
    Ties,
    TiesHint,
    LargerFirst,
    ByLot,
    Seed,
    SeedHint,

    // Comparing.
    Compare,
    CompareHint,
    PinName,
    Pin,
    PinLetter(&'a str),
    Baseline,
    OnScreen,
    NothingPinned,
    Full,
    RemovePin(&'a str),
    Restore(&'a str),
    AgainstBaseline(&'a str),
    OtherUnits,
    Choose,
}

/// Which half of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HalfYearPart {
    First,
    Second,
}

impl WaysLabel<'_> {
    /// The words.
    pub(crate) fn say(&self, lang: Lang) -> Cow<'static, str> {
        match lang {
            Lang::Nl => nl::say(*self),
            Lang::En => en::say(*self),
        }
    }
}
