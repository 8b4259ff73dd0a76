//! A document, packed into few characters: deflated against a dictionary that the reader has too, as base64url.
//!
//! `dictionary-1.json` is a scenario document with every field filled, as it was written when links came about. Frozen: a link can
//! only be read with the dictionary with which it was written. Another dictionary gets another first byte.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::{
    deflate::core::{CompressorOxide, TDEFLFlush, compress, create_comp_flags_from_zip_params},
    inflate::{
        TINFLStatus,
        core::{DecompressorOxide, decompress, inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF},
    },
};

/// The largest document that a link holds, in bytes: a few times the largest that the page makes. A link is input from
/// anybody, and a kilobyte can be inflated to a megabyte.
pub(super) const MAX_DOCUMENT_BYTES: usize = 250_000;

const DICTIONARY_1: &[u8] = include_bytes!("dictionary-1.json");
const WITH_DICTIONARY_1: u8 = 1;
/// Dictionary, length of the document (three bytes) and its Adler-32.
const HEAD_BYTES: usize = 8;
const END: u8 = 0;

/// Why characters are no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PackIssue {
    /// The end is missing.
    CutOff,
    /// Characters were changed or are missing.
    Damaged,
    /// Larger than [`MAX_DOCUMENT_BYTES`].
    TooLarge,
    /// Made by a newer version.
    Newer,
}

/// Packs a document; `None` when it is too large.
pub(super) fn pack(document: &str) -> Option<String> {
    let length = u32::try_from(document.len()).ok().filter(|_| document.len() <= MAX_DOCUMENT_BYTES)?;
    let mut bytes = vec![WITH_DICTIONARY_1];
    bytes.extend(length.to_be_bytes().into_iter().skip(1));
    bytes.extend(adler2::adler32_slice(document.as_bytes()).to_be_bytes());
    bytes.extend(deflate(document.as_bytes(), DICTIONARY_1)?);
    // The last character becomes an A, never a hyphen that would be taken for punctuation after the link.
    bytes.push(END);
    Some(BASE64URL_NOPAD.encode(&bytes))
}

/// Reads a document back.
pub(super) fn unpack(text: &str) -> Result<String, PackIssue> {
    let bytes = bytes(text)?;
    let (head, stream) = bytes.split_first_chunk::<HEAD_BYTES>().ok_or(PackIssue::CutOff)?;
    let [dictionary, a, b, c, checksum @ ..] = *head;
    if dictionary != WITH_DICTIONARY_1 {
        return Err(PackIssue::Newer);
    }
    let length = usize::try_from(u32::from_be_bytes([0, a, b, c])).map_err(|_| PackIssue::TooLarge)?;
    if length > MAX_DOCUMENT_BYTES {
        return Err(PackIssue::TooLarge);
    }
    let document = inflate(stream, DICTIONARY_1, length)?;
    if adler2::adler32_slice(&document).to_be_bytes() != checksum {
        return Err(PackIssue::Damaged);
    }
    String::from_utf8(document).map_err(|_| PackIssue::Damaged)
}

/// Whatever was cut off, the characters that are left are read: how far they go tells what is wrong.
fn bytes(text: &str) -> Result<Vec<u8>, PackIssue> {
    let text = text.as_bytes();
    let whole = text.len() / 4 * 4;
    BASE64URL_NOPAD
        .decode(text)
        .or_else(|_| BASE64URL_NOPAD.decode(text.get(..whole).unwrap_or_default()))
        .map_err(|_| PackIssue::Damaged)
}

fn deflate(document: &[u8], dictionary: &[u8]) -> Option<Vec<u8>> {
    const BEST: i32 = 9;
    const RAW: i32 = -15;
    const ANY_STRATEGY: i32 = 0;
    let mut deflater = CompressorOxide::new(create_comp_flags_from_zip_params(BEST, RAW, ANY_STRATEGY));
    // Deflating never makes anything much larger: five bytes per block, and a little to begin and end with.
    let room = |bytes: usize| bytes + bytes / 1_000 + 1_024;
    // The dictionary goes first and is thrown away; after a flush the rest stands on bytes of its own.
    let mut before = vec![0; room(dictionary.len())];
    let (_, read, _) = compress(&mut deflater, dictionary, &mut before, TDEFLFlush::Sync);
    let mut stream = vec![0; room(document.len())];
    let (_, document_read, written) = compress(&mut deflater, document, &mut stream, TDEFLFlush::Finish);
    stream.truncate(written);
    (read == dictionary.len() && document_read == document.len()).then_some(stream)
}

fn inflate(stream: &[u8], dictionary: &[u8], length: usize) -> Result<Vec<u8>, PackIssue> {
    let mut out = dictionary.to_vec();
    out.resize(dictionary.len() + length, 0);
    let mut inflater = DecompressorOxide::new();
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, read, written) = decompress(&mut inflater, stream, &mut out, dictionary.len(), flags);
    match status {
        TINFLStatus::Done if written == length && stream.get(read..) == Some(&[END]) => {
            Ok(out.split_off(dictionary.len()))
        }
        TINFLStatus::Done if stream.len() == read => Err(PackIssue::CutOff),
        TINFLStatus::NeedsMoreInput | TINFLStatus::FailedCannotMakeProgress => Err(PackIssue::CutOff),
        TINFLStatus::Done
        | TINFLStatus::HasMoreOutput
        | TINFLStatus::BadParam
        | TINFLStatus::Adler32Mismatch
        | TINFLStatus::Failed => Err(PackIssue::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_read_back() {
        let own = "{}\n".repeat(20_000);
        for document in ["", "{}", std::str::from_utf8(DICTIONARY_1).unwrap(), &own] {
            let packed = pack(document).unwrap();
            assert_eq!(unpack(&packed).as_deref(), Ok(document));
        }
    }

    #[test]
    fn what_the_dictionary_holds_costs_almost_nothing() {
        assert!(pack(std::str::from_utf8(DICTIONARY_1).unwrap()).unwrap().len() < 400);
    }

    #[test]
    fn a_packed_document_that_is_cut_off_anywhere_says_so() {
        let packed = pack(&"{\"weight\": 95} ".repeat(30)).unwrap();
        for end in 0..packed.len() - 1 {
            let issue = unpack(&packed[..end]).unwrap_err();
            assert!(matches!(issue, PackIssue::CutOff | PackIssue::Damaged), "{end}: {issue:?}");
        }
        assert_eq!(unpack(&packed[..packed.len() - 6]), Err(PackIssue::CutOff));
    }

    #[test]
    fn a_changed_character_is_noticed() {
        let packed = pack("a document of no consequence").unwrap();
        for place in 0..packed.len() {
            let other = if packed.as_bytes()[place] == b'Q' { "R" } else { "Q" };
            let mut changed = packed.clone();
            changed.replace_range(place..=place, other);
            assert_ne!(unpack(&changed).as_deref(), Ok("a document of no consequence"), "{place}");
        }
    }

    #[test]
    fn a_document_that_inflates_too_far_is_refused_before_it_is_inflated() {
        assert_eq!(pack(&" ".repeat(MAX_DOCUMENT_BYTES + 1)), None);
        let claimed = [&[WITH_DICTIONARY_1, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0], [0; 9].as_slice()].concat();
        assert_eq!(unpack(&BASE64URL_NOPAD.encode(&claimed)), Err(PackIssue::TooLarge));
        // A bomb: it says ten bytes and holds many more.
        let mut bomb = vec![WITH_DICTIONARY_1, 0, 0, 10, 0, 0, 0, 0];
        bomb.extend(deflate(&[b' '; 100_000], DICTIONARY_1).unwrap());
        assert_eq!(unpack(&BASE64URL_NOPAD.encode(&bomb)), Err(PackIssue::Damaged));
    }

    #[test]
    fn another_dictionary_is_of_a_newer_version() {
        assert_eq!(unpack(&BASE64URL_NOPAD.encode(&[2; 20])), Err(PackIssue::Newer));
    }
}
