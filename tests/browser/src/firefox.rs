//! What only Firefox and its driver know. What `WebDriver` has no command for is asked of the browser's own window, whose
//! scripts may do everything; they run outside the page.

use crate::driver::{Browser, Refusal, text_at};
use serde_json::{Value, json};
use std::{env, path::Path, process::Command};

/// What the driver prints in front of its port.
pub(crate) const BEFORE_PORT: &str = "Listening on 127.0.0.1:";

/// The driver. Port 0: it takes a free one and prints it, so that tests beside each other never collide.
pub(crate) fn driver() -> Command {
    let mut driver = Command::new(env::var_os("FAIR_SHARE_GECKODRIVER").unwrap_or_else(|| "geckodriver".into()));
    driver.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]);
    driver
}

/// What is asked of the browser. The driver makes a profile itself.
pub(crate) fn capabilities(downloads: &Path) -> Value {
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": "nl-NL,nl",
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.useDownloadDir": true,
            "browser.download.always_ask_before_handling_new_types": false,
            // The browser's own errands would reach for the network.
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
        },
    });
    if let Ok(binary) = env::var("FAIR_SHARE_FIREFOX")
        && let Some(options) = options.as_object_mut()
    {
        options.insert("binary".to_owned(), binary.into());
    }
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}

/// From here on the requests of pages are written down.
pub(crate) fn watch_requests(browser: &Browser) -> Result<Value, Refusal> {
    let watch = "window.fairShareAsked = []; \
        const observe = (subject) => { \
            const channel = subject.QueryInterface(Ci.nsIHttpChannel); \
            if (!channel.loadInfo.loadingPrincipal?.isSystemPrincipal) { window.fairShareAsked.push(channel.URI.spec); } \
        }; \
        Services.obs.addObserver({ observe }, 'http-on-opening-request')";
    in_window(browser, watch, &[])
}

/// What pages asked of any server since the last time.
pub(crate) fn asked(browser: &Browser) -> Vec<String> {
    let asked = in_window(browser, "return window.fairShareAsked.splice(0)", &[]).unwrap_or_default();
    asked.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// What the console said since the last time about pages of these origins: level and text.
pub(crate) fn console(browser: &Browser) -> Vec<(String, String)> {
    let read = "const messages = Services.console.getMessageArray(); Services.console.reset(); \
        return messages.filter((one) => one instanceof Ci.nsIScriptError && /^http:/.test(one.sourceName)) \
            .map((one) => ({ level: one.flags & Ci.nsIScriptError.warningFlag ? 'WARNING' : 'SEVERE', \
                text: `${one.sourceName} ${one.lineNumber} ${one.errorMessage}` }))";
    let new = in_window(browser, read, &[]).unwrap_or_default();
    let line = |line: &Value| (text_at(line, "/level").to_owned(), text_at(line, "/text").to_owned());
    new.as_array().into_iter().flatten().map(line).collect()
}

/// Makes the page this wide and high. A real window cannot be narrower than some 450 pixels.
pub(crate) fn resize(browser: &Browser, width: u32, height: u32) -> Result<Value, Refusal> {
    let size = "const { style } = gBrowser.selectedBrowser; \
        for (const end of ['min', 'max']) { \
            style.setProperty(`${end}-width`, `${arguments[0]}px`); style.setProperty(`${end}-height`, `${arguments[1]}px`); \
        }";
    in_window(browser, size, &[json!(width), json!(height)])
}

/// What the visitor's system asks for: `light` or `dark`, and whether there is to be less movement.
pub(crate) fn prefer(browser: &Browser, scheme: &str, motion: &str) -> Result<Value, Refusal> {
    let prefer = "gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = arguments[0]; \
        Services.prefs.setIntPref('ui.prefersReducedMotion', arguments[1] === 'reduce' ? 1 : 0)";
    in_window(browser, prefer, &[json!(scheme), json!(motion)])
}

/// Pages run no scripts of their own any more.
pub(crate) fn forbid_scripts(browser: &Browser) -> Result<Value, Refusal> {
    in_window(browser, "gBrowser.selectedBrowser.browsingContext.allowJavascript = false", &[])
}

/// The whole page as a picture, in base64.
pub(crate) fn screenshot(browser: &Browser) -> Result<Value, Refusal> {
    browser.get("moz/screenshot/full")
}

/// Runs a script in the browser's own window.
fn in_window(browser: &Browser, script: &str, arguments: &[Value]) -> Result<Value, Refusal> {
    browser.post("moz/context", &json!({ "context": "chrome" }))?;
    let result = browser.post("execute/sync", &json!({ "script": script, "args": arguments }));
    browser.post("moz/context", &json!({ "context": "content" }))?;
    result
}
