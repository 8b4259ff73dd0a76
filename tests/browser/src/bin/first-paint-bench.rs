//! Times of a visit over a slow network on a slow processor, against the budgets of the project. `cargo xtask bench` runs
//! it, and gives the files of `dist/` in brotli, as a host sends them (`FAIR_SHARE_BROTLI`: a folder).
//!
//! - **readable**: the first paint with content (`first-contentful-paint`). The page as it is built holds the sentence and
//!   the table, so what is painted first is the answer.
//! - **usable**: the app has taken the page over and answers (`performance.mark("usable")` in static/loader.js).
//! - **offline**: the same page again from its service worker, with the network gone.
//! - **embed**: the small calculator for other websites (`embed.html`), of which the project says that it must be quick; the
//!   budgets of the page stand beside it.
//!
//! "Fast 3G" has two meanings: WebPageTest's (1.6 Mbit/s down, 768 kbit/s up, 150 ms there and back), and the preset of
//! Chromium's developer tools, which has the same line but adds 562.5 ms to every request. Both are printed.

use browser_tests::{PHONE, Page};
use serde_json::{Value, json};

/// Visits per line; the median is printed.
const VISITS: usize = 5;
/// How many times slower than this machine.
const SLOWER: u32 = 4;

/// A network: its name, what it adds to every request in ms, and bytes per second down and up.
struct Network {
    name: &'static str,
    latency: f64,
    down: f64,
    up: f64,
}

const NETWORKS: [Network; 2] = [
    Network { name: "Fast 3G (WebPageTest)", latency: 150.0, down: 200_000.0, up: 96_000.0 },
    Network { name: "Fast 3G (DevTools)", latency: 562.5, down: 180_000.0, up: 84_375.0 },
];

fn main() {
    println!("  times in ms, median of {VISITS} visits, processor {SLOWER} times slower");
    println!("                                  readable              usable");
    for network in &NETWORKS {
        for (before, rest) in [("", ""), ("embed, ", "embed.html")] {
            let visits = (0..VISITS).map(|_| first_visit(network, rest)).collect::<Vec<_>>();
            print_line(&format!("{before}{}", network.name), &visits, (1_000.0, 2_500.0));
        }
    }
    print_line("again, without a network", &visits_offline(), (500.0, 500.0));
}

/// Readable and usable, in ms after the visitor asked for the page.
type Times = (f64, f64);

fn first_visit(network: &Network, rest: &str) -> Times {
    let page = Page::waiting(PHONE);
    let _ = page.devtools("Network.enable", &json!({}));
    let Network { latency, down, up, .. } = network;
    let conditions =
        json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
    let _ = page.devtools("Network.emulateNetworkConditions", &conditions);
    let _ = page.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }));
    page.visit(rest);
    times(&page)
}

fn visits_offline() -> Vec<Times> {
    let page = Page::waiting(PHONE);
    page.visit("");
    let _ = times(&page);
    page.wait_until_kept();
    page.lose_network();
    let _ = page.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }));
    let visit = |_| {
        page.visit("");
        times(&page)
    };
    (0..VISITS).map(visit).collect()
}

fn times(page: &Page) -> Times {
    let script = "const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null; \
                  return [at('first-contentful-paint'), at('usable')]";
    let read = || -> Option<Times> {
        let found = page.script(script, &[]);
        Some((found.get(0).and_then(Value::as_f64)?, found.get(1).and_then(Value::as_f64)?))
    };
    page.wait_until("the page has been painted and is usable", || read().is_some());
    read().unwrap_or((f64::NAN, f64::NAN))
}

/// The medians, each beside its budget.
fn print_line(name: &str, visits: &[Times], budget: Times) {
    let median = |of: fn(&Times) -> f64| {
        let mut sorted: Vec<f64> = visits.iter().map(of).collect();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    };
    let verdict = |found: f64, budget: f64| {
        let word = if found <= budget { "within" } else { "OVER" };
        format!("{found:6.0} of {budget:4.0} {word:6}")
    };
    let (readable, usable) = (median(|times| times.0), median(|times| times.1));
    println!("  {name:29} {}   {}", verdict(readable, budget.0), verdict(usable, budget.1));
}
