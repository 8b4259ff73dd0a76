//! Lines over the years, told apart by dash and mark as well as by colour.

use std::fmt::Write as _;

use super::scale::{Scale, Tick, finite};
use super::scene::{Anchor, Class, Scene, Shape, Size};

/// Lines over the same years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lines<'a> {
    /// The names of the points along the horizontal axis.
    pub points: &'a [&'a str],
    /// The lines, the last on top.
    pub lines: &'a [Line<'a>],
    /// The round values along the vertical axis, from 0.
    pub ticks: &'a [Tick<'a>],
    /// A point that is marked with an upright line, and the words beside it.
    pub mark: Option<(usize, &'a str)>,
}

/// One line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line<'a> {
    /// Its values, one per point.
    pub values: &'a [f64],
    /// Between which values it could lie, one pair per point; empty without uncertainty.
    pub band: &'a [(f64, f64)],
    /// Its name, at its end.
    pub name: &'a str,
    /// Its last value, below its name.
    pub last: &'a str,
    /// How it looks.
    pub look: LineLook,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineLook {
    /// Dashes, without marks.
    Dashed,
    /// A line with dots.
    Dots,
    /// A line with open squares.
    Squares,
}

struct Frame {
    from: f64,
    to: f64,
    top: f64,
    bottom: f64,
    width: f64,
}

/// Draws the lines; on a phone without names at their ends, which the legend has.
#[must_use]
pub fn draw_lines(input: &Lines<'_>, size: Size) -> Scene {
    let frame = match size {
        Size::Wide => Frame { from: 52.0, to: 790.0, top: 26.0, bottom: 360.0, width: 960.0 },
        Size::Phone => Frame { from: 44.0, to: 306.0, top: 26.0, bottom: 270.0, width: 320.0 },
    };
    let values = input.lines.iter().flat_map(|line| line.values.iter().copied());
    let bands = input.lines.iter().flat_map(|line| line.band.iter().map(|(_, high)| *high));
    let end = values.chain(bands).chain(input.ticks.iter().map(|tick| tick.value)).map(finite).fold(0.0, f64::max);
    let upwards = Scale::new(end, frame.bottom, frame.top);
    let places = places(input.points.len(), &frame);
    let mut shapes = vec![];
    push_axes(&mut shapes, input, &frame, &upwards, &places, size);
    for line in input.lines {
        push_band(&mut shapes, line, &upwards, &places);
    }
    for line in input.lines {
        push_line(&mut shapes, line, &upwards, &places);
    }
    if size == Size::Wide {
        push_names(&mut shapes, input.lines, &frame, &upwards);
    }
    Scene::new(frame.width, frame.bottom + 30.0, shapes)
}

fn places(count: usize, frame: &Frame) -> Vec<f64> {
    let last = u32::try_from(count.saturating_sub(1)).unwrap_or(u32::MAX).max(1);
    let step = (frame.to - frame.from) / f64::from(last);
    (0..u32::try_from(count).unwrap_or(u32::MAX)).map(|index| frame.from + step * f64::from(index)).collect()
}

fn push_axes(shapes: &mut Vec<Shape>, input: &Lines<'_>, frame: &Frame, upwards: &Scale, places: &[f64], size: Size) {
    for tick in input.ticks {
        let y = upwards.place(tick.value);
        shapes.push(Shape::Line { x1: frame.from, y1: y, x2: frame.to, y2: y, classes: &[Class::Axis] });
        shapes.push(Shape::text(frame.from - 8.0, y + 5.0, Anchor::End, tick.label, &[Class::TickText]));
    }
    // On a phone every third year, so that the numbers do not touch.
    let every = match size {
        Size::Wide => 1,
        Size::Phone => 3,
    };
    for (point, x) in input.points.iter().zip(places).step_by(every) {
        shapes.push(Shape::text(*x, frame.bottom + 22.0, Anchor::Middle, point, &[Class::TickText]));
    }
    if let Some((x, words)) = input.mark.and_then(|(index, words)| Some((*places.get(index)?, words))) {
        shapes.push(Shape::Line { x1: x, y1: 14.0, x2: x, y2: frame.bottom, classes: &[Class::YearMark] });
        let (x, anchor) =
            if x > f64::midpoint(frame.from, frame.to) { (x - 6.0, Anchor::End) } else { (x + 6.0, Anchor::Start) };
        shapes.push(Shape::text(x, frame.bottom - 8.0, anchor, words, &[Class::YearMarkText]));
    }
}

fn push_band(shapes: &mut Vec<Shape>, line: &Line<'_>, upwards: &Scale, places: &[f64]) {
    if line.band.len() < 2 {
        return;
    }
    let mut data = String::new();
    let point = |data: &mut String, x: f64, value: f64| {
        let letter = if data.is_empty() { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(data, "{letter}{} {}", super::number(x), super::number(upwards.place(value)));
    };
    for (x, (_, high)) in places.iter().zip(line.band) {
        point(&mut data, *x, *high);
    }
    for (x, (low, _)) in places.iter().zip(line.band).rev() {
        point(&mut data, *x, *low);
    }
    data.push('Z');
    shapes.push(Shape::Path { data, classes: &[Class::LineBand] });
}

fn push_line(shapes: &mut Vec<Shape>, line: &Line<'_>, upwards: &Scale, places: &[f64]) {
    let points: Vec<(f64, f64)> =
        places.iter().zip(line.values).map(|(x, value)| (*x, upwards.place(*value))).collect();
    let mut data = String::new();
    for (x, y) in &points {
        let letter = if data.is_empty() { 'M' } else { 'L' };
        let _ = write!(data, "{letter}{} {}", super::number(*x), super::number(*y));
    }
    let classes: &[Class] = match line.look {
        LineLook::Dashed => &[Class::LineDashed],
        LineLook::Dots => &[Class::LineDots],
        LineLook::Squares => &[Class::LineSquares],
    };
    shapes.push(Shape::Path { data, classes });
    for (x, y) in points {
        match line.look {
            LineLook::Dashed => {}
            LineLook::Dots => shapes.push(Shape::Circle { x, y, radius: 4.0, classes: &[Class::LineDot] }),
            LineLook::Squares => shapes.push(Shape::Rect {
                x: x - 5.0,
                y: y - 5.0,
                width: 10.0,
                height: 10.0,
                classes: &[Class::LineSquare],
            }),
        }
    }
}

/// The names at the ends of the lines, moved apart where lines end close together.
fn push_names(shapes: &mut Vec<Shape>, lines: &[Line<'_>], frame: &Frame, upwards: &Scale) {
    const ROOM: f64 = 42.0;
    let end = |line: &Line<'_>| upwards.place(line.values.last().copied().unwrap_or(0.0));
    let mut ends: Vec<(f64, &Line<'_>)> = lines.iter().map(|line| (end(line), line)).collect();
    crate::order::sort_by(&mut ends, |left, right| left.0.total_cmp(&right.0));
    let mut free = f64::NEG_INFINITY;
    for (y, line) in ends {
        let y = y.max(free).min(frame.bottom + 6.0);
        let classes: &[Class] = match line.look {
            LineLook::Dashed => &[Class::Ink, Class::Bold],
            LineLook::Dots => &[Class::LineDotsName],
            LineLook::Squares => &[Class::LineSquaresName],
        };
        shapes.push(Shape::text(frame.to + 14.0, y - 2.0, Anchor::Start, line.name, classes));
        shapes.push(Shape::text(frame.to + 14.0, y + 16.0, Anchor::Start, line.last, &[]));
        free = y + ROOM;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    const TICKS: [Tick<'_>; 2] = [Tick { value: 0.0, label: "0" }, Tick { value: 100.0, label: "100" }];

    #[test]
    fn three_lines_are_drawn_wide_and_for_a_phone() {
        let line = |values, look| Line { values, band: &[], name: "naam", last: "80 wachtend", look };
        let band = [(10.0, 30.0), (5.0, 60.0), (0.0, 70.0)];
        let squares = Line { band: &band, ..line(&[20.0, 40.0, 30.0], LineLook::Squares) };
        let lines = [line(&[20.0, 50.0, 80.0], LineLook::Dashed), line(&[20.0, 30.0, 32.0], LineLook::Dots), squares];
        let input =
            Lines { points: &["2026", "2027", "2028"], lines: &lines, ticks: &TICKS, mark: Some((1, "kader start")) };
        insta::assert_snapshot!("lines_wide", render_svg(&draw_lines(&input, Size::Wide)));
        insta::assert_snapshot!("lines_phone", render_svg(&draw_lines(&input, Size::Phone)));
    }

    #[test]
    fn odd_values_still_give_a_drawing() {
        let line = Line {
            values: &[f64::NAN],
            band: &[(1.0, f64::INFINITY), (0.0, 0.0)],
            name: "",
            last: "",
            look: LineLook::Dots,
        };
        for (points, lines) in [(&[][..], &[][..]), (&["a"][..], &[line][..])] {
            let input = Lines { points, lines, ticks: &TICKS, mark: Some((7, "")) };
            let text = render_svg(&draw_lines(&input, Size::Phone));
            assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        }
    }
}
