//! The characters of a code: Crockford's base32 with two check characters.
//!
//! The check characters are those of a Reed–Solomon code over the 32 symbols, so that one wrong character, two wrong
//! characters, and two characters that changed places are always noticed, and one wrong character can be named.
//! Crockford, *Base 32* (2002-03-04): no I, L, O and U; I and L are read as 1, O as 0, and hyphens mean nothing.

/// The symbols, by value.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// How many characters a code can have.
pub(super) const LENGTHS: [usize; 3] = [8, 12, 14];

/// How many of those check the others.
const CHECK_COUNT: usize = 2;

/// What the check characters of nothing at all are: a row of zeros is no code.
const CHECK_OF_NOTHING: [u8; CHECK_COUNT] = [17, 6];

/// Why characters are no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SymbolIssue {
    /// A character that no code has, with its place, from 1.
    Character { place: usize, found: char },
    /// Not a length that codes have.
    Length { found: usize },
    /// The check characters do not fit the others.
    Check,
}

/// Writes a number in as few characters as a code can have; `None` when it needs more than the longest.
pub(super) fn write(number: u64) -> Option<String> {
    let length = LENGTHS.into_iter().find(|length| number < capacity(*length))?;
    let mut values = vec![0; length - CHECK_COUNT];
    let mut rest = stirred(number, length);
    for value in values.iter_mut().rev() {
        *value = symbol_value(rest % 32);
        rest /= 32;
    }
    let check = check(&values);
    Some(values.iter().chain(&check).map(|value| symbol(*value)).collect())
}

/// Reads the number back. Spaces and hyphens mean nothing; a number in more characters than it needs is refused, so that
/// every number has one code.
pub(super) fn read(text: &str) -> Result<u64, SymbolIssue> {
    let values = values(text)?;
    if !LENGTHS.contains(&values.len()) {
        return Err(SymbolIssue::Length { found: values.len() });
    }
    number(&values).ok_or(SymbolIssue::Check)
}

/// Every text that differs from this one in a single character and is a number. With two check characters there is at
/// most one.
pub(super) fn mended(text: &str) -> Option<(String, u64)> {
    let values = values(text).ok().filter(|values| LENGTHS.contains(&values.len()))?;
    for place in 0..values.len() {
        for value in 0..32 {
            let mut other = values.clone();
            other.get_mut(place).map(|old| *old = value)?;
            if let Some(number) = number(&other) {
                return Some((other.into_iter().map(symbol).collect(), number));
            }
        }
    }
    None
}

/// Groups of four, as a code is read aloud.
pub(super) fn grouped(text: &str) -> String {
    let mut groups = String::new();
    for (index, character) in text.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            groups.push('-');
        }
        groups.push(character);
    }
    groups
}

fn values(text: &str) -> Result<Vec<u8>, SymbolIssue> {
    let mut values = vec![];
    for (index, found) in text.chars().enumerate() {
        let is_nothing = found.is_whitespace() || found == '-' || ('\u{2010}'..='\u{2015}').contains(&found);
        if is_nothing {
            continue;
        }
        let plain = match found.to_ascii_uppercase() {
            'I' | 'L' => '1',
            'O' => '0',
            other => other,
        };
        let value = ALPHABET.iter().position(|symbol| *symbol == plain).and_then(|value| u8::try_from(value).ok());
        values.push(value.ok_or(SymbolIssue::Character { place: index + 1, found })?);
        if values.len() > MOST_CHARACTERS {
            return Err(SymbolIssue::Length { found: text.chars().count() });
        }
    }
    Ok(values)
}

/// Reading stops here: no code is anywhere near as long.
const MOST_CHARACTERS: usize = 64;

/// The number in values with their check values.
fn number(values: &[u8]) -> Option<u64> {
    let (data, found) = values.split_at_checked(values.len().checked_sub(CHECK_COUNT)?)?;
    let stirred = data.iter().fold(0, |number, value| number * 32 + u64::from(*value));
    let number = unstirred(stirred, values.len());
    let shorter = LENGTHS.into_iter().rev().find(|length| *length < values.len());
    let is_shortest = shorter.is_none_or(|length| number >= capacity(length));
    (is_shortest && check(data) == found).then_some(number)
}

/// Numbers close together get codes that do not look alike, and small ones no row of zeros: somebody who hears a code
/// would take it for another. Each step can be taken back.
fn stirred(number: u64, length: usize) -> u64 {
    let folded = number ^ number >> half(length);
    let product = folded.wrapping_mul(STIR) % capacity(length);
    product ^ product >> half(length)
}

fn unstirred(stirred: u64, length: usize) -> u64 {
    let product = stirred ^ stirred >> half(length);
    let folded = product.wrapping_mul(UNSTIR) % capacity(length);
    folded ^ folded >> half(length)
}

/// An odd number (2⁶⁴ over the golden ratio), and by what its product is multiplied to get the other factor back.
const STIR: u64 = 0x9E37_79B9_7F4A_7C15;
const UNSTIR: u64 = 0xF1DE_83E1_9937_733D;

/// At least half of the bits, so that folding twice is folding not at all.
fn half(length: usize) -> usize {
    (5 * (length - CHECK_COUNT)).div_ceil(2)
}

/// The first number that does not fit in so many characters.
fn capacity(length: usize) -> u64 {
    1 << (5 * (length - CHECK_COUNT))
}

fn symbol(value: u8) -> char {
    ALPHABET.get(usize::from(value)).copied().unwrap_or('0')
}

fn symbol_value(number: u64) -> u8 {
    u8::try_from(number % 32).unwrap_or_default()
}

/// The remainder of the data, as a polynomial over GF(32) times x², by (x − 2)(x − 4): 2 generates the field.
fn check(data: &[u8]) -> [u8; CHECK_COUNT] {
    // (x − 2)(x − 4) = x² + 6x + 8, for in this field minus is plus and plus is exclusive or.
    let [mut high, mut low] = CHECK_OF_NOTHING;
    for value in data {
        let lead = value ^ high;
        high = low ^ times(6, lead);
        low = times(8, lead);
    }
    [high, low]
}

/// The product in GF(32), modulo x⁵ + x² + 1.
fn times(left: u8, right: u8) -> u8 {
    let mut product = 0_u8;
    let mut shifted = left;
    for bit in 0..5 {
        if right >> bit & 1 == 1 {
            product ^= shifted;
        }
        shifted <<= 1;
        if shifted & 0b10_0000 != 0 {
            shifted ^= 0b10_0101;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBERS: [u64; 8] = [0, 1, 31, (1 << 30) - 1, 1 << 30, (1 << 50) - 1, 1 << 50, (1 << 60) - 1];

    #[test]
    fn a_number_is_written_in_the_shortest_length_and_read_back() {
        for (number, length) in NUMBERS.into_iter().zip([8, 8, 8, 8, 12, 12, 14, 14]) {
            let text = write(number).unwrap();
            assert_eq!((text.len(), read(&text)), (length, Ok(number)), "{text}");
        }
        assert_eq!(write(1 << 60), None);
    }

    #[test]
    fn stirring_can_be_taken_back() {
        assert_eq!(STIR.wrapping_mul(UNSTIR), 1);
        for length in LENGTHS {
            for number in NUMBERS.into_iter().filter(|number| *number < capacity(length)) {
                assert_eq!(unstirred(stirred(number, length), length), number);
            }
        }
    }

    #[test]
    fn two_generates_the_field() {
        let mut seen = std::collections::BTreeSet::new();
        let mut power = 1;
        for _ in 0..31 {
            seen.insert(power);
            power = times(2, power);
        }
        assert_eq!((seen.len(), power), (31, 1));
    }

    #[test]
    fn one_wrong_character_is_noticed_and_named() {
        for number in NUMBERS {
            let text = write(number).unwrap();
            for place in 0..text.len() {
                for wrong in ALPHABET {
                    let mut characters: Vec<char> = text.chars().collect();
                    if std::mem::replace(&mut characters[place], wrong) == wrong {
                        continue;
                    }
                    let other: String = characters.into_iter().collect();
                    assert_eq!(read(&other), Err(SymbolIssue::Check), "{text} → {other}");
                    assert_eq!(mended(&other), Some((text.clone(), number)), "{other}");
                }
            }
        }
    }

    #[test]
    fn characters_that_changed_places_are_noticed() {
        let text = write(0x0012_3456_789A_BCDE).unwrap();
        for left in 0..text.len() {
            for right in left + 1..text.len() {
                let mut characters: Vec<char> = text.chars().collect();
                characters.swap(left, right);
                let other: String = characters.iter().collect();
                assert!(other == text || read(&other) == Err(SymbolIssue::Check), "{text} → {other}");
            }
        }
    }

    #[test]
    fn what_people_type_instead_is_read_all_the_same() {
        let with_both = |number: &u64| write(*number).is_some_and(|text| text.contains('1') && text.contains('0'));
        let number = (0..10_000).find(with_both).unwrap();
        let typed = write(number).unwrap().replace('1', "l").replace('0', "o").to_lowercase();
        assert_eq!(read(&format!(" {} ", grouped(&typed).replace('-', " – "))), Ok(number));
    }

    #[test]
    fn what_is_no_code_is_refused_with_the_reason() {
        assert_eq!(read(""), Err(SymbolIssue::Length { found: 0 }));
        assert_eq!(read("00000000"), Err(SymbolIssue::Check));
        assert_eq!(read("K7QF-2M9X-A3"), Err(SymbolIssue::Length { found: 10 }));
        assert_eq!(read("K7QU"), Err(SymbolIssue::Character { place: 4, found: 'U' }));
        assert_eq!(read(&"0".repeat(1_000)), Err(SymbolIssue::Length { found: 1_000 }));
        let short = write(7).unwrap();
        assert_eq!(read(&format!("0000{short}")), Err(SymbolIssue::Check), "longer than needed");
    }

    #[test]
    fn codes_are_grouped_by_four() {
        assert_eq!(grouped("K7QF2M9XA3TBZZ"), "K7QF-2M9X-A3TB-ZZ");
    }
}
