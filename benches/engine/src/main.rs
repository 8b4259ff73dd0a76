//! Times every case natively: name, milliseconds at its fastest, milliseconds (median), budget natively, budget in
//! WebAssembly, with tabs between them; a dash where there is no budget.

#![expect(clippy::disallowed_methods, reason = "times are measured natively; the clock is forbidden for the browser")]

use std::time::{Duration, Instant};

use engine_bench::{Budget, Case, NAMES};

fn main() {
    for (place, (name, budget)) in NAMES.iter().enumerate() {
        let case = Case::new(place);
        assert!(case.run() > 0, "{name} has no outcome");
        let (mut times, begin) = (vec![], Instant::now());
        while times.len() < 15 || (begin.elapsed() < Duration::from_millis(700) && times.len() < 2_000) {
            let begin = Instant::now();
            std::hint::black_box(case.run());
            times.push(begin.elapsed().as_secs_f64() * 1_000.0);
        }
        times.sort_by(f64::total_cmp);
        let budgets = match budget {
            Budget::None => "-\t-".to_owned(),
            Budget::Native(budget) => format!("{budget}\t-"),
            Budget::Wasm(budget) => format!("-\t{budget}"),
        };
        println!("{name}\t{:.4}\t{:.4}\t{budgets}", times[0], times[times.len() / 2]);
    }
}
