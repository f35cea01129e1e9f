//! What `check` says besides its findings.

use super::terms;
use crate::check::completeness::Answer;
use crate::report::number::percent;

/// Label of the required points.
pub const REQUIRED: &str = "必报项";
/// Heading of the required points that are not there.
pub const LACKS: &str = "必报而没有可用数据的测评点";
/// Heading of the column of results.
pub const RESULT: &str = "地区年份";

/// Warnings count.
pub const STRICT: &str = "（--strict：有警告也不通过）";

/// How many points are required, and whether they are there.
#[must_use]
pub fn required(names: &[&str], points: usize, lacks: usize) -> String {
    let what = format!("{}，共{points}项", names.join("、"));
    match lacks {
        0 => format!("{what}，符合"),
        _ => format!("{what}，不符合：{lacks}处没有可用数据"),
    }
}

/// A required point that is not there.
#[must_use]
pub fn lack(result: &str, point: &str, answer: Answer) -> String {
    format!("必报的“{point}”{}（{result}）", terms::answer(answer))
}

/// Who has to supply it.
#[must_use]
pub fn supplied_by(departments: &str) -> String {
    format!("由{departments}提供；该点在此不存在请填“不适用”")
}

/// Too little coverage.
#[must_use]
pub fn shortfall(result: &str, share: &str, minimum: f64) -> String {
    format!("{result}填报率{share}，低于{}", percent(minimum))
}
