//! The nouns of the field. What they mean, in law and in practice, stands in the glossary of the README.

mod agreement;
mod allocation;
mod decimal;
mod figure;
mod group;
mod key;
mod ledger;
mod limit;
mod merge;
mod method;
mod municipality;
mod parameter;
mod ratio;
mod region;
mod scenario;
mod statement;

pub use agreement::{Composition, Credit, Merger, Period, Swap, TableRounding};
pub use allocation::{
    Allocation, Bend, Credited, DivisorInterval, GroupOutcome, KeyShare, NationalConflict, Outcome, PartShare,
    Recipient, Rounding, Subregion, SubregionTie, Tie, Tiers, Unworkable,
};
pub use decimal::{Decimal, DecimalError};
pub use figure::{Figure, FigureId, FigureUnit, Origin, Source, Standing};
pub use group::{GroupId, TargetGroup, Task, TaskUnit};
pub use key::{AllocationKey, KeyError, KeyPart, Percent};
pub use ledger::{Balance, Half, HalfYear, Ledger, LedgerEntry, Realised};
pub use limit::{Bound, Limits, MunicipalityLimits};
pub use merge::MergeError;
pub use method::{Method, NationalNumber, RemainderLimits, TieRule, UpwardsOf};
pub use municipality::{Code, CodeError, Municipality};
pub use parameter::{Parameter, ParameterRange, ParameterUnit};
pub use ratio::{Ratio, fraction, rounded};
pub use region::{Region, RegionError};
pub use scenario::Scenario;
pub use statement::{Floor, FrameworkPart, Spread, Statements, Support};
