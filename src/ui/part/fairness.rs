//! "Wie doet nu veel, en wie straks?": the burden per inhabitant now and later, and how equal it is.

use std::rc::Rc;

use num_traits::ToPrimitive;
use yew::{Html, component, html, use_memo};

use super::{
    drawing::{view_both, view_scene},
    facts::{Facts, Spread},
};
use crate::{
    chart::{
        Burden, BurdenRow, Lorenz, LorenzOwn, LorenzWords, Scene, Size, Tick, draw_dumbbell, draw_lorenz, nice_ticks,
    },
    measure::{Fairness, Rate},
    model::{Code, Ratio},
    text::{Label, Lang, RestLabel},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        overview::{Row, burden, housed_now, inhabitants},
        part::PictureProps,
        state::Action,
    },
};

#[component]
pub(crate) fn BurdenSection(props: &PictureProps) -> Html {
    let lang = use_lang();
    let on_pick = use_dispatch().reform(|code| Action::MunicipalityChosen(Some(code)));
    let PictureProps { division, own } = props;
    let spread = use_memo(Rc::clone(division), |division| Spread::of(division));
    let [wide, phone] = draw_burden(division, *own, lang);
    html! {
        <section class="sec" id="last" tabindex="-1" aria-labelledby="h-last">
            <header><h2 id="h-last">{ RestLabel::WhoDoesMuch.say(lang) }</h2><p>{ RestLabel::BurdenExplained.say(lang) }</p></header>
            <div class="two">
                <figure>{ view_both(&wide, &phone, Some(&on_pick)) }</figure>
                <div id="eerlijk" tabindex="-1">
                    <h3 class="cap">{ RestLabel::HowEqual.say(lang) }<small>{ RestLabel::LorenzExplained.say(lang) }</small></h3>
                    if let Some(scene) = draw_curves(division, &spread, *own, lang) {
                        <figure>{ view_scene(&scene, None) }</figure>
                    }
                    <Facts division={Rc::clone(division)} {spread} />
                </div>
            </div>
        </section>
    }
}

fn float(ratio: &Ratio) -> f64 {
    ratio.to_f64().unwrap_or(0.0)
}

/// The burden of every municipality, the heaviest first: for a wide screen and for a phone.
fn draw_burden(division: &Division, own: Option<Code>, lang: Lang) -> [Scene; 2] {
    let mut rows: Vec<&Row> = division.rows.iter().collect();
    crate::order::sort_by(&mut rows, |left, right| right.burden.total_cmp(&left.burden));
    let codes: Vec<String> = rows.iter().map(|row| row.code.to_string()).collect();
    let (housed, people) = (housed_now(division.scenario()), inhabitants(division.region()));
    let now = |row: &Row| burden(*housed.get(row.index)?, *people.get(row.index)?);
    let both = |(row, key): (&&Row, &'_ String)| (now(row), row.burden, key.clone());
    let values: Vec<(Option<f64>, f64, String)> = rows.iter().zip(&codes).map(both).collect();
    let rows: Vec<BurdenRow<'_>> = rows
        .iter()
        .zip(&values)
        .map(|(row, (now, then, key))| BurdenRow { key, name: &row.name, now: *now, then: *then })
        .collect();
    let largest = values.iter().fold(0.0, |largest, (now, then, _)| f64::max(largest, then.max(now.unwrap_or(0.0))));
    let labels: Vec<(f64, String)> =
        nice_ticks(largest, 4).into_iter().map(|value| (value, lang.measure(value, 1))).collect();
    let ticks: Vec<Tick<'_>> = labels.iter().map(|(value, label)| Tick { value: *value, label }).collect();
    let mean = division.total.per_thousand.map(Rate::ratio).unwrap_or_default();
    let mean_label = RestLabel::MeanIs(&mean).say(lang);
    let own = own.map(|code| code.to_string());
    let input = Burden { rows: &rows, own: own.as_deref(), ticks: &ticks, mean: float(&mean), mean_label: &mean_label };
    [Size::Wide, Size::Phone].map(|size| draw_dumbbell(&input, size))
}

/// The Lorenz curves of the mix and of now; `None` when there is nothing to spread.
fn draw_curves(division: &Division, spread: &Spread, own: Option<Code>, lang: Lang) -> Option<Scene> {
    let mix = spread.mix.as_ref()?;
    let row = division.row(own);
    let own = row.and_then(|row| {
        let point = mix.lorenz.iter().find(|point| point.index == row.index)?;
        Some(LorenzOwn { at: (point.base, point.homes), name: &row.name })
    });
    let say = |label: RestLabel<'_>| label.say(lang);
    let end = lang.with_percent_sign("100");
    let (even, now, across, upwards) = (
        say(RestLabel::ExactlyEqual),
        say(RestLabel::Now),
        say(RestLabel::InhabitantsLowFirst),
        Label::HomesUnit.say(lang),
    );
    let words = LorenzWords { even: &even, now: &now, start: "0", end: &end, across: &across, upwards: &upwards };
    let now = spread.now.as_ref().map(curve).unwrap_or_default();
    Some(draw_lorenz(&Lorenz { mix: &curve(mix), now: &now, own, words }))
}

fn curve(fairness: &Fairness) -> Vec<(f64, f64)> {
    std::iter::once((0.0, 0.0)).chain(fairness.lorenz.iter().map(|point| (point.base, point.homes))).collect()
}
