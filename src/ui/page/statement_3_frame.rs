//! What the framework of statement 3 asks, and how sure the outcome is: a table and a drawing of what each assumption does.

use std::sync::Arc;

use num_traits::ToPrimitive;
use yew::{Callback, Event, Html, html};

use super::statement_3::Found;
use crate::{
    chart::{Size, Swing, Tick, Tornado, draw_tornado, nice_ticks},
    model::{Floor, FrameworkPart, Parameter, Scenario},
    statement::{AssumptionEffect, Regime},
    text::{Lang, StatementLabel as L, floor_name, framework_part_name, parameter_value, parameter_words},
    ui::{
        part::{
            Select,
            drawing::view_both,
            statement::{Cell, ParameterStepper, edit, view_table},
        },
        state::Action,
    },
};

/// What else decides how fast the framework works.
const STEPS: [Parameter; 2] = [Parameter::NationalRamp, Parameter::LadderHalfYears];

/// What the framework asks: its floor and its parts.
pub(super) fn view_floor(scenario: &Arc<Scenario>, lang: Lang, dispatch: &Callback<Action>) -> Html {
    const FLOORS: [(&str, Floor); 2] = [("fair", Floor::FairShare), ("lettings", Floor::Lettings)];
    let floor = scenario.statements.floor;
    let on_choose = edit(scenario, dispatch, |next, chosen: String| {
        if let Some((_, floor)) = FLOORS.into_iter().find(|(name, _)| *name == chosen) {
            next.statements.floor = floor;
        }
    });
    let value = FLOORS.into_iter().find(|(_, known)| *known == floor).map_or("", |(name, _)| name);
    let option = |(name, known): (&'static str, Floor)| {
        html! { <option key={name} value={name} selected={known == floor}>{ floor_name(known, lang) }</option> }
    };
    let parameter = match floor {
        Floor::FairShare => Parameter::FloorShare,
        Floor::Lettings => Parameter::FloorLettings,
    };
    let part = |part: FrameworkPart| {
        let is_on = scenario.statements.has(part);
        let on_change = edit(scenario, dispatch, move |next, _: Event| {
            if is_on {
                next.statements.without.insert(part);
            } else {
                next.statements.without.remove(&part);
            }
        });
        html! {
            <p><label class="switch"><input type="checkbox" checked={is_on} onchange={on_change} /><span>{ framework_part_name(part, lang) }</span></label></p>
        }
    };
    let step = |parameter: Parameter| {
        html! {
            <div class="year" key={format!("{parameter:?}")}>
                <span>{ parameter_words(parameter, lang).name }</span>
                <ParameterStepper scenario={Arc::clone(scenario)} {parameter} />
            </div>
        }
    };
    html! {
        <>
            <label class="label" for="floor">{ L::FloorLabel.say(lang) }</label>
            <div class="year">
                <Select id="floor" {value} {on_choose}>{ for FLOORS.into_iter().map(option) }</Select>
                <ParameterStepper scenario={Arc::clone(scenario)} {parameter} />
            </div>
            { for STEPS.map(step) }
            { for [FrameworkPart::AffordableNewHomes, FrameworkPart::SocialRentNorm].into_iter().map(part) }
        </>
    }
}

/// Which assumption matters most.
pub(super) fn view_sensitivity(found: &Found, lang: Lang) -> Html {
    let effects = &found.sensitivity.effects;
    let columns = [L::Assumption, L::LowAndHigh, L::PersonYearsLow, L::PersonYearsHigh, L::Reach];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let row = |effect: &AssumptionEffect| {
        let value = |value: u32| parameter_value(effect.parameter, value, lang);
        let name = parameter_words(effect.parameter, lang).name.to_owned();
        let cells = vec![
            Cell::Number(format!("{} – {}", value(effect.low), value(effect.high))),
            Cell::Number(lang.exact(&effect.person_years_low, 0)),
            Cell::Number(lang.exact(&effect.person_years_high, 0)),
            Cell::Number(lang.exact(&effect.reach(), 0)),
        ];
        (name.clone(), false, name, cells)
    };
    let rows: Vec<_> = effects.iter().map(row).collect();
    let most = effects.first().map_or("", |effect| parameter_words(effect.parameter, lang).name);
    html! {
        <>
            <h3>{ L::WhatMattersMost.say(lang) }</h3>
            <p>{ L::MattersMost(most).say(lang) }</p>
            { view_table(&L::SensitivityTable.say(lang), &columns, &rows, None, lang) }
            <p class="legend">
                <span><i class="swatch p1" aria-hidden="true" />{ L::LowEnd.say(lang) }</span>
                <span><i class="swatch p4" aria-hidden="true" />{ L::HighEnd.say(lang) }</span>
                <span>{ L::PersonYears.say(lang) }</span>
            </p>
            <figure>{ view_tornado(found, lang) }</figure>
        </>
    }
}

fn view_tornado(found: &Found, lang: Lang) -> Html {
    let effects = &found.sensitivity.effects;
    let middle = found.regimes.of(Regime::National).map(|years| &years.person_years);
    let words = middle.map_or_else(String::new, |years| L::AsItIs(&lang.exact(years, 0)).say(lang).into_owned());
    let middle = middle.and_then(ToPrimitive::to_f64).unwrap_or(0.0);
    let written: Vec<[String; 2]> = effects
        .iter()
        .map(|effect| [effect.low, effect.high].map(|value| parameter_value(effect.parameter, value, lang)))
        .collect();
    let swings: Vec<Swing<'_>> = effects
        .iter()
        .zip(&written)
        .map(|(effect, [low, high])| Swing {
            name: parameter_words(effect.parameter, lang).name,
            low: (effect.person_years_low.to_f64().unwrap_or(0.0), low),
            high: (effect.person_years_high.to_f64().unwrap_or(0.0), high),
        })
        .collect();
    let most = swings.iter().flat_map(|swing| [swing.low.0, swing.high.0]).fold(middle, f64::max);
    let labels: Vec<(f64, String)> =
        nice_ticks(most, 4).into_iter().map(|value| (value, lang.measure(value, 0))).collect();
    let ticks: Vec<Tick<'_>> = labels.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    let input = Tornado { swings: &swings, middle: (middle, &words), ticks: &ticks };
    view_both(&draw_tornado(&input, Size::Wide), &draw_tornado(&input, Size::Phone), None)
}
