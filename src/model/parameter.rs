//! The numbers on which the three statements rest: default, limits, step, uncertainty and standing of each.

use super::Standing;

/// A number on which a statement rests, and that the user can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parameter {
    /// Of every 100 social homes let, so many go to the target groups. Amsterdam in 2021: 2,117 of 7,345 (28.8).
    Reserved,
    /// Of every 100 new homes, so many are social rent.
    SocialOfNew,
    /// Of every 100 new social homes, so many go to the target groups.
    GroupsOfSocialNew,
    /// Lever: extra homes per year for the target groups, in the region, that are built.
    ExtraHomes,
    /// Lever: extra homes per year in buildings that were something else (transformatie).
    TransformedHomes,
    /// Lever: extra homes per year because people share a home or a home is split.
    SharedHomes,
    /// Lever: extra places with support per year, in the region.
    ExtraSupport,
    /// Lever: of every 100 requests that prevention could avoid, so many are avoided.
    Prevention,
    /// Hours of support a week for a home with light support.
    LightHours,
    /// Hours of support a week for a home with intensive support.
    IntensiveHours,
    /// Hours of support a week that a municipality can add each year, per 10,000 inhabitants.
    SupportCapacity,
    /// The waiting list at the start, in percent of the task of a year.
    OpeningList,
    /// Growth of the yearly inflow, each year, in percent of the inflow of the first year.
    InflowGrowth,
    /// The part of the waiting list that is added to the task of the year, in percent.
    CatchUp,
    /// Of every 100 social homes let, at most so many can go to the target groups.
    Capacity,
    /// Without agreement: of every 100 municipalities, so many do all that is asked. Noord-Holland in 2025: 8 of 44.
    TakesPart,
    /// Without agreement: what the others do, in percent of what is asked. Amsterdam in 2022: 849 of 1,459 (58).
    Willingness,
    /// The year in which the regional agreement starts.
    RegionalStart,
    /// Years until the regional agreement is kept as well as it will be.
    RegionalRamp,
    /// What municipalities do in the end under a regional agreement, in percent of what is asked.
    RegionalCompliance,
    /// The year in which the national framework starts.
    NationalStart,
    /// Years until the national framework is kept as well as it will be.
    NationalRamp,
    /// What municipalities do in the end under a national framework, in percent of what is asked.
    NationalCompliance,
    /// What municipalities do less as long as they wait for the framework, in percent points.
    WaitAndSee,
    /// The floor of the framework, in percent of the fair share.
    FloorShare,
    /// The floor of the framework, in percent of the lettings.
    FloorLettings,
    /// Half-years that a municipality may miss before the province takes over. Zuid-Holland in 2025: four.
    LadderHalfYears,
    /// Framework: of every 100 new homes, so many are social rent. Zuid-Holland: half of two-thirds (33).
    FrameworkSocialOfNew,
    /// Framework: years in which every municipality grows to 30% corporation homes.
    NormYears,
}

/// What a parameter counts, so that it can be written with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterUnit {
    /// Of every 100.
    Percent,
    /// Homes per year.
    Homes,
    /// Places with support per year.
    Places,
    /// Hours a week.
    Hours,
    /// A calendar year.
    Year,
    /// A number of years.
    Years,
    /// A number of half-years.
    HalfYears,
}

/// Default, limits, step and uncertainty of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParameterRange {
    /// What it is until somebody sets it.
    pub default: u32,
    /// The least that is accepted.
    pub least: u32,
    /// The most that is accepted.
    pub most: u32,
    /// What a press on + adds.
    pub step: u32,
    /// How far it could be off, up or down, in the sensitivity analysis; 0 for choices, which are not uncertain.
    pub band: u32,
    /// What it counts.
    pub unit: ParameterUnit,
    /// Whether a source backs the default.
    pub standing: Standing,
}

impl Parameter {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 29] = [
        Self::Reserved,
        Self::SocialOfNew,
        Self::GroupsOfSocialNew,
        Self::ExtraHomes,
        Self::TransformedHomes,
        Self::SharedHomes,
        Self::ExtraSupport,
        Self::Prevention,
        Self::LightHours,
        Self::IntensiveHours,
        Self::SupportCapacity,
        Self::OpeningList,
        Self::InflowGrowth,
        Self::CatchUp,
        Self::Capacity,
        Self::TakesPart,
        Self::Willingness,
        Self::RegionalStart,
        Self::RegionalRamp,
        Self::RegionalCompliance,
        Self::NationalStart,
        Self::NationalRamp,
        Self::NationalCompliance,
        Self::WaitAndSee,
        Self::FloorShare,
        Self::FloorLettings,
        Self::LadderHalfYears,
        Self::FrameworkSocialOfNew,
        Self::NormYears,
    ];

    /// Default, limits, step and uncertainty.
    #[must_use]
    pub const fn range(self) -> ParameterRange {
        use ParameterUnit::{HalfYears, Homes, Hours, Percent, Places, Year, Years};
        // Default, least, most, step, band.
        let (numbers, unit) = match self {
            Self::Reserved => ([28, 0, 100, 1, 5], Percent),
            Self::SocialOfNew => ([20, 0, 100, 5, 5], Percent),
            Self::GroupsOfSocialNew => ([10, 0, 100, 5, 5], Percent),
            Self::ExtraHomes | Self::TransformedHomes | Self::SharedHomes => ([0, 0, 100_000, 100, 0], Homes),
            Self::ExtraSupport => ([0, 0, 100_000, 50, 0], Places),
            Self::Prevention => ([0, 0, 100, 10, 0], Percent),
            Self::LightHours => ([2, 0, 40, 1, 1], Hours),
            Self::IntensiveHours => ([6, 0, 168, 1, 2], Hours),
            Self::SupportCapacity => ([50, 0, 10_000, 5, 10], Hours),
            Self::OpeningList => ([100, 0, 1_000, 10, 50], Percent),
            Self::InflowGrowth => ([1, 0, 20, 1, 1], Percent),
            Self::CatchUp => ([25, 0, 100, 5, 15], Percent),
            Self::Capacity => ([40, 0, 100, 5, 10], Percent),
            Self::TakesPart => ([18, 0, 100, 1, 10], Percent),
            Self::Willingness => ([58, 0, 100, 1, 15], Percent),
            Self::RegionalStart => ([2027, 2026, 2035, 1, 0], Year),
            Self::RegionalRamp => ([4, 1, 10, 1, 1], Years),
            Self::RegionalCompliance => ([90, 0, 100, 5, 10], Percent),
            Self::NationalStart => ([2028, 2026, 2035, 1, 0], Year),
            Self::NationalRamp => ([2, 1, 10, 1, 1], Years),
            Self::NationalCompliance => ([95, 0, 100, 5, 5], Percent),
            Self::WaitAndSee => ([5, 0, 100, 1, 5], Percent),
            Self::FloorShare => ([100, 0, 100, 5, 0], Percent),
            Self::FloorLettings => ([30, 0, 100, 5, 0], Percent),
            Self::LadderHalfYears => ([4, 1, 20, 1, 2], HalfYears),
            Self::FrameworkSocialOfNew => ([33, 0, 100, 1, 0], Percent),
            Self::NormYears => ([20, 1, 100, 1, 0], Years),
        };
        let [default, least, most, step, band] = numbers;
        ParameterRange { default, least, most, step, band, unit, standing: self.standing() }
    }

    /// Whether a source backs the default. Nearly nothing was published for the region as a whole.
    #[must_use]
    pub const fn standing(self) -> Standing {
        match self {
            Self::Reserved
            | Self::TakesPart
            | Self::Willingness
            | Self::LadderHalfYears
            | Self::FrameworkSocialOfNew => Standing::Derived,
            Self::SocialOfNew
            | Self::GroupsOfSocialNew
            | Self::ExtraHomes
            | Self::TransformedHomes
            | Self::SharedHomes
            | Self::ExtraSupport
            | Self::Prevention
            | Self::LightHours
            | Self::IntensiveHours
            | Self::SupportCapacity
            | Self::OpeningList
            | Self::InflowGrowth
            | Self::CatchUp
            | Self::Capacity
            | Self::RegionalStart
            | Self::RegionalRamp
            | Self::RegionalCompliance
            | Self::NationalStart
            | Self::NationalRamp
            | Self::NationalCompliance
            | Self::WaitAndSee
            | Self::FloorShare
            | Self::FloorLettings
            | Self::NormYears => Standing::Assumption,
        }
    }

    /// A value within the limits.
    #[must_use]
    pub fn clamp(self, value: u32) -> u32 {
        let range = self.range();
        value.clamp(range.least, range.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Statements;

    #[test]
    fn every_default_is_within_its_limits() {
        for parameter in Parameter::ALL {
            let range = parameter.range();
            assert!(range.least <= range.default && range.default <= range.most, "{parameter:?}");
            assert!(range.step > 0, "{parameter:?}");
            assert_eq!(Statements::default().get(parameter), range.default);
        }
    }
}
