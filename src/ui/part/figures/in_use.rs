//! The figures in use, each with its date, source and standing, and every number behind a fold.

use std::sync::Arc;

use yew::{Html, Properties, component, html};

use super::{
    grid::FigureGrid,
    own_badge::{own, view_own_badge},
};
use crate::{
    model::{Figure, Origin, Region},
    text::{FiguresLabel as Label, Lang, date_in_words, figure_name, source_name},
    ui::{
        context::{use_dispatch, use_lang},
        part::{button::Button, key_setting::toggle, sources::view_standing},
        state::{Action, Change, Fold},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct FiguresInUseProps {
    pub(crate) region: Arc<Region>,
    pub(crate) is_open: bool,
    /// Whether numbers that were entered here can be taken back.
    pub(crate) is_changed: bool,
}

#[component]
pub(crate) fn FiguresInUse(props: &FiguresInUseProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let region = &props.region;
    let has_own = own(region).next().is_some();
    let on_drop = dispatch.reform(|()| Action::Changed(Change::OwnFiguresDropped));
    html! {
        <section class="sec" id="in-gebruik" aria-labelledby="h-in-use" tabindex="-1">
            <header><h2 id="h-in-use">{ Label::FiguresInUse.say(lang) }</h2><p>{ Label::FiguresInUseExplained.say(lang) }</p></header>
            if has_own {
                <p><Button on_press={on_drop}>{ Label::BackToCbs.say(lang) }</Button></p>
                <p class="small muted">{ Label::BackToCbsExplained.say(lang) }</p>
            }
            { view_sources(region, lang) }
            <details class="datatbl" open={props.is_open}>
                <summary onclick={toggle(Fold::FigureValues, &dispatch)}>{ Label::NumbersPerMunicipality.say(lang) }</summary>
                if props.is_open {
                    <FigureGrid region={Arc::clone(region)} is_changed={props.is_changed} />
                }
            </details>
        </section>
    }
}

fn view_sources(region: &Region, lang: Lang) -> Html {
    let heads = [Label::FigureHead, Label::TotalHead, Label::DateHead, Label::SourceHead, Label::CertaintyHead];
    let row = |figure: &Figure| {
        let name = figure_name(region, figure.id, lang);
        html! {
            <tr key={name.clone()}>
                <th scope="row">{ name }</th>
                <td class="num" data-l={Label::TotalHead.say(lang)}>{ total(figure, lang) }</td>
                <td data-l={Label::DateHead.say(lang)}><div>{ date_in_words(&figure.reference, lang) }</div></td>
                <td data-l={Label::SourceHead.say(lang)}><div>{ source_name(&figure.source, lang) }</div></td>
                <td data-l={Label::CertaintyHead.say(lang)}><div>
                    { view_standing(figure.standing, lang) }
                    if figure.origin == Origin::Own {
                        { " " }{ view_own_badge(lang) }
                    }
                </div></td>
            </tr>
        }
    };
    html! {
        <table class="tbl grid-tbl stack" aria-labelledby="h-in-use">
            <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col" class={(*head == Label::TotalHead).then_some("num")}>{ head.say(lang) }</th> }) }</tr></thead>
            <tbody>{ for region.figures().iter().map(row) }</tbody>
        </table>
    }
}

/// A sum of averages means nothing.
pub(super) fn total(figure: &Figure, lang: Lang) -> String {
    if figure.id.is_mean() {
        return Label::NoTotal.say(lang).into_owned();
    }
    lang.short(&figure.total(), 6)
}
