//! The share of every municipality under a key: Σ weight × value / total, exact.

use num_bigint::{BigInt, BigUint};
use num_traits::{One, ToPrimitive, Zero};

use super::claims::Claims;
use crate::model::{AllocationKey, FigureId, KeyPart, KeyShare, PartShare, Percent, Ratio, Region, Unworkable};

/// The shares under one key, for explaining, and the same as claims, for dividing.
#[derive(Debug, Clone)]
pub(super) struct Shares {
    pub(super) of: Vec<KeyShare>,
    /// Share as a fraction with a common denominator: numerators.
    numerators: Vec<BigUint>,
    denominator: BigUint,
}

impl Shares {
    /// Share of 1 of whoever stands at the index.
    pub(super) fn share(&self, index: usize) -> (BigUint, &BigUint) {
        (self.numerators.get(index).cloned().unwrap_or_default(), &self.denominator)
    }

    pub(super) fn claims(&self) -> Claims {
        Claims::from_big(self.numerators.clone())
    }

    /// `task` × share, without looking for common factors: that is left to who shows it.
    pub(super) fn fair_share(&self, index: usize, task: u64) -> Ratio {
        let numerator = self.numerators.get(index).cloned().unwrap_or_default() * task;
        Ratio::new_raw(numerator.into(), self.denominator.clone().into())
    }
}

/// One figure of a key, as integers of a common scale.
struct Column {
    part: KeyPart,
    values: Vec<u128>,
    total: BigUint,
    scale: u64,
    /// The total in the unit of the figure.
    whole: Ratio,
}

/// The share of everybody who takes part.
pub(super) fn shares(region: &Region, key: &AllocationKey, takes_part: &[bool]) -> Result<Shares, Unworkable> {
    let columns = key.parts().iter().map(|part| column(region, *part, takes_part)).collect::<Result<Vec<_>, _>>()?;
    Ok(mixed(&columns, takes_part))
}

/// The share of every subregion: the sum of its municipalities that take part.
pub(super) fn shares_of_subregions(
    region: &Region,
    key: &AllocationKey,
    takes_part: &[bool],
    (of, count): (&[usize], usize),
) -> Result<Shares, Unworkable> {
    let mut columns =
        key.parts().iter().map(|part| column(region, *part, takes_part)).collect::<Result<Vec<_>, _>>()?;
    for column in &mut columns {
        let mut sums = vec![0_u128; count];
        for (value, &subregion) in column.values.iter().zip(of) {
            if let Some(sum) = sums.get_mut(subregion) {
                *sum += value;
            }
        }
        column.values = sums;
    }
    let mut takes_part_together = vec![false; count];
    for (&takes_part, &subregion) in takes_part.iter().zip(of) {
        if let Some(together) = takes_part_together.get_mut(subregion) {
            *together |= takes_part;
        }
    }
    Ok(mixed(&columns, &takes_part_together))
}

/// All for one: the only municipality of a subregion that takes part.
pub(super) fn all_for(only: usize, count: usize) -> Shares {
    let part = |index| BigUint::from(u8::from(index == only));
    let share = |index| Ratio::new_raw(BigInt::from(part(index)), BigInt::one());
    Shares {
        of: (0..count).map(|index| KeyShare { parts: vec![], share: share(index) }).collect(),
        numerators: (0..count).map(part).collect(),
        denominator: BigUint::one(),
    }
}

/// Columns mixed by their weights.
fn mixed(columns: &[Column], takes_part: &[bool]) -> Shares {
    let product: BigUint = columns.iter().map(|column| column.total.clone()).product();
    let denominator = &product * 100_u32;
    // weight × value / total on the common denominator: weight × value × (product / total).
    let rests: Vec<BigUint> =
        columns.iter().map(|column| &product / &column.total * column.part.weight.get()).collect();
    let mut of = Vec::with_capacity(takes_part.len());
    let mut numerators = Vec::with_capacity(takes_part.len());
    for (index, takes_part) in takes_part.iter().enumerate() {
        let numerator: BigUint = columns.iter().zip(&rests).map(|(column, rest)| rest * column.value(index)).sum();
        let parts = if *takes_part { columns.iter().map(|column| column.share(index)).collect() } else { vec![] };
        let share = Ratio::new_raw(numerator.clone().into(), denominator.clone().into());
        of.push(KeyShare { parts, share });
        numerators.push(numerator);
    }
    Shares { of, numerators, denominator }
}

/// The share in the country by inhabitants, as the statutory method has it.
pub(super) fn national_shares(region: &Region, takes_part: &[bool]) -> Result<Shares, Unworkable> {
    let nation = region.national_inhabitants.filter(|&inhabitants| inhabitants > 0);
    let nation = nation.ok_or(Unworkable::NoNationalInhabitants)?;
    let part = KeyPart { figure: FigureId::Inhabitants, factor: None, weight: Percent::ALL };
    let mut column = column(region, part, takes_part)?;
    column.total = BigUint::from(nation) * column.scale;
    column.whole = Ratio::from_integer(nation.into());
    let numerators: Vec<BigUint> = column.values.iter().map(|&value| value.into()).collect();
    let of = (0..takes_part.len())
        .map(|index| KeyShare {
            parts: if takes_part.get(index) == Some(&true) { vec![column.share(index)] } else { vec![] },
            share: Ratio::new_raw(column.value(index).into(), column.total.clone().into()),
        })
        .collect();
    Ok(Shares { of, numerators, denominator: column.total })
}

fn column(region: &Region, part: KeyPart, takes_part: &[bool]) -> Result<Column, Unworkable> {
    let figure = region.figure(part.figure).ok_or(Unworkable::FigureMissing(part.figure))?;
    let factor = match part.factor {
        Some(id) => Some(region.figure(id).ok_or(Unworkable::FigureMissing(id))?),
        None => None,
    };
    let millionths = |value: i64| u128::from(u64::try_from(value).unwrap_or(0));
    let added = part.factor.map_or(0, FigureId::added_as_factor) * 1_000_000;
    let value = |(index, takes_part): (usize, &bool)| {
        let value = figure.values.get(index).filter(|_| *takes_part).map_or(0, |value| millionths(value.millionths()));
        let factor =
            factor.map_or(1, |factor| factor.values.get(index).map_or(0, |by| millionths(by.millionths() + added)));
        value * factor
    };
    let values: Vec<u128> = takes_part.iter().enumerate().map(value).collect();
    let total: BigUint = values.iter().map(|&value| BigUint::from(value)).sum();
    if total.is_zero() {
        return Err(Unworkable::FigureIsZero(part.figure));
    }
    let scale = if factor.is_some() { 1_000_000_000_000 } else { 1_000_000 };
    let whole = unscaled(&total, scale);
    Ok(Column { part, values, total, scale, whole })
}

impl Column {
    fn value(&self, index: usize) -> BigUint {
        self.values.get(index).copied().unwrap_or(0).into()
    }

    fn share(&self, index: usize) -> PartShare {
        PartShare {
            figure: self.part.figure,
            factor: self.part.factor,
            value: unscaled(&self.value(index), self.scale),
            total: self.whole.clone(),
            weight: self.part.weight,
        }
    }
}

/// A number of a scale in the unit of the figure; nearly always a short and whole one.
fn unscaled(number: &BigUint, scale: u64) -> Ratio {
    match number.to_u64() {
        Some(short) if short.is_multiple_of(scale) => Ratio::new_raw((short / scale).into(), BigInt::one()),
        Some(_) | None if (number % scale).is_zero() => Ratio::new_raw((number / scale).into(), BigInt::one()),
        Some(_) | None => Ratio::new_raw(number.clone().into(), scale.into()),
    }
}
