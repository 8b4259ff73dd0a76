//! A drawing as a file that can stand alone in a memo: with its title, what it shows, a legend, sources and date.

use std::fmt::Write as _;

use super::label::{TEXT_SIZE, text_width};
use super::scene::{Anchor, Class, Group, Scene, Shape};
use super::svg::{FILE_STYLE, attribute, draw_shape, draw_words, escape, number};

/// A drawing with everything that it needs to stand alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What it is about.
    pub title: String,
    /// What it shows: the outcome in a sentence, how to read it, the year.
    pub subtitles: Vec<String>,
    /// The drawing.
    pub scene: Scene,
    /// What the marks mean.
    pub legend: Vec<LegendItem>,
    /// Sources, assumptions and date.
    pub notes: Vec<String>,
}

/// One mark with its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendItem {
    /// The mark.
    pub mark: Mark,
    /// What it means.
    pub label: String,
}

/// What a legend shows beside a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A tile of a class of differences.
    Tile(super::Band),
    /// An open circle: now.
    NowDot,
    /// A filled dot: the mix.
    ThenDot,
    /// A dashed curve: now.
    NowCurve,
    /// A thick curve: the mix.
    MixCurve,
}

const EDGE: f64 = 24.0;
/// Narrow drawings get room for their words.
const LEAST_WIDTH: f64 = 440.0;
const TITLE_SIZE: f64 = 20.0;
const NOTE_SIZE: f64 = 12.0;
const MARK: f64 = 16.0;

/// The sizes of the words around the drawing. They travel with the file, as its look does.
const WORDS_STYLE: &str =
    ".p-title{font-size:20px;font-weight:650;fill:#14212B}.p-sub{fill:#14212B}.p-note{font-size:12px;fill:#44525D}";

/// The picture as an SVG document, on white paper whatever the theme of the reader.
#[must_use]
pub fn render_picture(picture: &Picture) -> String {
    let width = f64::max(picture.scene.width, LEAST_WIDTH);
    let mut body = String::new();
    let mut y = EDGE;
    push_lines(&mut body, &mut y, &picture.title, width, ("p-title", TITLE_SIZE));
    for subtitle in &picture.subtitles {
        push_lines(&mut body, &mut y, subtitle, width, ("p-sub", TEXT_SIZE));
    }
    y += 14.0;
    let _ = write!(body, "<g transform=\"translate({} {})\"", number(EDGE), number(y));
    if let Some(class) = picture.scene.class {
        attribute(&mut body, "class", class.as_str());
    }
    body.push('>');
    for shape in &picture.scene.shapes {
        draw_shape(&mut body, shape);
    }
    body.push_str("</g>");
    y += picture.scene.height + 12.0;
    push_legend(&mut body, &mut y, &picture.legend, width);
    for note in &picture.notes {
        push_lines(&mut body, &mut y, note, width, ("p-note", NOTE_SIZE));
    }
    document(picture, &body, (width + 2.0 * EDGE, y + EDGE))
}

fn document(picture: &Picture, body: &str, (width, height): (f64, f64)) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute(&mut out, "viewBox", &format!("0 0 {} {}", number(width), number(height)));
    attribute(&mut out, "width", &number(width));
    attribute(&mut out, "height", &number(height));
    attribute(&mut out, "role", "img");
    out.push('>');
    draw_words(&mut out, "title", Some(&picture.title));
    draw_words(&mut out, "desc", Some(&picture.subtitles.join(" ")));
    let _ = write!(out, "<style>{FILE_STYLE}{WORDS_STYLE}</style><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    out.push_str(body);
    out.push_str("</svg>\n");
    out
}

/// Writes a text over as many lines as it needs, and moves down.
fn push_lines(out: &mut String, y: &mut f64, text: &str, room: f64, (class, size): (&str, f64)) {
    for line in wrap(text, room, size) {
        *y += size * 1.3;
        let _ = write!(out, "<text class=\"{class}\" x=\"{}\" y=\"{}\">", number(EDGE), number(*y));
        escape(out, &line);
        out.push_str("</text>");
    }
    *y += size * 0.3;
}

/// Words on lines that are no longer than `room`; one word that is longer stands alone.
fn wrap(text: &str, room: f64, size: f64) -> Vec<String> {
    // Without a font nobody knows the width, so a little more than the estimate is kept.
    let width = |text: &str| text_width(text) * size / TEXT_SIZE * 1.05;
    let mut lines: Vec<String> = vec![];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}")).filter(|line| width(line) <= room);
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            (_, _) => lines.push(word.to_owned()),
        }
    }
    lines
}

fn push_legend(out: &mut String, y: &mut f64, legend: &[LegendItem], room: f64) {
    if legend.is_empty() {
        return;
    }
    let mut x = EDGE;
    *y += MARK;
    for item in legend {
        let width = MARK + 6.0 + text_width(&item.label) * 1.05 + 18.0;
        if x > EDGE && x + width > EDGE + room {
            x = EDGE;
            *y += MARK + 8.0;
        }
        let _ = write!(out, "<g transform=\"translate({} {})\">", number(x), number(*y - MARK + 3.0));
        draw_shape(out, &mark(item.mark));
        draw_shape(out, &Shape::text(MARK + 6.0, MARK - 3.0, Anchor::Start, &item.label, &[]));
        out.push_str("</g>");
        x += width;
    }
    *y += 12.0;
}

fn mark(mark: Mark) -> Shape {
    let middle = MARK / 2.0;
    match mark {
        Mark::Tile(band) => {
            let mut children =
                vec![Shape::Rect { x: 0.0, y: 0.0, width: MARK, height: MARK, classes: &[Class::TileSurface] }];
            if band == super::Band::Out {
                let data = format!("M0 {MARK}L{MARK} 0M0 {middle}L{middle} 0M{middle} {MARK}L{MARK} {middle}");
                children.push(Shape::Path { data, classes: &[Class::Hatch] });
            }
            Shape::Group(Group { key: None, classes: vec![Class::Tile, band.class()], title: None, children })
        }
        Mark::NowDot => Shape::Circle { x: middle, y: middle, radius: 4.5, classes: &[Class::NowDot] },
        Mark::ThenDot => Shape::Circle { x: middle, y: middle, radius: 5.5, classes: &[Class::ThenDot] },
        Mark::NowCurve => Shape::Path { data: format!("M0 {middle}L{MARK} {middle}"), classes: &[Class::LorenzNow] },
        Mark::MixCurve => Shape::Path { data: format!("M0 {middle}L{MARK} {middle}"), classes: &[Class::LorenzMix] },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Band;

    fn sample() -> Picture {
        Picture {
            title: "Meer of minder <woningen> & dan nu".to_owned(),
            subtitles: vec![
                "Een zin die zo lang is dat hij niet op één regel past, en daarom over twee regels gaat.".to_owned(),
            ],
            scene: Scene::new(
                100.0,
                40.0,
                vec![Shape::Rect { x: 0.0, y: 0.0, width: 100.0, height: 40.0, classes: &[Class::MixLine] }],
            ),
            legend: vec![
                LegendItem { mark: Mark::Tile(Band::Less3), label: "41 of meer minder".to_owned() },
                LegendItem { mark: Mark::Tile(Band::Out), label: "doet niet mee".to_owned() },
            ],
            notes: vec!["Bron: CBS (1 januari 2025).".to_owned()],
        }
    }

    #[test]
    fn a_picture_stands_alone() {
        insta::assert_snapshot!(render_picture(&sample()));
    }

    #[test]
    fn lines_are_no_longer_than_the_room() {
        let text = "Bronnen: CBS StatLine 70072ned, Regionale kerncijfers (CC BY 4.0), Inwoners, Woningvoorraad.";
        let lines = wrap(text, 200.0, 12.0);
        assert!(lines.len() > 2 && lines.iter().all(|line| text_width(line) * 12.0 / TEXT_SIZE <= 200.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
        assert_eq!(wrap("", 200.0, 12.0), Vec::<String>::new());
    }

    #[test]
    fn letters_of_xml_do_not_break_the_picture() {
        let svg = render_picture(&sample());
        assert!(svg.contains("&lt;woningen&gt; &amp; dan nu</title>"), "{svg}");
    }
}
