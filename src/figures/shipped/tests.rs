//! The shipped figures against the totals that CBS publishes, and the tasks against their sources.

use std::collections::BTreeMap;

use super::{tasks::*, *};
use crate::model::{GroupId, TaskUnit};

/// National taakstelling of 2022 in persons: 10,000 in the first half-year and 13,500 in the second.
const NATIONAL_STATUS_HOLDERS_2022: u64 = 10_000 + 13_500;

fn total(region: &Region, id: FigureId) -> u64 {
    region.figure(id).unwrap().values.iter().map(|value| value.as_whole().unwrap()).sum()
}

#[test]
fn every_year_has_thirty_municipalities_and_the_published_totals() {
    use FigureId::{CorporationHomes, Households, HousingStock, Inhabitants};
    let totals = [
        (2021, [2_517_145, 1_208_971, 1_179_681, 393_825]),
        (2022, [2_538_922, 1_227_498, 1_195_951, 394_588]),
        (2023, [2_581_116, 1_253_804, 1_210_275, 398_760]),
        (2024, [2_607_523, 1_271_018, 1_222_775, 401_076]),
        (2025, [2_623_253, 1_278_659, 1_236_975, 400_622]),
    ];
    for (year, expected) in totals {
        let region = region(year).unwrap();
        assert_eq!(region.municipalities().len(), 30, "{year}");
        let found = [Inhabitants, Households, HousingStock, CorporationHomes].map(|id| total(&region, id));
        assert_eq!(found, expected, "{year}");
        assert_eq!(region.shipped_year, Some(year));
        assert_eq!(region.national_inhabitants, national_inhabitants(year));
    }
}

#[test]
fn a_year_outside_the_set_is_refused() {
    for year in [0, 2020, 2026, u16::MAX] {
        assert_eq!(region(year), Err(NotShipped { year }));
        assert_eq!(scenario(year), Err(NotShipped { year }));
    }
}

#[test]
fn every_subregion_has_its_municipalities() {
    let region = region(DEFAULT_YEAR).unwrap();
    let mut counts = BTreeMap::new();
    for municipality in region.municipalities() {
        *counts.entry(municipality.subregion.as_str()).or_insert(0) += 1;
    }
    let expected = [
        ("Almere-Lelystad", 2),
        ("Amstelland-Meerlanden", 6),
        ("Amsterdam", 1),
        ("Gooi en Vechtstreek", 6),
        ("IJmond", 4),
        ("Zaanstreek-Waterland", 7),
        ("Zuid-Kennemerland", 4),
    ];
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn municipalities_stand_in_the_order_of_the_alphabet_and_flevoland_has_two() {
    let region = region(DEFAULT_YEAR).unwrap();
    let names: Vec<&str> = region.municipalities().iter().map(|municipality| municipality.name.as_str()).collect();
    assert!(names.is_sorted_by_key(|name| name.to_lowercase()), "{names:?}");
    assert_eq!(names[AMSTERDAM_INDEX], "Amsterdam");
    let in_flevoland = region.municipalities().iter().filter(|municipality| municipality.province == "Flevoland");
    assert_eq!(in_flevoland.map(|municipality| municipality.name.as_str()).collect::<Vec<_>>(), ["Almere", "Lelystad"]);
}

#[test]
fn figures_are_offered_only_for_the_years_that_have_them() {
    for year in YEARS {
        let region = region(year).unwrap();
        let reference = |id| region.figure(id).map(|figure| figure.reference.clone());
        assert_eq!(reference(FigureId::NewHomes), (year >= 2024).then(|| "2024".to_owned()), "{year}");
        let one_person = (year == 2025).then(|| "2025-01-01".to_owned());
        assert_eq!(reference(FigureId::OnePersonHouseholds), one_person, "{year}");
        assert_eq!(reference(FigureId::Inhabitants), Some(format!("{year}-01-01")));
        assert!(region.figures().iter().all(|figure| figure.origin == Origin::Shipped && figure.name.is_none()));
    }
    let region = region(2025).unwrap();
    assert_eq!(total(&region, FigureId::NewHomes), 14_058);
    assert_eq!(total(&region, FigureId::OnePersonHouseholds), 569_409);
}

#[test]
fn derived_figures_follow_from_stock_and_corporation_homes() {
    let region = region(DEFAULT_YEAR).unwrap();
    let value = |name: &str, id| {
        let index = region.municipalities().iter().position(|municipality| municipality.name == name).unwrap();
        region.value(id, index).unwrap().as_whole().unwrap()
    };
    // Almere: 30% of 94,045 = 28,213.5; minus 25,392 = 2,821.5, rounded up; 4% of 25,392 = 1,015.68.
    assert_eq!(value("Almere", FigureId::RoomToNorm), 2_822);
    assert_eq!(value("Almere", FigureId::Lettings), 1_016);
    // Amsterdam has 39% corporation homes: no room.
    assert_eq!(value("Amsterdam", FigureId::RoomToNorm), 0);
    assert_eq!(value("Amsterdam", FigureId::Lettings), 7_594);
}

#[test]
fn standing_says_what_was_published_and_what_was_not() {
    let region = region(DEFAULT_YEAR).unwrap();
    for figure in region.figures() {
        let expected = if matches!(figure.id, FigureId::CorporationHomes | FigureId::RoomToNorm) {
            Standing::Derived
        } else if figure.id == FigureId::Lettings {
            Standing::Assumption
        } else {
            Standing::Official
        };
        assert_eq!(figure.standing, expected, "{:?}", figure.id);
    }
}

#[test]
fn the_tasks_recompute_from_their_sources() {
    let region_2021 = total(&region(2021).unwrap(), FigureId::Inhabitants);
    let country_2021 = u64::from(national_inhabitants(2021).unwrap());
    assert_eq!(STATUS_HOLDERS, nearest(NATIONAL_STATUS_HOLDERS_2022 * region_2021, country_2021));

    let lettings = total(&region(DEFAULT_YEAR).unwrap(), FigureId::Lettings);
    assert_eq!(lettings, 16_027);
    let scaled = |homes: u32| nearest(u64::from(homes) * lettings, AMSTERDAM_LETTINGS.into());
    let with_support = scaled(AMSTERDAM_WITH_SUPPORT);
    assert_eq!((HOMELESS, INSTITUTION_LEAVERS), (with_support.div_ceil(2), with_support / 2));
    let without_support = scaled(AMSTERDAM_WITHOUT_SUPPORT);
    assert_eq!((SOCIALLY_URGENT, MEDICALLY_URGENT), (without_support.div_ceil(2), without_support / 2));
    assert_eq!(AMSTERDAM_STATUS_HOLDERS + AMSTERDAM_WITH_SUPPORT + AMSTERDAM_WITHOUT_SUPPORT, 2_117);
}

#[test]
fn the_default_scenario_makes_sense_at_first_sight() {
    let scenario = scenario(DEFAULT_YEAR).unwrap();
    assert_eq!(scenario.groups.iter().map(|group| group.id).collect::<Vec<_>>(), GroupId::SHIPPED);
    assert_eq!(scenario.included().count(), 5);
    assert_eq!(scenario.task_in_homes(), 4_959);
    assert!(scenario.groups.iter().all(|group| group.housed.len() == 30));

    let housed: u32 = scenario.included().flat_map(|group| &group.housed).sum();
    assert_eq!(housed, 4_549);
    let in_amsterdam: u32 = scenario.included().map(|group| group.housed[AMSTERDAM_INDEX]).sum();
    assert_eq!(in_amsterdam, 2_117);
    for group in &scenario.groups {
        let housed: u32 = group.housed.iter().sum();
        assert!(housed < group.task_in_homes(), "{:?}", group.id);
        assert_eq!(group.housed_standing, Standing::Assumption);
        assert!(group.task.unit != TaskUnit::Persons || group.household_size == Decimal::whole(2));
    }
}

#[test]
fn the_tasks_stay_the_same_whatever_the_year() {
    let groups = scenario(DEFAULT_YEAR).unwrap().groups;
    for year in YEARS {
        assert_eq!(scenario(year).unwrap().groups, groups, "{year}");
    }
}
