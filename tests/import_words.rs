//! What a user reads about bad input: place, what, remedy and the buttons, in both languages.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]
#![expect(clippy::disallowed_methods, reason = "the time is taken natively; the clock is forbidden for the browser")]

use std::{sync::Arc, time::Instant};

use fairshare::{
    figures::{Repair, Severity, read_table, shipped},
    model::Region,
    text::{Lang, import_issue_in_words, repair_in_words},
};

fn known() -> Arc<Region> {
    Arc::new(shipped::region(2025).unwrap())
}

/// All 30 municipalities with their inhabitants, with some lines replaced.
fn table(replaced: &[(&str, &str)]) -> String {
    let region = known();
    let inhabitants = &region.figure(fairshare::model::FigureId::Inhabitants).unwrap().values;
    let mut lines = vec!["gemeente;inwoners".to_owned()];
    for (municipality, value) in region.municipalities().iter().zip(inhabitants) {
        let line = replaced.iter().find(|(name, _)| *name == municipality.name);
        let line = line.map_or_else(|| format!("{};{value}", municipality.name), |(_, line)| (*line).to_owned());
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn said(bytes: &[u8], lang: Lang) -> String {
    let (draft, issues) = read_table(bytes, &known());
    let issue = |issue: &fairshare::figures::Issue| {
        let words = import_issue_in_words(issue, &draft, lang).in_full();
        let buttons: Vec<String> =
            issue.repairs.iter().map(|repair| format!("[{}]", repair_in_words(repair, &draft, lang))).collect();
        format!("  {words} {}", buttons.join(" ")).trim_end().to_owned()
    };
    issues.iter().map(issue).collect::<Vec<_>>().join("\n")
}

/// Bad input of every kind, with a name.
fn corpus() -> Vec<(&'static str, Vec<u8>)> {
    let one = |name: &'static str, line: &'static str| table(&[(name, line)]).into_bytes();
    let by_three = "gemeente;index\nAlmere;1.234\nAmsterdam;2.345\nHaarlem;3.456\n";
    vec![
        ("a PDF", b"%PDF-1.7 \x00\x01".to_vec()),
        ("a picture", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("a web page", b"<!doctype html><table><tr><td>Almere</td></tr></table>".to_vec()),
        ("JSON", b"{\"version\": 1}".to_vec()),
        ("a letter", "Geachte raad, ".repeat(20).into_bytes()),
        ("another region", b"gemeente;inwoners\nUtrecht;380000\nNieuwegein;67000\n".to_vec()),
        ("a web page with a script", b"<html><script>alert(1)</script><table><tr><td>gemeente<td>score<tr><td>Almere<td onclick=x()>5&euro;<tr><td>Haarlem<td>6</table>".to_vec()),
        ("ten thousand columns", ten_thousand_columns()),
        ("a million empty rows", format!("gemeente;inwoners\n{}Almere;229574\n", ";\n".repeat(400_000)).into_bytes()),
        ("no number and infinity", b"gemeente;score\nAlmere;NaN\nHaarlem;Infinity\nVelsen;5\nZaanstad;6\n".to_vec()),
        ("nothing", Vec::new()),
        ("only a heading", b"gemeente;inwoners\n".to_vec()),
        ("no municipality", b"naam;aantal\nJan;5\nPiet;6\n".to_vec()),
        ("names without numbers", b"Almere\nAmsterdam\nHaarlem\n".to_vec()),
        ("two municipalities missing", table(&[("Zaanstad", ""), ("Zandvoort", "")]).into_bytes()),
        ("one municipality", b"gemeente;inwoners\nAlmere;229.574\n".to_vec()),
        ("a name twice", one("Laren", "Laren;11.474\nLaren;11.474")),
        ("an unknown name", one("Velsen", "Luilekkerland;5")),
        ("a typing error", one("Gooise Meren", "Gooise Mern;61.003")),
        ("a town for a municipality", one("Haarlemmermeer", "Hoofddorp;165.255")),
        ("a former municipality", one("Amsterdam", "Amsterdam;934.526\nWeesp;20.766")),
        ("below zero", one("Almere", "Almere;-5")),
        ("an empty cell", one("Huizen", "Huizen;")),
        ("not known", one("Zandvoort", "Zandvoort;n.b.")),
        ("a letter O", one("Aalsmeer", "Aalsmeer;33.25O")),
        ("a letter l", one("Aalsmeer", "Aalsmeer;33.l50")),
        ("words around a number", one("Aalsmeer", "Aalsmeer;circa 33000")),
        ("an error of a formula", one("Beverwijk", "Beverwijk;#N/B")),
        ("a date", one("Blaricum", "Blaricum;1-2-2025")),
        ("too fine", one("Diemen", "Diemen;0,1234567")),
        ("too large", one("Diemen", "Diemen;9999999999999")),
        ("far from known", one("Heemskerk", "Heemskerk;3938")),
        ("a comma among points", b"gemeente;inwoners\nAlmere;229.574\nZaanstad;162.828\nHaarlem;168,743\n".to_vec()),
        ("thousands or decimals", by_three.as_bytes().to_vec()),
        ("a heading twice", b"gemeente;score;score\nAlmere;5;6\nHaarlem;7;8\n".to_vec()),
        ("a meaning twice", b"gemeente;inwoners;bevolking\nAlmere;229574;229574\nHaarlem;168743;168743\n".to_vec()),
        ("a script for a name", one("Almere", "<script>alert(1)</script>;5")),
        ("a script for a heading", b"gemeente;<img src=x onerror=alert(1)>\nAlmere;x1\nHaarlem;6\nVelsen;7\n".to_vec()),
        ("control and right-to-left characters", one("Almere", "\u{202e}Al\u{7}mere;229574\u{200f}")),
        ("Windows-1252", b"gemeente;score caf\xe9\nAlmere;5\n".to_vec()),
        ("on its side", b"gemeente;Almere;Amsterdam;Haarlem\ninwoners;229574;n.b.;168743\n".to_vec()),
        ("several periods", b"gemeente;jaar;inwoners\nAlmere;2023;222825\nAlmere;2024;226500\n".to_vec()),
    ]
}

fn ten_thousand_columns() -> Vec<u8> {
    let headings: String = (1..=10_000).map(|number| format!(";score {number}")).collect();
    format!("gemeente{headings}\nAlmere{}\n", ";5".repeat(10_000)).into_bytes()
}

fn all_said(lang: Lang) -> String {
    let entries = corpus().into_iter().map(|(name, bytes)| format!("{name}\n{}", said(&bytes, lang)));
    entries.collect::<Vec<_>>().join("\n\n")
}

#[test]
fn bad_input_is_answered_in_dutch_with_place_and_remedy() {
    insta::assert_snapshot!(all_said(Lang::Nl));
}

#[test]
fn bad_input_is_answered_in_english_with_place_and_remedy() {
    insta::assert_snapshot!(all_said(Lang::En));
}

#[test]
fn fifty_megabytes_of_noise_are_answered_at_once() {
    let noise: Vec<u8> =
        (0..12_500_000_u32).flat_map(|index| index.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    let start = Instant::now();
    let words = said(&noise, Lang::Nl);
    assert!(start.elapsed().as_millis() < 500, "{:?}", start.elapsed());
    assert_eq!(
        words,
        "  Het bestand is 50\u{a0}MB; 10\u{a0}MB is de grens. Verwijder tabbladen, rijen of kolommen die u niet nodig hebt."
    );
}

#[test]
fn every_issue_says_what_and_every_problem_what_to_do() {
    for (name, bytes) in corpus() {
        let (draft, issues) = read_table(&bytes, &known());
        for lang in Lang::ALL {
            for issue in &issues {
                let words = import_issue_in_words(issue, &draft, lang);
                assert!(words.what.ends_with(['.', '?']), "{name}: {words:?}");
                let has_remedy = !words.remedy.is_empty() || issue.severity == Severity::Tells;
                assert!(has_remedy, "{name}: {words:?}");
                assert!(issue.repairs.iter().all(|repair| !repair_in_words(repair, &draft, lang).is_empty()), "{name}");
            }
        }
    }
}

#[test]
fn one_click_remedies_remove_what_they_are_for() {
    for (name, bytes) in corpus() {
        let (draft, issues) = read_table(&bytes, &known());
        for issue in issues.iter().filter(|issue| issue.severity == Severity::Blocks) {
            for repair in &issue.repairs {
                let is_rejection = matches!(repair, Repair::NameRejected { .. });
                let remaining = draft.apply(repair).issues();
                let is_gone = !remaining.iter().any(|left| left.place == issue.place && left.kind == issue.kind);
                assert!(is_gone || is_rejection, "{name}: {repair:?}");
            }
        }
    }
}
