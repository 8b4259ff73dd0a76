//! What is in a zip, and how large it becomes, before anybody reads it.

use std::io::{self, Cursor, Read};

use zip::{CompressionMethod, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::damaged;
use crate::figures::{FileKind, IssueKind, MAX_INFLATED};

/// A workbook in a zip.
pub(super) enum Packed {
    /// XLSX or XLSM, as a zip of the same files that are not packed: so nothing is unpacked twice.
    Excel(Vec<u8>),
    /// ODS, with its content.
    OpenDocument(String),
}

/// Files in a zip that are looked at.
const MAX_FILES: usize = 5_000;

/// Unpacks everything once, up to the limit; and says what it is. Pictures and programs are unpacked to nowhere.
#[inline(never)]
pub(super) fn unpack(bytes: &[u8]) -> Result<Packed, IssueKind> {
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
    let mut unpacked = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for index in 0..archive.len() {
        let mut file = match archive.by_index(index) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(IssueKind::Encrypted);
            }
            Err(_) => return Err(damaged()),
        };
        let name = file.name().map_err(|_| damaged())?.into_owned();
        let is_content = !is_excel && name == "content.xml";
        let is_part = is_excel && !name.starts_with("xl/media/") && !name.ends_with(".bin") && !name.ends_with('/');
        let mut limited = (&mut file).take(u64::try_from(budget).unwrap_or(u64::MAX) + 1);
        let count = if is_part {
            unpacked.start_file(name, stored).map_err(|_| damaged())?;
            copy(&mut limited, &mut unpacked)?
        } else if is_content {
            let mut bytes = Vec::new();
            let count = limited.read_to_end(&mut bytes).map_err(|_| damaged())?;
            content = String::from_utf8_lossy(&bytes).into_owned();
            count
        } else {
            copy(&mut limited, &mut io::sink())?
        };
        budget = budget.checked_sub(count).ok_or(IssueKind::InflatesTooFar { limit: MAX_INFLATED })?;
    }
    match kind {
        Some(kind) => Err(IssueKind::NotATable(kind)),
        None if is_excel => {
            let unpacked = unpacked.finish().map_err(|_| damaged())?;
            Ok(Packed::Excel(unpacked.into_inner()))
        }
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

fn copy(from: &mut impl io::Read, to: &mut impl io::Write) -> Result<usize, IssueKind> {
    io::copy(from, to).map(|count| usize::try_from(count).unwrap_or(usize::MAX)).map_err(|_| damaged())
}
