//! The words of sharing: the code, the link, the QR code, and a new version of the page. What a label says depends on its
//! data alone; every language is one exhaustive `match`, so that a missing translation does not compile.

mod en;
mod nl;

use std::borrow::Cow;

use super::Lang;

/// A word or sentence of sharing, with the data that stand in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum ShareLabel<'a> {
    Title,
    /// How many characters the code has.
    ReadAloud(usize),
    CopyLink,
    CopyCode,
    ShareSheet,
    Mail,
    MailSubject,
    /// The address.
    MailBody(&'a str),
    MailCode(&'a str),
    SaveFile,
    AsFile,
    LinkCopied,
    CodeCopied,
    CopyRefused,

    // What a link holds.
    /// Why there is no code, as a list in words.
    NoCode(&'a str),
    LinkLength(usize),
    LinkTooLong(usize),
    NoLink,
    /// What does not travel, as a list in words.
    LeftOut(&'a str),
    NoNames,
    LinkName,

    // What a link follows.
    Follows,
    Fixed,
    FixedExplained,
    Live,
    LiveExplained,
    LiveNeedsCode,
    /// The name of the municipality.
    WithOwn(&'a str),

    // The picture.
    QrName,
    QrLarge,
    QrTooLong,
    QrClose,
    ScanMe,

    // In a website of somebody else.
    EmbedTitle,
    EmbedView,
    EmbedSentence,
    EmbedTable,
    EmbedMap,
    EmbedBars,
    EmbedOwn,
    EmbedRegion,
    EmbedLang,
    EmbedDutch,
    EmbedEnglish,
    EmbedTheme,
    EmbedBySystem,
    EmbedLight,
    EmbedDark,
    EmbedMra,
    EmbedNeutral,
    EmbedCode,
    EmbedHint,
    EmbedPreview,
    /// The title of the frame.
    EmbedFrame,
    /// The link below the frame.
    EmbedOpen,
    CopySnippet,
    SnippetCopied,

    // Opening.
    OpenTitle,
    OpenField,
    OpenHint,
    OpenButton,
    Opened,
    OpenedLive,
    OpenedFixed(u16),
    /// What is of the maker, as a list in words.
    Brought(&'a str),
    /// What was mended, as a list in words.
    Mended(&'a str),
    NotOpened,
    OpenMeant(&'a str),
}

impl ShareLabel<'_> {
    /// The words in a language.
    pub(crate) fn say(&self, lang: Lang) -> Cow<'static, str> {
        match lang {
            Lang::Nl => nl::say(self),
            Lang::En => en::say(self),
        }
    }
}
