//! What a scenario comes to in the second module: the outcome with every step, and what of it the first screen shows.

use std::{ops::Deref, rc::Rc, sync::Arc};

use num_traits::ToPrimitive;
use yew::{hook, use_memo};

use super::{
    effects,
    overview::{Backdrop, BackdropBasis, Divider, KeyHomes, Overview, Share, Shares, Span, inhabitants},
};
use crate::{
    divide::divide,
    measure::{self, KeyResult},
    model::{Decimal, Outcome, Ratio, Recipient, Scenario, Unworkable, rounded},
    text::unworkable_in_words,
};

/// An outcome with what is shown of it.
#[derive(Debug)]
pub(crate) struct Division {
    pub(crate) outcome: Outcome,
    overview: Overview,
}

impl PartialEq for Division {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A division is shown as any other.
impl Deref for Division {
    type Target = Overview;

    fn deref(&self) -> &Overview {
        &self.overview
    }
}

/// What follows from the scenario, computed when it changes and not otherwise.
#[hook]
pub(crate) fn use_division(scenario: &Arc<Scenario>) -> Result<Rc<Division>, Unworkable> {
    let backdrop = {
        let scenario = Arc::clone(scenario);
        use_memo(BackdropBasis::of(&scenario), move |_| Backdrop::of(&scenario))
    };
    let division = use_memo((Arc::clone(scenario), backdrop), |(scenario, backdrop)| {
        effects::measured("recompute-all", || Division::of(scenario, backdrop)).map(Rc::new)
    });
    (*division).clone()
}

/// Divides in any way.
pub(crate) const IN_FULL: Divider = Divider {
    backdrop: |scenario| Some(Backdrop::of(scenario)),
    shares: |scenario, lang| {
        let words = |unworkable: Unworkable| unworkable_in_words(&unworkable, scenario, lang).into();
        Some(divide(Arc::clone(scenario)).map(|outcome| shares(&outcome)).map_err(words))
    },
};

impl Division {
    /// Divides and measures.
    fn of(scenario: &Arc<Scenario>, backdrop: &Rc<Backdrop>) -> Result<Self, Unworkable> {
        let outcome = divide(Arc::clone(scenario))?;
        let overview = Overview::new(Arc::clone(scenario), &shares(&outcome), Rc::clone(backdrop));
        Ok(Self { outcome, overview })
    }
}

fn shares(outcome: &Outcome) -> Shares {
    let share = |(recipient, &housed): (&Recipient, &u64)| Share {
        housed,
        homes: recipient.homes,
        unlimited: recipient.unlimited,
        difference: recipient.against(housed),
        bend: recipient.bend,
    };
    let of = outcome.total.recipients.iter().zip(&outcome.housed).map(share).collect();
    Shares { task: outcome.total.task, of }
}

impl Backdrop {
    /// Divides by every figure alone, in any way.
    fn of(scenario: &Scenario) -> Self {
        let results = measure::results_by_key(scenario);
        let inhabitants = inhabitants(&scenario.region);
        let span = |index: usize| {
            let people = inhabitants.get(index).copied().unwrap_or(Decimal::ZERO);
            let thousands = people.ratio() / Ratio::from_integer(1_000.into());
            let claim = |result: &KeyResult| {
                let claim = result.fair_shares.get(index).filter(|_| !people.is_zero())? / &thousands;
                Some((claim.to_f64().unwrap_or(0.0), rounded(&claim, 2).to_i128().unwrap_or(i128::MAX)))
            };
            Span::new(results.iter().filter_map(claim))
        };
        let spans = (0..scenario.region.municipalities().len()).map(span).collect();
        let by_key = results.iter().map(|result| KeyHomes { figure: result.figure, homes: result.homes.clone() });
        Self { by_key: by_key.collect(), spans }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figures::shipped,
        model::{AllocationKey, Bound, FigureId, KeyPart, Percent},
        text::Lang,
        ui::more::{Question, answer, read_backdrop, read_shares},
    };

    fn in_full(scenario: &Arc<Scenario>) -> Shares {
        (IN_FULL.shares)(scenario, Lang::Nl).unwrap().unwrap()
    }

    /// Floats are computed in two ways, so that their last bit can differ.
    fn assert_same(one: &Backdrop, other: &Backdrop, name: &str) {
        assert_eq!(one.by_key, other.by_key, "{name}");
        assert_eq!(one.spans.len(), other.spans.len(), "{name}");
        for (span, expected) in one.spans.iter().zip(&other.spans) {
            assert_eq!((span.range, span.keys.len()), (expected.range, expected.keys.len()), "{name}");
            for (key, expected) in span.keys.iter().zip(&expected.keys) {
                assert!((key - expected).abs() <= expected.abs() * 1e-15, "{name}: {key} {expected}");
            }
        }
    }

    #[test]
    fn what_the_first_module_divides_by_itself_is_what_the_second_would_answer() {
        for year in shipped::YEARS {
            let mut scenario = shipped::scenario(year).unwrap();
            let parts = [(FigureId::Inhabitants, 55), (FigureId::Lettings, 30), (FigureId::RoomToNorm, 15)];
            let part = |(figure, weight)| KeyPart { figure, factor: None, weight: Percent::new(weight).unwrap() };
            for key in [scenario.key.clone(), AllocationKey::new(parts.map(part)).unwrap()] {
                scenario.key = key;
                let scenario = Arc::new(scenario.clone());
                assert_eq!(Shares::plain(&scenario).unwrap(), in_full(&scenario), "{year}");
                assert_same(&Backdrop::plain(&scenario).unwrap(), &Backdrop::of(&scenario), &year.to_string());
            }
        }
    }

    #[test]
    fn an_answer_arrives_as_it_was_given() {
        let mut scenario = shipped::scenario(2025).unwrap();
        scenario.limits.at_least = Some(Bound::Homes(40));
        let opted_out = scenario.region.municipalities()[3].code;
        scenario.limits.opted_out.insert(opted_out);
        let scenario = Arc::new(scenario);
        assert_eq!(Shares::plain(&scenario), None);
        let text = answer(&IN_FULL, &Question::Shares(Lang::En).render(&scenario)).unwrap();
        let arrived = read_shares(&text).unwrap().unwrap();
        assert_eq!(arrived, in_full(&scenario));
        assert_eq!(arrived.of.get(3).map(|share| (share.homes, share.unlimited > 0)), Some((0, true)));
        let text = answer(&IN_FULL, &Question::Backdrop.render(&scenario)).unwrap();
        assert_eq!(read_backdrop(&text), Some(Backdrop::of(&scenario)));
    }

    #[test]
    fn a_refusal_arrives_in_words() {
        let mut scenario = shipped::scenario(2025).unwrap();
        scenario.limits.at_least = Some(Bound::Homes(4_000));
        for lang in [Lang::Nl, Lang::En] {
            let text = answer(&IN_FULL, &Question::Shares(lang).render(&scenario)).unwrap();
            let words = read_shares(&text).unwrap().unwrap_err();
            let unworkable = divide(Arc::new(scenario.clone())).unwrap_err();
            assert_eq!(*words, *unworkable_in_words(&unworkable, &scenario, lang));
        }
    }

    #[test]
    fn what_is_no_answer_is_none() {
        let scenario = shipped::scenario(2025).unwrap();
        let text = answer(&IN_FULL, &Question::Shares(Lang::Nl).render(&scenario)).unwrap();
        assert_eq!(read_shares(text.get(..text.len() / 2).unwrap()), None);
        assert_eq!((read_shares(""), read_backdrop("")), (None, None));
        assert_eq!(answer(&IN_FULL, "?"), None);
    }
}
