//! The target groups both ways.

use crate::order::Set;

use super::{
    DocumentIssue, Expected, OrIssue,
    cursor::Cursor,
    node::{Fields, Node, YesNo},
    region::{by_code, values},
    rules::{key, key_node, method, method_node},
    values::{clean, decimal_node, group as group_named, group_name, source, source_node, standing, standing_node},
};
use crate::model::{Decimal, Region, TargetGroup, Task, TaskUnit};

/// The largest number of groups that is accepted.
const MOST_GROUPS: usize = 100;

pub(super) fn groups_node(groups: &[TargetGroup], region: &Region) -> Node {
    Node::List(groups.iter().map(|group| group_node(group, region)).collect())
}

fn group_node(group: &TargetGroup, region: &Region) -> Node {
    let codes = region.municipalities().iter().map(|municipality| municipality.code);
    let unit = match group.task.unit {
        TaskUnit::Persons => "persons",
        TaskUnit::Homes => "homes",
        TaskUnit::Places => "places",
    };
    let task = Fields::new()
        .put("amount", Node::Whole(group.task.amount.into()))
        .put("unit", Node::text(unit))
        .put("standing", standing_node(group.task.standing))
        .put("source", source_node(&group.task.source));
    let housed = Fields::new()
        .put("standing", standing_node(group.housed_standing))
        .put("values", by_code(codes.zip(group.housed.iter().map(|&homes| Node::Whole(homes.into())))));
    Fields::new()
        .put("id", Node::text(group_name(group.id)))
        .put_some("name", group.name.as_ref().map(Node::text))
        .put("included", Node::YesNo(if group.is_included { YesNo::Yes } else { YesNo::No }))
        .put("task", task.node())
        .put("household_size", decimal_node(group.household_size))
        .put_some("key", group.key.as_ref().map(key_node))
        .put_some("method", group.method.map(method_node))
        .put("housed", housed.node())
        .node()
}

pub(super) fn groups(cursor: &Cursor<'_>, region: &Region) -> OrIssue<Vec<TargetGroup>> {
    let items = cursor.items()?;
    if items.len() > MOST_GROUPS {
        return Err(cursor.unexpected(Expected::AtMost { items: MOST_GROUPS }));
    }
    let mut groups: Vec<TargetGroup> = vec![];
    let mut ids = Set::new();
    for mut item in items {
        if let Some(name) = item.get("id").and_then(|id| id.text().ok()) {
            // A name says more than a number in the list.
            item.place = format!("{}.{}", cursor.place, clean(name));
        }
        let group = group(&item, region)?;
        if !ids.insert(group.id) {
            return Err(DocumentIssue::GroupTwice(group_name(group.id)).into());
        }
        groups.push(group);
    }
    Ok(groups)
}

fn group(cursor: &Cursor<'_>, region: &Region) -> OrIssue<TargetGroup> {
    cursor.fields(&["id", "name", "included", "task", "household_size", "key", "method", "housed"])?;
    let size = cursor.need("household_size")?;
    let household_size = size.decimal()?;
    if household_size <= Decimal::ZERO {
        return Err(size.unexpected(Expected::AboveZero));
    }
    let housed = cursor.need("housed")?;
    housed.fields(&["standing", "values"])?;
    let homes = values(&housed.need("values")?, region, |homes| homes.whole(u32::MAX))?;
    let homes_of = |code| homes.get(&code).copied().unwrap_or(0);
    Ok(TargetGroup {
        id: group_named(&cursor.need("id")?)?,
        name: cursor.get_with("name", Cursor::text)?.map(clean),
        is_included: cursor.need("included")?.is_true()?,
        task: task(&cursor.need("task")?)?,
        household_size,
        key: cursor.get_with("key", key)?,
        method: cursor.get_with("method", method)?,
        housed: region.municipalities().iter().map(|municipality| homes_of(municipality.code)).collect(),
        housed_standing: standing(&housed.need("standing")?)?,
    })
}

fn task(cursor: &Cursor<'_>) -> OrIssue<Task> {
    cursor.fields(&["amount", "unit", "standing", "source"])?;
    Ok(Task {
        amount: cursor.need("amount")?.whole(TargetGroup::MAX_TASK)?,
        unit: cursor
            .need("unit")?
            .one_of(&["persons", "homes", "places"], &[TaskUnit::Persons, TaskUnit::Homes, TaskUnit::Places])?,
        standing: standing(&cursor.need("standing")?)?,
        source: source(&cursor.need("source")?)?,
    })
}
