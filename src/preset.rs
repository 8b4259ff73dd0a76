//! Ways to divide that carry their law: each sets the rules of a scenario and leaves tasks, figures, limits and swaps as they
//! are. The words, with source, date and what a preset does not cover, stand in the text module.

use std::sync::Arc;

use num_traits::{ToPrimitive, Zero};

use crate::{
    figures::{country, shipped},
    model::{
        AllocationKey, Composition, Credit, Decimal, Figure, FigureId, FigureUnit, GroupId, KeyPart, Method,
        NationalNumber, Origin, Percent, Period, Ratio, Region, Scenario, Source, Standing, UpwardsOf,
    },
};

/// A way to divide that law or practice knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// Taakstelling (Huisvestingswet 2014, art. 29): national number × inhabitants / inhabitants of the country, upwards.
    Taakstelling,
    /// Spreidingswet: inhabitants × (SES-WOA + 1), each rounded to the nearest whole.
    Spreidingswet,
    /// The same percentage of the lettings everywhere (Huisvestingswet 2014, art. 6 lid 8).
    ShareOfLettings,
    /// In proportion to inhabitants.
    ProRata,
    /// In proportion to what is lacking to 30% social rent.
    Behind,
    /// In proportion to what becomes available: lettings and new homes.
    Room,
}

/// Why a preset cannot be used on a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresetIssue {
    /// The region lacks a figure.
    FigureMissing(FigureId),
    /// The scenario has no group of statushouders.
    NoStatusHolders,
    /// No figures ship of the year by which the law divides.
    YearNotShipped(u16),
    /// No number comes to the announced total.
    NoNumber,
}

/// A national number as it was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// The year of the half-year.
    pub year: u16,
    /// The half-year.
    pub period: Period,
    /// Persons.
    pub number: u32,
    /// Whether the number is the total after rounding.
    pub is_after_rounding: bool,
}

/// National numbers that were read in a source: 13,500 of 2021-H1 behaves as the total after rounding, since with it
/// Noord-Holland and the region Alkmaar come out as published; the others as the number to divide.
pub const ANNOUNCED: [Announced; 4] = [
    Announced { year: 2021, period: Period::FirstHalf, number: 13_500, is_after_rounding: true },
    Announced { year: 2022, period: Period::FirstHalf, number: 10_000, is_after_rounding: false },
    Announced { year: 2022, period: Period::SecondHalf, number: 13_500, is_after_rounding: false },
    Announced { year: 2023, period: Period::FirstHalf, number: 21_200, is_after_rounding: false },
];

impl Preset {
    /// In the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::ProRata, Self::Taakstelling, Self::Spreidingswet, Self::ShareOfLettings, Self::Behind, Self::Room];

    /// The scenario by this rule. For the taakstelling with the last national number that was read; [`taakstelling`] takes
    /// any other.
    ///
    /// # Errors
    /// [`PresetIssue`] when the scenario lacks what the rule needs.
    pub fn apply(self, scenario: &Scenario) -> Result<Scenario, PresetIssue> {
        let [.., latest] = ANNOUNCED;
        let (key, method) = match self {
            Self::Taakstelling => return taakstelling(scenario, latest),
            Self::Spreidingswet => {
                need(&scenario.region, FigureId::SesWoa)?;
                let part =
                    KeyPart { figure: FigureId::Inhabitants, factor: Some(FigureId::SesWoa), weight: Percent::ALL };
                let key = AllocationKey::new([part]).map_err(|_| PresetIssue::FigureMissing(FigureId::Inhabitants))?;
                (key, Method::Nearest)
            }
            Self::ShareOfLettings => (AllocationKey::only(FigureId::Lettings), Method::Webster),
            Self::ProRata => (AllocationKey::only(FigureId::Inhabitants), Method::Webster),
            Self::Behind => (AllocationKey::only(FigureId::RoomToNorm), Method::Webster),
            Self::Room => (room(&scenario.region)?, Method::Webster),
        };
        for part in key.parts() {
            need(&scenario.region, part.figure)?;
        }
        Ok(with_rules(scenario, key, method))
    }

    /// The rule that a scenario follows, if it is one of these; several could only be equal if their keys were.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Option<Self> {
        let is_national = |method: Method| matches!(method, Method::Upwards(UpwardsOf::Country { .. }));
        let mut included = scenario.included();
        if let (Some(only), None) = (included.next(), included.next())
            && only.id == GroupId::StatusHolders
            && is_national(
                only.method.filter(|_| scenario.composition == Composition::PerGroup).unwrap_or(scenario.method),
            )
        {
            return Some(Self::Taakstelling);
        }
        Self::ALL
            .into_iter()
            .filter(|preset| *preset != Self::Taakstelling)
            .find(|preset| preset.apply(scenario).is_ok_and(|ruled| ruled == *scenario))
    }
}

fn need(region: &Region, figure: FigureId) -> Result<(), PresetIssue> {
    region.figure(figure).map(|_| ()).ok_or(PresetIssue::FigureMissing(figure))
}

/// The same scenario under one key and method for all groups.
fn with_rules(scenario: &Scenario, key: AllocationKey, method: Method) -> Scenario {
    let mut ruled = Scenario {
        key,
        method,
        composition: Composition::TotalFirst,
        credit: Credit::None,
        subregion_key: None,
        ..scenario.clone()
    };
    for group in &mut ruled.groups {
        group.key = None;
        group.method = None;
    }
    ruled
}

/// Lettings and new homes, weighted by how many there are in the region: then the mix is in proportion to their sum, but for
/// the rounding of the weights to whole percentages.
fn room(region: &Region) -> Result<AllocationKey, PresetIssue> {
    let total = |figure| region.figure(figure).map(Figure::total).ok_or(PresetIssue::FigureMissing(figure));
    let (lettings, new_homes) = (total(FigureId::Lettings)?, total(FigureId::NewHomes)?);
    let all = &lettings + &new_homes;
    if all.is_zero() {
        return Err(PresetIssue::FigureMissing(FigureId::Lettings));
    }
    let percent = (lettings * Ratio::from_integer(100.into()) / all).round().to_integer().to_u8();
    let weight = percent.and_then(Percent::new).unwrap_or_default();
    let rest = Percent::new(100 - weight.get()).unwrap_or_default();
    let part = |(figure, weight)| KeyPart { figure, factor: None, weight };
    AllocationKey::new([(FigureId::Lettings, weight), (FigureId::NewHomes, rest)].map(part))
        .map_err(|_| PresetIssue::FigureMissing(FigureId::NewHomes))
}

/// The taakstelling of a half-year: statushouders only, in persons rounded upwards and from there in homes, by inhabitants on
/// 1 January of the calendar year before.
///
/// # Errors
/// [`PresetIssue`] when the figures of that date do not ship, or no number comes to the announced total.
pub fn taakstelling(scenario: &Scenario, announced: Announced) -> Result<Scenario, PresetIssue> {
    let reference = announced.year.saturating_sub(1);
    let region = match scenario.region.shipped_year {
        Some(_) => region_of(&scenario.region, reference)?,
        // A region of the user's own: its figures are those of the date that the user says.
        None => (*scenario.region).clone(),
    };
    let meaning = if announced.is_after_rounding {
        let to_divide = country::number_to_divide(announced.number, reference).ok_or(PresetIssue::NoNumber)?;
        NationalNumber::AfterRounding { to_divide }
    } else {
        NationalNumber::ToDivide
    };
    let method = Method::Upwards(UpwardsOf::Country { number: announced.number, meaning });
    // The law rounds persons; on its own, the group goes from persons to the homes in which all else is counted.
    let mut ruled = with_rules(scenario, AllocationKey::only(FigureId::Inhabitants), Method::Webster);
    ruled.composition = Composition::PerGroup;
    if !ruled.groups.iter().any(|group| group.id == GroupId::StatusHolders) {
        return Err(PresetIssue::NoStatusHolders);
    }
    for group in &mut ruled.groups {
        group.is_included = group.id == GroupId::StatusHolders;
        group.method = group.is_included.then_some(method);
    }
    ruled.region = Arc::new(region);
    ruled.task_year = announced.year;
    ruled.period = announced.period;
    Ok(ruled)
}

/// The shipped region with the inhabitants on 1 January of a year, mergers and figures of the user's own kept.
fn region_of(region: &Region, year: u16) -> Result<Region, PresetIssue> {
    let base_year = year.clamp(*shipped::YEARS.start(), *shipped::YEARS.end());
    let mut base = shipped::region(base_year).map_err(|_| PresetIssue::YearNotShipped(year))?;
    if year != base_year {
        let people = |municipality: &crate::model::Municipality| country::inhabitants(municipality.code, year);
        let values: Option<Vec<Decimal>> =
            base.municipalities().iter().map(|municipality| people(municipality).map(Decimal::whole)).collect();
        let figure = Figure {
            id: FigureId::Inhabitants,
            name: None,
            unit: FigureUnit::Persons,
            reference: format!("{year}-01-01"),
            source: Source::CbsRegionalKeyFigures,
            standing: Standing::Official,
            origin: Origin::Own,
            values: values.ok_or(PresetIssue::YearNotShipped(year))?,
        };
        base.put(figure).map_err(|_| PresetIssue::YearNotShipped(year))?;
        base.national_inhabitants = Some(shipped::national_inhabitants(year).ok_or(PresetIssue::YearNotShipped(year))?);
    }
    for merger in &region.mergers {
        base = base.merge(merger).map_err(|_| PresetIssue::YearNotShipped(year))?;
    }
    // Inhabitants of the user's own would be of another date than the law says.
    let own =
        region.figures().iter().filter(|figure| figure.origin == Origin::Own && figure.id != FigureId::Inhabitants);
    for figure in own {
        base.put(figure.clone()).map_err(|_| PresetIssue::YearNotShipped(year))?;
    }
    Ok(base)
}
