//! ODS: the content of a LibreOffice workbook, read in one pass. A row or cell that repeats a million times is counted
//! before it is written out, which readers of others do not do within our limits.

use std::borrow::Cow;

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::{Filler, MAX_COLUMNS, MAX_SHEETS, RawSheet, damaged};
use crate::figures::{IssueKind, MAX_CELLS};

/// A cell while it is read.
struct OpenCell {
    repeated: usize,
    kind: Kind,
    text: String,
    has_paragraph: bool,
}

enum Kind {
    Number(f64),
    /// Already text: a date, a truth.
    Plain(String),
    /// What stands in its paragraphs.
    Paragraphs,
}

/// A row while it is read: its cells by column, the empty ones left out.
#[derive(Default)]
struct OpenRow {
    repeated: usize,
    column: usize,
    cells: Vec<(usize, usize, Kind)>,
}

/// Where the reader is.
struct State {
    sheets: Vec<RawSheet<'static>>,
    sheet: Option<(Filler<'static>, usize)>,
    row: OpenRow,
    cell: Option<OpenCell>,
    /// Depth inside a note of a cell, which is no content.
    note: usize,
}

#[inline(never)]
pub(super) fn read(content: &str) -> Result<Vec<RawSheet<'static>>, IssueKind> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().expand_empty_elements = true;
    let mut state = State { sheets: vec![], sheet: None, row: OpenRow::default(), cell: None, note: 0 };
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(tag) => state.open(&tag)?,
            Event::End(tag) => state.close(tag.name().0)?,
            Event::Text(text) => state.text(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let known = match &*entity.xml10_content() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => {
                        let number = other.strip_prefix("#x").map(|hex| u32::from_str_radix(hex, 16));
                        let number = number.or_else(|| other.strip_prefix('#').map(str::parse));
                        let character = number.and_then(Result::ok).and_then(char::from_u32);
                        // An entity of the file's own is not looked up: it could stand for gigabytes.
                        state.text(&String::from_iter(character));
                        continue;
                    }
                };
                state.text(known);
            }
            Event::Eof => break,
            Event::Empty(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
    // The end of a file that was cut off is missed by the reader when it falls between two tags.
    if state.sheet.is_some() || state.sheets.is_empty() { Err(damaged()) } else { Ok(state.sheets) }
}

impl State {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), IssueKind> {
        match tag.name().0 {
            "table:table" if self.sheets.len() < MAX_SHEETS => {
                let name = attribute(tag, "table:name").unwrap_or_default();
                self.sheet = Some((Filler::new(&name), 0));
            }
            "table:table-row" => {
                self.row = OpenRow { repeated: count(tag, "table:number-rows-repeated"), ..OpenRow::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(open_cell(tag)?),
            "office:annotation" => self.note += 1,
            "text:p" if self.note == 0 => {
                if let Some(cell) = &mut self.cell {
                    if cell.has_paragraph {
                        cell.text.push('\n');
                    }
                    cell.has_paragraph = true;
                }
            }
            "text:s" => self.text(&" ".repeat(count(tag, "text:c").min(100))),
            "text:tab" | "text:line-break" => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let is_content = self.note == 0;
        if let Some(cell) = self.cell.as_mut().filter(|cell| is_content && cell.has_paragraph) {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), IssueKind> {
        match name {
            "office:annotation" => self.note = self.note.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => self.close_cell(),
            "table:table-row" => self.close_row()?,
            "table:table" => {
                self.sheets.extend(self.sheet.take().map(|(filler, _)| filler.finish()));
            }
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let kind = match cell.kind {
            // What LibreOffice shows of a formula that fails is its error.
            Kind::Number(_) | Kind::Plain(_) | Kind::Paragraphs if cell.text.starts_with('#') => Kind::Plain(cell.text),
            Kind::Number(value) => Kind::Number(value),
            Kind::Plain(text) => Kind::Plain(text),
            Kind::Paragraphs => Kind::Plain(cell.text),
        };
        let is_empty = matches!(&kind, Kind::Plain(text) if text.trim().is_empty());
        let column = self.row.column;
        self.row.column = column.saturating_add(cell.repeated);
        if !is_empty {
            // One cell behind the last column that is read is enough to know that there are more.
            self.row.cells.push((column, cell.repeated.min(MAX_COLUMNS + 1), kind));
        }
    }

    fn close_row(&mut self) -> Result<(), IssueKind> {
        let row = std::mem::take(&mut self.row);
        let Some((filler, next)) = &mut self.sheet else { return Ok(()) };
        let first = *next;
        *next = first.saturating_add(row.repeated);
        if row.cells.is_empty() {
            return Ok(());
        }
        for line in 0..row.repeated {
            // Row numbers of a spreadsheet end long before this.
            if first.saturating_add(line) > 4 * MAX_CELLS {
                return Err(IssueKind::TooManyCells { limit: MAX_CELLS });
            }
            for (column, repeated, kind) in &row.cells {
                for copy in 0..*repeated {
                    let place = (first + line, column.saturating_add(copy));
                    match kind {
                        Kind::Number(value) => filler.number(place.0, place.1, *value)?,
                        Kind::Plain(text) => filler.put(place.0, place.1, Cow::Owned(text.clone()))?,
                        Kind::Paragraphs => {}
                    }
                }
            }
        }
        Ok(())
    }
}

fn open_cell(tag: &BytesStart<'_>) -> Result<OpenCell, IssueKind> {
    let kind = match attribute(tag, "office:value-type").as_deref() {
        Some("float" | "currency" | "percentage") => {
            let value = attribute(tag, "office:value").unwrap_or_default();
            Kind::Number(value.parse().map_err(|_| damaged())?)
        }
        Some("date") => {
            let date = attribute(tag, "office:date-value").unwrap_or_default();
            Kind::Plain(date.split('T').next().unwrap_or_default().to_owned())
        }
        Some("boolean") => Kind::Plain(attribute(tag, "office:boolean-value").unwrap_or_default()),
        Some(_) | None => Kind::Paragraphs,
    };
    let repeated = count(tag, "table:number-columns-repeated");
    Ok(OpenCell { repeated, kind, text: String::new(), has_paragraph: false })
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// How often something is repeated: once, unless it says otherwise.
fn count(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1)
}
