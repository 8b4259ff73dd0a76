//! The rows of the table of results, and its total.

use num_traits::ToPrimitive;
use yew::{Callback, Html, MouseEvent, html};

use super::{drawing::view_scene, result_table::column_class};
use crate::{
    chart::{Difference, Range, Scene, draw_difference, draw_range, nice_end, nice_ticks},
    model::{Bend, Code, Ratio},
    text::{Label, Lang},
    ui::{
        division::{Division, Row, Span},
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
    pub(super) fn of(division: &Division, lang: Lang) -> Self {
        let largest = division.rows.iter().map(|row| row.difference.unsigned_abs()).max().unwrap_or(0);
        let mean = division.total.per_thousand.as_ref().map_or(0.0, float);
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

fn float(ratio: &Ratio) -> f64 {
    ratio.to_f64().unwrap_or(0.0)
}

/// One municipality. Its name is the button that chooses it.
pub(super) fn view_row(row: &Row, span: Option<&Span>, is_own: bool, strip: &Strip, on_pick: &Callback<Code>) -> Html {
    let lang = strip.lang;
    let code = row.code;
    let on_click = on_pick.reform(move |_: MouseEvent| code);
    let mark = row.bend.map(|bend| {
        let (short, long) = marks(bend);
        html! { <><span class="mark" title={long.say(lang)}>{ short.say(lang) }</span>{ " " }</> }
    });
    html! {
        <tr key={code.to_string()} class={is_own.then_some("own")}>
            <th scope="row" class={column_class(Column::Name)}>
                <button type="button" class="row-btn" aria-pressed={is_own.to_string()} onclick={on_click}>{ &row.name }</button>
            </th>
            <td class={column_class(Column::Housed)}>{ lang.whole(row.housed) }</td>
            <td class={column_class(Column::Homes)}>{ mark }<b>{ lang.whole(row.homes) }</b></td>
            <td class={column_class(Column::Difference)}>
                <div class="diff">
                    { view_scene(&strip.draw_difference(row), None) }
                    <span class={difference_class(row.difference)}>{ lang.signed(row.difference) }</span>
                </div>
            </td>
            <td class={column_class(Column::PerThousand)}>{ exact(row.per_thousand.as_ref(), lang) }</td>
            <td class={column_class(Column::OfLettings)}>{ percent(row.of_lettings.as_ref(), lang) }</td>
            <td class={column_class(Column::Range)}>
                { for span.map(|span| view_scene(&strip.draw_range(row, span), None)) }
                if let Some((lowest, highest)) = span.and_then(|span| span.range.as_ref()) {
                    <span class="vh">{ Label::FromToPerThousand { lowest, highest }.say(lang) }</span>
                }
            </td>
        </tr>
    }
}

/// The sum of all rows, and whether it closes.
pub(super) fn view_total(division: &Division, lang: Lang) -> Html {
    let total = &division.total;
    let closes = if total.rounding == 0 { Label::ClosesOn(total.task) } else { Label::OffByRounding(total.rounding) };
    html! {
        <tr>
            <th scope="row" class={column_class(Column::Name)}>{ Label::AllMunicipalities(division.rows.len()).say(lang) }</th>
            <td class={column_class(Column::Housed)}>{ lang.whole(total.housed) }</td>
            <td class={column_class(Column::Homes)}>{ lang.whole(total.homes) }</td>
            <td class={column_class(Column::Difference)}>
                <div class="diff"><span /><span class={difference_class(total.difference)}>{ lang.signed(total.difference) }</span></div>
            </td>
            <td class={column_class(Column::PerThousand)}>{ exact(total.per_thousand.as_ref(), lang) }</td>
            <td class={column_class(Column::OfLettings)}>{ percent(total.of_lettings.as_ref(), lang) }</td>
            <td class={format!("{} okline", column_class(Column::Range))}>{ closes.say(lang) }</td>
        </tr>
    }
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

fn exact(ratio: Option<&Ratio>, lang: Lang) -> String {
    ratio.map_or_else(|| "–".to_owned(), |ratio| lang.exact(ratio, 2))
}

fn percent(percentage: Option<&Ratio>, lang: Lang) -> String {
    percentage.map_or_else(|| "–".to_owned(), |percentage| lang.with_percent_sign(&lang.exact(percentage, 0)))
}
