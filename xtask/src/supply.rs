//! What is shipped and under which licence: the check, the list of materials in `dist/`, and the search for known
//! weaknesses, which needs the network.

use crate::{
    process::{self, Failure, run},
    setup,
};
use std::{path::Path, process::Command};

const LICENCE: &str = "Choose another crate or package, or add the licence to ALLOWED in xtask/src/supply.mjs and deny.toml when \
                       it goes together with the EUPL-1.2.";

fn supply(arguments: &[&str]) -> Command {
    let mut node = process::program("node");
    node.arg("xtask/src/supply.mjs").args(arguments);
    node
}

/// Every crate and package that is shipped has a licence that goes with ours.
///
/// # Errors
/// When one has not; its name is printed.
pub(crate) fn check_licences() -> Result<(), Failure> {
    run(&mut supply(&[]), LICENCE)
}

/// Writes `dist/sbom.cdx.json`, in CycloneDX.
///
/// # Errors
/// When it cannot be written, or a licence does not fit.
pub(crate) fn write_materials() -> Result<(), Failure> {
    run(&mut supply(&["--sbom", "dist/sbom.cdx.json"]), LICENCE)
}

/// Licences, sources, and known weaknesses of everything that builds, tests or is shipped.
///
/// # Errors
/// When something is found. Where a list of weaknesses cannot be fetched, or cargo-deny cannot be installed, that is said
/// and is no error.
pub(crate) fn audit() -> Result<(), Failure> {
    check_licences()?;
    let crates = match setup::cargo_deny() {
        Ok(program) => audit_crates(&program)?,
        Err(failure) => {
            println!("{failure}");
            "licences of what is shipped; without cargo-deny neither sources nor weaknesses"
        }
    };
    let packages = audit_packages()?;
    println!("\nLooked at:\n  crates: {crates}\n  npm packages: {packages}");
    Ok(())
}

/// Asks cargo-deny, and tells what it could look at.
fn audit_crates(program: &Path) -> Result<&'static str, Failure> {
    const REMEDY: &str = "The lines above name the crate. deny.toml says what is allowed, and why.";
    let deny = |arguments: &[&str]| {
        let mut command = process::program(program);
        command.args(arguments);
        command
    };
    run(&mut deny(&["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]), REMEDY)?;
    // Its list of weaknesses comes from GitHub, which cannot be reached everywhere.
    if process::output_of(&mut deny(&["fetch", "db"])).is_some() {
        run(&mut deny(&["check", "--hide-inclusion-graph", "advisories"]), REMEDY)?;
        return Ok("licences, sources and known weaknesses");
    }
    Ok("licences and sources; the list of known weaknesses (RustSec) could not be fetched here")
}

/// Asks the npm registry, and tells what it answered.
fn audit_packages() -> Result<&'static str, Failure> {
    // npm answers with an object also when it finds something; without an answer there is no network or no such service.
    let answer = process::program("npm").args(["audit", "--json"]).output();
    let answer = answer.map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned()).unwrap_or_default();
    if !answer.contains("\"vulnerabilities\"") {
        return Ok("licences of what is shipped; the registry answers no questions about known weaknesses here");
    }
    let remedy = "Update the package that is named above.";
    run(process::program("npm").args(["audit", "--audit-level=moderate"]), remedy)?;
    Ok("licences of what is shipped, and known weaknesses")
}
