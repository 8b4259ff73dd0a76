//! The panel in English.

use std::borrow::Cow;

use super::{HalfYearPart, WaysLabel};
use crate::text::Lang;

const LANG: Lang = Lang::En;

#[expect(clippy::too_many_lines, reason = "one list of words")]
pub(super) fn say(label: WaysLabel<'_>) -> Cow<'static, str> {
    let words = match label {
        WaysLabel::Title => "Other ways to divide",
        WaysLabel::Intro => "Everything that you choose here changes the division above. You can undo every step.",
        WaysLabel::CannotDivide => "It cannot be divided like this.",
        WaysLabel::Presets => "Rules of law and practice",
        WaysLabel::UsePreset(name) => return format!("Use this rule: {name}").into(),
        WaysLabel::InUse => "in use",
        WaysLabel::Use => "Use this rule",
        WaysLabel::Source => "Source",
        WaysLabel::NotCovered => "Not in it",
        WaysLabel::HalfYear => "Half-year",
        WaysLabel::HalfYearName(year, HalfYearPart::First) => return format!("first half of {year}").into(),
        WaysLabel::HalfYearName(year, HalfYearPart::Second) => return format!("second half of {year}").into(),
        WaysLabel::NationalNumber => "National number",
        WaysLabel::Persons => "persons",
        WaysLabel::ToDivide => "This number is divided; after rounding the total is higher.",
        WaysLabel::AfterRounding => "This is the total after rounding; a little less is divided.",
        WaysLabel::PersonsPerMunicipality => "Statutory task per municipality, in persons and in homes",
        WaysLabel::PersonsInHomes { persons, size, surplus } => {
            let persons = LANG.whole(persons);
            return format!(
                "The law counts persons: {persons} together here. Rounding upwards makes that {surplus} more than exact: the rounding surplus. With {size} persons per home they become homes."
            )
            .into();
        }
        WaysLabel::PerGroup => "Per group",
        WaysLabel::CompositionQuestion => "How do the total and the groups relate?",
        WaysLabel::TotalFirst => "The total first",
        WaysLabel::TotalFirstHint => "All groups together are divided once. The table per group follows from it.",
        WaysLabel::EachGroup => "Every group on its own",
        WaysLabel::EachGroupHint => "Every group has a key and a method of its own. The total is the sum.",
        WaysLabel::BothWays => "Both ways",
        WaysLabel::BothWaysHint => {
            "Rows and columns close. Every group and every municipality gets one factor; then round normally."
        }
        WaysLabel::Controlled => "Both ways, as close as possible to the exact number",
        WaysLabel::ControlledHint => "Rows and columns close. Every cell goes to the whole number below or above.",
        WaysLabel::Key => "Key",
        WaysLabel::Method => "Method",
        WaysLabel::KeyOf(group) => return format!("Key of {group}").into(),
        WaysLabel::MethodOf(group) => return format!("Method of {group}").into(),
        WaysLabel::SameAsAll => "as all groups",
        WaysLabel::OwnMix => "a mix …",
        WaysLabel::MixHint => {
            "Together it stays 100%. What you add to one figure is taken from the heaviest other one."
        }
        WaysLabel::WeightOf(figure) => return format!("Weight of {figure}").into(),
        WaysLabel::MethodsOnlyPerGroup => "A method of its own counts only with ‘every group on its own’.",
        WaysLabel::Cells => "Homes per group and municipality",
        WaysLabel::CellsHint(total) => return format!("The table closes on {}.", LANG.whole(total)).into(),
        WaysLabel::Interchangeable(0) => "There is only one best table.",
        WaysLabel::Interchangeable(count) => {
            let count = LANG.whole(count as u64);
            return format!("{count} cells could differ in an equally good table.").into();
        }
        WaysLabel::Municipality => "Municipality",
        WaysLabel::Together => "together",
        WaysLabel::Explain => "The calculation",
        WaysLabel::ExplainMunicipality => "Explain: municipality",
        WaysLabel::ExplainGroup => "Explain: group",
        WaysLabel::AllMunicipalities => "all municipalities together",
        WaysLabel::AllGroups => "all groups together",
        WaysLabel::Tiers => "Subregions first",
        WaysLabel::TiersHint => "Divide over the subregions first. Then every subregion divides by the usual key.",
        WaysLabel::TiersOff => "No: over all municipalities at once",
        WaysLabel::TiersBy => "Key for the subregions",
        WaysLabel::Subregion => "Subregion",
        WaysLabel::NoSubregion => "without a subregion",
        WaysLabel::Exact => "exact",
        WaysLabel::Homes => "homes",
        WaysLabel::Credit => "What is there now",
        WaysLabel::CreditQuestion => "Does it count who is housed now?",
        WaysLabel::CreditNone => "No",
        WaysLabel::CreditNoneHint => "The whole task is divided. What is there now stands beside it.",
        WaysLabel::InShare => "Credit in the share",
        WaysLabel::InShareHint => {
            "The task and what is there now are divided together. Who houses more keeps that; the rest shares less."
        }
        WaysLabel::Afterwards => "Credit afterwards",
        WaysLabel::AfterwardsHint => "First divide the task, then subtract what is there now. Who is ahead has a lead.",
        WaysLabel::HousedNow => "now",
        WaysLabel::ToDo => "still to do",
        WaysLabel::Lead => "lead",
        WaysLabel::Add => "to add",
        WaysLabel::After => "after",
        WaysLabel::Swaps => "Swaps",
        WaysLabel::SwapsHint => {
            "Two municipalities may change their tasks if the sum stays equal (Huisvestingswet, article 29(2))."
        }
        WaysLabel::From => "From",
        WaysLabel::To => "To",
        WaysLabel::SwapGroup => "Which group is it about?",
        WaysLabel::WholeTotal => "the total",
        WaysLabel::AddSwap => "Add swap",
        WaysLabel::SwapName { from, to } => return format!("{from} hands over to {to}").into(),
        WaysLabel::HomesOfSwap { from, to } => return format!("Homes in the swap from {from} to {to}").into(),
        WaysLabel::RemoveSwap { from, to } => return format!("Remove the swap from {from} to {to}").into(),
        WaysLabel::SumStays(total) => return format!("Together it stays {}.", LANG.whole(total)).into(),
        WaysLabel::NoSwaps => "There is no swap yet.",
        WaysLabel::Merging => "Merge municipalities",
        WaysLabel::MergingHint => {
            "In a merger the figures of the municipalities add up. Hilversum and Wijdemeren merge on 1 January 2027 (bill of November 2025)."
        }
        WaysLabel::First => "Municipality",
        WaysLabel::Second => "Merges with",
        WaysLabel::Merge => "Merge",
        WaysLabel::MergedFrom { name, parts } => return format!("{name} is now {parts} together.").into(),
        WaysLabel::Methods => "Methods of rounding",
        WaysLabel::MethodsHint => "Every method has a weak spot. Below it says where that shows now.",
        WaysLabel::WhereItBites => "Where this method chafes",
        WaysLabel::NothingBites => {
            "This method does not chafe here: nobody gets a whole home more or less than its exact share."
        }
        WaysLabel::AndMore(count) => return format!("And {count} more municipalities.").into(),
        WaysLabel::Ties => "Ties",
        WaysLabel::TiesHint => "Sometimes municipalities have exactly the same claim on the last home. Who gets it?",
        WaysLabel::LargerFirst => "The larger claim first, then the lowest CBS code",
        WaysLabel::ByLot => "By lot, with a seed that everybody can check",
        WaysLabel::Seed => "Seed",
        WaysLabel::SeedHint => "The same seed gives the same lots.",
        WaysLabel::Compare => "Compare: A, B and C",
        WaysLabel::CompareHint => {
            "Pin the present division. Then change something and see the difference per municipality. It stays until you close the page."
        }
        WaysLabel::PinName => "Name",
        WaysLabel::Pin => "Pin",
        WaysLabel::PinLetter(letter) => return format!("Division {letter}").into(),
        WaysLabel::Baseline => "Compare with",
        WaysLabel::OnScreen => "now on the screen",
        WaysLabel::NothingPinned => "Nothing is pinned yet.",
        WaysLabel::Full => "Three are pinned. Remove one first.",
        WaysLabel::RemovePin(name) => return format!("Remove {name}").into(),
        WaysLabel::Restore(name) => return format!("Back to {name}").into(),
        WaysLabel::AgainstBaseline(name) => return format!("against {name}").into(),
        WaysLabel::OtherUnits => "One division counts persons, another homes. There is no difference between those.",
        WaysLabel::Choose => "Choose …",
    };
    words.into()
}
