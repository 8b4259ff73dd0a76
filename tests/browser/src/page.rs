//! What a test says to the page: open, click, type, read, wait, and the promises that hold on every screen.

use crate::{
    chromium,
    driver::{Browser, Frames, Kind, Refusal, element_path, text_at},
    firefox,
    host::Host,
    root,
    server::{Fault, Request, Server},
};
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    env, fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// The inside of the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The desktop that the design draws.
pub const DESKTOP: Size = Size { width: 1280, height: 900 };
/// The phone that the design draws.
pub const PHONE: Size = Size { width: 390, height: 844 };
/// The narrowest page that WCAG 2.2 (1.4.10) asks for.
pub const NARROW: Size = Size { width: 320, height: 640 };

/// What a visitor's system asks of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// No wishes.
    Default,
    /// Light letters on a dark ground.
    Dark,
    /// No movement.
    LessMotion,
}

/// How long the app may take to do what a test waits for. Generous, for the machine may be busy; no passing test waits it out.
const PATIENCE: Duration = Duration::from_secs(30);
/// Between two looks.
const INTERVAL: Duration = Duration::from_millis(15);

/// The app in a browser of its own, on a server of its own.
#[derive(Debug)]
pub struct Page {
    // Dropped in this order: the visitor leaves before the server stops.
    browser: Browser,
    server: Server,
    /// A website around the calculator.
    host: Option<Host>,
    /// What the console has said so far; the driver gives every line once.
    console: RefCell<Vec<(String, String)>>,
    /// The addresses that the browser asked for, also those that the policy stopped.
    asked: RefCell<Vec<String>>,
}

/// Opening and moving.
impl Page {
    /// Opens the app, and returns when it has drawn.
    #[must_use]
    pub fn open(size: Size) -> Self {
        Self::open_at(size, "")
    }

    /// Opens the app with a query or a fragment, such as `"#cijfers"`, and returns when it has drawn.
    #[must_use]
    pub fn open_at(size: Size, rest: &str) -> Self {
        let page = Self::open_blank(size, Fault::None);
        page.go_to(rest);
        page
    }

    /// Opens the app on a server with a fault, and returns when the page is loaded; whether the app starts is the
    /// question.
    #[must_use]
    pub fn open_with(size: Size, fault: Fault) -> Self {
        let page = Self::open_blank(size, fault);
        page.must(page.browser.post("url", &json!({ "url": page.server.url() })), "open the app");
        page
    }

    /// Opens a website of another origin, whose page and Content-Security-Policy are made from the address of the
    /// calculator. Returns when that page is loaded; what its frames do is the question.
    #[must_use]
    pub fn open_in_host(size: Size, page: impl Fn(&str) -> String, policy: impl Fn(&str) -> String) -> Self {
        let mut opened = Self::open_blank(size, Fault::None);
        let (url, origin) = (opened.server.url(), opened.server.origin());
        let host = Host::start(page(&url), policy(&origin));
        opened.must(opened.browser.post("url", &json!({ "url": host.url() })), "open the host");
        opened.host = Some(host);
        opened
    }

    /// Opens another file of `dist/`, and returns when it is loaded.
    #[must_use]
    pub fn open_file(size: Size, name: &str) -> Self {
        let opened = Self::open_blank(size, Fault::None);
        let url = format!("{}{name}", opened.server.url());
        opened.must(opened.browser.post("url", &json!({ "url": url })), &format!("open {url}"));
        opened
    }

    /// Opens a page in another folder than `dist/`, and returns when it is loaded.
    #[must_use]
    pub fn open_folder(size: Size, folder: PathBuf, name: &str) -> Self {
        let opened = Self::on(Server::start_in(folder, Fault::None), size, Frames::Paced);
        opened.visit(name);
        opened
    }

    /// A browser at the server, which has opened nothing yet.
    #[must_use]
    pub fn waiting(size: Size) -> Self {
        Self::open_blank(size, Fault::None)
    }

    /// Goes to an address of the server, and returns when the page is loaded; whether the app starts is the question.
    pub fn visit(&self, rest: &str) {
        let url = format!("{}{rest}", self.server.url());
        self.must(self.browser.post("url", &json!({ "url": url })), &format!("open {url}"));
    }

    /// A command of the `DevTools` protocol, which only Chromium knows, and what it answers.
    ///
    /// # Panics
    /// When the command fails, or in another browser.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.must(chromium::devtools(&self.browser, command, parameters), command)
    }

    /// Whether this is Chromium, for what only its tools can see.
    #[must_use]
    pub fn is_chromium(&self) -> bool {
        self.browser.kind() == Kind::Chromium
    }

    /// From here on pages run no scripts.
    pub fn forbid_scripts(&self) {
        match self.browser.kind() {
            Kind::Chromium => {
                let _ = self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
            }
            Kind::Firefox => {
                let _ = self.must(firefox::forbid_scripts(&self.browser), "forbid scripts");
            }
        }
    }

    /// Opens the app in another tab, from where the test goes on; it gives the window that was left.
    pub fn open_tab(&self, rest: &str) -> Value {
        let old = self.must(self.browser.get("window"), "name the window");
        let new = self.must(self.browser.post("window/new", &json!({ "type": "tab" })), "open a tab");
        self.go_to_tab(&json!(text_at(&new, "/handle")));
        self.go_to(rest);
        old
    }

    /// Goes to a tab that [`Page::open_tab`] gave.
    pub fn go_to_tab(&self, tab: &Value) {
        self.must(self.browser.post("window", &json!({ "handle": tab })), "go to another tab");
    }

    /// Closes the tab; [`Page::go_to_tab`] says which one is next.
    pub fn close_tab(&self) {
        self.must(self.browser.delete("window"), "close the tab");
    }

    /// From here on everything is about the page in this frame.
    pub fn enter_frame(&self, selector: &str) {
        self.wait_for(selector);
        let frame = self.script("return document.querySelector(arguments[0])", &[json!(selector)]);
        self.must(self.browser.post("frame", &json!({ "id": frame })), &format!("enter {selector}"));
    }

    /// From here on everything is about the outermost page.
    pub fn leave_frame(&self) {
        self.must(self.browser.post("frame", &json!({ "id": null })), "leave the frame");
    }

    /// Opens the app in a browser that draws its frames so, and returns when the app has drawn.
    #[must_use]
    pub fn open_drawing(size: Size, frames: Frames) -> Self {
        let page = Self::on(Server::start(Fault::None), size, frames);
        page.go_to("");
        page
    }

    fn open_blank(size: Size, fault: Fault) -> Self {
        // The server first: without `dist/` no browser needs to start.
        Self::on(Server::start(fault), size, Frames::Paced)
    }

    fn on(server: Server, size: Size, frames: Frames) -> Self {
        let browser = Browser::start(frames);
        let page = Self { browser, server, host: None, console: RefCell::default(), asked: RefCell::default() };
        page.resize(size);
        page
    }

    /// Goes to another query or fragment, and returns when the app has drawn.
    pub fn go_to(&self, rest: &str) {
        let url = format!("{}{rest}", self.server.url());
        self.must(self.browser.post("url", &json!({ "url": url })), &format!("open {url}"));
        self.wait_for_app();
    }

    /// Loads the page again, and returns when the app has drawn.
    pub fn reload(&self) {
        match self.browser.kind() {
            Kind::Chromium => {
                let _ = self.must(self.browser.post("refresh", &json!({})), "reload");
            }
            Kind::Firefox => {
                // Its `refresh` passes the service worker by, which a visitor's button does not.
                let _ = self.script("window.isBeforeReload = true; location.reload()", &[]);
                self.wait_until("the page is loaded again", || {
                    let is_new = "return window.isBeforeReload === undefined && document.readyState === 'complete'";
                    self.execute(is_new, &json!([])).is_ok_and(|is_new| is_new == Value::Bool(true))
                });
            }
        }
        self.wait_for_app();
    }

    /// The browser's back button.
    pub fn back(&self) {
        self.must(self.browser.post("back", &json!({})), "go back");
    }

    /// The browser's forward button.
    pub fn forward(&self) {
        self.must(self.browser.post("forward", &json!({})), "go forward");
    }

    /// The address, without the server.
    #[must_use]
    pub fn path(&self) -> String {
        let url = self.must(self.browser.get("url"), "read the address");
        let url = url.as_str().unwrap_or_default();
        url.strip_prefix(&self.server.url()).unwrap_or(url).to_owned()
    }

    /// Changes the window. Through the emulation of devices: a real window cannot be narrower than 500 pixels.
    pub fn resize(&self, size: Size) {
        let Size { width, height } = size;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let resized = match self.browser.kind() {
            Kind::Chromium => chromium::devtools(&self.browser, "Emulation.setDeviceMetricsOverride", &metrics),
            Kind::Firefox => firefox::resize(&self.browser, width, height),
        };
        self.must(resized, "resize the window");
    }

    /// Changes what the visitor's system asks for.
    pub fn prefer(&self, preference: Preference) {
        let (scheme, motion) = match preference {
            Preference::Default => ("light", "no-preference"),
            Preference::Dark => ("dark", "no-preference"),
            Preference::LessMotion => ("light", "reduce"),
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ] });
        let set = match self.browser.kind() {
            Kind::Chromium => chromium::devtools(&self.browser, "Emulation.setEmulatedMedia", &features),
            Kind::Firefox => firefox::prefer(&self.browser, scheme, motion),
        };
        self.must(set, "set what the visitor prefers");
    }

    /// The waiting text of index.html gives way to the app.
    fn wait_for_app(&self) {
        self.wait_until("the app has drawn", || {
            self.script(
                "return document.readyState === 'complete' && !document.getElementById('loading') && \
                 document.querySelector('h1') !== null",
                &[],
            ) == Value::Bool(true)
        });
    }
}

/// Acting. Every method waits until the element is there and can be used.
impl Page {
    /// Scrolls to the element and clicks in its middle; fails when something lies over it.
    pub fn click(&self, selector: &str) {
        // To the middle of the window: on a phone the result bar lies over the foot.
        let scroll = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
        let _ = self.script(scroll, &[json!(selector)]);
        self.act(selector, "click", |element| self.browser.post(&format!("{element}/click"), &json!({})));
    }

    /// Clicks the first element that matches and holds this text.
    pub fn click_text(&self, selector: &str, text: &str) {
        let find = "return Array.from(document.querySelectorAll(arguments[0]))\
                    .find((e) => e.innerText.includes(arguments[1])) ?? null";
        let what = format!("click {selector} with the text {text:?}");
        self.retry(&what, || {
            let found = self.execute(find, &json!([selector, text]))?;
            let element = element_path(&found)
                .ok_or_else(|| Refusal { code: "no such element".to_owned(), message: "no such element".to_owned() })?;
            self.browser.post(&format!("{element}/click"), &json!({}))
        });
    }

    /// Types at the end of a field, key by key.
    pub fn type_text(&self, selector: &str, text: &str) {
        self.act(selector, "type into", |element| {
            self.browser.post(&format!("{element}/value"), &json!({ "text": text }))
        });
    }

    /// Selects what stands in a field and types over it, as a visitor would.
    pub fn replace_text(&self, selector: &str, text: &str) {
        // Control+A, then the text: WebDriver's own `clear` tells the page of an empty field in between.
        self.type_text(selector, &format!("\u{e009}a\u{e000}{text}"));
    }

    /// Presses a key in the element that has the focus: `"Tab"`, `"Enter"`, `"Escape"`, `"ArrowDown"`, `"z"`.
    /// With `"Control+z"` or `"Shift+Tab"` the first is held down.
    pub fn press(&self, key: &str) {
        let keys: Vec<String> = key.split('+').map(key_code).collect();
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.must(self.browser.post("actions", &body), &format!("press {key}"));
    }

    /// Chooses the option with this value in a `<select>`.
    pub fn choose(&self, selector: &str, value: &str) {
        self.click(&format!("{selector} option[value=\"{value}\"]"));
    }

    /// Pastes text into the element, as from a spreadsheet: with a paste event that carries the text.
    pub fn paste(&self, selector: &str, text: &str) {
        self.wait_for(selector);
        let paste = "const [target, text] = [document.querySelector(arguments[0]), arguments[1]]; target.focus(); \
                     const data = new DataTransfer(); data.setData('text/plain', text); \
                     const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }); \
                     if (target.dispatchEvent(event)) { document.execCommand('insertText', false, text); }";
        let _ = self.script(paste, &[json!(selector), json!(text)]);
    }

    /// Gives a file to an `<input type="file">`.
    pub fn upload(&self, selector: &str, file: &Path) {
        let Ok(path) = file.canonicalize() else { panic!("there is no file {} to upload", file.display()) };
        let body = json!({ "text": path });
        // Such inputs are often hidden behind a label, so not being visible is no reason to wait.
        self.act(selector, "upload to", |element| self.browser.post(&format!("{element}/value"), &body));
    }

    /// The file that the page saved under this name, once it is there and complete.
    #[must_use]
    pub fn downloaded(&self, name: &str) -> PathBuf {
        let path = self.browser.downloads().join(name);
        // Chromium claims the name with an empty file, writes under another name, and moves that over it.
        let is_written = || path.metadata().is_ok_and(|file| file.len() > 0);
        self.wait_until(&format!("{name} has been saved"), is_written);
        path
    }
}

/// Looking.
impl Page {
    /// What a visitor reads in the first element that matches.
    #[must_use]
    pub fn text(&self, selector: &str) -> String {
        let text = self.act(selector, "read", |element| self.browser.get(&format!("{element}/text")));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// What a visitor reads in every element that matches; none is a fine answer, and nothing is waited for.
    #[must_use]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let all = "return Array.from(document.querySelectorAll(arguments[0]), (e) => e.innerText.trim())";
        let texts = self.script(all, &[json!(selector)]);
        texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(Into::into).collect()
    }

    /// How many elements match now.
    #[must_use]
    pub fn count(&self, selector: &str) -> usize {
        self.texts(selector).len()
    }

    /// An attribute of the first element that matches.
    #[must_use]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let value = self.act(selector, "read", |element| self.browser.get(&format!("{element}/attribute/{name}")));
        value.as_str().map(Into::into)
    }

    /// What stands in a field now.
    #[must_use]
    pub fn value(&self, selector: &str) -> String {
        let value = self.act(selector, "read", |element| self.browser.get(&format!("{element}/property/value")));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Whether an element matches and can be seen.
    #[must_use]
    pub fn is_visible(&self, selector: &str) -> bool {
        let seen = "const e = document.querySelector(arguments[0]); return e !== null && e.checkVisibility()";
        self.script(seen, &[json!(selector)]) == Value::Bool(true)
    }

    /// The element that has the focus, as its tag with its id or its text, such as `button#undo` or `a "Cijfers"`.
    #[must_use]
    pub fn focused(&self) -> String {
        let focused = "const e = document.activeElement; const tag = e.tagName.toLowerCase(); \
                       return e.id ? `${tag}#${e.id}` : `${tag} ${JSON.stringify(e.innerText.trim())}`";
        self.script(focused, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Runs JavaScript as the body of a function, and gives what it returns; `arguments` are JSON, and a promise is
    /// waited for.
    #[must_use]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.must(self.execute(body, &json!(arguments)), "run a script")
    }

    /// Waits until the service worker keeps the app on the device, and answers for this page.
    pub fn wait_until_kept(&self) {
        let ready = "const { serviceWorker } = navigator; \
            return serviceWorker.ready.then(() => serviceWorker.controller !== null || \
                new Promise((done) => serviceWorker.addEventListener('controllerchange', () => done(true))))";
        assert_eq!(self.script(ready, &[]), json!(true), "the service worker keeps the page");
    }

    /// The network is gone from now on.
    pub fn lose_network(&self) {
        self.server.vanish();
    }

    /// A file on the server has other contents from now on, as after a new build; one that was not there is.
    pub fn renew_file(&self, name: &str, contents: Vec<u8>) {
        self.server.replace(name, contents);
    }

    /// The requests that reached the server.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.server.requests()
    }

    /// Writes a picture of the whole page to the folder that `FAIR_SHARE_SHOTS` names; without it, nothing.
    pub fn screenshot(&self, name: &str) {
        let Some(folder) = env::var_os("FAIR_SHARE_SHOTS").map(PathBuf::from) else { return };
        // Relative to the checkout, wherever cargo runs the test.
        let path = root().join(folder).join(format!("{name}.png"));
        let shot = match self.browser.kind() {
            Kind::Chromium => chromium::screenshot(&self.browser),
            Kind::Firefox => firefox::screenshot(&self.browser),
        };
        let shot = self.must(shot, "take a screenshot");
        let bytes = decode_base64(shot.as_str().unwrap_or_default());
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        if let Err(error) = written {
            panic!("{} cannot be written: {error}", path.display());
        }
    }
}

/// Waiting.
impl Page {
    /// Waits until an element matches and can be seen.
    pub fn wait_for(&self, selector: &str) {
        self.wait_until(&format!("{selector} is shown"), || self.is_visible(selector));
    }

    /// Waits until no element matches.
    pub fn wait_until_gone(&self, selector: &str) {
        self.wait_until(&format!("{selector} is gone"), || self.count(selector) == 0);
    }

    /// Waits until the first element that matches holds this text.
    pub fn wait_for_text(&self, selector: &str, text: &str) {
        let is_there = || self.texts(selector).first().is_some_and(|found| found.contains(text));
        if !self.is_soon(is_there) {
            let found = self.texts(selector);
            panic!("{selector} should hold {text:?}, but there is {:?}\n{}", found.first(), self.describe());
        }
    }

    /// Waits until a condition holds; `what` completes the sentence "waited in vain until …".
    pub fn wait_until(&self, what: &str, is_met: impl Fn() -> bool) {
        assert!(self.is_soon(is_met), "waited in vain until {what}\n{}", self.describe());
    }

    fn is_soon(&self, is_met: impl Fn() -> bool) -> bool {
        let begin = Instant::now();
        loop {
            if is_met() {
                return true;
            }
            if begin.elapsed() > PATIENCE {
                return false;
            }
            thread::sleep(INTERVAL);
        }
    }
}

/// What holds on every screen.
impl Page {
    /// All the promises below.
    pub fn assert_clean(&self) {
        self.assert_no_console_errors();
        self.assert_only_own_requests();
        self.assert_accessible();
        self.assert_no_sideways_scroll();
    }

    /// The console holds no error; a breach of the Content-Security-Policy is one too.
    pub fn assert_no_console_errors(&self) {
        let errors = self.console_errors();
        assert!(errors.is_empty(), "the console says:\n{}", errors.join("\n"));
    }

    /// The errors in the console since the page was opened.
    #[must_use]
    pub fn console_errors(&self) -> Vec<String> {
        let lines = self.console_lines();
        lines.into_iter().filter(|(level, _)| level == "SEVERE").map(|(_, text)| text).collect()
    }

    /// Nothing was asked of any other server: neither what the page lists as loaded, nor what the browser saw leave.
    pub fn assert_only_own_requests(&self) {
        let loaded = self.script(
            "return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))\
             .map((entry) => entry.name)",
            &[],
        );
        let loaded = loaded.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        let mut asked = self.asked_addresses();
        assert!(!asked.is_empty(), "the browser reports no requests at all, so this proves nothing");
        asked.extend(loaded);
        let own = self.server.url();
        let is_own = |url: &String| url.starts_with(&own) || url.starts_with("data:") || is_own_blob(url, &self.server);
        let foreign: Vec<&String> = asked.iter().filter(|url| !is_own(url)).collect();
        assert!(foreign.is_empty(), "requests left for {foreign:?}");
    }

    /// axe-core finds nothing: WCAG 2.2 A and AA, and its best practices.
    pub fn assert_accessible(&self) {
        let path = root().join("node_modules/axe-core/axe.min.js");
        let Ok(axe) = fs::read_to_string(&path) else {
            panic!("{} is missing. `cargo xtask setup` installs it.", path.display());
        };
        // The driver evaluates scripts outside the page's policy, which keeps its strictness.
        let run = format!(
            "if (!window.axe) {{ {axe} }}\n\
             return axe.run(document, {{ resultTypes: ['violations'], runOnly: {{ type: 'tag', values: [\
             'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }} }})\
             .then((result) => ({{ checked: result.passes.length, violations: result.violations }}))"
        );
        let result = self.script(&run, &[]);
        let checked = result.get("checked").and_then(Value::as_u64).unwrap_or(0);
        assert!(checked > 0, "axe-core checked nothing: {result}");
        let violations: Vec<String> =
            result.get("violations").and_then(Value::as_array).into_iter().flatten().map(describe_violation).collect();
        assert!(violations.is_empty(), "axe-core finds:\n{}", violations.join("\n"));
    }

    /// The page is no wider than the window.
    pub fn assert_no_sideways_scroll(&self) {
        let widths = self.script("return [document.documentElement.scrollWidth, innerWidth]", &[]);
        let width = |index: usize| widths.get(index).and_then(Value::as_u64).unwrap_or(u64::MAX);
        if width(0) > width(1) {
            let wide = self.script(
                "return Array.from(document.querySelectorAll('body *')).filter((e) => \
                 e.getBoundingClientRect().right > innerWidth + 0.5).slice(0, 8).map((e) => \
                 `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`)",
                &[],
            );
            panic!("the page is {} wide in a window of {}; beyond the edge: {wide}", width(0), width(1));
        }
    }
}

impl Page {
    /// Waits for the element, and repeats while the page is still drawing it.
    fn act(&self, selector: &str, verb: &str, act: impl Fn(&str) -> Result<Value, Refusal>) -> Value {
        self.retry(&format!("{verb} {selector}"), || act(&self.browser.find(selector)?))
    }

    fn retry(&self, what: &str, act: impl Fn() -> Result<Value, Refusal>) -> Value {
        let begin = Instant::now();
        loop {
            match act() {
                Err(refusal) if refusal.is_passing() && begin.elapsed() < PATIENCE => thread::sleep(INTERVAL),
                result => return self.must(result, what),
            }
        }
    }

    fn must(&self, result: Result<Value, Refusal>, what: &str) -> Value {
        result.unwrap_or_else(|refusal| {
            let said = refusal.message.lines().next().unwrap_or_default();
            panic!("could not {what}: {} ({said})\n{}", refusal.code, self.describe())
        })
    }

    fn execute(&self, body: &str, arguments: &Value) -> Result<Value, Refusal> {
        self.browser.post("execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// What the reader of a failure wants to see. Asks the browser directly: it must not fail itself.
    fn describe(&self) -> String {
        let look = "return `${location.href}\\n${(document.body?.innerText ?? '').slice(0, 600)}`";
        let page = self.execute(look, &json!([])).unwrap_or_default();
        let console: Vec<String> =
            self.console_lines().into_iter().map(|(level, text)| format!("{level} {text}")).collect();
        format!("--- page: {}\n--- console:\n{}", page.as_str().unwrap_or("?"), console.join("\n"))
    }

    fn console_lines(&self) -> Vec<(String, String)> {
        let new = match self.browser.kind() {
            Kind::Chromium => chromium::console(&self.browser),
            Kind::Firefox => firefox::console(&self.browser),
        };
        let mut console = self.console.borrow_mut();
        console.extend(new);
        console.clone()
    }

    fn asked_addresses(&self) -> Vec<String> {
        let new = match self.browser.kind() {
            Kind::Chromium => chromium::asked(&self.browser),
            Kind::Firefox => firefox::asked(&self.browser),
        };
        let mut asked = self.asked.borrow_mut();
        asked.extend(new);
        asked.clone()
    }
}

fn is_own_blob(url: &str, server: &Server) -> bool {
    url.strip_prefix("blob:").is_some_and(|url| url.starts_with(&server.origin()))
}

fn describe_violation(violation: &Value) -> String {
    let nodes: Vec<&str> = violation
        .get("nodes")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .take(5)
        .map(|node| text_at(node, "/html"))
        .collect();
    format!("- {}: {}\n    {}", text_at(violation, "/id"), text_at(violation, "/help"), nodes.join("\n    "))
}

/// The code points of keys without a letter, from the table in `WebDriver` § 17.4.2.
fn key_code(name: &str) -> String {
    let code = match name {
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        "Backspace" => '\u{e003}',
        letter => return letter.to_owned(),
    };
    code.to_string()
}

/// Screenshots come as base64; one function is less than a crate.
fn decode_base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut bit_count) = (0_u32, 0);
    for sign in text.bytes() {
        let value = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(value);
        bit_count += 6;
        if bit_count >= 8 {
            bit_count -= 8;
            let [.., byte] = (bits >> bit_count).to_be_bytes();
            bytes.push(byte);
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_decoded_with_and_without_padding() {
        // RFC 4648, section 10.
        let rows = [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmE=", "fooba")];
        for (encoded, expected) in rows {
            assert_eq!(decode_base64(encoded), expected.as_bytes(), "{encoded}");
        }
    }
}
