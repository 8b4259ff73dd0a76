//! What stands under the sentence: the table, the same with bars, or the map. What the map shows stands in the table too
//! (`view=tabel`); choosing also works by the list.

use num_traits::ToPrimitive;

use super::{
    result::{Line, Result},
    tree::{Element, drawing, element},
};
use crate::{
    chart::{Band, Difference, draw_difference},
    export::{MapTile, draw_map},
    model::{Code, Municipality},
    text::{Lang, WidgetLabel},
};

/// Every municipality with what it houses now, its fair share and the difference.
pub(super) fn view_table(result: &Result, own: Option<Code>, lang: Lang) -> Element {
    let head = [WidgetLabel::Now, WidgetLabel::FairShare, WidgetLabel::Difference];
    view(result, own, lang, &head, &|row, line| {
        row.with(number(lang.whole(line.housed))).with(homes(line, lang)).with(number(difference(line, lang)))
    })
}

/// Every municipality with a bar for the difference; the number stands beside it.
pub(super) fn view_bars(result: &Result, own: Option<Code>, lang: Lang) -> Element {
    // A bar that fills half the column for a difference of a few homes would shout.
    let largest = result.lines.iter().map(|line| line.difference.unsigned_abs()).max().unwrap_or(0).max(20);
    let largest = largest.to_f64().unwrap_or(20.0);
    let head = [WidgetLabel::FairShare, WidgetLabel::MoreOrLessThanNow];
    view(result, own, lang, &head, &|row, line| {
        let bar = if std::ptr::eq(line, &result.total) {
            element("span")
        } else {
            let difference = line.difference.to_f64().unwrap_or(0.0);
            drawing(&draw_difference(Difference { difference, largest }))
        };
        let words = element("span").text(difference(line, lang));
        row.with(homes(line, lang)).with(element("td").with(element("div").class("diff").with(bar).with(words)))
    })
}

fn number(words: String) -> Element {
    element("td").class("num").text(words)
}

fn homes(line: &Line, lang: Lang) -> Element {
    element("td").class("num").with(element("b").text(lang.whole(line.homes)))
}

fn difference(line: &Line, lang: Lang) -> String {
    if line.is_out { WidgetLabel::TakesNoPart.say(lang) } else { lang.signed(line.difference) }
}

fn view(
    result: &Result,
    own: Option<Code>,
    lang: Lang,
    head: &[WidgetLabel<'_>],
    cells: &dyn Fn(Element, &Line) -> Element,
) -> Element {
    let row = |(line, municipality): (&Line, &Municipality)| {
        let is_own = Some(municipality.code) == own;
        let row = element("tr").has("class", is_own.then_some("own")).has("aria-current", is_own.then_some("true"));
        cells(row.with(row_head(line.name.clone())), line)
    };
    let columns = head.iter().map(|label| column_head(*label, lang).class("num"));
    let columns = element("tr").with(column_head(WidgetLabel::Municipality, lang)).all(columns);
    let lines = result.lines.iter().zip(result.outcome.scenario.region.municipalities()).map(row);
    let total = cells(element("tr").with(row_head(WidgetLabel::Together.say(lang))), &result.total);
    let caption = WidgetLabel::TableCaption(result.outcome.total.task).say(lang);
    let table = element("table")
        .class("tbl")
        .with(element("caption").text(caption.clone()))
        .with(element("thead").with(columns))
        .with(element("tbody").all(lines))
        .with(element("tfoot").with(total));
    // A narrow frame scrolls the table sideways, so the keyboard must reach it.
    let region = element("div").class("em-table").set("role", "region").set("tabindex", "0");
    region.set("aria-label", caption).with(table)
}

fn row_head(words: String) -> Element {
    element("th").set("scope", "row").text(words)
}

fn column_head(label: WidgetLabel<'_>, lang: Lang) -> Element {
    element("th").set("scope", "col").text(label.say(lang))
}

/// More or less than now, on a map of tiles.
pub(super) fn view_map(result: &Result, own: Option<Code>, lang: Lang) -> Element {
    let tile = |line: &Line| {
        if line.is_out {
            MapTile { value: WidgetLabel::Out.say(lang), band: Band::Out }
        } else {
            MapTile { value: lang.signed(line.difference), band: Band::of(line.difference) }
        }
    };
    let tiles: Vec<MapTile> = result.lines.iter().map(tile).collect();
    let scene = draw_map(&result.outcome.scenario.region, &tiles, own);
    element("figure")
        .class("em-map")
        .with(element("figcaption").class("cap").text(WidgetLabel::MoreOrLessThanNow.say(lang)))
        .with(drawing(&scene))
        .with(view_legend(lang))
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

fn view_legend(lang: Lang) -> Element {
    let item = |(label, class): (WidgetLabel<'static>, &'static str)| {
        let words = if class == "k0" { lang.whole(0) } else { label.say(lang) };
        let (first, second) = words.split_once('\n').unwrap_or((&words, ""));
        let item = element("li").with(element("i").class(class)).text(first.to_owned());
        item.with(element("br")).text(second.to_owned())
    };
    element("ol").class("keyscale").set("aria-label", WidgetLabel::Legend.say(lang)).all(BANDS.into_iter().map(item))
}
