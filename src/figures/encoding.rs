//! From bytes to text, in the encodings that spreadsheets and old Macs write. Whatever the bytes, text comes out;
//! whether it is a table is judged later.

use std::borrow::Cow;

/// How the bytes were read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, as Excel's "Unicode text".
    Utf16,
    /// Windows-1252, as Excel's CSV on Windows. A guess: the file does not say it.
    Windows1252,
    /// Mac Roman, as Excel's CSV on a Mac. A guess: the file does not say it.
    MacRoman,
}

impl Encoding {
    /// The file does not say so; it is the most likely reading of its accents.
    #[must_use]
    pub fn is_guess(self) -> bool {
        matches!(self, Self::Windows1252 | Self::MacRoman)
    }
}

/// Reads bytes as text, without a copy where the bytes are text already. Unpaired surrogates become U+FFFD; nothing
/// fails.
pub(super) fn read_text(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    let utf16 = |bytes, unit| (Cow::Owned(read_utf16(bytes, unit)), Encoding::Utf16);
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return (String::from_utf8_lossy(rest), Encoding::Utf8);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    // Without a mark, UTF-16 of western text has a zero in nearly every pair, always on the same side.
    let sample = bytes.get(..4096.min(bytes.len() & !1)).unwrap_or_default();
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let is_many = |count: usize| count * 10 > sample.len() / 2 * 7 && count > 0;
    if is_many(second) && first == 0 {
        return utf16(bytes, u16::from_le_bytes);
    }
    if is_many(first) && second == 0 {
        return utf16(bytes, u16::from_be_bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), Encoding::Utf8);
    }
    let likely = |decode: fn(u8) -> char| {
        let high = bytes.iter().filter(|byte| **byte >= 0x80);
        high.filter(|byte| is_likely(decode(**byte))).count()
    };
    let (decode, encoding): (fn(u8) -> char, _) = if likely(mac_roman) > likely(windows_1252) {
        (mac_roman, Encoding::MacRoman)
    } else {
        (windows_1252, Encoding::Windows1252)
    };
    (Cow::Owned(bytes.iter().map(|&byte| decode(byte)).collect()), encoding)
}

#[inline(never)]
fn read_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [first, second] => unit([*first, *second]),
        _ => 0xFFFD,
    });
    char::decode_utf16(units).map(|character| character.unwrap_or('\u{fffd}')).collect()
}

/// Accents and signs that occur in Dutch tables.
fn is_likely(character: char) -> bool {
    "éèêëïîíöôóüûúâáàäçñÉË€²³–—‘’“”\u{a0}".contains(character)
}

/// 0x80–0x9F differ from Latin-1; the rest is the same. The five unused places keep their control character.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let special = byte.checked_sub(0x80).and_then(|index| FROM_80.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}

fn mac_roman(byte: u8) -> char {
    const FROM_80: [char; 128] = [
        'Ä', 'Å', 'Ç', 'É', 'Ñ', 'Ö', 'Ü', 'á', 'à', 'â', 'ä', 'ã', 'å', 'ç', 'é', 'è', 'ê', 'ë', 'í', 'ì', 'î', 'ï',
        'ñ', 'ó', 'ò', 'ô', 'ö', 'õ', 'ú', 'ù', 'û', 'ü', '†', '°', '¢', '£', '§', '•', '¶', 'ß', '®', '©', '™', '´',
        '¨', '≠', 'Æ', 'Ø', '∞', '±', '≤', '≥', '¥', 'µ', '∂', '∑', '∏', 'π', '∫', 'ª', 'º', 'Ω', 'æ', 'ø', '¿', '¡',
        '¬', '√', 'ƒ', '≈', '∆', '«', '»', '…', '\u{a0}', 'À', 'Ã', 'Õ', 'Œ', 'œ', '–', '—', '“', '”', '‘', '’', '÷',
        '◊', 'ÿ', 'Ÿ', '⁄', '€', '‹', '›', 'ﬁ', 'ﬂ', '‡', '·', '‚', '„', '‰', 'Â', 'Ê', 'Á', 'Ë', 'È', 'Í', 'Î', 'Ï',
        'Ì', 'Ó', 'Ô', '\u{f8ff}', 'Ò', 'Ú', 'Û', 'Ù', 'ı', 'ˆ', '˜', '¯', '˘', '˙', '˚', '¸', '˝', '˛', 'ˇ',
    ];
    let special = byte.checked_sub(0x80).and_then(|index| FROM_80.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Súdwest-Fryslân;1.234 €\r\nGemeente één;5\r\n";
        let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let ascii_utf16: Vec<u8> = "Amsterdam;5\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: [(&str, Vec<u8>, &str, Encoding); 8] = [
            ("UTF-8", text.into(), text, Encoding::Utf8),
            ("UTF-8 with a mark", [b"\xef\xbb\xbf", text.as_bytes()].concat(), text, Encoding::Utf8),
            ("UTF-16 LE", [b"\xff\xfe".as_slice(), &utf16(u16::to_le_bytes)].concat(), text, Encoding::Utf16),
            ("UTF-16 BE", [b"\xfe\xff".as_slice(), &utf16(u16::to_be_bytes)].concat(), text, Encoding::Utf16),
            ("UTF-16 without a mark", ascii_utf16, "Amsterdam;5\n", Encoding::Utf16),
            ("Windows-1252", b"S\xfadwest-Frysl\xe2n \x80".into(), "Súdwest-Fryslân €", Encoding::Windows1252),
            ("Mac Roman", b"S\x9cdwest-Frysl\x89n \xdb".into(), "Súdwest-Fryslân €", Encoding::MacRoman),
            ("plain", b"Amsterdam".into(), "Amsterdam", Encoding::Utf8),
        ];
        for (name, bytes, expected, encoding) in cases {
            assert_eq!(read_text(&bytes), (expected.into(), encoding), "{name}");
        }
    }

    #[test]
    fn half_a_character_is_no_reason_to_stop() {
        assert_eq!(read_text(b"\xff\xfeA\0\x00\xd8B"), ("A\u{fffd}".into(), Encoding::Utf16));
        assert_eq!(read_text(b""), ("".into(), Encoding::Utf8));
    }
}
