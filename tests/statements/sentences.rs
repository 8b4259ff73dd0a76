//! The sentences of the statements in both languages, for the region and for Zaanstad, with and without choices.

use std::fmt::Write as _;

use fairshare::{
    figures::shipped,
    model::{FigureId, GroupId, Half, HalfYear, Parameter, Realised, Scenario, Spread, Support},
    statement::{add_up, compare_keys, follow, hot_potato, regimes, shortage},
    text::{
        Lang, calculate_keys, calculate_ledger, calculate_regimes, calculate_shortage, keys_for_municipality,
        keys_for_region, least_in_words, ledger_sentence, potato_sentence, regimes_for_municipality,
        regimes_for_region, shortage_for_municipality, shortage_for_region,
    },
};

use crate::small::{code, divided, region, scenario};

const ZAANSTAD: usize = 28;

fn shipped() -> Scenario {
    shipped::scenario(2025).unwrap()
}

fn chosen() -> Scenario {
    let mut scenario = shipped();
    scenario.statements.set(Parameter::ExtraHomes, 200);
    scenario.statements.set(Parameter::Prevention, 50);
    scenario.statements.spread = Spread::Fair;
    scenario.statements.stopped = vec![code(394), code(1942), code(385), code(377)];
    scenario
}

fn put(words: &mut String, lang: Lang, what: &str, (first, second): (String, String)) {
    writeln!(words, "{what} ({}): {first} | {second}", lang.tag()).unwrap();
}

#[test]
fn the_sentences_read_like_this() {
    let mut words = String::new();
    for (name, scenario) in [("as shipped", shipped()), ("with choices", chosen())] {
        let start = u16::try_from(scenario.statements.get(Parameter::NationalStart)).unwrap();
        let (outcome, cells) = divided(scenario);
        let region = &outcome.scenario.region;
        assert_eq!(region.municipalities()[ZAANSTAD].name, "Zaanstad");
        let keys = compare_keys(&outcome);
        let found = shortage(&outcome, &cells);
        let years = regimes(&outcome, &cells);
        let potato = hot_potato(&outcome);
        for lang in Lang::ALL {
            let mut put = |what: &str, sentences| put(&mut words, lang, &format!("{name}, {what}"), sentences);
            put("1 region", keys_for_region(&outcome, &keys, lang));
            put("1 own", keys_for_municipality(&outcome, &keys, ZAANSTAD, lang));
            put("2 region", shortage_for_region(&found, lang));
            put("2 own", shortage_for_municipality(region, &found, ZAANSTAD, lang));
            put("2 least", least_in_words(region, &found, lang));
            put("3 region", regimes_for_region(&years, start, lang));
            put("3 own", regimes_for_municipality(region, &years, ZAANSTAD, lang));
            put("potato", potato_sentence(region, &potato, Some(ZAANSTAD), lang));
        }
    }
    let mut scenario = shipped();
    scenario.statements.stopped =
        scenario.region.municipalities().iter().map(|found| found.code).filter(|known| *known != code(479)).collect();
    let (outcome, _) = divided(scenario);
    for lang in Lang::ALL {
        let sentences = potato_sentence(&outcome.scenario.region, &hot_potato(&outcome), Some(ZAANSTAD), lang);
        put(&mut words, lang, "the last one", sentences);
    }
    insta::assert_snapshot!(words);
}

#[test]
fn edges_are_answered_in_words() {
    let with = |task: u32, lettings: [u32; 2], reserved: u32| {
        let mut scenario =
            scenario(region(&[(FigureId::Inhabitants, &[6_000, 4_000]), (FigureId::Lettings, &lettings)]), task);
        scenario.statements.set(Parameter::Reserved, reserved);
        scenario
    };
    let mut no_support = with(100, [100, 100], 100);
    no_support.statements.set_support(GroupId::MedicallyUrgent, Support::Light);
    no_support.statements.set(Parameter::SupportCapacity, 0);
    let mut built = with(100, [0, 0], 50);
    built.statements.set(Parameter::ExtraHomes, 50);
    let cases = [
        ("nobody asks", with(0, [100, 100], 50)),
        ("nothing becomes available", with(100, [0, 0], 50)),
        ("nothing becomes available, 50 are built", built),
        ("enough everywhere", with(100, [100, 100], 100)),
        ("enough, elsewhere", with(100, [100, 100], 50)),
        ("only support is missing", no_support),
        ("too few", with(100, [100, 100], 20)),
    ];
    let mut words = String::new();
    for (name, scenario) in cases {
        let (outcome, cells) = divided(scenario);
        let found = shortage(&outcome, &cells);
        for lang in Lang::ALL {
            put(&mut words, lang, name, shortage_for_region(&found, lang));
            put(&mut words, lang, name, shortage_for_municipality(&outcome.scenario.region, &found, 0, lang));
            put(&mut words, lang, name, least_in_words(&outcome.scenario.region, &found, lang));
        }
    }
    insta::assert_snapshot!(words);
}

#[test]
fn following_up_reads_like_this() {
    let mut scenario = shipped();
    let first = HalfYear { year: 2026, half: Half::First };
    scenario.ledger.set_realised(first, code(479), Some(Realised::whole(130)));
    scenario.ledger.set_realised(first.next(), code(479), Some(Realised { number: 20, months: 2 }));
    let (outcome, _) = divided(scenario);
    let accounts = follow(&outcome, 3);
    let mut words = String::new();
    for lang in Lang::ALL {
        for place in 0..3 {
            let line = &accounts[ZAANSTAD].lines[place];
            let total = add_up(accounts.iter().map(|account| &account.lines[place]));
            put(&mut words, lang, "own", ledger_sentence(&total, Some(("Zaanstad", line)), line.half_year, lang));
            put(&mut words, lang, "region", ledger_sentence(&total, None, line.half_year, lang));
        }
    }
    insta::assert_snapshot!(words);
}

#[test]
fn every_calculation_has_steps_with_numbers() {
    let (outcome, cells) = divided(chosen());
    let keys = compare_keys(&outcome);
    let found = shortage(&outcome, &cells);
    let years = regimes(&outcome, &cells);
    let accounts = follow(&outcome, 4);
    let mut words = String::new();
    for lang in Lang::ALL {
        let steps = [
            calculate_keys(&outcome, &keys, ZAANSTAD, lang),
            calculate_shortage(&outcome, &found, ZAANSTAD, lang),
            calculate_regimes(&years, ZAANSTAD, lang),
            calculate_ledger(&accounts[ZAANSTAD], lang),
        ];
        for step in steps.iter().flatten() {
            let rows: Vec<String> = step.rows.iter().map(|row| row.join(" ; ")).collect();
            writeln!(words, "# {}\n{}\n{}\n{:?}", step.heading, rows.join("\n"), step.sentences.join(" "), step.sum)
                .unwrap();
        }
    }
    insta::assert_snapshot!(words);
}
