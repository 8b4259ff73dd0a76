//! The nouns of a scenario as they travel between the two modules of the page. A field or variant that is missing here does
//! not compile.

use std::sync::Arc;

use super::wire::{Carried, Put, Take, choices, records};
use crate::{
    model::{
        AllocationKey, Balance, Bound, Code, Composition, Credit, Decimal, Figure, FigureId, FigureUnit, Floor,
        FrameworkPart, GroupId, Half, HalfYear, KeyPart, Ledger, LedgerEntry, Limits, Merger, Method, Municipality,
        MunicipalityLimits, NationalNumber, Origin, Parameter, Percent, Period, Realised, Region, RemainderLimits,
        Scenario, Source, Spread, Standing, Statements, Support, Swap, TableRounding, TargetGroup, Task, TaskUnit,
        TieRule, UpwardsOf,
    },
    text::Lang,
    ui::state::Storing,
};

choices! {
    Lang { Nl, 1 En }
    Storing { Off, 1 Unread, 2 On }
    Period { Year, 1 FirstHalf, 2 SecondHalf }
    Credit { None, 1 InShare, 2 Afterwards }
    Standing { Official, 1 Derived, 2 Assumption }
    Origin { Shipped, 1 Own }
    TaskUnit { Persons, 1 Homes, 2 Places }
    TableRounding { Webster, 1 Controlled }
    RemainderLimits { Clip, 1 Recompute }
    Support { None, 1 Light, 2 Intensive }
    Spread { Present, 1 Fair }
    Floor { FairShare, 1 Lettings }
    FrameworkPart { AffordableNewHomes, 1 SocialRentNorm }
    Half { First, 1 Second }
    FigureUnit { Persons, 1 Households, 2 Homes, 3 HomesPerYear, 4 Euros, 5 Own(unit) }
    Bound { Homes(homes), 1 PerThousandInhabitants(rate), 2 PercentOfLettings(rate) }
    Composition { TotalFirst, 1 PerGroup, 2 BothWays(rounding) }
    TieRule { LargerFirst, 1 ByLot { seed } }
    NationalNumber { ToDivide, 1 AfterRounding { to_divide } }
    UpwardsOf { Region, 1 Country { number, meaning } }
    Method {
        Webster,
        1 LargestRemainder(limits),
        2 Jefferson,
        3 Adams,
        4 Dean,
        5 HuntingtonHill,
        6 Upwards(of),
        7 Nearest
    }
    FigureId {
        Inhabitants,
        1 Households,
        2 HousingStock,
        3 CorporationHomes,
        4 Lettings,
        5 RoomToNorm,
        6 NewHomes,
        7 OnePersonHouseholds,
        8 AverageWoz,
        9 Housed,
        10 SesWoa,
        11 LivedBefore,
        12 Own(number)
    }
    GroupId {
        Homeless,
        1 StatusHolders,
        2 SociallyUrgent,
        3 MedicallyUrgent,
        4 InstitutionLeavers,
        5 MigrantWorkers,
        6 Students,
        7 CaravanDwellers,
        8 Elderly,
        9 Own(number)
    }
    Source {
        CbsRegionalKeyFigures,
        1 CbsNeighbourhoods,
        2 CbsStockChanges,
        3 CorporationShareTimesStock,
        4 LettingsAssumption,
        5 NormMinusCorporationHomes,
        6 NationalTask2022,
        7 AmsterdamLettings2021,
        8 StudentShortage2021,
        9 MigrantWorkers2019,
        10 NoSource,
        11 Own(words)
    }
}

records! {
    Municipality { code, name, subregion, province }
    Merger { code, name, parts }
    Figure { id, name, unit, reference, source, standing, origin, values }
    Task { amount, unit, standing, source }
    TargetGroup { id, name, is_included, task, household_size, key, method, housed, housed_standing }
    KeyPart { figure, factor, weight }
    MunicipalityLimits { at_least, at_most }
    Limits { at_least, at_most, base, opted_out, own }
    Swap { from, to, homes, group }
    HalfYear { year, half }
    Realised { number, months }
    LedgerEntry { task, realised }
    Ledger { opening, entries }
}

impl Scenario {
    pub(super) fn put(&self, out: &mut Put) {
        let Self {
            task_year,
            period,
            region,
            groups,
            key,
            limits,
            method,
            tie_rule,
            composition,
            credit,
            subregion_key,
            swaps,
            statements,
            ledger,
        } = self;
        put_region(region, out);
        task_year.put(out);
        period.put(out);
        groups.put(out);
        key.put(out);
        limits.put(out);
        method.put(out);
        tie_rule.put(out);
        composition.put(out);
        credit.put(out);
        subregion_key.put(out);
        swaps.put(out);
        statements.put(out);
        ledger.put(out);
    }

    pub(super) fn take(from: &mut Take<'_>) -> Option<Self> {
        Some(Self {
            region: Arc::new(take_region(from)?),
            task_year: Carried::take(from),
            period: Carried::take(from),
            groups: Carried::take(from),
            key: Carried::take(from),
            limits: Carried::take(from),
            method: Carried::take(from),
            tie_rule: Carried::take(from),
            composition: Carried::take(from),
            credit: Carried::take(from),
            subregion_key: Carried::take(from),
            swaps: Carried::take(from),
            statements: Carried::take(from),
            ledger: Carried::take(from),
        })
    }
}

fn put_region(region: &Region, out: &mut Put) {
    region.name.put(out);
    region.shipped_year.put(out);
    region.national_inhabitants.put(out);
    region.mergers.put(out);
    region.municipalities().to_vec().put(out);
    region.figures().to_vec().put(out);
}

fn take_region(from: &mut Take<'_>) -> Option<Region> {
    let name = Carried::take(from);
    let shipped_year = Carried::take(from);
    let national_inhabitants = Carried::take(from);
    let mergers = Carried::take(from);
    let mut region = Region::new(name, Carried::take(from), Carried::take(from)).ok()?;
    (region.shipped_year, region.national_inhabitants, region.mergers) = (shipped_year, national_inhabitants, mergers);
    Some(region)
}

impl Carried for Code {
    fn put(&self, out: &mut Put) {
        self.number().put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        Self::new(u16::take(from)).unwrap_or_else(|_| from.broken(Self::LOWEST))
    }
}

impl Carried for Percent {
    fn put(&self, out: &mut Put) {
        self.get().put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        Self::new(u8::take(from)).unwrap_or_else(|| from.broken(Self::NONE))
    }
}

impl Carried for Decimal {
    fn put(&self, out: &mut Put) {
        self.millionths().put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        Self::from_millionths(i64::take(from)).unwrap_or_else(|_| from.broken(Self::ZERO))
    }
}

impl Carried for AllocationKey {
    fn put(&self, out: &mut Put) {
        self.parts().to_vec().put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        Self::new(Vec::take(from)).unwrap_or_else(|_| from.broken(Self::only(FigureId::Inhabitants)))
    }
}

impl Carried for Balance {
    fn put(&self, out: &mut Put) {
        self.signed().put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        Self::of(i64::take(from), 0)
    }
}

impl Carried for Parameter {
    fn put(&self, out: &mut Put) {
        Self::ALL.iter().position(|listed| listed == self).unwrap_or(Self::ALL.len()).put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        let place = usize::take(from);
        Self::ALL.get(place).copied().unwrap_or_else(|| from.broken(Self::Reserved))
    }
}

impl Carried for Statements {
    fn put(&self, out: &mut Put) {
        self.chosen().collect::<Vec<_>>().put(out);
        self.chosen_support().collect::<Vec<_>>().put(out);
        self.chosen_avoidable().collect::<Vec<_>>().put(out);
        let Self { spread, floor, without, support_hours, stopped, .. } = self;
        spread.put(out);
        floor.put(out);
        without.put(out);
        support_hours.put(out);
        stopped.put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        let mut statements = Self::default();
        for (parameter, value) in Vec::take(from) {
            statements.set(parameter, value);
        }
        for (group, support) in Vec::take(from) {
            statements.set_support(group, support);
        }
        for (group, percent) in Vec::take(from) {
            statements.set_avoidable(group, percent);
        }
        statements.spread = Carried::take(from);
        statements.floor = Carried::take(from);
        statements.without = Carried::take(from);
        statements.support_hours = Carried::take(from);
        statements.stopped = Carried::take(from);
        statements
    }
}
