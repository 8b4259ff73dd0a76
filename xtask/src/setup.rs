//! Installs what is missing. Every step says what it does, is skipped when done, and when it fails says what to do.
//! The tools get a folder outside the checkout, one sub-folder per version, so that every checkout shares them and
//! none disturbs what the user installed.

use crate::process::{self, Failure, find_program, output_of, program};
use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

const TRUNK_VERSION: &str = "0.21.14";
const CARGO_DENY_VERSION: &str = "0.20.2";
const GECKODRIVER_VERSION: &str = "0.37.1";
const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The names under which distributions install the browser and its driver.
const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "/snap/bin/chromium"];
const DRIVERS: [&str; 4] = [
    "chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/snap/bin/chromium.chromedriver",
];

/// Where the tools for building are.
pub(crate) struct BuildTools {
    pub(crate) trunk: PathBuf,
    /// The PATH on which trunk finds `wasm-bindgen` and `wasm-opt`, so that it downloads neither.
    pub(crate) path: OsString,
}

/// Where the tools for browser tests are.
pub(crate) struct BrowserTools {
    browser: PathBuf,
    driver: PathBuf,
}

impl BrowserTools {
    /// Tells a browser test where the browser is.
    pub(crate) fn describe_to(&self, command: &mut Command) {
        command.env("FAIR_SHARE_CHROMIUM", &self.browser).env("FAIR_SHARE_CHROMEDRIVER", &self.driver);
    }
}

/// Where Firefox and its driver are.
pub(crate) struct FirefoxTools {
    browser: PathBuf,
    driver: PathBuf,
}

impl FirefoxTools {
    /// Tells a browser test to take Firefox, and where it is.
    pub(crate) fn describe_to(&self, command: &mut Command) {
        command.env("FAIR_SHARE_BROWSER", "firefox");
        command.env("FAIR_SHARE_FIREFOX", &self.browser).env("FAIR_SHARE_GECKODRIVER", &self.driver);
    }
}

/// Everything that building needs.
///
/// # Errors
/// When a step fails, with what to do.
pub(crate) fn for_building() -> Result<BuildTools, Failure> {
    install_wasm_target()?;
    install_packages()?;
    let folder = tools_folder()?;
    let trunk = install_tool(
        &folder,
        "trunk",
        TRUNK_VERSION,
        "trunk",
        &["--locked", "--debug", "--no-default-features", "--features", "rustls"],
    )?;
    // It must have the exact version of the library. Without --locked: the lock file that it was published with names
    // a crate that not every registry mirror has.
    let version = wasm_bindgen_version()?;
    let bindgen = install_tool(&folder, "wasm-bindgen-cli", &version, "wasm-bindgen", &["--debug"])?;
    fetch_crates()?;

    let mut folders: Vec<PathBuf> =
        [&trunk, &bindgen].iter().filter_map(|tool| tool.parent()).map(Into::into).collect();
    folders.push(process::root().join("node_modules/.bin"));
    folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    let path = env::join_paths(folders).map_err(|error| {
        Failure::new(format!("The PATH cannot be extended: {error}."), "Move the checkout to a path without a colon.")
    })?;
    Ok(BuildTools { trunk, path })
}

/// Everything that the tests need.
///
/// # Errors
/// When a step fails, with what to do.
pub(crate) fn for_testing() -> Result<(BuildTools, BrowserTools), Failure> {
    install_components()?;
    let build = for_building()?;
    let browser = install_browser()?;
    Ok((build, browser))
}

/// Firefox and its driver, when both are there.
pub(crate) fn find_firefox() -> Option<FirefoxTools> {
    let home = tools_folder().ok()?.join(format!("geckodriver-{GECKODRIVER_VERSION}/bin/geckodriver"));
    let own = home.is_file().then_some(home);
    let driver = own.or_else(|| find_program(&["geckodriver"]))?;
    Some(FirefoxTools { browser: find_program(&["firefox-esr", "firefox"])?, driver })
}

/// Firefox and its driver, installed where they can be.
///
/// # Errors
/// When they cannot, with what to do.
pub(crate) fn firefox() -> Result<FirefoxTools, Failure> {
    let by_hand = "Install Firefox, and geckodriver, so that both are on the PATH. On Debian: `apt install firefox-esr`, and \
                   `cargo install geckodriver --locked`.";
    if find_program(&["firefox-esr", "firefox"]).is_none() {
        let missing = || Failure::new("Firefox is not there.", by_hand);
        let apt = apt_get().ok_or_else(missing)?;
        start("Firefox");
        process::run(apt(&["update"]).env("DEBIAN_FRONTEND", "noninteractive"), by_hand)?;
        let mut install = apt(&["install", "--yes", "--no-install-recommends", "firefox-esr"]);
        process::run(install.env("DEBIAN_FRONTEND", "noninteractive"), by_hand)?;
    }
    if find_firefox().is_none() {
        let flags = ["--locked", "--debug"];
        install_tool(&tools_folder()?, "geckodriver", GECKODRIVER_VERSION, "geckodriver", &flags)?;
    }
    find_firefox().ok_or_else(|| Failure::new("Firefox or geckodriver is not there.", by_hand))
}

/// The program that looks crates up: an installed one, else our own.
///
/// # Errors
/// When it is not there and cannot be installed.
pub(crate) fn cargo_deny() -> Result<PathBuf, Failure> {
    match find_program(&["cargo-deny"]) {
        Some(program) => Ok(program),
        None => {
            let flags = ["--locked", "--debug"];
            install_tool(&tools_folder()?, "cargo-deny", CARGO_DENY_VERSION, "cargo-deny", &flags)
        }
    }
}

fn done(what: &str) {
    println!("set-up: {what}: present");
}

fn start(what: &str) {
    println!("set-up: {what}: installing");
}

fn install_wasm_target() -> Result<(), Failure> {
    let name = "the Rust target for WebAssembly";
    // The folder also answers for toolchains that did not come through rustup.
    let folder = output_of(program("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        done(name);
        return Ok(());
    }
    start(name);
    process::run(
        program("rustup").args(["target", "add", WASM_TARGET]),
        "Install Rust through rustup, or your distribution's standard library for wasm32-unknown-unknown.",
    )
}

fn install_components() -> Result<(), Failure> {
    let name = "rustfmt and clippy";
    let has = |tool: &str| output_of(process::cargo(&[tool, "--version"]).stdin(std::process::Stdio::null())).is_some();
    if has("fmt") && has("clippy") {
        done(name);
        return Ok(());
    }
    start(name);
    process::run(
        program("rustup").args(["component", "add", "rustfmt", "clippy"]),
        "Install Rust through rustup, or your distribution's packages for rustfmt and clippy.",
    )
}

/// `npm ci`, when the lock file is newer than what was installed from it.
fn install_packages() -> Result<(), Failure> {
    let name = "the npm packages (wasm-opt, CSS components, fonts, axe-core)";
    let modified = |path: &str| fs::metadata(process::root().join(path)).and_then(|file| file.modified()).ok();
    // npm writes this file last, so an interrupted installation is repeated.
    let installed = modified("node_modules/.package-lock.json");
    if installed.is_some() && installed >= modified("package-lock.json") {
        done(name);
        return Ok(());
    }
    start(name);
    process::run(
        program("npm").args(["ci", "--no-audit", "--no-fund"]),
        "Install Node.js 20 or newer with npm, see that the npm registry can be reached, and run the command again.",
    )
}

/// Trunk is told to stay off the network, so cargo gets the crates first. Quick when they are there.
fn fetch_crates() -> Result<(), Failure> {
    process::run(
        &mut process::cargo(&["fetch", "--quiet"]),
        "See that the crate registry can be reached, and run the command again.",
    )
}

/// Installs a program from a crate into `FOLDER/CRATE-VERSION/bin`, unless it is there.
fn install_tool(folder: &Path, krate: &str, version: &str, binary: &str, flags: &[&str]) -> Result<PathBuf, Failure> {
    let name = format!("{krate} {version}");
    let home = folder.join(format!("{krate}-{version}"));
    let path = home.join("bin").join(format!("{binary}{}", env::consts::EXE_SUFFIX));
    let is_there = || output_of(Command::new(&path).arg("--version")).is_some_and(|line| line.contains(version));
    if is_there() {
        done(&name);
        return Ok(path);
    }

    // Two checkouts may set up at once: the second waits and then finds the tool. The lock ends with the process.
    let _lock = lock(folder)?;
    if is_there() {
        done(&name);
        return Ok(path);
    }
    start(&format!("{name} (some minutes, once for all checkouts)"));
    // A build folder that stays lets an interrupted installation go on where it was.
    let build = folder.join(format!("building-{krate}-{version}"));
    let mut command = process::cargo(&["install", krate, "--version", version]);
    command.args(flags).arg("--root").arg(&home).arg("--target-dir").arg(&build);
    // The user's settings for this project are not about the tool; nor is the project's own configuration.
    for (name, _) in env::vars_os() {
        let is_for_project = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_BUILD_")
                || name.starts_with("CARGO_PROFILE_")
                || matches!(name, "CARGO_TARGET_DIR" | "CARGO_ENCODED_RUSTFLAGS" | "RUSTFLAGS" | "CARGO_INCREMENTAL")
        });
        if is_for_project {
            command.env_remove(name);
        }
    }
    // Without debug information it builds faster, and takes a tenth of the space.
    command.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_INCREMENTAL", "0").current_dir(folder);
    process::run(
        &mut command,
        "See that the crate registry can be reached and that the disk has 3 GB free, and run the command again: it goes \
         on where it was.",
    )?;
    // Only tidying up: when it fails, the tool is there all the same.
    let _ = fs::remove_dir_all(&build);
    if is_there() {
        Ok(path)
    } else {
        Err(Failure::new(
            format!("{} was installed, but does not answer with version {version}.", path.display()),
            format!("Remove {} and run the command again.", home.display()),
        ))
    }
}

fn lock(folder: &Path) -> Result<File, Failure> {
    let path = folder.join(".lock");
    let fail = |error: std::io::Error| {
        Failure::new(
            format!("{} cannot be locked: {error}.", path.display()),
            "Point FAIR_SHARE_TOOLS at a folder that you can write to.",
        )
    };
    let file = File::create(&path).map_err(fail)?;
    if file.try_lock().is_err() {
        println!("set-up: another checkout is installing tools in {}; waiting for it", folder.display());
        file.lock().map_err(fail)?;
    }
    Ok(file)
}

pub(crate) fn tools_folder() -> Result<PathBuf, Failure> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("FAIR_SHARE_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("fair-share/tools")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/fair-share/tools")))
        .ok_or_else(|| Failure::new("No folder for the tools is known.", "Set FAIR_SHARE_TOOLS to a folder."))?;
    fs::create_dir_all(&folder).and_then(|()| folder.canonicalize()).map_err(|error| {
        Failure::new(
            format!("{} cannot be made: {error}.", folder.display()),
            "Point FAIR_SHARE_TOOLS at a folder that you can write to.",
        )
    })
}

fn wasm_bindgen_version() -> Result<String, Failure> {
    let lock = fs::read_to_string(process::root().join("Cargo.lock")).unwrap_or_default();
    parse_locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock does not name wasm-bindgen.", "Restore Cargo.lock: `git checkout Cargo.lock`.")
    })
}

/// The version of a package in the text of a Cargo.lock, whose packages are blocks of `name` followed by `version`.
fn parse_locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"').map(Into::into)
}

fn find_browser() -> Option<BrowserTools> {
    Some(BrowserTools { browser: find_program(&BROWSERS)?, driver: find_program(&DRIVERS)? })
}

fn install_browser() -> Result<BrowserTools, Failure> {
    let name = "Chromium and its driver";
    if let Some(tools) = find_browser() {
        done(name);
        return Ok(tools);
    }
    let by_hand = "Install Chromium and ChromeDriver, of the same version, so that both are on the PATH. On Debian: \
                   `apt install chromium chromium-driver`; on Ubuntu: `apt install chromium-browser \
                   chromium-chromedriver`; on Fedora: `dnf install chromium chromedriver`.";
    let missing = || Failure::new("The browser tests need Chromium and its driver, which are not there.", by_hand);
    let apt = apt_get().ok_or_else(missing)?;
    start(name);
    process::run(apt(&["update"]).env("DEBIAN_FRONTEND", "noninteractive"), by_hand)?;
    // Debian's names first, then Ubuntu's.
    for packages in [["chromium", "chromium-driver"], ["chromium-browser", "chromium-chromedriver"]] {
        let mut command = apt(&["install", "--yes", "--no-install-recommends"]);
        let _ = process::run(command.args(packages).env("DEBIAN_FRONTEND", "noninteractive"), by_hand);
        if let Some(tools) = find_browser() {
            return Ok(tools);
        }
    }
    Err(missing())
}

/// How apt may be called here: by root, or through a sudo that asks no password. Otherwise not at all.
fn apt_get() -> Option<impl Fn(&[&str]) -> Command> {
    find_program(&["apt-get"])?;
    let is_root = output_of(program("id").arg("-u")).is_some_and(|id| id == "0");
    let may_sudo = || output_of(program("sudo").args(["-n", "true"])).is_some();
    let apt = move |arguments: &[&str]| {
        let mut command = program(if is_root { "apt-get" } else { "sudo" });
        if !is_root {
            command.args(["-n", "apt-get"]);
        }
        command.args(arguments);
        command
    };
    (is_root || may_sudo()).then_some(apt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(parse_locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(parse_locked_version(lock, "yew"), None);
    }

    #[test]
    fn trunk_asks_for_the_wasm_opt_that_npm_installs() {
        let read = |path: &str| fs::read_to_string(process::root().join(path)).unwrap();
        let packages = read("package.json");
        let binaryen = packages.lines().find_map(|line| line.trim().strip_prefix("\"binaryen\": \"")).unwrap();
        let major = binaryen.split('.').next().unwrap();
        assert!(read("Trunk.toml").contains(&format!("wasm_opt = \"version_{major}\"")), "binaryen is {major}");
    }

    #[test]
    fn the_npm_lock_file_names_no_registry() {
        let lock = fs::read_to_string(process::root().join("package-lock.json")).unwrap();
        assert!(!lock.contains("\"resolved\": \"http"), "run npm with omit-lockfile-registry-resolved, see .npmrc");
    }
}
