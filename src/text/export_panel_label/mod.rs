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
    CsvDutch,
    CsvInternational,
    FiguresCsv,
    BlankTable,
    Pictures,
    PictureWhich,
    Svg,
    Png,
    NoPicture,
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
    Saved,
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
