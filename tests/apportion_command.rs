//! `fairshare apportion` as analysts call it: every published file, the letter of the JSON, and refusals in words.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use fairshare::{
    divide::two_way::{
        Goal,
        certificate::{Verdict, check},
    },
    figures::{read_claims, read_two_way},
};
use serde_json::Value;

/// Runs the command with a list on standard input.
fn run(arguments: &[&str], list: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fairshare"));
    command.arg("apportion").args(arguments).arg("-");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that refuses its arguments does not read the list.
    let _ = child.stdin.take().unwrap().write_all(list);
    child.wait_with_output().unwrap()
}

fn answer(arguments: &[&str], list: &str) -> String {
    let output = run(arguments, list.as_bytes());
    assert!(output.status.success(), "{arguments:?} {list}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn refusal(arguments: &[&str], list: &str) -> String {
    let output = run(arguments, list.as_bytes());
    assert_eq!(output.status.code(), Some(2), "{arguments:?} {list}: {}", String::from_utf8_lossy(&output.stdout));
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn files(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/apportionment");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| fs::read_to_string(path).unwrap().contains(&format!("# kind: {kind}")));
    files.sort();
    files
}

#[test]
fn every_published_list_comes_out_on_the_command_line() {
    let files = files("vector");
    assert_eq!(files.len(), 30);
    for path in files {
        let (name, bytes) = (path.display().to_string(), fs::read(&path).unwrap());
        let list = read_claims(&bytes).unwrap();
        let remark = |key: &str| list.remarks.get(key).map(String::as_str);
        let also = remark("also_method").into_iter().flat_map(|methods| methods.split([',', ' ']));
        for method in remark("method").into_iter().chain(also).filter(|method| !method.is_empty()) {
            let arguments = ["--method", method, "--total", remark("total").unwrap(), "--json"];
            if remark("outcome").is_some_and(|outcome| outcome.starts_with("infeasible")) {
                assert!(refusal(&arguments, &String::from_utf8_lossy(&bytes)).contains("19"), "{name}");
                continue;
            }
            let document: Value = serde_json::from_str(&answer(&arguments, &String::from_utf8_lossy(&bytes))).unwrap();
            let rows = document["rows"].as_array().unwrap();
            let expected = &list.others["expected"];
            assert_eq!(rows.len(), expected.len(), "{name}");
            for (index, row) in rows.iter().enumerate() {
                assert_eq!(row["name"], list.names[index], "{name}");
                assert_eq!(row["homes"].to_string(), expected[index], "{name}: {row}");
                let is_tied = list.others.get("tied").is_some_and(|tied| tied[index] == "1");
                assert_eq!(row["tied"], is_tied, "{name}: {row}");
            }
            assert_eq!(document["open"].to_string(), remark("tie_seats").unwrap_or("0"), "{name}");
            for (end, key) in [("above", "divisor_low_exclusive"), ("up_to", "divisor_high_inclusive")] {
                if let Some(published) = remark(key) {
                    assert_eq!(document["divisor"][end], published, "{name}");
                }
            }
        }
    }
}

#[test]
fn every_published_table_comes_out_on_the_command_line() {
    let files = files("matrix");
    assert!(files.len() >= 6);
    for path in files {
        let (name, text) = (path.display().to_string(), fs::read_to_string(&path).unwrap());
        let arguments = ["--two-way", "--method", "webster", "--json"];
        let list = read_two_way(text.as_bytes(), Goal::Webster).unwrap();
        if let Some(outcome) = list.remarks.get("outcome").filter(|outcome| outcome.starts_with("infeasible")) {
            let message = refusal(&arguments, &text);
            // "rows r2,r3 can only use column c2 (2 necessary, 1 available)"
            let words = "Rows r2 and r3 can only use column c2: 2 necessary, 1 available.";
            assert!(message.contains(words), "{name}: {message} for {outcome}");
            continue;
        }
        let document: Value = serde_json::from_str(&answer(&arguments, &text)).unwrap();
        let cells = document["cells"].as_array().unwrap();
        let homes: Vec<u64> = cells.iter().map(|cell| cell["homes"].as_u64().unwrap()).collect();
        let table: Vec<Vec<u64>> = homes.chunks(list.columns.len()).map(<[u64]>::to_vec).collect();
        let interchangeable = document["interchangeable"].as_u64().unwrap();
        let verdict = match interchangeable {
            0 => Verdict::Unique,
            _ => Verdict::Tied { interchangeable: usize::try_from(interchangeable).unwrap() },
        };
        assert_eq!(check(&list.problem, &table), verdict, "{name}");
        let expected: Option<Vec<Vec<u64>>> = list.expected.iter().map(|row| row.iter().copied().collect()).collect();
        if let Some(expected) = expected.filter(|_| interchangeable == 0) {
            assert_eq!(table, expected, "{name}");
        }
    }
}

#[test]
fn the_json_has_the_shape_that_was_promised() {
    let list = "# remark\nname,weight,min\nAlabama,630,1\n\"Tenn, East\",370,1\n";
    let cases: [(&[&str], &str, &str); 5] = [
        (
            &["--method", "webster", "--total", "10", "--json"],
            list,
            r#"{"rows":[{"name":"Alabama","homes":6,"tied":false},{"name":"Tenn, East","homes":4,"tied":false}],"open":0,"divisor":{"above":"96.923","up_to":"105.714"}}"#,
        ),
        (
            &["--method", "hamilton", "--total", "1", "--json"],
            "name,weight\na,1\nb,1\n",
            r#"{"rows":[{"name":"a","homes":0,"tied":true},{"name":"b","homes":0,"tied":true}],"open":1,"divisor":null}"#,
        ),
        (
            &["--method", "webster", "--total", "0", "--json"],
            "name,weight\na,1.5\n",
            r#"{"rows":[{"name":"a","homes":0,"tied":false}],"open":0,"divisor":{"above":"3","up_to":null}}"#,
        ),
        (
            &["--method", "adams", "--total", "3", "--json"],
            "name,weight,max\na,0.02,1\nb,0.07,2\n",
            r#"{"rows":[{"name":"a","homes":1,"tied":false},{"name":"b","homes":2,"tied":false}],"open":0,"divisor":{"above":"0","up_to":"0.07"}}"#,
        ),
        (
            &["--two-way", "--method", "webster", "--json"],
            "type,row,col,weight,expected\nrow,g1,,,31\ncol,,m1,,31\ncell,g1,m1,2.5,\n",
            r#"{"cells":[{"row":"g1","col":"m1","homes":31}],"interchangeable":0}"#,
        ),
    ];
    for (arguments, list, json) in cases {
        assert_eq!(answer(arguments, list), format!("{json}\n"));
    }
}

#[test]
fn the_same_list_is_read_however_it_was_saved() {
    let plain = "name,weight,min,max,base\nÅ,1.5,0,9,1\nB,3,,,\n";
    let arguments = ["--method", "webster", "--total", "7", "--json"];
    let expected = answer(&arguments, plain);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(plain.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cases: [(&str, Vec<u8>); 9] = [
        ("byte order mark", [b"\xef\xbb\xbf", plain.as_bytes()].concat()),
        ("Windows line ends", plain.replace('\n', "\r\n").into_bytes()),
        ("another order of columns", b"base,max,weight,name,min\n1,9,1.5,\xc3\x85,0\n,,3,B,\n".to_vec()),
        ("headings in capitals, blanks", b" Name , WEIGHT,Min,Max,Base\n\xc3\x85, 1.50 ,0,9,1\n B,3.0,,,\n".to_vec()),
        ("columns with gaps", b"name,weight,min,max,base\n\xc3\x85,1.5,0.0,9.0,1.0\nB,3.0,,,\n".to_vec()),
        ("rows of empty cells at the end", format!("{plain},,,,\n\n").into_bytes()),
        ("remarks everywhere", b"# a: b\n\nname,weight,min,max,base\n# x\n\xc3\x85,1.5,0,9,1\n#y,9\nB,3,,,\n".to_vec()),
        ("semicolons and decimal commas", b"name;weight;min;max;base\n\xc3\x85;1,5;0;9;1\nB;3;;;\n".to_vec()),
        ("UTF-16", utf16),
    ];
    for (name, bytes) in cases {
        let output = run(&arguments, &bytes);
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{name}: {:?}", output.stderr);
    }
}

#[test]
fn what_cannot_be_met_is_refused_with_status_2_and_the_cause_in_words() {
    let webster = ["--method", "webster", "--total", "10", "--json"];
    let two_way = ["--two-way", "--method", "webster", "--json"];
    let cases: [(&[&str], &str, &[&str]); 24] = [
        (&webster, "", &["name"]),
        (&webster, "name,weight\n", &["no rows"]),
        (&webster, "name,votes\na,1\n", &["weight"]),
        (&webster, "name,weight,weight\na,1,2\n", &["twice"]),
        (&webster, "name,weight\na,1\nb,-2\n", &["Line 3", "-2"]),
        (&webster, "name,weight\na,1\nb,\n", &["Line 3", "weight"]),
        (&webster, "name,weight\na,1\na,2\n", &["Line 3", "a", "twice"]),
        (&webster, "name,weight,min\na,1,1.5\n", &["Line 2", "min", "1.5"]),
        (&webster, "name,weight,min,max\na,1,5,4\nb,1,,\n", &["a", "lower limit", "upper limit"]),
        (&webster, "name,weight,min\na,1,6\nb,1,5\n", &["11", "10"]),
        (&webster, "name,weight,max\na,1,4\nb,1,5\n", &["9", "10"]),
        (&webster, "name,weight,base\na,1,6\nb,1,5\n", &["11", "10"]),
        (&webster, "name,weight,max,base\na,1,4,5\nb,1,,\n", &["a", "base"]),
        (&webster, "name,weight\na,0\nb,0\n", &["weights are 0"]),
        (&["--method", "adams", "--total", "1"], "name,weight\na,1\nb,1\n", &["at least one", "2"]),
        (&["--method", "toss", "--total", "1"], "name,weight\na,1\n", &["toss"]),
        (&["--method", "webster"], "name,weight\na,1\n", &["--total"]),
        (&["--method", "webster", "--total", "1.5"], "name,weight\na,1\n", &["--total", "1.5"]),
        (&["--method", "webster", "--total", "99999999999999999999"], "name,weight\na,1\n", &["too large"]),
        (&["--method", "webster", "--total", "-1"], "name,weight\na,1\n", &["-1"]),
        (&two_way, "type,row,col,weight,expected\nrow,a,,,1\n", &["no rows"]),
        (&two_way, "type,row,col,weight,expected\nrow,a,,,1\ncol,,x,,2\n", &["1", "2", "equal"]),
        (&two_way, "type,row,col,weight,expected\nrow,a,,,1\ncol,,x,,1\ncell,b,x,1,\n", &["b", "x"]),
        (
            &two_way,
            "type,row,col,weight,expected\nrow,a,,,1\ncol,,x,,1\ncell,a,x,0,\n",
            &["Row a has no cell", "1 necessary, 0 available"],
        ),
    ];
    for (arguments, list, words) in cases {
        let message = refusal(arguments, list);
        for word in words {
            assert!(message.contains(word), "{arguments:?} {list:?}: {message}");
        }
    }
}

#[test]
fn the_two_meanings_of_a_limit_with_largest_remainder_can_be_chosen() {
    let path = files("vector").into_iter().find(|path| path.to_string_lossy().contains("1880_hamilton_299")).unwrap();
    let text = fs::read_to_string(path).unwrap();
    let alabama = |meaning: &[&str]| {
        let arguments = [&["--method", "hamilton", "--total", "299", "--json"], meaning].concat();
        let document: Value = serde_json::from_str(&answer(&arguments, &text)).unwrap();
        document["rows"].as_array().unwrap().iter().find(|row| row["name"] == "Alabama").unwrap()["homes"].clone()
    };
    assert_eq!(alabama(&[]), 8);
    assert_eq!(alabama(&["--hamilton-limits", "clip"]), 8);
    assert_eq!(alabama(&["--hamilton-limits", "recompute"]), 7);
}

#[test]
fn a_tie_is_told_by_the_divisor_at_which_it_stands() {
    // Three equals, four homes: under Webster the second home comes at 1 : 1.5, under Huntington-Hill at 1 : √2.
    for (method, divisor) in [("webster", "0.6667"), ("dean", "0.75"), ("hill", "0.7071")] {
        let text = answer(&["--method", method, "--total", "4"], "name,weight\nA,1\nB,1\nC,1\n");
        assert!(text.contains("1 still open for the tied"), "{text}");
        assert!(text.contains(&format!("together, at a divisor of {divisor}")), "{text}");
        assert!(!text.contains("any divisor"), "no divisor gives one of three equals a home more: {text}");
        let json = answer(&["--method", method, "--total", "4", "--json"], "name,weight\nA,1\nB,1\nC,1\n");
        assert!(json.contains(&format!(r#""divisor":{{"above":"{divisor}","up_to":"{divisor}"}}"#)), "{json}");
    }
}
