//! The little of HTTP/1.1 that the driver and the server need: one request and one answer per connection.

use std::io::{self, BufRead, BufReader, Read};

/// The start line and the body of a request or an answer.
pub(crate) struct Message {
    pub(crate) start_line: String,
    pub(crate) body: Vec<u8>,
}

/// Reads one message; a body without a stated length is empty.
///
/// # Errors
/// When the connection breaks, or the message is longer than any in these tests.
pub(crate) fn read_message(stream: impl Read) -> io::Result<Message> {
    let mut reader = BufReader::new(stream.take(64 << 20));
    let mut start_line = String::new();
    reader.read_line(&mut start_line)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Message { start_line: start_line.trim().to_owned(), body })
}
