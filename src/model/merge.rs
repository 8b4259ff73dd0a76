//! Merging municipalities (herindeling): a sum of figures, recorded. Huisvestingswet 2014, art. 30 (2026-07-01) prescribes
//! the sum of the parts for the taakstelling.

use crate::order::Set;
use std::sync::Arc;

use num_traits::{ToPrimitive, Zero};

use super::{Code, Decimal, Figure, FigureId, Merger, Municipality, MunicipalityLimits, Ratio, Region, Scenario};

/// Why municipalities cannot be merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MergeError {
    /// Fewer than two municipalities.
    TooFew,
    /// A part that the region does not have.
    Unknown(Code),
    /// The new code belongs to a municipality that does not merge.
    CodeInUse(Code),
}

impl Region {
    /// The region after a merger. The new municipality stands where its first part stood, in the subregion and province
    /// of that part. Figures are added up; a mean (property value, SES-WOA) is weighted by homes or inhabitants.
    ///
    /// # Errors
    /// [`MergeError`] when the parts are not two or more municipalities of the region, or the code is taken.
    pub fn merge(&self, merger: &Merger) -> Result<Self, MergeError> {
        let places = self.places(merger)?;
        let Some(&first) = places.first() else { return Err(MergeError::TooFew) };
        let figures = self.figures.iter().map(|figure| Figure {
            values: merged(&figure.values, &places, |values| self.merged_value(figure.id, values)),
            ..figure.clone()
        });
        let mut municipalities = self.municipalities.clone();
        if let Some(municipality) = municipalities.get_mut(first) {
            *municipality = Municipality { code: merger.code, name: merger.name.clone(), ..municipality.clone() };
        }
        let gone = |index: &usize| *index != first && places.contains(index);
        let municipalities = municipalities.into_iter().enumerate().filter(|(index, _)| !gone(index)).map(|(_, it)| it);
        let mut mergers = self.mergers.clone();
        mergers.push(merger.clone());
        Ok(Self {
            name: self.name.clone(),
            shipped_year: self.shipped_year,
            national_inhabitants: self.national_inhabitants,
            mergers,
            municipalities: municipalities.collect(),
            figures: figures.collect(),
        })
    }

    /// The indexes of the parts, in the order of the region.
    fn places(&self, merger: &Merger) -> Result<Vec<usize>, MergeError> {
        let parts: Set<Code> = merger.parts.iter().copied().collect();
        if parts.len() < 2 {
            return Err(MergeError::TooFew);
        }
        if self.index_of(merger.code).is_some() && !parts.contains(&merger.code) {
            return Err(MergeError::CodeInUse(merger.code));
        }
        let place = |&code: &Code| self.index_of(code).ok_or(MergeError::Unknown(code));
        let mut places = parts.iter().map(place).collect::<Result<Vec<_>, _>>()?;
        crate::order::sort(&mut places);
        Ok(places)
    }

    /// The value of a figure for the parts together.
    fn merged_value(&self, figure: FigureId, values: &[(usize, Decimal)]) -> Decimal {
        let sum: i64 = values.iter().map(|(_, value)| value.millionths()).sum();
        if !figure.is_mean() {
            return Decimal::from_millionths(sum).unwrap_or_default();
        }
        let weights = if figure == FigureId::AverageWoz { FigureId::HousingStock } else { FigureId::Inhabitants };
        let weight = |index| self.value(weights, index).map_or_else(Ratio::zero, Decimal::ratio);
        let total: Ratio = values.iter().map(|&(index, _)| weight(index)).sum();
        let mean = if total.is_zero() {
            Ratio::new(sum.into(), values.len().into())
        } else {
            let weighted =
                |&(index, value): &(usize, Decimal)| weight(index) * Ratio::from_integer(value.millionths().into());
            values.iter().map(weighted).sum::<Ratio>() / total
        };
        mean.round().to_integer().to_i64().and_then(|mean| Decimal::from_millionths(mean).ok()).unwrap_or_default()
    }
}

/// Values in which those of the merging places are one, at the first of them.
fn merged<T: Copy>(values: &[T], places: &[usize], together: impl Fn(&[(usize, T)]) -> T) -> Vec<T> {
    let parts: Vec<(usize, T)> = places.iter().filter_map(|&place| Some((place, *values.get(place)?))).collect();
    let value = |(index, value): (usize, &T)| match places.iter().position(|&place| place == index) {
        None => Some(*value),
        Some(0) => Some(together(&parts)),
        Some(_) => None,
    };
    values.iter().enumerate().filter_map(value).collect()
}

impl Scenario {
    /// The scenario after a merger: figures and what is housed now are added up, limits of the parts too. Who took no part
    /// takes no part after it only if none of the parts did. Swaps between the parts fall away.
    ///
    /// # Errors
    /// [`MergeError`], as [`Region::merge`].
    pub fn merge(&self, merger: &Merger) -> Result<Self, MergeError> {
        let places = self.region.places(merger)?;
        let region = Arc::new(self.region.merge(merger)?);
        let mut after = Self { region, ..self.clone() };
        for group in &mut after.groups {
            let sum = |parts: &[(usize, u32)]| parts.iter().fold(0_u32, |sum, (_, homes)| sum.saturating_add(*homes));
            group.housed = merged(&group.housed, &places, sum);
        }
        let is_part = |code: &Code| merger.parts.contains(code);
        if merger.parts.iter().all(|code| after.limits.opted_out.contains(code)) {
            after.limits.opted_out.insert(merger.code);
        }
        after.limits.opted_out.retain(|code| !is_part(code) || *code == merger.code);
        if !merger.parts.iter().all(|code| self.limits.opted_out.contains(code)) {
            after.limits.opted_out.remove(&merger.code);
        }
        let own: Vec<MunicipalityLimits> =
            merger.parts.iter().filter_map(|code| after.limits.own.remove(code)).collect();
        let limits = MunicipalityLimits {
            at_least: own.iter().filter_map(|limits| limits.at_least).reduce(u32::saturating_add),
            // A cap on one part says nothing about the other.
            at_most: if own.len() == merger.parts.len() {
                own.iter().map(|limits| limits.at_most).reduce(|left, right| left?.checked_add(right?)).flatten()
            } else {
                None
            },
        };
        if limits != MunicipalityLimits::default() {
            after.limits.own.insert(merger.code, limits);
        }
        for swap in &mut after.swaps {
            for code in [&mut swap.from, &mut swap.to] {
                if is_part(code) {
                    *code = merger.code;
                }
            }
        }
        after.swaps.retain(|swap| swap.from != swap.to);
        after.statements.merge(merger);
        after.ledger.merge(merger);
        Ok(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FigureUnit, Origin, Source, Standing};

    fn code(number: u16) -> Code {
        Code::new(number).unwrap()
    }

    fn region() -> Region {
        let municipality = |number| Municipality {
            code: code(number),
            name: format!("Gemeente {number}"),
            subregion: "Oost".to_owned(),
            province: String::new(),
        };
        let figure = |id, values: [&str; 3]| Figure {
            id,
            name: None,
            unit: FigureUnit::Persons,
            reference: "2025".to_owned(),
            source: Source::NoSource,
            standing: Standing::Assumption,
            origin: Origin::Own,
            values: values.map(|value| value.parse().unwrap()).to_vec(),
        };
        let figures = vec![
            figure(FigureId::Inhabitants, ["100", "40", "60"]),
            figure(FigureId::HousingStock, ["50", "10", "30"]),
            figure(FigureId::AverageWoz, ["200000", "400000", "600000"]),
            figure(FigureId::SesWoa, ["-0.5", "0.25", "0.5"]),
        ];
        Region::new("Gooi".to_owned(), [1, 2, 3].map(municipality).to_vec(), figures).unwrap()
    }

    #[test]
    fn counts_are_added_up_and_means_are_weighted() {
        let merger = Merger { code: code(9), name: "Samen".to_owned(), parts: vec![code(3), code(1)] };
        let after = region().merge(&merger).unwrap();
        let names: Vec<&str> = after.municipalities().iter().map(|municipality| municipality.name.as_str()).collect();
        assert_eq!(names, ["Samen", "Gemeente 2"]);
        let value = |figure| after.value(figure, 0).unwrap().to_string();
        assert_eq!(value(FigureId::Inhabitants), "160");
        // (50 × 200,000 + 30 × 600,000) / 80 and (100 × −0.5 + 60 × 0.5) / 160.
        assert_eq!(value(FigureId::AverageWoz), "350000");
        assert_eq!(value(FigureId::SesWoa), "-0.125");
        assert_eq!(after.mergers, [merger]);
    }

    #[test]
    fn what_cannot_merge_is_refused_with_the_reason() {
        let merger = |number, parts: &[u16]| Merger {
            code: code(number),
            name: String::new(),
            parts: parts.iter().map(|&part| code(part)).collect(),
        };
        let cases = [
            (merger(9, &[1]), MergeError::TooFew),
            (merger(9, &[1, 1]), MergeError::TooFew),
            (merger(9, &[1, 7]), MergeError::Unknown(code(7))),
            (merger(2, &[1, 3]), MergeError::CodeInUse(code(2))),
        ];
        for (merger, error) in cases {
            assert_eq!(region().merge(&merger), Err(error));
        }
        assert!(region().merge(&merger(3, &[1, 3])).is_ok());
    }
}
