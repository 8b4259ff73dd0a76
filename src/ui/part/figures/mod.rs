//! Parts of the page "Cijfers": from pasting to using, and the figures in use.

mod all_rows;
mod cell;
mod choices;
mod columns;
mod drop_zone;
mod grid;
mod in_use;
mod later;
mod own_badge;
mod paste;
mod problems;
mod recognised;
mod region_choice;
mod rows;
mod steps;
mod use_them;

pub(crate) use all_rows::OtherRows;
pub(crate) use choices::Choices;
pub(crate) use columns::ColumnSection;
pub(crate) use in_use::FiguresInUse;
pub(crate) use later::Later;
pub(crate) use own_badge::{view_own_badge, view_own_figures};
pub(crate) use paste::PasteSection;
pub(crate) use problems::Problems;
pub(crate) use region_choice::RegionChoice;
pub(crate) use rows::RowSection;
pub(crate) use steps::{Step, Steps};
pub(crate) use use_them::{Taken, UseSection};

use yew::{Callback, hook, use_context};

use crate::{
    figures::{Place, Repair},
    ui::state::FiguresAction,
};

/// Where parts report what happened to the figures.
#[hook]
fn use_figures_dispatch() -> Callback<FiguresAction> {
    use_context::<Callback<FiguresAction>>().unwrap_or_else(Callback::noop)
}

/// Reports a decision about the draft when a button is pressed.
fn decide(repair: Repair, dispatch: &Callback<FiguresAction>) -> Callback<()> {
    dispatch.reform(move |()| FiguresAction::Repaired(repair.clone()))
}

fn row_id(row: usize) -> String {
    format!("rij-{row}")
}

fn column_id(column: usize) -> String {
    format!("kolom-{column}")
}

fn cell_id(row: usize, column: usize) -> String {
    format!("cel-{row}-{column}")
}

/// The id of the element at a place; `None` for the file as a whole.
fn place_id(place: &Place) -> Option<String> {
    match place {
        Place::File => None,
        Place::Row { row, .. } => Some(row_id(*row)),
        Place::Column { column, .. } => Some(column_id(*column)),
        Place::Cell { row, column, .. } => Some(cell_id(*row, *column)),
    }
}
