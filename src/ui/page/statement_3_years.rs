//! The years of statement 3 in tables and lines: waiting lists, and the cost of waiting.

use num_traits::ToPrimitive;
use yew::{Callback, Html, html};

use super::{statement::StatementProps, statement_3::Found};
use crate::{
    chart::{Line, LineLook, Lines, Scene, Size, Tick, draw_lines, nice_ticks},
    model::GroupOutcome,
    statement::{Amount, Regime, RegimeYears},
    text::{Lang, StatementLabel as L, group_name, regime_name},
    ui::{
        part::{
            Select,
            drawing::view_both,
            statement::{Cell, Row, view_table},
        },
        state::Remember,
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

fn name_of_group(found: &Found, group: &GroupOutcome, lang: Lang) -> String {
    let groups = &found.outcome.scenario.groups;
    groups.iter().find(|known| known.id == group.id).map_or_else(String::new, |known| group_name(known, lang))
}

/// Year by year under one regime: per group, which add up to the whole list, and per municipality, which do too.
pub(super) fn view_year_by_year(
    props: &StatementProps,
    found: &Found,
    lang: Lang,
    remember: &Callback<Remember>,
) -> Html {
    let shown = props.memory.regime;
    let Some(years) = found.regimes.of(shown) else { return Html::default() };
    let on_choose = remember.reform(|chosen: String| {
        let regime = Regime::ALL.into_iter().find(|regime| format!("{regime:?}") == chosen);
        Remember::RegimeChosen(regime.unwrap_or_default())
    });
    let option = |regime: Regime| {
        let value = format!("{regime:?}");
        html! { <option key={value.clone()} {value} selected={regime == shown}>{ regime_name(regime, lang) }</option> }
    };
    let groups = found.outcome.groups.iter().zip(&years.groups).map(|(group, (_, waiting))| {
        let name = name_of_group(found, group, lang);
        (name.clone(), false, name, in_cells(waiting, lang))
    });
    let municipalities = props.scenario.region.municipalities().iter().zip(&years.municipalities);
    let municipalities = municipalities.map(|(municipality, waiting)| {
        let is_own = props.own == Some(municipality.code);
        (municipality.code.to_string(), is_own, municipality.name.clone(), in_cells(waiting, lang))
    });
    let name = regime_name(shown, lang);
    html! {
        <>
            <label class="label" for="regime">{ L::ShownRegime.say(lang) }</label>
            <Select id="regime" value={format!("{shown:?}")} {on_choose}>{ for Regime::ALL.into_iter().map(option) }</Select>
            { view_yearly(&L::GroupsByYear(name), L::Group, &groups.collect::<Vec<_>>(), years, lang) }
            { view_yearly(&L::MunicipalitiesByYear(name), L::Municipality, &municipalities.collect::<Vec<_>>(), years, lang) }
        </>
    }
}

fn in_cells(waiting: &[Amount], lang: Lang) -> Vec<Cell> {
    waiting.iter().map(|amount| Cell::Number(lang.whole(amount.nearest()))).collect()
}

/// A column per year; rounded for reading, so a column may look one off its total.
fn view_yearly(caption: &L<'_>, first: L<'static>, rows: &[Row], years: &RegimeYears, lang: Lang) -> Html {
    let mut columns = vec![first.say(lang).into_owned()];
    columns.extend(years.years.iter().map(|year| year.year.to_string()));
    let mut total = vec![L::Total.say(lang).into_owned()];
    total.extend(years.years.iter().map(|year| lang.whole(year.waiting.nearest())));
    view_table(&caption.say(lang), &columns, rows, Some(&total), lang)
}

/// The list per group at the end of the last year under each regime.
pub(super) fn view_groups(found: &Found, lang: Lang) -> Html {
    let mut columns = vec![L::Group.say(lang).into_owned()];
    columns.extend(Regime::ALL.map(|regime| L::EndOfLastYear(regime_name(regime, lang)).say(lang).into_owned()));
    let row = |(place, group): (usize, &GroupOutcome)| {
        let name = name_of_group(found, group, lang);
        let waiting = |regime: Regime| {
            let last = found.regimes.of(regime).and_then(|years| years.groups.get(place)?.1.last().copied());
            Cell::Number(lang.whole(last.unwrap_or_default().nearest()))
        };
        (name.clone(), false, name, Regime::ALL.map(waiting).to_vec())
    };
    let rows: Vec<_> = found.outcome.groups.iter().enumerate().map(row).collect();
    view_table(&L::WaitingPerGroup.say(lang), &columns, &rows, None, lang)
}
