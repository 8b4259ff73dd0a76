//! `fairshare apportion`: plain lists and tables, for analysts and for checking against others.

use fairshare::{
    divide::{
        Apportioned, Bounds, Claims, Infeasible, apportion,
        two_way::{Goal, Table, solve},
    },
    figures::{ClaimList, TwoWayList, read_claims, read_two_way},
    model::{DivisorInterval, Method, Ratio, TieRule, UpwardsOf},
    text::claim_issue_in_words,
};
use num_traits::{Pow, Signed, Zero};
use serde::Serialize;

use super::{Request, read};

/// Divides a total over a list.
pub(super) fn run(file: &str, request: &Request) -> Result<String, String> {
    let method = match request.method.as_deref() {
        Some("webster") => Method::Webster,
        Some("hamilton") => Method::LargestRemainder(request.limits),
        Some("jefferson") => Method::Jefferson,
        Some("adams") => Method::Adams,
        Some("dean") => Method::Dean,
        Some("hill") => Method::HuntingtonHill,
        Some("upwards") => Method::Upwards(UpwardsOf::Region),
        Some("nearest") => Method::Nearest,
        Some(other) => return Err(format!("the method `{other}` is not known. See fairshare --help.")),
        None => return Err("--method is missing. See fairshare --help.".to_owned()),
    };
    let total = request.total.ok_or("--total is missing. See fairshare --help.")?;
    if total >= Bounds::NO_CAP {
        return Err(format!("--total {total} is too large"));
    }
    let list = read_claims(&read(file)?).map_err(|issue| claim_issue_in_words(&issue, request.lang()))?;
    if let Some((name, _)) =
        list.names.iter().zip(list.bounds.iter().zip(&list.bases)).find(|(_, (bound, base))| bound.at_most < **base)
    {
        return Err(format!("for {name} the base is above the max"));
    }
    let bases = list.bases.iter().fold(0_u64, |sum, base| sum.saturating_add(*base));
    let rest = total.checked_sub(bases).ok_or_else(|| format!("the bases add up to {bases}; the total is {total}"))?;
    let after_base = |(bound, base): (&Bounds, &u64)| Bounds {
        at_least: bound.at_least.saturating_sub(*base),
        at_most: bound.at_most - base,
    };
    let bounds: Vec<Bounds> = list.bounds.iter().zip(&list.bases).map(after_base).collect();
    let claims = Claims::from_big(list.weights.clone());
    let floors = bounds.iter().fold(0_u64, |sum, bound| sum.saturating_add(bound.at_least));
    if claims.total().is_zero() && rest > floors {
        return Err("all weights are 0, so there is nothing to divide by".to_owned());
    }
    let apportioned = apportion(&claims, rest, &bounds, method, (&[], TieRule::LargerFirst))
        .map_err(|infeasible| with_bases(infeasible, bases).in_words(total, &list.names, request.lang()))?;
    Ok(if request.is_json { claims_json(&list, &apportioned)? } else { claims_table(&list, &apportioned) })
}

/// The sums of the whole list, of which the bases are a part.
fn with_bases(infeasible: Infeasible, bases: u64) -> Infeasible {
    match infeasible {
        Infeasible::FloorsAboveTotal { floors } => {
            Infeasible::FloorsAboveTotal { floors: floors.saturating_add(bases) }
        }
        Infeasible::CapsBelowTotal { caps } => Infeasible::CapsBelowTotal { caps: caps.saturating_add(bases) },
        Infeasible::TooFewHomes { needed } => Infeasible::TooFewHomes { needed: needed.saturating_add(bases) },
        Infeasible::FloorAboveCap { index } => Infeasible::FloorAboveCap { index },
    }
}

fn certain(list: &ClaimList, apportioned: &Apportioned, index: usize) -> u64 {
    apportioned.certain(index) + list.bases.get(index).copied().unwrap_or(0)
}

fn is_tied(apportioned: &Apportioned, index: usize) -> bool {
    apportioned.tie.as_ref().is_some_and(|(equal, _)| equal.candidates.binary_search(&index).is_ok())
}

fn open(apportioned: &Apportioned) -> usize {
    apportioned.tie.as_ref().map_or(0, |(equal, _)| equal.holders.len())
}

/// A division as the command line writes it.
#[derive(Serialize)]
struct DivisionDocument<'a> {
    rows: Vec<RowDocument<'a>>,
    open: usize,
    divisor: Option<DivisorDocument>,
}

#[derive(Serialize)]
struct RowDocument<'a> {
    name: &'a str,
    homes: u64,
    tied: bool,
}

#[derive(Serialize)]
struct DivisorDocument {
    above: String,
    up_to: Option<String>,
}

/// A table as the command line writes it.
#[derive(Serialize)]
struct TableDocument<'a> {
    cells: Vec<CellDocument<'a>>,
    interchangeable: usize,
}

#[derive(Serialize)]
struct CellDocument<'a> {
    row: &'a str,
    col: &'a str,
    homes: u64,
}

fn json(document: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(document).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn claims_json(list: &ClaimList, apportioned: &Apportioned) -> Result<String, String> {
    let row = |(index, name)| RowDocument {
        name,
        homes: certain(list, apportioned, index),
        tied: is_tied(apportioned, index),
    };
    let divisor = |interval: &DivisorInterval| {
        let (above, up_to) = in_unit_of_file(list, interval);
        // A tie stands at one divisor, also where that is a root, known only between two bounds.
        let up_to = if open(apportioned) == 0 { up_to } else { Some(above.clone()) };
        let digits = digits_that_tell(&above, up_to.as_ref().filter(|&up_to| *up_to != above));
        DivisorDocument { above: decimal(&above, digits), up_to: up_to.map(|up_to| decimal(&up_to, digits)) }
    };
    json(&DivisionDocument {
        rows: list.names.iter().map(String::as_str).enumerate().map(row).collect(),
        open: open(apportioned),
        divisor: apportioned.divisor.as_ref().map(divisor),
    })
}

fn claims_table(list: &ClaimList, apportioned: &Apportioned) -> String {
    let width = list.names.iter().map(|name| name.chars().count()).max().unwrap_or(0).max(5);
    let mut lines = vec![];
    for (index, name) in list.names.iter().enumerate() {
        let mark = if is_tied(apportioned, index) { "  tied" } else { "" };
        lines.push(format!("{name:width$} {:>9}{mark}", certain(list, apportioned, index)));
    }
    let sum: u64 = (0..list.names.len()).map(|index| certain(list, apportioned, index)).sum();
    lines.push(format!("{:width$} {sum:>9}", "total"));
    if open(apportioned) > 0 {
        lines.push(format!("{} still open for the tied", open(apportioned)));
    }
    if let Some(interval) = &apportioned.divisor {
        lines.push(match open(apportioned) {
            0 => divisors_of_outcome(list, interval),
            _ => divisor_of_tie(list, interval),
        });
    }
    lines.join("\n") + "\n"
}

/// No divisor tells the tied apart: all of them reach their next home at the same one.
fn divisor_of_tie(list: &ClaimList, interval: &DivisorInterval) -> String {
    let (divisor, _) = in_unit_of_file(list, interval);
    let digits = digits_that_tell(&divisor, None);
    let divisor = decimal(&(scaled(&divisor, digits).round() / power_of_ten(digits)), digits);
    format!("the tied reach their next one together, at a divisor of {divisor}")
}

fn divisors_of_outcome(list: &ClaimList, interval: &DivisorInterval) -> String {
    let (above, up_to) = in_unit_of_file(list, interval);
    let digits = digits_that_tell(&above, up_to.as_ref());
    // Rounded towards each other, so that every divisor between them gives the outcome.
    let above = decimal(&(scaled(&above, digits).ceil() / power_of_ten(digits)), digits);
    let up_to = up_to.map_or_else(String::new, |up_to| {
        format!(" up to and including {}", decimal(&(scaled(&up_to, digits).floor() / power_of_ten(digits)), digits))
    });
    format!("any divisor above {above}{up_to} gives this outcome")
}

/// The divisors in weight per home, the weights as they stand in the file.
fn in_unit_of_file(list: &ClaimList, interval: &DivisorInterval) -> (Ratio, Option<Ratio>) {
    let unit = power_of_ten(list.decimals);
    (&interval.above / &unit, interval.up_to.as_ref().map(|up_to| up_to / &unit))
}

/// Three digits behind the point, as electoral authorities publish divisors; more for small numbers and for narrow
/// intervals, whose ends would else be moved by more than a hundredth of their distance.
fn digits_that_tell(above: &Ratio, up_to: Option<&Ratio>) -> usize {
    const LEAST: usize = 3;
    const MOST: usize = 40;
    let highest = up_to.unwrap_or(above);
    let width = highest - above;
    let tells = |digits: &usize| {
        let shows = |number: &Ratio, parts: u32| number.is_zero() || scaled(number, *digits) >= whole(parts);
        shows(highest, 1_000) && shows(&width, 100)
    };
    (LEAST..MOST).find(tells).unwrap_or(MOST)
}

fn whole(number: u32) -> Ratio {
    Ratio::from_integer(number.into())
}

fn power_of_ten(exponent: usize) -> Ratio {
    Pow::pow(whole(10), exponent)
}

fn scaled(number: &Ratio, digits: usize) -> Ratio {
    number * power_of_ten(digits)
}

/// The nearest number with so many digits behind the point, without trailing zeros.
fn decimal(number: &Ratio, digits: usize) -> String {
    let nearest = scaled(number, digits).round().to_integer().abs().to_string();
    let padded = format!("{nearest:0>width$}", width = digits + 1);
    let (whole, fraction) = padded.split_at(padded.len() - digits);
    let text = format!("{whole}.{fraction}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Fills a table whose rows and columns both close.
pub(super) fn run_two_way(file: &str, request: &Request) -> Result<String, String> {
    let goal = match request.method.as_deref() {
        Some("webster") => Goal::Webster,
        Some("jefferson") => Goal::Jefferson,
        Some("controlled") => Goal::Controlled,
        Some(other) => return Err(format!("the method `{other}` is not known for a table. See fairshare --help.")),
        None => return Err("--method is missing. See fairshare --help.".to_owned()),
    };
    let list = read_two_way(&read(file)?, goal).map_err(|issue| claim_issue_in_words(&issue, request.lang()))?;
    let table =
        solve(&list.problem).map_err(|no_table| no_table.in_words(&list.rows, &list.columns, request.lang()))?;
    Ok(if request.is_json { cells_json(&list, &table)? } else { cells_table(&list, &table) })
}

fn cells_json(list: &TwoWayList, table: &Table) -> Result<String, String> {
    let rows = list.rows.iter().zip(&table.cells);
    let cells = rows.flat_map(|(row, line)| {
        list.columns.iter().zip(line).map(move |(column, &homes)| CellDocument { row, col: column, homes })
    });
    json(&TableDocument { cells: cells.collect(), interchangeable: table.interchangeable })
}

fn cells_table(list: &TwoWayList, table: &Table) -> String {
    let width = list.columns.iter().map(|name| name.chars().count()).max().unwrap_or(0).max(7) + 2;
    let first = list.rows.iter().map(|name| name.chars().count()).max().unwrap_or(0).max(5);
    let line = |name: &str, cells: &mut dyn Iterator<Item = String>| {
        format!("{name:first$}{}", cells.map(|cell| format!("{cell:>width$}")).collect::<String>())
    };
    let headings = list.columns.iter().cloned().chain(["total".to_owned()]);
    let mut lines = vec![line("", &mut headings.clone())];
    for (row, cells) in list.rows.iter().zip(&table.cells) {
        let sum: u64 = cells.iter().sum();
        lines.push(line(row, &mut cells.iter().chain([&sum]).map(u64::to_string)));
    }
    let totals = &list.problem.columns;
    lines.push(line("total", &mut totals.iter().chain([&totals.iter().sum()]).map(u64::to_string)));
    if table.interchangeable > 0 {
        lines.push(format!("{} cells could differ in an equally good table", table.interchangeable));
    }
    lines.join("\n") + "\n"
}
