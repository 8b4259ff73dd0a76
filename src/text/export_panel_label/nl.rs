//! The words of the panel "Bewaren en exporteren", in Dutch.

use super::ExportPanelLabel as Label;

pub(super) fn say(label: &Label<'_>) -> String {
    let text = match *label {
        Label::Title => "Bewaren en exporteren",
        Label::Stays => "Elk bestand wordt op uw eigen apparaat gemaakt. Er wordt niets verstuurd.",
        Label::Tables => "Tabel",
        Label::TablesExplained => {
            "De uitkomst per gemeente. In Excel staan ook de groepen, cijfers, bronnen, aannames en berekening. U kunt elke tabel weer inlezen bij ‘Cijfers’."
        }
        Label::Xlsx => "Excel (XLSX)",
        Label::CsvDutch => "CSV voor Nederlandse Excel",
        Label::CsvInternational => "CSV internationaal",
        Label::FiguresCsv => "Cijfers als CSV",
        Label::BlankTable => "Lege tabel om in te vullen",
        Label::Pictures => "Afbeelding",
        Label::PictureWhich => "Welke afbeelding",
        Label::Svg => "SVG",
        Label::Png => "PNG",
        Label::PictureLink(address) => return format!("Deze verdeling openen: {address}"),
        Label::NoPicture => "Kies eerst een gemeente. Dan kunt u deze afbeelding maken.",
        Label::Report => "Verslag op A4",
        Label::ReportExplained => {
            "Met uitkomst, tabel, grafiek, berekening, bronnen en aannames. Voor één gemeente past het op één bladzijde."
        }
        Label::ReportOfRegion => "Verslag van de regio",
        Label::ReportOf(name) => return format!("Verslag van {name}"),
        Label::ChooseForReport => "Kies een gemeente voor een verslag van één bladzijde.",
        Label::ReportShown => "Zo komt het op papier",
        Label::Print => "Afdrukken of bewaren als PDF",
        Label::ReportFile => "Bewaar als webpagina",
        Label::CloseReport => "Sluit verslag",
        Label::Block => "Voor de woonzorgvisie",
        Label::BlockExplained => "Tekst en tabel van één deelregio. Kopieer ze en plak ze in Word.",
        Label::BlockWhich => "Welke deelregio",
        Label::CopyBlock => "Kopieer tekst en tabel",
        Label::BlockCopied => "Tekst en tabel zijn gekopieerd. Plak ze in uw document.",
        Label::TextCopied => "De tekst is gekopieerd, zonder opmaak. Plak haar in uw document.",
        Label::CopyRefused => "Uw browser staat kopiëren niet toe. Selecteer de tekst hieronder en kopieer die zelf.",
        Label::Documents => "Alles, om later mee verder te gaan",
        Label::DocumentsExplained => {
            "Het scenario heeft al uw keuzes en cijfers. U opent het bij ‘Opslaan’. De uitkomst is voor andere programma’s."
        }
        Label::ScenarioDocument => "Scenario (JSON)",
        Label::OutcomeDocument => "Uitkomst (JSON)",
        Label::Saved(name) => return format!("‘{name}’ staat bij uw downloads."),
        Label::Writing(name) => return format!("‘{name}’ wordt gemaakt…"),
        Label::NoWriter => "Het Excel-bestand kan nu niet gemaakt worden. Probeer het nog eens, of kies CSV.",
        Label::Refused => "Uw browser kan dit bestand niet maken. Kies een ander soort bestand.",
        Label::NoOutcome => "Deze opgave kan zo niet verdeeld worden. U kunt wel het scenario bewaren.",
    };
    text.to_owned()
}
