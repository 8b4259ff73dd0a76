//! Statement 1: the same task under every key.

use fairshare::{
    figures::shipped,
    model::{FigureId, Ratio, Scenario},
    statement::{Regret, compare_keys},
};

use crate::small::{divided, region, scenario};

/// Two municipalities, 100 homes: by inhabitants 60 and 40, by lettings 90 and 10.
fn by_hand(lettings: &[u32]) -> Scenario {
    let region = region(&[(FigureId::Inhabitants, &[6_000, 4_000]), (FigureId::Lettings, lettings)]);
    let mut scenario = scenario(region, 100);
    scenario.groups[0].housed = vec![70, 30];
    scenario
}

#[test]
fn two_municipalities_under_two_keys() {
    let compared = compare_keys(&divided(by_hand(&[900, 100])).0);
    let ratio = |numerator: i32, denominator: i32| Ratio::new(numerator.into(), denominator.into());
    let [inhabitants, lettings] = &compared.keys[..] else { panic!("two keys") };
    assert_eq!((inhabitants.homes.as_slice(), lettings.homes.as_slice()), (&[60, 40][..], &[90, 10][..]));
    assert_eq!((inhabitants.more, inhabitants.fewer, inhabitants.chosen_by), (1, 1, 1));
    let range = &compared.municipalities[0];
    assert_eq!((&range.lowest, &range.highest), (&ratio(60, 1), &ratio(90, 1)));
    assert_eq!(
        (&range.chosen[..], &compared.municipalities[1].chosen[..]),
        (&[FigureId::Inhabitants][..], &[FigureId::Lettings][..])
    );
    // By inhabitants the second regrets 30 homes on 4,000 people (7.5 per 1,000); by lettings the first 30 on 6,000 (5).
    assert_eq!(inhabitants.largest_regret, Some(Regret { index: 1, per_thousand: ratio(15, 2) }));
    assert_eq!(lettings.largest_regret, Some(Regret { index: 0, per_thousand: ratio(5, 1) }));
    assert_eq!(compared.most_bearable, [FigureId::Lettings]);
}

#[test]
fn equal_keys_are_chosen_by_all_and_bearable_alike() {
    let compared = compare_keys(&divided(by_hand(&[60, 40])).0);
    assert_eq!(compared.most_bearable, [FigureId::Inhabitants, FigureId::Lettings]);
    assert!(compared.municipalities.iter().all(|per_key| per_key.chosen.len() == 2));
}

#[test]
fn no_mix_asks_less_than_the_lowest_or_more_than_the_highest() {
    let scenario = shipped::scenario(2025).unwrap();
    let (outcome, _) = divided(scenario);
    let compared = compare_keys(&outcome);
    for (recipient, per_key) in outcome.total.recipients.iter().zip(&compared.municipalities) {
        assert!(recipient.fair_share >= per_key.lowest && recipient.fair_share <= per_key.highest);
    }
}
