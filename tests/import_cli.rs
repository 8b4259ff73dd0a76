//! `fairshare read` on every shape: the same table, whatever it came in.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use serde_json::Value;

/// Runs the command with a file on its standard input: exit status, output, errors.
fn run(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fairshare"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/import/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn json(input: &[u8]) -> Value {
    let (status, out, errors) = run(&["read", "-", "--json", "--lang", "nl"], input);
    assert_eq!((status, errors.as_str()), (0, ""));
    serde_json::from_str(&out).unwrap()
}

/// Inhabitants over all municipalities together.
fn inhabitants(table: &Value) -> u64 {
    table["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row.pointer("/values/inhabitants").unwrap().as_u64().unwrap())
        .sum()
}

#[test]
fn every_shape_of_text_gives_the_thirty_municipalities() {
    let shapes = [
        ("row per municipality, Windows-1252", "dutch_excel.csv", 2_623_253),
        ("UTF-16 with tabs, English numbers", "english_utf16.tsv", 2_623_253),
        ("column per municipality", "on_its_side.csv", 2_623_253),
        ("neighbourhoods between municipalities", "neighbourhoods.csv", 2_623_253),
        ("period by region by value, as StatLine", "statline.csv", 2_581_116),
        ("the shipped table", "../../static/figures/mra.csv", 2_623_253),
    ];
    for (shape, name, total) in shapes {
        let table = json(&file(name));
        let keys: Vec<&str> = table.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys.len(), 3, "{shape}: {keys:?}");
        assert_eq!(table["rows"].as_array().unwrap().len(), 30, "{shape}");
        assert_eq!(inhabitants(&table), total, "{shape}");
        assert!(table["columns"].as_array().unwrap().contains(&"inhabitants".into()), "{shape}");
        assert!(table["rows"][0]["code"].as_str().unwrap().starts_with("GM"), "{shape}");
    }
}

#[test]
fn a_scenario_document_gives_its_figures() {
    let (status, document, _) = run(&["scenario"], b"");
    assert_eq!(status, 0);
    let own = document.replace("Metropoolregio Amsterdam", "Onze regio");
    let table = json(own.as_bytes());
    assert_eq!(inhabitants(&table), 2_623_253);
    assert_eq!(table["issues"], Value::Array(vec![]));
}

#[test]
fn numbers_keep_their_digits_and_what_is_missing_is_null() {
    let table = json("gemeente;score\nAlmere;0,123456\nHaarlem;n.b.\n".as_bytes());
    assert_eq!(table["columns"], serde_json::json!(["score"]));
    assert_eq!(table["rows"][0], serde_json::json!({ "code": "GM0034", "values": { "score": 0.123_456 } }));
    assert_eq!(table["rows"][1]["values"]["score"], Value::Null);
    let place = |issue: &Value| issue["place"].as_str().unwrap().to_owned();
    let places: Vec<String> = table["issues"].as_array().unwrap().iter().map(place).collect();
    assert_eq!(places, ["", "Rij 3 (Haarlem), kolom ‘score’"]);
}

#[test]
fn the_table_for_people_says_what_is_wrong_below_it() {
    let input = "gemeente;inwoners\nAlmere;229.574\nGooise Mern;61.003\n".as_bytes();
    let (status, out, _) = run(&["read", "-", "--lang", "nl"], input);
    assert_eq!(status, 0);
    insta::assert_snapshot!(out);
}

#[test]
fn what_cannot_be_read_is_status_two_with_the_reason_in_the_language_asked_for() {
    let cases = [("nl", "PDF, geen tabel"), ("en", "PDF, not a table")];
    for (lang, words) in cases {
        let (status, out, errors) = run(&["read", "-", "--json", "--lang", lang], b"%PDF-1.7");
        assert_eq!(status, 2);
        assert!(errors.contains(words), "{errors}");
        let table: Value = serde_json::from_str(&out).unwrap();
        assert!(table["issues"][0]["message"].as_str().unwrap().contains(words), "{out}");
    }
}

#[test]
fn another_region_can_be_read() {
    let input = b"gemeente;inwoners\nUtrecht;374000\nNieuwegein;66000\n";
    let (status, out, _) = run(&["read", "-", "--json", "--region", "nl"], input);
    assert_eq!(status, 0);
    let table: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(inhabitants(&table), 440_000);
}

#[test]
fn what_is_left_out_is_named() {
    let table = "Gemeente;Inwoners;Opmerking\nAmsterdam;931.298;groot\nUtrecht;376.000;\nTotaal;1.307.298;\n";
    let (status, out, errors) = run(&["read", "-", "--lang", "nl"], table.as_bytes());
    assert_eq!((status, errors.as_str()), (0, ""));
    assert!(out.contains("Kolommen zonder gebruik (1): Opmerking"), "{out}");
    assert!(out.contains("Rijen apart gezet (2): Utrecht · 376.000; Totaal · 1.307.298"), "{out}");
}
