//! Builds one program of the package into a WebAssembly with its JavaScript, without trunk: for what is no page.

use crate::{
    process::{self, Failure, cargo, run},
    setup::BuildTools,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
/// The features that rustc's target switches on by itself: without them wasm-opt refuses what it reads. As in index.html.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Which program, with which features, under which name.
pub(crate) struct Module<'a> {
    pub(crate) bin: &'a str,
    pub(crate) features: &'a str,
    pub(crate) name: &'a str,
}

/// Writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm` into a folder.
///
/// # Errors
/// When it does not compile or the folder cannot be written.
pub(crate) fn build_module(tools: &BuildTools, module: &Module<'_>, folder: &Path) -> Result<(), Failure> {
    let mut compile = cargo(&["build", "--release", "--target", TARGET, "--bin", module.bin]);
    compile.args(["--features", module.features]);
    without_own_paths(&mut compile);
    run(&mut compile, "The lines above say what does not compile.")?;

    let compiled = target_folder().join(TARGET).join("release").join(format!("{}.wasm", module.bin));
    bind(tools, &compiled, ("web", module.name), folder)
}

/// Writes the JavaScript for a kind of surroundings (`web`, `nodejs`), and makes the WebAssembly small.
///
/// # Errors
/// When a tool fails or the folder cannot be written.
pub(crate) fn bind(
    tools: &BuildTools,
    compiled: &Path,
    (surroundings, name): (&str, &str),
    folder: &Path,
) -> Result<(), Failure> {
    let mut bindgen = process::program("wasm-bindgen");
    bindgen.env("PATH", &tools.path).args(["--target", surroundings, "--out-name", name, "--out-dir"]);
    run(bindgen.arg(folder).arg(compiled), "Run `cargo xtask setup`: wasm-bindgen must be the version of Cargo.lock.")?;

    let wasm = folder.join(format!("{name}_bg.wasm"));
    let mut optimise = process::program("wasm-opt");
    optimise.env("PATH", &tools.path).arg("-Oz").args(WASM_FEATURES).arg(&wasm).arg("-o").arg(&wasm);
    run(&mut optimise, "Run `npm ci`: wasm-opt comes with the package binaryen.")
}

/// Keeps the paths of this machine out of what is built, so that it is the same wherever it is built: messages of a panic
/// name the file of a dependency, which lies in the user's own folder.
pub(crate) fn without_own_paths(command: &mut Command) {
    let flags: Vec<String> =
        registry_folders().iter().map(|folder| format!("--remap-path-prefix={}=crates", folder.display())).collect();
    if !flags.is_empty() {
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    }
}

/// The folders in which cargo keeps the sources of crates, one per registry.
fn registry_folders() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let Some(sources) = home.map(|home| home.join("registry/src")) else { return Vec::new() };
    let mut folders: Vec<PathBuf> =
        fs::read_dir(sources).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// Where cargo builds.
pub(crate) fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| process::root().join("target"), PathBuf::from)
}
