//! The words in English: as plain as the Dutch.

use std::borrow::Cow;

use super::RestLabel;
use crate::{
    model::{Bound, Method, RemainderLimits, UpwardsOf},
    text::{
        Lang, date_in_words,
        label::en::{homes_of, two},
    },
};

const LANG: Lang = Lang::En;

#[expect(clippy::too_many_lines, reason = "one match, so that a label without words does not compile")]
pub(in crate::text) fn say(label: &RestLabel<'_>) -> Cow<'static, str> {
    let text = match *label {
        RestLabel::HomesPerThousand => "homes per 1,000 inhabitants.",
        RestLabel::Limits => "Limits",
        RestLabel::LimitsSet(0) => "none",
        RestLabel::LimitsSet(count) => return format!("{count} set").into(),
        RestLabel::AtLeast => "Lower limit",
        RestLabel::AtLeastExplained => "at least so many homes per municipality",
        RestLabel::AtLeastUnit => "Unit of the lower limit",
        RestLabel::AtMost => "Upper limit",
        RestLabel::AtMostExplained => "at most so many homes per municipality",
        RestLabel::AtMostUnit => "Unit of the upper limit",
        RestLabel::BoundUnit(Bound::Homes(_)) => "homes",
        RestLabel::BoundUnit(Bound::PerThousandInhabitants(_)) => "per 1,000 inhabitants",
        RestLabel::BoundUnit(Bound::PercentOfLettings(_)) => "% of social homes let",
        RestLabel::Holds(0) => "holds no municipality",
        RestLabel::Holds(1) => "holds 1 municipality",
        RestLabel::Holds(count) => return format!("holds {count} municipalities").into(),
        RestLabel::Base => "So many for everybody first",
        RestLabel::BaseExplained => "the key divides what is left then",
        RestLabel::HomesPerMunicipality => "homes per municipality",
        RestLabel::OwnLimits => "Limit of one municipality",
        RestLabel::OwnLimitsExplained => "goes before the limit of all municipalities",
        RestLabel::OwnAtLeast => "at least",
        RestLabel::OwnAtLeastOf(name) => return format!("Lower limit of {name}").into(),
        RestLabel::OwnAtMost => "at most",
        RestLabel::OwnAtMostOf(name) => return format!("Upper limit of {name}").into(),
        RestLabel::RemoveOwnLimits(name) => return format!("Remove the limits of {name}").into(),
        RestLabel::OptOut => "Takes no part",
        RestLabel::OptOutExplained => "its task goes to the other municipalities",
        RestLabel::ChooseOne => "Choose a municipality",
        RestLabel::TakesPartAgain(name) => return format!("{name} takes part again").into(),
        RestLabel::TotalStays(total) => {
            return format!("The total stays {}. What exceeds a limit goes to the others.", LANG.whole(total)).into();
        }

        RestLabel::Groups => "Groups",
        RestLabel::GroupsOf { count, of } => return format!("{count} of {of}").into(),
        RestLabel::WhichGroups => "Which groups count",
        RestLabel::Together => "Together",
        RestLabel::TaskAndSource => "Task and source",
        RestLabel::TaskOfGroup(name) => return format!("Task for {name}").into(),
        RestLabel::HouseholdSizeOf(name) => return format!("Persons per home for {name}").into(),
        RestLabel::PersonsPerHome => "persons per home",
        RestLabel::MakesHomes(homes) => return format!("= {}", homes_of(homes)).into(),
        RestLabel::EnteredByYou => "Entered by you.",

        RestLabel::Rounding => "Rounding",
        RestLabel::RoundingQuestion => "How do they become whole homes?",
        RestLabel::MethodShort(method) => method_short(method),
        RestLabel::MethodExplained(method) => method_explained(method),
        RestLabel::Tie => "A tie",
        RestLabel::TieExplained { candidates, open, winners } => {
            return format!(
                "For the last {} these municipalities have exactly the same claim: {candidates}. Now to: {winners}.",
                homes_of(open)
            )
            .into();
        }
        RestLabel::LargerFirst => "The larger municipality goes first",
        RestLabel::ByLot => "Draw lots",
        RestLabel::Seed => "Number of the draw",
        RestLabel::SeedExplained => "The same number gives the same draw.",

        RestLabel::Saving => "Saving",
        RestLabel::StoringOn => "on this device",
        RestLabel::StoringOff => "not kept",
        RestLabel::NothingLeaves => "Your choices go nowhere. They stay on this device.",
        RestLabel::KeepOnDevice => "Keep on this device",
        RestLabel::KeepExplained => "Then everything is still here when you come back.",
        RestLabel::EraseFromDevice => "Wipe from this device",
        RestLabel::SaveAsFile => "Save as file",
        RestLabel::SaveOutcome => "Save outcome (JSON)",
        RestLabel::OpenFile => "Open file",
        RestLabel::NumberMissing => "Enter a number.",
        RestLabel::NotANumber(text) => return format!("‘{text}’ is not a number. Enter a number.").into(),
        RestLabel::NotWhole(text) => {
            return format!("‘{text}’ is not a whole number. Enter a number without decimals.").into();
        }
        RestLabel::NumberTooSmall => "The number is too low. Enter a number above 0.",
        RestLabel::NumberTooLarge { largest } => {
            return format!("The number is too high. Enter {largest} at most.").into();
        }

        RestLabel::HousedExplained => {
            "How many people of these groups got a home is not known per municipality. For Amsterdam: lettings in 2021 (NUL20). Elsewhere the same part of the social homes let is assumed."
        }
        RestLabel::AllSources => "All sources, and how certain they are",
        RestLabel::Reference(reference) => return date_in_words(reference, LANG).into(),

        RestLabel::WhoDoesMuch => "Who does much now, and who later?",
        RestLabel::BurdenExplained => {
            "Homes per 1,000 inhabitants. The open circle is now, the dot is your mix. Purple is less, orange is more."
        }
        RestLabel::MeanIs(mean) => return format!("mean {}", two(mean)).into(),
        RestLabel::HowEqual => "How fair is the division per inhabitant?",
        RestLabel::LorenzExplained => "The closer to the straight line, the more equal. Dashes: now. Petrol: your mix.",
        RestLabel::ExactlyEqual => "exactly equal",
        RestLabel::Now => "now",
        RestLabel::NowIs(value) => return format!("now {value}").into(),
        RestLabel::InhabitantsLowFirst => "inhabitants, low burden first",
        RestLabel::Hoover => "Share to be moved (Hoover)",
        RestLabel::HooverExplained(1) => {
            "1 home has to move to another municipality to have the same per inhabitant everywhere."
        }
        RestLabel::HooverExplained(homes) => {
            return format!(
                "{} have to move to another municipality to have the same per inhabitant everywhere.",
                homes_of(homes)
            )
            .into();
        }
        RestLabel::Gini => "Gini",
        RestLabel::GiniExplained => "0 is the same per inhabitant everywhere. 1 is everything in one municipality.",
        RestLabel::Theil => "Theil",
        RestLabel::TheilExplained => "0 is the same per inhabitant everywhere. Large outliers weigh more.",
        RestLabel::HighestBurden => "Highest burden",
        RestLabel::LowestBurden => "Lowest burden",
        RestLabel::LeastPossible(value) => return format!("The least that whole homes allow: {value}.").into(),
        RestLabel::EqualWouldBe(value) => {
            return format!("Spread as equally over inhabitants as possible: {value}.").into();
        }

        RestLabel::CalculatedFor(name) => return format!("How it is computed: {name}").into(),
        RestLabel::CalculationExplained => "Every step with the real numbers, so that you can check it yourself.",
        RestLabel::CalculationIsExample => {
            "You have not chosen a municipality yet. This is the first one in the table."
        }
        RestLabel::TableOf(heading) => return format!("Table: {heading}").into(),
    };
    text.into()
}

fn method_short(method: Method) -> &'static str {
    match method {
        Method::Webster => "normally",
        Method::LargestRemainder(_) => "largest remainders",
        Method::Jefferson => "downwards",
        Method::Adams | Method::Upwards(_) => "upwards",
        Method::Dean => "harmonic",
        Method::HuntingtonHill => "geometric",
        Method::Nearest => "each on its own",
    }
}

fn method_explained(method: Method) -> &'static str {
    match method {
        Method::Webster => "One divisor for everybody, rounded normally. Always adds up to the task.",
        Method::LargestRemainder(RemainderLimits::Clip) => {
            "Whole homes first, then the largest remainders. Beware: a larger task can cost a municipality a home."
        }
        Method::LargestRemainder(RemainderLimits::Recompute) => {
            "Limits first, then the largest remainders of what is left. Beware: a larger task can cost a municipality a home."
        }
        Method::Jefferson => "One divisor for everybody, rounded down. Favours large municipalities.",
        Method::Adams => "One divisor for everybody, rounded up. Everybody gets at least one home.",
        Method::Dean => "Rounded at the harmonic mean. Everybody gets at least one home.",
        Method::HuntingtonHill => "Rounded at the geometric mean. Everybody gets at least one home.",
        Method::Upwards(UpwardsOf::Region) => {
            "Each municipality rounded up on its own. Together that is more than the task."
        }
        Method::Upwards(UpwardsOf::Country { .. }) => {
            "As in the statutory task: each municipality rounded up on its own. Together that is more than the task."
        }
        Method::Nearest => {
            "Each municipality on its own, as in the Spreidingswet. Together it can be a little more or less than the task."
        }
    }
}
