//! Names on the command line that nothing has, with those that may have been
//! meant.

use crate::model::{Fault, Year};
use crate::report::words::language::say;
use crate::report::words::lists::{Counted, and_more, did_you_mean};
use crate::report::words::{findings, list, quoted_list};

/// A point on the command line is not in the catalogue.
#[must_use]
pub fn unknown_point(name: &str, nearest: &[String]) -> String {
    findings::sentence(&Fault::UnknownPoint { name: name.to_owned(), nearest: nearest.to_vec() })
}

/// Neither a point nor a code.
#[must_use]
pub fn unknown_subject(name: &str, nearest: &[String]) -> String {
    let near = if nearest.is_empty() {
        say!(
            "用 gdindex catalogue list 查看全部测评点；问题代码见运行结果方括号内",
            "gdindex catalogue list shows all points; finding codes are in brackets in messages"
        )
    } else {
        did_you_mean(nearest)
    };
    say!(
        "“{name}”不是测评点，也不是问题代码；{near}",
        "“{name}” is neither a point nor a finding code; {near}"
    )
}

/// `--set` without a value.
#[must_use]
pub fn bad_set(text: &str) -> String {
    say!(
        "--set 要写成 测评点=数值，例如 --set 家庭医生签约服务覆盖率=50，不能是“{text}”",
        "--set is written POINT=VALUE, for example “--set 家庭医生签约服务覆盖率=50”, and cannot be “{text}”"
    )
}

/// A value supposed for a point that exists for none of the areas.
#[must_use]
pub fn groundless_set(point: &str, text: &str) -> String {
    say!(
        "--set {point}={text}：按目录的 applies_to，“{point}”对这些地区都不适用，无从假设",
        "--set {point}={text}: by applies_to in the catalogue “{point}” applies to none of these areas, so there is nothing to suppose"
    )
}

/// A department that supplies nothing for the area of a sheet.
#[must_use]
pub fn nothing_to_supply(department: &str, area: &str) -> String {
    say!(
        "按目录的 applies_to，“{department}”没有对“{area}”适用的测评点，不必填报",
        "by applies_to in the catalogue “{department}” has no point that applies to “{area}”, and nothing to report"
    )
}

/// An attribute that the catalogue does not know.
#[must_use]
pub fn unknown_attribute(name: &str, known: &[String]) -> String {
    say!(
        "没有属性“{name}”；已有{}",
        "there is no attribute “{name}”; there are {}";
        quoted_list(known)
    )
}

/// Neither a point nor an attribute.
#[must_use]
pub fn unknown_requirement(name: &str, nearest: &[String]) -> String {
    let near = if nearest.is_empty() {
        say!(
            "用 gdindex catalogue list 查看全部测评点和属性",
            "gdindex catalogue list shows all points and attributes"
        )
    } else {
        did_you_mean(nearest)
    };
    say!(
        "--require 的“{name}”不是测评点，也不是属性；{near}",
        "“{name}” of --require is neither a point nor an attribute; {near}"
    )
}

/// A department that the catalogue does not know.
#[must_use]
pub fn unknown_department(name: &str, nearest: &[String], known: &[String]) -> String {
    let near = if nearest.is_empty() {
        say!("已有{}", "there are {}"; quoted_list(known))
    } else {
        did_you_mean(nearest)
    };
    say!("目录里没有数据来源“{name}”；{near}", "the catalogue has no department “{name}”; {near}")
}

/// An area that the data of the year do not have.
#[must_use]
pub fn unknown_area(
    option: &str,
    name: &str,
    year: Year,
    nearest: &[String],
    there: &[String],
) -> String {
    let remedy = if nearest.is_empty() {
        say!("，只有{}", ", only {}"; some_of(there))
    } else {
        say!("；{}", "; {}"; did_you_mean(nearest))
    };
    say!(
        "{option}：{year}年的数据里没有地区“{name}”{remedy}",
        "{option}: the data for {year} have no area “{name}”{remedy}"
    )
}

/// Names of which only the first are shown where there are many.
fn some_of(there: &[String]) -> String {
    const SHOWN: usize = 8;
    let shown = quoted_list(&there[..there.len().min(SHOWN)]);
    and_more(&shown, there.len().saturating_sub(SHOWN), there.len(), Counted::Names)
}

/// A code or a name that more than one area has.
#[must_use]
pub fn ambiguous_area(option: &str, name: &str, areas: &[String]) -> String {
    let areas = quoted_list(areas);
    say!(
        "{option}：叫“{name}”的地区不止一个；请写全：{areas}",
        "{option}: more than one area is called “{name}”; write the full name: {areas}"
    )
}

/// The year asked for has no data, though earlier ones have.
#[must_use]
pub fn year_without_data(there: &[String]) -> String {
    say!(
        "数据里没有 --year 那一年的值，只有{}年",
        "the data have no values for the year given with --year, only for {}";
        list(there)
    )
}
