//! Runs other programs: visibly, from the root of the checkout, and with failures that say in words what to do.

use std::{
    env,
    ffi::OsString,
    fmt,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Something went wrong: what, and what the reader can do about it.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) what: String,
    pub(crate) remedy: String,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FAILED: {}\nWhat to do: {}", self.what, self.remedy)
    }
}

/// How many tests a step ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TestCount {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl TestCount {
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for TestCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The root of the checkout that this very program was built from.
pub(crate) fn root() -> &'static Path {
    // Always true: this package lies one folder below the root.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Starts describing a program that runs in the root of the checkout.
pub(crate) fn program(name: impl Into<OsString>) -> Command {
    let mut command = Command::new(name.into());
    command.current_dir(root());
    // `cargo run` describes this package to its child; the programs started here are about other packages.
    for (name, _) in env::vars_os() {
        let is_about_xtask =
            name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"));
        if is_about_xtask {
            command.env_remove(name);
        }
    }
    command
}

/// Cargo, from the toolchain that runs this program. No lock is held: `cargo run` has given way to this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Runs a program with its output visible.
///
/// # Errors
/// When it cannot start or ends with an error; `remedy` is what the reader should do then.
pub(crate) fn run(command: &mut Command, remedy: &str) -> Result<(), Failure> {
    println!("$ {}", line(command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{}` ended with {status}.", line(command)), remedy)),
        Err(error) => Err(Failure::new(format!("`{}` did not start: {error}.", line(command)), remedy)),
    }
}

/// Runs a test program with its output visible, and counts what its `test result:` lines say.
///
/// # Errors
/// As [`run`]; the count is complete in both cases.
pub(crate) fn run_counted(command: &mut Command, remedy: &str, count: &mut TestCount) -> Result<(), Failure> {
    println!("$ {}", line(command));
    let fail = |error: &dyn fmt::Display, command: &Command| {
        Failure::new(format!("`{}` did not run: {error}.", line(command)), remedy)
    };
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| fail(&error, command))?;
    if let Some(stdout) = child.stdout.take() {
        // Tests may print bytes that are no UTF-8: lines are split as bytes.
        for bytes in BufReader::new(stdout).split(b'\n') {
            let bytes = bytes.map_err(|error| fail(&error, command))?;
            let text = String::from_utf8_lossy(&bytes);
            println!("{text}");
            if let Some(tests) = parse_test_result(&text) {
                count.add(tests);
            }
        }
    }
    let status = child.wait().map_err(|error| fail(&error, command))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{}` ended with {status}.", line(command)), remedy))
    }
}

/// What a program prints, when it starts and succeeds; its complaints stay unseen.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of these programs that exists: a bare name is looked up on the PATH.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    names.iter().find_map(|name| {
        // Joining an absolute path to a folder gives that absolute path.
        folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file())
    })
}

fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    // The toolchain's own path to cargo says nothing to the reader.
    if let Some(first) = words.first_mut()
        && let Some(name) = Path::new(&*first).file_name().and_then(|name| name.to_str())
    {
        *first = name.to_owned();
    }
    words.join(" ")
}

/// Reads `test result: ok. 3 passed; 1 failed; 0 ignored; …`.
fn parse_test_result(line: &str) -> Option<TestCount> {
    let rest = line.trim().strip_prefix("test result: ")?;
    let mut count = TestCount::default();
    for part in rest.split([';', '.']) {
        if let Some(number) = part.strip_suffix(" passed") {
            count.passed = number.trim().parse().ok()?;
        } else if let Some(number) = part.strip_suffix(" failed") {
            count.failed = number.trim().parse().ok()?;
        }
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_result_line_is_counted() {
        let line = "test result: FAILED. 41 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(parse_test_result(line), Some(TestCount { passed: 41, failed: 2 }));
    }

    #[test]
    fn other_lines_are_not_counted() {
        assert_eq!(parse_test_result("test model::tests::a_total_closes ... ok"), None);
    }
}
