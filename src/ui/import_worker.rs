//! The worker that reads large files and workbooks, off the page's own thread. It takes the region as a document and the
//! bytes of a file, tells how far it is, and answers with the book as text ([`crate::figures::Book::encode`]).
//!
//! A worker reads one file and is ended: that gives its memory back, and a file that stops it stops nothing else.

use crate::{
    document::{read_scenario, render_region},
    figures::{Book, IssueKind, read_book_with},
    model::Region,
    ui::platform::worker,
};

/// What the worker says, one text per message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// It is there and waits for a file.
    Ready,
    /// So many steps of so many are done.
    Step(usize, usize),
    /// It has read the file.
    Done(Box<Book>),
    /// So many bytes of memory it has, for who measures.
    Memory(usize),
}

impl Said {
    fn encode(&self) -> String {
        match self {
            Self::Ready => "ready".to_owned(),
            Self::Step(done, all) => format!("step {done} {all}"),
            Self::Memory(bytes) => format!("memory {bytes}"),
            Self::Done(book) => format!("done {}", book.encode()),
        }
    }

    /// Reads a message; `None` when it is something else.
    pub(crate) fn decode(text: &str) -> Option<Self> {
        if let Some(book) = text.strip_prefix("done ") {
            return Book::decode(book).map(|book| Self::Done(Box::new(book)));
        }
        if let Some(step) = text.strip_prefix("step ") {
            let (done, all) = step.split_once(' ')?;
            return Some(Self::Step(done.parse().ok()?, all.parse().ok()?));
        }
        if let Some(bytes) = text.strip_prefix("memory ") {
            return Some(Self::Memory(bytes.parse().ok()?));
        }
        (text == "ready").then_some(Self::Ready)
    }
}

/// A region as the worker takes it: a document with nothing else in it.
pub(crate) fn region_document(region: &Region) -> String {
    format!("{{\"format\":\"fair-share-scenario\",\"version\":1,\"region\":{}}}", render_region(region))
}

fn read(document: &str, bytes: &[u8], tell: impl Fn(&Said)) -> Said {
    let book = match read_scenario(document) {
        Ok(scenario) => read_book_with(bytes, &scenario.region, &mut |done, all| tell(&Said::Step(done, all))),
        Err(_) => Book::refused(IssueKind::Damaged),
    };
    Said::Done(Box::new(book))
}

/// Waits for a file, in a worker.
pub fn start() {
    worker::serve(|document, bytes| {
        let done = read(&document, &bytes, |said| worker::say(&said.encode()));
        worker::say(&Said::Memory(worker::memory()).encode());
        worker::say(&done.encode());
    });
    worker::say(&Said::Ready.encode());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{read_book, shipped};

    #[test]
    fn what_the_worker_says_is_what_the_page_hears() {
        let region = shipped::region(2024).unwrap();
        let bytes = b"gemeente;inwoners\nAlmere;226500\n";
        let said = std::cell::RefCell::new(vec![]);
        let done = read(&region_document(&region), bytes, |step| said.borrow_mut().push(step.clone()));
        assert_eq!(done, Said::Done(Box::new(read_book(bytes, &region))));
        let mut said = said.into_inner();
        assert_eq!(said.last(), Some(&Said::Step(3, 3)));
        said.extend([done, Said::Ready, Said::Memory(65_536)]);
        for message in said {
            assert_eq!(Said::decode(&message.encode()), Some(message));
        }
        assert_eq!(Said::decode("anything else"), None);
    }
}
