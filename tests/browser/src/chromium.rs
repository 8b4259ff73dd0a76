//! What only Chromium and its driver know.

use crate::driver::{Browser, Frames, Refusal, text_at};
use serde_json::{Value, json};
use std::{env, path::Path, process::Command};

/// What the driver prints in front of its port.
pub(crate) const BEFORE_PORT: &str = " started successfully on port ";

/// The driver. Port 0: it takes a free one and prints it, so that tests beside each other never collide.
pub(crate) fn driver() -> Command {
    let mut driver = Command::new(env::var_os("FAIR_SHARE_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into()));
    driver.arg("--port=0");
    driver
}

/// What is asked of the browser; `folder` is for its profile, `downloads` for what pages save.
pub(crate) fn capabilities(folder: &Path, downloads: &Path, frames: Frames) -> Value {
    let mut options = json!({
        "args": [
            "--headless",
            // Chromium refuses its sandbox as root and in most containers; these tests load only their own pages.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            // The browser's own errands would reach for the network.
            "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-default-browser-check",
            format!("--user-data-dir={}", folder.join("profile").display()),
        ],
        "prefs": {
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            "intl.accept_languages": "nl-NL,nl",
        },
    });
    if let (Frames::AtOnce, Some(args)) = (frames, options.get_mut("args").and_then(Value::as_array_mut)) {
        args.extend(["--disable-frame-rate-limit".into(), "--disable-gpu-vsync".into()]);
    }
    if let Ok(binary) = env::var("FAIR_SHARE_CHROMIUM")
        && let Some(options) = options.as_object_mut()
    {
        options.insert("binary".to_owned(), binary.into());
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// A command of the `DevTools` protocol, for what `WebDriver` cannot do.
pub(crate) fn devtools(browser: &Browser, command: &str, parameters: &Value) -> Result<Value, Refusal> {
    browser.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
}

/// The whole page as a picture, in base64.
pub(crate) fn screenshot(browser: &Browser) -> Result<Value, Refusal> {
    let shot = devtools(browser, "Page.captureScreenshot", &json!({ "format": "png", "captureBeyondViewport": true }))?;
    Ok(text_at(&shot, "/data").into())
}

/// What the console said since the last time: level and text.
pub(crate) fn console(browser: &Browser) -> Vec<(String, String)> {
    let new = browser.post("se/log", &json!({ "type": "browser" })).unwrap_or_default();
    let line = |line: &Value| (text_at(line, "/level").to_owned(), text_at(line, "/message").to_owned());
    new.as_array().into_iter().flatten().map(line).collect()
}

/// What was asked of any server since the last time, also what the policy stopped.
pub(crate) fn asked(browser: &Browser) -> Vec<String> {
    let new = browser.post("se/log", &json!({ "type": "performance" })).unwrap_or_default();
    let mut asked = Vec::new();
    for entry in new.as_array().into_iter().flatten() {
        // Every entry holds a message of the DevTools protocol, as text.
        let message: Value = serde_json::from_str(text_at(entry, "/message")).unwrap_or_default();
        // Chromium opens with a page of its own, which loads its own parts.
        let is_the_browsers = text_at(&message, "/message/params/documentURL").starts_with("chrome://");
        if text_at(&message, "/message/method") == "Network.requestWillBeSent" && !is_the_browsers {
            asked.push(text_at(&message, "/message/params/request/url").to_owned());
        }
    }
    asked
}
