//! What the journeys share: the page as it must be, computed by the core, beside the page as it is.

use std::{
    fmt::Debug,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use browser_tests::Page;
use fairshare::{
    divide::divide,
    figures::shipped,
    measure::{per_thousand, percentage, results_by_key},
    model::{Bend, Code, Decimal, FigureId, Outcome, Ratio, Scenario},
    text::{Lang, explain_in_words},
};
use serde_json::{Value, json};

/// What the user made, in which language and for whom: all that the page shows follows from it.
#[derive(Clone, Debug)]
pub(crate) struct Expected {
    pub(crate) scenario: Scenario,
    pub(crate) own: Option<Code>,
    pub(crate) lang: Lang,
}

/// The numbers of the page, as written.
#[derive(Debug, PartialEq, Default)]
pub(crate) struct Numbers {
    sentence: String,
    /// What the chooser shows: a code, or nothing.
    chosen: String,
    /// Per municipality in the order of the table: name, now, mark, homes, difference, per 1,000, part of the lettings,
    /// range.
    rows: Vec<Vec<String>>,
    /// The same for the total, without mark.
    total: Vec<String>,
    /// What is written in the tile of each municipality, in the order of the region.
    tiles: Vec<String>,
    /// The municipality that stands out in the map, in the table, and by its pressed button.
    marked: [Vec<String>; 3],
    /// The arithmetic, as a list of texts per step, under the name of the municipality.
    calculation: Vec<Vec<String>>,
}

/// The default scenario, with nothing chosen, in Dutch.
pub(crate) fn beginning() -> Expected {
    Expected { scenario: shipped::scenario(2025).unwrap(), own: None, lang: Lang::Nl }
}

pub(crate) fn code(number: u16) -> Option<Code> {
    Some(Code::new(number).unwrap())
}

impl Expected {
    pub(crate) fn outcome(&self) -> Outcome {
        divide(Arc::new(self.scenario.clone())).unwrap()
    }

    /// How many municipalities a limit holds.
    pub(crate) fn bent(&self, bend: Bend) -> usize {
        self.outcome().total.recipients.iter().filter(|recipient| recipient.bend == Some(bend)).count()
    }

    /// The numbers of the page, computed by the core; the table by difference, the largest first.
    pub(crate) fn numbers(&self) -> Numbers {
        let outcome = self.outcome();
        let municipalities = self.scenario.region.municipalities();
        let mut rows: Vec<(i64, usize, Vec<String>)> = Vec::new();
        for index in 0..municipalities.len() {
            rows.push((difference(&outcome, index), index, self.row(&outcome, index)));
        }
        let tile = |(_, index, row): &(i64, usize, Vec<String>)| {
            let is_out = outcome.total.recipients[*index].bend == Some(Bend::OptedOut);
            format!("{}: {}", row[0], if is_out { self.lang.pick("uit", "out") } else { &row[4] })
        };
        let tiles = rows.iter().map(tile).collect();
        rows.sort_by_key(|(difference, index, _)| (-difference, *index));
        let name = |code: Code| self.scenario.region.municipality(code).unwrap().name.clone();
        let own: Vec<String> = self.own.iter().map(|code| name(*code)).collect();
        let explained = self.own.unwrap_or_else(|| municipalities[rows[0].1].code);
        let heading = self.lang.pick("Zo berekend: ", "How it is computed: ").to_owned() + &name(explained);
        let steps = explain_in_words(&outcome, explained, self.lang).into_iter().map(|step| {
            let cells = [step.columns].into_iter().chain(step.rows).chain([step.total]).flatten();
            [step.heading].into_iter().chain(cells).chain(step.sentences).chain(step.sum).collect()
        });
        Numbers {
            sentence: self.sentence(&outcome),
            chosen: self.own.map_or_else(String::new, |code| code.to_string()),
            rows: rows.into_iter().map(|(_, _, row)| row).collect(),
            total: self.total(&outcome),
            tiles,
            marked: [own.clone(), own.clone(), own],
            calculation: [vec![heading]].into_iter().chain(steps).collect(),
        }
    }

    fn sentence(&self, outcome: &Outcome) -> String {
        let lang = self.lang;
        let homes = |homes: u64| match homes {
            1 => lang.pick("1 woning", "1 home").to_owned(),
            _ => format!("{} {}", lang.whole(homes), lang.pick("woningen", "homes")),
        };
        let Some(own) = self.own else {
            let takers = outcome.total.recipients.iter().filter(|one| one.bend != Some(Bend::OptedOut)).count();
            let over = lang.pick("verdeeld over", "divided over");
            let all = homes(outcome.total.homes().sum());
            let name = &self.scenario.region.name;
            return format!("{name}: {all}, {over} {takers} {}", lang.pick("gemeenten", "municipalities"));
        };
        let index = self.scenario.region.index_of(own).unwrap();
        let recipient = &outcome.total.recipients[index];
        let difference = difference(outcome, index);
        let size = lang.whole(difference.unsigned_abs());
        let against = match difference {
            _ if recipient.bend == Some(Bend::OptedOut) => lang.pick("doet niet mee", "takes no part").to_owned(),
            0 => lang.pick("precies evenveel als nu", "exactly as many as now").to_owned(),
            1.. => lang.pick(format!("{size} meer dan nu"), format!("{size} more than now")),
            _ => lang.pick(format!("{size} minder dan nu"), format!("{size} fewer than now")),
        };
        format!("{}: {}, {against}", self.scenario.region.municipalities()[index].name, homes(recipient.homes))
    }

    fn row(&self, outcome: &Outcome, index: usize) -> Vec<String> {
        let (lang, region, recipient) = (self.lang, &self.scenario.region, &outcome.total.recipients[index]);
        let value = |figure| region.value(figure, index).unwrap();
        let mark = match recipient.bend {
            Some(Bend::AtLeast) => "min",
            Some(Bend::AtMost) => "max",
            Some(Bend::Housed) => lang.pick("houdt", "keeps"),
            Some(Bend::OptedOut) => lang.pick("uit", "out"),
            None => "",
        };
        let inhabitants = value(FigureId::Inhabitants);
        let by_key: Vec<Ratio> = results_by_key(&self.scenario)
            .iter()
            .map(|key| key.fair_shares[index].clone() * Ratio::from_integer(1000.into()) / inhabitants.ratio())
            .collect();
        let (low, high) = (by_key.iter().min().unwrap(), by_key.iter().max().unwrap());
        let (low, high) = (lang.exact(low, 2), lang.exact(high, 2));
        vec![
            region.municipalities()[index].name.clone(),
            lang.whole(outcome.housed[index]),
            mark.to_owned(),
            lang.whole(recipient.homes),
            lang.signed(difference(outcome, index)),
            lang.exact(&per_thousand(recipient.homes, inhabitants).unwrap(), 2),
            self.percent(recipient.homes, value(FigureId::Lettings)),
            lang.pick(
                format!("van {low} tot {high} per 1.000 inwoners"),
                format!("from {low} to {high} per 1,000 inhabitants"),
            ),
        ]
    }

    fn total(&self, outcome: &Outcome) -> Vec<String> {
        let (lang, region) = (self.lang, &self.scenario.region);
        let sum = |figure| {
            let values = region.figure(figure).unwrap().values.iter();
            Decimal::from_millionths(values.map(|value| value.millionths()).sum()).unwrap()
        };
        let (homes, housed): (u64, u64) = (outcome.total.homes().sum(), outcome.housed.iter().sum());
        let (task, rounding) = (lang.whole(self.scenario.task_in_homes()), outcome.total.rounding_difference());
        let count = outcome.total.recipients.len();
        vec![
            lang.pick(format!("Alle {count} gemeenten"), format!("All {count} municipalities")),
            lang.whole(housed),
            lang.whole(homes),
            lang.signed(signed(homes) - signed(housed)),
            lang.exact(&per_thousand(homes, sum(FigureId::Inhabitants)).unwrap(), 2),
            self.percent(homes, sum(FigureId::Lettings)),
            match rounding {
                0 => lang.pick(format!("sluit op {task} ✓"), format!("closes on {task} ✓")),
                more => lang.signed(more) + lang.pick(" door afronden", " by rounding"),
            },
        ]
    }

    fn percent(&self, homes: u64, lettings: Decimal) -> String {
        self.lang.with_percent_sign(&self.lang.exact(&percentage(homes, lettings).unwrap(), 0))
    }

    /// The page shows exactly what the core computes: sentence, chooser, table, total, map and arithmetic.
    pub(crate) fn assert_shown(&self, page: &Page, after: &str) {
        assert_soon(page, after, &self.numbers(), || read_numbers(page));
    }

    /// The same but for the arithmetic, which stays at what counts while a change is shown again.
    pub(crate) fn assert_replayed(&self, page: &Page, after: &str) {
        let but_arithmetic = |numbers| Numbers { calculation: vec![], ..numbers };
        assert_soon(page, after, &but_arithmetic(self.numbers()), || but_arithmetic(read_numbers(page)));
    }
}

fn signed(homes: u64) -> i64 {
    i64::try_from(homes).unwrap()
}

fn difference(outcome: &Outcome, index: usize) -> i64 {
    signed(outcome.total.recipients[index].homes) - signed(outcome.housed[index])
}

/// Waits until what is read equals what is expected; fails with both.
pub(crate) fn assert_soon<T: PartialEq + Debug>(page: &Page, what: &str, expected: &T, read: impl Fn() -> T) {
    let is_met = catch_unwind(AssertUnwindSafe(|| page.wait_until(what, || read() == *expected)));
    if is_met.is_err() {
        let found = read();
        panic!("{what}\nexpected: {expected:#?}\nfound: {found:#?}");
    }
}

const READ_NUMBERS: &str = "
    const text = (e) => e.textContent.replace(/\\u00ad/g, '').replace(/ +/g, ' ').trim();
    const all = (selector, under = document) => Array.from(under.querySelectorAll(selector));
    const cell = (row, column) => text(row.cells[column]);
    const difference = (row) => text(row.querySelector('.diff > span:last-child'));
    const rows = all('#result tbody tr').map((row) => [cell(row, 0), cell(row, 1),
        all('.mark', row.cells[2]).map(text).join(), text(row.cells[2].querySelector('b')), difference(row),
        cell(row, 4), cell(row, 5), text(row.querySelector('.c-rng .vh'))]);
    const total = all('#result tfoot tr').flatMap((row) =>
        [cell(row, 0), cell(row, 1), cell(row, 2), difference(row), cell(row, 4), cell(row, 5), text(row.querySelector('.c-rng') ?? row.cells[row.cells.length - 1])]);
    return {
        sentence: text(document.querySelector('h1')),
        chosen: document.querySelector('#own').value,
        rows, total,
        tiles: all('.tilesvg .tile > title').map(text),
        own_tile: all('.tilesvg .tile.own > title').map((e) => text(e).split(':')[0]),
        own_row: all('#result tbody tr.own').map((row) => cell(row, 0)),
        pressed: all('#result .row-btn[aria-pressed=true]').map(text),
        calculation: [all('#h-calc').map(text)].concat(
            all('#berekend .calc > li').map((step) => all('h3, th, td, p', step).map((e) => e.textContent))),
    };";

fn read_numbers(page: &Page) -> Numbers {
    let read = page.script(READ_NUMBERS, &[]);
    let texts = |name: &str| list(&read[name]);
    let lists = |name: &str| read[name].as_array().into_iter().flatten().map(list).collect();
    Numbers {
        sentence: read["sentence"].as_str().unwrap_or_default().to_owned(),
        chosen: read["chosen"].as_str().unwrap_or_default().to_owned(),
        rows: lists("rows"),
        total: texts("total"),
        tiles: texts("tiles"),
        marked: [texts("own_tile"), texts("own_row"), texts("pressed")],
        calculation: lists("calculation"),
    }
}

fn list(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

/// Clicks the element that a JavaScript expression finds, with a real click in its middle.
pub(crate) fn click_found(page: &Page, expression: &str, arguments: &[Value]) {
    // In the middle of the window nothing lies over it: the result bar of a phone lies at the foot.
    let mark = format!(
        "const e = {expression}; e?.setAttribute('data-found', ''); e?.scrollIntoView({{ block: 'center' }}); return e != null"
    );
    page.wait_until(&format!("{expression} finds something"), || page.script(&mark, arguments) == Value::Bool(true));
    page.click("[data-found]");
    let _ =
        page.script("document.querySelectorAll('[data-found]').forEach((e) => e.removeAttribute('data-found'))", &[]);
}

/// Clicks the first element that matches and whose text starts like this.
pub(crate) fn click_named(page: &Page, selector: &str, name: &str) {
    let find = "Array.from(document.querySelectorAll(arguments[0])).find((e) => e.textContent.trim().startsWith(arguments[1]))";
    click_found(page, find, &[json!(selector), json!(name)]);
}

/// Opens the fold whose summary starts with these words, if it is not open.
pub(crate) fn open_fold(page: &Page, name: &str) {
    let is_open = "return Array.from(document.querySelectorAll('details[open] > summary')).some((e) => \
                   e.textContent.trim().startsWith(arguments[0]))";
    let is_open = || page.script(is_open, &[json!(name)]) == Value::Bool(true);
    // The folds come with the second module, and some of them come open.
    let is_there = "return Array.from(document.querySelectorAll('details > summary')).some((e) => \
                    e.textContent.trim().startsWith(arguments[0]))";
    page.wait_until("the fold is there", || page.script(is_there, &[json!(name)]) == Value::Bool(true));
    if !is_open() {
        click_named(page, "details > summary", name);
        page.wait_until("the fold is open", is_open);
    }
}

/// Opens every fold on the page.
pub(crate) fn open_all_folds(page: &Page) {
    page.wait_until("all folds are open", || {
        let _ = page.script("document.querySelector('details:not([open]) > summary')?.click()", &[]);
        page.count("details:not([open])") == 0
    });
}

/// Fills in a number and leaves the field.
pub(crate) fn enter(page: &Page, selector: &str, text: &str) {
    page.replace_text(selector, text);
    page.press("Tab");
}
