//! What the three statements assume, and the ledger, both ways.

use super::{
    DocumentIssue, Expected, OrIssue,
    cursor::Cursor,
    node::{Fields, Node},
    region::{by_code, known, values},
    values::{code_node, group_id, group_name},
};
use crate::model::{
    Balance, Code, Floor, FrameworkPart, GroupId, Half, HalfYear, Ledger, LedgerEntry, Parameter, Percent, Realised,
    Region, Spread, Statements, Support,
};

/// The names of [`Parameter::ALL`], in that order.
const PARAMETERS: &[&str] = &[
    "reserved",
    "social_of_new",
    "groups_of_social_new",
    "extra_homes",
    "transformed_homes",
    "shared_homes",
    "extra_support",
    "prevention",
    "light_hours",
    "intensive_hours",
    "support_capacity",
    "opening_list",
    "inflow_growth",
    "catch_up",
    "capacity",
    "takes_part",
    "willingness",
    "regional_start",
    "regional_ramp",
    "regional_compliance",
    "national_start",
    "national_ramp",
    "national_compliance",
    "wait_and_see",
    "floor_share",
    "floor_lettings",
    "ladder_half_years",
    "framework_social_of_new",
    "norm_years",
];
const SUPPORT: &[&str] = &["none", "light", "intensive"];
const SUPPORTS: [Support; 3] = [Support::None, Support::Light, Support::Intensive];
const SPREAD: &[&str] = &["present", "fair"];
const SPREADS: [Spread; 2] = [Spread::Present, Spread::Fair];
const FLOOR: &[&str] = &["fair_share", "lettings"];
const FLOORS: [Floor; 2] = [Floor::FairShare, Floor::Lettings];
const PART: &[&str] = &["affordable_new_homes", "social_rent_norm"];
const PARTS: [FrameworkPart; 2] = [FrameworkPart::AffordableNewHomes, FrameworkPart::SocialRentNorm];

/// What the statements assume; `None` when nothing was chosen.
pub(super) fn statements_node(statements: &Statements) -> Option<Node> {
    let name = |parameter: Parameter| {
        let place = Parameter::ALL.iter().position(|known| *known == parameter);
        place.and_then(|place| PARAMETERS.get(place)).copied().unwrap_or_default()
    };
    let parameters = statements
        .chosen()
        .fold(Fields::new(), |fields, (parameter, value)| fields.put(name(parameter), Node::Whole(value.into())));
    let support = statements.chosen_support().fold(Fields::new(), |fields, (group, support)| {
        fields.put(group_name(group), named(SUPPORT, &SUPPORTS, support))
    });
    let avoidable = statements.chosen_avoidable().fold(Fields::new(), |fields, (group, percent)| {
        fields.put(group_name(group), Node::Whole(percent.get().into()))
    });
    let hours = statements.support_hours.iter().map(|(code, hours)| (*code, Node::Whole((*hours).into())));
    let without = statements.without.iter().map(|part| named(PART, &PARTS, *part)).collect::<Vec<_>>();
    let stopped = statements.stopped.iter().copied().map(code_node).collect::<Vec<_>>();
    let some = |fields: Fields| (!fields.is_empty()).then(|| fields.node());
    let list = |items: Vec<Node>| (!items.is_empty()).then_some(Node::List(items));
    let fields = Fields::new()
        .put_some("parameters", some(parameters))
        .put_some("support", some(support))
        .put_some("avoidable", some(avoidable))
        .put_some("support_hours", (!statements.support_hours.is_empty()).then(|| by_code(hours)))
        .put_some("spread", (statements.spread != Spread::Present).then(|| named(SPREAD, &SPREADS, statements.spread)))
        .put_some("floor", (statements.floor != Floor::FairShare).then(|| named(FLOOR, &FLOORS, statements.floor)))
        .put_some("without", list(without))
        .put_some("stopped", list(stopped));
    some(fields)
}

pub(super) fn statements(cursor: &Cursor<'_>, region: &Region) -> OrIssue<Statements> {
    cursor.fields(&["parameters", "support", "avoidable", "support_hours", "spread", "floor", "without", "stopped"])?;
    let mut statements = Statements::default();
    if let Some(parameters) = cursor.get("parameters") {
        parameters.fields(PARAMETERS)?;
        for (parameter, name) in Parameter::ALL.into_iter().zip(PARAMETERS) {
            if let Some(value) = parameters.get(name) {
                let range = parameter.range();
                statements.set(parameter, value.between(range.least, range.most)?);
            }
        }
    }
    for (group, support) in by_group(cursor, "support")? {
        statements.set_support(group, support.one_of(SUPPORT, &SUPPORTS)?);
    }
    for (group, percent) in by_group(cursor, "avoidable")? {
        let percent = u8::try_from(percent.whole(100)?).ok().and_then(Percent::new);
        statements.set_avoidable(group, percent.unwrap_or_default());
    }
    let hours = cursor.get("support_hours").map(|hours| values(&hours, region, |hours| hours.whole(u32::MAX)));
    statements.support_hours = hours.transpose()?.unwrap_or_default();
    statements.spread = cursor.get_with("spread", |spread| spread.one_of(SPREAD, &SPREADS))?.unwrap_or_default();
    statements.floor = cursor.get_with("floor", |floor| floor.one_of(FLOOR, &FLOORS))?.unwrap_or_default();
    let without = cursor.get_with("without", Cursor::items)?.unwrap_or_default();
    statements.without = without.iter().map(|part| part.one_of(PART, &PARTS)).collect::<Result<_, _>>()?;
    let stopped = cursor.get_with("stopped", Cursor::items)?.unwrap_or_default();
    statements.stopped = stopped.iter().map(|code| known(code.code()?, region)).collect::<Result<_, _>>()?;
    Ok(statements)
}

/// The ledger; `None` when nothing was entered.
pub(super) fn ledger_node(ledger: &Ledger) -> Option<Node> {
    let balance = |balance: Balance| match (balance.backlog(), balance.lead()) {
        (0, lead) => Node::tagged("lead", Node::Whole(lead)),
        (backlog, _) => Node::tagged("backlog", Node::Whole(backlog)),
    };
    let entry = |entry: &LedgerEntry| {
        let number = |number: Option<u32>| number.map(|number| Node::Whole(number.into()));
        Fields::new()
            .put_some("task", number(entry.task))
            .put_some("realised", number(entry.realised.map(|realised| realised.number)))
            .put_some(
                "months",
                number(entry.realised.filter(|it| !it.is_closed()).map(|realised| realised.months.into())),
            )
            .node()
    };
    let mut half_years: Vec<(HalfYear, Vec<(Code, Node)>)> = vec![];
    for ((half_year, code), known) in &ledger.entries {
        match half_years.last_mut() {
            Some((last, entries)) if last == half_year => entries.push((*code, entry(known))),
            Some(_) | None => half_years.push((*half_year, vec![(*code, entry(known))])),
        }
    }
    let half_years = half_years.into_iter().map(|(half_year, entries)| {
        Fields::new()
            .put("year", Node::Whole(half_year.year.into()))
            .put(
                "half",
                Node::Whole(match half_year.half {
                    Half::First => 1,
                    Half::Second => 2,
                }),
            )
            .put("municipalities", by_code(entries.into_iter()))
            .node()
    });
    let opening = ledger.opening.iter().map(|(code, known)| (*code, balance(*known)));
    let fields = Fields::new()
        .put_some("opening", (!ledger.opening.is_empty()).then(|| by_code(opening)))
        .put_some("half_years", (!ledger.entries.is_empty()).then(|| Node::List(half_years.collect())));
    (!fields.is_empty()).then(|| fields.node())
}

pub(super) fn ledger(cursor: &Cursor<'_>, region: &Region) -> OrIssue<Ledger> {
    cursor.fields(&["opening", "half_years"])?;
    let mut ledger = Ledger::default();
    let opening = cursor.get("opening").map(|opening| values(&opening, region, balance)).transpose()?;
    for (code, balance) in opening.unwrap_or_default() {
        ledger.set_opening(code, balance);
    }
    for half_year in cursor.get_with("half_years", Cursor::items)?.unwrap_or_default() {
        half_year.fields(&["year", "half", "municipalities"])?;
        let year = u16::try_from(half_year.need("year")?.whole(u16::MAX.into())?).unwrap_or(u16::MAX);
        let half = match half_year.need("half")?.between(1, 2)? {
            1 => Half::First,
            _ => Half::Second,
        };
        for (code, entry) in values(&half_year.need("municipalities")?, region, entry)? {
            ledger.set_task(HalfYear { year, half }, code, entry.task);
            ledger.set_realised(HalfYear { year, half }, code, entry.realised);
        }
    }
    Ok(ledger)
}

fn balance(cursor: &Cursor<'_>) -> OrIssue<Balance> {
    match cursor.choice() {
        Some(("backlog", Some(number))) => Ok(Balance::behind(number.whole(u32::MAX)?)),
        Some(("lead", Some(number))) => Ok(Balance::ahead(number.whole(u32::MAX)?)),
        Some((_, _)) | None => Err(cursor.unexpected(Expected::OneOf(&["backlog", "lead"]))),
    }
}

fn entry(cursor: &Cursor<'_>) -> OrIssue<LedgerEntry> {
    cursor.fields(&["task", "realised", "months"])?;
    let months = cursor.get_with("months", |months| months.between(1, Realised::MONTHS.into()))?;
    let months = months.and_then(|months| u8::try_from(months).ok()).unwrap_or(Realised::MONTHS);
    let number = cursor.get_with("realised", |number| number.whole(u32::MAX))?;
    Ok(LedgerEntry {
        task: cursor.get_with("task", |task| task.whole(u32::MAX))?,
        realised: number.map(|number| Realised { number, months }),
    })
}

/// The entries of a field whose names are groups.
fn by_group<'a>(cursor: &Cursor<'a>, field: &str) -> OrIssue<Vec<(GroupId, Cursor<'a>)>> {
    let Some(groups) = cursor.get(field) else { return Ok(vec![]) };
    let group = |(name, value): (&str, Cursor<'a>)| {
        let unknown = || DocumentIssue::Content {
            place: groups.place.clone(),
            found: name.to_owned(),
            expected: Expected::OneOf(super::values::GROUPS),
        };
        Ok((group_id(name).ok_or_else(unknown)?, value))
    };
    groups.entries()?.into_iter().map(group).collect()
}

/// The name of a choice.
fn named<T: Copy + PartialEq>(names: &[&str], values: &[T], value: T) -> Node {
    let place = values.iter().position(|known| *known == value);
    Node::text(place.and_then(|place| names.get(place)).copied().unwrap_or_default())
}
