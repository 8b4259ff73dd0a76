//! What the two modules of the page hand each other: what is shown, the reader's language and municipality, and the
//! scenario. It travels as text, because the two share no memory.

use std::sync::Arc;

use crate::{
    document::{read_scenario, render_scenario},
    model::{Code, Scenario},
    text::Lang,
    ui::state::{Shown, Storing},
};

/// What lies before the reader.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Desk {
    /// The page or panel.
    pub(crate) shown: Shown,
    pub(crate) lang: Lang,
    /// The municipality that was chosen, if any.
    pub(crate) own: Option<Code>,
    /// Whether changes are kept on this device.
    pub(crate) storing: Storing,
    /// How often the tasks of the groups were asked for, elsewhere on the page.
    pub(crate) groups_asked: usize,
    pub(crate) scenario: Arc<Scenario>,
}

impl Desk {
    /// The desk as text: five lines, then the scenario document. The document is left out when the other side has this
    /// scenario, which is `known`.
    pub(crate) fn render(&self, known: Option<&Arc<Scenario>>) -> String {
        let own = self.own.map_or_else(String::new, |code| code.to_string());
        let is_known = known.is_some_and(|known| Arc::ptr_eq(known, &self.scenario) || *known == self.scenario);
        let document = if is_known { String::new() } else { render_scenario(&self.scenario) };
        let storing = match self.storing {
            Storing::Off => "",
            Storing::On => "+",
        };
        [self.shown.name(), self.lang.tag(), &own, storing, &self.groups_asked.to_string(), &document].join("\n")
    }

    /// Reads what [`Desk::render`] wrote; `None` when it is not that, or leaves out a scenario that is not known.
    pub(crate) fn read(text: &str, known: Option<&Arc<Scenario>>) -> Option<Self> {
        let mut parts = text.splitn(6, '\n');
        let shown = Shown::parse(parts.next()?)?;
        let tag = parts.next()?;
        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?;
        let own = parts.next()?.parse().ok();
        let storing = if parts.next()? == "+" { Storing::On } else { Storing::Off };
        let groups_asked = parts.next()?.parse().ok()?;
        let scenario = match parts.next()? {
            "" => Arc::clone(known?),
            document => Arc::new(read_scenario(document).ok()?),
        };
        Some(Self { shown, lang, own, storing, groups_asked, scenario })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figures::shipped,
        ui::state::{Panel, Route},
    };

    #[test]
    fn what_is_handed_over_arrives() {
        let scenario = Arc::new(shipped::scenario(2024).unwrap());
        for shown in [Shown::Page(Route::Figures), Shown::Panel(Panel::Share)] {
            for (own, storing) in [(None, Storing::Off), (Code::new(363).ok(), Storing::On)] {
                let scenario = Arc::clone(&scenario);
                let desk = Desk { shown, lang: Lang::En, own, storing, groups_asked: 3, scenario };
                assert_eq!(Desk::read(&desk.render(None), None).as_ref(), Some(&desk));
                let short = desk.render(Some(&desk.scenario));
                assert!(short.len() < 50, "{short}");
                assert_eq!(Desk::read(&short, Some(&desk.scenario)), Some(desk.clone()));
                assert_eq!(Desk::read(&short, None), None);
            }
        }
    }
}
