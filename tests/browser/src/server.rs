//! A static web server for `dist/`, as a municipality might host it: under a sub-path, with the strict
//! Content-Security-Policy. It logs every request, and can be told to misbehave.

use crate::{http, root};
use std::{
    env, fs,
    io::{self, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// Where the app lives on the server. A sub-path, so that an absolute address in the build is a failing test.
const BASE: &str = "/sub/path/";
/// A folder with the files of `dist/` in brotli, as a host sends them; for times on a slow network.
const BROTLI: &str = "FAIR_SHARE_BROTLI";
const POLICY: &str = include_str!("../../../static/content-security-policy.txt");

/// What the server does wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Files whose name starts and ends like this are not found.
    Missing {
        /// Such as `app-`; everything after it is a hash.
        start: &'static str,
        /// Such as `.wasm`.
        end: &'static str,
    },
}

/// A request that the server answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// As the browser asked: path and query.
    pub target: String,
    /// The status of the answer.
    pub status: u16,
}

/// What a test changes while the server runs.
#[derive(Debug, Default)]
struct Changes {
    /// Connections are closed without an answer, as when the network is gone.
    is_gone: AtomicBool,
    /// Files, by their path in the folder, that have other contents.
    replaced: Mutex<Vec<(String, Vec<u8>)>>,
}

/// A running server; stops when dropped.
#[derive(Debug)]
pub struct Server {
    port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
    changes: Arc<Changes>,
    is_stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `dist/` on a free port.
    ///
    /// # Panics
    /// When there is no `dist/`, or no port.
    #[must_use]
    pub fn start(fault: Fault) -> Self {
        let Ok(dist) = root().join("dist").canonicalize() else {
            panic!("There is no dist/ to test. Run `cargo xtask build` first, or everything with `cargo xtask test`.");
        };
        assert!(dist.join("index.html").is_file(), "dist/ has no index.html. Run `cargo xtask build`.");
        Self::start_in(dist, fault)
    }

    pub(crate) fn start_in(folder: PathBuf, fault: Fault) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let (listener, port) = listener
            .and_then(|listener| listener.local_addr().map(|address| (listener, address.port())))
            .unwrap_or_else(|error| panic!("no free port for the test server: {error}"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let is_stopping = Arc::new(AtomicBool::new(false));
        let changes = Arc::new(Changes::default());
        let (log, stop, present) = (Arc::clone(&requests), Arc::clone(&is_stopping), Arc::clone(&changes));
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::Acquire) {
                    break;
                }
                if present.is_gone.load(Ordering::Acquire) {
                    continue;
                }
                let (log, folder, present) = (Arc::clone(&log), folder.clone(), Arc::clone(&present));
                // A browser opens connections in advance; one that stays silent must not hold up the others.
                thread::spawn(move || {
                    // A visitor who leaves is no failure of the server.
                    let _ = answer(stream, &folder, fault, &present, &log);
                });
            }
        });
        Self { port, requests, changes, is_stopping, thread: Some(thread) }
    }

    /// The address of the app, with a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}{BASE}", self.origin())
    }

    /// The scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// From now on nothing is answered, as when the network is gone.
    pub fn vanish(&self) {
        self.changes.is_gone.store(true, Ordering::Release);
    }

    /// From now on a file has other contents, as after a new build; one that was not there is.
    pub fn replace(&self, name: &str, contents: Vec<u8>) {
        let mut replaced = self.changes.replaced.lock().unwrap_or_else(PoisonError::into_inner);
        replaced.push((name.to_owned(), contents));
    }

    /// Every request so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_stopping.store(true, Ordering::Release);
        // The thread waits for a connection: this one.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(
    mut stream: TcpStream,
    folder: &Path,
    fault: Fault,
    changes: &Changes,
    log: &Mutex<Vec<Request>>,
) -> io::Result<()> {
    let message = http::read_message(&stream)?;
    let target = message.start_line.split(' ').nth(1).unwrap_or_default().to_owned();
    if target.is_empty() {
        return Ok(());
    }
    let is_missing = |path: &Path| match fault {
        Fault::None => false,
        Fault::Missing { start, end } => path
            .file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(start) && name.ends_with(end)),
    };
    let name = name_of(&target);
    // The lock is not held while a file is read.
    let other = {
        let replaced = changes.replaced.lock().unwrap_or_else(PoisonError::into_inner);
        replaced.iter().rev().find(|(other, _)| Some(other) == name.as_ref()).cloned()
    };
    let path = find_file(folder, &target).filter(|path| !is_missing(path));
    let (status, kind, body) = match (other, path) {
        (Some((name, contents)), _) => ("200 OK", content_type(Path::new(&name)), contents),
        (None, Some(path)) => ("200 OK", content_type(&path), fs::read(&path)?),
        // As hosts of plain files do it: a page of the site's own.
        (None, None) => {
            let page = fs::read(folder.join("404.html")).unwrap_or_else(|_| b"not found".to_vec());
            ("404 Not Found", "text/html; charset=utf-8", page)
        }
    };
    let packed = env::var_os(BROTLI).and_then(|packed| fs::read(Path::new(&packed).join(name_of(&target)?)).ok());
    let (encoding, body) = packed.map_or(("", body), |packed| ("Content-Encoding: br\r\n", packed));
    let status_code = if status.starts_with("200") { 200 } else { 404 };
    log.lock().unwrap_or_else(PoisonError::into_inner).push(Request { target, status: status_code });
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{encoding}Content-Security-Policy: {}\r\n\
         X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len(),
        POLICY.trim()
    )?;
    stream.write_all(&body)?;
    stream.flush()
}

/// The file that an address means, when it lies inside the folder.
fn find_file(folder: &Path, target: &str) -> Option<PathBuf> {
    let name = name_of(target)?;
    let relative = Path::new(&name);
    // `..` and absolute paths would leave the folder; so could a symbolic link, hence the second look.
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative).canonicalize().ok()?;
    (file.is_file() && file.starts_with(folder)).then_some(file)
}

/// The file that an address names, relative to the folder.
fn name_of(target: &str) -> Option<String> {
    let path = decode_percent(target.split(['?', '#']).next()?.strip_prefix(BASE)?)?;
    Some(if path.is_empty() { "index.html".to_owned() } else { path })
}

fn decode_percent(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_the_folder_are_found() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").canonicalize().unwrap();
        let rows = [
            ("a file", "/sub/path/lib.rs", true),
            ("a file with a query", "/sub/path/lib.rs?v=1", true),
            ("an escaped name", "/sub/path/lib%2Ers", true),
            ("outside the sub-path", "/lib.rs", false),
            ("a step up", "/sub/path/../Cargo.toml", false),
            ("an escaped step up", "/sub/path/%2e%2e/Cargo.toml", false),
            ("an escaped slash", "/sub/path/..%2FCargo.toml", false),
            ("an absolute path", "/sub/path//etc/passwd", false),
            ("a folder", "/sub/path/bin", false),
            ("half an escape", "/sub/path/lib%2", false),
        ];
        for (name, target, is_found) in rows {
            assert_eq!(find_file(&folder, target).is_some(), is_found, "{name}");
        }
    }
}
