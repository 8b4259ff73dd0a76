//! Most texts of a table are no name, which their first letters tell before anything is looked up.

/// With which three letters the known names begin: one bit for each of those that there can be.
#[derive(Debug, Clone)]
pub(super) struct Beginnings(Vec<u64>);

const LETTERS: usize = 26;

impl Beginnings {
    /// The beginnings of these names, which are folded.
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut beginnings = Self(vec![0; LETTERS * LETTERS * LETTERS / 64 + 1]);
        for (word, bit) in names.filter_map(|name| place(name.bytes())) {
            if let Some(word) = beginnings.0.get_mut(word) {
                *word |= bit;
            }
        }
        beginnings
    }

    /// `false` when no known name begins like this text, folded or not. Other signs than letters are not judged.
    pub(super) fn may_begin(&self, text: impl Iterator<Item = u8>) -> bool {
        place(text).is_none_or(|(word, bit)| self.0.get(word).is_some_and(|word| word & bit != 0))
    }

    /// Whether a text is surely not one of the names, whatever stands before and behind it. Only judged where that is
    /// simple: three letters without accents, and nothing that may be a code, a rank, "gemeente" or a note.
    pub(super) fn is_no_name(&self, text: &str) -> bool {
        let may_be_more = text.starts_with(['g', 'G', 'm', 'M']) || text.bytes().any(|byte| byte == b'(');
        let letters = text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        !may_be_more && !self.may_begin(letters)
    }
}

/// Where the bit of three letters is: which word, and which bit of it. `None` when there is something else among them.
fn place(mut text: impl Iterator<Item = u8>) -> Option<(usize, u64)> {
    let mut place = 0;
    for _ in 0..3 {
        let letter = text.next().filter(u8::is_ascii_alphabetic)?.to_ascii_lowercase() - b'a';
        place = place * LETTERS + usize::from(letter);
    }
    Some((place / 64, 1 << (place % 64)))
}
