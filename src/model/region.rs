//! A region: its municipalities and the figures that are known of them.

use crate::order::Set;

use super::{Code, Decimal, Figure, FigureId, Merger, Municipality};

/// Municipalities with their figures. Every figure has one value per municipality, in the same order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Name of the region, such as "Metropoolregio Amsterdam".
    pub name: String,
    /// The year of the shipped figures on which it rests, if it rests on those.
    pub shipped_year: Option<u16>,
    /// Inhabitants of the Netherlands on the same date, for the statutory method.
    pub national_inhabitants: Option<u32>,
    /// Municipalities that were merged, in this order; the figures are those after it.
    pub mergers: Vec<Merger>,
    pub(super) municipalities: Vec<Municipality>,
    pub(super) figures: Vec<Figure>,
}

/// Why municipalities and figures are not a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegionError {
    /// There is no municipality.
    Empty,
    /// A municipality stands in it twice.
    Twice(Code),
    /// A figure does not have exactly one value per municipality.
    Length(FigureId),
    /// A figure stands in it twice.
    FigureTwice(FigureId),
    /// A figure has a value below what it may be, which is zero for most.
    Negative(FigureId, Code),
}

impl Region {
    /// The largest number of municipalities that is accepted.
    pub const MAX_MUNICIPALITIES: usize = 1_000;

    /// A region.
    ///
    /// # Errors
    /// [`RegionError`] when the parts do not fit together.
    pub fn new(name: String, municipalities: Vec<Municipality>, figures: Vec<Figure>) -> Result<Self, RegionError> {
        if municipalities.is_empty() {
            return Err(RegionError::Empty);
        }
        let mut codes = Set::new();
        if let Some(twice) = municipalities.iter().find(|municipality| !codes.insert(municipality.code)) {
            return Err(RegionError::Twice(twice.code));
        }
        let mut region = Self {
            name,
            shipped_year: None,
            national_inhabitants: None,
            mergers: vec![],
            municipalities,
            figures: vec![],
        };
        for figure in figures {
            if region.figure(figure.id).is_some() {
                return Err(RegionError::FigureTwice(figure.id));
            }
            region.put(figure)?;
        }
        Ok(region)
    }

    /// Adds a figure or replaces the one with the same id.
    ///
    /// # Errors
    /// [`RegionError::Length`] and [`RegionError::Negative`].
    pub fn put(&mut self, figure: Figure) -> Result<(), RegionError> {
        if figure.values.len() != self.municipalities.len() {
            return Err(RegionError::Length(figure.id));
        }
        let negative = self.municipalities.iter().zip(&figure.values).find(|(_, value)| !figure.id.accepts(**value));
        if let Some((municipality, _)) = negative {
            return Err(RegionError::Negative(figure.id, municipality.code));
        }
        self.figures.retain(|present| present.id != figure.id);
        self.figures.push(figure);
        crate::order::sort_by(&mut self.figures, |left, right| left.id.cmp(&right.id));
        Ok(())
    }

    /// The municipalities, in the order of every figure.
    #[must_use]
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The figures, in the order in which they are offered.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figure with this id.
    #[must_use]
    pub fn figure(&self, id: FigureId) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The value of a figure for the municipality at an index.
    #[must_use]
    pub fn value(&self, id: FigureId, index: usize) -> Option<Decimal> {
        self.figure(id).and_then(|figure| figure.values.get(index).copied())
    }

    /// The index of a municipality in [`Region::municipalities`].
    #[must_use]
    pub fn index_of(&self, code: Code) -> Option<usize> {
        self.municipalities.iter().position(|municipality| municipality.code == code)
    }

    /// The municipality with this code.
    #[must_use]
    pub fn municipality(&self, code: Code) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.code == code)
    }
}
