//! The three statements and following up in words: sentences that are rewritten on every change, assumptions, arguments,
//! and how everything was computed.

mod argument;
mod calculation;
mod later;
mod parameter;
mod sentence;

pub use argument::{Argument, StatementId, arguments, statement_in_full};
pub use calculation::{calculate_keys, calculate_ledger, calculate_regimes, calculate_shortage};
#[cfg(feature = "web")]
pub(crate) use later::half_year_in_words;
pub use later::{ledger_sentence, potato_sentence, regimes_for_municipality, regimes_for_region};
pub use parameter::{
    ParameterWords, floor_name, framework_part_name, lever_name, parameter_unit, parameter_value, parameter_words,
    regime_name, spread_name, support_name,
};
pub use sentence::{
    Cause, keys_for_municipality, keys_for_region, largest_cause, least_in_words, shortage_for_municipality,
    shortage_for_region, why_short,
};
