//! Words about a file as a whole.

use super::municipality;
use crate::{
    figures::{Draft, FileKind},
    model::Code,
    text::{Lang, NBSP, list_in_words},
};

pub(super) fn not_a_table(kind: FileKind, lang: Lang) -> (String, String) {
    let (nl, en) = match kind {
        FileKind::Spreadsheet | FileKind::OldSpreadsheet => (
            (
                "Dit is een bestand van Excel of LibreOffice. Dat kan dit programma niet openen.",
                "Kopieer de cellen in uw rekenblad en plak ze hier, of kies ‘Opslaan als’ en dan CSV.",
            ),
            (
                "This is a file of Excel or LibreOffice, which this program cannot open.",
                "Copy the cells in your spreadsheet and paste them here, or choose ‘Save as’ and then CSV.",
            ),
        ),
        FileKind::Document => (
            ("Dit is een tekstdocument, geen rekenblad.", "Open het, kopieer de tabel en plak die hier."),
            ("This is a text document, not a spreadsheet.", "Open it, copy the table and paste it here."),
        ),
        FileKind::Archive => (
            (
                "Dit is een gecomprimeerd bestand dat wij niet kennen.",
                "Pak het uit en kies de tabel die erin zit, of bewaar het rekenblad als XLSX, ODS of CSV.",
            ),
            (
                "This is a compressed file of a kind that we do not know.",
                "Unpack it and choose the table inside, or save the spreadsheet as XLSX, ODS or CSV.",
            ),
        ),
        FileKind::Pdf => (
            ("Dit bestand is een PDF, geen tabel.", "Open het, kopieer de tabel en plak die hier."),
            ("This file is a PDF, not a table.", "Open it, copy the table and paste it here."),
        ),
        FileKind::WebPage => (
            (
                "Dit is de code van een webpagina, geen tabel.",
                "Open de pagina in uw browser, kopieer de tabel en plak die hier.",
            ),
            (
                "This is the code of a web page, not a table.",
                "Open the page in your browser, copy the table and paste it here.",
            ),
        ),
        FileKind::Json => (
            ("Dit is JSON, geen tabel.", "Een bewaard scenario opent u op de pagina Verdelen, bij ‘Open bestand’."),
            ("This is JSON, not a table.", "Open a saved scenario on the page Divide, with ‘Open file’."),
        ),
        FileKind::Text => (
            ("Dit is gewone tekst, geen tabel.", "Plak een tabel met op elke regel een gemeente en haar getallen."),
            ("This is plain text, not a table.", "Paste a table with a municipality and its numbers on every line."),
        ),
        FileKind::Binary => (
            (
                "Dit bestand is geen tabel.",
                "Kies een CSV-bestand, of kopieer de cellen in uw rekenblad en plak ze hier.",
            ),
            (
                "This file is not a table.",
                "Choose a CSV file, or copy the cells in your spreadsheet and paste them here.",
            ),
        ),
    };
    pair(lang, nl, en)
}

pub(super) fn missing(codes: &[Code], draft: &Draft, lang: Lang) -> (String, String) {
    // Naming nearly all municipalities helps nobody.
    const NAMED: usize = 5;
    let mut names: Vec<String> = codes.iter().take(NAMED).map(|code| municipality(*code, draft)).collect();
    if codes.len() > NAMED {
        let others = codes.len() - NAMED;
        names.push(match (lang, others) {
            (Lang::Nl, 1) => "1 andere".to_owned(),
            (Lang::Nl, _) => format!("{others} andere"),
            (Lang::En, 1) => "1 other".to_owned(),
            (Lang::En, _) => format!("{others} others"),
        });
    }
    let (count, names) = (codes.len(), list_in_words(&names, lang));
    let what = match (lang, count) {
        (Lang::Nl, 1) => format!("Er ontbreekt 1 gemeente: {names}."),
        (Lang::Nl, _) => format!("Er ontbreken {count} gemeenten: {names}."),
        (Lang::En, 1) => format!("1 municipality is missing: {names}."),
        (Lang::En, _) => format!("{count} municipalities are missing: {names}."),
    };
    let remedy = lang.pick(
        "Voeg rijen toe en plak opnieuw, of vul aan met de cijfers die nu in gebruik zijn.",
        "Add rows and paste again, or fill them up with the figures that are in use.",
    );
    (what, remedy.to_owned())
}

pub(super) fn other_region(count: usize, draft: &Draft, lang: Lang) -> (String, String) {
    let (number, region) = (lang.whole(count as u64), &draft.known().name);
    let what = match (lang, count) {
        (Lang::Nl, 1) => format!("Uw tabel gaat over 1 gemeente buiten de regio {region}."),
        (Lang::Nl, _) => format!("Uw tabel gaat over {number} gemeenten buiten de regio {region}."),
        (Lang::En, 1) => format!("Your table is about 1 municipality outside the region {region}."),
        (Lang::En, _) => format!("Your table is about {number} municipalities outside the region {region}."),
    };
    let remedy = lang.pick(
        "Kies een andere regio, of plak een tabel met gemeenten uit deze regio.",
        "Choose another region, or paste a table with municipalities of this region.",
    );
    (what, remedy.to_owned())
}

pub(super) fn pair(lang: Lang, nl: (&str, &str), en: (&str, &str)) -> (String, String) {
    let (what, remedy) = lang.pick(nl, en);
    (what.to_owned(), remedy.to_owned())
}

pub(super) fn megabytes(bytes: usize, lang: Lang) -> String {
    format!("{}{}MB", lang.whole(bytes.div_ceil(1_000_000) as u64), NBSP)
}
