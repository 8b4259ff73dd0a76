//! "Welke kolom is wat?": what every column means, how its numbers are written, where it comes from.

use std::rc::Rc;

use yew::{Callback, Event, Html, Properties, component, html};

use super::{column_id, decide, use_figures_dispatch};
use crate::{
    figures::{CellOrigin, Column, ColumnState, Meaning, Notation, Repair},
    model::{FigureId, FigureUnit, Source, Standing},
    text::{
        FiguresLabel as Label, Lang, figure_name, figure_unit, notation_name, repair_in_words, source_name,
        standing_name,
    },
    ui::{
        checked::Checked,
        context::use_lang,
        effects,
        part::{
            button::{Button, Look},
            sources::view_standing,
        },
        state::FiguresAction,
    },
};

#[derive(Properties, PartialEq)]
pub(crate) struct CheckedProps {
    pub(crate) checked: Rc<Checked>,
}

/// More columns than this are read, and used when they are recognised, but not listed.
const LISTED: usize = 60;

#[component]
pub(crate) fn ColumnSection(props: &CheckedProps) -> Html {
    let lang = use_lang();
    let count = props.checked.draft.columns().len();
    let heads = [Label::YourColumn, Label::Means, Label::WrittenAs, Label::SourceHead, Label::StateHead];
    html! {
        <section class="sec" aria-labelledby="h-columns">
            <header><h2 id="h-columns">{ Label::WhichColumn.say(lang) }</h2><p>{ Label::WhichColumnExplained.say(lang) }</p></header>
            <table class="tbl grid-tbl stack" aria-labelledby="h-columns">
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head.say(lang) }</th> }) }</tr></thead>
                <tbody>
                    { for (0..count.min(LISTED)).map(|index| html! { <ColumnRow key={index} checked={Rc::clone(&props.checked)} {index} /> }) }
                </tbody>
            </table>
            if count > LISTED {
                <p class="src">{ Label::MoreColumns(count - LISTED).say(lang) }</p>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ColumnRowProps {
    checked: Rc<Checked>,
    index: usize,
}

#[component]
fn ColumnRow(props: &ColumnRowProps) -> Html {
    let lang = use_lang();
    let dispatch = use_figures_dispatch();
    let (checked, index) = (&props.checked, props.index);
    let Some(column) = checked.draft.columns().get(index) else { return Html::default() };
    // A document has no headings: then the figure says what the column is.
    let called = if column.heading.is_empty() { checked.column_name(column, lang) } else { column.heading.clone() };
    let name = if called.is_empty() { Label::ColumnNumber(column.number).say(lang).into_owned() } else { called };
    let is_used = column.meaning != Meaning::Ignored;
    html! {
        <tr id={column_id(index)} tabindex="-1">
            <th scope="row">{ &name }</th>
            <td data-l={Label::Means.say(lang)}>{ view_meaning(checked, index, column, &name, lang, &dispatch) }</td>
            <td data-l={Label::WrittenAs.say(lang)}>
                if is_used {
                    { view_notation(checked, index, column, lang, &dispatch) }
                }
            </td>
            <td data-l={Label::SourceHead.say(lang)}>
                if is_used {
                    { view_source(checked, index, column, &name, lang, &dispatch) }
                }
            </td>
            <td data-l={Label::StateHead.say(lang)}>{ view_state(checked.state(index), lang) }</td>
        </tr>
    }
}

fn view_meaning(
    checked: &Checked,
    index: usize,
    column: &Column,
    name: &str,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
) -> Html {
    let known = FigureId::SHIPPED.into_iter().chain([FigureId::Housed]);
    let own = match column.meaning {
        Meaning::Figure(figure @ FigureId::Own(_)) => Some(figure),
        Meaning::Figure(_) | Meaning::Ignored => checked.draft.free_own_figure(),
    };
    let named = known.map(|figure| (Meaning::Figure(figure), figure_name(checked.draft.known(), figure, lang)));
    let own = own.map(|figure| (Meaning::Figure(figure), Label::OwnFigure.say(lang).into_owned()));
    let none = (Meaning::Ignored, Label::NotUsed.say(lang).into_owned());
    let options: Vec<(Meaning, String)> = named.chain(own).chain([none]).collect();
    let view = |(place, (meaning, words)): (usize, &(Meaning, String))| {
        html! { <option key={place} value={place.to_string()} selected={*meaning == column.meaning}>{ words }</option> }
    };
    let shown = options.clone();
    let dispatch = dispatch.clone();
    let on_change = Callback::from(move |event: Event| {
        let chosen = effects::entered_text(&event).parse().ok().and_then(|place: usize| options.get(place));
        if let Some((meaning, _)) = chosen {
            dispatch.emit(FiguresAction::Repaired(Repair::MeaningChosen { column: index, meaning: *meaning }));
        }
    });
    html! {
        <select class="select" aria-label={Label::MeaningOf(name).say(lang)} onchange={on_change}>
            { for shown.iter().enumerate().map(view) }
        </select>
    }
}

fn view_notation(
    checked: &Checked,
    index: usize,
    column: &Column,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
) -> Html {
    let repaired = column.cells.iter().filter(|cell| cell.origin == CellOrigin::Repaired).count();
    let other = Repair::NotationChosen { column: index, notation: column.notation.other() };
    html! {
        <div>
            { notation_name(column.notation, lang) }
            if repaired > 0 {
                <span class="cell-fix">{ Label::RepairedNumbers(repaired).say(lang) }</span>
            }
            if column.factor != 1 {
                <span class="cell-fix">{ Label::Times(&lang.whole(column.factor.into())).say(lang) }</span>
            }
            if column.notation != Notation::Plain {
                <Button look={Look::Text} on_press={decide(other.clone(), dispatch)}>{ repair_in_words(&other, &checked.draft, lang) }</Button>
            }
        </div>
    }
}

fn view_source(
    checked: &Checked,
    index: usize,
    column: &Column,
    name: &str,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
) -> Html {
    let standing = checked.draft.standing(index);
    let Source::Own(source) = &column.source else {
        return html! { <div>{ source_name(&column.source, lang) }{ " " }{ view_standing(standing, lang) }</div> };
    };
    let dispatch = dispatch.clone();
    let on_source = dispatch.reform(move |event: Event| {
        FiguresAction::Repaired(Repair::SourceGiven { column: index, source: effects::entered_text(&event) })
    });
    html! {
        <div>
            <input class="input" type="text" autocomplete="off" maxlength="200" value={source.clone()}
                aria-label={Label::SourceOf(name).say(lang)} onchange={on_source} />
            if source.is_empty() {
                <span class="cell-fix">{ Label::NoSourceYet.say(lang) }</span>
            }
            { view_certainty(index, standing, name, lang, &dispatch) }
            { view_own_fields(index, column, name, lang, &dispatch) }
        </div>
    }
}

/// What nobody can know but the user: the name and the unit of a figure of their own, and the date of any.
fn view_own_fields(index: usize, column: &Column, name: &str, lang: Lang, dispatch: &Callback<FiguresAction>) -> Html {
    let field = |label: Label<'static>, said: Label<'_>, value: String, repair: fn(usize, String) -> Repair| {
        let on_change = dispatch.reform(move |event: Event| {
            FiguresAction::Repaired(repair(index, effects::entered_text(&event).trim().to_owned()))
        });
        html! {
            <label class="own-field"><span class="small muted">{ label.say(lang) }</span>
                <input class="input" type="text" autocomplete="off" maxlength="80" {value} aria-label={said.say(lang)} onchange={on_change} />
            </label>
        }
    };
    let is_own = matches!(column.meaning, Meaning::Figure(FigureId::Own(_)));
    let unit = match &column.unit {
        FigureUnit::Own(unit) => unit.clone(),
        FigureUnit::Persons
        | FigureUnit::Households
        | FigureUnit::Homes
        | FigureUnit::HomesPerYear
        | FigureUnit::Euros => figure_unit(&column.unit, lang),
    };
    html! {
        <>
            if is_own {
                { field(Label::NameField, Label::NameOf(name), column.name.clone(), |column, name| Repair::ColumnNamed { column, name }) }
                { field(Label::UnitField, Label::UnitOf(name), unit, |column, unit| {
                    Repair::UnitChosen { column, unit: FigureUnit::Own(unit) }
                }) }
            }
            { field(Label::DateField, Label::DateOf(name), column.reference.clone(), |column, reference| {
                Repair::ReferenceGiven { column, reference }
            }) }
        </>
    }
}

fn view_certainty(
    index: usize,
    standing: Standing,
    name: &str,
    lang: Lang,
    dispatch: &Callback<FiguresAction>,
) -> Html {
    const ALL: [Standing; 3] = [Standing::Official, Standing::Derived, Standing::Assumption];
    let view = |choice: Standing| {
        let words = standing_name(choice, lang);
        html! { <option key={words} value={words} selected={choice == standing}>{ words }</option> }
    };
    let dispatch = dispatch.clone();
    let on_change = Callback::from(move |event: Event| {
        let text = effects::entered_text(&event);
        if let Some(standing) = ALL.into_iter().find(|choice| standing_name(*choice, lang) == text) {
            dispatch.emit(FiguresAction::Repaired(Repair::StandingChosen { column: index, standing }));
        }
    });
    html! {
        <select class="select certainty" aria-label={Label::CertaintyOf(name).say(lang)} onchange={on_change}>
            { for ALL.into_iter().map(view) }
        </select>
    }
}

fn view_state(state: ColumnState, lang: Lang) -> Html {
    match state {
        ColumnState::Ready => html! { <span class="okline">{ Label::Ready.say(lang) }</span> },
        ColumnState::Blocked(count) => html! { <span class="cell-err">{ Label::Questions(count).say(lang) }</span> },
        ColumnState::Ignored => html! { <span class="muted">{ Label::NotUsed.say(lang) }</span> },
    }
}
