//! The words of the panel "Save and export", in English.

use super::ExportPanelLabel as Label;

pub(super) fn say(label: &Label<'_>) -> String {
    let text = match *label {
        Label::Title => "Save and export",
        Label::Stays => "Every file is made on your own device. Nothing is sent.",
        Label::Tables => "Table",
        Label::TablesExplained => {
            "The outcome per municipality. Excel also holds the groups, figures, sources, assumptions and calculation. You can read every table back under ‘Figures’."
        }
        Label::Xlsx => "Excel (XLSX)",
        Label::CsvDutch => "CSV for Dutch Excel",
        Label::CsvInternational => "CSV, international",
        Label::FiguresCsv => "Figures as CSV",
        Label::BlankTable => "Blank table to fill in",
        Label::Pictures => "Picture",
        Label::PictureWhich => "Which picture",
        Label::Svg => "SVG",
        Label::Png => "PNG",
        Label::PictureLink(address) => return format!("Open this division: {address}"),
        Label::NoPicture => "Choose a municipality first. Then you can make this picture.",
        Label::Report => "Report on A4",
        Label::ReportExplained => {
            "With outcome, table, chart, calculation, sources and assumptions. For one municipality it fits on one page."
        }
        Label::ReportOfRegion => "Report of the region",
        Label::ReportOf(name) => return format!("Report of {name}"),
        Label::ChooseForReport => "Choose a municipality for a report of one page.",
        Label::ReportShown => "This is how it prints",
        Label::Print => "Print or save as PDF",
        Label::ReportFile => "Save as a web page",
        Label::CloseReport => "Close report",
        Label::Block => "For the woonzorgvisie (housing and care plan)",
        Label::BlockExplained => "Text and table of one subregion. Copy them and paste them in Word.",
        Label::BlockWhich => "Which subregion",
        Label::CopyBlock => "Copy text and table",
        Label::BlockCopied => "Text and table are copied. Paste them in your document.",
        Label::TextCopied => "The text is copied, without layout. Paste it in your document.",
        Label::CopyRefused => "Your browser does not allow copying. Select the text below and copy it yourself.",
        Label::Documents => "Everything, to go on with later",
        Label::DocumentsExplained => {
            "The scenario holds all your choices and figures. You open it under ‘Saving’. The outcome is for other programs."
        }
        Label::ScenarioDocument => "Scenario (JSON)",
        Label::OutcomeDocument => "Outcome (JSON)",
        Label::Saved(name) => return format!("‘{name}’ is among your downloads."),
        Label::Writing(name) => return format!("Making ‘{name}’…"),
        Label::NoWriter => "The Excel file cannot be made now. Try again, or choose CSV.",
        Label::Refused => "Your browser cannot make this file. Choose another kind of file.",
        Label::NoOutcome => "This task cannot be divided like this. You can still save the scenario.",
    };
    text.to_owned()
}
