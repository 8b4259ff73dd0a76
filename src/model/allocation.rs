//! The outcome of a division, with every step that led to it, so that any number can be explained
//! without computing it again.

use std::sync::Arc;

use super::{AllocationKey, Code, FigureId, GroupId, Method, Percent, Ratio, Scenario, Swap, TieRule};

/// What one figure contributes to the share of a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartShare {
    /// The figure.
    pub figure: FigureId,
    /// A figure by which it was multiplied first.
    pub factor: Option<FigureId>,
    /// The value of the municipality, times its factor if the key names one.
    pub value: Ratio,
    /// The sum over the municipalities that take part; for the statutory method, over the country.
    pub total: Ratio,
    /// How much the figure counts.
    pub weight: Percent,
}

impl PartShare {
    /// value / total, a fraction of 1.
    #[must_use]
    pub fn share(&self) -> Ratio {
        &self.value / &self.total
    }

    /// value / total × weight, a fraction of 1.
    #[must_use]
    pub fn weighted(&self) -> Ratio {
        self.share() * Ratio::new(self.weight.get().into(), 100.into())
    }
}

/// The share of one municipality under one key: the parts add up to `share`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyShare {
    /// One per figure in the key; empty for a municipality that takes no part.
    pub parts: Vec<PartShare>,
    /// The share, a fraction of 1.
    pub share: Ratio,
}

/// One group in an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupOutcome {
    /// Which group.
    pub id: GroupId,
    /// Its task, in homes.
    pub task: u64,
    /// The key by which it is divided.
    pub key: AllocationKey,
    /// Share per municipality; shared between groups with the same key. With two tiers, the share inside the subregion.
    pub shares: Arc<Vec<KeyShare>>,
    /// Its own whole homes, when every group is divided on its own.
    pub allocation: Option<Allocation>,
}

/// The interval of divisors that all give the same outcome: anyone can check it with a pocket calculator.
///
/// In fair share per home: 1 means that fair shares are rounded as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DivisorInterval {
    /// Divisors above this one give the outcome (and this one itself, when `is_tied`).
    pub above: Ratio,
    /// Divisors up to and including this one give the outcome; `None` when every larger divisor does.
    pub up_to: Option<Ratio>,
}

impl DivisorInterval {
    /// A divisor from the interval with few digits; 1 when that is in it.
    #[must_use]
    pub fn handy(&self) -> Ratio {
        let one = Ratio::from_integer(1.into());
        let fits = |divisor: &Ratio| *divisor > self.above && self.up_to.as_ref().is_none_or(|up_to| divisor <= up_to);
        if fits(&one) {
            return one;
        }
        let Some(up_to) = &self.up_to else {
            return (&self.above + &one).ceil();
        };
        let mut step = Ratio::new(1.into(), 10.into());
        // The interval is not empty, so some power of ten fits; 40 digits bound the search for tied intervals.
        for _ in 0..40 {
            let candidate = (up_to / &step).floor() * &step;
            if fits(&candidate) {
                return candidate;
            }
            step /= Ratio::from_integer(10.into());
        }
        up_to.clone()
    }
}

/// How one municipality's fair share became whole homes, before limits are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// A divisor method: the fair share over the divisor, rounded as the method says.
    ByDivisor,
    /// Largest remainder: the whole part, the rank of the remainder and whether that rank earned a home.
    ByRemainder {
        /// Homes before the remainders are looked at.
        whole: u64,
        /// Place of the remainder, 1 is the largest; `None` when a limit keeps the municipality out.
        rank: Option<u64>,
    },
    /// Rounded up on its own.
    Up,
    /// Rounded to the nearest whole on its own.
    Near,
    /// The statutory number of persons, rounded up, in homes of the stated household size (to the nearest home).
    UpInPersons {
        /// Persons after rounding up.
        persons: u64,
    },
    /// The homes of all groups added up, each divided on its own.
    Sum,
}

/// What became of the homes in which people live now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Credited {
    /// Divided together with the task: the municipality goes from `housed` to `after`, and its homes are the difference.
    InShare {
        /// Housed now, in homes.
        housed: u64,
        /// Housed now plus the homes of the task.
        after: u64,
    },
    /// Subtracted afterwards from the homes.
    Afterwards {
        /// Housed now, in homes.
        housed: u64,
        /// Homes that remain to be provided.
        to_do: u64,
        /// Homes beyond the task (voorsprong).
        lead: u64,
    },
}

/// Which limit holds a municipality away from what the method would give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bend {
    /// The lower bound keeps it up.
    AtLeast,
    /// The upper bound keeps it down.
    AtMost,
    /// It keeps what it houses now, because that counts in the share.
    Housed,
    /// It takes no part.
    OptedOut,
}

/// One municipality in an allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// CBS code.
    pub code: Code,
    /// Exact claim on the task, in homes; 0 for who takes no part.
    pub fair_share: Ratio,
    /// The exact number that was rounded, in homes, where it is not the fair share: after a base, with credit in the
    /// share, or inside a subregion.
    pub claim: Option<Ratio>,
    /// Lower bound in homes.
    pub at_least: u64,
    /// Upper bound in homes; `None` when there is none.
    pub at_most: Option<u64>,
    /// Homes that come first, before the key divides the rest.
    pub base: u64,
    /// How the whole number came about.
    pub rounding: Rounding,
    /// Homes that are certain whatever settles the tie.
    pub certain: u64,
    /// Homes after ties were settled and tasks were swapped.
    pub homes: u64,
    /// Homes that came by swaps (positive) or went (negative).
    pub swapped: i64,
    /// What became of the homes in which people live now, when they count.
    pub credited: Option<Credited>,
    /// Homes without limits and with everybody taking part; the difference is what the limits moved.
    pub unlimited: u64,
    /// The limit that binds, if one does.
    pub bend: Option<Bend>,
}

impl Recipient {
    /// Homes minus the fair share, in homes: positive when it takes more than its share.
    #[must_use]
    pub fn deviation(&self) -> Ratio {
        Ratio::from_integer(self.homes.into()) - &self.fair_share
    }

    /// Homes that the limits moved here (positive) or away (negative); swaps are no limits.
    #[must_use]
    pub fn moved(&self) -> i64 {
        let signed = |homes: u64| i64::try_from(homes).unwrap_or(i64::MAX);
        signed(self.homes) - self.swapped - signed(self.unlimited)
    }

    /// What changes against what is housed now: with credit in the share the homes come on top of it.
    #[must_use]
    pub fn against(&self, housed: u64) -> i64 {
        let signed = |homes: u64| i64::try_from(homes).unwrap_or(i64::MAX);
        match self.credited {
            Some(Credited::InShare { .. }) => signed(self.homes),
            Some(Credited::Afterwards { .. }) | None => signed(self.homes) - signed(housed),
        }
    }

    /// The exact number that was rounded, in homes.
    #[must_use]
    pub fn claim(&self) -> &Ratio {
        self.claim.as_ref().unwrap_or(&self.fair_share)
    }
}

/// Municipalities with an exactly equal claim on too few homes. An outcome, not an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Who has the equal claim, in the order of the region.
    pub candidates: Vec<Code>,
    /// How many homes there are for them.
    pub open: u64,
    /// The rule that settled it.
    pub rule: TieRule,
    /// Who got a home by that rule.
    pub winners: Vec<Code>,
}

/// Whole homes for every municipality, and every step that led to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// The number that was divided, in homes: the exact claims together, to the nearest whole.
    pub task: u64,
    /// The method.
    pub method: Method,
    /// One per municipality, in the order of the region.
    pub recipients: Vec<Recipient>,
    /// The divisors that give this outcome, for divisor methods.
    pub divisor: Option<DivisorInterval>,
    /// Equal claims that had to be settled.
    pub tie: Option<Tie>,
    /// The subregions, when they came first.
    pub tiers: Option<Tiers>,
}

/// The first of two tiers: the task over subregions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiers {
    /// The key of this tier.
    pub key: AllocationKey,
    /// The subregions, in the order of their first municipality.
    pub subregions: Vec<Subregion>,
    /// Index of the subregion per municipality.
    pub of: Vec<usize>,
    /// The divisors that give the homes per subregion.
    pub divisor: Option<DivisorInterval>,
    /// Equal claims of subregions.
    pub tie: Option<SubregionTie>,
}

impl Tiers {
    /// The subregion of a municipality.
    #[must_use]
    pub fn subregion(&self, index: usize) -> Option<&Subregion> {
        self.of.get(index).and_then(|&subregion| self.subregions.get(subregion))
    }
}

/// One subregion (deelregio) in the first tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subregion {
    /// Its name; empty for municipalities without one.
    pub name: String,
    /// Its share of the region.
    pub share: KeyShare,
    /// The exact number that was rounded, in homes.
    pub claim: Ratio,
    /// How its whole number came about.
    pub rounding: Rounding,
    /// Homes of its municipalities together; with credit in the share, those in which people live now included.
    pub homes: u64,
    /// The divisors that give the homes inside it.
    pub divisor: Option<DivisorInterval>,
    /// Equal claims inside it.
    pub tie: Option<Tie>,
}

/// Subregions with an exactly equal claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubregionTie {
    /// Who has the equal claim.
    pub candidates: Vec<String>,
    /// How many homes there are for them.
    pub open: u64,
    /// The rule that settled it.
    pub rule: TieRule,
    /// Who got a home by that rule.
    pub winners: Vec<String>,
}

impl Allocation {
    /// The homes per municipality, in the order of the region.
    pub fn homes(&self) -> impl Iterator<Item = u64> {
        self.recipients.iter().map(|recipient| recipient.homes)
    }

    /// Homes allocated minus the task (afrondingsverschil): 0 when the method closes.
    #[must_use]
    pub fn rounding_difference(&self) -> i64 {
        i64::try_from(self.homes().sum::<u64>()).unwrap_or(i64::MAX) - i64::try_from(self.task).unwrap_or(i64::MAX)
    }
}

/// What a scenario comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The scenario that was computed.
    pub scenario: Arc<Scenario>,
    /// The groups that count, with their shares.
    pub groups: Vec<GroupOutcome>,
    /// The homes of all groups together.
    pub total: Allocation,
    /// Homes in which people of these groups live now, per municipality; persons when the outcome counts persons.
    pub housed: Vec<u64>,
}

impl Outcome {
    /// What changes against what is housed now, over all municipalities: [`Recipient::against`] added up.
    #[must_use]
    pub fn difference(&self) -> i64 {
        self.total.recipients.iter().zip(&self.housed).map(|(recipient, &housed)| recipient.against(housed)).sum()
    }
}

/// What cannot be combined with a national number, of which the region knows only its own part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NationalConflict {
    /// Credit in the share: what others in the country house is not known.
    CreditInShare,
    /// Two tiers: the law knows no subregions.
    Tiers,
}

/// Why a scenario has no outcome. The user's figures are untouched; the words stand in the text module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unworkable {
    /// No group counts, so there is nothing to divide.
    NoGroup,
    /// Nobody takes part.
    NobodyTakesPart,
    /// The key names a figure that the region does not have.
    FigureMissing(FigureId),
    /// A figure of the key is zero for everybody that takes part.
    FigureIsZero(FigureId),
    /// The lower bounds total more than the task.
    FloorsAboveTask {
        /// Sum of the lower bounds, in homes.
        floors: u64,
        /// The task, in homes.
        task: u64,
    },
    /// The upper bounds total less than the task.
    CapsBelowTask {
        /// Sum of the upper bounds of those with a claim, in homes.
        caps: u64,
        /// The task, in homes.
        task: u64,
    },
    /// One municipality's lower bound is above its upper bound.
    FloorAboveCap {
        /// The municipality.
        code: Code,
        /// Its lower bound, in homes.
        floor: u64,
        /// Its upper bound, in homes.
        cap: u64,
    },
    /// The method gives everyone with a claim at least one home, and there are not that many.
    TooFewHomes {
        /// Homes that are needed.
        needed: u64,
        /// The task, in homes.
        task: u64,
    },
    /// The statutory method needs the inhabitants of the country.
    NoNationalInhabitants,
    /// A figure of a key is zero for everybody in a subregion that takes part.
    FigureIsZeroIn {
        /// The figure.
        figure: FigureId,
        /// The subregion.
        subregion: String,
    },
    /// A national number does not go together with this.
    National(NationalConflict),
    /// Limits hold for all groups together, so they need the total first.
    LimitsNeedTheTotal,
    /// Somebody hands over more homes than it has, or swaps with itself or with nobody.
    SwapTooLarge {
        /// The swap.
        swap: Swap,
        /// What the municipality that hands over has.
        present: u64,
    },
    /// A swap names a municipality or group that takes no part.
    SwapWithNobody(Swap),
    /// When every group is divided on its own, a swap has to name its group.
    SwapNeedsGroup(Swap),
}
