//! A small scenario for the tests inside this module.

use crate::model::{
    Code, Decimal, Figure, FigureId, FigureUnit, Municipality, Origin, Region, Scenario, Source, Standing,
};

/// Aalsmeer and Almere with these columns, no groups.
pub(super) fn scenario(columns: &[(FigureId, [u32; 2])]) -> Scenario {
    let municipality = |(number, name): (u16, &str)| Municipality {
        code: Code::new(number).unwrap(),
        name: name.to_owned(),
        subregion: String::new(),
        province: String::new(),
    };
    let figure = |(id, values): &(FigureId, [u32; 2])| Figure {
        id: *id,
        name: None,
        unit: FigureUnit::Homes,
        reference: "2025".to_owned(),
        source: Source::NoSource,
        standing: Standing::Official,
        origin: Origin::Own,
        values: values.iter().map(|&value| Decimal::whole(value)).collect(),
    };
    let municipalities = [(358, "Aalsmeer"), (34, "Almere")].map(municipality).to_vec();
    let region = Region::new("R".to_owned(), municipalities, columns.iter().map(figure).collect()).unwrap();
    Scenario::plain(region, 2026)
}
