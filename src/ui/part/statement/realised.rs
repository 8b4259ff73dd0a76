//! Pasting or opening a table of what was realised. It is read like any figures; what is not understood is named.

use std::sync::Arc;

use yew::{Callback, Event, Html, InputEvent, Properties, component, html, use_state};

use super::edit::use_remember;
use crate::{
    export::read_ledger,
    figures::{Draft, RowUse, Severity, read_table},
    model::{HalfYear, Realised, Scenario},
    text::{FiguresLabel, Lang, StatementLabel as L, import_issue_in_words},
    ui::{
        context::{use_dispatch, use_lang},
        effects::{self, Opened},
        part::{Button, Look},
        state::{Action, Pasted, Remember, Stop},
    },
};

/// Text and the workbooks that can be read.
const ACCEPTED: &str = ".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,text/csv,text/plain,text/tab-separated-values";

#[derive(Properties, PartialEq)]
pub(crate) struct RealisedEntryProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) half_year: HalfYear,
    pub(crate) months: u8,
    pub(crate) pasted: Option<Pasted>,
}

#[component]
pub(crate) fn RealisedEntry(props: &RealisedEntryProps) -> Html {
    let lang = use_lang();
    let (dispatch, remember) = (use_dispatch(), use_remember());
    let text = use_state(String::new);
    let take = {
        let (scenario, half_year, months) = (Arc::clone(&props.scenario), props.half_year, props.months);
        Callback::from(move |opened: Opened| {
            let (next, pasted) = match opened {
                Opened::Text(text) => with_realised(&scenario, &text, half_year, months),
                Opened::Table(draft) => match with_draft(&scenario, &draft, half_year, months) {
                    (same, Pasted::Nothing) => (same, Pasted::NothingIn(draft)),
                    read => read,
                },
                Opened::Stopped(stop) => ((*scenario).clone(), Pasted::Stopped(stop)),
            };
            if next != *scenario {
                dispatch.emit(Action::ScenarioOpened(Arc::new(next)));
            }
            remember.emit(Remember::Pasted(pasted));
        })
    };
    let on_input = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(effects::area_text(&event)))
    };
    let on_read = {
        let (text, take) = (text.clone(), take.clone());
        Callback::from(move |()| take.emit(Opened::Text((*text).clone())))
    };
    let region = Arc::clone(&props.scenario.region);
    let on_file = Callback::from(move |event: Event| effects::open_chosen(&event, &region, take.clone()));
    html! {
        <>
            <label class="label" for="realised">{ L::PasteRealised.say(lang) }</label>
            <p class="small muted" id="realised-hint">{ L::PasteRealisedHint.say(lang) }</p>
            <textarea id="realised" rows="5" aria-describedby="realised-hint" spellcheck="false" autocomplete="off"
                value={(*text).clone()} oninput={on_input} />
            <div class="row-actions">
                <Button look={Look::Main} on_press={on_read}>{ L::TakeOver.say(lang) }</Button>
                <label class="btn file">
                    { L::OpenFile.say(lang) }
                    <input class="vh" type="file" accept={ACCEPTED} onchange={on_file} />
                </label>
            </div>
            <div role="status">{ for props.pasted.iter().map(|pasted| view_pasted(pasted, lang)) }</div>
        </>
    }
}

fn view_pasted(pasted: &Pasted, lang: Lang) -> Html {
    match pasted {
        Pasted::Nothing => html! { <p class="cell-err">{ L::NothingRead.say(lang) }</p> },
        Pasted::NothingIn(draft) => {
            let issues = draft.issues();
            let refused: Vec<String> = issues
                .iter()
                .filter(|issue| issue.severity == Severity::File)
                .map(|issue| import_issue_in_words(issue, draft, lang).in_full())
                .collect();
            match refused.is_empty() {
                true => html! { <p class="cell-err">{ L::NothingRead.say(lang) }</p> },
                false => {
                    html! { <>{ for refused.into_iter().map(|words| html! { <p class="cell-err">{ words }</p> }) }</> }
                }
            }
        }
        Pasted::Stopped(stop) => {
            let label = match stop {
                Stop::ByUser => FiguresLabel::ReadingStopped,
                Stop::TimeLimit => FiguresLabel::ReadingTooSlow,
                Stop::Broken => FiguresLabel::ReadingBroken,
                Stop::NoReader => FiguresLabel::NoReader,
            };
            html! { <p class="cell-err">{ label.say(lang) }</p> }
        }
        Pasted::Read { count, left } => html! {
            <>
                <p>{ L::ReadCount(*count).say(lang) }</p>
                if !left.is_empty() {
                    <p>{ L::LeftAside.say(lang) }</p>
                    <ul>{ for left.iter().map(|text| html! { <li>{ text }</li> }) }</ul>
                }
            </>
        },
    }
}

/// The scenario with the numbers of a text: a ledger as this page saves it, over all its half-years, or else a table.
pub(crate) fn with_realised(scenario: &Scenario, text: &str, half_year: HalfYear, months: u8) -> (Scenario, Pasted) {
    let Some(entries) = read_ledger(text) else {
        return with_draft(scenario, &read_table(text.as_bytes(), &scenario.region).0, half_year, months);
    };
    let mut next = scenario.clone();
    let (known, others): (Vec<_>, Vec<_>) =
        entries.into_iter().partition(|(_, code, _)| scenario.region.index_of(*code).is_some());
    for (half_year, code, realised) in &known {
        next.ledger.set_realised(*half_year, *code, *realised);
    }
    let mut codes: Vec<_> =
        known.iter().filter(|(_, _, realised)| realised.is_some()).map(|(_, code, _)| *code).collect();
    codes.sort_unstable();
    codes.dedup();
    let left = others.iter().map(|(_, code, _)| code.to_string()).take(20).collect();
    if codes.is_empty() {
        (scenario.clone(), Pasted::Nothing)
    } else {
        (next, Pasted::Read { count: codes.len(), left })
    }
}

/// The scenario with the numbers of a table: the column that says so, or else the first with most whole numbers.
fn with_draft(scenario: &Scenario, draft: &Draft, half_year: HalfYear, months: u8) -> (Scenario, Pasted) {
    const NAMES: [&str; 5] = ["gerealiseerd", "realisatie", "gehuisvest", "realised", "housed"];
    let whole = |cell: &crate::figures::Cell| cell.value.ok().and_then(|value| u32::try_from(value.as_whole()?).ok());
    let column = draft.columns().iter().max_by_key(|column| {
        let numbers = column.cells.iter().filter(|cell| whole(cell).is_some()).count();
        let heading = column.heading.to_lowercase();
        let says_so = numbers > 0 && NAMES.iter().any(|name| heading.contains(name));
        // The first of those with most numbers.
        (says_so, numbers, std::cmp::Reverse(column.number))
    });
    let mut next = scenario.clone();
    let (mut count, mut left) = (0, vec![]);
    for (row, cell) in draft.rows().iter().zip(column.map_or(&[][..], |column| &column.cells)) {
        let added = match row.usage {
            RowUse::Municipality(code) => whole(cell).map(|number| (code, number)),
            RowUse::AddedTo(code) => whole(cell).map(|number| {
                let known = next.ledger.entry(half_year, code).realised.map_or(0, |realised| realised.number);
                (code, known.saturating_add(number))
            }),
            RowUse::Asked | RowUse::Skipped => None,
        };
        match added {
            Some((code, number)) => {
                next.ledger.set_realised(half_year, code, Some(Realised { number, months }));
                count += 1;
            }
            None => left.push(format!("{}: {}", row.name, cell.text())),
        }
    }
    left.extend(draft.apart().iter().map(|apart| apart.text.clone()));
    // A long list helps nobody; the first names show what went wrong.
    left.truncate(20);
    if count == 0 { (scenario.clone(), Pasted::Nothing) } else { (next, Pasted::Read { count, left }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figures::shipped,
        model::{Code, Half},
    };

    const FIRST: HalfYear = HalfYear { year: 2026, half: Half::First };

    #[test]
    fn a_pasted_table_is_taken_over_and_what_is_not_understood_is_named() {
        let scenario = shipped::scenario(2025).unwrap();
        let text = "Gemeente\tGerealiseerd\nAmsterdam\t1.204\nZaanstad\t140\nPurmerend\tn.b.\nAtlantis\t7\n";
        let (next, pasted) = with_realised(&scenario, text, FIRST, 4);
        let realised = |number| next.ledger.entry(FIRST, Code::new(number).unwrap()).realised;
        assert_eq!(realised(363), Some(Realised { number: 1_204, months: 4 }));
        assert_eq!(realised(479), Some(Realised { number: 140, months: 4 }));
        assert_eq!(realised(439), None);
        let Pasted::Read { count, left } = pasted else { panic!("numbers were read") };
        assert_eq!(count, 2);
        let all = left.join("|");
        assert!(all.contains("Purmerend: n.b.") && all.contains("Atlantis"), "{all}");
    }

    #[test]
    fn the_column_that_says_so_is_taken() {
        let scenario = shipped::scenario(2025).unwrap();
        let text = "Gemeente;Opgave;Gerealiseerd\nAmsterdam;884;800\nZaanstad;154;140\n";
        let (next, _) = with_realised(&scenario, text, FIRST, 6);
        let realised = next.ledger.entry(FIRST, Code::new(479).unwrap()).realised;
        assert_eq!(realised, Some(Realised::whole(140)));
    }

    #[test]
    fn a_ledger_that_was_saved_comes_back_with_all_its_half_years() {
        let mut scenario = shipped::scenario(2025).unwrap();
        let code = Code::new(479).unwrap();
        let empty = scenario.clone();
        scenario.ledger.set_realised(FIRST, code, Some(Realised::whole(140)));
        scenario.ledger.set_realised(FIRST.next(), code, Some(Realised { number: 20, months: 2 }));
        let outcome = crate::statement::divide_in_homes(&Arc::new(scenario.clone())).unwrap();
        for lang in Lang::ALL {
            let saved = crate::export::render_ledger(&scenario.region, &crate::statement::follow(&outcome, 8), lang);
            let (next, pasted) = with_realised(&empty, &saved, FIRST.next().next(), 6);
            assert_eq!((next.ledger, pasted), (scenario.ledger.clone(), Pasted::Read { count: 1, left: vec![] }));
        }
    }

    #[test]
    fn what_is_no_table_changes_nothing() {
        let scenario = shipped::scenario(2025).unwrap();
        for text in ["", "geen tabel", "a;b;c\n1;2;3"] {
            assert_eq!(with_realised(&scenario, text, FIRST, 6), (scenario.clone(), Pasted::Nothing), "{text}");
        }
    }
}
