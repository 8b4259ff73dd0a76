//! A workbook as XLSX: typed cells, totals as formulas with the value that they come to, a heading that stays in view,
//! and pages that print. Linked only by the worker and the command line.

use num_traits::ToPrimitive as _;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
    cell_range, row_col_to_cell,
};

use super::dialect::harmless;
use super::sheet::{Book, ColumnKind, Sheet, SheetCell};
use crate::model::Ratio;

/// The table does not fit in a spreadsheet: too many rows or columns, or two sheets with one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct XlsxRefused;

impl From<XlsxError> for XlsxRefused {
    fn from(_: XlsxError) -> Self {
        Self
    }
}

/// The most letters that a cell of a spreadsheet holds.
const MOST_LETTERS: usize = 32_767;

/// A workbook as the bytes of an XLSX file. The day on which it is made, such as `2026-11-25`, goes into its
/// properties; with the same day the same book gives the same bytes.
///
/// # Errors
/// [`XlsxRefused`] when the table is larger than a spreadsheet.
pub fn render_xlsx(book: &Book, made_on: Option<&str>) -> Result<Vec<u8>, XlsxRefused> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(&book.title).set_author("Fair share");
    if let Some(day) = made_on.and_then(|day| ExcelDateTime::parse_from_str(day).ok()) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    for sheet in &book.sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&sheet.name)?;
        write_sheet(worksheet, sheet)?;
        set_page(worksheet, &book.title)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// How the page prints: A4 on its side, one page wide, the heading repeated, the title above and the page below.
fn set_page(worksheet: &mut Worksheet, title: &str) -> Result<(), XlsxRefused> {
    const A4: u8 = 9;
    // An ampersand is a command in a header, and a header holds 255 letters.
    let title: String = title.replace('&', "&&").chars().take(200).collect();
    worksheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_header(format!("&L{title}&R&A"))
        .set_footer("&L&D&R&P / &N")
        .set_repeat_rows(0, 0)?;
    worksheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxRefused> {
    let heading =
        Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Medium);
    for (index, column) in sheet.columns.iter().enumerate() {
        let at = column_number(index)?;
        let aligned = match column.kind {
            ColumnKind::Word | ColumnKind::Name | ColumnKind::Prose => heading.clone(),
            ColumnKind::Count | ColumnKind::Difference | ColumnKind::Exact(_) => {
                heading.clone().set_align(FormatAlign::Right)
            }
        };
        write_text(worksheet, (0, at), &column.heading, &aligned)?;
        worksheet.set_column_width(at, width(sheet, index))?;
    }
    let last = row_number(sheet.rows.len())?;
    let totals = (!sheet.total.is_empty()).then_some(&sheet.total);
    for (index, row) in sheet.rows.iter().chain(totals).enumerate() {
        let at = row_number(index + 1)?;
        for (place, cell) in row.iter().enumerate() {
            let kind = sheet.columns.get(place).map_or(ColumnKind::Word, |column| column.kind);
            let format = if at > last { total_format(kind) } else { format(kind) };
            write_cell(worksheet, (at, column_number(place)?), cell, &format, last)?;
        }
    }
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &SheetCell,
    format: &Format,
    last: u32,
) -> Result<(), XlsxRefused> {
    match cell {
        SheetCell::Empty => {
            worksheet.write_blank(row, column, format)?;
        }
        SheetCell::Text(text) => write_text(worksheet, (row, column), text, format)?,
        SheetCell::Number(number) => {
            worksheet.write_number_with_format(row, column, float(number), format)?;
        }
        SheetCell::Sum(number) => {
            let formula = Formula::new(format!("=SUM({})", cell_range(1, column, last, column)));
            worksheet.write_formula_with_format(row, column, cached(formula, number), format)?;
        }
        SheetCell::Quotient { of, per, units, value } => {
            let (of, per) = (row_col_to_cell(row, column_number(*of)?), row_col_to_cell(row, column_number(*per)?));
            let formula = Formula::new(format!("={of}/{per}*{units}"));
            worksheet.write_formula_with_format(row, column, cached(formula, value), format)?;
        }
    }
    Ok(())
}

/// A text is always a text: one that looks like a formula also keeps the mark by which a spreadsheet leaves it alone
/// when somebody edits the cell.
fn write_text(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxRefused> {
    let is_guarded = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let format = if is_guarded { &format.clone().set_quote_prefix() } else { format };
    // A text that has an apostrophe before a formula gets a second one, as in CSV: the reader takes one off.
    let text = if text.starts_with('\'') { harmless(text) } else { text.into() };
    let fitting: String = text.chars().take(MOST_LETTERS).collect();
    worksheet.write_string_with_format(row, column, fitting, format)?;
    Ok(())
}

fn cached(formula: Formula, value: &Ratio) -> Formula {
    formula.set_result(float(value).to_string())
}

/// The nearest number that a spreadsheet can hold.
fn float(number: &Ratio) -> f64 {
    number.to_f64().unwrap_or(0.0)
}

fn format(kind: ColumnKind) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match kind {
        ColumnKind::Word | ColumnKind::Name => format,
        ColumnKind::Prose => format.set_text_wrap(),
        ColumnKind::Count => format.set_num_format("#,##0"),
        ColumnKind::Difference => format.set_num_format("+#,##0;-#,##0;0"),
        ColumnKind::Exact(places) => format.set_num_format(format!("#,##0.{}", "0".repeat(places.into()))),
    }
}

fn total_format(kind: ColumnKind) -> Format {
    format(kind).set_bold().set_border_top(FormatBorder::Double)
}

/// How wide a column is, in letters: as wide as its longest word allows, within reason.
fn width(sheet: &Sheet, index: usize) -> u32 {
    let Some(column) = sheet.columns.get(index) else { return 10 };
    let longest = |least: usize, most: usize| {
        let texts = sheet.rows.iter().chain([&sheet.total]).filter_map(|row| match row.get(index) {
            Some(SheetCell::Text(text)) => Some(text.chars().count()),
            Some(SheetCell::Empty | SheetCell::Number(_) | SheetCell::Sum(_) | SheetCell::Quotient { .. }) | None => {
                None
            }
        });
        let longest = texts.max().unwrap_or(0).clamp(least, most);
        u32::try_from(longest).unwrap_or(10) + 1
    };
    match column.kind {
        ColumnKind::Word => longest(8, 24),
        ColumnKind::Name => longest(12, 40),
        ColumnKind::Prose => 80,
        ColumnKind::Count | ColumnKind::Difference | ColumnKind::Exact(_) => 15,
    }
}

fn row_number(index: usize) -> Result<u32, XlsxRefused> {
    u32::try_from(index).map_err(|_| XlsxRefused)
}

fn column_number(index: usize) -> Result<u16, XlsxRefused> {
    u16::try_from(index).map_err(|_| XlsxRefused)
}
