//! A stored number as the person sees it, but never rounded: with percent
//! sign and unit, as a date, as a duration.

use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::number_format::{Calendar, NumberFormat, Shows};

/// The day a workbook counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Epoch {
    Year1900,
    Year1904,
}

const SECONDS_OF_A_DAY: f64 = 86_400.0;

/// The text of a number with its format.
pub(super) fn number(value: f64, format: &NumberFormat, epoch: Epoch) -> String {
    let plain = || decimal(value, 0);
    match format.of(value) {
        Shows::Number(frame) => {
            let shift = i32::try_from(2 * frame.percents).unwrap_or(0);
            format!("{}{}{}", frame.before, decimal(value, shift), frame.after)
        }
        Shows::Date(calendar) => date(value, *calendar, epoch).unwrap_or_else(plain),
        Shows::Duration => duration(value).unwrap_or_else(plain),
        Shows::Words(words) => words.clone(),
        Shows::Nothing => plain(),
    }
}

/// value × 10^shift as decimal text: the 15 significant digits that Excel
/// holds, in their shortest form. The point moves in the text, not in the
/// double: 0.29 with 2 is `29`. Beyond 10^21 and below 10^-15 with an exponent.
fn decimal(value: f64, shift: i32) -> String {
    let scientific = format!("{:.14e}", value.abs());
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return value.to_string();
    };
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    let Some(exponent) = exponent.parse::<i32>().ok().filter(|_| !digits.is_empty()) else {
        return "0".to_owned();
    };
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}{}", placed(digits, exponent + shift))
}

/// d.ddd × 10^exponent, without leading or trailing zeros too many.
fn placed(digits: &str, exponent: i32) -> String {
    match (usize::try_from(exponent), usize::try_from(-1 - exponent)) {
        (Ok(more @ ..=20), _) if digits.len() <= more + 1 => {
            format!("{digits}{}", "0".repeat(more + 1 - digits.len()))
        }
        (Ok(more @ ..=20), _) => format!("{}.{}", &digits[..=more], &digits[more + 1..]),
        (_, Ok(zeros @ ..=14)) => format!("0.{}{digits}", "0".repeat(zeros)),
        _ if digits.len() == 1 => format!("{digits}e{exponent}"),
        _ => format!("{}.{}e{exponent}", &digits[..1], &digits[1..]),
    }
}

/// `2020`, `2020-12-31`, `10:30`, `2020-12-31 10:30`: of the time only what
/// the format shows. `None` for what Excel cannot show as a date.
fn date(serial: f64, calendar: Calendar, epoch: Epoch) -> Option<String> {
    let limit = match epoch {
        Epoch::Year1900 => 2_958_466.0,
        Epoch::Year1904 => 2_957_004.0,
    };
    let has_day = calendar != Calendar::Time;
    let first = if has_day && epoch == Epoch::Year1900 { 1.0 } else { 0.0 };
    if !(first..limit).contains(&serial) {
        return None;
    }
    let shown = match calendar {
        Calendar::Year | Calendar::Day => serial.floor(),
        _ => (serial * SECONDS_OF_A_DAY).round() / SECONDS_OF_A_DAY,
    };
    let is_1904 = epoch == Epoch::Year1904;
    let moment = ExcelDateTime::new(shown, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    Some(match (calendar, clock(hour, minute, second)) {
        (Calendar::Year, _) => year.to_string(),
        (Calendar::Time, time) => time,
        (Calendar::DayAndTime, time) if time != "00:00" => format!("{day} {time}"),
        _ => day,
    })
}

fn clock(hour: u8, minute: u8, second: u8) -> String {
    let seconds = if second == 0 { String::new() } else { format!(":{second:02}") };
    format!("{hour:02}:{minute:02}{seconds}")
}

/// `26:30:00`.
fn duration(days: f64) -> Option<String> {
    let seconds = (days * SECONDS_OF_A_DAY).round();
    if seconds.is_nan() || seconds.abs() > 1e15 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "limited above")]
    let whole = seconds.abs() as u64;
    let sign = if seconds < 0.0 { "-" } else { "" };
    Some(format!("{sign}{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60))
}

/// A date that is stored as ISO 8601 text: `2020-12-31T10:30:00` as
/// `2020-12-31 10:30`.
pub(super) fn iso(text: &str) -> String {
    let Some((day, time)) = text.split_once('T') else {
        return text.to_owned();
    };
    let time = time.trim_end_matches('Z').split('.').next().unwrap_or_default();
    match time.strip_suffix(":00").unwrap_or(time) {
        "00:00" => day.to_owned(),
        time => format!("{day} {time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, code: &str) -> String {
        number(value, &NumberFormat::parse(code), Epoch::Year1900)
    }

    fn check(cases: &[(f64, &str, &str)]) {
        for (value, code, text) in cases {
            assert_eq!(shown(*value, code), *text, "{value} in {code}");
        }
    }

    #[test]
    fn a_number_keeps_the_fifteen_digits_that_excel_holds() {
        for (value, text) in [
            (98.2 - 0.1, "98.1"),
            (0.1 + 0.2, "0.3"),
            (1.0 / 3.0, "0.333333333333333"),
            (2.0 / 3.0, "0.666666666666667"),
            (295.4 / 3.0, "98.4666666666667"),
            (31295.0, "31295"),
            (100.0, "100"),
            (-3.5, "-3.5"),
            (0.0, "0"),
            (-0.0, "0"),
            (123_456_789_012_345_680.0, "123456789012346000"),
            (1e20, "100000000000000000000"),
            (1e21, "1e21"),
            (-1.25e300, "-1.25e300"),
            (1e-15, "0.000000000000001"),
            (1.5e-16, "1.5e-16"),
            (5e-324, "4.94065645841247e-324"),
            (f64::NAN, "NaN"),
            (f64::INFINITY, "inf"),
        ] {
            assert_eq!(decimal(value, 0), text, "{value:?}");
        }
    }

    #[test]
    fn a_number_is_not_rounded_as_its_format_rounds_it() {
        check(&[
            (98.4667, "0.0", "98.4667"),
            (98.4667, "0", "98.4667"),
            (0.984_667, "0.0%", "98.4667%"),
            (1_234_567.891, "#,##0.00", "1234567.891"),
            (1_234_567.891, "# ##0", "1234567.891"),
            (98.4667, "General", "98.4667"),
            (98.4667, "@", "98.4667"),
            (98.4667, "0.00E+00", "98.4667"),
            (98.4667, "# ?/?", "98.4667"),
            (98.4667, "", "98.4667"),
        ]);
    }

    #[test]
    fn a_percentage_moves_the_point_exactly() {
        check(&[
            (0.985, "0.0%", "98.5%"),
            (0.07, "0%", "7%"),
            (0.29, "0%", "29%"),
            (1.1, "0%", "110%"),
            (0.57, "0.00%", "57%"),
            (-0.015, "0.0%", "-1.5%"),
            (0.0, "0%", "0%"),
            (1.0, "0.00%", "100%"),
            (12.0, "0%", "1200%"),
            (0.000_05, "0.000%", "0.005%"),
            (0.985, "0.00E+00%", "98.5%"),
            (0.985, "%0.0", "98.5%"),
            (0.985, "0.0%%", "9850%%"),
            (0.985, "0.0% ;[Red]-0.0%", "98.5%"),
        ]);
    }

    #[test]
    fn a_percent_sign_that_is_text_does_not_scale() {
        check(&[
            (98.5, r#"0.0"%""#, "98.5%"),
            (98.5, r"0.0\%", "98.5%"),
            (98.5, "0.0!%", "98.5%"),
            (98.5, "0.0_%", "98.5"),
            (98.5, "0.0*%", "98.5"),
            (98.5, "0.0[$%-804]", "98.5"),
            (9.85, "0.0‰", "9.85‰"),
            (9.85, r#"0.0"‰""#, "9.85‰"),
        ]);
    }

    #[test]
    fn words_around_the_number_are_kept() {
        check(&[
            (3.4, r#"0.0"万元""#, "3.4万元"),
            (3.4, r"0.0\元", "3.4元"),
            (3.4, "0.0!元", "3.4元"),
            (3.4, "0.0元", "3.4元"),
            (3.4, r#"0.0_ "万 元"\ "#, "3.4万元"),
            (98.0, r#""约"0"#, "约98"),
            (-98.0, r#""约"0"#, "约-98"),
            (3.4, r#"General"万元""#, "3.4万元"),
            (3.4, r#"G/通用格式"万元""#, "3.4万元"),
            (3.4, r#"G/標準"万元""#, "3.4万元"),
            (3.4, r#"#,##0.00"（万元）""#, "3.4万元"),
            (0.985, r#""占比"0.0%"左右""#, "占比98.5%左右"),
        ]);
    }

    #[test]
    fn what_only_adorns_is_left_out() {
        check(&[
            (3.4, "¥0.00", "3.4"),
            (3.4, "￥#,##0.00", "3.4"),
            (3.4, r##""¥"#,##0.00"##, "3.4"),
            (3.4, "[$¥-804]#,##0.00", "3.4"),
            (3.4, "$0.00", "3.4"),
            (3.4, "[$€-2] 0.00", "3.4"),
            (3.4, "[Red]0.0", "3.4"),
            (3.4, "[$-804]0.0", "3.4"),
            (3.4, "[DBNum1]0.0", "3.4"),
            (3.4, "[DBNum2][$-804]General", "3.4"),
            (3.4, r"_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * \-??_ ;_ @_ ", "3.4"),
            (-3.4, r"_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * \-??_ ;_ @_ ", "-3.4"),
            (0.0, r"_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * \-??_ ;_ @_ ", "0"),
            (0.0, r#"_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)"#, "0"),
        ]);
    }

    #[test]
    fn a_negative_number_stays_negative_however_it_is_shown() {
        check(&[
            (-98.5, "0.0_);(0.0)", "-98.5"),
            (-98.5, r"#,##0.0_);\(#,##0.0\)", "-98.5"),
            (-98.5, r"0.00_ ;[Red]\-0.00\ ", "-98.5"),
            (-98.5, r#"0.0"万元";"-"0.0"万元""#, "-98.5万元"),
            (-98.5, "0.0;[Red]0.0", "-98.5"),
            (98.5, "+0.0;-0.0", "98.5"),
        ]);
    }

    #[test]
    fn digits_that_are_shown_elsewhere_say_nothing_about_the_unit() {
        check(&[
            (123_456.0, r#"0!.0,"万""#, "123456"),
            (123_456.0, r#"0!.0000"万""#, "123456"),
            (123_456.0, r#"0"."0000"万元""#, "123456"),
            (123_456.0, r"0\.0,", "123456"),
            (123_456.0, "0.0,", "123456"),
            (123_456.0, r#"#,##0,"千元""#, "123456"),
            (123_456.0, r#"0,.0"千元""#, "123456"),
            (123_456.0, r#"0.00,,"百万元""#, "123456"),
            (3.0, r#"0"00""#, "3"),
            (3.0, r#""1"0"#, "3"),
            (98.5, r#"0.0"m²""#, "98.5"),
            (202_012.0, r#"0000"年"00"月""#, "202012"),
        ]);
    }

    #[test]
    fn the_section_of_the_number_applies() {
        let three = r#"0.0"盈";0.0%;"无""#;
        let conditions = r#"[>=100]0.0"万元";[<0]0.0"亏";0.0%"#;
        check(&[
            (3.0, three, "3盈"),
            (-0.03, three, "-3%"),
            (0.0, three, "无"),
            (0.0, "0%;-0%", "0%"),
            (-0.5, "0%;-0.0%;0", "-50%"),
            (0.0, "0%;-0%;0", "0"),
            (100.0, conditions, "100万元"),
            (-1.0, conditions, "-1亏"),
            (0.5, conditions, "50%"),
            (1.0, r#"[=1]"有";[=0]"无";0.0"#, "有"),
            (0.0, r#"[=1]"有";[=0]"无";0.0"#, "无"),
            (2.0, r#"[<>1]0"个";0.0%"#, "2个"),
            (1.0, r#"[<>1]0"个";0.0%"#, "100%"),
            (1.0, r#"[<=1]0%;[>1]0"个""#, "100%"),
            (1.5, r#"[<=1]0%;[>1]0"个""#, "1.5个"),
            (0.985, "0.0%;@", "98.5%"),
            (3.0, r#"0"a;b";-0"#, "3a;b"),
        ]);
    }

    #[test]
    fn a_hidden_number_is_still_a_number() {
        check(&[
            (0.0, "0.0%;-0.0%;", "0%"),
            (0.0, r#"0.0"万元";-0.0;"-""#, "0万元"),
            (5.0, ";;;", "5"),
            (5.0, r#""——""#, "5"),
        ]);
    }

    #[test]
    fn a_date_is_read_by_its_day() {
        check(&[
            (44_196.0, "yyyy-mm-dd", "2020-12-31"),
            (44_196.0, "mm-dd-yy", "2020-12-31"),
            (44_196.0, r#"yyyy"年"m"月"d"日""#, "2020-12-31"),
            (44_196.0, "[$-F800]dddd, mmmm dd, yyyy", "2020-12-31"),
            (44_166.0, r#"yyyy"年"m"月""#, "2020-12-01"),
            (44_196.0, "mmm", "2020-12-31"),
            (44_196.0, "aaaa", "2020-12-31"),
            (44_196.437_5, "yyyy-mm-dd", "2020-12-31"),
            (44_196.999_999, "yyyy-mm-dd", "2020-12-31"),
            (44_196.437_5, "m/d/yy h:mm", "2020-12-31 10:30"),
            (44_196.0, "m/d/yy h:mm", "2020-12-31"),
            (44_196.999_999, "m/d/yy h:mm", "2021-01-01"),
            (44_196.437_673_611, "yyyy-mm-dd hh:mm:ss", "2020-12-31 10:30:15"),
            (0.4375, "h:mm AM/PM", "10:30"),
            (0.4375, "h:mm;@", "10:30"),
            (44_196.437_5, "mm:ss.0", "10:30"),
            (59.0, "yyyy-mm-dd", "1900-02-28"),
            (60.0, "yyyy-mm-dd", "1900-02-29"),
            (61.0, "yyyy-mm-dd", "1900-03-01"),
            (1.0, "yyyy-mm-dd", "1900-01-01"),
            (2_958_465.0, "yyyy-mm-dd", "9999-12-31"),
        ]);
    }

    #[test]
    fn a_date_of_which_only_the_year_is_shown_is_the_year() {
        for code in ["yyyy", r#"yyyy"年""#, r#"yyyy"年度""#, "[$-804]yyyy年", "yy", r#"e"年""#]
        {
            assert_eq!(shown(44_196.0, code), "2020", "{code}");
        }
    }

    #[test]
    fn what_is_no_date_in_excel_is_a_number() {
        check(&[
            (-1.0, "yyyy-mm-dd", "-1"),
            (0.0, "yyyy-mm-dd", "0"),
            (0.5, "yyyy", "0.5"),
            (2_958_466.0, "yyyy-mm-dd", "2958466"),
            (1e300, "yyyy-mm-dd", "1e300"),
            (f64::NAN, "yyyy-mm-dd", "NaN"),
            (f64::NAN, "[h]:mm", "NaN"),
            (f64::NEG_INFINITY, "[h]:mm", "-inf"),
        ]);
    }

    #[test]
    fn a_workbook_may_count_its_days_from_1904() {
        let shown = |value| number(value, &NumberFormat::parse("yyyy-mm-dd"), Epoch::Year1904);
        assert_eq!(shown(0.0), "1904-01-01");
        assert_eq!(shown(42_734.0), "2020-12-31");
        assert_eq!(shown(2_957_003.0), "9999-12-31");
        assert_eq!(shown(2_957_004.0), "2957004");
    }

    #[test]
    fn a_duration_goes_on_counting() {
        check(&[
            (26.5 / 24.0, "[h]:mm:ss", "26:30:00"),
            (26.5 / 24.0, "[mm]:ss", "26:30:00"),
            (-1.5 / 24.0, "[h]:mm", "-1:30:00"),
            (0.0, "[h]:mm", "0:00:00"),
        ]);
    }

    #[test]
    fn a_date_in_iso_8601_loses_what_says_nothing() {
        for (stored, text) in [
            ("2020-12-31", "2020-12-31"),
            ("2020-12-31T00:00:00", "2020-12-31"),
            ("2020-12-31T00:00:00.000Z", "2020-12-31"),
            ("2020-12-31T10:30:00", "2020-12-31 10:30"),
            ("2020-12-31T10:30:15", "2020-12-31 10:30:15"),
        ] {
            assert_eq!(iso(stored), text);
        }
    }
}
