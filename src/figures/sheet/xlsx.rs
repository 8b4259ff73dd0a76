//! XLSX and XLSM, cell by cell: a sheet that says it has a million rows costs what it holds.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{Filler, MAX_SHEETS, RawSheet, cell, damaged};
use crate::figures::IssueKind;

#[inline(never)]
pub(super) fn read(
    bytes: &[u8],
    tell: &mut dyn FnMut(usize, usize),
    take: &mut dyn FnMut(RawSheet<'_>),
) -> Result<(), IssueKind> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))
        .map_err(|error| if matches!(error, XlsxError::Password) { IssueKind::Encrypted } else { damaged() })?;
    let sheets = workbook.sheets_metadata().iter();
    let tables = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = tables.map(|sheet| sheet.name.clone()).take(MAX_SHEETS).collect();
    for (index, name) in names.iter().enumerate() {
        // Opening it was a step too: it reads the texts of all sheets.
        tell(index + 1, names.len() + 1);
        take(read_sheet(&mut workbook, name)?);
    }
    tell(names.len() + 1, names.len() + 1);
    Ok(())
}

#[inline(never)]
fn read_sheet<'w>(workbook: &'w mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<RawSheet<'w>, IssueKind> {
    let mut filler = Filler::new(name);
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| damaged())?;
    while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
        let (row, column) = cell.get_position();
        let (row, column) = (at(row), at(column));
        match cell.get_value() {
            DataRef::Float(value) => filler.number(row, column, *value)?,
            DataRef::Int(value) => filler.put(row, column, value.to_string().into())?,
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                filler.put(row, column, Cow::Owned(text.clone()))?;
            }
            // The text stays where the workbook has it: a column of names holds the same few a thousand times.
            DataRef::SharedString(text) => filler.put(row, column, Cow::Borrowed(*text))?,
            DataRef::Bool(value) => filler.put(row, column, Cow::Borrowed(if *value { "TRUE" } else { "FALSE" }))?,
            DataRef::DateTime(value) => filler.put(row, column, cell::date(*value).into())?,
            DataRef::Error(error) => filler.put(row, column, error.to_string().into())?,
            DataRef::Empty => {}
        }
    }
    Ok(filler.finish())
}

fn at(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX)
}
