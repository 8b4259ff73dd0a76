//! Around the result: what was wrong with the address, whose figures these are, the source, and the way to the whole
//! calculator with the same choice.

use super::{
    start::WidgetStart,
    tree::{Element, element},
};
use crate::{
    model::{Code, Scenario, Standing},
    text::{Lang, WidgetLabel, brought_in_words},
};

/// What a reader has to know before the numbers.
pub(super) fn view_notices(start: &WidgetStart) -> Vec<Element> {
    let brought = start.brought.iter();
    let brought = brought.map(|one| WidgetLabel::Brought(brought_in_words(*one, start.lang)).say(start.lang));
    let note = |words: String| element("p").class("em-note").text(words);
    start.issue.iter().cloned().chain(brought).map(note).collect()
}

/// The source, and the link to the calculator, which opens with what is shown.
pub(super) fn view_foot(start: &WidgetStart, scenario: &Scenario, own: Option<Code>) -> Element {
    let lang = start.lang;
    let mut words = element("span").text(source(scenario, lang));
    if scenario.included().any(|group| group.housed_standing == Standing::Assumption) {
        let badge = element("span").class("badge").text(WidgetLabel::Assumption.say(lang));
        words = words.text(format!(" {} ", WidgetLabel::NowIs.say(lang))).with(badge);
    }
    // Where this choice has no link, the one of the host stands for it.
    let fragment = (start.reach.fragment)(scenario, own).or_else(|| (start.reach.fragment)(&start.scenario, own));
    let address = format!("./{}", fragment.unwrap_or_default());
    let link = element("a").set("href", address).set("target", "_blank").set("rel", "noopener");
    let new_tab = element("span").class("vh").text(format!(" {}", WidgetLabel::NewTab.say(lang)));
    element("div").class("em-foot").with(words).with(link.text(WidgetLabel::Open.say(lang)).with(new_tab))
}

fn source(scenario: &Scenario, lang: Lang) -> String {
    let label = scenario.region.shipped_year.map_or(WidgetLabel::SourceOwn, WidgetLabel::Source);
    label.say(lang)
}
