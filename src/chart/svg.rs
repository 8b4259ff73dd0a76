//! A scene as SVG: as text, for exported pictures, or as whatever else takes elements.

use num_traits::ToPrimitive as _;

use super::scene::{Class, Fit, Group, Scene, Shape, Text, class_names};
use std::{borrow::Cow, fmt::Write as _};

/// The attributes of an element, by name.
pub type Attributes = Vec<(&'static str, Cow<'static, str>)>;

/// Where elements are drawn: one way through a scene serves text and pages.
pub trait Canvas {
    /// Begins an element; what follows stands in it, until it is closed.
    fn open(&mut self, tag: &'static str, attributes: Attributes);
    /// An element with nothing in it.
    fn leaf(&mut self, tag: &'static str, attributes: Attributes);
    /// Words in the element that is open.
    fn words(&mut self, words: &str);
    /// Ends the element that was opened last.
    fn close(&mut self, tag: &'static str);
}

/// As text, with whatever would end the text early replaced.
impl Canvas for String {
    fn open(&mut self, tag: &'static str, attributes: Attributes) {
        begin(self, tag, &attributes);
        self.push('>');
    }

    fn leaf(&mut self, tag: &'static str, attributes: Attributes) {
        begin(self, tag, &attributes);
        self.push_str("/>");
    }

    fn words(&mut self, words: &str) {
        escape(self, words);
    }

    fn close(&mut self, tag: &'static str) {
        // Writing to a string cannot fail.
        let _ = write!(self, "</{tag}>");
    }
}

fn begin(out: &mut String, tag: &str, attributes: &Attributes) {
    out.push('<');
    out.push_str(tag);
    for (name, value) in attributes {
        attribute(out, name, value);
    }
}

/// A scene as an SVG element that takes its look from the style sheet of the page.
#[must_use]
pub fn render_svg(scene: &Scene) -> String {
    let mut out = String::new();
    draw_svg(&mut out, scene);
    out
}

/// Draws a scene as an SVG element that takes its look from the style sheet of the page.
pub fn draw_svg(canvas: &mut impl Canvas, scene: &Scene) {
    let mut attributes: Attributes = vec![
        ("xmlns", Cow::Borrowed("http://www.w3.org/2000/svg")),
        ("viewBox", scene.view_box().into()),
        ("width", number(scene.width).into()),
        ("height", number(scene.height).into()),
    ];
    match scene.fit {
        Fit::Keep => {}
        Fit::Stretch => attributes.push(("preserveAspectRatio", Cow::Borrowed("none"))),
    }
    attributes.extend(scene.class.map(|class| ("class", Cow::Borrowed(class.as_str()))));
    let is_named = scene.title.is_some();
    attributes.push(if is_named { ("role", Cow::Borrowed("img")) } else { ("aria-hidden", Cow::Borrowed("true")) });
    canvas.open("svg", attributes);
    draw_words(canvas, "title", scene.title.as_deref());
    draw_words(canvas, "desc", scene.description.as_deref());
    for shape in &scene.shapes {
        draw_shape(canvas, shape);
    }
    canvas.close("svg");
}

/// A coordinate as an attribute: at most two decimals, no superfluous zeros, and zero for what is not finite.
#[must_use]
pub fn number(value: f64) -> String {
    // In hundredths, as an integer: a page writes a thousand coordinates at every step, and writing floats is slow.
    let hundredths = (value * 100.0).round().to_i64().unwrap_or(0);
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        tens if tens % 10 == 0 => format!("{sign}{whole}.{}", tens / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

/// The data of a path: straight from point to point.
pub(super) fn path(points: &[(f64, f64)]) -> String {
    let mut data = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        data.push(if index == 0 { 'M' } else { 'L' });
        data.push_str(&number(*x));
        data.push(' ');
        data.push_str(&number(*y));
    }
    data
}

pub(super) fn draw_shape(canvas: &mut impl Canvas, shape: &Shape) {
    match shape {
        Shape::Rect { x, y, width, height, classes } => {
            leaf(canvas, "rect", classes, &[("x", *x), ("y", *y), ("width", *width), ("height", *height)]);
        }
        Shape::Line { x1, y1, x2, y2, classes } => {
            leaf(canvas, "line", classes, &[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)]);
        }
        Shape::Circle { x, y, radius, classes } => {
            leaf(canvas, "circle", classes, &[("cx", *x), ("cy", *y), ("r", *radius)]);
        }
        Shape::Path { data, classes } => {
            let mut attributes = class_attribute(classes);
            attributes.push(("d", data.clone().into()));
            canvas.leaf("path", attributes);
        }
        Shape::Text(text) => draw_text(canvas, text),
        Shape::Group(group) => draw_group(canvas, group),
    }
}

fn draw_text(canvas: &mut impl Canvas, text: &Text) {
    let mut attributes = class_attribute(text.classes);
    if text.is_upright {
        let turned = format!("translate({} {}) rotate(-90)", number(text.x), number(text.y));
        attributes.push(("transform", turned.into()));
    } else {
        attributes.push(("x", number(text.x).into()));
        attributes.push(("y", number(text.y).into()));
    }
    attributes.push(("text-anchor", Cow::Borrowed(text.anchor.as_str())));
    canvas.open("text", attributes);
    canvas.words(&text.content);
    canvas.close("text");
}

fn draw_group(canvas: &mut impl Canvas, group: &Group) {
    let mut attributes = class_attribute(&group.classes);
    attributes.extend(group.key.iter().map(|key| ("data-key", key.clone().into())));
    canvas.open("g", attributes);
    draw_words(canvas, "title", group.title.as_deref());
    for child in &group.children {
        draw_shape(canvas, child);
    }
    canvas.close("g");
}

fn leaf(canvas: &mut impl Canvas, tag: &'static str, classes: &[Class], numbers: &[(&'static str, f64)]) {
    let mut attributes = class_attribute(classes);
    attributes.extend(numbers.iter().map(|(name, value)| (*name, number(*value).into())));
    canvas.leaf(tag, attributes);
}

fn class_attribute(classes: &[Class]) -> Attributes {
    match classes {
        [] => vec![],
        [class] => vec![("class", Cow::Borrowed(class.as_str()))],
        [_, _, ..] => vec![("class", class_names(classes).into())],
    }
}

pub(super) fn draw_words(canvas: &mut impl Canvas, tag: &'static str, words: Option<&str>) {
    if let Some(words) = words {
        canvas.open(tag, vec![]);
        canvas.words(words);
        canvas.close(tag);
    }
}

pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    // Writing to a string cannot fail.
    let _ = write!(out, " {name}=\"");
    escape(out, value);
    out.push('"');
}

/// Letters that would end the text become entities; control characters, which XML forbids, disappear, but for the end of
/// a line. What comes out can stand in HTML as well.
pub(crate) fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push('\n'),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
}

/// The light tokens applied to every class; the screen has its own sheet, which follows the reader's settings.
pub const FILE_STYLE: &str = "text{font:14px 'Source Sans 3','Segoe UI',Arial,sans-serif;fill:#44525D;font-variant-numeric:tabular-nums}\
.t-ink,.own-name{fill:#14212B}.t-b,.own-name,.mix-text{font-weight:650}.mix-text{fill:#005B70}.t-s,.tick-text,.water{font-size:13px}.water{font-style:italic}\
.axis{stroke:#D5DCE0}.axis0{stroke:#14212B}.mean{stroke:#5A6873;stroke-dasharray:3 3}\
.m0{fill:#E9EDEF}.m1{fill:#005B70}.m2{fill:#8C86B8}.m3{fill:#E08F34}.m4{fill:#5A6873}.m5{fill:#CFC9E4}.m6{fill:#FAD7A6}.m7{fill:#9A4500}.m8{fill:#4A2480}\
.key-dot,.range-tick,.range-beyond{fill:#5A6873}.key-dot-end,.then-dot{fill:#14212B}.mix-line,.mix-dot,.then-dot-own{fill:#005B70}.mix-dot{stroke:#fff;stroke-width:1.5}\
.range-band{fill:#D5DCE0}.f-less{fill:#7A68AE}.f-more{fill:#E08F34}.own-band,.lorenz-area{fill:#E2EFF2}\
.now-dot{fill:#fff;stroke:#5A6873;stroke-width:1.75}.link-more,.link-less{stroke:#E08F34;stroke-width:3.5}.link-less{stroke:#7A68AE}\
.lorenz-box,.lorenz-even,.lorenz-now,.lorenz-mix{fill:none;stroke:#D5DCE0}.lorenz-even,.lorenz-now{stroke:#5A6873;stroke-dasharray:3 3}\
.lorenz-now{stroke-width:2;stroke-dasharray:7 4}.lorenz-mix{stroke:#005B70;stroke-width:2.75}\
.tile .ab{font-weight:600}.q-3 .bg{fill:#4A2480}.q-3 text{fill:#fff}.q-2 .bg{fill:#7A68AE}.q-2 text{fill:#fff}.q-1 .bg{fill:#CFC9E4}.q0 .bg{fill:#E9EDEF}\
.q1 .bg{fill:#FAD7A6}.q2 .bg{fill:#E08F34}.q3 .bg{fill:#9A4500}.q3 text{fill:#fff}.q-1 text,.q0 text,.q1 text,.q2 text{fill:#14212B}.off .bg{fill:#fff}\
.off text{stroke:#fff;stroke-width:5px;paint-order:stroke}.hatch{fill:none;stroke:#5A6873;stroke-width:1.4}.ring{fill:none}.tile.own .ring{stroke:#14212B;stroke-width:3.5}\
.region-line{fill:none;stroke:#14212B;stroke-width:1.5}\
.mirror-link{stroke:#D5DCE0;stroke-width:2}.mirror-dot,.line-dot{fill:#005B70}.mirror-diamond,.line-square{fill:#fff;stroke:#8A3E00;stroke-width:2}\
.part-1{fill:#003E4D}.part-2{fill:#9A4500}.part-3{fill:#8C86B8}.part-4{fill:#D9DEE2}.on-part-1,.on-part-2{fill:#fff}.on-part-3,.on-part-4{fill:#14212B}\
.part-empty{fill:#E9EDEF}.swing-high{fill:#D9DEE2;stroke:#5A6873}\
.part-gone,.line-dashed,.line-dots,.line-squares{fill:none;stroke:#5A6873;stroke-dasharray:5 4}.line-dashed{stroke-width:2.5}\
.line-dots,.line-squares{stroke:#005B70;stroke-width:3;stroke-dasharray:none}.line-squares{stroke:#8A3E00}\
.line-dots-name{fill:#005B70;font-weight:650}.line-squares-name{fill:#8A3E00;font-weight:650}.line-band{fill:#FAD7A6;opacity:.35}\
.year-mark{stroke:#8A3E00;stroke-width:1.5;stroke-dasharray:3 3}.year-mark-text{fill:#8A3E00}";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Anchor, Size};

    /// Classes that only say where something is, or that only matter on a screen.
    const WITHOUT_LOOK: &[Class] = &[Class::Animated, Class::MixBar, Class::MixMini, Class::Row, Class::TileMap];
    /// Classes for the reader of the drawing, not for its look.
    const WITHOUT_COLOUR: &[Class] = &[Class::TileValue];

    #[test]
    fn letters_that_mean_something_in_xml_are_escaped() {
        let text = Shape::text(0.0, 0.0, Anchor::Start, "a<b> & \"c\" 'd'\u{0}", &[]);
        let svg = render_svg(&Scene::new(10.0, 10.0, vec![text]));
        assert!(svg.contains("a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</text>"), "{svg}");
    }

    #[test]
    fn coordinates_are_short_and_always_numbers() {
        let cases = [
            (1.0, "1"),
            (-0.001, "0"),
            (2.5, "2.5"),
            (1.0 / 3.0, "0.33"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
            (100.0, "100"),
        ];
        for (value, expected) in cases {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn every_class_has_a_rule_in_the_file_style_and_in_the_style_sheet() {
        let sheet = concat!(
            include_str!("../../static/css/app.css"),
            include_str!("../../static/css/more.css"),
            include_str!("../../static/css/statements.css")
        );
        for class in Class::ALL {
            let selector = format!(".{}", class.as_str());
            let has_rule = |css: &str| {
                css.match_indices(&selector)
                    .any(|(at, found)| css[at + found.len()..].starts_with([' ', ',', '{', ')', '.', ':']))
            };
            if !WITHOUT_LOOK.contains(class) && !WITHOUT_COLOUR.contains(class) {
                assert!(has_rule(FILE_STYLE), "{selector} is missing in the file style");
            }
            if !WITHOUT_COLOUR.contains(class) {
                assert!(has_rule(sheet), "{selector} is missing in the style sheets");
            }
        }
    }

    #[test]
    fn a_named_scene_is_an_image_and_an_unnamed_one_is_hidden() {
        let mut scene = Scene::new(1.0, 1.0, Vec::new());
        assert!(render_svg(&scene).contains("aria-hidden=\"true\""));
        scene.title = Some("Kaart".to_owned());
        assert!(render_svg(&scene).contains("role=\"img\"><title>Kaart</title>"));
        assert_ne!(Size::Wide, Size::Phone);
    }
}
