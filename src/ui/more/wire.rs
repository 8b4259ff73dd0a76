//! How things travel between the two modules of the page: as text, one field after the other, in an order that both know.
//!
//! A scenario also has a document, in which every field has a name, may be absent and is checked with words for whoever
//! wrote it. None of that is needed between two modules of the same build, and a reader of documents is a tenth of what
//! the first screen may weigh.

use std::str::Split;

use crate::order::{Map, Set};

/// Between fields stands a character that no text of the user holds.
const SEPARATOR: char = '\u{1f}';

/// What travels. Taking never fails by itself: what cannot be taken is [`Take::broken`], and tells so at the end.
pub(super) trait Carried {
    fn put(&self, out: &mut Put);
    fn take(from: &mut Take<'_>) -> Self;
}

/// The fields that were put so far.
#[derive(Default)]
pub(super) struct Put(String);

impl Put {
    pub(super) fn text(&mut self, text: &str) {
        self.0.extend(text.chars().filter(|character| *character != SEPARATOR));
        self.0.push(SEPARATOR);
    }

    pub(super) fn number(&mut self, number: i64) {
        self.text(&number.to_string());
    }

    pub(super) fn end(self) -> String {
        self.0
    }
}

/// The fields that are still to be taken.
pub(super) struct Take<'a> {
    fields: Split<'a, char>,
    is_broken: bool,
}

impl<'a> Take<'a> {
    pub(super) fn from(text: &'a str) -> Self {
        Self { fields: text.split(SEPARATOR), is_broken: false }
    }

    pub(super) fn text(&mut self) -> &'a str {
        let Some(text) = self.fields.next() else { return self.broken("") };
        text
    }

    #[inline(never)]
    pub(super) fn number(&mut self) -> i64 {
        let Ok(number) = self.text().parse() else { return self.broken(0) };
        number
    }

    /// What stands in the place of something that cannot be taken.
    pub(super) fn broken<T>(&mut self, instead: T) -> T {
        self.is_broken = true;
        instead
    }

    /// What was taken, if that was all and each could be taken.
    pub(super) fn end<T>(mut self, taken: T) -> Option<T> {
        // Every field ends in a separator, so that nothing stands after the last.
        let is_all = self.fields.next() == Some("") && self.fields.next().is_none();
        (is_all && !self.is_broken).then_some(taken)
    }
}

/// Whole numbers.
macro_rules! numbers {
    ($($number:ty)+) => { $(
        impl Carried for $number {
            fn put(&self, out: &mut Put) {
                out.number((*self).into());
            }

            fn take(from: &mut Take<'_>) -> Self {
                let number = from.number();
                Self::try_from(number).unwrap_or_else(|_| from.broken(0))
            }
        }
    )+ };
}

/// Enums: the number of a variant, and what it holds.
macro_rules! choices {
    ($($name:ident {
        $first:ident $(($first_field:ident))?
        $(, $number:literal $variant:ident $(($field:ident))? $({ $($named:ident),+ })?)*
    })+) => { $(
        impl Carried for $name {
            fn put(&self, out: &mut Put) {
                match self {
                    Self::$first $(($first_field))? => {
                        out.number(0);
                        $($first_field.put(out);)?
                    }
                    $(Self::$variant $(($field))? $({ $($named),+ })? => {
                        out.number($number);
                        $($field.put(out);)?
                        $($($named.put(out);)+)?
                    })*
                }
            }

            fn take(from: &mut Take<'_>) -> Self {
                match from.number() {
                    $($number => {
                        $(let $field = Carried::take(from);)?
                        $($(let $named = Carried::take(from);)+)?
                        Self::$variant $(($field))? $({ $($named),+ })?
                    })*
                    other => {
                        if other != 0 {
                            from.broken(());
                        }
                        $(let $first_field = Carried::take(from);)?
                        Self::$first $(($first_field))?
                    }
                }
            }
        }
    )+ };
}

/// Records, field by field.
macro_rules! records {
    ($($name:ident { $($field:ident),+ })+) => { $(
        impl Carried for $name {
            fn put(&self, out: &mut Put) {
                let Self { $($field),+ } = self;
                $($field.put(out);)+
            }

            fn take(from: &mut Take<'_>) -> Self {
                $(let $field = Carried::take(from);)+
                Self { $($field),+ }
            }
        }
    )+ };
}

pub(super) use {choices, records};

numbers! { u8 u16 u32 }

impl Carried for i64 {
    fn put(&self, out: &mut Put) {
        out.number(*self);
    }

    fn take(from: &mut Take<'_>) -> Self {
        from.number()
    }
}

impl Carried for u64 {
    fn put(&self, out: &mut Put) {
        out.number(i64::try_from(*self).unwrap_or(i64::MAX));
    }

    fn take(from: &mut Take<'_>) -> Self {
        let number = from.number();
        Self::try_from(number).unwrap_or_else(|_| from.broken(0))
    }
}

impl Carried for i128 {
    fn put(&self, out: &mut Put) {
        out.text(&self.to_string());
    }

    fn take(from: &mut Take<'_>) -> Self {
        from.text().parse().unwrap_or_else(|_| from.broken(0))
    }
}

/// As its bits, so that it arrives as it was.
impl Carried for f64 {
    fn put(&self, out: &mut Put) {
        out.number(self.to_bits().cast_signed());
    }

    fn take(from: &mut Take<'_>) -> Self {
        Self::from_bits(from.number().cast_unsigned())
    }
}

impl Carried for usize {
    fn put(&self, out: &mut Put) {
        out.number(i64::try_from(*self).unwrap_or(i64::MAX));
    }

    fn take(from: &mut Take<'_>) -> Self {
        let number = from.number();
        Self::try_from(number).unwrap_or_else(|_| from.broken(0))
    }
}

impl Carried for bool {
    fn put(&self, out: &mut Put) {
        out.number((*self).into());
    }

    fn take(from: &mut Take<'_>) -> Self {
        from.number() == 1
    }
}

impl Carried for String {
    fn put(&self, out: &mut Put) {
        out.text(self);
    }

    fn take(from: &mut Take<'_>) -> Self {
        from.text().to_owned()
    }
}

impl<T: Carried> Carried for Option<T> {
    fn put(&self, out: &mut Put) {
        self.is_some().put(out);
        if let Some(one) = self {
            one.put(out);
        }
    }

    fn take(from: &mut Take<'_>) -> Self {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Carried> Carried for Vec<T> {
    fn put(&self, out: &mut Put) {
        self.len().put(out);
        for one in self {
            one.put(out);
        }
    }

    fn take(from: &mut Take<'_>) -> Self {
        let count = usize::take(from);
        let mut all = Self::new();
        while all.len() < count && !from.is_broken {
            all.push(T::take(from));
        }
        all
    }
}

impl<A: Carried, B: Carried> Carried for (A, B) {
    fn put(&self, out: &mut Put) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(from: &mut Take<'_>) -> Self {
        (A::take(from), B::take(from))
    }
}

impl<K: Carried + Clone + Ord, V: Carried + Clone> Carried for Map<K, V> {
    fn put(&self, out: &mut Put) {
        self.len().put(out);
        for (key, value) in self {
            key.put(out);
            value.put(out);
        }
    }

    fn take(from: &mut Take<'_>) -> Self {
        Vec::take(from).into_iter().collect()
    }
}

impl<T: Carried + Clone + Ord> Carried for Set<T> {
    fn put(&self, out: &mut Put) {
        self.len().put(out);
        for one in self {
            one.put(out);
        }
    }

    fn take(from: &mut Take<'_>) -> Self {
        Vec::take(from).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    enum Size {
        Small,
        Large,
        Own(u8),
        Box { width: u8, height: u8 },
    }

    choices! { Size { Small, 1 Large, 2 Own(size), 3 Box { width, height } } }

    type All = (Vec<Option<u8>>, (String, (i64, (bool, (Vec<Size>, Map<u16, String>)))));

    fn read(text: &str) -> Option<All> {
        let mut from = Take::from(text);
        let all = Carried::take(&mut from);
        from.end(all)
    }

    fn all() -> All {
        let sizes = vec![Size::Small, Size::Large, Size::Own(7), Size::Box { width: 1, height: 2 }];
        let map = Map::from([(9999, "a".to_owned()), (1, String::new())]);
        (vec![Some(255), None], ("één, \"twee\"\n".to_owned(), (i64::MIN, (true, (sizes, map)))))
    }

    fn text() -> String {
        let mut out = Put::default();
        all().put(&mut out);
        out.end()
    }

    #[test]
    fn what_is_put_is_taken() {
        assert_eq!(read(&text()), Some(all()));
    }

    #[test]
    fn what_is_cut_off_or_goes_on_is_nothing() {
        let text = text();
        for (end, _) in text.char_indices() {
            assert_eq!(read(&text[..end]), None, "cut off at {end}");
        }
        assert_eq!(read(&format!("{text}0\u{1f}")), None);
    }

    #[test]
    fn what_does_not_fit_is_nothing() {
        let fields = |fields: &[&str]| fields.iter().map(|field| format!("{field}\u{1f}")).collect::<String>();
        assert!(read(&fields(&["1", "1", "7", "x", "0", "0", "1", "1", "0"])).is_some());
        let wrong = [
            ["1", "1", "256", "x", "0", "0", "1", "1", "0"],
            ["1", "1", "x", "x", "0", "0", "1", "1", "0"],
            ["1", "1", "7", "x", "0", "0", "1", "4", "0"],
            ["4000000000", "1", "7", "x", "0", "0", "1", "1", "0"],
        ];
        for wrong in wrong {
            assert_eq!(read(&fields(&wrong)), None, "{wrong:?}");
        }
    }
}
