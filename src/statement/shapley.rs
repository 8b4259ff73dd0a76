//! What each of four levers takes away, whatever the order in which they are pulled: the Shapley value.
//!
//! L. S. Shapley, "A value for n-person games" (1953): the marginal effect of a lever, averaged over all 24 orders. The
//! values add up to the effect of all levers together, and two levers that do the same get the same.

use crate::model::Ratio;

/// Which of the four levers are pulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coalition(u8);

impl Coalition {
    /// How many levers there are.
    pub const LEVERS: usize = 4;
    /// None is pulled.
    pub const NONE: Self = Self(0);
    /// All are pulled.
    pub const ALL: Self = Self(0b1111);

    /// All sixteen.
    pub fn each() -> impl Iterator<Item = Self> {
        (0..=Self::ALL.0).map(Self)
    }

    /// This lever is pulled.
    #[must_use]
    pub fn has(self, lever: usize) -> bool {
        lever < Self::LEVERS && self.0 & (1 << lever) != 0
    }

    /// With this lever pulled as well.
    #[must_use]
    pub fn with(self, lever: usize) -> Self {
        if lever < Self::LEVERS { Self(self.0 | (1 << lever)) } else { self }
    }

    /// How many levers are pulled.
    #[must_use]
    pub fn count(self) -> usize {
        (0..Self::LEVERS).filter(|lever| self.has(*lever)).count()
    }
}

/// The Shapley value of each lever, exact, in the unit of `effect`: what the levers of a coalition do together.
#[must_use]
pub fn shapley(effect: impl Fn(Coalition) -> i64) -> [Ratio; Coalition::LEVERS] {
    let effects: Vec<i64> = Coalition::each().map(effect).collect();
    let of = |coalition: Coalition| effects.get(usize::from(coalition.0)).copied().map_or(0, i128::from);
    std::array::from_fn(|lever| {
        let without = Coalition::each().filter(|coalition| !coalition.has(lever));
        let twenty_fourths: i128 = without
            .map(|coalition| {
                ORDERS.get(coalition.count()).copied().unwrap_or(0) * (of(coalition.with(lever)) - of(coalition))
            })
            .sum();
        Ratio::new(twenty_fourths.into(), 24.into())
    })
}

/// Of the 24 orders, those in which exactly these levers come before one: s! (3 − s)!, by their number s.
const ORDERS: [i128; Coalition::LEVERS] = [6, 2, 2, 6];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(number: i64) -> Ratio {
        Ratio::from_integer(number.into())
    }

    /// The definition itself: every order, one after the other.
    fn by_all_orders(effect: &dyn Fn(Coalition) -> i64) -> [Ratio; 4] {
        let mut sums = [0_i64; 4];
        let mut orders = 0;
        for order in (0..256_usize).map(|number| [number % 4, number / 4 % 4, number / 16 % 4, number / 64]) {
            if (0..4).any(|lever| !order.contains(&lever)) {
                continue;
            }
            orders += 1;
            let mut pulled = Coalition::NONE;
            for lever in order {
                sums[lever] += effect(pulled.with(lever)) - effect(pulled);
                pulled = pulled.with(lever);
            }
        }
        assert_eq!(orders, 24);
        sums.map(|sum| Ratio::new(sum.into(), 24.into()))
    }

    #[test]
    fn the_glove_market_of_the_textbook() {
        // One left glove, three right gloves; a pair is worth 12. Shapley: the left glove 9, each right glove 1.
        let worth = |pulled: Coalition| i64::from(pulled.has(0) && pulled.count() > 1) * 12;
        assert_eq!(shapley(worth), [whole(9), whole(1), whole(1), whole(1)]);
    }

    #[test]
    fn a_lever_that_does_nothing_has_no_value() {
        let worth = |pulled: Coalition| i64::from(pulled.has(1)) * 7;
        assert_eq!(shapley(worth), [whole(0), whole(7), whole(0), whole(0)]);
    }

    proptest! {
        #[test]
        fn values_are_the_mean_of_all_orders_and_add_up(effects in prop::collection::vec(-10_000_i64..10_000, 16)) {
            let effect = |pulled: Coalition| if pulled == Coalition::NONE { 0 } else { effects[usize::from(pulled.0)] };
            let values = shapley(effect);
            prop_assert_eq!(&values, &by_all_orders(&effect));
            prop_assert_eq!(values.into_iter().sum::<Ratio>(), whole(effect(Coalition::ALL)));
        }

        #[test]
        fn levers_that_do_the_same_get_the_same(by_count in prop::collection::vec(-10_000_i64..10_000, 5)) {
            let values = shapley(|pulled| by_count[pulled.count()]);
            prop_assert!(values.iter().all(|value| *value == values[0]));
        }
    }
}
