//! The words of the panel "Bewaren en exporteren".

mod en;
mod nl;

use super::Lang;

/// A heading, button or sentence of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExportPanelLabel<'a> {
    Title,
    Stays,
    Tables,
    TablesExplained,
    Xlsx,
    CsvDutch,
    CsvInternational,
    FiguresCsv,
    BlankTable,
    Pictures,
    PictureWhich,
    Svg,
    Png,
    NoPicture,
    /// Below a picture: the address that opens the division.
    PictureLink(&'a str),
    Report,
    ReportExplained,
    ReportOfRegion,
    ReportOf(&'a str),
    ChooseForReport,
    ReportShown,
    Print,
    ReportFile,
    CloseReport,
    Block,
    BlockExplained,
    BlockWhich,
    CopyBlock,
    BlockCopied,
    TextCopied,
    CopyRefused,
    Documents,
    DocumentsExplained,
    ScenarioDocument,
    OutcomeDocument,
    /// The name of the file.
    Saved(&'a str),
    /// The name of the file.
    Writing(&'a str),
    NoWriter,
    Refused,
    NoOutcome,
}

impl ExportPanelLabel<'_> {
    /// What the label says.
    pub(crate) fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Nl => nl::say(self),
            Lang::En => en::say(self),
        }
    }
}
