//! The words of drop-downs and messages in the sheet.

use crate::report::template::Numbers;
use crate::report::words::language::say;
use crate::report::words::{Text, either, phrases};

/// Title of the message that says what to choose.
pub const CHOOSE_TITLE: Text = Text::new("请选择", "Please choose");
/// What to choose.
pub const CHOOSE: Text = Text::new(
    "从下拉列表中选一项。没有数据请留空，不存在请选“不适用”。",
    "Choose from the list. Leave it empty where there are no data; choose “不适用” (not applicable) where the thing does not exist.",
);
/// Title of what is said of another text.
pub const NOT_LISTED_TITLE: Text = Text::new("不在列表中", "Not in the list");
/// What is said of another text.
pub const NOT_LISTED: Text = Text::new(
    "请从下拉列表中选一项；没有数据请留空，不存在请选“不适用”。",
    "Please choose from the list; leave it empty where there are no data, choose “不适用” (not applicable) where the thing does not exist.",
);
/// Title of what is said of a text that is no such number.
pub const NO_NUMBER_TITLE: Text = Text::new("不能这样填", "Not accepted");
/// Title of the message about the status.
pub const STATUS_TITLE: Text = Text::new("数据状态", "Status of the value");
/// What to choose as a status.
pub const STATUS: Text = Text::new(
    "正式、初步或估计；留空即正式。",
    "“正式” (final), “初步” (provisional) or “估计” (estimated); empty means final.",
);
/// What is said of another status.
pub const NO_STATUS: Text = Text::new(
    "请填正式、初步或估计；留空即正式。",
    "Please write “正式” (final), “初步” (provisional) or “估计” (estimated); empty means final.",
);
/// Title of the message about the year.
pub const YEAR_TITLE: Text = Text::new("年份", "Year");
/// What to fill in as a year.
pub const YEAR: Text = Text::new(
    "填数据所属的年份，四位数字，例如 2020。",
    "The year of the data in four digits, such as 2020.",
);

/// Title of the message that says what number to fill in.
#[must_use]
pub fn number_title(numbers: &Numbers) -> String {
    match numbers.unit.as_str() {
        "" => say!("填数字", "A number"),
        unit => say!("填数字，单位：{unit}", "A number, unit: {unit}"),
    }
}

/// What number to fill in.
#[must_use]
pub fn number(numbers: &Numbers) -> String {
    let percent = either("98.5%填 98.5，不要填 0.985。", "For 98.5% write 98.5, not 0.985. ");
    let percent = if numbers.are_percent { percent } else { "" };
    let range = range(numbers);
    say!(
        "{percent}{range}没有数据请留空，不存在请填“不适用”。",
        "{percent}{range}Leave it empty where there are no data; write “不适用” (not \
         applicable) where the thing does not exist."
    )
}

/// What is said of a text that is no such number.
#[must_use]
pub fn no_number(numbers: &Numbers) -> String {
    let range = range(numbers);
    say!(
        "只填数字，不带单位和其他文字。{range}没有数据请留空，不存在请填“不适用”。",
        "Only a number, without its unit or other text. {range}Leave it empty where there are \
         no data; write “不适用” (not applicable) where the thing does not exist."
    )
}

fn range(numbers: &Numbers) -> String {
    match numbers.range {
        (None, None) if numbers.are_positive => say!("须大于0。", "It must be above 0. "),
        (None, None) => String::new(),
        range => {
            let range = phrases::limits(range, &numbers.unit);
            say!("合理范围：{range}。", "Plausible range: {range}. ")
        }
    }
}
