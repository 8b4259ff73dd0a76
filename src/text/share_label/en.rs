//! The words of sharing in English.

use std::borrow::Cow;

use super::ShareLabel as Label;
use crate::text::Lang;

pub(super) fn say(label: &Label<'_>) -> Cow<'static, str> {
    let whole = |number: usize| Lang::En.whole(number as u64);
    let text = match *label {
        Label::Title => "Share this division",
        Label::ReadAloud(chars) => {
            return format!("A code of {} characters: read it aloud, or scan. There are no names in it.", whole(chars))
                .into();
        }
        Label::CopyLink => "Copy link",
        Label::CopyCode => "Copy code",
        Label::ShareSheet => "Share with an app",
        Label::Mail => "Write an e-mail",
        Label::MailSubject => "A division made with the Fair share calculator",
        Label::MailBody(address) => {
            return format!("I made this division with the Fair share calculator. See it here:\n{address}\n").into();
        }
        Label::MailCode(code) => return format!("\nOr type the code in the calculator: {code}\n").into(),
        Label::SaveFile => "Save as a file",
        Label::AsFile => "Picture, Excel or paper",
        Label::LinkCopied => "The link was copied.",
        Label::CodeCopied => "The code was copied.",
        Label::CopyRefused => "Your browser does not allow copying. Select the text below and copy it yourself.",

        Label::NoCode(reasons) => {
            return format!("This division does not fit in a short code, because {reasons}.").into();
        }
        Label::LinkLength(chars) => {
            return format!("The link does work, and has {} characters.", whole(chars)).into();
        }
        Label::LinkTooLong(chars) => {
            return format!(
                "A link would have {} characters. Such a link does not arrive whole everywhere, so pass on the file.",
                whole(chars)
            )
            .into();
        }
        Label::NoLink => "This division is too large for a link, so pass on the file.",
        Label::LeftOut(words) => {
            return format!("This does not travel in the link: {words}. It does in a file.").into();
        }
        Label::NoNames => "A link holds numbers and choices only, no names. Nothing goes to a server.",
        Label::LinkName => "The link",

        Label::Follows => "With which figures?",
        Label::Fixed => "Fixed",
        Label::FixedExplained => "Whoever opens the link will always see these figures and this outcome.",
        Label::Live => "Live",
        Label::LiveExplained => "Whoever opens the link gets the newest figures there are by then.",
        Label::LiveNeedsCode => "Only possible when the division fits in a code.",
        Label::WithOwn(name) => return format!("Open the link with {name} as the chosen municipality").into(),

        Label::QrName => "QR code with the link to this division",
        Label::QrLarge => "Large QR code",
        Label::QrTooLong => "The link is too long for a QR code.",
        Label::QrClose => "Close",
        Label::ScanMe => "Scan with the camera of your phone",

        Label::EmbedTitle => "Put it in another website",
        Label::EmbedView => "What does the reader see?",
        Label::EmbedSentence => "The sentence alone",
        Label::EmbedTable => "A table",
        Label::EmbedMap => "A map",
        Label::EmbedBars => "A table with bars",
        Label::EmbedOwn => "Which municipality is chosen?",
        Label::EmbedRegion => "Whole region",
        Label::EmbedLang => "Language",
        Label::EmbedDutch => "Nederlands",
        Label::EmbedEnglish => "English",
        Label::EmbedTheme => "Colours",
        Label::EmbedBySystem => "As the reader has set them",
        Label::EmbedLight => "Light",
        Label::EmbedDark => "Dark",
        Label::EmbedMra => "MRA",
        Label::EmbedNeutral => "Neutral",
        Label::EmbedCode => "The lines for the website",
        Label::EmbedHint => {
            "Give these lines to whoever keeps the website. Whether it shows fixed or the newest figures, you choose above at ‘Which figures?’."
        }
        Label::EmbedPreview => "What it looks like",
        Label::EmbedFrame => "Calculator for dividing the housing of priority groups",
        Label::EmbedOpen => "Open the calculator",
        Label::CopySnippet => "Copy the lines",
        Label::SnippetCopied => "The lines for the website have been copied.",

        Label::OpenTitle => "Open a code or link",
        Label::OpenField => "Code or link",
        Label::OpenHint => "Capitals, hyphens and spaces make no difference.",
        Label::OpenButton => "Open",
        Label::Opened => "The shared division is now before you.",
        Label::OpenedLive => "It uses the newest figures.",
        Label::OpenedFixed(year) => return format!("It uses the figures of {year}.").into(),
        Label::Brought(words) => {
            return format!(
                "Mind: this division uses {words}, not the built-in numbers alone. We have not checked those."
            )
            .into();
        }
        Label::Mended(words) => return format!("The link was damaged and has been mended: {words}.").into(),
        Label::NotOpened => "The link or code was not opened",
        Label::OpenMeant(code) => return format!("Open {code}").into(),
    };
    text.into()
}
