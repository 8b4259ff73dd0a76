//! Parts of a page. A part shows what it is given and reports what happened; it knows no page.

mod button;
mod calculation;
mod chooser;
pub(super) mod drawing;
mod explained;
mod facts;
mod fairness;
pub(super) mod figures;
mod footer;
mod group_row;
mod group_setting;
mod header;
mod headline;
pub(super) mod keeping;
mod key_range;
mod key_setting;
mod limit_setting;
mod link;
mod nodes;
mod number_field;
mod opt_out;
mod own_limits;
mod preset_setting;
mod refusal;
mod result_row;
mod result_table;
mod rounding_setting;
mod saving;
mod select;
pub(super) mod sharing;
mod sources;
pub(super) mod statement;
mod sticky;
mod task_setting;
mod tie_setting;
mod tile_map;
mod toolbar;
pub(super) mod ways;

pub(crate) use button::{Button, Look, button};
pub(crate) use calculation::Calculation;
pub(crate) use chooser::view_chooser;
pub(crate) use drawing::view_scene;
pub(crate) use fairness::BurdenSection;
pub(crate) use footer::view_footer;
pub(crate) use group_setting::GroupSetting;
pub(crate) use header::view_header;
pub(crate) use headline::{headline_text, view_headline, view_meaning};
pub(crate) use key_range::view_key_range;
pub(crate) use key_setting::view_keys;
pub(crate) use limit_setting::{LimitSetting, Side};
pub(crate) use link::{PlaceLink, link_to};
pub(crate) use nodes::view_nodes;
pub(crate) use preset_setting::view_presets;
pub(crate) use refusal::view_refusal;
pub(crate) use result_table::{order, support_slot_id, view_result_table};
pub(crate) use rounding_setting::RoundingSetting;
pub(crate) use saving::{SavingSetting, use_keeping_dispatch};
pub(crate) use select::Select;
pub(crate) use sources::Sources;
pub(crate) use sticky::view_sticky;
pub(crate) use task_setting::view_task;
pub(crate) use tile_map::view_tile_map;
pub(crate) use toolbar::{Can, Possible, view_toolbar};

use std::rc::Rc;

use yew::prelude::*;

use crate::{model::Code, ui::division::Division};

/// What every picture of a division needs.
#[derive(Properties, PartialEq)]
pub(crate) struct PictureProps {
    pub(crate) division: Rc<Division>,
    /// The municipality that was chosen.
    pub(crate) own: Option<Code>,
}
