//! Makes `dist-package/`, the npm package of the JavaScript interface, and tries it as somebody would who installed it.

use crate::{
    process::{self, Failure, TestCount, cargo, output_of, run},
    setup::BuildTools,
    wasm::{self, Module},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The files of the package that are not built.
const FILES: [&str; 5] = ["package.json", "index.js", "node.js", "index.d.ts", "README.md"];
const RETRY: &str = "Run `cargo xtask package` again; if it stays, remove dist-package/.";
const READ_ABOVE: &str = "The lines above say what does not hold. The package is made from src/bin/embed.";

/// Writes `dist-package/`.
///
/// # Errors
/// When it does not compile or cannot be written.
pub(crate) fn package(tools: &BuildTools) -> Result<(), Failure> {
    let folder = process::root().join("dist-package");
    let fail = |error: io::Error| Failure::new(format!("dist-package/ cannot be written: {error}."), RETRY);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(fail)?;
    }
    fs::create_dir_all(&folder).map_err(fail)?;
    wasm::build_module(tools, &Module { bin: "embed", features: "embed", name: "fair_share" }, &folder)?;
    // It describes the insides of the WebAssembly, which nobody imports.
    fs::remove_file(folder.join("fair_share_bg.wasm.d.ts")).map_err(fail)?;

    let source = process::root().join("src/bin/embed/package");
    for name in FILES {
        let text = fs::read_to_string(source.join(name)).map_err(fail)?;
        fs::write(folder.join(name), text.replace("VERSION", &version())).map_err(fail)?;
    }
    for path in ["LICENSE", "static/scenario.schema.json"] {
        let name = Path::new(path).file_name().unwrap_or_default();
        fs::copy(process::root().join(path), folder.join(name)).map_err(fail)?;
    }
    println!("dist-package/ is ready: `npm install PATH/dist-package`, or `npm publish` in it.");
    Ok(())
}

/// The version that Cargo.toml gives.
fn version() -> String {
    let manifest = fs::read_to_string(process::root().join("Cargo.toml")).unwrap_or_default();
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    line.unwrap_or("0.0.0").to_owned()
}

/// Installs the package beside the examples as npm would, checks them against the declarations, runs them, and compares
/// its outcomes with those of the command line.
///
/// # Errors
/// When the package does not build, a type is wrong, an example fails, or an outcome differs.
pub(crate) fn test_package(tools: &BuildTools, count: &mut TestCount) -> Result<(), Failure> {
    package(tools)?;
    let home = install()?;
    let root = process::root();

    let mut check = process::program("tsc");
    check.env("PATH", &tools.path).current_dir(&home).args(["--project", ".", "--typeRoots"]);
    passed(count, run(check.arg(root.join("node_modules/@types")), READ_ABOVE))?;
    for example in ["node.mjs", "errors.mjs", "figures.mjs"] {
        passed(count, run(process::program("node").current_dir(&home).arg(example), READ_ABOVE))?;
    }

    run(&mut cargo(&["build", "--quiet", "--bin", "fairshare"]), "The lines above say what does not compile.")?;
    let command_line = wasm::target_folder().join("debug/fairshare");
    let mut compare = process::program("node");
    compare.current_dir(&home).arg(root.join("tests/package/compare.mjs")).arg(&home).arg(command_line);
    passed(count, run(compare.arg(root.join("tests/package")), READ_ABOVE))
}

/// A folder with the examples, in which the package is installed.
fn install() -> Result<PathBuf, Failure> {
    let home = wasm::target_folder().join("package-user");
    let fail = |error: io::Error| Failure::new(format!("{} cannot be written: {error}.", home.display()), RETRY);
    if home.exists() {
        fs::remove_dir_all(&home).map_err(fail)?;
    }
    let installed = home.join("node_modules/fair-share");
    fs::create_dir_all(&installed).map_err(fail)?;
    let copy = |from: &Path, to: &Path| -> io::Result<()> {
        for entry in fs::read_dir(from)? {
            let path = entry?.path();
            fs::copy(&path, to.join(path.file_name().unwrap_or_default()))?;
        }
        Ok(())
    };
    copy(&process::root().join("examples/js"), &home).map_err(fail)?;
    fs::copy(process::root().join("tests/import/dutch_inhabitants.csv"), home.join("table.csv")).map_err(fail)?;

    // What npm would publish, and nothing else: a file that package.json forgets is missing here.
    let mut list = process::program("npm");
    list.current_dir(process::root().join("dist-package")).args(["pack", "--dry-run", "--json", "--offline"]);
    let listed = output_of(&mut list)
        .ok_or_else(|| Failure::new("npm could not list the files of the package.", "Install Node.js 20 with npm."))?;
    for name in paths_in(&listed) {
        fs::copy(process::root().join("dist-package").join(name), installed.join(name)).map_err(fail)?;
    }
    Ok(home)
}

/// The values of `"path"` in what `npm pack --json` prints.
fn paths_in(listed: &str) -> Vec<&str> {
    listed.lines().filter_map(|line| line.trim().strip_prefix("\"path\": \"")?.split('"').next()).collect()
}

fn passed(count: &mut TestCount, result: Result<(), Failure>) -> Result<(), Failure> {
    let is_passed = result.is_ok();
    count.add(TestCount { passed: usize::from(is_passed), failed: usize::from(!is_passed) });
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_that_npm_lists_are_read() {
        let listed = "[\n  {\n    \"files\": [\n      {\n        \"path\": \"LICENSE\",\n        \"size\": 1\n      }\n    ]\n  }\n]";
        assert_eq!(paths_in(listed), ["LICENSE"]);
    }

    #[test]
    fn the_version_is_that_of_the_crate() {
        assert_eq!(version().split('.').count(), 3);
    }
}
