//! A place in a document: it knows its path, so that everything that is wrong can be said with the place, with what stands
//! there and with what was expected.

use serde_json::Value;

use super::{DocumentIssue, Expected, OrIssue};
use crate::model::{Code, Decimal};

/// A value and where it stands.
pub(super) struct Cursor<'a> {
    value: &'a Value,
    /// The path from the top: `groups.homeless.task.amount`; empty at the top. Items of a list count from 1.
    pub(super) place: String,
}

impl<'a> Cursor<'a> {
    pub(super) fn top(value: &'a Value) -> Self {
        Self { value, place: String::new() }
    }

    fn below(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) }
    }

    /// The issue that something else was expected here.
    pub(super) fn unexpected(&self, expected: Expected) -> Box<DocumentIssue> {
        Box::new(DocumentIssue::Content { place: self.place.clone(), found: self.found(), expected })
    }

    /// What stands here, short enough for a sentence.
    pub(super) fn found(&self) -> String {
        const MOST: usize = 40;
        let text = match self.value {
            Value::Null => "null".to_owned(),
            Value::Bool(is_true) => is_true.to_string(),
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            Value::Array(_) => "[…]".to_owned(),
            Value::Object(_) => "{…}".to_owned(),
        };
        if text.chars().count() <= MOST { text } else { text.chars().take(MOST).chain(['…']).collect() }
    }

    /// Makes sure that this is an object with only these fields.
    pub(super) fn fields(&self, known: &'static [&'static str]) -> OrIssue<()> {
        let Value::Object(map) = self.value else { return Err(self.unexpected(Expected::Object)) };
        match map.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(DocumentIssue::UnknownField { place: self.below(name), known }.into()),
            None => Ok(()),
        }
    }

    /// The field with this name; `null` counts as absent.
    pub(super) fn get(&self, name: &str) -> Option<Cursor<'a>> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        Some(Cursor { value, place: self.below(name) })
    }

    /// The field with this name, which has to be there.
    pub(super) fn need(&self, name: &str) -> OrIssue<Cursor<'a>> {
        self.get(name).ok_or_else(|| Box::new(DocumentIssue::Missing { place: self.below(name) }))
    }

    /// The field with this name read in some way, if it is there.
    pub(super) fn get_with<T>(&self, name: &str, read: fn(&Cursor<'a>) -> OrIssue<T>) -> OrIssue<Option<T>> {
        self.get(name).map(|cursor| read(&cursor)).transpose()
    }

    /// The items of a list.
    pub(super) fn items(&self) -> OrIssue<Vec<Cursor<'a>>> {
        let Value::Array(items) = self.value else { return Err(self.unexpected(Expected::List)) };
        let item = |(index, value): (usize, &'a Value)| Cursor { value, place: self.below(&(index + 1).to_string()) };
        Ok(items.iter().enumerate().map(item).collect())
    }

    /// The fields of an object whose names are free.
    pub(super) fn entries(&self) -> OrIssue<Vec<(&'a str, Cursor<'a>)>> {
        let Value::Object(map) = self.value else { return Err(self.unexpected(Expected::Object)) };
        let entry = |(name, value): (&'a String, &'a Value)| (name.as_str(), Cursor { value, place: self.below(name) });
        Ok(map.iter().map(entry).collect())
    }

    pub(super) fn text(&self) -> OrIssue<&'a str> {
        self.value.as_str().ok_or_else(|| self.unexpected(Expected::Text))
    }

    pub(super) fn is_true(&self) -> OrIssue<bool> {
        self.value.as_bool().ok_or_else(|| self.unexpected(Expected::YesOrNo))
    }

    /// A whole number from 0 up to and including `most`.
    pub(super) fn whole(&self, most: u32) -> OrIssue<u32> {
        let number = self.value.as_u64().and_then(|number| u32::try_from(number).ok());
        number.filter(|number| *number <= most).ok_or_else(|| self.unexpected(Expected::Whole { most }))
    }

    /// A whole number from `least` up to and including `most`.
    pub(super) fn between(&self, least: u32, most: u32) -> OrIssue<u32> {
        let number = self.value.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| self.unexpected(Expected::Between { least, most }))
    }

    /// A number with at most six decimals: a whole number, a fraction in its shortest notation, or text.
    pub(super) fn decimal(&self) -> OrIssue<Decimal> {
        let text = match self.value {
            // The shortest notation is what somebody typed.
            Value::Number(number) => written_out(&number.to_string()),
            Value::String(text) => text.clone(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                return Err(self.unexpected(Expected::Number));
            }
        };
        text.parse().map_err(|_| self.unexpected(Expected::Number))
    }

    pub(super) fn code(&self) -> OrIssue<Code> {
        self.text()?.parse().map_err(|_| self.unexpected(Expected::Code))
    }

    /// The name of a field as the code of a municipality.
    pub(super) fn code_of(&self, name: &str) -> OrIssue<Code> {
        name.parse().map_err(|_| {
            let (place, found) = (self.place.clone(), name.to_owned());
            DocumentIssue::Content { place, found, expected: Expected::Code }.into()
        })
    }

    /// A choice: either a name alone, or `{ "name": value }`.
    pub(super) fn choice(&self) -> Option<(&'a str, Option<Cursor<'a>>)> {
        match self.value {
            Value::String(name) => Some((name, None)),
            Value::Object(map) if map.len() == 1 => {
                let (name, value) = map.iter().next()?;
                Some((name, Some(Cursor { value, place: self.below(name) })))
            }
            Value::Object(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => None,
        }
    }

    /// One of the names of a choice without values.
    pub(super) fn one_of<T: Copy>(&self, names: &'static [&'static str], values: &[T]) -> OrIssue<T> {
        let found = self.value.as_str().and_then(|text| names.iter().position(|name| *name == text));
        found.and_then(|index| values.get(index).copied()).ok_or_else(|| self.unexpected(Expected::OneOf(names)))
    }
}

/// A number without a power of ten: `1.2e-5` is `0.000012`. The standard library writes floats so, with 12 kB of WebAssembly.
fn written_out(number: &str) -> String {
    let power = number.split_once('e').and_then(|(number, power)| Some((number, power.parse::<isize>().ok()?)));
    let Some((number, power)) = power else { return number.to_owned() };
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = [whole, fraction].concat();
    // How many digits stand before the point.
    let place = power.saturating_add_unsigned(whole.len());
    match usize::try_from(place) {
        Ok(place) if place >= digits.len() => [sign, &digits, &"0".repeat(place - digits.len())].concat(),
        Ok(place) if place > 0 => {
            let (whole, fraction) = digits.split_at(place);
            [sign, whole, ".", fraction].concat()
        }
        Ok(_) | Err(_) => [sign, "0.", &"0".repeat(place.unsigned_abs()), &digits].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_out_as_floats_are() {
        let numbers = [
            "1e-6",
            "-1e-6",
            "1.2e-5",
            "12.5e-1",
            "1.25e1",
            "1e3",
            "1.5e3",
            "-1.5e0",
            "1e16",
            "1.7976931348623157e308",
            "5e-324",
            "0.1",
            "7",
            "-3.25",
        ];
        for number in numbers {
            let float: f64 = number.parse().unwrap();
            assert_eq!(written_out(number), float.to_string(), "{number}");
            let json: Value = serde_json::from_str(number).unwrap();
            assert_eq!(written_out(&json.to_string()).trim_end_matches(".0"), float.to_string(), "{number}");
        }
    }
}
