//! The words of "Cijfers" in Dutch: short sentences at level B1, and always "u".

use std::borrow::Cow;

use super::FiguresLabel as Label;
use crate::text::Lang;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(super) fn say(label: &Label<'_>) -> Cow<'static, str> {
    let whole = |number: usize| Lang::Nl.whole(number as u64);
    let text = match *label {
        Label::Title => "Uw eigen cijfers gebruiken",
        Label::Lede => {
            "Plak cijfers uit Excel of kies een bestand. Wij herkennen de gemeenten en zetten de getallen goed. Uw cijfers blijven op dit apparaat."
        }
        Label::Progress => "Voortgang",
        Label::StepPaste => "Plakken",
        Label::StepCheck => "Controleren",
        Label::StepUse => "Gebruiken",

        Label::ThingsToCheck(1) => "Er is 1 ding dat u moet nakijken",
        Label::ThingsToCheck(count) => return format!("Er zijn {} dingen die u moet nakijken", whole(count)).into(),
        Label::MoreThings(count) => return format!("En nog {}. Begin met deze.", whole(count)).into(),
        Label::NothingToCheck => "Alles is gelezen. Er is niets dat u moet nakijken.",
        Label::OthersAreReady(names) => return format!("Al wel goed: {names}. Daarmee kunt u verder.").into(),
        Label::GoodToKnow(count) => return format!("Goed om te weten ({})", whole(count)).into(),
        Label::UndoCorrection => "Maak de laatste correctie ongedaan",

        Label::WhatYouBrought => "Wat u heeft geplakt",
        Label::PasteHere => "Plak hier uw tabel",
        Label::PasteHint => {
            "Of sleep een bestand hierheen: XLSX, XLS, ODS of CSV. Hoogstens 10 MB en 1.000.000 cellen. Uw bestand blijft op dit apparaat."
        }
        Label::Check => "Controleer",
        Label::CheckAgain => "Controleer opnieuw",
        Label::ChooseFile => "Kies een bestand",
        Label::ClearAll => "Wis alles",
        Label::Reading => "Bezig met lezen…",
        Label::StopReading => "Stop met lezen",
        Label::ReadingStopped => "U bent gestopt met lezen. De cijfers die in gebruik zijn, zijn niet veranderd.",
        Label::ReadingTooSlow => {
            "Het lezen duurde langer dan 30 seconden. Wij zijn gestopt. Kopieer alleen de cellen die u nodig hebt, en plak ze hier."
        }
        Label::ReadingBroken => {
            "Dit bestand kunnen wij niet lezen. Open het in uw rekenblad, kopieer de cellen en plak ze hier."
        }
        Label::NoReader => {
            "Uw browser kon het deel dat rekenbladen leest niet ophalen. Controleer uw verbinding, of kopieer de cellen en plak ze hier."
        }
        Label::FileRead(name) => return format!("Gelezen uit het bestand ‘{name}’.").into(),
        Label::FileUnreadable(name) => {
            return format!("Uw browser kan het bestand ‘{name}’ niet lezen. Kies het nog eens, of plak de cellen.")
                .into();
        }
        Label::NoFiguresYet => "Nog geen cijfers?",
        Label::TemplateExplained(count) => {
            return format!("Begin met een leeg blad. De {count} namen staan er al in.").into();
        }
        Label::TemplateXlsx => "Leeg blad, Excel (8 kB)",
        Label::TemplateXlsxName => "fair-share-cijfers.xlsx",
        Label::TemplateCsv => "Leeg blad, CSV (1 kB)",
        Label::TemplateName => "fair-share-cijfers.csv",

        Label::Recognised => "Herkend",
        Label::OfMunicipalities(count) => return format!("van {count} gemeenten").into(),
        Label::AllRecognised => "Alle gemeenten zijn gevonden.",
        Label::NotRecognised(1) => "1 gemeente is nog niet gevonden.",
        Label::NotRecognised(count) => return format!("{count} gemeenten zijn nog niet gevonden.").into(),
        Label::TotalInhabitants => "Totaal inwoners",
        Label::EqualsCbs(date) => return format!("Klopt precies met CBS op {date}.").into(),
        Label::DiffersFromCbs(difference, date) => {
            return format!("Dat is {difference} vergeleken met CBS op {date}.").into();
        }
        Label::NotYetTotal => "Het totaal volgt als alle inwoners er staan.",

        Label::WhichSheet => "Tabblad",
        Label::WhichPeriod => "Periode",

        Label::OtherRegion => "Een andere regio kiezen",
        Label::OtherRegionExplained => {
            "Kies de gemeenten van uw regio. De rekenhulp kent van elke gemeente het aantal inwoners op 1 januari 2025. Andere cijfers voegt u daarna zelf toe. De opgaven en regels blijven zoals ze zijn; ruil vervalt."
        }
        Label::PickFromTable(1) => "Kies de gemeente van buiten de regio uit uw tabel",
        Label::PickFromTable(count) => {
            return format!("Kies de {} gemeenten van buiten de regio uit uw tabel", whole(count)).into();
        }
        Label::RegionName => "Naam van de regio",
        Label::Province { name, picked, all } => return format!("{name} ({picked} van {all})").into(),
        Label::PickAll => "Kies deze allemaal",
        Label::Picked(1) => "1 gemeente gekozen.",
        Label::Picked(count) => return format!("{} gemeenten gekozen.", whole(count)).into(),
        Label::MakeRegion => "Gebruik deze regio",
        Label::PickFirst => "Kies eerst een of meer gemeenten.",
        Label::NameFirst => "Geef de regio een naam.",

        Label::GridHelp => {
            "Ga met de pijltjes naar een getal en typ een nieuw. Enter bewaart, Escape zet het terug. U kunt ook een blok cellen uit uw rekenblad plakken. Een getal dat u verandert, wordt uw eigen aanname."
        }
        Label::UndoCells => "Maak de laatste verandering ongedaan",
        Label::CellEmpty => "Vul een getal in. Is het niets? Vul dan 0 in.",
        Label::CellNotANumber(found) => return format!("‘{found}’ is geen getal. Vul een getal in.").into(),
        Label::CellTooSmall => "Dat getal is te klein. Vul 0 of meer in.",
        Label::PastedWrong { row, column, found } => {
            return format!(
                "Er is niets geplakt: in rij {row}, kolom {column} van wat u plakte staat ‘{found}’. Dat is geen getal."
            )
            .into();
        }

        Label::WhichColumn => "Welke kolom is wat?",
        Label::WhichColumnExplained => "Wij kozen op naam en op inhoud. Verander het als het niet klopt.",
        Label::YourColumn => "Uw kolom",
        Label::ColumnNumber(number) => return format!("kolom {number}").into(),
        Label::Means => "Betekent",
        Label::WrittenAs => "Schrijfwijze",
        Label::SourceHead => "Bron",
        Label::StateHead => "Stand",
        Label::MeaningOf(name) => return format!("Betekenis van {name}").into(),
        Label::SourceOf(name) => return format!("Bron van {name}").into(),
        Label::CertaintyOf(name) => return format!("Hoe zeker is {name}").into(),
        Label::NameOf(name) => return format!("Naam van {name}").into(),
        Label::UnitOf(name) => return format!("Eenheid van {name}").into(),
        Label::DateOf(name) => return format!("Peildatum van {name}").into(),
        Label::NameField => "naam",
        Label::UnitField => "eenheid",
        Label::DateField => "peildatum",
        Label::OwnFigure => "Een eigen cijfer",
        Label::NotUsed => "Niet gebruiken",
        Label::RepairedNumbers(1) => "1 getal hersteld",
        Label::RepairedNumbers(count) => return format!("{} getallen hersteld", whole(count)).into(),
        Label::Times(factor) => return format!("elk getal × {factor}").into(),
        Label::NoSourceYet => "Nog geen bron ingevuld",
        Label::Ready => "✓ klaar",
        Label::Questions(1) => "1 ding nakijken",
        Label::Questions(count) => return format!("{} dingen nakijken", whole(count)).into(),

        Label::RowsWithQuestion => "Rijen met een vraag",
        Label::RowsCount { asked, all } if asked == all => return format!("Alle {} rijen.", whole(all)).into(),
        Label::RowsCount { asked, all } => {
            return format!(
                "{} van de {} rijen. De andere {} zijn goed.",
                whole(asked),
                whole(all),
                whole(all - asked)
            )
            .into();
        }
        Label::NoRowsWithQuestion => "Geen. Alle rijen zijn goed.",
        Label::Yes => "Ja",
        Label::No => "Nee",
        Label::DoYouMean => "Bedoelt u",
        Label::Back => "terug",
        Label::WasWritten => "er stond:",
        Label::WasEmpty => "er stond niets",
        Label::FigureInUse => "cijfer in gebruik",
        Label::Cell { row, column } => return format!("{row}, {column}").into(),
        Label::Wrong => "Fout:",
        Label::WhichMunicipality(name) => return format!("Welke gemeente is {name}").into(),
        Label::ChooseMunicipality => "Kies een gemeente",
        Label::AddedTo(name) => return format!("opgeteld bij {name}").into(),
        Label::PassedOver => "overgeslagen",
        Label::ReadAs(name) => return format!("gelezen als {name}").into(),
        Label::KeptAsPasted => "Wij bewaren wat u plakte. Met ‘terug’ ziet u het getal zoals het was.",
        Label::Apart(count) => return format!("Apart gezet ({})", whole(count)).into(),
        Label::ApartExplained => "Deze rijen tellen niet mee.",
        Label::RowHead => "Rij",
        Label::TextHead => "Tekst",
        Label::ReasonHead => "Waarom",
        Label::AllRows(count) => return format!("Alle rijen ({})", whole(count)).into(),
        Label::ShowMore(count) => return format!("Toon er {} meer", whole(count)).into(),
        Label::MoreColumns(1) => "1 kolom past hier niet en telt wel mee.",
        Label::MoreColumns(count) => {
            return format!("{} kolommen passen hier niet en tellen wel mee.", whole(count)).into();
        }

        Label::Further => "Verder",
        Label::UseFigures => "Gebruik deze cijfers",
        Label::UseOnly(names) => return format!("Alleen {names} gebruiken").into(),
        Label::FirstCheck => "Kijk eerst de punten bovenaan na.",
        Label::NothingToUse => {
            "Er is geen kolom om te gebruiken. Kies bij ‘Welke kolom is wat?’ wat een kolom betekent."
        }
        Label::LabelEverywhere => "Een verdeling met eigen cijfers krijgt overal het label",
        Label::InUseNow => "Deze cijfers zijn nu in gebruik.",

        Label::FiguresInUse => "Cijfers die nu in gebruik zijn",
        Label::FiguresInUseExplained => {
            "Met deze cijfers rekent de pagina Verdelen. Bij elk cijfer staat waar het vandaan komt."
        }
        Label::BackToCbs => "Terug naar de cijfers van het CBS",
        Label::BackToCbsExplained => "Uw eigen cijfers gaan dan uit de verdeling. U kunt dat ongedaan maken.",
        Label::FigureHead => "Cijfer",
        Label::DateHead => "Peildatum",
        Label::CertaintyHead => "Zekerheid",
        Label::TotalHead => "Totaal",
        Label::NumbersPerMunicipality => "Alle getallen per gemeente",
        Label::NoTotal => "–",
    };
    text.into()
}
