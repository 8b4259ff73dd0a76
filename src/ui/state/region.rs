//! A scenario for other municipalities: what belongs to a municipality that is gone goes with it.

use crate::order::Map;
use std::sync::Arc;

use crate::model::{AllocationKey, FigureId, Region, Scenario};

/// The scenario on another region. Tasks and rules stay; homes in which people live now are known of nobody new.
pub(crate) fn with_region(scenario: &Scenario, region: Region) -> Scenario {
    let mut next = scenario.clone();
    let before: Map<_, _> =
        scenario.region.municipalities().iter().enumerate().map(|(index, one)| (one.code, index)).collect();
    for group in &mut next.groups {
        let housed = |code| before.get(&code).and_then(|index| group.housed.get(*index)).copied().unwrap_or(0);
        group.housed = region.municipalities().iter().map(|one| housed(one.code)).collect();
    }
    let is_inside = |code| region.index_of(code).is_some();
    next.limits.opted_out.retain(|code| is_inside(*code));
    next.limits.own.retain(|code, _| is_inside(*code));
    next.statements.support_hours.retain(|code, _| is_inside(*code));
    next.statements.stopped.retain(|code| is_inside(*code));
    next.ledger.opening.retain(|code, _| is_inside(*code));
    next.ledger.entries.retain(|(_, code), _| is_inside(*code));
    next.swaps.clear();
    let is_known = |key: &AllocationKey| key.parts().iter().all(|part| region.figure(part.figure).is_some());
    if !is_known(&next.key) {
        next.key = AllocationKey::only(FigureId::Inhabitants);
    }
    for group in &mut next.groups {
        group.key = group.key.take().filter(is_known);
    }
    next.subregion_key = None;
    next.region = Arc::new(region);
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        divide::divide,
        figures::{names, shipped},
        model::Code,
    };

    #[test]
    fn the_scenario_divides_over_other_municipalities() {
        let scenario = shipped::scenario(2025).unwrap();
        let codes: Vec<Code> = ["GM0344", "GM0356", "GM0363"].iter().map(|code| code.parse().unwrap()).collect();
        let region = names::region_of(&codes, "Drie gemeenten").unwrap();
        let next = with_region(&scenario, region);
        assert_eq!(next.task_in_homes(), scenario.task_in_homes());
        let amsterdam = |scenario: &Scenario| scenario.region.index_of(codes[2]).unwrap();
        let housed = |scenario: &Scenario| scenario.groups[0].housed[amsterdam(scenario)];
        assert_eq!(housed(&next), housed(&scenario));
        let outcome = divide(Arc::new(next)).unwrap();
        assert_eq!(outcome.total.homes().sum::<u64>(), scenario.task_in_homes());
    }
}
