//! The years of statement 3 in tables and lines: waiting lists, the cost of waiting, what the framework asks, and how sure
//! it is.

use std::sync::Arc;

use num_traits::ToPrimitive;
use yew::{Callback, Event, Html, html};

use super::{statement::StatementProps, statement_3::Found};
use crate::{
    chart::{Line, LineLook, Lines, Scene, Size, Tick, draw_lines, nice_ticks},
    model::{Floor, FrameworkPart, Parameter, Scenario},
    statement::{Amount, Regime},
    text::{
        Lang, StatementLabel as L, floor_name, framework_part_name, group_name, parameter_value, parameter_words,
        regime_name,
    },
    ui::{
        part::{
            Select,
            drawing::view_both,
            statement::{Cell, ParameterStepper, edit, view_table},
        },
        state::Action,
    },
};

/// Waiting per year and regime: table, then lines with the band of the framework.
pub(super) fn view_years(found: &Found, lang: Lang) -> Html {
    let mut columns = vec![L::Year.say(lang).into_owned()];
    columns.extend(Regime::ALL.map(|regime| regime_name(regime, lang).to_owned()));
    columns.push(L::BandColumn.say(lang).into_owned());
    let years = found.regimes.regimes.first().map_or(&[][..], |regime| &regime.years);
    let band = found.sensitivity.bands.iter().find(|band| band.regime == Regime::National);
    let row = |(place, year): (usize, &crate::statement::YearTotals)| {
        let waiting = |regime: &Regime| found.regimes.of(*regime).and_then(|years| years.years.get(place));
        let mut cells: Vec<Cell> = Regime::ALL
            .iter()
            .map(|regime| Cell::Number(lang.whole(waiting(regime).map_or(0, |year| year.waiting.nearest()))))
            .collect();
        let at = |of: &[Amount]| lang.whole(of.get(place).copied().unwrap_or_default().nearest());
        let band = band.map_or_else(String::new, |band| format!("{}–{}", at(&band.favourable), at(&band.unfavourable)));
        cells.push(Cell::Number(band));
        (year.year.to_string(), false, year.year.to_string(), cells)
    };
    let rows: Vec<_> = years.iter().enumerate().map(row).collect();
    let person_years =
        |regime: Regime| found.regimes.of(regime).map_or_else(String::new, |years| lang.exact(&years.person_years, 0));
    let mut total = vec![L::PersonYears.say(lang).into_owned()];
    total.extend(Regime::ALL.map(person_years));
    total.push(String::new());
    let [wide, phone] = draw(found, lang);
    html! {
        <>
            { view_table(&L::WaitingTable.say(lang), &columns, &rows, Some(&total), lang) }
            { view_legend(lang) }
            <figure>{ view_both(&wide, &phone, None) }</figure>
            <p class="src"><span class="badge">{ L::AnAssumption.say(lang) }</span>{ " " }{ L::NotAForecast.say(lang) }</p>
        </>
    }
}

fn view_legend(lang: Lang) -> Html {
    let line = |class: &'static str, mark: Html, regime: Regime| {
        html! {
            <span><svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true"><path class={class} d="M0 7L36 7" />{ mark }</svg>{ regime_name(regime, lang) }</span>
        }
    };
    html! {
        <p class="legend">
            { line("line-dashed", Html::default(), Regime::Voluntary) }
            { line("line-dots", html! { <circle class="line-dot" cx="18" cy="7" r="4" /> }, Regime::Regional) }
            { line("line-squares", html! { <rect class="line-square" x="13" y="2" width="10" height="10" /> }, Regime::National) }
            <span>{ L::BandLegend.say(lang) }</span>
        </p>
    }
}

fn draw(found: &Found, lang: Lang) -> [Scene; 2] {
    let float = |amount: &Amount| amount.millionths().to_f64().unwrap_or(0.0) / 1e6;
    let values: Vec<(Regime, Vec<f64>, String)> = found
        .regimes
        .regimes
        .iter()
        .map(|regime| {
            let last = L::Waiting(&lang.whole(regime.last().nearest())).say(lang).into_owned();
            (regime.regime, regime.years.iter().map(|year| float(&year.waiting)).collect(), last)
        })
        .collect();
    let band = found.sensitivity.bands.iter().find(|band| band.regime == Regime::National);
    let band: Vec<(f64, f64)> = band.map_or_else(Vec::new, |band| {
        band.favourable.iter().map(float).zip(band.unfavourable.iter().map(float)).collect()
    });
    let lines: Vec<Line<'_>> = values
        .iter()
        .map(|(regime, values, last)| {
            let (look, band) = match regime {
                Regime::Voluntary => (LineLook::Dashed, &[][..]),
                Regime::Regional => (LineLook::Dots, &[][..]),
                Regime::National => (LineLook::Squares, &band[..]),
            };
            Line { values, band, name: regime_name(*regime, lang), last, look }
        })
        .collect();
    let years: Vec<String> = crate::statement::YEARS.map(|year| year.to_string()).collect();
    let points: Vec<&str> = years.iter().map(String::as_str).collect();
    let most = values
        .iter()
        .flat_map(|(_, values, _)| values)
        .chain(band.iter().map(|(_, high)| high))
        .fold(0.0, |most, value| f64::max(most, *value));
    let labels: Vec<(f64, String)> =
        nice_ticks(most, 4).into_iter().map(|value| (value, lang.measure(value, 0))).collect();
    let ticks: Vec<Tick<'_>> = labels.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    let start = years.iter().position(|year| *year == found.start.to_string());
    let words = L::FrameworkStarts.say(lang);
    let input = Lines { points: &points, lines: &lines, ticks: &ticks, mark: start.map(|start| (start, &*words)) };
    [Size::Wide, Size::Phone].map(|size| draw_lines(&input, size))
}

/// What each year of later start costs.
pub(super) fn view_cost(found: &Found, lang: Lang) -> Html {
    let columns = [L::StartsIn, L::PersonYears, L::AYearLaterCosts].map(|label| label.say(lang).into_owned());
    let row = |start: &crate::statement::StartYear| {
        let later = found.regimes.cost_of_a_year_later(start.year);
        let later = later.map_or_else(|| "–".to_owned(), |cost| format!("+{}", lang.exact(&cost, 0)));
        let cells = vec![Cell::Number(lang.exact(&start.person_years, 0)), Cell::Number(later)];
        (start.year.to_string(), start.year == found.start, start.year.to_string(), cells)
    };
    let rows: Vec<_> = found.regimes.starts.iter().map(row).collect();
    view_table(&L::CostTable.say(lang), &columns, &rows, None, lang)
}

/// When each backlog is gone.
pub(super) fn view_cleared(props: &StatementProps, found: &Found, lang: Lang) -> Html {
    let mut columns = vec![L::Municipality.say(lang).into_owned()];
    columns.extend(Regime::ALL.map(|regime| regime_name(regime, lang).to_owned()));
    let row = |(index, municipality): (usize, &crate::model::Municipality)| {
        let cleared = |regime: Regime| {
            let year = found.regimes.of(regime).and_then(|years| years.cleared_in(index));
            Cell::Number(year.map_or_else(|| L::NotBefore2036.say(lang).into_owned(), |year| year.to_string()))
        };
        let cells = Regime::ALL.map(cleared).to_vec();
        (municipality.code.to_string(), props.own == Some(municipality.code), municipality.name.clone(), cells)
    };
    let rows: Vec<_> = props.scenario.region.municipalities().iter().enumerate().map(row).collect();
    html! {
        <>
            <p>{ L::ClearedExplained.say(lang) }</p>
            { view_table(&L::WhenCleared.say(lang), &columns, &rows, None, lang) }
        </>
    }
}

/// The list per group at the end of the first, the middle and the last year.
pub(super) fn view_groups(found: &Found, lang: Lang) -> Html {
    let mut columns = vec![L::Group.say(lang).into_owned()];
    columns.extend(Regime::ALL.map(|regime| L::EndOfLastYear(regime_name(regime, lang)).say(lang).into_owned()));
    let groups = &found.outcome.scenario.groups;
    let row = |(place, group): (usize, &crate::model::GroupOutcome)| {
        let name =
            groups.iter().find(|known| known.id == group.id).map_or_else(String::new, |known| group_name(known, lang));
        let waiting = |regime: Regime| {
            let last = found.regimes.of(regime).and_then(|years| years.groups.get(place)?.1.last().copied());
            Cell::Number(lang.whole(last.unwrap_or_default().nearest()))
        };
        (name.clone(), false, name, Regime::ALL.map(waiting).to_vec())
    };
    let rows: Vec<_> = found.outcome.groups.iter().enumerate().map(row).collect();
    view_table(&L::WaitingPerGroup.say(lang), &columns, &rows, None, lang)
}

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
    html! {
        <>
            <label class="label" for="floor">{ L::FloorLabel.say(lang) }</label>
            <div class="year">
                <Select id="floor" {value} {on_choose}>{ for FLOORS.into_iter().map(option) }</Select>
                <ParameterStepper scenario={Arc::clone(scenario)} {parameter} />
            </div>
            { for [FrameworkPart::AffordableNewHomes, FrameworkPart::SocialRentNorm].into_iter().map(part) }
        </>
    }
}

/// Which assumption matters most.
pub(super) fn view_sensitivity(found: &Found, lang: Lang) -> Html {
    let columns = [L::Assumption, L::LowAndHigh, L::PersonYearsLow, L::PersonYearsHigh, L::Reach];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let row = |effect: &crate::statement::AssumptionEffect| {
        let value = |value: u32| parameter_value(effect.parameter, value, lang);
        let name = parameter_words(effect.parameter, lang).name.to_owned();
        let cells = vec![
            Cell::Words(format!("{} – {}", value(effect.low), value(effect.high))),
            Cell::Number(lang.exact(&effect.person_years_low, 0)),
            Cell::Number(lang.exact(&effect.person_years_high, 0)),
            Cell::Number(lang.exact(&effect.reach(), 0)),
        ];
        (name.clone(), false, name, cells)
    };
    let rows: Vec<_> = found.sensitivity.effects.iter().map(row).collect();
    let most = found.sensitivity.effects.first().map_or("", |effect| parameter_words(effect.parameter, lang).name);
    html! {
        <>
            <h3>{ L::WhatMattersMost.say(lang) }</h3>
            <p>{ L::MattersMost(most).say(lang) }</p>
            { view_table(&L::SensitivityTable.say(lang), &columns, &rows, None, lang) }
        </>
    }
}
