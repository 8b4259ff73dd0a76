//! What is hosted keeps the policy: on every page, in every script, and in what the instructions for hosts say.

use std::{
    fs,
    path::{Path, PathBuf},
};

const POLICY: &str = include_str!("../../../static/content-security-policy.txt");
const HOSTING: &str = include_str!("../../../docs/hosting.md");

/// The files of `dist/` with one of these endings, with their text.
fn built(endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = vec![];
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            // A build that was stopped leaves a hidden folder.
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if path.is_dir() {
                folders.extend((!is_hidden).then_some(path));
            } else if endings.iter().any(|ending| path.extension().is_some_and(|extension| extension == *ending)) {
                found.push((path.clone(), fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    found
}

#[test]
fn every_page_carries_the_policy_and_nothing_that_it_forbids() {
    let pages = built(&["html"]);
    let has = |name: &str| pages.iter().any(|(path, _)| path.ends_with(name));
    assert!(has("index.html") && has("embed.html") && has("404.html"), "the pages are built");
    for (path, page) in pages {
        let name = path.display();
        let (before, _) = page.split_once(POLICY.trim()).unwrap_or_else(|| panic!("{name} has no policy"));
        assert!(!before.contains("<link") && !before.contains("<script"), "{name}: the policy comes too late");
        assert!(!page.contains(" style=\"") && !page.contains("<style"), "{name} has a style of its own");
        for script in page.split("<script").skip(1) {
            assert!(script.split('>').next().is_some_and(|tag| tag.contains(" src=")), "{name} has an inline script");
        }
        assert!(
            !page.contains("://") || page.matches("://").count() == page.matches("http://www.w3.org/").count(),
            "{name} names another server"
        );
    }
}

#[test]
fn no_script_turns_text_into_markup_or_code() {
    let scripts = built(&["js"]);
    assert!(scripts.len() >= 6, "the scripts are built");
    for (path, script) in scripts {
        // Yew links one function for markup that a program writes itself, which ours never does (tests/architecture.rs).
        let (before, yews) = script.split_once("_set_innerHTML_").unwrap_or((&script, ""));
        let (function, after) = yews.split_at(yews.find('}').unwrap_or(0));
        assert!(function.is_empty() || function.matches("innerHTML").count() == 1, "{function}");
        let script = format!("{before}{after}");
        for word in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser"]
        {
            assert!(!script.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn the_instructions_for_hosts_give_this_very_policy() {
    assert_eq!(HOSTING.matches(POLICY.trim()).count(), 3, "nginx, Apache and _headers");
}

#[test]
fn the_answer_to_oembed_is_complete() {
    let answer: serde_json::Value = serde_json::from_str(include_str!("../../../static/oembed.json")).unwrap();
    for member in ["version", "type", "html", "width", "height"] {
        assert!(!answer[member].is_null(), "{member}");
    }
    let pages = built(&["html"]);
    for name in ["index.html", "embed.html"] {
        let (_, page) = pages.iter().find(|(path, _)| path.ends_with(name)).unwrap_or_else(|| panic!("no {name}"));
        let link = "rel=\"alternate\" type=\"application/json+oembed\" href=\"oembed.json\"";
        assert!(page.contains(link), "{name} points at it");
    }
    assert!(
        !answer["html"].as_str().unwrap().contains("<script"),
        "consumers drop scripts, so nothing may rest on one"
    );
}

#[test]
fn the_dark_theme_by_name_is_the_dark_theme_of_the_system() {
    let tokens = |sheet: &str, start: &str| -> Vec<String> {
        let block =
            sheet.split_once(start).unwrap_or_else(|| panic!("no {start}")).1.split('}').next().unwrap_or_default();
        block.split(';').map(|token| token.trim().to_owned()).filter(|token| !token.is_empty()).collect()
    };
    let system = tokens(
        include_str!("../../../static/css/tokens.css"),
        "(prefers-color-scheme: dark) {\n  .fs-theme:where(:not(.fs-light, .fs-mra, .fs-neutral)) {",
    );
    let named = tokens(include_str!("../../../static/css/embed.css"), ".fs-theme.fs-dark {");
    assert!(system.len() > 30);
    assert_eq!(system, named);
}
