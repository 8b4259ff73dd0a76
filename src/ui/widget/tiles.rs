//! The map of the widget. What it shows stands in the table too (`view=tabel`); choosing also works by the list.

use yew::{Callback, Html, html};

use super::result::{Line, Result};
use crate::{
    chart::Band,
    export::{MapTile, draw_map},
    model::Code,
    text::{Lang, WidgetLabel},
    ui::part::view_scene,
};

/// More or less than now, on a map of tiles.
pub(super) fn view_map(result: &Result, own: Option<Code>, lang: Lang, on_own: &Callback<Option<Code>>) -> Html {
    let tile = |line: &Line| {
        if line.is_out {
            MapTile { value: WidgetLabel::Out.say(lang), band: Band::Out }
        } else {
            MapTile { value: lang.signed(line.difference), band: Band::of(line.difference) }
        }
    };
    let tiles: Vec<MapTile> = result.lines.iter().map(tile).collect();
    let scene = draw_map(&result.outcome.scenario.region, &tiles, own);
    let on_pick = on_own.reform(Some);
    html! {
        <figure class="em-map">
            <figcaption class="cap">{ WidgetLabel::MoreOrLessThanNow.say(lang) }</figcaption>
            { view_scene(&scene, Some(&on_pick)) }
            { view_legend(lang) }
        </figure>
    }
}

/// The classes of [`Band`] from less to more.
const BANDS: [(WidgetLabel<'static>, &str); 7] = [
    (WidgetLabel::AtOrBelow(-41), "k-3"),
    (WidgetLabel::Between(-40, -11), "k-2"),
    (WidgetLabel::Between(-10, -1), "k-1"),
    (WidgetLabel::Between(0, 0), "k0"),
    (WidgetLabel::Between(1, 10), "k1"),
    (WidgetLabel::Between(11, 40), "k2"),
    (WidgetLabel::AtOrAbove(41), "k3"),
];

fn view_legend(lang: Lang) -> Html {
    let item = |(label, class): (WidgetLabel<'static>, &'static str)| {
        let words = if class == "k0" { lang.whole(0) } else { label.say(lang) };
        let (first, second) = words.split_once('\n').unwrap_or((&words, ""));
        html! { <li key={class}><i class={class} />{ first.to_owned() }<br />{ second.to_owned() }</li> }
    };
    html! { <ol class="keyscale" aria-label={WidgetLabel::Legend.say(lang)}>{ for BANDS.into_iter().map(item) }</ol> }
}
