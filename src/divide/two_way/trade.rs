//! Rows trade units until they fit, along exact shortest paths; columns fit all the time.
//!
//! In a column one row can give a unit up and another take it on. The best such trade per pair of rows makes a graph of
//! the rows alone. A table without an improving cycle in it is the best one for its own row totals, and stays so when a
//! unit moves along a shortest path from a row with too much to a row with too little (Busacker & Gowen 1960).
#![expect(clippy::indexing_slicing, reason = "a numeric kernel on one flat table whose size is set once, in `Grid`")]

use num_traits::Zero;

use super::{
    cost::{Cost, Ratios, Unit, post},
    grid::Grid,
    problem::Goal,
};

/// One unit from the cell that gives it up to the cell that takes it on, in one column.
type Hop = [Unit; 2];

/// A way through the rows: its cost, and the units that change hands.
#[derive(Debug, Clone)]
pub(super) struct Path<K> {
    pub(super) key: K,
    pub(super) units: Vec<Unit>,
}

/// The units that each cell can give up and take on, and the best trade per pair of rows.
pub(super) struct Market<'a, C: Cost> {
    grid: &'a Grid,
    cost: &'a C,
    goal: Goal,
    step: u64,
    given: Vec<Option<(C::Key, Unit)>>,
    taken: Vec<Option<(C::Key, Unit)>>,
    best: Vec<Option<(C::Key, Hop)>>,
}

/// Makes the rows fit. The units must be the best ones for their own row totals, and a table must exist.
pub(super) fn close<C: Cost>(grid: &Grid, cost: &C, goal: Goal, units: &mut [u64]) {
    let mut market = Market::new(grid, cost, goal, 1, units);
    while market.serve(units) {}
}

/// The step to start with: 1 when single units will do.
pub(super) fn first_step(grid: &Grid, units: &[u64]) -> u64 {
    let surplus: i128 = grid.surpluses(units).into_iter().filter(|&surplus| surplus > 0).sum();
    let (surplus, height, width) = (surplus.unsigned_abs(), grid.height.max(1) as u128, grid.width as u128);
    // Trades of tied units go in batches, so a few hundred units are no burden.
    let is_near = surplus <= 64 * height + 4 * width;
    if is_near { 1 } else { u64::try_from(surplus / (4 * height)).unwrap_or(u64::MAX).max(2) }
}

/// Trades in steps of many units, for prices that fit better. The table is only an estimate after this.
/// `None` when the trades contradict each other, as they can near bounds.
pub(super) fn coarse_prices(
    grid: &Grid,
    cost: &Ratios<'_>,
    goal: Goal,
    units: &mut [u64],
    step: u64,
) -> Option<Vec<f64>> {
    let mut market = Market::new(grid, cost, goal, step, units);
    let most_trades = 8 * (grid.height + grid.width);
    for _ in 0..most_trades {
        if !market.serve(units) {
            break;
        }
    }
    let paths = market.potentials()?;
    Some(paths.iter().map(|path| path.key).collect())
}

impl<'a, C: Cost> Market<'a, C> {
    pub(super) fn new(grid: &'a Grid, cost: &'a C, goal: Goal, step: u64, units: &[u64]) -> Self {
        let (given, taken) = (vec![None; units.len()], vec![None; units.len()]);
        let best = vec![None; grid.height * grid.height];
        let mut market = Self { grid, cost, goal, step, given, taken, best };
        for (cell, &units) in units.iter().enumerate() {
            market.offer(cell, units);
        }
        for from in 0..grid.height {
            for to in (0..grid.height).filter(|&to| to != from) {
                market.quote(from, to, 0..grid.width);
            }
        }
        market
    }

    /// What a cell gives up, if it can.
    pub(super) fn given(&self, cell: usize) -> Option<&(C::Key, Unit)> {
        self.given[cell].as_ref()
    }

    /// What a cell takes on, if it can.
    pub(super) fn taken(&self, cell: usize) -> Option<&(C::Key, Unit)> {
        self.taken[cell].as_ref()
    }

    /// Renews what one cell gives up and takes on.
    fn offer(&mut self, cell: usize, units: u64) {
        let valued = |post| {
            let unit = Unit { cell, post };
            (self.cost.value(unit), unit)
        };
        let down = self.step.min(units.saturating_sub(self.grid.at_least[cell]));
        let up = self.step.min(self.grid.at_most[cell].saturating_sub(units));
        self.given[cell] = (down > 0).then(|| valued(post(self.goal, units - down, down)));
        self.taken[cell] = (up > 0).then(|| valued(post(self.goal, units, up)));
    }

    fn hop(&self, from: usize, to: usize, column: usize) -> Option<(C::Key, Hop)> {
        let (give_key, give) = self.given[from * self.grid.width + column].as_ref()?;
        let (take_key, take) = self.taken[to * self.grid.width + column].as_ref()?;
        Some((give_key.clone() - take_key.clone(), [*give, *take]))
    }

    /// Looks through `columns` for a trade between two rows that is better than the best one known.
    fn quote(&mut self, from: usize, to: usize, columns: impl Iterator<Item = usize>) {
        let place = from * self.grid.height + to;
        let mut best = self.best[place].take();
        for column in columns {
            let Some((key, hop)) = self.hop(from, to, column) else { continue };
            let is_better = match &best {
                None => true,
                Some((best_key, best_hop)) => self.cost.compare((&key, &hop), (best_key, best_hop)).is_lt(),
            };
            if is_better {
                best = Some((key, hop));
            }
        }
        self.best[place] = best;
    }

    /// Shortest paths to all rows (Bellman 1958) from the rows that have one. `None` when there is an improving cycle.
    fn shortest(&self, mut paths: Vec<Option<Path<C::Key>>>) -> Option<Vec<Option<Path<C::Key>>>> {
        let height = self.grid.height;
        for _ in 0..=height {
            let mut is_settled = true;
            for from in 0..height {
                for to in 0..height {
                    let (Some(path), Some((key, hop))) = (&paths[from], &self.best[from * height + to]) else {
                        continue;
                    };
                    // A path that comes back to where it began is no shorter, unless there is an improving cycle.
                    let key = path.key.clone() + key.clone();
                    let is_clear = paths[to].as_ref().and_then(|known| self.cost.compare_keys(&key, &known.key));
                    if is_clear.is_some_and(|order| !order.is_lt()) {
                        continue;
                    }
                    let mut units = path.units.clone();
                    units.extend(hop);
                    let is_better = match &paths[to] {
                        None => true,
                        Some(known) => self.cost.compare((&key, &units), (&known.key, &known.units)).is_lt(),
                    };
                    if is_better {
                        paths[to] = Some(Path { key, units });
                        is_settled = false;
                    }
                }
            }
            if is_settled {
                return Some(paths);
            }
        }
        None
    }

    /// The cheapest way to each row from wherever it begins: the dual of the table.
    pub(super) fn potentials(&self) -> Option<Vec<Path<C::Key>>> {
        let here = Path { key: C::Key::zero(), units: Vec::new() };
        self.shortest(vec![Some(here); self.grid.height])?.into_iter().collect()
    }

    /// Moves units from the first row with too much to the first row with too little that it can reach; false when
    /// no row can serve another.
    fn serve(&mut self, units: &mut [u64]) -> bool {
        let step = i128::from(self.step);
        let surpluses = self.grid.surpluses(units);
        for from in (0..self.grid.height).filter(|&row| surpluses[row] >= step) {
            let mut paths = vec![None; self.grid.height];
            paths[from] = Some(Path { key: C::Key::zero(), units: Vec::new() });
            let Some(paths) = self.shortest(paths) else { return false };
            let reached = |row: &usize| surpluses[*row] <= -step && paths[*row].is_some();
            let Some(to) = (0..self.grid.height).find(reached) else { continue };
            let Some(path) = &paths[to] else { continue };
            let wanted = surpluses[from].min(-surpluses[to]).unsigned_abs();
            let moved = self.move_along(&path.units, u64::try_from(wanted).unwrap_or(u64::MAX), units);
            if moved {
                return true;
            }
        }
        false
    }

    /// Moves a step along a path and, for single units, as many more as equally cheap columns allow: while those columns
    /// are untouched, the path through them has the same cost and is still a shortest one.
    fn move_along(&mut self, path: &[Unit], wanted: u64, units: &mut [u64]) -> bool {
        let room = |unit: &Unit, place: usize| {
            let (have, cell) = (units[unit.cell], unit.cell);
            if place.is_multiple_of(2) { have - self.grid.at_least[cell] } else { self.grid.at_most[cell] - have }
        };
        let widest = path.iter().enumerate().map(|(place, unit)| room(unit, place)).min().unwrap_or(0);
        let amount = widest.min(self.step).min(wanted);
        if amount == 0 {
            return false;
        }
        let mut changed: Vec<usize> = path.iter().map(|unit| unit.cell).collect();
        if self.step == 1 {
            changed.extend(self.tied_ways(path, wanted - 1));
        }
        for pair in changed.chunks_exact(2) {
            units[pair[0]] -= amount;
            units[pair[1]] += amount;
        }
        for &cell in &changed {
            self.offer(cell, units[cell]);
        }
        self.requote(&changed);
        true
    }

    /// Renews the best trades after some cells changed.
    fn requote(&mut self, changed: &[usize]) {
        let (height, width) = (self.grid.height, self.grid.width);
        let mut columns = vec![Vec::new(); height];
        for &cell in changed {
            let (row, column) = self.grid.place(cell);
            columns[row].push(column);
        }
        for from in 0..height {
            for to in 0..height {
                let renewed = || columns[from].iter().chain(&columns[to]).copied();
                if from == to || renewed().next().is_none() {
                    continue;
                }
                let best = self.best[from * height + to].as_ref();
                let known = best.map(|(_, hop)| self.grid.place(hop[0].cell).1);
                // The best trade itself may have become dearer; another column can only come in when it changed.
                if renewed().any(|column| Some(column) == known) {
                    self.best[from * height + to] = None;
                    self.quote(from, to, 0..width);
                } else {
                    self.quote(from, to, renewed());
                }
            }
        }
    }

    /// Up to `most` more ways along the same rows at the same cost, each through columns of its own: pairs of cells
    /// that give up and take on.
    fn tied_ways(&self, path: &[Unit], most: u64) -> Vec<usize> {
        let width = self.grid.width;
        let mut is_used = vec![false; width];
        for unit in path {
            is_used[self.grid.place(unit.cell).1] = true;
        }
        let mut next = vec![0; path.len() / 2];
        let mut ways = Vec::new();
        for _ in 0..most {
            let mut way = Vec::with_capacity(path.len());
            for (hop, column) in path.chunks_exact(2).zip(&mut next) {
                let (from, to) = (self.grid.place(hop[0].cell).0, self.grid.place(hop[1].cell).0);
                let cost = self.cost.value(hop[0]) - self.cost.value(hop[1]);
                while *column < width {
                    let tied = (!is_used[*column]).then(|| self.hop(from, to, *column)).flatten();
                    let is_tied =
                        tied.is_some_and(|(key, other)| self.cost.compare((&key, &other), (&cost, hop)).is_eq());
                    if is_tied {
                        break;
                    }
                    *column += 1;
                }
                if *column == width {
                    return ways;
                }
                is_used[*column] = true;
                way.extend([from * width + *column, to * width + *column]);
            }
            ways.extend(way);
        }
        ways
    }
}
