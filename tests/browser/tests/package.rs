//! The npm package in a page and in a worker, as somebody's own website uses it; and the same documents on the page of the
//! calculator: everywhere the outcome is that of the core, to the letter. The command line and Node.js are compared with
//! each other in tests/package/compare.mjs.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use browser_tests::{DESKTOP, Page};
use fairshare::{api, divide::divide, document::read_scenario, export::render_outcome, text::Lang};
use serde_json::json;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What the core makes of a document; nothing when it refuses.
fn outcome(document: &str) -> Option<String> {
    let outcome = divide(Arc::new(read_scenario(document).ok()?)).ok()?;
    Some(render_outcome(&outcome, None))
}

/// The examples with the package beside them. A bundler would put the address of the package in place of its name.
fn website() -> PathBuf {
    let (package, home) = (root().join("dist-package"), Path::new(env!("CARGO_TARGET_TMPDIR")).join("website"));
    assert!(package.join("index.js").is_file(), "There is no dist-package/ to test. Run `cargo xtask package` first.");
    fs::create_dir_all(home.join("fair-share")).unwrap();
    for (from, to) in [(package, home.join("fair-share")), (root().join("examples/js"), home.clone())] {
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap();
            if path.extension().is_some_and(|extension| extension == "js") {
                let text = fs::read_to_string(&path).unwrap();
                fs::write(to.join(name), text.replace("from \"fair-share\"", "from \"./fair-share/index.js\""))
                    .unwrap();
            } else {
                fs::copy(&path, to.join(name)).unwrap();
            }
        }
    }
    home
}

#[test]
fn a_page_and_a_worker_of_a_website_get_the_outcome_of_the_core() {
    let example = fs::read_to_string(root().join("examples/js/page.js")).unwrap();
    let document = example.split_once("const scenario = '").unwrap().1.split_once('\'').unwrap().0;
    let expected = outcome(document).unwrap();
    let page = Page::open_folder(DESKTOP, website(), "page.html");
    for place in ["#here", "#worker"] {
        page.wait_for_text(place, "municipalities");
        let script = "return document.querySelector(arguments[0]).textContent";
        let text = page.script(script, &[json!(place)]);
        assert_eq!(text.as_str().unwrap(), expected, "{place}");
    }
    page.assert_no_console_errors();
}

/// The documents that are divided everywhere, by name.
fn documents() -> Vec<(String, PathBuf)> {
    let folder = fs::read_dir(root().join("tests/package")).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    assert!(paths.len() >= 5, "the documents are there");
    paths.into_iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path)).collect()
}

#[test]
fn a_page_and_a_worker_give_the_outcome_of_the_core_for_every_document() {
    const HERE: &str = "return import(new URL('fair-share/index.js', document.baseURI)).then(async (api) => { \
        await api.init(); \
        try { return { text: api.divideToText(arguments[0], { lang: 'nl' }) }; } \
        catch ({ code, place, message }) { return { error: { code, place, message } }; } })";
    const IN_WORKER: &str = "return new Promise((done, fail) => { \
        const worker = new Worker('worker.js', { type: 'module' }); \
        worker.onmessage = ({ data }) => done(data); worker.onerror = fail; \
        worker.postMessage({ scenario: arguments[0] }); })";
    let page = Page::open_folder(DESKTOP, website(), "page.html");
    let (mut outcomes, mut refusals) = (0, 0);
    for (name, path) in documents() {
        let document = fs::read_to_string(path).unwrap();
        for (place, script) in [("page", HERE), ("worker", IN_WORKER)] {
            let found = page.script(script, &[json!(document)]);
            match outcome(&document) {
                Some(expected) => {
                    assert_eq!(found["text"].as_str().unwrap(), expected, "{name}, in a {place}");
                    outcomes += 1;
                }
                None => {
                    let refusal = api::divide_to_text(&document, None, Lang::Nl).unwrap_err();
                    let expected =
                        json!({ "code": refusal.code.name(), "place": refusal.place, "message": refusal.message });
                    assert_eq!(found["error"], expected, "{name}, in a {place}");
                    refusals += 1;
                }
            }
        }
    }
    assert!(outcomes >= 10 && refusals >= 4, "{outcomes} outcomes, {refusals} refusals");
}

#[test]
fn the_page_of_the_calculator_gives_the_outcome_of_the_core_for_every_document() {
    let mut compared = 0;
    for (name, path) in documents() {
        let document = fs::read_to_string(&path).unwrap();
        let Some(expected) = outcome(&document) else { continue };
        let page = Page::open(DESKTOP);
        let field = "#more-settings input[type=file]";
        page.wait_until("the field for a document is there", || page.count(field) > 0);
        let status = "#more-settings details:has(input[type=file]) [role=status]";
        let _ = page.script(&format!("document.querySelector('{status}').closest('details').open = true"), &[]);
        page.upload(field, &path);
        page.wait_until(&format!("{name} is opened"), || !page.text(status).is_empty());
        page.click_text("#more-settings button", "uitkomst");
        let saved = fs::read_to_string(page.downloaded("fair-share-uitkomst.json"))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(saved, expected, "{name}");
        compared += 1;
    }
    assert!(compared >= 5, "{compared} documents have an outcome");
}
