//! What the widget shows: a start, what the reader chose, and what follows from it.

use std::sync::Arc;

use super::{
    foot::{view_foot, view_notices},
    parameters::WidgetView,
    picture,
    result::Result,
    start::WidgetStart,
    tree::{Element, Node, element},
};
use crate::{
    document::figure_id_name,
    model::{AllocationKey, Code, KeyPart, Municipality, Scenario, Unworkable},
    text::{WidgetLabel, unworkable_in_words},
    ui::state::Preset,
};

/// The name of the list of municipalities, which is also that of the parameter in the address.
const OWN: &str = "gemeente";
/// The name of the rounds.
const IDEA: &str = "idee";

/// The ideas of fair, with the value of their round.
const IDEAS: [(Preset, &str, WidgetLabel<'static>); 4] = [
    (Preset::PerInhabitant, "inwoners", WidgetLabel::PerInhabitant),
    (Preset::Supply, "aanbod", WidgetLabel::Supply),
    (Preset::Room, "ruimte", WidgetLabel::Room),
    (Preset::OwnMix, "mix", WidgetLabel::OtherMix),
];

/// What is shown.
pub(super) struct Shown {
    start: WidgetStart,
    /// With the key that is chosen.
    scenario: Arc<Scenario>,
    own: Option<Code>,
    result: std::result::Result<Result, Unworkable>,
}

impl Shown {
    /// As it begins.
    pub(super) fn new(start: WidgetStart) -> Self {
        let (scenario, own) = (Arc::clone(&start.scenario), start.own);
        let result = (start.reach.divide)(Arc::clone(&scenario)).map(Result::of);
        Self { start, scenario, own, result }
    }

    /// Takes over what was chosen: a municipality, or an idea of fair.
    pub(super) fn choose(&mut self, name: &str, value: &str) {
        if name == OWN {
            self.own = value.parse().ok();
        }
        let idea = IDEAS.into_iter().find(|(_, own, _)| name == IDEA && *own == value);
        let key = idea.and_then(|(preset, ..)| self.key_of(preset)).filter(|key| *key != self.scenario.key);
        if let Some(key) = key {
            self.scenario = Arc::new(Scenario { key, ..(*self.start.scenario).clone() });
            self.result = (self.start.reach.divide)(Arc::clone(&self.scenario)).map(Result::of);
        }
    }

    /// The key of an idea; the mix with which the scenario came is an idea when it is none of the three.
    fn key_of(&self, preset: Preset) -> Option<AllocationKey> {
        let first = &self.start.scenario.key;
        match preset {
            Preset::PerInhabitant | Preset::Supply | Preset::Room => preset.key(),
            Preset::OwnMix => Some(first).filter(|key| Preset::of(key) == Preset::OwnMix).cloned(),
        }
    }

    /// The whole widget.
    pub(super) fn view(&self) -> Vec<Node> {
        self.view_with(self.result.as_ref().ok().and_then(|result| self.view_picture(result)))
    }

    fn view_picture(&self, result: &Result) -> Option<Element> {
        let (own, lang) = (self.own, self.start.lang);
        match self.start.view {
            WidgetView::Sentence => None,
            WidgetView::Table => Some(picture::view_table(result, own, lang)),
            WidgetView::Bars => Some(picture::view_bars(result, own, lang)),
            WidgetView::Map => Some(picture::view_map(result, own, lang)),
        }
    }

    /// The widget as it stands in the page before it can be used: the map and the table, of which the style sheet shows
    /// the one that the address asks for, and fields that do not answer yet.
    #[cfg(feature = "ssr")]
    pub(super) fn view_first(&self) -> Vec<Node> {
        fn wait(node: &mut Node) {
            if let Node::Element(element) = node {
                if ["select", "fieldset"].contains(&element.tag) {
                    element.attributes.push(("disabled", "".into()));
                }
                element.children.iter_mut().for_each(wait);
            }
        }
        let (own, lang) = (self.own, self.start.lang);
        let both = |result| [picture::view_map(result, own, lang), picture::view_table(result, own, lang)];
        let mut nodes = self.view_with(self.result.as_ref().ok().into_iter().flat_map(both));
        nodes.iter_mut().for_each(wait);
        nodes
    }

    fn view_with(&self, pictures: impl IntoIterator<Item = Element>) -> Vec<Node> {
        let with_map = self.start.view == WidgetView::Map;
        let grid = element("div").class(if with_map { "em-grid em-with-map" } else { "em-grid" });
        let grid = grid.with(self.view_chooser()).with(self.view_sentence()).with(self.view_ideas()).all(pictures);
        let foot = view_foot(&self.start, &self.scenario, self.own);
        view_notices(&self.start).into_iter().chain([grid, foot]).map(Node::Element).collect()
    }

    /// The municipalities to choose from.
    fn view_chooser(&self) -> Element {
        let lang = self.start.lang;
        let option = |value: String, name: String, is_chosen: bool| {
            element("option").set("value", value).has("selected", is_chosen.then_some("")).text(name)
        };
        let municipality =
            |one: &Municipality| option(one.code.to_string(), one.name.clone(), self.own == Some(one.code));
        let whole = option(String::new(), WidgetLabel::WholeRegion.say(lang), self.own.is_none());
        let list = element("select").set("id", "own").set("name", OWN).class("select").with(whole);
        element("div")
            .class("em-head")
            .with(element("label").class("label").set("for", "own").text(WidgetLabel::ChooseMunicipality.say(lang)))
            .with(list.all(self.scenario.region.municipalities().iter().map(municipality)))
    }

    /// The answer, read out when it changes.
    fn view_sentence(&self) -> Element {
        let (own, lang) = (self.own, self.start.lang);
        let place = element("div").class("em-res").set("role", "status");
        let result = match &self.result {
            Ok(result) => result,
            Err(unworkable) => {
                return place.with(element("p").text(unworkable_in_words(unworkable, &self.scenario, lang)));
            }
        };
        let [who, homes, than_now] = result.sentence(own, lang);
        let part = |words: String| element("span").class("nw").text(words);
        place
            .with(element("h1").with(part(format!("{who}: {homes},"))).text(" ").with(part(than_now)))
            .with(element("p").text(result.meaning(own, lang)))
    }

    fn view_ideas(&self) -> Element {
        let idea = |(preset, value, label): (Preset, &'static str, WidgetLabel<'static>)| {
            let is_chosen = self.key_of(preset)? == self.scenario.key;
            let round = element("input").set("type", "radio").set("name", IDEA).set("value", value);
            let round = round.has("checked", is_chosen.then_some(""));
            Some(element("label").class("radio").with(round).with(element("span").text(label.say(self.start.lang))))
        };
        element("fieldset")
            .class("em-opt")
            .with(element("legend").text(WidgetLabel::WhatIsFair.say(self.start.lang)))
            .with(element("div").all(IDEAS.into_iter().filter_map(idea)))
    }

    /// What a host hears, as JSON. Every word in it is ours, so nothing needs escaping.
    pub(super) fn told(&self) -> String {
        let own = self.own.map_or_else(|| "null".to_owned(), |code| format!("\"{code}\""));
        let weight = |part: &KeyPart| format!("\"{}\":{}", figure_id_name(part.figure), part.weight.get());
        let key: Vec<String> = self.scenario.key.parts().iter().map(weight).collect();
        let line = self.result.as_ref().ok().and_then(|result| result.row(self.own));
        let (homes, difference) = line.map_or_else(
            || ("null".to_owned(), "null".to_owned()),
            |line| (line.homes.to_string(), line.difference.to_string()),
        );
        format!(
            "{{\"view\":\"{}\",\"gemeente\":{own},\"key\":{{{}}},\"homes\":{homes},\"difference\":{difference}}}",
            self.start.view.name(),
            key.join(",")
        )
    }
}
