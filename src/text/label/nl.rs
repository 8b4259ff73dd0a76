//! The words in Dutch: short sentences at level B1, and always "u".

use std::borrow::Cow;

use super::Label;
use crate::{
    model::{Bound, Method, Ratio, RemainderLimits, UpwardsOf},
    text::{Lang, date_in_words},
};

const LANG: Lang = Lang::Nl;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(super) fn say(label: &Label<'_>) -> Cow<'static, str> {
    let text = match *label {
        Label::Brand => "Fair share-rekenhulp",
        Label::BrandLine => "Een thuis voor iedereen · MRA",
        Label::SkipToContent => "Naar de inhoud",
        Label::MainMenu => "Hoofdmenu",
        Label::Menu => "Menu",
        Label::Language => "Taal",
        Label::PageDivide => "Verdelen",
        Label::PageFigures => "Cijfers",
        Label::PageStatement1 => "Stelling 1",
        Label::PageStatement2 => "Stelling 2",
        Label::PageStatement3 => "Stelling 3",
        Label::MenuStatements => "Stellingen",
        Label::PageFollow => "Volgen",
        Label::PageGuide => "Uitleg",
        Label::MoreAwaited => "Deze pagina wordt geladen…",
        Label::MoreFailed => {
            "Deze pagina kon niet worden geladen. Uw cijfers en keuzes zijn er nog. Controleer uw internetverbinding."
        }
        Label::TryAgain => "Probeer het opnieuw",
        Label::PanelWays => "Andere manieren van verdelen",
        Label::PanelShare => "Delen",
        Label::PanelExport => "Bewaren en exporteren",
        Label::FooterSources => "Cijfers: CBS (CC BY 4.0). Wat een aanname is, staat erbij.",
        Label::FooterPrivacy => "Alles rekent in uw browser. Wij bewaren niets.",

        Label::ChooseMunicipality => "Kies uw gemeente",
        Label::WholeRegion => "Hele regio",
        Label::WholeRegionShort => "Regio",
        Label::Changes => "Wijzigingen",
        Label::Undo => "Ongedaan",
        Label::UndoRest => " maken",
        Label::NothingToUndo => "U heeft nog niets gewijzigd.",
        Label::Redo => "Opnieuw",
        Label::NothingToRedo => "U heeft niets ongedaan gemaakt.",
        Label::Reset => "Begin",
        Label::ResetRest => "stand",
        Label::AtBeginning => "Dit is de beginstand.",
        Label::Replay => "Herhaal",
        Label::ReplayRest => " laatste wijziging",
        Label::NothingToReplay => "Er is nog geen wijziging om te herhalen.",
        Label::ReplayShowsBefore => "U ziet nu: vóór uw laatste wijziging.",
        Label::ReplayShowsAfter => "U ziet nu: na uw laatste wijziging.",

        Label::Homes(homes) => return homes_of(homes).into(),
        Label::HomesUnit => "woningen",
        Label::HomesPerThousand => "woningen per 1.000 inwoners.",
        Label::AgainstNow(0) => "precies evenveel als nu",
        Label::AgainstNow(difference) => return format!("{} dan nu", more_or_less(difference)).into(),
        Label::ComparedWithNow(difference) => return format!("{} t.o.v. nu", LANG.signed(difference)).into(),
        Label::DividedOver(1) => "verdeeld over 1 gemeente",
        Label::DividedOver(count) => return format!("verdeeld over {count} gemeenten").into(),
        Label::TakesNoPart => "doet niet mee",
        Label::ThatIsPerThousand(homes) => return format!("Dat zijn er {} per 1.000 inwoners.", two(homes)).into(),
        Label::ThatIsOfLettings { name, percent } => {
            return format!(
                "Het is {} van de sociale huurwoningen die in een jaar in {name} vrijkomen.",
                whole_percent(percent)
            )
            .into();
        }
        Label::ThatIsOfLettingsInRegion(percent) => {
            return format!(
                "Het is {} van de sociale huurwoningen die in een jaar in de regio vrijkomen.",
                whole_percent(percent)
            )
            .into();
        }
        Label::HousedInRegion { housed, difference: 0 } => {
            return format!("Nu zijn het er ook {}.", LANG.whole(housed)).into();
        }
        Label::HousedInRegion { housed, difference } => {
            return format!(
                "Nu zijn het er {}: {}.",
                LANG.whole(housed),
                if difference > 0 {
                    format!("er komen er {} bij", size(difference))
                } else {
                    format!("er gaan er {} af", size(difference))
                }
            )
            .into();
        }
        Label::IfOnlyInhabitants => "Als alleen het aantal inwoners telt, zijn het er",
        Label::IfOnlyLettings => "Als alleen de vrijkomende sociale huur telt, zijn het er",
        Label::WouldHaveHad { name, homes } => {
            return format!(
                "{name} doet niet mee. Anders zou het om {} gaan. Die gaan nu naar de andere gemeenten.",
                homes_of(homes)
            )
            .into();
        }
        Label::CannotDivide => "Zo valt het niet te verdelen",
        Label::UndoThis => "Maak de wijziging ongedaan",
        Label::AdjustMix => "Pas mix aan",

        Label::WhatEachKeyGives => "Wat elke sleutel alleen zou geven",
        Label::ChooseToSeeKeys => {
            "Kies uw gemeente in de lijst, op de kaart of in de tabel. Dan ziet u hier wat elke verdeelsleutel voor uw gemeente betekent."
        }
        Label::FromToByKey { low, low_keys, high, high_keys } => {
            return format!("Van {} ({low_keys}) tot {} ({high_keys}).", LANG.whole(low), homes_of(high)).into();
        }
        Label::YourMix => "uw mix",
        Label::YourMixIs(homes) => return format!("uw mix: {}", LANG.whole(homes)).into(),
        Label::MoreOrLessThanNow => "Meer of minder woningen dan nu",
        Label::TilesExplained => "Eén vak is één gemeente. Lijnen zijn de grenzen van de deelregio’s.",
        Label::HatchedTakesNoPart => "Gearceerd: doet niet mee.",
        Label::Legend => "Legenda",
        Label::AtOrBelow(number) => return format!("{} of\nlager", LANG.signed(number)).into(),
        Label::Between(from, to) => return format!("{}\ntot {}", LANG.signed(from), LANG.signed(to)).into(),
        Label::Exactly(number) => return LANG.signed(number).into(),
        Label::AtOrAbove(number) => return format!("{} of\nhoger", LANG.signed(number)).into(),

        Label::Settings => "Instellingen",
        Label::TaskOf(year) => return format!("Opgave {year}").into(),
        Label::ChangeIt => "wijzig",
        Label::ChangeItRest => " de opgave per groep",
        Label::FiguresOf => "Cijfers van",
        Label::OwnFigures => "eigen cijfers",
        Label::OwnFiguresCount(names) => return format!("Deze verdeling rekent met uw cijfers: {names}.").into(),
        Label::WhatIsFair => "Wat vindt u eerlijk?",
        Label::PresetPerInhabitant => "Iedereen evenveel per inwoner",
        Label::PresetSupply => "Meer waar sociale huur vrijkomt",
        Label::PresetRoom => "Meer waar weinig sociale huur is",
        Label::PresetOwnMix => "Mijn eigen mix",
        Label::Keys => "Verdeelsleutels",
        Label::TotalsHundred => "= 100\u{a0}% ✓",
        Label::KeysExplained => {
            "Een verdeelsleutel is de maat waarmee u verdeelt. Plus haalt 5\u{a0}% weg bij de grootste andere sleutel."
        }
        Label::MoreKeys => "Meer sleutels",
        Label::StepLess(name) => return format!("{name}: 5 procent minder").into(),
        Label::StepMore(name) => return format!("{name}: 5 procent meer").into(),

        Label::Limits => "Grenzen",
        Label::LimitsSet(0) => "geen",
        Label::LimitsSet(count) => return format!("{count} ingesteld").into(),
        Label::AtLeast => "Ondergrens",
        Label::AtLeastExplained => "minstens zoveel woningen per gemeente",
        Label::AtLeastUnit => "Maat van de ondergrens",
        Label::AtMost => "Bovengrens",
        Label::AtMostExplained => "hoogstens zoveel woningen per gemeente",
        Label::AtMostUnit => "Maat van de bovengrens",
        Label::BoundUnit(Bound::Homes(_)) => "woningen",
        Label::BoundUnit(Bound::PerThousandInhabitants(_)) => "per 1.000 inwoners",
        Label::BoundUnit(Bound::PercentOfLettings(_)) => "% van vrijkomende huur",
        Label::Holds(0) => "raakt geen gemeente",
        Label::Holds(1) => "raakt 1 gemeente",
        Label::Holds(count) => return format!("raakt {count} gemeenten").into(),
        Label::OptOut => "Doet niet mee",
        Label::OptOutExplained => "de opgave gaat naar de andere gemeenten",
        Label::ChooseOne => "Kies een gemeente",
        Label::TakesPartAgain(name) => return format!("{name} doet weer mee").into(),
        Label::TotalStays(total) => {
            return format!(
                "Het totaal blijft {}. Wat boven een grens uitkomt, gaat naar de anderen.",
                LANG.whole(total)
            )
            .into();
        }

        Label::Groups => "Groepen",
        Label::GroupsOf { count, of } => return format!("{count} van {of}").into(),
        Label::WhichGroups => "Welke groepen tellen mee",
        Label::Together => "Samen",
        Label::TaskAndSource => "Opgave en bron",
        Label::TaskOfGroup(name) => return format!("Opgave voor {name}").into(),
        Label::HouseholdSizeOf(name) => return format!("Personen per woning bij {name}").into(),
        Label::PersonsPerHome => "personen per woning",
        Label::MakesHomes(homes) => return format!("= {}", homes_of(homes)).into(),
        Label::EnteredByYou => "Door u ingevuld.",

        Label::Rounding => "Afronden",
        Label::RoundingQuestion => "Hoe worden het hele woningen?",
        Label::MethodShort(method) => method_short(method),
        Label::MethodExplained(method) => method_explained(method),
        Label::RoundingDifference { homes, task } if homes > task => {
            return format!(
                "Door het afronden zijn het er {} meer dan de opgave van {}.",
                LANG.whole(homes - task),
                LANG.whole(task)
            )
            .into();
        }
        Label::RoundingDifference { homes, task } => {
            return format!(
                "Door het afronden zijn het er {} minder dan de opgave van {}.",
                LANG.whole(task.saturating_sub(homes)),
                LANG.whole(task)
            )
            .into();
        }
        Label::Tie => "Gelijke stand",
        Label::TieExplained { candidates, open, winners } => {
            return format!(
                "Voor de laatste {} hebben deze gemeenten precies evenveel recht: {candidates}. Nu naar: {winners}.",
                homes_of(open)
            )
            .into();
        }
        Label::LargerFirst => "De grootste gemeente gaat voor",
        Label::ByLot => "Loten",
        Label::Seed => "Lotnummer",
        Label::SeedExplained => "Met hetzelfde lotnummer komt er hetzelfde uit.",

        Label::Saving => "Opslaan",
        Label::StoringOn => "op dit apparaat",
        Label::StoringOff => "niet bewaard",
        Label::NothingLeaves => "Uw keuzes gaan nergens heen. Ze blijven op dit apparaat.",
        Label::KeepOnDevice => "Bewaar op dit apparaat",
        Label::KeepExplained => "Dan is alles er nog als u terugkomt.",
        Label::EraseFromDevice => "Wis van dit apparaat",
        Label::SaveAsFile => "Bewaar als bestand",
        Label::SaveOutcome => "Bewaar uitkomst (JSON)",
        Label::OpenFile => "Open bestand",
        Label::FileOpened => "Het bestand is geopend. Met ‘Ongedaan’ gaat u terug.",
        Label::FileUnreadable => "Uw browser kan dit bestand niet lezen. Probeer het nog eens.",
        Label::FileSaved => "Het bestand staat bij uw downloads.",
        Label::StorageRefused => "Uw browser staat bewaren niet toe. Gebruik ‘Bewaar als bestand’.",
        Label::Erased => "Alles is van dit apparaat gewist.",

        Label::NumberMissing => "Vul een getal in.",
        Label::NotANumber(text) => return format!("‘{text}’ is geen getal. Vul een getal in.").into(),
        Label::NotWhole(text) => return format!("‘{text}’ is geen heel getal. Vul een getal zonder komma in.").into(),
        Label::NumberTooSmall => "Het getal is te laag. Vul een getal boven 0 in.",
        Label::NumberTooLarge { largest } => {
            return format!("Het getal is te hoog. Vul hoogstens {largest} in.").into();
        }

        Label::OnThisPage => "Op deze pagina",
        Label::PlaceTable => "Tabel",
        Label::PlaceBurden => "Last per inwoner",
        Label::PlaceFairness => "Hoe eerlijk?",
        Label::PlaceCalculation => "Zo berekend",
        Label::WhatEachDoes => "Wat elke gemeente doet",
        Label::TableCaption { task, order } => {
            return format!(
                "Verdeling van {} met uw mix, gesorteerd op: {order}. Kies een gemeente om haar berekening te zien.",
                homes_of(task)
            )
            .into();
        }
        Label::WhichColumns => "Welke kolommen",
        Label::GroupShare => "Aandeel",
        Label::GroupBurden => "Last",
        Label::GroupRange => "Bereik",
        Label::ColumnMunicipality => "Gemeente",
        Label::ColumnFairShare => "Eerlijk aandeel",
        Label::ColumnDifference => "Verschil",
        Label::ColumnPerThousand => "Per 1.000 inwoners",
        Label::ColumnOfLettings => "Deel van vrij\u{ad}komende huur",
        Label::ColumnRange => "Bereik over alle sleutels",
        Label::FromToPerThousand { lowest, highest } => {
            return format!("van {} tot {} per 1.000 inwoners", two(lowest), two(highest)).into();
        }
        Label::MarkHoused => "houdt",
        Label::MarkHousedLong => "houdt wat er nu is",
        Label::MarkAtLeast => "min",
        Label::MarkAtLeastLong => "op de ondergrens",
        Label::MarkAtMost => "max",
        Label::MarkAtMostLong => "op de bovengrens",
        Label::MarkOut => "uit",
        Label::AllMunicipalities(count) => return format!("Alle {count} gemeenten").into(),
        Label::ClosesOn(task) => return format!("sluit op {} ✓", LANG.whole(task)).into(),
        Label::OffByRounding(difference) => return format!("{} door afronden", LANG.signed(difference)).into(),
        Label::NowAndMore { housed, difference } if difference < 0 => {
            return format!("{} nu − {} eraf", LANG.whole(housed), size(difference)).into();
        }
        Label::NowAndMore { housed, difference } => {
            return format!("{} nu + {} erbij", LANG.whole(housed), size(difference)).into();
        }
        Label::ExactlyTheTask => "Dat is precies de opgave.",
        Label::WhatOneDoesLess => "Wat de ene gemeente minder doet, doet een andere meer.",
        Label::EachTickIsAKey => "elk streepje is één sleutel",
        Label::MeanPerThousand => "gemiddelde van de regio, per 1.000 inwoners",

        Label::HousedNow => "Nu gehuisvest",
        Label::HousedExplained => {
            "Per gemeente is niet bekend hoeveel mensen uit deze groepen een woning kregen. Voor Amsterdam: verhuringen in 2021 (NUL20). Elders is aangenomen dat hetzelfde deel van de vrijkomende huur naar deze groepen gaat."
        }
        Label::AllSources => "Alle bronnen en hoe zeker ze zijn",
        Label::Reference(reference) => return date_in_words(reference, LANG).into(),

        Label::WhoDoesMuch => "Wie doet nu veel, en wie straks?",
        Label::BurdenExplained => {
            "Woningen per 1.000 inwoners. Open rondje is nu, dichte stip is uw mix. Paars is minder, oranje is meer."
        }
        Label::MeanIs(mean) => return format!("gemiddeld {}", two(mean)).into(),
        Label::HowEqual => "Hoe eerlijk is de verdeling per inwoner?",
        Label::LorenzExplained => "Hoe dichter bij de rechte lijn, hoe gelijker. Streepjes: nu. Petrol: uw mix.",
        Label::ExactlyEqual => "precies evenveel",
        Label::Now => "nu",
        Label::NowIs(value) => return format!("nu {value}").into(),
        Label::InhabitantsLowFirst => "inwoners, lage last eerst",
        Label::Hoover => "Te verplaatsen aandeel (Hoover)",
        Label::HooverExplained(1) => "1 woning moet naar een andere gemeente om overal evenveel per inwoner te hebben.",
        Label::HooverExplained(homes) => {
            return format!(
                "{} moeten naar een andere gemeente om overal evenveel per inwoner te hebben.",
                homes_of(homes)
            )
            .into();
        }
        Label::Gini => "Gini",
        Label::GiniExplained => "0 is overal evenveel per inwoner. 1 is alles in één gemeente.",
        Label::Theil => "Theil",
        Label::TheilExplained => "0 is overal evenveel per inwoner. Grote uitschieters tellen zwaarder mee.",
        Label::HighestBurden => "Hoogste last",
        Label::LowestBurden => "Laagste last",
        Label::LeastPossible(value) => return format!("Het minste dat met hele woningen kan: {value}.").into(),
        Label::EqualWouldBe(value) => return format!("Zo gelijk mogelijk verdeeld over inwoners: {value}.").into(),

        Label::CalculatedFor(name) => return format!("Zo berekend: {name}").into(),
        Label::CalculationExplained => "Elke stap met de echte getallen. Zo kunt u het zelf narekenen.",
        Label::CalculationIsExample => "U heeft nog geen gemeente gekozen. Dit is de bovenste gemeente uit de tabel.",
        Label::TableOf(heading) => return format!("Tabel: {heading}").into(),
    };
    text.into()
}

fn homes_of(homes: u64) -> String {
    if homes == 1 { "1 woning".to_owned() } else { format!("{} woningen", LANG.whole(homes)) }
}

fn size(difference: i64) -> String {
    LANG.whole(difference.unsigned_abs())
}

fn more_or_less(difference: i64) -> String {
    format!("{} {}", size(difference), if difference > 0 { "meer" } else { "minder" })
}

fn two(number: &Ratio) -> String {
    LANG.exact(number, 2)
}

fn whole_percent(percentage: &Ratio) -> String {
    LANG.with_percent_sign(&LANG.exact(percentage, 0))
}

fn method_short(method: Method) -> &'static str {
    match method {
        Method::Webster => "gewoon",
        Method::LargestRemainder(_) => "grootste resten",
        Method::Jefferson => "naar beneden",
        Method::Adams | Method::Upwards(_) => "naar boven",
        Method::Dean => "harmonisch",
        Method::HuntingtonHill => "meetkundig",
        Method::Nearest => "ieder apart",
    }
}

fn method_explained(method: Method) -> &'static str {
    match method {
        Method::Webster => "Alle gemeenten met dezelfde deler, gewoon afgerond. Telt altijd op tot de opgave.",
        Method::LargestRemainder(RemainderLimits::Clip) => {
            "Eerst de hele woningen, dan de grootste restjes. Let op: een grotere opgave kan een gemeente een woning kosten."
        }
        Method::LargestRemainder(RemainderLimits::Recompute) => {
            "Eerst de grenzen, dan de grootste restjes van wat overblijft. Let op: een grotere opgave kan een gemeente een woning kosten."
        }
        Method::Jefferson => "Alle gemeenten met dezelfde deler, naar beneden afgerond. Gunstig voor grote gemeenten.",
        Method::Adams => "Alle gemeenten met dezelfde deler, naar boven afgerond. Iedereen krijgt minstens één woning.",
        Method::Dean => "Afgerond op het harmonisch gemiddelde. Iedereen krijgt minstens één woning.",
        Method::HuntingtonHill => "Afgerond op het meetkundig gemiddelde. Iedereen krijgt minstens één woning.",
        Method::Upwards(UpwardsOf::Region) => "Elke gemeente apart naar boven. Samen is dat meer dan de opgave.",
        Method::Upwards(UpwardsOf::Country { .. }) => {
            "Zoals de wettelijke taakstelling: elke gemeente apart naar boven. Samen is dat meer dan de opgave."
        }
        Method::Nearest => {
            "Elke gemeente apart, zoals in de Spreidingswet. Samen kan het iets meer of minder zijn dan de opgave."
        }
    }
}
