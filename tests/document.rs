//! The scenario document: what is written is read back, it matches its schema, and bad input is answered in words.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails loudly")]

use std::sync::Arc;

use fairshare::{
    divide::divide,
    document::{DocumentIssue, read_scenario, render_scenario},
    export::render_outcome,
    figures::shipped,
    model::{
        AllocationKey, Balance, Bound, Code, Composition, Credit, Decimal, Figure, FigureId, FigureUnit, Floor,
        FrameworkPart, GroupId, Half, HalfYear, KeyPart, Ledger, Merger, Method, MunicipalityLimits, NationalNumber,
        Origin, Parameter, Percent, Period, Realised, RemainderLimits, Scenario, Source, Spread, Standing, Statements,
        Support, Swap, TableRounding, TieRule, UpwardsOf,
    },
    text::{Lang, document_issue_in_words},
};
use proptest::prelude::*;

fn schema() -> jsonschema::Validator {
    let schema = serde_json::from_str(include_str!("../static/scenario.schema.json")).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn code(number: u16) -> Code {
    Code::new(number).unwrap()
}

/// A scenario in which every field differs from the default.
fn unusual() -> Scenario {
    let merger = Merger { code: code(402), name: "Hilversum".to_owned(), parts: vec![code(402), code(1696)] };
    let mut scenario = shipped::scenario(2023).unwrap().merge(&merger).unwrap();
    let mut region = (*scenario.region).clone();
    let count = region.municipalities().len();
    let own = |id, name: Option<&str>, values| Figure {
        id,
        name: name.map(str::to_owned),
        unit: FigureUnit::Own("punten".to_owned()),
        reference: "2024".to_owned(),
        source: Source::Own("Eigen telling <b>".to_owned()),
        standing: Standing::Assumption,
        origin: Origin::Own,
        values,
    };
    region.put(own(FigureId::Own(0), Some("Ruimte & zin"), vec!["1.25".parse().unwrap(); count])).unwrap();
    region.put(own(FigureId::Housed, None, (0..29).map(Decimal::whole).collect())).unwrap();
    region.put(own(FigureId::SesWoa, None, vec!["-0.125".parse().unwrap(); count])).unwrap();
    region.national_inhabitants = Some(17_000_000);
    scenario.region = Arc::new(region);
    scenario.task_year = 2030;
    let part = |figure, weight| KeyPart { figure, factor: None, weight: Percent::new(weight).unwrap() };
    scenario.key = AllocationKey::new([
        part(FigureId::Inhabitants, 55),
        part(FigureId::Own(0), 5),
        KeyPart { factor: Some(FigureId::Own(0)), ..part(FigureId::Lettings, 40) },
    ])
    .unwrap();
    scenario.limits.at_least = Some(Bound::Homes(3));
    scenario.limits.at_most = Some(Bound::PerThousandInhabitants("4.5".parse().unwrap()));
    scenario.limits.base = Some(1);
    scenario.limits.opted_out.insert(code(363));
    scenario.limits.own.insert(code(34), MunicipalityLimits { at_least: Some(9), at_most: Some(800) });
    scenario.method = Method::LargestRemainder(RemainderLimits::Recompute);
    scenario.tie_rule = TieRule::ByLot { seed: 42 };
    scenario.period = Period::SecondHalf;
    scenario.subregion_key = Some(AllocationKey::only(FigureId::HousingStock));
    scenario.composition = Composition::BothWays(TableRounding::Controlled);
    scenario.credit = Credit::Afterwards;
    scenario.swaps = vec![
        Swap { from: code(34), to: code(392), homes: 3, group: None },
        Swap { from: code(392), to: code(394), homes: 1, group: Some(GroupId::Homeless) },
    ];
    scenario.groups[2].method = Some(Method::Nearest);
    scenario.groups[0].key = Some(AllocationKey::only(FigureId::Lettings));
    scenario.groups[1].name = Some("Onze groep".to_owned());
    scenario.groups[1].household_size = "2.3".parse().unwrap();
    scenario.groups[5].is_included = true;
    scenario.groups[8].id = GroupId::Own(2);
    scenario.statements = unusual_statements();
    scenario.ledger = unusual_ledger();
    scenario
}

fn unusual_statements() -> Statements {
    let mut statements = Statements::default();
    for parameter in Parameter::ALL {
        let range = parameter.range();
        statements.set(parameter, if range.default == range.most { range.least } else { range.most });
    }
    statements.set_support(GroupId::Own(2), Support::Intensive);
    statements.set_support(GroupId::Homeless, Support::None);
    statements.set_avoidable(GroupId::Students, Percent::ALL);
    statements.support_hours.insert(code(363), 12_000);
    statements.spread = Spread::Fair;
    statements.floor = Floor::Lettings;
    statements.without.insert(FrameworkPart::SocialRentNorm);
    statements.stopped = vec![code(363), code(34)];
    statements
}

fn unusual_ledger() -> Ledger {
    let mut ledger = Ledger::default();
    ledger.set_opening(code(363), Balance::behind(1_360));
    ledger.set_opening(code(34), Balance::ahead(4));
    let first = HalfYear { year: 2030, half: Half::First };
    ledger.set_realised(first, code(363), Some(Realised { number: 0, months: 1 }));
    ledger.set_realised(first, code(34), Some(Realised::whole(55)));
    ledger.set_task(first.next(), code(34), Some(37));
    ledger
}

#[test]
fn what_is_written_is_read_back() {
    for scenario in shipped::YEARS.map(|year| shipped::scenario(year).unwrap()).chain([unusual()]) {
        let text = render_scenario(&scenario);
        let read = read_scenario(&text).unwrap();
        assert_eq!(read, scenario);
        assert_eq!(render_scenario(&read), text);
        let document = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> = schema().iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn every_method_and_limit_survives() {
    let methods = [
        Method::Webster,
        Method::LargestRemainder(RemainderLimits::Clip),
        Method::Jefferson,
        Method::Adams,
        Method::Dean,
        Method::HuntingtonHill,
        Method::Upwards(UpwardsOf::Region),
        Method::Upwards(UpwardsOf::Country { number: 21_200, meaning: NationalNumber::ToDivide }),
        Method::Upwards(UpwardsOf::Country {
            number: 13_500,
            meaning: NationalNumber::AfterRounding { to_divide: "13317.5".parse().unwrap() },
        }),
        Method::Nearest,
    ];
    let bounds = [
        Bound::Homes(0),
        Bound::PerThousandInhabitants(Decimal::ZERO),
        Bound::PercentOfLettings("12.5".parse().unwrap()),
    ];
    for (method, bound) in methods.into_iter().zip(bounds.into_iter().cycle()) {
        let mut scenario = shipped::scenario(2025).unwrap();
        scenario.method = method;
        scenario.limits.at_most = Some(bound);
        let text = render_scenario(&scenario);
        assert_eq!(read_scenario(&text).unwrap(), scenario);
        assert!(schema().is_valid(&serde_json::from_str(&text).unwrap()), "{text}");
    }
}

#[test]
fn the_shortest_document_is_the_shipped_scenario() {
    let text = r#"{ "format": "fair-share-scenario", "version": 1 }"#;
    assert_eq!(read_scenario(text).unwrap(), shipped::scenario(2025).unwrap());
}

#[test]
fn a_region_of_its_own_needs_no_shipped_figures() {
    let text = r#"{
        "format": "fair-share-scenario", "version": 1,
        "region": {
            "name": "Eiland",
            "municipalities": [{ "code": "GM0093", "name": "Terschelling" }, { "code": "88", "name": "Schier" }],
            "figures": [{
                "id": "inhabitants", "unit": "persons", "source": { "own": "telling" }, "standing": "official",
                "values": { "GM0093": 4870, "GM0088": 947.5 }
            }]
        }
    }"#;
    let scenario = read_scenario(text).unwrap();
    assert!(schema().is_valid(&serde_json::from_str(text).unwrap()));
    assert_eq!(scenario.region.value(FigureId::Inhabitants, 1), Some("947.5".parse().unwrap()));
    let outcome = divide(Arc::new(scenario)).unwrap();
    assert_eq!(outcome.total.homes().sum::<u64>(), outcome.total.task);
    assert_eq!(outcome.housed, [0, 0]);
}

#[test]
fn bad_documents_are_answered_with_place_and_remedy() {
    let with = |content: &str| format!("{{ \"format\": \"fair-share-scenario\", \"version\": 1, {content} }}");
    let group = |task: &str, size: &str| {
        with(&format!(
            "\"groups\": [{{ \"id\": \"homeless\", \"included\": true, \"household_size\": {size}, \"task\": {{ {task}, \"unit\": \"homes\", \"standing\": \"official\", \"source\": \"none\" }}, \"housed\": {{ \"standing\": \"official\", \"values\": {{}} }} }}]"
        ))
    };
    let cases = [
        ("empty", String::new()),
        ("cut off", r#"{ "format": "fair-share-scen"#.to_owned()),
        ("another kind of file", r#"{ "type": "FeatureCollection" }"#.to_owned()),
        ("a list", "[1, 2]".to_owned()),
        ("a newer version", r#"{ "format": "fair-share-scenario", "version": 7, "anything": 1 }"#.to_owned()),
        ("an unknown field", with("\"keys\": []")),
        ("an unknown method", with("\"method\": \"magic\"")),
        ("a year that does not ship", with("\"region\": { \"shipped\": 1999 }")),
        ("a key that is no hundred", with("\"key\": [{ \"figure\": \"inhabitants\", \"weight\": 90 }]")),
        ("a weight above a hundred", with("\"key\": [{ \"figure\": \"inhabitants\", \"weight\": 200 }]")),
        ("an unknown figure", with("\"key\": [{ \"figure\": \"sunshine\", \"weight\": 100 }]")),
        ("a figure that is no key", with("\"key\": [{ \"figure\": \"average_woz\", \"weight\": 100 }]")),
        ("somebody from elsewhere", with("\"limits\": { \"opted_out\": [\"GM0518\"] }")),
        ("a negative limit", with("\"limits\": { \"at_least\": { \"percent_of_lettings\": \"-4\" } }")),
        ("no municipality", with("\"region\": { \"municipalities\": [] }")),
        ("not a number", with("\"limits\": { \"at_most\": { \"percent_of_lettings\": \"12,5\" } }")),
        ("a missing field", with("\"swaps\": [{ \"from\": \"GM0363\", \"homes\": 3 }]")),
        ("a task that is too large", group("\"amount\": 99999999", "2")),
        ("a task that is not whole", group("\"amount\": 1.5", "2")),
        ("no one in a home", group("\"amount\": 15", "0")),
        ("a list that is none", with("\"swaps\": {}")),
        ("an unknown field of a group", group("\"amounts\": 15", "2")),
        (
            "a merger of one",
            with("\"region\": { \"merged\": [{ \"code\": \"GM0402\", \"name\": \"H\", \"parts\": [\"GM0402\"] }] }"),
        ),
        (
            "a merger with somebody from elsewhere",
            with(
                "\"region\": { \"merged\": [{ \"code\": \"GM0402\", \"name\": \"H\", \"parts\": [\"GM0402\", \"GM0344\"] }] }",
            ),
        ),
        (
            "a merger under the code of another",
            with(
                "\"region\": { \"merged\": [{ \"code\": \"GM0363\", \"name\": \"H\", \"parts\": [\"GM0402\", \"GM1696\"] }] }",
            ),
        ),
        ("a number with too many digits", with("\"limits\": { \"at_most\": { \"percent_of_lettings\": 0.12345678 } }")),
        ("a start before the first year", with("\"statements\": { \"parameters\": { \"national_start\": 2020 } }")),
        ("support of an unknown group", with("\"statements\": { \"support\": { \"pilots\": \"light\" } }")),
        ("who stopped is from elsewhere", with("\"statements\": { \"stopped\": [\"GM0344\"] }")),
        (
            "a half-year of seven months",
            with(
                "\"ledger\": { \"half_years\": [{ \"year\": 2026, \"half\": 1, \"municipalities\": { \"GM0363\": { \"realised\": 1, \"months\": 7 } } }] }",
            ),
        ),
        ("a balance that is neither", with("\"ledger\": { \"opening\": { \"GM0363\": -4 } }")),
    ];
    let mut words = String::new();
    for (name, text) in cases {
        let issue = read_scenario(&text).unwrap_err();
        for lang in Lang::ALL {
            words += &format!("{name} ({}): {}\n", lang.tag(), document_issue_in_words(&issue, lang));
        }
    }
    insta::assert_snapshot!(words);
}

#[test]
fn a_document_of_fifty_megabytes_is_refused_at_once() {
    let text = " ".repeat(50_000_000);
    assert_eq!(read_scenario(&text), Err(DocumentIssue::TooLarge { bytes: 50_000_000 }));
}

#[test]
fn every_number_of_the_outcome_document_is_a_number() {
    let outcome = divide(Arc::new(unusual())).unwrap();
    let document: serde_json::Value = serde_json::from_str(&render_outcome(&outcome, Some(Lang::Nl))).unwrap();
    assert_eq!(document["municipalities"].as_array().unwrap().len(), 29);
    assert_eq!(document["homes"], document["task"]);
    let homes = document["municipalities"].as_array().unwrap().iter().map(|row| row["homes"].as_u64().unwrap());
    assert_eq!(homes.sum::<u64>(), document["homes"].as_u64().unwrap());
    assert!(document["municipalities"][0]["explanation"].as_array().unwrap().len() > 3);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,400}") {
        let _ = read_scenario(&text);
    }

    #[test]
    fn no_damage_to_a_document_makes_the_reader_panic(start in 0_usize..9000, length in 0_usize..50, put in ".{0,20}") {
        let text = render_scenario(&unusual());
        let characters: Vec<char> = text.chars().collect();
        let start = start.min(characters.len());
        let end = (start + length).min(characters.len());
        let damaged: String = characters[..start].iter().copied().chain(put.chars()).chain(characters[end..].iter().copied()).collect();
        if let Ok(scenario) = read_scenario(&damaged) {
            let _ = divide(Arc::new(scenario));
        }
    }
}
