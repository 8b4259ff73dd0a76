//! Serves the app while it is being worked on, and says where.

use crate::{
    build,
    process::{self, Failure},
    setup,
};
use std::{
    env,
    net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream},
    process::Command,
    thread,
    time::Duration,
};

/// The hidden command of the companion that waits for the server to answer.
pub(crate) const ANNOUNCE: &str = "announce-server";

/// What `serve` can be told.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    port: u16,
    profile: Profile,
}

/// Which app is served.
#[derive(Debug, PartialEq, Eq)]
enum Profile {
    /// The one that `build` writes.
    Optimised,
    /// A quicker build of a slower app.
    Fast,
}

/// Reads the words after `serve`; an error is the word that is not understood.
pub(crate) fn parse_options(words: &[&str]) -> Result<Options, String> {
    let mut options = Options { port: 8080, profile: Profile::Optimised };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--fast" => options.profile = Profile::Fast,
            "--port" => {
                let number = words.next().copied().unwrap_or_default();
                options.port = number.parse().map_err(|_| format!("--port {number}"))?;
            }
            other => return Err(other.to_owned()),
        }
    }
    Ok(options)
}

/// Sets up, builds, and serves until it is stopped.
///
/// # Errors
/// When set-up fails, the port is taken, or trunk stops with an error.
pub(crate) fn serve(options: &Options) -> Result<(), Failure> {
    let tools = setup::for_building()?;
    let port = options.port;
    if let Err(error) = TcpListener::bind(address(port)) {
        return Err(Failure::new(
            format!("Port {port} cannot be used: {error}."),
            "Stop the program that uses it, or choose another: `cargo xtask serve --port 8081`.",
        ));
    }
    println!("Building; the address follows when the page can be opened. Stop with Ctrl-C.");

    let mut trunk = build::trunk(&tools, "serve");
    let is_optimised = options.profile == Profile::Optimised;
    trunk.args(["--release", if is_optimised { "true" } else { "false" }, "--port", &port.to_string()]);
    // A folder of its own: `dist` stays the result of `build`, which the browser tests load.
    let folder = env::var_os("CARGO_TARGET_DIR").map_or_else(|| process::root().join("target"), Into::into);
    trunk.arg("--dist").arg(folder.join("serve"));

    // Trunk takes the place of this program, so that whoever stops this one stops the server; a companion waits for it.
    if let Ok(xtask) = env::current_exe() {
        // Without the companion only the announcement is missing.
        let _ = Command::new(xtask).args([ANNOUNCE, &port.to_string()]).spawn();
    }
    become_program(&mut trunk)
}

/// Waits until the server answers, then prints its address; gives up when the server is gone.
pub(crate) fn announce(port: &str) {
    let Ok(port) = port.parse() else { return };
    let server = parent_id();
    while TcpStream::connect(address(port)).is_err() {
        if parent_id() != server {
            return;
        }
        thread::sleep(Duration::from_millis(200));
    }
    println!("\nThe calculator is served on\n\nhttp://127.0.0.1:{port}\n");
}

fn address(port: u16) -> SocketAddrV4 {
    SocketAddrV4::new(Ipv4Addr::LOCALHOST, port)
}

#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    Err(Failure::new(format!("trunk did not start: {error}."), "Run `cargo xtask setup`."))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<(), Failure> {
    process::run(command, "The lines above say what went wrong.")
}

#[cfg(unix)]
fn parent_id() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent_id() -> u32 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order() {
        let expected = Options { port: 9000, profile: Profile::Fast };
        assert_eq!(parse_options(&["--fast", "--port", "9000"]), Ok(expected));
    }

    #[test]
    fn a_port_that_is_no_number_is_named() {
        assert_eq!(parse_options(&["--port", "home"]), Err("--port home".to_owned()));
    }
}
