//! What stands in the tables that departments fill in, and in data: read again,
//! it is the same in both languages.

use super::phrases;
use crate::model::{Comparison, Goal, Point, Status, Year};
use crate::report::number::amount;
use crate::score::normalisation::judged::Judged;

/// The year of the value.
pub const YEAR: &str = "年份";
/// The area.
pub const AREA: &str = "地区";
/// The name of the point.
pub const POINT: &str = "测评点";
/// The value.
pub const VALUE: &str = "数值";
/// The unit of the value.
pub const UNIT: &str = "单位";
/// Targets of several years.
pub const TARGET: &str = "目标值";
/// Who supplies it.
pub const SOURCE: &str = "数据来源";
/// How final it is.
pub const STATUS: &str = "数据状态";
/// Whatever else is to be said.
pub const REMARK: &str = "备注";
/// What stands between departments.
pub const AND: &str = "、";

/// Name of the sheet to fill in.
pub const SHEET: &str = "填报表";
/// Name of the sheet that explains it; the reader passes over sheets whose
/// names end like this.
pub const GUIDE: &str = "填报说明";

/// The word for a value that does not exist.
pub const NOT_APPLICABLE: &str = "不适用";
/// The statuses that departments may state.
pub const STATUSES: [Status; 3] = [Status::Final, Status::Provisional, Status::Estimated];

/// The word for how final a value is.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Final => "正式",
        Status::Provisional => "初步",
        Status::Estimated => "估计",
        Status::Demonstration => "演示",
    }
}

/// A value, with its status where it is not final.
#[must_use]
pub fn with_status(value: &str, own: Status) -> String {
    match own {
        Status::Final => value.to_owned(),
        own => format!("{value}（{}）", status(own)),
    }
}

/// Heading of the targets of a year.
#[must_use]
pub fn target_of(year: Year) -> String {
    format!("{year}年目标值")
}

/// Heading of the values of an earlier year.
#[must_use]
pub fn value_of(year: Year) -> String {
    format!("{year}年值")
}

/// What stands between targets of several years.
pub const THEN: &str = "；";

/// The judged target in the catalogue's words, or a milestone as it would be
/// written there.
#[must_use]
pub fn target(point: &Point, judged: &Judged) -> String {
    match (&judged.wording, judged.goal) {
        (None, Goal::Bound(Comparison::MoreThan, bound)) => format!("大于{}", amount(bound)),
        (None, Goal::Bound(Comparison::LessThan, bound)) => format!("小于{}", amount(bound)),
        _ => phrases::target(point, judged),
    }
}

/// A target with its year.
#[must_use]
pub fn dated(target: &str, year: Year) -> String {
    format!("{target}（{year}年）")
}

/// A number on the way to a later target.
#[must_use]
pub fn milestone(number: &str, target_year: Year) -> String {
    format!("{number}，按{target_year}年目标推算")
}
