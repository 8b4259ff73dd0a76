//! The words of what goes out, in Dutch: short and active, level B1.

use super::ExportLabel;
use crate::{
    model::{Composition, Credit, Method, Period, RemainderLimits, TableRounding, TaskUnit, TieRule, UpwardsOf},
    text::{Lang, date_in_words, task_unit},
};

const LANG: Lang = Lang::Nl;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(super) fn say(label: &ExportLabel<'_>) -> String {
    let text = match *label {
        ExportLabel::SheetOutcome => "Uitkomst",
        ExportLabel::SheetGroups => "Groepen",
        ExportLabel::SheetCells => "Per groep",
        ExportLabel::SheetFigures => "Cijfers",
        ExportLabel::SheetSources => "Bronnen en aannames",
        ExportLabel::SheetMethod => "Berekening",

        ExportLabel::Code => "Code",
        ExportLabel::Municipality => "Gemeente",
        ExportLabel::Subregion => "Deelregio",
        ExportLabel::HousedNow => "Nu gehuisvest",
        ExportLabel::FairShare => "Eerlijk aandeel, precies",
        ExportLabel::InOutcome(unit) => return format!("Eerlijk aandeel in {}", task_unit(unit, LANG)),
        ExportLabel::Difference => "Verschil met nu",
        ExportLabel::PerThousand => "Aandeel per 1.000 inwoners",
        ExportLabel::OfLettings(TaskUnit::Persons) => "Personen per 100 vrijkomende woningen",
        ExportLabel::OfLettings(TaskUnit::Homes | TaskUnit::Places) => "Aandeel per 100 vrijkomende woningen",
        ExportLabel::WithoutLimits => "Aandeel zonder grenzen",
        ExportLabel::Remark => "Opmerking",
        ExportLabel::Total => "Totaal",
        ExportLabel::TotalOf(name) => return format!("Totaal {name}"),
        ExportLabel::What => "Wat",
        ExportLabel::Kind => "Soort",
        ExportLabel::Value => "Totaal",
        ExportLabel::Unit => "Eenheid",
        ExportLabel::ReferenceDate => "Peildatum",
        ExportLabel::Source => "Bron",
        ExportLabel::Standing => "Hoe zeker",
        ExportLabel::Group => "Groep",
        ExportLabel::Task => "Opgave per jaar",
        ExportLabel::TaskUnit => "In",
        ExportLabel::HouseholdSize => "Personen per woning",
        ExportLabel::TaskInHomes => "Opgave in woningen",
        ExportLabel::Key => "Verdeelsleutel",
        ExportLabel::Subject => "Onderwerp",
        ExportLabel::Meaning => "Gekozen",

        ExportLabel::KindFigure => "cijfer",
        ExportLabel::KindTask => "opgave",
        ExportLabel::KindHoused => "nu gehuisvest",
        ExportLabel::KindStatement => "stelling",
        ExportLabel::OwnNumber => "eigen getal",
        ExportLabel::KindHouseholdSize => "omrekening",
        ExportLabel::TaskOf(group) => return format!("Opgave: {group}"),
        ExportLabel::TasksOf(groups) => return format!("de opgave van {groups}"),
        ExportLabel::AllHoused => "wat nu gehuisvest is",
        ExportLabel::HousedOf(group) => return format!("Nu gehuisvest: {group}"),
        ExportLabel::HouseholdSizeOf(group) => return format!("Personen per woning: {group}"),
        ExportLabel::PersonsPerHome => "personen per woning",
        ExportLabel::PerMunicipalityIn(unit) => return format!("per gemeente, in {unit}"),
        ExportLabel::HousedSource => {
            "Voor Amsterdam: verhuringen in 2021 (NUL20). Elders: hetzelfde deel van de vrijkomende huur. Of wat u zelf invulde"
        }
        ExportLabel::HouseholdSizeSource => "Aanname: vul het getal van uw eigen gemeente in",

        ExportLabel::OnFloor => "op de ondergrens",
        ExportLabel::OnCap => "op de bovengrens",
        ExportLabel::KeepsHoused => "houdt wat er nu al is",
        ExportLabel::TakesNoPart => "doet niet mee",

        ExportLabel::Title(region) => return format!("Eerlijk verdelen in {region}"),
        ExportLabel::TitleFor(name) => return format!("Eerlijk verdelen: {name}"),
        ExportLabel::Subtitle { year, made_on: "" } => return format!("Opgave voor {year}"),
        ExportLabel::Subtitle { year, made_on } => {
            return format!("Opgave voor {year}. Gemaakt op {}", date_in_words(made_on, LANG));
        }
        ExportLabel::RegionSentence { region, homes, count, difference } => {
            return format!(
                "{region}: {} voor aandachtsgroepen, verdeeld over {count} gemeenten. Dat is {}.",
                counted(homes),
                against_now(difference)
            );
        }
        ExportLabel::MunicipalitySentence { name, homes, difference } => {
            return format!("{name}: {}, {}.", counted(homes), against_now(difference));
        }
        ExportLabel::TakesNoPartSentence(name) => return format!("{name} doet niet mee en krijgt geen opgave."),
        ExportLabel::RateSentence { per_thousand, region } => {
            return format!(
                "Dat is {} per 1.000 inwoners; gemiddeld in de regio {}.",
                LANG.exact(per_thousand, 2),
                LANG.exact(region, 2)
            );
        }
        ExportLabel::LettingsSentence { of_lettings, region } => {
            return format!(
                "Van elke 100 sociale huurwoningen die vrijkomen, zijn er {} nodig; gemiddeld in de regio {}.",
                LANG.exact(of_lettings, 1),
                LANG.exact(region, 1)
            );
        }
        ExportLabel::RangeSentence { lowest, highest, unit } => {
            return format!(
                "Met één sleutel tegelijk is het eerlijk aandeel minstens {} en hoogstens {} {}.",
                LANG.exact(lowest, 0),
                LANG.exact(highest, 0),
                task_unit(unit, LANG)
            );
        }
        ExportLabel::Closes(task, unit) => {
            return format!("Alle gemeenten samen zijn precies de opgave van {}.", counted((task, unit)));
        }
        ExportLabel::OffByRounding { homes, task } => {
            return format!(
                "Alle gemeenten samen zijn {}; de opgave is {}. Het verschil komt door het afronden.",
                counted(homes),
                LANG.whole(task)
            );
        }

        ExportLabel::MethodTask => "Opgave",
        ExportLabel::MethodTaskIs { homes, year, period } => {
            let half = match period {
                Period::Year => "",
                Period::FirstHalf => "de eerste helft van ",
                Period::SecondHalf => "de tweede helft van ",
            };
            return format!("{} in {half}{year}", counted(homes));
        }
        ExportLabel::MethodKey => "Verdeelsleutel",
        ExportLabel::MethodRounding => "Afronden",
        ExportLabel::MethodAbout(method) => method_about(method),
        ExportLabel::MethodLimits => "Grenzen",
        ExportLabel::NoLimits => "Geen ondergrens en geen bovengrens. Alle gemeenten doen mee.",
        ExportLabel::FloorIs(bound) => return format!("Elke gemeente krijgt minstens {bound}."),
        ExportLabel::CapIs(bound) => return format!("Elke gemeente krijgt hoogstens {bound}."),
        ExportLabel::BaseIs(homes) => {
            return format!("Elke gemeente krijgt eerst {}; de sleutel verdeelt de rest.", homes_of(homes));
        }
        ExportLabel::OptedOutAre(names) => return format!("Doet niet mee: {names}."),
        ExportLabel::OwnFloorIs { name, homes } => return format!("{name} krijgt minstens {}.", homes_of(homes)),
        ExportLabel::OwnCapIs { name, homes } => return format!("{name} krijgt hoogstens {}.", homes_of(homes)),
        ExportLabel::BoundHomes(homes) => return homes_of(homes),
        ExportLabel::BoundPerThousand(number) => return format!("{number} woningen per 1.000 inwoners"),
        ExportLabel::BoundOfLettings(number) => return format!("{number} per 100 vrijkomende sociale huurwoningen"),
        ExportLabel::MethodComposition => "Groepen en totaal",
        ExportLabel::CellsAre(0) => "Er is maar één beste tabel.",
        ExportLabel::CellsAre(count) => {
            let count = LANG.whole(count as u64);
            return format!("{count} getallen kunnen anders zijn in een tabel die net zo goed is.");
        }
        ExportLabel::CompositionIs(composition) => composition_about(composition),
        ExportLabel::MethodCredit => "Wat nu gehuisvest is",
        ExportLabel::CreditIs(Credit::None) => "Telt niet mee in de verdeling; het staat ernaast.",
        ExportLabel::CreditIs(Credit::InShare) => {
            "Verrekend in het aandeel: wat nu gehuisvest is, wordt samen met de opgave verdeeld. Niemand komt onder wat er nu is."
        }
        ExportLabel::CreditIs(Credit::Afterwards) => {
            "Achteraf verrekend: eerst wordt de opgave verdeeld, daarna gaat eraf wat nu gehuisvest is. Wat over is, is een voorsprong."
        }
        ExportLabel::MethodTiers => "Eerst per deelregio",
        ExportLabel::TiersAre(key) => return format!("De opgave is eerst verdeeld over de deelregio’s, naar: {key}."),
        ExportLabel::MethodSwaps => "Ruil",
        ExportLabel::SwapIs { from, to, homes, group } => {
            let group = group.map_or_else(String::new, |group| format!(" ({group})"));
            return format!("{to} neemt {} over van {from}{group}.", counted(homes));
        }
        ExportLabel::MethodMergers => "Samengevoegd",
        ExportLabel::MergerIs { name, parts } => return format!("{name}: {parts}."),
        ExportLabel::MethodDivisor => "Deler",
        ExportLabel::DivisorIs { above, up_to: Some(up_to) } => {
            return format!("Elke deler boven {above} en tot en met {up_to} geeft deze uitkomst.");
        }
        ExportLabel::DivisorIs { above, up_to: None } => {
            return format!("Elke deler boven {above} geeft deze uitkomst.");
        }
        ExportLabel::MethodTie => "Gelijke stand",
        ExportLabel::TieRuleIs(TieRule::LargerFirst) => {
            "Eerst wie de grootste aanspraak heeft, dan het laagste gemeentenummer."
        }
        ExportLabel::TieRuleIs(TieRule::ByLot { seed }) => return format!("Loten, met lotnummer {seed}."),
        ExportLabel::TieWas { candidates, open, winners } => {
            return format!(
                "Voor de laatste {} hadden deze gemeenten precies evenveel recht: {candidates}. Naar: {winners}.",
                homes_of(open)
            );
        }
        ExportLabel::MethodCheck => "Controle",
        ExportLabel::MadeWith => "Gemaakt met",
        ExportLabel::MadeWithSentence => "Fair share-rekenhulp. Er is in de browser gerekend; er is niets verstuurd.",

        ExportLabel::PictureTiles => "Meer of minder woningen dan nu",
        ExportLabel::PictureTilesExplained => {
            "Per gemeente: het aandeel min wat daar nu gehuisvest is. De lijn is de grens van een deelregio."
        }
        ExportLabel::PictureBurden => "Woningen per 1.000 inwoners, nu en straks",
        ExportLabel::PictureBurdenExplained => "Open rondje is nu, dichte stip is met deze verdeling.",
        ExportLabel::PictureEquality => "Hoe gelijk is de verdeling per inwoner?",
        ExportLabel::PictureEqualityExplained => "Hoe dichter bij de rechte lijn, hoe gelijker.",
        ExportLabel::PictureKeys(name) => return format!("Wat elke sleutel van {name} vraagt"),
        ExportLabel::PictureKeysExplained => {
            "Het aantal woningen als één cijfer alles bepaalt. De lijn is de gekozen verdeling."
        }
        ExportLabel::NowDot => "nu",
        ExportLabel::ThenDot => "met deze verdeling",
        ExportLabel::NowCurve => "nu",
        ExportLabel::MixCurve => "met deze verdeling",
        ExportLabel::EvenLine => "precies evenveel",
        ExportLabel::AllInhabitants => "inwoners, lage last eerst",
        ExportLabel::AllHomes => "woningen",
        ExportLabel::Mean(mean) => return format!("gemiddeld {mean}"),
        ExportLabel::MixIs(homes) => return format!("deze verdeling: {homes}"),
        ExportLabel::BandLess(number) => return format!("minstens {number} minder"),
        ExportLabel::BandLessBetween(low, high) => return format!("{low} tot {high} minder"),
        ExportLabel::BandSame => "evenveel",
        ExportLabel::BandMoreBetween(low, high) => return format!("{low} tot {high} meer"),
        ExportLabel::BandMore(number) => return format!("minstens {number} meer"),
        ExportLabel::BandOut => "doet niet mee",
        ExportLabel::OutTile => "uit",
        ExportLabel::SourcesLine(sources) => return format!("Bronnen: {sources}."),
        ExportLabel::AssumptionsLine(names) => return format!("Aannames: {names}."),
        ExportLabel::FigureOf { name, date: "" } => return name.to_owned(),
        ExportLabel::FigureOf { name, date } => return format!("{name} ({})", date_in_words(date, LANG)),
        ExportLabel::HomesUnit => "woningen",

        ExportLabel::PerMunicipality => "Per gemeente",
        ExportLabel::InPictures => "In beeld",
        ExportLabel::Calculated => "Zo berekend",
        ExportLabel::MethodHeading => "Hoe er gerekend is",
        ExportLabel::SourcesHeading => "Bronnen",
        ExportLabel::AssumptionsHeading => "Aannames",
        ExportLabel::AssumptionsExplained => {
            "Deze getallen heeft niemand zo gepubliceerd. Ze zijn aangenomen en kunnen anders zijn."
        }
        ExportLabel::GroupsHeading => "Voor wie",
        ExportLabel::NeighboursHeading(subregion) => return format!("In de deelregio {subregion}"),
        ExportLabel::RestOfRegion => "Hele regio",

        ExportLabel::BlockTitle { subregion, year } => {
            return format!("Aandachtsgroepen in de deelregio {subregion}, opgave voor {year}");
        }
        ExportLabel::BlockSentence { subregion, count: 1, homes, difference } => {
            return format!(
                "In de deelregio {subregion} (1 gemeente) is de opgave {} voor aandachtsgroepen: {}.",
                counted(homes),
                against_now(difference)
            );
        }
        ExportLabel::BlockSentence { subregion, count, homes, difference } => {
            return format!(
                "In de deelregio {subregion} ({count} gemeenten) is de opgave {} voor aandachtsgroepen: {}.",
                counted(homes),
                against_now(difference)
            );
        }
        ExportLabel::BlockShare { homes, inhabitants } => {
            return format!(
                "Dat is {} van de opgave van de regio; in de deelregio woont {} van de inwoners.",
                LANG.percent(homes, 1),
                LANG.percent(inhabitants, 1)
            );
        }
        ExportLabel::BlockHighLow { high, high_rate, low, low_rate, unit } => {
            return format!(
                "{high} draagt per inwoner het meest ({} {} per 1.000 inwoners), {low} het minst ({}).",
                LANG.exact(high_rate, 2),
                task_unit(unit, LANG),
                LANG.exact(low_rate, 2)
            );
        }
        ExportLabel::BlockGroups(groups) => return format!("Het gaat om: {groups}."),
        ExportLabel::BlockKey { key, method } => return format!("Verdeeld naar: {key}. Afronden: {method}."),
    };
    text.to_owned()
}

fn homes_of(homes: u64) -> String {
    if homes == 1 { "1 woning".to_owned() } else { format!("{} woningen", LANG.whole(homes)) }
}

/// A number with what it counts.
fn counted((number, unit): (u64, TaskUnit)) -> String {
    let one = match unit {
        TaskUnit::Homes => "woning",
        TaskUnit::Persons => "persoon",
        TaskUnit::Places => "standplaats",
    };
    if number == 1 { format!("1 {one}") } else { format!("{} {}", LANG.whole(number), task_unit(unit, LANG)) }
}

fn composition_about(composition: Composition) -> &'static str {
    match composition {
        Composition::TotalFirst => {
            "Eerst is het totaal van alle groepen verdeeld. De getallen per groep volgen daaruit."
        }
        Composition::PerGroup => {
            "Elke groep is apart verdeeld. Het totaal van een gemeente is de som van haar groepen."
        }
        Composition::BothWays(TableRounding::Webster) => {
            "Eerst het totaal, dan een tabel die twee kanten op sluit: per groep en per gemeente, gewoon afgerond."
        }
        Composition::BothWays(TableRounding::Controlled) => {
            "Eerst het totaal, dan een tabel die twee kanten op sluit: elk getal is het precieze aandeel, naar beneden of naar boven afgerond."
        }
    }
}

fn against_now(difference: i64) -> String {
    let size = LANG.whole(difference.unsigned_abs());
    match difference.signum() {
        1 => format!("{size} meer dan nu"),
        -1 => format!("{size} minder dan nu"),
        _ => "precies evenveel als nu".to_owned(),
    }
}

fn method_about(method: Method) -> &'static str {
    match method {
        Method::Webster => {
            "Elk eerlijk aandeel wordt gedeeld door dezelfde deler en dan gewoon afgerond. De deler is zo gekozen dat de som precies de opgave is."
        }
        Method::LargestRemainder(RemainderLimits::Clip) => {
            "Eerst krijgt elke gemeente de hele woningen van haar aandeel. De woningen die over zijn, gaan naar de grootste restjes. Een grotere opgave kan een gemeente een woning kosten."
        }
        Method::LargestRemainder(RemainderLimits::Recompute) => {
            "Eerst krijgt wie over een grens gaat precies die grens. De rest krijgt de hele woningen van een nieuw aandeel, en dan de grootste restjes. Een grotere opgave kan een gemeente een woning kosten."
        }
        Method::Jefferson => {
            "Eén deler voor alle gemeenten, daarna naar beneden afgerond. Gunstig voor grote gemeenten."
        }
        Method::Adams => "Eén deler voor alle gemeenten, daarna naar boven afgerond. Gunstig voor kleine gemeenten.",
        Method::Dean => "Eén deler voor alle gemeenten, afgerond op het harmonisch gemiddelde.",
        Method::HuntingtonHill => "Eén deler voor alle gemeenten, afgerond op het meetkundig gemiddelde.",
        Method::Upwards(UpwardsOf::Region) => {
            "Elk aandeel apart naar boven afgerond. Samen is dat meer dan de opgave: het afrondingsoverschot."
        }
        Method::Upwards(UpwardsOf::Country { .. }) => {
            "Zoals de taakstelling (Huisvestingswet 2014, artikel 29): het landelijke getal × inwoners van de gemeente ÷ inwoners van Nederland, naar boven afgerond."
        }
        Method::Nearest => {
            "Elk aandeel apart rekenkundig afgerond, zoals in de Spreidingswet. De som kan iets afwijken van de opgave."
        }
    }
}
