//! A whole and its parts: bars below each other on one axis, and a waterfall from what was to what remains.

use super::label::text_width;
use super::scale::{Scale, Tick, finite};
use super::scene::{Anchor, Class, Scene, Shape, Size};

/// Bars of parts on one axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartBars<'a> {
    /// The bars, from top to bottom.
    pub bars: &'a [PartBar<'a>],
    /// The round values along the axis, from 0.
    pub ticks: &'a [Tick<'a>],
}

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartBar<'a> {
    /// What the bar is, with its total.
    pub title: &'a str,
    /// The parts, from left to right; at most four.
    pub parts: &'a [Part<'a>],
    /// What is gone, up to the first bar: its length and its words.
    pub gone: Option<(f64, &'a str)>,
}

/// One part of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part<'a> {
    /// How long it is.
    pub value: f64,
    /// The number as written.
    pub number: &'a str,
    /// What it is; left out where it does not fit, since the table below has it.
    pub name: &'a str,
}

/// From what was to what remains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waterfall<'a> {
    /// The steps: the first and the last are whole bars, those between are what goes (or, below zero, comes).
    pub steps: &'a [WaterfallStep<'a>],
    /// The round values along the axis, from 0.
    pub ticks: &'a [Tick<'a>],
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaterfallStep<'a> {
    /// What it is.
    pub name: &'a str,
    /// Where its bar starts and ends.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The number as written, with its sign.
    pub number: &'a str,
    /// A whole bar, or one that goes.
    pub kind: StepKind,
}

/// How a step of a waterfall looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// What was, or what remains.
    Whole,
    /// What a lever takes away.
    Gone,
}

const FILLS: [&[Class]; 4] = [
    &[Class::Part1, Class::Animated],
    &[Class::Part2, Class::Animated],
    &[Class::Part3, Class::Animated],
    &[Class::Part4, Class::Animated],
];
const TEXTS: [&[Class]; 4] = [&[Class::OnPart1], &[Class::OnPart2], &[Class::OnPart3], &[Class::OnPart4]];
const BAR: f64 = 54.0;

/// Draws bars of parts.
#[must_use]
pub fn draw_parts(input: &PartBars<'_>, size: Size) -> Scene {
    let width = match size {
        Size::Wide => 960.0,
        Size::Phone => 320.0,
    };
    let whole = |bar: &PartBar<'_>| {
        bar.parts.iter().map(|part| finite(part.value)).sum::<f64>() + bar.gone.map_or(0.0, |(gone, _)| finite(gone))
    };
    let ticks = input.ticks.iter().map(|tick| finite(tick.value));
    let end = input.bars.iter().map(whole).chain(ticks).fold(0.0, f64::max);
    let scale = Scale::new(end, 2.0, width - 14.0);
    let height = input.bars.iter().fold(8.0, |height, _| height + BAR + 46.0);
    let mut shapes = vec![];
    push_axis(&mut shapes, input.ticks, &scale, (20.0, height));
    let mut y = 4.0;
    for bar in input.bars {
        shapes.push(Shape::text(2.0, y + 14.0, Anchor::Start, bar.title, &[Class::Ink, Class::Bold]));
        push_bar(&mut shapes, bar, &scale, y + 22.0);
        y += BAR + 46.0;
    }
    Scene::new(width, height + 26.0, shapes)
}

fn push_bar(shapes: &mut Vec<Shape>, bar: &PartBar<'_>, scale: &Scale, y: f64) {
    let mut from = 0.0;
    for ((part, fill), text) in bar.parts.iter().zip(FILLS).zip(TEXTS) {
        let to = from + finite(part.value).max(0.0);
        let (left, right) = (scale.place(from), scale.place(to));
        let room = right - left - 10.0;
        shapes.push(Shape::Rect { x: left, y, width: (right - left - 1.0).max(0.0), height: BAR, classes: fill });
        if text_width(part.number) < room {
            shapes.push(Shape::text(left + 6.0, y + 22.0, Anchor::Start, part.number, text));
        }
        if text_width(part.name) < room {
            shapes.push(Shape::text(left + 6.0, y + 42.0, Anchor::Start, part.name, text));
        }
        from = to;
    }
    if let Some((gone, words)) = bar.gone {
        let (left, right) = (scale.place(from), scale.place(from + finite(gone).max(0.0)));
        let width = (right - left).max(0.0);
        shapes.push(Shape::Rect { x: left, y, width, height: BAR, classes: &[Class::PartGone, Class::Animated] });
        if text_width(words) < width - 8.0 {
            let middle = f64::midpoint(left, right);
            shapes.push(Shape::text(middle, y + 32.0, Anchor::Middle, words, &[Class::Ink]));
        }
    }
}

fn push_axis(shapes: &mut Vec<Shape>, ticks: &[Tick<'_>], scale: &Scale, (top, bottom): (f64, f64)) {
    for tick in ticks {
        let x = scale.place(tick.value);
        shapes.push(Shape::Line { x1: x, y1: top, x2: x, y2: bottom, classes: &[Class::Axis] });
        let anchor = if tick.value > 0.0 { Anchor::Middle } else { Anchor::Start };
        shapes.push(Shape::text(x, bottom + 18.0, anchor, tick.label, &[Class::TickText]));
    }
}

/// Draws a waterfall, its steps below each other so that their names fit.
#[must_use]
pub fn draw_waterfall(input: &Waterfall<'_>, size: Size) -> Scene {
    const PITCH: f64 = 34.0;
    let (width, names) = match size {
        Size::Wide => (960.0, 250.0),
        Size::Phone => (320.0, 112.0),
    };
    let reach = input.steps.iter().flat_map(|step| [step.from, step.to]);
    let end = reach.chain(input.ticks.iter().map(|tick| tick.value)).map(finite).fold(0.0, f64::max);
    let scale = Scale::new(end, names, width - 60.0);
    let height = input.steps.iter().fold(6.0, |height, _| height + PITCH);
    let mut shapes = vec![];
    push_axis(&mut shapes, input.ticks, &scale, (0.0, height));
    let mut y = 4.0;
    for step in input.steps {
        let (from, to) = (scale.place(step.from), scale.place(step.to));
        let (left, right) = (from.min(to), from.max(to));
        let classes: &[Class] = match step.kind {
            StepKind::Whole => &[Class::Part1, Class::Animated],
            StepKind::Gone => &[Class::Less, Class::Animated],
        };
        let name = super::label::fit_text(step.name, names - 8.0);
        shapes.push(Shape::text(0.0, y + 19.0, Anchor::Start, &name, &[Class::Ink]));
        shapes.push(Shape::Rect { x: left, y, width: (right - left).max(1.0), height: PITCH - 8.0, classes });
        shapes.push(Shape::text(right + 6.0, y + 18.0, Anchor::Start, step.number, &[Class::Ink, Class::Bold]));
        y += PITCH;
    }
    Scene::new(width, height + 26.0, shapes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    const TICKS: [Tick<'_>; 3] =
        [Tick { value: 0.0, label: "0" }, Tick { value: 500.0, label: "500" }, Tick { value: 1_000.0, label: "1.000" }];

    #[test]
    fn two_bars_and_what_is_gone_are_drawn() {
        let part = |value, number, name| Part { value, number, name };
        let before = [part(612.0, "612", "te weinig woningen"), part(248.0, "248", "elders"), part(10.0, "10", "smal")];
        let after = [part(448.0, "448", "te weinig woningen"), part(31.0, "31", "elders")];
        let bars = [
            PartBar { title: "Zonder keuzes: 870", parts: &before, gone: None },
            PartBar { title: "Met uw keuzes: 479", parts: &after, gone: Some((391.0, "391 minder")) },
        ];
        let input = PartBars { bars: &bars, ticks: &TICKS };
        insta::assert_snapshot!("parts_wide", render_svg(&draw_parts(&input, Size::Wide)));
        insta::assert_snapshot!("parts_phone", render_svg(&draw_parts(&input, Size::Phone)));
    }

    #[test]
    fn a_waterfall_is_drawn() {
        let step = |name, from, to, number, kind| WaterfallStep { name, from, to, number, kind };
        let steps = [
            step("Zonder keuzes", 0.0, 870.0, "870", StepKind::Whole),
            step("Meer woningen", 700.0, 870.0, "−170", StepKind::Gone),
            step("Met uw keuzes", 0.0, 700.0, "700", StepKind::Whole),
        ];
        let input = Waterfall { steps: &steps, ticks: &TICKS };
        insta::assert_snapshot!("waterfall_wide", render_svg(&draw_waterfall(&input, Size::Wide)));
    }

    #[test]
    fn odd_values_still_give_a_drawing() {
        let parts = [Part { value: f64::NAN, number: "", name: "" }, Part { value: -3.0, number: "", name: "" }];
        let bars = [PartBar { title: "", parts: &parts, gone: Some((f64::INFINITY, "")) }];
        let steps = [WaterfallStep { name: "", from: f64::NAN, to: -1.0, number: "", kind: StepKind::Gone }];
        for size in [Size::Wide, Size::Phone] {
            let bars = render_svg(&draw_parts(&PartBars { bars: &bars, ticks: &[] }, size));
            let fall = render_svg(&draw_waterfall(&Waterfall { steps: &steps, ticks: &[] }, size));
            assert!(![bars, fall].iter().any(|text| text.contains("NaN") || text.contains("inf")));
        }
    }
}
