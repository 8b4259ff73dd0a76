//! Runs everything that must hold, in order of the shortest wait, and ends with one line that a machine can read.

use crate::{
    build,
    process::{self, Failure, TestCount, cargo, run, run_counted},
    setup::{self, BrowserTools, BuildTools},
};
use std::{
    fs,
    time::{Duration, Instant},
};

const FIX_LINT: &str = "Change the lines that are named above. `cargo clippy --fix` can do some of it.";
const FIX_TEST: &str = "Look for `FAILED` and `panicked` above; run one test with `cargo test NAME`.";

/// One step of the run: a heading, and what it does.
struct Step {
    name: &'static str,
    run: fn(&Tools, &mut TestCount) -> Result<(), Failure>,
}

/// What the set-up found.
struct Tools {
    build: BuildTools,
    browser: BrowserTools,
}

const STEPS: [Step; 10] = [
    Step { name: "Formatting", run: check_format },
    Step { name: "The core without features cannot name Yew", run: check_core },
    Step { name: "Lints", run: lint },
    Step { name: "Lints of the interface, native", run: lint_views },
    Step { name: "Lints of the interface, WebAssembly", run: lint_app },
    Step { name: "Core tests", run: test_core },
    Step { name: "View tests", run: test_views },
    Step { name: "Documentation and its examples", run: test_docs },
    Step { name: "Build", run: build_app },
    Step { name: "Browser tests", run: test_browser },
];

/// Sets up what is missing and runs every step; a failing step does not hide the next.
///
/// # Errors
/// When the set-up or any step fails.
pub(crate) fn test() -> Result<(), Failure> {
    heading("Set-up");
    let begin = Instant::now();
    let (build, browser) = setup::for_testing()?;
    println!("({})", seconds(begin.elapsed()));
    let tools = Tools { build, browser };

    let mut total = TestCount::default();
    let mut results = Vec::new();
    for step in &STEPS {
        heading(step.name);
        let step_begin = Instant::now();
        let mut count = TestCount::default();
        let result = (step.run)(&tools, &mut count);
        if result.is_err() && count.failed == 0 {
            // A step that is no test runner, or did not get so far, counts as one failed test.
            count.failed = 1;
        }
        total.add(count);
        println!("({})", seconds(step_begin.elapsed()));
        results.push((step.name, step_begin.elapsed(), result.err()));
    }

    heading("Result");
    for (name, duration, failure) in &results {
        let verdict = if failure.is_none() { "ok    " } else { "FAILED" };
        println!("{verdict} {:>9}  {name}", seconds(*duration));
    }
    println!("       {:>9}  in all\n", seconds(begin.elapsed()));
    let failures: Vec<Failure> = results.into_iter().filter_map(|(_, _, failure)| failure).collect();
    for failure in &failures {
        println!("{}\n    {}", failure.what, failure.remedy);
    }
    println!("{total}");
    match failures.len() {
        0 => Ok(()),
        count => Err(Failure::new(format!("{count} of {} steps.", STEPS.len()), "See the list above.")),
    }
}

fn heading(name: &str) {
    println!("\n=== {name} ===");
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

fn check_format(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    run(&mut cargo(&["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

fn check_core(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    run(
        &mut cargo(&["check", "--no-default-features", "--lib", "--bins"]),
        "The core must not name Yew, the browser, or anything behind a feature: move that code to `ui` or `api`.",
    )
}

fn lint(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]), FIX_LINT)
}

fn lint_views(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    run(&mut cargo(&["clippy", "--all-targets", "--features", "ssr", "--", "-D", "warnings"]), FIX_LINT)
}

fn lint_app(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    let target = "wasm32-unknown-unknown";
    let mut command =
        cargo(&["clippy", "--features", "web", "--target", target, "--bin", "app", "--", "-D", "warnings"]);
    run(&mut command, FIX_LINT)
}

fn test_core(_: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    let packages = ["--workspace", "--exclude", "browser-tests"];
    let mut command = cargo(&["test", "--no-fail-fast", "--lib", "--bins", "--tests"]);
    run_counted(command.args(packages), FIX_TEST, count)
}

/// Only what the feature adds: the tests inside `ui`, and the files `tests/view*.rs`. The rest has run already.
fn test_views(_: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    let mut command = cargo(&["test", "--no-fail-fast", "--features", "ssr", "--lib", "--", "ui::"]);
    let unit_tests = run_counted(&mut command, FIX_TEST, count);
    if !has_view_tests() {
        println!("No tests/view*.rs yet.");
        return unit_tests;
    }
    let mut command = cargo(&["test", "--no-fail-fast", "--features", "ssr", "--test", "view*"]);
    let view_tests = run_counted(&mut command, FIX_TEST, count);
    unit_tests.and(view_tests)
}

fn has_view_tests() -> bool {
    let files = fs::read_dir(process::root().join("tests")).into_iter().flatten().flatten();
    files.into_iter().any(|file| {
        let name = file.file_name();
        name.to_string_lossy().starts_with("view") && name.to_string_lossy().ends_with(".rs")
    })
}

fn test_docs(_: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    let examples = run_counted(&mut cargo(&["test", "--doc", "--no-fail-fast"]), FIX_TEST, count);
    let mut command = cargo(&["doc", "--workspace", "--no-deps", "--features", "ssr"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    examples.and(run(&mut command, "Repair the links and examples in the doc comments that are named above."))
}

fn build_app(tools: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    build::build(&tools.build)
}

fn test_browser(tools: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    let mut command = cargo(&["test", "--no-fail-fast", "--package", "browser-tests", "--lib", "--bins", "--tests"]);
    tools.browser.describe_to(&mut command);
    run_counted(
        &mut command,
        "Look for `panicked` above. With FAIR_SHARE_SHOTS=folder the tests leave pictures of what they saw.",
        count,
    )
}
