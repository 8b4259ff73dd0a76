//! The words of the interface. What a label says depends on its data alone; every language is one exhaustive `match`,
//! so that a missing translation does not compile.

pub(super) mod en;
pub(super) mod nl;

use std::borrow::Cow;

use super::Lang;
use crate::{measure::Rate, model::TaskUnit};

/// A word, sentence or name of the interface, with the data that stand in it. Sentences that are cut by markup have
/// their parts as labels of their own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Label<'a> {
    // The frame of every page.
    Brand,
    BrandLine,
    SkipToContent,
    MainMenu,
    Menu,
    Language,
    PageDivide,
    PageFigures,
    PageStatement1,
    PageStatement2,
    PageStatement3,
    MenuStatements,
    PageFollow,
    PageGuide,
    MoreAwaited,
    MoreFailed,
    TryAgain,
    PanelWays,
    PanelShare,
    PanelExport,
    FooterSources,
    FooterPrivacy,

    // Choosing, undoing, showing again.
    ChooseMunicipality,
    WholeRegion,
    WholeRegionShort,
    Changes,
    Undo,
    UndoRest,
    NothingToUndo,
    Redo,
    NothingToRedo,
    Reset,
    ResetRest,
    AtBeginning,
    Replay,
    ReplayRest,
    NothingToReplay,
    ReplayShowsBefore,
    ReplayShowsAfter,

    // The answer.
    Homes(u64),
    /// A number of what the outcome counts.
    Counted(u64, TaskUnit),
    HomesUnit,
    AgainstNow(i64),
    ComparedWithNow(i64),
    DividedOver(usize),
    TakesNoPart,
    ThatIsPerThousand(Rate),
    ThatIsOfLettings {
        name: &'a str,
        percent: Rate,
    },
    ThatIsOfLettingsInRegion(Rate),
    HousedInRegion {
        housed: u64,
        difference: i64,
    },
    IfOnlyInhabitants,
    IfOnlyLettings,
    WouldHaveHad {
        name: &'a str,
        homes: u64,
    },
    CannotDivide,
    UndoThis,
    AdjustMix,

    // What each key gives, and the map.
    WhatEachKeyGives,
    ChooseToSeeKeys,
    FromToByKey {
        low: u64,
        low_keys: &'a str,
        high: u64,
        high_keys: &'a str,
    },
    YourMix,
    YourMixIs(u64),
    MoreOrLessThanNow(TaskUnit),
    TilesExplained,
    HatchedTakesNoPart,
    Legend,
    /// A class of differences; the line break stands where the legend breaks.
    AtOrBelow(i64),
    Between(i64, i64),
    Exactly(i64),
    AtOrAbove(i64),

    // Settings: task, fairness, keys.
    Settings,
    TaskOf(u16),
    ChangeIt,
    ChangeItRest,
    FiguresOf,
    OwnFigures,
    OwnFiguresCount(&'a str),
    WhatIsFair,
    PresetPerInhabitant,
    PresetSupply,
    PresetRoom,
    PresetOwnMix,
    Keys,
    TotalsHundred,
    KeysExplained,
    MoreKeys,
    StepLess(&'a str),
    StepMore(&'a str),

    // Settings: rounding and ties.
    RoundingDifference {
        homes: u64,
        task: u64,
    },

    // Saving.
    FileOpened,
    FileUnreadable,
    FileSaved,
    StorageRefused,
    Erased,

    // The table.
    OnThisPage,
    PlaceTable,
    PlaceBurden,
    PlaceFairness,
    PlaceCalculation,
    WhatEachDoes,
    /// `order` is the name of the column by which it is sorted.
    TableCaption {
        task: u64,
        order: &'a str,
    },
    WhichColumns,
    GroupShare,
    GroupBurden,
    GroupRange,
    ColumnMunicipality,
    ColumnFairShare,
    ColumnDifference,
    ColumnPerThousand,
    ColumnOfLettings,
    ColumnRange,
    /// In hundredths.
    FromToPerThousand {
        lowest: i128,
        highest: i128,
    },
    MarkHoused,
    MarkHousedLong,
    MarkAtLeast,
    MarkAtLeastLong,
    MarkAtMost,
    MarkAtMostLong,
    MarkOut,
    AllMunicipalities(usize),
    ClosesOn(u64),
    OffByRounding(i64),
    NowAndMore {
        housed: u64,
        difference: i64,
    },
    ExactlyTheTask,
    WhatOneDoesLess,
    EachTickIsAKey,
    MeanPerThousand,

    // Sources.
    HousedNow,
}

impl Label<'_> {
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
    fn one_home_is_no_homes() {
        let said = |label: Label<'_>| (label.say(Lang::Nl).into_owned(), label.say(Lang::En).into_owned());
        assert_eq!(said(Label::Homes(1)), ("1 woning".to_owned(), "1 home".to_owned()));
        assert_eq!(said(Label::Homes(1_200)), ("1.200 woningen".to_owned(), "1,200 homes".to_owned()));
        assert_eq!(
            said(Label::AgainstNow(0)),
            ("precies evenveel als nu".to_owned(), "exactly as many as now".to_owned())
        );
        assert_eq!(said(Label::AgainstNow(-5)), ("5 minder dan nu".to_owned(), "5 fewer than now".to_owned()));
    }
}
