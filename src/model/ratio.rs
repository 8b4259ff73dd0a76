//! Exact numbers.

use num_bigint::{BigInt, Sign};
use num_traits::Signed;

/// An exact number: a fraction of two integers of any size.
pub type Ratio = num_rational::BigRational;

/// A fraction of machine numbers in its lowest terms. The same as [`Ratio::new`], but many times quicker: common factors
/// are looked for in registers instead of in numbers of any size. The denominator is more than zero.
#[must_use]
pub fn fraction(numerator: i128, denominator: u128) -> Ratio {
    let common = match (u64::try_from(numerator.unsigned_abs()), u64::try_from(denominator)) {
        (Ok(numerator), Ok(denominator)) => common_factor(numerator, denominator, |left, right| left % right).into(),
        (_, _) => common_factor(numerator.unsigned_abs(), denominator, |left, right| left % right),
    };
    let factor = BigInt::from(numerator.unsigned_abs() / common);
    Ratio::new_raw(if numerator < 0 { -factor } else { factor }, (denominator / common).into())
}

/// A fraction with so many digits behind the comma, as a whole number of the last of them; half goes away from zero.
#[must_use]
pub fn rounded(number: &Ratio, places: u32) -> BigInt {
    // By hand, because a product of fractions looks for common divisors, and a page writes hundreds of numbers.
    let (numerator, denominator) = (number.numer().magnitude(), number.denom().magnitude());
    let doubled = numerator * 10_u64.pow(places) * 2_u32 + denominator;
    let sign = if number.is_negative() { Sign::Minus } else { Sign::Plus };
    BigInt::from_biguint(sign, doubled / (denominator * 2_u32))
}

/// The largest common factor (Euclid).
fn common_factor<N: Copy + PartialEq + Default>(left: N, right: N, rest: fn(N, N) -> N) -> N {
    let (mut left, mut right) = (left, right);
    while right != N::default() {
        (left, right) = (right, rest(left, right));
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_of_machine_numbers_is_the_fraction_in_lowest_terms() {
        let numbers = [0, 1, 6, 35, 1_000_000, u128::from(u64::MAX), 1 << 100, (1 << 126) - 1];
        for numerator in numbers {
            for denominator in numbers.into_iter().filter(|&denominator| denominator > 0) {
                let signed = i128::try_from(numerator).unwrap();
                for numerator in [signed, -signed] {
                    let expected = Ratio::new(numerator.into(), denominator.into());
                    let found = fraction(numerator, denominator);
                    assert_eq!((found.numer(), found.denom()), (expected.numer(), expected.denom()));
                }
            }
        }
    }
}
