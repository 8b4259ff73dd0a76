//! What is shipped and under which licence: the check, the list of materials in `dist/`, and the search for known
//! weaknesses, which needs the network.

use crate::process::{self, Failure, find_program, run};
use std::process::Command;

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
/// When something is found. Where the network or cargo-deny is missing, that is said and is no error.
pub(crate) fn audit() -> Result<(), Failure> {
    check_licences()?;
    if find_program(&["cargo-deny"]).is_some() {
        let remedy = "The lines above name the crate. deny.toml says what is allowed, and why.";
        run(&mut process::cargo(&["deny", "check", "licenses", "bans", "sources"]), remedy)?;
        // Its list of weaknesses comes from GitHub, which cannot be reached everywhere.
        if process::output_of(&mut process::cargo(&["deny", "fetch", "db"])).is_some() {
            run(&mut process::cargo(&["deny", "check", "advisories"]), remedy)?;
        } else {
            println!("The list of weaknesses of crates could not be fetched; it was not looked at.");
        }
    } else {
        println!(
            "cargo-deny is not installed (`cargo install cargo-deny --locked`, some minutes); crates were not looked up."
        );
    }
    // npm answers with an object also when it finds something; without an answer there is no network or no such service.
    let mut ask = process::program("npm");
    let answer = ask.args(["audit", "--json"]).output();
    let answer = answer.map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned()).unwrap_or_default();
    if answer.contains("\"vulnerabilities\"") {
        run(
            process::program("npm").args(["audit", "--audit-level=moderate"]),
            "Update the package that is named above.",
        )
    } else {
        println!("The npm registry answers no questions about weaknesses here; packages were not looked up.");
        Ok(())
    }
}
