//! What there is for the target groups: homes and support, per municipality, and where extra homes would come.

use crate::{
    divide::{Bounds, Claims, apportion},
    model::{FigureId, Method, Parameter, Region, Scenario, Statements, TieRule},
};

use super::{Amount, amount::times_over};

/// Homes per municipality for the target groups: the reserved part of the lettings, and a part of the new social homes;
/// each rounded down to whole homes.
pub(super) fn homes(scenario: &Scenario) -> Vec<u64> {
    let (region, statements) = (&scenario.region, &scenario.statements);
    let let_to_groups = percent_of(region, FigureId::Lettings, &[statements.get(Parameter::Reserved)]);
    let new = percent_of(region, FigureId::NewHomes, &of_new_homes(statements, Parameter::SocialOfNew));
    let_to_groups.into_iter().zip(new).map(|(lets, new)| whole(lets) + whole(new)).collect()
}

/// The part of new homes that is social rent, and the part of those that is for the groups, in percent.
pub(super) fn of_new_homes(statements: &Statements, social: Parameter) -> [u32; 2] {
    [statements.get(social), statements.get(Parameter::GroupsOfSocialNew)]
}

/// A percentage of a percentage of a figure, per municipality; nothing where the figure is missing.
pub(super) fn percent_of(region: &Region, id: FigureId, percents: &[u32]) -> Vec<Amount> {
    let part = |index| {
        let value = region.value(id, index).map_or(Amount::ZERO, Amount::from);
        percents.iter().fold(value, |value, percent| value.percent(*percent))
    };
    (0..region.municipalities().len()).map(part).collect()
}

/// Hours of support a week per municipality: what is known of it, or else the assumption per 10,000 inhabitants, rounded
/// down.
#[must_use]
pub fn support_hours(scenario: &Scenario) -> Vec<u64> {
    let (region, statements) = (&scenario.region, &scenario.statements);
    let rate = statements.get(Parameter::SupportCapacity).into();
    let hours = |(index, municipality): (usize, &crate::model::Municipality)| {
        let known = statements.support_hours.get(&municipality.code).map(|hours| u64::from(*hours));
        known.unwrap_or_else(|| {
            let inhabitants = region.value(FigureId::Inhabitants, index).map_or(Amount::ZERO, Amount::from);
            times_over(whole(inhabitants), rate, 10_000)
        })
    };
    region.municipalities().iter().enumerate().map(hours).collect()
}

/// How extra homes come about, which says where they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Where homes are built now.
    Build,
    /// Where there are buildings.
    Transform,
    /// In homes of corporations.
    Share,
}

/// In proportion to what extra homes come: to new homes, to the stock or to homes of corporations; or else, where that
/// figure is missing, to the stock, or else to inhabitants.
pub(super) fn where_homes_come(region: &Region, way: Way) -> Claims {
    let first = match way {
        Way::Build => FigureId::NewHomes,
        Way::Transform => FigureId::HousingStock,
        Way::Share => FigureId::CorporationHomes,
    };
    let millionths = |id| {
        let values = &region.figure(id)?.values;
        let values: Vec<u64> = values.iter().map(|value| Amount::from(*value).millionths()).collect();
        values.iter().any(|value| *value > 0).then_some(values)
    };
    let figure = [first, FigureId::HousingStock, FigureId::Inhabitants].into_iter().find_map(millionths);
    Claims::from_integers(&figure.unwrap_or_else(|| vec![1; region.municipalities().len()]))
}

/// The homes of the lever, per municipality: built, transformed and shared.
pub(super) fn extra_homes(scenario: &Scenario) -> Vec<u64> {
    const WAYS: [(Parameter, Way); 3] = [
        (Parameter::ExtraHomes, Way::Build),
        (Parameter::TransformedHomes, Way::Transform),
        (Parameter::SharedHomes, Way::Share),
    ];
    let mut homes = vec![0; scenario.region.municipalities().len()];
    for (parameter, way) in WAYS {
        let number = scenario.statements.get(parameter);
        if number > 0 {
            let claims = where_homes_come(&scenario.region, way);
            homes.iter_mut().zip(spread(number.into(), &claims, None)).for_each(|(sum, homes)| *sum += homes);
        }
    }
    homes
}

/// Divides a number over claims in whole homes, at most so many each. What the bounds leave no room for is not divided.
pub(super) fn spread(number: u64, claims: &Claims, at_most: Option<&[u64]>) -> Vec<u64> {
    let bounds: Vec<Bounds> = match at_most {
        None => vec![Bounds::FREE; claims.len()],
        Some(most) => {
            most.iter().map(|&at_most| Bounds { at_least: 0, at_most: at_most.min(Bounds::NO_CAP) }).collect()
        }
    };
    let room = bounds.iter().enumerate().filter(|(index, _)| !claims.is_zero(*index));
    let room = room.fold(0_u64, |sum, (_, bound)| sum.saturating_add(bound.at_most));
    let number = number.min(room);
    // Cannot be refused: there are no floors, and there is room for the number.
    let apportioned = apportion(claims, number, &bounds, Method::Webster, (&[], TieRule::LargerFirst));
    apportioned.map_or_else(|_| vec![0; claims.len()], |apportioned| apportioned.homes)
}

/// The whole homes of an amount, rounded down.
fn whole(amount: Amount) -> u64 {
    amount.millionths() / Amount::HOME.millionths()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::samples::scenario;

    #[test]
    fn the_supply_of_aalsmeer_is_its_part_of_lettings_and_new_homes() {
        let scenario = scenario(&[(FigureId::Lettings, [132, 0]), (FigureId::NewHomes, [31, 0])]);
        // 28% of 132 lettings = 36.96; 20% of 10% of 31 new homes = 0.62.
        assert_eq!(homes(&scenario)[0], 36);
        let mut more = scenario.clone();
        more.statements.set(Parameter::Reserved, 50);
        more.statements.set(Parameter::GroupsOfSocialNew, 100);
        // 66 of the lettings and 6.2 of the new homes.
        assert_eq!(homes(&more)[0], 72);
    }

    #[test]
    fn support_is_what_is_known_or_the_assumption() {
        let mut scenario = scenario(&[(FigureId::Inhabitants, [33_250, 1])]);
        let code = scenario.region.municipalities()[1].code;
        scenario.statements.support_hours.insert(code, 9);
        let hours = support_hours(&scenario);
        // Aalsmeer: 33,250 inhabitants × 50 / 10,000 = 166.25.
        assert_eq!((hours[0], hours[1]), (166, 9));
    }

    #[test]
    fn extra_homes_come_where_the_way_of_making_them_has_its_place() {
        let figures = [
            (FigureId::NewHomes, [30, 10]),
            (FigureId::HousingStock, [100, 300]),
            (FigureId::CorporationHomes, [0, 80]),
        ];
        let mut scenario = scenario(&figures);
        let of = |scenario: &Scenario| extra_homes(scenario);
        assert_eq!(of(&scenario), [0, 0]);
        // Built 3 to 1, transformed 1 to 3, shared all in the second.
        for (parameter, expected) in [
            (Parameter::ExtraHomes, [6, 2]),
            (Parameter::TransformedHomes, [6 + 2, 2 + 6]),
            (Parameter::SharedHomes, [6 + 2, 2 + 6 + 8]),
        ] {
            scenario.statements.set(parameter, 8);
            assert_eq!(of(&scenario), expected, "{parameter:?}");
        }
    }

    #[test]
    fn what_does_not_fit_is_not_divided() {
        let claims = Claims::from_integers(&[1, 1, 0]);
        assert_eq!(spread(10, &claims, Some(&[2, 3, 4])), [2, 3, 0]);
        assert_eq!(spread(4, &claims, None), [2, 2, 0]);
        assert_eq!(spread(4, &Claims::from_integers(&[0, 0]), None), [0, 0]);
    }
}
