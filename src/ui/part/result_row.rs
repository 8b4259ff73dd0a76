//! The rows of the table of results, and its total.

use num_traits::ToPrimitive;
use yew::{Callback, Html, MouseEvent};

use super::{
    drawing::view_scene,
    result_table::{column_class, support_slot},
};
use crate::{
    chart::{Difference, Range, Scene, draw_difference, draw_range, nice_end, nice_ticks},
    measure::Rate,
    model::{Bend, Code},
    text::{Label, Lang},
    ui::{
        element::{Element, element, pressed},
        overview::{Overview, Row, Span},
        state::Column,
    },
};

/// What the drawings in all rows share: one axis for the difference, one for the range.
pub(super) struct Strip {
    lang: Lang,
    largest: f64,
    mean: f64,
    end: f64,
    /// The round values along the axis of the range, as written.
    pub(super) ticks: Vec<(f64, String)>,
}

impl Strip {
    pub(super) fn of(overview: &Overview, lang: Lang) -> Self {
        let largest = overview.rows.iter().map(|row| row.difference.unsigned_abs()).max().unwrap_or(0);
        let mean = overview.total.per_thousand.map_or(0.0, Rate::float);
        // Twice the mean leaves room on both sides of it; what lies beyond gets a triangle and its number.
        let end = nice_end(mean * 2.0, 4);
        let places = u32::from(end < 2.0);
        let ticks = nice_ticks(end, 4).into_iter().map(|value| (value, lang.measure(value, places))).collect();
        // A bar that fills half the column for a difference of a few homes would shout.
        Self { lang, largest: largest.max(20).to_f64().unwrap_or(20.0), mean, end, ticks }
    }

    fn draw_difference(&self, row: &Row) -> Scene {
        let difference = row.difference.to_f64().unwrap_or(0.0);
        draw_difference(Difference { difference, largest: self.largest })
    }

    fn draw_range(&self, row: &Row, span: &Span) -> Scene {
        let highest = span.keys.iter().copied().fold(0.0, f64::max);
        let highest_label = if highest > self.end { self.lang.measure(highest, 1) } else { String::new() };
        let Self { mean, end, .. } = *self;
        draw_range(&Range { keys: &span.keys, mix: row.burden, mean, end, highest_label: &highest_label })
    }
}

/// One municipality. Its name is the button that chooses it.
pub(super) fn view_row(row: &Row, span: Option<&Span>, is_own: bool, strip: &Strip, on_pick: &Callback<Code>) -> Html {
    let lang = strip.lang;
    let code = row.code;
    let on_click = on_pick.reform(move |_: MouseEvent| code);
    let name = element("button")
        .fixed("type", "button")
        .fixed("aria-pressed", pressed(is_own))
        .class("row-btn")
        .on_click(Some(on_click))
        .text(row.name.clone());
    let mut homes = cell(Column::Homes);
    if let Some(bend) = row.bend {
        let (short, long) = marks(bend);
        homes = homes.with(element("span").named("title", &long, lang).class("mark").say(&short, lang)).text(" ");
    }
    let mut range = cell(Column::Range);
    if let Some(span) = span {
        range = range.child(view_scene(&strip.draw_range(row, span), None));
        if let Some((lowest, highest)) = span.range {
            range = range.with(element("span").class("vh").say(&Label::FromToPerThousand { lowest, highest }, lang));
        }
    }
    let drawing = view_scene(&strip.draw_difference(row), None);
    element("tr")
        .key(&code.to_string())
        .maybe("class", is_own.then_some("own"))
        .with(head().with(name))
        .with(cell(Column::Housed).text(lang.whole(row.housed)))
        .with(homes.with(element("b").text(lang.whole(row.homes))))
        .with(cell(Column::Difference).with(view_difference(drawing, row.difference, lang)))
        .with(cell(Column::PerThousand).text(exact(row.per_thousand, lang)))
        .with(cell(Column::OfLettings).text(percent(row.of_lettings, lang)))
        .with(support_slot("td", &code.to_string()))
        .with(range)
        .html()
}

/// The sum of all rows, and whether it closes.
pub(super) fn view_total(overview: &Overview, lang: Lang) -> Html {
    let total = &overview.total;
    let closes = if total.rounding == 0 { Label::ClosesOn(total.task) } else { Label::OffByRounding(total.rounding) };
    element("tr")
        .with(head().say(&Label::AllMunicipalities(overview.rows.len()), lang))
        .with(cell(Column::Housed).text(lang.whole(total.housed)))
        .with(cell(Column::Homes).text(lang.whole(total.homes)))
        .with(cell(Column::Difference).with(view_difference(element("span").html(), total.difference, lang)))
        .with(cell(Column::PerThousand).text(exact(total.per_thousand, lang)))
        .with(cell(Column::OfLettings).text(percent(total.of_lettings, lang)))
        .with(support_slot("td", "total"))
        .with(element("td").attribute("class", [column_class(Column::Range), "okline"].join(" ")).say(&closes, lang))
        .html()
}

fn head() -> Element {
    element("th").fixed("scope", "row").class(column_class(Column::Name))
}

fn cell(column: Column) -> Element {
    element("td").class(column_class(column))
}

fn view_difference(drawing: Html, difference: i64, lang: Lang) -> Element {
    let number = element("span").maybe("class", difference_class(difference)).text(lang.signed(difference));
    element("div").class("diff").child(drawing).with(number)
}

fn marks(bend: Bend) -> (Label<'static>, Label<'static>) {
    match bend {
        Bend::AtLeast => (Label::MarkAtLeast, Label::MarkAtLeastLong),
        Bend::AtMost => (Label::MarkAtMost, Label::MarkAtMostLong),
        Bend::Housed => (Label::MarkHoused, Label::MarkHousedLong),
        Bend::OptedOut => (Label::MarkOut, Label::TakesNoPart),
    }
}

pub(super) fn difference_class(difference: i64) -> Option<&'static str> {
    match difference.signum() {
        1 => Some("more"),
        -1 => Some("less"),
        _ => None,
    }
}

fn exact(rate: Option<Rate>, lang: Lang) -> String {
    rate.map_or_else(|| "–".to_owned(), |rate| lang.rate(rate, 2))
}

fn percent(percentage: Option<Rate>, lang: Lang) -> String {
    percentage.map_or_else(|| "–".to_owned(), |percentage| lang.with_percent_sign(&lang.rate(percentage, 0)))
}
