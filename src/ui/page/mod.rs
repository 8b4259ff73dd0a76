//! The pages. A page composes parts and decides nothing else.

mod divide;
mod divide_more;
mod export;
mod figures;
mod follow;
mod guide;
mod more;
mod share;
mod statement;
mod statement_1;
mod statement_1_tables;
mod statement_2;
mod statement_2_charts;
mod statement_2_short;
mod statement_3;
mod statement_3_frame;
mod statement_3_years;
mod ways;

pub(super) use divide::view_divide;
pub(super) use divide_more::{view_more_rest, view_more_settings, view_support_column};
pub(super) use export::view_export;
pub(super) use figures::view_figures;
pub(super) use follow::FollowPage;
pub(super) use guide::view_guide;
pub(super) use more::view_more;
pub(super) use share::view_share;
pub(super) use statement_1::PerInhabitantPage;
pub(super) use statement_2::OnlyShortagePage;
pub(super) use statement_3::MoreDirectionPage;
pub(super) use ways::view_ways;
