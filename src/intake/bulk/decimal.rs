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
        let rest = bytes.get(start..)?;
        let Digits { number, whole, behind } = few_digits(rest).unwrap_or_else(|| digits(rest));
        let (decimals, length) = behind.map_or((0, whole), |behind| (behind, whole + 1 + behind));
        let has_leading_zero = whole > 1 && rest[0] == b'0';
        let is_minus_zero = is_negative && number == 0;
        let is_odd = whole == 0 || behind == Some(0) || whole + decimals > MOST_DIGITS;
        if is_odd || has_leading_zero || is_minus_zero {
            return None;
        }
        let digits = if is_negative { -number } else { number };
        Some((Self { digits, decimals: decimals as u8 }, start + length))
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

/// The digits of a number without a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Digits {
    /// The number that all of them make; it wraps where they are too many.
    number: i64,
    /// How many stand before the point.
    whole: usize,
    /// How many stand behind it, if there is one.
    behind: Option<usize>,
}

/// The digits of a number that ends within eight bytes, as nearly all do: read
/// together, in a few steps that do not depend on how many there are, for that
/// the processor would guess wrong most of the time.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "at most eight bytes")]
fn few_digits(bytes: &[u8]) -> Option<Digits> {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    const TO_TOP: u64 = 0x7676_7676_7676_7676;
    const TOPS: u64 = 0x8080_8080_8080_8080;
    const POINT: u64 = (b'.' ^ b'0') as u64;
    let values = u64::from_le_bytes(*bytes.first_chunk()?) ^ ZEROS;
    // The top bit of every byte that is no digit: right up to the first, and
    // behind a point up to the next.
    let others = (values.wrapping_add(TO_TOP) | values) & TOPS;
    let bits = |others: u64| (others != 0).then(|| others.trailing_zeros() & !7);
    let before = bits(others)?;
    if (values >> before) & 0xFF != POINT {
        let number = number_of(values, before);
        return Some(Digits { number, whole: before as usize / 8, behind: None });
    }
    let end = bits(others & (others - 1))?;
    let is_before = (1 << before) - 1;
    let together = (values & is_before) | ((values >> 8) & !is_before);
    Some(Digits {
        number: number_of(together, end - 8),
        whole: before as usize / 8,
        behind: Some((end - before) as usize / 8 - 1),
    })
}

/// The number of the digits in the first `bits`, eight bits each.
#[inline]
fn number_of(values: u64, bits: u32) -> i64 {
    // Zeros in front make them eight; then pairs, fours, and all are one.
    let eight = values.checked_shl(64 - bits).unwrap_or(0);
    let pairs = (eight.wrapping_mul((10 << 8) | 1) >> 8) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul((100 << 16) | 1) >> 16) & 0x0000_FFFF_0000_FFFF;
    (fours.wrapping_mul((10_000 << 32) | 1) >> 32).cast_signed()
}

/// The digits of any number.
#[cold]
fn digits(bytes: &[u8]) -> Digits {
    let count = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let whole = count(0);
    let behind = (bytes.get(whole) == Some(&b'.')).then(|| count(whole + 1));
    let behind_point = behind.map(|behind| &bytes[whole + 1..][..behind]);
    let all = bytes[..whole].iter().chain(behind_point.unwrap_or_default());
    let add = |number: i64, byte: &u8| number.wrapping_mul(10).wrapping_add(i64::from(byte - b'0'));
    Digits { number: all.fold(0, add), whole, behind }
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
        fn few_digits_are_read_like_any(text in "[0-9]{0,9}[-.,0-9]{0,3}[0-9]{0,9}[,.\n9-é官]{0,3}") {
            if let Some(few) = few_digits(text.as_bytes()) {
                prop_assert_eq!(few, digits(text.as_bytes()), "{}", text);
            }
        }

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
