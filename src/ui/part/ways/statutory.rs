//! The national number behind the taakstelling: of which half-year, how many, and what the number means.

use std::{rc::Rc, sync::Arc};

use yew::{Callback, Event, Html, Properties, component, html};

use crate::{
    model::{
        Municipality, NationalNumber, Outcome, Period, Ratio, Recipient, Rounding, Scenario, TargetGroup, UpwardsOf,
    },
    preset::{ANNOUNCED, Announced, taakstelling},
    text::{HalfYearPart, Lang, WaysLabel},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        part::{number_field::NumberField, select::Select},
        state::{Action, Change, EntryIssue, parse_count},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct StatutoryProps {
    pub(super) scenario: Arc<Scenario>,
    /// What came out, if anything did.
    pub(super) division: Option<Rc<Division>>,
}

/// The half-years that can be computed: of the year before, inhabitants ship.
const YEARS: std::ops::RangeInclusive<u16> = 2021..=2026;

#[component]
pub(super) fn Statutory(props: &StatutoryProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let scenario = Arc::clone(&props.scenario);
    let Some(present) = announced(&scenario) else { return Html::default() };
    let apply = {
        let scenario = Arc::clone(&scenario);
        move |announced: Announced| {
            taakstelling(&scenario, announced).map(|ruled| Action::Changed(Change::Ruled(Arc::new(ruled))))
        }
    };
    let on_half_year = {
        let (apply, dispatch) = (apply.clone(), dispatch.clone());
        Callback::from(move |value: String| {
            let Some((year, period)) = half_years().find(|half_year| half_year_value(*half_year) == value) else {
                return;
            };
            // The number that was read for this half-year, or else the number in the field.
            let known = ANNOUNCED.into_iter().find(|known| (known.year, known.period) == (year, period));
            let announced = known.unwrap_or(Announced { year, period, ..present });
            if let Ok(action) = apply(announced) {
                dispatch.emit(action);
            }
        })
    };
    let read = {
        let apply = apply.clone();
        Callback::from(move |text: String| {
            let number = parse_count(&text, lang, TargetGroup::MAX_TASK)?;
            apply(Announced { number, ..present }).map_err(|_| EntryIssue::NotANumber)
        })
    };
    let meaning = |label: WaysLabel<'static>, is_after_rounding: bool| {
        let (apply, dispatch) = (apply.clone(), dispatch.clone());
        let on_choose = Callback::from(move |_: Event| {
            if let Ok(action) = apply(Announced { is_after_rounding, ..present }) {
                dispatch.emit(action);
            }
        });
        html! {
            <label class="radio">
                <input type="radio" name="national" checked={present.is_after_rounding == is_after_rounding} onchange={on_choose} />
                <span>{ label.say(lang) }</span>
            </label>
        }
    };
    let chosen = half_year_value((present.year, present.period));
    let option = |half_year: (u16, Period)| {
        let value = half_year_value(half_year);
        html! { <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ half_year_name(half_year, lang) }</option> }
    };
    html! {
        <>
        <div class="way-form">
            <div class="way-field">
                <label for="half-year">{ WaysLabel::HalfYear.say(lang) }</label>
                <Select id="half-year" value={chosen.clone()} on_choose={on_half_year}>{ for half_years().map(option) }</Select>
            </div>
            <div class="way-field">
                <span>{ WaysLabel::NationalNumber.say(lang) }</span>
                <span class="way-number">
                    <NumberField id="national-number" name={WaysLabel::NationalNumber.say(lang).into_owned()} value={lang.whole(present.number.into())}
                        largest={lang.whole(TargetGroup::MAX_TASK.into())} {read} />
                    { " " }{ WaysLabel::Persons.say(lang) }
                </span>
            </div>
            { meaning(WaysLabel::ToDivide, false) }
            { meaning(WaysLabel::AfterRounding, true) }
        </div>
        { for props.division.as_ref().and_then(|division| view_persons(&division.outcome, lang)) }
        </>
    }
}

/// The law counts persons; what the page divides is homes. Both, per municipality, from the steps of the outcome.
fn view_persons(outcome: &Outcome, lang: Lang) -> Option<Html> {
    let [only] = outcome.groups.as_slice() else { return None };
    let allocation = only.allocation.as_ref()?;
    let size = outcome.scenario.groups.iter().find(|group| group.id == only.id)?.household_size;
    let persons_of = |recipient: &Recipient| match recipient.rounding {
        Rounding::UpInPersons { persons } => Some(persons),
        Rounding::ByDivisor | Rounding::ByRemainder { .. } | Rounding::Up | Rounding::Near | Rounding::Sum => None,
    };
    let row = |(municipality, recipient): (&Municipality, &Recipient)| {
        let persons = persons_of(recipient).map_or_else(|| "–".to_owned(), |persons| lang.whole(persons));
        html! {
            <tr key={municipality.code.to_string()}>
                <th scope="row">{ &municipality.name }</th>
                <td class="num">{ lang.exact(&(&recipient.fair_share * size.ratio()), 2) }</td>
                <td class="num b">{ persons }</td>
                <td class="num">{ lang.whole(recipient.homes) }</td>
            </tr>
        }
    };
    let exact: Ratio = allocation.recipients.iter().map(|recipient| &recipient.fair_share * size.ratio()).sum();
    let persons: u64 = allocation.recipients.iter().filter_map(persons_of).sum();
    let surplus = Ratio::from_integer(persons.into()) - &exact;
    let rows = outcome.scenario.region.municipalities().iter().zip(&allocation.recipients).map(row);
    let title = WaysLabel::PersonsPerMunicipality.say(lang);
    Some(html! {
        <>
            <p class="hint">{ WaysLabel::PersonsInHomes { persons, size: &lang.decimal(size), surplus: &lang.exact(&surplus, 2) }.say(lang) }</p>
            <div class="scroller way-cells" tabindex="0" role="region" aria-label={title.clone().into_owned()}>
                <table class="tbl">
                    <caption class="vh">{ title }</caption>
                    <thead><tr>
                        <th scope="col">{ WaysLabel::Municipality.say(lang) }</th>
                        <th scope="col" class="num">{ WaysLabel::Exact.say(lang) }</th>
                        <th scope="col" class="num">{ WaysLabel::Persons.say(lang) }</th>
                        <th scope="col" class="num">{ WaysLabel::Homes.say(lang) }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot><tr>
                        <th scope="row">{ WaysLabel::Together.say(lang) }</th>
                        <td class="num">{ lang.exact(&exact, 2) }</td>
                        <td class="num b">{ lang.whole(persons) }</td>
                        <td class="num">{ lang.whole(allocation.homes().sum()) }</td>
                    </tr></tfoot>
                </table>
            </div>
        </>
    })
}

fn half_years() -> impl Iterator<Item = (u16, Period)> {
    YEARS.flat_map(|year| [(year, Period::FirstHalf), (year, Period::SecondHalf)])
}

fn half_year_value((year, period): (u16, Period)) -> String {
    match period {
        Period::SecondHalf => format!("{year}-2"),
        Period::Year | Period::FirstHalf => format!("{year}-1"),
    }
}

fn half_year_name((year, period): (u16, Period), lang: Lang) -> String {
    let part = match period {
        Period::SecondHalf => HalfYearPart::Second,
        Period::Year | Period::FirstHalf => HalfYearPart::First,
    };
    WaysLabel::HalfYearName(year, part).say(lang).into_owned()
}

/// The number that is in use.
fn announced(scenario: &Scenario) -> Option<Announced> {
    let only = scenario.included().next()?;
    let (number, meaning) = only.method.unwrap_or(scenario.method).upwards_of().and_then(UpwardsOf::announced)?;
    Some(Announced {
        year: scenario.task_year,
        period: scenario.period,
        number,
        is_after_rounding: match meaning {
            NationalNumber::ToDivide => false,
            NationalNumber::AfterRounding { .. } => true,
        },
    })
}
