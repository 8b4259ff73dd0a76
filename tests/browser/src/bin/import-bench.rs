//! Times of reading files in Chromium, beside PapaParse and SheetJS on the same file in the same run. The peers are given
//! by the environment (`FAIR_SHARE_PAPAPARSE`, `FAIR_SHARE_XLSX`: their files); `cargo xtask bench` fetches them into a
//! folder of the machine's cache, and they are never part of the project.
//!
//! - **ours**: from handing the bytes to the worker until what was read is back on the page, names and numbers recognised.
//! - **peer**: from the same bytes to rows with numbers, on the page, as its manual has it; nothing recognised.
//! - **first**: in a fresh page, with code that never ran; **again**: the median of seven more, with all warm.
//! - **less**: the peer when it does less: texts without headings, or the sheet without its rows.
//! - **away**: the peer in a worker, its rows handed back to the page, as ours are.
//! - **up**: fetching the code and starting it, the worker or the script.
//! - **page held up**: in a page of its own, the longest task while the file is dropped on it and read (budget 50 ms; the
//!   browser tells of tasks from there on, the longest wait between two ticks of 5 ms stands behind it), and how long it
//!   takes until the page shows what was read, the worker fetched and started included.

use std::{env, fs};

use browser_tests::{DESKTOP, Page};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

const NAMES: [&str; 4] = ["Aalsmeer", "Almere", "Amsterdam", "Haarlem"];

fn main() {
    let peer = |name: &str| env::var_os(name).and_then(|path| fs::read(path).ok());
    let (Some(papaparse), Some(xlsx)) = (peer("FAIR_SHARE_PAPAPARSE"), peer("FAIR_SHARE_XLSX")) else {
        println!("  Reading files: not measured, for the peers are not there.");
        return;
    };
    println!(
        "                                   first time, ms       again, ms            peer, ms       up, ms       MB           page, ms\n  \
         file                kB    rows   ours  peer times   ours  peer times   less  away   ours  peer   ours  peer   held (tick) shown"
    );
    let files = [
        ("csv", "buurten.csv", neighbourhoods(14_000)),
        ("csv", "buurten-100000.csv", neighbourhoods(100_000)),
        ("xlsx", "buurten.xlsx", workbook(20_000)),
    ];
    for (kind, name, bytes) in files {
        let open = || {
            let page = Page::open_at(DESKTOP, "#/cijfers");
            page.wait_for("#plak");
            page.renew_file("papaparse.js", papaparse.clone());
            page.renew_file("xlsx.js", xlsx.clone());
            page.renew_file("peer-csv.js", PEER_CSV.into());
            page.renew_file("peer-xlsx.js", PEER_XLSX.into());
            page.renew_file(name, bytes.clone());
            page
        };
        let run = |page: &Page, script: &str, arguments: &[Value]| {
            page.script(&format!("return (async (arguments) => {{ {script} }})(arguments)"), arguments)
        };
        let held = run(&open(), include_str!("import-hold.js"), &[json!(name)]);
        let region = held.get("region").cloned().unwrap_or_default();
        let result = run(&open(), include_str!("import-bench.js"), &[json!(kind), json!(name), region]);
        let number = |name: &str| {
            let value = result.get(name).or_else(|| held.get(name));
            value.and_then(Value::as_f64).unwrap_or(f64::NAN)
        };
        println!(
            "  {name:18} {:5.0} {:7.0}  {:5.1} {:5.1} {:5.1}  {:5.1} {:5.1} {:5.1}  {:5.1} {:5.1}  {:5.1} {:5.1}  {:5.1} {:5.1}  {:5.1} ({:4.1}) {:5.0}",
            number("bytes") / 1000.0,
            number("rows"),
            number("ourFirst"),
            number("peerFirst"),
            number("peerFirst") / number("ourFirst"),
            number("ours"),
            number("peer"),
            number("peer") / number("ours"),
            number("less"),
            number("inWorker"),
            number("up"),
            number("peerUp"),
            number("memory") / 1e6,
            number("heap") / 1e6,
            number("longest"),
            number("gap"),
            number("shown"),
        );
    }
}

/// The peers in a worker.
const PEER_CSV: &str = r#"importScripts("papaparse.js");
onmessage = ({ data }) =>
  postMessage(Papa.parse(new TextDecoder().decode(data), { header: true, dynamicTyping: true, skipEmptyLines: true }).data);
postMessage("ready");"#;
const PEER_XLSX: &str = r#"importScripts("xlsx.js");
onmessage = ({ data }) => {
  const book = XLSX.read(data, { type: "array", dense: true });
  postMessage(XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }));
};
postMessage("ready");"#;

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
