//! Times the reading of files in Chromium, beside the packages that a page would take instead.

use std::fs;

use crate::{
    process::{self, Failure, cargo, run},
    setup::{self, BrowserTools},
};

/// The peers on npm, and the file of each that a page loads.
const PEERS: [(&str, &str, &str); 2] = [
    ("papaparse@5", "papaparse/papaparse.min.js", "FAIR_SHARE_PAPAPARSE"),
    ("xlsx@0.18.5", "xlsx/dist/xlsx.full.min.js", "FAIR_SHARE_XLSX"),
];

/// Fetches the peers, if npm can, and prints the times.
///
/// # Errors
/// When the browser cannot be started.
pub(crate) fn bench(browser: &BrowserTools) -> Result<(), Failure> {
    let mut command = cargo(&["run", "--quiet", "--package", "browser-tests", "--bin", "import-bench"]);
    browser.describe_to(&mut command);
    // A folder of the machine's cache: the peers are measured, never shipped.
    let folder = setup::tools_folder()?.with_file_name("peers");
    let _ = fs::create_dir_all(&folder);
    let mut install = process::program("npm");
    install.arg("install").arg("--prefix").arg(&folder).args(["--no-audit", "--no-fund", "--loglevel", "error"]);
    install.args(PEERS.map(|(package, _, _)| package));
    if run(&mut install, "Without a connection to npm the peers are left out.").is_ok() {
        for (_, file, variable) in PEERS {
            command.env(variable, folder.join("node_modules").join(file));
        }
    }
    run(&mut command, "The lines above say what the browser could not do.")
}
