//! The ledger of one half-year: a row per municipality, with a field for what was realised.

use std::sync::Arc;

use yew::{Callback, Html, MouseEvent, Properties, UseStateHandle, component, html, use_state};

use super::table::{Cell, Row, view_table};
use crate::{
    model::{Balance, Code, HalfYear, Parameter, Realised, Scenario},
    statement::{Account, AccountLine, AccountTotal, Schedule},
    text::{Lang, MINUS, StatementLabel as L, half_year_in_words},
    ui::{
        context::use_lang,
        part::number_field::NumberField,
        state::{Action, EntryIssue, parse_count},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct LedgerTableProps {
    pub(crate) scenario: Arc<Scenario>,
    /// Those in the scope that was chosen.
    pub(crate) accounts: Vec<Account>,
    /// Which half-year.
    pub(crate) place: usize,
    /// Months that were counted, for what is typed.
    pub(crate) months: u8,
    pub(crate) total: AccountTotal,
    pub(crate) own: Option<Code>,
}

#[component]
pub(crate) fn LedgerTable(props: &LedgerTableProps) -> Html {
    let lang = use_lang();
    // Who opens this page has something to fill in.
    let shown = use_state(|| Columns::Done);
    let columns =
        [L::Municipality, L::Task, L::Opening, L::Corrected, L::Realised, L::Closing, L::ScheduleColumn, L::Ladder];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let row = |account: &Account| {
        let line = account.lines.get(props.place)?;
        let name = props.scenario.region.municipality(account.code)?.name.clone();
        let cells = vec![
            Cell::Field(view_task(props, account.code, line, &name, lang)),
            opening_cell(props, account.code, line, &name, lang),
            Cell::Number(lang.signed_plain(line.corrected)),
            Cell::Field(view_realised(props, account.code, line, &name, lang)),
            Cell::Number(
                line.closing.map_or_else(|| "–".to_owned(), |closing| balance(closing.backlog(), closing.lead(), lang)),
            ),
            Cell::Words(schedule(line, lang)),
            Cell::Words(ladder(line, props.scenario.statements.get(Parameter::LadderHalfYears), lang)),
        ];
        Some((account.code.to_string(), props.own == Some(account.code), name, cells))
    };
    let rows: Vec<Row> = props.accounts.iter().filter_map(row).collect();
    let total = &props.total;
    let foot = [
        L::Total.say(lang).into_owned(),
        lang.whole(total.task),
        balance(total.backlog, total.lead, lang),
        lang.signed_plain(total.corrected),
        lang.whole(total.realised),
        balance(total.closing_backlog, total.closing_lead, lang),
        L::BehindCount(total.behind).say(lang).into_owned(),
        String::new(),
    ];
    let caption = props.accounts.first().and_then(|account| account.lines.get(props.place));
    let caption = caption.map_or_else(String::new, |line| half_year_in_words(line.half_year, lang));
    html! {
        <div class="ledger" data-cols={shown.name()}>
            <div class="cols-pick" role="group" aria-label={L::WhichColumns.say(lang).into_owned()}>
                { for [Columns::Task, Columns::Done].map(|columns| view_choice(columns, &shown, lang)) }
            </div>
            { view_table(&L::LedgerOf(&caption).say(lang), &columns, &rows, Some(&foot), lang) }
        </div>
    }
}

/// The columns that a phone shows beside the corrected task; a wider screen shows them all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Columns {
    /// What was asked, and what came along from before.
    Task,
    /// What was done, and what is left.
    Done,
}

impl Columns {
    fn name(self) -> &'static str {
        match self {
            Self::Task => "opgave",
            Self::Done => "gedaan",
        }
    }
}

fn view_choice(columns: Columns, shown: &UseStateHandle<Columns>, lang: Lang) -> Html {
    let label = match columns {
        Columns::Task => L::Task,
        Columns::Done => L::Realised,
    };
    let is_pressed = if **shown == columns { "true" } else { "false" };
    let shown = shown.clone();
    let on_click = Callback::from(move |_: MouseEvent| shown.set(columns));
    html! { <button key={columns.name()} type="button" aria-pressed={is_pressed} onclick={on_click}>{ label.say(lang) }</button> }
}

/// A backlog with a minus, a lead with a plus; both when they are of different municipalities.
fn balance(backlog: u64, lead: u64, lang: Lang) -> String {
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    match (backlog, lead) {
        (0, 0) => "0".to_owned(),
        (0, lead) => lang.signed(signed(lead)),
        (backlog, 0) => lang.signed(-signed(backlog)),
        (backlog, lead) => format!("{} / {}", lang.signed(-signed(backlog)), lang.signed(signed(lead))),
    }
}

fn schedule(line: &AccountLine, lang: Lang) -> String {
    let label = match line.schedule {
        Schedule::Unknown => L::NotKnown,
        Schedule::OnSchedule => L::OnSchedule,
        Schedule::Behind { lacking } => return L::BehindBy(lacking).say(lang).into_owned(),
    };
    label.say(lang).into_owned()
}

fn ladder(line: &AccountLine, most: u32, lang: Lang) -> String {
    match line.ladder {
        0 => "–".to_owned(),
        missed => L::MissedInARow { missed, most }.say(lang).into_owned(),
    }
}

fn view_realised(props: &LedgerTableProps, code: Code, line: &AccountLine, name: &str, lang: Lang) -> Html {
    let value = line.realised.map_or_else(String::new, |realised| lang.whole(realised.number.into()));
    let read = read_realised(&props.scenario, code, line.half_year, props.months, lang);
    let label = L::RealisedBy(name).say(lang).into_owned();
    let largest = lang.whole(u32::MAX.into());
    let partly = line.realised.filter(|realised| !realised.is_closed());
    html! {
        <>
            <NumberField id={format!("done-{code}")} name={label} {value} {largest} {read} />
            if let Some(realised) = partly {
                <span class="sub">{ L::AfterMonths(realised.months).say(lang) }</span>
            }
        </>
    }
}

/// The task, which follows from the division until somebody types another; an empty field goes back to that.
fn view_task(props: &LedgerTableProps, code: Code, line: &AccountLine, name: &str, lang: Lang) -> Html {
    let half_year = line.half_year;
    let read = reading(&props.scenario, move |next, text| {
        let task = match text {
            "" => None,
            text => Some(parse_count(text, lang, u32::MAX)?),
        };
        next.ledger.set_task(half_year, code, task);
        Ok(())
    });
    let (label, largest) = (L::TaskOf(name).say(lang).into_owned(), lang.whole(u32::MAX.into()));
    html! { <NumberField id={format!("task-{code}")} name={label} value={lang.whole(line.task.into())} {largest} {read} /> }
}

/// The balance at the start can be typed for the first half-year; after that it follows.
fn opening_cell(props: &LedgerTableProps, code: Code, line: &AccountLine, name: &str, lang: Lang) -> Cell {
    let value = balance(line.opening.backlog(), line.opening.lead(), lang);
    if props.place > 0 {
        return Cell::Number(value);
    }
    let read = reading(&props.scenario, move |next, text| {
        let number = |text: &str| if text.trim().is_empty() { Ok(0) } else { parse_count(text, lang, u32::MAX) };
        let balance = match text.strip_prefix('+') {
            Some(lead) => Balance::ahead(number(lead)?),
            None => Balance::behind(number(text.trim_start_matches(['-', MINUS]))?),
        };
        next.ledger.set_opening(code, balance);
        Ok(())
    });
    let (label, largest) = (L::OpeningOf(name).say(lang).into_owned(), lang.whole(u32::MAX.into()));
    Cell::Field(html! { <NumberField id={format!("open-{code}")} name={label} {value} {largest} {read} /> })
}

/// What is typed, as a change of the scenario.
fn reading(
    scenario: &Arc<Scenario>,
    change: impl Fn(&mut Scenario, &str) -> Result<(), EntryIssue> + 'static,
) -> Callback<String, Result<Action, EntryIssue>> {
    let scenario = Arc::clone(scenario);
    Callback::from(move |text: String| {
        let mut next = (*scenario).clone();
        change(&mut next, text.trim())?;
        Ok(Action::ScenarioOpened(Arc::new(next)))
    })
}

/// An empty field takes the number away.
fn read_realised(
    scenario: &Arc<Scenario>,
    code: Code,
    half_year: HalfYear,
    months: u8,
    lang: Lang,
) -> Callback<String, Result<Action, EntryIssue>> {
    reading(scenario, move |next, text| {
        let realised = match text {
            "" => None,
            text => Some(Realised { number: parse_count(text, lang, u32::MAX)?, months }),
        };
        next.ledger.set_realised(half_year, code, realised);
        Ok(())
    })
}
