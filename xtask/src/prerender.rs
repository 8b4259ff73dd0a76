//! Puts into the pages what they show before their WebAssembly is there. The program that draws it is compiled as the view
//! tests are, so that a machine that tests has most of it already.

use crate::process::{Failure, cargo, output_of, root};
use std::fs;

/// A page, what stands in it where the drawing belongs, and the tags around the drawing.
struct Drawn {
    page: &'static str,
    name: &'static str,
    mark: &'static str,
}

const DRAWN: [Drawn; 3] = [
    Drawn { page: "index.html", name: "index", mark: "<div id=\"app\"></div>" },
    Drawn { page: "embed.html", name: "embed", mark: "<!-- the widget -->" },
    Drawn { page: "embed.html", name: "fragments", mark: "SHIPPED-FRAGMENTS" },
];

/// Writes the drawings into the pages of `dist/`.
///
/// # Errors
/// When the views do not compile natively, or a page has no place for its drawing.
pub(crate) fn write_pages() -> Result<(), Failure> {
    let fail = |what: String| Failure::new(what, "See that xtask/src/prerender.rs and the page name the same place.");
    for Drawn { page, name, mark } in &DRAWN {
        let mut command = cargo(&["run", "--quiet", "--features", "ssr", "--bin", "prerender", "--", name]);
        let drawing = output_of(&mut command).filter(|drawing| !drawing.is_empty()).ok_or_else(|| {
            let remedy = "Run `cargo run --features ssr --bin prerender -- index`: it says what does not compile.";
            Failure::new(format!("{page} could not be drawn."), remedy)
        })?;
        let path = root().join("dist").join(page);
        let text = fs::read_to_string(&path).map_err(|error| fail(format!("{page} is unreadable: {error}.")))?;
        let text = with_drawing(&text, mark, &without_names(drawing.trim_end_matches('\n')))
            .ok_or_else(|| fail(format!("{page} has no {mark}.")))?;
        fs::write(&path, text).map_err(|error| fail(format!("{page} cannot be written: {error}.")))?;
    }
    Ok(())
}

/// Yew marks in comments where a component begins and ends. Compiled for tests, it adds the names of types, which nothing
/// reads and which would travel with every page.
fn without_names(drawing: &str) -> String {
    let mut plain = String::new();
    let mut rest = drawing;
    while let Some((before, name)) = rest.split_once("[") {
        plain.push_str(before);
        plain.push('[');
        let is_mark = before.ends_with("<!--<") || before.ends_with("<!--</");
        rest = match name.split_once("]>-->") {
            Some((_, after)) if is_mark => {
                plain.push_str("]>-->");
                after
            }
            Some(_) | None => name,
        };
    }
    plain.push_str(rest);
    plain
}

/// The page with the drawing in place of the mark: inside it where that is an element, which then tells how many elements
/// it holds, so that the loader can see whether they are all there and no others (static/loader.js).
fn with_drawing(page: &str, mark: &str, drawing: &str) -> Option<String> {
    let (before, after) = page.split_once(mark)?;
    let around = match mark.split_once("></") {
        Some((open, close)) => format!("{open} data-elements=\"{}\">{drawing}</{close}", count_elements(drawing)),
        None => drawing.to_owned(),
    };
    Some([before, &around, after].concat())
}

/// Text has no `<` of its own: it is written as `&lt;`.
fn count_elements(drawing: &str) -> usize {
    drawing.split('<').skip(1).filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphabetic())).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lose_the_names_of_types() {
        let rows = [
            (
                "nested",
                "<!--<[A<b::C>]>--><p><!--<[D]>-->[x]<!--</[D]>--></p><!--</[A<b::C>]>-->",
                "<!--<[]>--><p><!--<[]>-->[x]<!--</[]>--></p><!--</[]>-->",
            ),
            ("no marks", "<p>a [b] c</p>", "<p>a [b] c</p>"),
        ];
        for (name, drawing, plain) in rows {
            assert_eq!(without_names(drawing), plain, "{name}");
        }
    }

    #[test]
    fn the_drawing_stands_in_its_element() {
        let drawing = "<!--<[App]>--><p>1 &lt; 2<br></p><!--</[App]>-->";
        let page = with_drawing("<body><div id=\"app\"></div></body>", "<div id=\"app\"></div>", drawing);
        assert_eq!(page, Some(format!("<body><div id=\"app\" data-elements=\"2\">{drawing}</div></body>")));
        assert_eq!(with_drawing("a<!-- b -->c", "<!-- b -->", "<p>"), Some("a<p>c".to_owned()));
        assert_eq!(with_drawing("a", "<!-- b -->", "<p>"), None);
    }
}
