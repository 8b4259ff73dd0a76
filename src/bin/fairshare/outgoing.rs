//! What the command line writes besides JSON: tables in every dialect, workbooks, pictures, the report, the block for a
//! memo and the blank table. The same functions as the page, so that what comes out can be tested and scripted.

use std::{ffi::OsStr, fs};

use fairshare::{
    chart::render_picture,
    export::{
        Book, Dialect, PictureKind, draw_block, draw_picture, draw_report, figures_sheet, outcome_book, outcome_sheet,
        render_csv, render_outcome, render_report, render_sheet_csv, subregions, template_book,
    },
    model::{Code, Outcome, Region},
    text::Lang,
};

use super::Request;

/// What is asked for.
#[derive(Default)]
pub(super) struct Wanted {
    form: Form,
    xlsx: Option<String>,
    own: Option<Code>,
    date: String,
    table: Table,
}

/// In which form.
#[derive(Default)]
enum Form {
    #[default]
    Json,
    /// The table for scripts, whose headings never change.
    PlainCsv,
    Csv(Dialect),
    Svg(PictureKind),
    Report,
    Block(String),
}

/// Which table.
#[derive(Default, Clone, Copy)]
enum Table {
    #[default]
    Outcome,
    Figures,
}

impl Wanted {
    /// `--csv`, with a dialect behind it or without.
    pub(super) fn csv(&mut self, parser: &mut lexopt::Parser) {
        let mut dialect = |name: &str| {
            let next = parser.try_raw_args().and_then(|mut words| words.next_if(|word| word == OsStr::new(name)));
            next.is_some()
        };
        self.form = if dialect("nl") {
            Form::Csv(Dialect::DutchExcel)
        } else if dialect("international") {
            Form::Csv(Dialect::International)
        } else {
            Form::PlainCsv
        };
    }

    pub(super) fn xlsx(&mut self, file: String) {
        self.xlsx = Some(file);
    }

    pub(super) fn svg(&mut self, name: &str) -> Result<(), String> {
        let kind = PictureKind::ALL.into_iter().find(|kind| kind.name() == name);
        self.form = Form::Svg(kind.ok_or_else(|| {
            let names: Vec<&str> = PictureKind::ALL.into_iter().map(PictureKind::name).collect();
            format!("--svg is one of {}, not `{name}`", names.join(", "))
        })?);
        Ok(())
    }

    pub(super) fn report(&mut self) {
        self.form = Form::Report;
    }

    pub(super) fn block(&mut self, subregion: String) {
        self.form = Form::Block(subregion);
    }

    pub(super) fn figures(&mut self) {
        self.table = Table::Figures;
    }

    pub(super) fn own(&mut self, code: &str) -> Result<(), String> {
        self.own =
            Some(code.parse().map_err(|_| format!("--own is a municipality code such as GM0363, not `{code}`"))?);
        Ok(())
    }

    pub(super) fn date(&mut self, date: String) -> Result<(), String> {
        let is_date = date.len() == 10
            && date.bytes().enumerate().all(|(place, byte)| match place {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_date {
            return Err(format!("--date is a day such as 2026-11-25, not `{date}`"));
        }
        self.date = date;
        Ok(())
    }
}

/// The outcome in the form that is asked for. A workbook goes to its file, and a line says so.
pub(super) fn write_outcome(outcome: &Outcome, request: &Request) -> Result<String, String> {
    let wanted = &request.wanted;
    let lang = request.lang();
    if let Some(code) = wanted.own.filter(|&code| outcome.scenario.region.municipality(code).is_none()) {
        return Err(format!("{code} is not in the region of this scenario"));
    }
    if let Some(file) = &wanted.xlsx {
        return write_book(&outcome_book(outcome, lang), file, &wanted.date);
    }
    match &wanted.form {
        Form::Json => Ok(render_outcome(outcome, request.explain)),
        Form::PlainCsv => Ok(render_csv(outcome)),
        Form::Csv(dialect) => {
            let lang = request.lang.unwrap_or(language_of(*dialect));
            let sheet = match wanted.table {
                Table::Outcome => outcome_sheet(outcome, lang),
                Table::Figures => figures_sheet(&outcome.scenario, lang),
            };
            Ok(render_sheet_csv(&sheet, *dialect))
        }
        Form::Svg(kind) => {
            let picture = draw_picture(outcome, *kind, wanted.own, lang, &wanted.date);
            let missing = "there is nothing to draw: `keys` needs --own CODE, and `equality` needs homes to spread";
            Ok(render_picture(&picture.ok_or(missing)?))
        }
        Form::Report => Ok(render_report(&draw_report(outcome, wanted.own, lang, &wanted.date), lang)),
        Form::Block(subregion) => {
            let block = draw_block(outcome, subregion, lang).ok_or_else(|| {
                let names = subregions(outcome).join(", ");
                format!("there is no subregion `{subregion}`; there are: {names}")
            })?;
            Ok(block.text)
        }
    }
}

/// The blank table of a region.
pub(super) fn write_template(region: &Region, request: &Request) -> Result<String, String> {
    let wanted = &request.wanted;
    if let Some(file) = &wanted.xlsx {
        return write_book(&template_book(region, request.lang()), file, &wanted.date);
    }
    let dialect = match wanted.form {
        Form::Csv(dialect) => dialect,
        Form::Json | Form::PlainCsv | Form::Svg(_) | Form::Report | Form::Block(_) => Dialect::DutchExcel,
    };
    let book = template_book(region, request.lang.unwrap_or(language_of(dialect)));
    Ok(book.sheets.iter().map(|sheet| render_sheet_csv(sheet, dialect)).collect())
}

/// The language of the headings when none is asked for.
fn language_of(dialect: Dialect) -> Lang {
    match dialect {
        Dialect::DutchExcel => Lang::Nl,
        Dialect::International => Lang::En,
    }
}

fn write_book(book: &Book, file: &str, date: &str) -> Result<String, String> {
    let bytes = workbook(book, date)?;
    fs::write(file, bytes).map_err(|error| format!("{file} cannot be written: {error}"))?;
    Ok(String::new())
}

#[cfg(feature = "sheets")]
fn workbook(book: &Book, date: &str) -> Result<Vec<u8>, String> {
    let date = (!date.is_empty()).then_some(date);
    fairshare::export::render_xlsx(book, date).map_err(|_| "the table is larger than a spreadsheet".to_owned())
}

#[cfg(not(feature = "sheets"))]
fn workbook(_: &Book, _: &str) -> Result<Vec<u8>, String> {
    Err("this build cannot write spreadsheets; build it with `--features sheets`".to_owned())
}
