//! The words in Dutch: short sentences at level B1, and always "u".

use std::borrow::Cow;

use super::Label;
use crate::{
    measure::Rate,
    model::{Ratio, TaskUnit},
    text::{Lang, task_unit},
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

        Label::Homes(homes) | Label::Counted(homes, TaskUnit::Homes | TaskUnit::Places) => {
            return homes_of(homes).into();
        }
        Label::Counted(persons, TaskUnit::Persons) => return persons_of(persons).into(),
        Label::HomesUnit => "woningen",
        Label::AgainstNow(0) => "precies evenveel als nu",
        Label::AgainstNow(difference) => return format!("{} dan nu", more_or_less(difference)).into(),
        Label::ComparedWithNow(difference) => return format!("{} t.o.v. nu", LANG.signed(difference)).into(),
        Label::DividedOver(1) => "verdeeld over 1 gemeente",
        Label::DividedOver(count) => return format!("verdeeld over {count} gemeenten").into(),
        Label::TakesNoPart => "doet niet mee",
        Label::ThatIsPerThousand(homes) => {
            return format!("Dat zijn er {} per 1.000 inwoners.", LANG.rate(homes, 2)).into();
        }
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
        Label::MoreOrLessThanNow(unit) => return format!("Meer of minder {} dan nu", task_unit(unit, LANG)).into(),
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
        Label::FileOpened => "Het bestand is geopend. Met ‘Ongedaan’ gaat u terug.",
        Label::FileUnreadable => "Uw browser kan dit bestand niet lezen. Probeer het nog eens.",
        Label::FileSaved => "Het bestand staat bij uw downloads.",
        Label::StorageRefused => "Uw browser staat bewaren niet toe. Gebruik ‘Bewaar als bestand’.",
        Label::Erased => "Alles is van dit apparaat gewist.",

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
            return format!("van {} tot {} per 1.000 inwoners", LANG.rounded(lowest, 2), LANG.rounded(highest, 2))
                .into();
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
    };
    text.into()
}

fn persons_of(persons: u64) -> String {
    if persons == 1 { "1 persoon".to_owned() } else { format!("{} personen", LANG.whole(persons)) }
}

pub(in crate::text) fn homes_of(homes: u64) -> String {
    if homes == 1 { "1 woning".to_owned() } else { format!("{} woningen", LANG.whole(homes)) }
}

pub(in crate::text) fn size(difference: i64) -> String {
    LANG.whole(difference.unsigned_abs())
}

pub(in crate::text) fn more_or_less(difference: i64) -> String {
    format!("{} {}", size(difference), if difference > 0 { "meer" } else { "minder" })
}

pub(in crate::text) fn two(number: &Ratio) -> String {
    LANG.exact(number, 2)
}

pub(in crate::text) fn whole_percent(percentage: Rate) -> String {
    LANG.with_percent_sign(&LANG.rate(percentage, 0))
}
