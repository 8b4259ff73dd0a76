//! Times the divisions and the statements natively, in WebAssembly and by the package that a user would take instead, side by side.

use crate::{
    process::{self, Failure, cargo, output_of, run},
    setup::{self, BuildTools},
    wasm,
};
use std::path::{Path, PathBuf};

/// What `benches/engine/peer.py` measures, from PyPI.
const PEER: &str = "apportionment==1.0";
/// How many times as long as natively a division may take in WebAssembly.
const MOST_TIMES: f64 = 3.0;

/// One line of a measurement: a name and numbers.
struct Line {
    name: String,
    /// `None` where there is a dash.
    numbers: Vec<Option<f64>>,
}

impl Line {
    fn number(&self, place: usize) -> Option<f64> {
        self.numbers.get(place).copied().flatten()
    }
}

/// Prints the times of all divisions beside their budgets.
///
/// # Errors
/// When something does not compile or run; a budget that is missed is said, and is no error.
pub(crate) fn bench(tools: &BuildTools) -> Result<(), Failure> {
    println!("\nDivisions in ms, each at its fastest: other work on the machine only makes it slower");
    let native = ["run", "--quiet", "--profile", "bench", "--package", "engine-bench"];
    let native = measured(&mut cargo(&native), "the native divisions")?;
    let folder = wasm::target_folder().join("engine-bench");
    // As the second module is built, which divides by every rule.
    let compile = ["build", "--profile", "more", "--lib", "--package", "engine-bench", "--target", wasm::TARGET];
    let mut compile = cargo(&compile);
    run(&mut compile, "The lines above say what does not compile.")?;
    let compiled = wasm::target_folder().join(wasm::TARGET).join("more/engine_bench.wasm");
    wasm::bind(tools, &compiled, ("nodejs", "engine_bench"), &folder)?;
    let mut node = process::program("node");
    node.arg("benches/engine/time.mjs").arg(folder.join("engine_bench.js"));
    let in_wasm = measured(&mut node, "the divisions in WebAssembly")?;

    println!("  {:38} {:>9} {:>9} {:>6}", "", "native", "wasm", "times");
    for line in &native {
        print_line(line, in_wasm.iter().find(|other| other.name == line.name));
    }
    print_growth(&native);
    println!("\nThe package `apportionment` (PyPI), median in ms");
    match peer() {
        Some(lines) => {
            lines.iter().for_each(|line| println!("  {:38} {:>9}", line.name, shown(line.number(0))));
        }
        None => println!("  not measured: needs python3 with venv, and PyPI the first time"),
    }
    Ok(())
}

fn print_line(line: &Line, in_wasm: Option<&Line>) {
    let native = line.number(0);
    let wasm = in_wasm.and_then(|line| line.number(0));
    let times = native.zip(wasm).map(|(native, wasm)| wasm / native);
    let verdict = |is_within: bool| if is_within { "within" } else { "OVER" };
    let within = |time: Option<f64>, budget: Option<f64>, what: &str| match (time, budget) {
        (Some(time), Some(budget)) => format!("  {} {budget} {what}", verdict(time <= budget)),
        _ => String::new(),
    };
    let budget = within(native, line.number(2), "natively") + &within(wasm, line.number(3), "in wasm");
    let times_text = times.map_or_else(String::new, |times| format!("{times:.1}"));
    let limit =
        times.map_or_else(String::new, |times| format!("  {} {MOST_TIMES} times", verdict(times <= MOST_TIMES)));
    println!("  {:38} {:>9} {:>9} {times_text:>6}{limit}{budget}", line.name, shown(native), shown(wasm));
}

/// How the time grows with the number of recipients, ten homes each.
fn print_growth(lines: &[Line]) {
    let mut sizes: Vec<(f64, f64)> = Vec::new();
    for line in lines {
        let words: Vec<&str> = line.name.split(' ').collect();
        if let (["webster", count, "x", homes], Some(time)) = (words.as_slice(), line.number(0))
            && let (Ok(count), Ok(homes)) = (count.parse::<f64>(), homes.parse::<f64>())
            && homes >= 10.0 * count
            && count >= 1_000.0
        {
            sizes.push((count, time));
        }
    }
    for pair in sizes.windows(2) {
        if let [(fewer, less), (more, longer)] = pair {
            println!("  {:.1} times as many recipients take {:.1} times as long", more / fewer, longer / less);
        }
    }
}

fn shown(time: Option<f64>) -> String {
    time.map_or_else(String::new, |time| format!("{time:.4}"))
}

/// Runs a program that prints a name and numbers per line, with tabs between them.
fn measured(program: &mut std::process::Command, what: &str) -> Result<Vec<Line>, Failure> {
    let output = output_of(program)
        .ok_or_else(|| Failure::new(format!("Could not time {what}."), "Run the program of benches/engine by hand."))?;
    Ok(output.lines().map(parse_line).collect())
}

fn parse_line(line: &str) -> Line {
    let mut parts = line.split('\t');
    let name = parts.next().unwrap_or_default().to_owned();
    Line { name, numbers: parts.map(|part| part.parse().ok()).collect() }
}

/// The times of the peer; `None` where Python or the package cannot be had.
fn peer() -> Option<Vec<Line>> {
    let folder = setup::tools_folder().ok()?.join("python");
    let python = python_with_peer(&folder)?;
    let output = output_of(process::program(python).arg("benches/engine/peer.py"))?;
    Some(output.lines().map(parse_line).collect())
}

/// A Python of our own, with the package.
fn python_with_peer(folder: &Path) -> Option<PathBuf> {
    let python = folder.join("bin/python");
    if output_of(process::program(&python).args(["-c", "import apportionment"])).is_none() {
        output_of(process::program("python3").args(["-m", "venv"]).arg(folder))?;
        output_of(process::program(&python).args(["-m", "pip", "install", "--quiet", PEER]))?;
    }
    Some(python)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_a_name_and_numbers() {
        let line = parse_line("webster 342 x 10000\t0.0103\t0.0104\t0.05\t-");
        assert_eq!(line.name, "webster 342 x 10000");
        assert_eq!((line.number(0), line.number(2), line.number(3)), (Some(0.0103), Some(0.05), None));
        assert_eq!(parse_line("statements\t1.5\t1.6\t-\t5").number(3), Some(5.0));
    }
}
