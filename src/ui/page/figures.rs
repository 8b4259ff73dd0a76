//! The page "Cijfers": figures of the user's own from pasting to using, and the figures in use.

use std::{rc::Rc, sync::Arc};

use yew::{Html, html};

use crate::{
    text::FiguresLabel as Label,
    ui::{
        checked::Checked,
        more::MoreState,
        part::figures::{
            Choices, ColumnSection, FiguresInUse, Later, OtherRows, PasteSection, Problems, RegionChoice, RowSection,
            Step, Steps, Taken, UseSection,
        },
        state::Fold,
    },
};

/// The whole page. `checked` is what was read, if anything.
pub(in crate::ui) fn view_figures(state: &MoreState, checked: Option<&Rc<Checked>>) -> Html {
    let taken = taken(state, checked);
    let current = match (checked, taken) {
        (None, _) => Step::Paste,
        (Some(_), Taken::No) => Step::Check,
        (Some(_), Taken::Yes) => Step::Use,
    };
    let region = Arc::clone(&state.desk.scenario.region);
    html! {
        <div class="wrap">
            <header class="page-head">
                <h1>{ Label::Title.say(state.desk.lang) }</h1>
                <p class="lede">{ Label::Lede.say(state.desk.lang) }</p>
            </header>
            <Steps {current} />
            { for checked.map(|checked| view_problems(state, checked)) }
            <PasteSection figures={state.figures.clone()} scenario={Arc::clone(&state.desk.scenario)} checked={checked.cloned()} />
            { for checked.filter(|checked| !checked.is_refused()).map(|checked| view_table(state, checked, taken)) }
            <FiguresInUse {region} is_open={state.view.is_open(Fold::FigureValues)} is_changed={!state.figures.before.is_empty()} />
            <RegionChoice figures={state.figures.clone()} outside={checked.map(|checked| checked.outside.clone()).unwrap_or_default()}
                is_open={state.view.is_open(Fold::OtherRegion)} />
        </div>
    }
}

fn view_problems(state: &MoreState, checked: &Rc<Checked>) -> Html {
    html! {
        <Problems checked={Rc::clone(checked)} is_corrected={state.figures.is_corrected()}
            is_open={state.view.is_open(Fold::ImportNotes)} />
    }
}

fn view_table(state: &MoreState, checked: &Rc<Checked>, taken: Taken) -> Html {
    let clone = || Rc::clone(checked);
    let more_rows = state.figures.more_rows;
    html! {
        <Later key={state.figures.read_count}>
            <Choices checked={clone()} />
            <ColumnSection checked={clone()} />
            <Later>
                <RowSection checked={clone()} {more_rows} />
                <OtherRows checked={clone()} view={state.view.clone()} {more_rows} />
                <UseSection checked={clone()} {taken} />
            </Later>
        </Later>
    }
}

/// The columns that are ready are in the scenario already.
fn taken(state: &MoreState, checked: Option<&Rc<Checked>>) -> Taken {
    let Some(checked) = checked else { return Taken::No };
    let in_use = &state.desk.scenario.region;
    let has_ready = checked.states.contains(&crate::figures::ColumnState::Ready);
    let is_same = || checked.draft.figures().iter().all(|figure| in_use.figure(figure.id) == Some(figure));
    if has_ready && is_same() { Taken::Yes } else { Taken::No }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
