//! Who gets the homes on which several have an exactly equal claim: by a rule that everybody can see.

use crate::{
    model::{Code, TieRule},
    order::{sort, sort_by},
};

use super::claims::{Claims, Factor, Power};

/// Equal claims on too few homes, by index. The holders have one of these homes for now; the candidates include them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EqualClaims {
    /// Everybody with the equal claim, in order.
    pub candidates: Vec<usize>,
    /// Who holds a home for now, in order; as many as there are homes.
    pub holders: Vec<usize>,
}

/// Which candidates get a home.
#[must_use]
pub fn settle_tie(equal: &EqualClaims, claims: &Claims, codes: &[Code], rule: TieRule) -> Vec<usize> {
    let mut order = equal.candidates.clone();
    let code = |index: &usize| codes.get(*index).map(|code| code.number());
    match rule {
        TieRule::LargerFirst => {
            let plain = Factor { times: 1, by: 1 };
            sort_by(&mut order, |left, right| {
                let larger_first = claims.compare(Power::One, (*right, plain), (*left, plain));
                larger_first.then_with(|| code(left).cmp(&code(right)))
            });
        }
        TieRule::ByLot { seed } => {
            // The lots depend on the codes alone, not on the order in which somebody listed the municipalities.
            sort_by(&mut order, |left, right| code(left).cmp(&code(right)));
            let mut lots = Lots(seed.into());
            // Fisher-Yates: every order is equally likely.
            for left in (1..order.len()).rev() {
                order.swap(left, lots.below(left + 1));
            }
        }
    }
    order.truncate(equal.holders.len());
    sort(&mut order);
    order
}

/// Lots from a seed: the generator SplitMix64 (Steele, Lea & Flood 2014), the same on every platform.
struct Lots(u64);

impl Lots {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, each equally likely but for a part in 2^64 / `end`.
    fn below(&mut self, end: usize) -> usize {
        let scaled = (u128::from(self.next()) * (end as u128)) >> 64;
        usize::try_from(scaled).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(numbers: &[u16]) -> Vec<Code> {
        numbers.iter().map(|&number| Code::new(number).unwrap()).collect()
    }

    #[test]
    fn the_larger_claim_goes_first_and_then_the_lower_code() {
        let claims = Claims::from_integers(&[5, 9, 5, 5]);
        let equal = EqualClaims { candidates: vec![0, 1, 2, 3], holders: vec![0, 2] };
        let codes = codes(&[400, 300, 200, 100]);
        assert_eq!(settle_tie(&equal, &claims, &codes, TieRule::LargerFirst), [1, 3]);
    }

    #[test]
    fn lots_do_not_depend_on_the_order_of_the_list() {
        let equal = EqualClaims { candidates: vec![0, 1, 2, 3, 4], holders: vec![0, 1] };
        let claims = Claims::from_integers(&[7; 5]);
        let winners = |numbers: &[u16], seed| -> Vec<u16> {
            let drawn = settle_tie(&equal, &claims, &codes(numbers), TieRule::ByLot { seed });
            let mut winners: Vec<u16> = drawn.iter().map(|&index| numbers[index]).collect();
            winners.sort_unstable();
            winners
        };
        for seed in 0..50 {
            assert_eq!(winners(&[1, 2, 3, 4, 5], seed), winners(&[4, 1, 5, 3, 2], seed));
        }
    }

    #[test]
    fn every_candidate_wins_with_some_seed_and_about_equally_often() {
        let equal = EqualClaims { candidates: vec![0, 1, 2], holders: vec![0] };
        let claims = Claims::from_integers(&[1; 3]);
        let mut wins = [0_u32; 3];
        for seed in 0..3000 {
            for winner in settle_tie(&equal, &claims, &codes(&[1, 2, 3]), TieRule::ByLot { seed }) {
                wins[winner] += 1;
            }
        }
        assert!(wins.iter().all(|&count| (900..1100).contains(&count)), "{wins:?}");
    }
}
