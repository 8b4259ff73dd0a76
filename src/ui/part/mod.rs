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
mod key_range;
mod key_setting;
mod limit_setting;
mod link;
mod municipality_map;
mod number_field;
mod opt_out;
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

pub(crate) use button::{Button, Look};
pub(crate) use calculation::Calculation;
pub(crate) use chooser::Chooser;
pub(crate) use drawing::view_scene;
pub(crate) use fairness::BurdenSection;
pub(crate) use footer::Footer;
pub(crate) use group_setting::GroupSetting;
pub(crate) use header::Header;
pub(crate) use headline::{Headline, Meaning, headline_text};
pub(crate) use key_range::KeyRangeFigure;
pub(crate) use key_setting::KeySetting;
pub(crate) use limit_setting::{LimitSetting, Side};
pub(crate) use link::PlaceLink;
pub(crate) use municipality_map::{MapTile, draw_map};
pub(crate) use preset_setting::PresetSetting;
pub(crate) use refusal::Refusal;
pub(crate) use result_table::{ResultTable, order};
pub(crate) use rounding_setting::RoundingSetting;
pub(crate) use saving::SavingSetting;
pub(crate) use select::Select;
pub(crate) use sources::Sources;
pub(crate) use sticky::StickyResult;
pub(crate) use task_setting::TaskSetting;
pub(crate) use tile_map::TileMapFigure;
pub(crate) use toolbar::{Can, Possible, Toolbar};

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
