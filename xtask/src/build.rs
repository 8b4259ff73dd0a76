//! Builds `dist/`: plain files that any static web server can host, also under a sub-path.

use crate::{
    names, offline, prerender,
    process::{self, Failure},
    setup::BuildTools,
    supply, wasm,
};
use std::{fs, process::Command};

/// The same policy that the browser tests send as a header, for hosts that want to send it too.
const POLICY: &str = include_str!("../../static/content-security-policy.txt");

/// Trunk, ready for arguments, and kept from downloading anything.
pub(crate) fn trunk(tools: &BuildTools, command: &str) -> Command {
    let mut trunk = process::program(&tools.trunk);
    trunk.args([command, "--offline", "true"]).env("PATH", &tools.path);
    wasm::without_own_paths(&mut trunk);
    // Some environments set NO_COLOR=1, which trunk 0.21 refuses: it wants a word.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

/// Writes `dist/`, optimised, for any address.
///
/// # Errors
/// As [`build_for`].
pub(crate) fn build(tools: &BuildTools) -> Result<(), Failure> {
    build_for(tools, None)
}

/// Writes `dist/`, optimised. With the address where it will be hosted, the answer to oEmbed names that address; nothing
/// else needs it.
///
/// # Errors
/// When the app does not compile, `dist/` cannot be written, or the address is none.
pub(crate) fn build_for(tools: &BuildTools, home: Option<&str>) -> Result<(), Failure> {
    let home = home.map(parse_home).transpose()?;
    process::run(
        trunk(tools, "build").args(["--release", "true"]),
        "The lines above say what does not compile or is missing. After a change to package.json: `npm install`.",
    )?;
    names::write_names()?;
    shrink()?;
    prerender::write_pages()?;
    write_policy()?;
    if let Some(home) = &home {
        write_home(home)?;
    }
    // Last: it lists the contents of every file.
    offline::write_worker()?;
    // No page asks for this one, so it stands in no list.
    supply::write_materials()?;
    println!("dist/ is ready: copy it to any web server, under any path.");
    Ok(())
}

/// Joins and shortens style sheets and scripts; `trunk serve` shows them as they are written.
fn shrink() -> Result<(), Failure> {
    let mut node = process::program("node");
    node.args(["xtask/src/shrink.mjs", "dist"]);
    process::run(
        &mut node,
        "The lines above say what a style sheet or script lacks. After a change to package.json: `npm install`.",
    )
}

/// An address of a folder, with a slash at its end.
fn parse_home(text: &str) -> Result<String, Failure> {
    let is_plain = !text.contains(['"', '<', '>', '&', '#', '?', '\\']) && !text.contains(char::is_whitespace);
    if text.starts_with("https://") && is_plain {
        return Ok(format!("{}/", text.trim_end_matches('/')));
    }
    Err(Failure::new(format!("{text:?} is no address."), "Give it as https://example.nl/rekenhulp/."))
}

/// Where the answer to oEmbed stands, and what it says: consumers of oEmbed want whole addresses.
fn write_home(home: &str) -> Result<(), Failure> {
    let changes = [
        ("oembed.json", "HOST/", home.to_owned()),
        ("index.html", "href=\"oembed.json\"", format!("href=\"{home}oembed.json\"")),
        ("embed.html", "href=\"oembed.json\"", format!("href=\"{home}oembed.json\"")),
    ];
    for (name, old, new) in changes {
        let path = process::root().join("dist").join(name);
        let fail = |what: String| Failure::new(what, "Run `cargo xtask build` again.");
        let text = fs::read_to_string(&path).map_err(|error| fail(format!("{name} is unreadable: {error}.")))?;
        if !text.contains(old) {
            return Err(fail(format!("{name} has no place for the address.")));
        }
        fs::write(&path, text.replace(old, &new))
            .map_err(|error| fail(format!("{name} cannot be written: {error}.")))?;
    }
    Ok(())
}

/// Puts the Content-Security-Policy into every page. Only in builds: `trunk serve` reloads the page by an inline script.
fn write_policy() -> Result<(), Failure> {
    let dist = process::root().join("dist");
    let fail = |what: String| Failure::new(what, "Run `cargo xtask build` again; if it stays, look at that page.");
    let pages = fs::read_dir(&dist).into_iter().flatten().flatten().map(|entry| entry.path());
    for path in pages.filter(|path| path.extension().is_some_and(|extension| extension == "html")) {
        let name = path.display();
        let page = fs::read_to_string(&path).map_err(|error| fail(format!("{name} is unreadable: {error}.")))?;
        let page = with_policy(&page, POLICY.trim())
            .ok_or_else(|| fail(format!("{name} has no `<meta charset=\"utf-8\">` to put the policy after.")))?;
        fs::write(&path, page).map_err(|error| fail(format!("{name} cannot be written: {error}.")))?;
    }
    Ok(())
}

/// The policy must stand before everything that it is about, so right after the character set.
fn with_policy(page: &str, policy: &str) -> Option<String> {
    let charset = "<meta charset=\"utf-8\">";
    let (before, after) = page.split_once(charset)?;
    Some(format!("{before}{charset}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_stands_before_the_first_style_sheet() {
        let page = with_policy("<head><meta charset=\"utf-8\"><link rel=\"stylesheet\">", POLICY.trim()).unwrap();
        assert!(page.find("default-src 'none'").unwrap() < page.find("stylesheet").unwrap());
    }

    #[test]
    fn a_home_is_a_folder_on_the_web() {
        let rows = [
            ("a folder", "https://a.nl/r/", Some("https://a.nl/r/")),
            ("without its slash", "https://a.nl/r", Some("https://a.nl/r/")),
            ("without a scheme", "a.nl/r/", None),
            ("with a mark of HTML", "https://a.nl/\"><script>", None),
        ];
        for (name, text, expected) in rows {
            assert_eq!(parse_home(text).ok().as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn the_policy_is_one_line_without_double_quotes() {
        assert!(!POLICY.trim().contains(['"', '\n']), "it becomes an attribute and a header");
    }
}
