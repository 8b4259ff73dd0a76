//! Divisor methods against a certificate that does not know the solver: no home may be claimed more strongly by somebody
//! who does not have it, and who is tied follows from the strengths alone.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails loudly")]

use std::time::{Duration, Instant};

use fairshare::{
    divide::{Bounds, ByDivisor, Claims, Infeasible, Signposts, divide_by_divisor},
    model::Ratio,
};
use num_bigint::BigUint;
use num_traits::Zero;
use proptest::prelude::*;

const ALL: [Signposts; 5] =
    [Signposts::Up, Signposts::Harmonic, Signposts::Geometric, Signposts::Halfway, Signposts::Down];

/// How strong a claim on one home more than `homes` is, squared for the geometric mean; `None` beats all others.
fn strength(weight: &BigUint, homes: u64, signposts: Signposts) -> Option<Ratio> {
    let (weight, homes) = (Ratio::from_integer(weight.clone().into()), Ratio::from_integer(homes.into()));
    let (one, two) = (Ratio::from_integer(1.into()), Ratio::from_integer(2.into()));
    let signpost = match signposts {
        Signposts::Up => homes,
        Signposts::Harmonic => &two * &homes * (&homes + &one) / (&two * &homes + &one),
        Signposts::Geometric => &homes * (&homes + &one),
        Signposts::Halfway => homes + &one / &two,
        Signposts::Down => homes + &one,
    };
    let numerator = if signposts == Signposts::Geometric { &weight * &weight } else { weight };
    (!signpost.is_zero()).then(|| numerator / signpost)
}

/// Strongest claim on a next home and weakest on a last home, over all that bounds allow to change.
fn certify(weights: &[BigUint], total: u64, bounds: &[Bounds], signposts: Signposts, done: &ByDivisor) {
    let context = format!("{weights:?} {total} {bounds:?} {signposts:?} {done:?}");
    assert_eq!(done.homes.iter().map(|&homes| u128::from(homes)).sum::<u128>(), u128::from(total), "{context}");
    let (mut next, mut last) = (vec![], vec![]);
    for (index, (&homes, bound)) in done.homes.iter().zip(bounds).enumerate() {
        assert!((bound.at_least..=bound.at_most).contains(&homes), "{context}");
        let weight = &weights[index];
        if homes < bound.at_most && !weight.is_zero() {
            let claim = strength(weight, homes, signposts);
            assert!(claim.is_some(), "someone with a claim has none: {context}");
            next.push((index, claim.unwrap()));
        }
        if homes > bound.at_least {
            assert!(!weight.is_zero(), "{context}");
            last.extend(strength(weight, homes - 1, signposts).map(|claim| (index, claim)));
        }
    }
    let strongest = next.iter().map(|(_, claim)| claim).max();
    let weakest = last.iter().map(|(_, claim)| claim).min();
    let tied = match (strongest, weakest) {
        (Some(strongest), Some(weakest)) => {
            assert!(strongest <= weakest, "{context}");
            (strongest == weakest).then_some(strongest)
        }
        (_, _) => None,
    };
    let with = |claims: &[(usize, Ratio)]| -> Vec<usize> {
        claims.iter().filter(|(_, claim)| Some(claim) == tied).map(|(index, _)| *index).collect()
    };
    let holders = with(&last);
    let mut candidates = [with(&next), holders.clone()].concat();
    candidates.sort_unstable();
    candidates.dedup();
    match &done.equal {
        Some(equal) => {
            assert_eq!((&equal.candidates, &equal.holders), (&candidates, &holders), "{context}");
            assert_eq!(holders, candidates[..holders.len()], "the earlier in the list hold: {context}");
            assert!(!holders.is_empty() && holders.len() < candidates.len(), "{context}");
        }
        None => assert!(tied.is_none(), "{context}"),
    }
    if signposts != Signposts::Geometric {
        assert_eq!(done.divisor.above, strongest.cloned().unwrap_or_else(Ratio::zero), "{context}");
        assert_eq!(done.divisor.up_to.as_ref(), weakest, "{context}");
    }
}

#[expect(clippy::disallowed_methods, reason = "a test runs natively, where there is a clock")]
fn check(weights: &[BigUint], total: u64, bounds: &[Bounds], signposts: Signposts) {
    let claims = Claims::from_big(weights.to_vec());
    let begin = Instant::now();
    match divide_by_divisor(&claims, total, bounds, signposts) {
        Ok(done) => certify(weights, total, bounds, signposts, &done),
        Err(Infeasible::TooFewHomes { needed }) => assert!(signposts.gives_everyone_one() && needed > total),
        Err(Infeasible::FloorsAboveTotal { floors }) => assert!(floors > total),
        Err(Infeasible::CapsBelowTotal { caps }) => assert!(caps < total),
        Err(Infeasible::FloorAboveCap { index }) => assert!(bounds[index].at_least > bounds[index].at_most),
    }
    assert!(begin.elapsed() < Duration::from_secs(20), "too slow: {weights:?} {total} {bounds:?} {signposts:?}");
}

/// Small weights for ties, usual ones, and weights of hundreds of bits next to tiny ones.
fn weight() -> impl Strategy<Value = BigUint> {
    prop_oneof![
        4 => (0_u64..6).prop_map(BigUint::from),
        2 => (0_u64..2_000_000).prop_map(BigUint::from),
        1 => any::<u64>().prop_map(BigUint::from),
        1 => (1_u32..50, 0_u32..400).prop_map(|(digits, shift)| BigUint::from(digits) << shift),
        1 => (1_u64..9, 0_u32..120).prop_map(|(digits, shift)| (BigUint::from(digits) << shift) + 1_u32),
    ]
}

fn bound(most: u64) -> impl Strategy<Value = Bounds> {
    prop_oneof![
        2 => Just(Bounds::FREE),
        1 => (0..most, 0..most).prop_map(|(at_least, room)| Bounds { at_least, at_most: at_least + room }),
        1 => (0..most).prop_map(|at_most| Bounds { at_least: 0, at_most }),
        1 => (0..most).prop_map(|at_least| Bounds { at_least, at_most: Bounds::NO_CAP }),
    ]
}

fn problem(most: u64) -> impl Strategy<Value = (Vec<BigUint>, Vec<Bounds>)> {
    prop::collection::vec((weight(), bound(most)), 1..12).prop_map(|pairs| pairs.into_iter().unzip())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_outcome_is_the_one_that_the_method_defines((weights, bounds) in problem(8), total in 0_u64..60) {
        for signposts in ALL {
            check(&weights, total, &bounds, signposts);
        }
    }

    #[test]
    fn totals_and_weights_of_any_size_are_answered_at_once((weights, bounds) in problem(1 << 40), total in 0..Bounds::NO_CAP) {
        for signposts in ALL {
            check(&weights, total, &bounds, signposts);
            check(&weights, total >> 20, &bounds, signposts);
        }
    }
}

#[test]
fn bounds_that_bind_one_after_the_other_take_no_long_way() {
    // Each cap moves the divisor so far that the next one binds: many rounds of fixing and starting again.
    let weights: Vec<BigUint> = (0..200_u32).map(|exponent| BigUint::from(1_u32) << (2 * exponent)).collect();
    let caps = |cap: u64| (0..200).map(|index| Bounds { at_least: 0, at_most: cap + index }).collect::<Vec<_>>();
    for signposts in ALL {
        for (cap, total) in [(10, 21_000), (1 << 45, 150 << 45), (1 << 48, 199 << 48)] {
            check(&weights, total, &caps(cap), signposts);
        }
    }
}

#[test]
fn a_cap_that_decides_needs_no_lot() {
    // Both claim the third home equally, but one of them is full (kiesraad/abacus #1298).
    let claims = Claims::from_integers(&[10, 10]);
    let bounds = [Bounds { at_least: 0, at_most: 1 }, Bounds::FREE];
    for signposts in ALL {
        let done = divide_by_divisor(&claims, 3, &bounds, signposts).unwrap();
        assert_eq!((done.homes, done.equal), (vec![1, 2], None));
    }
}
