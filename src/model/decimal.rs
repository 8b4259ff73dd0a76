//! Figures as people write them: at most six digits behind the comma, kept exact.

use std::{fmt, str::FromStr};

use super::{Ratio, fraction};

/// A decimal number with at most six digits behind the point, exact.
///
/// Figures are counts, percentages, euros or scores, so a fixed point suffices; anything else is refused
/// when it is read, not rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

/// Why a text or number is not a [`Decimal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalError {
    /// Not digits with at most one point.
    NotANumber,
    /// More than six digits behind the point.
    TooFine,
    /// Larger than [`Decimal::MAX_WHOLE`].
    TooLarge,
}

impl Decimal {
    pub(super) const MICRO: i64 = 1_000_000;
    /// The largest whole number a figure may have: a thousand billion.
    pub const MAX_WHOLE: i64 = 1_000_000_000_000;
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A whole number, such as a count of homes.
    #[must_use]
    pub fn whole(number: u32) -> Self {
        Self(i64::from(number) * Self::MICRO)
    }

    /// A number of millionths.
    ///
    /// # Errors
    /// [`DecimalError::TooLarge`] beyond [`Decimal::MAX_WHOLE`].
    pub fn from_millionths(millionths: i64) -> Result<Self, DecimalError> {
        if millionths.unsigned_abs() > (Self::MAX_WHOLE.unsigned_abs()).saturating_mul(Self::MICRO.unsigned_abs()) {
            return Err(DecimalError::TooLarge);
        }
        Ok(Self(millionths))
    }

    /// The number in millionths.
    #[must_use]
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// The number when it is whole and not negative.
    #[must_use]
    pub fn as_whole(self) -> Option<u64> {
        if self.0 % Self::MICRO == 0 { u64::try_from(self.0 / Self::MICRO).ok() } else { None }
    }

    /// Below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Exactly zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The same number as a fraction.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        fraction(self.0.into(), Self::MICRO.unsigned_abs().into())
    }
}

impl From<u32> for Decimal {
    fn from(number: u32) -> Self {
        Self::whole(number)
    }
}

/// Writes the number with a point and without trailing zeros: `12.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let (whole, fraction) = (magnitude / 1_000_000, magnitude % 1_000_000);
        if self.0 < 0 {
            out.write_str("-")?;
        }
        write!(out, "{whole}")?;
        if fraction > 0 {
            write!(out, ".{}", format!("{fraction:06}").trim_end_matches('0'))?;
        }
        Ok(())
    }
}

/// Reads the notation that [`Decimal`]'s `Display` writes. What people type is read in [`crate::figures`].
impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (is_negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let has_bare_point = digits.ends_with('.');
        if whole.is_empty() || has_bare_point || !is_digits(whole) || !is_digits(fraction) {
            return Err(DecimalError::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > 6 {
            return Err(DecimalError::TooFine);
        }
        let whole: i64 = whole.parse().map_err(|_| DecimalError::TooLarge)?;
        if whole > Self::MAX_WHOLE {
            return Err(DecimalError::TooLarge);
        }
        let fraction: i64 = format!("{fraction:0<6}").parse().map_err(|_| DecimalError::NotANumber)?;
        let magnitude = whole.saturating_mul(Self::MICRO).saturating_add(fraction);
        Self::from_millionths(if is_negative { -magnitude } else { magnitude })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["0", "1", "-1", "12.5", "0.000001", "-3.25", "1000000000000"] {
            assert_eq!(text.parse::<Decimal>().map(|decimal| decimal.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_no_decimal_is_refused_with_the_reason() {
        let cases = [
            ("", DecimalError::NotANumber),
            (".", DecimalError::NotANumber),
            ("5.", DecimalError::NotANumber),
            ("1.2.3", DecimalError::NotANumber),
            ("1e5", DecimalError::NotANumber),
            ("NaN", DecimalError::NotANumber),
            ("0.1234567", DecimalError::TooFine),
            ("1000000000000.5", DecimalError::TooLarge),
            ("99999999999999999999999", DecimalError::TooLarge),
        ];
        for (text, reason) in cases {
            assert_eq!(text.parse::<Decimal>(), Err(reason), "{text}");
        }
    }
}
