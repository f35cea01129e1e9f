//! What a single wrong value would do.

use crate::analysis::sensitivity::margin::Ungraded;
use crate::analysis::sensitivity::wrong_value::Slip;
use crate::report::words::language::say;
use crate::report::words::{Text, either, list};

/// No wrong value changes the grade.
pub const NO_WRONG_VALUE: Text = Text::new(
    "任何一个数多报、少报1%或5%，或小数点错一位，都不改变等级",
    "No single value that is 1% or 5% too low or too high, or has its decimal point one place off, would change a grade",
);
/// A check notices.
pub const CAUGHT: Text = Text::new("拦下", "stopped");
/// It does not.
pub const UNSEEN: Text = Text::new("至多提醒", "let through");
/// Without an index.
pub const NO_INDEX: Text = Text::new("不出指数", "No index");

/// A slip.
#[must_use]
pub fn slip(slip: Slip) -> &'static str {
    match slip {
        Slip::FivePercentLess => either("少报5%", "5% too low"),
        Slip::OnePercentLess => either("少报1%", "1% too low"),
        Slip::OnePercentMore => either("多报1%", "1% too high"),
        Slip::FivePercentMore => either("多报5%", "5% too high"),
        Slip::PointToTheLeft => either("小数点左移一位", "a tenth"),
        Slip::PointToTheRight => either("小数点右移一位", "tenfold"),
    }
}

/// Why there is no grade to change.
#[must_use]
pub fn ungraded(why: Ungraded) -> String {
    let reason = reason(why);
    say!("{reason}", "Not examined: {reason}")
}

/// Areas in which no wrong value was tried.
#[must_use]
pub fn unexamined(areas: &[String], why: Ungraded) -> String {
    let (areas, reason) = (list(areas), reason(why));
    say!("没有查的：{areas}（{reason}）", "Not examined: {areas} ({reason})")
}

fn reason(why: Ungraded) -> &'static str {
    match why {
        Ungraded::NoGrades => either("目录没有等级，不作此项分析", "the catalogue has no grades"),
        Ungraded::Withheld => {
            either("指数不发布，没有等级可变", "the index is withheld, so there is no grade")
        }
        Ungraded::NotDue => {
            either("未到考核年，没有等级可变", "no target is due yet, so there is no grade")
        }
    }
}
