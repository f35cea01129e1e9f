//! Plain decimal numbers straight from bytes: what nearly every cell of large
//! data is. Everything else goes to the full grammar of cells.

/// The most digits for which a decimal is exact as an integer divided by a
/// power of ten, so that the one division rounds correctly.
const MOST_DIGITS: usize = 15;

const POWERS: [f64; MOST_DIGITS + 1] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// A number as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    /// All its digits, with its sign.
    pub(super) digits: i64,
    /// How many of them stand behind the point.
    pub(super) decimals: u8,
}

impl Decimal {
    /// The decimal at the start of `bytes` and how long it is: an optional `-`,
    /// digits without a leading zero, and perhaps a point with digits behind.
    ///
    /// `None` for what the number and its decimals would not give back: `007`,
    /// `-0`, `.5`, `5.`, more than 15 digits.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "at most 15 digits")]
    pub(super) fn read(bytes: &[u8]) -> Option<(Self, usize)> {
        let is_negative = bytes.first() == Some(&b'-');
        let start = usize::from(is_negative);
        let mut digits: i64 = 0;
        let mut at = start;
        while let Some(digit) = digit(bytes, at) {
            digits = digits.wrapping_mul(10).wrapping_add(digit);
            at += 1;
        }
        let whole = at - start;
        let mut decimals = 0;
        if bytes.get(at) == Some(&b'.') {
            at += 1;
            let point = at;
            while let Some(digit) = digit(bytes, at) {
                digits = digits.wrapping_mul(10).wrapping_add(digit);
                at += 1;
            }
            decimals = at - point;
            if decimals == 0 {
                return None;
            }
        }
        let has_leading_zero = whole > 1 && bytes[start] == b'0';
        let is_minus_zero = is_negative && digits == 0;
        if whole == 0 || whole + decimals > MOST_DIGITS || has_leading_zero || is_minus_zero {
            return None;
        }
        let digits = if is_negative { -digits } else { digits };
        Some((Self { digits, decimals: decimals as u8 }, at))
    }

    /// The number: the double nearest to what was written.
    #[inline]
    #[allow(clippy::cast_precision_loss, reason = "at most 15 digits")]
    pub(super) fn value(self) -> f64 {
        self.digits as f64 / POWERS[usize::from(self.decimals)]
    }

    /// The text that was read.
    pub(super) fn text(self) -> String {
        format!("{:.*}", usize::from(self.decimals), self.value())
    }
}

fn digit(bytes: &[u8], at: usize) -> Option<i64> {
    let digit = bytes.get(at)?.wrapping_sub(b'0');
    (digit < 10).then_some(i64::from(digit))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::number;

    #[test]
    fn plain_decimals_are_read_and_all_else_is_left() {
        for (text, expected) in [
            ("98.50,", Some((98.5, 2, 5))),
            ("0", Some((0.0, 0, 1))),
            ("-0.25\n", Some((-0.25, 2, 5))),
            ("0.10", Some((0.1, 2, 4))),
            ("999999999999999", Some((999_999_999_999_999.0, 0, 15))),
            ("1000000000000000", None),
            ("007", None),
            ("-0", None),
            ("-0.0", None),
            (".5", None),
            ("5.", None),
            ("+5", None),
            ("", None),
            ("-", None),
        ] {
            let read = Decimal::read(text.as_bytes());
            let read = read.map(|(decimal, length)| (decimal.value(), decimal.decimals, length));
            assert_eq!(read, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_decimal_is_the_number_of_the_full_grammar_and_gives_its_text_back(
            text in "-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?",
        ) {
            let Some((decimal, length)) = Decimal::read(text.as_bytes()) else {
                prop_assert!(text.starts_with("-0") && !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)));
                return Ok(());
            };
            prop_assert_eq!(length, text.len());
            prop_assert_eq!(Some(decimal.value().to_bits()), number::read(&text).map(f64::to_bits));
            prop_assert_eq!(decimal.text(), text);
        }
    }
}
