//! One sort for everything, and maps and sets that are sorted lists.
//!
//! The standard library compiles its sort anew for every type and comparison, about 4 kB of WebAssembly each time. Here
//! the sort is compiled once, for places in a list, and only the comparison differs.

mod map;
mod set;

pub use map::Map;
pub use set::Set;

use std::cmp::Ordering;

/// Sorts by a comparison; equal items stay in their order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &mut |left, right| {
        items.get(left).zip(items.get(right)).map_or(Ordering::Equal, |(left, right)| compare(left, right))
    });
    // Puts every item in its place by swaps: an item that was swapped away stands where its place points to.
    for place in 0..items.len() {
        let mut from = places.get(place).copied().unwrap_or(place);
        while from < place {
            from = places.get(from).copied().unwrap_or(place);
        }
        items.swap(place, from);
    }
}

/// Sorts in ascending order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// The places from 0 to `count` in the order of a comparison; equal ones stay in their order (merge sort, von Neumann
/// 1945).
#[must_use]
pub fn sorted_places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for pair in places.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((&first, after_left)), Some((&second, after_right))) =
                (left.split_first(), right.split_first())
            {
                if compare(first, second).is_gt() {
                    merged.push(second);
                    right = after_right;
                } else {
                    merged.push(first);
                    left = after_left;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut places, &mut merged);
        merged.clear();
        width *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_standard_sort() {
        let mut state = 7_u32;
        for count in 0..200 {
            let mut numbers: Vec<(u32, usize)> = (0..count)
                .map(|place| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 27, place)
                })
                .collect();
            let mut expected = numbers.clone();
            expected.sort_by_key(|(number, _)| *number);
            sort_by(&mut numbers, |left, right| left.0.cmp(&right.0));
            assert_eq!(numbers, expected);
            expected.sort_by_key(|(_, place)| std::cmp::Reverse(*place));
            sort_by(&mut numbers, |left, right| right.1.cmp(&left.1));
            assert_eq!(numbers, expected);
        }
    }
}
