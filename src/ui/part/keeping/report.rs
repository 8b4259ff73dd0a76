//! The report on A4: shown as it prints, and printed by the browser.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html, use_state};

use super::{Tell, saved, view_part};
use crate::{
    export::{draw_report, render_report},
    model::{Code, Outcome},
    text::{ExportPanelLabel as Label, Lang},
    ui::{
        context::use_lang,
        effects,
        part::{Button, Look, view_nodes},
    },
};

/// The name of the file.
const REPORT: &str = "fair-share-verslag.html";

#[derive(Properties, PartialEq)]
pub(crate) struct ReportPartProps {
    pub(crate) outcome: Arc<Outcome>,
    pub(crate) own: Option<Code>,
    pub(crate) tell: Tell,
}

/// Which report is shown.
#[derive(Debug, Clone, PartialEq)]
enum Shown {
    None,
    /// For a municipality or the region, made on this day.
    Report(Option<Code>, String),
}

#[component]
pub(crate) fn ReportPart(props: &ReportPartProps) -> Html {
    let lang = use_lang();
    let shown = use_state(|| Shown::None);
    let show = |own: Option<Code>| {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(Shown::Report(own, effects::today())))
    };
    let on_close = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(Shown::None))
    };
    let name = props.own.and_then(|code| props.outcome.scenario.region.municipality(code));
    let own = match name {
        Some(found) => html! {
            <Button on_press={show(props.own)}>{ Label::ReportOf(&found.name).say(lang) }</Button>
        },
        None => html! { <p class="small muted">{ Label::ChooseForReport.say(lang) }</p> },
    };
    let report = match &*shown {
        Shown::None => Html::default(),
        Shown::Report(own, day) => view_report(props, *own, day, on_close, lang),
    };
    let inside = html! {
        <>
            <div class="acts">
                <Button on_press={show(None)}>{ Label::ReportOfRegion.say(lang) }</Button>
                { own }
            </div>
            { report }
        </>
    };
    view_part("h-report", Label::Report, Some(Label::ReportExplained), lang, inside)
}

fn view_report(props: &ReportPartProps, own: Option<Code>, day: &str, on_close: Callback<()>, lang: Lang) -> Html {
    let report = draw_report(&props.outcome, own, lang, day);
    let page = view_nodes(&report.nodes);
    let on_print = Callback::from(|()| effects::print());
    let on_save = {
        let tell = props.tell.clone();
        Callback::from(move |()| {
            let text = render_report(&report, lang);
            tell.emit(saved(REPORT, effects::save_document(REPORT, "text/html", &text)));
        })
    };
    html! {
        <>
            <div class="acts">
                <Button look={Look::Main} on_press={on_print}>{ Label::Print.say(lang) }</Button>
                <Button on_press={on_save}>{ Label::ReportFile.say(lang) }</Button>
                <Button look={Look::Text} on_press={on_close}>{ Label::CloseReport.say(lang) }</Button>
            </div>
            <div class="report" role="region" aria-label={Label::ReportShown.say(lang)} tabindex="0">{ page }</div>
        </>
    }
}
