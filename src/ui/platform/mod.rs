//! The browser: the only place that talks to it, and only [`super::effects`] calls it. Nothing here decides anything,
//! and every refusal of the browser (no storage, no history) is a value, never a panic.

pub(super) mod drop;
pub(super) mod event;
pub(super) mod file;
pub(super) mod history;
pub(super) mod more;
pub(super) mod page;
pub(super) mod panic;
pub(super) mod picture;
pub(super) mod share;
pub(super) mod storage;
pub(super) mod timer;
pub(super) mod timing;
pub(super) mod widget;
pub(super) mod worker;
