//! The texts of a workbook, which stand in one list that is cut in pieces at any place.

use super::compound::{u16_at, u32_at};
use crate::figures::encoding::read_text;

/// How the letters of a workbook are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// One byte each, in the code page of Windows: before Excel 97.
    Bytes,
    /// One or two bytes each, as a flag says.
    Flagged,
}

/// A text whose length takes one or two bytes.
pub(super) fn text(bytes: &[u8], length_bytes: usize, letters: Letters) -> Option<String> {
    let length = match length_bytes {
        1 => usize::from(*bytes.first()?),
        _ => usize::from(u16_at(bytes, 0)?),
    };
    match letters {
        Letters::Bytes => {
            let end = bytes.len().min(length_bytes + length);
            Some(read_text(bytes.get(length_bytes..end)?).0.into_owned())
        }
        Letters::Flagged => {
            let mut pieces = Pieces { pieces: vec![bytes], at: length_bytes };
            let is_wide = pieces.byte()? & 1 == 1;
            Some(pieces.letters(length, is_wide))
        }
    }
}

/// The list of texts, from its record and those that continue it.
pub(super) fn shared(pieces: Vec<&[u8]>) -> Vec<String> {
    let mut pieces = Pieces { pieces, at: 8 };
    let mut texts = Vec::new();
    while let Some(text) = pieces.shared_text() {
        texts.push(text);
    }
    texts
}

struct Pieces<'b> {
    /// Those that are left; the first is being read.
    pieces: Vec<&'b [u8]>,
    at: usize,
}

impl Pieces<'_> {
    /// Goes on to the next piece when this one is used up.
    fn settle(&mut self) -> bool {
        let mut moved = false;
        while self.pieces.first().is_some_and(|piece| self.at >= piece.len()) {
            self.at -= self.pieces.first().map_or(0, |piece| piece.len());
            self.pieces.remove(0);
            moved = true;
        }
        moved
    }

    fn byte(&mut self) -> Option<u8> {
        self.settle();
        let byte = *self.pieces.first()?.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    /// Text where a piece ends goes on behind a new flag.
    fn letters(&mut self, length: usize, is_wide: bool) -> String {
        let mut is_wide = is_wide;
        let mut units: Vec<u16> = Vec::new();
        while units.len() < length {
            if self.settle() {
                let Some(flag) = self.byte() else { break };
                is_wide = flag & 1 == 1;
            }
            let unit = if is_wide { self.number() } else { self.byte().map(u16::from) };
            let Some(unit) = unit else { break };
            units.push(unit);
        }
        char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
    }

    fn shared_text(&mut self) -> Option<String> {
        let length = usize::from(self.number()?);
        let flags = self.byte()?;
        let runs = if flags & 8 == 8 { usize::from(self.number()?) } else { 0 };
        let mut extra = 0;
        if flags & 4 == 4 {
            let bytes = [self.byte()?, self.byte()?, self.byte()?, self.byte()?];
            extra = usize::try_from(u32_at(&bytes, 0)?).ok()?;
        }
        let text = self.letters(length, flags & 1 == 1);
        self.at = self.at.checked_add(runs * 4)?.checked_add(extra)?;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_cut_in_two_goes_on_behind_a_new_flag() {
        let first = b"\0\0\0\0\0\0\0\0\x06\0\0Alm";
        let rest = b"\x01e\0r\0e\0\x02\0\x08\x01\0\x61\x62????\x01\0\0Z";
        assert_eq!(shared(vec![first, rest]), ["Almere", "ab", "Z"]);
        assert_eq!(shared(vec![b"\0\0\0\0\0\0\0\0\xff\xff\0Alm"]), ["Alm"]);
        assert_eq!(text(b"\x02\0\x01\xe9\0n\0", 2, Letters::Flagged).as_deref(), Some("én"));
        assert_eq!(text(b"\x02\xe9n", 1, Letters::Bytes).as_deref(), Some("én"));
    }
}
