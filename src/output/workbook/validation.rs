//! What may be typed into cells of a blank sheet: drop-downs and checks, with
//! messages that say what to fill in. Excel allows little room for each; what
//! does not fit stands in a list or is cut, and never fails.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, XlsxError,
};

use super::cell::cut;
use crate::report::number::shortest;
use crate::report::template::Numbers;
use crate::report::words::sheet::{self, NOT_APPLICABLE, STATUSES};
use crate::report::words::template::entry as words;

/// UTF-16 units of a title, of a message and of the texts of a drop-down.
const TITLE: usize = 32;
const MESSAGE: usize = 255;
const LIST: usize = 255;

/// The texts of a drop-down: its own, or where they stand.
#[derive(Debug, Clone, Copy)]
pub(super) enum Choices<'a> {
    /// They are short enough for the drop-down itself.
    Own(&'a [String]),
    /// They stand in this range.
    In(&'a str),
}

/// Whether texts may be those of a drop-down itself: they fit, and nothing in
/// them has a meaning there or would be typed as a formula.
pub(super) fn fit_in(texts: &[String]) -> bool {
    let is_plain = |text: &String| {
        !text.is_empty()
            && text.trim() == text
            && !text.contains([',', '"', '\n'])
            && !text.starts_with(['=', '+', '-', '@'])
    };
    let length: usize = texts.iter().map(|text| text.encode_utf16().count() + 1).sum();
    length <= LIST && texts.iter().all(is_plain)
}

/// A label of a scale.
pub(super) fn label(choices: Choices) -> Result<DataValidation, XlsxError> {
    let list = match choices {
        Choices::Own(texts) => DataValidation::new().allow_list_strings(texts)?,
        Choices::In(range) => DataValidation::new().allow_list_formula(Formula::new(range)),
    };
    messages(
        list,
        [words::CHOOSE_TITLE.get(), words::CHOOSE.get()],
        [words::NOT_LISTED_TITLE.get(), words::NOT_LISTED.get()],
    )
}

/// A number, or 不适用, in the cell of this name.
pub(super) fn number(numbers: &Numbers, cell: &str) -> Result<DataValidation, XlsxError> {
    let check = DataValidation::new().allow_custom(Formula::new(formula(numbers, cell)));
    messages(
        check,
        [&words::number_title(numbers), &words::number(numbers)],
        [words::NO_NUMBER_TITLE.get(), &words::no_number(numbers)],
    )
}

/// How final a value is.
pub(super) fn status() -> Result<DataValidation, XlsxError> {
    let list = DataValidation::new().allow_list_strings(&STATUSES.map(sheet::status))?;
    messages(
        list,
        [words::STATUS_TITLE.get(), words::STATUS.get()],
        [words::NOT_LISTED_TITLE.get(), words::NO_STATUS.get()],
    )
}

/// A year.
pub(super) fn year() -> Result<DataValidation, XlsxError> {
    let check = DataValidation::new().allow_whole_number(DataValidationRule::Between(1900, 2199));
    messages(
        check,
        [words::YEAR_TITLE.get(), words::YEAR.get()],
        [words::NO_NUMBER_TITLE.get(), words::YEAR.get()],
    )
}

fn messages(
    validation: DataValidation,
    input: [&str; 2],
    error: [&str; 2],
) -> Result<DataValidation, XlsxError> {
    validation
        .set_input_title(cut(input[0], TITLE))?
        .set_input_message(cut(input[1], MESSAGE))?
        .set_error_title(cut(error[0], TITLE))?
        .set_error_message(cut(error[1], MESSAGE))
        .map(|validation| validation.set_error_style(DataValidationErrorStyle::Stop))
}

/// True for 不适用 and for numbers in the range. A percentage typed as `98.5%`
/// is 0.985 to Excel and 98.5 to the reader: a range that begins above 0 must
/// begin at that share of itself.
fn formula(numbers: &Numbers, cell: &str) -> String {
    let (low, high) = numbers.range;
    let low = low.map(|low| if numbers.are_percent && low > 0.0 { low / 100.0 } else { low });
    let high = high.map(|high| if numbers.are_percent && high < 0.0 { high / 100.0 } else { high });
    let positive = numbers.are_positive.then(|| format!(",{cell}>0"));
    let low = low.map(|low| format!(",{cell}>={}", constant(low)));
    let high = high.map(|high| format!(",{cell}<={}", constant(high)));
    let limits: String = [positive, low, high].into_iter().flatten().collect();
    format!("=OR(TRIM({cell})=\"{NOT_APPLICABLE}\",AND(ISNUMBER({cell}){limits}))")
}

/// A number in a formula, which has no room for 300 digits.
fn constant(value: f64) -> String {
    const LONGEST: usize = 25;
    let text = shortest(value);
    if text.len() <= LONGEST { text } else { format!("{value:E}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn only_plain_and_short_texts_are_those_of_a_drop_down_itself() {
        assert!(fit_in(&texts(&["明显", "有效", "不适用"])));
        assert!(fit_in(&texts(&[&"甲".repeat(LIST - 1)])));
        for list in [&["好,坏"][..], &["\"好\""], &["=1"], &["-"], &[""], &["好 "], &["a\nb"]] {
            assert!(!fit_in(&texts(list)), "{list:?}");
        }
        assert!(!fit_in(&texts(&[&"甲".repeat(LIST)])));
        assert!(!fit_in(&texts(&["😀"; LIST / 2])));
    }

    #[test]
    fn a_number_is_checked_by_its_range() {
        let is_number = "ISNUMBER(D2)";
        for (range, are_percent, are_positive, limits) in [
            ((None, None), false, false, ""),
            ((Some(0.0), Some(100.0)), true, false, ",D2>=0,D2<=100"),
            ((Some(50.0), None), true, false, ",D2>=0.5"),
            ((None, Some(-50.0)), true, false, ",D2<=-0.5"),
            ((Some(50.0), None), false, false, ",D2>=50"),
            ((None, Some(9.5)), false, true, ",D2>0,D2<=9.5"),
            ((Some(-1e300), Some(1e-30)), false, false, ",D2>=-1E300,D2<=1E-30"),
        ] {
            let numbers = Numbers { unit: String::new(), are_percent, range, are_positive };
            let wanted = format!("=OR(TRIM(D2)=\"不适用\",AND({is_number}{limits}))");
            assert_eq!(formula(&numbers, "D2"), wanted);
        }
    }

    #[test]
    fn no_unit_is_too_long_for_the_messages() {
        for unit in ["", "元", &"元".repeat(500), &"😀".repeat(500)] {
            let numbers = Numbers { unit: unit.to_owned(), ..Numbers::default() };
            assert!(number(&numbers, "D2").is_ok(), "{unit}");
        }
    }
}
