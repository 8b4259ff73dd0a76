//! Times of the built app in Chromium, against the budgets of the project. `cargo xtask bench` runs it.
//!
//! - **recompute**: how long the division of the whole scenario takes in WebAssembly. The app says so itself, through
//!   User Timing: a `performance.measure` named `recompute` around every division.
//! - **change to DOM**: from the click until the page's elements have changed: all the work of the app.
//! - **change to paint**: from the click until the frame with the change has been laid out and handed to the painter
//!   (`requestAnimationFrame`, then a message), in a browser that draws a frame as soon as there is something to draw:
//!   all the work, of the app and of the browser.
//! - **change to paint, with the wait**: the same in a browser that draws sixty frames a second. Every click falls right
//!   after a frame, so this includes waiting for the next one: no value can be below 16.7 ms, however quick the app.
//!
//! The clicks go to the elements marked `data-bench="step"`, in turn: mark the + and the − of one key, and the mix
//! comes back to where it was.

use browser_tests::{DESKTOP, Frames, Page};
use serde_json::{Value, json};

const CHANGES: u32 = 200;

fn main() {
    let (Some(at_once), Some(paced)) = (measure(Frames::AtOnce), measure(Frames::Paced)) else {
        println!("  The page has no [data-bench=step]: nothing to click, nothing measured.");
        return;
    };
    println!("  times in ms                       median      p95      n");
    print_line("recompute in WebAssembly", &mut series(&paced, "recompute"), "budget: median 0.5");
    print_line("change to DOM", &mut series(&paced, "toChange"), "budget: p95 16");
    print_line("change to paint", &mut series(&at_once, "toPaint"), "budget: p95 16");
    print_line("change to paint, with the wait", &mut series(&paced, "toPaint"), "a frame is 16.7");
    for result in [&at_once, &paced] {
        let silent = result.get("silent").and_then(Value::as_u64).unwrap_or(0);
        if silent > 0 {
            println!("  {silent} clicks changed nothing on the page within two seconds.");
        }
    }
}

/// What browser-bench.js measured; nothing when it found nothing to click.
fn measure(frames: Frames) -> Option<Value> {
    let page = Page::open_drawing(DESKTOP, frames);
    let script = include_str!("browser-bench.js");
    // Arrow functions keep `arguments`, and `await` needs an async one.
    let result = page.script(&format!("return (async (arguments) => {{ {script} }})(arguments)"), &[json!(CHANGES)]);
    (!result.is_null()).then_some(result)
}

fn series(result: &Value, name: &str) -> Vec<f64> {
    result.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn print_line(name: &str, times: &mut [f64], budget: &str) {
    times.sort_by(f64::total_cmp);
    match (quantile(times, 50), quantile(times, 95)) {
        (Some(median), Some(high)) => {
            println!("  {name:31} {median:8.2} {high:8.2} {:6}   {budget}", times.len());
        }
        _ => println!("  {name:31} not measured: the page reports no such times"),
    }
}

/// The value below which this percentage of the sorted times lies (nearest rank).
fn quantile(sorted: &[f64], percent: usize) -> Option<f64> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_rank_is_taken() {
        let times: Vec<f64> = (1..=20).map(f64::from).collect();
        assert_eq!(quantile(&times, 50).map(f64::to_bits), Some(10.0_f64.to_bits()));
        assert_eq!(quantile(&times, 95).map(f64::to_bits), Some(19.0_f64.to_bits()));
        assert_eq!(quantile(&[], 95).map(f64::to_bits), None);
    }
}
