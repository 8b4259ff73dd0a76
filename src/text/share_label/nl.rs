//! The words of sharing in Dutch: short sentences at level B1, and always "u".

use std::borrow::Cow;

use super::ShareLabel as Label;
use crate::text::Lang;

pub(super) fn say(label: &Label<'_>) -> Cow<'static, str> {
    let whole = |number: usize| Lang::Nl.whole(number as u64);
    let text = match *label {
        Label::Title => "Deel deze verdeling",
        Label::ReadAloud(chars) => {
            return format!("Een code van {} tekens: lees hem voor, of scan. Er staan geen namen in.", whole(chars))
                .into();
        }
        Label::CopyLink => "Kopieer link",
        Label::CopyCode => "Kopieer code",
        Label::ShareSheet => "Deel met een app",
        Label::Mail => "Maak een e-mail",
        Label::MailSubject => "Een verdeling uit de Fair share-rekenhulp",
        Label::MailBody(address) => {
            return format!("Deze verdeling maakte ik met de Fair share-rekenhulp. Bekijk haar hier:\n{address}\n")
                .into();
        }
        Label::MailCode(code) => return format!("\nOf typ de code in de rekenhulp: {code}\n").into(),
        Label::SaveFile => "Bewaar als bestand",
        Label::AsFile => "Afbeelding, Excel of papier",
        Label::LinkCopied => "De link is gekopieerd.",
        Label::CodeCopied => "De code is gekopieerd.",
        Label::CopyRefused => "Uw browser staat kopiëren niet toe. Kies de tekst hieronder en kopieer hem zelf.",

        Label::NoCode(reasons) => {
            return format!("Deze verdeling past niet in een korte code, omdat {reasons}.").into();
        }
        Label::LinkLength(chars) => {
            return format!("De link werkt wel en is {} tekens lang.", whole(chars)).into();
        }
        Label::LinkTooLong(chars) => {
            return format!(
                "Een link zou {} tekens lang zijn. Zo’n link komt niet overal heel aan. Geef daarom het bestand door.",
                whole(chars)
            )
            .into();
        }
        Label::NoLink => "Deze verdeling is te groot voor een link. Geef daarom het bestand door.",
        Label::LeftOut(words) => {
            return format!("Dit gaat niet mee in de link: {words}. In een bestand wel.").into();
        }
        Label::NoNames => "In een link staan alleen getallen en keuzes, geen namen. Niets gaat naar een server.",
        Label::LinkName => "De link",

        Label::Follows => "Met welke cijfers?",
        Label::Fixed => "Vast",
        Label::FixedExplained => "Wie de link opent, ziet altijd deze cijfers en deze uitkomst.",
        Label::Live => "Levend",
        Label::LiveExplained => "Wie de link opent, rekent met de nieuwste cijfers die er dan zijn.",
        Label::LiveNeedsCode => "Dit kan alleen als de verdeling in een code past.",
        Label::WithOwn(name) => return format!("Open de link met {name} als gekozen gemeente").into(),

        Label::QrName => "QR-code met de link naar deze verdeling",
        Label::QrLarge => "QR-code groot",
        Label::QrTooLong => "De link is te lang voor een QR-code.",
        Label::QrClose => "Sluit",
        Label::ScanMe => "Scan met de camera van uw telefoon",

        Label::EmbedTitle => "In een andere website zetten",
        Label::EmbedView => "Wat ziet de lezer?",
        Label::EmbedSentence => "Alleen de zin",
        Label::EmbedTable => "Een tabel",
        Label::EmbedMap => "Een kaart",
        Label::EmbedBars => "Een tabel met staven",
        Label::EmbedOwn => "Welke gemeente is gekozen?",
        Label::EmbedRegion => "Hele regio",
        Label::EmbedLang => "Taal",
        Label::EmbedDutch => "Nederlands",
        Label::EmbedEnglish => "English",
        Label::EmbedTheme => "Kleuren",
        Label::EmbedBySystem => "Zoals de lezer het heeft ingesteld",
        Label::EmbedLight => "Licht",
        Label::EmbedDark => "Donker",
        Label::EmbedMra => "MRA",
        Label::EmbedNeutral => "Neutraal",
        Label::EmbedCode => "De regels voor de website",
        Label::EmbedHint => {
            "Geef deze regels aan de beheerder van de website. Of de website vaste of de nieuwste cijfers toont, kiest u hierboven bij ‘Met welke cijfers?’."
        }
        Label::EmbedPreview => "Zo ziet het eruit",
        Label::EmbedFrame => "Rekenhulp verdeling aandachtsgroepen",
        Label::EmbedOpen => "Open de rekenhulp",
        Label::CopySnippet => "Kopieer de regels",
        Label::SnippetCopied => "De regels voor de website zijn gekopieerd.",

        Label::OpenTitle => "Een code of link openen",
        Label::OpenField => "Code of link",
        Label::OpenHint => "Hoofdletters, streepjes en spaties maken niet uit.",
        Label::OpenButton => "Open",
        Label::Opened => "De gedeelde verdeling staat nu voor u.",
        Label::OpenedLive => "Zij rekent met de nieuwste cijfers.",
        Label::OpenedFixed(year) => return format!("Zij rekent met de cijfers van {year}.").into(),
        Label::Brought(words) => {
            return format!(
                "Let op: deze verdeling gebruikt {words}, niet alleen de ingebouwde getallen. Wij hebben die niet gecontroleerd."
            )
            .into();
        }
        Label::Mended(words) => return format!("De link was beschadigd en is hersteld: {words}.").into(),
        Label::NotOpened => "De link of code is niet geopend",
        Label::OpenMeant(code) => return format!("Open {code}").into(),
    };
    text.into()
}
