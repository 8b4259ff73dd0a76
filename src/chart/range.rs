//! What all keys would ask of one municipality, as a strip in its table row.

use super::label::{text_width, widest};
use super::scale::{Scale, Tick, finite};
use super::scene::{Anchor, Class, Scene, Shape};

/// The strip of one row, in homes per 1,000 inhabitants or whatever the column measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range<'a> {
    /// What each key alone would give.
    pub keys: &'a [f64],
    /// What the mix gives.
    pub mix: f64,
    /// The mean of the region.
    pub mean: f64,
    /// Where the axis ends.
    pub end: f64,
    /// The highest value as written: shown when it lies beyond the end.
    pub highest_label: &'a str,
}

const WIDTH: f64 = 196.0;
const HEIGHT: f64 = 26.0;
const AXIS_FROM: f64 = 6.0;
const AXIS_TO: f64 = 150.0;

/// Draws a band from the lowest to the highest key, a tick per key, the mean, and the mix as a dot.
#[must_use]
pub fn draw_range(input: &Range<'_>) -> Scene {
    let scale = scale(input.end);
    let mean = scale.place(input.mean);
    let mut shapes = vec![Shape::Line { x1: mean, y1: 0.0, x2: mean, y2: HEIGHT, classes: &[Class::Mean] }];
    let lowest = input.keys.iter().copied().map(finite).reduce(f64::min);
    let highest = input.keys.iter().copied().map(finite).reduce(f64::max);
    if let (Some(lowest), Some(highest)) = (lowest, highest) {
        let (from, to) = (scale.place(lowest), scale.place(highest));
        shapes.push(Shape::Rect { x: from, y: 9.0, width: to - from, height: 8.0, classes: &[Class::RangeBand] });
        for key in input.keys.iter().copied().map(finite).filter(|key| *key <= input.end) {
            shapes.push(Shape::Rect {
                x: scale.place(key) - 1.0,
                y: 6.0,
                width: 2.0,
                height: 14.0,
                classes: &[Class::RangeTick],
            });
        }
        if highest > input.end {
            shapes.push(Shape::Path { data: "M150 7l8 6-8 6z".to_owned(), classes: &[Class::RangeBeyond] });
            // A long number moves left instead of out of the box.
            let x = f64::min(AXIS_TO + 13.0, WIDTH - text_width(input.highest_label));
            shapes.push(Shape::text(x, 18.0, Anchor::Start, input.highest_label, &[Class::Small]));
        }
    }
    shapes.push(Shape::Circle {
        x: scale.place(input.mix),
        y: 13.0,
        radius: 6.0,
        classes: &[Class::MixDot, Class::Animated],
    });
    Scene::new(WIDTH, HEIGHT, shapes)
}

/// Draws the numbers above the strips, on the same axis.
#[must_use]
pub fn draw_range_axis(ticks: &[Tick<'_>]) -> Scene {
    let scale = scale(ticks.iter().map(|tick| finite(tick.value)).fold(0.0, f64::max));
    // Numbers that would touch stay away, the first and the last excepted.
    let room = widest(ticks.iter().map(|tick| tick.label)) + 6.0;
    let last = ticks.len().saturating_sub(1);
    let mut shapes = Vec::new();
    let mut free_from = f64::NEG_INFINITY;
    for (index, tick) in ticks.iter().enumerate() {
        let x = scale.place(tick.value);
        if x >= free_from && (index == last || x + room <= AXIS_TO || index == 0) {
            free_from = x + room;
            shapes.push(Shape::text(x, 14.0, Anchor::Middle, tick.label, &[Class::TickText]));
        }
    }
    Scene::new(WIDTH, 18.0, shapes)
}

fn scale(end: f64) -> Scale {
    Scale::new(end, AXIS_FROM, AXIS_TO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    const HAARLEMMERMEER: Range<'_> =
        Range { keys: &[1.19, 0.71, 1.02, 4.36], mix: 1.37, mean: 1.19, end: 3.0, highest_label: "4,4" };

    #[test]
    fn a_key_beyond_the_axis_gets_a_triangle_and_its_number() {
        insta::assert_snapshot!(render_svg(&draw_range(&HAARLEMMERMEER)));
    }

    #[test]
    fn the_axis_has_the_places_of_the_strips() {
        let ticks = [0.0, 1.0, 2.0, 3.0].map(|value| Tick {
            value,
            label: ["0", "1", "2", "3"][if value < 0.5 {
                0
            } else if value < 1.5 {
                1
            } else if value < 2.5 {
                2
            } else {
                3
            }],
        });
        insta::assert_snapshot!(render_svg(&draw_range_axis(&ticks)));
        assert!(draw_range_axis(&[]).shapes.is_empty());
    }

    #[test]
    fn the_mix_stays_in_the_box_whatever_the_numbers() {
        for mix in [-1.0, 0.0, 2.0, 99.0, f64::NAN] {
            for end in [3.0, 0.0, f64::NAN] {
                let scene = draw_range(&Range { keys: &[], mix, mean: mix, end, highest_label: "" });
                let Some(Shape::Circle { x, radius, .. }) = scene.shapes.last() else { panic!("no dot") };
                assert!(x - radius >= 0.0 && x + radius <= WIDTH, "{mix} on {end}");
            }
        }
    }

    #[test]
    fn a_long_number_beyond_the_axis_stays_in_the_box() {
        let scene = draw_range(&Range { highest_label: "12.345,6", ..HAARLEMMERMEER });
        let inside = scene.shapes.iter().any(|shape| match shape {
            Shape::Text(text) => text.x + text_width(&text.content) <= WIDTH + 1e-9,
            Shape::Rect { .. } | Shape::Line { .. } | Shape::Path { .. } | Shape::Circle { .. } | Shape::Group(_) => {
                false
            }
        });
        assert!(inside);
    }
}
