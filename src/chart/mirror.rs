//! Two panels side by side with the same rows: what is even in one is uneven in the other. A filled dot and an open
//! diamond per row and panel, with a line between them.

use super::label::{fit_text, text_width, widest};
use super::scale::{Scale, Tick, finite};
use super::scene::{Anchor, Class, Group, Scene, Shape, Size};
use super::svg::path;

/// Two panels over the same rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mirror<'a> {
    /// The rows, in the order in which they are drawn.
    pub rows: &'a [MirrorRow<'a>],
    /// The key of the own municipality.
    pub own: Option<&'a str>,
    /// The left and the right panel.
    pub panels: [MirrorPanel<'a>; 2],
}

/// One panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MirrorPanel<'a> {
    /// What the panel measures.
    pub title: &'a str,
    /// The round values along its axis, from 0.
    pub ticks: &'a [Tick<'a>],
}

/// One municipality.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MirrorRow<'a> {
    /// The CBS code; the key of the group that is drawn.
    pub key: &'a str,
    /// The name.
    pub name: &'a str,
    /// Per panel the value of the dot and of the diamond; `None` where there is nothing to divide by.
    pub values: [Option<[f64; 2]>; 2],
    /// A number beside the dot of the right panel, for the rows that the sentence names.
    pub label: Option<&'a str>,
}

const TOP: f64 = 50.0;
const EDGE: f64 = 4.0;
const MARK: f64 = 5.5;

/// Draws both panels; on a phone they stand below each other.
#[must_use]
pub fn draw_mirror(input: &Mirror<'_>, size: Size) -> Scene {
    let names = widest(input.rows.iter().map(|row| row.name)) * 1.06 + 2.0;
    match size {
        Size::Wide => {
            let (room, width) = (names.clamp(110.0, 180.0), 940.0);
            let middle = EDGE + room + 14.0;
            let half = (width - middle - 60.0) / 2.0;
            let right = middle + half + 44.0;
            let mut shapes = vec![];
            let bottom = push_rows(&mut shapes, input, (room, width), 24.0, TOP);
            push_panel(&mut shapes, input, 0, (middle, middle + half), (TOP, bottom, 24.0));
            push_panel(&mut shapes, input, 1, (right, right + half - 20.0), (TOP, bottom, 24.0));
            Scene::new(width, bottom + 6.0, shapes)
        }
        Size::Phone => {
            let (room, width) = (names.clamp(90.0, 118.0), 320.0);
            let span = (EDGE + room + 12.0, width - 34.0);
            let mut shapes = vec![];
            let bottom = push_rows(&mut shapes, input, (room, width), 26.0, TOP);
            push_panel(&mut shapes, input, 0, span, (TOP, bottom, 26.0));
            let second = bottom + 28.0 + TOP;
            let end = push_rows(&mut shapes, input, (room, width), 26.0, second);
            push_panel(&mut shapes, input, 1, span, (second, end, 26.0));
            Scene::new(width, end + 6.0, shapes)
        }
    }
}

/// The names and the band of the own municipality; gives where the rows end.
fn push_rows(shapes: &mut Vec<Shape>, input: &Mirror<'_>, (room, width): (f64, f64), pitch: f64, top: f64) -> f64 {
    let mut y = top + 4.0;
    for row in input.rows {
        let is_own = input.own == Some(row.key);
        let mut children = vec![];
        if is_own {
            children.push(Shape::Rect { x: 0.0, y, width, height: pitch, classes: &[Class::OwnBand] });
        }
        let classes: &[Class] = if is_own { &[Class::OwnName] } else { &[Class::Ink] };
        children.push(Shape::text(EDGE, y + pitch / 2.0 + 5.0, Anchor::Start, &fit_text(row.name, room), classes));
        shapes.push(group(row, children));
        y += pitch;
    }
    y
}

fn push_panel(
    shapes: &mut Vec<Shape>,
    input: &Mirror<'_>,
    panel: usize,
    (from, to): (f64, f64),
    (top, bottom, pitch): (f64, f64, f64),
) {
    let Some(words) = input.panels.get(panel) else { return };
    let values = input.rows.iter().filter_map(|row| row.values.get(panel).copied().flatten()).flatten();
    let end = words.ticks.iter().map(|tick| tick.value).chain(values).map(finite).fold(0.0, f64::max);
    let scale = Scale::new(end, from, to);
    // A long title starts further to the left, so that it ends within the drawing.
    let title = fit_text(words.title, to + 24.0);
    let start = from.min(to + 26.0 - text_width(&title) * 1.06).max(EDGE);
    shapes.push(Shape::text(start, top - 34.0, Anchor::Start, &title, &[Class::Ink, Class::Bold]));
    for tick in words.ticks {
        let x = scale.place(tick.value);
        shapes.push(Shape::Line { x1: x, y1: top, x2: x, y2: bottom, classes: &[Class::Axis] });
        shapes.push(Shape::text(x, top - 8.0, Anchor::Middle, tick.label, &[Class::TickText]));
    }
    let mut middle = top + 4.0 + pitch / 2.0;
    for row in input.rows {
        if let Some([dot, diamond]) = row.values.get(panel).copied().flatten() {
            let (dot, diamond) = (scale.place(dot), scale.place(diamond));
            let mut children = vec![
                Shape::Line { x1: dot, y1: middle, x2: diamond, y2: middle, classes: &[Class::MirrorLink] },
                diamond_at(diamond, middle),
                Shape::Circle { x: dot, y: middle, radius: MARK, classes: &[Class::MirrorDot, Class::Animated] },
            ];
            if let Some(label) = row.label.filter(|_| panel == 1) {
                let (x, anchor) = if dot >= diamond { (dot + 11.0, Anchor::Start) } else { (dot - 11.0, Anchor::End) };
                children.push(Shape::text(x, middle + 5.0, anchor, label, &[Class::MixText]));
            }
            shapes.push(group(row, children));
        }
        middle += pitch;
    }
}

fn diamond_at(x: f64, y: f64) -> Shape {
    let corners = [(x - 7.0, y), (x, y - 7.0), (x + 7.0, y), (x, y + 7.0)];
    Shape::Path { data: format!("{}Z", path(&corners)), classes: &[Class::MirrorDiamond] }
}

fn group(row: &MirrorRow<'_>, children: Vec<Shape>) -> Shape {
    Shape::Group(Group { key: Some(row.key.to_owned()), classes: vec![Class::Row], title: None, children })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    const ROWS: [MirrorRow<'_>; 2] = [
        MirrorRow {
            key: "GM0385",
            name: "Edam-Volendam",
            values: [Some([1.9, 1.0]), Some([64.0, 30.0])],
            label: Some("64"),
        },
        MirrorRow { key: "GM0479", name: "Zaanstad", values: [Some([1.9, 1.95]), None], label: None },
    ];
    const TICKS: [Tick<'_>; 2] = [Tick { value: 0.0, label: "0" }, Tick { value: 2.0, label: "2" }];
    const SAMPLE: Mirror<'_> = Mirror {
        rows: &ROWS,
        own: Some("GM0479"),
        panels: [MirrorPanel { title: "Per 1.000", ticks: &TICKS }, MirrorPanel { title: "Per 100", ticks: &TICKS }],
    };

    #[test]
    fn two_panels_are_drawn_wide_and_for_a_phone() {
        insta::assert_snapshot!("mirror_wide", render_svg(&draw_mirror(&SAMPLE, Size::Wide)));
        insta::assert_snapshot!("mirror_phone", render_svg(&draw_mirror(&SAMPLE, Size::Phone)));
    }

    #[test]
    fn odd_values_still_give_a_drawing() {
        let odd = [MirrorRow { key: "k", name: "", values: [Some([f64::NAN, f64::INFINITY]), None], label: Some("") }];
        for rows in [&[][..], &odd[..]] {
            for size in [Size::Wide, Size::Phone] {
                let text = render_svg(&draw_mirror(&Mirror { rows, ..SAMPLE }, size));
                assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
            }
        }
    }
}
