//! "Zo berekend": every rule is explained in both languages, from the log of the division, and ends in the number that it
//! explains.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails loudly")]

use std::sync::Arc;

use fairshare::{
    divide::{cells, divide},
    figures::shipped,
    model::{
        AllocationKey, Bound, Code, Composition, Credit, FigureId, GroupId, KeyPart, Method, NationalNumber, Percent,
        RemainderLimits, Scenario, Swap, TableRounding, TieRule, UpwardsOf,
    },
    preset::{ANNOUNCED, taakstelling},
    text::{Explained, Lang, explain_cell_in_words, explain_column_in_words, explain_group_in_words, explain_in_words},
};

fn code(number: u16) -> Code {
    Code::new(number).unwrap()
}

fn with(change: impl FnOnce(&mut Scenario)) -> Scenario {
    let mut scenario = shipped::scenario(2025).unwrap();
    change(&mut scenario);
    scenario
}

/// Every rule with a name.
fn scenarios() -> Vec<(&'static str, Scenario)> {
    let part = |(figure, weight)| KeyPart { figure, factor: None, weight: Percent::new(weight).unwrap() };
    let mix = AllocationKey::new([(FigureId::Inhabitants, 60), (FigureId::Lettings, 40)].map(part)).unwrap();
    let mut all = vec![
        ("a mix", with(|scenario| scenario.key = mix.clone())),
        (
            "limits",
            with(|scenario| {
                scenario.limits.at_most = Some(Bound::PercentOfLettings("40".parse().unwrap()));
                scenario.limits.at_least = Some(Bound::PercentOfLettings("30".parse().unwrap()));
            }),
        ),
        ("a base", with(|scenario| scenario.limits.base = Some(40))),
        (
            "somebody out",
            with(|scenario| {
                scenario.limits.opted_out.insert(code(479));
            }),
        ),
        ("credit in the share", with(|scenario| scenario.credit = Credit::InShare)),
        ("credit afterwards", with(|scenario| scenario.credit = Credit::Afterwards)),
        (
            "two tiers",
            with(|scenario| {
                scenario.subregion_key = Some(AllocationKey::only(FigureId::HousingStock));
                scenario.groups[0].key = Some(AllocationKey::only(FigureId::Lettings));
            }),
        ),
        (
            "swaps",
            with(|scenario| {
                scenario.swaps = vec![
                    Swap { from: code(479), to: code(363), homes: 3, group: None },
                    Swap { from: code(363), to: code(479), homes: 2, group: Some(GroupId::Homeless) },
                ];
            }),
        ),
        (
            "groups on their own",
            with(|scenario| {
                scenario.composition = Composition::PerGroup;
                scenario.credit = Credit::Afterwards;
                scenario.groups[0].method = Some(Method::LargestRemainder(RemainderLimits::Clip));
            }),
        ),
        (
            "both ways, controlled",
            with(|scenario| scenario.composition = Composition::BothWays(TableRounding::Controlled)),
        ),
        ("the last national number", taakstelling(&with(|_| {}), ANNOUNCED[3]).unwrap()),
        (
            "a national number for the total",
            Scenario {
                composition: Composition::TotalFirst,
                method: Method::Upwards(UpwardsOf::Country { number: 21_200, meaning: NationalNumber::ToDivide }),
                ..taakstelling(&with(|_| {}), ANNOUNCED[3]).unwrap()
            },
        ),
        ("a total after rounding", taakstelling(&with(|_| {}), ANNOUNCED[0]).unwrap()),
    ];
    let methods = [
        ("largest remainder", Method::LargestRemainder(RemainderLimits::Clip)),
        ("Jefferson", Method::Jefferson),
        ("Adams", Method::Adams),
        ("Dean", Method::Dean),
        ("Huntington-Hill", Method::HuntingtonHill),
        ("upwards", Method::Upwards(UpwardsOf::Region)),
        ("nearest", Method::Nearest),
    ];
    all.extend(methods.map(|(name, method)| (name, with(|scenario| scenario.method = method))));
    for (name, rule) in [("a tie", TieRule::LargerFirst), ("a tie by lot", TieRule::ByLot { seed: 7 })] {
        all.push((
            name,
            with(|scenario| {
                // The same figure for everybody: thirty equal claims.
                let mut region = (*scenario.region).clone();
                let mut figure = region.figure(FigureId::Inhabitants).unwrap().clone();
                figure.values = vec![1_000_u32.into(); 30];
                region.put(figure).unwrap();
                scenario.region = Arc::new(region);
                scenario.tie_rule = rule;
            }),
        ));
    }
    all
}

fn lines(steps: &[Explained]) -> String {
    let mut text = String::new();
    for step in steps {
        text += &format!("  {}\n", step.heading);
        for row in [&step.columns].into_iter().chain(&step.rows).chain([&step.total]).filter(|row| !row.is_empty()) {
            text += &format!("    | {}\n", row.join(" | "));
        }
        for sentence in step.sentences.iter().chain(&step.sum) {
            text += &format!("    {sentence}\n");
        }
    }
    text
}

#[test]
fn every_rule_is_explained_for_a_municipality() {
    let mut text = String::new();
    for (name, scenario) in scenarios() {
        let outcome = divide(Arc::new(scenario)).unwrap();
        for lang in Lang::ALL {
            text += &format!("{name} ({})\n{}\n", lang.tag(), lines(&explain_in_words(&outcome, code(479), lang)));
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_cell_a_row_and_a_column_are_explained() {
    let mut text = String::new();
    for (name, scenario) in scenarios() {
        if !["swaps", "groups on their own", "both ways, controlled", "two tiers"].contains(&name) {
            continue;
        }
        let outcome = divide(Arc::new(scenario)).unwrap();
        let cells = cells(&outcome).unwrap();
        for lang in Lang::ALL {
            let cell = explain_cell_in_words(&outcome, &cells, (GroupId::Homeless, code(479)), lang);
            let row = explain_group_in_words(&outcome, &cells, GroupId::StatusHolders, lang);
            let column = explain_column_in_words(&outcome, &cells, code(479), lang);
            text += &format!("{name}, cell ({})\n{}\n", lang.tag(), lines(&cell));
            text += &format!("{name}, row ({})\n{}\n", lang.tag(), lines(&row));
            text += &format!("{name}, column ({})\n{}\n", lang.tag(), lines(&column[column.len() - 1..]));
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_explanation_comes_to_the_number_that_it_explains() {
    for (name, scenario) in scenarios() {
        let outcome = divide(Arc::new(scenario)).unwrap();
        let cells = cells(&outcome);
        for (column, recipient) in outcome.total.recipients.iter().enumerate() {
            for lang in Lang::ALL {
                let has = |steps: &[Explained], homes: u64| {
                    let words = lang.whole(homes);
                    steps.iter().any(|step| {
                        let told = step.sentences.iter().chain(&step.sum).chain(&step.total);
                        told.into_iter().any(|text| {
                            text.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
                                .any(|word| word.trim_end_matches('.') == words)
                        })
                    })
                };
                let steps = explain_in_words(&outcome, recipient.code, lang);
                assert!(has(&steps, recipient.homes), "{name}, {}: {}", recipient.code, lines(&steps));
                let Ok(cells) = &cells else { continue };
                for (row, group) in outcome.groups.iter().enumerate() {
                    let steps = explain_cell_in_words(&outcome, cells, (group.id, recipient.code), lang);
                    let homes = cells.at(row, column);
                    assert!(has(&steps, homes), "{name}, {:?} {}: {homes} {}", group.id, recipient.code, lines(&steps));
                }
            }
        }
    }
}
