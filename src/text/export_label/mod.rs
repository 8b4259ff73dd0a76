//! The words of what goes out: headings of tables, sheets, the report, the pictures and the block for a memo.

mod en;
mod nl;

use super::Lang;
use crate::model::{Composition, Credit, Method, Period, Ratio, TaskUnit, TieRule};

/// A heading or sentence of an export, with the data that stand in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum ExportLabel<'a> {
    // Names of sheets; a spreadsheet allows 31 letters.
    SheetOutcome,
    SheetGroups,
    SheetCells,
    SheetFigures,
    SheetSources,
    SheetMethod,

    // Headings of columns.
    Code,
    Municipality,
    Subregion,
    HousedNow,
    FairShare,
    InOutcome(TaskUnit),
    Difference,
    PerThousand,
    OfLettings(TaskUnit),
    WithoutLimits,
    Remark,
    Total,
    TotalOf(&'a str),
    What,
    Kind,
    Value,
    Unit,
    ReferenceDate,
    Source,
    Standing,
    Group,
    Task,
    TaskUnit,
    HouseholdSize,
    TaskInHomes,
    Key,
    Subject,
    Meaning,

    // Kinds of numbers in the list of sources.
    KindFigure,
    KindTask,
    KindHoused,
    KindHouseholdSize,
    /// A number on which a statement rests.
    KindStatement,
    /// The basis of a number that the reader set.
    OwnNumber,
    TaskOf(&'a str),
    TasksOf(&'a str),
    AllHoused,
    HousedOf(&'a str),
    HouseholdSizeOf(&'a str),
    PersonsPerHome,
    /// Of a mean there is no total: its unit.
    PerMunicipalityIn(&'a str),
    HousedSource,
    HouseholdSizeSource,

    // Remarks in a row.
    OnFloor,
    OnCap,
    KeepsHoused,
    TakesNoPart,

    // Result sentences.
    Title(&'a str),
    TitleFor(&'a str),
    /// The year of the task, and perhaps the day on which this was made.
    Subtitle {
        year: u16,
        made_on: &'a str,
    },
    RegionSentence {
        region: &'a str,
        homes: (u64, TaskUnit),
        count: usize,
        difference: i64,
    },
    MunicipalitySentence {
        name: &'a str,
        homes: (u64, TaskUnit),
        difference: i64,
    },
    TakesNoPartSentence(&'a str),
    RateSentence {
        per_thousand: &'a Ratio,
        region: &'a Ratio,
    },
    LettingsSentence {
        of_lettings: &'a Ratio,
        region: &'a Ratio,
    },
    RangeSentence {
        lowest: &'a Ratio,
        highest: &'a Ratio,
        unit: TaskUnit,
    },
    Closes(u64, TaskUnit),
    OffByRounding {
        homes: (u64, TaskUnit),
        task: u64,
    },

    // The method, subject by subject.
    MethodTask,
    MethodTaskIs {
        homes: (u64, TaskUnit),
        year: u16,
        period: Period,
    },
    MethodKey,
    MethodRounding,
    MethodAbout(Method),
    MethodLimits,
    NoLimits,
    FloorIs(&'a str),
    CapIs(&'a str),
    BaseIs(u64),
    OptedOutAre(&'a str),
    OwnFloorIs {
        name: &'a str,
        homes: u64,
    },
    OwnCapIs {
        name: &'a str,
        homes: u64,
    },
    BoundHomes(u64),
    BoundPerThousand(&'a str),
    BoundOfLettings(&'a str),
    MethodComposition,
    /// How many numbers per group could differ in an equally good table.
    CellsAre(usize),
    CompositionIs(Composition),
    MethodCredit,
    CreditIs(Credit),
    MethodTiers,
    TiersAre(&'a str),
    MethodSwaps,
    SwapIs {
        from: &'a str,
        to: &'a str,
        homes: (u64, TaskUnit),
        group: Option<&'a str>,
    },
    MethodMergers,
    MergerIs {
        name: &'a str,
        parts: &'a str,
    },
    MethodDivisor,
    DivisorIs {
        above: &'a str,
        up_to: Option<&'a str>,
    },
    MethodTie,
    TieRuleIs(TieRule),
    TieWas {
        candidates: &'a str,
        open: u64,
        winners: &'a str,
    },
    MethodCheck,
    MadeWith,
    MadeWithSentence,

    // Pictures.
    PictureTiles,
    PictureTilesExplained,
    PictureBurden,
    PictureBurdenExplained,
    PictureEquality,
    PictureEqualityExplained,
    PictureKeys(&'a str),
    PictureKeysExplained,
    NowDot,
    ThenDot,
    NowCurve,
    MixCurve,
    EvenLine,
    AllInhabitants,
    AllHomes,
    Mean(&'a str),
    MixIs(&'a str),
    BandLess(u64),
    BandLessBetween(u64, u64),
    BandSame,
    BandMoreBetween(u64, u64),
    BandMore(u64),
    BandOut,
    OutTile,
    SourcesLine(&'a str),
    AssumptionsLine(&'a str),
    FigureOf {
        name: &'a str,
        date: &'a str,
    },
    HomesUnit,

    // The report.
    PerMunicipality,
    InPictures,
    Calculated,
    MethodHeading,
    SourcesHeading,
    AssumptionsHeading,
    AssumptionsExplained,
    GroupsHeading,
    NeighboursHeading(&'a str),
    RestOfRegion,

    // The block for a memo.
    BlockTitle {
        subregion: &'a str,
        year: u16,
    },
    BlockSentence {
        subregion: &'a str,
        count: usize,
        homes: (u64, TaskUnit),
        difference: i64,
    },
    BlockShare {
        homes: &'a Ratio,
        inhabitants: &'a Ratio,
    },
    BlockHighLow {
        high: &'a str,
        high_rate: &'a Ratio,
        low: &'a str,
        low_rate: &'a Ratio,
        unit: TaskUnit,
    },
    BlockGroups(&'a str),
    BlockKey {
        key: &'a str,
        method: &'a str,
    },
}

impl ExportLabel<'_> {
    /// What the label says.
    pub(crate) fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Nl => nl::say(self),
            Lang::En => en::say(self),
        }
    }
}
