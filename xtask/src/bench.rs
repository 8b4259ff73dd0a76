//! Measures the built app against the budgets of the project: first sizes, then times in a real browser.

use crate::{
    build, engine,
    process::{self, Failure, cargo, output_of, run},
    reading,
    setup::{self, BrowserTools},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Everything that the first screen needs, fonts apart, in brotli.
const FIRST_SCREEN_BUDGET: u64 = 200_000;
/// Everything that embed.html needs, in brotli.
const EMBED_BUDGET: u64 = 150_000;
/// The WebAssembly alone, in brotli.
const WASM_BUDGET: u64 = 140_000;
/// All fonts together; woff2 is brotli inside.
const FONT_BUDGET: u64 = 85_000;
/// Node.js has brotli built in and is needed for the build anyway: no crate to compile.
const BROTLI: &str = include_str!("brotli.mjs");

const PACK: &str = include_str!("pack.mjs");

/// A file of `dist/`.
struct Asset {
    /// Relative to `dist/`.
    path: String,
    /// In bytes.
    raw: u64,
    /// In bytes, at the strongest level, as a static host would send it.
    brotli: u64,
}

/// When a visitor's browser asks for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    FirstScreen,
    AfterFirstText,
    WhenNeeded,
}

/// Builds, and prints every measurement beside its budget.
///
/// # Errors
/// When the build or a measurement fails; a budget that is missed is said, and is no error.
pub(crate) fn bench() -> Result<(), Failure> {
    let (tools, browser) = setup::for_testing()?;
    build::build(&tools)?;
    print_sizes()?;

    println!("\nTimes in Chromium");
    let mut command = cargo(&["run", "--quiet", "--package", "browser-tests", "--bin", "browser-bench"]);
    browser.describe_to(&mut command);
    run(&mut command, "The lines above say what the browser could not do.")?;

    print_first_visit(&browser)?;
    reading::bench(&browser)?;
    engine::bench(&tools)
}

/// Prints sizes and the first visit of what is built; builds only when nothing is.
///
/// # Errors
/// When the build or a measurement fails.
pub(crate) fn first_paint() -> Result<(), Failure> {
    let browser = with_pages()?;
    print_sizes()?;
    print_first_visit(&browser)
}

/// The browser, with `dist/` as it is.
fn with_pages() -> Result<BrowserTools, Failure> {
    let (tools, browser) = setup::for_testing()?;
    if process::root().join("dist/index.html").is_file() {
        println!("Of dist/ as it is; `cargo xtask build` makes it anew.");
    } else {
        build::build(&tools)?;
    }
    Ok(browser)
}

fn print_first_visit(browser: &BrowserTools) -> Result<(), Failure> {
    println!("\nFirst visit and return in Chromium");
    let packed = pack_assets()?;
    let mut command = cargo(&["run", "--quiet", "--package", "browser-tests", "--bin", "first-paint-bench"]);
    browser.describe_to(&mut command);
    command.env("FAIR_SHARE_BROTLI", packed);
    run(&mut command, "The lines above say what the browser could not do.")
}

/// Prints only the times of reading files, of what is built; builds only when nothing is.
///
/// # Errors
/// When the build or a measurement fails.
pub(crate) fn bench_import() -> Result<(), Failure> {
    let browser = with_pages()?;
    println!("\nReading files in Chromium");
    reading::bench(&browser)
}

/// Writes every file of `dist/` in brotli into a folder beside it, under its own name: what a host sends.
fn pack_assets() -> Result<PathBuf, Failure> {
    let (dist, packed) = (process::root().join("dist"), crate::wasm::target_folder().join("dist-brotli"));
    let mut node = process::program("node");
    node.args(["--input-type=module", "--eval", PACK, "--"]).arg(dist).arg(&packed);
    run(&mut node, "Install Node.js 20 or newer.")?;
    Ok(packed)
}

fn print_sizes() -> Result<(), Failure> {
    let page = fs::read_to_string(process::root().join("dist/index.html")).unwrap_or_default();
    let mut assets = measure_assets()?;
    assets.sort_by_key(|asset| std::cmp::Reverse(asset.brotli));
    println!("\nSizes in kB            raw   brotli");
    for moment in [Moment::FirstScreen, Moment::AfterFirstText, Moment::WhenNeeded] {
        let mine: Vec<&Asset> = assets.iter().filter(|asset| moment_of(&asset.path, &page) == moment).collect();
        println!(
            "{}",
            match moment {
                Moment::FirstScreen => "For the first screen",
                Moment::AfterFirstText => "After the first text",
                Moment::WhenNeeded => "When asked for",
            }
        );
        for asset in &mine {
            println!("  {} {}  {}", kilobytes(asset.raw, 22), kilobytes(asset.brotli, 8), asset.path);
        }
        let (raw, brotli) = mine.iter().fold((0, 0), |(raw, brotli), asset| (raw + asset.raw, brotli + asset.brotli));
        println!("  {} {}  together", kilobytes(raw, 22), kilobytes(brotli, 8));
    }

    let sum = |wanted: &dyn Fn(&Asset) -> bool| -> u64 {
        assets.iter().filter(|asset| wanted(asset)).map(|asset| asset.brotli).sum()
    };
    println!("\nBudgets in kB of brotli");
    verdict(
        "first screen, fonts apart",
        sum(&|asset| moment_of(&asset.path, &page) == Moment::FirstScreen),
        FIRST_SCREEN_BUDGET,
    );
    let is_first_wasm =
        |asset: &Asset| has_extension(&asset.path, "wasm") && moment_of(&asset.path, &page) == Moment::FirstScreen;
    verdict("WebAssembly of the first screen", sum(&is_first_wasm), WASM_BUDGET);
    let embed = fs::read_to_string(process::root().join("dist/embed.html")).unwrap_or_default();
    verdict("embed.html in all", sum(&|asset| is_of_embed(&asset.path, &embed)), EMBED_BUDGET);
    verdict("fonts", sum(&|asset| has_extension(&asset.path, "woff2")), FONT_BUDGET);
    Ok(())
}

/// A file that the page names, or that the glue imports, comes with the first screen; a browser picks up fonts after
/// the first text; a worker and its WebAssembly wait until somebody needs them.
fn moment_of(path: &str, page: &str) -> Moment {
    if has_extension(path, "woff2") {
        Moment::AfterFirstText
    } else if path == "index.html" || path.starts_with("snippets/") || is_named(path, page) {
        Moment::FirstScreen
    } else {
        Moment::WhenNeeded
    }
}

/// Whether a tag of the page names the file; what is `disabled` waits.
fn is_named(path: &str, page: &str) -> bool {
    let Some((before, after)) = page.split_once(&format!("\"./{path}\"")) else { return false };
    let tag = before.rsplit('<').next().unwrap_or_default();
    let rest = after.split('>').next().unwrap_or_default();
    !format!("{tag} {rest}").split_whitespace().any(|word| word == "disabled")
}

/// What a frame fetches: the page, and what it names; its icon and its answer to oEmbed are for others.
fn is_of_embed(path: &str, page: &str) -> bool {
    let is_named = page.contains(&format!("\"{path}\"")) || page.contains(&format!("\"./{path}\""));
    path == "embed.html" || is_named && !path.starts_with("icons/") && path != "oembed.json"
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

fn measure_assets() -> Result<Vec<Asset>, Failure> {
    let dist = process::root().join("dist");
    let mut files = Vec::new();
    list_files(&dist, &mut files);
    let mut node = process::program("node");
    node.args(["--input-type=module", "--eval", BROTLI, "--"]).args(&files);
    let table = output_of(&mut node)
        .ok_or_else(|| Failure::new("Node.js could not measure dist/.", "Install Node.js 20 or newer."))?;
    Ok(table.lines().filter_map(|line| parse_asset(line, &dist)).collect())
}

fn list_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            list_files(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// Reads a line of `brotli.mjs`: raw size, brotli size, path.
fn parse_asset(line: &str, dist: &Path) -> Option<Asset> {
    let mut parts = line.splitn(3, '\t');
    let raw = parts.next()?.parse().ok()?;
    let brotli = parts.next()?.parse().ok()?;
    let path = Path::new(parts.next()?).strip_prefix(dist).ok()?.to_str()?.replace('\\', "/");
    Some(Asset { path, raw, brotli })
}

fn verdict(name: &str, brotli: u64, budget: u64) {
    let word = if brotli <= budget { "within" } else { "OVER" };
    println!("  {} of {}  {word:6}  {name}", kilobytes(brotli, 8), kilobytes(budget, 6));
}

/// Bytes in kB of 1000 bytes with one decimal, right-aligned.
fn kilobytes(bytes: u64, width: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{:>width$}", format!("{}.{}", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_waits_until_it_is_needed() {
        let page = r#"<link id="app-wasm" href="./app-1_bg.wasm">"#;
        assert_eq!(moment_of("app-1_bg.wasm", page), Moment::FirstScreen);
        let later = r#"<link rel="stylesheet" href="./first.css"><link rel="stylesheet" href="./later.css" disabled>"#;
        assert_eq!(moment_of("first.css", later), Moment::FirstScreen);
        assert_eq!(moment_of("later.css", later), Moment::WhenNeeded);
        assert_eq!(moment_of("import_worker_bg.wasm", page), Moment::WhenNeeded);
        assert_eq!(moment_of("fonts/sans.woff2", page), Moment::AfterFirstText);
    }

    #[test]
    fn a_frame_fetches_what_its_page_names() {
        let page =
            r#"<link rel="icon" href="icons/icon.svg"><link href="widget-1_bg.wasm"><link href="./embed/app.css">"#;
        let rows = [
            ("embed.html", true),
            ("widget-1_bg.wasm", true),
            ("embed/app.css", true),
            ("icons/icon.svg", false),
            ("app.css", false),
        ];
        for (path, is_fetched) in rows {
            assert_eq!(is_of_embed(path, page), is_fetched, "{path}");
        }
    }

    #[test]
    fn kilobytes_are_rounded_to_a_tenth() {
        assert_eq!(kilobytes(1_250, 5), "  1.3");
        assert_eq!(kilobytes(49, 5), "  0.0");
    }
}
