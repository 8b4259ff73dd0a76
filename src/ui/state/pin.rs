//! Divisions that were pinned, to compare others with. They stay until the page is closed.

use std::sync::Arc;

use crate::model::{Code, Scenario};

/// A pinned division: its name, what led to it, and what came out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pin {
    pub(crate) name: String,
    pub(crate) scenario: Arc<Scenario>,
    /// Homes per municipality.
    pub(crate) homes: Vec<(Code, u64)>,
}

/// What happened to the pinned divisions.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PinAction {
    /// One was pinned; a fourth is not.
    Pinned(Pin),
    /// The one at this place was removed.
    Removed(usize),
}

/// Does what happened.
pub(crate) fn reduce_pins(pins: &mut Vec<Pin>, action: PinAction) {
    const MOST: usize = 3;
    match action {
        PinAction::Pinned(pin) if pins.len() < MOST => pins.push(pin),
        PinAction::Removed(index) if index < pins.len() => {
            pins.remove(index);
        }
        PinAction::Pinned(_) | PinAction::Removed(_) => {}
    }
}
