//! Builds `dist/` twice, in two folders and without anything of the other, and compares every file: what is hosted can be
//! built again by anybody from the same sources.

use crate::process::{self, Failure, run};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

const REMEDY: &str = "Something of the folder, the time or the order of files got into the build.";

/// Builds twice and compares.
///
/// # Errors
/// When a build fails or a file differs.
pub(crate) fn reproduce() -> Result<(), Failure> {
    let fail = |what: String| Failure::new(what, "See that the disk has 6 GB free, and that git is installed.");
    let home = crate::wasm::target_folder().join("reproduce");
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|error| fail(format!("{} cannot be removed: {error}.", home.display())))?;
    }
    let mut builds = Vec::new();
    // Of unequal length, so that a path in a file changes its size too.
    for name in ["one", "another-folder"] {
        let checkout = home.join(name);
        let mut clone = process::program("git");
        clone.args(["clone", "--quiet", "--local"]).arg(process::root()).arg(&checkout);
        run(&mut clone, "Commit what you changed: what is committed is built.")?;
        let mut build = process::cargo(&["xtask", "build"]);
        build.current_dir(&checkout).env("CARGO_TARGET_DIR", checkout.join("target"));
        run(&mut build, "The lines above say what does not build in a clean checkout.")?;
        let mut files = BTreeMap::new();
        let dist = checkout.join("dist");
        read_files(&dist, &dist, &mut files).map_err(|error| fail(format!("dist/ cannot be read: {error}.")))?;
        builds.push(files);
    }
    let [one, other] = builds.as_slice() else { return Ok(()) };
    let names: std::collections::BTreeSet<&PathBuf> = one.keys().chain(other.keys()).collect();
    let differing: Vec<String> = names
        .iter()
        .filter(|name| one.get(**name) != other.get(**name))
        .map(|name| name.display().to_string())
        .collect();
    if !differing.is_empty() {
        return Err(Failure::new(format!("Two builds differ in {}.", differing.join(", ")), REMEDY));
    }
    println!("Two builds in two folders: {} files, every byte the same.", names.len());
    no_own_paths(one)
}

/// No file names a folder of the machine that built it.
fn no_own_paths(files: &BTreeMap<PathBuf, Vec<u8>>) -> Result<(), Failure> {
    let own = std::env::var("HOME").unwrap_or_default();
    let named = |bytes: &Vec<u8>| {
        !own.is_empty()
            && bytes.windows(own.len() + 1).any(|part| part.starts_with(own.as_bytes()) && part.ends_with(b"/"))
    };
    let found: Vec<String> =
        files.iter().filter(|(_, bytes)| named(bytes)).map(|(name, _)| name.display().to_string()).collect();
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("The folder {own} is named in {}.", found.join(", ")), REMEDY))
}

fn read_files(dist: &Path, folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_files(dist, &path, files)?;
        } else {
            files.insert(path.strip_prefix(dist).unwrap_or(&path).to_owned(), fs::read(&path)?);
        }
    }
    Ok(())
}
