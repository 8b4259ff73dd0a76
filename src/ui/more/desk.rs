//! What the two modules of the page hand each other: what is shown, the reader's language and municipality, and the
//! scenario. It travels as text, because the two share no memory.

use std::{rc::Rc, sync::Arc};

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
    /// An address with a scenario that is still to be read.
    pub(crate) link: Option<Rc<str>>,
}

impl Desk {
    /// The desk as text: six lines, then the scenario document. The document is left out when the other side has this
    /// scenario, which is `known`.
    pub(crate) fn render(&self, known: Option<&Arc<Scenario>>) -> String {
        let own = self.own.map_or_else(String::new, |code| code.to_string());
        let is_known = known.is_some_and(|known| Arc::ptr_eq(known, &self.scenario) || *known == self.scenario);
        let document = if is_known { String::new() } else { render_scenario(&self.scenario) };
        let storing = match self.storing {
            Storing::Off => "",
            Storing::On => "+",
        };
        // An address has no line breaks, but nobody promises that.
        let link = self.link.as_deref().unwrap_or_default().replace(['\r', '\n'], "");
        let asked = self.groups_asked.to_string();
        [self.shown.name(), self.lang.tag(), &own, storing, &asked, &link, &document].join("\n")
    }

    /// Reads what [`Desk::render`] wrote; `None` when it is not that, or leaves out a scenario that is not known.
    pub(crate) fn read(text: &str, known: Option<&Arc<Scenario>>) -> Option<Self> {
        let mut parts = text.splitn(7, '\n');
        let shown = Shown::parse(parts.next()?)?;
        let tag = parts.next()?;
        let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?;
        let own = parts.next()?.parse().ok();
        let storing = if parts.next()? == "+" { Storing::On } else { Storing::Off };
        let groups_asked = parts.next()?.parse().ok()?;
        let link = Some(parts.next()?).filter(|link| !link.is_empty()).map(Into::into);
        let scenario = match parts.next()? {
            "" => Arc::clone(known?),
            document => Arc::new(read_scenario(document).ok()?),
        };
        Some(Self { shown, lang, own, storing, groups_asked, scenario, link })
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
                let link = own.map(|_| "https://example.nl/#s=1.Q3SH34F9".into());
                let desk = Desk { shown, lang: Lang::En, own, storing, groups_asked: 3, scenario, link };
                assert_eq!(Desk::read(&desk.render(None), None).as_ref(), Some(&desk));
                let short = desk.render(Some(&desk.scenario));
                assert!(short.len() < 80, "{short}");
                assert_eq!(Desk::read(&short, Some(&desk.scenario)), Some(desk.clone()));
                assert_eq!(Desk::read(&short, None), None);
            }
        }
    }
}
