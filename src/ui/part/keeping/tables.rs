//! The outcome and the figures as tables.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::{Tell, saved, view_part};
use crate::{
    export::{Dialect, figures_sheet, outcome_sheet, render_sheet_csv, render_template},
    model::Outcome,
    text::{ExportPanelLabel as Label, Lang},
    ui::{
        context::use_lang,
        effects::{self, Written},
        import_worker::Wanted,
        part::{Button, Look},
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct TablesPartProps {
    pub(crate) outcome: Arc<Outcome>,
    pub(crate) tell: Tell,
}

/// One file of a table.
#[derive(Clone, Copy)]
enum Table {
    Csv(Dialect),
    Figures,
    Blank,
}

#[component]
pub(crate) fn TablesPart(props: &TablesPartProps) -> Html {
    let lang = use_lang();
    let save = |table: Table| {
        let (outcome, tell) = (Arc::clone(&props.outcome), props.tell.clone());
        Callback::from(move |()| {
            let (name, text) = written(&outcome, table, lang);
            tell.emit(saved(name, effects::save_document(name, "text/csv", &text)));
        })
    };
    let inside = html! {
        <div class="acts">
            <Button look={Look::Main} on_press={save_workbook(&props.outcome, &props.tell, lang)}>{ Label::Xlsx.say(lang) }</Button>
            <Button on_press={save(Table::Csv(Dialect::DutchExcel))}>{ Label::CsvDutch.say(lang) }</Button>
            <Button on_press={save(Table::Csv(Dialect::International))}>{ Label::CsvInternational.say(lang) }</Button>
            <Button on_press={save(Table::Figures)}>{ Label::FiguresCsv.say(lang) }</Button>
            <Button on_press={save(Table::Blank)}>{ Label::BlankTable.say(lang) }</Button>
        </div>
    };
    view_part("h-tables", Label::Tables, Some(Label::TablesExplained), lang, inside)
}

/// Lets the worker write the whole workbook, and tells how it goes.
fn save_workbook(outcome: &Arc<Outcome>, tell: &Tell, lang: Lang) -> Callback<()> {
    let (scenario, tell) = (Arc::clone(&outcome.scenario), tell.clone());
    let name = lang.pick("fair-share-uitkomst.xlsx", "fair-share-outcome.xlsx");
    Callback::from(move |()| {
        tell.emit(Label::Writing(name));
        let on_end = tell.reform(move |written| match written {
            Written::Saved => Label::Saved(name),
            Written::Refused => Label::NoWriter,
        });
        effects::save_workbook(Wanted::Outcome, (name.to_owned(), &effects::today()), &scenario, lang, &on_end);
    })
}

/// The name and the text of a file. Figures follow the reader's language, as their spreadsheet is likely to.
fn written(outcome: &Outcome, table: Table, lang: Lang) -> (&'static str, String) {
    match table {
        Table::Csv(Dialect::DutchExcel) => {
            ("fair-share-uitkomst.csv", render_sheet_csv(&outcome_sheet(outcome, lang), Dialect::DutchExcel))
        }
        Table::Csv(Dialect::International) => {
            ("fair-share-outcome.csv", render_sheet_csv(&outcome_sheet(outcome, lang), Dialect::International))
        }
        Table::Figures => {
            let dialect = lang.pick(Dialect::DutchExcel, Dialect::International);
            ("fair-share-cijfers.csv", render_sheet_csv(&figures_sheet(&outcome.scenario, lang), dialect))
        }
        Table::Blank => ("fair-share-leeg.csv", render_template(&outcome.scenario.region, lang)),
    }
}
