//! How exact fair shares become whole homes.

use super::Decimal;

/// A method of rounding to whole homes. `docs` of the theory: Balinski & Young, *Fair Representation* (1982).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Webster/Sainte-Laguë: one divisor, rounded normally. The total always closes; the default.
    Webster,
    /// Hamilton: whole part first, then the largest remainders. A larger task can cost a home.
    LargestRemainder(RemainderLimits),
    /// Jefferson/D'Hondt: one divisor, rounded down; favours large municipalities.
    Jefferson,
    /// Adams: one divisor, rounded up; favours small municipalities.
    Adams,
    /// Dean: rounded at the harmonic mean.
    Dean,
    /// Huntington-Hill: rounded at the geometric mean.
    HuntingtonHill,
    /// Each fair share rounded up, as the statutory taakstelling does: the total exceeds the task.
    Upwards(UpwardsOf),
    /// Each fair share rounded to the nearest whole, as the Spreidingswet does: the total may be off.
    Nearest,
}

impl Method {
    /// The methods that need no national number, in the order in which they are explained.
    pub const WITHOUT_NUMBER: [Self; 9] = [
        Self::Webster,
        Self::LargestRemainder(RemainderLimits::Clip),
        Self::LargestRemainder(RemainderLimits::Recompute),
        Self::Jefferson,
        Self::Adams,
        Self::Dean,
        Self::HuntingtonHill,
        Self::Upwards(UpwardsOf::Region),
        Self::Nearest,
    ];

    /// Of what the fair share is that gets rounded up; `None` when it is not rounded up.
    #[must_use]
    pub fn upwards_of(self) -> Option<UpwardsOf> {
        match self {
            Self::Upwards(of) => Some(of),
            Self::Webster
            | Self::LargestRemainder(_)
            | Self::Jefferson
            | Self::Adams
            | Self::Dean
            | Self::HuntingtonHill
            | Self::Nearest => None,
        }
    }

    /// Whether the homes always add up to the task.
    #[must_use]
    pub fn closes(self) -> bool {
        match self {
            Self::Webster
            | Self::LargestRemainder(_)
            | Self::Jefferson
            | Self::Adams
            | Self::Dean
            | Self::HuntingtonHill => true,
            Self::Upwards(_) | Self::Nearest => false,
        }
    }
}

/// What a limit means under the largest remainder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum RemainderLimits {
    /// Keep the original quotas and clip their whole parts to the limits: the historic practice.
    #[default]
    Clip,
    /// Fix who exceeds a limit and compute new quotas for the others.
    Recompute,
}

/// Of what the fair share is that gets rounded up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum UpwardsOf {
    /// The task of the region, by the key.
    #[default]
    Region,
    /// A national number of persons, by inhabitants of the municipality over those of the country (Huisvestingswet
    /// art. 29). The outcome is in persons too.
    Country {
        /// The national number of the period as it was announced, in persons.
        number: u32,
        /// What that number means.
        meaning: NationalNumber,
    },
}

/// What the announced national number means: it has been used both ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum NationalNumber {
    /// The number that is divided; rounding up makes the total larger.
    #[default]
    ToDivide,
    /// The total after every municipality has rounded up, so that a smaller number is divided.
    AfterRounding {
        /// The number that is divided, in persons: with it the whole country comes to the announced number.
        to_divide: Decimal,
    },
}

impl UpwardsOf {
    /// The national number as it was announced, in persons, and what it means.
    #[must_use]
    pub fn announced(self) -> Option<(u32, NationalNumber)> {
        match self {
            Self::Region => None,
            Self::Country { number, meaning } => Some((number, meaning)),
        }
    }

    /// The national number that is divided, in persons.
    #[must_use]
    pub fn to_divide(self) -> Option<Decimal> {
        match self {
            Self::Region => None,
            Self::Country { number, meaning: NationalNumber::ToDivide } => Some(Decimal::whole(number)),
            Self::Country { meaning: NationalNumber::AfterRounding { to_divide }, .. } => Some(to_divide),
        }
    }
}

/// Who gets the homes for which several municipalities have an exactly equal claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TieRule {
    /// The larger claim first, then the lower CBS code.
    #[default]
    LargerFirst,
    /// By lot, from a seed that is shown, so that everyone can draw the same lots again.
    ByLot {
        /// The seed of the draw.
        seed: u32,
    },
}
