//! The TypeScript declarations are written by hand: they must know every word of the scenario's schema, every member of
//! an outcome, and every code of an error. What tsc makes of them is checked with the package (`cargo xtask package --test`).

use std::collections::BTreeSet;

use fairshare::{api::ErrorCode, text::Lang};
use serde_json::Value;

const TYPES: &str = include_str!("../src/bin/embed/types.d.ts");
const SCHEMA: &str = include_str!("../static/scenario.schema.json");

/// The names of properties and the words of enums, anywhere in a schema.
fn words(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            for (name, member) in members {
                match (name.as_str(), member) {
                    ("properties", Value::Object(properties)) => {
                        found.extend(properties.keys().cloned());
                        properties.values().for_each(|property| words(property, found));
                    }
                    ("enum", Value::Array(options)) => {
                        found.extend(options.iter().filter_map(Value::as_str).map(Into::into));
                    }
                    ("const", Value::String(only)) => {
                        found.insert(only.clone());
                    }
                    (_, member) => words(member, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The names of members, anywhere in a document, but for those that are codes of municipalities.
fn members(document: &Value, found: &mut BTreeSet<String>) {
    match document {
        Value::Object(object) => {
            found.extend(object.keys().filter(|name| !name.starts_with("GM")).cloned());
            object.values().for_each(|member| members(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| members(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Whether a word stands in the declarations as a member or as a literal.
fn is_declared(word: &str) -> bool {
    let forms = [format!(" {word}:"), format!(" {word}?:"), format!("\"{word}\"")];
    forms.iter().any(|form| TYPES.contains(form))
}

#[test]
fn every_word_of_the_schema_is_declared() {
    let mut found = BTreeSet::new();
    words(&serde_json::from_str(SCHEMA).unwrap(), &mut found);
    assert!(found.len() > 60, "the schema is read: {found:?}");
    let missing: Vec<_> = found.iter().filter(|word| !is_declared(word)).collect();
    assert!(missing.is_empty(), "src/bin/embed/types.d.ts does not know {missing:?}");
}

#[test]
fn every_member_of_an_outcome_is_declared() {
    let shipped = r#"{"format":"fair-share-scenario","version":1,"limits":{"at_least":{"homes":20}}}"#;
    let outcome = fairshare::api::divide_to_text(shipped, Some(Lang::En), Lang::En).unwrap();
    let read = fairshare::api::read_figures(b"gemeente;inwoners\nZaanstad;veel\n", 2025, Lang::En).unwrap();
    let mut found = BTreeSet::new();
    members(&serde_json::from_str(&outcome).unwrap(), &mut found);
    members(&serde_json::to_value(read).unwrap(), &mut found);
    members(&serde_json::to_value(fairshare::api::version()).unwrap(), &mut found);
    assert!(found.len() > 40, "the outcome is read: {found:?}");
    let missing: Vec<_> = found.iter().filter(|word| !is_declared(word)).collect();
    assert!(missing.is_empty(), "src/bin/embed/types.d.ts does not know {missing:?}");
}

#[test]
fn every_code_of_an_error_is_declared_once() {
    let mut names: Vec<&str> = ErrorCode::ALL.iter().map(|code| code.name()).collect();
    let missing: Vec<_> = names.iter().filter(|name| !TYPES.contains(&format!("\n  | \"{name}\""))).collect();
    assert!(missing.is_empty(), "src/bin/embed/types.d.ts does not know {missing:?}");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ErrorCode::ALL.len(), "two errors have one code");
}
