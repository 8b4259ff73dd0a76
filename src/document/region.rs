//! The twin of the region: a year of the shipped figures with the user's own on top, or a region of its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    DocumentIssue,
    values::{CodeTwin, DecimalTwin, FigureTwinId, SourceTwin, StandingTwin, clean},
};
use crate::{
    figures::shipped,
    model::{Code, Figure, FigureUnit, Municipality, Origin, Region},
};

/// Either a shipped year, or municipalities with all their figures.
#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RegionTwin {
    #[serde(skip_serializing_if = "Option::is_none")]
    shipped: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    national_inhabitants: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    municipalities: Option<Vec<MunicipalityTwin>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    figures: Vec<FigureTwin>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MunicipalityTwin {
    code: CodeTwin,
    name: String,
    #[serde(default)]
    subregion: String,
    #[serde(default)]
    province: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum UnitTwin {
    Persons,
    Households,
    Homes,
    HomesPerYear,
    Euros,
    Own(String),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureTwin {
    id: FigureTwinId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    unit: UnitTwin,
    #[serde(default)]
    reference: String,
    source: SourceTwin,
    standing: StandingTwin,
    values: BTreeMap<CodeTwin, DecimalTwin>,
}

impl RegionTwin {
    pub(super) fn of(region: &Region) -> Self {
        let codes: Vec<Code> = region.municipalities().iter().map(|municipality| municipality.code).collect();
        let is_shipped = region.shipped_year.is_some();
        let figures = region.figures().iter().filter(|figure| !is_shipped || figure.origin == Origin::Own);
        let municipality = |municipality: &Municipality| MunicipalityTwin {
            code: CodeTwin(municipality.code),
            name: municipality.name.clone(),
            subregion: municipality.subregion.clone(),
            province: municipality.province.clone(),
        };
        Self {
            shipped: region.shipped_year,
            name: (!is_shipped).then(|| region.name.clone()),
            national_inhabitants: region.national_inhabitants.filter(|_| !is_shipped),
            municipalities: (!is_shipped).then(|| region.municipalities().iter().map(municipality).collect()),
            figures: figures.map(|figure| FigureTwin::of(figure, &codes)).collect(),
        }
    }

    /// The municipalities are those that ship.
    pub(super) fn is_shipped(&self) -> bool {
        self.municipalities.is_none()
    }

    /// The shipped year on which the document rests; the default where it names none.
    pub(super) fn shipped_year(&self) -> u16 {
        self.shipped.filter(|_| self.is_shipped()).unwrap_or(shipped::DEFAULT_YEAR)
    }

    pub(super) fn region(self) -> Result<Region, DocumentIssue> {
        let year = self.shipped_year();
        let mut region = match self.municipalities {
            None => shipped::region(year).map_err(|_| DocumentIssue::YearNotShipped(year))?,
            Some(municipalities) => {
                if municipalities.len() > Region::MAX_MUNICIPALITIES {
                    let (place, found) = ("region.municipalities".to_owned(), municipalities.len().to_string());
                    return Err(DocumentIssue::OutOfRange { place, found });
                }
                let municipality = |twin: MunicipalityTwin| Municipality {
                    code: twin.code.0,
                    name: clean(twin.name),
                    subregion: clean(twin.subregion),
                    province: clean(twin.province),
                };
                let municipalities = municipalities.into_iter().map(municipality).collect();
                let mut region = Region::new(clean(self.name.unwrap_or_default()), municipalities, vec![])
                    .map_err(DocumentIssue::Region)?;
                region.national_inhabitants = self.national_inhabitants;
                region
            }
        };
        for twin in self.figures {
            let figure = twin.figure(&region)?;
            region.put(figure).map_err(DocumentIssue::Region)?;
        }
        Ok(region)
    }
}

impl FigureTwin {
    fn of(figure: &Figure, codes: &[Code]) -> Self {
        let values = codes.iter().zip(&figure.values).map(|(code, value)| (CodeTwin(*code), DecimalTwin(*value)));
        Self {
            id: FigureTwinId(figure.id),
            name: figure.name.clone(),
            unit: match &figure.unit {
                FigureUnit::Persons => UnitTwin::Persons,
                FigureUnit::Households => UnitTwin::Households,
                FigureUnit::Homes => UnitTwin::Homes,
                FigureUnit::HomesPerYear => UnitTwin::HomesPerYear,
                FigureUnit::Euros => UnitTwin::Euros,
                FigureUnit::Own(unit) => UnitTwin::Own(unit.clone()),
            },
            reference: figure.reference.clone(),
            source: SourceTwin::of(&figure.source),
            standing: figure.standing.into(),
            values: values.collect(),
        }
    }

    fn figure(self, region: &Region) -> Result<Figure, DocumentIssue> {
        if let Some((&CodeTwin(code), _)) = self.values.iter().find(|(code, _)| region.index_of(code.0).is_none()) {
            return Err(DocumentIssue::UnknownMunicipality(code));
        }
        let value = |municipality: &Municipality| {
            let value = self.values.get(&CodeTwin(municipality.code));
            value.map(|value| value.0).ok_or(DocumentIssue::ValueMissing(self.id.0, municipality.code))
        };
        let values = region.municipalities().iter().map(value).collect::<Result<_, _>>()?;
        Ok(Figure {
            id: self.id.0,
            name: self.name.map(clean),
            unit: match self.unit {
                UnitTwin::Persons => FigureUnit::Persons,
                UnitTwin::Households => FigureUnit::Households,
                UnitTwin::Homes => FigureUnit::Homes,
                UnitTwin::HomesPerYear => FigureUnit::HomesPerYear,
                UnitTwin::Euros => FigureUnit::Euros,
                UnitTwin::Own(unit) => FigureUnit::Own(clean(unit)),
            },
            reference: clean(self.reference),
            source: self.source.source(),
            standing: self.standing.into(),
            origin: Origin::Own,
            values,
        })
    }
}
