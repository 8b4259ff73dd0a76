//! The pages. A page composes parts and decides nothing else.

mod divide;
mod divide_more;
mod figures;
mod more;
mod share;
mod ways;

pub(super) use divide::view_divide;
pub(super) use divide_more::{view_more_rest, view_more_settings};
pub(super) use figures::view_figures;
pub(super) use more::view_more;
pub(super) use share::view_share;
pub(super) use ways::view_ways;
