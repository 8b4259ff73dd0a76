//! `fairshare apportion`: plain lists and tables, for analysts and for checking against others.

use fairshare::{
    divide::{
        Apportioned, Bounds, Claims, apportion,
        two_way::{Goal, Table, solve},
    },
    figures::{ClaimList, TwoWayList, read_claims, read_two_way},
    model::{DivisorInterval, Method, Ratio, TieRule, UpwardsOf},
    text::{Lang, claim_issue_in_words},
};

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
    let bases = list.bases.iter().fold(0_u64, |sum, base| sum.saturating_add(*base));
    let rest = total.checked_sub(bases).ok_or_else(|| format!("the bases add up to {bases}; the total is {total}"))?;
    let after_base = |(bound, base): (&Bounds, &u64)| Bounds {
        at_least: bound.at_least.saturating_sub(*base),
        at_most: bound.at_most.saturating_sub(*base),
    };
    if let Some((name, _)) =
        list.names.iter().zip(list.bounds.iter().zip(&list.bases)).find(|(_, (bound, base))| bound.at_most < **base)
    {
        return Err(format!("for {name} the base is above the max"));
    }
    let bounds: Vec<Bounds> = list.bounds.iter().zip(&list.bases).map(after_base).collect();
    let claims = Claims::from_big(list.weights.clone());
    if *claims.total() == 0_u32.into() && rest > 0 {
        return Err("all weights are 0, so there is nothing to divide by".to_owned());
    }
    let apportioned = apportion(&claims, rest, &bounds, method, (&[], TieRule::LargerFirst))
        .map_err(|infeasible| infeasible.in_words(rest, &list.names, request.lang()))?;
    Ok(if request.is_json { claims_json(&list, &apportioned) } else { claims_table(&list, &apportioned) })
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

fn claims_json(list: &ClaimList, apportioned: &Apportioned) -> String {
    let row = |(index, name): (usize, &String)| {
        serde_json::json!({
            "name": name,
            "homes": certain(list, apportioned, index),
            "tied": is_tied(apportioned, index),
        })
    };
    let divisor = apportioned.divisor.as_ref().map(|divisor| {
        let (above, up_to) = divisor_texts(list, divisor);
        serde_json::json!({ "above": above, "up_to": up_to })
    });
    let rows: Vec<_> = list.names.iter().enumerate().map(row).collect();
    let outcome = serde_json::json!({ "rows": rows, "open": open(apportioned), "divisor": divisor });
    format!("{outcome}\n")
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
    if let Some(divisor) = &apportioned.divisor {
        let (above, up_to) = divisor_texts(list, divisor);
        let up_to = up_to.map_or_else(String::new, |up_to| format!(" up to and including {up_to}"));
        lines.push(format!("any divisor above {above}{up_to} gives this outcome"));
    }
    lines.join("\n") + "\n"
}

/// The divisors in the unit of the file, with at most six digits, cut so that the interval stays inside.
fn divisor_texts(list: &ClaimList, divisor: &DivisorInterval) -> (String, Option<String>) {
    let scale = Ratio::from_integer(num_bigint::BigInt::from(10).pow(u32::try_from(list.decimals).unwrap_or(0)));
    let micro = Ratio::from_integer(1_000_000.into());
    let text = |number: Ratio| Lang::En.short(&(number / &micro), 6).replace(',', "");
    let above = text((&divisor.above / &scale * &micro).ceil());
    (above, divisor.up_to.as_ref().map(|up_to| text((up_to / &scale * &micro).floor())))
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
    Ok(if request.is_json { cells_json(&list, &table) } else { cells_table(&list, &table) })
}

fn cells_json(list: &TwoWayList, table: &Table) -> String {
    let cell = |row: &String, (column, homes): (&String, &u64)| serde_json::json!({ "row": row, "col": column, "homes": homes });
    let rows = list.rows.iter().zip(&table.cells);
    let cells: Vec<_> =
        rows.flat_map(|(row, line)| list.columns.iter().zip(line).map(move |pair| cell(row, pair))).collect();
    let outcome = serde_json::json!({ "cells": cells, "interchangeable": table.interchangeable });
    format!("{outcome}\n")
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
