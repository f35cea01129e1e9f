//! Reading a number as people write it.

/// Reads a plain decimal number: sign, digits with thousands separators in
/// the right places, decimal point, exponent. The text is already folded
/// (see [`fold`](super::text::fold)).
///
/// `None` for everything else: two points, `58,5`, `1_000`, `inf`, a number
/// beyond the range of a double.
#[must_use]
pub fn read(folded: &str) -> Option<f64> {
    read_shifted(folded, 0)
}

/// [`read`] with the decimal point moved `shift` places to the right, exactly:
/// `3.421` with 4 is the double nearest to 34210.
#[must_use]
pub fn read_shifted(folded: &str, shift: i32) -> Option<f64> {
    let (sign, unsigned) = match folded.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", folded.strip_prefix('+').unwrap_or(folded)),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, read_exponent(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let whole = without_separators(whole)?;
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !digits(&whole) || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let text = format!("{sign}0{whole}.{fraction}0e{}", exponent + shift);
    let value = text.parse::<f64>().ok().filter(|v| v.is_finite())?;
    let is_zero = [&whole, fraction].iter().all(|part| part.bytes().all(|b| b == b'0'));
    if value == 0.0 && !is_zero {
        return None;
    }
    Some(if value == 0.0 { 0.0 } else { value })
}

fn read_exponent(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Takes out `,` where each separates exactly three digits.
fn without_separators(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut joined = first.to_owned();
    let mut separated = false;
    for group in groups {
        separated = true;
        if group.len() != 3 {
            return None;
        }
        joined.push_str(group);
    }
    let leads = (1..=3).contains(&first.len()) && !first.starts_with('0');
    (!separated || leads).then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly() {
        for (text, value) in [
            ("67.9", 67.9),
            ("+5", 5.0),
            ("-0.5", -0.5),
            ("−3", -3.0),
            ("31,295", 31295.0),
            ("1,234,567.8", 1_234_567.8),
            (".5", 0.5),
            ("5.", 5.0),
            ("1e3", 1000.0),
            ("1.5E-2", 0.015),
            ("007", 7.0),
            ("-0", 0.0),
        ] {
            assert_eq!(read(text), Some(value), "{text}");
        }
        assert!(read("-0").is_some_and(f64::is_sign_positive));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", ".", "-", "58,5", "1,23,456", "1234,567", ",123", "1,234,", "9.8.5", "1_000",
            "inf", "NaN", "1e", "1e400", "1e-400", "1e99999", "0x10", "--5", "+-5", "1 234",
            "约98", "5.1,000", "0,047", "00,123",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_shift_moves_the_decimal_point_exactly() {
        assert_eq!(read_shifted("3.421", 4), Some(34210.0));
        assert_eq!(read_shifted("0.07", 8), Some(7_000_000.0));
    }
}
