//! The burden per municipality: an open dot for now, a filled dot for the mix, and a line between them.

use super::label::{fit_text, middle_within, text_width, widest};
use super::scale::{Scale, Tick, finite};
use super::scene::{Anchor, Class, Group, Scene, Shape, Size};

/// The burden of every municipality on one axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Burden<'a> {
    /// The rows, in the order in which they are drawn.
    pub rows: &'a [BurdenRow<'a>],
    /// The key of the own municipality.
    pub own: Option<&'a str>,
    /// The round values along the axis, from 0.
    pub ticks: &'a [Tick<'a>],
    /// The mean of the region.
    pub mean: f64,
    /// The text at the line of the mean, such as "gemiddeld 1,19".
    pub mean_label: &'a str,
}

/// One municipality.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BurdenRow<'a> {
    /// The CBS code; the key of the group that is drawn.
    pub key: &'a str,
    /// The name.
    pub name: &'a str,
    /// The burden now, if it is known.
    pub now: Option<f64>,
    /// The burden with the mix.
    pub then: f64,
}

/// The measures of one of the two drawings.
struct Frame {
    width: f64,
    /// Where the axis starts and ends.
    from: f64,
    to: f64,
    /// The room for a name.
    name_room: f64,
    pitch: f64,
}

/// Room left of the names, so that the band of the own municipality has air around its text.
const EDGE: f64 = 4.0;
/// Where the grid starts, below the numbers.
const TOP: f64 = 22.0;

/// Draws the rows in the order given; purple is less, orange is more.
#[must_use]
pub fn draw_dumbbell(input: &Burden<'_>, size: Size) -> Scene {
    let frame = frame(input, size);
    let scale = Scale::new(axis_end(input), frame.from, frame.to);
    let rows_height = input.rows.iter().fold(0.0, |height, _| height + frame.pitch);
    let bottom = TOP + 2.0 + rows_height + 4.0;
    let mut shapes = Vec::new();
    push_ticks(&mut shapes, input.ticks, &scale, bottom);
    let mean = scale.place(input.mean);
    shapes.push(Shape::Line { x1: mean, y1: TOP, x2: mean, y2: bottom + 4.0, classes: &[Class::Mean] });
    let mean_text = middle_within(mean, text_width(input.mean_label), 0.0, frame.width);
    shapes.push(Shape::text(mean_text, bottom + 20.0, Anchor::Middle, input.mean_label, &[]));
    let mut middle = TOP + 2.0 + frame.pitch / 2.0;
    for row in input.rows {
        shapes.push(draw_row(row, input.own == Some(row.key), &frame, &scale, middle));
        middle += frame.pitch;
    }
    Scene::new(frame.width, bottom + 28.0, shapes)
}

/// The grid lines, and those numbers that do not touch.
fn push_ticks(shapes: &mut Vec<Shape>, ticks: &[Tick<'_>], scale: &Scale, bottom: f64) {
    let mut free_from = f64::NEG_INFINITY;
    for tick in ticks {
        let x = scale.place(tick.value);
        shapes.push(Shape::Line { x1: x, y1: TOP, x2: x, y2: bottom, classes: &[Class::Axis] });
        let half = text_width(tick.label) / 2.0;
        if x - half >= free_from {
            free_from = x + half + 6.0;
            shapes.push(Shape::text(x, 14.0, Anchor::Middle, tick.label, &[Class::TickText]));
        }
    }
}

fn draw_row(row: &BurdenRow<'_>, is_own: bool, frame: &Frame, scale: &Scale, middle: f64) -> Shape {
    let mut children = Vec::new();
    if is_own {
        children.push(Shape::Rect {
            x: 0.0,
            y: middle - frame.pitch / 2.0,
            width: frame.width,
            height: frame.pitch,
            classes: &[Class::OwnBand],
        });
    }
    let name_classes: &[Class] = if is_own { &[Class::OwnName] } else { &[Class::Ink] };
    children.push(Shape::text(EDGE, middle + 5.0, Anchor::Start, &fit_text(row.name, frame.name_room), name_classes));
    let then = scale.place(row.then);
    if let Some(now) = row.now {
        let link: &[Class] = if finite(row.then) < finite(now) { &[Class::LinkLess] } else { &[Class::LinkMore] };
        let now = scale.place(now);
        children.push(Shape::Line { x1: now, y1: middle, x2: then, y2: middle, classes: link });
        children.push(Shape::Circle { x: now, y: middle, radius: 4.5, classes: &[Class::NowDot] });
    }
    let dot: &[Class] = if is_own { &[Class::ThenDotOwn, Class::Animated] } else { &[Class::ThenDot, Class::Animated] };
    children.push(Shape::Circle { x: then, y: middle, radius: 5.5, classes: dot });
    Shape::Group(Group { key: Some(row.key.to_owned()), classes: vec![Class::Row], title: None, children })
}

/// The last tick, or further where a value lies beyond it: no dot is drawn at a place that is not its own.
fn axis_end(input: &Burden<'_>) -> f64 {
    let ticks = input.ticks.iter().map(|tick| tick.value);
    let values = input.rows.iter().flat_map(|row| [row.then, row.now.unwrap_or(0.0)]);
    ticks.chain(values).chain([input.mean]).map(finite).fold(0.0, f64::max)
}

fn frame(input: &Burden<'_>, size: Size) -> Frame {
    // Bold names, such as the own, are a little wider.
    let names = widest(input.rows.iter().map(|row| row.name)) * 1.06 + 2.0;
    let (width, least, most, pitch) = match size {
        Size::Wide => (480.0, 130.0, 200.0, 24.0),
        Size::Phone => (320.0, 100.0, 124.0, 28.0),
    };
    let name_room = names.clamp(least, most);
    Frame { width, from: EDGE + name_room + 10.0, to: width - 16.0, name_room, pitch }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    const ROWS: [BurdenRow<'_>; 3] = [
        BurdenRow { key: "GM0417", name: "Laren", now: Some(0.52), then: 1.74 },
        BurdenRow { key: "GM0479", name: "Zaanstad", now: Some(1.12), then: 1.09 },
        BurdenRow { key: "GM9999", name: "Een gemeente met een lange naam", now: None, then: 2.6 },
    ];
    const TICKS: [Tick<'_>; 3] =
        [Tick { value: 0.0, label: "0,0" }, Tick { value: 1.0, label: "1,0" }, Tick { value: 2.0, label: "2,0" }];
    const SAMPLE: Burden<'_> =
        Burden { rows: &ROWS, own: Some("GM0479"), ticks: &TICKS, mean: 1.19, mean_label: "gemiddeld 1,19" };

    #[test]
    fn three_municipalities_are_drawn_wide() {
        insta::assert_snapshot!(render_svg(&draw_dumbbell(&SAMPLE, Size::Wide)));
    }

    #[test]
    fn three_municipalities_are_drawn_for_a_phone() {
        insta::assert_snapshot!(render_svg(&draw_dumbbell(&SAMPLE, Size::Phone)));
    }

    #[test]
    fn dots_stay_in_the_box_and_right_of_the_names() {
        let many: Vec<BurdenRow<'_>> = (0..342_u32)
            .map(|index| BurdenRow {
                key: "k",
                name: "Gemeente",
                now: Some(f64::from(index)),
                then: f64::from(342 - index),
            })
            .collect();
        let odd = [BurdenRow { key: "k", name: "", now: Some(f64::NAN), then: f64::NEG_INFINITY }];
        for (name, rows) in [("none", &[][..]), ("three", &ROWS[..]), ("many", &many[..]), ("odd", &odd[..])] {
            for size in [Size::Wide, Size::Phone] {
                let scene = draw_dumbbell(&Burden { rows, ..SAMPLE }, size);
                for (x, y, radius) in dots(&scene) {
                    assert!(
                        x - radius >= 96.0 && x + radius <= scene.width && y + radius <= scene.height,
                        "{name}: {x} {y}"
                    );
                }
                assert_eq!(scene.shapes.iter().filter(|shape| matches!(shape, Shape::Group(_))).count(), rows.len());
            }
        }
    }

    fn dots(scene: &Scene) -> Vec<(f64, f64, f64)> {
        let children = scene
            .shapes
            .iter()
            .filter_map(|shape| if let Shape::Group(group) = shape { Some(&group.children) } else { None });
        children
            .flatten()
            .filter_map(
                |shape| if let Shape::Circle { x, y, radius, .. } = shape { Some((*x, *y, *radius)) } else { None },
            )
            .collect()
    }
}
