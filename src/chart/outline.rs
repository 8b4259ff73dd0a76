//! The outlines of the subregions on the tile map: closed lines along the outer sides of their tiles.

use crate::order::{Map, Set};

/// A corner between tiles: columns and rows from the top left.
pub(super) type Corner = (u32, u32);

/// The closed lines around each set of tiles with the same name; every line lists its corners once, bends only.
pub(super) fn outlines(cells: &Map<(u32, u32), &str>) -> Vec<Vec<Corner>> {
    let regions: Set<&str> = cells.values().copied().collect();
    regions.into_iter().flat_map(|region| loops(sides(cells, region))).collect()
}

/// The outer sides, each directed with the region on its right hand, by the corner where they start.
fn sides(cells: &Map<(u32, u32), &str>, region: &str) -> Map<Corner, Vec<Corner>> {
    let is_inside = |column: Option<u32>, row: Option<u32>| match (column, row) {
        (Some(column), Some(row)) => cells.get(&(column, row)).is_some_and(|name| *name == region),
        _ => false,
    };
    let mut sides: Map<Corner, Vec<Corner>> = Map::new();
    let mut add = |from: Corner, to: Corner| sides.update(from, |ends| ends.push(to));
    for (&(column, row), name) in cells {
        // A tile at the far end of the number range has no room for a side beyond it.
        let (Some(right), Some(below)) = (column.checked_add(1), row.checked_add(1)) else { continue };
        if *name != region {
            continue;
        }
        if !is_inside(Some(column), row.checked_sub(1)) {
            add((column, row), (right, row));
        }
        if !is_inside(Some(right), Some(row)) {
            add((right, row), (right, below));
        }
        if !is_inside(Some(column), Some(below)) {
            add((right, below), (column, below));
        }
        if !is_inside(column.checked_sub(1), Some(row)) {
            add((column, below), (column, row));
        }
    }
    sides
}

/// Chains the sides into loops. At a corner where two tiles only touch diagonally two loops cross; both still close.
fn loops(mut sides: Map<Corner, Vec<Corner>>) -> Vec<Vec<Corner>> {
    let mut loops = Vec::new();
    loop {
        let Some(start) = sides.keys().next().copied() else { break };
        let mut corners = Vec::new();
        let mut here = start;
        while let Some(next) = take(&mut sides, here) {
            corners.push(here);
            here = next;
        }
        loops.push(bends(&corners));
    }
    loops
}

fn take(sides: &mut Map<Corner, Vec<Corner>>, from: Corner) -> Option<Corner> {
    let next = sides.get_mut(&from)?.pop();
    if sides.get(&from).is_some_and(Vec::is_empty) {
        sides.remove(&from);
    }
    next
}

/// The corners where the line turns.
fn bends(corners: &[Corner]) -> Vec<Corner> {
    let before = corners.iter().cycle().skip(corners.len().saturating_sub(1));
    let after = corners.iter().cycle().skip(1);
    let triples = before.zip(corners).zip(after);
    triples
        .filter(|((before, here), after)| {
            !(before.0 == here.0 && here.0 == after.0 || before.1 == here.1 && here.1 == after.1)
        })
        .map(|((_, here), _)| *here)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(rows: &[&'static str]) -> Map<(u32, u32), &'static str> {
        let mut cells = Map::new();
        for (row, line) in (0_u32..).zip(rows) {
            for (column, at) in (0_u32..).zip(0..line.len()) {
                if &line[at..=at] != "." {
                    cells.insert((column, row), &line[at..=at]);
                }
            }
        }
        cells
    }

    #[test]
    fn outlines_are_closed_lines_that_list_their_bends() {
        let cases: [(&str, &[&'static str], &[usize]); 6] = [
            ("one tile", &["A"], &[4]),
            ("a row", &["AAA"], &[4]),
            ("two regions", &["AB"], &[4, 4]),
            ("a corner", &["AA", "A."], &[6]),
            ("a hole", &["AAA", "A.A", "AAA"], &[4, 4]),
            ("nothing", &[], &[]),
        ];
        for (name, rows, expected) in cases {
            let found: Vec<usize> = outlines(&map(rows)).iter().map(Vec::len).collect();
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn every_line_only_runs_along_columns_and_rows() {
        for line in outlines(&map(&["A.AB", ".ABB", "AA.B", "BBBB"])) {
            for (from, to) in line.iter().zip(line.iter().cycle().skip(1)) {
                assert!((from.0 == to.0) != (from.1 == to.1), "{line:?}");
            }
        }
    }
}
