//! Around the result: what was wrong with the address, whose figures these are, the source, and the way to the whole
//! calculator with the same choice.

use std::sync::Arc;

use yew::{Html, html};

use super::start::WidgetStart;
use crate::{
    model::{AllocationKey, Code, Scenario, Standing},
    text::{Lang, WidgetLabel, brought_in_words},
};

/// What a reader has to know before the numbers.
pub(super) fn view_notices(start: &WidgetStart) -> Html {
    let brought = start
        .brought
        .iter()
        .map(|brought| WidgetLabel::Brought(brought_in_words(*brought, start.lang)).say(start.lang));
    html! { <>{ for start.issue.iter().cloned().chain(brought).map(|words| html! { <p class="em-note">{ words }</p> }) }</> }
}

/// The source, and the link to the calculator.
pub(super) fn view_foot(start: &WidgetStart, key: &AllocationKey, own: Option<Code>) -> Html {
    let lang = start.lang;
    let is_assumed = start.scenario.included().any(|group| group.housed_standing == Standing::Assumption);
    html! {
        <div class="em-foot">
            <span>
                { source(&start.scenario, lang) }
                if is_assumed {
                    { " " }{ WidgetLabel::NowIs.say(lang) }{ " " }<span class="badge">{ WidgetLabel::Assumption.say(lang) }</span>
                }
            </span>
            <a href={address(start, key, own)} target="_blank" rel="noopener">
                { WidgetLabel::Open.say(lang) }<span class="vh">{ " " }{ WidgetLabel::NewTab.say(lang) }</span>
            </a>
        </div>
    }
}

fn source(scenario: &Scenario, lang: Lang) -> String {
    let label = scenario.region.shipped_year.map_or(WidgetLabel::SourceOwn, WidgetLabel::Source);
    label.say(lang)
}

/// The calculator beside this page, with what is shown. What is too large for a link is left at what shipped: the host
/// could not have sent it by a link either.
fn address(start: &WidgetStart, key: &AllocationKey, own: Option<Code>) -> String {
    let scenario = if start.scenario.key == *key {
        Arc::clone(&start.scenario)
    } else {
        Arc::new(Scenario { key: key.clone(), ..(*start.scenario).clone() })
    };
    format!("./{}", (start.reach.fragment)(&scenario, own).unwrap_or_default())
}
