//! Where each municipality stands on the tile map.
//!
//! The Metropoolregio Amsterdam has a map of its own, on which neighbours stay neighbours. Any other set of
//! municipalities gets a plain grid, sorted by subregion and name.

use crate::order::{Map, Set};

/// A municipality that needs a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TileName<'a> {
    /// The CBS code, such as GM0363.
    pub code: &'a str,
    /// The name.
    pub name: &'a str,
    /// The name of the subregion.
    pub subregion: &'a str,
}

/// The place of a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TilePlace {
    /// Columns from the left, from 0.
    pub column: u32,
    /// Rows from the top, from 0.
    pub row: u32,
    /// At most three letters for in the tile.
    pub short: String,
}

/// A grid stops growing wider here: its tiles would become too small to read.
const WIDEST_GRID: usize = 12;

/// The places, in the order of the municipalities given. The shipped map is used when it knows every one of them.
#[must_use]
pub fn tile_layout(names: &[TileName<'_>]) -> Vec<TilePlace> {
    shipped_layout(names).unwrap_or_else(|| grid_layout(names))
}

fn shipped_layout(names: &[TileName<'_>]) -> Option<Vec<TilePlace>> {
    let codes: Set<&str> = names.iter().map(|name| name.code).collect();
    if codes.len() < names.len() {
        return None;
    }
    let places = names.iter().map(|name| {
        let (_, short, column, row) = MRA.iter().find(|(code, ..)| *code == name.code)?;
        Some(TilePlace { column: *column, row: *row, short: (*short).to_owned() })
    });
    places.collect()
}

fn grid_layout(names: &[TileName<'_>]) -> Vec<TilePlace> {
    let mut order: Vec<(usize, &TileName<'_>)> = names.iter().enumerate().collect();
    crate::order::sort_by(&mut order, |(left_index, left), (right_index, right)| {
        let left = (left.subregion, left.name, left.code, left_index);
        left.cmp(&(right.subregion, right.name, right.code, right_index))
    });
    let columns = grid_columns(names.len());
    let shorts = short_names(names);
    let mut cells = Map::new();
    let (mut column, mut row) = (0_u32, 0_u32);
    for (index, _) in order {
        cells.insert(index, (column, row));
        column += 1;
        if column >= columns {
            (column, row) = (0, row.saturating_add(1));
        }
    }
    let places = cells.into_iter().zip(shorts);
    places.map(|((_, (column, row)), short)| TilePlace { column, row, short }).collect()
}

/// About eight columns on five rows, as the shipped map.
fn grid_columns(count: usize) -> u32 {
    let columns = (1..WIDEST_GRID).find(|columns| columns * columns * 5 >= count * 8).unwrap_or(WIDEST_GRID);
    u32::try_from(columns).unwrap_or(1)
}

/// Three letters of each name; where two names would read the same, the first two letters and the last.
fn short_names(names: &[TileName<'_>]) -> Vec<String> {
    let first_three: Vec<String> = names.iter().map(|name| letters(name.name).take(3).collect()).collect();
    let mut counts: Map<&str, u32> = Map::new();
    for short in &first_three {
        counts.update(short, |count| *count += 1);
    }
    let pairs = names.iter().zip(&first_three);
    pairs
        .map(|(name, short)| {
            if counts.get(&short.as_str()).is_some_and(|count| *count > 1) {
                letters(name.name).take(2).chain(letters(name.name).skip(2).last()).collect()
            } else {
                short.clone()
            }
        })
        .collect()
}

/// The letters and digits of a name. What stands between them is a short list; all letters of Unicode are a table of
/// kilobytes, and every visitor downloads this.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    const BETWEEN: [char; 10] = [' ', '\u{a0}', '-', '\'', '‘', '’', '.', '(', ')', '/'];
    name.chars().filter(|letter| !BETWEEN.contains(letter))
}

/// Code, short name, column and row of the thirty municipalities of the Metropoolregio Amsterdam.
const MRA: [(&str, &str, u32, u32); 30] = [
    ("GM0396", "Hkk", 1, 0),
    ("GM0450", "Uig", 2, 0),
    ("GM0880", "Wor", 3, 0),
    ("GM0439", "Pur", 4, 0),
    ("GM0385", "E-V", 5, 0),
    ("GM0453", "Vel", 0, 1),
    ("GM0375", "Bev", 1, 1),
    ("GM0479", "Zaa", 2, 1),
    ("GM0431", "Oos", 3, 1),
    ("GM0415", "Lan", 4, 1),
    ("GM0852", "Wat", 5, 1),
    ("GM0995", "Lel", 7, 1),
    ("GM0473", "Zan", 0, 2),
    ("GM0377", "Blo", 1, 2),
    ("GM0392", "Haa", 2, 2),
    ("GM0363", "Ams", 3, 2),
    ("GM0384", "Die", 4, 2),
    ("GM0034", "Alm", 6, 2),
    ("GM0397", "Hst", 1, 3),
    ("GM0394", "Hmm", 2, 3),
    ("GM0362", "Amv", 3, 3),
    ("GM0437", "OuA", 4, 3),
    ("GM1942", "GMe", 5, 3),
    ("GM0406", "Hui", 6, 3),
    ("GM0376", "Bla", 7, 3),
    ("GM0358", "Aal", 2, 4),
    ("GM0451", "Uih", 3, 4),
    ("GM1696", "Wij", 5, 4),
    ("GM0402", "Hil", 6, 4),
    ("GM0417", "Lar", 7, 4),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn mra() -> Vec<TileName<'static>> {
        MRA.iter().map(|(code, short, ..)| TileName { code, name: short, subregion: "" }).collect()
    }

    #[test]
    fn the_shipped_map_has_eight_columns_and_five_rows_and_no_two_tiles_on_one_place() {
        let places = tile_layout(&mra());
        assert_eq!(places.iter().map(|place| place.column).max(), Some(7));
        assert_eq!(places.iter().map(|place| place.row).max(), Some(4));
        let cells: Set<_> = places.iter().map(|place| (place.column, place.row)).collect();
        assert_eq!(cells.len(), 30);
        let shorts: Set<_> = places.iter().map(|place| place.short.clone()).collect();
        assert_eq!(shorts.len(), 30);
    }

    #[test]
    fn any_number_of_other_municipalities_gets_a_grid_without_overlap() {
        for count in [0, 1, 2, 9, 40, 342] {
            let codes: Vec<String> = (0..count).map(|index| format!("XX{index:04}")).collect();
            let names: Vec<TileName<'_>> = codes
                .iter()
                .map(|code| TileName { code, name: "Gemeente", subregion: if code.ends_with('1') { "B" } else { "A" } })
                .collect();
            let places = tile_layout(&names);
            let cells: Set<_> = places.iter().map(|place| (place.column, place.row)).collect();
            assert_eq!((places.len(), cells.len()), (count, count));
            assert!(places.iter().all(|place| place.column < 12 && place.short.chars().count() <= 3));
        }
    }

    #[test]
    fn a_code_that_comes_twice_still_gets_two_places() {
        let twice = [mra()[0], mra()[0]];
        let places = tile_layout(&twice);
        assert_ne!((places[0].column, places[0].row), (places[1].column, places[1].row));
    }

    #[test]
    fn names_with_the_same_beginning_stay_apart() {
        let names =
            ["Haarlem", "Haarlemmermeer", "De Bilt", ""].map(|name| TileName { code: name, name, subregion: "" });
        let shorts: Vec<String> = tile_layout(&names).into_iter().map(|place| place.short).collect();
        assert_eq!(shorts, ["Ham", "Har", "DeB", ""]);
    }
}
