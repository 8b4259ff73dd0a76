//! Inhabitants of every Dutch municipality on 1 January of 2020–2025, for the statutory taakstelling: what a national number
//! comes to, and which number has to be divided to come to the announced total.
//!
//! `static/figures/inhabitants.csv`: CBS StatLine 70072ned (2024: Kerncijfers wijken en buurten), CC BY 4.0. Municipalities
//! as they were on that day.

use std::ops::RangeInclusive;

use super::{names::dissolved_into, shipped::national_inhabitants};
use crate::{
    divide::{Bounds, Claims, apportion},
    model::{Code, Decimal, DivisorInterval, Method, Ratio, TieRule},
};

/// The years of which the inhabitants of all municipalities ship.
pub const YEARS: RangeInclusive<u16> = 2020..=2025;

/// Every municipality of the Netherlands on 1 January of a year with its inhabitants, by code; empty outside [`YEARS`].
#[must_use]
pub fn municipalities(year: u16) -> Vec<(Code, u32)> {
    let Some(column) = year.checked_sub(*YEARS.start()).map(|years| usize::from(years) + 1) else { return vec![] };
    let row = |line: &str| {
        let mut cells = line.split(';');
        let code = cells.next()?.parse().ok()?;
        Some((code, cells.nth(column - 1)?.parse().ok()?))
    };
    include_str!("../../static/figures/inhabitants.csv").lines().skip(1).filter_map(row).collect()
}

/// Inhabitants on 1 January of a year within what is now a municipality: the sum of the municipalities that became part of
/// it, as Huisvestingswet 2014 art. 30 has it.
#[must_use]
pub fn inhabitants(code: Code, year: u16) -> Option<u32> {
    let all = municipalities(year);
    let is_part = |other: Code| other == code || dissolved_into(other) == Some(code);
    let parts: Vec<u32> = all.iter().filter(|(other, _)| is_part(*other)).map(|(_, people)| *people).collect();
    (!parts.is_empty()).then(|| parts.into_iter().fold(0, u32::saturating_add))
}

/// The number with which ⌈number × inhabitants / inhabitants of the country⌉ over all municipalities comes to the announced
/// total. `None` outside [`YEARS`], and where no number does because municipalities are exactly equal.
///
/// It is the divisor method of Adams over the country: every number in an interval gives the same tasks, and the one with
/// the fewest digits stands for it.
#[must_use]
pub fn number_to_divide(announced: u32, year: u16) -> Option<Decimal> {
    let country = u64::from(national_inhabitants(year)?);
    let people: Vec<u64> = municipalities(year).iter().map(|(_, people)| u64::from(*people)).collect();
    let bounds = vec![Bounds::FREE; people.len()];
    let claims = Claims::from_integers(&people);
    let divided = apportion(&claims, announced.into(), &bounds, Method::Adams, (&[], TieRule::LargerFirst)).ok()?;
    if divided.tie.is_some() {
        return None;
    }
    // ⌈number × people / country⌉ = tasks for every number above (tasks − 1) × country / people, up to tasks × country / people.
    let number = |tasks: u64, people: u64| Ratio::new((u128::from(tasks) * u128::from(country)).into(), people.into());
    let numbers = |less: u64| {
        divided
            .homes
            .iter()
            .zip(&people)
            .filter(|(_, people)| **people > 0)
            .map(move |(tasks, people)| number(tasks - less, *people))
    };
    let interval = DivisorInterval { above: numbers(1).max()?, up_to: Some(numbers(0).min()?) };
    let whole = interval.up_to.as_ref()?.floor();
    let shortest = if whole > interval.above { whole } else { interval.handy() };
    let millionths = shortest * Ratio::from_integer(1_000_000.into());
    if !millionths.is_integer() {
        return None;
    }
    Decimal::from_millionths(i64::try_from(millionths.to_integer()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_adds_up_to_the_country() {
        for year in YEARS {
            let sum: u64 = municipalities(year).iter().map(|(_, people)| u64::from(*people)).sum();
            assert_eq!(Some(sum), national_inhabitants(year).map(u64::from), "{year}");
        }
        assert!(municipalities(2019).is_empty() && municipalities(2026).is_empty());
    }

    #[test]
    fn what_merged_is_counted_together() {
        // Weesp joined Amsterdam in 2022: 872,757 + 19,738 on 1 January 2020 (CBS StatLine 70072ned).
        let amsterdam = Code::new(363).unwrap();
        let parts: u32 = municipalities(2020)
            .iter()
            .filter(|(code, _)| [363, 457].contains(&code.number()))
            .map(|(_, people)| people)
            .sum();
        assert_eq!(inhabitants(amsterdam, 2020), Some(parts));
        assert_eq!(inhabitants(Code::new(9999).unwrap(), 2020), None);
    }

    #[test]
    fn the_number_to_divide_comes_to_the_announced_total() {
        for (announced, year) in [(13_500, 2020), (10_000, 2021), (21_200, 2022), (1_000, 2025)] {
            let number = number_to_divide(announced, year).unwrap().ratio();
            let country = national_inhabitants(year).unwrap();
            let task = |people: u32| (&number * Ratio::new(people.into(), country.into())).ceil().to_integer();
            let total: num_bigint::BigInt = municipalities(year).iter().map(|(_, people)| task(*people)).sum();
            assert_eq!(total, announced.into(), "{year}");
        }
    }
}
