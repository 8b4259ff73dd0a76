//! The first table of a web page that names something: what a browser copies as HTML, and what many a municipal system
//! calls `.xls`. Only text is taken out; a tag is never kept, let alone run.

use std::borrow::Cow;

use super::IssueKind;
use super::grid::Grid;

/// The cells of all tables in the page, one table under the other; `None` when it has none.
///
/// # Errors
/// [`IssueKind::TooManyCells`].
#[inline(never)]
pub(super) fn read_table(page: &str, limit: usize) -> Result<Option<Grid<'static>>, IssueKind> {
    let mut grid: Grid<'static> = Grid::default();
    let mut row: Option<Vec<Cow<'static, str>>> = None;
    let mut cell: Option<(String, usize)> = None;
    let mut cells = 0_usize;
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        if let Some((cell, _)) = &mut cell {
            push_text(cell, text);
        }
        let Some(end) = tag.find('>') else { break };
        let inside = tag.get(1..end).unwrap_or_default();
        rest = tag.get(end + 1..).unwrap_or_default();
        let name: String = inside
            .chars()
            .take_while(|&character| character == '/' || character.is_ascii_alphanumeric())
            .collect::<String>()
            .to_ascii_lowercase();
        match name.as_str() {
            "script" | "style" => {
                let closing = format!("</{name}");
                let lower = rest.to_ascii_lowercase();
                rest = lower.find(&closing).and_then(|end| rest.get(end..)).unwrap_or_default();
            }
            "td" | "th" => {
                close_cell(&mut row, &mut cell);
                row.get_or_insert_default();
                let columns = attribute(inside, "colspan").filter(|columns| (1..=100).contains(columns)).unwrap_or(1);
                cell = Some((String::new(), columns));
                cells += columns;
                if cells > limit {
                    return Err(IssueKind::TooManyCells { limit });
                }
            }
            "/td" | "/th" => close_cell(&mut row, &mut cell),
            "tr" | "/tr" | "/table" => {
                close_cell(&mut row, &mut cell);
                if let Some(row) = row.take() {
                    grid.push_row(row);
                }
            }
            "br" | "br/" | "/p" | "/div" => {
                if let Some((cell, _)) = &mut cell {
                    cell.push(' ');
                }
            }
            _ => {}
        }
    }
    close_cell(&mut row, &mut cell);
    if let Some(row) = row {
        grid.push_row(row);
    }
    Ok((!grid.is_empty()).then_some(grid))
}

fn close_cell(row: &mut Option<Vec<Cow<'static, str>>>, cell: &mut Option<(String, usize)>) {
    if let (Some(row), Some((text, columns))) = (row, cell.take()) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        row.push(text.into());
        row.extend(std::iter::repeat_n(Cow::Borrowed(""), columns - 1));
    }
}

fn attribute(tag: &str, name: &str) -> Option<usize> {
    let lower = tag.to_ascii_lowercase();
    let value = lower.split_once(name)?.1.trim_start().strip_prefix('=')?.trim_start();
    let digits = value.trim_start_matches(['"', '\'']);
    digits.split(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
}

/// Text with its entities, those of the file's own left out.
fn push_text(cell: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        cell.push_str(before);
        let end = after.find(';').filter(|end| *end <= 8);
        let known = end.and_then(|end| entity(after.get(..end)?));
        match (known, end) {
            (Some(character), Some(end)) => {
                cell.push(character);
                rest = after.get(end + 1..).unwrap_or_default();
            }
            _ => {
                cell.push('&');
                rest = after;
            }
        }
    }
    cell.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "euro" => '€',
        "minus" => '−',
        "ndash" => '–',
        "eacute" => 'é',
        "euml" => 'ë',
        "iuml" => 'ï',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "uacute" => 'ú',
        "acirc" => 'â',
        "ecirc" => 'ê',
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?).filter(|character| !character.is_control())?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(page: &str) -> Vec<Vec<String>> {
        let grid = read_table(page, 100).unwrap().unwrap_or_default();
        grid.rows().map(|row| row.iter().map(|cell| cell.clone().into_owned()).collect()).collect()
    }

    #[test]
    fn only_the_text_of_cells_is_taken() {
        let page = "<html><style>td{}</style><p>Titel</p><TABLE><tr><th>gemeente<th colspan=2>inwoners</tr>\n\
            <tr><td><b onclick='x()'>S&uacute;dwest</b>-Frysl&#226;n</td><td>89&nbsp;000</td><td><script>alert(1)</script>5</td></tr>\
            </table>";
        assert_eq!(cells(page), [vec!["gemeente", "inwoners", ""], vec!["Súdwest-Fryslân", "89 000", "5"]]);
        assert!(cells("<html><p>geen tabel</p>").is_empty());
        assert!(cells("<table><tr><td").is_empty());
    }

    #[test]
    fn more_cells_than_the_limit_are_refused() {
        assert_eq!(read_table(&"<td>1".repeat(101), 100), Err(IssueKind::TooManyCells { limit: 100 }));
        assert!(read_table("<td colspan=99999999999>1", 100).is_ok());
    }
}
