//! The divisions that are timed, natively and in WebAssembly: the same code and the same numbers in both.

use std::{hint::black_box, sync::Arc};

use fairshare::{
    divide::{
        Bounds, Claims, apportion, divide,
        two_way::{Goal, Problem, solve},
    },
    figures::shipped,
    measure::{fairness, per_thousand, results_by_key},
    model::{
        AllocationKey, Code, Decimal, Figure, FigureId, KeyPart, Method, Municipality, Outcome, Percent, Region,
        Scenario, TieRule,
    },
    statement::{
        cells, compare_keys, divide_in_homes, follow, hot_potato, regimes, sensitivity, shortage, support_hours, swaps,
    },
};
use num_bigint::BigUint;
use wasm_bindgen::prelude::wasm_bindgen;

/// One division, made ready to be timed.
#[wasm_bindgen]
pub struct Case(Kind);

enum Kind {
    List { claims: Claims, bounds: Vec<Bounds>, homes: u64 },
    Table(Problem),
    Region(Arc<Scenario>),
    AllKeys(Arc<Scenario>),
    Statements(Arc<Scenario>),
}

/// How many milliseconds a case may take, and where.
#[derive(Clone, Copy, Debug)]
pub enum Budget {
    /// Anything.
    None,
    /// Natively.
    Native(f64),
    /// In WebAssembly, as on a page.
    Wasm(f64),
}

/// Every case: its name, which is also the name in the script of the peer, and its budget.
pub const NAMES: [(&str, Budget); 12] = [
    ("webster 342 x 10000", Budget::Native(0.05)),
    ("webster 342 x 1000", Budget::None),
    ("webster 25000 x 250000", Budget::None),
    ("webster 50000 x 500000", Budget::None),
    ("webster 100000 x 1000000", Budget::Native(20.0)),
    ("table 6 x 342 with 10000, one key", Budget::Native(20.0)),
    ("table 6 x 342 with 10000, own keys", Budget::Native(20.0)),
    ("table 6 x 342 with 10000, all equal", Budget::Native(20.0)),
    ("region 30 x 9, divided and measured", Budget::Native(0.5)),
    ("region 30 x 9, range over all keys", Budget::None),
    ("three statements, 30 x 9 x 10 years", Budget::Wasm(5.0)),
    ("three statements, 342 x 9 x 10 years", Budget::Wasm(50.0)),
];

#[wasm_bindgen]
impl Case {
    /// The case of a place in [`NAMES`].
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(place: usize) -> Self {
        let list = |count: usize, homes| Kind::List {
            claims: Claims::from_integers(&sizes(count)),
            bounds: vec![Bounds::FREE; count],
            homes,
        };
        Self(match place {
            0 => list(342, 10_000),
            1 => list(342, 1_000),
            2 => list(25_000, 250_000),
            3 => list(50_000, 500_000),
            4 => list(100_000, 1_000_000),
            5 => Kind::Table(table(&|_, column| column)),
            6 => Kind::Table(table(&|row, column| row * 342 + column)),
            7 => Kind::Table(table(&|_, _| 0)),
            8 => Kind::Region(nine_groups()),
            9 => Kind::AllKeys(nine_groups()),
            10 => Kind::Statements(with_municipalities(30)),
            _ => Kind::Statements(with_municipalities(342)),
        })
    }

    /// Name of the case.
    #[wasm_bindgen(js_name = nameOf)]
    #[must_use]
    pub fn name_of(place: usize) -> String {
        NAMES.get(place).map_or_else(String::new, |(name, _)| (*name).to_owned())
    }

    /// Divides once; the number only proves that it was done.
    #[must_use]
    pub fn run(&self) -> usize {
        match &self.0 {
            Kind::List { claims, bounds, homes } => {
                let rule = (&[][..], TieRule::LargerFirst);
                apportion(black_box(claims), *homes, bounds, Method::Webster, rule).map_or(0, |done| done.homes.len())
            }
            // With the multipliers, by which anyone can check the table: they are checked here too.
            Kind::Table(problem) => solve(black_box(problem)).map_or(0, |table| {
                let multipliers = table.multipliers.as_ref();
                usize::from(multipliers.is_some_and(|multipliers| multipliers.explain(problem, &table.cells)))
            }),
            Kind::Region(scenario) => divide(Arc::clone(scenario)).map_or(0, |outcome| measured(&outcome)),
            Kind::AllKeys(scenario) => results_by_key(black_box(scenario)).len(),
            Kind::Statements(scenario) => divide_in_homes(black_box(scenario)).map_or(0, |outcome| stated(&outcome)),
        }
    }
}

/// What the page shows of an outcome.
fn measured(outcome: &Outcome) -> usize {
    let homes: Vec<u64> = outcome.total.homes().collect();
    let inhabitants = outcome.scenario.region.figure(FigureId::Inhabitants).map_or(&[][..], |figure| &figure.values);
    let burdens = homes.iter().zip(inhabitants).filter_map(|(&homes, &people)| per_thousand(homes, people));
    burdens.count() + fairness(&homes, inhabitants).map_or(0, |fairness| fairness.lorenz.len())
}

/// What the three pages of the statements and "Volgen" show of an outcome.
fn stated(outcome: &Outcome) -> usize {
    let cells = cells(outcome);
    let first = (compare_keys(outcome).keys.len(), swaps(outcome).len());
    let second = (shortage(outcome, &cells).municipalities.len(), support_hours(&outcome.scenario).len());
    let third = (regimes(outcome, &cells).starts.len(), sensitivity(outcome, &cells).effects.len());
    first.0
        + first.1
        + second.0
        + second.1
        + third.0
        + third.1
        + hot_potato(outcome).steps.len()
        + follow(outcome, 8).len()
}

/// The shipped region with nine groups, repeated until there are so many municipalities, each round a little larger. Four
/// of them stopped taking part.
fn with_municipalities(count: usize) -> Arc<Scenario> {
    let mut scenario = Arc::unwrap_or_clone(nine_groups());
    let region = &scenario.region;
    let shipped = region.municipalities().len();
    let numbered = region.municipalities().iter().cycle().zip(1..).take(count);
    let municipalities: Vec<Municipality> = numbered
        .filter_map(|(known, number)| Some(Municipality { code: Code::new(number).ok()?, ..known.clone() }))
        .collect();
    let repeated = |figure: &Figure| {
        let larger = |(index, known): (usize, &Decimal)| {
            Decimal::from_millionths(known.millionths() + (index / shipped) as i64 * 7_000_000).unwrap_or(*known)
        };
        Figure { values: figure.values.iter().cycle().enumerate().map(larger).take(count).collect(), ..figure.clone() }
    };
    let region = Region::new(region.name.clone(), municipalities, region.figures().iter().map(repeated).collect());
    scenario.region = Arc::new(region.unwrap_or_else(|_| unreachable!("one value per municipality")));
    scenario.groups.iter_mut().for_each(|group| group.housed = vec![0; count]);
    scenario.statements.stopped = scenario.region.municipalities().iter().map(|found| found.code).take(4).collect();
    Arc::new(scenario)
}

/// Numbers that look irregular and are the same in every run.
fn irregular(seed: usize) -> u64 {
    let mixed = (seed as u64).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 44
}

/// Sizes like those of municipalities: e to the power of a sum of twelve uniform numbers. `peer.py` has the same.
fn sizes(count: usize) -> Vec<u64> {
    let uniform = |place: usize| irregular(place) as f64 / (1_u64 << 20) as f64;
    let size = |index: usize| {
        let sum: f64 = (0..12).map(|part| uniform(12 * index + part)).sum();
        libm::exp(4.3 + sum)
    };
    (0..count).map(|index| size(index) as u64 + 1).collect()
}

fn table(place_of: &dyn Fn(usize, usize) -> usize) -> Problem {
    let (height, width, total) = (6, 342, 10_000_u64);
    let row = |row| (0..width).map(move |column| BigUint::from(1_000 + irregular(place_of(row, column)))).collect();
    let parts = |count: usize, seed: usize| -> Vec<u64> {
        let sizes: Vec<u64> = (0..count).map(|place| 5 + irregular(seed + place) % 400).collect();
        let sum: u64 = sizes.iter().sum();
        let mut parts: Vec<u64> = sizes.iter().map(|size| total * size / sum).collect();
        let rest = total - parts.iter().sum::<u64>();
        parts.iter_mut().take(rest as usize).for_each(|part| *part += 1);
        parts
    };
    Problem::new((0..height).map(row).collect(), parts(height, 10_000), parts(width, 20_000), Goal::Webster)
}

fn nine_groups() -> Arc<Scenario> {
    let mut scenario = shipped::scenario(2025).unwrap_or_else(|_| unreachable!("2025 ships"));
    let part = |(figure, weight)| KeyPart { figure, factor: None, weight: Percent::new(weight).unwrap_or_default() };
    let mix = [(FigureId::Inhabitants, 60), (FigureId::Lettings, 30), (FigureId::RoomToNorm, 10)];
    scenario.key = AllocationKey::new(mix.map(part)).unwrap_or(scenario.key);
    scenario.groups.iter_mut().for_each(|group| group.is_included = true);
    Arc::new(scenario)
}
