//! The words of what goes out, in English: as plain as the Dutch.

use super::ExportLabel;
use crate::{
    model::{Composition, Credit, Method, Period, RemainderLimits, TableRounding, TaskUnit, TieRule, UpwardsOf},
    text::{Lang, date_in_words, task_unit},
};

const LANG: Lang = Lang::En;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(super) fn say(label: &ExportLabel<'_>) -> String {
    let text = match *label {
        ExportLabel::SheetOutcome => "Outcome",
        ExportLabel::SheetGroups => "Groups",
        ExportLabel::SheetCells => "Per group",
        ExportLabel::SheetFigures => "Figures",
        ExportLabel::SheetSources => "Sources and assumptions",
        ExportLabel::SheetMethod => "Calculation",

        ExportLabel::Code => "Code",
        ExportLabel::Municipality => "Municipality",
        ExportLabel::Subregion => "Subregion",
        ExportLabel::HousedNow => "Housed now",
        ExportLabel::FairShare => "Fair share, exact",
        ExportLabel::InOutcome(unit) => return format!("Fair share in {}", task_unit(unit, LANG)),
        ExportLabel::Difference => "Difference from now",
        ExportLabel::PerThousand => "Share per 1,000 inhabitants",
        ExportLabel::OfLettings(TaskUnit::Persons) => "Persons per 100 social lettings",
        ExportLabel::OfLettings(TaskUnit::Homes | TaskUnit::Places) => "Share per 100 social lettings",
        ExportLabel::WithoutLimits => "Share without limits",
        ExportLabel::Remark => "Remark",
        ExportLabel::Total => "Total",
        ExportLabel::TotalOf(name) => return format!("Total {name}"),
        ExportLabel::What => "What",
        ExportLabel::Kind => "Kind",
        ExportLabel::Value => "Total",
        ExportLabel::Unit => "Unit",
        ExportLabel::ReferenceDate => "Reference date",
        ExportLabel::Source => "Source",
        ExportLabel::Standing => "How certain",
        ExportLabel::Group => "Group",
        ExportLabel::Task => "Task per year",
        ExportLabel::TaskUnit => "In",
        ExportLabel::HouseholdSize => "Persons per home",
        ExportLabel::TaskInHomes => "Task in homes",
        ExportLabel::Key => "Allocation key",
        ExportLabel::Subject => "Subject",
        ExportLabel::Meaning => "Chosen",

        ExportLabel::KindFigure => "figure",
        ExportLabel::KindTask => "task",
        ExportLabel::KindHoused => "housed now",
        ExportLabel::KindStatement => "statement",
        ExportLabel::OwnNumber => "own number",
        ExportLabel::KindHouseholdSize => "conversion",
        ExportLabel::TaskOf(group) => return format!("Task: {group}"),
        ExportLabel::TasksOf(groups) => return format!("the task of {groups}"),
        ExportLabel::AllHoused => "what is housed now",
        ExportLabel::HousedOf(group) => return format!("Housed now: {group}"),
        ExportLabel::HouseholdSizeOf(group) => return format!("Persons per home: {group}"),
        ExportLabel::PersonsPerHome => "persons per home",
        ExportLabel::PerMunicipalityIn(unit) => return format!("per municipality, in {unit}"),
        ExportLabel::HousedSource => {
            "For Amsterdam: lettings in 2021 (NUL20). Elsewhere: the same part of social lettings. Or what you entered"
        }
        ExportLabel::HouseholdSizeSource => "Assumption: enter the number of your own municipality",

        ExportLabel::OnFloor => "at the lower limit",
        ExportLabel::OnCap => "at the upper limit",
        ExportLabel::KeepsHoused => "keeps what it houses now",
        ExportLabel::TakesNoPart => "takes no part",

        ExportLabel::Title(region) => return format!("Fair shares in {region}"),
        ExportLabel::TitleFor(name) => return format!("Fair shares: {name}"),
        ExportLabel::Subtitle { year, made_on: "" } => return format!("Task for {year}"),
        ExportLabel::Subtitle { year, made_on } => {
            return format!("Task for {year}. Made on {}", date_in_words(made_on, LANG));
        }
        ExportLabel::RegionSentence { region, homes, count, difference } => {
            return format!(
                "{region}: {} for target groups, divided over {count} municipalities. That is {}.",
                counted(homes),
                against_now(difference)
            );
        }
        ExportLabel::MunicipalitySentence { name, homes, difference } => {
            return format!("{name}: {}, {}.", counted(homes), against_now(difference));
        }
        ExportLabel::TakesNoPartSentence(name) => return format!("{name} takes no part and gets no task."),
        ExportLabel::RateSentence { per_thousand, region } => {
            return format!(
                "That is {} per 1,000 inhabitants; the mean of the region is {}.",
                LANG.exact(per_thousand, 2),
                LANG.exact(region, 2)
            );
        }
        ExportLabel::LettingsSentence { of_lettings, region } => {
            return format!(
                "Of every 100 social homes that are let, {} are needed; the mean of the region is {}.",
                LANG.exact(of_lettings, 1),
                LANG.exact(region, 1)
            );
        }
        ExportLabel::RangeSentence { lowest, highest, unit } => {
            return format!(
                "With one key at a time the fair share is at least {} and at most {} {}.",
                LANG.exact(lowest, 0),
                LANG.exact(highest, 0),
                task_unit(unit, LANG)
            );
        }
        ExportLabel::Closes(task, unit) => {
            return format!("All municipalities together are exactly the task of {}.", counted((task, unit)));
        }
        ExportLabel::OffByRounding { homes, task } => {
            return format!(
                "All municipalities together are {}; the task is {}. The difference comes from rounding.",
                counted(homes),
                LANG.whole(task)
            );
        }

        ExportLabel::MethodTask => "Task",
        ExportLabel::MethodTaskIs { homes, year, period } => {
            let half = match period {
                Period::Year => "",
                Period::FirstHalf => "the first half of ",
                Period::SecondHalf => "the second half of ",
            };
            return format!("{} in {half}{year}", counted(homes));
        }
        ExportLabel::MethodKey => "Allocation key",
        ExportLabel::MethodRounding => "Rounding",
        ExportLabel::MethodAbout(method) => method_about(method),
        ExportLabel::MethodLimits => "Limits",
        ExportLabel::NoLimits => "No lower limit and no upper limit. Every municipality takes part.",
        ExportLabel::FloorIs(bound) => return format!("Every municipality gets at least {bound}."),
        ExportLabel::CapIs(bound) => return format!("Every municipality gets at most {bound}."),
        ExportLabel::BaseIs(homes) => {
            return format!("Every municipality first gets {}; the key divides the rest.", homes_of(homes));
        }
        ExportLabel::OptedOutAre(names) => return format!("Takes no part: {names}."),
        ExportLabel::OwnFloorIs { name, homes } => return format!("{name} gets at least {}.", homes_of(homes)),
        ExportLabel::OwnCapIs { name, homes } => return format!("{name} gets at most {}.", homes_of(homes)),
        ExportLabel::BoundHomes(homes) => return homes_of(homes),
        ExportLabel::BoundPerThousand(number) => return format!("{number} homes per 1,000 inhabitants"),
        ExportLabel::BoundOfLettings(number) => return format!("{number} per 100 social homes let per year"),
        ExportLabel::MethodComposition => "Groups and total",
        ExportLabel::CellsAre(0) => "There is only one best table.",
        ExportLabel::CellsAre(count) => {
            let count = LANG.whole(count as u64);
            return format!("{count} numbers could differ in an equally good table.");
        }
        ExportLabel::CompositionIs(composition) => composition_about(composition),
        ExportLabel::MethodCredit => "What is housed now",
        ExportLabel::CreditIs(Credit::None) => "Does not count in the division; it is shown beside it.",
        ExportLabel::CreditIs(Credit::InShare) => {
            "Counted in the share: what is housed now is divided together with the task. Nobody goes below what is there now."
        }
        ExportLabel::CreditIs(Credit::Afterwards) => {
            "Settled afterwards: the task is divided first, then what is housed now is subtracted. What is left over is a lead."
        }
        ExportLabel::MethodTiers => "Subregions first",
        ExportLabel::TiersAre(key) => return format!("The task was divided over the subregions first, by: {key}."),
        ExportLabel::MethodSwaps => "Swaps",
        ExportLabel::SwapIs { from, to, homes, group } => {
            let group = group.map_or_else(String::new, |group| format!(" ({group})"));
            return format!("{to} takes {} over from {from}{group}.", counted(homes));
        }
        ExportLabel::MethodMergers => "Merged",
        ExportLabel::MergerIs { name, parts } => return format!("{name}: {parts}."),
        ExportLabel::MethodDivisor => "Divisor",
        ExportLabel::DivisorIs { above, up_to: Some(up_to) } => {
            return format!("Every divisor above {above} and up to {up_to} gives this outcome.");
        }
        ExportLabel::DivisorIs { above, up_to: None } => {
            return format!("Every divisor above {above} gives this outcome.");
        }
        ExportLabel::MethodTie => "Tie",
        ExportLabel::TieRuleIs(TieRule::LargerFirst) => "The larger claim first, then the lowest CBS code.",
        ExportLabel::TieRuleIs(TieRule::ByLot { seed }) => return format!("By lot, with seed {seed}."),
        ExportLabel::TieWas { candidates, open, winners } => {
            return format!(
                "For the last {} these municipalities had exactly the same claim: {candidates}. To: {winners}.",
                homes_of(open)
            );
        }
        ExportLabel::MethodCheck => "Check",
        ExportLabel::MadeWith => "Made with",
        ExportLabel::MadeWithSentence => "Fair share calculator. It computes in the browser; nothing was sent.",

        ExportLabel::PictureTiles => "More or fewer homes than now",
        ExportLabel::PictureTilesExplained => {
            "Per municipality: the share minus what is housed there now. The line is the border of a subregion."
        }
        ExportLabel::PictureBurden => "Homes per 1,000 inhabitants, now and then",
        ExportLabel::PictureBurdenExplained => "The open circle is now, the filled dot is with this division.",
        ExportLabel::PictureEquality => "How equal is the division per inhabitant?",
        ExportLabel::PictureEqualityExplained => "The closer to the straight line, the more equal.",
        ExportLabel::PictureKeys(name) => return format!("What each key asks of {name}"),
        ExportLabel::PictureKeysExplained => "Homes if one figure decides everything. The line is the chosen division.",
        ExportLabel::NowDot => "now",
        ExportLabel::ThenDot => "with this division",
        ExportLabel::NowCurve => "now",
        ExportLabel::MixCurve => "with this division",
        ExportLabel::EvenLine => "exactly equal",
        ExportLabel::AllInhabitants => "inhabitants, low burden first",
        ExportLabel::AllHomes => "homes",
        ExportLabel::Mean(mean) => return format!("mean {mean}"),
        ExportLabel::MixIs(homes) => return format!("this division: {homes}"),
        ExportLabel::BandLess(number) => return format!("at least {number} fewer"),
        ExportLabel::BandLessBetween(low, high) => return format!("{low} to {high} fewer"),
        ExportLabel::BandSame => "the same",
        ExportLabel::BandMoreBetween(low, high) => return format!("{low} to {high} more"),
        ExportLabel::BandMore(number) => return format!("at least {number} more"),
        ExportLabel::BandOut => "takes no part",
        ExportLabel::OutTile => "out",
        ExportLabel::SourcesLine(sources) => return format!("Sources: {sources}."),
        ExportLabel::AssumptionsLine(names) => return format!("Assumptions: {names}."),
        ExportLabel::FigureOf { name, date: "" } => return name.to_owned(),
        ExportLabel::FigureOf { name, date } => return format!("{name} ({})", date_in_words(date, LANG)),
        ExportLabel::HomesUnit => "homes",

        ExportLabel::PerMunicipality => "Per municipality",
        ExportLabel::InPictures => "In pictures",
        ExportLabel::Calculated => "How it is calculated",
        ExportLabel::MethodHeading => "How this was computed",
        ExportLabel::SourcesHeading => "Sources",
        ExportLabel::AssumptionsHeading => "Assumptions",
        ExportLabel::AssumptionsExplained => {
            "Nobody published these numbers as such. They are assumed and may be different."
        }
        ExportLabel::GroupsHeading => "For whom",
        ExportLabel::NeighboursHeading(subregion) => return format!("In the subregion {subregion}"),
        ExportLabel::RestOfRegion => "Whole region",

        ExportLabel::BlockTitle { subregion, year } => {
            return format!("Target groups in the subregion {subregion}, task for {year}");
        }
        ExportLabel::BlockSentence { subregion, count: 1, homes, difference } => {
            return format!(
                "The subregion {subregion} (1 municipality) has a task of {} for target groups: {}.",
                counted(homes),
                against_now(difference)
            );
        }
        ExportLabel::BlockSentence { subregion, count, homes, difference } => {
            return format!(
                "The subregion {subregion} ({count} municipalities) has a task of {} for target groups: {}.",
                counted(homes),
                against_now(difference)
            );
        }
        ExportLabel::BlockShare { homes, inhabitants } => {
            return format!(
                "That is {} of the task of the region; {} of the inhabitants live in the subregion.",
                LANG.percent(homes, 1),
                LANG.percent(inhabitants, 1)
            );
        }
        ExportLabel::BlockHighLow { high, high_rate, low, low_rate, unit } => {
            return format!(
                "Per inhabitant {high} carries most ({} {} per 1,000 inhabitants), {low} least ({}).",
                LANG.exact(high_rate, 2),
                task_unit(unit, LANG),
                LANG.exact(low_rate, 2)
            );
        }
        ExportLabel::BlockGroups(groups) => return format!("This concerns: {groups}."),
        ExportLabel::BlockKey { key, method } => return format!("Divided by: {key}. Rounding: {method}."),
    };
    text.to_owned()
}

fn homes_of(homes: u64) -> String {
    if homes == 1 { "1 home".to_owned() } else { format!("{} homes", LANG.whole(homes)) }
}

/// A number with what it counts.
fn counted((number, unit): (u64, TaskUnit)) -> String {
    let one = match unit {
        TaskUnit::Homes => "home",
        TaskUnit::Persons => "person",
        TaskUnit::Places => "pitch",
    };
    if number == 1 { format!("1 {one}") } else { format!("{} {}", LANG.whole(number), task_unit(unit, LANG)) }
}

fn composition_about(composition: Composition) -> &'static str {
    match composition {
        Composition::TotalFirst => "The total of all groups was divided first. The numbers per group follow from it.",
        Composition::PerGroup => {
            "Every group was divided on its own. The total of a municipality is the sum of its groups."
        }
        Composition::BothWays(TableRounding::Webster) => {
            "The total first, then a table that closes both ways: per group and per municipality, rounded normally."
        }
        Composition::BothWays(TableRounding::Controlled) => {
            "The total first, then a table that closes both ways: every number is its exact share, rounded down or up."
        }
    }
}

fn against_now(difference: i64) -> String {
    let size = LANG.whole(difference.unsigned_abs());
    match difference.signum() {
        1 => format!("{size} more than now"),
        -1 => format!("{size} fewer than now"),
        _ => "exactly as many as now".to_owned(),
    }
}

fn method_about(method: Method) -> &'static str {
    match method {
        Method::Webster => {
            "Every fair share is divided by the same divisor and then rounded normally. The divisor is chosen so that the sum is exactly the task."
        }
        Method::LargestRemainder(RemainderLimits::Clip) => {
            "Every municipality first gets the whole homes in its share. The homes that are left go to the largest remainders. A larger task can cost a municipality a home."
        }
        Method::LargestRemainder(RemainderLimits::Recompute) => {
            "Whoever passes a limit gets exactly that limit first. The others get the whole homes in a new share, and then the largest remainders. A larger task can cost a municipality a home."
        }
        Method::Jefferson => "One divisor for all municipalities, then rounded down. Favours large municipalities.",
        Method::Adams => "One divisor for all municipalities, then rounded up. Favours small municipalities.",
        Method::Dean => "One divisor for all municipalities, rounded at the harmonic mean.",
        Method::HuntingtonHill => "One divisor for all municipalities, rounded at the geometric mean.",
        Method::Upwards(UpwardsOf::Region) => {
            "Every share is rounded up on its own. Together that is more than the task: the rounding surplus."
        }
        Method::Upwards(UpwardsOf::Country { .. }) => {
            "As the statutory task (Huisvestingswet 2014, article 29): the national number × inhabitants of the municipality ÷ inhabitants of the Netherlands, rounded up."
        }
        Method::Nearest => {
            "Every share is rounded to the nearest whole on its own, as in the Spreidingswet. The sum may differ a little from the task."
        }
    }
}
