//! Something to do later.

use gloo::timers::callback::Timeout;

/// Something that will happen, unless this is dropped before.
pub(in crate::ui) struct Timer(Timeout);

/// Does the work after so many milliseconds.
pub(in crate::ui) fn after(milliseconds: u32, work: impl FnOnce() + 'static) -> Timer {
    Timer(Timeout::new(milliseconds, work))
}

impl Timer {
    /// Lets it happen, whatever becomes of the part of the page that asked for it.
    pub(in crate::ui) fn forget(self) {
        self.0.forget();
    }
}
