//! Texts of numbers as numbers that a sheet shows the same, character for
//! character.

/// A number with the format in which a sheet shows it as it was written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    /// The number; a percentage is a share.
    pub(super) value: f64,
    /// The format.
    pub(super) format: String,
}

/// Digits that a sheet keeps.
const DIGITS: usize = 15;

/// Reads a text that is exactly a plain decimal, maybe with a sign before or
/// `%` behind it: `92.28`, `-0.5`, `+0.23`, `85.7%`. `None` for anything else,
/// and where the sheet would show it otherwise: `007`, `-0.00`, more than 15
/// digits.
pub(super) fn read(text: &str) -> Option<Number> {
    let (unsigned, sign) = match text.as_bytes().first()? {
        b'-' => (&text[1..], "-"),
        b'+' => (&text[1..], "+"),
        _ => (text, ""),
    };
    let (decimal, percent) = match unsigned.strip_suffix('%') {
        Some(decimal) => (decimal, "%"),
        None => (unsigned, ""),
    };
    let (whole, fraction) = digits(decimal)?;
    let shift = fraction.len() + if percent.is_empty() { 0 } else { 2 };
    let value: f64 = format!("{sign}{whole}{fraction}e-{shift}").parse().ok()?;
    if value == 0.0 && sign == "-" {
        return None;
    }
    Some(Number { value, format: format(sign, fraction.len(), percent) })
}

/// The digits before and behind the point of a decimal without sign.
fn digits(decimal: &str) -> Option<(&str, &str)> {
    let (whole, fraction) = match decimal.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (decimal, ""),
    };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_usual = whole == "0" || (!whole.is_empty() && !whole.starts_with('0'));
    let is_plain = is_usual && are_digits(whole) && are_digits(fraction);
    (is_plain && whole.len() + fraction.len() <= DIGITS).then_some((whole, fraction))
}

/// `0.00`, `0.0%`; a plus sign is shown, also at zero, where it was written.
fn format(sign: &str, decimals: usize, percent: &str) -> String {
    let point = if decimals == 0 { "" } else { "." };
    let number = format!("0{point}{}{percent}", "0".repeat(decimals));
    if sign == "+" { format!("+{number};-{number};+{number}") } else { number }
}

#[cfg(test)]
mod tests {
    use super::super::tests::displayed;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_decimals_are_the_number_nearest_to_what_is_written() {
        for (text, value, format) in [
            ("92.28", 92.28_f64, "0.00"),
            ("100.00", 100.0, "0.00"),
            ("2020", 2020.0, "0"),
            ("0", 0.0, "0"),
            ("-0.5", -0.5, "0.0"),
            ("85.7%", 0.857, "0.0%"),
            ("8.3%", 0.083, "0.0%"),
            ("100%", 1.0, "0%"),
            ("0.07%", 0.0007, "0.00%"),
            ("+0.23", 0.23, "+0.00;-0.00;+0.00"),
            ("+0.00", 0.0, "+0.00;-0.00;+0.00"),
            ("123456789.123456", 123_456_789.123_456, "0.000000"),
        ] {
            let number = read(text).unwrap();
            assert_eq!((number.value.to_bits(), number.format.as_str()), (value.to_bits(), format));
        }
    }

    #[test]
    fn what_a_sheet_would_show_otherwise_stays_text() {
        for text in [
            "",
            "—",
            "36/42",
            "1.1个百分点",
            "0（须大于）",
            "≤3",
            "007",
            "00",
            "-0",
            "-0.00",
            ".5",
            "5.",
            "1,234",
            "1e3",
            "1 %",
            "%",
            "+",
            "-",
            "--1",
            "+-1",
            "１２",
            "inf",
            "NaN",
            "12.5%%",
            "1.2.3",
            "1234567890123456",
            "0.123456789012345",
            " 1",
            "-2.08 ～ 0.00",
            "=1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_sheet_shows_every_number_as_it_was_written(
            text in "[+-]?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?%?",
        ) {
            match read(&text) {
                Some(number) => prop_assert_eq!(displayed(number.value, &number.format), text),
                None => prop_assert!(text.starts_with("-0") && !text.contains(|c| ('1'..='9').contains(&c))),
            }
        }

        #[test]
        fn nothing_is_taken_for_a_number_that_would_look_different(text in "[-+0-9.%]{0,20}") {
            if let Some(number) = read(&text) {
                prop_assert_eq!(displayed(number.value, &number.format), text);
            }
        }
    }
}
