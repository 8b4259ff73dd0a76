//! The three statements of the presentation, computed: what each would mean, with every lever and assumption in the open.
//!
//! | function | statement |
//! |---|---|
//! | [`compare_keys`], [`swaps`] | 1: the same task under every key; swaps between neighbours |
//! | [`shortage`] | 2: what the unmet need is made of, and what four levers take away |
//! | [`regimes`], [`sensitivity`], [`hot_potato`] | 3: ten years under three regimes; who gets the task of who stops |
//! | [`follow`] | following up: task, realised, backlog and lead per half-year |
//!
//! Whole homes where homes are divided. Where years and percentages are multiplied, amounts are millionths of a home
//! ([`Amount`]), rounded down: integers, so that every platform gives the same numbers.

mod amount;
mod cells;
mod hot_potato;
mod keys_compared;
mod ledger;
mod levers;
mod regime;
#[cfg(test)]
mod samples;
mod sensitivity;
mod shapley;
mod shortage;
mod supply;
mod swap;
mod waiting;
mod years;

pub use amount::Amount;
pub use cells::{Cells, GroupCells, cells, divide_in_homes};
pub use hot_potato::{HotPotato, PotatoStep, hot_potato};
pub use keys_compared::{ComparedKey, KeysCompared, PerKey, Regret, compare_keys};
pub use ledger::{Account, AccountLine, AccountTotal, Schedule, account_line, add_up, follow};
pub use levers::{Lever, LeverEffect};
pub use regime::{Regime, YEARS};
pub use sensitivity::{AssumptionEffect, Band, Sensitivity, sensitivity};
pub use shapley::{Coalition, shapley};
pub use shortage::{
    LeastHomes, Short, Shortage, Situation, Split, Why, shortage, split_homes, without_support_if_housed,
};
pub use supply::support_hours;
pub use swap::{SwapProposal, swaps};
pub use waiting::{RegimeYears, Regimes, StartYear, YearTotals, regimes};
