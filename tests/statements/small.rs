//! Small regions for the tests.

use std::sync::Arc;

use fairshare::{
    divide::divide,
    figures::shipped,
    model::{
        Code, Decimal, Figure, FigureId, FigureUnit, GroupId, Municipality, Origin, Outcome, Region, Scenario, Source,
        Standing, Support, TaskUnit,
    },
    statement::{Cells, cells},
};

pub(crate) fn code(number: u16) -> Code {
    Code::new(number).unwrap()
}

pub(crate) fn region(columns: &[(FigureId, &[u32])]) -> Region {
    let count = columns.first().map_or(0, |(_, values)| values.len());
    let municipality = |number: usize| Municipality {
        code: code(u16::try_from(number).unwrap() + 1),
        name: format!("M{}", number + 1),
        subregion: String::new(),
        province: String::new(),
    };
    let figure = |(id, values): &(FigureId, &[u32])| Figure {
        id: *id,
        name: None,
        unit: FigureUnit::Homes,
        reference: "2025".to_owned(),
        source: Source::Own("by hand".to_owned()),
        standing: Standing::Official,
        origin: Origin::Own,
        values: values.iter().map(|&value| Decimal::whole(value)).collect(),
    };
    let figures = columns.iter().map(figure).collect();
    Region::new("R".to_owned(), (0..count).map(municipality).collect(), figures).unwrap()
}

/// One group that needs no support and cannot be prevented, with a task of so many homes, on this region.
pub(crate) fn scenario(region: Region, task: u32) -> Scenario {
    let mut scenario = shipped::scenario(2025).unwrap();
    let count = region.municipalities().len();
    scenario.region = Arc::new(region);
    scenario.groups.retain(|group| group.id == GroupId::MedicallyUrgent);
    let group = &mut scenario.groups[0];
    group.task.amount = task;
    group.task.unit = TaskUnit::Homes;
    group.housed = vec![0; count];
    assert_eq!(scenario.statements.support(GroupId::MedicallyUrgent), Support::None);
    scenario
}

pub(crate) fn divided(scenario: Scenario) -> (Outcome, Cells) {
    let outcome = divide(scenario.into()).unwrap();
    let cells = cells(&outcome);
    (outcome, cells)
}
