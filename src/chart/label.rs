//! How much room text takes, and where it fits without touching anything.
//!
//! Nobody can ask a font here, so widths are estimated per letter, a little too wide rather than too narrow.

use super::scene::Anchor;

/// The size of text in a drawing, in drawing units.
pub(super) const TEXT_SIZE: f64 = 14.0;

/// The width of a text at [`TEXT_SIZE`], in drawing units.
pub(super) fn text_width(text: &str) -> f64 {
    text.chars().map(letter_width).sum::<f64>() * TEXT_SIZE
}

/// The text, or as much of it as fits in `room` with an ellipsis.
pub(super) fn fit_text(text: &str, room: f64) -> String {
    if text_width(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = letter_width('…') * TEXT_SIZE;
    for letter in text.chars() {
        used += letter_width(letter) * TEXT_SIZE;
        if used > room {
            break;
        }
        kept.push(letter);
    }
    let mut kept = kept.trim_end().to_owned();
    kept.push('…');
    kept
}

/// The widest of some texts.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    texts.map(text_width).fold(0.0, f64::max)
}

/// Where the middle of a text must be to stay between two sides, as near to `wanted` as possible.
pub(super) fn middle_within(wanted: f64, width: f64, left: f64, right: f64) -> f64 {
    let lowest = left + width / 2.0;
    wanted.min(right - width / 2.0).max(lowest)
}

/// A rectangle that text occupies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// The area of a line of text by its anchor and baseline.
    pub(super) fn of_text(text: &str, x: f64, baseline: f64, anchor: Anchor) -> Self {
        let width = text_width(text);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Self { left, top: baseline - 0.75 * TEXT_SIZE, right: left + width, bottom: baseline + 0.25 * TEXT_SIZE }
    }

    pub(super) fn is_inside(&self, outer: &Self) -> bool {
        self.left >= outer.left && self.right <= outer.right && self.top >= outer.top && self.bottom <= outer.bottom
    }

    pub(super) fn touches(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether a line through these points crosses the area.
    pub(super) fn is_crossed_by(&self, points: &[(f64, f64)]) -> bool {
        points.iter().zip(points.iter().skip(1)).any(|(from, to)| self.is_crossed_by_segment(*from, *to))
    }

    /// Clips the segment against each side in turn; what is left of it is inside (Liang and Barsky, 1984).
    fn is_crossed_by_segment(&self, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> bool {
        let (dx, dy) = (x2 - x1, y2 - y1);
        let (mut first, mut last) = (0.0_f64, 1.0_f64);
        for (slope, room) in
            [(-dx, x1 - self.left), (dx, self.right - x1), (-dy, y1 - self.top), (dy, self.bottom - y1)]
        {
            if slope.abs() < 1e-12 {
                if room < 0.0 {
                    return false;
                }
            } else if slope < 0.0 {
                first = first.max(room / slope);
            } else {
                last = last.min(room / slope);
            }
        }
        first <= last
    }
}

/// The width of a letter as a part of the text size.
fn letter_width(letter: char) -> f64 {
    match letter {
        // A soft hyphen only shows at the end of a line.
        '\u{ad}' => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '‘' | '’' | '|' | '!' => 0.28,
        ' ' | '\u{a0}' | '\u{202f}' => 0.22,
        'f' | 't' | 'r' | '-' | '(' | ')' | '/' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '…' | '@' => 0.86,
        '0'..='9' => 0.52,
        'A'..='Z' | 'À'..='Þ' => 0.64,
        _ => 0.55,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_does_not_fit_ends_in_an_ellipsis() {
        assert_eq!(fit_text("Zaanstad", 100.0), "Zaanstad");
        let short = fit_text("Gemeente met een heel lange naam", 100.0);
        assert!(short.ends_with('…') && text_width(&short) <= 100.0, "{short}");
        assert_eq!(fit_text("Zaanstad", 0.0), "…");
    }

    #[test]
    fn a_text_stays_between_the_sides() {
        for (name, wanted, expected) in
            [("free", 50.0, 50.0), ("too far left", 2.0, 20.0), ("too far right", 99.0, 80.0)]
        {
            assert!((middle_within(wanted, 40.0, 0.0, 100.0) - expected).abs() < 1e-9, "{name}");
        }
    }

    #[test]
    fn an_area_knows_which_lines_cross_it() {
        let area = Area { left: 10.0, top: 10.0, right: 20.0, bottom: 20.0 };
        let cases = [
            ("through", [(0.0, 15.0), (30.0, 15.0)], true),
            ("above", [(0.0, 5.0), (30.0, 5.0)], false),
            ("past the corner", [(0.0, 15.0), (15.0, 0.0)], false),
            ("inside", [(12.0, 12.0), (13.0, 13.0)], true),
        ];
        for (name, points, expected) in cases {
            assert_eq!(area.is_crossed_by(&points), expected, "{name}");
        }
        assert!(!area.is_crossed_by(&[(15.0, 15.0)]), "a point is no line");
    }
}
