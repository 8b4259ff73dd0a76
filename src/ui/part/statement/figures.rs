//! The figures on which statement 1 rests: each with its source and how far it can be relied on, and the one assumption
//! that decides how heavy every burden is: how many of the corporation homes are let each year.

use std::sync::Arc;

use num_traits::ToPrimitive;
use yew::{Callback, Html, Properties, component, html};

use super::stepper::Stepper;
use crate::{
    figures::change_cells,
    model::{Decimal, Figure, FigureId, Ratio, Region, Scenario, Standing},
    text::{Lang, StatementLabel as L, date_in_words, figure_name, source_name, standing_name},
    ui::{
        context::{use_dispatch, use_lang},
        part::{Button, Look},
        state::{Action, Fold, Route},
    },
};

/// The largest part of the corporation homes that can be let in a year, in percent.
const MOST: u32 = 30;

#[derive(Properties, PartialEq)]
pub(crate) struct FigureAssumptionsProps {
    pub(crate) scenario: Arc<Scenario>,
}

#[component]
pub(crate) fn FigureAssumptions(props: &FigureAssumptionsProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let region = &props.scenario.region;
    let on_figures = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| {
            dispatch.emit(Action::FoldOpened(Fold::FigureValues));
            dispatch.emit(Action::RouteVisited(Route::Figures));
        })
    };
    let housed = props.scenario.included().all(|group| group.housed_standing == Standing::Official);
    let housed = if housed { Standing::Official } else { Standing::Assumption };
    html! {
        <>
            <p class="lede">{ L::FiguresExplained.say(lang) }</p>
            { for turnover(region).map(|percent| view_turnover(&props.scenario, percent, lang, &dispatch)) }
            <ul>
                <li class="assume"><div>
                    { L::HousedNow.say(lang) }{ " " }<span class="badge">{ standing_name(housed, lang) }</span>
                    <p>{ L::HousedExplained.say(lang) }</p>
                </div></li>
                { for region.figures().iter().filter(|figure| figure.id.is_key()).map(|figure| view_figure(region, figure, lang)) }
            </ul>
            <p class="row-actions"><Button look={Look::Plain} on_press={on_figures}>{ L::ChangeFigures.say(lang) }</Button></p>
        </>
    }
}

fn view_figure(region: &Region, figure: &Figure, lang: Lang) -> Html {
    let reference = (!figure.reference.is_empty()).then(|| format!(", {}", date_in_words(&figure.reference, lang)));
    let name = figure_name(region, figure.id, lang);
    html! {
        <li class="assume" key={name.clone()}><div>
            { name }{ " " }<span class="badge">{ standing_name(figure.standing, lang) }</span>
            <p>{ source_name(&figure.source, lang) }{ for reference }</p>
        </div></li>
    }
}

fn view_turnover(scenario: &Arc<Scenario>, percent: u32, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let to = |percent: u32| {
        let scenario = Arc::clone(scenario);
        let region = move || with_turnover(&scenario.region, percent).map(|region| (Arc::clone(&scenario), region));
        let dispatch = dispatch.clone();
        Callback::from(move |()| {
            if let Some((scenario, region)) = region() {
                let next = Scenario { region: Arc::new(region), ..(*scenario).clone() };
                dispatch.emit(Action::ScenarioOpened(Arc::new(next)));
            }
        })
    };
    let value = lang.with_percent_sign(&lang.whole(percent.into()));
    html! {
        <div class="assume">
            <div>
                { L::TurnoverName.say(lang) }{ " " }<span class="badge">{ L::AnAssumption.say(lang) }</span>
                <p>{ L::TurnoverExplained.say(lang) }</p>
            </div>
            <Stepper name={L::TurnoverName.say(lang).into_owned()} {value} less={(percent > 1).then(|| to(percent - 1))}
                more={(percent < MOST).then(|| to(percent + 1))} />
        </div>
    }
}

/// Homes let each year, in whole percents of the corporation homes of the region; `None` where one of both is missing.
fn turnover(region: &Region) -> Option<u32> {
    let (lettings, homes) =
        (region.figure(FigureId::Lettings)?.total(), region.figure(FigureId::CorporationHomes)?.total());
    let none = Ratio::from_integer(0.into());
    (homes > none).then(|| lettings * Ratio::from_integer(100.into()) / homes)?.round().to_integer().to_u32()
}

/// The region with so many percent of the corporation homes let each year, in every municipality, in whole homes.
fn with_turnover(region: &Region, percent: u32) -> Option<Region> {
    let part = |homes: &Decimal| {
        let lettings = homes.ratio() * Ratio::new(percent.into(), 100.into());
        Some(vec![Decimal::whole(lettings.round().to_integer().to_u32()?)])
    };
    let block = region.figure(FigureId::CorporationHomes)?.values.iter().map(part).collect::<Option<Vec<_>>>()?;
    change_cells(region, (0, FigureId::Lettings), &block)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::shipped;

    #[test]
    fn the_lettings_follow_the_percentage_and_nothing_else_changes() {
        let region = shipped::region(2025).unwrap();
        assert_eq!(turnover(&region), Some(4));
        let more = with_turnover(&region, 5).unwrap();
        assert_eq!(turnover(&more), Some(5));
        // Amsterdam: 4% is 7,594 of about 189,850 homes; 5% of them is 9,492.
        let at = |region: &Region, id| region.value(id, region.index_of("GM0363".parse().unwrap()).unwrap()).unwrap();
        let homes = at(&region, FigureId::CorporationHomes).as_whole().unwrap();
        assert_eq!(at(&more, FigureId::Lettings).as_whole(), Some((homes * 5 + 50) / 100));
        assert_eq!(more.figure(FigureId::CorporationHomes), region.figure(FigureId::CorporationHomes));
        assert_eq!(more.figure(FigureId::Lettings).unwrap().standing, Standing::Assumption);
        assert_eq!(with_turnover(&more, 5), None, "the same percentage changes nothing");
    }
}
