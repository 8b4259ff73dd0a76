//! What is in a zip, and how large it becomes, before anybody reads it.

use std::io::{self, Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::damaged;
use crate::figures::{FileKind, IssueKind, MAX_INFLATED};

/// A workbook in a zip.
pub(super) enum Packed {
    /// XLSX or XLSM.
    Excel,
    /// ODS, with its content.
    OpenDocument(String),
}

/// Files in a zip that are looked at.
const MAX_FILES: usize = 5_000;

/// Unpacks everything once, to nowhere, up to the limit; and says what it is.
pub(super) fn inspect(bytes: &[u8]) -> Result<Packed, IssueKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > MAX_FILES {
        return Err(IssueKind::InflatesTooFar { limit: MAX_INFLATED });
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    let is_excel = has("xl/workbook.xml");
    let kind = if has("word/document.xml") {
        Some(FileKind::Document)
    } else if has("xl/workbook.bin") || !is_excel && !has("content.xml") {
        Some(FileKind::Archive)
    } else {
        None
    };
    let mut budget = MAX_INFLATED;
    let mut content = String::new();
    for index in 0..archive.len() {
        let mut file = match archive.by_index(index) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(IssueKind::Encrypted);
            }
            Err(_) => return Err(damaged()),
        };
        let is_content = !is_excel && file.name().is_ok_and(|name| name == "content.xml");
        let mut limited = (&mut file).take(u64::try_from(budget).unwrap_or(u64::MAX) + 1);
        let count = if is_content {
            let mut bytes = Vec::new();
            let count = limited.read_to_end(&mut bytes).map_err(|_| damaged())?;
            content = String::from_utf8_lossy(&bytes).into_owned();
            count
        } else {
            usize::try_from(io::copy(&mut limited, &mut io::sink()).map_err(|_| damaged())?).unwrap_or(usize::MAX)
        };
        budget = budget.checked_sub(count).ok_or(IssueKind::InflatesTooFar { limit: MAX_INFLATED })?;
    }
    match kind {
        Some(kind) => Err(IssueKind::NotATable(kind)),
        None if is_excel => Ok(Packed::Excel),
        None => {
            let mut manifest = String::new();
            let is_encrypted = archive.by_name("META-INF/manifest.xml").is_ok_and(|mut file| {
                let _ = (&mut file).take(100_000).read_to_string(&mut manifest);
                manifest.contains("encryption-data")
            });
            if is_encrypted {
                Err(IssueKind::Encrypted)
            } else if content.contains("<office:spreadsheet") {
                Ok(Packed::OpenDocument(content))
            } else if content.contains("<office:document-content") {
                Err(IssueKind::NotATable(FileKind::Document))
            } else {
                Err(damaged())
            }
        }
    }
}
