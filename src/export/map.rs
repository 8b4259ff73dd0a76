//! The map of tiles of a region, for files and for the page. The words in the tiles are the caller's: each module of the
//! page has its own.

use crate::{
    chart::{Band, Scene, Tile, TileMap, TileName, TilePlace, draw_tiles, tile_layout},
    model::{Code, Region},
};

/// What stands in one tile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapTile {
    /// The number, or a short word.
    pub value: String,
    /// The class of the number.
    pub band: Band,
}

/// Draws a tile for every municipality of a region, in its order.
#[must_use]
pub fn draw_map(region: &Region, tiles: &[MapTile], own: Option<Code>) -> Scene {
    let municipalities = region.municipalities();
    let codes: Vec<String> = municipalities.iter().map(|municipality| municipality.code.to_string()).collect();
    let names: Vec<TileName<'_>> = municipalities
        .iter()
        .zip(&codes)
        .map(|(municipality, code)| TileName { code, name: &municipality.name, subregion: &municipality.subregion })
        .collect();
    let titles: Vec<String> = municipalities
        .iter()
        .zip(tiles)
        .map(|(municipality, tile)| format!("{}: {}", municipality.name, tile.value))
        .collect();
    let places: Vec<TilePlace> = tile_layout(&names);
    let drawn: Vec<Tile<'_>> = municipalities
        .iter()
        .zip(&codes)
        .zip(tiles.iter().zip(&titles))
        .zip(&places)
        .map(|(((municipality, code), (tile, title)), place)| Tile {
            code,
            short: &place.short,
            value: &tile.value,
            title,
            subregion: &municipality.subregion,
            column: place.column,
            row: place.row,
            band: tile.band,
        })
        .collect();
    let own = own.map(|code| code.to_string());
    draw_tiles(&TileMap { tiles: &drawn, own: own.as_deref(), water: Some("Markermeer") })
}
