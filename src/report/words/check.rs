//! What `check` says besides its findings.

use super::Text;
use super::separator;
use super::{page, terms};
use crate::check::Verdict;
use crate::check::comparison::ChangeKind;
use crate::check::completeness::Answer;
use crate::model::Year;
use crate::report::number::percent;

/// Label of the required points.
pub const REQUIRED: Text = Text::new("必报项", "");
/// Heading of the required points that are not there.
pub const LACKS: Text = Text::new("必报而没有可用数据的测评点", "");
/// Heading of the column of results.
pub const RESULT: Text = Text::new("地区年份", "");

/// Heading of the completeness of several results.
pub const BY_AREA: Text = Text::new("填报情况（按地区和年份）", "");
/// How to see every result.
pub const ONE_BY_ONE: Text = Text::new("每个地区的明细：加 -v，或用 --area、--year 选一个", "");
/// Label of the areas of which nothing was handed in.
pub const ABSENT: Text = Text::new("没有数据", "");

/// Results of which only the first are shown where there are many.
#[must_use]
pub fn some_results(names: &[String]) -> String {
    first(names, "处")
}

/// Areas of which only the first are shown where there are many.
#[must_use]
pub fn some_areas(names: &[String]) -> String {
    first(names, "个地区")
}

/// Names of which only the first are shown where there are many.
fn first(names: &[String], counted: &str) -> String {
    const SHOWN: usize = 10;
    let shown = names[..names.len().min(SHOWN)].join(separator::LIST.get());
    match names.len() {
        count if count > SHOWN => format!("{shown}等{count}{counted}"),
        _ => shown,
    }
}

/// Warnings count.
pub const STRICT: Text = Text::new("（--strict：有警告也不通过）", "");

/// How many points are required, and whether they are there.
#[must_use]
pub fn required(names: &[&str], points: usize, lacks: usize) -> String {
    let what = format!("{}，共{points}项", names.join(separator::LIST.get()));
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
    format!(
        "另有{count}处没有在这里列出（{}），用 gdindex check 看全部",
        parts.join(separator::PART.get())
    )
}

/// A page that was cut.
pub const SUMMARY_CUT: Text =
    Text::new("内容太长，后面的略去；用 gdindex check -f markdown 看全部。", "");

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
    let strict = if verdict.demands.strict { &*STRICT } else { "" };
    format!("gdindex check {outcome}：{}{strict}", parts.join(separator::PART.get()))
}

/// The suite of what belongs to no file.
pub const DATA: Text = Text::new("数据", "");
/// A wrong cell that no finding names the point of.
pub const INVALID: Text = Text::new("填写有误，见所在文件的问题", "");

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

/// Label of the data compared with.
pub const AGAINST: Text = Text::new("对比上次", "");
/// Heading of the column of changes.
pub const CHANGE: Text = Text::new("变化", "");
/// Heading of the column of values then.
pub const THEN: Text = Text::new("上次", "");
/// Heading of the column of values now.
pub const NOW: Text = Text::new("这次", "");
/// Nothing changed.
pub const NO_CHANGE: Text = Text::new("没有变化", "");
/// Nothing can be compared.
pub const NO_COUNTERPART: Text = Text::new("没有同一地区同年或更早的数据，无法对比", "");

/// How a point changed.
#[must_use]
pub fn change(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Withdrawn => "撤回",
        ChangeKind::Revised => "改数",
        ChangeKind::Status => "状态",
        ChangeKind::Reported => "新报",
    }
}

/// The data compared with, and what came of it.
#[must_use]
pub fn against(files: &[String], outcome: &str, errors: usize) -> String {
    let errors = match errors {
        0 => String::new(),
        count => format!("；其中{count}处错误，出错的格子没有参加对比"),
    };
    format!("{}：{outcome}{errors}", files.join(separator::LIST.get()))
}

/// How many points changed in each way.
#[must_use]
pub fn changes(counts: &[(ChangeKind, usize)], silent: usize) -> String {
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> =
        counts.map(|(kind, count)| format!("{}{count}项", change(*kind))).collect();
    if parts.is_empty() {
        parts.push(NO_CHANGE.to_owned().into());
    }
    if silent > 0 {
        parts.push(format!("没达标就不再报的{silent}项"));
    }
    parts.join(separator::PART.get())
}

/// The title of a comparison.
#[must_use]
pub fn comparison(now: &str, then: Year) -> String {
    format!("与上次相比 · {now}（上次{then}年）")
}

/// The title of an area of which nothing is said any more.
#[must_use]
pub fn vanished(then: &str) -> String {
    format!("与上次相比 · {then}（这次没有这个地区的数据）")
}

/// Errors in the data compared with.
#[must_use]
pub fn errors_before(files: &[String], errors: usize) -> String {
    format!(
        "警告: 上次的数据（{}）有{errors}处错误，出错的格子没有参加对比",
        files.join(separator::LIST.get())
    )
}

/// A value with its status and where it stands.
#[must_use]
pub fn with_origin(value: &str, origin: &[String]) -> String {
    if origin.is_empty() {
        value.to_owned()
    } else {
        format!("{value}（{}）", origin.join(separator::PART.get()))
    }
}
