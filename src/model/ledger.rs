//! Following up (volgen): per half-year and municipality the task, what was realised, and what is carried on.

use crate::order::{Map, Set};

use super::{Code, Merger};

/// Which half of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    /// January to June.
    First,
    /// July to December.
    Second,
}

/// A half-year, in order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfYear {
    /// The calendar year.
    pub year: u16,
    /// Which half of it.
    pub half: Half,
}

impl HalfYear {
    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self.half {
            Half::First => Self { half: Half::Second, ..self },
            Half::Second => Self { year: self.year.saturating_add(1), half: Half::First },
        }
    }
}

/// What a municipality is behind or ahead when a half-year opens or closes.
///
/// A backlog (achterstand) is positive, a lead (voorsprong) negative, so that task + balance is the corrected task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Balance(i64);

impl Balance {
    /// Neither behind nor ahead.
    pub const EVEN: Self = Self(0);

    /// So many behind: task not met.
    #[must_use]
    pub fn behind(number: u32) -> Self {
        Self(number.into())
    }

    /// So many ahead: task exceeded.
    #[must_use]
    pub fn ahead(number: u32) -> Self {
        Self(-i64::from(number))
    }

    /// What is asked minus what was realised.
    #[must_use]
    pub fn of(asked: i64, realised: i64) -> Self {
        Self(asked.saturating_sub(realised))
    }

    /// Positive when behind, negative when ahead.
    #[must_use]
    pub fn signed(self) -> i64 {
        self.0
    }

    /// Task not met; 0 when even or ahead.
    #[must_use]
    pub fn backlog(self) -> u64 {
        u64::try_from(self.0).unwrap_or(0)
    }

    /// Task exceeded; 0 when even or behind.
    #[must_use]
    pub fn lead(self) -> u64 {
        u64::try_from(self.0.saturating_neg()).unwrap_or(0)
    }
}

/// How many were realised, and until which month of the half-year that was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Realised {
    /// In the unit of the ledger.
    pub number: u32,
    /// Months that have passed, 1 to 6; 6 closes the half-year.
    pub months: u8,
}

impl Realised {
    /// The months of a half-year.
    pub const MONTHS: u8 = 6;

    /// Realised in the whole half-year.
    #[must_use]
    pub fn whole(number: u32) -> Self {
        Self { number, months: Self::MONTHS }
    }

    /// The half-year is over.
    #[must_use]
    pub fn is_closed(self) -> bool {
        self.months >= Self::MONTHS
    }
}

/// What is known of one municipality in one half-year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LedgerEntry {
    /// The task, when it is another than half of the yearly homes of the scenario.
    pub task: Option<u32>,
    /// What was realised.
    pub realised: Option<Realised>,
}

/// The ledger of a scenario: what differs from the task that the scenario gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Who is behind or ahead when the first half-year opens.
    pub opening: Map<Code, Balance>,
    /// What is known per half-year and municipality.
    pub entries: Map<(HalfYear, Code), LedgerEntry>,
}

impl Ledger {
    /// Nothing was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is known of a municipality in a half-year.
    #[must_use]
    pub fn entry(&self, half_year: HalfYear, code: Code) -> LedgerEntry {
        self.entries.get(&(half_year, code)).copied().unwrap_or_default()
    }

    /// Sets what was realised; an entry that says nothing is not kept.
    pub fn set_realised(&mut self, half_year: HalfYear, code: Code, realised: Option<Realised>) {
        self.put(half_year, code, LedgerEntry { realised, ..self.entry(half_year, code) });
    }

    /// Sets the task; an entry that says nothing is not kept.
    pub fn set_task(&mut self, half_year: HalfYear, code: Code, task: Option<u32>) {
        self.put(half_year, code, LedgerEntry { task, ..self.entry(half_year, code) });
    }

    /// Sets who is behind or ahead at the start; an even balance is not kept.
    pub fn set_opening(&mut self, code: Code, balance: Balance) {
        if balance == Balance::EVEN {
            self.opening.remove(&code);
        } else {
            self.opening.insert(code, balance);
        }
    }

    /// The same after municipalities merged: balances add up, tasks and what was realised where every part is known.
    pub(super) fn merge(&mut self, merger: &Merger) {
        let opening: i64 =
            merger.parts.iter().filter_map(|code| self.opening.remove(code)).map(|balance| balance.0).sum();
        self.set_opening(merger.code, Balance(opening));
        let half_years: Set<HalfYear> = self.entries.keys().map(|(half_year, _)| *half_year).collect();
        for half_year in half_years {
            let parts: Vec<LedgerEntry> =
                merger.parts.iter().map(|code| self.entries.remove(&(half_year, *code)).unwrap_or_default()).collect();
            let task = parts.iter().map(|entry| entry.task).reduce(|left, right| left?.checked_add(right?)).flatten();
            let together = |left: Realised, right: Realised| Realised {
                number: left.number.saturating_add(right.number),
                months: left.months.min(right.months),
            };
            let realised = parts.iter().map(|entry| entry.realised);
            let realised = realised.reduce(|left, right| Some(together(left?, right?))).flatten();
            self.put(half_year, merger.code, LedgerEntry { task, realised });
        }
    }

    fn put(&mut self, half_year: HalfYear, code: Code, entry: LedgerEntry) {
        if entry == LedgerEntry::default() {
            self.entries.remove(&(half_year, code));
        } else {
            self.entries.insert((half_year, code), entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_years_follow_each_other() {
        let first = HalfYear { year: 2026, half: Half::First };
        assert_eq!(first.next(), HalfYear { year: 2026, half: Half::Second });
        assert_eq!(first.next().next(), HalfYear { year: 2027, half: Half::First });
        assert!(first < first.next());
    }

    #[test]
    fn a_balance_is_a_backlog_or_a_lead_and_never_both() {
        for (balance, backlog, lead) in [
            (Balance::behind(14), 14, 0),
            (Balance::ahead(4), 0, 4),
            (Balance::EVEN, 0, 0),
            (Balance::of(51, 55), 0, 4),
            (Balance::of(i64::MIN, i64::MAX), 0, i64::MAX.unsigned_abs()),
        ] {
            assert_eq!((balance.backlog(), balance.lead()), (backlog, lead), "{balance:?}");
        }
    }

    #[test]
    fn merged_municipalities_have_one_account() {
        let (half_year, code) = (HalfYear { year: 2026, half: Half::First }, |number| Code::new(number).unwrap());
        let mut ledger = Ledger::default();
        ledger.set_opening(code(1), Balance::behind(5));
        ledger.set_opening(code(2), Balance::ahead(2));
        ledger.set_realised(half_year, code(1), Some(Realised { number: 3, months: 6 }));
        ledger.set_realised(half_year, code(2), Some(Realised { number: 4, months: 2 }));
        ledger.set_task(half_year, code(1), Some(9));
        ledger.merge(&Merger { code: code(3), name: "M".to_owned(), parts: vec![code(1), code(2)] });
        assert_eq!(ledger.opening.get(&code(3)), Some(&Balance::behind(3)));
        let realised = Some(Realised { number: 7, months: 2 });
        assert_eq!(ledger.entry(half_year, code(3)), LedgerEntry { task: None, realised });
        assert_eq!(ledger.entries.len(), 1);
    }

    #[test]
    fn an_entry_that_says_nothing_is_not_kept() {
        let (half_year, code) = (HalfYear { year: 2026, half: Half::First }, Code::new(363).unwrap());
        let mut ledger = Ledger::default();
        ledger.set_realised(half_year, code, Some(Realised::whole(3)));
        ledger.set_task(half_year, code, Some(4));
        ledger.set_realised(half_year, code, None);
        assert_eq!(ledger.entry(half_year, code), LedgerEntry { task: Some(4), realised: None });
        ledger.set_task(half_year, code, None);
        ledger.set_opening(code, Balance::behind(1));
        ledger.set_opening(code, Balance::EVEN);
        assert!(ledger.is_empty());
    }
}
