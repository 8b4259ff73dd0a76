//! Sharing: the code, the link and the QR code of the division, and opening those of somebody else.

mod bar;
mod follows;
mod open;
mod qr;
mod snippet;
mod words;

use yew::{Callback, hook, use_context};

use crate::ui::state::SharingAction;

pub(crate) use bar::ShareBar;
pub(crate) use open::{LinkResult, OpenLink};
pub(crate) use snippet::Snippet;

/// Where these parts report what happened.
#[hook]
fn use_sharing_dispatch() -> Callback<SharingAction> {
    use_context::<Callback<SharingAction>>().unwrap_or_else(Callback::noop)
}
