//! The ledger as a table for a spreadsheet: semicolons and Windows line ends, as Excel opens it in the Netherlands and Britain.

use super::table::safe;
use crate::{
    model::{Code, Half, HalfYear, Realised, Region},
    statement::{Account, AccountLine, Schedule},
    text::Lang,
};

/// The ledger as CSV with a byte order mark, one row per municipality and half-year.
#[must_use]
pub fn render_ledger(region: &Region, accounts: &[Account], lang: Lang) -> String {
    let head = head(lang);
    let mut out = format!("\u{feff}{head}\r\n");
    for account in accounts {
        let name = region.municipality(account.code).map_or("", |municipality| municipality.name.as_str());
        for line in &account.lines {
            out.push_str(&format!("{};{};{}\r\n", account.code, quoted(name), cells(line).join(";")));
        }
    }
    out
}

/// What was realised according to a ledger that [`render_ledger`] wrote and somebody filled in; `None` for any other text. A
/// line that is not understood is left out.
#[must_use]
pub fn read_ledger(text: &str) -> Option<Vec<(HalfYear, Code, Option<Realised>)>> {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let first = lines.next()?.trim();
    if !Lang::ALL.into_iter().any(|lang| head(lang) == first) {
        return None;
    }
    let line = |line: &str| {
        // From the end on, because a name could hold the separator.
        let cells: Vec<&str> = line.trim_end().split(';').collect();
        let at = |from_the_end: usize| Some(cells.get(cells.len().checked_sub(from_the_end)?)?.trim());
        let half = match at(11)? {
            "1" => Half::First,
            "2" => Half::Second,
            _ => return None,
        };
        let half_year = HalfYear { year: at(12)?.parse().ok()?, half };
        let realised = match at(6)? {
            "" => None,
            number => Some(Realised {
                number: number.parse().ok()?,
                months: at(5)?.parse().unwrap_or(Realised::MONTHS).clamp(1, Realised::MONTHS),
            }),
        };
        Some((half_year, cells.first()?.parse().ok()?, realised))
    };
    Some(lines.filter_map(line).collect())
}

fn head(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => {
            "code;gemeente;jaar;helft;opgave;achterstand;voorsprong;gecorrigeerd;gerealiseerd;maanden;achterstand na;voorsprong na;te weinig;gemist op rij"
        }
        Lang::En => {
            "code;municipality;year;half;task;backlog;lead;corrected;realised;months;backlog after;lead after;lacking;missed in a row"
        }
    }
}

fn cells(line: &AccountLine) -> Vec<String> {
    let half = match line.half_year.half {
        Half::First => 1,
        Half::Second => 2,
    };
    let some = |number: Option<u64>| number.map_or_else(String::new, |number| number.to_string());
    let lacking = match line.schedule {
        Schedule::Unknown => None,
        Schedule::OnSchedule => Some(0),
        Schedule::Behind { lacking } => Some(lacking),
    };
    vec![
        line.half_year.year.to_string(),
        half.to_string(),
        line.task.to_string(),
        line.opening.backlog().to_string(),
        line.opening.lead().to_string(),
        line.corrected.to_string(),
        some(line.realised.map(|realised| realised.number.into())),
        some(line.realised.map(|realised| realised.months.into())),
        some(line.closing.map(|closing| closing.backlog())),
        some(line.closing.map(|closing| closing.lead())),
        some(lacking),
        line.ladder.to_string(),
    ]
}

/// A text that no spreadsheet takes for a formula, in quotes where it has to be.
fn quoted(text: &str) -> String {
    let text = safe(text);
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.into_owned() }
}
