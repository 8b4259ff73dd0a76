//! Statement 2: the only fundamental problem is the lack of homes.

use std::sync::Arc;

use yew::{Callback, Html, component, html, use_memo};

use super::{
    statement::{Closing, StatementProps, view_closing, view_opening, view_refusal, view_sides},
    statement_2_charts::{draw_causes, draw_levers},
    statement_2_short::{view_least, view_short},
};
use crate::{
    model::{Outcome, Parameter, Scenario, Unworkable},
    statement::{Shortage, cells, divide_in_homes, shortage, support_hours},
    text::{
        Cause, Lang, StatementId, StatementLabel as L, calculate_shortage, largest_cause, lever_name,
        shortage_for_municipality, shortage_for_region,
    },
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        part::{
            drawing::view_both,
            statement::{Assumptions, Cell, Guessing, Levers, Step, SupportSetting, view_pager, view_table},
        },
        state::{Action, Route},
    },
};

const ID: StatementId = StatementId::OnlyShortage;

const PARAMETERS: [Parameter; 6] = [
    Parameter::Reserved,
    Parameter::SocialOfNew,
    Parameter::GroupsOfSocialNew,
    Parameter::LightHours,
    Parameter::IntensiveHours,
    Parameter::SupportCapacity,
];

/// What the page shows, computed once per scenario.
#[derive(Debug, PartialEq)]
struct Found {
    outcome: Outcome,
    shortage: Shortage,
    hours: Vec<u64>,
}

fn find(scenario: &Arc<Scenario>) -> Result<Found, Unworkable> {
    let outcome = divide_in_homes(scenario)?;
    let cells = cells(&outcome);
    Ok(Found { shortage: shortage(&outcome, &cells), hours: support_hours(scenario), outcome })
}

#[component]
pub(crate) fn OnlyShortagePage(props: &StatementProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let found =
        use_memo(Arc::clone(&props.scenario), |scenario| effects::measured("recompute-statement", || find(scenario)));
    let found = match &*found {
        Ok(found) => found,
        Err(unworkable) => return view_refusal(ID, &props.scenario, unworkable, lang, &dispatch),
    };
    let is_revealed = props.memory.is_revealed(ID);
    let guessing = guessing(&found.shortage, lang);
    html! {
        <div class="wrap">
            { view_opening(ID, props, guessing, lang) }
            if is_revealed {
                { view_numbers(props, found, lang) }
            }
            { view_sides(ID, if is_revealed { 6 } else { 3 }, lang) }
            if is_revealed {
                { view_meaning(props, found, lang, &dispatch) }
            }
            { view_pager(Route::Statement1, Route::Statement3, lang, &dispatch) }
        </div>
    }
}

fn view_numbers(props: &StatementProps, found: &Found, lang: Lang) -> Html {
    let (first, second) = shortage_for_region(&found.shortage, lang);
    let without_support = found.shortage.municipalities.iter().map(|short| short.without_support).collect::<Vec<_>>();
    html! {
        <>
            <Step id="s-levers" number=3 title={L::TurnTheLevers.say(lang).into_owned()} note={L::SeeWhatGoes.say(lang).into_owned()}>
                <h3 class="big" aria-live="polite">{ first }</h3>
                <p class="lede">{ second }</p>
                <Levers scenario={Arc::clone(&props.scenario)} />
                { view_causes(&found.shortage, lang) }
                { view_levers(&found.shortage, lang) }
            </Step>
            <Step id="s-short" number=4 title={L::WhoFallsShort.say(lang).into_owned()} note={L::WithYourLevers.say(lang).into_owned()}>
                { view_short(props, &found.shortage, lang) }
                { view_least(props, &found.shortage, lang) }
            </Step>
            <Step id="s-support" number=5 title={L::SupportAndPrevention.say(lang).into_owned()} note={L::PerGroup.say(lang).into_owned()}>
                <SupportSetting scenario={Arc::clone(&props.scenario)} {without_support} hours={found.hours.clone()} />
            </Step>
        </>
    }
}

fn view_meaning(props: &StatementProps, found: &Found, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let own = props.own.and_then(|code| props.scenario.region.index_of(code));
    let own_words = own.map(|index| shortage_for_municipality(&props.scenario.region, &found.shortage, index, lang));
    let region_words = shortage_for_region(&found.shortage, lang);
    let steps = calculate_shortage(&found.outcome, &found.shortage, own.unwrap_or(0), lang);
    let assumptions = html! { <Assumptions scenario={Arc::clone(&props.scenario)} parameters={PARAMETERS.to_vec()} /> };
    let closing = Closing {
        region: region_words,
        own: own_words,
        action: Html::default(),
        assumptions,
        calculation: Some(steps),
    };
    view_closing(ID, props, closing, lang, dispatch)
}

fn guessing(found: &Shortage, lang: Lang) -> Guessing {
    let answer = largest_cause(&found.before);
    let option = |cause: Cause| {
        let part = lang.whole(cause.of(&found.before).unsigned_abs());
        (
            cause.name(lang).to_owned(),
            L::OfTotal { part: &part, total: &lang.whole(found.before.total()) }.say(lang).into_owned(),
        )
    };
    let mut options: Vec<(String, String)> = Cause::ALL.map(option).to_vec();
    options.push((L::NobodyIsShort.say(lang).into_owned(), String::new()));
    let place = answer.and_then(|answer| Cause::ALL.iter().position(|cause| *cause == answer));
    let verdict = match answer {
        Some(cause) => L::LargestIs(cause.name(lang)).say(lang).into_owned(),
        None => L::NobodyIsShort.say(lang).into_owned(),
    };
    Guessing {
        question: L::WhichCauseIsLargest.say(lang).into_owned(),
        answer: place.unwrap_or(Cause::ALL.len()),
        options,
        verdict,
        because: L::CausesAddUp(&lang.whole(found.before.total())).say(lang).into_owned(),
    }
}

fn view_causes(found: &Shortage, lang: Lang) -> Html {
    let columns = [L::WhyNoHome, L::WithoutChoices, L::WithChoices, L::Difference, L::PartOfRest];
    let columns = columns.map(|label| label.say(lang).into_owned());
    let rest = i64::try_from(found.after.total()).unwrap_or(i64::MAX);
    let percent = |part: i64| {
        let fraction = crate::model::Ratio::new(part.into(), rest.max(1).into());
        lang.percent(&fraction, 0)
    };
    let row = |(cause, class): (Cause, &'static str)| {
        let (before, after) = (cause.of(&found.before), cause.of(&found.after));
        let cells = vec![
            Cell::Swatch(class, lang.signed_plain(before)),
            Cell::Number(lang.signed_plain(after)),
            Cell::Number(lang.signed(after - before)),
            Cell::Number(percent(after)),
        ];
        (class.to_owned(), false, cause.name(lang).to_owned(), cells)
    };
    let rows: Vec<_> = Cause::ALL.into_iter().zip(["p1", "p2", "p3", "p4"]).map(row).collect();
    let (before, after) = (found.before.total(), found.after.total());
    let difference = i64::try_from(after).unwrap_or(i64::MAX) - i64::try_from(before).unwrap_or(i64::MAX);
    let total = [
        L::WithoutHome.say(lang).into_owned(),
        lang.whole(before),
        lang.whole(after),
        lang.signed(difference),
        if after > 0 { lang.with_percent_sign("100") } else { "–".to_owned() },
    ];
    let [wide, phone] = draw_causes(found, lang);
    html! {
        <>
            { view_table(&L::CausesTable.say(lang), &columns, &rows, Some(&total), lang) }
            <figure>{ view_both(&wide, &phone, None) }</figure>
            <p class="src">{ L::CausesOrder.say(lang) }</p>
        </>
    }
}

fn view_levers(found: &Shortage, lang: Lang) -> Html {
    if found.pulled.is_empty() {
        return html! { <p>{ L::NoLeverYet.say(lang) }</p> };
    }
    let columns = [L::Lever, L::TakesAway].map(|label| label.say(lang).into_owned());
    let row = |effect: &crate::statement::LeverEffect| {
        let name = lever_name(effect.lever, lang).to_owned();
        (name.clone(), false, name, vec![Cell::Number(lang.short(&effect.homes, 2))])
    };
    let rows: Vec<_> = found.levers.iter().map(row).collect();
    let together: crate::model::Ratio = found.levers.iter().map(|effect| effect.homes.clone()).sum();
    let total = [L::Together.say(lang).into_owned(), lang.short(&together, 2)];
    let [wide, phone] = draw_levers(found, lang);
    html! {
        <>
            <h3>{ L::WhatLeversDo.say(lang) }</h3>
            { view_table(&L::LeversTable.say(lang), &columns, &rows, Some(&total), lang) }
            <figure>{ view_both(&wide, &phone, None) }</figure>
            <p class="src">{ L::AllOrders.say(lang) }</p>
        </>
    }
}
