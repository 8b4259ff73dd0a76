//! Prints what a page shows before its WebAssembly is there; `cargo xtask build` puts it into the pages of `dist/`.

use std::{env, future::Future, pin::pin, process::ExitCode, task};

use fairshare::ui::{render_first, widget};

fn main() -> ExitCode {
    let page = match env::args().nth(1).as_deref() {
        Some("index") => ready(render_first()).flatten(),
        Some("embed") => widget::render_first(),
        Some("fragments") => widget::shipped_fragments(),
        Some(_) | None => None,
    };
    match page {
        Some(page) => {
            print!("{page}");
            ExitCode::SUCCESS
        }
        None => {
            eprintln!("prerender index | prerender embed | prerender fragments");
            ExitCode::FAILURE
        }
    }
}

/// Nothing in a view waits for anything, so polling is enough.
fn ready<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = task::Context::from_waker(task::Waker::noop());
    (0..10_000).find_map(|_| match future.as_mut().poll(&mut context) {
        task::Poll::Ready(value) => Some(value),
        task::Poll::Pending => None,
    })
}
