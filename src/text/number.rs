//! Numbers as the reader writes them: `1.234,5` in Dutch, `1,234.5` in English, as `Intl.NumberFormat` has it for
//! nl-NL and en-GB (a browser test compares the two), so that page, command line and exports agree to the letter.

use num_traits::{Signed, ToPrimitive, float::FloatCore};

use super::Lang;
use crate::{
    measure::Rate,
    model::{Decimal, Ratio, rounded},
};

/// A space that does not break the line.
pub const NBSP: char = '\u{a0}';
/// The minus sign, as wide as the plus.
pub const MINUS: char = '\u{2212}';

impl Lang {
    /// A count: `3.120`.
    #[must_use]
    pub fn whole(self, number: u64) -> String {
        self.digits(&number.to_string(), 0)
    }

    /// A difference, with its sign: `+12`, `−5`, `0`.
    #[must_use]
    pub fn signed(self, number: i64) -> String {
        let digits = self.whole(number.unsigned_abs());
        match number.signum() {
            1 => format!("+{digits}"),
            -1 => format!("{MINUS}{digits}"),
            _ => digits,
        }
    }

    /// A whole number that may be below zero, without a plus: `12`, `−5`.
    #[must_use]
    pub fn signed_plain(self, number: i64) -> String {
        let digits = self.whole(number.unsigned_abs());
        if number < 0 { format!("{MINUS}{digits}") } else { digits }
    }

    /// An exact number with so many digits behind the comma, half rounded away from zero: `176,85`.
    #[must_use]
    pub fn exact(self, number: &Ratio, places: u32) -> String {
        let rounded = rounded(number, places);
        let digits = self.digits(&rounded.magnitude().to_string(), places);
        if rounded.is_negative() { format!("{MINUS}{digits}") } else { digits }
    }

    /// Homes per so many of a figure, as [`Lang::exact`] writes them.
    #[must_use]
    pub fn rate(self, rate: Rate, places: u32) -> String {
        self.rounded(rate.rounded(places), places)
    }

    /// A number that was rounded already, as a whole number of its last digit: 17685 with two places is `176,85`.
    #[must_use]
    pub fn rounded(self, number: i128, places: u32) -> String {
        let digits = self.digits(&number.unsigned_abs().to_string(), places);
        if number < 0 { format!("{MINUS}{digits}") } else { digits }
    }

    /// An exact number with at most so many digits behind the comma, without zeros at the end: `1,0004`, `1`.
    #[must_use]
    pub fn short(self, number: &Ratio, places: u32) -> String {
        let text = self.exact(number, places);
        if places == 0 { text } else { text.trim_end_matches('0').trim_end_matches([',', '.']).to_owned() }
    }

    /// A figure as it is, with all its digits.
    #[must_use]
    pub fn decimal(self, number: Decimal) -> String {
        self.short(&number.ratio(), 6)
    }

    /// A measure, which is a float, with so many digits.
    #[must_use]
    pub fn measure(self, number: f64, places: u32) -> String {
        rounded_float(number, places).map_or_else(|| "–".to_owned(), |number| self.rounded(number, places))
    }

    /// A fraction of 1 as a percentage: `13 %` in Dutch, `13%` in English.
    #[must_use]
    pub fn percent(self, fraction: &Ratio, places: u32) -> String {
        self.with_percent_sign(&self.exact(&(fraction * Ratio::from_integer(100.into())), places))
    }

    /// A number that is a percentage already, with the sign.
    #[must_use]
    pub fn with_percent_sign(self, number: &str) -> String {
        match self {
            Self::Nl => format!("{number}{NBSP}%"),
            Self::En => format!("{number}%"),
        }
    }

    /// Digits with separators; the last `places` of them stand behind the decimal sign.
    fn digits(self, digits: &str, places: u32) -> String {
        let (group, point) = self.pick(('.', ','), (',', '.'));
        let places = places.to_usize().unwrap_or(0);
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        let mut text = String::with_capacity(padded.len() + padded.len() / 3 + 1);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push(group);
            }
            text.push(digit);
        }
        if places > 0 {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }
}

/// A float as a whole number of the last of so many digits behind the comma: all bits of the float count, and half goes away
/// from zero. `None` for what is no number, or has more than 38 digits.
fn rounded_float(number: f64, places: u32) -> Option<i128> {
    if !number.is_finite() {
        return None;
    }
    let (mantissa, exponent, sign) = FloatCore::integer_decode(number);
    let scaled = i128::from(mantissa).checked_mul(10_i128.checked_pow(places)?)?;
    let rounded = match u32::try_from(exponent) {
        Ok(up) => scaled.checked_mul(2_i128.checked_pow(up)?)?,
        Err(_) => {
            let half =
                1_i128.checked_shl(exponent.unsigned_abs().into()).filter(|_| exponent > -126).map(|unit| unit / 2);
            half.map_or(0, |half| (scaled + half) / (2 * half))
        }
    };
    Some(rounded * i128::from(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i64, denominator: i64) -> Ratio {
        Ratio::new(numerator.into(), denominator.into())
    }

    #[test]
    fn a_float_is_rounded_as_the_fraction_that_it_is() {
        let floats = [
            0.0,
            -0.0,
            0.5,
            0.125,
            0.375,
            1.005,
            2.675,
            -2.675,
            1e-9,
            1e-40,
            123_456.785,
            9_007_199_254_740_993.0,
            1e25,
        ];
        for float in floats {
            for places in 0..4 {
                let exact = Ratio::from_float(float).unwrap();
                assert_eq!(Lang::Nl.measure(float, places), Lang::Nl.exact(&exact, places), "{float} {places}");
            }
        }
    }

    #[test]
    fn numbers_are_written_as_the_reader_writes_them() {
        let cases = [
            ("count", Lang::Nl.whole(2_623_253), "2.623.253"),
            ("count in English", Lang::En.whole(2_623_253), "2,623,253"),
            ("three digits", Lang::Nl.whole(999), "999"),
            ("four digits", Lang::Nl.whole(1000), "1.000"),
            ("more", Lang::Nl.signed(12), "+12"),
            ("less", Lang::Nl.signed(-1234), "−1.234"),
            ("the same", Lang::Nl.signed(0), "0"),
            ("exact", Lang::Nl.exact(&ratio(17685, 100), 2), "176,85"),
            ("half goes up", Lang::Nl.exact(&ratio(5, 1000), 2), "0,01"),
            ("negative half goes away from zero", Lang::Nl.exact(&ratio(-5, 1000), 2), "−0,01"),
            ("below one", Lang::Nl.exact(&ratio(1, 20), 2), "0,05"),
            ("short", Lang::Nl.short(&ratio(9995, 10000), 6), "0,9995"),
            ("short whole", Lang::Nl.short(&ratio(1, 1), 6), "1"),
            ("short ten", Lang::Nl.short(&ratio(10, 1), 0), "10"),
            ("percentage", Lang::Nl.percent(&ratio(13, 100), 0), "13\u{a0}%"),
            ("percentage in English", Lang::En.percent(&ratio(1, 3), 1), "33.3%"),
            ("measure", Lang::Nl.measure(0.05, 2), "0,05"),
            ("no measure", Lang::Nl.measure(f64::NAN, 2), "–"),
        ];
        for (name, written, expected) in cases {
            assert_eq!(written, expected, "{name}");
        }
    }
}
