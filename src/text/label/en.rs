//! The words in English: as plain as the Dutch.

use std::borrow::Cow;

use super::Label;
use crate::{
    measure::Rate,
    model::{Ratio, TaskUnit},
    text::{Lang, task_unit},
};

const LANG: Lang = Lang::En;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(super) fn say(label: &Label<'_>) -> Cow<'static, str> {
    let text = match *label {
        Label::Brand => "Fair share calculator",
        Label::BrandLine => "A home for everyone · MRA",
        Label::SkipToContent => "Skip to content",
        Label::MainMenu => "Main menu",
        Label::Menu => "Menu",
        Label::Language => "Language",
        Label::PageDivide => "Divide",
        Label::PageFigures => "Figures",
        Label::PageStatement1 => "Statement 1",
        Label::PageStatement2 => "Statement 2",
        Label::PageStatement3 => "Statement 3",
        Label::MenuStatements => "Statements",
        Label::PageFollow => "Following up",
        Label::PageGuide => "Explanation",
        Label::MoreAwaited => "Loading this page…",
        Label::MoreFailed => {
            "This page could not be loaded. Your figures and choices are still there. Check your internet connection."
        }
        Label::TryAgain => "Try again",
        Label::PanelWays => "Other ways to divide",
        Label::PanelShare => "Share",
        Label::PanelExport => "Save and export",
        Label::FooterSources => "Figures: Statistics Netherlands (CC BY 4.0). Assumptions are marked.",
        Label::FooterPrivacy => "Everything is computed in your browser. We keep nothing.",

        Label::ChooseMunicipality => "Choose your municipality",
        Label::WholeRegion => "Whole region",
        Label::WholeRegionShort => "Region",
        Label::Changes => "Changes",
        Label::Undo => "Undo",
        Label::UndoRest => " the last change",
        Label::NothingToUndo => "You have not changed anything yet.",
        Label::Redo => "Redo",
        Label::NothingToRedo => "You have not undone anything.",
        Label::Reset => "Reset",
        Label::ResetRest => " to start",
        Label::AtBeginning => "This is where you started.",
        Label::Replay => "Replay",
        Label::ReplayRest => " last change",
        Label::NothingToReplay => "There is no change to replay yet.",
        Label::ReplayShowsBefore => "You now see: before your last change.",
        Label::ReplayShowsAfter => "You now see: after your last change.",

        Label::Homes(homes) | Label::Counted(homes, TaskUnit::Homes | TaskUnit::Places) => {
            return homes_of(homes).into();
        }
        Label::Counted(persons, TaskUnit::Persons) => return persons_of(persons).into(),
        Label::HomesUnit => "homes",
        Label::AgainstNow(0) => "exactly as many as now",
        Label::AgainstNow(difference) => return format!("{} than now", more_or_fewer(difference)).into(),
        Label::ComparedWithNow(difference) => return format!("{} against now", LANG.signed(difference)).into(),
        Label::DividedOver(1) => "divided over 1 municipality",
        Label::DividedOver(count) => return format!("divided over {count} municipalities").into(),
        Label::TakesNoPart => "takes no part",
        Label::ThatIsPerThousand(homes) => {
            return format!("That is {} per 1,000 inhabitants.", LANG.rate(homes, 2)).into();
        }
        Label::ThatIsOfLettings { name, percent } => {
            return format!("It is {} of the social homes that are let in {name} in a year.", whole_percent(percent))
                .into();
        }
        Label::ThatIsOfLettingsInRegion(percent) => {
            return format!(
                "It is {} of the social homes that are let in the region in a year.",
                whole_percent(percent)
            )
            .into();
        }
        Label::HousedInRegion { housed, difference: 0 } => {
            return format!("Now it is {} too.", LANG.whole(housed)).into();
        }
        Label::HousedInRegion { housed, difference } => {
            return format!("Now it is {}: {}.", LANG.whole(housed), more_or_fewer(difference)).into();
        }
        Label::IfOnlyInhabitants => "If only the number of inhabitants counts, it is",
        Label::IfOnlyLettings => "If only the social homes that are let count, it is",
        Label::WouldHaveHad { name, homes } => {
            return format!(
                "{name} takes no part. Otherwise it would be {}. These now go to the other municipalities.",
                homes_of(homes)
            )
            .into();
        }
        Label::CannotDivide => "It cannot be divided like this",
        Label::UndoThis => "Undo the change",
        Label::AdjustMix => "Adjust the mix",

        Label::WhatEachKeyGives => "What each key alone would give",
        Label::ChooseToSeeKeys => {
            "Choose your municipality in the list, on the map or in the table. Then you see here what each key means for it."
        }
        Label::FromToByKey { low, low_keys, high, high_keys } => {
            return format!("From {} ({low_keys}) to {} ({high_keys}).", LANG.whole(low), homes_of(high)).into();
        }
        Label::YourMix => "your mix",
        Label::YourMixIs(homes) => return format!("your mix: {}", LANG.whole(homes)).into(),
        Label::MoreOrLessThanNow(unit) => return format!("More or fewer {} than now", task_unit(unit, LANG)).into(),
        Label::TilesExplained => "One tile is one municipality. Lines are the borders of the subregions.",
        Label::HatchedTakesNoPart => "Hatched: takes no part.",
        Label::Legend => "Legend",
        Label::AtOrBelow(number) => return format!("{} or\nlower", LANG.signed(number)).into(),
        Label::Between(from, to) => return format!("{}\nto {}", LANG.signed(from), LANG.signed(to)).into(),
        Label::Exactly(number) => return LANG.signed(number).into(),
        Label::AtOrAbove(number) => return format!("{} or\nhigher", LANG.signed(number)).into(),

        Label::Settings => "Settings",
        Label::TaskOf(year) => return format!("Task of {year}").into(),
        Label::ChangeIt => "change",
        Label::ChangeItRest => " the task per group",
        Label::FiguresOf => "Figures of",
        Label::OwnFigures => "own figures",
        Label::OwnFiguresCount(names) => return format!("This division calculates with your figures: {names}.").into(),
        Label::WhatIsFair => "What do you think is fair?",
        Label::PresetPerInhabitant => "The same for everyone per inhabitant",
        Label::PresetSupply => "More where social homes are let",
        Label::PresetRoom => "More where there are few social homes",
        Label::PresetOwnMix => "My own mix",
        Label::Keys => "Allocation keys",
        Label::TotalsHundred => "= 100% ✓",
        Label::KeysExplained => "A key is the measure by which you divide. Plus takes 5% from the largest other key.",
        Label::MoreKeys => "More keys",
        Label::StepLess(name) => return format!("{name}: 5 percent less").into(),
        Label::StepMore(name) => return format!("{name}: 5 percent more").into(),

        Label::RoundingDifference { homes, task } if homes > task => {
            return format!(
                "Because of rounding it is {} more than the task of {}.",
                LANG.whole(homes - task),
                LANG.whole(task)
            )
            .into();
        }
        Label::RoundingDifference { homes, task } => {
            return format!(
                "Because of rounding it is {} fewer than the task of {}.",
                LANG.whole(task.saturating_sub(homes)),
                LANG.whole(task)
            )
            .into();
        }
        Label::FileOpened => "The file is open. ‘Undo’ brings you back.",
        Label::FileUnreadable => "Your browser cannot read this file. Try again.",
        Label::FileSaved => "The file is among your downloads.",
        Label::StorageRefused => "Your browser does not allow keeping. Use ‘Save as file’.",
        Label::Erased => "Everything was wiped from this device.",

        Label::OnThisPage => "On this page",
        Label::PlaceTable => "Table",
        Label::PlaceBurden => "Burden per inhabitant",
        Label::PlaceFairness => "How fair?",
        Label::PlaceCalculation => "How it is computed",
        Label::WhatEachDoes => "What each municipality does",
        Label::TableCaption { task, order } => {
            return format!(
                "Division of {} with your mix, sorted by: {order}. Choose a municipality to see its arithmetic.",
                homes_of(task)
            )
            .into();
        }
        Label::WhichColumns => "Which columns",
        Label::GroupShare => "Share",
        Label::GroupBurden => "Burden",
        Label::GroupRange => "Range",
        Label::ColumnMunicipality => "Municipality",
        Label::ColumnFairShare => "Fair share",
        Label::ColumnDifference => "Difference",
        Label::ColumnPerThousand => "Per 1,000 inhabitants",
        Label::ColumnOfLettings => "Part of social homes let",
        Label::ColumnRange => "Range over all keys",
        Label::FromToPerThousand { lowest, highest } => {
            return format!("from {} to {} per 1,000 inhabitants", LANG.rounded(lowest, 2), LANG.rounded(highest, 2))
                .into();
        }
        Label::MarkHoused => "keeps",
        Label::MarkHousedLong => "keeps what it houses now",
        Label::MarkAtLeast => "min",
        Label::MarkAtLeastLong => "at the lower limit",
        Label::MarkAtMost => "max",
        Label::MarkAtMostLong => "at the upper limit",
        Label::MarkOut => "out",
        Label::AllMunicipalities(count) => return format!("All {count} municipalities").into(),
        Label::ClosesOn(task) => return format!("closes on {} ✓", LANG.whole(task)).into(),
        Label::OffByRounding(difference) => return format!("{} by rounding", LANG.signed(difference)).into(),
        Label::NowAndMore { housed, difference } if difference < 0 => {
            return format!("{} now − {} fewer", LANG.whole(housed), size(difference)).into();
        }
        Label::NowAndMore { housed, difference } => {
            return format!("{} now + {} more", LANG.whole(housed), size(difference)).into();
        }
        Label::ExactlyTheTask => "That is exactly the task.",
        Label::WhatOneDoesLess => "What one municipality does less, another does more.",
        Label::EachTickIsAKey => "each tick is one key",
        Label::MeanPerThousand => "mean of the region, per 1,000 inhabitants",

        Label::HousedNow => "Housed now",
    };
    text.into()
}

fn persons_of(persons: u64) -> String {
    if persons == 1 { "1 person".to_owned() } else { format!("{} persons", LANG.whole(persons)) }
}

pub(in crate::text) fn homes_of(homes: u64) -> String {
    if homes == 1 { "1 home".to_owned() } else { format!("{} homes", LANG.whole(homes)) }
}

pub(in crate::text) fn size(difference: i64) -> String {
    LANG.whole(difference.unsigned_abs())
}

pub(in crate::text) fn more_or_fewer(difference: i64) -> String {
    format!("{} {}", size(difference), if difference > 0 { "more" } else { "fewer" })
}

pub(in crate::text) fn two(number: &Ratio) -> String {
    LANG.exact(number, 2)
}

pub(in crate::text) fn whole_percent(percentage: Rate) -> String {
    LANG.with_percent_sign(&LANG.rate(percentage, 0))
}
