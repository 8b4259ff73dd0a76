//! A website of somebody else, on an origin of its own, that shows the calculator in a frame.

use crate::http;
use std::{
    io::{self, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// One page with one policy; stops when dropped.
#[derive(Debug)]
pub(crate) struct Host {
    port: u16,
    is_stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    pub(crate) fn start(page: String, policy: String) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let (listener, port) = listener
            .and_then(|listener| listener.local_addr().map(|address| (listener, address.port())))
            .unwrap_or_else(|error| panic!("no free port for the host: {error}"));
        let is_stopping = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&is_stopping);
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::Acquire) {
                    break;
                }
                let (page, policy) = (page.clone(), policy.clone());
                thread::spawn(move || answer(stream, &page, &policy));
            }
        });
        Self { port, is_stopping, thread: Some(thread) }
    }

    /// The address: another host name than the calculator's, so another site too.
    pub(crate) fn url(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.is_stopping.store(true, Ordering::Release);
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(mut stream: TcpStream, page: &str, policy: &str) -> io::Result<()> {
    let message = http::read_message(&stream)?;
    let target = message.start_line.split(' ').nth(1).unwrap_or_default();
    let (status, body) = if target == "/" { ("200 OK", page) } else { ("404 Not Found", "") };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Content-Security-Policy: {policy}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    stream.flush()
}
