//! The Lorenz curve: how equal the burden is, against exactly equal and against now.

use super::label::{Area, fit_text, text_width};
use super::scale::share;
use super::scene::{Anchor, Class, Scene, Shape, Text};
use super::svg::path;

/// The curves, as cumulative shares from (0, 0) to (1, 1): inhabitants first, homes second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lorenz<'a> {
    /// With the mix.
    pub mix: &'a [(f64, f64)],
    /// Now.
    pub now: &'a [(f64, f64)],
    /// The own municipality, on the curve of the mix.
    pub own: Option<LorenzOwn<'a>>,
    /// The words in the drawing.
    pub words: LorenzWords<'a>,
}

/// The own municipality on the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LorenzOwn<'a> {
    /// The cumulative shares where it stands.
    pub at: (f64, f64),
    /// The name.
    pub name: &'a str,
}

/// The words in the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LorenzWords<'a> {
    /// At the diagonal, such as "precies evenveel".
    pub even: &'a str,
    /// At the dashed curve, such as "nu".
    pub now: &'a str,
    /// At the start of the horizontal axis, such as "0".
    pub start: &'a str,
    /// At its end, such as "100 %".
    pub end: &'a str,
    /// What runs to the right, such as "inwoners, lage last eerst".
    pub across: &'a str,
    /// What runs upwards, such as "woningen".
    pub upwards: &'a str,
}

const SIDE: f64 = 256.0;
const LEFT: f64 = 30.0;
const TOP: f64 = 10.0;
const RIGHT: f64 = LEFT + SIDE;
const BOTTOM: f64 = TOP + SIDE;
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 316.0;
const DOT: f64 = 6.0;

/// Draws a square: the diagonal dotted, now dashed, the mix thick, the own municipality as a labelled dot.
#[must_use]
pub fn draw_lorenz(input: &Lorenz<'_>) -> Scene {
    let mix = places(input.mix);
    let now = places(input.now);
    let diagonal = [(LEFT, BOTTOM), (RIGHT, TOP)];
    let mut shapes = vec![Shape::Rect { x: LEFT, y: TOP, width: SIDE, height: SIDE, classes: &[Class::LorenzBox] }];
    for quarter in [0.25, 0.5, 0.75] {
        let (x, y) = place((quarter, quarter));
        shapes.push(Shape::Line { x1: x, y1: TOP, x2: x, y2: BOTTOM, classes: &[Class::Axis] });
        shapes.push(Shape::Line { x1: LEFT, y1: y, x2: RIGHT, y2: y, classes: &[Class::Axis] });
    }
    if mix.len() > 1 {
        shapes.push(Shape::Path { data: format!("{}Z", path(&mix)), classes: &[Class::LorenzArea, Class::Animated] });
    }
    shapes.push(Shape::Path { data: path(&diagonal), classes: &[Class::LorenzEven] });
    if now.len() > 1 {
        shapes.push(Shape::Path { data: path(&now), classes: &[Class::LorenzNow] });
    }
    if mix.len() > 1 {
        shapes.push(Shape::Path { data: path(&mix), classes: &[Class::LorenzMix, Class::Animated] });
    }
    let mut labels = Labels { lines: vec![diagonal.to_vec(), now.clone(), mix], taken: Vec::new() };
    if let Some(own) = input.own {
        let at = place(own.at);
        shapes.push(Shape::Circle { x: at.0, y: at.1, radius: DOT, classes: &[Class::MixDot, Class::Animated] });
        labels.taken.push(Area { left: at.0 - DOT, top: at.1 - DOT, right: at.0 + DOT, bottom: at.1 + DOT });
        shapes.push(labels.place(&fit_text(own.name, SIDE - 40.0), &around(at), &[Class::OwnName]));
    }
    if now.len() > 1 {
        shapes.push(labels.place(input.words.now, &along(&now), &[Class::Small]));
    }
    shapes.push(labels.place(input.words.even, &above_diagonal(), &[Class::Small]));
    push_axes(&mut shapes, &input.words);
    Scene::new(WIDTH, HEIGHT, shapes)
}

fn push_axes(shapes: &mut Vec<Shape>, words: &LorenzWords<'_>) {
    shapes.push(Shape::text(LEFT, BOTTOM + 20.0, Anchor::Start, words.start, &[]));
    shapes.push(Shape::text(RIGHT, BOTTOM + 20.0, Anchor::End, words.end, &[]));
    shapes.push(Shape::text((LEFT + RIGHT) / 2.0, BOTTOM + 38.0, Anchor::Middle, &fit_text(words.across, WIDTH), &[]));
    shapes.push(Shape::Text(Text {
        x: LEFT - 12.0,
        y: (TOP + BOTTOM) / 2.0,
        anchor: Anchor::Middle,
        is_upright: true,
        content: fit_text(words.upwards, SIDE),
        classes: &[],
    }));
}

/// A possible position of a label: its anchor and baseline.
type Spot = (f64, f64, Anchor);

/// What a label may not cover.
struct Labels {
    lines: Vec<Vec<(f64, f64)>>,
    taken: Vec<Area>,
}

impl Labels {
    /// The first spot inside the square that is free of lines and labels; else the first that is inside and free of
    /// labels; else the first one moved inside.
    fn place(&mut self, content: &str, spots: &[Spot], classes: &'static [Class]) -> Shape {
        let square = Area { left: LEFT, top: TOP, right: RIGHT, bottom: BOTTOM };
        let inside = |spot: &&Spot| Area::of_text(content, spot.0, spot.1, spot.2).is_inside(&square);
        let clear_of_labels = |spot: &&Spot| {
            let area = Area::of_text(content, spot.0, spot.1, spot.2);
            !self.taken.iter().any(|taken| taken.touches(&area))
        };
        let clear_of_lines = |spot: &&Spot| {
            let area = Area::of_text(content, spot.0, spot.1, spot.2);
            !self.lines.iter().any(|line| area.is_crossed_by(line))
        };
        let width = text_width(content);
        let (x, y, anchor) = spots
            .iter()
            .filter(inside)
            .filter(clear_of_labels)
            .find(clear_of_lines)
            .or_else(|| spots.iter().filter(inside).find(clear_of_labels))
            .copied()
            .unwrap_or_else(|| {
                let (x, y, anchor) = spots.first().copied().unwrap_or((LEFT, BOTTOM, Anchor::Start));
                let left = Area::of_text(content, x, y, anchor).left.min(RIGHT - width).max(LEFT);
                (left, y.clamp(TOP + 12.0, BOTTOM - 4.0), Anchor::Start)
            });
        self.taken.push(Area::of_text(content, x, y, anchor));
        Shape::text(x, y, anchor, content, classes)
    }
}

/// Below the curve first, where there is room; above it near the right side.
fn around((x, y): (f64, f64)) -> Vec<Spot> {
    let mut spots = Vec::new();
    for distance in [10.0, 18.0, 28.0, 44.0, 64.0] {
        spots.push((x + distance, y + distance + 6.0, Anchor::Start));
        spots.push((x + distance, y + 5.0, Anchor::Start));
        spots.push((x - distance, y - distance + 2.0, Anchor::End));
        spots.push((x - distance, y + 5.0, Anchor::End));
    }
    spots
}

/// To the lower right of the curve, from about two thirds outwards; else to its upper left.
fn along(points: &[(f64, f64)]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for part in [0.66, 0.58, 0.74, 0.5, 0.82, 0.4, 0.3] {
        let x = LEFT + part * SIDE;
        let y = height_at(points, x);
        spots.extend([8.0, 14.0, 22.0].map(|distance| (x + distance, y + distance + 5.0, Anchor::Start)));
    }
    for part in [0.66, 0.5, 0.82, 0.3] {
        let x = LEFT + part * SIDE;
        spots.push((x - 8.0, height_at(points, x) - 6.0, Anchor::End));
    }
    spots
}

fn above_diagonal() -> Vec<Spot> {
    [0.5, 0.6, 0.7, 0.4, 0.8]
        .into_iter()
        .flat_map(|part| [14.0, 30.0].map(|up| (LEFT + part * SIDE - 8.0, BOTTOM - part * SIDE - up, Anchor::End)))
        .collect()
}

/// The height of a line at a place, by the piece that spans it.
fn height_at(points: &[(f64, f64)], x: f64) -> f64 {
    let pieces = points.iter().zip(points.iter().skip(1));
    let mut spanning = pieces.filter(|(from, to)| from.0 <= x && x <= to.0);
    spanning.next().map_or(BOTTOM, |(from, to)| {
        let width = to.0 - from.0;
        if width > 0.0 { from.1 + (x - from.0) / width * (to.1 - from.1) } else { to.1 }
    })
}

fn places(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    points.iter().copied().map(place).collect()
}

fn place((across, upwards): (f64, f64)) -> (f64, f64) {
    (LEFT + share(across) * SIDE, BOTTOM - share(upwards) * SIDE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    const WORDS: LorenzWords<'_> = LorenzWords {
        even: "precies evenveel",
        now: "nu",
        start: "0",
        end: "100 %",
        across: "inwoners, lage last eerst",
        upwards: "woningen",
    };
    const MIX: [(f64, f64); 4] = [(0.0, 0.0), (0.3, 0.25), (0.7, 0.64), (1.0, 1.0)];
    const NOW: [(f64, f64); 4] = [(0.0, 0.0), (0.3, 0.18), (0.7, 0.55), (1.0, 1.0)];

    fn sample(at: (f64, f64), name: &str) -> Scene {
        draw_lorenz(&Lorenz { mix: &MIX, now: &NOW, own: Some(LorenzOwn { at, name }), words: WORDS })
    }

    #[test]
    fn both_curves_and_the_own_municipality_are_drawn() {
        insta::assert_snapshot!(render_svg(&sample((0.3, 0.25), "Zaanstad")));
    }

    #[test]
    fn no_label_leaves_the_square_or_touches_another() {
        for name in [
            "Laren",
            "Zaanstad",
            "Gemeente met dertig tekens lang",
            "Een naam die nooit of te nimmer in de tekening past",
        ] {
            for at in [(0.0, 0.0), (0.3, 0.25), (0.7, 0.64), (0.97, 0.95), (1.0, 1.0)] {
                let scene = sample(at, name);
                let areas: Vec<Area> = scene.shapes.iter().filter_map(inner_label).collect();
                assert_eq!(areas.len(), 3);
                let square = Area { left: LEFT - 1e-9, top: TOP - 1e-9, right: RIGHT + 1e-9, bottom: BOTTOM + 1e-9 };
                for (index, area) in areas.iter().enumerate() {
                    assert!(area.is_inside(&square), "{name} at {at:?}: {area:?}");
                    assert!(!areas[index + 1..].iter().any(|other| other.touches(area)), "{name} at {at:?}");
                }
            }
        }
    }

    #[test]
    fn the_curves_stay_in_the_square_whatever_the_shares() {
        for (name, points) in [
            ("none", &[][..]),
            ("one point", &[(0.5, 0.5)][..]),
            ("outside", &[(-1.0, 4.0), (f64::NAN, f64::INFINITY), (9.0, -9.0)][..]),
        ] {
            let scene = draw_lorenz(&Lorenz { mix: points, now: points, own: None, words: WORDS });
            for shape in &scene.shapes {
                if let Shape::Path { data, .. } = shape {
                    let numbers = data.split(['M', 'L', 'Z', ' ']).filter_map(|part| part.parse::<f64>().ok());
                    assert!(numbers.into_iter().all(|number| (TOP..=RIGHT).contains(&number)), "{name}: {data}");
                }
            }
        }
    }

    fn inner_label(shape: &Shape) -> Option<Area> {
        match shape {
            Shape::Text(text) if !text.classes.is_empty() => {
                Some(Area::of_text(&text.content, text.x, text.y, text.anchor))
            }
            Shape::Text(_)
            | Shape::Rect { .. }
            | Shape::Line { .. }
            | Shape::Path { .. }
            | Shape::Circle { .. }
            | Shape::Group(_) => None,
        }
    }
}
