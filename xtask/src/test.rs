//! Runs everything that must hold, in order of the shortest wait, and ends with one line that a machine can read.

use crate::{
    build, package,
    process::{self, Failure, TestCount, cargo, run, run_counted},
    setup::{self, BrowserTools, BuildTools, FirefoxTools},
    supply,
};
use std::{
    fs,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

const FIX_LINT: &str = "Change the lines that are named above. `cargo clippy --fix` can do some of it.";
/// Where the interface's own unit tests live: the start of their names.
const UI_MODULE: &str = "ui::";
/// The start of the names of the files that render views.
const VIEW_TESTS: &str = "view";
/// The features of all native tests: the views, and the workbooks of the command line and the worker.
const NATIVE: &str = "ssr,sheets";
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

const STEPS: [Step; 14] = [
    Step { name: "Formatting", run: check_format },
    Step { name: "The core without features cannot name Yew", run: check_core },
    Step { name: "Lints", run: lint },
    Step { name: "Lints of the interface, native", run: lint_views },
    Step { name: "Lints of the interface, WebAssembly", run: lint_app },
    Step { name: "Lints of the JavaScript interface", run: lint_package },
    Step { name: "Licences", run: check_licences },
    Step { name: "Core tests", run: test_core },
    Step { name: "View tests", run: test_views },
    Step { name: "Documentation and its examples", run: test_docs },
    Step { name: "Build", run: build_app },
    Step { name: "JavaScript package", run: test_package },
    Step { name: "Browser tests", run: test_browser },
    Step { name: "Browser tests in Firefox", run: test_firefox },
];

/// Sets up what is missing and runs every step; a failing step does not hide the next. The last line of the output is
/// always the count, so that a machine finds it.
pub(crate) fn test() -> ExitCode {
    let begin = Instant::now();
    let mut total = TestCount::default();
    let failures = match set_up() {
        Ok(tools) => run_steps(&tools, &mut total),
        Err(failure) => {
            total.failed = 1;
            vec![failure]
        }
    };
    println!("       {:>9}  in all", seconds(begin.elapsed()));
    for failure in &failures {
        println!("\n{failure}");
    }
    println!("\n{total}");
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn set_up() -> Result<Tools, Failure> {
    heading("Set-up");
    let (build, browser) = setup::for_testing()?;
    Ok(Tools { build, browser })
}

fn run_steps(tools: &Tools, total: &mut TestCount) -> Vec<Failure> {
    let mut results = Vec::new();
    for step in &STEPS {
        heading(step.name);
        let begin = Instant::now();
        let mut count = TestCount::default();
        let result = (step.run)(tools, &mut count);
        if result.is_err() && count.failed == 0 {
            // A step that is no test runner, or did not get so far, counts as one failed test.
            count.failed = 1;
        }
        total.add(count);
        println!("({})", seconds(begin.elapsed()));
        results.push((step.name, begin.elapsed(), result.err()));
    }

    heading("Result");
    for (name, duration, failure) in &results {
        let verdict = if failure.is_none() { "ok    " } else { "FAILED" };
        println!("{verdict} {:>9}  {name}", seconds(*duration));
    }
    results.into_iter().filter_map(|(_, _, failure)| failure).collect()
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
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--features", NATIVE, "--", "-D", "warnings"]), FIX_LINT)
}

fn lint_app(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    let target = "wasm32-unknown-unknown";
    let mut command =
        cargo(&["clippy", "--features", "web,sheets", "--target", target, "--bin", "app", "--bin", "more"]);
    command.args(["--bin", "import_worker", "--bin", "widget", "--bin", "widget_documents", "--", "-D", "warnings"]);
    run(&mut command, FIX_LINT)
}

fn lint_package(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    let target = "wasm32-unknown-unknown";
    let mut command =
        cargo(&["clippy", "--features", "embed", "--target", target, "--bin", "embed", "--", "-D", "warnings"]);
    run(&mut command, FIX_LINT)
}

fn check_licences(_: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    supply::check_licences()
}

/// Cargo, testing every package but the browser's. One choice of packages and features for all native tests: another
/// would compile the dependencies, Yew among them, once more. That the core does without them is a step of its own.
fn cargo_test(arguments: &[&str]) -> Command {
    let mut command =
        cargo(&["test", "--workspace", "--exclude", "browser-tests", "--features", NATIVE, "--no-fail-fast"]);
    command.args(arguments);
    command
}

fn test_core(_: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    let mut command = cargo_test(&["--lib", "--bins"]);
    // The tests inside `ui` belong to the next step, as do the files `tests/view*.rs`.
    for name in test_files().iter().filter(|name| !name.starts_with(VIEW_TESTS)) {
        command.args(["--test", name]);
    }
    run_counted(command.args(["--", "--skip", UI_MODULE]), FIX_TEST, count)
}

fn test_views(_: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    let unit_tests = run_counted(&mut cargo_test(&["--lib", "--", UI_MODULE]), FIX_TEST, count);
    let files: Vec<String> = test_files().into_iter().filter(|name| name.starts_with(VIEW_TESTS)).collect();
    if files.is_empty() {
        println!("No tests/view*.rs yet.");
        return unit_tests;
    }
    let mut command = cargo_test(&[]);
    command.args(files.iter().flat_map(|name| ["--test", name]));
    let view_tests = run_counted(&mut command, FIX_TEST, count);
    unit_tests.and(view_tests)
}

/// The names of the files in `tests`.
fn test_files() -> Vec<String> {
    let files = fs::read_dir(process::root().join("tests")).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        files.filter_map(|file| file.file_name().to_str()?.strip_suffix(".rs").map(Into::into)).collect();
    names.sort();
    names
}

fn test_docs(_: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    let examples = run_counted(&mut cargo_test(&["--doc"]), FIX_TEST, count);
    let mut command = cargo(&["doc", "--workspace", "--no-deps", "--features", NATIVE]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    examples.and(run(&mut command, "Repair the links and examples in the doc comments that are named above."))
}

fn build_app(tools: &Tools, _: &mut TestCount) -> Result<(), Failure> {
    build::build(&tools.build)
}

fn test_package(tools: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    package::test_package(&tools.build, count)
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

/// What of the browser tests is about the browser itself: starting, the policy, frames, links, and life without a network.
const IN_FIREFOX: [&str; 5] = ["embed", "offline", "policy", "sharing", "starts"];

fn test_firefox(_: &Tools, count: &mut TestCount) -> Result<(), Failure> {
    match setup::find_firefox() {
        Some(tools) => run_in_firefox(&tools, count),
        None => {
            println!(
                "Firefox or geckodriver is not there. `cargo xtask test --firefox` installs them, and runs this step."
            );
            Ok(())
        }
    }
}

fn run_in_firefox(tools: &FirefoxTools, count: &mut TestCount) -> Result<(), Failure> {
    let mut command = cargo(&["test", "--no-fail-fast", "--package", "browser-tests"]);
    command.args(IN_FIREFOX.iter().flat_map(|name| ["--test", name]));
    tools.describe_to(&mut command);
    run_counted(&mut command, "Look for `panicked` above: what holds in Chromium does not hold in Firefox.", count)
}

/// Installs Firefox where it can be, builds what is not built, and runs the tests that are about the browser in it.
pub(crate) fn in_firefox() -> ExitCode {
    let mut count = TestCount::default();
    let result = setup::firefox().and_then(|tools| {
        if !process::root().join("dist/index.html").is_file() {
            build::build(&setup::for_building()?)?;
        }
        run_in_firefox(&tools, &mut count)
    });
    if let Err(failure) = &result {
        count.failed = count.failed.max(1);
        println!("\n{failure}");
    }
    println!("\n{count}");
    if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
