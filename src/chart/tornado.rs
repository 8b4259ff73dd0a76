//! How far each assumption moves an outcome: a bar from its low to its high value, around the line of the outcome itself. The
//! side of the low value is filled, that of the high value open, so that they are told apart without colour.

use super::label::{fit_text, text_width};
use super::scale::{Scale, Tick, finite};
use super::scene::{Anchor, Class, Scene, Shape, Size};

/// Assumptions below each other on one axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tornado<'a> {
    /// The assumptions, from top to bottom.
    pub swings: &'a [Swing<'a>],
    /// The outcome with all of them as they are, and the words at its line.
    pub middle: (f64, &'a str),
    /// The round values along the axis, from 0.
    pub ticks: &'a [Tick<'a>],
}

/// One assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing<'a> {
    /// What it is.
    pub name: &'a str,
    /// The outcome with its low value, and that value as written.
    pub low: (f64, &'a str),
    /// The outcome with its high value, and that value as written.
    pub high: (f64, &'a str),
}

/// The measures of one of the two drawings.
struct Frame {
    width: f64,
    from: f64,
    to: f64,
    pitch: f64,
    /// Where the bar of a row begins, below its name where that stands above it.
    bar: f64,
    height: f64,
}

const TOP: f64 = 44.0;

/// Draws the assumptions in the order given; on a phone a name stands above its bar.
#[must_use]
pub fn draw_tornado(input: &Tornado<'_>, size: Size) -> Scene {
    let frame = match size {
        Size::Wide => Frame { width: 960.0, from: 510.0, to: 890.0, pitch: 36.0, bar: 6.0, height: 24.0 },
        Size::Phone => Frame { width: 320.0, from: 34.0, to: 286.0, pitch: 50.0, bar: 24.0, height: 20.0 },
    };
    let reach = input.swings.iter().flat_map(|swing| [swing.low.0, swing.high.0]);
    let ticks = input.ticks.iter().map(|tick| tick.value);
    let end = reach.chain(ticks).chain([input.middle.0]).map(finite).fold(0.0, f64::max);
    let scale = Scale::new(end, frame.from, frame.to);
    let bottom = input.swings.iter().fold(TOP, |height, _| height + frame.pitch);
    let mut shapes = vec![];
    for tick in input.ticks {
        let x = scale.place(tick.value);
        shapes.push(Shape::Line { x1: x, y1: TOP - 6.0, x2: x, y2: bottom, classes: &[Class::Axis] });
        shapes.push(Shape::text(x, TOP - 12.0, Anchor::Middle, tick.label, &[Class::TickText]));
    }
    let middle = scale.place(input.middle.0);
    let mut y = TOP;
    for swing in input.swings {
        push_swing(&mut shapes, swing, (&scale, middle), &frame, y);
        y += frame.pitch;
    }
    let words = fit_text(input.middle.1, frame.width);
    let half = text_width(&words) / 2.0;
    let x = middle.clamp(half.min(frame.width - half), f64::max(half, frame.width - half));
    shapes.push(Shape::text(x, bottom + 20.0, Anchor::Middle, &words, &[Class::Ink, Class::Bold]));
    Scene::new(frame.width, bottom + 28.0, shapes)
}

fn push_swing(shapes: &mut Vec<Shape>, swing: &Swing<'_>, (scale, middle): (&Scale, f64), frame: &Frame, y: f64) {
    let (name, baseline) = if frame.bar > 20.0 {
        (fit_text(swing.name, frame.width), y + 17.0)
    } else {
        (fit_text(swing.name, frame.from - 40.0), y + frame.bar + 17.0)
    };
    shapes.push(Shape::text(0.0, baseline, Anchor::Start, &name, &[Class::Ink]));
    let top = y + frame.bar;
    let ends = [(swing.low, &[Class::Part1, Class::Animated][..]), (swing.high, &[Class::SwingHigh, Class::Animated])];
    for ((value, _), classes) in ends {
        let (left, right) = (scale.place(value).min(middle), scale.place(value).max(middle));
        shapes.push(Shape::Rect { x: left, y: top, width: right - left, height: frame.height, classes });
    }
    // In each row by itself, so that no line runs through a name above a bar.
    let (y1, y2) = (top - 4.0, top + frame.height + 4.0);
    shapes.push(Shape::Line { x1: middle, y1, x2: middle, y2, classes: &[Class::AxisZero] });
    let text = top + frame.height - 7.0;
    let (low, high) = (scale.place(swing.low.0), scale.place(swing.high.0));
    // Both on one side: then the labels stand at either side of both.
    let (left, right) = if low <= high { (swing.low.1, swing.high.1) } else { (swing.high.1, swing.low.1) };
    let (from, to) = (low.min(high).min(middle), low.max(high).max(middle));
    shapes.push(Shape::text(from - 6.0, text, Anchor::End, left, &[Class::Small]));
    shapes.push(Shape::text(to + 6.0, text, Anchor::Start, right, &[Class::Small]));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    #[test]
    fn low_and_high_are_drawn_around_the_outcome() {
        let swings = [
            Swing { name: "Deel van de wachtlijst", low: (130.0, "10 %"), high: (60.0, "40 %") },
            Swing { name: "Groei van de instroom", low: (80.0, "0 %"), high: (88.0, "2 %") },
        ];
        let ticks = [Tick { value: 0.0, label: "0" }, Tick { value: 150.0, label: "150" }];
        let input = Tornado { swings: &swings, middle: (83.0, "zoals nu: 83"), ticks: &ticks };
        insta::assert_snapshot!("tornado_wide", render_svg(&draw_tornado(&input, Size::Wide)));
        insta::assert_snapshot!("tornado_phone", render_svg(&draw_tornado(&input, Size::Phone)));
    }

    #[test]
    fn odd_values_still_give_a_drawing() {
        let swings = [Swing { name: "", low: (f64::NAN, ""), high: (f64::INFINITY, "") }];
        for size in [Size::Wide, Size::Phone] {
            let input = Tornado { swings: &swings, middle: (f64::NEG_INFINITY, ""), ticks: &[] };
            let text = render_svg(&draw_tornado(&input, size));
            assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
            let none = Tornado { swings: &[], middle: (0.0, ""), ticks: &[] };
            assert!(!render_svg(&draw_tornado(&none, size)).is_empty());
        }
    }
}
