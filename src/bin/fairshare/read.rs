//! `fairshare read`: a file as the calculator understands it, for scripts and for checking a file.

use std::{
    io::{self, Write as _},
    sync::Arc,
};

use fairshare::{
    document::{figure_id_name, read_scenario},
    figures::{Draft, Issue, Meaning, RowUse, Severity, names, read_table, shipped},
    model::{Code, Decimal, FigureId, Region},
    text::{Lang, figure_name, import_issue_in_words},
};
use serde_json::{Map, Value, json};

use super::{Request, read as read_bytes};

/// More columns or rows that are left out are counted, not named.
const NAMED: usize = 5;

/// A column that means something, under the name that scripts use.
struct Named {
    index: usize,
    figure: FigureId,
    key: String,
}

/// Reads the file of a request.
pub(super) fn run(file: &str, request: &Request) -> Result<String, String> {
    let bytes = read_bytes(file)?;
    let year = request.year.unwrap_or(shipped::DEFAULT_YEAR);
    let region = match request.region.as_deref() {
        None | Some("mra") => shipped::region(year).map_err(|_| format!("no figures of {year} ship; try 2025"))?,
        Some("nl") => names::region_of(&names::netherlands().map(|one| one.code).collect::<Vec<_>>(), "Nederland")
            .ok_or("the municipalities of the country are no region")?,
        Some(other) => return Err(format!("--region is mra or nl, not `{other}`")),
    };
    let (draft, issues) = read(&bytes, &Arc::new(region));
    let refusal = issues.iter().find(|issue| issue.severity == Severity::File);
    let refusal = refusal.map(|issue| import_issue_in_words(issue, &draft, request.lang()).in_full());
    let text = if request.is_json { as_json(&draft, &issues, request.lang()) } else { String::new() };
    match refusal {
        // A script that asked for JSON gets it, and the exit status says that nothing could be read.
        Some(words) => {
            let _ = io::stdout().lock().write_all(text.as_bytes());
            Err(format!("{file}: {words}"))
        }
        None if request.is_json => Ok(text),
        None => Ok(as_text(&draft, &issues, request.lang())),
    }
}

/// A table in any dialect, a workbook, or a scenario document of the calculator itself.
fn read(bytes: &[u8], known: &Arc<Region>) -> (Draft, Vec<Issue>) {
    let own = std::str::from_utf8(bytes).ok().and_then(|text| read_scenario(text).ok());
    match own {
        Some(scenario) => {
            let draft = Draft::of_region(known, &scenario.region);
            let issues = draft.issues();
            (draft, issues)
        }
        None => read_table(bytes, known),
    }
}

fn columns(draft: &Draft) -> Vec<Named> {
    let mut named: Vec<Named> = Vec::new();
    for (index, column) in draft.columns().iter().enumerate() {
        let Meaning::Figure(figure) = column.meaning else { continue };
        let is_named = matches!(figure, FigureId::Own(_)) && !column.name.is_empty();
        let mut key = if is_named { column.name.clone() } else { figure_id_name(figure) };
        if named.iter().any(|other| other.key == key) {
            key = format!("{key} ({})", column.number);
        }
        named.push(Named { index, figure, key });
    }
    named
}

/// The municipalities that have a row, in the order of the region.
fn codes(draft: &Draft) -> impl Iterator<Item = Code> {
    let codes = draft.known().municipalities().iter().map(|municipality| municipality.code);
    codes.filter(|code| draft.rows().iter().any(|row| row.usage == RowUse::Municipality(*code)))
}

fn as_json(draft: &Draft, issues: &[Issue], lang: Lang) -> String {
    let columns = columns(draft);
    let row = |code: Code| {
        let value = |column: &Named| {
            let value = draft.value_of(column.index, column.figure, code);
            (column.key.clone(), value.map_or(Value::Null, number))
        };
        json!({ "code": code.to_string(), "values": columns.iter().map(value).collect::<Map<_, _>>() })
    };
    let issue = |issue: &Issue| {
        let mut words = import_issue_in_words(issue, draft, lang);
        let place = std::mem::take(&mut words.place);
        json!({ "place": place, "message": words.in_full() })
    };
    let keys: Vec<&str> = columns.iter().map(|column| column.key.as_str()).collect();
    let table = json!({
        "columns": keys,
        "rows": codes(draft).map(row).collect::<Vec<_>>(),
        "issues": issues.iter().map(issue).collect::<Vec<_>>(),
    });
    format!("{table:#}\n")
}

/// A number as JSON writes it, with every digit.
fn number(value: Decimal) -> Value {
    serde_json::from_str(&value.to_string()).unwrap_or(Value::Null)
}

fn as_text(draft: &Draft, issues: &[Issue], lang: Lang) -> String {
    let columns = columns(draft);
    let heading = |column: &Named| {
        let is_own = matches!(column.figure, FigureId::Own(_));
        if is_own { column.key.clone() } else { figure_name(draft.known(), column.figure, lang) }
    };
    let mut rows = vec![vec![lang.pick("Gemeente", "Municipality").to_owned()]];
    if let Some(first) = rows.first_mut() {
        first.extend(columns.iter().map(heading));
    }
    for code in codes(draft) {
        let name = draft.known().municipality(code).map_or("", |municipality| &municipality.name);
        let value = |column: &Named| {
            draft
                .value_of(column.index, column.figure, code)
                .map_or_else(|| "?".to_owned(), |value| lang.decimal(value))
        };
        rows.push([format!("{code} {name}")].into_iter().chain(columns.iter().map(value)).collect());
    }
    let widest = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let mut lines = Vec::new();
    for row in &rows {
        let cell = |(index, cell): (usize, &String)| {
            let padding = " ".repeat(widest(index).saturating_sub(cell.chars().count()));
            if index == 0 { format!("{cell}{padding}") } else { format!("{padding}{cell}") }
        };
        lines.push(row.iter().enumerate().map(cell).collect::<Vec<_>>().join("  ").trim_end().to_owned());
    }
    lines.push(String::new());
    lines.extend(issues.iter().map(|issue| import_issue_in_words(issue, draft, lang).in_full()));
    lines.extend(left_out(draft, lang));
    lines.join("\n").trim_end().to_owned() + "\n"
}

/// What stands in the file and not in the table, so that nobody looks for it.
fn left_out(draft: &Draft, lang: Lang) -> Vec<String> {
    let ignored = draft.columns().iter().filter(|column| column.meaning == Meaning::Ignored);
    let columns: Vec<&str> = ignored.map(|column| column.name.as_str()).filter(|name| !name.is_empty()).collect();
    let rows: Vec<&str> = draft.apart().iter().map(|apart| apart.text.as_str()).collect();
    let line = |what: &str, names: &[&str]| {
        let shown = names.iter().take(NAMED).copied().collect::<Vec<_>>().join("; ");
        let more = if names.len() > NAMED { "; …" } else { "" };
        (!names.is_empty()).then(|| format!("{what} ({}): {shown}{more}", names.len()))
    };
    [
        line(lang.pick("Kolommen zonder gebruik", "Columns without a use"), &columns),
        line(lang.pick("Rijen apart gezet", "Rows set apart"), &rows),
    ]
    .into_iter()
    .flatten()
    .collect()
}
