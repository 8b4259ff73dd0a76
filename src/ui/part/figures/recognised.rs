//! What was recognised: how many municipalities, and whether the inhabitants total what CBS has.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::{
    figures::{Meaning, RowUse, shipped},
    model::{Decimal, FigureId, Ratio},
    text::{FiguresLabel as Label, Lang, date_in_words},
    ui::{checked::Checked, context::use_lang},
};

#[derive(Properties, PartialEq)]
pub(super) struct RecognisedFactsProps {
    pub(super) checked: Rc<Checked>,
    /// The year of the figures with which the total is compared.
    pub(super) year: Option<u16>,
}

#[component]
pub(super) fn RecognisedFacts(props: &RecognisedFactsProps) -> Html {
    let lang = use_lang();
    let draft = &props.checked.draft;
    let all = draft.known().municipalities().len();
    let found = draft.recognised_count();
    let rest = if found == all { Label::AllRecognised } else { Label::NotRecognised(all.saturating_sub(found)) };
    html! {
        <dl class="facts">
            <div>
                <dt>{ Label::Recognised.say(lang) }</dt>
                <dd><span class="v">{ found }{ " " }<small>{ Label::OfMunicipalities(all).say(lang) }</small></span>{ rest.say(lang) }</dd>
            </div>
            { for total(&props.checked).map(|(total, is_complete)| view_total(&total, is_complete, props.year, lang)) }
        </dl>
    }
}

fn view_total(total: &Ratio, is_complete: bool, year: Option<u16>, lang: Lang) -> Html {
    html! {
        <div>
            <dt>{ Label::TotalInhabitants.say(lang) }</dt>
            <dd><span class="v num">{ lang.short(total, 0) }</span>{ compared(total, is_complete, year, lang) }</dd>
        </div>
    }
}

/// The inhabitants that were read so far, and whether every municipality has them; `None` without such a column.
fn total(checked: &Checked) -> Option<(Ratio, bool)> {
    let meaning = Meaning::Figure(FigureId::Inhabitants);
    let column = checked.draft.columns().iter().find(|column| column.meaning == meaning)?;
    let mut counted = 0_usize;
    let mut total = Decimal::ZERO.ratio();
    for (row, cell) in checked.draft.rows().iter().zip(&column.cells) {
        let counts = match row.usage {
            RowUse::Municipality(_) => 1,
            RowUse::AddedTo(_) => 0,
            RowUse::Asked | RowUse::Skipped => continue,
        };
        if let Ok(value) = cell.value {
            counted += counts;
            total += value.ratio();
        }
    }
    Some((total, counted == checked.draft.known().municipalities().len()))
}

fn compared(total: &Ratio, is_complete: bool, year: Option<u16>, lang: Lang) -> String {
    let shipped = shipped::region(year.unwrap_or(shipped::DEFAULT_YEAR)).ok();
    let Some(figure) = shipped.as_ref().and_then(|region| region.figure(FigureId::Inhabitants)) else {
        return String::new();
    };
    let date = date_in_words(&figure.reference, lang);
    let difference = total - figure.total();
    let label = if !is_complete {
        Label::NotYetTotal.say(lang)
    } else if difference == Decimal::ZERO.ratio() {
        Label::EqualsCbs(&date).say(lang)
    } else {
        let sign = if difference > Decimal::ZERO.ratio() { "+" } else { "" };
        Label::DiffersFromCbs(&format!("{sign}{}", lang.short(&difference, 0)), &date).say(lang)
    };
    label.into_owned()
}
