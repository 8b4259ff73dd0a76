//! A municipality and the code by which Statistics Netherlands (CBS) knows it.

use std::{fmt, str::FromStr};

/// The CBS code of a municipality: `GM0363` is Amsterdam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u16);

/// The text is not a municipality code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeError;

impl Code {
    /// The lowest number that a code can have.
    pub const LOWEST: Self = Self(1);

    /// The code with this number.
    ///
    /// # Errors
    /// [`CodeError`] for 0 and for more than four digits.
    pub fn new(number: u16) -> Result<Self, CodeError> {
        if (1..=9999).contains(&number) { Ok(Self(number)) } else { Err(CodeError) }
    }

    /// The number without `GM`.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "GM{:04}", self.0)
    }
}

/// Reads every spelling in use: `GM0363`, `gm363`, `0363`, `363`.
impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let text = text.trim();
        let digits = text.get(..2).filter(|start| start.eq_ignore_ascii_case("gm")).map_or(text, |_| &text[2..]);
        if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CodeError);
        }
        Self::new(digits.parse().map_err(|_| CodeError)?)
    }
}

/// One municipality (gemeente).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// CBS code.
    pub code: Code,
    /// Official name.
    pub name: String,
    /// Subregion (deelregio), or empty.
    pub subregion: String,
    /// Province, or empty.
    pub province: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_every_spelling() {
        for text in ["GM0363", "gm0363", "0363", "363", " GM363 "] {
            assert_eq!(text.parse::<Code>().map(|code| code.to_string()).as_deref(), Ok("GM0363"), "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "GM", "0", "GM12345", "36x", "é3"] {
            assert_eq!(text.parse::<Code>(), Err(CodeError), "{text}");
        }
    }
}
