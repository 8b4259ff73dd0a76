//! Whole homes from claims, by any method, with bounds and ties settled.

use num_traits::ToPrimitive;

use super::{Bounds, Claims, EqualClaims, Infeasible, Signposts, divide_by_divisor, divide_by_remainder, settle_tie};
use crate::model::{Code, DivisorInterval, Method, Ratio, Rounding, TieRule};

/// What one division gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apportioned {
    /// Homes per claim, ties settled.
    pub homes: Vec<u64>,
    /// How each number came about.
    pub roundings: Vec<Rounding>,
    /// Equal claims, and who won.
    pub tie: Option<(EqualClaims, Vec<usize>)>,
    /// The divisors that give this outcome, in weight per home.
    pub divisor: Option<DivisorInterval>,
}

impl Apportioned {
    /// Homes that are certain whatever settles the tie.
    #[must_use]
    pub fn certain(&self, index: usize) -> u64 {
        let won = self.tie.as_ref().is_some_and(|(_, winners)| winners.contains(&index));
        self.homes.get(index).copied().unwrap_or(0).saturating_sub(won.into())
    }
}

/// Divides a number of homes over claims, by any method, with bounds.
///
/// # Errors
/// [`Infeasible`] when the bounds leave no outcome.
pub fn apportion(
    claims: &Claims,
    total: u64,
    bounds: &[Bounds],
    method: Method,
    (codes, rule): (&[Code], TieRule),
) -> Result<Apportioned, Infeasible> {
    let signposts = match method {
        Method::Webster => Signposts::Halfway,
        Method::Jefferson => Signposts::Down,
        Method::Adams => Signposts::Up,
        Method::Dean => Signposts::Harmonic,
        Method::HuntingtonHill => Signposts::Geometric,
        Method::LargestRemainder(meaning) => {
            let by_remainder = divide_by_remainder(claims, total, bounds, meaning)?;
            let rounding = |(&whole, &rank): (&u64, &Option<u64>)| Rounding::ByRemainder { whole, rank };
            let roundings = by_remainder.whole.iter().zip(&by_remainder.ranks).map(rounding).collect();
            let (homes, tie) = settled(by_remainder.homes, by_remainder.equal, claims, codes, rule);
            return Ok(Apportioned { homes, roundings, tie, divisor: None });
        }
        Method::Upwards(_) => return Ok(each_on_its_own(claims, total, bounds, Rounding::Up)),
        Method::Nearest => return Ok(each_on_its_own(claims, total, bounds, Rounding::Near)),
    };
    let by_divisor = divide_by_divisor(claims, total, bounds, signposts)?;
    let (homes, tie) = settled(by_divisor.homes, by_divisor.equal, claims, codes, rule);
    Ok(Apportioned {
        homes,
        roundings: vec![Rounding::ByDivisor; claims.len()],
        tie,
        divisor: Some(by_divisor.divisor),
    })
}

/// Takes the homes of the tie from their holders and gives them to the winners.
fn settled(
    mut homes: Vec<u64>,
    equal: Option<EqualClaims>,
    claims: &Claims,
    codes: &[Code],
    rule: TieRule,
) -> (Vec<u64>, Option<(EqualClaims, Vec<usize>)>) {
    let Some(equal) = equal else { return (homes, None) };
    let winners = settle_tie(&equal, claims, codes, rule);
    for &index in &equal.holders {
        if let Some(homes) = homes.get_mut(index) {
            *homes = homes.saturating_sub(1);
        }
    }
    for &index in &winners {
        if let Some(homes) = homes.get_mut(index) {
            *homes += 1;
        }
    }
    (homes, Some((equal, winners)))
}

/// Rounds every claim without looking at the others; the sum may differ from the total.
fn each_on_its_own(claims: &Claims, total: u64, bounds: &[Bounds], rounding: Rounding) -> Apportioned {
    let half = Ratio::new(1.into(), 2.into());
    let round = |(index, bound): (usize, &Bounds)| {
        let quota = claims.quota(index, total);
        let whole = if rounding == Rounding::Up { quota.ceil() } else { (quota + &half).floor() };
        whole.to_integer().to_u64().unwrap_or(Bounds::NO_CAP).clamp(bound.at_least, bound.at_most)
    };
    let homes = bounds.iter().enumerate().map(round).collect();
    Apportioned { homes, roundings: vec![rounding; claims.len()], tie: None, divisor: None }
}
