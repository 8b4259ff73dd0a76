//! The words of the page "Cijfers". What a label says depends on its data alone; every language is one exhaustive
//! `match`, so that a missing translation does not compile.

mod en;
mod nl;

use std::borrow::Cow;

use super::Lang;

/// A word or sentence of the page "Cijfers", with the data that stand in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum FiguresLabel<'a> {
    Title,
    Lede,
    Progress,
    StepPaste,
    StepCheck,
    StepUse,

    // What has to be checked.
    ThingsToCheck(usize),
    MoreThings(usize),
    NothingToCheck,
    OthersAreReady(&'a str),
    GoodToKnow(usize),
    UndoCorrection,

    // Bringing figures.
    WhatYouBrought,
    PasteHere,
    PasteHint,
    Check,
    CheckAgain,
    ChooseFile,
    ClearAll,
    Reading,
    StopReading,
    ReadingStopped,
    ReadingTooSlow,
    ReadingBroken,
    NoReader,
    FileRead(&'a str),
    FileUnreadable(&'a str),
    NoFiguresYet,
    TemplateExplained(usize),
    TemplateXlsx,
    TemplateXlsxName,
    TemplateCsv,
    TemplateName,

    // Which part of a file.
    WhichSheet,
    WhichPeriod,

    // Another region.
    OtherRegion,
    OtherRegionExplained,
    PickFromTable(usize),
    RegionName,
    Province {
        name: &'a str,
        picked: usize,
        all: usize,
    },
    PickAll,
    Picked(usize),
    MakeRegion,
    PickFirst,
    NameFirst,

    // Editing the figures in use.
    GridHelp,
    UndoCells,
    CellEmpty,
    CellNotANumber(&'a str),
    CellTooSmall,
    PastedWrong {
        row: usize,
        column: usize,
        found: &'a str,
    },

    // What was recognised.
    Recognised,
    OfMunicipalities(usize),
    AllRecognised,
    NotRecognised(usize),
    TotalInhabitants,
    EqualsCbs(&'a str),
    /// The difference with sign, and the date.
    DiffersFromCbs(&'a str, &'a str),
    NotYetTotal,

    // The columns.
    WhichColumn,
    WhichColumnExplained,
    YourColumn,
    ColumnNumber(usize),
    Means,
    WrittenAs,
    SourceHead,
    StateHead,
    MeaningOf(&'a str),
    SourceOf(&'a str),
    CertaintyOf(&'a str),
    NameOf(&'a str),
    UnitOf(&'a str),
    DateOf(&'a str),
    NameField,
    UnitField,
    DateField,
    OwnFigure,
    NotUsed,
    RepairedNumbers(usize),
    Times(&'a str),
    NoSourceYet,
    Ready,
    Questions(usize),

    // The rows.
    RowsWithQuestion,
    RowsCount {
        asked: usize,
        all: usize,
    },
    NoRowsWithQuestion,
    Yes,
    No,
    DoYouMean,
    Back,
    WasWritten,
    WasEmpty,
    FigureInUse,
    Cell {
        row: &'a str,
        column: &'a str,
    },
    Wrong,
    WhichMunicipality(&'a str),
    ChooseMunicipality,
    AddedTo(&'a str),
    PassedOver,
    ReadAs(&'a str),
    KeptAsPasted,
    Apart(usize),
    ApartExplained,
    RowHead,
    TextHead,
    ReasonHead,
    AllRows(usize),
    ShowMore(usize),
    MoreColumns(usize),

    // Using them.
    Further,
    UseFigures,
    UseOnly(&'a str),
    FirstCheck,
    NothingToUse,
    LabelEverywhere,
    InUseNow,

    // The figures in use.
    FiguresInUse,
    FiguresInUseExplained,
    BackToCbs,
    BackToCbsExplained,
    FigureHead,
    DateHead,
    CertaintyHead,
    TotalHead,
    NumbersPerMunicipality,
    NoTotal,
}

impl FiguresLabel<'_> {
    /// What the label says.
    pub(crate) fn say(&self, lang: Lang) -> Cow<'static, str> {
        match lang {
            Lang::Nl => nl::say(self),
            Lang::En => en::say(self),
        }
    }
}
