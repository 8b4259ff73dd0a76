//! The three statements: small regions computed by hand, promises as properties, and the published chains of the ledger.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails loudly")]

mod by_hand;
mod keys;
mod ledger;
mod promises;
mod sentences;
mod shipped;
mod small;
