//! The allocation key (verdeelsleutel): by which mix of figures the task is divided.

use super::FigureId;

/// A whole percentage from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Percent(u8);

impl Percent {
    /// All of it.
    pub const ALL: Self = Self(100);
    /// Nothing of it.
    pub const NONE: Self = Self(0);

    /// The percentage, or `None` above 100.
    #[must_use]
    pub fn new(percent: u8) -> Option<Self> {
        (percent <= 100).then_some(Self(percent))
    }

    /// A percentage that is known when the code is compiled.
    pub(super) const fn from_whole<const PERCENT: u8>() -> Self {
        const { assert!(PERCENT <= 100) };
        Self(PERCENT)
    }

    /// The number from 0 to 100.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

/// One figure in a key, with its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyPart {
    /// The figure.
    pub figure: FigureId,
    /// A figure by which it is multiplied first, per municipality, as the Spreidingswet does with SES-WOA.
    pub factor: Option<FigureId>,
    /// How much it counts.
    pub weight: Percent,
}

/// A weighted mix of figures whose weights total 100%.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationKey {
    parts: Vec<KeyPart>,
}

/// Why parts are not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyError {
    /// The weights total this, not 100.
    NotAHundred(u32),
    /// A figure stands in it twice.
    Twice(FigureId),
    /// A sum of this figure means nothing, so nothing can be divided by it.
    NotAKey(FigureId),
}

impl AllocationKey {
    /// A step of the ± buttons, in percent.
    pub const STEP: u8 = 5;

    /// Divides by one figure alone.
    #[must_use]
    pub fn only(figure: FigureId) -> Self {
        Self { parts: vec![KeyPart { figure, factor: None, weight: Percent::ALL }] }
    }

    /// A mix. Parts without weight are left out; the order is that of the figures.
    ///
    /// # Errors
    /// [`KeyError`] when the weights do not total 100 or a figure is no key or stands in it twice.
    pub fn new(parts: impl IntoIterator<Item = KeyPart>) -> Result<Self, KeyError> {
        let parts = in_order(parts.into_iter().collect());
        let total = parts.iter().map(|part| u32::from(part.weight.get())).sum();
        if total != 100 {
            return Err(KeyError::NotAHundred(total));
        }
        if let Some(part) = parts.iter().find(|part| !part.figure.is_key()) {
            return Err(KeyError::NotAKey(part.figure));
        }
        let twice = parts.windows(2).find_map(|pair| match pair {
            [left, right] if (left.figure, left.factor) == (right.figure, right.factor) => Some(left.figure),
            _ => None,
        });
        match twice {
            Some(figure) => Err(KeyError::Twice(figure)),
            None => Ok(Self { parts }),
        }
    }

    /// The parts with weight, in the order of the figures.
    #[must_use]
    pub fn parts(&self) -> &[KeyPart] {
        &self.parts
    }

    /// How much a figure counts.
    #[must_use]
    pub fn weight(&self, figure: FigureId) -> Percent {
        let part = self.parts.iter().find(|part| part.figure == figure && part.factor.is_none());
        part.map_or(Percent::NONE, |part| part.weight)
    }

    /// The key after a figure was set to a weight: the others together take or give the difference, the heaviest first.
    /// The weights keep totalling 100. When this figure is the only one, `fallback` takes what it loses.
    #[must_use]
    pub fn with_weight(&self, figure: FigureId, weight: Percent, fallback: FigureId) -> Self {
        let mut others: Vec<KeyPart> =
            self.parts.iter().copied().filter(|part| part.figure != figure || part.factor.is_some()).collect();
        if others.is_empty() {
            let is_only_choice = fallback == figure;
            if is_only_choice {
                return self.clone();
            }
            others.push(KeyPart { figure: fallback, factor: None, weight: Percent::NONE });
        }
        // The heaviest first; among equals the order of the figures decides, so that a step and its undo mirror each other.
        crate::order::sort_by(&mut others, |left, right| {
            right.weight.cmp(&left.weight).then(left.figure.cmp(&right.figure))
        });
        let wanted = 100 - weight.get();
        let present: u8 = others.iter().map(|part| part.weight.get()).sum();
        if let Some(heaviest) = others.first_mut() {
            heaviest.weight = Percent(heaviest.weight.get() + wanted.saturating_sub(present));
        }
        let mut surplus = present.saturating_sub(wanted);
        for part in &mut others {
            let taken = surplus.min(part.weight.get());
            part.weight = Percent(part.weight.get() - taken);
            surplus -= taken;
        }
        others.push(KeyPart { figure, factor: None, weight });
        Self { parts: in_order(others) }
    }
}

/// The parts that count, in the order of the figures.
fn in_order(mut parts: Vec<KeyPart>) -> Vec<KeyPart> {
    parts.retain(|part| part.weight != Percent::NONE);
    crate::order::sort_by(&mut parts, |left, right| (left.figure, left.factor).cmp(&(right.figure, right.factor)));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use FigureId::{Households, HousingStock, Inhabitants, Lettings};

    fn mix(parts: &[(FigureId, u8)]) -> AllocationKey {
        let part = |&(figure, weight)| KeyPart { figure, factor: None, weight: Percent(weight) };
        AllocationKey::new(parts.iter().map(part)).unwrap()
    }

    #[test]
    fn a_step_takes_from_the_heaviest_other_figure() {
        let key = mix(&[(Inhabitants, 60), (Lettings, 40)]);
        assert_eq!(
            key.with_weight(HousingStock, Percent(5), Inhabitants),
            mix(&[(Inhabitants, 55), (Lettings, 40), (HousingStock, 5)])
        );
    }

    #[test]
    fn what_the_only_figure_loses_goes_to_the_fallback() {
        let key = AllocationKey::only(Inhabitants);
        assert_eq!(key.with_weight(Inhabitants, Percent(95), Households), mix(&[(Inhabitants, 95), (Households, 5)]));
        assert_eq!(key.with_weight(Inhabitants, Percent(95), Inhabitants), key);
    }

    #[test]
    fn setting_one_figure_to_all_removes_the_others() {
        let key = mix(&[(Inhabitants, 60), (Lettings, 30), (HousingStock, 10)]);
        assert_eq!(key.with_weight(Lettings, Percent::ALL, Inhabitants), AllocationKey::only(Lettings));
    }

    #[test]
    fn weights_always_total_a_hundred() {
        for start in 0..=100 {
            for weight in 0..=100 {
                let key = mix(&[(Inhabitants, start), (Lettings, 100 - start)]);
                let changed = key.with_weight(Lettings, Percent(weight), Households);
                assert_eq!(changed.parts().iter().map(|part| u32::from(part.weight.get())).sum::<u32>(), 100);
            }
        }
    }

    #[test]
    fn parts_that_are_no_key_are_refused() {
        let part = |figure, weight| KeyPart { figure, factor: None, weight: Percent(weight) };
        assert_eq!(AllocationKey::new([part(Inhabitants, 90)]), Err(KeyError::NotAHundred(90)));
        assert_eq!(AllocationKey::new([part(Lettings, 50), part(Lettings, 50)]), Err(KeyError::Twice(Lettings)));
        assert_eq!(AllocationKey::new([part(FigureId::AverageWoz, 100)]), Err(KeyError::NotAKey(FigureId::AverageWoz)));
    }
}
