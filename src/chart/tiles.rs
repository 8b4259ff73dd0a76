//! The tile map: one tile per municipality, coloured by more or less than now, subregions outlined.

use super::outline::outlines;
use super::scene::{Anchor, Class, Group, Scene, Shape};
use super::svg::path;
use crate::order::{Map, Set};

/// A map of tiles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TileMap<'a> {
    /// The tiles; where two claim one place, the first keeps it.
    pub tiles: &'a [Tile<'a>],
    /// The code of the own municipality.
    pub own: Option<&'a str>,
    /// The name of the water in the gap at the top right, such as "Markermeer"; left out where there is no gap.
    pub water: Option<&'a str>,
}

/// One municipality.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tile<'a> {
    /// The CBS code; the key of the group that is drawn.
    pub code: &'a str,
    /// At most three letters.
    pub short: &'a str,
    /// The number as written, with its sign.
    pub value: &'a str,
    /// Full name and number, for under the pointer.
    pub title: &'a str,
    /// The subregion.
    pub subregion: &'a str,
    /// Columns from the left.
    pub column: u32,
    /// Rows from the top.
    pub row: u32,
    /// The colour.
    pub band: Band,
}

/// The fixed classes of difference, so that a colour means the same in every scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Takes no part.
    Out,
    /// 41 or more less.
    Less3,
    /// 11 to 40 less.
    Less2,
    /// 1 to 10 less.
    Less1,
    /// No difference.
    Zero,
    /// 1 to 10 more.
    More1,
    /// 11 to 40 more.
    More2,
    /// 41 or more more.
    More3,
}

impl Band {
    /// The class of a difference in homes.
    #[must_use]
    pub const fn of(difference: i64) -> Self {
        match difference {
            ..=-41 => Self::Less3,
            -40..=-11 => Self::Less2,
            -10..=-1 => Self::Less1,
            0 => Self::Zero,
            1..=10 => Self::More1,
            11..=40 => Self::More2,
            41.. => Self::More3,
        }
    }

    pub(super) const fn class(self) -> Class {
        match self {
            Self::Out => Class::Out,
            Self::Less3 => Class::Less3,
            Self::Less2 => Class::Less2,
            Self::Less1 => Class::Less1,
            Self::Zero => Class::Zero,
            Self::More1 => Class::More1,
            Self::More2 => Class::More2,
            Self::More3 => Class::More3,
        }
    }
}

const TILE: f64 = 52.0;
const PITCH: f64 = 56.0;
/// Room around the tiles for rings and outlines.
const EDGE: f64 = 4.0;

/// Draws the tiles in the order given, and over them the outline of each subregion.
#[must_use]
pub fn draw_tiles(input: &TileMap<'_>) -> Scene {
    let mut cells: Map<(u32, u32), &str> = Map::new();
    let mut drawn = Vec::new();
    for tile in input.tiles {
        let place = (tile.column, tile.row);
        if !cells.contains_key(&place) {
            cells.insert(place, tile.subregion);
            drawn.push(draw_tile(tile, input.own));
        }
    }
    let columns = input.tiles.iter().map(|tile| f64::from(tile.column) + 1.0).fold(1.0, f64::max);
    let rows = input.tiles.iter().map(|tile| f64::from(tile.row) + 1.0).fold(1.0, f64::max);
    let mut shapes = Vec::new();
    if let Some(water) = input.water
        && has_gap_at_top_right(&cells)
    {
        shapes.push(Shape::text(EDGE + 7.0 * PITCH - 2.0, EDGE + 30.0, Anchor::Middle, water, &[Class::Water]));
    }
    shapes.append(&mut drawn);
    if !cells.is_empty() {
        shapes.push(Shape::Path { data: outline_path(&cells), classes: &[Class::RegionLine] });
    }
    let side = |count: f64| count * PITCH - (PITCH - TILE) + 2.0 * EDGE;
    Scene { class: Some(Class::TileMap), ..Scene::new(side(columns), side(rows), shapes) }
}

fn draw_tile(tile: &Tile<'_>, own: Option<&str>) -> Shape {
    let (x, y) = (EDGE + f64::from(tile.column) * PITCH, EDGE + f64::from(tile.row) * PITCH);
    let mut children = vec![Shape::Rect { x, y, width: TILE, height: TILE, classes: &[Class::TileSurface] }];
    let mut classes = vec![Class::Tile, tile.band.class()];
    if tile.band == Band::Out {
        children.push(Shape::Path { data: hatch_path(x, y), classes: &[Class::Hatch] });
    }
    if own == Some(tile.code) {
        classes.push(Class::Own);
    }
    let middle = x + TILE / 2.0;
    children.push(Shape::Rect {
        x: x - 1.0,
        y: y - 1.0,
        width: TILE + 2.0,
        height: TILE + 2.0,
        classes: &[Class::Ring],
    });
    children.push(Shape::text(middle, y + 22.0, Anchor::Middle, tile.short, &[Class::TileName]));
    children.push(Shape::text(middle, y + 40.0, Anchor::Middle, tile.value, &[Class::TileValue]));
    Shape::Group(Group { key: Some(tile.code.to_owned()), classes, title: Some(tile.title.to_owned()), children })
}

/// Parallel lines from bottom left to top right, ended at the sides of the tile; a pattern would need an id that
/// is unique on the page.
fn hatch_path(x: f64, y: f64) -> String {
    let mut data = String::new();
    for index in 1..=12_u32 {
        let sum = f64::from(index) * 8.0;
        let near = f64::max(0.0, sum - TILE);
        let far = f64::min(TILE, sum);
        data.push_str(&path(&[(x + near, y + far), (x + far, y + near)]));
    }
    data
}

fn outline_path(cells: &Map<(u32, u32), &str>) -> String {
    // The lines run in the middle of the space between tiles.
    let place = |count: u32| EDGE + f64::from(count) * PITCH - (PITCH - TILE) / 2.0;
    let mut data = String::new();
    for line in outlines(cells) {
        let corners: Vec<(f64, f64)> = line.iter().map(|(column, row)| (place(*column), place(*row))).collect();
        data.push_str(&path(&corners));
        data.push('Z');
    }
    data
}

/// Two free places at the end of the top row of a map of at least eight columns.
fn has_gap_at_top_right(cells: &Map<(u32, u32), &str>) -> bool {
    let columns: Set<u32> = cells.keys().map(|(column, _)| *column).collect();
    columns.iter().last() == Some(&7) && !cells.contains_key(&(6, 0)) && !cells.contains_key(&(7, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{TileName, render_svg, tile_layout};

    fn tile(code: &'static str, column: u32, row: u32, subregion: &'static str, difference: i64) -> Tile<'static> {
        Tile { code, short: "Abc", value: "+1", title: code, subregion, column, row, band: Band::of(difference) }
    }

    #[test]
    fn a_map_of_two_subregions_is_drawn() {
        let out = Tile { band: Band::Out, ..tile("GM0003", 0, 1, "A", 0) };
        let tiles = [tile("GM0001", 0, 0, "A", 5), tile("GM0002", 1, 0, "B", -108), out];
        insta::assert_snapshot!(render_svg(&draw_tiles(&TileMap {
            tiles: &tiles,
            own: Some("GM0001"),
            water: Some("Meer")
        })));
    }

    #[test]
    fn the_classes_of_difference_meet_where_the_legend_says() {
        let cases = [
            (i64::MIN, Band::Less3),
            (-41, Band::Less3),
            (-40, Band::Less2),
            (-11, Band::Less2),
            (-10, Band::Less1),
            (-1, Band::Less1),
            (0, Band::Zero),
            (1, Band::More1),
            (10, Band::More1),
            (11, Band::More2),
            (40, Band::More2),
            (41, Band::More3),
            (i64::MAX, Band::More3),
        ];
        for (difference, band) in cases {
            assert_eq!(Band::of(difference), band, "{difference}");
        }
    }

    #[test]
    fn tiles_do_not_overlap_and_stay_in_the_box() {
        let codes: Vec<String> = (0..342).map(|index| format!("GM{index:04}")).collect();
        let names: Vec<TileName<'_>> =
            codes.iter().map(|code| TileName { code, name: code, subregion: &code[..5] }).collect();
        let places = tile_layout(&names);
        let tiles: Vec<Tile<'_>> = names
            .iter()
            .zip(&places)
            .map(|(name, place)| Tile {
                code: name.code,
                short: &place.short,
                value: "0",
                title: name.name,
                subregion: name.subregion,
                column: place.column,
                row: place.row,
                band: Band::Zero,
            })
            .collect();
        let scene = draw_tiles(&TileMap { tiles: &tiles, own: None, water: None });
        let corners: Vec<(f64, f64)> = scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Group(group) => group.children.first(),
                Shape::Rect { .. }
                | Shape::Line { .. }
                | Shape::Path { .. }
                | Shape::Circle { .. }
                | Shape::Text(_) => None,
            })
            .filter_map(|shape| if let Shape::Rect { x, y, .. } = shape { Some((*x, *y)) } else { None })
            .collect();
        assert_eq!(corners.len(), 342);
        for (index, (x, y)) in corners.iter().enumerate() {
            assert!(x + TILE <= scene.width && y + TILE <= scene.height);
            for (other_x, other_y) in &corners[index + 1..] {
                assert!((x - other_x).abs() >= TILE || (y - other_y).abs() >= TILE, "two tiles at {x}, {y}");
            }
        }
    }

    #[test]
    fn no_tiles_and_a_place_claimed_twice_still_give_a_drawing() {
        assert!(draw_tiles(&TileMap { tiles: &[], own: Some("GM0001"), water: Some("Meer") }).shapes.is_empty());
        let twice = [tile("GM0001", 0, 0, "A", 0), tile("GM0002", 0, 0, "A", 0)];
        assert_eq!(draw_tiles(&TileMap { tiles: &twice, own: None, water: None }).shapes.len(), 2);
    }

    #[test]
    fn hatching_ends_at_the_sides_of_the_tile() {
        let numbers: Vec<f64> =
            hatch_path(0.0, 0.0).split(['M', 'L', ' ']).filter_map(|part| part.parse().ok()).collect();
        assert_eq!(numbers.len(), 48);
        assert!(numbers.iter().all(|number| (0.0..=TILE).contains(number)), "{numbers:?}");
    }
}
