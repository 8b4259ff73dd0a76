//! The pages. A page composes parts and decides nothing else.

mod divide;
mod figures;
mod more;

pub(super) use divide::view_divide;
pub(super) use figures::view_figures;
pub(super) use more::view_more;
