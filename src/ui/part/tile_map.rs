//! The map of tiles: who does more and who does less than now. Choosing also works by list and table.

use yew::{Html, component, html};

use super::drawing::view_scene;
use crate::{
    chart::{Band, Scene, Tile, TileMap, TileName, TilePlace, draw_tiles, tile_layout},
    model::{Bend, Code},
    text::{Label, Lang},
    ui::{
        context::{use_dispatch, use_lang},
        division::{Division, Row},
        part::PictureProps,
        state::Action,
    },
};

#[component]
pub(crate) fn TileMapFigure(props: &PictureProps) -> Html {
    let lang = use_lang();
    let on_pick = use_dispatch().reform(|code| Action::MunicipalityChosen(Some(code)));
    let scene = draw(&props.division, props.own, lang);
    let has_out = props.division.bent(Bend::OptedOut) > 0;
    html! {
        <figure>
            <figcaption>{ Label::MoreOrLessThanNow.say(lang) }<small>{ Label::TilesExplained.say(lang) }</small></figcaption>
            { view_scene(&scene, Some(&on_pick)) }
            { view_legend(lang) }
            if has_out {
                <p class="hint">{ Label::HatchedTakesNoPart.say(lang) }</p>
            }
        </figure>
    }
}

/// A tile before it is drawn.
struct Named {
    code: String,
    value: String,
    title: String,
    band: Band,
    place: TilePlace,
}

fn draw(division: &Division, own: Option<Code>, lang: Lang) -> Scene {
    let municipalities = division.region().municipalities();
    let codes: Vec<String> = municipalities.iter().map(|municipality| municipality.code.to_string()).collect();
    let names: Vec<TileName<'_>> = municipalities
        .iter()
        .zip(&codes)
        .map(|(municipality, code)| TileName { code, name: &municipality.name, subregion: &municipality.subregion })
        .collect();
    let named: Vec<Named> =
        division.rows.iter().zip(tile_layout(&names)).map(|(row, place)| named(row, place, lang)).collect();
    let tiles: Vec<Tile<'_>> = named
        .iter()
        .zip(municipalities)
        .map(|(tile, municipality)| Tile {
            code: &tile.code,
            short: &tile.place.short,
            value: &tile.value,
            title: &tile.title,
            subregion: &municipality.subregion,
            column: tile.place.column,
            row: tile.place.row,
            band: tile.band,
        })
        .collect();
    let own = own.map(|code| code.to_string());
    draw_tiles(&TileMap { tiles: &tiles, own: own.as_deref(), water: Some("Markermeer") })
}

fn named(row: &Row, place: TilePlace, lang: Lang) -> Named {
    let (value, band) = match row.bend {
        Some(Bend::OptedOut) => (Label::MarkOut.say(lang).into_owned(), Band::Out),
        Some(Bend::AtLeast | Bend::AtMost | Bend::Housed) | None => {
            (lang.signed(row.difference), Band::of(row.difference))
        }
    };
    let title = format!("{}: {value}", row.name);
    Named { code: row.code.to_string(), value, title, band, place }
}

/// The classes of [`Band`] with their colours, from less to more.
const BANDS: [(Label<'static>, &str); 7] = [
    (Label::AtOrBelow(-41), "k-3"),
    (Label::Between(-40, -11), "k-2"),
    (Label::Between(-10, -1), "k-1"),
    (Label::Exactly(0), "k0"),
    (Label::Between(1, 10), "k1"),
    (Label::Between(11, 40), "k2"),
    (Label::AtOrAbove(41), "k3"),
];

fn view_legend(lang: Lang) -> Html {
    let item = |(label, class): (Label<'static>, &'static str)| {
        let words = label.say(lang);
        let (first, second) = words.split_once('\n').unwrap_or((&words, ""));
        html! {
            <li key={class}><i class={class} />{ first.to_owned() }<br />{ second.to_owned() }</li>
        }
    };
    html! { <ol class="keyscale" aria-label={Label::Legend.say(lang)}>{ for BANDS.into_iter().map(item) }</ol> }
}
