//! Comparing A, B and C: divisions that were pinned, and their difference per municipality against a named baseline.

use std::{rc::Rc, sync::Arc};

use yew::{AttrValue, Callback, Event, Html, MouseEvent, Properties, component, html, use_state};

use super::view_fold;
use crate::{
    model::{Code, Scenario, TaskUnit},
    text::{Lang, WaysLabel, task_unit},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        effects,
        part::{Button, select::Select},
        state::{Action, Change, Pin, PinAction},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct CompareProps {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) division: Option<Rc<Division>>,
    pub(crate) pins: Vec<Pin>,
    pub(crate) on_pin: Callback<PinAction>,
}

const LETTERS: [&str; 3] = ["A", "B", "C"];

/// One column of the comparison.
struct Compared {
    name: String,
    /// What the numbers count.
    unit: TaskUnit,
    homes: Vec<(Code, u64)>,
}

impl Compared {
    fn of(&self, code: Code) -> Option<u64> {
        self.homes.iter().find(|(other, _)| *other == code).map(|(_, homes)| *homes)
    }

    fn total(&self) -> u64 {
        self.homes.iter().map(|(_, homes)| homes).sum()
    }
}

#[component]
pub(crate) fn Compare(props: &CompareProps) -> Html {
    let lang = use_lang();
    let baseline = use_state(|| 0_usize);
    let typed = use_state(|| None::<String>);
    let on_screen = props.division.as_ref().map(|division| homes_of(division));
    let letter = LETTERS.into_iter().find(|letter| {
        let name = WaysLabel::PinLetter(letter).say(lang);
        !props.pins.iter().any(|pin| pin.name == name)
    });
    let suggested = WaysLabel::PinLetter(letter.unwrap_or("C")).say(lang).into_owned();
    let name = (*typed).clone().unwrap_or(suggested);
    let on_press = {
        let (on_pin, typed, scenario) = (props.on_pin.clone(), typed.clone(), Arc::clone(&props.scenario));
        let (name, homes) = (name.clone(), on_screen.clone());
        Callback::from(move |()| {
            if let Some(homes) = homes.clone() {
                let pin = Pin { name: name.clone(), scenario: Arc::clone(&scenario), homes };
                on_pin.emit(PinAction::Pinned(pin));
                typed.set(None);
            }
        })
    };
    let on_name = {
        let typed = typed.clone();
        Callback::from(move |event: Event| {
            let text = effects::entered_text(&event);
            let text = text.trim();
            typed.set((!text.is_empty()).then(|| text.chars().take(40).collect()));
        })
    };
    let is_full = props.pins.len() >= LETTERS.len();
    let refusal = is_full.then(|| WaysLabel::Full.say(lang).into_owned());
    let mut columns: Vec<Compared> = props
        .pins
        .iter()
        .map(|pin| Compared { name: pin.name.clone(), unit: pin.scenario.unit(), homes: pin.homes.clone() })
        .collect();
    columns.extend(on_screen.map(|homes| Compared {
        name: WaysLabel::OnScreen.say(lang).into_owned(),
        unit: props.scenario.unit(),
        homes,
    }));
    let base = (*baseline).min(columns.len().saturating_sub(1));
    let on_base = Callback::from(move |value: String| baseline.set(value.parse().unwrap_or(0)));
    let content = html! {
        <>
            <p class="hint">{ WaysLabel::CompareHint.say(lang) }</p>
            <div class="way-form">
                <div class="way-field">
                    <label for="pin-name">{ WaysLabel::PinName.say(lang) }</label>
                    <input id="pin-name" class="input" type="text" maxlength="40" autocomplete="off" value={name} onchange={on_name} />
                </div>
                <Button {refusal} on_press={on_press}>{ WaysLabel::Pin.say(lang) }</Button>
            </div>
            if is_full {
                <p class="hint">{ WaysLabel::Full.say(lang) }</p>
            }
            if props.pins.is_empty() {
                <p>{ WaysLabel::NothingPinned.say(lang) }</p>
            } else {
                <ul class="way-groups">{ for props.pins.iter().enumerate().map(|pin| view_pin(pin, &props.on_pin, lang)) }</ul>
                <div class="way-field">
                    <label for="baseline">{ WaysLabel::Baseline.say(lang) }</label>
                    <Select id="baseline" value={base.to_string()} on_choose={on_base}>{ for columns.iter().enumerate().map(|column| view_baseline(column, base)) }</Select>
                </div>
                { view_comparison(&props.scenario, &columns, base, lang) }
            }
        </>
    };
    let state = (!props.pins.is_empty()).then(|| lang.whole(props.pins.len() as u64));
    view_fold(&WaysLabel::Compare, state, lang, content)
}

fn homes_of(division: &Division) -> Vec<(Code, u64)> {
    division.outcome.total.recipients.iter().map(|recipient| (recipient.code, recipient.homes)).collect()
}

fn view_baseline((index, column): (usize, &Compared), base: usize) -> Html {
    html! { <option key={index.to_string()} value={index.to_string()} selected={index == base}>{ &column.name }</option> }
}

fn view_pin((index, pin): (usize, &Pin), on_pin: &Callback<PinAction>, lang: Lang) -> Html {
    html! { <PinRow key={index.to_string()} {index} pin={pin.clone()} on_pin={on_pin.clone()} {lang} /> }
}

#[derive(Properties, PartialEq)]
struct PinRowProps {
    index: usize,
    pin: Pin,
    on_pin: Callback<PinAction>,
    lang: Lang,
}

#[component]
fn PinRow(props: &PinRowProps) -> Html {
    let dispatch = use_dispatch();
    let (lang, index, name) = (props.lang, props.index, &props.pin.name);
    let on_restore = {
        let scenario = Arc::clone(&props.pin.scenario);
        dispatch.reform(move |_: MouseEvent| Action::Changed(Change::Ruled(Arc::clone(&scenario))))
    };
    let on_remove = props.on_pin.reform(move |_: MouseEvent| PinAction::Removed(index));
    html! {
        <li>
            <b>{ name }</b>
            <button type="button" class="nl-button nl-button--subtle btn btn-text" onclick={on_restore}>{ WaysLabel::Restore(name).say(lang) }</button>
            <button type="button" class="nl-button nl-button--subtle btn btn-text" onclick={on_remove}>{ WaysLabel::RemovePin(name).say(lang) }</button>
        </li>
    }
}

fn view_comparison(scenario: &Scenario, columns: &[Compared], base: usize, lang: Lang) -> Html {
    let Some(baseline) = columns.get(base) else { return Html::default() };
    let caption = WaysLabel::AgainstBaseline(&baseline.name).say(lang);
    let heading = |(index, column): (usize, &Compared)| {
        let class = if index == base { "num own-col" } else { "num" };
        html! { <th scope="col" {class}>{ &column.name }<br /><small>{ task_unit(column.unit, lang) }</small></th> }
    };
    // The difference stands in words of its own beside the number, never as a colour alone.
    let is_comparable = |index: usize| columns.get(index).is_some_and(|column| column.unit == baseline.unit);
    let cell = |(index, homes, against): (usize, Option<u64>, Option<u64>)| {
        let Some(homes) = homes else { return html! { <td class="num">{ "–" }</td> } };
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let difference = against
            .filter(|_| index != base && is_comparable(index))
            .map(|against| lang.signed(signed(homes) - signed(against)));
        html! { <td class="num">{ lang.whole(homes) }{ for difference.map(|difference| html! { <span class="way-diff">{ " " }{ difference }</span> }) }</td> }
    };
    let row = |municipality: &crate::model::Municipality| {
        let code = municipality.code;
        let cells = columns.iter().enumerate().map(|(index, column)| cell((index, column.of(code), baseline.of(code))));
        html! { <tr key={code.to_string()}><th scope="row">{ &municipality.name }</th>{ for cells }</tr> }
    };
    let totals =
        columns.iter().enumerate().map(|(index, column)| cell((index, Some(column.total()), Some(baseline.total()))));
    let label = AttrValue::from(WaysLabel::Compare.say(lang).into_owned());
    let has_other = columns.iter().any(|column| column.unit != baseline.unit);
    html! {
        <>
        if has_other {
            <p class="note">{ WaysLabel::OtherUnits.say(lang) }</p>
        }
        <div class="scroller way-cells" tabindex="0" role="region" aria-label={label}>
            <table class="tbl">
                <caption>{ caption }</caption>
                <thead><tr><th scope="col">{ WaysLabel::Municipality.say(lang) }</th>{ for columns.iter().enumerate().map(heading) }</tr></thead>
                <tbody>{ for scenario.region.municipalities().iter().map(row) }</tbody>
                <tfoot><tr><th scope="row">{ WaysLabel::Together.say(lang) }</th>{ for totals }</tr></tfoot>
            </table>
        </div>
        </>
    }
}
