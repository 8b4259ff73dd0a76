//! What every part may ask for: the language of the reader, and where to report what happened. All other data is props.

use yew::{Callback, hook, use_context};

use super::state::Action;
use crate::text::Lang;

/// The language of the reader.
#[hook]
pub(crate) fn use_lang() -> Lang {
    use_context::<Lang>().unwrap_or_default()
}

/// Where parts report what happened.
#[hook]
pub(crate) fn use_dispatch() -> Callback<Action> {
    use_context::<Callback<Action>>().unwrap_or_else(Callback::noop)
}
