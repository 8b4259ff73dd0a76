//! The worker for workbooks: it reads large files and workbooks, and writes workbooks, off the page's own thread. To
//! read it takes the names of the region and the bytes of a file, tells how far it is, and answers with the book as
//! text ([`crate::figures::Book::encode`]). To write it takes a line with what is wanted and a scenario document.
//!
//! A worker reads one file and is ended: that gives its memory back, and a file that stops it stops nothing else.
//!
//! What is only needed for some files, or only for writing, stands in functions that are never made part of another
//! (`inline(never)`, here and in `figures`): a browser compiles a function when it is first called, and whole.

#[cfg(feature = "sheets")]
use std::sync::Arc;

use crate::{
    document::render_scenario,
    figures::{Book, IssueKind, read_book_with},
    model::{Municipality, Region, Scenario},
    text::Lang,
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

/// Stands between the parts of a request to read; no name holds it.
const SEPARATOR: char = '\u{1f}';

/// What reading has to know of a region: its name, and the code, name and subregion of every municipality. A scenario
/// document says more, and understanding one takes longer than reading a table.
pub(crate) fn names_of(region: &Region) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        text.extend(part.chars().filter(|character| *character != SEPARATOR));
        text.push(SEPARATOR);
    };
    add(&region.name);
    for municipality in region.municipalities() {
        add(&municipality.code.to_string());
        add(&municipality.name);
        add(&municipality.subregion);
    }
    text
}

/// The region of these names, without figures; `None` when it is something else.
fn region_of(names: &str) -> Option<Region> {
    let mut parts = names.strip_suffix(SEPARATOR)?.split(SEPARATOR);
    let name = parts.next()?.to_owned();
    let mut municipalities = Vec::new();
    while let Some(code) = parts.next() {
        municipalities.push(Municipality {
            code: code.parse().ok()?,
            name: parts.next()?.to_owned(),
            subregion: parts.next()?.to_owned(),
            province: String::new(),
        });
    }
    Region::new(name, municipalities, vec![]).ok()
}

#[inline(never)]
fn read(names: &str, bytes: &[u8], tell: impl Fn(&Said)) -> Said {
    let book = match region_of(names) {
        Some(region) => read_book_with(bytes, &region, &mut |done, all| tell(&Said::Step(done, all))),
        None => Book::refused(IssueKind::Damaged),
    };
    Said::Done(Box::new(book))
}

/// A workbook that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The blank table with the municipalities of the region.
    Template,
    /// The outcome, with the figures, sources, assumptions and method behind it.
    Outcome,
}

impl Wanted {
    /// The request for this workbook of a scenario, in a language, made on a day such as `2026-11-25`.
    pub(crate) fn request(self, scenario: &Scenario, lang: Lang, made_on: &str) -> String {
        let kind = match self {
            Self::Template => "template",
            Self::Outcome => "outcome",
        };
        format!("write {kind} {} {made_on}\n{}", lang.tag(), render_scenario(scenario))
    }
}

/// The workbook of a request; `None` when it is no request, or nothing can be written.
#[cfg(feature = "sheets")]
#[inline(never)]
fn write(request: &str) -> Option<Vec<u8>> {
    use crate::{
        divide::divide,
        document::read_scenario,
        export::{outcome_book, render_xlsx, template_book},
    };
    let (line, document) = request.split_once('\n')?;
    let mut words = line.strip_prefix("write ")?.split(' ');
    let (kind, tag, made_on) = (words.next()?, words.next()?, words.next()?);
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?;
    let scenario = read_scenario(document).ok()?;
    let book = match kind {
        "template" => template_book(&scenario.region, lang),
        "outcome" => outcome_book(&divide(Arc::new(scenario)).ok()?, lang),
        _ => return None,
    };
    render_xlsx(&book, Some(made_on).filter(|day| !day.is_empty())).ok()
}

#[cfg(not(feature = "sheets"))]
fn write(_request: &str) -> Option<Vec<u8>> {
    None
}

/// Waits for a file, in a worker.
pub fn start() {
    worker::serve(|request, bytes| {
        // Names end with a separator, and no document holds one.
        if request.starts_with("write ") && !request.ends_with(SEPARATOR) {
            // No bytes at all say that nothing could be written.
            return worker::hand_back(&write(&request).unwrap_or_default());
        }
        let done = read(&request, &bytes, |said| worker::say(&said.encode()));
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
        let done = read(&names_of(&region), bytes, |step| said.borrow_mut().push(step.clone()));
        assert_eq!(done, Said::Done(Box::new(read_book(bytes, &region))));
        let mut said = said.into_inner();
        assert_eq!(said.last(), Some(&Said::Step(3, 3)));
        said.extend([done, Said::Ready, Said::Memory(65_536)]);
        for message in said {
            assert_eq!(Said::decode(&message.encode()), Some(message));
        }
        assert_eq!(Said::decode("anything else"), None);
        for wrong in ["", "a name", "write outcome nl", "a\u{1f}GM0363\u{1f}"] {
            assert_eq!(read(wrong, bytes, |_| {}), Said::Done(Box::new(Book::refused(IssueKind::Damaged))), "{wrong}");
        }
    }

    #[test]
    fn the_worker_knows_the_names_of_any_region() {
        let of_own =
            crate::figures::names::region_of(&["GM0363", "GM0034"].map(|code| code.parse().unwrap()), "write x");
        let mut odd = of_own.clone().unwrap();
        odd.name = "a\u{1f}b".to_owned();
        for region in [shipped::region(2025).unwrap(), of_own.unwrap(), odd] {
            let heard = region_of(&names_of(&region)).unwrap();
            assert_eq!(heard.name, region.name.replace(SEPARATOR, ""));
            let parts = |region: &Region| {
                let each = |one: &Municipality| (one.code, one.name.clone(), one.subregion.clone());
                region.municipalities().iter().map(each).collect::<Vec<_>>()
            };
            assert_eq!(parts(&heard), parts(&region));
        }
    }

    #[cfg(feature = "sheets")]
    #[test]
    fn a_workbook_that_is_asked_for_is_written() {
        let scenario = shipped::scenario(2025).unwrap();
        for wanted in [Wanted::Template, Wanted::Outcome] {
            let bytes = write(&wanted.request(&scenario, Lang::Nl, "2026-11-25")).unwrap();
            let (draft, _) = crate::figures::read_table(&bytes, &scenario.region);
            assert_eq!(draft.recognised_count(), 30, "{wanted:?}");
        }
        let mut empty = scenario;
        empty.groups.clear();
        assert_eq!(write(&Wanted::Outcome.request(&empty, Lang::Nl, "")), None, "nothing to divide");
        assert_eq!(write("write something nl 2026-11-25\n{}"), None);
    }
}
