//! The code: one number for everything that the first screen sets on shipped figures.
//!
//! The number is a row of digits, each in a base of its own, the first digit lowest: stamp, year, method, groups, which
//! limits there are, those limits, and the mix. The mix comes last and mixes of few figures have the lowest numbers, so
//! that what is simple has a short code.

use super::{
    base::{AT_LEAST, AT_MOST, BASES, FIGURES, GROUPS, METHODS, MUNICIPALITIES, STAMPS, Stamp, YEAR_ZERO, YEARS},
    mix::{STEPS, choose, mix_of, rank_mix, rank_set, set_of},
    symbols::{self, SymbolIssue},
};
use crate::{
    figures::shipped,
    model::{AllocationKey, Code, FigureId, GroupId, KeyPart, Limits, Percent, Scenario, TargetGroup},
};

/// Which figures a code or link follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Validity {
    /// "Vast": these figures and tasks, for good.
    #[default]
    Fixed,
    /// "Levend": the newest figures and tasks there are when it is opened.
    Live,
}

/// A code for a scenario: 8, 12 or 14 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShareCode(String);

impl ShareCode {
    /// The characters in a row, as in a link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, to read aloud: `K7QF-2M9X-A3TB`.
    #[must_use]
    pub fn grouped(&self) -> String {
        symbols::grouped(&self.0)
    }
}

/// Why a scenario has no code. A link or a file can hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCodable {
    /// The municipalities are not the shipped ones.
    OwnRegion,
    /// Figures of the user's own count.
    OwnFigures,
    /// A group was added, taken away or renamed, or what is housed of it was changed.
    OwnGroup(GroupId),
    /// The task of a group was changed.
    OwnTask(GroupId),
    /// The household size of a group was changed.
    HouseholdSize(GroupId),
    /// A group has a key of its own.
    OwnKey(GroupId),
    /// A weight of the key is not a multiple of 5%, or a figure in it does not ship or is multiplied by another.
    Mix,
    /// The lower limit is not one of the steps.
    AtLeast,
    /// The upper limit is not one of the steps.
    AtMost,
    /// The base is larger than 255 homes.
    Base,
    /// A municipality has limits of its own.
    OwnLimits,
    /// The method has a number of its own, such as the national one.
    Method,
    /// Ties are settled by lot, and the lot has a number.
    ByLot,
    /// The task is for another year.
    TaskYear,
    /// Each choice would fit, but not all of them together.
    TooMuch,
    /// Something on another page was changed.
    OtherPage,
}

/// Why a text is no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeIssue {
    /// A character that no code has.
    Character {
        /// Its place in the text, from 1.
        place: usize,
        /// The character.
        found: char,
    },
    /// Codes have 8, 12 or 14 characters.
    Length {
        /// How many there are.
        found: usize,
    },
    /// The check characters do not fit: something was misread or mistyped.
    Check {
        /// The only code that differs in one character, if there is one.
        meant: Option<ShareCode>,
    },
    /// Made by a newer version of the calculator.
    Newer,
}

/// The code of a scenario.
///
/// # Errors
/// Every reason why there is none.
pub fn encode(scenario: &Scenario, validity: Validity) -> Result<ShareCode, Vec<NotCodable>> {
    let year = scenario.region.shipped_year.ok_or_else(|| vec![NotCodable::OwnRegion])?;
    let stamp = stamp(validity);
    let base = stamp.scenario(year).ok_or_else(|| vec![NotCodable::OwnRegion])?;
    let mut reasons = reasons(scenario, &base);
    let digits = digits(scenario, stamp, year, &mut reasons);
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let code = digits.and_then(Digits::number).and_then(symbols::write).ok_or_else(|| vec![NotCodable::TooMuch])?;
    // Whatever a code cannot say shows here, also what the scenario learns to hold later.
    match decode(&code) {
        Ok((read, _)) if read == *scenario => Ok(ShareCode(code)),
        Ok(_) | Err(_) => Err(vec![NotCodable::OtherPage]),
    }
}

/// The scenario of a code, as somebody typed or heard it.
///
/// # Errors
/// [`CodeIssue`], with the character, or with the code that was probably meant.
pub fn decode(text: &str) -> Result<(Scenario, Validity), CodeIssue> {
    let number = symbols::read(text).map_err(|issue| match issue {
        SymbolIssue::Character { place, found } => CodeIssue::Character { place, found },
        SymbolIssue::Length { found } => CodeIssue::Length { found },
        SymbolIssue::Check => {
            let meant = symbols::mended(text).filter(|(_, number)| scenario(*number).is_ok());
            CodeIssue::Check { meant: meant.map(|(code, _)| ShareCode(code)) }
        }
    })?;
    scenario(number)
}

fn stamp(validity: Validity) -> Stamp {
    match validity {
        Validity::Fixed => Stamp::Year2026,
        Validity::Live => Stamp::Newest,
    }
}

/// Digits, each with its base, the lowest first.
struct Digits(Vec<(u64, u64)>);

impl Digits {
    fn push(&mut self, digit: u64, base: u64) {
        self.0.push((digit, base));
    }

    /// `None` when it is beyond every code.
    fn number(self) -> Option<u64> {
        self.0.into_iter().rev().try_fold(0_u64, |number, (digit, base)| number.checked_mul(base)?.checked_add(digit))
    }
}

/// Everything that the digits do not tell apart.
fn reasons(scenario: &Scenario, base: &Scenario) -> Vec<NotCodable> {
    let mut reasons = vec![];
    if scenario.region.municipalities() != base.region.municipalities() {
        return vec![NotCodable::OwnRegion];
    }
    if *scenario.region != *base.region {
        reasons.push(NotCodable::OwnFigures);
    }
    if scenario.task_year != base.task_year {
        reasons.push(NotCodable::TaskYear);
    }
    if scenario.tie_rule != base.tie_rule {
        reasons.push(NotCodable::ByLot);
    }
    if !scenario.limits.own.is_empty() {
        reasons.push(NotCodable::OwnLimits);
    }
    reasons.extend(scenario.groups.iter().filter_map(|group| {
        let base = base.groups.iter().find(|base| base.id == group.id);
        base.map_or(Some(NotCodable::OwnGroup(group.id)), |base| group_reason(group, base))
    }));
    let is_there = |id: GroupId| scenario.groups.iter().any(|group| group.id == id);
    reasons.extend(GROUPS.into_iter().filter(|id| !is_there(*id)).map(NotCodable::OwnGroup));
    reasons
}

fn group_reason(group: &TargetGroup, base: &TargetGroup) -> Option<NotCodable> {
    if group.key.is_some() {
        return Some(NotCodable::OwnKey(group.id));
    }
    if group.task != base.task {
        return Some(NotCodable::OwnTask(group.id));
    }
    if group.household_size != base.household_size {
        return Some(NotCodable::HouseholdSize(group.id));
    }
    let is_same = *base == TargetGroup { is_included: base.is_included, ..group.clone() };
    (!is_same).then_some(NotCodable::OwnGroup(group.id))
}

/// The digits; what has none is added to the reasons.
fn digits(scenario: &Scenario, stamp: Stamp, year: u16, reasons: &mut Vec<NotCodable>) -> Option<Digits> {
    let mut or_reason = |digit: Option<u64>, reason| {
        if digit.is_none() {
            reasons.push(reason);
        }
        digit
    };
    let method = METHODS.iter().position(|method| *method == scenario.method).and_then(|at| u64::try_from(at).ok());
    let method = or_reason(method, NotCodable::Method);
    let limits = &scenario.limits;
    let at_least = limits.at_least.map(|bound| or_reason(AT_LEAST.digit(bound), NotCodable::AtLeast));
    let at_most = limits.at_most.map(|bound| or_reason(AT_MOST.digit(bound), NotCodable::AtMost));
    let base = limits.base.map(|base| or_reason(Some(u64::from(base)).filter(|base| *base < BASES), NotCodable::Base));
    let out = opted_out(&limits.opted_out);
    let mix = or_reason(mix_digit(&scenario.key), NotCodable::Mix);

    let is_newest = stamp == Stamp::Newest && year == shipped::DEFAULT_YEAR;
    let year =
        if is_newest { Some(0) } else { year.checked_sub(YEAR_ZERO).map(u64::from).filter(|year| *year < YEARS) };
    let groups = GROUPS.iter().enumerate().filter(|(_, id)| scenario.included().any(|group| group.id == **id));
    let mut digits = Digits(vec![]);
    digits.push(stamp.digit(), STAMPS);
    digits.push(year?, YEARS);
    digits.push(method?, METHODS.len() as u64);
    digits.push(groups.map(|(bit, _)| 1 << bit).sum(), 1 << GROUPS.len());
    let flags = [at_least.is_some(), at_most.is_some(), base.is_some(), out.is_some()];
    digits.push(flags.into_iter().zip(FLAGS).filter(|(is_set, _)| *is_set).map(|(_, bit)| bit).sum(), SHAPES);
    for (digit, base) in [(at_least, AT_LEAST.count()), (at_most, AT_MOST.count()), (base, BASES)] {
        if let Some(digit) = digit {
            digits.push(digit?, base);
        }
    }
    if let Some((count, rank)) = out {
        digits.push(count, MOST_OUT + 1);
        digits.push(rank, choose(MOST_OUT, count));
    }
    // The last digit has no base: whatever is left of the number is the mix.
    digits.push(mix?, u64::MAX);
    Some(digits)
}

/// One bit for each limit that can be there: at least, at most, base, not taking part.
const FLAGS: [u64; 4] = [1, 2, 4, 8];
const SHAPES: u64 = 16;
const MOST_OUT: u64 = MUNICIPALITIES.len() as u64;

/// How many take no part, and which; `None` when everybody takes part. Whoever is not in the list is found out when the
/// code is read back.
fn opted_out(codes: &crate::order::Set<Code>) -> Option<(u64, u64)> {
    let place = |code: &Code| MUNICIPALITIES.iter().position(|number| *number == code.number());
    let members: Vec<u64> = codes.iter().filter_map(place).filter_map(|place| u64::try_from(place).ok()).collect();
    (!codes.is_empty()).then(|| (members.len() as u64, rank_set(&members)))
}

fn mix_digit(key: &AllocationKey) -> Option<u64> {
    let is_plain = |part: &KeyPart| part.factor.is_none() && FIGURES.contains(&part.figure);
    let is_on_grid = |part: &KeyPart| part.weight.get().is_multiple_of(AllocationKey::STEP);
    if !key.parts().iter().all(|part| is_plain(part) && is_on_grid(part)) {
        return None;
    }
    rank_mix(&FIGURES.map(|figure| key.weight(figure).get() / AllocationKey::STEP))
}

/// Takes the lowest digit off a number.
fn take(number: &mut u64, base: u64) -> u64 {
    let digit = *number % base;
    *number /= base;
    digit
}

fn scenario(mut number: u64) -> Result<(Scenario, Validity), CodeIssue> {
    let stamp = Stamp::of(take(&mut number, STAMPS)).ok_or(CodeIssue::Newer)?;
    let validity = match stamp {
        Stamp::Newest => Validity::Live,
        Stamp::Year2026 => Validity::Fixed,
    };
    let scenario = read(stamp, number).ok_or(CodeIssue::Check { meant: None })?;
    scenario.map(|scenario| (scenario, validity))
}

/// The inner result tells that the year is newer than what ships; `None` that the digits mean nothing.
fn read(stamp: Stamp, mut number: u64) -> Option<Result<Scenario, CodeIssue>> {
    let year = match (stamp, take(&mut number, YEARS)) {
        (Stamp::Newest, 0) => shipped::DEFAULT_YEAR,
        (Stamp::Year2026, 0) => return None,
        (Stamp::Newest | Stamp::Year2026, years) => YEAR_ZERO + u16::try_from(years).ok()?,
    };
    let Some(mut scenario) = stamp.scenario(year) else { return Some(Err(CodeIssue::Newer)) };
    scenario.method = *METHODS.get(usize::try_from(take(&mut number, METHODS.len() as u64)).ok()?)?;
    let groups = take(&mut number, 1 << GROUPS.len());
    for group in &mut scenario.groups {
        let bit = GROUPS.iter().position(|id| *id == group.id)?;
        group.is_included = groups >> bit & 1 == 1;
    }
    let shape = take(&mut number, SHAPES);
    let [has_least, has_most, has_base, has_out] = FLAGS.map(|bit| shape & bit != 0);
    let mut limits = Limits::default();
    if has_least {
        limits.at_least = Some(AT_LEAST.bound(take(&mut number, AT_LEAST.count()))?);
    }
    if has_most {
        limits.at_most = Some(AT_MOST.bound(take(&mut number, AT_MOST.count()))?);
    }
    if has_base {
        limits.base = Some(u32::try_from(take(&mut number, BASES)).ok()?);
    }
    if has_out {
        let count = take(&mut number, MOST_OUT + 1);
        let rank = take(&mut number, choose(MOST_OUT, count));
        limits.opted_out = set_of(rank, count).into_iter().map(municipality).collect::<Option<_>>()?;
        if limits.opted_out.is_empty() {
            return None;
        }
    }
    scenario.limits = limits;
    scenario.key = mix_key(number)?;
    Some(Ok(scenario))
}

fn municipality(place: u64) -> Option<Code> {
    Code::new(*MUNICIPALITIES.get(usize::try_from(place).ok()?)?).ok()
}

fn mix_key(rank: u64) -> Option<AllocationKey> {
    let steps = mix_of(rank, u8::try_from(FIGURES.len()).ok()?)?;
    debug_assert_eq!(steps.iter().sum::<u8>(), STEPS);
    let part = |(figure, steps): (FigureId, u8)| {
        Some(KeyPart { figure, factor: None, weight: Percent::new(steps * AllocationKey::STEP)? })
    };
    let parts: Option<Vec<KeyPart>> = FIGURES.into_iter().zip(steps).map(part).collect();
    AllocationKey::new(parts?).ok()
}

#[cfg(test)]
mod tests;
