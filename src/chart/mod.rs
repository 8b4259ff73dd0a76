//! From finished numbers and labels to drawings.
//!
//! Nothing here knows a browser, a language or the model: a caller hands over numbers and labels that are
//! already written, and gets a [`Scene`]. The interface turns a scene into elements, [`render_svg`] into
//! text, so that the screen and an exported picture are one drawing.
//!
//! | function | drawing |
//! |---|---|
//! | [`draw_mix_bar`] | the weights of the keys, one bar |
//! | [`draw_key_range`] | what each key alone would give, with the mix as a line |
//! | [`draw_tiles`], [`tile_layout`] | one tile per municipality, subregions outlined |
//! | [`draw_difference`] | more or less than now, in a table row |
//! | [`draw_range`], [`draw_range_axis`] | lowest to highest key, in a table row and its head |
//! | [`draw_dumbbell`] | the burden per municipality, now and with the mix |
//! | [`draw_lorenz`] | how equal the burden is |
//! | [`draw_mirror`] | two keys in two measures, side by side |
//! | [`draw_parts`], [`draw_waterfall`] | a whole and its parts, and what goes of it |
//! | [`draw_share`] | a part of a whole, in a table row |
//! | [`draw_lines`] | lines over the years |
//! | [`draw_tornado`] | how far each assumption moves an outcome |
//!
//! Bars start at zero, text stays inside the drawing, and any input gives a drawing: a number that is not
//! finite counts as zero.

mod difference;
mod dumbbell;
mod key_range;
mod label;
mod layout;
mod lines;
mod lorenz;
mod mirror;
mod mix_bar;
mod outline;
mod parts;
mod picture;
mod range;
mod scale;
mod scene;
mod share;
mod svg;
mod tiles;
mod tornado;

pub use difference::{Difference, draw_difference};
pub use dumbbell::{Burden, BurdenRow, draw_dumbbell};
pub use key_range::{KeyRange, KeyResult, draw_key_range};
pub use layout::{TileName, TilePlace, tile_layout};
pub use lines::{Line, LineLook, Lines, draw_lines};
pub use lorenz::{Lorenz, LorenzOwn, LorenzWords, draw_lorenz};
pub use mirror::{Mirror, MirrorPanel, MirrorRow, draw_mirror};
pub use mix_bar::{KeySlot, MixBar, MixPart, draw_mix_bar};
pub use parts::{Part, PartBar, PartBars, StepKind, Waterfall, WaterfallStep, draw_parts, draw_waterfall};
pub use picture::{LegendItem, Mark, Picture, render_picture};
pub use range::{Range, draw_range, draw_range_axis};
pub use scale::{Scale, Tick, nice_end, nice_ticks};
pub use scene::{Anchor, Class, Fit, Group, Scene, Shape, Size, Text, class_names};
pub use share::draw_share;
pub(crate) use svg::escape;
pub use svg::{Attributes, Canvas, FILE_STYLE, draw_svg, number, render_svg};
pub use tiles::{Band, Tile, TileMap, draw_tiles};
pub use tornado::{Swing, Tornado, draw_tornado};
