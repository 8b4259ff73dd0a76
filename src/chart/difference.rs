//! More or less than now, as a small bar beside the number in a table row.

use super::scale::Scale;
use super::scene::{Class, Scene, Shape};

/// The bar of one row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// More (positive) or less (negative) than now, in homes.
    pub difference: f64,
    /// The largest difference in the table, whichever way, so that all rows share one axis.
    pub largest: f64,
}

const WIDTH: f64 = 100.0;
const HEIGHT: f64 = 26.0;
/// Half the axis, short of the edge so that the longest bar is seen to end.
const REACH: f64 = 48.0;

/// Draws less to the left of zero and more to the right.
#[must_use]
pub fn draw_difference(input: Difference) -> Scene {
    let zero = WIDTH / 2.0;
    let length = Scale::new(input.largest.abs(), 0.0, REACH).place(input.difference.abs());
    let zero_line = Shape::Line { x1: zero, y1: 0.0, x2: zero, y2: HEIGHT, classes: &[Class::AxisZero] };
    let bar = if input.difference < 0.0 {
        Shape::Rect { x: zero - length, y: 6.0, width: length, height: 14.0, classes: &[Class::Less, Class::Animated] }
    } else {
        Shape::Rect { x: zero, y: 6.0, width: length, height: 14.0, classes: &[Class::More, Class::Animated] }
    };
    Scene::new(WIDTH, HEIGHT, vec![bar, zero_line])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    #[test]
    fn less_is_drawn_to_the_left() {
        insta::assert_snapshot!(render_svg(&draw_difference(Difference { difference: -5.0, largest: 108.0 })));
    }

    #[test]
    fn every_bar_starts_at_zero_and_stays_in_the_box() {
        for difference in [-108.0, -1.0, 0.0, 3.0, 108.0, 4000.0, f64::NAN, f64::NEG_INFINITY] {
            for largest in [108.0, 0.0, f64::NAN] {
                let scene = draw_difference(Difference { difference, largest });
                let Some(Shape::Rect { x, width, .. }) = scene.shapes.first() else { panic!("no bar") };
                let touches_zero = (x - 50.0).abs() < 1e-9 || (x + width - 50.0).abs() < 1e-9;
                assert!(touches_zero && *x >= 0.0 && x + width <= WIDTH, "{difference} of {largest}: {x} {width}");
            }
        }
    }
}
