//! Fair share: divides the housing of *aandachtsgroepen* over municipalities, exactly and explained.
//!
//! The library is the reusable core: no browser, no clock, no randomness, and no float before a
//! number is shown. The interface (`ui`, feature `web`) and the command line are thin shells.
//!
//! | module | what it does |
//! |---|---|
//! | [`model`] | the nouns of the field: municipality, figure, target group, key, limit, scenario, outcome |
//! | [`divide`] | from a scenario to an outcome: shares, methods, limits, ties, explanation |
//! | [`measure`] | what an outcome does: burden, range over all keys, inequality |
//! | [`statement`] | the three statements and following up, computed |
//! | [`figures`] | the shipped figures, and reading figures from bytes |
//! | [`preset`] | ways to divide that carry their law |
//! | [`document`] | the scenario as one versioned JSON document |
//! | [`export`] | the outcome as JSON and as a table |
//! | [`chart`] | from finished numbers and labels to drawings |
//! | [`share`] | a scenario as a code, a link and a QR code |
//! | [`text`] | the words, in Dutch and English, and the way numbers are written |
//! | [`api`] | all of it for other programs: documents in, documents out, errors as data |
//!
//! # Example
//!
//! ```
//! use fairshare::{divide::divide, figures::shipped};
//!
//! let scenario = shipped::scenario(2025).expect("2025 ships");
//! let outcome = divide(scenario.into()).expect("the shipped scenario divides");
//! let homes: u64 = outcome.total.homes().sum();
//! assert_eq!(homes, outcome.total.task);
//! ```

pub mod api;
pub mod chart;
pub mod divide;
pub mod document;
pub mod export;
pub mod figures;
pub mod measure;
pub mod model;
pub mod order;
pub mod preset;
pub mod share;
pub mod statement;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
