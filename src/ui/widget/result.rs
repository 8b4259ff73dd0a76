//! What the widget shows of an outcome: one line per municipality and one for all of them.

use crate::{
    measure,
    model::{Bend, Code, Decimal, FigureId, Outcome, Ratio},
    text::{Lang, WidgetLabel},
};

/// One municipality, or all of them.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) name: String,
    pub(super) housed: u64,
    pub(super) homes: u64,
    pub(super) difference: i64,
    /// Homes per 1,000 inhabitants.
    pub(super) per_thousand: Option<Ratio>,
    /// Homes as a percentage of the lettings of a year.
    pub(super) of_lettings: Option<Ratio>,
    /// Takes no part.
    pub(super) is_out: bool,
}

/// An outcome as it is shown.
#[derive(Debug)]
pub(super) struct Result {
    pub(super) outcome: Outcome,
    /// One per municipality, in the order of the region.
    pub(super) lines: Vec<Line>,
    /// All of them.
    pub(super) total: Line,
}

impl Result {
    /// What is shown of a division.
    pub(super) fn of(outcome: Outcome) -> Self {
        let region = &outcome.scenario.region;
        let value = |figure, index| region.value(figure, index).unwrap_or(Decimal::ZERO);
        let line = |(index, municipality): (usize, &crate::model::Municipality)| {
            let recipient = outcome.total.recipients.get(index)?;
            let housed = outcome.housed.get(index).copied().unwrap_or(0);
            Some(Line {
                name: municipality.name.clone(),
                housed,
                homes: recipient.homes,
                difference: difference(recipient.homes, housed),
                per_thousand: measure::per_thousand(recipient.homes, value(FigureId::Inhabitants, index)),
                of_lettings: measure::percentage(recipient.homes, value(FigureId::Lettings, index)),
                is_out: recipient.bend == Some(Bend::OptedOut),
            })
        };
        let lines = region.municipalities().iter().enumerate().filter_map(line).collect();
        let total = total(&outcome);
        Self { outcome, lines, total }
    }

    /// The line of a municipality; of all of them without one.
    pub(super) fn row(&self, own: Option<Code>) -> Option<&Line> {
        match own {
            Some(code) => self.lines.get(self.outcome.scenario.region.index_of(code)?),
            None => Some(&self.total),
        }
    }

    /// "Zaanstad", "194 woningen", "12 meer dan nu".
    pub(super) fn sentence(&self, own: Option<Code>, lang: Lang) -> [String; 3] {
        let line = self.row(own).unwrap_or(&self.total);
        let second = if line.is_out { WidgetLabel::TakesNoPart } else { WidgetLabel::AgainstNow(line.difference) };
        [line.name.clone(), WidgetLabel::Homes(line.homes).say(lang), second.say(lang)]
    }

    /// What the number means.
    pub(super) fn meaning(&self, own: Option<Code>, lang: Lang) -> String {
        let line = self.row(own).unwrap_or(&self.total);
        if line.is_out {
            return WidgetLabel::OthersDoMore.say(lang);
        }
        let meaning = |per_thousand| WidgetLabel::Meaning { per_thousand, of_lettings: line.of_lettings.as_ref() };
        line.per_thousand.as_ref().map_or_else(String::new, |per_thousand| meaning(per_thousand).say(lang))
    }
}

fn total(outcome: &Outcome) -> Line {
    let region = &outcome.scenario.region;
    let (homes, housed): (u64, u64) = (outcome.total.homes().sum(), outcome.housed.iter().sum());
    let per = |figure, units: u32| {
        let total = region.figure(figure)?.total();
        let is_zero = total == Ratio::from_integer(0.into());
        (!is_zero).then(|| Ratio::from_integer(homes.into()) * Ratio::from_integer(units.into()) / total)
    };
    Line {
        name: region.name.clone(),
        housed,
        homes,
        difference: difference(homes, housed),
        per_thousand: per(FigureId::Inhabitants, 1_000),
        of_lettings: per(FigureId::Lettings, 100),
        is_out: false,
    }
}

fn difference(homes: u64, housed: u64) -> i64 {
    i64::try_from(homes).unwrap_or(i64::MAX).saturating_sub(i64::try_from(housed).unwrap_or(i64::MAX))
}
