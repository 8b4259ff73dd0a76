//! The project's commands, `cargo xtask …`: from a clean checkout to a served page or a full test run in one line.
//! Written in Rust without dependencies, so that it needs nothing but the toolchain and compiles in seconds.
#![expect(
    clippy::disallowed_methods,
    reason = "durations are measured natively; the clock is forbidden for the browser"
)]

mod bench;
mod build;
mod engine;
mod names;
mod offline;
mod package;
mod prerender;
mod process;
mod reading;
mod reproduce;
mod serve;
mod setup;
mod supply;
mod test;
mod wasm;

use process::TestCount;
use std::{env, process::ExitCode};

const USAGE: &str = "\
cargo xtask COMMAND

  serve [--port N] [--fast]   set up, build and serve on http://127.0.0.1:8080
                              (--fast: without optimisation, quicker after every change)
  test                        set up and run everything: formatting, lints, tests, the browser
  test --firefox              install Firefox where that can be, and run in it what is about the browser
  build [--home ADDRESS]      write dist/: plain files for any static web server, under any path
                              (--home: and let the answer to oEmbed name the address where they will be)
  package [--test]            write dist-package/: the npm package of the JavaScript interface
                              (--test: and try it: types, examples, the same outcomes as the command line)
  bench [--engine]            build, then print sizes and times against the budgets
                              (--engine: only the divisions, natively, in WebAssembly and by a peer)
  bench --first-paint         only sizes and the first visit over a slow network, of dist/ as it is
  bench --import              only the reading of files, beside PapaParse and SheetJS, of dist/ as it is
  audit                       licences and known weaknesses of everything that is used
  reproduce                   build twice in two folders and compare every file
  setup                       only install what is missing

Tools are installed in $FAIR_SHARE_TOOLS, else $XDG_CACHE_HOME/fair-share/tools, else ~/.cache/fair-share/tools.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["serve", options @ ..] => match serve::parse_options(options) {
            Ok(options) => serve::serve(&options),
            Err(word) => return usage(&format!("`serve` does not know {word:?}.")),
        },
        [serve::ANNOUNCE, port] => {
            serve::announce(port);
            Ok(())
        }
        ["build", "--home", home] => setup::for_building().and_then(|tools| build::build_for(&tools, Some(home))),
        ["build"] => setup::for_building().and_then(|tools| build::build(&tools)),
        ["package"] => setup::for_building().and_then(|tools| package::package(&tools)),
        ["package", "--test"] => {
            setup::for_building().and_then(|tools| package::test_package(&tools, &mut TestCount::default()))
        }
        ["audit"] => supply::audit(),
        ["reproduce"] => setup::for_building().and_then(|_| reproduce::reproduce()),
        ["test"] => return test::test(),
        ["test", "--firefox"] => return test::in_firefox(),
        ["bench"] => bench::bench(),
        ["bench", "--first-paint"] => bench::first_paint(),
        ["bench", "--engine"] => setup::for_building().and_then(|tools| engine::bench(&tools)),
        ["bench", "--import"] => bench::bench_import(),
        ["setup"] => setup::for_testing().map(|_| println!("\nEverything is in place.")),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        [] => return usage("No command given."),
        [unknown, ..] => return usage(&format!("Unknown command, or too many words after it: {unknown:?}.")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn usage(problem: &str) -> ExitCode {
    eprint!("{problem}\n\n{USAGE}");
    ExitCode::from(2)
}
