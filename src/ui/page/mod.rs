//! The pages. A page composes parts and decides nothing else.

mod divide;

pub(super) use divide::view_divide;
