//! A browser under remote control: `WebDriver` (W3C, <https://www.w3.org/TR/webdriver2/>, 2026-01-01) to a
//! driver of its own, which ends with the test.

use crate::{chromium, firefox, http};
use serde_json::{Value, json};
use std::{
    env, fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    process::{self, Child, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::Duration,
};

/// The name under which `WebDriver` wraps a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Longer than any command takes, so that a hanging browser fails the test instead of blocking the run.
const PATIENCE: Duration = Duration::from_secs(60);

/// A command that the browser refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// `WebDriver`'s error code, such as `no such element`.
    pub(crate) code: String,
    pub(crate) message: String,
}

impl Refusal {
    /// Whether waiting may help: the page is still drawing.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(
            self.code.as_str(),
            "no such element" | "stale element reference" | "element not interactable" | "element click intercepted"
        )
    }
}

/// A browser with one window.
#[derive(Debug)]
pub(crate) struct Browser {
    kind: Kind,
    driver: Child,
    port: u16,
    session: String,
    /// Its profile and its downloads; removed at the end.
    folder: PathBuf,
}

/// When the browser draws a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frames {
    /// Sixty times a second, as on a display.
    Paced,
    /// As soon as something has changed: what is timed then is work, not waiting. Only Chromium can.
    AtOnce,
}

/// Which browser the tests drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
}

impl Kind {
    fn chosen() -> Self {
        match env::var("FAIR_SHARE_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok(other) => panic!("FAIR_SHARE_BROWSER is {other:?}; it can be chromium or firefox"),
        }
    }
}

impl Browser {
    pub(crate) fn start(frames: Frames) -> Self {
        let kind = Kind::chosen();
        let (driver, port) = start_driver(kind);
        let folder = new_folder();
        let mut browser = Self { kind, driver, port, session: String::new(), folder };
        browser.open_session(frames);
        browser
    }

    fn open_session(&mut self, frames: Frames) {
        let mut wanted = match self.kind {
            Kind::Chromium => chromium::capabilities(&self.folder, &self.downloads(), frames),
            Kind::Firefox => firefox::capabilities(&self.downloads()),
        };
        if let Some(wanted) = wanted.as_object_mut() {
            wanted.insert("timeouts".to_owned(), json!({ "script": 60_000, "pageLoad": 60_000 }));
        }
        let capabilities = json!({ "capabilities": { "alwaysMatch": wanted } });
        let answer = self.send("POST", "/session", &capabilities).unwrap_or_else(|refusal| {
            panic!("The browser did not start: {}\nDo browser and driver go together?", refusal.message)
        });
        self.session = text_at(&answer, "/sessionId").to_owned();
        assert!(!self.session.is_empty(), "the driver gave no session: {answer}");
        if self.kind == Kind::Firefox
            && let Err(refusal) = firefox::watch_requests(self)
        {
            panic!("Firefox does not let its requests be seen: {}", refusal.message);
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// Where the browser puts what a page saves.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    pub(crate) fn post(&self, command: &str, body: &Value) -> Result<Value, Refusal> {
        self.send("POST", &format!("/session/{}/{command}", self.session), body)
    }

    pub(crate) fn get(&self, command: &str) -> Result<Value, Refusal> {
        self.send("GET", &format!("/session/{}/{command}", self.session), &Value::Null)
    }

    pub(crate) fn delete(&self, command: &str) -> Result<Value, Refusal> {
        self.send("DELETE", &format!("/session/{}/{command}", self.session), &Value::Null)
    }

    /// The first element that matches, as the path of its commands.
    pub(crate) fn find(&self, selector: &str) -> Result<String, Refusal> {
        let found = self.post("element", &json!({ "using": "css selector", "value": selector }))?;
        Ok(element_path(&found).unwrap_or_default())
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
        let fail = |error: std::io::Error| Refusal { code: "connection".to_owned(), message: error.to_string() };
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            self.port,
            body.len()
        );
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).map_err(fail)?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(fail)?;
        stream.write_all(request.as_bytes()).map_err(fail)?;
        let answer = http::read_message(&stream).map_err(fail)?;
        let mut json: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        let value = json.get_mut("value").map(Value::take).unwrap_or_default();
        match value.get("error").and_then(Value::as_str) {
            Some(code) => Err(Refusal { code: code.to_owned(), message: text_at(&value, "/message").to_owned() }),
            None => Ok(value),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // First the browser, by its session: killing the driver would leave it running.
        let _ = self.send("DELETE", &format!("/session/{}", self.session), &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The path of an element's commands, from what a script or a search returned.
pub(crate) fn element_path(value: &Value) -> Option<String> {
    value.get(ELEMENT).and_then(Value::as_str).map(|id| format!("element/{id}"))
}

/// The text at a JSON pointer; empty when there is none.
pub(crate) fn text_at<'json>(value: &'json Value, pointer: &str) -> &'json str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// A driver that listens, and its port. A free port may be taken by another test before the driver has it for both of the
/// internet's protocols; then it ends, and another try will do.
fn start_driver(kind: Kind) -> (Child, u16) {
    const TRIES: usize = 5;
    let mut said = String::new();
    for _ in 0..TRIES {
        let (mut command, before_port) = match kind {
            Kind::Chromium => (chromium::driver(), chromium::BEFORE_PORT),
            Kind::Firefox => (firefox::driver(), firefox::BEFORE_PORT),
        };
        let program = command.get_program().to_owned();
        let driver = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut driver = driver.unwrap_or_else(|error| {
            panic!("{} did not start: {error}. `cargo xtask setup` installs it.", program.display())
        });
        match read_port(&mut driver, before_port) {
            Ok(port) => return (driver, port),
            Err(words) => said = words,
        }
    }
    panic!("the driver ended {TRIES} times before it took a port. It said: {said}")
}

/// The driver says on which port it listens, with these words in front of it. One that ends gives what it said.
fn read_port(driver: &mut Child, before_port: &str) -> Result<u16, String> {
    let Some(stdout) = driver.stdout.take() else { panic!("the driver has no output") };
    let mut reader = BufReader::new(stdout);
    let mut said = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            let _ = driver.wait();
            return Err(said);
        }
        let port =
            line.split_once(before_port).and_then(|(_, port)| port.trim_end().trim_end_matches('.').parse().ok());
        if let Some(port) = port {
            // Whatever it says later must be read, or it would block on a full pipe.
            thread::spawn(move || reader.read_to_end(&mut Vec::new()));
            return Ok(port);
        }
        said.push_str(&line);
    }
}

fn new_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder: PathBuf = env::temp_dir().join(format!("fair-share-browser-{}-{number}", process::id()));
    let downloads: &Path = &folder.join("downloads");
    if let Err(error) = fs::create_dir_all(downloads) {
        panic!("{} cannot be made: {error}", downloads.display());
    }
    folder
}
