//! The map of tiles: who does more and who does less than now. Choosing also works by list and table.

use yew::{Callback, Html};

use super::drawing::view_scene;
use crate::{
    chart::{Band, Scene},
    export::{MapTile, draw_map},
    model::{Bend, Code},
    text::{Label, Lang},
    ui::{
        element::element,
        overview::{Overview, Row},
        state::Action,
    },
};

pub(crate) fn view_tile_map(overview: &Overview, own: Option<Code>, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let on_pick = dispatch.reform(|code| Action::MunicipalityChosen(Some(code)));
    let scene = draw(overview, own, lang);
    let has_out = overview.bent(Bend::OptedOut) > 0;
    let caption = element("figcaption")
        .say(&Label::MoreOrLessThanNow(overview.scenario().unit()), lang)
        .with(element("small").say(&Label::TilesExplained, lang));
    let mut figure = element("figure").with(caption).child(view_scene(&scene, Some(&on_pick))).child(view_legend(lang));
    if has_out {
        figure = figure.with(element("p").class("hint").say(&Label::HatchedTakesNoPart, lang));
    }
    figure.html()
}

fn draw(overview: &Overview, own: Option<Code>, lang: Lang) -> Scene {
    let tiles: Vec<MapTile> = overview.rows.iter().map(|row| tile(row, lang)).collect();
    draw_map(overview.region(), &tiles, own)
}

fn tile(row: &Row, lang: Lang) -> MapTile {
    match row.bend {
        Some(Bend::OptedOut) => MapTile { value: Label::MarkOut.say(lang).into_owned(), band: Band::Out },
        Some(Bend::AtLeast | Bend::AtMost | Bend::Housed) | None => {
            MapTile { value: lang.signed(row.difference), band: Band::of(row.difference) }
        }
    }
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
    let mut legend = element("ol").named("aria-label", &Label::Legend, lang).class("keyscale");
    for (label, class) in BANDS {
        let words = label.say(lang);
        let (first, second) = words.split_once('\n').unwrap_or((&words, ""));
        let item = element("li").key(class).with(element("i").class(class)).text(first.to_owned());
        legend = legend.with(item.with(element("br")).text(second.to_owned()));
    }
    legend.html()
}
