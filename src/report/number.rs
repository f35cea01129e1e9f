//! Numbers as text: the only rounding in the program.

/// A number with `decimals` decimals, rounded half away from zero on its
/// decimal text of 15 significant digits: 2.675 shows 2.68.
#[must_use]
pub fn fixed(value: f64, decimals: usize) -> String {
    if !value.is_finite() || value.abs() >= 1e15 {
        return format!("{value:e}");
    }
    let (digits, point) = fifteen_digits(value.abs());
    let kept = point + i32::try_from(decimals).unwrap_or(i32::MAX);
    let rounded = round_digits(&digits, kept);
    let padded = format!("{rounded:0>width$}", width = decimals + 1);
    let (whole, fraction) = padded.split_at(padded.len() - decimals);
    let is_zero = padded.bytes().all(|b| b == b'0');
    let sign = if value < 0.0 && !is_zero { "-" } else { "" };
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// A score: two decimals.
#[must_use]
pub fn score(value: f64) -> String {
    fixed(value, 2)
}

/// A share as a percentage with one decimal.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{}%", fixed(share * 100.0, 1))
}

/// A difference of scores with its sign.
#[must_use]
pub fn signed(value: f64) -> String {
    let text = score(value);
    if value > 0.0 && !text.starts_with('-') { format!("+{text}") } else { text }
}

/// An amount in a unit that nobody wrote down, a gap or a milestone: at most
/// four decimals, or four significant digits where it is small, no trailing
/// zeros.
#[must_use]
pub fn amount(value: f64) -> String {
    let magnitude = value.abs();
    let decimals = if magnitude == 0.0 || magnitude >= 0.1 {
        4
    } else {
        let (_, point) = fifteen_digits(magnitude);
        usize::try_from(4 - point).unwrap_or(4)
    };
    without_zeros(&fixed(value, decimals))
}

/// A text of decimals without zeros at their end.
fn without_zeros(text: &str) -> String {
    if text.contains('.') && !text.contains('e') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text.to_owned()
    }
}

/// A number that is reckoned and not reported: four significant digits, and all
/// digits before the decimal point.
#[must_use]
pub fn estimate(value: f64) -> String {
    const DIGITS: i32 = 4;
    let (_, point) = fifteen_digits(value.abs());
    without_zeros(&fixed(value, usize::try_from(DIGITS - point).unwrap_or(0)))
}

/// The shortest text that reads back to the same double.
#[must_use]
pub fn shortest(value: f64) -> String {
    let mut text = String::new();
    push_shortest(&mut text, value);
    text
}

/// Adds the [shortest] text of a number.
pub fn push_shortest(text: &mut String, value: f64) {
    let mut buffer = zmij::Buffer::new();
    match buffer.format(value) {
        digits if value.is_finite() && !digits.as_bytes().contains(&b'e') => {
            text.push_str(digits.strip_suffix(".0").unwrap_or(digits));
        }
        _ => text.push_str(&value.to_string()),
    }
}

/// The 15 significant digits of a positive number, and how many of them stand
/// before the decimal point.
fn fifteen_digits(value: f64) -> (String, i32) {
    let text = format!("{value:.14e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = mantissa.chars().filter(char::is_ascii_digit).collect();
    let exponent: i32 = exponent.parse().unwrap_or(0);
    (digits, if value == 0.0 { 1 } else { exponent + 1 })
}

/// The first `kept` digits, rounded half up by the digit that follows.
fn round_digits(digits: &str, kept: i32) -> String {
    let Ok(kept) = usize::try_from(kept) else {
        return "0".to_owned();
    };
    if kept >= digits.len() {
        return format!("{digits:0<kept$}");
    }
    let (head, tail) = digits.split_at(kept);
    let mut rounded: Vec<u8> = head.bytes().collect();
    if tail.as_bytes()[0] >= b'5' {
        let mut at = rounded.len();
        loop {
            if at == 0 {
                rounded.insert(0, b'1');
                break;
            }
            at -= 1;
            if rounded[at] == b'9' {
                rounded[at] = b'0';
            } else {
                rounded[at] += 1;
                break;
            }
        }
    }
    rounded.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_shortest_text_has_no_exponent() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (90.0, "90"),
            (90.603_054_745_409_85, "90.60305474540985"),
            (1e21, "1000000000000000000000"),
            (1e-7, "0.0000001"),
            (-1.5e-10, "-0.00000000015"),
            (1e15, "1000000000000000"),
        ] {
            assert_eq!(shortest(value), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn the_shortest_text_is_what_the_language_prints(value in proptest::num::f64::ANY) {
            proptest::prop_assert_eq!(shortest(value), format!("{value}"));
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero_on_the_decimal_text() {
        for (value, decimals, text) in [
            (2.675, 2, "2.68"),
            (1.005, 2, "1.01"),
            (84.565, 2, "84.57"),
            (84.585, 2, "84.59"),
            (-2.675, 2, "-2.68"),
            (0.45, 1, "0.5"),
            (92.276_712_344_837_56, 2, "92.28"),
            (99.999, 2, "100.00"),
            (0.004, 2, "0.00"),
            (-0.004, 2, "0.00"),
            (0.005, 2, "0.01"),
            (0.0, 2, "0.00"),
            (0.5, 0, "1"),
            (12345.0, 0, "12345"),
            (1e-300, 2, "0.00"),
        ] {
            assert_eq!(fixed(value, decimals), text, "{value}");
        }
        assert_eq!(fixed(1e20, 2), "1e20");
    }

    #[test]
    fn amounts_lose_what_binary_fractions_add() {
        for (value, text) in [
            (69.0 - 67.9, "1.1"),
            (0.21 - 0.2, "0.01"),
            (35000.0 - 31295.0, "3705"),
            (68.266_666_666, "68.2667"),
            (0.000_123_456, "0.0001235"),
            (0.0, "0"),
            (100.0, "100"),
            (-1.5, "-1.5"),
        ] {
            assert_eq!(amount(value), text, "{value}");
        }
    }

    #[test]
    fn estimates_have_four_digits_and_all_before_the_point() {
        for (value, text) in [
            (54_210.817_8, "54211"),
            (14.357_14, "14.36"),
            (99.999_6, "100"),
            (0.036_666_7, "0.03667"),
            (-0.742_66, "-0.7427"),
            (0.5, "0.5"),
            (100.0, "100"),
            (0.0, "0"),
            (1e-9, "0.000000001"),
        ] {
            assert_eq!(estimate(value), text, "{value}");
        }
    }

    #[test]
    fn signs_are_shown_where_there_is_something_to_show() {
        assert_eq!(signed(0.234), "+0.23");
        assert_eq!(signed(-0.234), "-0.23");
        assert_eq!(signed(0.0), "0.00");
    }

    proptest! {
        #[test]
        fn rounding_never_moves_a_number_by_more_than_half_a_place(value in -1e9f64..1e9) {
            let shown: f64 = fixed(value, 2).parse().unwrap();
            prop_assert!((shown - value).abs() <= 0.005 + 1e-6);
        }

        #[test]
        fn the_shortest_text_reads_back(value in proptest::num::f64::NORMAL) {
            let read: f64 = shortest(value).parse().unwrap();
            prop_assert_eq!(read.to_bits(), value.to_bits());
        }
    }
}
