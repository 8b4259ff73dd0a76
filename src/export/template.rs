//! A blank table to fill in: the municipalities of a region with their codes, and a heading per figure.

use crate::{
    model::{FigureId, Region},
    text::{Lang, figure_name},
};

/// The headings that most people fill in.
const HEADINGS: [FigureId; 3] = [FigureId::Inhabitants, FigureId::CorporationHomes, FigureId::Housed];

/// The blank table as CSV the way Dutch Excel opens and saves it: byte order mark, semicolons, CRLF.
#[must_use]
pub fn render_template(region: &Region, lang: Lang) -> String {
    let mut text = String::from("\u{feff}");
    text.push_str(lang.pick("code;gemeente", "code;municipality"));
    for figure in HEADINGS {
        text.push(';');
        text.push_str(&figure_name(region, figure, lang));
    }
    text.push_str("\r\n");
    for municipality in region.municipalities() {
        text.push_str(&format!(
            "{};{}{}\r\n",
            municipality.code,
            quoted(&municipality.name),
            ";".repeat(HEADINGS.len())
        ));
    }
    text
}

/// A name of the user's own can hold anything: quotes keep it in its cell, an apostrophe keeps it from being a formula.
fn quoted(name: &str) -> String {
    let safe = if name.starts_with(['=', '+', '-', '@']) { format!("'{name}") } else { name.to_owned() };
    if safe.contains([';', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::figures::{ColumnState, Meaning, read_table, shipped};

    #[test]
    fn the_template_is_read_back_when_it_is_filled_in() {
        let region = Arc::new(shipped::region(2025).unwrap());
        for lang in Lang::ALL {
            let blank = render_template(&region, lang);
            assert!(blank.starts_with('\u{feff}') && blank.lines().count() == 31, "{blank}");
            let filled: String = blank
                .lines()
                .enumerate()
                .map(|(line, text)| match line {
                    0 => format!("{text}\r\n"),
                    _ => format!(
                        "{}{};1.{:03};{}\r\n",
                        text.trim_end_matches(';'),
                        format_args!(";{}", 20_000 + line),
                        line,
                        line
                    ),
                })
                .collect();
            let (draft, issues) = read_table(filled.as_bytes(), &region);
            let meanings: Vec<Meaning> = draft
                .columns()
                .iter()
                .map(|column| column.meaning)
                .filter(|meaning| *meaning != Meaning::Ignored)
                .collect();
            assert_eq!(meanings, HEADINGS.map(Meaning::Figure), "{lang:?}");
            assert_eq!(draft.recognised_count(), 30);
            assert!(
                (0..draft.columns().len()).all(|column| !matches!(draft.column_state(column), ColumnState::Blocked(_))),
                "{lang:?}: {issues:?}"
            );
            assert_eq!(draft.figures().len(), 3);
        }
    }

    #[test]
    fn names_stay_in_their_cell() {
        assert_eq!(quoted("Zaanstad"), "Zaanstad");
        assert_eq!(quoted("A;B \"C\""), "\"A;B \"\"C\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
    }
}
