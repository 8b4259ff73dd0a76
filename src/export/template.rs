//! A blank table to fill in: the municipalities of a region with their codes, and a heading per figure.

use super::{
    dialect::{Dialect, render_sheet_csv},
    sheet::{Book, ColumnKind, Sheet, SheetCell, SheetColumn},
};
use crate::{
    model::{FigureId, Region},
    text::{ExportLabel, Lang, figure_name},
};

/// The headings that most people fill in.
const HEADINGS: [FigureId; 3] = [FigureId::Inhabitants, FigureId::CorporationHomes, FigureId::Housed];

/// The blank table as CSV the way Dutch Excel opens and saves it: byte order mark, semicolons, CRLF.
#[must_use]
pub fn render_template(region: &Region, lang: Lang) -> String {
    render_sheet_csv(&template_sheet(region, lang), Dialect::DutchExcel)
}

/// The blank table as a workbook.
#[must_use]
pub fn template_book(region: &Region, lang: Lang) -> Book {
    Book { title: region.name.clone(), sheets: vec![template_sheet(region, lang)] }
}

fn template_sheet(region: &Region, lang: Lang) -> Sheet {
    let label = |label: ExportLabel<'_>, kind| SheetColumn { heading: label.say(lang), kind };
    let mut columns =
        vec![label(ExportLabel::Code, ColumnKind::Word), label(ExportLabel::Municipality, ColumnKind::Name)];
    columns.extend(
        HEADINGS.map(|figure| SheetColumn { heading: figure_name(region, figure, lang), kind: ColumnKind::Count }),
    );
    let row = |municipality: &crate::model::Municipality| {
        let mut cells: Vec<SheetCell> = vec![municipality.code.to_string().into(), municipality.name.clone().into()];
        cells.extend(HEADINGS.map(|_| SheetCell::Empty));
        cells
    };
    let rows = region.municipalities().iter().map(row).collect();
    Sheet { name: ExportLabel::SheetFigures.say(lang), columns, rows, total: vec![] }
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
}
