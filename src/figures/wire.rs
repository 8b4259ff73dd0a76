//! A book as text, for the way from the worker that read it to the page: one field after the other, with a character
//! between them that no cell holds, for invisible characters are taken out when a file is read.

use super::book::{Book, BookSheet};
use super::draft::{Apart, ApartReason};
use super::names::{self, NameMatch};
use super::shape::{RawRow, RawTable, Shape};
use super::{Encoding, FileKind, IssueKind};
use crate::model::Code;

const SEPARATOR: char = '\u{1f}';

const ENCODINGS: [Encoding; 4] = [Encoding::Utf8, Encoding::Utf16, Encoding::Windows1252, Encoding::MacRoman];
const REASONS: [ApartReason; 5] = [
    ApartReason::Title,
    ApartReason::Note,
    ApartReason::NotAMunicipality,
    ApartReason::OutsideRegion,
    ApartReason::Empty,
];
const KINDS: [FileKind; 9] = [
    FileKind::Spreadsheet,
    FileKind::OldSpreadsheet,
    FileKind::Document,
    FileKind::Archive,
    FileKind::Pdf,
    FileKind::WebPage,
    FileKind::Json,
    FileKind::Text,
    FileKind::Binary,
];

impl Book {
    /// The book as text.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut out = Fields(String::new());
        match &self.refusal {
            Some(refusal) => {
                out.text("no");
                out.refusal(refusal);
            }
            None => out.text("yes"),
        }
        out.list(&self.sheets, |out, sheet| {
            out.text(&sheet.name);
            match &sheet.shape {
                Ok(shape) => {
                    out.text("yes");
                    out.shape(shape);
                }
                Err(refusal) => {
                    out.text("no");
                    out.refusal(refusal);
                }
            }
        });
        out.0
    }

    /// Reads what [`Book::encode`] wrote; `None` when it is something else.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let mut fields = Parts(text.split(SEPARATOR));
        let refusal = if fields.flag()? { None } else { Some(fields.refusal()?) };
        let sheets = fields.list(|fields| {
            let name = fields.text()?;
            let shape = if fields.flag()? { Ok(fields.shape()?) } else { Err(fields.refusal()?) };
            Some(BookSheet { name, shape })
        })?;
        Some(Self { sheets, refusal })
    }
}

struct Fields(String);

impl Fields {
    fn text(&mut self, text: &str) {
        if text.contains(SEPARATOR) {
            self.0.extend(text.chars().filter(|character| *character != SEPARATOR));
        } else {
            self.0.push_str(text);
        }
        self.0.push(SEPARATOR);
    }

    fn number(&mut self, number: usize) {
        self.text(&number.to_string());
    }

    fn place<T: PartialEq>(&mut self, list: &[T], one: &T) {
        self.number(list.iter().position(|listed| listed == one).unwrap_or(list.len()));
    }

    fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.number(items.len());
        for item in items {
            write(self, item);
        }
    }

    fn shape(&mut self, shape: &Shape) {
        self.place(&ENCODINGS, &shape.encoding);
        self.number(shape.removed);
        self.number(shape.rounded);
        self.number(usize::from(shape.is_cut));
        self.number(usize::from(shape.is_on_its_side));
        self.list(&shape.tables, |out, table| {
            out.text(&table.period);
            out.text(&table.source);
            out.list(&table.headings, |out, (number, heading)| {
                out.number(*number);
                out.text(heading);
            });
            out.list(&table.rows, |out, row| {
                out.number(row.number);
                out.text(&row.name);
                out.found(row.found);
                out.list(&row.cells, |out, cell| out.text(cell));
            });
            out.list(&table.apart, |out, apart| {
                out.number(apart.number);
                out.text(&apart.text);
                out.place(&REASONS, &apart.reason);
            });
        });
    }

    fn found(&mut self, found: NameMatch) {
        let text = match found {
            NameMatch::Exact(code) => format!("E{code}"),
            NameMatch::Likely(code) => format!("L{code}"),
            NameMatch::Other(code) => format!("O{code}"),
            NameMatch::Dissolved { successor, since } => format!("D{successor}{since}"),
            NameMatch::NotAMunicipality => "N".to_owned(),
            NameMatch::Unknown => "U".to_owned(),
        };
        self.text(&text);
    }

    /// Only what can be wrong with a file as a whole travels; the rest follows from the rows.
    fn refusal(&mut self, refusal: &IssueKind) {
        match refusal {
            IssueKind::NotATable(kind) => {
                self.text("not a table");
                self.place(&KINDS, kind);
            }
            IssueKind::TooLarge { bytes, limit } => {
                self.text("too large");
                self.number(*bytes);
                self.number(*limit);
            }
            IssueKind::TooManyCells { limit } => self.limited("too many cells", *limit),
            IssueKind::TooManyRows { limit } => self.limited("too many rows", *limit),
            IssueKind::InflatesTooFar { limit } => self.limited("inflates", *limit),
            IssueKind::Empty => self.text("empty"),
            IssueKind::NoNames => self.text("no names"),
            IssueKind::NoFigures => self.text("no figures"),
            IssueKind::Encrypted => self.text("encrypted"),
            IssueKind::Damaged
            | IssueKind::OtherRegion { .. }
            | IssueKind::MissingMunicipalities { .. }
            | IssueKind::NameTwice { .. }
            | IssueKind::UnknownName
            | IssueKind::LikelyName { .. }
            | IssueKind::Dissolved { .. }
            | IssueKind::NotANumber { .. }
            | IssueKind::Missing
            | IssueKind::Negative { .. }
            | IssueKind::TooFine { .. }
            | IssueKind::NumberTooLarge { .. }
            | IssueKind::FormulaError { .. }
            | IssueKind::Date { .. }
            | IssueKind::Repaired { .. }
            | IssueKind::AmbiguousNotation { .. }
            | IssueKind::DuplicateHeading { .. }
            | IssueKind::MeaningTwice { .. }
            | IssueKind::FarFromKnown { .. }
            | IssueKind::EncodingGuessed(_)
            | IssueKind::ControlCharacters { .. }
            | IssueKind::Rounded { .. }
            | IssueKind::ColumnsCut { .. }
            | IssueKind::SheetChosen { .. }
            | IssueKind::PeriodChosen { .. } => self.text("damaged"),
        }
    }

    fn limited(&mut self, name: &str, limit: usize) {
        self.text(name);
        self.number(limit);
    }
}

struct Parts<'t>(std::str::Split<'t, char>);

impl<'t> Parts<'t> {
    fn next(&mut self) -> Option<&'t str> {
        self.0.next()
    }

    fn text(&mut self) -> Option<String> {
        self.next().map(str::to_owned)
    }

    fn number(&mut self) -> Option<usize> {
        self.next()?.parse().ok()
    }

    fn flag(&mut self) -> Option<bool> {
        match self.next()? {
            "yes" | "1" => Some(true),
            "no" | "0" => Some(false),
            _ => None,
        }
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.number()?).copied()
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()?;
        let mut items = Vec::new();
        for _ in 0..count {
            items.push(read(self)?);
        }
        Some(items)
    }

    fn shape(&mut self) -> Option<Shape> {
        Some(Shape {
            encoding: self.one_of(&ENCODINGS)?,
            removed: self.number()?,
            rounded: self.number()?,
            is_cut: self.flag()?,
            is_on_its_side: self.flag()?,
            tables: self.list(Self::table)?,
        })
    }

    fn table(&mut self) -> Option<RawTable> {
        Some(RawTable {
            period: self.text()?,
            source: self.text()?,
            headings: self.list(|parts| Some((parts.number()?, parts.text()?)))?,
            rows: self.list(|parts| {
                Some(RawRow {
                    number: parts.number()?,
                    name: parts.text()?,
                    found: parts.found()?,
                    cells: parts.list(Self::text)?,
                })
            })?,
            apart: self.list(|parts| {
                Some(Apart { number: parts.number()?, text: parts.text()?, reason: parts.one_of(&REASONS)? })
            })?,
        })
    }

    fn found(&mut self) -> Option<NameMatch> {
        let text = self.next()?;
        let (kind, rest) = text.split_at_checked(1)?;
        let code = || rest.parse::<Code>().ok();
        Some(match kind {
            "E" => NameMatch::Exact(code()?),
            "L" => NameMatch::Likely(code()?),
            "O" => NameMatch::Other(code()?),
            "D" => {
                let (code, date) = rest.split_at_checked(6)?;
                NameMatch::Dissolved { successor: code.parse().ok()?, since: names::known_date(date)? }
            }
            "N" => NameMatch::NotAMunicipality,
            "U" => NameMatch::Unknown,
            _ => return None,
        })
    }

    fn refusal(&mut self) -> Option<IssueKind> {
        Some(match self.next()? {
            "not a table" => IssueKind::NotATable(self.one_of(&KINDS)?),
            "too large" => IssueKind::TooLarge { bytes: self.number()?, limit: self.number()? },
            "too many cells" => IssueKind::TooManyCells { limit: self.number()? },
            "too many rows" => IssueKind::TooManyRows { limit: self.number()? },
            "inflates" => IssueKind::InflatesTooFar { limit: self.number()? },
            "empty" => IssueKind::Empty,
            "no names" => IssueKind::NoNames,
            "no figures" => IssueKind::NoFigures,
            "encrypted" => IssueKind::Encrypted,
            "damaged" => IssueKind::Damaged,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{read_book, shipped};

    #[test]
    fn a_book_arrives_as_it_was_sent() {
        let known = shipped::region(2025).unwrap();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import");
        let mut count = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            let book = read_book(&bytes, &known);
            assert_eq!(Book::decode(&book.encode()), Some(book));
            count += 1;
        }
        assert!(count > 5);
        for kind in [
            IssueKind::NotATable(FileKind::Binary),
            IssueKind::TooLarge { bytes: 1, limit: 2 },
            IssueKind::Empty,
            IssueKind::Damaged,
            IssueKind::Encrypted,
            IssueKind::InflatesTooFar { limit: 3 },
        ] {
            let book = Book::refused(kind);
            assert_eq!(Book::decode(&book.encode()), Some(book));
        }
        for wrong in ["", "yes", "yes\u{1f}99999999999999", "{}"] {
            assert_eq!(Book::decode(wrong), None, "{wrong}");
        }
    }
}
