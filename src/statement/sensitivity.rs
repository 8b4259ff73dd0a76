//! How much the waiting list depends on what nobody knows: a band from low and high assumptions, and which assumption
//! matters most.

use super::{Amount, Cells, Regime, waiting::Quick};
use crate::model::{Outcome, Parameter, Ratio, Statements};

/// What the assumptions do to the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitivity {
    /// One per regime: waiting at the end of each year with all assumptions favourable and with all unfavourable.
    pub bands: Vec<Band>,
    /// The assumptions, the one that matters most first.
    pub effects: Vec<AssumptionEffect>,
}

/// The waiting list between favourable and unfavourable assumptions, in homes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Which regime.
    pub regime: Regime,
    /// One per year.
    pub favourable: Vec<Amount>,
    /// One per year.
    pub unfavourable: Vec<Amount>,
}

/// One assumption, low and high, all others as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssumptionEffect {
    /// Which assumption.
    pub parameter: Parameter,
    /// Its low value.
    pub low: u32,
    /// Its high value.
    pub high: u32,
    /// Person-years under a national framework with the low value.
    pub person_years_low: Ratio,
    /// Person-years under a national framework with the high value.
    pub person_years_high: Ratio,
}

impl AssumptionEffect {
    /// How far low and high are apart, in person-years; never below zero.
    #[must_use]
    pub fn reach(&self) -> Ratio {
        if self.person_years_low < self.person_years_high {
            &self.person_years_high - &self.person_years_low
        } else {
            &self.person_years_low - &self.person_years_high
        }
    }
}

/// The assumptions about the years that are uncertain.
const UNCERTAIN: [Parameter; 10] = [
    Parameter::OpeningList,
    Parameter::InflowGrowth,
    Parameter::CatchUp,
    Parameter::Capacity,
    Parameter::TakesPart,
    Parameter::Willingness,
    Parameter::NationalRamp,
    Parameter::NationalCompliance,
    Parameter::WaitAndSee,
    Parameter::LadderHalfYears,
];

/// Varies each assumption on its own, and then all of them together.
#[must_use]
pub fn sensitivity(outcome: &Outcome, cells: &Cells) -> Sensitivity {
    let statements = &outcome.scenario.statements;
    let person_years =
        |statements: &Statements| Quick::new(outcome, cells, statements).person_years(statements, Regime::National);
    let (mut favourable, mut unfavourable) = (statements.clone(), statements.clone());
    let mut effects = vec![];
    for parameter in UNCERTAIN {
        let (value, band) = (statements.get(parameter), parameter.range().band);
        let low = parameter.clamp(value.saturating_sub(band));
        let high = parameter.clamp(value.saturating_add(band));
        let person_years_low = person_years(&statements.with(parameter, low));
        let person_years_high = person_years(&statements.with(parameter, high));
        let (better, worse) = if person_years_low <= person_years_high { (low, high) } else { (high, low) };
        favourable.set(parameter, better);
        unfavourable.set(parameter, worse);
        effects.push(AssumptionEffect { parameter, low, high, person_years_low, person_years_high });
    }
    // What the regional agreement rests on, and the framework does not.
    let (kept, band) = (statements.get(Parameter::RegionalCompliance), Parameter::RegionalCompliance.range().band);
    favourable.set(Parameter::RegionalCompliance, kept.saturating_add(band));
    unfavourable.set(Parameter::RegionalCompliance, kept.saturating_sub(band));
    let (best, worst) = (Quick::new(outcome, cells, &favourable), Quick::new(outcome, cells, &unfavourable));
    let bands = Regime::ALL.into_iter().map(|regime| Band {
        regime,
        favourable: best.waiting(&favourable, regime),
        unfavourable: worst.waiting(&unfavourable, regime),
    });
    let bands = bands.collect();
    // Stable: equal reaches keep the order of the parameters.
    crate::order::sort_by(&mut effects, |left, right| right.reach().cmp(&left.reach()));
    Sensitivity { bands, effects }
}
