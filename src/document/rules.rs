//! The rules of the division both ways: key, method, ties, limits, and what municipalities agree on besides.

use super::{
    DocumentIssue, Expected, OrIssue,
    cursor::Cursor,
    node::{Fields, Node},
    region::{by_code, known, values},
    values::{code_node, decimal_node, figure, figure_name, group, group_name},
};
use crate::model::{
    AllocationKey, Bound, Composition, Credit, KeyPart, Limits, Method, MunicipalityLimits, NationalNumber, Percent,
    Period, Region, RemainderLimits, Swap, TableRounding, TargetGroup, TieRule, UpwardsOf,
};

pub(super) fn key_node(key: &AllocationKey) -> Node {
    let part = |part: &KeyPart| {
        Fields::new()
            .put("figure", Node::text(figure_name(part.figure)))
            .put_some("factor", part.factor.map(|factor| Node::text(figure_name(factor))))
            .put("weight", Node::Whole(part.weight.get().into()))
            .node()
    };
    Node::List(key.parts().iter().map(part).collect())
}

pub(super) fn key(cursor: &Cursor<'_>) -> OrIssue<AllocationKey> {
    let part = |part: &Cursor<'_>| {
        part.fields(&["figure", "factor", "weight"])?;
        let weight = part.need("weight")?.whole(100)?;
        let percent = u8::try_from(weight).ok().and_then(Percent::new).unwrap_or_default();
        Ok(KeyPart {
            figure: figure(&part.need("figure")?)?,
            factor: part.get_with("factor", figure)?,
            weight: percent,
        })
    };
    let parts = cursor.items()?.iter().map(part).collect::<OrIssue<Vec<_>>>()?;
    AllocationKey::new(parts).map_err(|error| DocumentIssue::Key(error).into())
}

const METHODS: &[&str] = &[
    "webster",
    "largest_remainder",
    "largest_remainder_recomputed",
    "jefferson",
    "adams",
    "dean",
    "huntington_hill",
    "upwards",
    "upwards_of_country",
    "nearest",
];

pub(super) fn method_node(method: Method) -> Node {
    Node::text(match method {
        Method::Webster => "webster",
        Method::LargestRemainder(RemainderLimits::Clip) => "largest_remainder",
        Method::LargestRemainder(RemainderLimits::Recompute) => "largest_remainder_recomputed",
        Method::Jefferson => "jefferson",
        Method::Adams => "adams",
        Method::Dean => "dean",
        Method::HuntingtonHill => "huntington_hill",
        Method::Upwards(UpwardsOf::Region) => "upwards",
        Method::Upwards(UpwardsOf::Country { number, meaning }) => {
            let to_divide = match meaning {
                NationalNumber::ToDivide => None,
                NationalNumber::AfterRounding { to_divide } => Some(decimal_node(to_divide)),
            };
            let fields = Fields::new().put("number", Node::Whole(number.into())).put_some("to_divide", to_divide);
            return Node::tagged("upwards_of_country", fields.node());
        }
        Method::Nearest => "nearest",
    })
}

pub(super) fn method(cursor: &Cursor<'_>) -> OrIssue<Method> {
    Ok(match cursor.choice() {
        Some(("webster", None)) => Method::Webster,
        Some(("largest_remainder", None)) => Method::LargestRemainder(RemainderLimits::Clip),
        Some(("largest_remainder_recomputed", None)) => Method::LargestRemainder(RemainderLimits::Recompute),
        Some(("jefferson", None)) => Method::Jefferson,
        Some(("adams", None)) => Method::Adams,
        Some(("dean", None)) => Method::Dean,
        Some(("huntington_hill", None)) => Method::HuntingtonHill,
        Some(("upwards", None)) => Method::Upwards(UpwardsOf::Region),
        Some(("nearest", None)) => Method::Nearest,
        Some(("upwards_of_country", Some(national))) => {
            national.fields(&["number", "to_divide"])?;
            let number = national.need("number")?.whole(TargetGroup::MAX_TASK)?;
            let meaning = match national.get("to_divide") {
                None => NationalNumber::ToDivide,
                Some(cursor) => {
                    let to_divide = cursor.decimal()?;
                    if to_divide.is_negative() || to_divide > TargetGroup::MAX_TASK.into() {
                        return Err(cursor.unexpected(Expected::Whole { most: TargetGroup::MAX_TASK }));
                    }
                    NationalNumber::AfterRounding { to_divide }
                }
            };
            Method::Upwards(UpwardsOf::Country { number, meaning })
        }
        Some((_, _)) | None => return Err(cursor.unexpected(Expected::OneOf(METHODS))),
    })
}

pub(super) fn tie_rule_node(rule: TieRule) -> Node {
    match rule {
        TieRule::LargerFirst => Node::text("larger_first"),
        TieRule::ByLot { seed } => Node::tagged("by_lot", Fields::new().put("seed", Node::Whole(seed.into())).node()),
    }
}

pub(super) fn tie_rule(cursor: &Cursor<'_>) -> OrIssue<TieRule> {
    match cursor.choice() {
        Some(("larger_first", None)) => Ok(TieRule::LargerFirst),
        Some(("by_lot", Some(lot))) => {
            lot.fields(&["seed"])?;
            Ok(TieRule::ByLot { seed: lot.need("seed")?.whole(u32::MAX)? })
        }
        Some((_, _)) | None => Err(cursor.unexpected(Expected::OneOf(&["larger_first", "by_lot"]))),
    }
}

fn bound_node(bound: Bound) -> Node {
    match bound {
        Bound::Homes(homes) => Node::tagged("homes", Node::Whole(homes.into())),
        Bound::PerThousandInhabitants(rate) => Node::tagged("per_thousand_inhabitants", decimal_node(rate)),
        Bound::PercentOfLettings(rate) => Node::tagged("percent_of_lettings", decimal_node(rate)),
    }
}

fn bound(cursor: &Cursor<'_>) -> OrIssue<Bound> {
    let rate = |cursor: &Cursor<'_>| {
        let rate = cursor.decimal()?;
        if rate.is_negative() { Err(cursor.unexpected(Expected::NotNegative)) } else { Ok(rate) }
    };
    match cursor.choice() {
        Some(("homes", Some(homes))) => Ok(Bound::Homes(homes.whole(u32::MAX)?)),
        Some(("per_thousand_inhabitants", Some(value))) => Ok(Bound::PerThousandInhabitants(rate(&value)?)),
        Some(("percent_of_lettings", Some(value))) => Ok(Bound::PercentOfLettings(rate(&value)?)),
        Some((_, _)) | None => {
            Err(cursor.unexpected(Expected::OneOf(&["homes", "per_thousand_inhabitants", "percent_of_lettings"])))
        }
    }
}

fn whole_node(number: Option<u32>) -> Option<Node> {
    number.map(|number| Node::Whole(number.into()))
}

/// The limits; `None` when there are none.
pub(super) fn limits_node(limits: &Limits) -> Option<Node> {
    let own = |limits: &MunicipalityLimits| {
        Fields::new()
            .put_some("at_least", whole_node(limits.at_least))
            .put_some("at_most", whole_node(limits.at_most))
            .node()
    };
    let opted_out =
        (!limits.opted_out.is_empty()).then(|| Node::List(limits.opted_out.iter().copied().map(code_node).collect()));
    let own = (!limits.own.is_empty()).then(|| by_code(limits.own.iter().map(|(code, limits)| (*code, own(limits)))));
    let fields = Fields::new()
        .put_some("at_least", limits.at_least.map(bound_node))
        .put_some("at_most", limits.at_most.map(bound_node))
        .put_some("base", whole_node(limits.base))
        .put_some("opted_out", opted_out)
        .put_some("own", own);
    (!fields.is_empty()).then(|| fields.node())
}

pub(super) fn limits(cursor: &Cursor<'_>, region: &Region) -> OrIssue<Limits> {
    cursor.fields(&["at_least", "at_most", "base", "opted_out", "own"])?;
    let own = |cursor: &Cursor<'_>| {
        cursor.fields(&["at_least", "at_most"])?;
        Ok(MunicipalityLimits {
            at_least: cursor.get_with("at_least", |homes| homes.whole(u32::MAX))?,
            at_most: cursor.get_with("at_most", |homes| homes.whole(u32::MAX))?,
        })
    };
    let opted_out = cursor.get_with("opted_out", Cursor::items)?.unwrap_or_default();
    Ok(Limits {
        at_least: cursor.get_with("at_least", bound)?,
        at_most: cursor.get_with("at_most", bound)?,
        base: cursor.get_with("base", |homes| homes.whole(u32::MAX))?,
        opted_out: opted_out.iter().map(|item| known(item.code()?, region)).collect::<Result<_, _>>()?,
        own: cursor.get("own").map(|entries| values(&entries, region, own)).transpose()?.unwrap_or_default(),
    })
}

const COMPOSITIONS: &[&str] = &["total_first", "per_group", "both_ways", "both_ways_controlled"];

/// How total and groups relate; `None` for the total first.
pub(super) fn composition_node(composition: Composition) -> Option<Node> {
    match composition {
        Composition::TotalFirst => None,
        Composition::PerGroup => Some(Node::text("per_group")),
        Composition::BothWays(TableRounding::Webster) => Some(Node::text("both_ways")),
        Composition::BothWays(TableRounding::Controlled) => Some(Node::text("both_ways_controlled")),
    }
}

pub(super) fn composition(cursor: &Cursor<'_>) -> OrIssue<Composition> {
    cursor.one_of(
        COMPOSITIONS,
        &[
            Composition::TotalFirst,
            Composition::PerGroup,
            Composition::BothWays(TableRounding::Webster),
            Composition::BothWays(TableRounding::Controlled),
        ],
    )
}

/// What counts of who is housed now; `None` when nothing does.
pub(super) fn credit_node(credit: Credit) -> Option<Node> {
    match credit {
        Credit::None => None,
        Credit::InShare => Some(Node::text("in_share")),
        Credit::Afterwards => Some(Node::text("afterwards")),
    }
}

pub(super) fn credit(cursor: &Cursor<'_>) -> OrIssue<Credit> {
    cursor.one_of(&["none", "in_share", "afterwards"], &[Credit::None, Credit::InShare, Credit::Afterwards])
}

/// The part of the year; `None` for all of it.
pub(super) fn period_node(period: Period) -> Option<Node> {
    match period {
        Period::Year => None,
        Period::FirstHalf => Some(Node::text("first_half")),
        Period::SecondHalf => Some(Node::text("second_half")),
    }
}

pub(super) fn period(cursor: &Cursor<'_>) -> OrIssue<Period> {
    cursor.one_of(&["year", "first_half", "second_half"], &[Period::Year, Period::FirstHalf, Period::SecondHalf])
}

/// The swaps; `None` when there are none.
pub(super) fn swaps_node(swaps: &[Swap]) -> Option<Node> {
    let swap = |swap: &Swap| {
        Fields::new()
            .put("from", code_node(swap.from))
            .put("to", code_node(swap.to))
            .put("homes", Node::Whole(swap.homes.into()))
            .put_some("group", swap.group.map(|group| Node::text(group_name(group))))
            .node()
    };
    (!swaps.is_empty()).then(|| Node::List(swaps.iter().map(swap).collect()))
}

pub(super) fn swaps(cursor: &Cursor<'_>, region: &Region) -> OrIssue<Vec<Swap>> {
    const MOST: usize = 1_000;
    let items = cursor.items()?;
    if items.len() > MOST {
        return Err(cursor.unexpected(Expected::AtMost { items: MOST }));
    }
    let swap = |swap: &Cursor<'_>| {
        swap.fields(&["from", "to", "homes", "group"])?;
        Ok(Swap {
            from: known(swap.need("from")?.code()?, region)?,
            to: known(swap.need("to")?.code()?, region)?,
            homes: swap.need("homes")?.whole(u32::MAX)?,
            group: swap.get_with("group", group)?,
        })
    };
    items.iter().map(swap).collect()
}
