//! The text of a cell into a value of its point, or what is wrong with it.

use super::date::is_date;
use crate::intake::header::unit_words::is_unit;
use crate::intake::rows::cell_text::{is_too_long, shown};
use crate::model::finding::CellFault;
use crate::model::number;
use crate::model::observation::Absence;
use crate::model::text::{fold, has_disguised_digit, squeeze};
use crate::model::{Catalogue, Fault, Point, Scale, Unit, Value};

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entry {
    /// 缺报
    Missing,
    /// 不适用
    NotApplicable,
    /// A value.
    Value(Value),
}

/// Reads the value of a point.
pub(crate) fn read(catalogue: &Catalogue, point: &Point, text: &str) -> Result<Entry, Fault> {
    if is_too_long(text.trim()) {
        return Err(unreadable(point, text, CellFault::Unreadable));
    }
    if let Some(scale) = catalogue.scale(point) {
        return read_label(point, scale, text);
    }
    if let Some(value) = number::read(text) {
        return Ok(Entry::Value(Value::Number(value)));
    }
    let squeezed = squeeze(text);
    if let Some(entry) = read_word(&squeezed) {
        return Ok(entry);
    }
    let folded = fold(text);
    match point.unit.read(&squeezed) {
        Some(value) if !has_broken_digits(&folded) && !is_disguised(text, &point.unit) => {
            Ok(Entry::Value(Value::Number(value)))
        }
        _ => Err(explain(catalogue, point, text, &squeezed)),
    }
}

fn read_label(point: &Point, scale: &Scale, text: &str) -> Result<Entry, Fault> {
    if let Some(label) = scale.find(text) {
        return Ok(Entry::Value(Value::Label(label)));
    }
    let squeezed = squeeze(text);
    read_word(&squeezed).ok_or_else(|| {
        if squeezed.starts_with('#') {
            return unreadable(point, text, CellFault::SpreadsheetError);
        }
        let labels = scale.labels.iter().map(|label| label.text.clone()).collect();
        Fault::WrongLabel { point: point.name.clone(), text: shown(text), labels }
    })
}

/// Not reported, not applicable.
fn read_word(squeezed: &str) -> Option<Entry> {
    Absence::read(squeezed).map(|absence| match absence {
        Absence::NotReported => Entry::Missing,
        Absence::NotApplicable => Entry::NotApplicable,
    })
}

/// Whether a space stands before a digit, a point or an exponent: `58 60`,
/// `1 234`, `3 e5` are not one number.
fn has_broken_digits(folded: &str) -> bool {
    let bytes = folded.as_bytes();
    let is_digit_or = |byte: u8, others: &[u8]| byte.is_ascii_digit() || others.contains(&byte);
    let has_space = bytes.windows(2).any(|pair| pair[0] == b' ' && is_digit_or(pair[1], b".,"));
    has_space
        || bytes.windows(3).any(|three| match three {
            [b' ', b'e' | b'E', next] => is_digit_or(*next, b"+-"),
            [b'e' | b'E', b' ', next] => matches!(next, b'+' | b'-'),
            _ => false,
        })
}

/// Whether anything before the unit only looks like a digit: `10²`. The unit
/// itself may be `m²`.
fn is_disguised(text: &str, unit: &Unit) -> bool {
    if !has_disguised_digit(text) {
        return false;
    }
    let own = text.char_indices().rev().find(|(at, _)| unit.matches(&text[*at..]));
    own.is_none_or(|(at, _)| unit.is_none() || has_disguised_digit(&text[..at]))
}

/// Why a text is no value of a point that takes numbers.
fn explain(catalogue: &Catalogue, point: &Point, text: &str, squeezed: &str) -> Fault {
    let rest = squeezed.trim_start_matches(|c: char| c.is_ascii_digit() || "+-−.,eE".contains(c));
    let is_amount = number::read(&squeezed[..squeezed.len() - rest.len()]).is_some();
    let raw_rest =
        text.trim_start().trim_start_matches(|c: char| !c.is_alphabetic() && !has_disguised(c));
    let is_square = raw_rest.starts_with(has_disguised) && !raw_rest.starts_with(is_letter_within);
    if has_disguised_digit(text) && (is_square || !is_amount) {
        return unreadable(point, text, CellFault::DisguisedDigits);
    }
    let broken = has_broken_digits(&fold(text));
    if is_amount && !broken && !rest.is_empty() && reads_like_unit(catalogue, rest) {
        let unit = point.unit.text().to_owned();
        return Fault::WrongUnit { point: point.name.clone(), text: shown(text), unit };
    }
    unreadable(point, text, cause(&point.unit, squeezed, broken))
}

/// What kind of text it is, the most telling kind first.
fn cause(unit: &Unit, squeezed: &str, broken: bool) -> CellFault {
    let bare = unit.strip(squeezed).unwrap_or(squeezed);
    let has_digit = squeezed.bytes().any(|byte| byte.is_ascii_digit());
    if squeezed.starts_with('#') {
        CellFault::SpreadsheetError
    } else if squeezed.starts_with('=') {
        CellFault::Formula
    } else if squeezed == "无" {
        CellFault::ZeroOrMissing
    } else if is_not_finite(bare) {
        CellFault::NotFinite
    } else if !has_digit {
        if squeezed.chars().any(char::is_alphabetic) {
            CellFault::Label
        } else {
            CellFault::Unreadable
        }
    } else if is_approximate(squeezed) {
        CellFault::Approximate
    } else if is_range(unit, squeezed) {
        CellFault::Range
    } else if is_date(squeezed) {
        CellFault::Date
    } else if broken || has_only_separators(bare) {
        CellFault::Separators
    } else {
        CellFault::Unreadable
    }
}

fn unreadable(point: &Point, text: &str, why: CellFault) -> Fault {
    let (point, unit) = (point.name.clone(), point.unit.text().to_owned());
    Fault::UnreadableValue { point, text: shown(text), unit, why }
}

fn has_disguised(c: char) -> bool {
    has_disguised_digit(c.encode_utf8(&mut [0; 4]))
}

/// `㎡`: one character that stands for a unit with a digit in it.
fn is_letter_within(c: char) -> bool {
    fold(c.encode_utf8(&mut [0; 4])).starts_with(char::is_alphabetic)
}

/// Whether what stands behind a number is a unit, known or likely.
fn reads_like_unit(catalogue: &Catalogue, rest: &str) -> bool {
    const LONGEST_UNIT: usize = 6;
    const WORDS: [&str; 8] = ["左右", "以上", "以下", "以内", "上下", "余", "多", "至"];
    let is_unit_like = |c: char| c.is_alphabetic() || matches!(c, '%' | '‰' | '/' | '°');
    is_unit(catalogue, rest)
        || (rest.chars().count() <= LONGEST_UNIT
            && rest.chars().all(is_unit_like)
            && !WORDS.iter().any(|word| rest.contains(word)))
}

fn has_only_separators(bare: &str) -> bool {
    let unsigned = bare.strip_prefix(['+', '-', '−']).unwrap_or(bare);
    unsigned.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

fn is_not_finite(bare: &str) -> bool {
    let unsigned = bare.trim_start_matches(['+', '-', '−']);
    unsigned == "∞"
        || unsigned.replace(',', "").parse::<f64>().is_ok_and(|value| !value.is_finite())
}

fn is_approximate(squeezed: &str) -> bool {
    const MARKS: [&str; 22] = [
        "约", "左右", "上下", "将近", "接近", "近", "超", "大于", "小于", "低于", "高于", "多于",
        "少于", "不足", "不满", "至少", "至多", "以上", "以下", "以内", "余", "多",
    ];
    MARKS.iter().any(|mark| squeezed.contains(mark))
        || squeezed.contains(['≈', '≥', '≤', '>', '<', '≧', '≦', '±'])
        || squeezed.starts_with(['~', '〜'])
        || squeezed.ends_with('+')
}

fn is_range(unit: &Unit, squeezed: &str) -> bool {
    let amount = |text: &str| unit.read(text).is_some();
    squeezed
        .char_indices()
        .skip(1)
        .filter(|(_, c)| matches!(c, '-' | '–' | '—' | '−' | '~' | '〜' | '至' | '到'))
        .any(|(at, c)| {
            amount(&squeezed[..at]) && amount(squeezed[at + c.len_utf8()..].trim_start_matches(c))
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::intake::sample::catalogue;

    fn read_for(id: &str, text: &str) -> Result<Entry, Fault> {
        let catalogue = catalogue();
        let point = &catalogue.points[catalogue.names.get(id).unwrap()];
        read(&catalogue, point, text)
    }

    #[test]
    fn every_way_to_write_a_number_is_read() {
        for (id, text, value) in [
            ("unemployment", "3.26", 3.26),
            ("unemployment", " 3.26 ", 3.26),
            ("unemployment", "３．２６％", 3.26),
            ("unemployment", "3.26 %", 3.26),
            ("unemployment", "3.26\u{200B}%\r\n", 3.26),
            ("unemployment", "-0.5", -0.5),
            ("unemployment", "−0.5%", -0.5),
            ("unemployment", "－0.5", -0.5),
            ("unemployment", "+2", 2.0),
            ("unemployment", "1e1", 10.0),
            ("income", "31,295", 31295.0),
            ("income", "３１，２９５元", 31295.0),
            ("income", "3.421万元", 34210.0),
            ("income", "3.421 万 元", 34210.0),
            ("income", "3.421万", 34210.0),
            ("income", "0.0003亿", 30000.0),
            ("beds", "41张/千人", 41.0),
            ("beds", "41 张／千人", 41.0),
            ("debtors", "0", 0.0),
        ] {
            assert_eq!(read_for(id, text), Ok(Entry::Value(Value::Number(value))), "{text}");
        }
    }

    #[test]
    fn not_reported_and_not_applicable_are_words_of_their_own() {
        for text in [
            "",
            " ",
            "　",
            "\u{FEFF}",
            "-",
            "－",
            "--",
            "—",
            "——",
            "— —",
            "–",
            "─",
            "/",
            "／",
            "\\",
            "NULL",
            "Null",
            "暂无",
            "未统计",
            "缺",
            "缺报",
            "未报",
            "…",
            "……",
            "...",
            "......",
            "⋯⋯",
            "N/A",
            "NA",
            "n/a",
            "Ｎ／Ａ",
        ] {
            for id in ["unemployment", "migrants"] {
                assert_eq!(read_for(id, text), Ok(Entry::Missing), "{id} {text}");
            }
        }
        assert_eq!(read_for("unemployment", " 不适用"), Ok(Entry::NotApplicable));
        assert_eq!(read_for("migrants", "不适用"), Ok(Entry::NotApplicable));
        assert_eq!(read_for("migrants", "有 效"), Ok(Entry::Value(Value::Label(1))));
    }

    const UNREADABLE: [(CellFault, &[&str]); 11] = [
        (
            CellFault::Approximate,
            &["约98", "≥98", ">98%", "98左右", "98%以上", "98+", "~98", "近98", "不足98", "98多"],
        ),
        (CellFault::Range, &["55-58", "55～58", "55%—58%", "55至58"]),
        (CellFault::SpreadsheetError, &["#DIV/0!", "#N/A", "########"]),
        (CellFault::NotFinite, &["inf", "-Infinity", "NaN", "1e400", "-1e400%", "∞"]),
        (
            CellFault::Separators,
            &["58,5", "1,23,456", "9.8.5", "1 234", "58 60", "98 .5", "58\n60", "3 e5", "3e -5"],
        ),
        (CellFault::DisguisedDigits, &["10²", "½", "①", "9⁸%"]),
        (CellFault::ZeroOrMissing, &["无"]),
        (CellFault::Label, &["有效", "九十八", "完成"]),
        (CellFault::Unreadable, &["。", "58.5（预计）", "\u{AD}5", "35\u{AD}280"]),
        (CellFault::Date, &["2020-12-31", "2020/1/5", "5月10日"]),
        (CellFault::Formula, &["=A1", "=C2*100", "＝1+2"]),
    ];

    #[test]
    fn what_is_no_number_is_explained() {
        for (why, texts) in UNREADABLE {
            for text in texts {
                let (point, unit) = ("城镇登记失业率".to_owned(), "%".to_owned());
                let expected =
                    Fault::UnreadableValue { point, text: shown(text), unit, why: why.clone() };
                assert_eq!(read_for("unemployment", text), Err(expected), "{text}");
            }
        }
    }

    #[test]
    fn another_unit_is_named_as_such() {
        for (id, text) in [
            ("unemployment", "3.26元"),
            ("unemployment", "32.6‰"),
            ("unemployment", "0.98万%"),
            ("unemployment", "98分"),
            ("income", "98%"),
            ("income", "31295元/人"),
            ("beds", "39张"),
            ("beds", "10㎡"),
            ("beds", "10.4m²"),
            ("migrants", ""),
        ] {
            match read_for(id, text) {
                Err(Fault::WrongUnit { text: quoted, .. }) => assert_eq!(quoted, text),
                other => assert!(id == "migrants", "{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_unit_may_hold_a_raised_digit() {
        let mut catalogue = catalogue();
        catalogue.points[0].unit = Unit::new("m²/人");
        let read = |text| read(&catalogue, &catalogue.points[0], text);
        assert_eq!(read("10.4m²/人"), Ok(Entry::Value(Value::Number(10.4))));
        assert_eq!(read("10.4 ㎡/人"), Ok(Entry::Value(Value::Number(10.4))));
        assert!(read("10²m²/人").is_err());
    }

    #[test]
    fn a_grade_takes_only_labels_of_its_scale() {
        for text in ["98", "及时", "无", "很明显", "有效/明显"] {
            let labels = ["明显", "有效", "不明显"].map(String::from).to_vec();
            let expected = Fault::WrongLabel {
                point: "加强流动人口、特殊人群的服务管理".into(),
                text: text.into(),
                labels,
            };
            assert_eq!(read_for("migrants", text), Err(expected), "{text}");
        }
        assert!(matches!(read_for("migrants", "#REF!"), Err(Fault::UnreadableValue { .. })));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,12}|[0-9０-９.,%万亿元²½ \n-]{0,10}") {
            for id in ["unemployment", "income", "migrants"] {
                let _ = read_for(id, &text);
            }
        }

        #[test]
        fn the_shortest_text_of_a_number_reads_back(value in proptest::num::f64::NORMAL | proptest::num::f64::ZERO) {
            let entry = Ok(Entry::Value(Value::Number(value)));
            prop_assert_eq!(read_for("income", &format!("{value}")), entry.clone());
            prop_assert_eq!(read_for("income", &format!("{value:e}")), entry);
        }

        #[test]
        fn what_is_accepted_reads_the_same_in_full_width_and_with_blanks_around(
            text in "[0-9.,+万亿元%/无缺—-]{0,6}|[0-9]{1,3}(,[0-9]{3}){0,2}(.[0-9]{1,3})?|不适用|有效|n/a",
            before in blanks(),
            after in blanks(),
        ) {
            for id in ["unemployment", "income", "debtors", "migrants"] {
                let said = read_for(id, &text).ok();
                let others = [full_width(&text), format!("{before}{text}{after}")];
                for other in others {
                    prop_assert_eq!(read_for(id, &other).ok(), said, "{} {:?}", id, other);
                }
            }
        }

        #[test]
        fn a_number_reads_the_same_with_its_unit_behind(text in numbers(), blank in blanks()) {
            for (id, unit) in [("unemployment", "%"), ("income", "元"), ("beds", "张/千人")] {
                let said = read_for(id, &text);
                prop_assert!(said.is_ok(), "{id} {text}");
                for other in [format!("{text}{blank}{unit}"), full_width(&format!("{text}{unit}"))] {
                    prop_assert_eq!(read_for(id, &other), said.clone(), "{} {:?}", id, other);
                }
            }
        }

        #[test]
        fn a_number_with_a_strange_character_in_it_is_refused(
            text in numbers(),
            at in any::<prop::sample::Index>(),
            strange in "[a-df-zA-DF-Z九百千两约余à²①½_'~!?:;=<>()年月日第岁‰]",
        ) {
            let mut chars: Vec<char> = text.chars().collect();
            chars.splice(at.index(chars.len() + 1)..at.index(chars.len() + 1), strange.chars());
            let text: String = chars.into_iter().collect();
            for id in ["unemployment", "income", "beds"] {
                prop_assert!(read_for(id, &text).is_err(), "{id} {text}");
            }
        }

        #[test]
        fn a_blank_never_makes_a_value_of_what_is_refused(
            text in "[0-9.,+e万元%－-]{1,7}",
            at in any::<prop::sample::Index>(),
            blank in "[ 　\u{A0}\u{2009}\t\n]",
        ) {
            let mut chars: Vec<char> = text.chars().collect();
            chars.splice(at.index(chars.len() + 1)..at.index(chars.len() + 1), blank.chars());
            let blanked: String = chars.into_iter().collect();
            for id in ["unemployment", "income", "migrants"] {
                match (read_for(id, &text), read_for(id, &blanked)) {
                    (Err(_), other) => prop_assert!(other.is_err(), "{id} {text} {blanked}"),
                    (Ok(said), Ok(other)) => prop_assert_eq!(said, other, "{} {}", id, blanked),
                    (Ok(_), Err(_)) => {}
                }
            }
        }
    }

    /// Numbers as people write them.
    fn numbers() -> impl Strategy<Value = String> {
        "[+-]?([0-9]{1,9}|[1-9][0-9]{0,2}(,[0-9]{3}){1,2})(\\.[0-9]{1,4})?(e[0-9])?"
    }

    /// What stands around cells and is not seen.
    fn blanks() -> impl Strategy<Value = String> {
        "[ 　\u{A0}\u{2009}\u{200B}\u{FEFF}\t\n]{0,2}"
    }

    /// Visible ASCII in full width.
    fn full_width(text: &str) -> String {
        let widened = |c: char| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
            other => other,
        };
        text.chars().map(widened).collect()
    }
}
