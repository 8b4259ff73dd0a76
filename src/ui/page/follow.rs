//! The page "Volgen": what was realised per half-year, against the task, with backlog and lead.

use std::sync::Arc;

use num_traits::ToPrimitive;
use yew::{Callback, Html, component, html, use_memo};

use super::statement::StatementProps;
use crate::{
    chart::{Line, LineLook, Lines, Scene, Size, Tick, draw_lines, nice_ticks},
    export::render_ledger,
    model::{Code, Half, HalfYear, Realised, Scenario, Unworkable},
    statement::{Account, AccountTotal, add_up, divide_in_homes, follow},
    text::{Lang, StatementLabel as L, calculate_ledger, half_year_in_words, ledger_sentence, unworkable_in_words},
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        part::{
            Button, Select,
            drawing::view_both,
            statement::{
                Cell, Consequence, LedgerTable, RealisedEntry, Step, edit, use_remember, view_calculation, view_fold,
                view_pager, view_table,
            },
            view_chooser,
        },
        state::{Action, Remember, Route, Scope},
    },
};

/// Half-years that are shown: four years.
const HALF_YEARS: usize = 8;

#[component]
pub(crate) fn FollowPage(props: &StatementProps) -> Html {
    let lang = use_lang();
    let (dispatch, remember) = (use_dispatch(), use_remember());
    let accounts = use_memo(Arc::clone(&props.scenario), find);
    let head = html! {
        <header class="page-head"><h1>{ L::PageFollow.say(lang) }</h1><p class="lede">{ L::FollowLede.say(lang) }</p></header>
    };
    let accounts = match &*accounts {
        Ok(accounts) => accounts,
        Err(unworkable) => {
            let words = unworkable_in_words(unworkable, &props.scenario, lang);
            return html! { <div class="wrap">{ head }<div class="err-sum" role="alert"><p>{ words }</p></div></div> };
        }
    };
    let shown = in_scope(props, accounts);
    let place = props.memory.half_year.min(HALF_YEARS - 1);
    let months = props.memory.months.0;
    let half_year = half_year_at(accounts, place);
    let on_export = {
        let (scenario, accounts) = (Arc::clone(&props.scenario), shown.clone());
        Callback::from(move |()| effects::save_ledger(&render_ledger(&scenario.region, &accounts, lang), lang))
    };
    let on_clear =
        edit(&props.scenario, &dispatch, |next: &mut Scenario, ()| next.ledger = crate::model::Ledger::default());
    html! {
        <div class="wrap">
            { head }
            <Step id="s-who" number=1 title={L::WhomAndWhen.say(lang).into_owned()}>
                <div class="picks">
                    { view_scope(props, lang, &remember, &dispatch) }
                    { view_half_years(accounts, place, lang, &remember) }
                </div>
                { view_sentence(props, accounts, &shown, place, lang) }
            </Step>
            <Step id="s-ledger" number=2 title={L::TheLedger.say(lang).into_owned()} note={L::LedgerNote.say(lang).into_owned()}>
                { view_months(months, lang, &remember) }
                <LedgerTable scenario={Arc::clone(&props.scenario)} {place} {months} own={props.own} total={total_at(&shown, place)} accounts={shown.clone()} />
                <div class="row-actions">
                    <Button on_press={on_export}>{ L::ExportLedger.say(lang) }</Button>
                    if !props.scenario.ledger.is_empty() {
                        <Button on_press={on_clear}>{ L::ClearLedger.say(lang) }</Button>
                    }
                </div>
            </Step>
            <Step id="s-course" number=3 title={L::TheCourse.say(lang).into_owned()} note={L::CourseNote.say(lang).into_owned()}>
                { view_course(&shown, lang) }
            </Step>
            <Step id="s-enter" number=4 title={L::EnterRealised.say(lang).into_owned()} note={L::EnterRealisedNote.say(lang).into_owned()}>
                <RealisedEntry scenario={Arc::clone(&props.scenario)} {half_year} {months} pasted={props.memory.pasted.clone()} />
            </Step>
            <Step id="s-calc" number=5 title={L::HowComputed.say(lang).into_owned()} note={L::WithRealNumbers.say(lang).into_owned()}>
                { view_account(props, accounts, lang) }
            </Step>
            { view_pager(Route::Statement3, Route::Divide, lang, &dispatch) }
        </div>
    }
}

fn find(scenario: &Arc<Scenario>) -> Result<Vec<Account>, Unworkable> {
    Ok(follow(&divide_in_homes(scenario)?, HALF_YEARS))
}

fn half_year_at(accounts: &[Account], place: usize) -> HalfYear {
    let line = accounts.first().and_then(|account| account.lines.get(place));
    line.map_or(HalfYear { year: 0, half: Half::First }, |line| line.half_year)
}

/// The accounts of the region, of a subregion, or of the own municipality.
fn in_scope(props: &StatementProps, accounts: &[Account]) -> Vec<Account> {
    let is_in = |code: Code| match &props.memory.scope {
        Scope::Region => true,
        Scope::Subregion(name) => {
            props.scenario.region.municipality(code).is_some_and(|municipality| municipality.subregion == *name)
        }
        Scope::Own => props.own.is_none_or(|own| own == code),
    };
    accounts.iter().filter(|account| is_in(account.code)).cloned().collect()
}

fn total_at(accounts: &[Account], place: usize) -> AccountTotal {
    add_up(accounts.iter().filter_map(|account| account.lines.get(place)))
}

fn view_scope(props: &StatementProps, lang: Lang, remember: &Callback<Remember>, dispatch: &Callback<Action>) -> Html {
    let mut subregions: Vec<&str> = vec![];
    for municipality in props.scenario.region.municipalities() {
        if !municipality.subregion.is_empty() && !subregions.contains(&municipality.subregion.as_str()) {
            subregions.push(&municipality.subregion);
        }
    }
    let names: Vec<String> = subregions.iter().map(|name| (*name).to_owned()).collect();
    let on_choose = remember.reform(move |chosen: String| {
        let subregion = chosen.strip_prefix("sub-").and_then(|index| names.get(index.parse::<usize>().ok()?).cloned());
        Remember::ScopeChosen(match (subregion, chosen.as_str()) {
            (Some(name), _) => Scope::Subregion(name),
            (None, "own") => Scope::Own,
            (None, _) => Scope::Region,
        })
    });
    let value = match &props.memory.scope {
        Scope::Region => "region".to_owned(),
        Scope::Own => "own".to_owned(),
        Scope::Subregion(name) => {
            let index = subregions.iter().position(|known| known == name);
            index.map_or_else(|| "region".to_owned(), |index| format!("sub-{index}"))
        }
    };
    let option = |key: String, words: String| html! { <option key={key.clone()} value={key.clone()} selected={key == value}>{ words }</option> };
    html! {
        <>
            { view_chooser(&props.scenario.region, props.own, lang, dispatch) }
            <div>
                <label class="label" for="scope">{ L::ShowAccountOf.say(lang) }</label>
                <Select id="scope" value={value.clone()} {on_choose}>
                    { option("region".to_owned(), L::WholeRegion.say(lang).into_owned()) }
                    { for subregions.iter().enumerate().map(|(index, name)| option(format!("sub-{index}"), (*name).to_owned())) }
                    if props.own.is_some() {
                        { option("own".to_owned(), L::OwnMunicipality.say(lang).into_owned()) }
                    }
                </Select>
            </div>
        </>
    }
}

fn view_half_years(accounts: &[Account], place: usize, lang: Lang, remember: &Callback<Remember>) -> Html {
    let on_choose = remember.reform(|chosen: String| Remember::HalfYearChosen(chosen.parse().unwrap_or(0)));
    let option = |index: usize| {
        let words = half_year_in_words(half_year_at(accounts, index), lang);
        html! { <option key={index} value={index.to_string()} selected={index == place}>{ words }</option> }
    };
    html! {
        <div>
            <label class="label" for="half">{ L::HalfYear.say(lang) }</label>
            <Select id="half" value={place.to_string()} {on_choose}>{ for (0..HALF_YEARS).map(option) }</Select>
        </div>
    }
}

fn view_months(months: u8, lang: Lang, remember: &Callback<Remember>) -> Html {
    let on_choose =
        remember.reform(|chosen: String| Remember::MonthsChosen(chosen.parse().unwrap_or(Realised::MONTHS)));
    let option = |count: u8| {
        html! { <option key={count.to_string()} value={count.to_string()} selected={count == months}>{ L::MonthsCounted(count).say(lang) }</option> }
    };
    html! {
        <p>
            <label class="label" for="months">{ L::CountedUntil.say(lang) }</label>
            <Select id="months" value={months.to_string()} {on_choose}>{ for (1..=Realised::MONTHS).map(option) }</Select>
        </p>
    }
}

fn view_sentence(props: &StatementProps, accounts: &[Account], shown: &[Account], place: usize, lang: Lang) -> Html {
    let own = props.own.and_then(|code| {
        let line = shown.iter().find(|account| account.code == code)?.lines.get(place)?;
        Some((props.scenario.region.municipality(code)?.name.as_str(), line))
    });
    let (total, half_year) = (total_at(shown, place), half_year_at(accounts, place));
    let sentence = |own| {
        let (first, second) = ledger_sentence(&total, own, half_year, lang);
        html! { <div class="told"><Consequence {first} {second} /></div> }
    };
    // All who are shown together, and the own municipality beside them; alone it speaks for itself.
    let together = (shown.len() > 1 || own.is_none()).then(|| sentence(None));
    html! { <>{ for together }{ for own.map(|own| sentence(Some(own))) }</> }
}

/// Asked and realised over the half-years: table and lines.
fn view_course(shown: &[Account], lang: Lang) -> Html {
    let columns = [L::HalfYear, L::Task, L::Backlog, L::Lead, L::Corrected, L::Realised]
        .map(|label| label.say(lang).into_owned());
    let totals: Vec<(HalfYear, AccountTotal)> =
        (0..HALF_YEARS).map(|place| (half_year_at(shown, place), total_at(shown, place))).collect();
    let row = |(half_year, total): &(HalfYear, AccountTotal)| {
        let words = half_year_in_words(*half_year, lang);
        let cells = vec![
            Cell::Number(lang.whole(total.task)),
            Cell::Number(lang.whole(total.backlog)),
            Cell::Number(lang.whole(total.lead)),
            Cell::Number(lang.signed_plain(total.corrected)),
            Cell::Number(if total.reported > 0 { lang.whole(total.realised) } else { "–".to_owned() }),
        ];
        (words.clone(), false, words, cells)
    };
    let rows: Vec<_> = totals.iter().map(row).collect();
    let [wide, phone] = draw(&totals, lang);
    html! {
        <>
            { view_table(&L::CourseTable.say(lang), &columns, &rows, None, lang) }
            <p class="legend">
                <span><svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true"><path class="line-dashed" d="M0 7L36 7" /></svg>{ L::Corrected.say(lang) }</span>
                <span><svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true"><path class="line-dots" d="M0 7L36 7" /><circle class="line-dot" cx="18" cy="7" r="4" /></svg>{ L::Realised.say(lang) }</span>
            </p>
            <figure>{ view_both(&wide, &phone, None) }</figure>
        </>
    }
}

fn draw(totals: &[(HalfYear, AccountTotal)], lang: Lang) -> [Scene; 2] {
    let short = |half_year: HalfYear| {
        let half = match half_year.half {
            Half::First => 1,
            Half::Second => 2,
        };
        format!("{}-{half}", half_year.year)
    };
    let names: Vec<String> = totals.iter().map(|(half_year, _)| short(*half_year)).collect();
    let points: Vec<&str> = names.iter().map(String::as_str).collect();
    let asked: Vec<f64> = totals.iter().map(|(_, total)| total.corrected.max(0).to_f64().unwrap_or(0.0)).collect();
    // The line ends where nothing was entered any more.
    let known = totals.iter().rposition(|(_, total)| total.reported > 0).map_or(0, |last| last + 1);
    let done: Vec<f64> = totals.iter().take(known).map(|(_, total)| total.realised.to_f64().unwrap_or(0.0)).collect();
    let most = asked.iter().chain(&done).fold(0.0, |most, value| f64::max(most, *value));
    let labels: Vec<(f64, String)> =
        nice_ticks(most, 4).into_iter().map(|value| (value, lang.measure(value, 0))).collect();
    let ticks: Vec<Tick<'_>> = labels.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    let (asked_name, done_name) = (L::Corrected.say(lang), L::Realised.say(lang));
    let last = |values: &[f64]| values.last().map_or_else(String::new, |value| lang.measure(*value, 0));
    let (asked_last, done_last) = (last(&asked), last(&done));
    let mut lines =
        vec![Line { values: &asked, band: &[], name: &asked_name, last: &asked_last, look: LineLook::Dashed }];
    if !done.is_empty() {
        lines.push(Line { values: &done, band: &[], name: &done_name, last: &done_last, look: LineLook::Dots });
    }
    let input = Lines { points: &points, lines: &lines, ticks: &ticks, mark: None };
    [Size::Wide, Size::Phone].map(|size| draw_lines(&input, size))
}

/// The account of one municipality over all half-years.
fn view_account(props: &StatementProps, accounts: &[Account], lang: Lang) -> Html {
    let account = accounts.iter().find(|account| props.own == Some(account.code)).or_else(|| accounts.first());
    let Some(account) = account else { return Html::default() };
    let name = props.scenario.region.municipality(account.code).map_or("", |found| found.name.as_str());
    let steps = calculate_ledger(account, lang);
    html! {
        <>
            <p>{ L::LadderExplained.say(lang) }</p>
            { view_fold(&L::AccountOf(name).say(lang), view_calculation(&steps, lang)) }
        </>
    }
}
