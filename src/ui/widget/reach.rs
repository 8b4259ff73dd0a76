//! What a module of the widget can open and divide. Nearly every frame shows what shipped, or a code: that takes no
//! reader of documents, which would be a quarter of the WebAssembly. A link that holds a document takes the other module.

use std::sync::Arc;

use crate::{
    divide::divide,
    model::{Code, Outcome, Scenario, Unworkable},
    share::{Opened, Validity, encode_code_link, encode_link, read_code_link, read_link},
    text::{Lang, code_link_issue_in_words, link_issue_in_words},
};

/// The functions in which the two modules differ. Each links only its own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reach {
    /// Reads a link; with the reason in words when that fails, `None` when it takes the other module.
    pub(super) read: fn(&str, Lang) -> Option<Result<Opened, String>>,
    /// The end of the address of the whole calculator with this scenario, as far as there is one.
    pub(super) fragment: fn(&Scenario, Option<Code>) -> Option<String>,
    pub(super) divide: fn(Arc<Scenario>) -> Result<Outcome, Unworkable>,
}

impl Reach {
    /// What shipped, and codes.
    pub(crate) const CODES: Self = Self {
        read: |text, lang| {
            let opened = read_code_link(text)?;
            Some(opened.map_err(|issue| code_link_issue_in_words(&issue, lang)))
        },
        fragment: encode_code_link,
        divide,
    };

    /// Every link.
    pub(crate) const DOCUMENTS: Self = Self {
        read: |text, lang| Some(read_link(text).map_err(|issue| link_issue_in_words(&issue, lang))),
        fragment: |scenario, own| encode_link(scenario, Validity::Fixed, own).ok().map(|link| link.fragment),
        divide,
    };
}
