//! What the two modules of the page hand each other: what is shown, the reader's language and municipality, and the
//! scenario. It travels as text (`wire`), because the two share no memory.

use std::{rc::Rc, sync::Arc};

use super::wire::{Carried, Put, Take};
use crate::{
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
    /// The desk as text. The scenario is left out when the other side has it: that is `known`.
    pub(crate) fn render(&self, known: Option<&Arc<Scenario>>) -> String {
        let Self { shown, lang, own, storing, groups_asked, scenario, link } = self;
        let mut out = Put::default();
        out.text(shown.name());
        lang.put(&mut out);
        own.put(&mut out);
        storing.put(&mut out);
        groups_asked.put(&mut out);
        out.text(link.as_deref().unwrap_or_default());
        let is_known = known.is_some_and(|known| Arc::ptr_eq(known, scenario) || known == scenario);
        is_known.put(&mut out);
        if !is_known {
            scenario.put(&mut out);
        }
        out.end()
    }

    /// Reads what [`Desk::render`] wrote; `None` when it is not that, or leaves out a scenario that is not known.
    pub(crate) fn read(text: &str, known: Option<&Arc<Scenario>>) -> Option<Self> {
        let mut from = Take::from(text);
        let shown = Shown::parse(from.text())?;
        let lang = Carried::take(&mut from);
        let own = Carried::take(&mut from);
        let storing = Carried::take(&mut from);
        let groups_asked = Carried::take(&mut from);
        let link = Some(from.text()).filter(|link| !link.is_empty()).map(Into::into);
        let is_known = bool::take(&mut from);
        let scenario = if is_known { Arc::clone(known?) } else { Arc::new(Scenario::take(&mut from)?) };
        from.end(Self { shown, lang, own, storing, groups_asked, scenario, link })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::read_scenario,
        figures::shipped,
        model::Composition,
        ui::state::{Panel, Route},
    };

    /// Everything that a scenario can hold, as a document.
    const UNUSUAL: &str = r#"{
        "format": "fair-share-scenario",
        "version": 1,
        "task_year": 2027,
        "period": "second_half",
        "region": {
            "name": "Twee",
            "municipalities": [
                { "code": "GM0363", "name": "Amsterdam", "subregion": "Amsterdam", "province": "Noord-Holland" },
                { "code": "GM0034", "name": "Almere" }
            ],
            "national_inhabitants": 17000000,
            "merged": [{ "code": "GM0034", "name": "Almere", "parts": ["GM0034", "GM0995"] }],
            "figures": [
                {
                    "id": "inhabitants", "unit": "persons", "reference": "2025-01-01", "source": "cbs_regional_key_figures",
                    "standing": "official", "values": { "GM0363": 934526, "GM0034": 229574.5 }
                },
                {
                    "id": "own-2", "name": "Bedden", "unit": { "own": "bedden" }, "source": { "own": "geteld" },
                    "standing": "assumption", "values": { "GM0363": 3, "GM0034": 0.000001 }
                },
                {
                    "id": "ses_woa", "unit": { "own": "score" }, "source": "none", "standing": "derived",
                    "values": { "GM0363": -0.25, "GM0034": 0 }
                }
            ]
        },
        "key": [
            { "figure": "inhabitants", "weight": 60 },
            { "figure": "inhabitants", "factor": "ses_woa", "weight": 30 },
            { "figure": "own-2", "weight": 10 }
        ],
        "subregion_key": [{ "figure": "inhabitants", "weight": 100 }],
        "method": { "upwards_of_country": { "number": 10000, "to_divide": 9876.5 } },
        "tie_rule": { "by_lot": { "seed": 4294967295 } },
        "composition": "both_ways_controlled",
        "credit": "afterwards",
        "limits": {
            "at_least": { "homes": 4 }, "at_most": { "percent_of_lettings": 12.5 }, "base": 2, "opted_out": ["GM0034"],
            "own": { "GM0363": { "at_least": 1 } }
        },
        "swaps": [{ "from": "GM0363", "to": "GM0034", "homes": 2, "group": "own-1" }],
        "groups": [{
            "id": "own-1", "name": "Anders", "included": true, "household_size": 1.5, "method": "largest_remainder_recomputed",
            "task": { "amount": 7, "unit": "places", "standing": "assumption", "source": "student_shortage2021" },
            "key": [{ "figure": "own-2", "weight": 100 }],
            "housed": { "standing": "derived", "values": { "GM0363": 5 } }
        }],
        "statements": {
            "parameters": { "reserved": 30, "norm_years": 11 }, "support": { "own-1": "intensive" },
            "avoidable": { "own-1": 12 }, "support_hours": { "GM0034": 7 }, "spread": "fair", "floor": "lettings",
            "without": ["social_rent_norm"], "stopped": ["GM0363"]
        },
        "ledger": {
            "opening": { "GM0363": { "lead": 3 } },
            "half_years": [{
                "year": 2026, "half": 2, "municipalities": { "GM0363": { "task": 9, "realised": 4, "months": 5 } }
            }]
        }
    }"#;

    #[test]
    fn everything_that_a_scenario_can_hold_arrives() {
        let unusual = read_scenario(UNUSUAL).unwrap();
        let default = shipped::scenario(2025).unwrap();
        let per_group = Composition::PerGroup;
        for scenario in [default.clone(), unusual, Scenario { composition: per_group, ..default }] {
            let (shown, lang, own, storing) = (Shown::Page(Route::Divide), Lang::Nl, None, Storing::Unread);
            let desk = Desk { shown, lang, own, storing, groups_asked: 0, scenario: Arc::new(scenario), link: None };
            assert_eq!(Desk::read(&desk.render(None), None), Some(desk));
        }
    }

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
