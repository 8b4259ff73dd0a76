//! Limits in words of the field become whole numbers of homes per municipality.

use num_traits::ToPrimitive;

use super::Bounds;
use crate::model::{Bound, Decimal, FigureId, Limits, Ratio, Region, Unworkable};

/// The bounds of every municipality, in the order of the region.
pub(super) fn bounds(region: &Region, limits: &Limits) -> Result<Vec<Bounds>, Unworkable> {
    let bound = |(index, municipality): (usize, &crate::model::Municipality)| {
        if limits.opted_out.contains(&municipality.code) {
            return Ok(Bounds { at_least: 0, at_most: 0 });
        }
        let own = limits.own.get(&municipality.code).copied().unwrap_or_default();
        let shared = |bound: Option<Bound>| bound.map(|bound| exact(region, bound, index)).transpose();
        let at_least = match own.at_least {
            Some(homes) => homes.into(),
            None => shared(limits.at_least)?.map_or(0, |homes| whole(&homes.ceil())),
        };
        let at_most = match own.at_most {
            Some(homes) => homes.into(),
            None => shared(limits.at_most)?.map_or(Bounds::NO_CAP, |homes| whole(&homes.floor())),
        };
        let at_least = at_least.max(limits.base.map_or(0, u64::from));
        if at_least > at_most {
            return Err(Unworkable::FloorAboveCap { code: municipality.code, floor: at_least, cap: at_most });
        }
        Ok(Bounds { at_least, at_most })
    };
    region.municipalities().iter().enumerate().map(bound).collect()
}

/// A bound in homes for one municipality, before rounding.
fn exact(region: &Region, bound: Bound, index: usize) -> Result<Ratio, Unworkable> {
    let times = |figure: FigureId, rate: Decimal, per: u32| {
        let value = region.value(figure, index).ok_or(Unworkable::FigureMissing(figure))?;
        Ok(value.ratio() * rate.ratio() / Ratio::from_integer(per.into()))
    };
    match bound {
        Bound::Homes(homes) => Ok(Ratio::from_integer(homes.into())),
        Bound::PerThousandInhabitants(rate) => times(FigureId::Inhabitants, rate, 1_000),
        Bound::PercentOfLettings(rate) => times(FigureId::Lettings, rate, 100),
    }
}

fn whole(homes: &Ratio) -> u64 {
    homes.to_integer().to_u64().unwrap_or(0).min(Bounds::NO_CAP)
}
