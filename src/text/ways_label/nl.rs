//! The panel in Dutch: plain, level B1.

use std::borrow::Cow;

use super::{HalfYearPart, WaysLabel};
use crate::text::Lang;

const LANG: Lang = Lang::Nl;

#[expect(clippy::too_many_lines, reason = "one list of words")]
pub(super) fn say(label: WaysLabel<'_>) -> Cow<'static, str> {
    let words = match label {
        WaysLabel::Title => "Andere manieren van verdelen",
        WaysLabel::Intro => "Alles wat u hier kiest, verandert de verdeling hierboven. U kunt elke stap terugdraaien.",
        WaysLabel::CannotDivide => "Zo valt het niet te verdelen.",
        WaysLabel::Presets => "Regels uit wet en praktijk",
        WaysLabel::UsePreset(name) => return format!("Gebruik deze regel: {name}").into(),
        WaysLabel::InUse => "in gebruik",
        WaysLabel::Use => "Gebruik deze regel",
        WaysLabel::Source => "Bron",
        WaysLabel::NotCovered => "Zit er niet in",
        WaysLabel::HalfYear => "Half jaar",
        WaysLabel::HalfYearName(year, HalfYearPart::First) => return format!("eerste half jaar van {year}").into(),
        WaysLabel::HalfYearName(year, HalfYearPart::Second) => return format!("tweede half jaar van {year}").into(),
        WaysLabel::NationalNumber => "Landelijk aantal",
        WaysLabel::Persons => "personen",
        WaysLabel::ToDivide => "Dit aantal wordt verdeeld; na afronden is het totaal hoger.",
        WaysLabel::AfterRounding => "Dit is het totaal na afronden; er wordt iets minder verdeeld.",
        WaysLabel::PersonsPerMunicipality => "Taakstelling per gemeente, in personen en in woningen",
        WaysLabel::PersonsInHomes { persons, size, surplus } => {
            let persons = LANG.whole(persons);
            return format!(
                "De wet telt personen: hier samen {persons}. Door naar boven af te ronden zijn dat er {surplus} meer dan precies: het afrondingsoverschot. Met {size} personen per woning worden het woningen."
            )
            .into();
        }
        WaysLabel::PerGroup => "Per groep",
        WaysLabel::CompositionQuestion => "Hoe horen het totaal en de groepen bij elkaar?",
        WaysLabel::TotalFirst => "Eerst het totaal",
        WaysLabel::TotalFirstHint => "Alle groepen samen worden één keer verdeeld. De tabel per groep volgt daaruit.",
        WaysLabel::EachGroup => "Elke groep apart",
        WaysLabel::EachGroupHint => {
            "Elke groep heeft een eigen sleutel en een eigen manier van afronden. Het totaal is de som."
        }
        WaysLabel::BothWays => "Twee kanten op",
        WaysLabel::BothWaysHint => {
            "Rijen en kolommen sluiten. Elke groep en elke gemeente krijgt één factor; daarna gewoon afronden."
        }
        WaysLabel::Controlled => "Twee kanten op, zo dicht mogelijk bij het precieze getal",
        WaysLabel::ControlledHint => "Rijen en kolommen sluiten. Elke cel gaat naar het hele getal eronder of erboven.",
        WaysLabel::Key => "Sleutel",
        WaysLabel::Method => "Manier van afronden",
        WaysLabel::KeyOf(group) => return format!("Sleutel van {group}").into(),
        WaysLabel::MethodOf(group) => return format!("Manier van afronden van {group}").into(),
        WaysLabel::SameAsAll => "zoals alle groepen",
        WaysLabel::OwnMix => "een mix …",
        WaysLabel::MixHint => {
            "Samen blijft het 100 %. Wat u bij het ene cijfer optelt, gaat eraf bij het zwaarste andere."
        }
        WaysLabel::WeightOf(figure) => return format!("Gewicht van {figure}").into(),
        WaysLabel::MethodsOnlyPerGroup => "Een eigen manier van afronden telt alleen bij ‘elke groep apart’.",
        WaysLabel::Cells => "Woningen per groep en gemeente",
        WaysLabel::CellsHint(total) => return format!("De tabel sluit op {}.", LANG.whole(total)).into(),
        WaysLabel::Interchangeable(0) => "Er is maar één beste tabel.",
        WaysLabel::Interchangeable(count) => {
            let count = LANG.whole(count as u64);
            return format!("{count} cellen kunnen anders zijn in een tabel die net zo goed is.").into();
        }
        WaysLabel::Municipality => "Gemeente",
        WaysLabel::Together => "samen",
        WaysLabel::Explain => "Zo berekend",
        WaysLabel::ExplainMunicipality => "Leg uit: gemeente",
        WaysLabel::ExplainGroup => "Leg uit: groep",
        WaysLabel::AllMunicipalities => "alle gemeenten samen",
        WaysLabel::AllGroups => "alle groepen samen",
        WaysLabel::Tiers => "Eerst over de deelregio’s",
        WaysLabel::TiersHint => {
            "Verdeel eerst over de deelregio’s. Daarna verdeelt elke deelregio met de gewone sleutel."
        }
        WaysLabel::TiersOff => "Niet: in één keer over alle gemeenten",
        WaysLabel::TiersBy => "Sleutel voor de deelregio’s",
        WaysLabel::Subregion => "Deelregio",
        WaysLabel::NoSubregion => "zonder deelregio",
        WaysLabel::Exact => "precies",
        WaysLabel::Homes => "woningen",
        WaysLabel::Credit => "Wat er nu al is",
        WaysLabel::CreditQuestion => "Telt mee wie er nu al woont?",
        WaysLabel::CreditNone => "Nee",
        WaysLabel::CreditNoneHint => "De hele opgave wordt verdeeld. Wat er nu al is, staat ernaast.",
        WaysLabel::InShare => "Verrekend in het aandeel",
        WaysLabel::InShareHint => {
            "De opgave en wat er nu al is, worden samen verdeeld. Wie meer huisvest, houdt dat; de rest deelt minder."
        }
        WaysLabel::Afterwards => "Achteraf verrekend",
        WaysLabel::AfterwardsHint => {
            "Eerst de opgave verdelen, dan aftrekken wat er nu al is. Wie verder is, heeft een voorsprong."
        }
        WaysLabel::HousedNow => "nu",
        WaysLabel::ToDo => "nog te doen",
        WaysLabel::Lead => "voorsprong",
        WaysLabel::Add => "erbij",
        WaysLabel::After => "daarna",
        WaysLabel::Swaps => "Ruilen",
        WaysLabel::SwapsHint => {
            "Twee gemeenten mogen hun taak ruilen als de som gelijk blijft (Huisvestingswet, artikel 29 lid 2)."
        }
        WaysLabel::From => "Van",
        WaysLabel::To => "Naar",
        WaysLabel::SwapGroup => "Om welke groep gaat het?",
        WaysLabel::WholeTotal => "het totaal",
        WaysLabel::AddSwap => "Voeg ruil toe",
        WaysLabel::SwapName { from, to } => return format!("{from} draagt over aan {to}").into(),
        WaysLabel::HomesOfSwap { from, to } => return format!("Woningen in de ruil van {from} naar {to}").into(),
        WaysLabel::RemoveSwap { from, to } => return format!("Haal de ruil van {from} naar {to} weg").into(),
        WaysLabel::SumStays(total) => return format!("Samen blijft het {}.", LANG.whole(total)).into(),
        WaysLabel::NoSwaps => "Er is nog geen ruil.",
        WaysLabel::Merging => "Gemeenten samenvoegen",
        WaysLabel::MergingHint => {
            "Bij een herindeling tellen de cijfers van de gemeenten op. Hilversum en Wijdemeren gaan samen op 1 januari 2027 (wetsvoorstel van november 2025)."
        }
        WaysLabel::First => "Gemeente",
        WaysLabel::Second => "Gaat samen met",
        WaysLabel::Merge => "Voeg samen",
        WaysLabel::MergedFrom { name, parts } => return format!("{name} is nu {parts} samen.").into(),
        WaysLabel::Methods => "Manieren van afronden",
        WaysLabel::MethodsHint => "Elke manier heeft een zwakke plek. Hieronder staat waar die nu te zien is.",
        WaysLabel::WhereItBites => "Waar deze manier wringt",
        WaysLabel::NothingBites => {
            "Deze manier wringt hier niet: niemand krijgt een hele woning meer of minder dan het precieze aandeel."
        }
        WaysLabel::AndMore(count) => return format!("En nog {count} gemeenten.").into(),
        WaysLabel::Ties => "Gelijke stand",
        WaysLabel::TiesHint => "Soms hebben gemeenten precies evenveel recht op de laatste woning. Wie krijgt die dan?",
        WaysLabel::LargerFirst => "Eerst de grootste aanspraak, dan het laagste CBS-nummer",
        WaysLabel::ByLot => "Loten, met een startgetal dat iedereen kan narekenen",
        WaysLabel::Seed => "Startgetal",
        WaysLabel::SeedHint => "Met hetzelfde startgetal komt hetzelfde lot eruit.",
        WaysLabel::Compare => "Vergelijken: A, B en C",
        WaysLabel::CompareHint => {
            "Zet de verdeling van nu vast. Verander daarna iets en zie per gemeente het verschil. Het blijft staan tot u de pagina sluit."
        }
        WaysLabel::PinName => "Naam",
        WaysLabel::Pin => "Zet vast",
        WaysLabel::PinLetter(letter) => return format!("Verdeling {letter}").into(),
        WaysLabel::Baseline => "Vergelijk met",
        WaysLabel::OnScreen => "nu op het scherm",
        WaysLabel::NothingPinned => "Er is nog niets vastgezet.",
        WaysLabel::Full => "Er staan er drie vast. Haal er eerst een weg.",
        WaysLabel::RemovePin(name) => return format!("Haal {name} weg").into(),
        WaysLabel::Restore(name) => return format!("Terug naar {name}").into(),
        WaysLabel::AgainstBaseline(name) => return format!("verschil met {name}").into(),
        WaysLabel::OtherUnits => "De ene verdeling telt personen, de andere woningen. Daarvan is geen verschil.",
        WaysLabel::Choose => "Kies …",
    };
    words.into()
}
