//! Where the numbers in the table come from, and how far they can be relied on.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::{figures::view_own_badge, key_setting::toggle};
use crate::{
    model::{Figure, FigureId, Origin, Standing},
    text::{Label, Lang, RestLabel, figure_name, source_name, standing_name},
    ui::{
        context::{use_dispatch, use_lang},
        division::Division,
        state::Fold,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct SourcesProps {
    pub(crate) division: Rc<Division>,
    pub(crate) is_open: bool,
}

#[component]
pub(crate) fn Sources(props: &SourcesProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let region = props.division.region();
    let standing = |figure| region.figure(figure).map(|figure| figure.standing);
    let item = |figure: &Figure| {
        let name = figure_name(region, figure.id, lang);
        html! {
            <li key={name.clone()}>
                <b>{ name }</b>
                if !figure.reference.is_empty() {
                    { ", " }{ RestLabel::Reference(&figure.reference).say(lang) }
                }
                { ". " }{ source_name(&figure.source, lang) }{ ". " }
                { view_standing(figure.standing, lang) }
                if figure.origin == Origin::Own {
                    { " " }{ view_own_badge(lang) }
                }
            </li>
        }
    };
    html! {
        <>
            <p class="src">
                { Label::HousedNow.say(lang) }{ " " }{ view_standing(housed_standing(&props.division), lang) }
                if let Some(lettings) = standing(FigureId::Lettings) {
                    { " · " }{ figure_name(region, FigureId::Lettings, lang) }{ " " }{ view_standing(lettings, lang) }
                }
                if let Some(inhabitants) = standing(FigureId::Inhabitants) {
                    { " · " }{ figure_name(region, FigureId::Inhabitants, lang) }{ " " }{ view_standing(inhabitants, lang) }
                }
            </p>
            <details class="datatbl" open={props.is_open}>
                <summary onclick={toggle(Fold::Sources, &dispatch)}>{ RestLabel::AllSources.say(lang) }</summary>
                <ul class="small sources">
                    <li>
                        <b>{ Label::HousedNow.say(lang) }</b>{ ". " }{ RestLabel::HousedExplained.say(lang) }{ " " }
                        { view_standing(housed_standing(&props.division), lang) }
                    </li>
                    { for region.figures().iter().filter(|figure| figure.id.is_key()).map(item) }
                </ul>
            </details>
        </>
    }
}

/// What is housed now is as certain as its weakest column.
fn housed_standing(division: &Division) -> Standing {
    let mut standings = division.scenario().included().map(|group| group.housed_standing);
    if standings.all(|standing| standing == Standing::Official) { Standing::Official } else { Standing::Assumption }
}

/// How far a number can be relied on; doubt stands out.
pub(super) fn view_standing(standing: Standing, lang: Lang) -> Html {
    let class = match standing {
        Standing::Official => "badge badge-src",
        Standing::Derived | Standing::Assumption => "badge",
    };
    html! { <span {class}>{ standing_name(standing, lang) }</span> }
}
