//! A part of a whole as a bar in a table row: the track is the whole.

use super::scale::Scale;
use super::scene::{Class, Fit, Scene, Shape};

const WIDTH: f64 = 150.0;
const HEIGHT: f64 = 14.0;

/// Draws a part between 0 and 1; what lies beyond is drawn at the end.
#[must_use]
pub fn draw_share(part: f64) -> Scene {
    let width = Scale::new(1.0, 0.0, WIDTH).place(part).clamp(0.0, WIDTH);
    let bar = |width, classes| Shape::Rect { x: 0.0, y: 0.0, width, height: HEIGHT, classes };
    let shapes = vec![bar(WIDTH, &[Class::PartEmpty]), bar(width, &[Class::Part1, Class::Animated])];
    Scene { fit: Fit::Stretch, ..Scene::new(WIDTH, HEIGHT, shapes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_as_long_as_the_part_and_never_longer_than_the_whole() {
        for (part, expected) in [(0.0, 0.0), (0.5, 75.0), (1.0, 150.0), (7.0, 150.0), (-1.0, 0.0), (f64::NAN, 0.0)] {
            let scene = draw_share(part);
            let Some(Shape::Rect { width, .. }) = scene.shapes.last() else { panic!("no bar") };
            assert!((width - expected).abs() < 1e-9, "{part}: {width}");
        }
    }
}
