//! The walls of the house: who may use whom, and what must never stand in the core. ARCHITECTURE.md says why.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Everybody may use it: it knows nothing but the standard library.
const FOR_ALL: &str = "order";

/// A module and the modules it may use.
const MAY_USE: [(&str, &[&str]); 15] = [
    (FOR_ALL, &[]),
    ("model", &[]),
    ("divide", &["model"]),
    ("measure", &["model", "divide"]),
    ("statement", &["model", "divide", "measure"]),
    ("figures", &["model", "divide"]),
    ("preset", &["model", "figures"]),
    ("document", &["model", "figures"]),
    ("chart", &[]),
    ("share", &["model", "figures", "document"]),
    ("text", &["model", "divide", "measure", "statement", "figures", "document", "share", "preset"]),
    ("export", &["model", "divide", "measure", "statement", "figures", "document", "chart", "text", "preset"]),
    ("api", &["model", "divide", "measure", "figures", "document", "share", "text", "export"]),
    (
        "ui",
        &[
            "model",
            "divide",
            "measure",
            "statement",
            "figures",
            "document",
            "chart",
            "share",
            "text",
            "export",
            "preset",
        ],
    ),
    (
        "bin",
        &[
            "api",
            "model",
            "divide",
            "measure",
            "statement",
            "figures",
            "document",
            "chart",
            "share",
            "text",
            "export",
            "preset",
        ],
    ),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Files of the library with the module they belong to.
fn by_module() -> Vec<(String, PathBuf, String)> {
    let all = files(&source()).into_iter().map(|path| {
        let relative = path.strip_prefix(source()).unwrap().to_owned();
        let module = relative.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
        let text = fs::read_to_string(&path).unwrap();
        (module, relative, text)
    });
    all.collect()
}

/// Code without comments.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The modules after `crate::` in a text, also those in braces.
fn used(text: &str) -> Vec<String> {
    let mut modules = vec![];
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            // The names at the first level of the braces.
            let (mut depth, mut word) = (0_i32, String::new());
            for character in list.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => modules.push(std::mem::take(&mut word)),
                    _ if depth == 0 => word.push(character),
                    _ => {}
                }
            }
            modules.push(word);
        } else {
            modules.push(rest.to_owned());
        }
    }
    let name = |text: &String| -> String {
        text.trim().chars().take_while(|character| character.is_ascii_lowercase() || *character == '_').collect()
    };
    modules.iter().map(name).filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_module_uses_only_those_below_it() {
    let mut wrong = vec![];
    let mut checked = 0;
    for (module, path, text) in by_module() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            assert!(["lib", "main"].contains(&module.as_str()), "{module} has no place in ARCHITECTURE.md");
            continue;
        };
        for used in used(&code(&text)) {
            checked += 1;
            if used != module && used != FOR_ALL && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(checked > 50, "the check found only {checked} uses: does it still read the sources?");
}

#[test]
fn the_reader_of_uses_finds_them() {
    let text = "use crate::{divide::{a, b}, model::C, text};\nlet x = crate::figures::shipped::f();";
    assert_eq!(used(text), ["divide", "model", "text", "figures"]);
}

#[test]
fn the_core_names_no_browser_clock_or_chance() {
    const NEVER: [&str; 9] =
        ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "Instant", "SystemTime", "rand::", "HashMap"];
    let mut wrong = vec![];
    for (module, path, text) in by_module() {
        if ["ui", "main"].contains(&module.as_str()) || path.starts_with("bin/embed") {
            continue;
        }
        for (number, line) in code(&text).lines().enumerate() {
            let words =
                line.split(|character: char| !(character.is_alphanumeric() || character == '_' || character == ':'));
            for word in words {
                if NEVER.iter().any(|never| word == *never || word.starts_with(&format!("{never}::"))) {
                    wrong.push(format!("{}:{}: {word}", path.display(), number + 1));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn only_the_platform_touches_the_browser() {
    for (module, path, text) in by_module() {
        let is_platform = path.starts_with("ui/platform") || path.starts_with("ui/platform.rs");
        if module == "ui" && !is_platform {
            for name in ["web_sys::window", "gloo::", "js_sys::", "localStorage"] {
                assert!(!code(&text).contains(name), "{} names {name}", path.display());
            }
        }
    }
}

#[test]
fn markup_of_others_is_never_shown_as_markup() {
    for (_, path, text) in by_module() {
        for name in ["from_html_unchecked", "set_inner_html", "insert_adjacent_html", "document().write"] {
            assert!(!code(&text).contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn every_file_says_why_it_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all: Vec<PathBuf> = ["src", "tests", "xtask/src"].iter().flat_map(|folder| files(&root.join(folder))).collect();
    assert!(all.len() > 50);
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} starts without //!", path.display());
    }
}
