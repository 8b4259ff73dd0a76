//! `fairshare explain`: the arithmetic of a municipality, a group, or a group in a municipality, as lines of text.

use fairshare::{
    divide::cells,
    model::Code,
    text::{
        Explained, explain_cell_in_words, explain_column_in_words, explain_group_in_words, explain_in_words,
        no_cells_in_words,
    },
};

use super::{Request, outcome};

/// Explains what was asked for.
pub(super) fn run(file: &str, code: Option<&str>, request: &Request) -> Result<String, String> {
    let lang = request.lang();
    let outcome = outcome(file, lang)?;
    let code = code.map(parse_code).transpose()?;
    if let Some(code) = code.filter(|code| outcome.scenario.region.index_of(*code).is_none()) {
        return Err(format!("{code} is not in the region of {file}"));
    }
    if let Some(group) = request.group.filter(|id| !outcome.groups.iter().any(|group| group.id == *id)) {
        return Err(format!("the group {} does not count in {file}", fairshare::document::group_id_name(group)));
    }
    let cells = || cells(&outcome).map_err(|no_cells| no_cells_in_words(&no_cells, &outcome, lang));
    let steps = match (code, request.group) {
        (Some(code), None) if request.is_per_group => explain_column_in_words(&outcome, &cells()?, code, lang),
        (Some(code), None) => explain_in_words(&outcome, code, lang),
        (Some(code), Some(group)) => explain_cell_in_words(&outcome, &cells()?, (group, code), lang),
        (None, Some(group)) => explain_group_in_words(&outcome, &cells()?, group, lang),
        (None, None) => {
            return Err("explain what? Give a municipality, --group, or both. See fairshare --help.".to_owned());
        }
    };
    let step = |(index, step): (usize, &Explained)| format!("{}. {}", index + 1, plain_text(step));
    Ok(steps.iter().enumerate().map(step).collect::<Vec<_>>().join("\n"))
}

fn parse_code(code: &str) -> Result<Code, String> {
    code.parse().map_err(|_| format!("`{code}` is not a municipality code such as GM0363"))
}

/// A step as lines of text, its table in columns.
fn plain_text(step: &Explained) -> String {
    let mut lines = vec![step.heading.clone()];
    let rows: Vec<&Vec<String>> =
        [&step.columns].into_iter().chain(&step.rows).chain([&step.total]).filter(|row| !row.is_empty()).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    for row in &rows {
        let cell = |(column, cell): (usize, &String)| {
            let padding = " ".repeat(width(column) - cell.chars().count());
            if column == 0 { format!("{cell}{padding}") } else { format!("{padding}{cell}") }
        };
        lines.push(format!("   {}", row.iter().enumerate().map(cell).collect::<Vec<_>>().join("  ").trim_end()));
    }
    lines.extend(step.sentences.iter().chain(&step.sum).map(|sentence| format!("   {sentence}")));
    lines.join("\n") + "\n"
}
