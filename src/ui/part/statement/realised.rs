//! Pasting or opening a table of what was realised. It is read like any figures; what is not understood is named.

use std::sync::Arc;

use yew::{Callback, Event, Html, InputEvent, Properties, component, html, use_state};

use super::edit::use_remember;
use crate::{
    figures::{RowUse, read_table},
    model::{HalfYear, Realised, Scenario},
    text::{Lang, StatementLabel as L},
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        part::{Button, Look},
        state::{Action, Pasted, Remember},
    },
};

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
        Callback::from(move |text: String| {
            let (next, pasted) = with_realised(&scenario, &text, half_year, months);
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
        Callback::from(move |()| take.emit((*text).clone()))
    };
    let on_file = Callback::from(move |event: Event| effects::read_chosen(&event, take.clone()));
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
                    <input class="vh" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" onchange={on_file} />
                </label>
            </div>
            <div role="status">{ for props.pasted.iter().map(|pasted| view_pasted(pasted, lang)) }</div>
        </>
    }
}

fn view_pasted(pasted: &Pasted, lang: Lang) -> Html {
    match pasted {
        Pasted::Nothing => html! { <p class="cell-err">{ L::NothingRead.say(lang) }</p> },
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

/// The scenario with the numbers of a table: the first column in which whole numbers stand.
pub(crate) fn with_realised(scenario: &Scenario, text: &str, half_year: HalfYear, months: u8) -> (Scenario, Pasted) {
    let (draft, _) = read_table(text.as_bytes(), &scenario.region);
    let whole = |cell: &crate::figures::Cell| cell.value.ok().and_then(|value| u32::try_from(value.as_whole()?).ok());
    let column = draft.columns().iter().max_by_key(|column| {
        let numbers = column.cells.iter().filter(|cell| whole(cell).is_some()).count();
        // The first of those with most numbers.
        (numbers, std::cmp::Reverse(column.number))
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
    fn what_is_no_table_changes_nothing() {
        let scenario = shipped::scenario(2025).unwrap();
        for text in ["", "geen tabel", "a;b;c\n1;2;3"] {
            assert_eq!(with_realised(&scenario, text, FIRST, 6), (scenario.clone(), Pasted::Nothing), "{text}");
        }
    }
}
