//! The weights of the keys as one bar that is always full.

use super::scale::finite;
use super::scene::{Class, Fit, Scene, Shape};

/// The colour of a key. A key keeps its slot whatever its weight, so that its colour never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeySlot {
    /// Petrol.
    One,
    /// Lilac.
    Two,
    /// Orange.
    Three,
    /// Grey.
    Four,
    /// Light purple.
    Five,
    /// Light orange.
    Six,
    /// Brown.
    Seven,
    /// Dark purple.
    Eight,
}

impl KeySlot {
    /// All slots; a ninth key starts again.
    pub const ALL: [Self; 8] =
        [Self::One, Self::Two, Self::Three, Self::Four, Self::Five, Self::Six, Self::Seven, Self::Eight];

    /// The slot of the key at `index`.
    #[must_use]
    pub fn nth(index: usize) -> Self {
        Self::ALL.into_iter().cycle().nth(index % Self::ALL.len()).unwrap_or(Self::One)
    }

    /// The class of the little square beside the name of the key.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::One => Class::Key1,
            Self::Two => Class::Key2,
            Self::Three => Class::Key3,
            Self::Four => Class::Key4,
            Self::Five => Class::Key5,
            Self::Six => Class::Key6,
            Self::Seven => Class::Key7,
            Self::Eight => Class::Key8,
        }
    }

    const fn classes(self) -> &'static [Class] {
        match self {
            Self::One => &[Class::Key1],
            Self::Two => &[Class::Key2],
            Self::Three => &[Class::Key3],
            Self::Four => &[Class::Key4],
            Self::Five => &[Class::Key5],
            Self::Six => &[Class::Key6],
            Self::Seven => &[Class::Key7],
            Self::Eight => &[Class::Key8],
        }
    }
}

/// One key in the bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MixPart {
    /// The colour.
    pub slot: KeySlot,
    /// The weight, in percent.
    pub percent: f64,
}

/// Where the bar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MixBar {
    /// In the settings, 14 high.
    Settings,
    /// In a table, 6 high.
    Mini,
}

/// Draws the weights in the order given; a key without weight leaves nothing, and no weight at all an empty bar.
#[must_use]
pub fn draw_mix_bar(parts: &[MixPart], place: MixBar) -> Scene {
    let (height, class) = match place {
        MixBar::Settings => (14.0, Class::MixBar),
        MixBar::Mini => (6.0, Class::MixMini),
    };
    let total: f64 = parts.iter().map(|part| weight(*part)).sum();
    let mut shapes = Vec::new();
    if total > 0.0 {
        let mut from = 0.0;
        for part in parts {
            let width = weight(*part) / total * 100.0;
            if width > 0.0 {
                // A gap of paper keeps neighbours apart, also in grey.
                let gap = if from > 0.0 { f64::min(0.6, width / 2.0) } else { 0.0 };
                shapes.push(Shape::Rect {
                    x: from + gap,
                    y: 0.0,
                    width: width - gap,
                    height,
                    classes: part.slot.classes(),
                });
                from += width;
            }
        }
    } else {
        shapes.push(Shape::Rect { x: 0.0, y: 0.0, width: 100.0, height, classes: &[Class::Key0] });
    }
    Scene { fit: Fit::Stretch, class: Some(class), ..Scene::new(100.0, height, shapes) }
}

fn weight(part: MixPart) -> f64 {
    finite(part.percent).clamp(0.0, 1e9)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::render_svg;

    fn part(index: usize, percent: f64) -> MixPart {
        MixPart { slot: KeySlot::nth(index), percent }
    }

    #[test]
    fn the_mix_of_three_keys_is_drawn() {
        let parts = [part(0, 60.0), part(3, 0.0), part(1, 30.0), part(2, 10.0)];
        insta::assert_snapshot!(render_svg(&draw_mix_bar(&parts, MixBar::Settings)));
    }

    #[test]
    fn the_bar_is_full_whatever_the_weights() {
        let cases: [(&str, Vec<MixPart>); 5] = [
            ("one key", vec![part(0, 100.0)]),
            ("weights that total 200", vec![part(0, 100.0), part(1, 100.0)]),
            ("nine keys", (0..9).map(|index| part(index, 1.0)).collect()),
            ("no weight", vec![part(0, 0.0), part(1, f64::NAN), part(2, -4.0)]),
            ("no key", vec![]),
        ];
        for (name, parts) in cases {
            let scene = draw_mix_bar(&parts, MixBar::Mini);
            let end = scene.shapes.iter().fold(0.0, |end, shape| match shape {
                Shape::Rect { x, width, .. } => f64::max(end, x + width),
                Shape::Line { .. } | Shape::Path { .. } | Shape::Circle { .. } | Shape::Text(_) | Shape::Group(_) => {
                    end
                }
            });
            assert!((end - 100.0).abs() < 1e-9, "{name}: {end}");
        }
    }
}
