//! From values to places, and the round numbers along an axis.

/// Values from 0 to `end`, spread evenly between two places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    end: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale on which 0 is at `from` and `end` at `to`. An end that is not positive puts every value at `from`.
    #[must_use]
    pub fn new(end: f64, from: f64, to: f64) -> Self {
        Self { end: finite(end), from: finite(from), to: finite(to) }
    }

    /// The place of a value; whatever lies outside the scale is put at its nearest end.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        if self.end <= 0.0 {
            return self.from;
        }
        self.from + share(value / self.end) * (self.to - self.from)
    }
}

/// A round value on an axis, with the text that stands beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick<'a> {
    /// The value.
    pub value: f64,
    /// The value as it is written for this reader.
    pub label: &'a str,
}

/// Round values from 0 that reach `largest` in about `wanted` steps: 1, 2, 2.5 or 5 times a power of ten apart.
#[must_use]
pub fn nice_ticks(largest: f64, wanted: u32) -> Vec<f64> {
    let largest = finite(largest);
    if largest <= 0.0 {
        return vec![0.0, 1.0];
    }
    let step = nice_step(largest / f64::from(wanted.max(1)));
    let mut ticks = vec![0.0];
    for index in 1..=wanted.max(1).saturating_mul(2).saturating_add(1) {
        let value = step * f64::from(index);
        ticks.push(value);
        // A hair below counts as reached, so that 0.3 does not ask for a tick at 0.4.
        if value >= largest * (1.0 - 1e-9) {
            break;
        }
    }
    ticks
}

/// The first round value at or above `largest`: where an axis may end.
#[must_use]
pub fn nice_end(largest: f64, wanted: u32) -> f64 {
    nice_ticks(largest, wanted).last().copied().unwrap_or(1.0)
}

/// A value that can be drawn: whatever is not finite counts as zero.
pub(super) fn finite(value: f64) -> f64 {
    if value.is_finite() { value } else { 0.0 }
}

/// A value between 0 and 1.
pub(super) fn share(value: f64) -> f64 {
    finite(value).clamp(0.0, 1.0)
}

fn nice_step(rough: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= rough && power < 1e300 {
        power *= 10.0;
    }
    while power > rough && power > 1e-300 {
        power /= 10.0;
    }
    let candidates = [1.0, 2.0, 2.5, 5.0, 10.0];
    candidates
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= rough * (1.0 - 1e-9))
        .unwrap_or(power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_largest_value() {
        let cases: [(&str, f64, u32, &[f64]); 6] = [
            ("burden", 1.74, 4, &[0.0, 0.5, 1.0, 1.5, 2.0]),
            ("range", 3.0, 3, &[0.0, 1.0, 2.0, 3.0]),
            ("homes", 203.0, 5, &[0.0, 50.0, 100.0, 150.0, 200.0, 250.0]),
            ("exactly on a tick", 0.3, 3, &[0.0, 0.1, 0.2, 0.3]),
            ("nothing", 0.0, 4, &[0.0, 1.0]),
            ("not a number", f64::NAN, 4, &[0.0, 1.0]),
        ];
        for (name, largest, wanted, expected) in cases {
            let ticks = nice_ticks(largest, wanted);
            assert_eq!(ticks.len(), expected.len(), "{name}: {ticks:?}");
            for (tick, wanted) in ticks.iter().zip(expected) {
                assert!((tick - wanted).abs() < 1e-9, "{name}: {ticks:?}");
            }
        }
    }

    #[test]
    fn extreme_values_still_give_few_ticks() {
        for largest in [f64::MAX, f64::MIN_POSITIVE, 1e-12, 1e15, f64::INFINITY, -5.0] {
            let ticks = nice_ticks(largest, 5);
            assert!((2..=12).contains(&ticks.len()), "{largest}: {ticks:?}");
            assert!(nice_ticks(largest, 0).len() >= 2);
        }
    }

    #[test]
    fn no_value_leaves_the_scale() {
        let scale = Scale::new(3.0, 10.0, 40.0);
        for (value, expected) in [(0.0, 10.0), (1.5, 25.0), (9.0, 40.0), (-2.0, 10.0), (f64::NAN, 10.0)] {
            assert!((scale.place(value) - expected).abs() < 1e-9, "{value}");
        }
        assert!((Scale::new(0.0, 10.0, 40.0).place(5.0) - 10.0).abs() < 1e-9);
    }
}
