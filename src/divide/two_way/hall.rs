//! Whether any table fits, and if not, which rows and columns stand in the way.
//!
//! A largest flow from rows to columns leaves nothing over exactly when a table exists; otherwise what can still be
//! reached from the remainder is the smallest cut (Ford & Fulkerson 1956), a violation of Hall's condition. That cut
//! does not depend on which largest flow was found. Shortest augmenting paths end for totals of any size (Edmonds & Karp
//! 1972).
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `Grid`")]

use std::collections::VecDeque;

use super::{
    grid::Grid,
    problem::{NoTable, Side},
};

/// The smallest group of rows and columns that cannot fit; `None` when a table exists.
pub(super) fn shortfall(grid: &Grid) -> Option<NoTable> {
    let is_open = |cell: usize| {
        let (row, column) = grid.place(cell);
        let most = grid.rows[row].min(grid.columns[column]);
        grid.at_least[cell] == 0 && grid.at_most[cell] >= most
    };
    // Without zeros and bounds there is always a table, once the totals agree.
    if !grid.at_most.is_empty() && (0..grid.at_most.len()).all(is_open) {
        return None;
    }
    let mut flow = Flow::new(grid);
    flow.fill();
    while flow.augment() {}
    let rows = flow.cut_of_rows().map(|cut| cut.name(grid, Side::Rows));
    let columns = flow.cut_of_columns().map(|cut| cut.name(grid, Side::Columns));
    let (first, second) = if grid.is_turned { (columns, rows) } else { (rows, columns) };
    match (first, second) {
        // The rows of the problem are what the reader divides; its columns only when that takes far fewer names.
        (Some(first), Some(second)) => Some(if 2 * names(&second) < names(&first) { second } else { first }),
        (first, second) => first.or(second),
    }
}

/// How many names a message has to list.
fn names(reason: &NoTable) -> usize {
    match reason {
        NoTable::Shortfall { rows, columns, .. } => rows.len() + columns.len(),
        NoTable::Shape
        | NoTable::TotalsDiffer { .. }
        | NoTable::FloorAboveCap { .. }
        | NoTable::FloorsAboveTotal { .. } => 0,
    }
}

/// What is over the lower bounds, on its way from rows to columns.
struct Flow<'grid> {
    grid: &'grid Grid,
    /// Units per cell over the lower bound.
    units: Vec<u64>,
    /// What each row has yet to place.
    supply: Vec<u64>,
    /// What each column has yet to get.
    demand: Vec<u64>,
}

/// Lines (rows or columns) that have more to place than the crossing lines can hold.
struct Cut {
    lines: Vec<usize>,
    crossing: Vec<usize>,
    necessary: u128,
    available: u128,
}

impl<'grid> Flow<'grid> {
    fn new(grid: &'grid Grid) -> Self {
        let (mut supply, mut demand) = (grid.rows.clone(), grid.columns.clone());
        for (cell, &floor) in grid.at_least.iter().enumerate() {
            let (row, column) = grid.place(cell);
            supply[row] = supply[row].saturating_sub(floor);
            demand[column] = demand[column].saturating_sub(floor);
        }
        Self { grid, units: vec![0; grid.at_least.len()], supply, demand }
    }

    fn room(&self, cell: usize) -> u64 {
        self.grid.at_most[cell] - self.grid.at_least[cell] - self.units[cell]
    }

    /// Places what fits without moving anything.
    fn fill(&mut self) {
        for cell in 0..self.units.len() {
            let (row, column) = self.grid.place(cell);
            let amount = self.room(cell).min(self.supply[row]).min(self.demand[column]);
            self.units[cell] += amount;
            self.supply[row] -= amount;
            self.demand[column] -= amount;
        }
    }

    /// Nodes: rows, then columns. For each node that can be reached from a row with supply: the node before it (a row
    /// with supply comes before itself).
    fn search(&self) -> Vec<Option<usize>> {
        let (height, width) = (self.grid.height, self.grid.width);
        let mut before = vec![None; height + width];
        let mut queue: VecDeque<usize> = (0..height).filter(|&row| self.supply[row] > 0).collect();
        for &row in &queue {
            before[row] = Some(row);
        }
        while let Some(node) = queue.pop_front() {
            let is_row = node < height;
            let others = if is_row { height..height + width } else { 0..height };
            for other in others {
                let passes = if is_row {
                    self.room(node * width + other - height) > 0
                } else {
                    self.units[other * width + node - height] > 0
                };
                if passes && before[other].is_none() {
                    before[other] = Some(node);
                    queue.push_back(other);
                }
            }
        }
        before
    }

    /// Places more along one shortest path; false when nothing more fits.
    fn augment(&mut self) -> bool {
        let (height, width) = (self.grid.height, self.grid.width);
        let before = self.search();
        let Some(column) = (0..width).find(|&column| self.demand[column] > 0 && before[height + column].is_some())
        else {
            return false;
        };
        let mut path = vec![height + column];
        let mut node = height + column;
        while let Some(previous) = before[node].filter(|&previous| previous != node) {
            path.push(previous);
            node = previous;
        }
        let first_row = node;
        let mut amount = self.supply[first_row].min(self.demand[column]);
        let steps = || path.windows(2).map(|pair| (pair[1], pair[0]));
        let cell_of = |from: usize, to: usize| from.min(to) * width + from.max(to) - height;
        for (from, to) in steps() {
            let cell = cell_of(from, to);
            amount = amount.min(if from < height { self.room(cell) } else { self.units[cell] });
        }
        for (from, to) in steps() {
            let cell = cell_of(from, to);
            if from < height {
                self.units[cell] += amount;
            } else {
                self.units[cell] -= amount;
            }
        }
        self.supply[first_row] -= amount;
        self.demand[column] -= amount;
        amount > 0
    }

    /// Rows that can reach too little.
    fn cut_of_rows(&self) -> Option<Cut> {
        let (height, width) = (self.grid.height, self.grid.width);
        let before = self.search();
        let lines = (0..height).filter(|&row| before[row].is_some()).collect();
        let crossing = (0..width).filter(|&column| before[height + column].is_some()).collect();
        let view = View { grid: self.grid, is_turned: false };
        view.part(&view.split(lines, crossing))
    }

    /// Columns that can be reached from too little: what cannot reach a column with demand lies on the other side.
    fn cut_of_columns(&self) -> Option<Cut> {
        let (height, width) = (self.grid.height, self.grid.width);
        let mut has_columns: Vec<bool> = self.demand.iter().map(|&demand| demand > 0).collect();
        let mut has_rows = vec![false; height];
        let mut queue: VecDeque<usize> = (0..width).filter(|&column| has_columns[column]).collect();
        while let Some(column) = queue.pop_front() {
            for row in
                (0..height).filter(|&row| !has_rows[row] && self.room(row * width + column) > 0).collect::<Vec<_>>()
            {
                has_rows[row] = true;
                for (next, has_column) in has_columns.iter_mut().enumerate() {
                    if !*has_column && self.units[row * width + next] > 0 {
                        *has_column = true;
                        queue.push_back(next);
                    }
                }
            }
        }
        let lines = (0..width).filter(|&column| has_columns[column]).collect();
        let crossing = (0..height).filter(|&row| has_rows[row]).collect();
        let view = View { grid: self.grid, is_turned: true };
        view.part(&view.split(lines, crossing))
    }
}

/// The grid seen from its rows or from its columns.
struct View<'grid> {
    grid: &'grid Grid,
    is_turned: bool,
}

impl View<'_> {
    fn cell(&self, line: usize, crossing: usize) -> usize {
        if self.is_turned { crossing * self.grid.width + line } else { line * self.grid.width + crossing }
    }

    /// Separates lines that share no crossing line: each part can be judged alone, and a message about a part is shorter.
    fn split(&self, lines: Vec<usize>, crossing: Vec<usize>) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut parts = Vec::new();
        let (mut lines, mut crossing) = (VecDeque::from(lines), crossing);
        while let Some(first) = lines.pop_front() {
            let (mut part, mut part_crossing) = (vec![first], Vec::new());
            let mut seen = 0;
            while let Some(&line) = part.get(seen) {
                seen += 1;
                let (near, far): (Vec<_>, Vec<_>) =
                    crossing.into_iter().partition(|&other| self.grid.at_most[self.cell(line, other)] > 0);
                crossing = far;
                let is_near = |&line: &usize| near.iter().any(|&other| self.grid.at_most[self.cell(line, other)] > 0);
                let (joined, left): (Vec<_>, Vec<_>) = lines.into_iter().partition(is_near);
                part.extend(joined);
                lines = left.into();
                part_crossing.extend(near);
            }
            crate::order::sort(&mut part);
            crate::order::sort(&mut part_crossing);
            parts.push((part, part_crossing));
        }
        parts
    }

    /// The first part that cannot fit.
    fn part(&self, parts: &[(Vec<usize>, Vec<usize>)]) -> Option<Cut> {
        parts.iter().map(|(lines, crossing)| self.measure(lines, crossing)).find(|cut| cut.necessary > cut.available)
    }

    fn measure(&self, lines: &[usize], crossing: &[usize]) -> Cut {
        let (own, other) =
            if self.is_turned { (&self.grid.columns, &self.grid.rows) } else { (&self.grid.rows, &self.grid.columns) };
        let necessary = lines.iter().map(|&line| u128::from(own[line])).sum();
        let totals: u128 = crossing.iter().map(|&line| u128::from(other[line])).sum();
        let (mut reserved, mut elsewhere) = (0, 0);
        for line in 0..own.len() {
            for across in 0..other.len() {
                let cell = self.cell(line, across);
                match (lines.contains(&line), crossing.contains(&across)) {
                    (false, true) => reserved += u128::from(self.grid.at_least[cell]),
                    (true, false) => elsewhere += u128::from(self.grid.at_most[cell]),
                    (true, true) | (false, false) => {}
                }
            }
        }
        let available = totals.saturating_sub(reserved) + elsewhere;
        Cut { lines: lines.to_vec(), crossing: crossing.to_vec(), necessary, available }
    }
}

impl Cut {
    /// In the names of the problem.
    fn name(self, grid: &Grid, side: Side) -> NoTable {
        let Self { lines, crossing, necessary, available } = self;
        let is_about_rows = (side == Side::Rows) != grid.is_turned;
        if is_about_rows {
            NoTable::Shortfall { side: Side::Rows, rows: lines, columns: crossing, necessary, available }
        } else {
            NoTable::Shortfall { side: Side::Columns, rows: crossing, columns: lines, necessary, available }
        }
    }
}
