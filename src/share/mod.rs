//! A scenario that travels: a code that can be read aloud, a link, and the picture of a link (QR).
//!
//! What the first screen sets on shipped figures is a `code` of 8, 12 or 14 characters. Everything else is the scenario
//! document, packed into the link ([`packed`](self)); what is too large for a link is a file. Links are read from
//! whatever became of them on the way, or refused with a reason ([`read_link`]).
//!
//! **Frozen.** Whatever was once a code or a link means the same scenario for good: `tests/links.rs` keeps some with
//! what they mean. A change to what a code can hold, or to the figures and tasks that ship, gets a new `Stamp` value
//! and leaves the reading of the old ones as it is.

mod base;
mod code;
mod link;
mod mix;
mod packed;
mod plain;
mod qr;
mod repair;
mod symbols;

pub use code::{CodeIssue, NotCodable, ShareCode, Validity, decode, encode};
pub use link::{
    Brought, Link, LinkIssue, LinkKind, NoLink, Opened, brought_by, encode_code_link, encode_link, read_code_link,
    read_link,
};
pub use plain::LeftOut;
pub use qr::{QUIET_ZONE, Qr, QrIssue, render_qr};
pub use repair::Repair;

/// The most characters of a link that the page shows; programs that pass links on cut longer ones off.
pub const MAX_LINK_CHARS: usize = 8_000;
