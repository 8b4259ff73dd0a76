//! The figures that ship: the 30 municipalities of the Metropoolregio Amsterdam, 2021–2025, and a scenario on them.
//!
//! `static/figures/mra.csv` holds one row per municipality, in the order of the Dutch alphabet, with one column per
//! figure and year. It is compiled in and read when asked for, one year at a time: that costs microseconds and no
//! request. Figures of CBS (Statistics Netherlands), published under CC BY 4.0. Weesp is counted with Amsterdam and
//! Beemster with Purmerend in every year, although they joined in 2022.

mod tasks;

use std::ops::RangeInclusive;

use crate::model::{
    Code, Decimal, Figure, FigureId, FigureUnit, Municipality, Origin, Region, Scenario, Source, Standing,
};

/// The years of which figures ship.
pub const YEARS: RangeInclusive<u16> = 2021..=2025;

/// The year that is used until the user chooses another.
pub const DEFAULT_YEAR: u16 = 2025;

/// The year for which the default scenario divides.
pub const TASK_YEAR: u16 = 2026;

/// The share of corporation homes that is let each year, in percent. An assumption: in 2021 the corporations of
/// Amsterdam let 7,345 of about 187,500 homes (3.9%); nothing was published per municipality.
pub const LETTINGS_PERCENT: u32 = 4;

/// The social-rent norm (30%-norm): so many of every 100 homes.
pub const NORM_PERCENT: u32 = 30;

/// No figures ship of this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotShipped {
    /// The year that was asked for.
    pub year: u16,
}

/// "Van 2019 zijn er geen cijfers meegeleverd" is for the text module; this is for logs of programs.
impl std::fmt::Display for NotShipped {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "no figures ship of the year {}", self.year)
    }
}

impl std::error::Error for NotShipped {}

/// Inhabitants of the Netherlands on 1 January, of 2020–2025 (CBS StatLine 70072ned; 2024: Kerncijfers).
#[must_use]
pub fn national_inhabitants(year: u16) -> Option<u32> {
    match year {
        2020 => Some(17_407_585),
        2021 => Some(17_475_415),
        2022 => Some(17_590_672),
        2023 => Some(17_811_291),
        2024 => Some(17_942_942),
        2025 => Some(18_044_027),
        _ => None,
    }
}

/// The region with its figures on 1 January of a year.
///
/// # Errors
/// [`NotShipped`] outside [`YEARS`].
pub fn region(year: u16) -> Result<Region, NotShipped> {
    read_region(year).ok_or(NotShipped { year })
}

/// The default scenario on the figures of a year: inhabitants as key, nobody limited, Webster, nine groups.
///
/// The tasks and what is housed now do not depend on the year: they rest on the figures of [`DEFAULT_YEAR`], so that
/// choosing another year shows what the key does and nothing else.
///
/// # Errors
/// [`NotShipped`] outside [`YEARS`].
pub fn scenario(year: u16) -> Result<Scenario, NotShipped> {
    let groups = tasks::groups(&lettings(DEFAULT_YEAR).ok_or(NotShipped { year })?);
    Ok(Scenario { groups, ..Scenario::plain(region(year)?, TASK_YEAR) })
}

const TABLE: &str = include_str!("../../../static/figures/mra.csv");

/// The columns of the table: four that describe the municipality, five per year, and two of one year.
const FIRST_YEAR_COLUMN: usize = 4;
const COLUMNS_PER_YEAR: usize = 5;
const NEW_HOMES_2024: usize = 29;
const ONE_PERSON_HOUSEHOLDS_2025: usize = 30;

fn read_region(year: u16) -> Option<Region> {
    let first = first_column(year)?;
    let mut municipalities = Vec::new();
    for row in rows() {
        let mut cells = row.split(',');
        municipalities.push(Municipality {
            code: cells.next()?.parse::<Code>().ok()?,
            name: cells.next()?.to_owned(),
            subregion: cells.next()?.to_owned(),
            province: cells.next()?.to_owned(),
        });
    }
    let inhabitants = column(first)?;
    let households = column(first + 1)?;
    let stock = column(first + 2)?;
    let corporation = column(first + 3)?;
    let average_woz = column(first + 4)?;
    let lettings: Vec<u32> = corporation.iter().map(|&homes| lettings_of(homes)).collect();
    let room = stock.iter().zip(&corporation).map(|(&stock, &homes)| room_to_norm(stock, homes)).collect();

    let day = || format!("{year}-01-01");
    let inhabitants_source = if year == 2024 { Source::CbsNeighbourhoods } else { Source::CbsRegionalKeyFigures };
    let mut figures = vec![
        official(FigureId::Inhabitants, FigureUnit::Persons, day(), inhabitants_source, inhabitants),
        official(FigureId::Households, FigureUnit::Households, day(), Source::CbsNeighbourhoods, households),
        official(FigureId::HousingStock, FigureUnit::Homes, day(), Source::CbsNeighbourhoods, stock),
        Figure {
            standing: Standing::Derived,
            ..official(
                FigureId::CorporationHomes,
                FigureUnit::Homes,
                day(),
                Source::CorporationShareTimesStock,
                corporation,
            )
        },
        Figure {
            standing: Standing::Assumption,
            ..official(
                FigureId::Lettings,
                FigureUnit::HomesPerYear,
                year.to_string(),
                Source::LettingsAssumption,
                lettings,
            )
        },
        Figure {
            standing: Standing::Derived,
            ..official(FigureId::RoomToNorm, FigureUnit::Homes, day(), Source::NormMinusCorporationHomes, room)
        },
        // The year for which the home was valued; the values of the latest years can still be provisional.
        official(FigureId::AverageWoz, FigureUnit::Euros, year.to_string(), Source::CbsNeighbourhoods, average_woz),
    ];
    if year >= 2024 {
        // Of 2025 there is no full year yet, so 2024 stands for it, under its own date.
        let (unit, source) = (FigureUnit::HomesPerYear, Source::CbsStockChanges);
        figures.push(official(FigureId::NewHomes, unit, "2024".to_owned(), source, column(NEW_HOMES_2024)?));
    }
    if year == 2025 {
        let (unit, source) = (FigureUnit::Households, Source::CbsNeighbourhoods);
        figures.push(official(FigureId::OnePersonHouseholds, unit, day(), source, column(ONE_PERSON_HOUSEHOLDS_2025)?));
    }
    let mut region = Region::new("Metropoolregio Amsterdam".to_owned(), municipalities, figures).ok()?;
    region.shipped_year = Some(year);
    region.national_inhabitants = national_inhabitants(year);
    Some(region)
}

fn rows() -> impl Iterator<Item = &'static str> {
    TABLE.lines().skip(1)
}

fn first_column(year: u16) -> Option<usize> {
    let years_before = usize::from(year.checked_sub(*YEARS.start())?);
    YEARS.contains(&year).then_some(FIRST_YEAR_COLUMN + COLUMNS_PER_YEAR * years_before)
}

fn column(index: usize) -> Option<Vec<u32>> {
    rows().map(|row| row.split(',').nth(index)?.parse().ok()).collect()
}

/// Lettings per municipality, in the order of the region.
fn lettings(year: u16) -> Option<Vec<u32>> {
    let corporation = column(first_column(year)? + 3)?;
    Some(corporation.into_iter().map(lettings_of).collect())
}

/// [`LETTINGS_PERCENT`] of the corporation homes, to the nearest whole home, half upwards.
fn lettings_of(corporation_homes: u32) -> u32 {
    narrow((u64::from(corporation_homes) * u64::from(LETTINGS_PERCENT) + 50) / 100)
}

/// [`NORM_PERCENT`] of the stock minus the corporation homes, to the nearest whole home, half upwards; never below 0.
fn room_to_norm(stock: u32, corporation_homes: u32) -> u32 {
    let norm = u64::from(stock) * u64::from(NORM_PERCENT) + 50;
    narrow(norm.saturating_sub(u64::from(corporation_homes) * 100) / 100)
}

/// The quotients above are at most what they are computed from, so nothing is lost.
fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Computes lettings that rest on the assumption again, after the corporation homes changed. Lettings of the user's own
/// stay.
pub(super) fn renew_lettings(region: &mut Region) {
    let is_assumed = |figure: &Figure| figure.source == Source::LettingsAssumption;
    let homes = whole_values(region, FigureId::CorporationHomes);
    if let (Some(figure), Some(homes)) = (region.figure(FigureId::Lettings).filter(|figure| is_assumed(figure)), homes)
    {
        let values = homes.into_iter().map(|homes| Decimal::whole(lettings_of(homes))).collect();
        // Cannot be refused: as many values as there were, none below zero.
        let _ = region.put(Figure { values, ..figure.clone() });
    }
}

/// Computes the room to the norm again, after the corporation homes or the stock changed. A room of the user's own stays.
pub(super) fn renew_room_to_norm(region: &mut Region) {
    let is_derived = |figure: &Figure| figure.source == Source::NormMinusCorporationHomes;
    let stock = whole_values(region, FigureId::HousingStock);
    let homes = whole_values(region, FigureId::CorporationHomes);
    let figure = region.figure(FigureId::RoomToNorm).filter(|figure| is_derived(figure));
    if let (Some(figure), Some(stock), Some(homes)) = (figure, stock, homes) {
        let rooms = stock.into_iter().zip(homes).map(|(stock, homes)| Decimal::whole(room_to_norm(stock, homes)));
        let values = rooms.collect();
        // Cannot be refused: as many values as there were, none below zero.
        let _ = region.put(Figure { values, ..figure.clone() });
    }
}

fn whole_values(region: &Region, id: FigureId) -> Option<Vec<u32>> {
    let whole = |value: &Decimal| u32::try_from(value.as_whole()?).ok();
    region.figure(id)?.values.iter().map(whole).collect()
}

fn official(id: FigureId, unit: FigureUnit, reference: String, source: Source, values: Vec<u32>) -> Figure {
    Figure {
        id,
        name: None,
        unit,
        reference,
        source,
        standing: Standing::Official,
        origin: Origin::Shipped,
        values: values.into_iter().map(Decimal::whole).collect(),
    }
}

#[cfg(test)]
mod tests;
