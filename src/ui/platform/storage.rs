//! What the device keeps, when the user asks for it. Every call may be refused: private windows and strict settings
//! have no storage, or throw.

const KEY: &str = "fair-share";

/// The browser does not let us keep anything, or no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) struct Refused;

/// What is kept, if anything.
pub(in crate::ui) fn read() -> Option<String> {
    storage().ok()?.get_item(KEY).ok()?
}

/// Keeps a text.
pub(in crate::ui) fn write(text: &str) -> Result<(), Refused> {
    storage()?.set_item(KEY, text).map_err(|_| Refused)
}

/// Wipes what is kept.
pub(in crate::ui) fn erase() -> Result<(), Refused> {
    storage()?.remove_item(KEY).map_err(|_| Refused)
}

fn storage() -> Result<web_sys::Storage, Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    window.local_storage().map_err(|_| Refused)?.ok_or(Refused)
}
