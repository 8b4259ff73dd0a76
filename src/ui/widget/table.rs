//! The table of the widget, and the same with bars.

use num_traits::ToPrimitive;
use yew::{Html, html};

use super::result::{Line, Result};
use crate::{
    chart::{Difference, draw_difference},
    model::Code,
    text::{Lang, WidgetLabel},
    ui::part::view_scene,
};

/// Every municipality with what it houses now, its fair share and the difference.
pub(super) fn view_table(result: &Result, own: Option<Code>, lang: Lang) -> Html {
    let head = [WidgetLabel::Now, WidgetLabel::FairShare, WidgetLabel::Difference];
    let cells = |line: &Line| {
        html! {
            <>
                <td class="num">{ lang.whole(line.housed) }</td>
                <td class="num"><b>{ lang.whole(line.homes) }</b></td>
                <td class="num">{ difference(line, lang) }</td>
            </>
        }
    };
    view(result, own, lang, &head, &cells)
}

/// Every municipality with a bar for the difference; the number stands beside it.
pub(super) fn view_bars(result: &Result, own: Option<Code>, lang: Lang) -> Html {
    // A bar that fills half the column for a difference of a few homes would shout.
    let largest = result.lines.iter().map(|line| line.difference.unsigned_abs()).max().unwrap_or(0).max(20);
    let largest = largest.to_f64().unwrap_or(20.0);
    let cells = |line: &Line| {
        let is_total = std::ptr::eq(line, &result.total);
        let scene = draw_difference(Difference { difference: line.difference.to_f64().unwrap_or(0.0), largest });
        html! {
            <>
                <td class="num"><b>{ lang.whole(line.homes) }</b></td>
                <td>
                    <div class="diff">
                        if is_total { <span /> } else { { view_scene(&scene, None) } }
                        <span>{ difference(line, lang) }</span>
                    </div>
                </td>
            </>
        }
    };
    view(result, own, lang, &[WidgetLabel::FairShare, WidgetLabel::MoreOrLessThanNow], &cells)
}

fn view(
    result: &Result,
    own: Option<Code>,
    lang: Lang,
    head: &[WidgetLabel<'_>],
    cells: &dyn Fn(&Line) -> Html,
) -> Html {
    let region = &result.outcome.scenario.region;
    let row = |(line, municipality): (&Line, &crate::model::Municipality)| {
        let is_own = Some(municipality.code) == own;
        html! {
            <tr key={municipality.code.to_string()} class={is_own.then_some("own")} aria-current={is_own.then_some("true")}>
                <th scope="row">{ &line.name }</th>{ cells(line) }
            </tr>
        }
    };
    let caption = WidgetLabel::TableCaption(result.outcome.total.task).say(lang);
    // A narrow frame scrolls the table sideways, so the keyboard must reach it.
    html! {
        <div class="em-table" role="region" tabindex="0" aria-label={caption.clone()}>
            <table class="tbl">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ WidgetLabel::Municipality.say(lang) }</th>
                        { for head.iter().map(|label| html! { <th scope="col" class="num">{ label.say(lang) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for result.lines.iter().zip(region.municipalities()).map(row) }</tbody>
                <tfoot><tr><th scope="row">{ WidgetLabel::Together.say(lang) }</th>{ cells(&result.total) }</tr></tfoot>
            </table>
        </div>
    }
}

fn difference(line: &Line, lang: Lang) -> String {
    if line.is_out { WidgetLabel::TakesNoPart.say(lang) } else { lang.signed(line.difference) }
}
