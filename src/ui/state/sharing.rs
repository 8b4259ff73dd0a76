//! What the part that shares remembers. What it shares is the scenario; a link that is opened becomes the scenario.

use std::{rc::Rc, sync::Arc};

use super::Embedding;
use crate::{
    model::{Code, Scenario},
    share::{Brought, LinkIssue, Repair, Validity, read_link},
};

/// What the part that shares remembers.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Sharing {
    pub(crate) validity: Validity,
    pub(crate) with_own: WithOwn,
    pub(crate) qr: QrSize,
    /// What a website of somebody else should show.
    pub(crate) embedding: Embedding,
    /// What came of the last copying.
    pub(crate) told: Option<Told>,
    /// What came of the last link: it stays when something is copied.
    pub(crate) arrived: Option<Arrived>,
    /// How often a link was opened or refused, so that an effect can see it.
    pub(crate) read_count: usize,
}

/// Whether the link chooses the municipality that is chosen here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum WithOwn {
    #[default]
    No,
    Yes,
}

/// How the QR code is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum QrSize {
    #[default]
    Small,
    /// Over the whole page, for a projector.
    Large,
}

/// What was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    Link,
    Code,
    /// The lines for a website.
    Snippet,
}

/// What came of copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Copied(Copied),
    CopyRefused,
}

/// What came of a link or code.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Arrived {
    /// A link or code was opened.
    Opened { validity: Validity, year: Option<u16>, repairs: Vec<Repair>, brought: Vec<Brought> },
    /// A link or code cannot be opened.
    Refused(LinkIssue),
}

/// What happened in the part that shares.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SharingAction {
    ValidityChosen(Validity),
    OwnChosen(WithOwn),
    QrShown(QrSize),
    EmbeddingChosen(Embedding),
    CopyEnded(Result<Copied, ()>),
    /// A link or code was typed or pasted.
    LinkEntered(Rc<str>),
}

/// What an opened link puts before the reader.
pub(crate) struct Linked {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) own: Option<Code>,
}

impl Sharing {
    /// What a fact changes; a link that was entered may bring a scenario.
    pub(crate) fn reduce(&mut self, action: SharingAction) -> Option<Linked> {
        match action {
            SharingAction::ValidityChosen(validity) => self.validity = validity,
            SharingAction::OwnChosen(with_own) => self.with_own = with_own,
            SharingAction::QrShown(size) => self.qr = size,
            SharingAction::EmbeddingChosen(embedding) => self.embedding = embedding,
            SharingAction::CopyEnded(ended) => {
                self.told = Some(ended.map_or(Told::CopyRefused, Told::Copied));
            }
            SharingAction::LinkEntered(text) => return self.open(&text),
        }
        None
    }

    /// Reads a link; what came of it is told.
    pub(crate) fn open(&mut self, text: &str) -> Option<Linked> {
        self.read_count += 1;
        match read_link(text) {
            Ok(opened) => {
                self.validity = opened.validity;
                let year = opened.scenario.region.shipped_year;
                let (validity, repairs, brought) = (opened.validity, opened.repairs, opened.brought);
                self.arrived = Some(Arrived::Opened { validity, year, repairs, brought });
                Some(Linked { scenario: opened.scenario, own: opened.own })
            }
            Err(issue) => {
                self.arrived = Some(Arrived::Refused(issue));
                None
            }
        }
    }

    /// Whether what came of a link needs no words: the page shows it.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(&self.arrived, Some(Arrived::Opened { repairs, brought, .. }) if repairs.is_empty() && brought.is_empty())
    }
}
