//! Makes the build work without a network: writes the list of its files, with a hash of the contents of each, into the
//! service worker.

use crate::process::{Failure, root};
use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

const WORKER: &str = "sw.js";
const LIST_MARK: &str = "/* the list of files */ []";
const VERSION_MARK: &str = "/* the hash of that list */";

/// Writes the list of files into `dist/sw.js`. Must come last: whatever changes a file afterwards makes the list wrong.
///
/// # Errors
/// When `dist/` cannot be read or written, or its worker has no place for the list.
pub(crate) fn write_worker() -> Result<(), Failure> {
    let dist = root().join("dist");
    let fail =
        |what: String| Failure::new(what, "Run `cargo xtask build` again; if it stays, look at static/offline/sw.js.");
    let unreadable = |error: io::Error| fail(format!("{} cannot be read or written: {error}.", dist.display()));
    let path = dist.join(WORKER);
    let worker = fs::read_to_string(&path).map_err(unreadable)?;
    let mut files = vec![];
    collect(&dist, &dist, &mut files).map_err(unreadable)?;
    files.sort();
    let worker =
        with_files(&worker, &files).ok_or_else(|| fail("sw.js has no place for the list of files.".to_owned()))?;
    fs::write(&path, worker).map_err(unreadable)
}

/// The files that a page of the calculator may ask for, as addresses from the folder, with their hashes.
fn collect(dist: &Path, folder: &Path, files: &mut Vec<(String, u64)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(dist, &path, files)?;
        } else if let Some(name) = name_in(dist, &path).filter(|name| is_kept(name)) {
            files.push((name, hash(&fs::read(&path)?)));
        }
    }
    Ok(())
}

fn name_in(dist: &Path, path: &Path) -> Option<String> {
    let relative: PathBuf = path.strip_prefix(dist).ok()?.to_owned();
    let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// The worker itself must come from the network, or there would never be a new one; nobody opens a licence offline.
fn is_kept(name: &str) -> bool {
    let is_notice = name.ends_with("LICENSE") || name.ends_with(".txt") || name.ends_with(".map");
    name != WORKER && !is_notice
}

fn with_files(worker: &str, files: &[(String, u64)]) -> Option<String> {
    let mut list = "[\n".to_owned();
    for (name, hash) in files {
        writeln!(list, "  {{ name: {name:?}, hash: \"{hash:016x}\" }},").ok()?;
    }
    list.push(']');
    let version = format!("{:016x}", hash(list.as_bytes()));
    let has_places = worker.contains(LIST_MARK) && worker.contains(VERSION_MARK);
    has_places.then(|| worker.replace(LIST_MARK, &list).replace(VERSION_MARK, &version))
}

/// FNV-1a: enough to see that a file changed by a build, and in need of no library.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKER_SOURCE: &str = include_str!("../../static/offline/sw.js");

    #[test]
    fn another_content_is_another_version() {
        let files = |contents: &str| vec![("index.html".to_owned(), hash(contents.as_bytes()))];
        let first = with_files(WORKER_SOURCE, &files("a")).unwrap();
        assert_ne!(first, with_files(WORKER_SOURCE, &files("b")).unwrap());
        assert_eq!(first, with_files(WORKER_SOURCE, &files("a")).unwrap());
        assert!(first.contains("{ name: \"index.html\", hash: "));
    }

    #[test]
    fn a_worker_without_a_place_for_the_list_is_refused() {
        assert_eq!(with_files("const FILES = [];", &[]), None);
    }

    #[test]
    fn the_hash_is_the_published_one() {
        // FNV-1a test vectors, 64 bits (draft-eastlake-fnv).
        for (text, expected) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(hash(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn the_worker_and_notices_are_not_kept() {
        for name in ["sw.js", "fonts/source-sans-3/LICENSE", "content-security-policy.txt"] {
            assert!(!is_kept(name), "{name}");
        }
        for name in ["index.html", "404.html", "more_bg.wasm", "icons/icon-192.png"] {
            assert!(is_kept(name), "{name}");
        }
    }
}
