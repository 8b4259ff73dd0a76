//! Tests of the built app in a real browser, over WebDriver.
//!
//! They load `dist/` as a visitor would: from a web server, under a sub-path, with the strict
//! Content-Security-Policy as a header. `cargo xtask test` builds `dist/` and runs them; during work
//! `cargo xtask build && cargo test -p browser-tests` is quicker.
//!
//! # Writing a test
//!
//! Add a file to `tests/browser/tests`, or a test to one of them:
//!
//! ```no_run
//! use browser_tests::{PHONE, Page};
//!
//! #[test]
//! fn a_larger_share_is_shown_at_once() {
//!     let page = Page::open(PHONE); // a new server and a new browser; returns when the app has drawn
//!     page.click("[data-key=inhabitants] .more"); // waits until it is there, scrolls to it, really clicks
//!     page.wait_for_text("#answer", "55 %"); // the first element that matches, within thirty seconds
//!     assert_eq!(page.text("tfoot .task"), "1.000");
//!     page.screenshot("larger-share"); // only with FAIR_SHARE_SHOTS=folder
//!     page.assert_clean(); // console, other origins, axe-core, sideways scroll
//! }
//! ```
//!
//! - Selectors are CSS. Methods that read or act wait until the element is there; nothing sleeps a fixed time. For
//!   anything else: [`Page::wait_until`] with a condition in words.
//! - [`Page::open_at`] opens with a fragment (`"#cijfers"`), [`Page::go_to`] changes it, [`Page::reload`],
//!   [`Page::back`] and [`Page::forward`] are the browser's buttons.
//! - [`Page::type_text`], [`Page::replace_text`], [`Page::press`], [`Page::choose`], [`Page::paste`], [`Page::upload`]
//!   fill in; [`Page::downloaded`] waits for a file that the page saves.
//! - [`Page::texts`], [`Page::attribute`], [`Page::count`], [`Page::is_visible`], [`Page::focused`] look;
//!   [`Page::script`] runs JavaScript and returns JSON.
//! - [`Page::resize`] and [`Page::prefer`] change the window, and what the visitor prefers (dark, less motion).
//! - [`Page::open_in_host`] opens a website of somebody else with the calculator in frames; [`Page::enter_frame`] and
//!   [`Page::leave_frame`] go in and out.
//! - [`Page::open_tab`], [`Page::go_to_tab`] and [`Page::close_tab`] are for two windows with the same app.
//! - [`Page::open_with`] opens a site with a [`Fault`], for what must be said when something is missing.
//!
//! # Environment
//!
//! | variable | meaning |
//! |---|---|
//! | `FAIR_SHARE_BROWSER` | `chromium`, or `firefox`: what needs only WebDriver runs there too |
//! | `FAIR_SHARE_FIREFOX`, `FAIR_SHARE_GECKODRIVER` | Firefox and its driver; otherwise those on the PATH |
//! | `FAIR_SHARE_CHROMIUM` | the browser; otherwise the driver finds one |
//! | `FAIR_SHARE_CHROMEDRIVER` | its driver; otherwise `chromedriver` on the PATH |
//! | `FAIR_SHARE_SHOTS` | a folder for screenshots; without it none are written |
#![expect(clippy::panic, reason = "a test helper reports what it expected by panicking")]
#![expect(clippy::disallowed_methods, reason = "waits are timed natively; the clock is forbidden for the browser")]

mod chromium;
mod driver;
mod firefox;
mod host;
mod http;
mod page;
mod server;

pub use driver::Frames;
pub use page::{DESKTOP, NARROW, PHONE, Page, Preference, Size};
pub use server::{Fault, Request, Server};

use std::path::{Path, PathBuf};

/// The root of the checkout.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
