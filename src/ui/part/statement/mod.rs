//! Parts of the pages of the statements and of following up.

mod answer;
mod assumption;
mod edit;
mod figures;
mod frame;
mod guess;
mod hot_potato;
mod ledger_table;
mod lever;
mod realised;
mod stepper;
mod support;
mod table;

pub(crate) use answer::AnswerScale;
pub(crate) use assumption::{Assumptions, ParameterStepper};
pub(crate) use edit::{edit, use_remember};
pub(crate) use figures::FigureAssumptions;
pub(crate) use frame::{Consequence, Step, view_arguments, view_calculation, view_head, view_pager};
pub(crate) use guess::{Guess, Guessing};
pub(crate) use hot_potato::HotPotatoPart;
pub(crate) use ledger_table::LedgerTable;
pub(crate) use lever::Levers;
pub(crate) use realised::RealisedEntry;
pub(crate) use support::SupportSetting;
pub(crate) use table::{Cell, Row, view_fold, view_table};
