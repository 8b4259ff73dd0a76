//! The municipalities of the Netherlands, and regions made of them.

use super::fold;
use crate::figures::shipped;
use crate::model::{Code, Decimal, Figure, FigureId, FigureUnit, Municipality, Origin, Region, Source, Standing};

/// A municipality of the Netherlands on 1 January 2025.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutchMunicipality {
    /// CBS code.
    pub code: Code,
    /// Official name.
    pub name: &'static str,
    /// Province.
    pub province: &'static str,
    /// Inhabitants on 1 January 2025 (CBS StatLine 70072ned).
    pub inhabitants: u32,
}

/// The 342 municipalities of the Netherlands on 1 January 2025, by province and code.
pub fn netherlands() -> impl Iterator<Item = DutchMunicipality> {
    include_str!("../../../static/figures/netherlands.csv").lines().skip(1).filter_map(|line| {
        let mut cells = line.split(';');
        Some(DutchMunicipality {
            code: cells.next()?.parse().ok()?,
            name: cells.next()?,
            province: cells.next()?,
            inhabitants: cells.next()?.parse().ok()?,
        })
    })
}

/// A region of these municipalities, with a name of its own, subregions empty, and their inhabitants on 1 January 2025;
/// `None` when there is none among them. Codes that are no municipality are passed over.
#[must_use]
pub fn region_of(codes: &[Code], name: &str) -> Option<Region> {
    let mut chosen: Vec<DutchMunicipality> = netherlands().filter(|one| codes.contains(&one.code)).collect();
    crate::order::sort_by(&mut chosen, |left, right| fold(left.name).cmp(&fold(right.name)));
    let inhabitants = Figure {
        id: FigureId::Inhabitants,
        name: None,
        unit: FigureUnit::Persons,
        reference: "2025-01-01".to_owned(),
        source: Source::CbsRegionalKeyFigures,
        standing: Standing::Official,
        origin: Origin::Shipped,
        values: chosen.iter().map(|one| Decimal::whole(one.inhabitants)).collect(),
    };
    let municipality = |one: &DutchMunicipality| Municipality {
        code: one.code,
        name: one.name.to_owned(),
        subregion: String::new(),
        province: one.province.to_owned(),
    };
    let mut region = Region::new(name.to_owned(), chosen.iter().map(municipality).collect(), vec![inhabitants]).ok()?;
    region.national_inhabitants = shipped::national_inhabitants(2025);
    Some(region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_of_any_municipalities_can_be_made() {
        let codes: Vec<Code> = ["GM0344", "GM0356", "GM9999"].iter().map(|code| code.parse().unwrap()).collect();
        let region = region_of(&codes, "Utrecht en Nieuwegein").unwrap();
        let names: Vec<&str> = region.municipalities().iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Nieuwegein", "Utrecht"]);
        assert_eq!(region_of(&[], "niets"), None);
        let country = region_of(&netherlands().map(|one| one.code).collect::<Vec<_>>(), "Nederland").unwrap();
        let people = country.figure(FigureId::Inhabitants).unwrap().total();
        assert_eq!(people, crate::model::Ratio::from_integer(18_044_027.into()));
    }
}
