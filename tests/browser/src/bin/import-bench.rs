//! Times of reading files in Chromium, beside PapaParse and SheetJS on the same file in the same run. The peers are given
//! by the environment (`FAIR_SHARE_PAPAPARSE`, `FAIR_SHARE_XLSX`: their files); `cargo xtask bench` fetches them into a
//! folder of the machine's cache, and they are never part of the project.
//!
//! - **ours**: from handing the bytes to the worker until what was read is back on the page, names and numbers recognised.
//! - **peer**: from the same bytes to rows, on the page, nothing recognised.
//! - **first**: in a fresh page, with code that never ran; **again**: the median of seven more, with both warm.
//! - **page held up**: the longest task of the page while the file is dropped on it and read; budget 50 ms.

use std::{env, fs};

use browser_tests::{DESKTOP, Page};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

/// A document with the shipped region of 2025, as the page hands it to the worker.
const REGION: &str = r#"{"format":"fair-share-scenario","version":1,"region":{"shipped":2025}}"#;
const NAMES: [&str; 4] = ["Aalsmeer", "Almere", "Amsterdam", "Haarlem"];

fn main() {
    let peer = |name: &str| env::var_os(name).and_then(|path| fs::read(path).ok());
    let (Some(papaparse), Some(xlsx)) = (peer("FAIR_SHARE_PAPAPARSE"), peer("FAIR_SHARE_XLSX")) else {
        println!("  Reading files: not measured, for the peers are not there.");
        return;
    };
    println!(
        "                                           first time, ms             again, ms                 worker   wasm  peer  page held\n  \
         file                     kB    rows    ours   peer  times    ours   peer  times    up ms     MB    MB    up, ms"
    );
    let files = [
        ("csv", "buurten.csv", neighbourhoods(14_000)),
        ("csv", "buurten-100000.csv", neighbourhoods(100_000)),
        ("xlsx", "buurten.xlsx", workbook(20_000)),
    ];
    for (kind, name, bytes) in files {
        let page = Page::open_at(DESKTOP, "#/cijfers");
        page.wait_for("#plak");
        page.renew_file("papaparse.js", papaparse.clone());
        page.renew_file("xlsx.js", xlsx.clone());
        page.renew_file(name, bytes);
        let script = include_str!("import-bench.js");
        let arguments = [json!(kind), json!(name), json!(REGION)];
        let result = page.script(&format!("return (async (arguments) => {{ {script} }})(arguments)"), &arguments);
        let number = |name: &str| result.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN);
        println!(
            "  {name:20} {:6.0} {:7.0} {:7.1} {:6.1} {:6.1} {:7.1} {:6.1} {:6.1} {:8.1} {:6.1} {:5.1} {:9.1} (gap {:.1})",
            number("bytes") / 1000.0,
            number("rows"),
            number("ourFirst"),
            number("peerFirst"),
            number("peerFirst") / number("ourFirst"),
            number("ours"),
            number("peer"),
            number("peer") / number("ours"),
            number("up"),
            number("memory") / 1e6,
            number("heap") / 1e6,
            number("longest"),
            number("gap"),
        );
    }
}

/// Neighbourhoods as CBS lists them, made up: code, name, municipality, kind, inhabitants and households.
fn neighbourhoods(rows: usize) -> Vec<u8> {
    let mut text = "gwb_code;regio;gm_naam;recs;Inwoners;Huishoudens\r\n".to_owned();
    for (row, (code, name, municipality, kind)) in lines(rows).enumerate() {
        let people = 1_000 + row * 7 % 9_000;
        text.push_str(&format!("{code};{name};{municipality};{kind};{people};{}\r\n", people / 2));
    }
    text.into_bytes()
}

fn workbook(rows: usize) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let made = lines(rows).zip(1_u32..).try_for_each(|((code, name, municipality, kind), row)| {
        let people = 1_000 + row * 7 % 9_000;
        sheet.write(row, 0, code)?.write(row, 1, name)?.write(row, 2, municipality)?.write(row, 3, kind)?;
        sheet.write(row, 4, people)?.write(row, 5, people / 2).map(|_| ())
    });
    for (column, heading) in (0..).zip(["gwb_code", "regio", "gm_naam", "recs", "Inwoners", "Huishoudens"]) {
        let _ = sheet.write(0, column, heading);
    }
    if made.is_err() {
        println!("  The workbook could not be made.");
    }
    book.save_to_buffer().unwrap_or_default()
}

/// Every hundredth row is a municipality, the others lie in it.
fn lines(rows: usize) -> impl Iterator<Item = (String, String, &'static str, &'static str)> {
    (0..rows).map(|row| {
        let place = row / 100 % NAMES.len();
        let municipality = NAMES.get(place).copied().unwrap_or_default();
        if row % 100 == 0 && row / 100 < NAMES.len() {
            let code = ["GM0358", "GM0034", "GM0363", "GM0392"].get(place).copied().unwrap_or_default();
            (code.to_owned(), municipality.to_owned(), municipality, "Gemeente")
        } else {
            (format!("BU{:08}", row), format!("Buurt {row}"), municipality, "Buurt")
        }
    })
}
