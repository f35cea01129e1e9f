//! What `check` says besides its findings.

use super::{page, terms};
use crate::check::Verdict;
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

/// The rest of a level, as a title.
#[must_use]
pub fn more_title(count: usize) -> String {
    format!("另有{count}处")
}

/// The rest of a level by code.
#[must_use]
pub fn more(count: usize, by_code: &[(&str, usize)]) -> String {
    let parts: Vec<String> = by_code.iter().map(|(code, n)| format!("{code} {n}处")).collect();
    format!("另有{count}处没有在这里列出（{}），用 gdindex check 看全部", parts.join("，"))
}

/// A page that was cut.
pub const SUMMARY_CUT: &str = "内容太长，后面的略去；用 gdindex check -f markdown 看全部。";

/// A page that could not be written.
#[must_use]
pub fn no_summary(path: &str, reason: &str) -> String {
    format!("警告: 摘要没有写进“{path}”（GITHUB_STEP_SUMMARY）：{reason}")
}

/// The verdict in a line.
#[must_use]
pub fn verdict(verdict: &Verdict) -> String {
    let outcome = if verdict.passed() { page::PASSED } else { page::NOT_PASSED };
    let mut parts = vec![page::finding_counts(verdict.errors, verdict.warnings, verdict.notes)];
    if !verdict.shortfalls.is_empty() {
        let minimum = percent(verdict.demands.min_coverage);
        parts.push(format!("填报率低于{minimum}的{}个", verdict.shortfalls.len()));
    }
    if !verdict.lacks.is_empty() {
        parts.push(format!("缺必报项{}处", verdict.lacks.len()));
    }
    let strict = if verdict.demands.strict { STRICT } else { "" };
    format!("gdindex check {outcome}：{}{strict}", parts.join("，"))
}

/// The suite of what belongs to no file.
pub const DATA: &str = "数据";
/// A wrong cell that no finding names the point of.
pub const INVALID: &str = "填写有误，见所在文件的问题";

/// Why a point is not looked at.
#[must_use]
pub fn skipped(departments: &str) -> String {
    format!("{}，由{departments}提供", terms::answer(Answer::NotReported))
}

/// What a case is about, and where.
#[must_use]
pub fn case(what: &str, place: &str) -> String {
    format!("{what}（{place}）")
}
