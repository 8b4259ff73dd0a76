//! Gives the modules that are fetched later a name that tells their contents, as trunk does for the first one. A page that
//! stays open while a new build is put in place then never gets half of the old and half of the new.

use crate::{
    offline::hash,
    process::{Failure, root},
};
use std::{fs, io, path::Path};

/// A module as trunk writes it, and the files that name it.
struct Later {
    name: &'static str,
    named_in: &'static [&'static str],
}

const LATER: [Later; 4] = [
    Later { name: "more", named_in: &["index.html"] },
    Later { name: "import_worker", named_in: &["index.html"] },
    Later { name: "widget_documents", named_in: &["embed-loader.js"] },
    Later { name: "widget", named_in: &["embed.html", "embed-loader.js"] },
];
/// What follows the name of a module in the names of its files.
const ENDS: [&str; 3] = [".js", "_bg.wasm", "_loader.js"];

/// Renames the modules in `dist/`, and wherever they are named.
///
/// # Errors
/// When a file is missing or cannot be written, or nothing names a module.
pub(crate) fn write_names() -> Result<(), Failure> {
    let dist = root().join("dist");
    for later in &LATER {
        rename(&dist, later).map_err(|error| {
            let what = format!("The files of {} cannot be renamed: {error}.", later.name);
            Failure::new(what, "See that index.html, static/embed.html and xtask/src/names.rs name the same files.")
        })?;
    }
    Ok(())
}

fn rename(dist: &Path, later: &Later) -> io::Result<()> {
    let mut contents = Vec::new();
    let files: Vec<(&str, Vec<u8>)> = ENDS
        .into_iter()
        .filter_map(|end| Some((end, fs::read(dist.join(format!("{}{end}", later.name))).ok()?)))
        .collect();
    for (_, bytes) in &files {
        contents.extend_from_slice(bytes);
    }
    let new = format!("{}-{:016x}", later.name, hash(&contents));
    for (end, bytes) in files {
        // The glue and the loader name the others.
        let bytes = if end.ends_with(".js") { with_names(&text(bytes)?, later.name, &new).into_bytes() } else { bytes };
        fs::write(dist.join(format!("{new}{end}")), bytes)?;
        fs::remove_file(dist.join(format!("{}{end}", later.name)))?;
    }
    for file in later.named_in {
        let path = dist.join(file);
        let before = text(fs::read(&path)?)?;
        let after = with_names(&before, later.name, &new);
        if before == after {
            return Err(io::Error::other(format!("{file} does not name it")));
        }
        fs::write(path, after)?;
    }
    Ok(())
}

fn text(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// A text with the new name in every address of a file of the module.
fn with_names(text: &str, old: &str, new: &str) -> String {
    let mut text = text.to_owned();
    for end in ENDS {
        for before in ['"', '\'', '/'] {
            for after in ['"', '\''] {
                text = text.replace(&format!("{before}{old}{end}{after}"), &format!("{before}{new}{end}{after}"));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_module_get_the_new_name() {
        let rows = [
            ("a link", "href=\"more.js\"", "href=\"more-1.js\""),
            ("an import", "import('./more.js')", "import('./more-1.js')"),
            ("the WebAssembly", "new URL('more_bg.wasm')", "new URL('more-1_bg.wasm')"),
            ("another file", "\"evermore.js\" \"more.json.js\"", "\"evermore.js\" \"more.json.js\""),
        ];
        for (name, before, after) in rows {
            assert_eq!(with_names(before, "more", "more-1"), after, "{name}");
        }
    }
}
