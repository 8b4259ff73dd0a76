//! The ledger of one half-year: a row per municipality, with a field for what was realised.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::table::{Cell, Row, view_table};
use crate::{
    model::{Code, HalfYear, Realised, Scenario},
    statement::{Account, AccountLine, AccountTotal, Schedule},
    text::{Lang, StatementLabel as L, half_year_in_words},
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
    let columns =
        [L::Municipality, L::Task, L::Opening, L::Corrected, L::Realised, L::Closing, L::ScheduleColumn, L::Ladder];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let row = |account: &Account| {
        let line = account.lines.get(props.place)?;
        let name = props.scenario.region.municipality(account.code)?.name.clone();
        let cells = vec![
            Cell::Number(lang.whole(line.task.into())),
            Cell::Number(balance(line.opening.backlog(), line.opening.lead(), lang)),
            Cell::Number(lang.signed_plain(line.corrected)),
            Cell::Html(view_realised(props, account.code, line, &name, lang)),
            Cell::Number(
                line.closing.map_or_else(|| "–".to_owned(), |closing| balance(closing.backlog(), closing.lead(), lang)),
            ),
            Cell::Words(schedule(line, lang)),
            Cell::Words(ladder(line, lang)),
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
    view_table(&L::LedgerOf(&caption).say(lang), &columns, &rows, Some(&foot), lang)
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

fn ladder(line: &AccountLine, lang: Lang) -> String {
    match line.ladder {
        0 => "–".to_owned(),
        missed => L::MissedInARow(missed).say(lang).into_owned(),
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

/// An empty field takes the number away.
fn read_realised(
    scenario: &Arc<Scenario>,
    code: Code,
    half_year: HalfYear,
    months: u8,
    lang: Lang,
) -> Callback<String, Result<Action, EntryIssue>> {
    let scenario = Arc::clone(scenario);
    Callback::from(move |text: String| {
        let realised = match text.trim() {
            "" => None,
            text => Some(Realised { number: parse_count(text, lang, u32::MAX)?, months }),
        };
        let mut next = (*scenario).clone();
        next.ledger.set_realised(half_year, code, realised);
        Ok(Action::ScenarioOpened(Arc::new(next)))
    })
}
