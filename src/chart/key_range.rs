//! What each key alone would give one municipality: a dot per key, and the mix as a line through all of them.

use super::label::{fit_text, middle_within, text_width, widest};
use super::scale::{Scale, finite, nice_end};
use super::scene::{Anchor, Class, Scene, Shape, Size};

/// The drawing for one municipality.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeyRange<'a> {
    /// The keys, in the order of the settings.
    pub keys: &'a [KeyResult<'a>],
    /// What the mix gives.
    pub mix: f64,
    /// The text under the line of the mix, such as "uw mix: 177".
    pub mix_label: &'a str,
    /// What the numbers count, such as "woningen".
    pub unit: &'a str,
}

/// What one key alone would give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeyResult<'a> {
    /// The name of the key.
    pub name: &'a str,
    /// The result.
    pub value: f64,
    /// The result as written.
    pub label: &'a str,
}

/// The measures of one of the two drawings.
struct Frame {
    width: f64,
    /// Where the axis starts and ends.
    from: f64,
    to: f64,
    /// The room for a name.
    name_room: f64,
    /// The line of the first row, and the distance between rows.
    first: f64,
    pitch: f64,
    /// How far the baseline of the name and number lies below the line of the row.
    baseline: f64,
}

const RADIUS: f64 = 5.5;
/// Between the last row and the line of text below it.
const FOOT: f64 = 41.0;

/// Draws the keys in the order given; the lowest and the highest stand out.
#[must_use]
pub fn draw_key_range(input: &KeyRange<'_>, size: Size) -> Scene {
    let frame = frame(input, size);
    let largest = input.keys.iter().map(|key| finite(key.value)).fold(finite(input.mix), f64::max);
    let scale = Scale::new(nice_end(largest, 5), frame.from, frame.to);
    let lowest = input.keys.iter().map(|key| finite(key.value)).fold(f64::INFINITY, f64::min);
    let highest = input.keys.iter().map(|key| finite(key.value)).fold(f64::NEG_INFINITY, f64::max);

    let mut shapes = Vec::new();
    let mut row = frame.first;
    for key in input.keys {
        let value = finite(key.value);
        let is_end = value <= lowest || value >= highest;
        let text = row + frame.baseline;
        shapes.push(Shape::Line { x1: frame.from, y1: row, x2: frame.to, y2: row, classes: &[Class::Axis] });
        shapes.push(Shape::text(0.0, text, Anchor::Start, &fit_text(key.name, frame.name_room), &[Class::Ink]));
        let (dot, number): (&[Class], &[Class]) = if is_end {
            (&[Class::KeyDotEnd, Class::Animated], &[Class::Ink, Class::Bold])
        } else {
            (&[Class::KeyDot, Class::Animated], &[Class::Ink])
        };
        shapes.push(Shape::Circle { x: scale.place(value), y: row, radius: RADIUS, classes: dot });
        shapes.push(Shape::text(frame.width, text, Anchor::End, key.label, number));
        row += frame.pitch;
    }
    let last = row - frame.pitch;
    let foot = last + FOOT;
    push_mix(&mut shapes, input, &frame, scale.place(input.mix), last, foot);
    Scene::new(frame.width, foot + 8.0, shapes)
}

/// The line of the mix, its text below, and the unit at the side where the text is not.
fn push_mix(shapes: &mut Vec<Shape>, input: &KeyRange<'_>, frame: &Frame, x: f64, last: f64, foot: f64) {
    // A rectangle, because a style sheet can move one smoothly and a line not.
    shapes.push(Shape::Rect {
        x: x - 1.25,
        y: frame.first - 12.0,
        width: 2.5,
        height: last - frame.first + 36.0,
        classes: &[Class::MixLine, Class::Animated],
    });
    let width = text_width(input.mix_label) * 1.06;
    let middle = middle_within(x, width, 0.0, frame.width);
    let unit = text_width(input.unit);
    if middle - width / 2.0 > unit + 8.0 {
        shapes.push(Shape::text(0.0, foot, Anchor::Start, input.unit, &[]));
    } else if middle + width / 2.0 + 8.0 < frame.width - unit {
        shapes.push(Shape::text(frame.width, foot, Anchor::End, input.unit, &[]));
    }
    shapes.push(Shape::text(middle, foot, Anchor::Middle, input.mix_label, &[Class::MixText]));
}

fn frame(input: &KeyRange<'_>, size: Size) -> Frame {
    let numbers = widest(input.keys.iter().map(|key| key.label)) * 1.06 + 12.0;
    match size {
        Size::Wide => {
            let width = 392.0;
            let names = widest(input.keys.iter().map(|key| key.name)).clamp(100.0, 190.0);
            let to = width - f64::max(numbers + RADIUS, 42.0).min(120.0);
            Frame { width, from: names + 12.0, to, name_room: names, first: 14.0, pitch: 25.0, baseline: 5.0 }
        }
        // On a phone the name and the number stand above the line, so that they keep their size.
        Size::Phone => {
            let width = 320.0;
            let from = RADIUS + 0.5;
            Frame {
                width,
                from,
                to: width - from,
                name_room: width - numbers,
                first: 30.0,
                pitch: 42.0,
                baseline: -11.0,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    const KEYS: [KeyResult<'_>; 3] = [
        KeyResult { name: "Inwoners", value: 194.0, label: "194" },
        KeyResult { name: "Vrijkomende sociale huur", value: 202.0, label: "202" },
        KeyResult { name: "Ruimte tot 30 % sociaal", value: 0.0, label: "0" },
    ];
    const ZAANSTAD: KeyRange<'_> = KeyRange { keys: &KEYS, mix: 177.0, mix_label: "uw mix: 177", unit: "woningen" };

    #[test]
    fn the_keys_of_zaanstad_are_drawn_wide() {
        insta::assert_snapshot!(render_svg(&draw_key_range(&ZAANSTAD, Size::Wide)));
    }

    #[test]
    fn the_keys_of_zaanstad_are_drawn_for_a_phone() {
        insta::assert_snapshot!(render_svg(&draw_key_range(&ZAANSTAD, Size::Phone)));
    }

    #[test]
    fn everything_stays_in_the_box() {
        let long =
            [KeyResult { name: "Een eigen kolom met een heel lange naam", value: 1e12, label: "1.000.000.000.000" }];
        let odd = [
            KeyResult { name: "Niets", value: f64::NAN, label: "–" },
            KeyResult { name: "Min", value: -3.0, label: "−3" },
        ];
        for (name, keys) in [("no key", &[][..]), ("three keys", &KEYS[..]), ("long", &long[..]), ("odd", &odd[..])] {
            for mix in [0.0, 177.0, 1e13, f64::NAN] {
                for size in [Size::Wide, Size::Phone] {
                    let scene =
                        draw_key_range(&KeyRange { keys, mix, mix_label: "uw mix: 123.456", unit: "woningen" }, size);
                    for shape in &scene.shapes {
                        let (left, right) = sides(shape);
                        assert!(left >= -1e-9 && right <= scene.width + 1e-9, "{name} {mix} {size:?}: {shape:?}");
                    }
                }
            }
        }
    }

    fn sides(shape: &Shape) -> (f64, f64) {
        match shape {
            Shape::Rect { x, width, .. } => (*x, x + width),
            Shape::Line { x1, x2, .. } => (*x1, *x2),
            Shape::Circle { x, radius, .. } => (x - radius, x + radius),
            Shape::Text(text) => {
                let area = crate::chart::label::Area::of_text(&text.content, text.x, text.y, text.anchor);
                (area.left, area.right)
            }
            Shape::Path { .. } | Shape::Group(_) => panic!("not in this drawing"),
        }
    }
}
