//! Figures: the set that ships with the calculator, and reading figures from what a user pastes or uploads.
//!
//! Reading goes from bytes to a [`Draft`] in steps that each stand in a module of their own: encoding, separator,
//! shape, headings, numbers, names. A draft keeps what was written beside what was read; every decision of the user is
//! a [`Repair`] and makes a new draft. What is wrong are [`Issue`]s, data without words. Nothing touches the figures in
//! use until [`Draft::region`] makes a new region of them.
//!
//! ```
//! use std::sync::Arc;
//! use fairshare::figures::{ColumnState, Repair, read_table, shipped};
//! use fairshare::model::{FigureId, Ratio};
//!
//! let known = Arc::new(shipped::region(2025)?);
//! let (draft, _) = read_table("gemeente;inwoners\nAlmere;230.000\n".as_bytes(), &known);
//! // 29 municipalities are missing; the figures of CBS fill them up.
//! assert_eq!(draft.column_state(0), ColumnState::Blocked(1));
//! let draft = draft.apply(&Repair::MissingFilled);
//! let region = draft.region(&known);
//! let total = region.figure(FigureId::Inhabitants).map(|figure| figure.total());
//! assert_eq!(total, Some(Ratio::from_integer((2_623_253 - 229_574 + 230_000).into())));
//! # Ok::<(), fairshare::figures::shipped::NotShipped>(())
//! ```

mod book;
mod claims;
pub mod country;
mod draft;
mod edit;
mod encoding;
mod grid;
mod headings;
mod issue;
mod markup;
pub mod names;
pub mod number;
mod period;
mod records;
mod shape;
#[cfg(feature = "sheets")]
mod sheet;
pub mod shipped;
mod split;
mod table;
mod tally;
mod two_way_list;
mod wire;

pub use book::Book;
pub use claims::{ClaimIssue, ClaimList, read_claims};
pub use draft::{Apart, ApartReason, Cell, CellOrigin, Column, ColumnState, Draft, Meaning, Repair, Row, RowUse};
pub use edit::{change_cells, read_block};
pub use encoding::Encoding;
pub use issue::{FileKind, Issue, IssueKind, Place, Severity};
pub use names::NameMatch;
pub use number::{Notation, NumberIssue, read_number};
pub use table::{MAX_BYTES, MAX_CELLS, MAX_INFLATED, is_workbook, read_book, read_book_with, read_table, refuse_large};
pub use two_way_list::{TwoWayList, read_two_way};
