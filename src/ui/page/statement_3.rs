//! Statement 3: the Rijk must take more and faster direction.

use std::sync::Arc;

use yew::{Callback, Html, component, html, use_memo};

use super::{
    statement::{Closing, StatementProps, view_closing, view_opening, view_refusal, view_sides},
    statement_3_frame::{view_floor, view_sensitivity},
    statement_3_years::{view_cleared, view_cost, view_groups, view_year_by_year, view_years},
};
use crate::{
    model::{Outcome, Parameter, Ratio, Scenario, Unworkable},
    statement::{HotPotato, Regimes, Sensitivity, YEARS, cells, divide_in_homes, hot_potato, regimes, sensitivity},
    text::{
        Lang, StatementId, StatementLabel as L, calculate_regimes, potato_sentence, regimes_for_municipality,
        regimes_for_region,
    },
    ui::{
        context::{use_dispatch, use_lang},
        effects,
        part::statement::{
            Assumptions, Guessing, HotPotatoPart, ParameterStepper, Step, use_remember, view_fold, view_pager,
        },
        state::{Action, Remember, Route},
    },
};

const ID: StatementId = StatementId::MoreDirection;

const PARAMETERS: [Parameter; 18] = [
    Parameter::OpeningList,
    Parameter::InflowGrowth,
    Parameter::CatchUp,
    Parameter::Capacity,
    Parameter::SocialOfNew,
    Parameter::GroupsOfSocialNew,
    Parameter::TakesPart,
    Parameter::Willingness,
    Parameter::RegionalStart,
    Parameter::RegionalRamp,
    Parameter::RegionalCompliance,
    Parameter::NationalStart,
    Parameter::NationalRamp,
    Parameter::NationalCompliance,
    Parameter::WaitAndSee,
    Parameter::LadderHalfYears,
    Parameter::FrameworkSocialOfNew,
    Parameter::NormYears,
];

/// What the page shows, computed once per scenario.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    pub(super) outcome: Outcome,
    pub(super) regimes: Regimes,
    pub(super) sensitivity: Sensitivity,
    pub(super) potato: HotPotato,
    pub(super) start: u16,
}

fn find(scenario: &Arc<Scenario>) -> Result<Found, Unworkable> {
    let outcome = divide_in_homes(scenario)?;
    let cells = cells(&outcome);
    let start = u16::try_from(scenario.statements.get(Parameter::NationalStart)).unwrap_or(u16::MAX);
    Ok(Found {
        regimes: regimes(&outcome, &cells),
        sensitivity: sensitivity(&outcome, &cells),
        potato: hot_potato(&outcome),
        start,
        outcome,
    })
}

#[component]
pub(crate) fn MoreDirectionPage(props: &StatementProps) -> Html {
    let lang = use_lang();
    let (dispatch, remember) = (use_dispatch(), use_remember());
    let found =
        use_memo(Arc::clone(&props.scenario), |scenario| effects::measured("recompute-statement", || find(scenario)));
    let found = match &*found {
        Ok(found) => found,
        Err(unworkable) => return view_refusal(ID, &props.scenario, unworkable, lang, &dispatch),
    };
    let is_revealed = props.memory.is_revealed(ID);
    let guessing = guessing(found, lang);
    html! {
        <div class="wrap">
            { view_opening(ID, props, guessing, lang) }
            if is_revealed {
                { view_numbers(props, found, lang, (&dispatch, &remember)) }
            }
            { view_potato(props, found, lang, if is_revealed { 5 } else { 3 }) }
            { view_sides(ID, if is_revealed { 6 } else { 4 }, lang) }
            if is_revealed {
                { view_meaning(props, found, lang, &dispatch) }
            }
            { view_pager(Route::Statement2, Route::Follow, lang, &dispatch) }
        </div>
    }
}

fn view_numbers(
    props: &StatementProps,
    found: &Found,
    lang: Lang,
    (dispatch, remember): (&Callback<Action>, &Callback<Remember>),
) -> Html {
    let (first, second) = regimes_for_region(&found.regimes, found.start, lang);
    html! {
        <>
            <Step id="s-waiting" number=3 title={L::WhatWaitingCosts.say(lang).into_owned()} note={L::TenYears.say(lang).into_owned()}>
                <h3 class="big" aria-live="polite">{ first }</h3>
                <p class="lede">{ second }</p>
                <div class="year">
                    <span>{ L::FrameworkStartsIn.say(lang) }</span>
                    <ParameterStepper scenario={Arc::clone(&props.scenario)} parameter={Parameter::NationalStart} />
                </div>
                { view_years(found, lang) }
                { view_cost(found, lang) }
                { view_fold(&L::WhenCleared.say(lang), view_cleared(props, found, lang)) }
                { view_fold(&L::WaitingPerGroup.say(lang), view_groups(found, lang)) }
                { view_fold(&L::YearByYear.say(lang), view_year_by_year(props, found, lang, remember)) }
            </Step>
            <Step id="s-frame" number=4 title={L::TheFramework.say(lang).into_owned()} note={L::WhatItAsks.say(lang).into_owned()}>
                { view_floor(&props.scenario, lang, dispatch) }
                { view_sensitivity(found, lang) }
            </Step>
        </>
    }
}

fn view_potato(props: &StatementProps, found: &Found, lang: Lang, number: u8) -> Html {
    let own = props.own.and_then(|code| props.scenario.region.index_of(code));
    let (first, second) = potato_sentence(&props.scenario.region, &found.potato, own, lang);
    html! {
        <Step id="s-potato" {number} title={L::HotPotato.say(lang).into_owned()} note={L::HotPotatoNote.say(lang).into_owned()}>
            <h3 class="big" aria-live="polite">{ first }{ " " }<span class="t">{ second }</span></h3>
            <HotPotatoPart scenario={Arc::clone(&props.scenario)} potato={found.potato.clone()} own={props.own} />
        </Step>
    }
}

fn view_meaning(props: &StatementProps, found: &Found, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let own = props.own.and_then(|code| props.scenario.region.index_of(code));
    let own_words = own.map(|index| regimes_for_municipality(&props.scenario.region, &found.regimes, index, lang));
    let region_words = regimes_for_region(&found.regimes, found.start, lang);
    let steps = calculate_regimes(&found.regimes, own.unwrap_or(0), lang);
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

/// What a later start costs: it, and twice as much and half as much a few times. Which of the four it is, depends on the year,
/// so that nobody learns the place.
fn guessing(found: &Found, lang: Lang) -> Guessing {
    // There is no year after the last; then the question is about the year before it.
    let start = found.start.clamp(*YEARS.start(), *YEARS.end() - 1);
    let cost = found.regimes.cost_of_a_year_later(start).unwrap_or_else(|| Ratio::from_integer(0.into()));
    let place = usize::from(start * 3 % 4);
    // Round numbers, so that the right one does not stand out; a small cost is guessed among round numbers as well.
    let hundred = Ratio::from_integer(100.into());
    let least = Ratio::from_integer(if cost < hundred { 400.into() } else { 0.into() });
    let option = |index: usize| {
        let power = |exponent: usize| Ratio::from_integer((1_u32 << exponent).into());
        let about = match index.checked_sub(place) {
            Some(0) => cost.clone(),
            Some(more) => cost.clone().max(least.clone()) * power(more),
            None => cost.clone().max(least.clone()) / power(place - index),
        };
        let about = lang.exact(&((about / &hundred).round() * &hundred), 0);
        (L::AboutPersonYears(&about).say(lang).into_owned(), String::new())
    };
    Guessing {
        question: L::WhatDoesAYearCost(start).say(lang).into_owned(),
        options: (0..4).map(option).collect(),
        answer: place,
        verdict: L::AYearCosts(&lang.exact(&cost, 0)).say(lang).into_owned(),
        because: L::PersonYearsExplained.say(lang).into_owned(),
    }
}
